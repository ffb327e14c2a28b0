"""Readings and rows from texts with inline marks ("{UNIT|Sở A} tặng {AWARD|Giấy khen} cho {PERSON|Lê
Văn B}")."""

from collections.abc import Iterator
from datetime import datetime

from extractor.events.awards import find_awards
from extractor.events.framing.frames import read_frames
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import cut_into_pieces
from extractor.ground.article import Article, BlockKind, join_blocks
from extractor.ground.reading import Label, Mark, Reading
from extractor.ground.records import Award
from extractor.ground.span import Span
from extractor.lab.markup import parse_markup
from extractor.text.sentences import find_sentences

CEREMONY = "Lễ trao tặng các phần thưởng"
"""A title under which what the text gives is given now."""
_LABELS: dict[str, Label] = {
    "UNIT": "UNIT",
    "PERSON": "PERSON",
    "AWARD": "AWARD",
    "DATE": "DATE",
    "LOC": "LOC",
}
_KINDS: dict[str, BlockKind] = {
    "[lead]": "lead",
    "[list]": "list_item",
    "[row]": "table_row",
    "[heading]": "heading",
    "[caption]": "caption",
}


def a_marked_reading(*paragraphs: str, title: str = CEREMONY, published: str | None = None) -> Reading:
    """A reading of title and paragraphs; a paragraph may begin with the kind of its block."""
    parts: list[tuple[BlockKind, str]] = []
    inline = []
    for number, marked in enumerate((title, *paragraphs)):
        kind: BlockKind = "title" if number == 0 else "paragraph"
        for prefix, named in _KINDS.items():
            if marked.startswith(prefix):
                kind, marked = named, marked.removeprefix(prefix).strip()
        plain, marks = parse_markup(marked)
        parts.append((kind, plain))
        inline.append(marks)
    text, blocks = join_blocks(parts)
    article = Article(
        title=parts[0][1],
        text=text,
        blocks=blocks,
        published=datetime.fromisoformat(published) if published else None,
    )
    found = [
        Mark(
            _LABELS[mark.label],
            Span(block.span.start + mark.start, block.span.start + mark.end),
            text[block.span.start + mark.start : block.span.start + mark.end],
            value=mark.value,
        )
        for block, marks in zip(blocks, inline, strict=True)
        for mark in marks
    ]
    return Reading(
        article, find_sentences(article), tuple(sorted(found, key=lambda m: (m.span.start, -m.span.end)))
    )


def awards_in(*paragraphs: str, title: str = CEREMONY, published: str | None = None) -> tuple[Award, ...]:
    return find_awards(a_marked_reading(*paragraphs, title=title, published=published))


def told(*paragraphs: str, title: str = CEREMONY, published: str | None = None) -> list[str]:
    """Rows as "status award: recipient or count kind"."""
    rows = awards_in(*paragraphs, title=title, published=published)
    return [f"{r.status} {r.award}: {r.recipient or f'{r.recipient_count} {r.recipient_kind}'}" for r in rows]


def frames_in(sentence: str) -> list[Frame]:
    """The frames of the first sentence of a text without a title of its own."""
    reading = a_marked_reading(sentence)
    first = next(s for s in reading.sentences if s.block != "title")
    return read_frames(reading.article.text, cut_into_pieces(reading, first.span))


def receivers(awards: tuple[Award, ...]) -> list[str]:
    """Rows as "award: recipient < parent", a counted one as "award: 3 collective", a member with "- "."""
    return list(_receivers(awards))


def _receivers(awards: tuple[Award, ...]) -> Iterator[str]:
    for award in awards:
        who = award.recipient or f"{award.recipient_count} {award.recipient_kind}"
        parent = f" < {award.recipient_parent}" if award.recipient_parent else ""
        often = f" x{award.recipient_count}" if award.recipient and award.recipient_count > 1 else ""
        yield f"{'- ' if award.member_of else ''}{award.award}: {who}{parent}{often}"
