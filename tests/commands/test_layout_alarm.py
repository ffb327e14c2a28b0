"""A paper whose pages changed is told where rounds are run, not only to those who ask for its health."""

from pathlib import Path

import pytest

from extractor.commands.layout_alarm import LayoutAlarm
from extractor.ground.provenance import Origin, Provenance
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_extract
from tests.commands.calling import Call

PAPER = "bao.example"


def saved(store: Store, number: int, *, first: bool) -> None:
    address = f"https://{PAPER}/bai-{number}.html"
    provenance = Provenance(
        layouts="Báo Ví dụ",
        layout="detail",
        origins=(("title", Origin("h1.title", 0) if first else Origin("h1")), ("body", Origin(".text", 0))),
    )
    article = an_article(
        f"Bài {number}", "Sáng nay, huyện trao thưởng.", url=address, publisher=PAPER, provenance=provenance
    )
    store.save(a_page(str(number), url=address, source=address), an_extract(article, source=address))


@pytest.fixture
def changed(database: Path) -> Path:
    """Ten articles of a paper as its file has them, then five of another shape."""
    with open_store(database) as store:
        for number in range(15):
            saved(store, number, first=number < 10)
    return database


def test_a_run_ends_with_it(call: Call, changed: Path) -> None:
    called = call("track", "run", "--db", changed)
    (line,) = [line for line in called.messages if line.startswith("!! ")]
    assert line.startswith(f"!! {PAPER}: nguồn thứ nhất của tiêu đề") and line.endswith("publisher health")
    english = call("--lang", "en", "track", "run", "--db", changed)
    assert any(line.startswith(f"!! {PAPER}: the first source") for line in english.messages)


def test_it_is_told_once_and_again_when_it_comes_back(
    changed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alarm = LayoutAlarm()
    with open_store(changed) as store:
        alarm.tell(store)
        assert capsys.readouterr().err.count("!! ") == 1
        alarm.tell(store)
        assert capsys.readouterr().err == ""
        for number in range(15, 20):
            saved(store, number, first=True)
        alarm.tell(store)
        assert capsys.readouterr().err == ""
        for number in range(20, 40):
            saved(store, number, first=False)
        alarm.tell(store)
        assert capsys.readouterr().err.count("!! ") == 1
