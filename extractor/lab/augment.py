"""Further training articles made of the real ones: other names in their places, headlines in capitals."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.ground.article import Article, Block
from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lab.perturb import headline_in_capitals
from extractor.lab.slots import Filler
from extractor.text.tagger.crf import outer_marks

Annotated = tuple[Article, tuple[Mark, ...]]


def swapped(article: Article, marks: Sequence[Mark], filler: Filler) -> Annotated:
    """The article with its units, persons and places named otherwise; the same name always by the same.

    A unit becomes one that begins with the same word ("Trường …", "Công ty …"); those without any, awards
    and dates stay.
    """
    names: dict[tuple[str, str], str] = {}
    edits: list[tuple[Mark, str]] = []
    for mark in outer_marks(marks):
        key = (mark.label, mark.text)
        if key not in names:
            names[key] = _other_name(mark, filler)
        if names[key] != mark.text:
            edits.append((mark, names[key]))
    return _edited(article, marks, edits)


def shouted(article: Article, marks: Sequence[Mark]) -> Annotated:
    """The article with its title in capitals."""
    loud = headline_in_capitals(article)
    return loud, tuple(replace(mark, text=mark.span.of(loud.text)) for mark in marks)


def _other_name(mark: Mark, filler: Filler) -> str:
    if mark.text.isupper() or mark.label in ("AWARD", "DATE"):
        return mark.text
    if mark.label == "PERSON":
        return filler.fill(_PERSONS.get(len(mark.text.split()), "<surname> <middle> <given>"))
    return filler.like(mark.label, mark.text) or mark.text


_PERSONS = {1: "<given>", 2: "<surname> <given>", 3: "<surname> <middle> <given>"}


def _edited(article: Article, marks: Sequence[Mark], edits: Sequence[tuple[Mark, str]]) -> Annotated:
    """The article with marks' words changed; marks within a changed one are dropped."""
    if not edits:
        return article, tuple(marks)
    changed = {mark.span: words for mark, words in edits}
    pieces: list[str] = []
    shifts: list[tuple[int, int]] = []
    at = moved = 0
    for span, words in sorted(changed.items()):
        pieces += [article.text[at : span.start], words]
        moved += len(words) - len(span)
        shifts.append((span.end, moved))
        at = span.end
    text = "".join([*pieces, article.text[at:]])

    def place(offset: int) -> int:
        return offset + next((moved for end, moved in reversed(shifts) if end <= offset), 0)

    def kept() -> Iterator[Mark]:
        for mark in marks:
            if any(span.covers(mark.span) and span != mark.span for span in changed):
                continue
            start = place(mark.span.start)
            span = Span(start, start + len(changed.get(mark.span, mark.text)))
            yield replace(mark, span=span, text=span.of(text))

    blocks = tuple(
        Block(block.kind, Span(place(block.span.start), place(block.span.end))) for block in article.blocks
    )
    title = next((block.span.of(text) for block in blocks if block.kind == "title"), article.title)
    lead = next((block.span.of(text) for block in blocks if block.kind == "lead"), None)
    return replace(article, text=text, blocks=blocks, title=title, lead=lead), tuple(kept())
