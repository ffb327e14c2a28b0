"""What an article goes on to call a person whose name is redacted: "ông Hén" where "Nguyễn Văn Hén" stood.

The name that is used alone is the last word of the full one, so it is known only where that stands; it is
blocked out of this article alone, and there only where it is called: behind "ông", "chị", a rank or a trade,
by itself, or at the beginning of a quotation, before what is said of it.
"""

import re
from collections.abc import Iterable

from extractor.store.fulltext import exact_form
from extractor.viet.letters import UPPER

_CALLED = re.compile(
    r"(?<!\w)(?:ông|bà|anh|chị|em|cô|thầy|cụ|bác|chú|cháu|mẹ|má|đồng chí|đ/c|bác sĩ|y sĩ|điều dưỡng"
    r"|nghệ nhân|nghệ sĩ|nhà giáo|giáo viên|già làng|(?:thượng|đại|trung|thiếu) (?:úy|uý|tá|tướng)"
    r"|(?:thượng|trung|hạ) sĩ)\s+$",
    re.IGNORECASE,
)
_LONGEST_CALLING = 16
_NAME = re.compile(rf"(?<!\w)[{UPPER}][^\W\d_]*(?![\w-])")
_GOES_ON = re.compile(rf"\s[{UPPER}]")
"""Behind a name used alone stands no further part of a name."""


_SAID_OF = re.compile(
    r"\s*(?:$|[,(])|\s(?:cũng|đã|vừa|được|vinh dự|nhận|đạt|từng|còn|là|có|cùng|và)(?!\w)", re.IGNORECASE
)


def without_short_names(text: str, shorts: Iterable[str], block: str) -> str:
    """The text with every letter of those names blocked out where somebody is called by one of them alone.

    >>> without_short_names("Riêng ông Hén nhận Giấy khen ở chợ Hén.", {"hén"}, "█")
    'Riêng ông ███ nhận Giấy khen ở chợ Hén.'
    """
    wanted = frozenset(shorts)
    parts, done = [], 0
    for found in _NAME.finditer(text) if wanted else ():
        if exact_form(found[0]) in wanted and _is_called(text, found):
            parts += [text[done : found.start()], block * len(found[0])]
            done = found.end()
    return "".join([*parts, text[done:]]) if done else text


def _is_called(text: str, name: re.Match[str]) -> bool:
    if _GOES_ON.match(text, name.end()):
        return False
    before = text[max(0, name.start() - _LONGEST_CALLING) : name.start()]
    opens = not before.strip(' “"') and _SAID_OF.match(text, name.end()) is not None
    return opens or _CALLED.search(before) is not None
