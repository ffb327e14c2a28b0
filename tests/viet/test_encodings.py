"""Bytes to text: the bytes decide, not what they are said to be."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.viet.encodings import declared_text, once_encoded, unicode_text

WORDS = "Tặng Huân chương Lao động hạng Nhì cho 12 tập thể"


@pytest.mark.parametrize(
    "body",
    [
        WORDS.encode(),
        codecs.BOM_UTF8 + WORDS.encode(),
        WORDS.encode("utf-16-le"),
        WORDS.encode("utf-16-be"),
        codecs.BOM_UTF16_LE + WORDS.encode("utf-16-le"),
        codecs.BOM_UTF32_BE + WORDS.encode("utf-32-be"),
    ],
)
def test_unicode_is_known_by_its_bytes(body: bytes) -> None:
    assert unicode_text(body) == WORDS


def test_other_bytes_are_no_unicode() -> None:
    assert unicode_text("thưởng".encode("cp1258", errors="replace") * 3 + b"\xf0\xfd" * 9) is None
    assert unicode_text(b"\x00\x01\x02\x00\x00\x05" * 40) is None


@pytest.mark.parametrize("broken", [b"\xa0", "ủ".encode()[:2], b"\xed\xa0\xbd", "Chính".encode("cp1258")])
def test_a_few_broken_letters_of_a_short_page_are_forgiven(broken: bytes) -> None:
    body = (WORDS * 2).encode() + b" " + broken + b". " + WORDS.encode()
    told = unicode_text(body)
    assert told is not None and told.count(WORDS) == 3
    assert unicode_text(body, strict=True) is None


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("Đồ án bên đê".encode("cp1258", "replace") * 2, False),
        (b"\xa0", True),
        ("ủ".encode() * 9 + b"\xa0" * 8, True),
    ],
    ids=["a text of another encoding", "a stray byte", "as many whole letters"],
)
def test_much_markup_around_a_short_text_does_not_make_it_unicode(text: bytes, is_read: bool) -> None:
    assert (unicode_text(b"<div class='k'></div>" * 400 + text) is not None) is is_read


def test_stray_nuls_are_passed_over() -> None:
    assert unicode_text((WORDS * 20).encode() + b"\0") == WORDS * 20
    assert unicode_text((WORDS * 20).encode() + b"\0", strict=True) is None


SENTENCE = (
    "Sáng nay, Ủy ban nhân dân tỉnh tặng Bằng khen cho 12 hộ đồng bào Ê-đê; "
    "ông Y Ngân nói: “Bà con đều mừng…” – à, ừ!"
)


def twice(text: str, western: str) -> str:
    return "".join(bytes([byte]).decode(western, errors="ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize("western", ["latin-1", "cp1252"])
def test_what_was_encoded_twice_is_put_right(western: str) -> None:
    assert once_encoded(twice(SENTENCE, western)) == SENTENCE
    beside = f"Báo Đồi Chè – chuyên mục « Thi đua » {SENTENCE}"
    assert once_encoded(f"{beside} {twice(SENTENCE, western)}") == f"{beside} {SENTENCE}"


@given(st.text(alphabet=SENTENCE + "»«º°¡‘’“”ÃÂÄÆá€ ", max_size=300))
def test_sound_text_is_left_as_it_is(text: str) -> None:
    """Sound is what has no more than a chance pair of such letters."""
    if sum(text.count(pair) for pair in ("á»", "áº", "Ä‘", "Æ°", "Æ¡")) < 10:
        assert once_encoded(text) == text
    assert isinstance(once_encoded(text), str)


def test_latin_1_is_read_as_windows_1258() -> None:
    assert declared_text("Đồng Tháp".encode("cp1258", errors="ignore"), "iso-8859-1") is not None
    assert declared_text(b"\xd0", "windows-1258") == "Đ"
    assert declared_text(b"abc", "utf-16") is None
    assert declared_text(b"abc", "no-such-name") is None


@given(st.binary(max_size=200))
def test_any_bytes_are_survived(body: bytes) -> None:
    assert isinstance(unicode_text(body), str | None)
