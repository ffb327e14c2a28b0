"""What is kept of an article that reads otherwise: an edit is a version, a new reader or design is none."""

from pathlib import Path

import pytest

from extractor import pipeline
from extractor.fetch import Settings
from extractor.ground.page import Page
from extractor.store import open_store, taken_away
from extractor.store.refer import article_id_of
from extractor.store.versions import Version, versions
from extractor.store.watches import add_watch
from extractor.tracking.watches import look_through
from tests.article.test_edited import HERE, RELATED, TEXT, TITLE, new_design, old_design, reworded
from tests.test_rebuild import DERIVED, House


@pytest.fixture
def house(tmp_path: Path, local: Settings) -> House:
    return House(tmp_path / "kho", local)


def come(house: House, *pages: Page) -> list[str]:
    with open_store(house.database, clock=house.clock) as store:
        pipeline.begin_run(store)
        return [pipeline.settle(one, pipeline.attempt(one), store, house.archive).outcome for one in pages]


def kept(house: House) -> list[Version]:
    with open_store(house.database) as store:
        return versions(store, article_id_of(store, HERE))


def text(*paragraphs: str) -> str:
    return "\n\n".join((TITLE, *paragraphs))


@pytest.fixture
def reader_of_yesterday(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A reader that takes the last paragraph for a box; undone, today's reader is back."""
    read = pipeline.read_article

    def short(page: Page) -> object:
        return read(Page(page.source, page.body.replace(TEXT[-1].encode(), b""), "html", url=page.url))

    monkeypatch.setattr(pipeline, "read_article", short)
    return monkeypatch


def test_the_same_page_read_better_is_unchanged_and_has_one_version(
    house: House, reader_of_yesterday: pytest.MonkeyPatch
) -> None:
    come(house, old_design(*TEXT))
    (before,) = kept(house)
    reader_of_yesterday.undo()
    assert come(house, old_design(*TEXT)) == ["unchanged"]
    (now,) = kept(house)
    assert (before.text, now.text) == (text(*TEXT[:-1]), text(*TEXT))
    assert (now.number, now.seen_at, now.page_digest) == (1, before.seen_at, before.page_digest)
    with open_store(house.database) as store:
        assert store.conn.execute("SELECT text FROM articles").fetchall() == [(text(*TEXT),)]


def test_an_edit_met_by_a_better_reader_differs_by_what_the_paper_changed_alone(
    house: House, reader_of_yesterday: pytest.MonkeyPatch
) -> None:
    come(house, old_design(*TEXT))
    reader_of_yesterday.undo()
    assert come(house, old_design(*reworded(*TEXT))) == ["updated"]
    assert [one.text for one in kept(house)] == [text(*TEXT), text(*reworded(*TEXT))]


def test_a_box_of_the_new_design_makes_no_version(house: House) -> None:
    assert come(house, old_design(*TEXT), new_design(*TEXT, RELATED)) == ["saved", "unchanged"]
    (now,) = kept(house)
    assert now.text == text(*TEXT, RELATED)
    assert now.page_digest == new_design(*TEXT, RELATED).digest


def test_what_a_new_design_hides_stays(house: House) -> None:
    assert come(house, old_design(*TEXT), new_design(*TEXT[:2])) == ["saved", "unchanged"]
    (now,) = kept(house)
    assert (now.text, now.page_digest) == (text(*TEXT), old_design(*TEXT).digest)


def test_an_article_back_in_a_new_design_is_no_longer_gone(house: House) -> None:
    come(house, old_design(*TEXT))
    with open_store(house.database, clock=house.clock) as store:
        number = article_id_of(store, HERE)
        taken_away.note_missing(store, (HERE,), store.moment())
        assert taken_away.gone_since(store, number)
    come(house, new_design(*TEXT[:2]))
    with open_store(house.database) as store:
        assert taken_away.gone_since(store, number) is None


def test_a_page_that_is_no_longer_kept_cannot_speak_for_the_reader(
    house: House, reader_of_yesterday: pytest.MonkeyPatch
) -> None:
    come(house, old_design(*TEXT))
    reader_of_yesterday.undo()
    for path in house.pages.glob("*/*.html.gz"):
        path.unlink()
    assert come(house, new_design(*TEXT)) == ["updated"]
    assert [one.number for one in kept(house)] == [1, 2]


def test_watches_look_through_what_a_better_reader_found(
    house: House, reader_of_yesterday: pytest.MonkeyPatch
) -> None:
    come(house, old_design(*TEXT))
    with open_store(house.database, clock=house.clock) as store:
        add_watch(store, "muối", ("nghề làm muối",), house.clock())
        assert list(look_through(store)) == []
    reader_of_yesterday.undo()
    come(house, old_design(*TEXT))
    with open_store(house.database, clock=house.clock) as store:
        assert [found.hits for found in look_through(store)] == [1]


def test_a_rebuilt_database_has_the_same_versions(house: House) -> None:
    edited = new_design(*reworded(*TEXT), RELATED)
    outcomes = come(house, old_design(*TEXT), new_design(*TEXT, RELATED), edited)
    assert outcomes == ["saved", "unchanged", "updated"]
    before = house.rows(DERIVED)
    house.rebuild()
    assert house.rows(DERIVED) == before
    assert [one.text for one in kept(house)] == [text(*TEXT, RELATED), text(*reworded(*TEXT), RELATED)]
