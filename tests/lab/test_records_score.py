"""The record made of the corpus's rows: what was reached must not be undercut, and the score must notice."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.lab.records_corpus import Shelf, load_shelf, load_together
from extractor.lab.records_score import (
    Scores,
    found_rows,
    gold_rows,
    score,
    score_gold,
    score_pipeline,
    table,
)
from extractor.lab.roots import RECORDS
from extractor.lab.score import Tally

FLOORS = {
    "rows": (1.0, 1.0),
    "linking": (0.99, 0.96),
    "linked": (0.97, 0.96),
    "merging": (0.99, 0.95),
    "merging_stories": (0.99, 0.94),
    "contradictions": (1.0, 1.0),
    "members": (1.0, 0.7),
    "stages": (0.98, 0.98),
    "lifecycles": (1.0, 0.95),
}
"""Precision and recall, each at or above the targets of the project (0.97/0.90 and 0.99/0.90)."""


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return load_shelf()


@pytest.fixture(scope="module")
def scores(shelf: Shelf) -> Scores:
    return score_gold(shelf)


def test_the_corpus_is_as_large_as_the_figures_need(shelf: Shelf) -> None:
    kinds = [entry["kind"] for entry in shelf.entries.values()]
    years = {told.article.published.year for told in shelf.articles if told.article.published}
    assert len(shelf.articles) >= 120
    assert kinds.count("unit") >= 25
    assert kinds.count("person") >= 15
    assert years >= set(range(2019, 2025))


@pytest.mark.parametrize("slot", FLOORS)
def test_no_figure_falls_below_its_floor(scores: Scores, slot: str) -> None:
    tally: Tally = getattr(scores, slot)
    precision, recall = FLOORS[slot]
    assert (tally.precision, tally.recall) >= (precision, 0) and tally.recall >= recall, tally


def test_nor_does_the_second_corpus() -> None:
    second = score_gold(load_shelf(RECORDS.with_name("records-b")))
    assert min(second.linking.precision, second.merging.precision) >= 0.99
    assert min(second.linking.recall, second.merging.recall) >= 0.93


def test_of_all_corpora_in_one_database_nothing_is_taken_for_a_namesake_elsewhere() -> None:
    """Each corpus alone cannot show it: sets of "Chủ tịch UBND tỉnh" in two provinces were taken for one."""
    found = score_gold(load_together(sorted(RECORDS.parent.glob("records*"))))
    assert found.linking.precision == found.merging.precision == found.members.precision == 1
    assert found.contradictions.precision == 1
    assert min(found.linking.recall, found.merging.recall, found.members.recall) >= 0.94


@pytest.mark.parametrize("corpus", ["records-h", "records-l", "records-n2", "records-o", "records-o2"])
def test_rows_by_hand_are_linked_and_merged(corpus: str) -> None:
    found = score_gold(load_shelf(RECORDS.with_name(corpus)))
    assert min(found.linking.precision, found.merging.precision, found.linking.recall) == 1
    assert found.merging.recall >= 0.83


def test_nor_does_the_twentieth_corpus() -> None:
    found = score_gold(load_shelf(RECORDS.with_name("records-r")))
    assert min(found.linking.precision, found.merging.precision, found.merging.recall) == 1
    assert found.linking.recall >= 0.99


@pytest.mark.parametrize(
    ("corpus", "recall"),
    [
        ("records-s", 0.99), ("records-t", 0.99), ("records-u", 0.99), ("records-v", 0.95),
        ("records-w", 1.0), ("records-y", 0.94), ("records-z", 0.90), ("records-z2", 1.0),
        ("records-z3", 1.0), ("records-z4", 1.0), ("records-z5", 1.0),
    ],
)  # fmt: skip
def test_nor_do_the_last_with_rows_by_hand(corpus: str, recall: float) -> None:
    found = score_gold(load_shelf(RECORDS.with_name(corpus)))
    assert min(found.linking.precision, found.merging.precision) == 1
    assert min(found.linking.recall, found.merging.recall, found.lifecycles.recall) >= recall


def test_nor_does_the_third_corpus() -> None:
    third = score_gold(load_shelf(RECORDS.with_name("records-c")))
    assert min(third.linking.precision, third.merging.precision) == 1
    assert third.linking.recall >= 0.96 and third.merging.recall >= 0.77


def test_nor_does_the_fourth_corpus() -> None:
    fourth = load_shelf(RECORDS.with_name("records-d"))
    assert len(fourth.articles) == 24
    scores = score_gold(fourth)
    assert min(scores.linking.precision, scores.merging.precision, scores.contradictions.precision) == 1
    # "Trung tâm Kiểm soát bệnh tật tỉnh" of a paper that tells no province is no longer that of Bến Tre.
    assert min(scores.linking.recall, scores.merging.recall) >= 0.96
    assert (scores.contradictions.right, scores.members.recall) == (1, 1)


@pytest.mark.parametrize(
    ("corpus", "linking", "merging"),
    [
        ("records", (0.99, 0.96), (0.99, 0.97)),
        ("records-b", (1.0, 0.98), (1.0, 0.89)),
        ("records-c", (1.0, 0.98), (1.0, 0.93)),
        ("records-d", (0.99, 0.93), (1.0, 0.98)),
        ("records-e", (1.0, 0.93), (1.0, 0.85)),
        ("records-f", (1.0, 0.74), (1.0, 0.78)),
        ("records-g", (1.0, 1.0), (1.0, 1.0)),
        ("records-h", (1.0, 0.95), (1.0, 0.91)),
        ("records-i", (0.97, 0.87), (1.0, 0.82)),
        ("records-j", (1.0, 1.0), (1.0, 0.90)),
        ("records-k", (1.0, 0.84), (1.0, 0.86)),
        ("records-l", (1.0, 0.89), (1.0, 0.90)),
        ("records-m", (1.0, 0.90), (1.0, 0.90)),
        ("records-n", (1.0, 0.93), (1.0, 0.88)),
        ("records-n2", (1.0, 0.97), (1.0, 0.91)),
        ("records-o2", (1.0, 0.97), (1.0, 0.92)),
        ("records-q", (1.0, 0.98), (1.0, 0.94)),
        ("records-r", (1.0, 0.88), (1.0, 0.91)),
        ("records-s", (0.96, 0.73), (0.96, 0.75)),
        ("records-t", (1.0, 0.99), (1.0, 0.99)),
        ("records-u", (1.0, 0.98), (1.0, 0.90)),
        ("records-v", (1.0, 0.82), (1.0, 0.82)),
        ("records-w", (1.0, 0.93), (1.0, 1.0)),
        ("records-x", (1.0, 0.82), (1.0, 0.80)),
        ("records-y", (1.0, 0.96), (1.0, 0.90)),
        ("records-z", (0.86, 1.0), (1.0, 1.0)),
        ("records-z2", (1.0, 1.0), (1.0, 1.0)),
        ("records-z3", (1.0, 0.72), (1.0, 0.75)),
        ("records-z4", (1.0, 0.96), (1.0, 0.94)),
        ("records-z5", (1.0, 0.96), (1.0, 0.85)),
    ],
)
def test_end_to_end_the_record_holds_its_floors(
    corpus: str, linking: tuple[float, float], merging: tuple[float, float]
) -> None:
    found = score_pipeline(load_shelf(RECORDS.with_name(corpus)))
    for tally, (precision, recall) in ((found.linking, linking), (found.merging, merging)):
        assert tally.precision >= precision and tally.recall >= recall, tally


def test_the_score_notices_what_is_torn_apart_and_what_is_joined(shelf: Shelf, scores: Scores) -> None:
    rows = [row for told in shelf.articles for row in gold_rows(told)]
    renamed = "Công ty Cổ phần Không Ai Biết"
    torn = score([replace(row, recipient=renamed) if n == 0 else row for n, row in enumerate(rows)], shelf)
    assert torn.linking.recall < scores.linking.recall
    same = {"recipient": renamed, "recipient_kind": "collective"}
    nowhere = {"recipient_parent": None, "grantor": None, "proposer": None}
    joined = score([replace(row, **same, **nowhere) if row.recipient else row for row in rows], shelf)
    assert joined.linking.precision < 0.2
    assert joined.merging.precision < scores.merging.precision


def test_the_score_notices_a_stage_that_is_told_wrongly(shelf: Shelf, scores: Scores) -> None:
    rows = [row for told in shelf.articles for row in gold_rows(told)]
    late = score([replace(row, status="past") if row.status == "proposed" else row for row in rows], shelf)
    assert late.stages.precision < scores.stages.precision
    assert late.lifecycles.recall < scores.lifecycles.recall


def test_copies_of_one_press_release_share_a_story(shelf: Shelf) -> None:
    stories = [told.story for told in shelf.articles]
    assert 10 <= len(stories) - len(set(stories)) <= 25


def test_rows_found_in_an_article_bear_the_keys_of_the_rows_expected(shelf: Shelf) -> None:
    told = next(one for one in shelf.articles if "60 năm thành lập LĐLĐ" in one.article.title)
    assert [row.key for row in found_rows(told)] == [row.key for row in gold_rows(told)]


def test_the_table_has_a_line_for_every_figure(scores: Scores) -> None:
    assert table("tên", scores).count("\n") == len(FLOORS) + 1


def test_a_broken_corpus_is_told(tmp_path: Path) -> None:
    (tmp_path / "registry.toml").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match=r"registry\.toml"):
        load_shelf(tmp_path)


def test_nor_do_the_seventh_and_the_eighth_with_rows_by_hand() -> None:
    seventh, eighth = (score_gold(load_shelf(RECORDS.with_name(f"records-{one}"))) for one in "gh")
    assert min(one.linking.precision for one in (seventh, eighth)) == 1
    assert min(one.merging.precision for one in (seventh, eighth)) == 1
    assert (seventh.linking.recall, seventh.merging.recall) == (1, 1)
    assert eighth.linking.recall >= 0.93 and eighth.merging.recall >= 0.79


@pytest.mark.parametrize(
    ("corpus", "linking", "merging"),
    [
        ("c", 1.0, 0.87),
        ("e", 1.0, 0.97),
        ("i", 0.96, 0.94),
        ("j", 1.0, 0.95),
        ("k", 1.0, 0.96),
        ("l", 0.72, 0.80),
        ("m", 1.0, 1.0),
        ("n", 0.93, 0.94),
    ],
)
def test_nor_do_the_fifth_and_the_later_ones_with_rows_by_hand(
    corpus: str, linking: float, merging: float
) -> None:
    scores = score_gold(load_shelf(RECORDS.with_name(f"records-{corpus}")))
    assert (scores.linking.precision, scores.merging.precision) == (1, 1)
    assert scores.linking.recall >= linking and scores.merging.recall >= merging
