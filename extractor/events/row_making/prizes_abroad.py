"""Prizes of the world's films, songs and matches, which papers tell like ours: "Giải Nữ diễn viên chính thuộc
về Lily Gladstone". Of them nothing is recorded but what one of ours won."""

import re
from collections.abc import Sequence

from extractor.events.parts.rows import Row
from extractor.ground.reading import Reading
from extractor.lexicon.places import foreign_countries
from extractor.viet.names import is_highland_name, is_name_part, is_surname, is_vietnamese_syllable

_PRIZE = re.compile(
    r"(?<!\w)(?:oscar|emmy|grammy|bafta|nobel|cành cọ vàng|quả cầu vàng|euro \d{4}|world cup)(?!\w)",
    re.IGNORECASE,
)
"""A "Quả cầu vàng" is a prize of ours too (lexicon): abroad must be told besides."""

_ABROAD = re.compile(
    r"(?<!\w)(?:Hollywood|Oscar|Emmy|Grammy|Nobel|Cannes|EURO \d{4}|World Cup|FIFA|UEFA)(?!\w)"
)
"""Told instead of a country, or with it."""


def without_prizes_abroad(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows but the prizes of foreign names, and those of nobody by name that are the world's, where the
    article tells of abroad."""
    doubtful = [row for row in rows if row.identity.kind == "prize" and _may_be_abroad(row)]
    if not doubtful or not _tells_of_abroad(reading):
        return list(rows)
    return [row for row in rows if row not in doubtful]


def _may_be_abroad(row: Row) -> bool:
    name = row.recipient.name
    return _sounds_foreign(name) if name else _PRIZE.search(row.award) is not None


def _sounds_foreign(name: str) -> bool:
    """Whether no word of a full name is one of ours: "Lily Gladstone", "Robert Downey Jr"; not "Jun Phạm",
    "Ksor Krơn". The country before it ("ngôi sao Mỹ P") may have come into it."""
    words = name.split()
    words = words[1:] if len(words) > 2 and words[0] in foreign_countries() else words
    if len(words) < 2 or is_highland_name(words) or all(map(is_vietnamese_syllable, words)):
        return False
    return not any(is_surname(word) or is_name_part(word) for word in words)


def _tells_of_abroad(reading: Reading) -> bool:
    """As in "Lễ trao giải diễn ra tại Los Angeles (Mỹ)"; of a guest who wins here it is told whence he
    comes."""
    countries = (mark for mark in reading.marks if mark.label == "LOC" and mark.text in foreign_countries())
    return next(countries, None) is not None or _ABROAD.search(reading.article.text) is not None
