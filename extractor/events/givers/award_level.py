"""How high an award is by its own words and by the body that confers it; contests: ``contest_level``."""

import re

from extractor.events.parts.bodies import Body
from extractor.ground.records import Level
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.award_linker import AwardIdentity

_AS_HIGH_AS_ITS_BODY = frozenset({"tap-the-lao-dong-xuat-sac", "thu-khen", "dat-chuan-nong-thon-moi"})
"""Entries that bodies of several levels confer: a ministry and a province alike."""
_OF_ANY_HOUSE = "giay-khen"
_TERRITORIAL: frozenset[Level] = frozenset({"ministry", "province", "district_commune"})
_NAMED_LEVEL: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"cấp (?:tỉnh|thành phố)(?!\w)", re.IGNORECASE), "province"),
    (re.compile(r"cấp (?:huyện|quận|thị xã|xã|phường)(?!\w)", re.IGNORECASE), "district_commune"),
    (re.compile(r"cấp (?:trường|cơ sở)(?!\w)", re.IGNORECASE), "unit"),
)


def is_of_another_level(identity: AwardIdentity, body: str) -> bool:
    """As in "Giấy khen cấp huyện" at a ministry's or a province's meeting: its own words tell that a body of
    another level confers it."""
    of_body = level_of_body(body)
    certificate = identity.kind in {"certificate_of_merit", "letter_of_commendation"}
    told = certificate and identity.level in _TERRITORIAL
    return told and of_body in _TERRITORIAL and of_body != identity.level


def is_above(identity: AwardIdentity, body: str) -> bool:
    """As "Chiến sĩ thi đua cấp tỉnh" in a list that a department announces: it only proposed that one."""
    title = identity.kind == "emulation_title" and identity.level in {"province", "government"}
    return title and level_of_body(body) == "unit"


def award_level(identity: AwardIdentity, words: str, grantor: Body | None) -> Level:
    """The level of an award worded ``words`` as conferred by ``grantor``; "other" when nothing tells it.

    As "Tập thể lao động xuất sắc" of a province's chairman is of the province, a "Giấy khen" of a body of
    no known level of that house.
    """
    of_its_body = identity.award_id is None or identity.award_id in _AS_HIGH_AS_ITS_BODY
    if not of_its_body and (identity.level != "other" or identity.kind == "prize"):
        return identity.level
    told = level_of_body(grantor.name) if grantor is not None and grantor.span is not None else None
    if of_its_body:
        return told or identity.level
    named = next((level for pattern, level in _NAMED_LEVEL if pattern.search(words)), None)
    if named is not None and identity.kind == "emulation_title":
        return named
    of_a_house = identity.award_id == _OF_ANY_HOUSE and grantor is not None and grantor.span is not None
    return "unit" if of_a_house and told is None else identity.level
