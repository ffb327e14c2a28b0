"""``extract`` and ``article``: shapes, formats, the date given by hand."""

import json
from pathlib import Path

import pytest

from extractor.commands.extract import published_moment
from extractor.errors import UsageError
from tests.commands.calling import Call

SAMPLES = Path(__file__).parents[2] / "corpora" / "samples"


def two(tmp_path: Path) -> Path:
    lines = [
        {"title": "Trao Bằng khen", "text": "Sáng 5/3, UBND tỉnh trao Bằng khen cho 3 tập thể.", "url": None},
        {"title": "Phát động thi đua", "text": "Sở Y tế phát động phong trào thi đua.", "url": None},
    ]
    path = tmp_path / "bai.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def test_one_article_is_one_object(call: Call, seed: Path) -> None:
    called = call("extract", seed)
    assert list(called.json) == ["schema_version", "source", "article", "entities", "awards", "events"]
    assert called.json["source"] == str(seed)


def test_several_are_an_array_in_input_order(call: Call, seed: Path, tmp_path: Path) -> None:
    found = call("extract", two(tmp_path), seed).json
    assert [one["article"]["title"] for one in found][:2] == ["Trao Bằng khen", "Phát động thi đua"]
    assert len(found) == 3


def test_json_lines_go_on_past_what_cannot_be_read(call: Call, seed: Path, tmp_path: Path) -> None:
    called = call("extract", seed, tmp_path / "khong-co.txt", two(tmp_path), "--format", "jsonl")
    assert called.code == 1
    assert [line["schema_version"] for line in called.lines] == [1, 1, 1]
    assert called.lines[0]["source"] == str(seed)
    assert len(called.messages) == 1


def test_nothing_at_all_prints_nothing(call: Call, tmp_path: Path) -> None:
    called = call("extract", tmp_path / "khong-co.txt")
    assert (called.code, called.out) == (1, b"")


def test_table(call: Call, seed: Path) -> None:
    called = call("extract", seed, "--format", "table")
    assert "3 tập thể" in called.text
    assert "Đang đề nghị" in called.text
    assert "UNIT " in called.text
    english = call("extract", seed, "--format", "table", "--lang", "en")
    assert "3 collective" in english.text
    assert "proposed" in english.text


def test_nothing_is_saved(call: Call, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    call("extract", seed)
    assert list(tmp_path.iterdir()) == []


def test_the_date_given_is_used_where_the_page_has_none(call: Call, seed: Path, seed_page: Path) -> None:
    given = ("--published", "2023-05-06")
    assert call("extract", seed, *given).json["article"]["published"] == "2023-05-06T00:00:00+07:00"
    assert call("extract", seed_page, *given).json["article"]["published"] == "2022-03-17T16:30:00+07:00"


@pytest.mark.parametrize(
    ("given", "moment"),
    [
        ("2022-03-17", "2022-03-17T00:00:00+07:00"),
        ("2022-03-17T16:30", "2022-03-17T16:30:00+07:00"),
        ("2022-03-17 16:30", "2022-03-17T16:30:00+07:00"),
        ("2022-03-17T16:30:00Z", "2022-03-17T16:30:00+00:00"),
        ("2022-03-17T16:30+09:00", "2022-03-17T16:30:00+09:00"),
        (" 2024-02-29 ", "2024-02-29T00:00:00+07:00"),
    ],
)
def test_published(given: str, moment: str) -> None:
    assert published_moment(given).isoformat() == moment


@pytest.mark.parametrize(
    "given", ["", "17/3/2022", "2022-13-01", "2023-02-29", "2022", "2022-W11-4", "hôm qua"]
)
def test_published_refused(given: str, call: Call, seed: Path) -> None:
    with pytest.raises(UsageError):
        published_moment(given)
    called = call("--lang", "en", "extract", seed, "--published", given)
    assert (called.code, called.out) == (2, b"")
    assert called.messages == [f"--published {given}: is not a date; give 2022-03-17 or 2022-03-17T16:30, "
                               "or add +07:00"]  # fmt: skip


def test_article_has_no_language_work(call: Call, seed: Path) -> None:
    found = call("article", seed, "--format", "json").json
    assert list(found) == ["schema_version", "source", "article"]
    assert found["article"] == call("extract", seed).json["article"]


def test_articles_of_a_folder(call: Call) -> None:
    called = call("article", SAMPLES, "--format", "jsonl")
    assert called.code == 0
    assert len(called.lines) == len(list(SAMPLES.glob("*.txt")))


OLD = "Ngµy 20/11/2026, UBND huyÖn tÆng GiÊy khen cho «ng NguyÔn V¨n Ba v× cã thµnh tÝch trong thi ®ua."
"""Typed for a TCVN3 font, as office files before 2010 were."""


@pytest.mark.parametrize("command", ["extract", "article"])
def test_what_looks_typed_for_an_old_font_is_told(call: Call, tmp_path: Path, command: str) -> None:
    path = tmp_path / "cu.txt"
    path.write_text(f"TÆng GiÊy khen\n\n{OLD}\n", encoding="utf-8")
    called = call(command, path)
    assert called.messages == [
        f"{path}: chữ như gõ bằng phông cũ; nếu đúng vậy, hãy đọc lại với --encoding tcvn3"
    ]
    assert "huyÖn" in called.json["article"]["text"]
    repaired = call(command, path, "--encoding", "tcvn3")
    assert repaired.messages == []
    assert "UBND huyện tặng Giấy khen cho ông Nguyễn Văn Ba" in repaired.json["article"]["text"]


def test_other_latin_text_is_not_called_an_old_font(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "phap.txt"
    path.write_text(
        "Remise des prix\n\nL’école a reçu la médaille à Hué; les élèves étaient très fiers.\n",
        encoding="utf-8",
    )
    assert call("article", path).messages == []
