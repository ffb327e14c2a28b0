"""What the trained tagger sees of each syllable, number and sign: words, shapes, lists and the rules' marks.

A feature is a string ``name=value@offset`` where the offset says of which neighbour it tells. What depends on
the form of a token alone is made once for each form and kept.
"""

import operator
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from extractor.ground.article import Block, BlockKind
from extractor.ground.value_class import value_class
from extractor.lexicon.abbreviations import expand
from extractor.lexicon.units import end_words
from extractor.text.tagger.columns import Said
from extractor.text.units.tokens import (
    CAPITAL,
    LOWER,
    MARK,
    NUMBER,
    SHOUT,
    UPPER,
    USUAL_NUMBERS,
    Tokens,
    kind_of,
    low_of,
)
from extractor.viet import names
from extractor.viet.fold import fold

Item = list[str]
"""Features of one token."""

NEAR = (-2, -1, 1, 2)
_SUFFIXES = {offset: f"@{offset}" for offset in NEAR}


@value_class
class Line:
    """The tokens ``[first, last)`` between two line breaks, in a block of a kind."""

    first: int
    last: int
    kind: BlockKind


def lines_of(tokens: Tokens, blocks: Sequence[Block]) -> Iterator[Line]:
    """The lines of a text in order, those without any token left out."""
    kinds = iter(blocks)
    block = next(kinds, None)
    for first, last in _unbroken(tokens):
        while block is not None and block.span.end <= tokens.starts[first]:
            block = next(kinds, None)
        yield Line(first, last, block.kind if block is not None else "paragraph")


def _unbroken(tokens: Tokens) -> Iterator[tuple[int, int]]:
    first = 0
    for at in tokens.line_ends:
        if at > first:
            yield first, at
        first = at + 1


@value_class
class Sight:
    """What is seen of the tokens of a line: lists parallel to them.

    ``forms`` and ``listed`` (what lists and marks say) a token shows to its neighbours too; ``alone`` says
    something of it alone, and so do the pairs of its word with those beside it (``BEFORE``, ``BEHIND``).
    """

    forms: list["Form"]
    listed: Said
    alone: Said


def sight_of(tokens: Tokens, line: Line, listed: Said, alone: Said) -> Sight:
    """What is seen of each token of a line; ``listed`` and ``alone`` are parallel to all tokens of the text.

    What is ``listed`` of a token its neighbours see too.
    """
    here = slice(line.first, line.last)
    placed = list(map(operator.add, alone[here], _places(line)))
    for at in _quoted(tokens.low[here]):
        placed[at] += ("quoted",)
    return Sight(_forms(tokens, here), listed[here], placed)


def items_of(sight: Sight) -> list[Item]:
    """All features of each token of a line, as the training wants them."""
    neighbours = [_neighbours(sight, offset) for offset in NEAR]
    return [
        [*form.full, *rows, *alone, *far_left, *left, *right, *far_right, *filter(None, pairs)]
        for form, rows, alone, far_left, left, right, far_right, pairs in zip(
            sight.forms,
            sight.listed,
            sight.alone,
            *neighbours,
            _pairs(sight.forms),
            strict=True,
        )
    ]


def seen_from(values: tuple[str, ...], offset: int) -> tuple[str, ...]:
    """What lists say of a token as the one sees it that has it at ``offset``."""
    return tuple(value + _SUFFIXES[offset] for value in values)


def edge_at(offset: int) -> str:
    """The feature of a token whose neighbour at ``offset`` is beyond the end of the line."""
    return f"edge{_SUFFIXES[offset]}"


def _neighbours(sight: Sight, offset: int) -> list[tuple[str, ...]]:
    """For each token of a line what it sees of the one at ``offset``, beyond the ends of the line an edge."""
    seen = [
        form.seen_from[offset] + seen_from(rows, offset)
        for form, rows in zip(sight.forms, sight.listed, strict=True)
    ]
    beyond = [(edge_at(offset),)] * min(abs(offset), len(seen))
    return [*seen[offset:], *beyond] if offset > 0 else [*beyond, *seen[: len(seen) - len(beyond)]]


BEFORE, BEHIND = "|", ">"
"""Joints of the word before a token and its own, and of its shape and the word behind."""


def _pairs(forms: Sequence["Form"]) -> Iterator[tuple[str, str]]:
    """Both for each token of a line, "" where there is no neighbour; ``scores`` looks them up unwritten."""
    before = ["", *(f"{left.low}{BEFORE}{form.low}" for left, form in pairwise(forms))]
    behind = [*(f"{form.shape}{BEHIND}{right.low}" for form, right in pairwise(forms)), ""]
    return zip(before, behind, strict=True)


def _quoted(lows: Sequence[str]) -> Iterator[int]:
    """The tokens of a line that stand in quotation marks; the opening one does, the closing one not."""
    marks = [at for at, low in enumerate(lows) if low == '"'] if '"' in lows else []
    for opening, closing in zip_longest(marks[::2], marks[1::2], fillvalue=len(lows)):
        yield from range(opening, closing)


def _places(line: Line) -> Said:
    """Where in its line, of a block of a kind, each token stands."""
    first, mid, last = ((f"{line.kind}:{position}",) for position in ("first", "mid", "last"))
    places: Said = [first, *[mid] * (line.last - line.first - 2), last]
    return places[: line.last - line.first]


@dataclass(frozen=True, slots=True, eq=False)
class Form:
    """One form of a token: its features at its own place, and as its neighbours see them.

    Each form is made once and told from others by its identity.
    """

    low: str
    shape: str
    full: tuple[str, ...]
    seen_from: dict[int, tuple[str, ...]]


def _forms(tokens: Tokens, here: slice) -> list[Form]:
    words, kinds = tokens.words[here], tokens.kinds[here]
    if SHOUT not in kinds:
        return list(map(_known_forms.__getitem__, words))
    return [
        (_shouted_forms if kind == SHOUT else _known_forms)[word]
        for word, kind in zip(words, kinds, strict=True)
    ]


class _Forms(dict[str, Form]):
    """The form of each word, made when it is first met; numbers of as many digits are one form."""

    def __init__(self, kind_of_word: Callable[[str], str]) -> None:
        super().__init__()
        self._kind_of_word = kind_of_word

    def __missing__(self, word: str) -> Form:
        if word.isdigit() and word.strip("0"):
            form = self["0" * len(word)]
            if word not in USUAL_NUMBERS:
                # Keeping every number that is ever met would fill the memory with them.
                return form
        else:
            form = _form(word, low_of(word), self._kind_of_word(word))
        if len(self) > _KEPT:
            self.clear()
        self[word] = form
        return form


_known_forms, _shouted_forms = _Forms(kind_of), _Forms(lambda _: SHOUT)
_KEPT = 20_000


def _form(word: str, low: str, kind: str) -> Form:
    shape = _shape(word, kind)
    sure = [f"w={low}", f"s={shape}"]
    known = [f"k={name}" for name in _knowledge(word, kind)]
    own = ["bias", *sure, *known]
    if kind != MARK:
        folded = fold(low)
        own += [f"f={folded}", f"p1={folded[:1]}", f"p2={folded[:2]}", f"x2={folded[-2:]}"]
    near = [*sure, *known]
    return Form(
        low, shape, tuple(own), {offset: tuple(one + _SUFFIXES[offset] for one in near) for offset in NEAR}
    )


def _shape(word: str, kind: str) -> str:
    if kind == MARK:
        return word
    if kind == NUMBER:
        return f"n{len(word)}" if word.isdigit() else "mixed"
    if kind in (CAPITAL, UPPER, SHOUT):
        return f"{kind}{min(len(word), 4) if kind == UPPER else 1 if len(word) == 1 else ''}"
    return kind


def _knowledge(word: str, kind: str) -> Iterator[str]:
    """What the tables of syllables and abbreviations know of a token."""
    if kind in (MARK, NUMBER):
        return
    if kind == LOWER:
        yield from _where_names_end(word.lower())
    if kind == UPPER and expand(word):
        yield "abbr"
    if set(word) <= set("IVXLC"):
        yield "roman"
    if not names.is_vietnamese_syllable(word):
        yield "strange"
    name = word[:1].upper() + word[1:].lower()
    for test, found in (
        ("surname", names.is_surname(name)),
        ("core", names.is_core_surname(name)),
        ("given", names.is_given_name(name)),
        ("part", names.is_name_part(name)),
        ("common", names.is_common_word(name)),
        ("body", names.often_begins_a_body(name)),
        ("connective", names.is_connective(name)),
    ):
        if found:
            yield test


def _where_names_end(low: str) -> Iterator[str]:
    """The lists of the words that end names of units, whatever names the training showed before them: verbs
    of the news ("tặng"), small words ("vừa"), what is counted behind a number ("tập" in "5 tập thể")."""
    for found in ("verbs", "small_words", "counted"):
        if low in end_words(found):
            yield found
