"""The law on levels: a body of a level that does not confer such an award is told beside the award.

"Bằng khen của UBND huyện" is a slip for giấy khen, "Tập thể lao động xuất sắc" of a commune one for another
title: catalogue and rules say who may confer it (Luật 06/2022/QH15 Điều 72-80).
"""

from extractor.ground.achievements import Achievement, LawFlag
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, Wording
from extractor.ground.records import Level
from extractor.lexicon.authorities import authorities, level_of_body
from extractor.lexicon.award_catalogue import AwardEntry
from extractor.lexicon.award_givers import GiversRule, givers_rules

_HEIGHT: dict[Level, int] = {
    "unit": 0, "district_commune": 0, "province": 1, "ministry": 1, "government": 2, "state": 3,
}  # fmt: skip
"""How high a body stands; mass organisations, the Party and the army have no height beside these."""


def giver_flag(one: Achievement, entry: AwardEntry) -> LawFlag | None:
    """What speaks against the level of the body that papers name; None where it fits or nothing is known."""
    told = level_of_body(one.grantor) if one.grantor is not None else None
    if told is None or one.grantor is None:
        return None
    authority = authorities().get(entry.authority)
    if authority is not None and entry.basis and _stands_below(told, authority.level):
        by_law = LEVEL_LABELS[authority.level]
        return _flag(entry.name, Wording(f"cấp {by_law.vi}", f"a body of the level {by_law.en}"),
                     one.grantor, told, entry.basis)  # fmt: skip
    rule = givers_rules().get(one.kind)
    if rule is None or told not in rule.not_by or not _applies(rule, one):
        return None
    by = Wording(rule.by, rule.by_english)
    return _flag(KIND_LABELS[one.kind].vi, by, one.grantor, told, rule.basis)


def _stands_below(told: Level, by_law: Level) -> bool:
    return told in _HEIGHT and by_law in _HEIGHT and _HEIGHT[told] < _HEIGHT[by_law]


def _applies(rule: GiversRule, one: Achievement) -> bool:
    """Whether the rule held in that year, and for this body; a bare "UBND thành phố" may be that of a city in
    a province."""
    told = (one.grantor or "").casefold()
    return (one.year is None or one.year >= rule.since) and not (
        told.startswith(rule.except_) or told.endswith("thành phố")
    )


def _flag(award: str, by: Wording, body: str, level: Level, basis: str) -> LawFlag:
    written = LEVEL_LABELS[level]
    return LawFlag(
        f"{award} do {by.vi} tặng; báo ghi {body} (cấp {written.vi})", basis,
        f"{award} is conferred by {by.en}; the press writes {body} (level: {written.en})",
    )  # fmt: skip
