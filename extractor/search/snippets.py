"""The passage of a text that shows best why it was found, with the words to highlight."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from extractor.ground.span import Span
from extractor.search.phrases import Phrase
from extractor.store.fulltext import exact_form, folded_form, word_places

SNIPPET_WORDS = 40
"""Some three lines of a terminal: enough to judge a hit without opening it."""

_LEAD_WORDS = 8
"""Words shown before the first highlight, so that it does not stand at the very edge."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage in the text's own letters: ``source[start : start + len(text)] == text``.

    ``highlights`` are spans of ``text``, in order, apart from each other. ``cut_before`` and ``cut_after``
    say whether the source goes on.
    """

    text: str
    highlights: tuple[Span, ...]
    start: int
    cut_before: bool
    cut_after: bool


def snippet(source: str, phrases: Sequence[Phrase], words: int = SNIPPET_WORDS) -> Snippet:
    """The passage of about ``words`` words that holds most of the phrases, else the beginning."""
    exact = exact_form(source)
    count = exact.count(" ") + 1 if exact else 0
    found = _occurrences(source, exact, phrases)
    first, last = _window(count, found, words)
    places = word_places(source, first, last)
    start = places[0][0] if first > 0 else 0
    end = places[-1][1] if last < count else len(source)
    return Snippet(
        source[start:end],
        _merged(
            [
                Span(places[at - first][0] - start, places[at + length - 1 - first][1] - start)
                for at, length, _ in found
                if first <= at and at + length <= last
            ]
        ),
        start,
        start > 0,
        end < len(source),
    )


def highlighted(source: str, phrases: Sequence[Phrase]) -> Snippet:
    """The whole of a short text, such as a title, with its highlights."""
    return snippet(source, phrases, words=len(source))


def stands(source: str, phrase: Phrase) -> bool:
    """Whether a phrase stands in a text; one that was typed with marks, with just these."""
    if phrase.has_marks:
        return bool(_places(exact_form(source), [word.exact for word in phrase.words], prefix=phrase.prefix))
    return bool(_places(folded_form(source), [word.folded for word in phrase.words], prefix=phrase.prefix))


_Occurrence = tuple[int, int, int]
"""Number of the first word, number of words, number of the phrase."""


def _occurrences(source: str, exact: str, phrases: Sequence[Phrase]) -> list[_Occurrence]:
    """Where the phrases stand, in text order; a phrase that stands with its very marks, only there."""
    found: list[_Occurrence] = []
    folded = cache(lambda: folded_form(source))
    for number, phrase in enumerate(phrases):
        length = len(phrase.words)
        at = _places(exact, [word.exact for word in phrase.words], prefix=phrase.prefix)
        at = at or _places(folded(), [word.folded for word in phrase.words], prefix=phrase.prefix)
        found.extend((place, length, number) for place in at)
    return sorted(found)


def _places(stream: str, wanted: Sequence[str], *, prefix: bool) -> list[int]:
    """The numbers of the words from which on these stand one after the other; the last one of a prefix may go
    on. ``stream`` are words parted by spaces, of which those before a place tell its number."""
    padded, sought = f" {stream} ", f" {' '.join(wanted)}{'' if prefix else ' '}"
    places: list[int] = []
    number, before, at = 0, 0, padded.find(sought)
    while at >= 0:
        number += padded.count(" ", before, at)
        places.append(number)
        before, at = at, padded.find(sought, at + 1)
    return places


def _window(count: int, found: list[_Occurrence], words: int) -> tuple[int, int]:
    """First and last (exclusive) word of the passage: most different phrases, then most, then earliest."""
    if not found or count <= words:
        return 0, min(count, max(words, 1))
    reach = max(words - _LEAD_WORDS, max(length for _, length, _ in found))
    starts = [at for at, _, _ in found]
    best, best_score = 0, (0, 0)
    for index, (at, _, _) in enumerate(found):
        near = found[index : bisect_left(starts, at + reach)]
        inside = [number for place, length, number in near if place + length <= at + reach]
        score = (len(set(inside)), len(inside))
        if score > best_score:
            best, best_score = at, score
    first = max(0, min(best - _LEAD_WORDS, count - words))
    return first, min(count, max(first + words, best + reach))


def _merged(spans: list[Span]) -> tuple[Span, ...]:
    """Spans in order with overlapping ones made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)
