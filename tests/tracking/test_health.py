"""The health of publisher files: what a changed page looks like in the readings."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from extractor.ground.article import Article
from extractor.ground.provenance import FIELDS, Origin, Provenance
from extractor.store import Store, open_store
from extractor.store.reading_history import PastReading, outcomes_by_publisher, paper_states, past_readings
from extractor.store.sources import add_source
from extractor.tracking import past_readings as kept_readings
from extractor.tracking.health import Sign, health, health_json, health_of_all
from extractor.tracking.past_readings import BEFORE, RECENT, readings_of_all
from tests.builders import a_page, an_article, an_extract

GOOD = {"title": 0, "body": 0, "published": 0}
NOW = datetime.fromisoformat("2026-11-20T08:00:00+07:00")


def reading(
    layout: str | None = "detail",
    letters: int = 2000,
    review: str | None = None,
    layouts: str = "Báo Ví dụ",
    **choices: int | None,
) -> PastReading:
    return PastReading(
        "bao.example", "2026-11-20T08:00:00+07:00", layouts, layout, letters, review, GOOD | choices
    )


def signs(recent: list[PastReading], before: list[PastReading] | None = None) -> tuple[Sign, ...]:
    usual = before if before is not None else [reading()] * 30
    return health("bao.example", [*recent, *usual], Counter(), ()).signs


def test_a_paper_read_as_ever_shows_no_sign() -> None:
    assert signs([reading()] * RECENT) == ()


def test_a_lost_body_is_told() -> None:
    lost = reading(layout=None, title=None, body=None)
    assert signs([lost] * RECENT) == ("layout", "source")
    assert signs([lost] * 12 + [reading()] * 8) == ("layout", "source")
    assert signs([lost] * 3 + [reading()] * 17) == ()


def test_a_file_that_never_found_a_body_is_lost_too() -> None:
    assert signs([reading(layout=None)] * 6, before=[]) == ("layout",)


def test_a_break_is_told_though_the_older_pages_were_read_anew_after_it() -> None:
    lost, usual = reading(layout=None, title=None, body=None), reading()
    assert signs([lost] * RECENT, before=[lost] * 13) == ("layout",)
    mixed = ([lost] * 10 + [usual] * 10, [lost] * 10 + [usual] * 10)
    assert signs(*mixed) == ()


def test_few_articles_are_not_judged() -> None:
    assert signs([reading(layout=None)] * 4, before=[]) == ()


def test_the_general_reader_has_no_layout_to_lose() -> None:
    assert signs([reading(layout=None, layouts="general", body=None)] * RECENT, before=[]) == ()


def test_a_first_source_that_fell_silent_is_told() -> None:
    assert signs([reading(published=2)] * RECENT) == ("source",)


def test_five_in_a_row_tell_a_break_before_half_of_the_recent_ones_do() -> None:
    """Also in a paper of which only few articles are known."""
    usual, lost, silent = reading(), reading(layout=None, title=None, body=None), reading(published=2)
    assert signs([lost] * 5 + [usual] * 15) == ("layout", "source")
    assert signs([silent] * 5 + [usual] * 5, before=[]) == ("source",)
    assert signs([silent] * 4 + [usual] * 16) == ()
    assert signs([silent] * 4 + [usual] + [silent] * 4 + [usual] * 11) == ()
    timeless = PastReading(
        "bao.example", usual.read_at, "Báo Ví dụ", "detail", 2000, None, {"title": 0, "body": 0}
    )
    assert signs([timeless] * 5 + [usual] * 15) == ("source",)


def test_a_source_that_is_often_silent_is_no_break() -> None:
    """A photo story has no lead of its own, a magazine page another title: five of them may come in a row."""
    usual, other = reading(), reading(title=1)
    assert signs([other] * 5 + [usual, other] * 7 + [usual], before=[usual, other] * 15) == ()


def test_shorter_bodies_are_told() -> None:
    assert signs([reading(letters=700)] * RECENT) == ("length",)
    assert signs([reading(letters=4500)] * RECENT) == ("length",)
    assert signs([reading(letters=1200)] * RECENT) == ()


def test_doubted_readings_are_told() -> None:
    doubted = reading(review="disagreement")
    assert signs([doubted] * 6 + [reading()] * 14) == ("review",)
    assert signs([doubted] * 5 + [reading()] * 15) == ()


def test_refusals_are_told() -> None:
    assert health("x.example", [], Counter(blocked=5, saved=5), ()).signs == ("blocked",)
    assert health("x.example", [], Counter(blocked=4), ()).signs == ()
    assert health("x.example", [], Counter(blocked=4, saved=6), ()).signs == ()


def test_shares_are_of_articles_that_have_the_field() -> None:
    found = health("x", [reading(author=0), reading(author=1), reading()], Counter(), ())
    assert found.recent.first["author"].value == 0.5
    assert found.recent.first["tags"].value is None
    shown = health_json(found)
    assert shown["recent"]["first_choice"] == {
        name: {"title": 1, "body": 1, "published": 1, "author": 0.5}.get(name) for name in FIELDS
    }
    assert (shown["drift"], shown["before"]["letters"]) == (None, None)


@pytest.fixture
def store() -> Store:
    return open_store(":memory:", clock=lambda: NOW)


def saved(store: Store, number: int, **how: object) -> Article:
    address = f"https://bao.example/bai-{number}.html"
    provenance = Provenance(**({"layouts": "Báo Ví dụ", "layout": "detail", "origins": (
        ("title", Origin("h1", 0)), ("body", Origin("densest text")),
    )} | how))  # fmt: skip
    article = an_article(
        f"Bài {number}", "Sáng nay, huyện trao thưởng.",
        url=address, publisher="bao.example", provenance=provenance,
    )  # fmt: skip
    store.save(a_page(url=address, source=address), an_extract(article))
    return article


def test_the_last_readings_of_each_publisher(store: Store) -> None:
    for number in range(4):
        saved(store, number)
    saved(store, 9, layout=None, review="disagreement")
    found = list(past_readings(store, 3, paper_states(store)))
    assert len(found) == 3
    assert (found[0].layout, found[0].review) == (None, "disagreement")
    assert found[1].choices == {"title": 0, "body": None}
    assert found[1].letters == len("Bài 3\n\nSáng nay, huyện trao thưởng.")


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://a.vn/x/y", "a.vn"), ("https://a.vn", "a.vn"), ("http://a.vn/", "a.vn"), ("http://b/c", "b"),
        ("https://a.vn?q=/x", "a.vn"), ("HTTPS://A.vn/Tin", "a.vn"), ("tep.txt", None), ("/kho/1.html", None),
    ],
)  # fmt: skip
def test_outcomes_are_counted_by_host(store: Store, address: str, host: str | None) -> None:
    for _ in range(2):
        store.record_outcome(address, "blocked", "cookie challenge")
    assert outcomes_by_publisher(store, NOW) == ({host: Counter(blocked=2)} if host else {})


def test_papers_and_hosts_are_each_told_once(store: Store) -> None:
    """The papers and hosts are sought by steps through an index: none may be stepped over."""
    hosts = (("a.example", "Báo A"), ("m.a.example", "Báo A"), ("b.example", "Báo B"), ("c.example", None))
    for host, paper in hosts:
        for number in range(2):
            url = f"https://{host}/{number}.html"
            read = Provenance("general", None, (("title", Origin("h1", 0)),))
            article = an_article(f"Bài {number}", "Trao.", url=url, publisher=paper, provenance=read)
            store.save(a_page(url=url, source=url), an_extract(article))
    on_disk = an_article("Bài rời", "Trao thưởng.", url=None, publisher="Báo A")
    store.save(a_page(url=None, source="tep.txt"), an_extract(on_disk))
    for phone in ("https://amp.b.example/9.html", "https://m.d.example/9.html"):
        store.record_outcome(phone, "blocked", "cookie challenge")
    told = outcomes_by_publisher(store, NOW)
    assert {paper: counted.total() for paper, counted in told.items()} == {
        "Báo A": 4, "Báo B": 3, "c.example": 2, "m.d.example": 1,
    }  # fmt: skip
    assert [one.publisher for one in past_readings(store, 3, paper_states(store))] == ["Báo A"] * 3 + [
        "Báo B"
    ] * 2


def test_only_outcomes_since_the_moment_count(store: Store) -> None:
    store.record_outcome("https://a.vn/x", "blocked", "cookie challenge")
    assert outcomes_by_publisher(store, NOW) == {"a.vn": Counter(blocked=1)}
    assert outcomes_by_publisher(store, NOW + timedelta(seconds=1)) == {}
    assert outcomes_by_publisher(store, NOW - timedelta(days=1)) == {"a.vn": Counter(blocked=1)}


def test_no_table_is_gone_through_for_health(store: Store) -> None:
    """Of 200,000 outcomes in a week reading each took a fifth of a second of every look at home."""
    saved(store, 1)
    asked = list[str]()
    store.conn.set_trace_callback(asked.append)
    outcomes_by_publisher(store, NOW)
    assert len(list(past_readings(store, 3, paper_states(store)))) == 1
    store.conn.set_trace_callback(None)
    plans = [step[3] for sql in asked for step in store.conn.execute(f"EXPLAIN QUERY PLAN {sql}")]
    assert "SEARCH outcomes USING INDEX outcomes_site (<expr>>?)" in plans
    assert "SEARCH own USING COVERING INDEX articles_read (publisher=?)" in plans
    assert not {"SCAN articles", "SCAN readings", "SCAN outcomes", "USE TEMP B-TREE FOR GROUP BY"} & {*plans}


def test_health_comes_from_the_store(store: Store) -> None:
    for number in range(6):
        saved(store, number, layout=None)
    for number in range(5):
        store.record_outcome(f"https://www.bao.example/{number}", "blocked", "cookie challenge")
    add_source(
        store, "https://bao.example/rss", kind="feed", name="Báo", tags=(),
        interval=timedelta(hours=1), now=NOW - timedelta(days=20),
    )  # fmt: skip
    assert outcomes_by_publisher(store, NOW) == {"bao.example": Counter(saved=6, blocked=5)}
    (found,) = health_of_all(store)
    assert (found.publisher, found.layouts, found.recent.articles) == ("bao.example", "Báo Ví dụ", 6)
    assert found.signs == ("layout",)
    store.conn.execute("UPDATE sources SET last_round = added_at")
    assert health_of_all(store)[0].signs == ("layout", "stale")


def test_windows_do_not_overlap(store: Store) -> None:
    found = health("x", [reading(letters=1)] * RECENT + [reading(letters=9)] * BEFORE, Counter(), ())
    assert (found.recent.letters, found.before.letters, found.before.articles) == (1, 9, BEFORE)


def test_only_papers_of_which_something_came_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []

    def seen(store: Store, count: int, papers: Iterable[str]) -> Iterator[PastReading]:
        asked.append(list(papers))
        return past_readings(store, count, asked[-1])

    def save(store: Store, paper: str, number: int, at: int, layout: str | None = "detail") -> None:
        store.stand_at(NOW + timedelta(minutes=at))
        url = f"https://{paper}.example/{number}.html"
        read = Provenance(paper, layout, (("title", Origin("h1", 0)),))
        article = an_article(f"Bài {number}", f"Trao {at}.", url=url, publisher=paper, provenance=read)
        store.save(a_page(str(at), url=url, source=url), an_extract(article))

    monkeypatch.setattr(kept_readings, "past_readings", seen)
    with open_store(tmp_path / "coverage.db") as store:
        for number in range(6):
            save(store, "a", number, number)
            save(store, "b", number, number)
        first = readings_of_all(store)
        assert readings_of_all(store) == first and asked == [["a", "b"]]
        save(store, "b", 6, 7, layout=None)
        save(store, "a", 0, 8, layout=None)
        now = readings_of_all(store)
        assert asked[1:] == [["a", "b"]]
        assert [now[paper].recent.fallback.part for paper in "ab"] == [1, 1]
        save(store, "b", 7, 9)
        assert readings_of_all(store)["b"].recent.articles == 8 and asked[2:] == [["b"]]
        assert readings_of_all(store)["a"] == now["a"]
        kept = readings_of_all(store)
        with monkeypatch.context() as quiet:
            quiet.setattr(kept_readings, "paper_states", None)
            assert readings_of_all(store) == kept
    with open_store(tmp_path / "coverage.db") as store:
        monkeypatch.setattr(kept_readings, "_of_files", {})
        assert readings_of_all(store) == kept
