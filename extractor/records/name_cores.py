"""What is left of a unit's name without everything that papers leave out: "Xây lắp Thành Đông" of "Công ty Cổ
phần Xây lắp Thành Đông", "Liên đoàn Lao động Yên Thành" of "Liên đoàn Lao động huyện Yên Thành".

What was left out is kept beside it: of two names that tell it, unlike words speak against one unit.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.lexicon import places
from extractor.lexicon.unit_names import unit_names

_SCHOOL = re.compile(
    r"trường (?:cđ|đh|đại học|cao đẳng|trung cấp|trung học|tiểu học|mầm non|mẫu giáo|phổ thông) "
)
_SHORTEST_SCHOOL = 4
"""Words of "trường trung học A"."""
_COMPANY = re.compile(
    r"công ty (?P<form>(?:(?:cổ phần|trách nhiệm hữu hạn|một thành viên|tnhh|mtv|cp) )*)(?P<own>.+)"
)
_FORMS = {
    "cổ phần": "shares", "cp": "shares", "trách nhiệm hữu hạn": "limited", "tnhh": "limited",
    "một thành viên": "single", "mtv": "single",
}  # fmt: skip
_SHORTEST_OWN = 3
"""Words of a company's trade and name that mean it without its form; "Sao Mai" has many companies."""
_DISTRICT_TYPES = (("quận",), ("huyện",), ("thị", "xã"), ("thành", "phố"))


@dataclass(frozen=True, slots=True)
class Core:
    """``words`` that every name of the unit has, and which of them are ``short``; the legal ``form`` and the
    type of ``district`` that were told, if any."""

    words: tuple[str, ...]
    short: tuple[bool, ...]
    form: frozenset[str] = frozenset()
    district: str = ""

    def speaks_against(self, other: "Core") -> bool:
        """Whether both tell what may be left out, and tell it differently. "TNHH" is told for "TNHH MTV"."""
        forms = self.form <= other.form or other.form <= self.form
        return not forms or bool(self.district and other.district and self.district != other.district)


def core_of(words: tuple[str, ...], short: tuple[bool, ...]) -> Core:
    """The core of a unit's comparable words."""
    core = _without_legal_form(_without_school(_in_short_form(Core(words, short))))
    return _without_district_type(core)


def _without_school(core: Core) -> Core:
    """Without the "trường" that the kind says anyway: "Trường Cao đẳng Nghề A", "CĐ Nghề A"."""
    if len(core.words) < _SHORTEST_SCHOOL or not _SCHOOL.match(" ".join(core.words)):
        return core
    return Core(core.words[1:], core.short[1:])


def _in_short_form(core: Core) -> Core:
    """A kind of body by the words that people use for it: "Hội Phụ nữ" of "Hội Liên hiệp Phụ nữ"."""
    for full, used in unit_names().shortened.items():
        if core.words[: len(full)] == full and len(core.words) > len(full):
            return Core(used + core.words[len(full) :], (False,) * len(used) + core.short[len(full) :])
    return core


def _without_legal_form(core: Core) -> Core:
    found = _COMPANY.fullmatch(" ".join(core.words))
    own = len(found["own"].split()) if found is not None else 0
    if found is None or own < _SHORTEST_OWN:
        return core
    form = frozenset(meaning for word, meaning in _FORMS.items() if f" {word} " in f" {found['form']}")
    return Core(core.words[-own:], core.short[-own:], form)


def _without_district_type(core: Core) -> Core:
    """Without the type of the district that ends the name. One named like its province keeps it, since the
    name alone means the province."""
    for at in range(1, len(core.words) - 1):
        for kind in _DISTRICT_TYPES:
            end = at + len(kind)
            if core.words[at:end] == kind and _names_district(" ".join(core.words[end:]), " ".join(kind)):
                words, short = core.words[:at] + core.words[end:], core.short[:at] + core.short[end:]
                return Core(words, short, core.form, " ".join(kind))
    return core


@lru_cache(maxsize=5_000)
def _names_district(name: str, kind: str) -> bool:
    named = places.find(name)
    of_kind = any(one.level == "district" and one.type == kind for one in named)
    return of_kind and not any(one.level == "province" for one in named)
