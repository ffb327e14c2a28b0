"""Who confers an award, asked in order of how surely it is told.

The clause or the law; the body that conferred the like just before; who signed the decision or announced the
list; the sign of the decision's number; who holds the office that hands over; the host of the meeting.
"""

from collections.abc import Sequence

from extractor.events.article_wide.contest_holder import is_shared
from extractor.events.article_wide.setting import Setting
from extractor.events.givers.announcers import Announcer
from extractor.events.givers.award_level import is_above, is_of_another_level
from extractor.events.givers.bare_heads import giver_by_post
from extractor.events.givers.conferrers import (
    PARTY_BADGE,
    confers_party_badges,
    decision_body,
    grantor_of,
    issuer_of_number,
    may_confer,
    presenter_of,
)
from extractor.events.givers.contest_level import is_held_alone
from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.moments import ToldDecision
from extractor.events.parts.pieces import Piece
from extractor.events.row_making.carried import Carried
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Kind
from extractor.ground.value_class import value_class
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.award_linker import AwardIdentity

_OF_ANY_HOUSE: frozenset[Kind] = frozenset({"emulation_title", "emulation_flag", "certificate_of_merit"})
_LIGHT = frozenset({"đã", "cũng", "cũng đã", "vừa", "đã quyết định"})


@value_class
class Grantors:
    """Answers for one article; ``carried`` is what its reader keeps from sentence to sentence."""

    reading: Reading
    setting: Setting
    carried: Carried

    def of(
        self,
        pieces: Sequence[Piece],
        frame: Frame,
        award: Piece,
        identity: AwardIdentity,
        judged: Judgement,
        decision: ToldDecision | None,
        announcer: Announcer | None,
    ) -> Body | None:
        """The body that confers one award of a frame; None when nothing tells."""
        text = self.reading.article.text
        told = grantor_of(text, frame, identity, award, pieces, self.reading)
        if identity.award_id == PARTY_BADGE:
            return self._standing_committee(told or self.carried.grantor_before(identity, frame))
        return (
            told
            or _signer_behind(frame)
            or self._before(identity, frame)
            or (decision.signer if decision is not None else None)
            or _announced_by(announcer, identity)
            or issuer_of_number(pieces)
            or (giver_by_post(frame, self.reading) if identity.kind in _OF_ANY_HOUSE else None)
            or presenter_of(text, frame, identity)
            or self._host(frame, identity, judged)
        )

    def _before(self, identity: AwardIdentity, frame: Frame) -> Body | None:
        if any(told.text.lower().endswith(_OF_ITS_BRANCH) for told in frame.awards):
            return None
        before = self.carried.grantor_before(identity, frame)
        return before if before is None or may_confer(before, identity) else None

    def _standing_committee(self, told: Body | None) -> Body | None:
        """Who confers badges of the Party: a province's committee, not the district that hands them over."""
        if told is not None and confers_party_badges(told.name):
            return told
        text = self.reading.article.text
        units = (m for m in self.reading.marks if m.label == "UNIT" and confers_party_badges(m.text))
        named = (m for m in units if not text.endswith(_MEMBER, 0, m.span.start))
        committee = next((m for m in named if m.text.lower().startswith("ban thường vụ")), None)
        return Body(committee.text, committee.span, "standing-committee") if committee is not None else None

    def _host(self, frame: Frame, identity: AwardIdentity, judged: Judgement) -> Body | None:
        """Letters and prizes without a named body come from who holds the meeting that gives them, other
        awards where the clause says that it gives ("Công ty đã trao danh hiệu …")."""
        host = self.setting.organiser
        if host is None or judged.status != "conferred" or is_of_another_level(identity, host.text):
            return None
        giver = _giver_by_its_head(frame)
        if giver is not None and not _is_headed(host, giver):
            return None
        of_the_house = identity.kind == "letter_of_commendation" or (
            identity.kind == "prize" and self._holds_contest_alone(host)
        )
        of_the_house = of_the_house or (identity.kind in _OF_ANY_HOUSE and giver is not None)
        return Body(host.text, host.span, "organiser-of-the-meeting") if of_the_house else None

    def _holds_contest_alone(self, host: Mark) -> bool:
        told = next(s.span for s in self.reading.sentences if s.span.covers(host.span))
        alone = is_held_alone(self.reading.article.text[: self.setting.opening_end])
        return alone and not is_shared(self.reading, told)


_OF_ITS_BRANCH = " của ngành"
"""As in "3 Cờ thi đua của UBND tỉnh; 15 Cờ thi đua của ngành": not what the body just named gives."""
_MEMBER = ("viên ", "UV ")
"""Who is only of the committee: "dự lễ có bà P, Ủy viên **Ban Thường vụ Thành ủy**"."""


def _announced_by(announcer: Announcer | None, identity: AwardIdentity) -> Body | None:
    if announcer is None or is_above(identity, announcer.body.name):
        return None
    return announcer.body


def _signer_behind(frame: Frame) -> Body | None:
    """As in a table's "2008 | Bằng khen | Quyết định số 12/QĐ-UBND ngày 3/2/2009 của UBND tỉnh A"."""
    cell = next((i for i, p in enumerate(frame.after) if p.is_mark("|")), None)
    if cell is None or not any(p.kind == "decision" for p in frame.after[cell:]):
        return None
    return decision_body(frame.after[cell:])


def _giver_by_its_head(frame: Frame) -> Piece | None:
    """Who gives by the head of a name told before: "Công ty đã trao …", "18 thợ được công ty công nhận …"."""
    verb = frame.verb
    if verb is None or not verb.plays("give"):
        return None
    before = [p for p in frame.clause if p.span.end <= verb.span.start]
    while before and before[-1].text.lower() in _LIGHT:
        before.pop()
    if not before or before[-1].text.lower() not in anaphors().units:
        return None
    acts = not frame.passive or (len(before) > 1 and before[-2].plays("passive"))
    return before[-1] if acts else None


def _is_headed(body: Mark, head: Piece) -> bool:
    return body.text.lower().startswith(head.text.lower().removeprefix("nhà "))
