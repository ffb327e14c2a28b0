"""``exchange`` by hand: what was saved goes to Label Studio, comes back corrected, and becomes gold."""

import json
from pathlib import Path

from extractor.lab.corpus import load_gold
from tests.commands.calling import Call


def test_saved_articles_go_out_and_come_back_as_gold(
    call: Call, seed: Path, database: Path, tmp_path: Path
) -> None:
    assert call("ingest", str(seed), "--db", str(database)).code == 0
    tasks = tmp_path / "bai.json"
    told = call("exchange", "export", str(tasks), "--format", "label-studio", "--db", str(database))
    assert told.text == f"Đã ghi 1 bài vào {tasks}\n"
    (task,) = json.loads(tasks.read_text(encoding="utf-8"))
    found = task.pop("predictions")[0]["result"]
    corrected = [region for region in found if region["value"]["labels"] != ["DATE"]]
    task["annotations"] = [{"result": corrected}]
    tasks.write_text(json.dumps([task]), encoding="utf-8")
    folder = tmp_path / "vang"
    told = call("exchange", "import", str(tasks), str(folder), "--format", "label-studio", "--family", "thu")
    assert told.code == 0
    (path,) = folder.iterdir()
    gold = load_gold(path)
    assert gold.article.text == task["data"]["text"]
    assert {mark.label for mark in gold.marks} == {"UNIT", "AWARD", "LOC"}


def test_only_what_the_filters_ask_goes_out(call: Call, seed: Path, database: Path, tmp_path: Path) -> None:
    assert call("ingest", str(seed), "--db", str(database)).code == 0
    lines = tmp_path / "bai.jsonl"
    options = ("--format", "doccano", "--from", "2030", "--db", str(database))
    assert call("exchange", "export", str(lines), *options).code == 0
    assert lines.read_bytes() == b""


def test_gold_goes_out_as_annotations(call: Call, tmp_path: Path) -> None:
    folder = Path(__file__).parents[2] / "corpora" / "samples"
    lines = tmp_path / "mau.jsonl"
    told = call("exchange", "export", str(lines), "--format", "label-studio", "--gold", str(folder))
    assert told.code == 0
    tasks = [json.loads(line) for line in lines.read_text(encoding="utf-8").splitlines()]
    assert len(tasks) == len(list(folder.glob("*.gold")))
    assert all(task["annotations"][0]["ground_truth"] for task in tasks)


def test_what_cannot_be_read_is_one_line_and_nothing_is_written(call: Call, tmp_path: Path) -> None:
    broken = tmp_path / "hong.json"
    broken.write_text('[{"data": {}}]', encoding="utf-8")
    told = call("exchange", "import", str(broken), str(tmp_path / "vang"), "--format", "label-studio")
    assert told.code == 1
    assert told.messages == [
        f"{broken}:1: không phải bài của Label Studio có data.text; hãy xuất dự án ra JSON"
    ]
    assert not (tmp_path / "vang").exists()


def test_the_labelling_interface_is_xml(call: Call) -> None:
    told = call("exchange", "labels")
    assert told.text.startswith("<View>")
