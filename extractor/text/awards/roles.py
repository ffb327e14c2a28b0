"""Prizes called by who did best: "giải Đạo diễn xuất sắc nhất", "Nữ diễn viên chính xuất sắc thuộc về …"."""

import re
from collections.abc import Iterator
from itertools import chain

from extractor.ground.beginnings import line_begin
from extractor.lexicon.leaping import leaping
from extractor.lexicon.role_prizes import ANY, BEST, OF_THE_YEAR, PRAISE, ROLE

_PRAISED = leaping(rf"(?<!\w)(?:{ROLE}){PRAISE}")
_OF_THE_YEAR = leaping(rf"(?<!\w)(?:{OF_THE_YEAR})")
_IN_ALL_OF_THE_YEAR = ("của năm", "vua phá lưới", "hoa khôi", "bàn")
"""One of these is in every match, and in few articles."""
_ANY_BEST = re.compile(ANY)
_GOES_ON = leaping(r"(?:,|;| và) $")
_CHOSEN_AS = leaping(r"(?:được|đã) (?:[^\W\d]+ ){0,6}(?:bầu|chọn|vinh danh|công nhận)(?: chọn)? là $")
_REACH = 40
_GOES_TO = re.compile(
    r" ?(?:\([^()\n]{1,30}\) ?)?"
    r"(?:(?:đã |được )*(?:thuộc về|trao cho|trao|dành cho|gọi tên|xướng tên)(?!\w)|:|[-–—] )"
)


_OF_ONE = "cá nhân "
"""As in "giải thưởng cá nhân Đạo diễn xuất sắc"."""


def role_prize(low: str, at: int) -> int:
    """End of the name that begins at ``at``, behind "giải "; ``at`` itself when there is none."""
    own = at + len(_OF_ONE) if low.startswith(_OF_ONE, at) else at
    best = BEST.match(low, own) or _ANY_BEST.match(low, at)
    return best.end() if best is not None else at


def bare_role_prizes(text: str, low: str) -> Iterator[tuple[int, int]]:
    """As in "…; Đạo diễn xuất sắc nhất dành cho P": without "giải", in a capital, with its winner behind; in
    lower case behind a prize of the sentence that is called so too; "P được bầu là Cầu thủ xuất sắc nhất"."""
    of_the_year = _OF_THE_YEAR.finditer(low) if any(word in low for word in _IN_ALL_OF_THE_YEAR) else ()
    for best in chain(_PRAISED.finditer(low), of_the_year):
        goes = _GOES_TO.match(low, best.end()) is not None
        begun = line_begin(low, best.start())
        told = _TOLD_BEFORE.search(low, begun, best.start()) is not None
        lists = told and _GOES_ON.search(low, begun, best.start()) is not None
        chosen = _CHOSEN_AS.search(low, max(begun, best.start() - _REACH), best.start()) is not None
        named = goes or low.startswith((" là ", " cho "), best.end())
        if (text[best.start()].isupper() and (goes or lists or chosen)) or (lists and named):
            yield best.span()


_TOLD_BEFORE = re.compile(rf"giải (?:{BEST.pattern})")
