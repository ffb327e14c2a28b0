"""Prizes told without rank or name, only with the number of their winners: "71 học sinh đoạt giải"."""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping

_WON = leaping(
    r"(?<!\w)(?:đoạt|đạt|giành) (?P<prize>giải(?= |[,.;:)\n]|$)(?! (?:nhất|nhì|ba|khuyến|a|b|c)(?!\w))"
    r"(?: (?:học sinh|hs) giỏi| hsg)?(?: các môn(?: văn hóa)?)?(?: (?:khối )?lớp \d{1,2})?"
    r"(?: (?:cấp )?(?:quốc gia|quốc tế|tỉnh|thành phố|huyện|quận|thị xã|khu vực))?"
    r"(?: (?:tại|trong|ở) (?:kỳ thi|cuộc thi|hội thi)[^.,;:()\n\d]{0,60})?)"
    r"(?=\s*[,.;:()\n\d]|$| (?:trong|tại|ở|là|gồm|năm|với|và|thì|đứng|môn|các|bao)(?!\w))"
)
_RANKED = re.compile(
    r"\d (?:giải (?:nhất|nhì|ba|khuyến khích|[abc])|(?:huy chương|hc) (?:vàng|bạc|đồng)|hc[vbđ])(?!\w)"
)
_SPELT_OUT = re.compile(r"\s*(?:cụ thể|trong đó|gồm|bao gồm)[^.\n]{0,60}\d giải ")
"""Ranks told beside the number say the same in full."""
_REACH = 40
"""Code points between the winners' number and "đoạt giải"."""
_BREAK = re.compile(r"[,.;:()]")


def may_be_unranked(lower: str, sentence: Span) -> bool:
    """Whether the sentence, in lower case, tells of prizes without their ranks."""
    told = lower.find(" giải", sentence.start, sentence.end) >= 0
    return told and _WON.search(lower, sentence.start, sentence.end) is not None


def unranked_prizes(
    lower: str, sentence: Span, numbers: Sequence[Span], marks: Sequence[Span]
) -> Iterator[Span]:
    """Where such prizes stand: "giải tại kỳ thi …" behind one of the ``numbers`` of persons.

    None where the ranks are told too. ``marks`` end a prize.
    """
    if _RANKED.search(lower, sentence.start, sentence.end) or _SPELT_OUT.match(lower, sentence.end):
        return
    for won in _WON.finditer(lower, sentence.start, sentence.end):
        begin = won.start("prize")
        near = [
            n for n in numbers if 0 < won.start() - n.end <= _REACH and lower[n.start - 1 : n.start] != "/"
        ]
        if not near or _BREAK.search(lower, near[-1].end, won.start()):
            continue
        end = min([won.end(), *(m.start for m in marks if m.start > begin)])
        yield Span(begin, begin + len(lower[begin:end].rstrip()))
