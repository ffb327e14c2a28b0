"""``publisher health`` by hand."""

from pathlib import Path

from extractor.ground.provenance import Origin, Provenance
from extractor.store import open_store
from tests.builders import a_page, an_article, an_extract
from tests.commands.calling import Call


def filled(path: Path, layout: str | None) -> Path:
    with open_store(path) as store:
        for number in range(6):
            address = f"https://bao.example/bai-{number}.html"
            how = Provenance("Báo Ví dụ", layout, (("title", Origin("h1", 0)), ("body", Origin("x", 0))))
            article = an_article(
                f"Bài {number}", "Sáng nay, huyện trao thưởng.",
                url=address, publisher="bao.example", provenance=how,
            )  # fmt: skip
            store.save(a_page(url=address, source=address), an_extract(article))
    return path


def test_a_sound_paper(call: Call, tmp_path: Path) -> None:
    called = call("publisher", "health", "--db", filled(tmp_path / "a.db", "detail"))
    assert called.code == 0
    assert "bao.example" in called.text
    assert "!!" not in called.text


def test_a_broken_layout_is_loud(call: Call, tmp_path: Path) -> None:
    database = filled(tmp_path / "a.db", None)
    called = call("publisher", "health", "--db", database)
    assert called.code == 1
    marked = [line for line in called.text.splitlines() if line.startswith("!! bao.example: ")]
    assert len(marked) == 1
    shown = call("publisher", "health", "bao.example", "--format", "json", "--db", database)
    assert (shown.code, shown.json[0]["signs"]) == (1, ["layout"])
    assert call("publisher", "health", "khac.example", "--db", database).code == 0
