"""Normal form and folding of Vietnamese text.

Text is brought to NFC once, at the door (``nfc``). Folding for search drops every mark and case and turns
đ into d; on NFC text it keeps the length, so offsets found in the folded text hold in the original.
"""

import re
import unicodedata

_EXTRA = {"đ": "d", "Đ": "d", "ð": "d", "Ð": "d"}


def nfc(text: str) -> str:
    """The composed form, e.g. "ê" + combining acute becomes the one letter "ế"."""
    return unicodedata.normalize("NFC", text)


def _folded_letter(letter: str) -> str:
    """One code point folded to exactly one code point ("Ế" -> "e", "İ" -> "i", "ß" stays)."""
    if letter in _EXTRA:
        return _EXTRA[letter]
    base = "".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)).lower()
    return base if len(base) == 1 else letter


class _FoldTable(dict[int, str]):
    """Translation table that learns each letter when it first meets it."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded_letter(chr(code))
        return self[code]


_TABLE = _FoldTable()


def fold(text: str) -> str:
    """Lower case, without any diacritics, đ as d; same length as ``text``.

    >>> fold("Liên đoàn Lao động")
    'lien doan lao dong'
    """
    return text.translate(_TABLE)


_NEW_TO_OLD = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip


def _cased(pair: str, target: str) -> dict[str, str]:
    return {
        pair: target,
        pair.upper(): target.upper(),
        pair[0].upper() + pair[1]: target[0].upper() + target[1],
    }


_PLACEMENT = {new: old for pair, target in _NEW_TO_OLD.items() for new, old in _cased(pair, target).items()}

_FIRST, _SECOND = ("".join(sorted(set(letters))) for letters in zip(*_PLACEMENT, strict=True))
_OPEN_PAIR = re.compile(rf"[{_FIRST}][{_SECOND}](?<![qQ]..)(?![^\W\d_])")
"""Neither behind q ("quý") nor before the rest of a syllable ("hoàn"). What stands before is asked last, so
that the search leaps from one of these letters to the next; which first and second letters make a pair
("oà", no "uà") is asked of the table, which is quicker than one alternative for each."""


def old_tone_placement(text: str) -> str:
    """Tone marks of open oa, oe, uy moved to the first vowel: "hoà" -> "hòa", "uỷ ban" -> "ủy ban".

    A syllable that goes on after the pair ("hoàn", "quý" after q) keeps its mark. Keeps the length.

    >>> old_tone_placement("Toà, HOÀ, hoàn, quý, uà, oÁ")
    'Tòa, HÒA, hoàn, quý, uà, oÁ'
    """
    return _OPEN_PAIR.sub(_placed, text)


def _placed(pair: re.Match[str]) -> str:
    return _PLACEMENT.get(pair[0], pair[0])


_BOTH = re.compile("|".join(_NEW_TO_OLD.values()))
_OLD_TO_NEW = {old: new for new, old in _NEW_TO_OLD.items()}


def tone_placements(words: str) -> tuple[str, ...]:
    """Every way to write lower-case words whose tone marks stand in their old places.

    >>> tone_placements("hòa lý"), tone_placements("tỉnh hà nam")
    (('hòa lý', 'hoà lý'), ('tỉnh hà nam',))
    """
    written = [""]
    at = 0
    for pair in _BOTH.finditer(words):
        new = f"{words[: pair.start()]}{_OLD_TO_NEW[pair[0]]}{words[pair.end() :]}"
        before = words[at : pair.start()]
        either = (pair[0], _OLD_TO_NEW[pair[0]]) if old_tone_placement(new) == words else (pair[0],)
        written = [f"{one}{before}{form}" for one in written for form in either]
        at = pair.end()
    return tuple(one + words[at:] for one in written)
