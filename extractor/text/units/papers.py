"""Papers whose names are plain words, told by who speaks with them: "trao đổi với **Tiền Phong**"."""

from collections.abc import Iterator
from functools import cache

from extractor.lexicon.units import brand_words
from extractor.text.units.tokens import MARK, PhraseTable, Tokens

_SPOKEN_WITH = frozenset(
    {("đổi", "với"), ("sẻ", "với"), ("nói", "với"), ("chuyện", "với"), ("lời", "với"), ("phóng", "viên")}
)
_HAS_TOLD = frozenset(
    {("đã", "đưa"), ("đã", "thông"), ("đã", "phản"), ("đưa", "tin"), ("thông", "tin"), ("phản", "ánh")}
)


def find_papers(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Token ranges of papers that are spoken with or have told."""
    papers = _papers()
    for at in tokens.capitals:
        if tokens.low[at] not in papers.first_words:
            continue
        found = papers.longest(tokens, at)
        if (
            found is not None
            and all(map(str.istitle, tokens.words[at : found[0]]))
            and _speaks(tokens, at, found[0])
        ):
            yield at, found[0]


_TELLS_WHEN = frozenset({"về", "sáng", "trưa", "chiều", "tối", "ngày", "hôm"})


def _speaks(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the words around are those before or behind a paper; "nói với **Nhân Dân** rằng …" are not."""
    before = tokens.low_at(at - 1)
    if before == "pv":
        return True
    if (tokens.low_at(at - 2), before) in _SPOKEN_WITH:
        return tokens.kind_at(end) == MARK or tokens.low_at(end) in _TELLS_WHEN
    return before == "như" and (tokens.low_at(end), tokens.low_at(end + 1)) in _HAS_TOLD


@cache
def _papers() -> PhraseTable[str]:
    return PhraseTable((paper, paper) for paper in sorted(brand_words().papers))
