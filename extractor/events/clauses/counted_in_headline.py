"""Receivers whose number only the headline tells."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.lexicon.counts import find_counts

_THESE_ARE = re.compile(
    r"(?:đây|đó) (?:đều )?là (?:những|các) (?P<who>[^,.;:\n]{2,60}) "
    r"(?:(?:vừa|đã|vinh dự|được|vinh dự được) )+(?:[^,.;:\n]{2,60} )?"
    r"(?:nhận|tặng|trao|trao tặng|phong tặng) ",
    re.IGNORECASE,
)
_HONOURS = re.compile(
    r"(?<!\w)(?:tôn vinh|vinh danh|tuyên dương|biểu dương|khen thưởng|trao|tặng|nhận)(?!\w)", re.IGNORECASE
)


def counted_in_headline(text: str, pieces: Sequence[Piece], floor: int, first: int) -> tuple[Recipient, ...]:
    """As in "Tôn vinh 29 nông dân sản xuất giỏi | Đây là những nông dân được nhận A": those who are meant by
    the noun that the headline, and nobody else, counts."""
    told = _THESE_ARE.match(text, pieces[floor].span.start, pieces[first].span.start)
    headline = text[: text.find("\n")] if told is not None else ""
    who = told["who"].lower() if told is not None else ""
    meant = [phrase for phrase in find_counts(headline) if who.startswith(phrase.noun.lower())]
    if len(meant) != 1 or _HONOURS.search(headline) is None or pieces[floor].span.start < len(headline):
        return ()
    [counted] = meant
    return (Recipient(counted.kind, counted.span, count=counted.count),)
