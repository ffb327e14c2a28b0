"""Readings made by hand for the tests of the event stage: no language stage runs, every mark is given."""

from collections.abc import Mapping, Sequence

from extractor.ground.reading import Mark, Reading
from extractor.text.sentences import find_sentences
from tests.builders import a_mark, an_article


def a_reading(
    title: str,
    lead: str,
    *paragraphs: str,
    units: Sequence[str] = (),
    places: Sequence[str] = (),
    persons: Sequence[str] = (),
    awards: Sequence[str] = (),
    dates: Mapping[str, str] | None = None,
) -> Reading:
    """An article published on 2022-03-17 with the marks named; each mark stands where its words first do."""
    article = an_article(title, *paragraphs, lead=lead)
    marks: list[Mark] = [a_mark(article, "UNIT", words) for words in units]
    marks += [a_mark(article, "LOC", words) for words in places]
    marks += [a_mark(article, "PERSON", words) for words in persons]
    marks += [a_mark(article, "AWARD", words) for words in awards]
    marks += [a_mark(article, "DATE", words, value=value) for words, value in (dates or {}).items()]
    ordered = tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))
    return Reading(article, find_sentences(article), ordered)
