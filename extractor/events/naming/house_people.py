"""Who is called one of the house that an article is about: "cô A", "A, Hiệu trưởng"."""

import re
from collections.abc import Sequence

from extractor.events.naming.house import belongs_by_calling, is_rival_of
from extractor.events.naming.same_names import same_name
from extractor.ground.reading import Mark

_BEFORE = re.compile(r"(?:[\w.]+\s+){1,4}$")
_POST_ALONE = re.compile(r"\s*(?:,\s|\(|\s[-–]\s)(?P<post>[^\W\d_][\w ]{2,30})")
_FROM_ELSEWHERE = re.compile(r" \((?:tỉnh|thành phố|TP|huyện|quận|thị xã) ", re.IGNORECASE)
"""As in "nhà giáo trẻ nhất là cô P (tỉnh B)": of no house named before."""


def is_of_house(text: str, units: Sequence[Mark], person: Mark, house: Mark) -> bool:
    """Whether the words around a name call the person one of the house; nobody is called so after a body that
    only a later line names. ``units`` are the bodies of the article in their order."""
    named = [unit for unit in units if unit.span.start < person.span.start]
    if house.span.start > person.span.start and not any(same_name(u.text, house.text) for u in named):
        return False
    if _another_stands_nearer(text, named, house):
        return False
    behind = _POST_ALONE.match(text, person.span.end)
    if behind is not None and belongs_by_calling(behind["post"], house):
        return True
    before = _BEFORE.search(text, max(0, person.span.start - 30), person.span.start)
    words = before[0].split() if before is not None else []
    if _FROM_ELSEWHERE.match(text, person.span.end) or any(w.lower() in ("nguyên", "cựu") for w in words):
        return False
    return any(belongs_by_calling(" ".join(words[start:]), house) for start in range(len(words)))


def _another_stands_nearer(text: str, named: Sequence[Mark], house: Mark) -> bool:
    """As in "…, Giám đốc Công an tỉnh A; …, nguyên Giám đốc": the last body of its kind is another."""
    for unit in reversed(named):
        if same_name(unit.text, house.text):
            return False
        if is_rival_of(text, unit, house):
            return True
    return False
