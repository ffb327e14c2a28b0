"""The law on kinds: an award that papers call by the kind of another ("Huân chương Vì an ninh Tổ quốc")."""

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from extractor.ground.achievements import Achievement, LawFlag
from extractor.ground.labels import KIND_LABELS
from extractor.ground.records import Kind
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.award_catalogue import AwardEntry, catalogue

_HEADS: dict[str, Kind] = {
    "huân chương": "order", "huy chương": "medal", "huy hiệu": "badge",
    "kỷ niệm chương": "commemorative_medal",
}  # fmt: skip
_NAMED = re.compile(rf"(?:danh hiệu )?(?P<head>{'|'.join(_HEADS)}) (?P<name>.+)")
_QUOTES = str.maketrans("", "", '“”"')
_GRADE = re.compile(r",? hạng \S+$")


def kind_flag(one: Achievement) -> LawFlag | None:
    """What the award of this name is by law, where papers call it otherwise; None where an award of the
    written kind bears the name too, nothing is known of it, or a foreign state gave it."""
    if one.grantor is not None and level_of_body(one.grantor) == "international":
        return None
    head, name = _parted(one.award)
    known = _by_name().get(name, {})
    if head is None or not known or _HEADS[head] in known:
        return None
    entry = next(iter(known.values()))
    by_law, written = KIND_LABELS[entry.kind], KIND_LABELS[_HEADS[head]]
    return LawFlag(
        f"theo luật là {entry.name}, loại {by_law.vi}; báo ghi loại {written.vi}",
        entry.basis or "Danh mục khen thưởng",
        f"by law it is {entry.name}, of the kind {by_law.en}; the press writes {written.en}",
    )


@cache
def _by_name() -> Mapping[str, Mapping[Kind, AwardEntry]]:
    """What bears a name behind such a head: "lao động" is a Huân chương and nothing else."""
    found = defaultdict[str, dict[Kind, AwardEntry]](dict)
    for entry in catalogue().by_id.values():
        for wording in (entry.name, *entry.aliases):
            head, name = _parted(wording)
            if head is not None:
                found[name].setdefault(_HEADS[head], entry)
    return found


def _parted(award: str) -> tuple[str | None, str]:
    """The head and what stands behind it, without quotation marks and grade."""
    told = _NAMED.fullmatch(award.translate(_QUOTES).casefold())
    return (told["head"], _GRADE.sub("", told["name"])) if told else (None, "")
