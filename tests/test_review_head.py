"""The head of the queue, read by itself, is that of the whole queue, whatever persons have done."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extractor import record_book
from extractor.errors import NotStoredError, UsageError
from extractor.ground.acts import Act
from extractor.ground.records import Kind, Level
from extractor.record_book import record
from extractor.records.queue import Item, review_queue
from extractor.review import Review
from extractor.store import open_store, record_tables
from extractor.store.record_pages import some_acts
from extractor.store.record_rows import add_act
from tests.builders import a_page, an_article, an_award, an_extract

ROWS: tuple[tuple[Kind, Level, float], ...] = (
    ("order", "state", 0.97), ("certificate_of_merit", "province", 0.6), ("prize", "unit", 0.3),
    ("emulation_flag", "government", 0.95), ("letter_of_commendation", "district_commune", 0.5),
)  # fmt: skip


@pytest.fixture
def review(tmp_path: Path) -> Review:
    """Articles of two days, each with one row of every sort; the same names come again."""
    store = open_store(tmp_path / "coverage.db")
    for number in range(4):
        names = [f"Trường Hoa Mai {at}" for at in range(len(ROWS))]
        article = an_article(
            f"Tin {number}", *(f"{name} được tặng Bằng khen số {number}." for name in names),
            url=f"https://bao.example/{number}",
        )  # fmt: skip
        awards = tuple(
            an_award(
                article, f"{names[at]} được tặng Bằng khen số {number}", ref=at + 1, kind=kind, level=level,
                confidence=confidence, recipient=None if at == 4 else names[at],
                recipient_count=3 if at == 4 else 1, award=f"Bằng khen số {number}",
                period=str(2018 + number % 2), grade=("Nhất", "Nhì")[number % 2],
            )
            for at, (kind, level, confidence) in enumerate(ROWS)
        )  # fmt: skip
        page = a_page(f"<p>{number}</p>", url=f"https://bao.example/{number}")
        store.save(page, an_extract(article, awards=awards))
    return Review(store, "Lan")


def whole_queue(review: Review) -> list[Item]:
    """The queue made of all rows in memory, without any of the SQL that picks some."""
    record_book.refresh(review.store)
    book = record_book.open_book(review.store)
    links, found = record_tables.links(review.store), record_tables.achievements(review.store)
    return review_queue(book.rows.values(), links, found, book.standings)


def test_the_head_is_the_queues(review: Review) -> None:
    def first() -> str:
        return review.head_of_queue(1)[0][0].row.key

    acts: tuple[Callable[[], object], ...] = (
        lambda: None, lambda: review.accept(first()), lambda: review.reject(first()), lambda: review.undo(1),
        lambda: review.correct(first(), "grade", "Ba"),
    )  # fmt: skip
    for act in acts:
        act()
        whole = whole_queue(review)
        head, count = review.head_of_queue(7)
        assert head == whole[:7]
        assert count == len(whole)
        assert list(review.waiting()) == whole
        paged, after = list[Item](), None
        while page := review.queue_page(after, 5):
            paged += [item for _, item in page]
            after = page[-1][0]
        assert paged == whole


def test_one_item_and_its_row(review: Review) -> None:
    item = whole_queue(review)[3]
    assert review.item(item.row.key[:10]) == item
    assert review.row(item.row.key) == review.rows()[item.row.key]
    review.accept(item.row.key)
    assert review.item(item.row.key) is None
    with pytest.raises(NotStoredError):
        review.row("zz")


def test_the_record_of_one_unit_needs_no_other_rows(review: Review) -> None:
    found = record(review.store, "Trường Hoa Mai 1")
    told = (*found.lines, *found.unsure)
    assert sum(len(line.achievement.rows) for line in told) == 4
    assert all(line.citations for line in told)


def test_what_a_person_did_is_told_without_reading_all_acts(review: Review) -> None:
    first, second = (item.row for item in whole_queue(review)[:2])
    numbers = [review.accept(first.key), review.correct(second.key, "grade", "Ba"), review.check(first.key)]
    assert review.last_act() == numbers[2]
    review.undo(numbers[2])
    assert review.last_act() == numbers[1]
    assert Review(review.store, "Mai").last_act() is None
    assert [act.id for act in review.acts_on(first)] == [numbers[2], numbers[0]]
    assert review.as_it_stands(second.key).grade == "Ba"
    newest, count = some_acts(review.store, 1, 2)
    assert ([act.id for act in newest], count) == ([numbers[2], numbers[1]], 4)


def test_an_act_whose_row_is_gone_is_found(review: Review) -> None:
    row = whole_queue(review)[0].row
    number = review.accept(row.key)
    assert review.orphans() == []
    article = an_article("Tin khác", "Không còn gì.", url=row.url)
    review.store.save(a_page("<p>khác</p>", url=row.url), an_extract(article))
    assert [act.id for act in review.orphans()] == [number]


def test_an_act_on_two_rows_of_which_the_other_is_gone_is_found(review: Review) -> None:
    first, second = (item.row for item in whole_queue(review)[:2])
    number = review.split(first.key, second.key)
    assert review.orphans() == []
    article = an_article("Tin khác", "Không còn gì.", url=second.url)
    review.store.save(a_page("<p>khác</p>", url=second.url), an_extract(article))
    assert [act.id for act in review.orphans()] == [number]


@pytest.mark.parametrize("field", ["status", "award", "recipient_kind", "recipient_count"])
def test_what_every_row_has_is_never_emptied(review: Review, field: str) -> None:
    """Nor by an act of an earlier version, after which the record could not be made any more."""
    row = whole_queue(review)[0].row
    with pytest.raises(UsageError, match="cannot be left empty"):
        review.correct(row.key, field, " ")
    told = (row.article, row.evidence, field)
    add_act(review.store, Act("correct", row.key, "Lan", "2026-01-01T08:00:00+07:00", None, *told))
    assert getattr(review.as_it_stands(row.key), field) == getattr(row, field)
    assert row.key in {item.row.key for item in review.head_of_queue(50)[0]}
