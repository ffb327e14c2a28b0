"""The bodies that an article names beside a person of whom it tells no unit.

"Hai mươi năm nay, phòng bảo quản của Bảo tàng A là ngôi nhà thứ hai của chị P": portraits tell in ever other
words where somebody works. Whom another article tells by that very body is the same person.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.ground.achievements import Row
from extractor.records.houses import Housed, is_seldom_borne, one_house
from extractor.records.localities import Locality, village_of
from extractor.records.names import Name, name_of

_OF_EVERYBODY = re.compile(
    r"(?:ubnd|hđnd|ủy ban|uỷ ban|hội đồng|công an|sở|bộ|ban|cục|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng"
    r"|hội|đoàn thanh niên|tỉnh đoàn|huyện đoàn|thành đoàn|mặt trận|mttq|liên đoàn|ldlđ|lđlđ|tòa án|viện kiểm"
    r"|vksnd|viện ks|bệnh viện|trung tâm y tế|trạm y tế|báo|đài|trường|văn phòng|quỹ|ngân hàng)(?!\w)",
    re.IGNORECASE,
)
"""Bodies that honour, judge, heal or teach all people of their place: that one is named with somebody tells
only of a story about that one person."""
_COMMON_NAME = re.compile(r"\w+ (?:văn|thị) \w+", re.IGNORECASE)
"""A person's name that a district has several times."""


@dataclass(frozen=True, slots=True)
class _InHouse:
    """A person as one of a body that the article names."""

    row: Row
    parent: Name | None
    place: Locality


def houses_named(row: Row, told: Sequence[Row]) -> str | None:
    """Of the bodies that the article names those of which the row's person may be, a line each; ``told`` are
    all rows of the article.

    None of a body that gives, none where the article tells of several and the name is a common one.
    """
    if row.named is None or row.recipient is None or row.recipient_parent is not None:
        return None
    people = {one.recipient for one in told if one.recipient_kind == "individual"}
    is_story = len(people) == 1 and not any(one.recipient_kind == "household" for one in told)
    seldom = is_seldom_borne(row)
    if not is_story and not seldom and _COMMON_NAME.fullmatch(name_of(row.recipient, "individual").full):
        return None
    gives = " ".join(filter(None, (words for one in told for words in (one.grantor, one.proposer)))).lower()
    may_be = (
        body
        for body in dict.fromkeys(row.named.split("\n"))
        if body.lower() not in gives and (is_story or seldom or not _OF_EVERYBODY.match(body))
    )
    return "\n".join(may_be) or None


def is_house_named(one: Housed, other: Housed) -> bool:
    """Whether the article of the one, who is told by no unit and no village, names the house of the other."""
    if one.parent is not None or not one.row.named or other.parent is None or village_of(one.place):
        return False
    return any(
        one_house(_InHouse(one.row, name_of(body), one.place), other) for body in one.row.named.split("\n")
    )
