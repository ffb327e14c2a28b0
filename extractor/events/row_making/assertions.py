"""Rows from one asserted award and its recipients: resolved names, claims, evidence, what the law says."""

from collections.abc import Iterator
from dataclasses import replace

from extractor.events.givers.law import flags_of
from extractor.events.naming.affiliations import Affiliations
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.bodies import Body
from extractor.events.parts.deeds import DEED
from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import is_bare_grade, kind_by_law
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.moments import Times
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.row_making.bodies_that_aim import body_that_aims
from extractor.events.row_making.carried import Carried
from extractor.events.row_making.confidence import confidence_of
from extractor.ground.reading import Sentence
from extractor.ground.records import Claim, Kind, Level, Status
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.award_linker import AwardIdentity, identify

_ATTAINED_AT_WORK: frozenset[Kind] = frozenset({"emulation_title", "state_title"})
_TOLD_TO_CONFER = frozenset({"passive-agent", "body-in-award"})
_SUBJECTS = frozenset({"subject-unit", "subject-office"})
_NOBODY_ELSE = frozenset({DEED, "đội"})
"""Words that mean one named before, or nobody: "đội được nhận giải Ba" where no team is named."""
_OF_A_NAMED_BODY = frozenset(
    {"dat-chuan-nong-thon-moi", "truong-dat-chuan-quoc-gia", "co-quan-dat-chuan-van-hoa"}
)
"""Recognitions of a body: "lễ công bố xã đạt chuẩn" that names no xã speaks of any of them."""


@value_class
class Assertion:
    """One award of one frame as its sentence asserts it, before its recipients part it into rows."""

    sentence: Sentence
    frame: Frame
    award: Piece
    identity: AwardIdentity
    level: Level
    status: Status
    judged: Judgement
    grantor: Body | None
    proposer: Body | None
    joint: bool

    def rows(
        self,
        recipient: Recipient,
        times: Times,
        mentions: Mentions,
        carried: Carried,
        affiliations: Affiliations,
    ) -> Iterator[Row]:
        """The row of a recipient, then the rows of the named members of a counted set."""
        known = resolved(recipient, mentions, carried)
        unnamed = known.name is None and known.stands_for is not None
        if unnamed and (self.identity.award_id in _OF_A_NAMED_BODY or known.stands_for in _NOBODY_ELSE):
            return
        if unnamed and known.stands_for in anaphors().trades:
            return  # Anybody of the trade: "Nghệ nhân được phong tặng danh hiệu sẽ hưởng trợ cấp".
        if unnamed and known.kind == "collective" and kind_by_law(self.identity.award_id) == "individual":
            return  # A house holds a meeting on whom to put forward: no title of persons is the house's.
        complete = affiliations.completed(known)
        if self.status == "target":
            complete = body_that_aims(complete, self.identity.award_id, mentions)
        if self.identity.award_id is not None and self.identity.kind in _ATTAINED_AT_WORK:
            complete = affiliations.with_house_of_titled(complete)
        row = self._row(complete, times)
        yield row
        for member in recipient.members:
            for inner in self.rows(member, times, mentions, carried, affiliations):
                yield inner.as_member_of(row)

    def _row(self, recipient: Recipient, times: Times) -> Row:
        award, identity = self._graded(recipient)
        flags = flags_of(identity, recipient, self.grantor)
        return Row(
            award=award,
            award_span=self.award.span,
            identity=identity,
            level=self.level,
            recipient=recipient,
            status=self.status,
            grantor=self.grantor.name if self.grantor else None,
            proposer=self.proposer.name if self.proposer else None,
            date=times.date.value if times.date else None,
            period=times.period.value if times.period else None,
            decision=times.decision.value if times.decision else None,
            evidence=self._evidence(recipient),
            block=self.sentence.block,
            claims=tuple(self._claims(award, times, recipient)),
            confidence=confidence_of(
                self.frame,
                identity,
                self.judged,
                recipient,
                self.sentence.block,
                joint=self.joint,
                flags=flags,
            ),
            flags=flags,
            giver_sure=self._giver_is_sure(),
        )

    def _giver_is_sure(self) -> bool:
        """As in "3 tập thể được Bộ A tặng Bằng khen", "Bộ A tặng Bằng khen cho 3 tập thể"; who "trao" may
        only hand over."""
        rule, verb = self.grantor.rule if self.grantor else None, self.frame.verb
        gives = verb is not None and verb.plays("give") and not verb.plays("hand_over")
        return rule in _TOLD_TO_CONFER or (rule in _SUBJECTS and gives and not self.frame.passive)

    def _graded(self, recipient: Recipient) -> tuple[str, AwardIdentity]:
        """As in "Cờ thi đua cho A (hạng Nhất), B (hạng Nhì, dẫn đầu cụm)": the grade in brackets is of this
        recipient."""
        note = (recipient.note or "").partition(",")[0]
        if not note or not is_bare_grade(note) or self.identity.grade is not None:
            return self.award.text, self.identity
        wording = f"{self.award.text} {note}"
        return wording, replace(self.identity, grade=identify(wording).grade)

    def _claims(self, award: str, times: Times, recipient: Recipient) -> Iterator[Claim]:
        yield Claim("award", award, self.award.span, self.award.mark.by if self.award.mark else "award")
        yield Claim("status", self.status, self.judged.cue, self.judged.rule)
        yield Claim("recipient", recipient.name or str(recipient.count), recipient.span, "recipient-in-frame")
        if recipient.parent is not None:
            yield Claim("recipient_parent", recipient.parent, recipient.parent_span, "parent-behind-name")
        for name, body in (("grantor", self.grantor), ("proposer", self.proposer)):
            if body is not None:
                yield Claim(name, body.name, body.span, body.rule)
        for name, moment in (("date", times.date), ("period", times.period), ("decision", times.decision)):
            if moment is not None:
                yield Claim(name, moment.value, moment.span, moment.rule)

    def _evidence(self, recipient: Recipient) -> Span:
        """The part of the sentence that asserts the row: verb, award and recipient."""
        spans = [self.award.span, self.frame.span]
        if self.sentence.span.covers(recipient.span):
            spans.append(recipient.span)
        return Span(min(s.start for s in spans), max(s.end for s in spans))


def _within(recipient: Recipient, house: Recipient | None) -> Recipient:
    """As in "Trường A đạt …, liên đội đạt …": a body of the school, which is not the school."""
    if house is None or house.name is None or house.kind != "collective":
        return recipient
    return replace(recipient, parent=house.name, parent_span=house.span)


def resolved(recipient: Recipient, mentions: Mentions, carried: Carried) -> Recipient:
    """The recipient by its fullest name in the article; an anaphor that nothing answers stays as it is."""
    if recipient.stands_for is not None:
        found = mentions.resolve(recipient)
        if found is None:
            before = carried.just_named(recipient)
            if recipient.stands_for in anaphors().within:
                return _within(recipient, before)
            found = (before.name, before.span) if before is not None and before.name else None
        return replace(recipient, name=found[0], span=found[1]) if found is not None else recipient
    if recipient.name is None:
        return recipient
    full = recipient.name
    if recipient.kind == "collective":
        full = mentions.unit_of_alias(recipient.name)
    elif recipient.kind == "individual":
        full = mentions.full_name(recipient.name)
    return recipient if full == recipient.name else replace(recipient, name=full)
