"""The events that an article reports as happening: which, when, where, who holds them, who takes part."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from extractor.events.article_wide.contest_holder import holder_of_contest
from extractor.events.article_wide.reporting import Day, Opening
from extractor.events.kinds import COMMENDATION, COUNCIL, GATHERING, PROPOSAL
from extractor.events.parts.pieces import Piece
from extractor.events.reported.event_names import name_of
from extractor.events.reported.event_reports import Report, find_reports
from extractor.events.reported.organisers import (
    cluster_that_meets,
    council_that_votes,
    organiser_by_agent,
    organiser_by_head,
    organiser_in_headline,
    organiser_of,
    organiser_of_own_feast,
)
from extractor.events.reported.participants import Participant, participants_of, signers_in
from extractor.events.reported.venues import seat_of, seat_of_subject, venue_in, venue_told, visited_place
from extractor.ground.reading import Reading
from extractor.ground.records import Award, Claim, Event, Evidence
from extractor.ground.span import Span

CONFIDENCE: Mapping[str, float] = MappingProxyType(
    {
        "cue-in-opening": 0.92,
        "cue-in-title": 0.85,
        "cue-in-body": 0.85,
        "other-act": 0.85,
        "award-row-in-lead": 0.7,
        "fresh-lead": 0.6,
        "award-rows": 0.5,
    }
)
"""How often each rule named the right type on the development articles, small samples lowered."""

ECHOED = 0.03
"""What a headline that names the same kind adds."""

_HONOURING = (COMMENDATION,)
_BY_LETTER = (COMMENDATION, PROPOSAL)
"""Kinds that are a signature, not a meeting: they have no place, and no day but their own."""


def find_events(reading: Reading, awards: Sequence[Award]) -> tuple[Event, ...]:
    """The main happenings of an article, the one of headline and lead first, at most one of each type.

    An article that only tells of the past, of rules or of persons' lives has none.
    """
    opening = Opening(reading)
    reports = find_reports(reading, awards, opening)
    teller = _Teller(reading, awards, opening, reports)
    return tuple(teller.event(report) for report in reports)


class _Teller:
    """Fills the fields of each reported event from its sentence, then from the rest of the opening."""

    def __init__(
        self, reading: Reading, awards: Sequence[Award], opening: Opening, reports: Sequence[Report]
    ) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.awards = awards
        self.opening = opening
        self.main = reports[0] if reports else None
        signings = (report for report in reports if report.kind.type == "pact_signing")
        self.with_parties = next(signings, self.main)

    def event(self, report: Report) -> Event:
        organiser = self._organiser(report)
        place = self._place(report, organiser)
        day = self._day(report)
        participants = self._participants(report, organiser)
        claims = [Claim("type", report.kind.type, report.cue, report.rule)]
        if day is not None:
            claims.append(Claim("date", day.value, day.span, day.rule))
        if organiser is not None:
            claims.append(Claim("organiser", organiser.text, organiser.span, "subject-of-holding"))
        if place is not None:
            claims.append(Claim("place", place.of(self.text), place, "place-of-holding"))
        claims += [Claim("participant", p.name, p.span, p.rule) for p in participants]
        return Event(
            type=report.kind.type,
            name=name_of(self.reading, report),
            date=day.value if day else None,
            place=place.of(self.text) if place else None,
            organiser=organiser.text if organiser else None,
            participants=tuple(p.name for p in participants),
            evidence=Evidence(report.sentence.span.of(self.text), report.sentence.span),
            confidence=CONFIDENCE[report.rule] + (ECHOED if report.in_title else 0),
            claims=tuple(claims),
        )

    def _day(self, report: Report) -> Day | None:
        """The day the report tells, else that of the decision its rows rest on."""
        letter = report.kind in _BY_LETTER and report.sentence.block != "title"
        told = self.opening.day_of(report.sentence, same_block=letter)
        return told or self._day_of_decision(report)

    def _day_of_decision(self, report: Report) -> Day | None:
        if report.kind is not COMMENDATION:
            return None
        told = {
            c.value: c for a in self.awards if a.status == "announced" for c in a.claims if c.field == "date"
        }
        claim = next(iter(told.values()), None)
        return Day(claim.value, claim.span, claim.rule) if claim and claim.span and len(told) == 1 else None

    def _organiser(self, report: Report) -> Piece | None:
        """Who holds the event; what is told without its day is held by whom the news of the lead names."""
        contest = report.kind.type == "contest"
        titles = [title.span for title in self.opening.titles]
        if report.kind is COUNCIL and not report.cue.of(self.text).lower().startswith("lấy ý kiến"):
            council = council_that_votes(self.reading, [*titles, report.sentence.span])
            if council is not None:
                return council
        for sentence, cue in self._told_in(report):
            host = organiser_of(self.reading, sentence, cue, hosts_only=contest)
            if host is not None and not self._signs(report, host):
                return host
        sentence = report.sentence.span
        if report.kind in _HONOURING:
            return organiser_by_head(self.reading, sentence, report.cue)
        own = organiser_of_own_feast(self.reading, sentence)
        if own is not None or report.kind in _BY_LETTER:
            return own
        agent = organiser_by_agent(self.reading, [s.span for s in self.opening.sentences])
        if agent is not None or contest:
            return agent or self._holder_of_contest() or organiser_in_headline(self.reading, titles)
        cluster = cluster_that_meets(self.reading, [sentence, *titles])
        return cluster or organiser_in_headline(self.reading, titles)

    def _signs(self, report: Report, host: Piece) -> bool:
        """As in "Trường A, Trường B và Trường C ký giao ước", where nobody is host."""
        if report.kind.type != "pact_signing":
            return False
        return any(p.span.overlaps(host.span) for p in signers_in(self.reading, report.sentence.span))

    def _holder_of_contest(self) -> Piece | None:
        """As in "Hội thi nấu ăn Lữ đoàn A khép lại": the contest's own name tells it."""
        holder = holder_of_contest(self.reading)
        return Piece("unit", holder.span, holder.text, mark=holder) if holder is not None else None

    def _told_in(self, report: Report) -> Iterator[tuple[Span, Span]]:
        """The sentences that may name who holds the event, each with the words that report it."""
        if self.main is not None and report.rule == "cue-in-body":
            yield self.main.sentence.span, self.main.cue
        if not self.opening.is_fresh(report.sentence):
            for sentence in filter(self.opening.is_fresh, self.opening.lead):
                yield sentence.span, Span(sentence.span.end, sentence.span.end)
        yield report.sentence.span, report.cue

    def _place(self, report: Report, organiser: Piece | None) -> Span | None:
        """Where the report says it was held, else where the opening does, else where the organiser sits."""
        if report.kind in _BY_LETTER:
            return None
        own = venue_in(self.reading, report.sentence.span)
        if own is not None:
            return own
        for sentence in self.opening.sentences:
            fresh_lead = self.opening.rank(sentence) == 0 and self.opening.is_fresh(sentence)
            look = venue_in if fresh_lead else venue_told
            told = look(self.reading, sentence.span)
            if told is not None:
                return told
        if organiser is not None:
            seat = seat_of(self.reading, organiser.mark.span if organiser.mark else organiser.span)
        else:
            seat = seat_of_subject(self.reading, report.sentence.span) if report.kind is GATHERING else None
        return seat or visited_place(self.reading, report.sentence.span)

    def _participants(self, report: Report, organiser: Piece | None) -> tuple[Participant, ...]:
        """One list of parties stands at one event: the signing, else the main one."""
        if report is not self.with_parties:
            return ()
        name = organiser.text if organiser is not None else None
        return participants_of(self.reading, report.kind.type, self.opening.sentences, name)
