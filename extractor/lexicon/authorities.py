"""Who confers: authorities by law, levels of bodies by their names, numbers of decisions and issuers."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extractor.ground.records import Kind, Level
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.lexicon.places import find, key

_PATH = DATA / "authorities.toml"


@value_class
class Authority:
    """A conferring body. ``law``: it alone confers its awards; else the signer of the decision does."""

    id: str
    name: str
    level: Level
    confers: tuple[Kind, ...]
    law: bool = False
    aliases: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()


@value_class
class DecisionNumber:
    """The number of an official paper, such as "512/QĐ-TTg".

    ``paper`` is its type (QĐ decision, TTr submission, KH plan …). ``year`` in the middle marks a rule of
    law, not an award (but for papers of the President to about 2008). ``issuer`` is None for unknown signs.
    """

    span: Span
    text: str
    number: str
    year: str | None
    paper: str
    sign: str
    issuer: str | None

    @property
    def may_confer(self) -> bool:
        """True for single decisions: no submissions, plans, rules or circulars."""
        return self.paper in _CONFERRING and (self.year is None or self.sign == "CTN")


_CONFERRING = frozenset({"QĐ", "QĐKT", "KT", "LCT"})

DECISION = re.compile(
    r"(?P<number>\d(?<![\w/.-]\d)(?:\d?\.\d{3}|\d{0,4}))(?:/(?P<year>(?:19|20)\d\d))?\s?[-/ ]\s?"
    r"(?P<paper>QĐKT|QĐ|TTr|KT|NQ|KH|HD|CT|TB|TT|NĐ|CV|LCT|KL)"
    r"(?:\s?[-/]\s?(?P<sign>[A-ZĐƯƠÂĂÊÔ][A-ZĐƯƠÂĂÊÔa-zđ0-9&]*(?:-[A-ZĐ][A-ZĐa-z]*)*))?(?![\w/])"
)
"""Numbers of papers. A sign must follow except after the old LCT ("89 LCT")."""


def find_decisions(text: str) -> Iterator[DecisionNumber]:
    """Numbers of official papers in ``text``, in order."""
    for match in DECISION.finditer(text):
        sign = match["sign"] or ""
        if not sign and match["paper"] != "LCT":
            continue
        yield DecisionNumber(
            span=Span(match.start(), match.end()),
            text=match[0],
            number=match["number"],
            year=match["year"],
            paper=match["paper"],
            sign=sign,
            issuer="Chủ tịch nước" if match["paper"] == "LCT" else issuer(sign),
        )


def issuer(sign: str) -> str | None:
    """The body behind an issuer sign: "BYT" -> "Bộ Y tế". The place of a UBND must come from the text."""
    signs = _issuers()
    for candidate in (sign, sign.replace("&", ""), sign.split("-")[0]):
        if candidate in signs:
            return signs[candidate]
    return None


_OFFICE = re.compile(
    r"^(?:(?:đồng chí|ông|bà|lãnh đạo|tập thể lãnh đạo|thường trực|quyền|phó|nguyên)\s+)*"
    r"(?:chủ tịch (?!nước)|tổng giám đốc|giám đốc|bộ trưởng(?= bộ)|thứ trưởng(?= bộ)|hiệu trưởng"
    r"|viện trưởng(?= viện)|chánh án(?= tòa)|bí thư|tư lệnh(?= quân| binh| bộ)|chính ủy|chỉ huy trưởng"
    r"|trưởng ban(?= )|thủ trưởng|cục trưởng(?= cục)|thống đốc|tổng biên tập|trưởng phòng(?= )"
    r"|chủ nhiệm(?= ))\s*"
)


def level_of_body(name: str) -> Level | None:
    """The level of the contract for a conferring body as worded; None when nothing is known about it.

    "UBND" of a city that is no province ("UBND thành phố Vinh") is of the district level.

    >>> level_of_body("Chủ tịch UBND tỉnh Nghệ An"), level_of_body("LĐLĐ tỉnh")
    ('province', 'mass_organisation')
    """
    plain = key(expand_all(name))
    body = _OFFICE.sub("", plain, count=1) or plain
    for rule in _levels():
        if body.startswith(rule.begins) and not (rule.except_ and body.startswith(rule.except_)):
            return "district_commune" if rule.id == "province" and _is_district_city(body) else rule.id
    return None


_CITY = re.compile(r"thành phố (?P<name>.+)")


def _is_district_city(body: str) -> bool:
    city = _CITY.search(body)
    if city is None:
        return False
    found = find(city["name"], "thành phố")
    return bool(found) and all(place.level == "district" for place in found)


@value_class
class _LevelRule:
    id: Level
    begins: tuple[str, ...]
    except_: tuple[str, ...] = ()


@cache
def authorities() -> dict[str, Authority]:
    """All authorities by id."""
    rows = [build(Authority, row, _PATH) for row in _tables()["authority"]]
    found = {row.id: row for row in rows}
    if len(found) != len(rows):
        raise broken(_PATH, "an authority stands twice")
    return found


@cache
def _levels() -> tuple[_LevelRule, ...]:
    rows: list[dict[str, object]] = _tables()["level"]
    named = [
        {("except_" if name == "except" else name): value for name, value in row.items()} for row in rows
    ]
    return tuple(build(_LevelRule, row, _PATH) for row in named)


@cache
def _issuers() -> dict[str, str]:
    signs: dict[str, str] = _tables()["issuers"]
    return signs


@cache
def _tables() -> dict[str, Any]:
    return read_toml(_PATH, ["authority", "issuers", "level"])
