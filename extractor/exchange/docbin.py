"""spaCy's DocBin. Marks nest, so they stand in the span group ``sc``, where its span categorizer looks; the
outermost are the document's entities too, of which its entity recognizer learns."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extractor.errors import InputError
from extractor.exchange.fields import article_fields, article_of, in_text_order, mark_of
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import Mark

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

SPAN_GROUP = "sc"
USER_DATA = "vinhdanh"

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_|\s+")


def write_docbin(articles: Iterable[AnnotatedArticle]) -> bytes:
    """One binary file of all articles; tokens are syllables and signs, cut where a mark begins or ends."""
    import spacy
    from spacy.tokens import DocBin

    vocab = spacy.blank("xx").vocab
    return DocBin(docs=[_doc(vocab, one) for one in articles], store_user_data=True).to_bytes()


def read_docbin(content: bytes, source: str) -> Iterator[AnnotatedArticle]:
    """The articles of a DocBin, with the marks of span group ``sc`` and, where there is none, of ``ents``.

    Raises ``InputError`` for a file that is none, an unknown label, or text that is not NFC.
    """
    import spacy
    from spacy.tokens import DocBin

    try:
        docs = list(DocBin().from_bytes(content).get_docs(spacy.blank("xx").vocab))
    except (ValueError, KeyError, TypeError, OSError, EOFError) as error:
        raise InputError(source, "is no DocBin of spaCy", "give a .spacy file") from error
    for number, doc in enumerate(docs, 1):
        yield _annotated(doc, f"{source}:{number}")


def _doc(vocab: "Vocab", annotated: AnnotatedArticle) -> "Doc":
    from spacy.tokens import Doc, Span
    from spacy.util import filter_spans

    words = _words(annotated.article.text, annotated.marks)
    doc = Doc(vocab, words=[word.text for word in words], spaces=[word.spaced for word in words])
    first = {word.start: number for number, word in enumerate(words)}
    past = {word.start + len(word.text): number for number, word in enumerate(words, 1)}
    doc.spans[SPAN_GROUP] = [
        Span(doc, first[mark.span.start], past[mark.span.end], label=mark.label, kb_id=mark.id or "")
        for mark in annotated.marks
    ]
    doc.ents = tuple(filter_spans(doc.spans[SPAN_GROUP]))
    doc.user_data[USER_DATA] = {
        **article_fields(annotated),
        "checked": annotated.checked,
        "values": [mark.value for mark in annotated.marks],
    }
    return doc


@dataclass(slots=True)
class _Word:
    """A token; ``spaced`` when the single space behind it belongs to it."""

    text: str
    start: int
    spaced: bool = False


def _words(text: str, marks: Sequence[Mark]) -> list[_Word]:
    """Tokens that joined are the text, and at whose edges every mark begins and ends."""
    begins, ends = {mark.span.start for mark in marks}, {mark.span.end for mark in marks}
    words: list[_Word] = []
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match.group() == " " and words and start not in begins and end not in ends:
            words[-1].spaced = True
            continue
        edges = [start, *sorted(place for place in begins | ends if start < place < end), end]
        words += [_Word(text[left:right], left) for left, right in pairwise(edges)]
    return words


def _annotated(doc: "Doc", source: str) -> AnnotatedArticle:
    told = doc.user_data.get(USER_DATA, {})
    spans = list(doc.spans[SPAN_GROUP] if SPAN_GROUP in doc.spans else doc.ents)  # noqa: SIM401
    values = told.get("values", [])
    if len(values) != len(spans):
        values = [None] * len(spans)
    marks = [
        mark_of(
            span.label_, span.start_char, span.end_char, doc.text, source, value=value, id=span.kb_id_ or None
        )
        for span, value in zip(spans, values, strict=True)
    ]
    return AnnotatedArticle(
        told.get("key") or source,
        article_of(doc.text, told, source),
        in_text_order(marks),
        bool(told.get("checked", True)),
    )
