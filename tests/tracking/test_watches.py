"""Key words: whole words, marks asked for when they are written, one hit a sentence, nothing twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.tracking.watches import checked_phrase, hits_in

TEXT = (
    "Huyện Ba Vì nhận Cờ thi đua\n\n"
    "Sáng 17/3, ba vị lãnh đạo huyện đến dự. Huyện Ba Vì được tặng Cờ thi đua của Chính phủ. "
    "UBND huyện BA VI cảm ơn các đơn vị."
)


def quotes(text: str, *phrases: str) -> list[str]:
    return [hit.quote for hit in hits_in(text, phrases)]


def test_marks_that_are_written_are_asked_for_unless_the_text_has_none() -> None:
    assert quotes(TEXT, "Ba Vì") == ["Ba Vì", "Ba Vì", "BA VI"]
    assert [hit.exact for hit in hits_in(TEXT, ("Ba Vì",))] == [True, True, False]


def test_a_phrase_without_marks_finds_all() -> None:
    assert quotes(TEXT, "ba vi") == ["Ba Vì", "ba vị", "Ba Vì", "BA VI"]


def test_whole_words_only() -> None:
    assert quotes("Ba Vìa, xba vì, Ba Vì2", "Ba Vì") == []
    assert quotes("(Ba Vì), “Ba Vì”.", "Ba Vì") == ["Ba Vì"]


def test_places_of_tone_marks_are_alike() -> None:
    assert [hit.exact for hit in hits_in("tỉnh Hoà Bình", ("Hòa Bình",))] == [True]


def test_words_parted_by_any_blank() -> None:
    assert quotes("Cờ thi\u00a0đua", "cờ  thi đua".replace("  ", " ")) == ["Cờ thi\u00a0đua"]


def test_one_hit_a_sentence_with_the_sentence() -> None:
    hits = hits_in(TEXT, ("Ba Vì", "Cờ thi đua"))
    assert [hit.sentence for hit in hits] == [
        "Huyện Ba Vì nhận Cờ thi đua",
        "Huyện Ba Vì được tặng Cờ thi đua của Chính phủ.",
        "UBND huyện BA VI cảm ơn các đơn vị.",
    ]


def test_of_two_phrases_in_one_place_the_longer_counts() -> None:
    assert quotes("nhận Cờ thi đua của Chính phủ", "Cờ thi đua", "Cờ thi đua của Chính phủ") == [
        "Cờ thi đua của Chính phủ"
    ]


@given(st.text("aăâ đdeê.ê\nBÀ", max_size=60), st.sampled_from(["a đ", "dê", "bà", "be be"]))
def test_offsets_hold_the_quote(text: str, phrase: str) -> None:
    for hit in hits_in(text, (phrase,)):
        assert text[hit.start : hit.end] == hit.quote
        assert hit.quote in hit.sentence or "\n" in hit.quote


@pytest.mark.parametrize("written", ["", " ", "a", "—", "“”"])
def test_a_phrase_that_would_be_everywhere_is_refused(written: str) -> None:
    with pytest.raises(UsageError):
        checked_phrase(written)


def test_a_phrase_is_kept_composed_and_with_single_blanks() -> None:
    assert checked_phrase("  Ba \n Vi\u0300 ") == "Ba Vì"
