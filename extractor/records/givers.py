"""Whether two wordings of who confers an award may mean one body: "Chủ tịch UBND tỉnh" and "UBND tỉnh Nghệ
An", "Trung ương Đoàn" and "Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh".

The post of its head, and the committee that acts for it, are left out. Bodies of the province, of the
district and of the country are three, whatever their name; a place that one paper leaves out is plain from
who receives.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from extractor.lexicon import places
from extractor.lexicon.unit_names import unit_names
from extractor.records.localities import NOWHERE, Locality, agree, named_places
from extractor.records.names import written_out
from extractor.records.usual_names import usual

Verdict = Literal["agree", "silent", "against"]

_HEADS = re.compile(
    r"(?:(?:quyền|phó|thường trực) )?(?:chủ tịch(?! nước)|(?:phó )?bí thư|bộ trưởng|(?:tổng )?giám đốc|"
    r"hiệu trưởng|(?:tổng )?cục trưởng|chi cục trưởng|thủ trưởng|chủ nhiệm|chính ủy|tư lệnh|chỉ huy trưởng|"
    r"(?:sư|lữ|trung) đoàn trưởng|chánh án|viện trưởng|tổng kiểm toán|thống đốc|trưởng ban|"
    r"tổng biên tập|ban (?:chấp hành|thường vụ|thường trực|bí thư|giám đốc|lãnh đạo)|bch|btv|đoàn chủ tịch|"
    r"lãnh đạo|tập thể lãnh đạo|đảng ủy(?= bộ | quân)),? ",
    re.IGNORECASE,
)
_ONE_NAME = (
    (re.compile(r"^thủ tướng(?: chính phủ)?$"), "chính phủ"),
    (re.compile(r"^(?:nhà nước|đảng và nhà nước|đảng nhà nước)$"), "chủ tịch nước"),
    (re.compile(r"^thống đốc$"), "ngân hàng nhà nước việt nam"),
    (re.compile(r"^bộ tư lệnh (?=quân khu |bộ đội |quân đoàn |quân chủng |binh chủng |cảnh sát |vùng )"), ""),
    (re.compile(r"^bộ chỉ huy (?=bộ đội )"), ""),
    (re.compile(r"^thành ủy(?!\w)"), "đảng bộ thành phố"),
    (re.compile(r"^thị ủy(?!\w)"), "đảng bộ thị xã"),
    (re.compile(r"^(tỉnh|huyện|quận) ủy(?!\w)"), r"đảng bộ \1"),
    (re.compile(r"^đảng ủy (?=xã|phường|thị trấn)"), "đảng bộ "),
    (re.compile(r"^(tỉnh|huyện|quận|xã) hội$"), r"hội \1"),
    (re.compile(r"^thành hội$"), "hội thành phố"),
    (re.compile(r"^tổng liên đoàn$"), "tổng liên đoàn lao động việt nam"),
    (
        re.compile(r"^(?:trung ương đoàn|đoàn)(?: thanh niên)?(?: cộng sản)?(?: hồ chí minh)?$"),
        "đoàn thanh niên việt nam",
    ),
    (re.compile(r"^(?=(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường) )"), "ủy ban nhân dân "),
)
"""Other words for one body, read when the post is gone; "tỉnh Nghệ An" gives by its committee."""
_OF_PLACE = re.compile(
    r"(?<!hợp tác) (?P<type>tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|đặc khu)(?= |$)(?P<name>.*)$"
)
_LEVELS = {
    "tỉnh": {"province"}, "thành phố": {"province", "district"}, "quận": {"district"}, "huyện": {"district"},
    "thị xã": {"district"}, "xã": {"commune"}, "phường": {"commune"}, "thị trấn": {"commune"},
    "đặc khu": {"commune"},
}  # fmt: skip
_TWO_KINDS_OF_PROVINCE = {"tỉnh", "thành phố"}
"""Of two papers that tell no name, "UBND tỉnh" and "UBND Thành phố" are of two provinces."""
_OF_COUNTRY = re.compile(r"(?:^| )(?:trung ương|việt nam|tối cao)(?= |$)")
_YOUTH = re.compile(r"^đoàn thanh niên cộng sản(?: hồ chí minh)?(?= |$)")
_OF_MANY_LEVELS = re.compile(
    r"(?:ủy ban|hội|đoàn|công đoàn|liên đoàn|mặt trận|công an|bảo hiểm|ngân hàng|kho bạc|đảng bộ|tòa án|"
    r"viện kiểm sát|bưu điện|liên minh|liên hiệp|chi cục|cục|ban|phòng)(?: |$)"
)
"""Bodies that country, province and district each have: the name alone leaves open which one gives."""
_BRANCH = re.compile(r"ngành ", re.IGNORECASE)
"""Of "Cờ thi đua ngành Tư pháp": a branch, whose ministry or department gives."""
_LONGEST_PLACE = 4
_HEADS_ALONE = frozenset({"bộ trưởng", "giám đốc", "tổng giám đốc", "cục trưởng", "chủ tịch", "hiệu trưởng"})


@dataclass(frozen=True, slots=True)
class Giver:
    """One body: its words without posts and place, the levels that it may be of, where it is, and the type of
    its place as told."""

    words: tuple[str, ...]
    levels: frozenset[str]
    place: Locality
    type: str = ""


def compare_givers(one: str | None, other: str | None) -> Verdict:
    """Whether two grantors agree. One that another lists with a further body leaves it open."""
    if one is None or other is None or _BRANCH.match(one) or _BRANCH.match(other):
        return "silent"
    if _is_head_alone(one, other) or _is_head_alone(other, one):
        return "silent"
    ours, theirs = givers(one), givers(other)
    if len(ours) == len(theirs) == 1:
        return _compared(ours[0], theirs[0])
    fitting = [any(_compared(own, their) == "agree" for their in theirs) for own in ours]
    if len(ours) == len(theirs) and all(fitting):
        return "agree"
    return "silent" if any(fitting) else "against"


def _is_head_alone(one: str, other: str) -> bool:
    """As "Bộ trưởng" beside "Bộ trưởng Bộ Y tế" or "Bộ Y tế": whose head it is only the other says."""
    head, told = one.casefold(), other.casefold()
    ministry = head == "bộ trưởng" and told.startswith("bộ ")
    return head in _HEADS_ALONE and (ministry or told.startswith(f"{head} "))


def mark_of_givers(grantor: str) -> str:
    """What the wordings of one body share that tell its place alike."""
    return ", ".join(sorted("|".join((*one.words, *sorted(one.place))) for one in givers(grantor)))


def _compared(one: Giver, other: Giver) -> Verdict:
    if one.levels and other.levels and not one.levels & other.levels:
        return "against"
    placed = agree(one.place, other.place)
    if placed is False or (placed is None and {one.type, other.type} == _TWO_KINDS_OF_PROVINCE):
        return "against"
    if one.words != other.words:
        ours, theirs = set(one.words), set(other.words)
        same_kind = one.words[:1] == other.words[:1]
        return "silent" if same_kind and (ours <= theirs or theirs <= ours) else "against"
    is_open = bool(one.levels) != bool(other.levels) and _OF_MANY_LEVELS.match(" ".join(one.words))
    return "silent" if is_open else "agree"


@lru_cache(maxsize=10_000)
def givers(grantor: str) -> tuple[Giver, ...]:
    """The bodies that a wording names: "UBND tỉnh, Bộ Y tế" are two."""
    written = usual(written_out(usual(_without_posts(grantor))))
    return tuple(_giver(part) for part in written.split(", "))


def _giver(written: str) -> Giver:
    name = " ".join(re.findall(r"[^\W_]+", _without_posts(written).casefold()))
    name = _renamed(name)
    place = next(reversed(named_places(written)), NOWHERE)
    found, kind = _OF_PLACE.search(name), ""
    levels: Iterable[str]
    if found is not None and (not found["name"] or place or found["type"] in ("xã", "phường", "thị trấn")):
        kind = found["type"]
        levels, name = _LEVELS[kind], name[: found.start()]
    elif _OF_COUNTRY.search(name):
        levels = {"country"}
    else:
        name, levels = _without_bare_place(name)
    name = " ".join(_OF_COUNTRY.sub(" ", name).split())
    return Giver(_short(_YOUTH.sub("đoàn thanh niên", name)), frozenset(levels), place, kind)


def _without_posts(name: str) -> str:
    """Without "Bộ trưởng, Chủ nhiệm" or "Ban Thường vụ" in front."""
    while (found := _HEADS.match(name)) is not None:
        name = name[found.end() :]
    return name


def _renamed(name: str) -> str:
    for pattern, body in _ONE_NAME:
        name = pattern.sub(body, name)
    return name


def _without_bare_place(name: str) -> tuple[str, Iterable[str]]:
    """Without the province that a name ends with: "Sở Y tế Nghệ An"."""
    words = name.split()
    for count in range(min(_LONGEST_PLACE, len(words) - 1), 0, -1):
        if any(one.level == "province" for one in places.find(" ".join(words[-count:]))):
            return " ".join(words[:-count]), {"province"}
    return name, ()


def _short(name: str) -> tuple[str, ...]:
    """The kind of body by the words that people use for it."""
    words = tuple(name.split())
    for full, used in unit_names().shortened.items():
        if words[: len(full)] == full:
            return used + words[len(full) :]
    return words
