"""The trained tagger: a CRF over syllables, numbers and signs that knows the lists and the rules' marks.

It finds marks of its own and says of each of the rules' how likely it is; ``settle`` decides between them.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import Any, get_args

from extractor.ground.article import Article
from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.text.crf_columns import list_columns, mark_columns, memory_column, run_columns, token_range
from extractor.text.crf_features import Item, Line, items_of, lines_of
from extractor.text.crf_model import MODEL_FILE, folder, settings
from extractor.text.unit_tokens import Tokens, tokens_of

RULE = "crf"
OUTSIDE = "O"
_LABELS: dict[str, Label] = {label: label for label in get_args(Label)}


def find_by_crf(article: Article, rules: Sequence[Mark], tagger: Any = None) -> tuple[list[Mark], list[Mark]]:
    """The tagger's own marks, and the rules' marks with the tagger's probability as their score.

    ``rules`` are settled and sorted. A mark inside another one keeps its score, since the tagger looks at
    outer marks only. ``tagger`` is one that ``open_tagger`` gave, else the trained one that comes with the
    program. Raises ``DataError`` when that is missing or made for other features.
    """
    tokens = tokens_of(article.text)
    found: list[Mark] = []
    weights: dict[Mark, float] = {}
    outer = [(mark, *token_range(tokens, mark)) for mark in outer_marks(rules)]
    tagger = tagger or _tagger()
    for line, items in lines_with_items(article, tokens, rules):
        tagger.set(items)
        found += _decoded(article.text, tokens, line, tagger)
        begun = (bisect_left(outer, at, key=itemgetter(1)) for at in (line.first, line.last))
        for mark, first, last in outer[slice(*begun)]:
            if last <= line.last:
                here = (first - line.first, last - line.first)
                weights[mark] = _probability(tagger, mark.label, *here, line.last - line.first)
    return found, [replace(mark, score=weights.get(mark, mark.score)) for mark in rules]


def lines_with_items(
    article: Article, tokens: Tokens, rules: Sequence[Mark]
) -> Iterator[tuple[Line, list[Item]]]:
    """The lines of an article with the features of their tokens, as in training so in tagging."""
    shared = [*list_columns(tokens), *mark_columns(tokens, rules)]
    own = [*run_columns(tokens), memory_column(tokens, rules)]
    for line in lines_of(tokens, article.blocks):
        yield line, items_of(tokens, line, shared, own)


def outer_marks(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks that begin after all those before them have ended; ``marks`` sorted, longest first."""
    reached = 0
    for mark in marks:
        if mark.span.start >= reached:
            yield mark
            reached = mark.span.end


def tags_of(tokens: Tokens, marks: Sequence[Mark]) -> list[str]:
    """Tags of all tokens for ``marks``: "B-UNIT", "I-UNIT", "O"."""
    tags = [OUTSIDE] * len(tokens)
    for mark in outer_marks(marks):
        first, last = token_range(tokens, mark)
        for at in range(first, last):
            tags[at] = f"{'B' if at == first else 'I'}-{mark.label}"
    return tags


def _decoded(text: str, tokens: Tokens, line: Line, tagger: Any) -> Iterator[Mark]:
    tags = tagger.tag()
    at = 0
    while at < len(tags):
        first, label = at, tags[at][2:]
        at += 1
        if not label:
            continue
        while at < len(tags) and tags[at] == f"I-{label}":
            at += 1
        span = Span(tokens.starts[line.first + first], tokens.ends[line.first + at - 1])
        score = _probability(tagger, label, first, at, len(tags))
        yield Mark(_LABELS[label], span, span.of(text), score=score, by=RULE)


def _probability(tagger: Any, label: str, first: int, last: int, size: int) -> float:
    """Of a mark over the tokens ``[first, last)`` of the line set: that of its least likely token or end."""
    begins, inside = f"B-{label}", f"I-{label}"
    sure = [tagger.marginal(begins, first), *(tagger.marginal(inside, at) for at in range(first + 1, last))]
    if last < size:
        sure.append(1 - tagger.marginal(inside, last))
    return float(min(max(min(sure), 0.0), 1.0))


def open_tagger(path: Path) -> Any:
    """The tagger of a model file."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


@cache
def _tagger() -> Any:
    settings()
    return open_tagger(folder() / MODEL_FILE)
