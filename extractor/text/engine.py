"""The spaCy pipeline that reads an article, built once.

A ``Doc`` carries the article in ``doc._.article``, its sentences in ``doc._.sentences`` and marks by group in
``doc._.marks``; ``doc.spans["marks"]`` holds what stands of all as spaCy spans, widened to whole tokens.
Components, in order: ``vinhdanh_sentences`` (by underthesea, each with its words where they are asked for),
``vinhdanh_rules`` (the taggers, settled among themselves, group "rules"), ``vinhdanh_crf`` (the trained
tagger, group "crf", and its opinion of the rules' marks, group "weighed"), ``vinhdanh_settle`` (what stands
of all, group "marks"), ``vinhdanh_spans`` (the same as spaCy spans, for who works with a ``Doc``; a
``Reading`` is made without them).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from threading import Lock
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.ground.article import Article
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span
from extractor.text.awards.tagger import find_awards
from extractor.text.credits import end_before_credit, find_credits
from extractor.text.dates import agreed_year, find_dates
from extractor.text.document_signs import without_signs
from extractor.text.lent_houses import without_lent_houses
from extractor.text.persons.context import ends_in_a_title, wins_as_an_artist
from extractor.text.persons.memory import is_part_of_a_word
from extractor.text.persons.tagger import find_persons
from extractor.text.places.tagger import find_places
from extractor.text.quoted_titles import without_quoted_titles
from extractor.text.sentences import find_sentences, without_item_numbers
from extractor.text.settle import settle
from extractor.text.tagger.crf import find_by_crf
from extractor.text.tagger.doubts import (
    is_a_direction,
    is_a_leader,
    is_an_author,
    is_of_a_title,
    is_of_several,
)
from extractor.text.tagger.model import settings
from extractor.text.units.tagger import find_units
from extractor.text.weigh import weigh
from extractor.text.words.tagged_words import LazyCut, LazyWords
from extractor.text.words.tokenizer import BLANK_CONFIG

_BY_RULES = ("vinhdanh_sentences", "vinhdanh_rules")
READING = (*_BY_RULES, "vinhdanh_crf", "vinhdanh_settle")
PIPELINE = (*READING, "vinhdanh_spans")
RULES, MODEL, WEIGHED, SETTLED = "rules", "crf", "weighed", "marks"

_in_use = Lock()
"""The trained tagger and underthesea keep state within a call: threads take turns."""

Doc.set_extension("article", default=None, force=True)
Doc.set_extension("sentences", default=(), force=True)
Doc.set_extension("marks", default=None, force=True)


def read_article(article: Article, *, rules_only: bool = False) -> Reading:
    """What all taggers found; with ``rules_only``, for training and comparison, what the rules found."""
    with _in_use:
        return _read(article, rules_only=rules_only)


def _read(article: Article, *, rules_only: bool) -> Reading:
    nlp = pipeline()
    doc = doc_without_tokens(article)
    for name in _BY_RULES if rules_only else READING:
        doc = nlp.get_pipe(name)(doc)
    told = doc._
    marks = told.marks
    return Reading(
        article,
        told.sentences,
        without_lent_houses(article.text, marks[RULES]) if rules_only else marks[SETTLED],
    )


def doc_without_tokens(article: Article) -> Doc:
    """What the components up to ``vinhdanh_settle`` need. They read ``doc._.article``; spaCy's own tokens are
    for ``vinhdanh_spans`` alone, and to make them for every article would also fill spaCy's vocabulary with
    every name and number that is ever read. So one ``Doc`` serves all articles, each read after the other."""
    doc = _empty_doc()
    told = doc._  # spaCy makes it anew each time it is asked for
    told.article, told.sentences, told.marks = article, (), {}
    return doc


@cache
def _empty_doc() -> Doc:
    return Doc(pipeline().vocab)


@cache
def pipeline() -> Language:
    """The pipeline of this process."""
    nlp = spacy.blank("vi", config=BLANK_CONFIG)
    # Shape, prefix, likeness to a URL … of every new word: Python functions whose answers nothing here reads.
    vocabulary: Any = nlp.vocab
    vocabulary.lex_attr_getters = {}
    for name in PIPELINE:
        nlp.add_pipe(name)
    return nlp


def _as_spacy(doc: Doc, mark: Mark) -> Any:
    return doc.char_span(
        mark.span.start, mark.span.end, label=mark.label, span_id=mark.by, alignment_mode="expand"
    )


@Language.component("vinhdanh_sentences", assigns=["doc._.sentences"], requires=["doc._.article"])
def find_sentences_with_words(doc: Doc) -> Doc:
    told = doc._
    article: Article = told.article
    told.sentences = tuple(
        Sentence(found.span, found.block, found.block_index, LazyWords(cut), cut)
        for found in find_sentences(article)
        for cut in [LazyCut(article.text, found.span)]
    )
    return doc


@Language.component("vinhdanh_rules", assigns=["doc._.marks"], requires=["doc._.article", "doc._.sentences"])
def tag_by_rules(doc: Doc) -> Doc:
    told = doc._
    article, sentences = told.article, told.sentences
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
    told.marks[RULES] = settle(text, without_item_numbers(found, sentences))
    return doc


@Language.component(
    "vinhdanh_crf",
    assigns=["doc._.marks"],
    requires=["doc._.article", "doc._.marks"],
)
def tag_by_crf(doc: Doc) -> Doc:
    told = doc._
    marks = told.marks
    marks[MODEL], marks[WEIGHED] = find_by_crf(told.article, marks[RULES])
    return doc


@Language.component("vinhdanh_settle", assigns=["doc._.marks"], requires=["doc._.marks"])
def settle_marks(doc: Doc) -> Doc:
    told = doc._
    marks, text = told.marks, told.article.text
    credits = find_credits(text)
    ends = {mark.span.end: mark.text for mark in marks[RULES] if mark.label == "UNIT"}
    own = [_as_giver(text, mark) for mark in marks[MODEL]]
    own = [_as_artist(text, mark) for mark in own] if " thuộc về " in text else own
    named = [*marks[RULES], *own]
    people = {mark.span.start for mark in named if mark.label == "PERSON"}
    model = [
        mark
        for mark in (_without_credits(text, own, credits) if credits else own)
        if not _is_short_form(text, mark, ends)
        and not (mark.label == "UNIT" and is_of_several(text, mark.span))
        and not (mark.label == "UNIT" and is_an_author(text, mark.span, people))
        and not (mark.label == "PERSON" and is_a_direction(text, mark.span))
        and not (mark.label == "PERSON" and ends_in_a_title(text, mark.span.start, mark.span.end))
        and not (mark.label == "PERSON" and is_part_of_a_word(mark, named, told.sentences))
        and not (mark.label == "LOC" and (is_a_leader(text, mark.span) or is_of_a_title(text, mark.span)))
    ]
    model = without_item_numbers(model, told.sentences)
    standing = settle(text, weigh(marks[WEIGHED], model, settings()))
    marks[SETTLED] = without_signs(text, without_quoted_titles(text, without_lent_houses(text, standing)))
    return doc


_SURE = 0.9


def _as_giver(text: str, mark: Mark) -> Mark:
    """A board of the model's that gives is one, however small its name is written: "**Ban chỉ đạo chiến
    dịch** tặng cờ thi đua"."""
    gives = mark.label == "UNIT" and text.startswith((" tặng ", " trao tặng "), mark.span.end)
    board = gives and mark.text.startswith(("Ban chỉ đạo ", "Ban Chỉ đạo "))
    return replace(mark, score=max(mark.score, _SURE)) if board else mark


def _as_artist(text: str, mark: Mark) -> Mark:
    """A name of the model's that wins an artist's prize with a work in brackets is a person, whatever it
    looks like: "giải diễn viên phụ thuộc về **Hồng Đào** (Mùa gặt)"."""
    if mark.label not in ("LOC", "PERSON") or not text.startswith(" (", mark.span.end):
        return mark
    if not wins_as_an_artist(text, mark.span.start):
        return mark
    return replace(mark, label="PERSON", id=None, score=max(mark.score, _SURE))


def _without_credits(text: str, marks: Iterable[Mark], credits: tuple[Span, ...]) -> Iterator[Mark]:
    """The marks that end before a credit begins, without what of them is one."""
    for mark in marks:
        span = Span(mark.span.start, end_before_credit(text, mark.span.start, mark.span.end, credits))
        if not any(credit.covers(span) for credit in credits):
            yield mark if span == mark.span else replace(mark, span=span, text=span.of(text))


def _is_short_form(text: str, mark: Mark, ends: dict[int, str]) -> bool:
    """As "Ngân hàng Hải Âu (**HAB**)", "Công đoàn Điện lực Việt Nam (**Công đoàn ĐLVN**)": one word, or one
    head with the name before, in brackets right behind the full name, which ends there."""
    bracketed = text.startswith(")", mark.span.end) and text.endswith(" (", 0, mark.span.start)
    full = ends.get(mark.span.start - 2) if bracketed and mark.label == "UNIT" else None
    return full is not None and (" " not in mark.text or mark.text.split()[0] == full.split()[0])


@Language.component("vinhdanh_spans", assigns=["doc.spans"], requires=["doc._.marks"])
def lay_spans(doc: Doc) -> Doc:
    doc.spans[SETTLED] = [span for mark in doc._.marks[SETTLED] if (span := _as_spacy(doc, mark)) is not None]
    return doc
