"""What the abbreviations of press and papers stand for. For matching only: quoted text is never expanded."""

import re
from functools import cache, lru_cache

from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml

_LEAST_LETTERS = 3
_WORD = re.compile(r"\w+")
_JOINTS = re.compile(r"[.\-–&,\s]+")


@value_class
class Abbreviation:
    """``full`` holds the meanings, the usual one first; more than one means: choose by context."""

    id: str
    full: tuple[str, ...]
    kind: str
    forms: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def expand(abbr: str) -> tuple[str, ...]:
    """The meanings of an abbreviation, the usual one first; empty when unknown. Case counts.

    Dots, hyphens, ampersands and spaces between the letters do not:

    >>> expand("GD-ĐT") == expand("GD&ĐT") == ("Giáo dục và Đào tạo",)
    True
    """
    found = _table().get(abbr.strip()) or _table().get(_letters(abbr))
    return found.full if found else ()


def expand_all(text: str) -> str:
    """``text`` with its unambiguous abbreviations written out: "UBND tỉnh" -> "Ủy ban nhân dân tỉnh"."""

    def written_out(match: re.Match[str]) -> str:
        meanings = expand(match[0])
        return meanings[0] if len(meanings) == 1 else match[0]

    return _CANDIDATE.sub(written_out, text)


def shortened(name: str) -> tuple[str, ...]:
    """Other spellings of a name, parts of it written short: "Ủy ban nhân dân xã" gives "UBND xã".

    Short forms of fewer than three letters are left out: "TP" and "Q" stand before too many things. Within a
    body's name they stand for the type of its place: "Công an thành phố Vinh" gives "Công an TP Vinh", "Công
    an TP.Vinh".
    """
    forms = [name]
    together = name.lower()
    for full, short in _may_stand_in(together):
        if full in together:
            added = [one for form in forms if (one := _replaced(form, full, short)) is not None]
            together = "\n".join((together, *added)).lower()
            forms += added
    forms += [_TYPE.sub(f"{_SHORT_TYPES[found[1]]}{end}", form)
              for form in forms if (found := _TYPE.search(form)) is not None
              for end in (" ", ".", ". ")]  # fmt: skip
    return tuple(forms[1:])


_SHORT_TYPES = {"thành phố": "TP", "thị xã": "TX", "thị trấn": "TT"}
_TYPE = re.compile(rf"(?<=\w )({'|'.join(_SHORT_TYPES)}) (?=[^\W\d_])")


def _may_stand_in(name: str) -> list[tuple[str, str]]:
    """Of all meanings, in their order, those whose first word the name has, or a short form that it may get
    ("QP-AN")."""
    forms, beginning = _short_forms(), _places_of_first_words()
    words, places = set(_WORD.findall(name)), set[int]()
    while words:
        fresh = {at for word in words for at in beginning.get(word, ())} - places
        places |= fresh
        words = {word for at in fresh for word in _WORD.findall(forms[at][1].lower())}
    return [forms[at] for at in sorted(places)]


def _replaced(name: str, full: str, short: str) -> str | None:
    """``name`` with the words ``full`` (lower case) written short; None when they do not stand in it."""
    at = name.lower().find(full)
    before, after = name[:at], name[at + len(full) :]
    return None if at < 0 or before[-1:].isalnum() or after[:1].isalnum() else before + short + after


def entries() -> tuple[Abbreviation, ...]:
    """All abbreviations, each once."""
    return tuple({entry.id: entry for entry in _table().values()}.values())


_CANDIDATE = re.compile(r"(?<![\w&])[^\W\d_]+(?:\d+(?!\w)|(?:[&\-.][^\W\d_]+)*)")
"""Letters, or letters with the number of a police department ("PC08", which is no "PC")."""


def _letters(abbr: str) -> str:
    return _JOINTS.sub("", abbr)


@cache
def _short_forms() -> tuple[tuple[str, str], ...]:
    """Every usual meaning in lower case with its abbreviation, of unambiguous ones."""
    return tuple(
        (entry.full[0].lower(), entry.id)
        for entry in entries()
        if len(entry.full) == 1 and len(entry.id) >= _LEAST_LETTERS
    )


@cache
def _places_of_first_words() -> dict[str, list[int]]:
    """Where among these stand those that begin with a word."""
    places: dict[str, list[int]] = {}
    for at, (full, _) in enumerate(_short_forms()):
        places.setdefault(_WORD.findall(full)[0], []).append(at)
    return places


@cache
def _table() -> dict[str, Abbreviation]:
    path = DATA / "abbreviations.toml"
    table: dict[str, Abbreviation] = {}
    loose: dict[str, Abbreviation] = {}
    for row in read_toml(path, ["abbreviation"])["abbreviation"]:
        entry = build(Abbreviation, row, path)
        if entry.id in table:
            raise broken(path, f"{entry.id!r} stands twice")
        for form in (entry.id, *entry.forms):
            table.setdefault(form, entry)
            loose.setdefault(_letters(form), entry)
    return loose | table
