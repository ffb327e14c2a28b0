"""Key words watched for in everything that comes in: whole words, whatever their case.

Marks that the phrase is written with are asked of the text, unless the text is written without any:
"Ba Vì" is found in "huyện Ba Vì" and "BA VI", not in "ba vị lãnh đạo". A phrase without marks finds all.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractor import pipeline
from extractor.errors import UsageError
from extractor.ground.span import Span
from extractor.ground.tracking import Hit, Watch
from extractor.questions import knowledge
from extractor.search.saved import SavedSearch, places_of
from extractor.store import Store
from extractor.store.watches import Version, note_hits, unseen_versions, watches
from extractor.viet.fold import fold, nfc, old_tone_placement

SENTENCES_SHOWN = 3
"""Sentences of an article that a saved search is shown by; a word of it may stand in each."""

_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Found:
    """How many sentences of what came in are new hits of a watch."""

    watch: Watch
    hits: int


def look_through(store: Store) -> Iterator[Found]:
    """Look for every watch through all that came in since it last looked; a new one through everything.

    Gives the watches that found something. It may stop anywhere and goes on from there the next time.
    """
    for watch in watches(store):
        count = 0
        while seen := unseen_versions(store, watch):
            if watch.query is not None:
                hits = _found_by(store, watch.query, seen)
            else:
                hits = [(version, hit) for version in seen for hit in hits_in(version.text, watch.phrases)]
            count += note_hits(store, watch, seen, hits)
        if count:
            yield Found(watch, count)


def _found_by(store: Store, query: str, seen: Sequence[Version]) -> list[tuple[Version, Hit]]:
    """What a saved search finds in what came in: some sentences with its words; where only filters chose,
    those that the award rows stand on, or the headline of an article without any. An older version is not
    asked: the search knows the present text."""
    present = {version.article_id: version for version in seen if version.current}
    caught = SavedSearch(query, knowledge()).found_among(store, present.keys())
    return [
        (version, hit)
        for article, version in present.items()
        if article in caught.articles
        for hit in _shown(
            version.text,
            query,
            (*places_of(version.text, caught.phrases), *caught.evidence.get(article, ())),
        )
    ]


def _shown(text: str, query: str, places: Iterable[Span]) -> list[Hit]:
    hits: list[Hit] = []
    end_of_last = -1
    for span in places:
        if span.start < end_of_last or len(hits) == SENTENCES_SHOWN:
            continue
        left, right = _sentence_around(text, span.start)
        end_of_last = max(right, span.end)
        hits.append(Hit(query, span.of(text), True, span.start, span.end, text[left:right]))
    headline = text.partition("\n")[0]
    return hits or [Hit(query, headline, True, 0, len(headline), headline)]


def checked_phrase(written: str) -> str:
    """A phrase as it is watched for. Raises ``UsageError`` for one that would be found everywhere."""
    phrase = _BLANK.sub(" ", nfc(written)).strip()
    if sum(letter.isalnum() for letter in phrase) < 2:
        raise UsageError(f"--word {written}", "is too short to watch for", "give a word or a name")
    return phrase


def hits_in(text: str, phrases: tuple[str, ...]) -> list[Hit]:
    """The phrases in a text, at most one hit a sentence: the first one, of two in one place the longer."""
    folded = fold(text)
    places = sorted(
        (match.start(), -match.end(), phrase)
        for phrase in phrases
        for match in _pattern(phrase).finditer(folded)
        if _marks_agree(phrase, text[match.start() : match.end()])
    )
    hits: list[Hit] = []
    end_of_last = -1
    for start, minus_end, phrase in places:
        if start < end_of_last:
            continue
        left, right = _sentence_around(text, start)
        end, end_of_last = -minus_end, max(right, -minus_end)
        quote = text[start:end]
        exact = _normal(quote) == _normal(phrase)
        hits.append(Hit(phrase, quote, exact, start, end, text[left:right]))
    return hits


def _pattern(phrase: str) -> re.Pattern[str]:
    words = r"\s+".join(re.escape(word) for word in fold(phrase).split())
    return re.compile(rf"(?<!\w){words}(?!\w)")


def _marks_agree(phrase: str, quote: str) -> bool:
    return _is_plain(quote) or _is_plain(phrase) or _normal(quote) == _normal(phrase)


def _is_plain(written: str) -> bool:
    """Whether it is written without any marks."""
    return fold(written) == written.lower()


def _normal(written: str) -> str:
    return _BLANK.sub(" ", old_tone_placement(written)).lower()


def _sentence_around(text: str, at: int) -> tuple[int, int]:
    begin = text.rfind("\n", 0, at) + 1
    line_end = text.find("\n", at)
    line = text[begin : len(text) if line_end < 0 else line_end]
    return next(
        ((begin + start, begin + end) for start, end in pipeline.sentences(line) if begin + end > at),
        (begin, begin + len(line)),
    )
