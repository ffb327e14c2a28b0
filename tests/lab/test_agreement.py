"""Agreement of two annotators: marks exact and relaxed, rows by recipient, events by type."""

from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lab.agreement import Agreement, compare, main, mark_agreement, table
from extractor.lab.corpus import GoldArticle, load_gold

HEAD = 'family = "t"\npublished = "2022-03-18T08:00:00+07:00"\n+++\n'
ROWS = """+++
[[awards]]
award = "Giấy khen"
kind = "letter_of_commendation"
level = "district_commune"
recipient = "{recipient}"
recipient_kind = "individual"
recipient_count = 1
status = "conferred"
grantor = "{grantor}"
evidence = "Giấy khen"

[[events]]
type = "{event}"
name = "Lễ trao Giấy khen"
date = "2022-03-17"
evidence = "trao"
"""
MARKED = "Xã Khe Lim trao Giấy khen\n\n{date} UBND xã trao Giấy khen cho bà Lò Thị Mây.\n"


def gold(
    folder: Path,
    *,
    date: str = "{DATE|Tối 17/3}",
    recipient: str = "Lò Thị Mây",
    grantor: str = "UBND xã",
    event: str = "award_ceremony",
) -> GoldArticle:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "a.gold"
    rows = ROWS.format(recipient=recipient, grantor=grantor, event=event)
    path.write_text(HEAD + MARKED.replace("{date}", date) + rows, encoding="utf-8")
    return load_gold(path)


def unit(start: int, end: int) -> Mark:
    return Mark("UNIT", Span(start, end), "x" * (end - start), value=None, by="gold")


@pytest.mark.parametrize(
    ("first", "second", "exact", "relaxed"),
    [
        ([(0, 10)], [(0, 10)], Agreement(1, 0, 0), Agreement(1, 0, 0)),
        ([(0, 10)], [(3, 10)], Agreement(0, 1, 1), Agreement(1, 0, 0)),
        ([(0, 10)], [(6, 10)], Agreement(0, 1, 1), Agreement(0, 1, 1)),
        ([(0, 10)], [(10, 20)], Agreement(0, 1, 1), Agreement(0, 1, 1)),
        ([(0, 10), (2, 10)], [(2, 10)], Agreement(1, 1, 0), Agreement(1, 1, 0)),
        ([(0, 10)], [], Agreement(0, 1, 0), Agreement(0, 1, 0)),
        ([], [], Agreement(0, 0, 0), Agreement(0, 0, 0)),
    ],
)
def test_marks_pair_once_exact_before_near(
    first: list[tuple[int, int]], second: list[tuple[int, int]], exact: Agreement, relaxed: Agreement
) -> None:
    ours, theirs = [unit(*span) for span in first], [unit(*span) for span in second]
    assert mark_agreement(ours, theirs, relaxed=False) == exact
    assert mark_agreement(ours, theirs, relaxed=True) == relaxed


def test_f1_is_symmetric_and_absent_for_nothing() -> None:
    assert Agreement(3, 1, 0).f1 == Agreement(3, 0, 1).f1 == pytest.approx(6 / 7)
    assert Agreement().f1 is None


def test_the_same_annotation_agrees_in_everything(tmp_path: Path) -> None:
    report = compare([(gold(tmp_path / "one"), gold(tmp_path / "two"))])
    assert report.exact["DATE"] == Agreement(1, 0, 0)
    assert report.rows == report.events == Agreement(1, 0, 0)
    assert all(right == paired == 1 for right, paired in report.fields.values())


def test_differences_count_where_they_are(tmp_path: Path) -> None:
    other = gold(tmp_path / "two", date="Tối {DATE|17/3}", grantor="Hội Nông dân", event="commendation")
    report = compare([(gold(tmp_path / "one"), other)])
    assert report.exact["DATE"] == Agreement(0, 1, 1)
    assert report.relaxed["DATE"] == Agreement(1, 0, 0)
    assert report.rows == Agreement(1, 0, 0)
    assert report.fields["grantor"] == (0, 1)
    assert report.events == Agreement(0, 1, 1)


def test_another_recipient_is_another_row(tmp_path: Path) -> None:
    other = gold(tmp_path / "two", recipient="Vàng A Sử")
    assert compare([(gold(tmp_path / "one"), other)]).rows == Agreement(0, 1, 1)


def test_another_text_is_refused(tmp_path: Path) -> None:
    other = gold(tmp_path / "two", date="Chiều {DATE|17/3}")
    with pytest.raises(DataError, match="its text is not that of"):
        compare([(gold(tmp_path / "one"), other)])


def test_command_prints_a_table_of_the_shared_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = compare([(gold(tmp_path / "one"), gold(tmp_path / "two"))])
    assert main([str(tmp_path / "one"), str(tmp_path / "two")]) == 0
    assert capsys.readouterr().out == table(report) + "\n"
    assert "| DATE | 100.0 | 100.0 | 1 / 0 / 0 |" in table(report)
    assert "| PERSON | – | – | 0 / 0 / 0 |" in table(report)


@pytest.mark.parametrize("names", [["one"], ["one", "empty"]])
def test_command_refuses_what_it_cannot_compare(
    names: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold(tmp_path / "one")
    (tmp_path / "empty").mkdir()
    assert main([str(tmp_path / name) for name in names]) == 2
    assert capsys.readouterr().err
