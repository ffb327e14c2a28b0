"""The parties to an event: members that sign a pact, teams that compete. Not guests, organisers, recipients."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.events.pieces import cut_into_pieces
from extractor.events.recipients import read_recipients
from extractor.ground.reading import Reading
from extractor.ground.records import EventType
from extractor.ground.span import Span
from extractor.viet.fold import fold

_WITH_PARTIES: frozenset[EventType] = frozenset({"pact_signing", "contest", "review_conference", "other"})
_MEMBERS = re.compile(
    r"(?<!\w)(?:(?:cụm|khối)(?: thi đua)?[^.;]{0,70}?(?:gồm|bao gồm|gồm có|có)|các (?:đơn vị|thành viên)[^.;]{0,40}?(?:gồm|là)"
    r"|thành viên (?:gồm|là)|\d+ (?:đơn vị|đội|thành viên)[^.;]{0,50}?(?:gồm|là|đến từ)|sự tham gia (?:của|tranh tài của)[^.;]{0,40}?(?:gồm|:)|giữa)(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Participant:
    name: str
    span: Span
    rule: str


def participants_of(reading: Reading, kind: EventType, organiser: str | None) -> tuple[Participant, ...]:
    """The longest list of two or more parties behind a phrase that introduces members."""
    if kind not in _WITH_PARTIES:
        return ()
    best: tuple[Participant, ...] = ()
    for sentence in reading.sentences:
        if sentence.block in {"title", "caption"}:
            continue
        for match in _MEMBERS.finditer(reading.article.text, sentence.span.start, sentence.span.end):
            listed = _listed(reading, sentence.span, match.end(), organiser)
            if len(listed) > max(1, len(best)):
                best = listed
    return best


def _listed(reading: Reading, sentence: Span, start: int, organiser: str | None) -> tuple[Participant, ...]:
    text = reading.article.text
    pieces = cut_into_pieces(reading, sentence)
    index = next((i for i, piece in enumerate(pieces) if piece.span.start >= start), len(pieces))
    while index < len(pieces) and not pieces[index].can_receive and pieces[index].span.start - start < 60:
        index += 1
    found = read_recipients(text, pieces, index)
    return _without(
        organiser, [Participant(r.name, r.span, "member-list") for r in found.recipients if r.name]
    )


def _without(organiser: str | None, listed: Sequence[Participant]) -> tuple[Participant, ...]:
    return tuple(p for p in listed if organiser is None or fold(p.name) != fold(organiser))
