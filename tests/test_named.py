"""Which articles name a unit is told the same, kept or read from their texts, whatever came in between."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import record_book
from extractor.press import choice, named, named_upkeep, raising
from extractor.press.adverse import check
from extractor.press.choice import Choice, choose
from extractor.press.figures import figures
from extractor.press.naming import coverage_of, meant, press_of
from extractor.records.figures import tally
from extractor.search.coverage import Wanted, coverage, covering_ids
from extractor.store import Store, facet_blocks, open_store
from extractor.store import named as stored
from extractor.store.fulltext import FullTextTable
from extractor.store.redacting import redact_name
from extractor.viet.times import VIETNAM
from tests.builders import a_page, an_article, an_award, an_extract

UNIT, OTHERS = "Trường Hoa Mai", ("Trường Hoa Mai 2", "Trường Hoa Mai Vàng")
TEXTS = (
    f"{UNIT} trồng cây.", f"{OTHERS[0]} trồng cây.", f"{UNIT.upper()} đến thăm {OTHERS[0]}.",
    f"{OTHERS[1]} mở hội.", f"{OTHERS[0]} và {OTHERS[1]} dự hội.", "Trường Hoa Đào trồng mai.",
)  # fmt: skip
FIRST_DAY = datetime(2024, 1, 1, 8, tzinfo=VIETNAM)

texts = st.sampled_from(TEXTS)
steps = st.lists(st.tuples(st.integers(0, 7), texts | st.sampled_from(OTHERS)), max_size=4)


@pytest.fixture(autouse=True)
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(named, "MANY", 2)
    monkeypatch.setattr(choice, "MANY", 2)


def save(store: Store, number: int, text: str) -> None:
    """An article of its day; a name alone is that of a unit that is honoured there."""
    url, published = f"https://bao.example/{number}", FIRST_DAY + timedelta(days=3 * number)
    article = an_article("Tin trong ngày", text, url=url, publisher="Báo A", published=published)
    is_named = text in (UNIT, *OTHERS)
    awards = (an_award(article, text, recipient=text),) if is_named else ()
    store.save(a_page(text, url=url), an_extract(article, awards=awards))


@contextmanager
def filled(path: Path | str, told: Sequence[str]) -> Iterator[Store]:
    with open_store(path) as store:
        for number, text in enumerate((UNIT, *told)):
            save(store, number, text)
        record_book.refresh(store)
        yield store


def keep(store: Store) -> None:
    """Keep which articles name the unit."""
    naming = meant(store, UNIT).naming
    stored.keep_only(store, {named.key_of(naming): named.told(store, naming)}, stored.NEVER)


def counted(store: Store) -> None:
    """Every unit's figures are those of its articles read one by one."""
    record_book.refresh(store)
    for name in (UNIT, *OTHERS):
        whom = meant(store, name)
        articles = coverage_of(store, whom, None, None)
        assert press_of(store, whom, None, None) == tally(articles)
        assert list(choose(store, Choice(unit=name)).ids) == [one.id for one in articles]


@settings(max_examples=25, deadline=None)
@given(st.lists(texts, min_size=2, max_size=8), st.lists(steps, min_size=1, max_size=3))
def test_what_is_kept_is_what_the_texts_say(told: list[str], rounds: list[list[tuple[int, str]]]) -> None:
    with filled(":memory:", told) as store:
        keep(store)
        for changes in rounds:
            for number, text in changes:
                save(store, number + 1, text)
            counted(store)
        named_upkeep.keep_named(store)
        counted(store)


def test_units_of_many_articles_are_kept_and_then_only_what_changed_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with filled(tmp_path / "a.db", (*TEXTS, OTHERS[0])) as store:
        assert named_upkeep.keep_named(store) == 2
        assert named_upkeep.keep_named(store) == 0
        read: list[int] = []
        texts_of = named.texts
        monkeypatch.setattr(named, "texts", lambda store, ids: (read.extend(ids), texts_of(store, ids))[1])
        assert figures(store, UNIT).articles == 5
        assert read == []
        save(store, 20, f"{UNIT} và {OTHERS[0]} đón khách.")
        assert figures(store, UNIT).articles == 6
        assert len(read) == 1
        # Another name in which it stands: told anew are the articles that hold it.
        read.clear()
        save(store, 21, OTHERS[1])
        assert figures(store, UNIT).articles == 4
        assert 0 < len(read) < 8
        assert named_upkeep.keep_named(store) == 3
        assert stored.kept(store, named.key_of(meant(store, UNIT).naming)).revision > 0


def test_names_are_told_alike_in_one_reading_of_all_texts_and_one_by_one() -> None:
    """Whatever is written around a name: a break, a bracket, capitals, a name that begins in another one."""
    told = (
        f"Thăm {UNIT}, rồi {OTHERS[0]}.", f"({UNIT})", "Trường  Hoa\nMai Vàng", f"{OTHERS[0]}3", f"tổ{UNIT}",
        f"{UNIT.lower()} và {OTHERS[1].upper()}", *OTHERS,
    )  # fmt: skip
    with filled(":memory:", told) as store:
        read_one_by_one = named.told(store, meant(store, UNIT).naming)
        assert named_upkeep.keep_named(store) == 3
        kept = stored.kept(store, named.key_of(meant(store, UNIT).naming))
        assert kept == read_one_by_one
        assert len(kept.articles) == 5


def test_a_check_reads_the_articles_alone_that_may_raise_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that name a body were read, 116,000 in 40 s, and those that name it were counted by their texts."""
    fined = f"{UNIT} bị xử phạt."
    with filled(":memory:", (*TEXTS, fined, f"{OTHERS[0]} bị xử phạt.", OTHERS[0])) as store:
        found = check(store, UNIT)
        named_upkeep.keep_named(store)
        with monkeypatch.context() as patched:
            patched.setattr(raising, "texts", None)
            assert check(store, UNIT) == found
            assert [one.quote for one in found.findings] == [fined]
            assert found.named == len(coverage_of(store, meant(store, UNIT), None, None))
            save(store, 30, f"{UNIT} bị khiếu nại.")
            save(store, len(TEXTS) + 1, f"{UNIT} nay đã nộp đủ.")
            later = check(store, UNIT)
            assert [one.quote for one in later.findings] == [f"{UNIT} bị khiếu nại."]
            assert later.named == found.named + 1
        assert check(store, UNIT, "01/03/2024").named == 1


def test_a_longer_name_that_went_is_asked_of_all_articles() -> None:
    with filled(":memory:", (*TEXTS, OTHERS[0])) as store:
        keep(store)
        save(store, len(TEXTS) + 1, "Trường ấy đổi tên.")
        counted(store)


def test_a_redacted_name_stands_in_nothing_that_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with filled(path, (*TEXTS, OTHERS[0])) as store:
        named_upkeep.keep_named(store)
        redact_name(store, OTHERS[0])
        record_book.refresh(store)
        rows = store.rows("SELECT naming, longer, articles FROM named_articles")
        assert rows
        assert not any(b"Hoa Mai" in cell for row in rows for cell in row)
        whom = meant(store, UNIT)
        assert press_of(store, whom, None, None) == tally(coverage_of(store, whom, None, None))


def test_nothing_is_kept_of_few_articles_or_before_there_is_a_record(monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(":memory:") as store:
        for number, text in enumerate((UNIT, *TEXTS)):
            save(store, number, text)
        assert named_upkeep.keep_named(store) == 0
        record_book.refresh(store)
        monkeypatch.setattr(named, "MANY", 100)
        assert named_upkeep.keep_named(store) == 0


def test_full_text_is_asked_of_the_days_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of one day of fifteen years a digest of a common word took 240 ms, of three years a check 65."""
    days = ("2024-01-05", None, "2024-02-01", "2024-02-02", "2024-03-09")
    asked = list[tuple[int, int]]()

    def ids_between(store: Store, table: FullTextTable, match: str, first: int, last: int) -> str:
        asked.append((first, last))
        return between(store, table, match, first, last)

    between = facet_blocks.ids_between
    monkeypatch.setattr(facet_blocks, "ids_between", ids_between)
    with open_store(":memory:") as store:
        for number, day in enumerate(days):
            published = None if day is None else datetime.fromisoformat(f"{day}T08:00:00+07:00")
            url = f"https://bao.example/{number}"
            body = "Trường Hoa Mai trồng cây." if number != 3 else "Trường khác trồng cây."
            article = an_article(f"Tin {number}", body, url=url, published=published)
            store.save(a_page(str(number), url=url), an_extract(article))
        every = coverage(store, Wanted(names=["Hoa Mai"]))
        until, since = "2024-02-02", "2024-02-01"
        for first, last in ((None, until), (since, None), (since, until), ("2023-01-01", "2023-12-31")):
            for undated in (True, False):
                wanted = Wanted(first, last, ["Hoa Mai"], undated=undated)
                told = [
                    one.id
                    for one in every
                    if (undated if one.published is None else (first or "") <= one.published <= (last or "9"))
                ]
                assert [one.id for one in coverage(store, wanted)] == told
                assert covering_ids(store, wanted, 2) == told[::-1][:2]
        asked.clear()
        february = coverage(store, Wanted("2024-02-01", "2024-02-28", ["Hoa Mai"]))
        known = store.rows("SELECT min(id), max(id) FROM articles WHERE published_day LIKE '2024-02-%'")
        assert len(february) == 1 and asked == known
