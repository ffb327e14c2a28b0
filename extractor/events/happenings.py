"""The events that an article reports as happening: which, when, where, who holds them, who takes part."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.events.kinds import COMMENDATION, CONTEST, GATHERING, KINDS, EventKind
from extractor.events.organisers import organiser_by_agent, organiser_of
from extractor.events.participants import participants_of
from extractor.events.pieces import Piece
from extractor.events.reporting import Opening, body_sentences
from extractor.events.setting import Setting, read_setting
from extractor.events.venues import seat_of, venue_in, venue_told, visited_place
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Award, Claim, Event, Evidence
from extractor.ground.span import Span

MOST_WORDS = 15
"""Length of an event's name, by the guidelines."""

_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|diễn ra|khai mạc|bế mạc|long trọng|phối hợp|đã họp|chủ trì|tham dự|đã dự|tới dự|đến dự|dự hội nghị"
    r"|tại (?:hội nghị|lễ|buổi|chương trình|đại hội))(?!\w)",
    re.IGNORECASE,
)
_STAGED = re.compile(
    r"(?<!\w)(?:(?:tổ chức|diễn ra) (?:trọng thể |buổi |đêm |long trọng )*(?:chương trình|lễ|gặp mặt|hội nghị|trao)"
    r"|tại (?:buổi )?(?:lễ|hội nghị|chương trình))(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A kind of event with the sentence and the words that report it; ``sure`` grades the report."""

    kind: EventKind
    sentence: Sentence
    cue: Span
    in_title: bool
    rule: str


def find_events(reading: Reading, awards: Sequence[Award]) -> tuple[Event, ...]:
    """The main happenings of an article, the one of headline and lead first, at most one of each type.

    An article that only tells of the past, of rules or of persons' lives has none.
    """
    reporter = _Reporter(reading, awards)
    hits = sorted(reporter.hits(), key=lambda hit: (not hit.in_title, hit.cue.start))
    return tuple(reporter.event(hit, main=hits[0]) for hit in hits)


class _Reporter:
    def __init__(self, reading: Reading, awards: Sequence[Award]) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.awards = awards
        self.setting: Setting = read_setting(reading)
        self.opening = Opening(reading)

    def hits(self) -> list[_Hit]:
        if self.reading.article.title.rstrip().endswith("?") and not self.opening.has_news:
            return []
        found = [hit for kind in KINDS if (hit := self._hit(kind)) is not None]
        types = {hit.kind.type for hit in found}
        kept = [hit for hit in found if types.isdisjoint(hit.kind.yields_to - {hit.kind.type})]
        kept = list({hit.kind.type: hit for hit in reversed(kept)}.values())
        return kept or [hit for hit in (self._lesser_hit(),) if hit is not None]

    def _hit(self, kind: EventKind) -> _Hit | None:
        """The sentence that reports a kind of event: in the opening, for some kinds also in the body."""
        only_sure = bool(kind.row_statuses) and kind.row_statuses.isdisjoint(a.status for a in self.awards)
        title = self._in_title(kind, only_sure)
        for sentence in self.opening.sentences:
            match = kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=only_sure)
            if match is not None and self._reports(sentence, title is not None, kind):
                return _Hit(
                    kind, sentence, Span(match.start(), match.end()), title is not None, "cue-in-opening"
                )
        if title is not None and (self.opening.has_news or _HELD.search(self.text, title.sentence.span.end)):
            return title
        return self._in_body(kind)

    def _in_title(self, kind: EventKind, only_sure: bool) -> _Hit | None:
        for sentence in self.opening.titles:
            match = kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=only_sure)
            if match is not None:
                return _Hit(kind, sentence, Span(match.start(), match.end()), True, "cue-in-title")
        return None

    def _reports(self, sentence: Sentence, in_title: bool, kind: EventKind) -> bool:
        """Whether a cue in this sentence is news: said fresh, echoed by the headline, or held without a day."""
        rank = self.opening.rank(sentence)
        if in_title:
            return (
                rank == 0
                or self.opening.is_fresh(sentence)
                or _HELD.search(self.text, sentence.span.start, sentence.span.end) is not None
            )
        if rank > 1:
            return False
        if self.opening.is_fresh(sentence) or (
            rank == 0 and any(map(self.opening.is_fresh, self.opening.lead))
        ):
            return True
        held = _HELD.search(self.text, sentence.span.start, sentence.span.end) is not None
        sure = kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=True) is not None
        return not self.opening.has_day and (held or (sure and rank == 0))

    def _in_body(self, kind: EventKind) -> _Hit | None:
        if kind.in_body is None:
            return None
        for sentence in body_sentences(self.reading):
            match = kind.in_body.search(self.text, sentence.span.start, sentence.span.end)
            if match is not None and kind.cue_in(self.text, match.start(), match.end()) is not None:
                return _Hit(kind, sentence, Span(match.start(), match.end()), False, "cue-in-body")
        return None

    def _lesser_hit(self) -> _Hit | None:
        """What is reported when no kind is named: awards given without a word of a meeting, or some other act."""
        return self._told_by_rows(leading=True) or self._other_act() or self._told_by_rows(leading=False)

    def _told_by_rows(self, *, leading: bool) -> _Hit | None:
        """A commendation told only by its rows: "Trung tâm A đạt Giải thưởng B", a list of this year's titles."""
        given = [a for a in self.awards if a.status in COMMENDATION.row_statuses]
        if not given or 2 * len(given) < len(self.awards) or (leading and not self.opening.has_news):
            return None
        for sentence in self.opening.lead if leading else body_sentences(self.reading):
            if sentence.span.covers(given[0].evidence.span) or given[0].evidence.span.covers(sentence.span):
                return _Hit(COMMENDATION, sentence, given[0].evidence.span, False, "award-rows")
        return None

    def _other_act(self) -> _Hit | None:
        """Any act that the lead reports as news; a contest when it ends in prizes of several ranks."""
        near = [s for s in self.opening.sentences if self.opening.rank(s) <= 1]
        fresh = [s for s in near if self.opening.is_fresh(s)]
        for sentence in [*fresh, *(self.opening.lead if fresh or not self.opening.has_day else ())]:
            match = GATHERING.cue_in(self.text, sentence.span.start, sentence.span.end)
            if match is not None:
                return _Hit(self._by_prizes(), sentence, Span(match.start(), match.end()), False, "other-act")
        if not fresh:
            return None
        return _Hit(self._by_prizes(), fresh[0], fresh[0].span, False, "fresh-lead")

    def _by_prizes(self) -> EventKind:
        given = [a for a in self.awards if a.status == "conferred"]
        ranked = [a for a in given if a.kind == "prize"]
        return CONTEST if len(ranked) >= 2 and 2 * len(ranked) > len(given) else GATHERING

    def event(self, hit: _Hit, main: _Hit) -> Event:
        organiser = self._organiser(hit, main)
        place = self._place(hit, organiser)
        day = self.opening.day_of(hit.sentence)
        participants = self._participants(hit, organiser)
        claims = [Claim("type", hit.kind.type, hit.cue, hit.rule)]
        if day is not None:
            claims.append(Claim("date", day.value, day.span, day.rule))
        if organiser is not None:
            claims.append(Claim("organiser", organiser.text, organiser.span, "subject-of-holding"))
        if place is not None:
            claims.append(Claim("place", place.of(self.text), place, "place-of-holding"))
        claims += [Claim("participant", p.name, p.span, p.rule) for p in participants]
        return Event(
            type=hit.kind.type,
            name=self._name(hit),
            date=day.value if day else None,
            place=place.of(self.text) if place else None,
            organiser=organiser.text if organiser else None,
            participants=tuple(p.name for p in participants),
            evidence=Evidence(hit.sentence.span.of(self.text), hit.sentence.span),
            confidence=0.9 if hit.in_title else 0.75,
            claims=tuple(claims),
        )

    def _organiser(self, hit: _Hit, main: _Hit) -> Piece | None:
        """Nobody holds a decision; an event told in the body is held by who holds the main one."""
        if hit.kind is COMMENDATION:
            return None
        own = organiser_of(self.reading, hit.sentence.span, hit.cue)
        if own is not None:
            return own
        if hit is not main and main.kind is not COMMENDATION:
            return organiser_of(self.reading, main.sentence.span, main.cue)
        return organiser_by_agent(self.reading, [s.span for s in self.opening.sentences])

    def _place(self, hit: _Hit, organiser: Piece | None) -> Span | None:
        if hit.kind is COMMENDATION:
            return None
        own = venue_in(self.reading, hit.sentence.span)
        told = (venue_told(self.reading, s.span) for s in self.opening.sentences)
        return (
            own
            or next((span for span in told if span is not None), None)
            or (seat_of(self.reading, organiser.span) if organiser is not None else None)
            or visited_place(self.reading, hit.sentence.span)
        )

    def _participants(self, hit: _Hit, organiser: Piece | None) -> tuple[Participant, ...]:
        if hit.kind.type not in self.types_with_parties:
            return ()
        name = organiser.text if organiser is not None else None
        return participants_of(self.reading, hit.kind.type, self.opening.sentences, name)

    def _name(self, hit: _Hit) -> str:
        """The headline when it reports the event, else the sentence from the cue on; cut at fifteen words."""
        if hit.in_title:
            return _shortened(self.reading.article.title)
        start = hit.cue.start if hit.cue.start > hit.sentence.span.start else hit.sentence.span.start
        return _shortened(self.text[start : hit.sentence.span.end])


def _shortened(words: str) -> str:
    return " ".join(words.split()[:MOST_WORDS]).rstrip(",;:.")
