"""The text of an article in pieces: nothing lost, tags always nested, evidence found by one id."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.records import Claim
from extractor.ground.span import Span
from extractor.service.pages.marked_text import EVIDENCE, Evidenced, Layer, Piece, pieces, text_blocks
from tests.builders import a_mark, an_article, span_of

TEXT = "Bằng khen của Bộ Quốc phòng tặng Trường Hoa Mai."


def as_words(found: list[Piece]) -> str:
    """Tags as ``<name …>`` and ``</>``."""
    tags = {
        "open": lambda piece: f"<{piece.layer.name}>",
        "close": lambda _: "</>",
        "text": lambda piece: piece.text,
    }
    return "".join(tags[piece.kind](piece) for piece in found)


def test_marks_nest() -> None:
    layers = [Layer(Span(0, 27), "award"), Layer(Span(14, 27), "unit")]
    assert as_words(list(pieces(TEXT, Span(0, len(TEXT)), layers))) == (
        "<award>Bằng khen của <unit>Bộ Quốc phòng</></> tặng Trường Hoa Mai."
    )


def test_what_crosses_is_cut() -> None:
    layers = [Layer(Span(0, 9), "award"), Layer(Span(5, 13), "ev", (7,))]
    assert as_words(list(pieces(TEXT, Span(0, 13), layers))) == ("<award>Bằng </><ev><award>khen</> của</>")


def test_a_value_that_is_just_a_mark_is_one_tag() -> None:
    """Whatever is marked twice over the same words: nothing is lost, and other marks stand as before."""
    article = an_article("Tin", "Trường Hoa Mai được tặng Bằng khen.")
    unit = span_of(article, "Trường Hoa Mai")
    claims = [Claim("recipient", "Trường Hoa Mai", unit, "rule")]
    marks = [a_mark(article, "UNIT", "Trường Hoa Mai"), a_mark(article, "AWARD", "Bằng khen")]
    blocks = text_blocks(article, marks, [Evidenced(1, span_of(article, article.text), claims)], None)
    layers = [piece.layer for piece in blocks[1].pieces if piece.layer is not None]
    assert [(one.name, one.mark, one.rows) for one in layers] == [
        ("ev", None, (1,)), ("claim", "unit", (1,)), ("award", None, ()),
    ]  # fmt: skip


@given(
    st.lists(
        st.tuples(st.integers(0, 48), st.integers(0, 20), st.sampled_from(["unit", "award", "ev", "claim"])),
        max_size=8,
    ),
    st.integers(0, 20),
    st.integers(20, 48),
)
def test_words_are_kept_and_every_tag_is_closed(
    stretches: list[tuple[int, int, str]], start: int, end: int
) -> None:
    layers = [Layer(Span(at, min(at + length, 48)), name) for at, length, name in stretches]
    found = list(pieces(TEXT, Span(start, end), layers))
    assert "".join(piece.text for piece in found) == TEXT[start:end]
    depth = 0
    for piece in found:
        depth += {"open": 1, "close": -1, "text": 0}[piece.kind]
        assert depth >= 0
    assert depth == 0


def test_the_evidence_of_the_row_looked_at_has_the_id_that_its_link_names() -> None:
    article = an_article("Tin khen thưởng", "Trường Hoa Mai được tặng Bằng khen.", "Nhiều người chúc mừng.")
    evidence = span_of(article, "Trường Hoa Mai được tặng Bằng khen.")
    award = span_of(article, "Bằng khen")
    rows = [
        Evidenced(7, evidence, [Claim("award", "Bằng khen", award, "rule")]),
        Evidenced(8, evidence, [Claim("award", "Bằng khen", award, "rule")]),
    ]
    blocks = text_blocks(article, [a_mark(article, "UNIT", "Trường Hoa Mai")], rows, shown=8)
    layers = [piece.layer for block in blocks for piece in block.pieces if piece.layer is not None]
    assert [layer.anchor for layer in layers if layer.anchor] == [EVIDENCE]
    assert {layer.rows for layer in layers if layer.name == "claim"} == {(7, 8)}
    assert all(layer.shown for layer in layers if layer.rows)
