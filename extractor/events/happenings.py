"""The events that an article reports as happening: which, when, where, who holds them, who takes part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor.events.kinds import KINDS, EventKind
from extractor.events.kinds.gathering import GATHERING
from extractor.events.participants import participants_of
from extractor.events.pieces import Piece, cut_into_pieces
from extractor.events.setting import Setting, read_setting
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Award, Claim, Event, EventType, Evidence
from extractor.ground.span import Span

MOST_WORDS = 15
"""Length of an event's name, by the guidelines."""

_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|long trọng|phối hợp|đã họp|chủ trì|tiến hành|tham dự|đã dự|tới dự|ký quyết định|vừa ký|đã ký|họp|tại hội nghị|tại lễ|tại buổi|lấy ý kiến|góp ý)(?!\w)",
    re.IGNORECASE,
)
_HELD_VERB = re.compile(
    r"(?<!\w)(?:tổ chức|phối hợp|long trọng|khai mạc|phát động|ký kết|họp|ban hành|trao|ký)(?!\w)",
    re.IGNORECASE,
)
_STAGED = re.compile(r"tổ chức (?:buổi |đêm )?(?:chương trình|lễ|gặp mặt|hội nghị)", re.IGNORECASE)
_DONE = re.compile(r"(?<!\w)(?:đã|tại hội nghị|tại buổi|dịp này|cũng|tiến hành|tổ chức)(?!\w)", re.IGNORECASE)
_AT = re.compile(r"(?<!\w)(?:tại|ở)(?!\w)[^.;]{0,90}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Hit:
    kind: EventKind
    sentence: Sentence
    cue: Span
    in_title: bool


def find_events(reading: Reading, awards: Sequence[Award]) -> tuple[Event, ...]:
    """The main happenings of an article, at most one of each type.

    An article that only tells of the past, of rules or of persons' lives has none.
    """
    setting = read_setting(reading)
    hits = list(_main_hits(reading, awards, setting))
    types = {hit.kind.type for hit in hits if hit.kind is not GATHERING}
    return tuple(
        _event(reading, hit, setting)
        for hit in hits
        if types.isdisjoint(hit.kind.yields_to - {hit.kind.type})
    )


def _main_hits(reading: Reading, awards: Sequence[Award], setting: Setting) -> Iterator[_Hit]:
    statuses = {award.status for award in awards}
    if setting.about_rules and not statuses & {"conferred", "announced"} and setting.day is None:
        return
    seen: set[EventType] = set()
    for kind in KINDS:
        if kind.row_statuses and not kind.row_statuses & statuses:
            continue
        if kind.type == "award_ceremony" and not (
            setting.handed_over or _STAGED.search(reading.article.text)
        ):
            continue
        hit = _hit(reading, kind, setting)
        if hit is not None and kind.type not in seen:
            seen.add(kind.type)
            yield hit


def _hit(reading: Reading, kind: EventKind, setting: Setting) -> _Hit | None:
    """The sentence that reports the event: in the opening blocks, best one that says it is held."""
    text = reading.article.text
    title_hit = None
    for sentence in reading.sentences:
        if sentence.block == "title" and (match := kind.cue_in(text, sentence.span.start, sentence.span.end)):
            title_hit = _Hit(kind, sentence, Span(match.start(), match.end()), True)
    opening = [s for s in reading.sentences if s.block in {"lead", "paragraph"} and s.block_index <= 3]
    for sentence in opening:
        match = kind.cue_in(text, sentence.span.start, sentence.span.end)
        if match is None:
            continue
        dated = any(PartialDate(m.value).is_day for m in reading.marks_in(sentence.span, "DATE") if m.value)
        held = _HELD.search(text, sentence.span.start, sentence.span.end) is not None
        if title_hit or dated or (held and setting.day is None):
            return _Hit(kind, sentence, Span(match.start(), match.end()), title_hit is not None)
    return title_hit or (_far_hit(reading, kind) if kind.anywhere else None)


def _far_hit(reading: Reading, kind: EventKind) -> _Hit | None:
    text = reading.article.text
    for sentence in reading.sentences:
        match = kind.cue_in(text, sentence.span.start, sentence.span.end)
        if (
            match
            and match[0].lower().startswith(("ký", "lễ ký", "tổ chức ký"))
            and sentence.block == "paragraph"
        ):
            if _DONE.search(text, sentence.span.start, match.start()):
                return _Hit(kind, sentence, Span(match.start(), match.end()), False)
    return None


def _event(reading: Reading, hit: _Hit, setting: Setting) -> Event:
    text = reading.article.text
    pieces = cut_into_pieces(reading, hit.sentence.span)
    organiser = _organiser(text, pieces, hit)
    place = _place(reading, hit)
    participants = participants_of(reading, hit.kind.type, organiser.text if organiser else None)
    claims = [Claim("type", hit.kind.type, hit.cue, "event-cue")]
    if organiser:
        claims.append(Claim("organiser", organiser.text, organiser.span, "subject-of-holding"))
    if place:
        claims.append(Claim("place", place.text, place.span, "place-after-tại"))
    claims += [Claim("participant", p.name, p.span, p.rule) for p in participants]
    return Event(
        type=hit.kind.type,
        name=_name(text, hit),
        date=setting.day,
        place=place.text if place else None,
        organiser=organiser.text if organiser else None,
        participants=tuple(p.name for p in participants),
        evidence=Evidence(hit.sentence.span.of(text), hit.sentence.span),
        confidence=0.9 if hit.in_title else 0.75,
        claims=tuple(claims),
    )


def _organiser(text: str, pieces: Sequence[Piece], hit: _Hit) -> Piece | None:
    """The body before "tổ chức", "phối hợp", or before the cue itself; not one behind "tại" or in a post."""
    verb = _HELD_VERB.search(text, hit.sentence.span.start, hit.sentence.span.end)
    limit = verb.start() if verb else hit.cue.start
    for piece in pieces:
        if piece.span.end > max(limit, hit.cue.start):
            break
        if piece.kind in {"unit", "office"} and not _AT.search(
            text[hit.sentence.span.start : piece.span.start].split(",")[-1]
        ):
            return piece
    return None


def _place(reading: Reading, hit: _Hit) -> Piece | None:
    """The place behind "tại" in the reporting sentence, else in the sentences of the opening."""
    text = reading.article.text
    opening = [s for s in reading.sentences if s.block in {"lead", "paragraph"} and s.block_index <= 3]
    for sentence in [hit.sentence, *opening]:
        for mark in reading.marks_in(sentence.span, "LOC"):
            before = text[sentence.span.start : mark.span.start]
            if _AT.search(before) and "," not in before[before.lower().rfind("tại") :]:
                return Piece("place", mark.span, mark.text, mark=mark)
    return None


def _name(text: str, hit: _Hit) -> str:
    """The headline when it reports the event, else the sentence from the cue on; cut at fifteen words."""
    words = (text[hit.cue.start : hit.sentence.span.end] if not hit.in_title else _headline(text)).split()
    return " ".join(words[:MOST_WORDS]).rstrip(",;:.")


def _headline(text: str) -> str:
    return text.split("\n", 1)[0]
