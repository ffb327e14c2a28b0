"""doccano's lines for sequence labelling: ``text``, ``label`` as [start, end, label] in code points.

doccano's marks have neither values of dates nor links: these travel beside them, among the fields that it
keeps as metadata, and come back to the marks that were left as they were.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from extractor.errors import InputError
from extractor.exchange.fields import Json, article_fields, article_of, in_text_order, mark_of
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import Mark


def line_json(annotated: AnnotatedArticle) -> Json:
    """One line; doccano keeps the further fields as the example's metadata."""
    return {
        "text": annotated.article.text,
        "label": [[*_place(mark)] for mark in annotated.marks],
        "values": [[*_place(mark), mark.value, mark.id] for mark in annotated.marks if mark.value or mark.id],
        **article_fields(annotated),
    }


def article_of_line(line: Mapping[str, Any], source: str) -> AnnotatedArticle:
    """The article of a line of doccano's export, of either of its two forms.

    Raises ``InputError`` for a line without text or labels, and for marks that do not fit.
    """
    if "text" not in line or not ("label" in line or "entities" in line):
        raise InputError(source, "is no line of doccano with text and label", "export the project as JSONL")
    text = line["text"]
    article = article_of(text, line, source)
    kept = {tuple(place): (value, id) for *place, value, id in line.get("values") or ()}
    marks = []
    for place in _labels(line):
        start, end, label = place
        value, id = kept.get(place, (None, None))
        marks.append(mark_of(label, start, end, text, source, value=value, id=id))
    return AnnotatedArticle(line.get("key") or source, article, in_text_order(marks), checked=True)


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.span.start, mark.span.end, mark.label


def _labels(line: Mapping[str, Any]) -> Iterator[tuple[int, int, str]]:
    yield from (tuple(one) for one in line.get("label") or ())
    for entity in line.get("entities") or ():
        yield entity["start_offset"], entity["end_offset"], entity["label"]
