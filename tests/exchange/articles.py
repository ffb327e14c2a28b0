"""Articles with nested marks, of any text, for the formats' tests."""

from hypothesis import strategies as st

from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.article import Article, BlockKind, join_blocks
from extractor.ground.reading import LABELS, Mark
from extractor.ground.span import Span
from extractor.viet.fold import nfc
from tests.builders import a_mark, an_article

ARTICLE = an_article(
    "Thị xã Sông Cấu nhận Cờ thi đua của Chính phủ",
    "Sáng 17/3, bà Lê Thị Hòa 🎉 trao cờ. 30 đơn vị dự.",
    lead="Lễ trao diễn ra tại Nhà văn hóa thị xã.",
    author="Phan Thanh",
    section="Thi đua",
    canonical_url="https://bao.example/tin/1.html",
)
ANNOTATED = AnnotatedArticle(
    "20220317000001",
    ARTICLE,
    (
        a_mark(ARTICLE, "LOC", "Thị xã Sông Cấu"),
        a_mark(ARTICLE, "AWARD", "Cờ thi đua của Chính phủ", id="co-thi-dua-cua-chinh-phu"),
        a_mark(ARTICLE, "UNIT", "Chính phủ"),
        a_mark(ARTICLE, "DATE", "Sáng 17/3", value="2022-03-17"),
        a_mark(ARTICLE, "PERSON", "Lê Thị Hòa", score=0.5),
        a_mark(ARTICLE, "UNIT", "đơn vị"),
    ),
)

_LETTERS = st.sampled_from("aăâđêôơưÀộỹ 09.,-–“”_\n🎉\u00a0{\u0323")
_KINDS: st.SearchStrategy[BlockKind] = st.sampled_from(
    ("lead", "heading", "paragraph", "list_item", "caption")
)


def _passages() -> st.SearchStrategy[str]:
    return (
        st.text(_LETTERS, min_size=1, max_size=40).map(lambda text: nfc(" ".join(text.split()))).filter(bool)
    )


@st.composite
def annotated_articles(draw: st.DrawFn) -> AnnotatedArticle:
    """Any article, with marks of any label anywhere, also inside words."""
    parts: list[tuple[BlockKind, str]] = [("title", draw(_passages()))]
    parts += draw(st.lists(st.tuples(_KINDS, _passages()), max_size=3))
    text, blocks = join_blocks(parts)
    marks = []
    for _ in range(draw(st.integers(0, 5))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        label = draw(st.sampled_from(LABELS))
        marks.append(Mark(label, Span(start, end), text[start:end], by="annotator"))
    unique = {(mark.span.start, -mark.span.end, mark.label): mark for mark in marks}
    ordered = tuple(unique[key] for key in sorted(unique))
    lead = next((content for kind, content in parts if kind == "lead"), None)
    article = Article(title=parts[0][1], text=text, blocks=blocks, lead=lead)
    return AnnotatedArticle("bai", article, ordered, checked=True)
