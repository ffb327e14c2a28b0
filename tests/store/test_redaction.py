"""A name asked to be hidden is in no table and in no later reading; everything else stays where it was."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor import record_book
from extractor.errors import ConflictError, UsageError
from extractor.review import Review
from extractor.search import SearchRequest, ask
from extractor.store import Store, open_store
from extractor.store.migrations import m032_lists_that_a_redaction_broke
from extractor.store.redacting import redact_name
from extractor.store.redaction import letters_of, masked, redaction_of
from extractor.store.short_names import without_short_names
from extractor.viet.fold import old_tone_placement
from tests.builders import a_claim, a_mark, a_page, an_article, an_award, an_extract

NAME = "Lê Thị Hòa"
HIDDEN = "██ ███ ███"
PLAIN = re.compile(r"le[ -]thi[ -]hoa")
"""The name without its marks, as tables for the search keep words, and as the ids of entries are made."""


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        yield opened


def report(store: Store, number: int, text: str) -> str:
    """Save an article that honours the person; tells what became of it."""
    url = f"https://bao{number}.example/tin.html"
    article = an_article(f"Khen {NAME}", text, url=url, author=NAME)
    award = an_award(article, text, recipient=NAME, recipient_kind="individual",
                     claims=(a_claim(article, "recipient", NAME),))  # fmt: skip
    marks = (a_mark(article, "PERSON", NAME),)
    return store.save(
        a_page(text, url=url, source=url), an_extract(article, marks=marks, awards=(award,), source=url)
    )


def everything(store: Store) -> str:
    tables = [row[0] for row in store.conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    return "\n".join(
        str(row)
        for table in tables
        if "_fts" not in table
        for row in store.conn.execute(f"SELECT * FROM {table}")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Bà {NAME}, 40 tuổi", f"Bà {HIDDEN}, 40 tuổi"),
        ("LÊ THỊ HOÀ nhận Bằng khen", f"{HIDDEN} nhận Bằng khen"),
        ("Lê Thị Hòa và Lê Thị Hòa", f"{HIDDEN} và {HIDDEN}"),
        ("Lê Thị Hoa", "Lê Thị Hoa"),
        ("Lê Thị Hòa Bình", f"{HIDDEN} Bình"),
        ("Thị Hòa", "Thị Hòa"),
    ],
)
def test_the_letters_are_blocked_and_the_length_stays(text: str, expected: str) -> None:
    assert masked(text, (redaction_of(NAME),)) == expected


@pytest.mark.parametrize(
    "name", ["Lê Thị Hòa", "Nguyễn Kim Ý", "Rơ Chăm H'Lý", "Trần Văn 2", "Đặng  Thuỳ\nDương", "Ḱlong Ð Sát"]
)
@given(
    around=st.text(max_size=20),
    form=st.sampled_from(["NFC", "NFD", "NFKD"]),
    case=st.sampled_from(["upper", "lower", "title"]),
)
def test_whatever_way_a_name_is_written_its_letters_are_found(
    name: str, around: str, form: Literal["NFC", "NFD", "NFKD"], case: str
) -> None:
    for written in (name, old_tone_placement(name), name.replace("òa", "oà").replace("uỳ", "ùy")):
        text = f"{around} {unicodedata.normalize(form, getattr(written, case)())} {around}"
        if masked(text, (redaction_of(name),)) != text:
            assert letters_of(name).search(text)


def test_letters_of_another_name_are_not_found() -> None:
    letters = letters_of("Lê Thị Hòa")
    assert letters.search("bà LÊ THỊ HOÀ, và") and letters.search("Lê\u00a0Thị - Hoà")
    assert not letters.search("Lê Văn Hòa, Lê Thị Hằng, Thị Hòa")


def test_a_second_name_leaves_the_first_blocked_out(store: Store) -> None:
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME} và bà Trần Thị Lạ.")
    for name in (NAME, "TRẦN THỊ LẠ"):
        assert Review(store, "Mai").redact(name)[1] == 1
    assert NAME not in everything(store) and "Trần Thị Lạ" not in everything(store)


@given(st.text(max_size=60))
def test_offsets_stay_true_in_any_text(text: str) -> None:
    assert len(masked(f"{text} {NAME} {text}", (redaction_of(NAME),))) == 2 * len(text) + len(NAME) + 2
    assert masked(text, ()) == text


def test_the_name_leaves_every_table_and_the_search(store: Store) -> None:
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
    assert NAME in everything(store)
    assert PLAIN.search(everything(store))
    number, touched = Review(store, "Mai").redact(NAME, "theo yêu cầu")
    assert (number, touched) == (1, 1)
    assert NAME not in everything(store)
    assert not PLAIN.search(everything(store))
    assert not ask(store, SearchRequest(words=f'"{NAME}"')).articles.hits
    assert ask(store, SearchRequest(words="Bằng khen")).articles.hits
    rows = store.conn.execute(
        "SELECT entities.text, substr(articles.text, start_offset + 1, end_offset - start_offset) "
        "FROM entities JOIN articles ON articles.id = article_id"
    ).fetchall()
    assert rows == [(HIDDEN, HIDDEN)]


def test_what_an_older_program_left_of_a_name_goes_when_its_file_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path) as store:
        report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
        left = store.conn.execute("SELECT text_folded FROM entities").fetchone()
        Review(store, "Mai").redact(NAME, "theo yêu cầu")
        store.conn.execute("UPDATE entities SET text_folded = ?", left)
        store.conn.execute("DELETE FROM _sqlite_migrations WHERE name = 'm029_redacted_names_without_marks'")
        store.conn.commit()
        assert PLAIN.search(everything(store))
    with open_store(path) as store:
        assert not PLAIN.search(everything(store))


def test_a_later_reading_hides_it_too_and_finds_nothing_changed(store: Store) -> None:
    text = f"Tỉnh tặng Bằng khen cho {NAME}."
    report(store, 1, text)
    Review(store, "Mai").redact(NAME)
    before = store.conn.execute("SELECT count(*) FROM article_versions").fetchone()
    assert report(store, 1, text) == "unchanged"
    report(store, 2, f"Huyện tặng Giấy khen cho {NAME}.")
    assert NAME not in everything(store)
    assert store.conn.execute("SELECT count(*) FROM article_versions WHERE version > 1").fetchone() == (0,)
    assert store.conn.execute("SELECT count(*) FROM article_versions").fetchone()[0] == before[0] + 1


def test_history_stays_guarded_and_keeps_no_name(store: Store) -> None:
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
    work = Review(store, "Mai")
    work.accept(next(iter(work.rows())))
    work.redact(NAME)
    assert all(NAME not in str(act) for act in work.history())
    triggers = store.conn.execute(
        "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'acts'"
    ).fetchone()
    assert triggers == (2,)


def test_an_undone_redaction_hides_nothing_new(store: Store) -> None:
    work = Review(store, "Mai")
    number, _ = work.redact(NAME)
    work.undo(number)
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
    assert NAME in everything(store)


@pytest.mark.parametrize("name", ["Hòa", "", "  "])
def test_one_word_would_hide_half_of_the_country(store: Store, name: str) -> None:
    with pytest.raises(UsageError, match="surname and given name"):
        Review(store, "Mai").redact(name)


def test_namesakes_are_not_blocked_out_unasked(store: Store) -> None:
    for number, house in ((1, "Trường Mầm non Hoa Mai"), (2, "Công ty Sao Mai")):
        article = an_article("Khen", f"Tặng {NAME}, {house}.", url=f"https://bao{number}.example/tin.html")
        award = an_award(
            article, f"Tặng {NAME}", recipient=NAME, recipient_kind="individual", recipient_parent=house
        )
        store.save(
            a_page(str(number), url=article.url, source=article.url),
            an_extract(article, awards=(award,), source=article.url),
        )
    work = Review(store, "Mai")
    with pytest.raises(ConflictError, match=r"Sao Mai\); .*Hoa Mai\)"):
        work.redact(NAME)
    assert NAME in everything(store)
    work.redact(NAME, namesakes=True)
    assert NAME not in everything(store)


def test_a_rebuild_hides_it_again(tmp_path: Path) -> None:
    from extractor import pipeline
    from extractor.fetch import Archive, Settings
    from extractor.rebuild import Rebuild

    news = tmp_path / "bai.txt"
    news.write_text(
        f"Trao Bằng khen\n\nSáng 5/3/2024, UBND tỉnh Nghệ An trao Bằng khen cho bà {NAME}.\n",
        encoding="utf-8",
    )
    database, pages = tmp_path / "c.db", tmp_path / "pages"
    with open_store(database) as store:
        list(pipeline.ingest([str(news)], store, Archive(pages), Settings()))
        Review(store, "Mai").redact(NAME)
    work = Rebuild(database, Archive(pages), pages)
    list(work.run(work.plan()))
    work.finish()
    with open_store(database) as store:
        assert NAME not in everything(store)
        assert not PLAIN.search(everything(store))
        assert HIDDEN in everything(store)


def test_a_name_of_numbers_leaves_lists_kept_as_json_readable(store: Store) -> None:
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
    record_book.refresh(store)
    kept = '[{"entry": "a", "score": 0.5, "reasons": ["tổ 0 5"]}]'
    assert store.conn.execute("UPDATE registry_links SET candidates = ?", (kept,)).rowcount
    redact_name(store, "0 5")
    (now,) = store.conn.execute("SELECT candidates FROM registry_links").fetchone()
    assert json.loads(now) == [{"entry": "a", "score": 0.5, "reasons": ["tổ █ █"]}]
    assert record_book.refresh(store)


def test_a_record_that_such_a_name_once_broke_is_made_again(store: Store) -> None:
    report(store, 1, f"Tỉnh tặng Bằng khen cho {NAME}.")
    Review(store, "Mai").redact("Trần Văn Không Ai")
    record_book.refresh(store)
    broken = '[{"entry": "a", "score": █.█, "reasons": []}]'
    store.conn.execute("UPDATE registry_links SET entry_id = NULL, candidates = ?", (broken,))
    m032_lists_that_a_redaction_broke(store.db)
    assert record_book.refresh(store)
    ((candidates,),) = store.conn.execute("SELECT DISTINCT candidates FROM registry_links").fetchall()
    assert json.loads(candidates)


def test_what_the_article_goes_on_to_call_the_person_goes_too(store: Store) -> None:
    told = f"Bà {NAME} được tặng Giấy khen. Riêng bà Hòa còn được tặng Bằng khen. Hòa Bình có tiệm Hòa Phát."
    report(store, 1, told)
    report(store, 2, "Bà Hòa ở chợ bán vải.".replace("Bà Hòa", f"Bà {NAME}, gọi là bà Hòa,"))
    elsewhere = an_article(
        "Khen người khác", "Bà Hòa được tặng Bằng khen.", url="https://khac.example/tin.html"
    )
    store.save(a_page("x", url=elsewhere.url, source="khac"), an_extract(elsewhere, source="khac"))
    Review(store, "canbo").redact(NAME)
    report(store, 3, told)
    texts = [row[0] for row in store.conn.execute("SELECT text FROM articles ORDER BY id")]
    assert sum("Riêng bà ███ còn" in text for text in texts) == 2
    assert sum("Hòa Bình có tiệm Hòa Phát" in text for text in texts) == 2
    assert any("gọi là bà ███," in text for text in texts)
    assert any("Bà Hòa được tặng" in text for text in texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hòa cũng được tặng Bằng khen", "███ cũng được tặng Bằng khen"),
        ("Hòa", "███"),
        ("Hòa nhập cộng đồng", "Hòa nhập cộng đồng"),
        ("ông Hòa Văn Tám và Đại úy Hòa", "ông Hòa Văn Tám và Đại úy ███"),
    ],
)
def test_a_name_used_alone_is_known_by_how_one_is_called(text: str, expected: str) -> None:
    assert without_short_names(text, {"hòa"}, "█") == expected
