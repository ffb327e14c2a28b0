"""Offices that confer by law or hand over: "Chủ tịch UBND tỉnh", "Bộ trưởng Bộ Y tế", "Thủ tướng Chính phủ".

An office is the holder's post with the body it heads. When a personal name follows, the person acts; the
office still names the conferrer when the act is a signature (Luật 06/2022/QH15 Đ77-81).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, build, read_toml
from extractor.viet.letters import UPPER, lower_in_place

_FILE = DATA / "offices.toml"
_OF_AN_ACTING_ONE = r"(?<!ủy )(?<!uỷ )quyền\s+"
"""As in "quyền Chủ tịch nước"; in "thừa ủy quyền Chủ tịch nước" the word belongs to the one before."""
_AS_A_MINISTER = r"(?:bộ trưởng,\s+(?=chủ nhiệm\s))?"
"""As in "Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ": one office."""
_TABLES = ("heads", "deputies", "territories", "monarchs", "services", "ministries")


@value_class
class _Words:
    words: tuple[str, ...]


@value_class
class _Patterns:
    told: re.Pattern[str]
    """Over text in lower case what every state office holds; most sentences name none."""
    state: re.Pattern[str]
    deputy: re.Pattern[str]
    post: re.Pattern[str]
    heads: tuple[str, ...]
    """What a post before a unit may end with, in lower case."""


def find_offices(text: str, span: Span, units: Sequence[Span]) -> Iterator[Span]:
    """Offices inside ``span``: state offices by name, others as a post right before one of ``units``."""
    patterns = _patterns()
    told = patterns.told.search(lower_in_place(text), span.start, span.end) is not None
    for match in patterns.state.finditer(text, span.start, span.end) if told else ():
        if not patterns.deputy.search(text, max(span.start, match.start() - 8), match.start()):
            yield Span(match.start(), match.end())
    for unit in units:
        begin = max(span.start, unit.start - 30)
        left = text[begin : unit.start]
        told = left.rstrip().lower().endswith(patterns.heads)
        post = patterns.post.search(left) if told else None
        if post and not post["deputy"]:
            yield Span(begin + post.start(), unit.end)


@cache
def _patterns() -> _Patterns:
    tables = read_toml(_FILE, _TABLES)
    listed = {name: build(_Words, tables[name], _FILE).words for name in _TABLES}
    words = {name: "|".join(told) for name, told in listed.items()}
    president = (
        r"(?:tổng bí thư\s*,\s*)?chủ tịch nước"
        r"(?:\s+(?:CHXHCN|CHDCND|Cộng h(?:òa|oà)[\w ]{0,25}?)?\s*(?:Việt Nam|Lào|Cuba|Trung Quốc))?"
    )
    of_place = rf"chủ tịch (?:{words['territories']})(?= (?:đã |cũng |vừa |ký |tặng|trao|gửi|quyết))"
    monarch = rf"(?:{words['monarchs']})(?:\s+[{UPPER}]\w+){{0,3}}"
    others = (
        r"thủ tướng(?:\s+chính phủ)?|chủ tịch quốc hội|tổng bí thư"
        rf"|tư lệnh (?:{words['services']})(?! \d)|bộ trưởng (?:{words['ministries']})"
    )
    state = rf"(?:{_OF_AN_ACTING_ONE})?(?:{president}|{others}|{of_place}|{monarch})"
    return _Patterns(
        leaping(rf"(?<!\w)(?:chủ tịch|thủ tướng|tổng bí thư|tư lệnh|bộ trưởng|{words['monarchs']})(?!\w)"),
        re.compile(rf"(?<!\w){state}(?!\w)", re.IGNORECASE),
        re.compile(rf"(?:{words['deputies']})\s+$", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?P<deputy>(?:{words['deputies']})\s+)?(?:{_OF_AN_ACTING_ONE})?{_AS_A_MINISTER}"
            rf"(?:{words['heads']})\s+$",
            re.IGNORECASE,
        ),
        listed["heads"],
    )
