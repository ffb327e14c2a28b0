"""In which order the readers of parts are asked, each where its part may begin."""

from collections.abc import Callable

from extractor.text.units.duties import duty
from extractor.text.units.fields import branch, field
from extractor.text.units.house import house, police_in_short
from extractor.text.units.name import Name
from extractor.text.units.parts import capitals, number, place, quoted
from extractor.text.units.short_forms import short_form
from extractor.text.units.tails import (
    about,
    called_after,
    country_of_firm,
    dashed,
    kept_place,
    movement,
    seat,
    twin_place,
)
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, SHOUT, UPPER, Tokens
from extractor.text.units.words import small_run, small_words

Reader = Callable[[Tokens, Name], int | None]

_WORDS = frozenset({CAPITAL, UPPER, LOWER, SHOUT})
_SMALL, _MARKS, _ANY = frozenset({LOWER}), frozenset({MARK}), _WORDS | {NUMBER, MARK}
_IN_ORDER: tuple[tuple[Reader, frozenset[str]], ...] = (
    (number, _ANY),
    (movement, _WORDS),
    (house, _SMALL),
    (police_in_short, _ANY),
    (field, _ANY),
    (duty, _ANY),
    (branch, _WORDS),
    (small_words, _SMALL),
    (small_run, _SMALL),
    (quoted, _MARKS),
    (short_form, _MARKS),
    (country_of_firm, _MARKS),
    (place, _WORDS | {NUMBER}),
    (kept_place, _SMALL),
    (capitals, _ANY),
    (twin_place, _MARKS),
    (dashed, _MARKS),
    (seat, _WORDS),
    (called_after, _WORDS),
    (about, _WORDS),
)
"""Each with the kinds of the token behind the name read so far with which its part may begin."""
READERS: dict[str, tuple[Reader, ...]] = {
    kind: tuple(reader for reader, kinds in _IN_ORDER if kind in kinds) for kind in _ANY
}
