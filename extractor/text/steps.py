"""How an article is read, step by step: sentences, the marks of the rules, those of the trained tagger, and
what stands of all. ``engine`` has the same steps as components of a spaCy pipeline; here no ``Doc`` is made,
and spaCy is not even loaded.
"""

from dataclasses import replace
from threading import Lock

from extractor.ground.article import Article
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span
from extractor.text.awards.tagger import find_awards
from extractor.text.credits import end_before_credit, find_credits
from extractor.text.dates import agreed_year, find_dates
from extractor.text.lent_houses import without_lent_houses
from extractor.text.persons.tagger import find_persons
from extractor.text.places.tagger import find_places
from extractor.text.quoted_titles import without_quoted_titles
from extractor.text.sentences import find_sentences, without_item_numbers
from extractor.text.settle import settle
from extractor.text.tagger.crf import find_by_crf
from extractor.text.tagger.doubts import is_a_direction, is_a_leader, is_of_several
from extractor.text.tagger.model import settings
from extractor.text.units.tagger import find_units
from extractor.text.weigh import weigh
from extractor.text.words.tagged_words import LazyCut, LazyWords

_in_use = Lock()
"""The trained tagger and underthesea keep state within a call: threads take turns."""


def read_article(article: Article, *, rules_only: bool = False) -> Reading:
    """What all taggers found; with ``rules_only``, for training and comparison, what the rules found."""
    with _in_use:
        sentences = sentences_of(article)
        rules = marks_by_rules(article, sentences)
        if rules_only:
            return Reading(article, sentences, without_lent_houses(article.text, rules))
        model, weighed = find_by_crf(article, rules)
        return Reading(article, sentences, what_stands(article.text, sentences, rules, model, weighed))


def sentences_of(article: Article) -> tuple[Sentence, ...]:
    """By underthesea, each with its words where they are asked for."""
    return tuple(
        Sentence(found.span, found.block, found.block_index, LazyWords(cut), cut)
        for found in find_sentences(article)
        for cut in [LazyCut(article.text, found.span)]
    )


def marks_by_rules(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Mark, ...]:
    """Those of all taggers, settled among themselves."""
    text = article.text
    units = find_units(text)
    year = agreed_year(article.title, article.lead) if article.published is None else None
    found = [
        *find_awards(text),
        *units,
        *find_places(text, units),
        *find_dates(text, article.published, year),
        *find_persons(text, sentences),
    ]
    return settle(text, without_item_numbers(found, sentences))


def what_stands(
    text: str,
    sentences: tuple[Sentence, ...],
    rules: tuple[Mark, ...],
    model: list[Mark],
    weighed: list[Mark],
) -> tuple[Mark, ...]:
    """Of the rules' marks, ``weighed`` by the trained tagger, and of its own."""
    credits = find_credits(text)
    ends = {mark.span.end: mark.text for mark in rules if mark.label == "UNIT"}
    of_model = [
        mark
        for mark in (_without_credit(text, mark, credits) for mark in model)
        if not any(credit.covers(mark.span) for credit in credits)
        and not _is_short_form(text, mark, ends)
        and not (mark.label == "UNIT" and is_of_several(text, mark.span))
        and not (mark.label == "PERSON" and is_a_direction(text, mark.span))
        and not (mark.label == "LOC" and is_a_leader(text, mark.span))
    ]
    standing = settle(text, weigh(weighed, without_item_numbers(of_model, sentences), settings()))
    return without_quoted_titles(text, without_lent_houses(text, standing))


def _without_credit(text: str, mark: Mark, credits: tuple[Span, ...]) -> Mark:
    end = end_before_credit(text, mark.span.start, mark.span.end, credits)
    if end == mark.span.end:
        return mark
    span = Span(mark.span.start, end)
    return replace(mark, span=span, text=span.of(text))


def _is_short_form(text: str, mark: Mark, ends: dict[int, str]) -> bool:
    """As "Ngân hàng Hải Âu (**HAB**)", "Công đoàn Điện lực Việt Nam (**Công đoàn ĐLVN**)": one word, or one
    head with the name before, in brackets right behind the full name, which ends there."""
    bracketed = text.startswith(")", mark.span.end) and text.endswith(" (", 0, mark.span.start)
    full = ends.get(mark.span.start - 2) if bracketed and mark.label == "UNIT" else None
    return full is not None and (" " not in mark.text or mark.text.split()[0] == full.split()[0])
