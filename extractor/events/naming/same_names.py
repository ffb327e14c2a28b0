"""When two names of an article mean one: short forms, dots and dashes, the beginning for the whole."""

import re
from collections.abc import Sequence
from functools import lru_cache

from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import fold
from extractor.viet.letters import UPPER

_GLUE = re.compile(r"(?<=\w)\.(?=\w|\s)|[-–—]")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_STAFF_OF = re.compile(rf"^(?:Cơ|cơ) quan (?=[{UPPER}])")
_POST = leaping(r"(?:pho )?(?:chu tich|giam doc|bo truong|bi thu|truong) ")


_BODY_WITHIN = re.compile(
    r"(?:cong doan|chi (?:bo|doan|hoi)|dang (?:bo|uy)|doan (?:tncs|thanh nien|truong|xa)|hoi|ban|lien doi"
    r"|khoa|phong|to|doi) "
)
"""How bodies within another begin: "Công đoàn Trường A", "Đảng bộ xã B", "Đội tuyển Trường C"."""


_LEGAL_FORM = frozenset(
    ["tnhh", "trach", "nhiem", "huu", "han", "mtv", "nha", "nuoc", "mot", "thanh", "vien", "co", "phan", "cp"]
)
"""What headlines leave out of a company's name: "Công ty TNHH MTV Than A" is "Công ty Than A" there."""


def same_body(one: str, other: str) -> bool:
    """As "Chủ tịch UBND tỉnh" and "UBND tỉnh An Giang": without the post one begins or holds the other."""
    a, b = (_POST.sub("", " ".join(_words_that_count(name)), count=1) for name in (one, other))
    return a in b or b in a


def shortened(one: str, other: str) -> bool:
    """As in a headline "Biên phòng Lạng Sơn" over "Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lạng Sơn": the words of
    one stand in the other in their order, to the last."""
    short, long = sorted((_of_union(_words_that_count(name)) for name in (one, other)), key=len)
    rest = iter(long)
    bare = [tuple(w for w in words if w not in _LEGAL_FORM) for words in (short, long)]
    if len(bare[0]) >= 4 and bare[1][: len(bare[0])] == bare[0]:
        return True
    in_order = len(short) >= 3 and short[-1] == long[-1] and all(word in rest for word in short)
    return in_order or (len(short) == 2 and long[-2:] == short)


def _of_union(words: tuple[str, ...]) -> tuple[str, ...]:
    """Papers call "Liên đoàn Lao động huyện A" "Công đoàn huyện", headlines "Công đoàn A"."""
    return ("cong", "doan", *words[4:]) if words[:4] == ("lien", "doan", "lao", "dong") else words


def same_name(one: str, other: str) -> bool:
    """Equal but for case, tone placement and marks, one the beginning of the other ("Cụm số XII"), or one the
    head and number of the other."""
    a, b = (_of_union(_words_that_count(name)) for name in (one, other))
    if a == b or _words_that_count(_plainly(one)) == _words_that_count(_plainly(other)):
        return True
    if a[:3] == b[:3] == _OF_GUARDS[:3] and _of_guards(one) == _of_guards(other) != ():
        return True
    short, long = sorted((a, b), key=len)
    if _is_by_number(short, long) or _is_firm_in_short(short, long) or _is_by_initials(one, other):
        return True
    if len(short) < 3:
        return False
    tail = long[-len(short) :] == short and _BODY_WITHIN.match(" ".join(long)) is None
    return long[: len(short)] == short or tail


_FORCE = ("luc", "luong", "vu", "trang")
_COMMANDS = (("bo", "tu", "lenh"), ("bo", "chi", "huy", "quan", "su"), ("ban", "chi", "huy", "quan", "su"))


def is_command_of(one: str, other: str) -> bool:
    """As "Bộ Chỉ huy quân sự tỉnh A" and "LLVT tỉnh A": the command and the forces that it leads."""
    command, force = _words_that_count(one), _words_that_count(other)
    if force[: len(_FORCE)] != _FORCE:
        return False
    return any(command == (*head, *force[len(_FORCE) :]) for head in _COMMANDS)


_OF_PROVINCE = re.compile(r"(?<=\w )tỉnh (?=\w)", re.IGNORECASE)
_SHARES = re.compile(r"(?<!\w)(?P<firm>công ty|tổng công ty|ngân hàng(?: TM)?) CP(?!\w)", re.IGNORECASE)


def _plainly(name: str) -> str:
    """What some write out and others leave away: "Sở Y tế tỉnh A" is "Sở Y tế A", "Công ty CP B" "Công ty cổ
    phần B"."""
    low = name.lower()
    plain = _OF_PROVINCE.sub("", name) if " tỉnh " in low else name
    return _SHARES.sub(r"\g<firm> cổ phần", plain) if " cp" in low else plain


_NUMBERED = frozenset(
    {
        *("lu doan", "trung doan", "su doan", "tieu doan", "quan doan", "binh doan", "hai doan", "doan"),
        *(
            "nha may",
            "xi nghiep",
            "cong ty",
            "benh vien",
            "vien",
            "kho",
            "xuong",
            "don bien phong",
            "hai doi",
        ),
    }
)
"""Heads of bodies that are told apart by their number alone."""
_MOST_BETWEEN = 4
"""Words of an arm or trade between head and number: "Trung đoàn Không quân Tiêm kích 917"."""


def _is_by_number(short: Sequence[str], long: Sequence[str]) -> bool:
    """As "Trung đoàn 917" and "Trung đoàn Không quân 917"."""
    head, number = short[:-1], short[-1] if short else ""
    if not number.isdigit() or " ".join(head) not in _NUMBERED:
        return False
    between = long[len(head) : -1]
    alike = long[: len(head)] == head and long[-1] == number
    return alike and 0 < len(between) <= _MOST_BETWEEN and not re.search(r"\d|,", " ".join(between))


def _is_firm_in_short(short: Sequence[str], long: Sequence[str]) -> bool:
    """As "Công ty Hoa Lư" and "Công ty Cổ phần Hoa Lư": the first leaves the legal form away."""
    firm = tuple(short[:2]) == _FIRM or tuple(short[1:3]) == _FIRM
    bare = [[w for w in name if w not in _LEGAL_FORM] for name in (short, long)]
    rest = iter(long)
    return firm and len(short) > len(_FIRM) + 1 and bare[0] == bare[1] and all(word in rest for word in short)


def _is_by_initials(one: str, other: str) -> bool:
    """As "CVHH Nghệ An" and "Cảng vụ Hàng hải Nghệ An": the first word of one is the initials of the kind."""
    short, long = sorted((one, other), key=len)
    letters, _, own = short.partition(" ")
    words = long.split()
    if not (letters.isupper() and letters.isalpha() and len(letters) > _FEWEST_INITIALS and own):
        return False
    initials = "".join(word[0] for word in words[: len(letters)])
    return fold(initials) == fold(letters) and fold(" ".join(words[len(letters) :])) == fold(own)


_OF_GUARDS = ("bo", "chi", "huy", "bo", "doi", "bien", "phong")
_FEWEST_INITIALS = 2
_FIRM = ("cong", "ty")


def anchors(name: str | None) -> frozenset[str]:
    """Words of which two names share one when any question here is answered with yes; "" stands for no name.

    Short forms begin or end as the whole does, so rows of many recipients need not all be compared.
    """
    words = _of_union(_words_that_count(name)) if name else ()
    return frozenset({words[0], words[-1]}) if words else frozenset({""})


@lru_cache(maxsize=4096)
def _words_that_count(name: str) -> tuple[str, ...]:
    """The words of a name that count: "Công an TP.Hà Nội", "TP. Vinh", "Bà Rịa – Vũng Tàu" hold no dots and
    dashes, "Cơ quan Tỉnh đoàn A" is "Tỉnh đoàn A"."""
    spaced = _GLUE.sub(" ", _BRACKET.sub("", _STAFF_OF.sub("", name)))
    return tuple(_GLUE.sub(" ", fold(expand_all(spaced))).split())


def _of_guards(name: str) -> tuple[str, ...]:
    """The words of "Bộ Chỉ huy Bộ đội Biên phòng A" as of "Bộ chỉ huy biên phòng A"; none of other names."""
    words = _words_that_count(_plainly(name))
    if words[: len(_OF_GUARDS)] == _OF_GUARDS:
        return words[:3] + words[5:]
    return words if words[:5] == _OF_GUARDS[:3] + _OF_GUARDS[5:] else ()
