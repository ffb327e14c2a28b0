"""What finds its way in long texts by order instead of by looking at everything gives what looking gave."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.events.naming.same_names import anchors, same_name, shortened
from extractor.ground.article import Article
from extractor.ground.reading import LABELS, Mark, Reading
from extractor.ground.span import Span

TEXT = "Phan Thanh Bình " * 8
NAMES = st.lists(
    st.sampled_from(["Trường", "THCS", "Lê", "Lợi", "tỉnh", "An", "Cụm"]), min_size=1, max_size=5
)


@st.composite
def marks(draw: st.DrawFn) -> list[Mark]:
    """Marks as a reading holds them: sorted by start, the longest first."""
    spans = draw(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 30)), max_size=12, unique=True))
    found = [
        Mark(draw(st.sampled_from(LABELS)), Span(start, start + length), TEXT[start : start + length])
        for start, length in spans
    ]
    return sorted(found, key=lambda mark: (mark.span.start, -mark.span.end))


@given(marks(), st.integers(0, 120), st.integers(0, 60))
def test_marks_inside_a_span(found: list[Mark], start: int, length: int) -> None:
    span = Span(start, start + length)
    reading = Reading(Article("", TEXT, ()), (), tuple(found))
    assert list(reading.marks_in(span)) == [mark for mark in found if span.covers(mark.span)]


@given(NAMES, NAMES)
def test_names_that_can_be_one_share_an_anchor(one: list[str], other: list[str]) -> None:
    first, second = " ".join(one), " ".join(other)
    if same_name(first, second) or shortened(first, second):
        assert not anchors(first).isdisjoint(anchors(second))
