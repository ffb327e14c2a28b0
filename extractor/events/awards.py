"""From frames to award rows: one row per award and recipient that the article asserts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extractor.events.confidence import confidence_of
from extractor.events.conferrers import Body, grantor_of, proposer_of
from extractor.events.frames import Frame, read_frames
from extractor.events.honoured import honoured_body
from extractor.events.lists import ListGovernor
from extractor.events.implied import with_implied_award
from extractor.events.pieces import Piece, cut_into_pieces
from extractor.events.recipients import Recipient
from extractor.events.rows import Row, merge_rows, number_rows
from extractor.events.mentions import Mentions
from extractor.events.setting import Setting, read_setting
from extractor.events.status import HERE_AND_NOW, Judgement, judge
from extractor.events.times import Moment, Times, times_of, year_is_date, years_told
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Award, Claim, Kind, RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.lexicon.counts import find_award_counts
from extractor.viet.numbers import words_to_int


_PERIOD_OPENS = re.compile(
    r"(?:trong |qua |từ |tính đến )?(?:hơn )?(?:năm (?:học )?\d{4}|năm qua|năm vừa qua|năm học qua|năm học vừa qua|thời gian qua|những năm qua|\d+ năm qua|giai đoạn|nhiệm kỳ|\d+ năm thực hiện)",
    re.IGNORECASE,
)
_SPELLS_OUT = re.compile(r"(?:theo đó|cụ thể|trong đó|các |theo quyết định|gồm|danh sách)", re.IGNORECASE)
_OPEN_KINDS = {
    "certificate_of_merit",
    "letter_of_commendation",
    "emulation_flag",
    "badge",
    "commemorative_medal",
}
_SPOKEN = {
    "passive-agent",
    "subject-office",
    "subject-unit",
    "on-behalf-of",
    "signer-of-decision",
    "body-behind-award",
}
_GRADES = re.compile(r"\s+(?:các\s+)?hạng\s+\w+\s*(?:,|và|\().*$", re.IGNORECASE)
_BARE_GRADE = re.compile(r"hạng\s", re.IGNORECASE)
_GRADE_AT_END = re.compile(r"\s+hạng\s+\w+$", re.IGNORECASE)
_TIMES = re.compile(r"(?<!\w)(\d{1,2}|hai|ba|bốn|sáu|bảy|tám)\s+lần(?!\w)(?!\s+thứ)", re.IGNORECASE)


def find_awards(reading: Reading) -> tuple[Award, ...]:
    """The award rows of one article, numbered, copies of one assertion merged."""
    reader = _ArticleReader(reading)
    rows = [row for sentence in reading.sentences for row in reader.rows_of(sentence)]
    return number_rows(reading.article.text, merge_rows(rows))


def _each_grade(award: Piece) -> Iterator[Piece]:
    """As in "Huân chương Lao động hạng Nhất, Nhì, Ba": one award for every grade."""
    grades = identify(award.text).grades
    base = _GRADES.search(award.text)
    if len(grades) < 2 or base is None:
        yield award
        return
    for grade in grades:
        yield replace(award, text=f"{award.text[: base.start()]} hạng {grade}")


def _kind_by_law(wording: str) -> RecipientKind:
    """Whom an award may go to when the text only counts it: flags go to collectives, some orders to persons."""
    award_id = identify(wording).award_id
    may = set(catalogue().by_id[award_id].recipients) if award_id else set()
    if may and all("collective" in who for who in may):
        return "collective"
    return (
        "individual" if may and not any("collective" in who or who == "household" for who in may) else "other"
    )


def _kind_of_counted(frame: Frame, award: Piece) -> RecipientKind:
    """As in "29 học sinh đạt giải, gồm 2 giải Nhất": prizes counted apart go to those counted together."""
    counted = {p.count.kind for p in frame.clause if p.count is not None and p.span.end <= award.span.start}
    return counted.pop() if identify(award.text).kind == "prize" and len(counted) == 1 else "other"


@dataclass(slots=True)
class _Carried:
    """What one sentence leaves to the next of the same article."""

    judgement: Judgement | None = None
    decision: Moment | None = None
    decision_sentence: int = -9
    decision_alone: bool = False
    decided_sentence: int = -9
    honoured: Piece | None = None
    honoured_sentence: int = -9
    grantor: Body | None = None
    grantor_sentence: int = -9
    grantor_kind: Kind | None = None
    named: tuple[Recipient, ...] = ()
    named_sentence: int = -9


class _ArticleReader:
    """Reads sentence after sentence, keeping what an earlier one leaves for the next."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.setting: Setting = read_setting(reading)
        self.mentions = Mentions(reading)
        self.carried = _Carried()
        self.governor = ListGovernor()
        self.number = 0
        self.sentence_start = 0
        self.blank: Row | None = None

    def rows_of(self, sentence: Sentence) -> Iterator[Row]:
        self.number += 1
        self.sentence_start = sentence.span.start
        pieces = with_implied_award(cut_into_pieces(self.reading, sentence.span), self.setting.topic, sentence)
        self._remember_decision(pieces)
        if any(p.kind == "cue" and p.plays("decide") for p in pieces):
            self.carried.decided_sentence = self.number
        if not any(piece.kind == "award" for piece in pieces):
            yield from self._listed_under_heading(sentence, pieces)
            return
        judgement: Judgement | None = None
        for frame in read_frames(self.text, pieces):
            for award, joint in self._awards_of(frame):
                award = self._with_head(award, frame)
                identity = identify(award.text)
                before = judgement or self._judgement_before(frame)
                judged = judge(
                    self.text, frame, identity.kind, self.setting, before, self._period_of_block(sentence)
                )
                judged = self._as_decided(judged, frame)
                if judged.status is not None and (frame.recipients or judged.rule == "proposal-cue"):
                    judgement = judged
                rows = list(self._rows(sentence, pieces, frame, award, joint, identity, judged))
                if not rows and judged.status is None:
                    self.blank = None
                self._remember_named(rows)
                self.governor.open(self.text, sentence, rows, self.blank)
                yield from rows
        self.carried.judgement = judgement

    def _as_decided(self, judged: Judgement, frame: Frame) -> Judgement:
        """As in "… ký quyết định khen thưởng. Theo đó, ông A được tặng …": what the signature gives is announced."""
        spelt_out = self.number - self.carried.decided_sentence == 1 and _SPELLS_OUT.match(
            self.text, self.sentence_start
        )
        if judged.rule != "default-conferred" or not spelt_out or self.setting.ceremony or not frame.passive:
            return judged
        return Judgement("announced", judged.cue, "spells-out-a-decision")

    def _period_of_block(self, sentence: Sentence) -> Span | None:
        """Where the paragraph began to tell of a time ("Năm 2018, …"): what follows happened then."""
        if sentence.block in {"title", "lead"}:
            return None
        before = (
            _PERIOD_OPENS.match(self.text, other.span.start, other.span.end)
            for other in self.reading.sentences
            if other.block_index == sentence.block_index and other.span.start <= sentence.span.start
        )
        told = next(filter(None, before), None)
        if told is None:
            return None
        if HERE_AND_NOW.search(self.text, sentence.span.start, sentence.span.end):
            return None
        return Span(told.start(), told.end())

    def _with_head(self, award: Piece, frame: Frame) -> Piece:
        """As in "Huân chương Lao động hạng Ba (2002) và hạng Nhì (2012)": the second grade is of the same order."""
        if not _BARE_GRADE.match(award.text):
            return award
        heads = [
            a.text for a in frame.awards if a.span.end <= award.span.start and not _BARE_GRADE.match(a.text)
        ]
        if not heads:
            return award
        return replace(award, text=f"{_GRADE_AT_END.sub('', heads[-1])} {award.text}")

    def _judgement_before(self, frame: Frame) -> Judgement | None:
        """A sentence that only lists ("Ngoài ra còn có Cờ thi đua…: 54 tập thể") goes on with the last one."""
        return self.carried.judgement if frame.verb is None else None

    def _remember_decision(self, pieces: Sequence[Piece]) -> None:
        for piece in pieces:
            if piece.kind == "decision":
                self.carried.decision = Moment(piece.text, piece.span, "decision-before")
                self.carried.decision_sentence = self.number
                self.carried.decision_alone = not any(p.kind == "award" for p in pieces)

    def _awards_of(self, frame: Frame) -> Iterator[tuple[Piece, bool]]:
        """The awards that get rows of their own; two that share one count are one joint wording."""
        counted = any(r.name is None and r.stands_for is None for r in frame.recipients)
        if len(frame.awards) > 1 and counted and frame.direction in {"forward", "backward", "middle"}:
            span = Span(frame.awards[0].span.start, frame.awards[-1].span.end)
            if not re.search(r"\d", span.of(self.text)):
                yield Piece("award", span, span.of(self.text), mark=frame.awards[0].mark), True
                return
        for award in frame.awards:
            for graded in _each_grade(award):
                yield graded, False

    def _rows(
        self,
        sentence: Sentence,
        pieces: Sequence[Piece],
        frame: Frame,
        award: Piece,
        joint: bool,
        identity: AwardIdentity,
        judged: Judgement,
    ) -> Iterator[Row]:
        self.blank = None
        if judged.status is None:
            return
        grantor = (
            self._unless_presented(grantor_of(self.text, frame, identity, award, pieces), identity)
            or self._grantor_before(identity)
            or self._organiser(identity, judged)
        )
        if grantor is not None and grantor.rule in _SPOKEN and not identity.body:
            self.carried.grantor, self.carried.grantor_sentence = grantor, self.number
            self.carried.grantor_kind = identity.kind
        linked = self._relinked(award, identity, grantor)
        times = times_of(frame, award, linked.kind, judged.status, self.setting, self._decision_for(judged))
        proposer = (
            proposer_of(self.text, frame, tuple(pieces), self.mentions)
            if judged.status == "proposed"
            else None
        )
        told_often = len(years_told(frame, award))
        recipients = self._recipients(frame, award) or self._elided(frame, award)
        if not recipients and frame.direction == "none":
            unnamed = Recipient("other", award.span)
            self.blank = next(
                self._row_and_members(
                    sentence, frame, award, linked, judged, grantor, proposer, times, unnamed, joint
                )
            )
        for recipient in recipients:
            recipient = self._of_honoured_body(recipient, frame)
            if recipient.name and recipient.count == told_often:
                recipient = replace(recipient, count=1)
            for moments in self._each_year(frame, award, linked, judged, times):
                yield from self._row_and_members(
                    sentence, frame, award, linked, judged, grantor, proposer, moments, recipient, joint
                )

    def _of_honoured_body(self, recipient: Recipient, frame: Frame) -> Recipient:
        body = honoured_body(self.text, frame)
        if body is not None:
            self.carried.honoured, self.carried.honoured_sentence = body, self.number
        elif frame.inherited and self.carried.honoured_sentence == self.number:
            body = self.carried.honoured
        if body is None or recipient.name is not None or recipient.parent is not None:
            return recipient
        return replace(recipient, parent=body.text, parent_span=body.span)

    def _each_year(
        self, frame: Frame, award: Piece, identity: AwardIdentity, judged: Judgement, times: Times
    ) -> Iterator[Times]:
        """An award told with several years was received as often."""
        years = years_told(frame, award)
        grades = identify(award.mark.text).grades if award.mark is not None else ()
        if identity.grade in grades and len(grades) == len(years):
            years = (years[grades.index(identity.grade)],)
        if not years or judged.status is None:
            yield times
        for year in years:
            moment = Moment(year.mark.value or "" if year.mark else "", year.span, "one-of-several-years")
            dated = year_is_date(identity.kind, judged.status or "past")
            yield replace(
                times, date=moment if dated else times.date, period=times.period if dated else moment
            )

    def _recipients(self, frame: Frame, award: Piece) -> Sequence[Recipient]:
        """The frame's recipients, or the number of awards when only that is told ("5 giải Nhất")."""
        counts = find_award_counts(self.text, [award.span])
        number = counts[0] if counts else None
        if frame.recipients and number is None:
            return self._spelt_out(self._with_times(frame))
        if (
            number is not None
            and len(frame.recipients) == number.count > 1
            and all(r.name for r in frame.recipients)
        ):
            return (
                Recipient(
                    frame.recipients[0].kind, number.span, count=number.count, members=tuple(frame.recipients)
                ),
            )
        if number is None:
            return ()
        alone = len(frame.recipients) == 1 and frame.recipients[0].name is not None
        if alone and number.count > 1 and self._is_team_of_a_land(frame, award):
            return (Recipient("other", number.span, count=number.count),)
        if alone and (frame.direction == "backward" or award is frame.awards[-1]):
            return (replace(frame.recipients[0], count=number.count),)
        if frame.recipients and frame.direction == "forward" and award is frame.awards[-1]:
            return frame.recipients
        kind = _kind_by_law(award.text)
        if kind == "other":
            kind = _kind_of_counted(frame, award)
        return (Recipient(kind, number.span, count=number.count),)

    def _is_team_of_a_land(self, frame: Frame, award: Piece) -> bool:
        """As in "Việt Nam giành 3 HCV": medals of a delegation are counted by the medal."""
        subject = frame.recipients[0].span
        places = any(p.kind == "place" and p.span == subject for p in frame.clause)
        return places and identify(award.text).kind == "prize"

    def _spelt_out(self, recipients: Sequence[Recipient]) -> Sequence[Recipient]:
        """The names in place of "cả 3 người", "hai em" where the article named just as many before."""
        found: list[Recipient] = []
        for recipient in recipients:
            names = (
                self.mentions.several(recipient) if recipient.name is None and not recipient.members else ()
            )
            found += [replace(recipient, name=name, count=1) for name, _ in names] or [recipient]
        return found

    def _elided(self, frame: Frame, award: Piece) -> Sequence[Recipient]:
        """As in "… cho anh A. Trung ương Đoàn cũng truy tặng Huy hiệu B": the one honoured just before."""
        gives = frame.verb is not None and frame.verb.plays("give") and not frame.passive
        reward = award.mark is None
        ends = not frame.after or frame.after[0].is_mark(";", ",") or reward or frame.after[0].kind == "date"
        before = self.carried.named
        near = self.number - self.carried.named_sentence <= 2
        if frame.direction != "none" or not (gives or reward) or not frame.subject or not ends or not near:
            return ()
        if any(p.kind == "cue" and p.plays("to") for p in frame.after):
            return ()
        return (replace(before[0], members=()),) if len(before) == 1 else ()

    def _remember_named(self, rows: Sequence[Row]) -> None:
        named = {r.recipient.name: r.recipient for r in rows if r.recipient.name}
        if rows:
            self.carried.named = tuple(named.values()) if not any(r.recipient.count > 1 for r in rows) else ()
            self.carried.named_sentence = self.number

    def _with_times(self, frame: Frame) -> Sequence[Recipient]:
        """As in "đã 3 lần được tặng Cờ thi đua": three awards for the one named recipient."""
        words = "".join(p.text + " " for p in frame.clause if p.kind in {"gap", "cue"})
        times = _TIMES.search(words)
        if times is None or len(frame.recipients) != 1 or frame.recipients[0].count != 1:
            return frame.recipients
        number = int(times[1]) if times[1].isdigit() else words_to_int(times[1].lower())
        return [replace(frame.recipients[0], count=number)] if number else frame.recipients

    def _unless_presented(self, grantor: Body | None, identity: AwardIdentity) -> Body | None:
        """The presenter's office gives way to a body named before for the like."""
        if grantor is None or grantor.rule != "office-of-the-presenter":
            return grantor
        if identity.kind not in {"certificate_of_merit", "letter_of_commendation"}:
            return None
        return self._grantor_before(identity) or grantor

    def _grantor_before(self, identity: AwardIdentity) -> Body | None:
        """As in "…; 6 cá nhân khác nhận Giấy khen": the body that conferred the like just before."""
        carried = self.carried
        if identity.kind not in _OPEN_KINDS or identity.body or carried.grantor is None:
            return None
        reach = 3 if carried.grantor_kind == identity.kind else 1
        return (
            replace(carried.grantor, rule="carried-from-before")
            if self.number - carried.grantor_sentence <= reach
            else None
        )

    def _organiser(self, identity: AwardIdentity, judged: Judgement) -> Body | None:
        """Prizes, titles and letters without a named body come from who holds the meeting that gives them."""
        own = identity.kind in {"prize", "letter_of_commendation", "emulation_title"}
        organiser = self.setting.organiser
        if not own or judged.status != "conferred" or organiser is None:
            return None
        return Body(organiser.text, organiser.span, "organiser-of-the-meeting")

    def _relinked(self, award: Piece, identity: AwardIdentity, grantor: Body | None) -> AwardIdentity:
        """A bare "Bằng khen" given by a known body is that body's Bằng khen."""
        if identity.body or grantor is None or grantor.rule == "by-law":
            return identity
        if identity.kind not in {"certificate_of_merit", "letter_of_commendation", "emulation_flag"}:
            return identity
        return identify(award.text, conferred_by=grantor.name)

    def _decision_for(self, judged: Judgement) -> Moment | None:
        near = self.number - self.carried.decision_sentence <= 2
        spelt_out = (
            self.carried.decision_alone or _SPELLS_OUT.match(self.text, self.sentence_start) is not None
        )
        return (
            self.carried.decision
            if near and spelt_out and judged.status in {"announced", "conferred"}
            else None
        )

    def _row_and_members(
        self,
        sentence: Sentence,
        frame: Frame,
        award: Piece,
        identity: AwardIdentity,
        judged: Judgement,
        grantor: Body | None,
        proposer: Body | None,
        times: Times,
        recipient: Recipient,
        joint: bool,
    ) -> Iterator[Row]:
        resolved = self._resolved(recipient)
        if recipient.note is not None and _BARE_GRADE.match(recipient.note) and identity.grade is None:
            award = replace(award, text=f"{award.text} {recipient.note}")
            identity = replace(identity, grade=identify(award.text).grade)
        assert judged.status is not None
        claims = list(self._claims(award, judged, grantor, proposer, times, resolved))
        level = identity.level
        if grantor is not None and grantor.span is not None and identity.award_id is None:
            level = level_of_body(grantor.name) or level
        row = Row(
            award=award.text,
            award_span=award.span,
            identity=identity,
            level=level,
            recipient=resolved,
            status=judged.status,
            grantor=grantor.name if grantor else None,
            proposer=proposer.name if proposer else None,
            date=times.date.value if times.date else None,
            period=times.period.value if times.period else None,
            decision=times.decision.value if times.decision else None,
            evidence=self._evidence(sentence, frame, award, resolved),
            block=sentence.block,
            claims=tuple(claims),
            confidence=confidence_of(frame, identity, judged, resolved, sentence.block, joint),
        )
        yield row
        for member in recipient.members:
            for inner in self._row_and_members(
                sentence, frame, award, identity, judged, grantor, proposer, times, member, joint
            ):
                yield inner.as_member_of(row)

    def _just_honoured(self, recipient: Recipient) -> tuple[str, Span] | None:
        """As in "… cho Ban Quản lý rừng A. Đơn vị này đã có …": the recipient of the sentence before."""
        before = [r for r in self.carried.named if r.kind == recipient.kind]
        if len(before) != 1 or self.number - self.carried.named_sentence > 1 or before[0].name is None:
            return None
        return before[0].name, before[0].span

    def _resolved(self, recipient: Recipient) -> Recipient:
        if recipient.stands_for is not None:
            found = self.mentions.resolve(recipient) or self._just_honoured(recipient)
            if found is None:
                return recipient
            return Recipient(
                recipient.kind, found[1], found[0], parent=recipient.parent, stands_for=recipient.stands_for
            )
        if recipient.kind == "collective" and recipient.name:
            return replace(recipient, name=self.mentions.unit_of_alias(recipient.name))
        if recipient.kind == "individual" and recipient.name:
            full = self.mentions.full_name(recipient.name)
            if full != recipient.name:
                return Recipient(
                    recipient.kind,
                    recipient.span,
                    full,
                    parent=recipient.parent,
                    parent_span=recipient.parent_span,
                )
        return recipient

    def _claims(
        self,
        award: Piece,
        judged: Judgement,
        grantor: Body | None,
        proposer: Body | None,
        times: Times,
        recipient: Recipient,
    ) -> Iterator[Claim]:
        yield Claim("award", award.text, award.span, award.mark.by if award.mark else "award")
        yield Claim("status", judged.status or "", judged.cue, judged.rule)
        yield Claim("recipient", recipient.name or str(recipient.count), recipient.span, "recipient-in-frame")
        if recipient.parent is not None:
            yield Claim("recipient_parent", recipient.parent, recipient.parent_span, "parent-behind-name")
        for name, body in (("grantor", grantor), ("proposer", proposer)):
            if body is not None:
                yield Claim(name, body.name, body.span, body.rule)
        for name, moment in (("date", times.date), ("period", times.period), ("decision", times.decision)):
            if moment is not None:
                yield Claim(name, moment.value, moment.span, moment.rule)

    def _evidence(self, sentence: Sentence, frame: Frame, award: Piece, recipient: Recipient) -> Span:
        """The part of the sentence that asserts the row: verb, award and recipient."""
        spans = [award.span, frame.span]
        if sentence.span.covers(recipient.span):
            spans.append(recipient.span)
        return Span(min(s.start for s in spans), max(s.end for s in spans))

    def _listed_under_heading(self, sentence: Sentence, pieces: Sequence[Piece]) -> Iterator[Row]:
        """A line of names under "Tặng Bằng khen cho 3 tập thể:" takes that line's award."""
        yield from self.governor.rows_of_line(self.text, sentence, pieces, self._resolved)
