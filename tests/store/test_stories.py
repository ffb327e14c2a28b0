"""Stories are made of links and answers; an answer of a person always wins and can be changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import ConflictError, StoreError
from extractor.store import Store, open_store, stories
from extractor.store.stories import Link
from tests.builders import a_page, an_article, an_extract


@pytest.fixture
def store():
    with open_store(":memory:") as opened:
        yield opened


def saved(store: Store, *papers: str) -> list[int]:
    """Ids of articles, one a paper, compared with none so far."""
    for number, paper in enumerate(papers):
        url = f"https://{paper}.example/{number}.html"
        article = an_article(f"Bài {number}", "Cùng một tin.", url=url, publisher=f"{paper}.example")
        store.save(a_page(url, url=url, source=url), an_extract(article, source=url))
    return [row[0] for row in store.conn.execute("SELECT id FROM articles ORDER BY id")]


def groups(store: Store) -> set[frozenset[int]]:
    """The stories of more than one article."""
    found: dict[int, set[int]] = {}
    for article, story in store.conn.execute("SELECT id, story_id FROM articles WHERE story_id IS NOT NULL"):
        found.setdefault(story, set()).add(article)
    assert all(story == min(articles) for story, articles in found.items())
    return {frozenset(articles) for articles in found.values() if len(articles) > 1}


def link(article: int, words: float = 0.9) -> Link:
    return Link(article, words, 1.0)


def test_an_article_alone_is_its_own_story(store: Store) -> None:
    (one,) = saved(store, "a")
    stories.place(store, one, (1, 2), ())
    assert stories.next_uncompared(store) is None
    assert [member.article_id for member in stories.members(store, one)] == [one]
    assert stories.story_heads(store, 10) == []


def test_candidates_share_bands_and_the_likest_come_first(store: Store) -> None:
    one, two, three, four = saved(store, "a", "b", "c", "d")
    stories.place(store, one, (1, 2, 3), ())
    stories.place(store, two, (1, 2, 3), ())
    stories.place(store, three, (3, 4), ())
    stories.place(store, four, (8,), ())
    assert [text.article_id for text in stories.candidates(store, one, (1, 2, 3))] == [two, three]
    assert stories.candidates(store, one, ()) == []


def test_links_chain_into_one_story_with_their_reasons(store: Store) -> None:
    one, two, three = saved(store, "a", "b", "c")
    stories.place(store, one, (1,), ())
    stories.place(store, two, (1,), (link(one, 0.8),))
    stories.place(store, three, (1,), (link(two, 0.7),))
    assert groups(store) == {frozenset((one, two, three))}
    assert [(m.article_id, m.words, m.by_person) for m in stories.members(store, three)] == [
        (one, 0.8, False), (two, 0.8, False), (three, 0.7, False),
    ]  # fmt: skip
    assert stories.story_heads(store, 10) == [(one, 3)]


def test_a_changed_text_is_compared_anew_and_may_leave_its_story(store: Store) -> None:
    one, two = saved(store, "a", "b")
    stories.place(store, one, (1,), ())
    stories.place(store, two, (1,), (link(one),))
    url = "https://a.example/0.html"
    changed = an_article("Bài 0", "Một tin khác hẳn.", url=url, publisher="a.example")
    store.save(a_page("mới", url=url, source=url), an_extract(changed, source=url))
    waiting = stories.next_uncompared(store)
    assert waiting is not None
    assert waiting.article_id == one
    stories.place(store, one, (7,), ())
    assert groups(store) == set()
    assert stories.candidates(store, two, (1,)) == []


def test_what_a_person_split_no_third_copy_brings_together_again(store: Store) -> None:
    one, two, three = saved(store, "a", "b", "c")
    stories.place(store, one, (1,), ())
    stories.place(store, two, (1,), (link(one),))
    assert stories.split(store, two) == 1
    assert groups(store) == set()
    stories.place(store, three, (1,), (link(one, 0.95), link(two, 0.9)))
    assert groups(store) == {frozenset((one, three))}


def test_what_a_person_joined_stays_joined_and_says_so(store: Store) -> None:
    one, two = saved(store, "a", "b")
    stories.place(store, one, (), ())
    stories.place(store, two, (), ())
    stories.join(store, two, one)
    stories.place(store, two, (), ())
    assert groups(store) == {frozenset((one, two))}
    assert [(m.words, m.by_person) for m in stories.members(store, one)] == [(None, True), (None, True)]
    stories.split(store, one)
    assert groups(store) == set()


def test_a_join_undoes_a_split_for_the_whole_story(store: Store) -> None:
    one, two, three = saved(store, "a", "b", "c")
    for article in (one, two, three):
        stories.place(store, article, (), [link(other) for other in (one, two, three) if other < article])
    stories.split(store, three)
    assert groups(store) == {frozenset({one, two})}
    stories.join(store, three, one)
    assert groups(store) == {frozenset({one, two, three})}


def test_reprints_are_counted_by_paper(store: Store) -> None:
    one, two, three, four = saved(store, "a", "b", "b", "a")
    for article in (one, two, three, four):
        stories.place(
            store, article, (1,), [link(other) for other in (one, two, three, four) if other < article]
        )
    assert stories.copies_of(store, (one, two, four)) == {one: 1, two: 1, four: 1}
    assert stories.copies_of(store, ()) == {}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda store: stories.join(store, 1, 2),
        lambda store: stories.split(store, 7),
        lambda store: stories.members(store, 7),
    ],
)
def test_unknown_articles_are_refused(store: Store, wrong) -> None:
    with pytest.raises(StoreError, match=r"article \d"):
        wrong(store)


def test_an_article_is_not_joined_with_itself(store: Store) -> None:
    with pytest.raises(ConflictError):
        stories.join(store, 3, 3)


ARTICLES = st.integers(0, 5)
ACTS = st.tuples(ARTICLES, ARTICLES, st.sampled_from(["link", "join", "split"]))


@given(st.lists(ACTS, max_size=12))
def test_no_story_ever_holds_two_that_a_person_told_apart(acts: list[tuple[int, int, str]]) -> None:
    with open_store(":memory:") as store:
        ids = saved(store, *"abcdef")
        for article in ids:
            stories.place(store, article, (), ())
        links: dict[int, list[Link]] = {article: [] for article in ids}
        for one, other, act in acts:
            if act == "split":
                stories.split(store, ids[one])
            elif one != other and act == "join":
                stories.join(store, ids[one], ids[other])
            elif one != other:
                links[ids[one]].append(link(ids[other]))
                own = {found.article_id: found for found in links[ids[one]]}
                stories.place(store, ids[one], (), tuple(own.values()))
        identity = dict(store.conn.execute("SELECT identity, id FROM articles"))
        apart = [
            {identity[one], identity[other]}
            for one, other in store.conn.execute("SELECT one, other FROM story_answers WHERE NOT same")
        ]
        assert not [(pair, group) for pair in apart for group in groups(store) if pair <= group]
