"""How an article was read is kept with it, and replaced when it is read anew."""

from dataclasses import replace

from extractor.ground.provenance import Origin, Provenance
from extractor.store import open_store
from extractor.store.store import Store
from tests.builders import a_page, an_article, an_extract

HOW = Provenance("Tuổi Trẻ", "data-role", (("title", Origin("h1", 0)), ("author", Origin("signature"))), 0.96)


def readings(store: Store) -> list[tuple[object, ...]]:
    return store.conn.execute("SELECT layouts, layout, letters, agreement, review FROM readings").fetchall()


def sources(store: Store) -> list[tuple[object, ...]]:
    return store.conn.execute("SELECT field, source, choice FROM reading_sources ORDER BY field").fetchall()


def test_a_reading_is_kept() -> None:
    article = an_article("Trao cờ", "Sáng nay, huyện trao cờ.", provenance=HOW)
    with open_store(":memory:") as store:
        store.save(a_page(), an_extract(article))
        assert readings(store) == [("Tuổi Trẻ", "data-role", len(article.text), 0.96, None)]
        assert sources(store) == [("author", "signature", None), ("title", "h1", 0)]


def test_a_changed_article_brings_its_own_reading() -> None:
    article = an_article("Trao cờ", "Sáng nay, huyện trao cờ.", provenance=HOW)
    other = an_article(
        "Trao cờ", "Chiều nay, huyện trao cờ.", provenance=replace(HOW, origins=(), review="disagreement")
    )
    with open_store(":memory:") as store:
        store.save(a_page(), an_extract(article))
        store.save(a_page(), an_extract(other))
        assert readings(store) == [("Tuổi Trẻ", "data-role", len(other.text), 0.96, "disagreement")]
        assert sources(store) == []


def test_the_same_article_by_another_selector_is_unchanged() -> None:
    article = an_article("Trao cờ", "Sáng nay, huyện trao cờ.", provenance=HOW)
    with open_store(":memory:") as store:
        store.save(a_page(), an_extract(article))
        again = replace(article, provenance=replace(HOW, origins=()))
        assert store.save(a_page(), an_extract(again)) == "unchanged"


def test_an_article_that_was_no_page_has_no_reading() -> None:
    with open_store(":memory:") as store:
        store.save(a_page(), an_extract(an_article("Trao cờ", "Sáng nay, huyện trao cờ.")))
        assert readings(store) == []
