"""What the slots of sentence patterns are filled with: forms of names in ``slots.toml`` and the lexicon.

``<post>`` is a plain slot, ``<UNIT.school>`` a marked one (``<UNIT.any>`` of any class), ``<2..30>`` a
number; ``<upper:UNIT.school>`` writes in capitals. A form may hold slots itself.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import get_args

from extractor.errors import DataError
from extractor.ground.reading import Label
from extractor.lab.roots import PATTERNS
from extractor.lexicon import places
from extractor.viet import name_syllables

SLOTS_FILE = "slots.toml"
SLOT = re.compile(r"<(?P<upper>upper:)?(?P<name>[\w]+)(?:\.(?P<kind>\w+))?>|<(?P<low>\d+)\.\.(?P<high>\d+)>")
_LABELS = frozenset(get_args(Label))
_DEEPEST = 8

Forms = dict[str, dict[str, Sequence[str]]]
"""Forms by group ("words" or a label) and slot."""


class Filler:
    """Fills slots, drawing from one source of chance, so that one seed makes one corpus."""

    def __init__(self, random: Random, folder: Path = PATTERNS) -> None:
        self.random = random
        self._path = folder / SLOTS_FILE
        self._forms = load_forms(self._path)

    def fill(self, pattern: str, depth: int = 0) -> str:
        """The pattern with all its slots filled, in the gold corpus's markup. Raises ``DataError``."""
        if depth > _DEEPEST:
            raise DataError(str(self._path), f"the slots of {pattern!r} never end", "break the circle")

        def filled(slot: re.Match[str]) -> str:
            if slot["low"]:
                return str(self.random.randint(int(slot["low"]), int(slot["high"])))
            words = self._value(slot["name"], slot["kind"], depth)
            return words.upper() if slot["upper"] else words

        return SLOT.sub(filled, pattern)

    def _value(self, name: str, kind: str | None, depth: int) -> str:
        group = self._forms.get(name, {}) if name in _LABELS else self._forms["words"]
        if name in _LABELS and kind == "any":
            kind = self.random.choice(sorted(group))
        forms = group.get(kind or "") if name in _LABELS else group.get(name)
        if not forms:
            raise DataError(str(self._path), f"no slot {name}{f'.{kind}' if kind else ''}", "add it there")
        words = self.fill(self.random.choice(forms), depth + 1)
        return f"{{{name}|{words}}}" if name in _LABELS else words

    def like(self, label: Label, words: str) -> str | None:
        """Another name of the label that begins with the same word; None when no form does."""
        first = words.split()[0]
        fitting = [
            form
            for forms in self._forms[label].values()
            for form in forms
            if form.split()[0] == first and "{" not in form
        ]
        return self.fill(self.random.choice(fitting), 1) if fitting else None


@cache
def load_forms(path: Path) -> Forms:
    """The forms of the file and of the lexicon. Raises ``DataError`` when the file is broken."""
    try:
        groups: Forms = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(str(path), f"cannot be read: {error}", "repair this file") from error
    unknown = groups.keys() - _LABELS - {"words"}
    if unknown or "words" not in groups:
        raise DataError(str(path), f"has groups {sorted(groups)}", f"give words and {sorted(_LABELS)}")
    return groups | {"words": {**groups["words"], **_from_lexicon()}}


def _from_lexicon() -> dict[str, Sequence[str]]:
    communes = places.communes()
    return {
        "surname": _usual(name_syllables.STRONG),
        "middle": _usual(name_syllables.MIDDLE),
        "given": _usual(name_syllables.GIVEN),
        "province": sorted({place.name for place in places.provinces()}),
        "district": sorted({place.name for place in places.districts() if not place.name.isdigit()}),
        "commune": sorted({place.name for place in communes if not place.name.isdigit()}),
        "old_commune": sorted({place.name for place in communes if place.type == "thị trấn"}),
        "country": sorted(places.press_names()["countries"]["names"]),
    }


def _usual(syllables: frozenset[str]) -> list[str]:
    return sorted(syllable for syllable in syllables if len(syllable) > 1)
