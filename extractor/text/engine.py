"""The steps of reading as components of a spaCy pipeline, built once, for who works with spaCy.

A ``Doc`` carries the article in ``doc._.article``, its sentences in ``doc._.sentences`` and marks by group in
``doc._.marks``; ``doc.spans["marks"]`` holds what stands of all as spaCy spans, widened to whole tokens.
Components, in order: ``vinhdanh_sentences`` (by underthesea, each with its words where they are asked for),
``vinhdanh_rules`` (the taggers, settled among themselves, group "rules"), ``vinhdanh_crf`` (the trained
tagger, group "crf", and its opinion of the rules' marks, group "weighed"), ``vinhdanh_settle`` (what stands
of all, group "marks"), ``vinhdanh_spans`` (the same as spaCy spans). ``steps`` reads an article by the same
functions without a ``Doc``.
"""

from functools import cache
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from extractor.ground.article import Article
from extractor.ground.reading import Mark
from extractor.text.steps import marks_by_rules, sentences_of, what_stands
from extractor.text.tagger.crf import find_by_crf
from extractor.text.words.tokenizer import BLANK_CONFIG

_BY_RULES = ("vinhdanh_sentences", "vinhdanh_rules")
READING = (*_BY_RULES, "vinhdanh_crf", "vinhdanh_settle")
PIPELINE = (*READING, "vinhdanh_spans")
RULES, MODEL, WEIGHED, SETTLED = "rules", "crf", "weighed", "marks"

Doc.set_extension("article", default=None, force=True)
Doc.set_extension("sentences", default=(), force=True)
Doc.set_extension("marks", default=None, force=True)


def doc_without_tokens(article: Article) -> Doc:
    """What the components up to ``vinhdanh_settle`` need. They read ``doc._.article``; spaCy's own tokens are
    for ``vinhdanh_spans`` alone, and to make them for every article would also fill spaCy's vocabulary with
    every name and number that is ever read."""
    doc = Doc(pipeline().vocab)
    told = doc._  # spaCy makes it anew each time it is asked for
    told.article, told.marks = article, {}
    return doc


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
    doc._.sentences = sentences_of(doc._.article)
    return doc


@Language.component("vinhdanh_rules", assigns=["doc._.marks"], requires=["doc._.article", "doc._.sentences"])
def tag_by_rules(doc: Doc) -> Doc:
    doc._.marks[RULES] = marks_by_rules(doc._.article, doc._.sentences)
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
    marks[SETTLED] = what_stands(text, told.sentences, marks[RULES], marks[MODEL], marks[WEIGHED])
    return doc


@Language.component("vinhdanh_spans", assigns=["doc.spans"], requires=["doc._.marks"])
def lay_spans(doc: Doc) -> Doc:
    doc.spans[SETTLED] = [span for mark in doc._.marks[SETTLED] if (span := _as_spacy(doc, mark)) is not None]
    return doc
