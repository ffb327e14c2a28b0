"""What one sentence leaves to the next: its tense, its decision, who conferred, who was honoured."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extractor.events.dating.conferral_dates import day_of_decision
from extractor.events.givers.announcers import Announcer, announcer_in
from extractor.events.givers.award_level import is_of_another_level
from extractor.events.givers.conferrers import award_of_bracket, decision_body
from extractor.events.naming.same_names import same_body
from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import as_foreign
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.moments import Moment, Times, ToldDecision
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.row_making.opened_lines import OpenedLines
from extractor.ground.reading import Sentence
from extractor.ground.records import Kind, Status
from extractor.lexicon.award_linker import AwardIdentity, identify

SPELLS_OUT = re.compile(
    r"(?:theo đó|cụ thể|trong (?:đó|(?:số |tổng số )?\d)|các |theo quyết định|gồm|danh sách)", re.IGNORECASE
)
"""How a sentence begins that tells what the decision of the one before gives."""

GIVES_ON = re.compile(r"đồng thời,? (?:trao )?tặng(?!\w)", re.IGNORECASE)
"""How a sentence begins that goes on with what the one before it decided, by another decision maybe."""

_LISTING = frozenset({"heading", "list_item", "table_row"})
_OPEN_KINDS: frozenset[Kind] = frozenset(
    {"certificate_of_merit", "letter_of_commendation", "emulation_flag", "commemorative_medal"}
)
"""Kinds that any body may confer: a bare one goes on with the body that conferred the like."""

_OF_ANY_BODY: frozenset[Kind] = frozenset({"certificate_of_merit", "emulation_flag"})
_OF_THE_GOVERNMENT = re.compile(r"(?<!\w)(?:thủ tướng|chính phủ|chủ tịch nước)(?!\w)", re.IGNORECASE)
_BY_SEVERAL = re.compile(r"(?:của )?(?:các cấp|các ngành|các loại|cấp trên)(?!\w)", re.IGNORECASE)
"""As in "31 tập thể được tặng Bằng khen các cấp": of several bodies, none of which is told."""
_OVER_A_PROVINCE = re.compile(r"tỉnh ủy|thành ủy|trung ương", re.IGNORECASE)
"""Committees that confer the badge; those below hand it over."""
_FAMILY = re.compile(r"(?:gia đình|thân nhân|người thân|gia quyến)(?!\w)", re.IGNORECASE)
"""Who receives what was conferred on the dead: "Sáng 8/7, Sở A đã đến nhà trao Bằng khen cho gia đình"."""
_PARTY_BADGE = "huy-hieu-dang"
"""Given by years in the Party: "… trao Huy hiệu Đảng cho 71 đảng viên. Trong đó có 5 Huy hiệu 60 năm"."""

_SPOKEN = frozenset(
    {
        "passive-agent",
        "subject-office",
        "subject-unit",
        "on-behalf-of",
        "signer-of-decision",
        "body-behind-award",
        "office-of-the-presenter",
    }
)
CARRIED = "carried-from-before"
_LONG_AGO = -9


@dataclass(slots=True)
class Carried:
    """The memory of a reader that goes sentence by sentence; ``sentence`` is the running number."""

    sentence: int = 0
    judgement: Judgement | None = None
    block: int = -1
    decision: ToldDecision | None = None
    decision_sentence: int = _LONG_AGO
    decision_awards: frozenset[str | None] = frozenset()
    decisions: tuple[tuple[ToldDecision, frozenset[str | None]], ...] = ()
    decided: int = _LONG_AGO
    announcer: Announcer | None = None
    announcer_sentence: int = _LONG_AGO
    lines: OpenedLines = field(default_factory=OpenedLines)
    foreign: Body | None = None
    foreign_sentence: int = _LONG_AGO
    grantor: Body | None = None
    grantor_kind: Kind | None = None
    grantor_award: str | None = None
    grantor_sentence: int = _LONG_AGO
    grantor_doubtful: bool = False
    grantor_of_chain: Body | None = None
    chain_sentence: int = _LONG_AGO
    named: tuple[Recipient, ...] = ()
    named_sentence: int = _LONG_AGO
    honoured: Piece | None = None
    honoured_sentence: int = _LONG_AGO
    day: Moment | None = None
    day_sentence: int = _LONG_AGO
    periods: dict[str, Moment] = field(default_factory=dict)
    proposer: Body | None = None
    merit: Moment | None = None
    merit_award: str | None = None
    merit_sentence: int = _LONG_AGO

    def begin(self, text: str, sentence: Sentence, pieces: Sequence[Piece]) -> None:
        """Go to the next sentence and note the decision that it names, or who honours in it."""
        self.sentence += 1
        announcer = announcer_in(text, pieces) if pieces else None
        if announcer is not None and any(p.kind == "award" for p in pieces):
            announcer = None
        if announcer is not None:
            self.announcer, self.announcer_sentence = announcer, self.sentence
        self.lines.begin(text, sentence, announcer)
        told: list[tuple[ToldDecision, frozenset[str | None]]] = []
        for index, piece in enumerate(pieces):
            if piece.kind == "cue" and piece.plays("decide"):
                self.decided = self.sentence
            if piece.kind == "decision" and award_of_bracket(pieces, index) is None:
                number = Moment(piece.text, piece.span, "decision-before")
                signer = decision_body(pieces) or (announcer.body if announcer is not None else None)
                self.decision = ToldDecision(number, day_of_decision(pieces, index), signer)
                self.decision_sentence = self.sentence
                self.decision_awards = _awards_of(pieces)
                behind = [i for i in range(index + 1, len(pieces)) if pieces[i].kind == "decision"]
                told.append((self.decision, _awards_of(pieces[index : behind[0] if behind else None])))
        self.decisions = tuple(told) or self.decisions

    def decision_for(
        self, text: str, sentence: Sentence, frame: Frame, identity: AwardIdentity, judged: Judgement
    ) -> ToldDecision | None:
        """The decision of an earlier sentence or clause that gives this award too; of several the one that
        names it ("Quyết định số 12 tặng Cờ thi đua và Quyết định số 13 tặng Bằng khen. Theo đó, …")."""
        decision = self.decision
        if decision is None or judged.status not in {"announced", "conferred"}:
            return None
        ago = self.sentence - self.decision_sentence
        alone = not self.decision_awards
        spelt_out = ago <= 2 and (alone or SPELLS_OUT.match(text, sentence.span.start) is not None)
        same_award = identity.award_id is not None and identity.award_id in self.decision_awards
        same_clause = ago == 0 and frame.inherited
        listed = sentence.block in _LISTING or self.lines.opener is not None
        its_own = [told for told, awards in self.decisions if identity.award_id in awards - {None}]
        decision = its_own[0] if len(its_own) == 1 and ago > 0 else decision
        return decision if spelt_out or same_award or same_clause or listed else None

    def announcer_for(self, text: str, sentence: Sentence, identity: AwardIdentity) -> Announcer | None:
        """Who announced what this line or sentence spells out ("Ngày 15/2, Chủ tịch UBND tỉnh đã ban hành các
        quyết định khen thưởng …")."""
        near = self.sentence - self.announcer_sentence <= 2
        spelt_out = near and SPELLS_OUT.match(text, sentence.span.start) is not None
        told = spelt_out or sentence.block in _LISTING or self.lines.opener is not None
        return self.announcer if told and identity.kind != "prize" else None

    def with_period_of_decision(self, times: Times, kind: Kind) -> Times:
        """As in "Quyết định số 12 tặng Bằng khen … năm 2017. Theo đó, tặng …": all for 2017."""
        number = times.decision.value if times.decision is not None else None
        if number is None or kind not in _OPEN_KINDS:
            return times
        if times.period is not None:
            self.periods.setdefault(number, times.period)
            return times
        return replace(times, period=self.periods.get(number))

    def with_merit_spelled_out(
        self, text: str, sentence: Sentence, times: Times, identity: AwardIdentity, status: Status
    ) -> Times:
        """As in "… Huân chương cho 4 cá nhân có thành tích giai đoạn 2016-2020. Theo đó, A được trao Huân
        chương
        hạng Nhì": the parts have the merit of the whole."""
        if times.period is not None:
            if times.period.rule == "period-of-merit":
                self.merit, self.merit_award, self.merit_sentence = (
                    times.period,
                    identity.award_id,
                    self.sentence,
                )
            return times
        near = 0 < self.sentence - self.merit_sentence <= 2 and identity.award_id == self.merit_award
        spelled = near and SPELLS_OUT.match(text, sentence.span.start) is not None
        given = status in {"conferred", "announced", "proposed"}
        return replace(times, period=self.merit) if spelled and given else times

    def with_day_of_sentence(self, times: Times, status: Status) -> Times:
        """As in "ngày 28/9, A trao Bằng khen, B trao Giấy khen cho R": the day opens both clauses."""
        if times.date is not None and times.date.rule != "day-of-the-report":
            told = times.date.rule == "date-in-clause"
            self.day, self.day_sentence = (times.date, self.sentence) if told else (None, _LONG_AGO)
            return times
        given = status in {"conferred", "announced"} and self.day_sentence == self.sentence
        return replace(times, date=self.day) if given and self.day is not None else times

    def proposer_for(self, told: Body | None, council: Body | None) -> Body | None:
        """Who proposes when the clause does not say: who did so before, else
        the council that meets ("… bỏ phiếu trình: 1. Huân chương Độc lập: Trường A")."""
        if told is not None:
            self.proposer = told
            return told
        before = self.proposer or council
        return replace(before, rule="proposed-before") if before is not None else None

    def note_grantor(self, grantor: Body | None, identity: AwardIdentity) -> None:
        if grantor is not None and grantor.rule in _SPOKEN and not identity.body:
            if self.grantor is not None and self.grantor_kind == identity.kind:
                near = self.sentence - self.grantor_sentence <= 1
                self.grantor_doubtful = near and not same_body(self.grantor.name, grantor.name)
            else:
                self.grantor_doubtful = False
            self.grantor, self.grantor_kind, self.grantor_sentence = grantor, identity.kind, self.sentence
            self.grantor_award = identity.award_id
        elif grantor is not None and grantor.rule == "body-in-award" and identity.kind in _OF_ANY_BODY:
            self.grantor_of_chain, self.chain_sentence = grantor, self.sentence
        elif grantor is not None and grantor.rule == CARRIED and self.sentence == self.grantor_sentence:
            self.grantor_kind, self.grantor_award = identity.kind, identity.award_id

    def grantor_before(self, identity: AwardIdentity, frame: Frame) -> Body | None:
        """As in "…; 6 cá nhân khác nhận Giấy khen": the body that conferred the like just before."""
        if identity.body or _is_given_by_others(frame):
            return None
        if self.grantor is not None and is_of_another_level(identity, self.grantor.name):
            return None
        in_chain = self._grantor_of_chain(identity)
        if in_chain is not None or self.grantor is None:
            return in_chain
        badge = identity.award_id == _PARTY_BADGE == self.grantor_award
        of_the_party = badge and _OVER_A_PROVINCE.search(self.grantor.name) is not None
        if identity.kind not in _OPEN_KINDS and not of_the_party:
            return None
        ago = self.sentence - self.grantor_sentence
        if self.grantor_doubtful and ago > 0:
            return None
        near = ago <= (3 if self.grantor_kind == identity.kind else 0)
        return replace(self.grantor, rule=CARRIED) if near else None

    def _grantor_of_chain(self, identity: AwardIdentity) -> Body | None:
        """As in "Cờ thi đua của UBND tỉnh cho 2 xã; Bằng khen cho 6 tập thể": the body last named in the
        sentence, where it stands in the wording of the award before; a letter is given further down."""
        named = self.grantor_of_chain
        if named is None or self.chain_sentence != self.sentence or self.grantor_sentence == self.sentence:
            return None
        likely = identity.kind in _OF_ANY_BODY and not _OF_THE_GOVERNMENT.search(named.name)
        return replace(named, rule=CARRIED) if likely else None

    def foreign_grantor(self, identity: AwardIdentity, grantor: Body | None) -> Body | None:
        """The other state that confers: named here, or just before for an order whose giver is not
        repeated."""
        if grantor is not None and as_foreign(identity, grantor.name) is not None:
            self.foreign, self.foreign_sentence = grantor, self.sentence
            return grantor
        silent = grantor is None or grantor.rule == "by-law"
        near = self.sentence - self.foreign_sentence <= 2
        of_orders = identity.kind in {"order", "medal"}
        return replace(self.foreign, rule=CARRIED) if self.foreign and silent and near and of_orders else None

    def note_named(self, rows: Sequence[Row]) -> None:
        """Remember whom a frame honoured, when it named them all."""
        if rows:
            named = {r.recipient.name: r.recipient for r in rows if r.recipient.name}
            counted = any(r.recipient.count > 1 for r in rows)
            self.named = () if counted else tuple(named.values())
            self.named_sentence = self.sentence

    def just_named(self, recipient: Recipient) -> Recipient | None:
        """As in "… cho Ban Quản lý rừng A. Đơn vị này đã có …": the recipient of the sentence before."""
        before = [r for r in self.named if r.kind == recipient.kind]
        near = self.sentence - self.named_sentence <= 1
        return before[0] if near and len(before) == 1 else None

    def elided(self, frame: Frame, award: Piece) -> Sequence[Recipient]:
        """As in "… cho anh A. Trung ương Đoàn cũng truy tặng Huy hiệu B", "Năm 2023 có thêm Cờ thi đua", "Năm
        2024 được tỉnh tặng Bằng khen": the one honoured just before."""
        reward = award.mark is None
        gives = reward or (frame.verb is not None and frame.verb.plays("give") and not frame.passive)
        ends = not frame.after or frame.after[0].is_mark(";", ",") or reward or frame.after[0].kind == "date"
        to_others = any(p.kind == "cue" and p.plays("to") for p in frame.after)
        ends = ends or _is_dated_in_bracket(frame)
        family = len(frame.after) > 1 and _FAMILY.match(frame.after[1].text) is not None
        ends, to_others = ends or family, to_others and not family
        near = self.sentence - self.named_sentence <= 2
        adds = frame.verb is not None and frame.verb.text.lower() == "có thêm"
        if frame.direction == "none" and adds and not frame.subject and near and len(self.named) == 1:
            return (replace(self.named[0], members=(), count=1),)
        goes_on = frame.direction == "none" and frame.passive and _opens_with_year(frame) and near
        if goes_on and len(self.named) == 1:
            return (replace(self.named[0], members=(), count=1),)
        by_a_body = any(
            piece.kind != "place" for piece in frame.subject
        )  # not "tại Nhà hát A diễn ra lễ trao B"
        if frame.direction != "none" or not gives or not by_a_body or not ends or to_others or not near:
            return ()
        return (replace(self.named[0], members=()),) if len(self.named) == 1 else ()


def _is_dated_in_bracket(frame: Frame) -> bool:
    """As in "…, Thủ tướng Chính phủ tặng Bằng khen (2007), …": the award ends with its year."""
    opening = frame.after[:3]
    return (
        len(opening) == 3
        and opening[0].is_mark("(")
        and opening[1].kind == "date"
        and opening[2].is_mark(")")
    )


def _opens_with_year(frame: Frame) -> bool:
    """As in "Năm 2019 được C tặng A": nothing but years before the "được"."""
    years = 0
    for piece in frame.clause:
        if piece.kind == "cue" and piece.plays("passive"):
            return years > 0
        years += piece.kind == "date"
        if piece.kind != "date" and not piece.is_mark(",", "và"):
            return False
    return False


def _is_given_by_others(frame: Frame) -> bool:
    """Whether the clause says that somebody gives whom it does not name as a body: "Bằng khen các cấp",
    "được Tỉnh hội tặng Cờ"."""
    several = bool(frame.after) and _BY_SEVERAL.match(frame.after[0].text) is not None
    verb = frame.verb
    if several or verb is None or not frame.passive or frame.inherited:
        return several
    before = [p for p in frame.clause if p.span.end <= verb.span.start]
    return len(before) > 1 and before[-1].kind == "gap" and before[-2].plays("passive")


def _awards_of(pieces: Sequence[Piece]) -> frozenset[str | None]:
    return frozenset(identify(piece.text).award_id for piece in pieces if piece.kind == "award")
