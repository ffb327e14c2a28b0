"""Marks as W3C Web Annotations: a quotation with what stands around it, and its place in code points.

The Web Annotation Data Model (W3C Recommendation, 23 February 2017) counts a TextPositionSelector in
characters of the text as the program holds it; in other renderings the quotation finds the words.
"""

from collections.abc import Iterator

from extractor.exchange.fields import Json
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import Mark

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32
"""Code points of context on either side, as the annotation tools of the field keep."""


def annotations_json(annotated: AnnotatedArticle) -> Iterator[Json]:
    """One annotation a mark."""
    article = annotated.article
    source = article.canonical_url or article.url or f"urn:vinhdanh:article:{annotated.key}"
    for mark in annotated.marks:
        yield {
            "@context": _CONTEXT,
            "id": f"urn:vinhdanh:mark:{annotated.key}:{mark.label}:{mark.span.start}-{mark.span.end}",
            "type": "Annotation",
            "motivation": "classifying",
            "body": list(_bodies(mark)),
            "target": {"source": source, "selector": _selectors(article.text, mark)},
        }


def _bodies(mark: Mark) -> Iterator[Json]:
    yield {"type": "TextualBody", "purpose": "classifying", "value": mark.label}
    if mark.value is not None:
        yield {"type": "TextualBody", "purpose": "describing", "value": mark.value}
    if mark.id is not None:
        yield {"type": "TextualBody", "purpose": "linking", "value": mark.id}


def _selectors(text: str, mark: Mark) -> list[Json]:
    start, end = mark.span.start, mark.span.end
    return [
        {
            "type": "TextQuoteSelector",
            "exact": mark.text,
            "prefix": text[max(0, start - _AROUND) : start],
            "suffix": text[end : end + _AROUND],
        },
        {"type": "TextPositionSelector", "start": start, "end": end},
    ]
