"""Other ways to write what someone searches for: abbreviations written out, names written short, i for y.

Case and marks do not count, as in a search; a short form in small letters counts when it cannot be a
syllable ("ubnd", not "can").
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.lexicon.abbreviations import entries
from extractor.viet.fold import fold, nfc

MOST = 8
"""Wordings of one phrase; a phrase of several ambiguous abbreviations has more than anyone means."""

_WORD = re.compile(r"[^\W_]+")
_SYLLABLE = re.compile(
    r"(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}"
    r"(?:c|ch|m|n|ng|nh|p|t)?"
)
_LEAST_LETTERS = 2
_LEAST_SMALL_LETTERS = 3

_LEAST_SHORT, _SHORT = 3, ("TP", "TW")
"""Names are not written shorter than three letters, these aside: hardly a paper prints "BK" for a bằng khen,
and two letters stand for too many things."""

_I_OR_Y = re.compile(r"(h|k|l|m|s|t|qu)([iíìỉĩịyýỳỷỹỵ])", re.IGNORECASE)
"""A syllable that ends in an i that papers write y as well: "sĩ" and "sỹ", "kỉ" and "kỷ", "quí" and "quý"."""
_TO_Y = str.maketrans("iíìỉĩịIÍÌỈĨỊ", "yýỳỷỹỵYÝỲỶỸỴ")
_TO_I = str.maketrans("yýỳỷỹỵYÝỲỶỸỴ", "iíìỉĩịIÍÌỈĨỊ")

Words = tuple[str, ...]


def wordings(phrase: str) -> tuple[str, ...]:
    """The phrase with abbreviations written out or names written short, or with i for y and y for i, without
    the phrase as it is.

    >>> wordings("UBND tỉnh")
    ('Ủy ban nhân dân tỉnh',)
    >>> wordings("Liên đoàn Lao động quận 1")
    ('LĐLĐ quận 1',)
    >>> wordings("chiến sỹ")
    ('chiến sĩ',)
    """
    words = _WORD.findall(nfc(phrase))
    found = dict.fromkeys(" ".join(form) for form in (*_rewritten(words), *_respelt(words)))
    found.pop(" ".join(words), None)
    return tuple(found)[:MOST]


def short_forms(name: str) -> tuple[str, ...]:
    """The short forms of a whole name: "thi đua khen thưởng" gives "TĐKT"; none when it is no such name."""
    return _by_full().get(_key(_WORD.findall(nfc(name))), ())


def names_with_short_forms() -> tuple[str, ...]:
    """Every name that an abbreviation stands for: "Ủy ban nhân dân"."""
    return tuple(dict.fromkeys(name for entry in entries() for name in entry.full))


def _respelt(words: Sequence[str]) -> Iterator[Words]:
    """The words with every i that may be a y as y, and the other way round."""
    if any(map(_I_OR_Y.fullmatch, words)):
        for letters in (_TO_I, _TO_Y):
            yield tuple(word.translate(letters) if _I_OR_Y.fullmatch(word) else word for word in words)


def _rewritten(words: Sequence[str]) -> Iterator[Words]:
    """Every way to write the words, each run of them at most once in another form."""
    if not words:
        yield ()
        return
    for count in range(min(_longest(), len(words)), 0, -1):
        others = _other_forms(words[:count])
        if others:
            for form in (*others, " ".join(words[:count])):
                for rest in _rewritten(words[count:]):
                    yield (form, *rest)
            return
    for rest in _rewritten(words[1:]):
        yield (words[0], *rest)


def _other_forms(words: Sequence[str]) -> tuple[str, ...]:
    key = _key(words)
    if len(words) > 1 and (short := _by_full().get(key)):
        return short
    if not all(map(_may_be_short, words)):
        return ()
    full = _by_short().get(key, ())
    others = (form for name in full for form in short_forms(name) if _key(_WORD.findall(form)) != key)
    return (*full, *others)


def _may_be_short(word: str) -> bool:
    """Whether a word is written as abbreviations are."""
    if word.isupper():
        return len(word) >= _LEAST_LETTERS
    return len(word) >= _LEAST_SMALL_LETTERS and _SYLLABLE.fullmatch(fold(word)) is None


def _key(words: Sequence[str]) -> Words:
    """A name of several words is one name whether it is written with i or with y."""
    if len(words) > 1:
        words = [word.translate(_TO_I) if _I_OR_Y.fullmatch(word) else word for word in words]
    return tuple(map(fold, words))


@cache
def _by_short() -> dict[Words, tuple[str, ...]]:
    meanings: dict[Words, tuple[str, ...]] = {}
    for entry in entries():
        for form in (entry.id, *entry.forms):
            words = _WORD.findall(form)
            for key in (_key(words), (fold("".join(words)),)):
                if len("".join(key)) >= _LEAST_LETTERS:
                    known = meanings.get(key, ())
                    meanings[key] = tuple(dict.fromkeys((*known, *entry.full)))
    return meanings


@cache
def _by_full() -> dict[Words, tuple[str, ...]]:
    """Short forms by the usual meaning, of abbreviations that have no other."""
    short: dict[Words, tuple[str, ...]] = {}
    for entry in entries():
        letters = _key(_WORD.findall(entry.id))
        if len("".join(letters)) < _LEAST_SHORT and entry.id not in _SHORT:
            continue
        if len(_by_short().get(letters, ())) == 1:
            key = _key(_WORD.findall(entry.full[0]))
            # "GD&ĐT" is two words of a text, "GDĐT" is one.
            forms = dict.fromkeys((entry.id, "".join(_WORD.findall(entry.id))))
            short[key] = (*short.get(key, ()), *forms)
    return short


@cache
def _longest() -> int:
    return max(len(key) for key in (*_by_full(), *_by_short()))
