"""What the language stage found in an article."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal

from extractor.ground.article import Article, BlockKind
from extractor.ground.span import Span
from extractor.ground.value_class import value_class

Label = Literal["UNIT", "PERSON", "AWARD", "DATE", "LOC"]
LABELS: tuple[Label, ...] = ("UNIT", "PERSON", "AWARD", "DATE", "LOC")


@value_class
class Word:
    """A word of one or more syllables with its part of speech (underthesea's tag set)."""

    span: Span
    pos: str


@value_class
class Sentence:
    """A sentence inside one block; ``word_spans`` are those of its ``words``, cheaper to ask for alone."""

    span: Span
    block: BlockKind
    block_index: int
    words: Sequence[Word] = ()
    word_spans: Sequence[Span] = ()


@value_class
class Mark:
    """A labelled mention.

    ``value`` is a DATE's normalised value (contract: ``2022-03-17``, ``2022-03``, ``2022``, ``2020/2025``,
    ``--03-17``), None otherwise. ``inferred`` is true when part of the value (its year) was concluded from
    elsewhere in the article. ``id`` links to the lexicon (award id, administrative code, authority id).
    ``by`` names the rule or model that found it.
    """

    label: Label
    span: Span
    text: str
    value: str | None = None
    id: str | None = None
    score: float = 1.0
    by: str = ""
    inferred: bool = False

    def scored(self, score: float) -> "Mark":
        """The same mark with another score."""
        return Mark(self.label, self.span, self.text, self.value, self.id, score, self.by, self.inferred)


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """An article with its sentences (in text order) and marks (sorted by start, longest first; may nest).

    Told from others by its identity, so that what is made of it can be kept while it is read.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    marks: tuple[Mark, ...]

    def marks_in(self, span: Span, *labels: Label) -> Iterator[Mark]:
        """Marks wholly inside ``span``, in text order, of the labels given (all when none is)."""
        marks, starts = _listed(self, labels)
        for mark in islice(marks, bisect_left(starts, span.start), None):
            if mark.span.start > span.end:
                return
            if mark.span.end <= span.end:
                yield mark


@lru_cache(maxsize=16)
def _listed(reading: Reading, labels: tuple[Label, ...]) -> tuple[Sequence[Mark], Sequence[int]]:
    """The marks of these labels, of any when none is told, and where they begin; kept while sentence after
    sentence is asked for them."""
    marks = [mark for mark in reading.marks if not labels or mark.label in labels]
    return marks, [mark.span.start for mark in marks]
