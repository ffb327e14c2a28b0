"""What the record and an article hold, in lists: entries by words, achievements of one award, values."""

from pathlib import Path

import pytest

from extractor.ground.records import Claim
from extractor.record_book import refresh
from extractor.search.entries import entry_counts
from extractor.store import Store, open_store
from extractor.store.article_findings import award_claims, events_of
from extractor.store.overview import award_counts, extent, newest_articles
from extractor.store.record_parts import (
    articles_of_achievements,
    newest_of_award,
    some_unclear_rows,
    unclear_rows,
)
from extractor.store.record_rows import record_rows
from extractor.store.record_tables import achievements
from tests.builders import a_claim, a_page, an_article, an_award, an_event, an_extract

FLAG, LETTER = "co-thi-dua-cua-chinh-phu", "bang-khen-cua-thu-tuong"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """Two articles: Trường Hoa Mai with two awards, and a person with one."""
    opened = open_store(tmp_path / "coverage.db")
    first = an_article("Trường Hoa Mai được khen", "Trường Hoa Mai được tặng Cờ thi đua và Bằng khen.")
    both = "Trường Hoa Mai được tặng Cờ thi đua và Bằng khen"
    rows = (
        an_award(
            first, both, recipient="Trường Hoa Mai", award="Cờ thi đua", award_id=FLAG, period="2021",
            claims=(a_claim(first, "recipient", "Trường Hoa Mai"), Claim("grantor", "A", None, "law")),
        ),
        an_award(
            first, both, ref=2, recipient="Trường Hoa Mai", award="Bằng khen", award_id=LETTER, period="2021"
        ),
    )  # fmt: skip
    event = an_event(first, both, participants=("A", "B"))
    second = an_article("Bà Lê Thị Đào", "Bà Lê Thị Đào nhận Bằng khen.", url="https://bao.example/2")
    person = an_award(
        second, "Bà Lê Thị Đào nhận Bằng khen", recipient="Lê Thị Đào", recipient_kind="individual",
        award="Bằng khen", award_id=LETTER, period="2019",
    )  # fmt: skip
    opened.save(a_page(), an_extract(first, awards=rows, events=(event,)))
    opened.save(a_page("<p>hai</p>", url="https://bao.example/2"), an_extract(second, awards=(person,)))
    refresh(opened)
    return opened


def test_entries_are_found_without_marks_and_counted(store: Store) -> None:
    found, count = entry_counts(store, "hoa MAI", None, by_count=True, limit=5)
    assert [(one.entry.name, one.achievements, one.first, one.last) for one in found] == [
        ("Trường Hoa Mai", 2, 2021, 2021)
    ]
    assert count == 1
    assert [one.entry.name for one in entry_counts(store, "", None, by_count=True, limit=5)[0]] == [
        "Trường Hoa Mai",
        "Lê Thị Đào",
    ]
    assert [
        one.entry.name for one in entry_counts(store, "", None, by_count=False, limit=1, offset=1)[0]
    ] == ["Trường Hoa Mai"]
    assert entry_counts(store, "", "person", by_count=True, limit=5)[1] == 1


def test_what_is_hoped_for_is_no_award_yet(store: Store) -> None:
    """The list would else tell of a school's three awards until 2027, two of them given in 2021."""
    hoped = an_article("Phấn đấu", "Trường Hoa Mai phấn đấu đạt Bằng khen.", url="https://bao.example/3")
    row = an_award(
        hoped, "Trường Hoa Mai phấn đấu đạt Bằng khen", recipient="Trường Hoa Mai", award="Bằng khen",
        award_id=LETTER, period="2027", status="target",
    )  # fmt: skip
    store.save(a_page("<p>ba</p>", url="https://bao.example/3"), an_extract(hoped, awards=(row,)))
    refresh(store)
    (school,), _ = entry_counts(store, "hoa mai", None, by_count=True, limit=5)
    assert (school.achievements, school.first, school.last) == (2, 2021, 2021)
    _, count, given = newest_of_award(store, LETTER, 5)
    assert (count, given) == (3, 2)
    assert [(one.award_id, one.count) for one in award_counts(store)] == [(LETTER, 2), (FLAG, 1)]


def test_achievements_of_one_award_the_newest_first(store: Store) -> None:
    ids, count, given = newest_of_award(store, LETTER, 5)
    told = {one.id: (one.recipient, one.year) for one in achievements(store, ids=ids)}
    assert [told[one] for one in ids] == [("Trường Hoa Mai", 2021), ("Lê Thị Đào", 2019)]
    assert (count, given) == (2, 2)
    assert newest_of_award(store, LETTER, 1) == (ids[:1], 2, 2)
    assert len(articles_of_achievements(store, ids)) == 2
    assert [(one.award_id, one.count) for one in award_counts(store)] == [(LETTER, 2), (FLAG, 1)]


def test_keys_of_rows_are_the_same_read_by_article(store: Store) -> None:
    every = record_rows(store)
    by_article = [record_rows(store, [one.id]) for one in newest_articles(store, 5)]
    assert every == {number: row for rows in by_article for number, row in rows.items()}


def test_what_lies_in_the_database(store: Store) -> None:
    told = extent(store)
    assert (told.articles, told.papers, told.awards, told.entries) == (2, 1, 3, 2)
    assert [(one.title, one.awards) for one in newest_articles(store, 1)] == [("Bà Lê Thị Đào", 1)]


def test_values_and_events_of_an_article(store: Store) -> None:
    number = newest_articles(store, 2)[1].id
    claims = award_claims(store, number)
    assert [[(one.field, one.span is None) for one in told] for told in claims.values()] == [
        [("recipient", False), ("grantor", True)]
    ]
    assert [(event.name, event.participants) for event in events_of(store, number)] == [
        ("Ký giao ước thi đua", ("A", "B"))
    ]


def test_papers_are_publishers_and_the_hosts_of_articles_without_one(store: Store) -> None:
    for number, (host, publisher) in enumerate((("a", None), ("a", None), ("b", "Báo A"), ("c", "Báo A"))):
        url = f"https://{host}.example/{number}"
        article = an_article(f"Bài {number}", f"Tin số {number}.", url=url, publisher=publisher)
        store.save(a_page(f"<p>{number}</p>", url=url), an_extract(article))
    assert (
        extent(store).papers
        == len(store.rows("SELECT DISTINCT coalesce(publisher, host) FROM articles"))
        == 3
    )


def test_unclear_names_come_a_page_at_a_time(store: Store) -> None:
    """Of one school name in two provinces and of none, the rows without a place mean either."""
    for number, name in enumerate(
        (
            "Trường THPT Lê Lợi, tỉnh Nghệ An",
            "Trường THPT Lê Lợi, tỉnh Thanh Hóa",
            *["Trường THPT Lê Lợi"] * 3,
        )
    ):
        url = f"https://le-loi-{number}.example/"
        article = an_article(f"Tin {number}", f"{name} được khen.", url=url)
        row = an_award(
            article, f"{name} được khen", recipient=name, award_id=LETTER, period=str(2010 + number)
        )
        store.save(a_page(f"<p>Lê Lợi {number}</p>", url=url), an_extract(article, awards=(row,)))
    refresh(store)
    (entry, *_) = store.rows("SELECT DISTINCT entry_id FROM unclear_links ORDER BY 1")[0]
    for of in (None, entry):
        everyone = unclear_rows(store, of)
        assert len(everyone) == 3
        assert some_unclear_rows(store, of, 1, 1) == (everyone[1:2], 3)
        assert some_unclear_rows(store, of, 5, 2) == ([], 3)
