"""Rows of frequent words kept as bits: what they tell is what full text says, whatever was written since."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.review import Review
from extractor.search import ALL_FACETS, SearchRequest, ask, breadth, columns, frequent_making
from extractor.search.expressions import expression
from extractor.search.frequent import FrequentRows
from extractor.search.frequent_making import Names
from extractor.search.phrases import Phrase, column_match, table_match
from extractor.search.plan import Text
from extractor.search.runs import Runs
from extractor.store import Store, frequent, open_store
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, FullTextTable
from tests.builders import a_page, an_article, an_award, an_extract

WORDS = ("Tỉnh", "khen", "bằng", "Bang", "lao", "động", "dong", "Ủy ban", "cờ", "hiếm")
KEPT = Names(("Ủy ban", "Ủy khen"), ("Ủy ban", "lao động"))
RARE = 1
"""The last of the words stands in few articles."""


def save(store: Store, number: int, words: list[str]) -> None:
    """An article with as many award rows as its number tells, published on a day of its own."""
    address, text = f"https://bao.example/{number}", f"{' '.join(words)} trao."
    published = datetime.fromisoformat(f"{2010 + number // 12}-{number % 12 + 1:02}-05T08:00:00+07:00")
    article = an_article("Tin", text, url=address, published=published)
    rows = tuple(
        an_award(article, text, ref=ref, recipient=f"{words[ref % len(words)]} {ref}")
        for ref in range(number % 3)
    )
    store.save(a_page(text, url=address), an_extract(article, awards=rows))


def some_words(random: Random) -> list[str]:
    return [*random.choices(WORDS[:-RARE], k=3), *(["hiếm"] if random.random() < 0.05 else [])]


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a handful of rows were very many."""
    limits = {"PART_ROWS": 6, "LEAST_ROWS": 2, "WORTH_KEEPING": 1, "FREQUENT": 0.1}
    for name, value in limits.items():
        monkeypatch.setattr(frequent_making, name, value)


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        random = Random(5)
        for number in range(48):
            save(opened, number, some_words(random))
        yield opened


asked_words = st.sampled_from((*WORDS, "chưa từng có", "khen lao", "bang dong", "hiếm khen", "lao động"))
columns_asked = st.sampled_from((("unit",), ("grantor",), ("unit", "grantor"), ("recipient", "evidence")))
leaves = st.one_of(
    st.builds(
        lambda words, exact: table_match(Phrase.of(words), AWARDS_FTS, exact=exact),
        asked_words,
        st.booleans(),
    ),
    st.builds(
        lambda words, names, exact: column_match(Phrase.of(words), names, exact=exact),
        asked_words,
        columns_asked,
        st.booleans(),
    ),
)
matches = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} AND {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]}) NOT ({two[1]})"),
        st.tuples(inner, inner, inner).map(lambda three: f"{three[0]} OR {three[1]} AND {three[2]}"),
    ),
    max_leaves=5,
)


def told(store: Store, table: FullTextTable, match: str) -> set[int] | None:
    with store.snapshot():
        present = columns.columns(store)
        ids = present.ids_of(table)
        rows = FrequentRows(Runs(store, present.state), table, ids).matching(Text(table, match, match))
        return None if rows is None else set(ids[rows].tolist())


def by_full_text(store: Store, table: FullTextTable, match: str) -> set[int]:
    return {
        row[0] for row in store.rows(f"SELECT rowid FROM {table.name} WHERE {table.name} MATCH ?", (match,))
    }


def same_for_all(store: Store, asked: list[str]) -> int:
    """How many were told, each as full text tells it."""
    answers = [(told(store, AWARDS_FTS, match), by_full_text(store, AWARDS_FTS, match)) for match in asked]
    for rows, wanted in answers:
        assert rows is None or rows == wanted
    return sum(rows is not None for rows, _ in answers)


ALWAYS = ['"khen"', '("bang" AND "khen")', '("bằng") NOT ("khen" OR "hiem")', '"uy ban"']


@pytest.mark.usefixtures("small_parts")
@settings(max_examples=40, deadline=None)
@given(
    st.lists(matches, min_size=1, max_size=6),
    st.lists(
        st.tuples(st.sampled_from(("save", "change", "redact", "renew")), st.integers(0, 47)), max_size=6
    ),
    st.integers(0, 1000),
)
def test_what_is_kept_tells_what_full_text_does_after_every_change(
    asked: list[str], changes: list[tuple[str, int]], seed: int
) -> None:
    random = Random(seed)
    with open_store(":memory:") as store:
        for number in range(48):
            # Chance alone leaves a word of ``ALWAYS`` below the share that is kept for one seed in 240.
            always = ("khen", "bằng", "Bang", "Ủy ban") if number % 6 == 2 else ()
            save(store, number, [*some_words(random), *always])
        assert frequent_making.renew_frequent(store, KEPT) > 4
        assert same_for_all(store, [*ALWAYS, *asked]) >= len(ALWAYS)
        for what, number in changes:
            if what == "renew":
                frequent_making.renew_frequent(store)
            elif what == "redact":
                Review(store, "An").redact(random.choice(("Ủy ban", "lao động", "bằng khen")), "theo yêu cầu")
            else:
                save(store, number if what == "change" else 48 + random.randrange(40), some_words(random))
            same_for_all(store, [*ALWAYS, *asked])
        frequent_making.renew_frequent(store)
        assert same_for_all(store, [*ALWAYS[:1], *asked]) >= 1


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(
    "words", ["khen", "bang khen", "bằng -khen", "hiếm OR cờ", "ủy ban", "lao động khen"]
)
def test_questions_are_answered_alike_with_and_without_what_is_kept(
    store: Store, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = SearchRequest(words=words, facets=ALL_FACETS, page_size=5)
    before, late = ask(store, request), ask(store, replace(request, sort="date"))
    assert frequent_making.renew_frequent(store) > 4
    monkeypatch.setattr(breadth, "CEILING", 4)
    after = ask(store, request)
    assert after.awards.total == before.awards.total
    assert after.articles.total == before.articles.total
    assert after.awards.facets == before.awards.facets
    assert after.articles.facets == before.articles.facets
    assert ask(store, replace(request, sort="date")).awards.hits == late.awards.hits


@pytest.mark.usefixtures("small_parts")
def test_only_what_was_written_to_is_made_anew(store: Store) -> None:
    made = frequent_making.renew_frequent(store)
    assert frequent_making.renew_frequent(store) == 0
    parts = frequent.told_parts(store, ARTICLES_FTS)
    assert made == len(parts) + len(frequent.told_parts(store, AWARDS_FTS))
    save(store, 1, ["cờ", "khen"])
    left = frequent.told_parts(store, ARTICLES_FTS)
    assert left == parts[1:]
    assert 1 <= frequent_making.renew_frequent(store) <= 2
    assert frequent.told_parts(store, ARTICLES_FTS) == parts


@pytest.mark.usefixtures("small_parts")
def test_parts_follow_one_another_and_the_newest_grows_until_it_is_full(store: Store) -> None:
    random = Random(7)
    frequent_making.renew_frequent(store)
    for number in range(48, 70):
        save(store, number, some_words(random))
        frequent_making.renew_frequent(store)
        parts = frequent.told_parts(store, ARTICLES_FTS)
        assert all(one.last_block + 1 == other.first_block for one, other in pairwise(parts))
        rows = dict.fromkeys(parts, 0)
        for block, count in frequent.filled_blocks(store, ARTICLES_FTS):
            for part in parts:
                rows[part] += count if part.first_block <= block <= part.last_block else 0
        assert all(6 <= count <= 7 for count in list(rows.values())[:-1])
        assert sum(rows.values()) >= number - 2
    kept = store.rows(
        "SELECT count(*) FROM frequent_rows "
        "WHERE id % (1 << 37) NOT IN (SELECT first_block FROM frequent_parts)"
    )
    assert kept == [(0,)]


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(
    "match",
    ['{unit} : "khen"', '{unit_folded} : "uy ban"', '{unit grantor} : "ủy ban" AND "khen"', '"uy khen"'],
)
def test_frequent_names_and_runs_of_their_words_are_told(match: str) -> None:
    with open_store(":memory:") as store:
        for number in range(48):
            save(store, number, ["Ủy ban", "khen", "cờ"])
        frequent_making.renew_frequent(store, KEPT)
        assert told(store, AWARDS_FTS, match) == by_full_text(store, AWARDS_FTS, match)


def test_of_few_rows_nothing_is_kept(store: Store) -> None:
    assert frequent_making.renew_frequent(store) == 0
    assert told(store, AWARDS_FTS, '"khen"') is None


def test_an_expression_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(ValueError, match="no expression of ours"):
        expression('"khen" "cờ"')


@pytest.mark.usefixtures("small_parts")
def test_of_a_phrase_is_told_only_that_its_words_never_meet(store: Store) -> None:
    frequent_making.renew_frequent(store)
    assert told(store, AWARDS_FTS, table_match(Phrase.of("dong bang"), AWARDS_FTS, exact=False)) is None
    bare = table_match(Phrase.of("ban uy"), AWARDS_FTS, exact=True)
    assert by_full_text(store, AWARDS_FTS, bare) == set()
    assert told(store, AWARDS_FTS, bare) == set()
