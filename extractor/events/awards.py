"""From sentences to award rows: sentence → pieces → frames → judged awards → rows → merged rows.

A row is one award and one recipient (or counted set) that the article asserts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractor.events.article_wide.setting import Setting
from extractor.events.clauses.dealt import share_of
from extractor.events.clauses.planned import RULE as PLANNED
from extractor.events.dating.account_times import with_time_of_account
from extractor.events.dating.block_times import time_of_block
from extractor.events.dating.earlier_ones import with_earlier_ones
from extractor.events.dating.merit_told_behind import with_merit_told_behind
from extractor.events.dating.times import (
    times_of,
    times_of_each_year,
    times_of_recipient,
    without_day_of_report,
)
from extractor.events.dating.told_periods import GOES_ON, told_period
from extractor.events.framing.frames import read_frames
from extractor.events.framing.implied import may_imply_award
from extractor.events.framing.ranked_cells import rank_in_table
from extractor.events.framing.sentence_pieces import pieces_of
from extractor.events.framing.titles_as_news import may_tell_titles
from extractor.events.framing.topic import topic_here
from extractor.events.givers.announcers import may_announce
from extractor.events.givers.conferrers import is_signed_by_another
from extractor.events.givers.proposers import council_of, decided_on_proposal_of, proposer_of
from extractor.events.judging.own_past import past_by_itself
from extractor.events.judging.proposed_before import (
    is_line_of_it,
    proposed_before,
    proposes_what_is_listed,
)
from extractor.events.judging.reviews import AT_THE_MEETING
from extractor.events.judging.rules_for_winners import PROMISED
from extractor.events.judging.season import turns_to_season
from extractor.events.judging.status import judge
from extractor.events.judging.told_again import ToldSets
from extractor.events.listings.chronicle import in_year_of_line
from extractor.events.listings.headed_lines import HeadedLines
from extractor.events.listings.line_owners import LineOwners
from extractor.events.listings.lists import ListGovernor
from extractor.events.listings.year_lines import YearLines
from extractor.events.naming.affiliations import Affiliations
from extractor.events.naming.house import house_of
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.bodies import Body
from extractor.events.parts.decisions import find_decisions
from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import as_foreign, awards_of
from extractor.events.parts.judgement import Judgement, gives_besides, hands_over, has_now
from extractor.events.parts.moments import Told
from extractor.events.parts.pieces import Piece, may_hold_award
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.row_making.assertions import Assertion, resolved
from extractor.events.row_making.carried import GIVES_ON, SPELLS_OUT, Carried
from extractor.events.row_making.certificates_of_rewards import with_certificates_of_rewards
from extractor.events.row_making.decision_told_behind import with_decision_told_behind
from extractor.events.row_making.foreign_winners import without_medals_of_foreigners
from extractor.events.row_making.grantors import Grantors
from extractor.events.row_making.levels import Levels
from extractor.events.row_making.numbering import number_rows
from extractor.events.row_making.one_time import with_the_one_time
from extractor.events.row_making.parts_of_sums import without_parts_of_sums
from extractor.events.row_making.prizes_abroad import without_prizes_abroad
from extractor.events.row_making.recognitions import with_what_is_told_once
from extractor.events.row_making.row_merging import merge_rows
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.records import Award, Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.lexicon.frames import holds
from extractor.viet.letters import lower_in_place

_CARRIED = frozenset({"proposal-cue", "target-cue", "future-cue", "period-before-verb", PLANNED})
"""Rules whose judgement reaches the next clause even when this one names no receiver."""
_HISTORY = frozenset({"past-cue", "orders-of-one", "history-goes-on"})
_RANK_OF_A_CONTEST = "giai-thuong-hoi-thi"
_RELINKED: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation", "emulation_flag"})


def _goes_on_counting(frame: Frame, earlier: Judgement | None) -> bool:
    """As in "Năm học 2023-2024, trường có 3 giáo viên đạt A, 52 giáo viên đạt B": results of one year."""
    told = earlier is not None and earlier.status == "conferred" and earlier.rule == "default-conferred"
    return told and bool(frame.recipients) and all(r.name is None for r in frame.recipients)


def _as_history(told: Judgement | None) -> Judgement | None:
    """What an earlier year told of its own award, as what the sentences behind go on with."""
    earlier = told is not None and told.rule == "earlier-year"
    return replace(told, rule="history-goes-on") if told is not None and earlier else told


def find_awards(reading: Reading) -> tuple[Award, ...]:
    """The award rows of one article, numbered, copies of one assertion merged."""
    setting = (reader := _ArticleReader(reading)).setting
    rows = without_prizes_abroad(without_medals_of_foreigners(reader.rows(), reading), reading)
    rows = without_parts_of_sums(rows, reading.article.text)
    if not rows:
        return ()
    rows = with_certificates_of_rewards(rows)
    rows = with_decision_told_behind(with_merit_told_behind(rows, reading), reading)
    rows = with_the_one_time(with_time_of_account(rows, reading), reading, setting.year)
    rows = with_earlier_ones(with_what_is_told_once(rows, reading), reading)
    merged = merge_rows(rows, of_works=setting.of_works, of_pupils=setting.of_pupils)
    return number_rows(reading, merged)


def spoken_of(reading: Reading) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where awards stand that rows were made of, before any were merged, and where awards stand of which the
    words assert nothing (negations, rules, wishes)."""
    reader = _ArticleReader(reading)
    return tuple(row.award_span for row in reader.rows()), tuple(reader.denied)


class _ArticleReader:
    """Reads sentence after sentence, keeping what an earlier one leaves for the next."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.lower = lower_in_place(self.text)
        self.setting = Setting(reading)
        self.mentions = Mentions(reading)
        self.headed = HeadedLines(reading, self.mentions)
        self.carried = Carried()
        self.grantors = Grantors(reading, self.setting, self.carried)
        self.levels = Levels(self.text, self.setting)
        self.told_sets = ToldSets()
        self.lines = YearLines(reading, self.mentions)
        self.governor = ListGovernor()
        self.meeting_begun = False
        self.denied: list[Span] = []
        self.last: Sentence | None = None
        self.opened: Span | None = None

    @made_once
    def house(self) -> Mark | None:
        return house_of(self.reading, (self.mentions.unit_of_title(), self.setting.organiser))

    @made_once
    def affiliations(self) -> Affiliations:
        return Affiliations(self.reading, self.mentions, self.house)

    @made_once
    def owners(self) -> LineOwners:
        return LineOwners(
            self.reading, self.setting, self.mentions, self.house, self.headed, self.lines, self.carried
        )

    def rows(self) -> list[Row]:
        found: list[Row] = []
        for sentence in self.reading.sentences:
            found += self.rows_of(sentence)
            self.last = sentence
        return found

    def rows_of(self, sentence: Sentence) -> Iterator[Row]:
        """The rows of one sentence: of its own awards, or of the award of a heading above its names."""
        topic = topic_here(self.reading, sentence, self.setting.topic)
        told = self._may_tell(sentence, topic)
        pieces = pieces_of(self.reading, sentence, topic) if told else []
        self.lines.begin(sentence, told=told)
        self.carried.begin(self.text, sentence, pieces)
        if not any(piece.kind == "award" for piece in pieces):
            listed = proposes_what_is_listed(self.text, sentence)
            if listed is not None:
                self.carried.judgement, self.carried.block = listed, sentence.block_index
            if told and self.headed.heads(sentence.span.start):
                self.governor.close()
            elif told:
                yield from self.governor.rows_of_line(self.text, sentence, pieces, self._completed)
            return
        judgement: Judgement | None = None
        self.opened = time_of_block(self.reading, self.lower, sentence)
        frames = read_frames(self.text, pieces)
        for number, frame in enumerate(frames):
            earlier = [award for before in frames[:number] for award in before.awards]
            for award, joint in awards_of(self.text, frame, earlier):
                identity = joint or identify(award.text)
                judged = self._judge(sentence, frame, identity, judgement)
                judged = past_by_itself(judged, frame, award, identity, self.setting.year)
                judged = self.told_sets.again(frame, identity.kind, judged)
                self.told_sets.note(frame, identity.kind, judged)
                if judged.rule == PROMISED or (
                    judged.status is not None and (frame.recipients or judged.rule in _CARRIED)
                ):
                    judgement = judged
                share = share_of(self.text, frame, award, judged.status)
                yield from self._rows(sentence, pieces, share, award, identity, judged, joint is not None)
        self.carried.judgement, self.carried.block = judgement, sentence.block_index

    def _may_tell(self, sentence: Sentence, topic: Mark | None) -> bool:
        """Whether the sentence may give rows, or leave a decision or a body to the next; many do neither."""
        return (
            may_hold_award(self.reading, sentence.span)
            or may_imply_award(self.text, topic, sentence)
            or self.governor.listens(self.text, sentence)
            or holds(self.text, sentence.span, "decide")
            or may_announce(sentence.span.of(self.lower))
            or may_tell_titles(sentence.span.of(self.lower))
            or bool(find_decisions(sentence.span.of(self.text)))
            or rank_in_table(self.reading, sentence) is not None
        )

    def _judge(
        self, sentence: Sentence, frame: Frame, identity: AwardIdentity, earlier: Judgement | None
    ) -> Judgement:
        goes_on = (
            frame.verb is None and not self._past_left_behind(sentence, frame) and not has_now(frame)
        ) or self._still_past(sentence, frame, identity.kind)
        goes_on = goes_on or is_line_of_it(self.text, sentence, frame, self.carried.judgement)
        before = earlier or (_as_history(self.carried.judgement) if goes_on else None)
        line = self.lines.year.span if self.lines.year is not None else None
        told_of = self.opened or line
        at_meeting = self._at_meeting(sentence, frame)
        judged = judge(self.text, frame, identity.kind, self.setting, before, told_of, at_meeting=at_meeting)
        proposal = proposed_before(self.text, sentence, self.last, identity.kind)
        if proposal is not None and judged.status in {"conferred", "announced"}:
            return proposal
        decided_before = self.carried.sentence - self.carried.decided == 1
        spells_out = decided_before and SPELLS_OUT.match(self.text, sentence.span.start) is not None
        gives_on = decided_before and GIVES_ON.match(self.text, sentence.span.start) is not None
        goes_on_deciding = (spells_out and frame.passive) or gives_on
        if judged.rule == "default-conferred" and goes_on_deciding and not self.setting.ceremony:
            return Judgement("announced", judged.cue, "spells-out-a-decision")
        if judged.rule == "no-award-reported" and (
            _goes_on_counting(frame, earlier)
            or (identity.kind == "prize" and self._tells_on_of_a_contest(sentence))
        ):
            return Judgement("conferred", judged.cue, GOES_ON)
        return self.carried.lines.judged(judged, ceremony=self.setting.ceremony)

    def _tells_on_of_a_contest(self, sentence: Sentence) -> bool:
        """As in "Kỳ thi năm học 2023-2024, Trường A có 4 giải Nhì. Em P đạt giải Nhất môn Lịch sử.": of the
        same contest as the sentence before, whose prizes are this season's."""
        before = self.carried.judgement
        told = before is not None and before.status == "conferred" and before.rule == "default-conferred"
        return told and self.carried.block == sentence.block_index

    def _past_left_behind(self, sentence: Sentence, frame: Frame) -> bool:
        """Whether what was told as past stands more than a paragraph before; a paragraph of results ("2 HCB
        thuộc về P và Q") does not go on with what the one before looked back at."""
        told = self.carried.judgement
        result = bool(frame.after) and frame.after[0].plays("belongs_to")
        apart = sentence.block_index - self.carried.block
        left = apart > (0 if result else 1) or turns_to_season(frame, self.setting)
        return told is not None and told.status == "past" and left

    def _still_past(self, sentence: Sentence, frame: Frame, kind: Kind) -> bool:
        """As in "Trong kháng chiến, trung đoàn được tặng A. Trạm 29 được tặng B.": history goes on, in one
        paragraph also behind "trường được tặng A (1988)"."""
        told = self.carried.judgement
        apart = sentence.block_index - self.carried.block
        rule = told.rule if told is not None and told.status == "past" else None
        history = rule in _HISTORY or (rule == "earlier-year" and apart == 0)
        history = history and not turns_to_season(frame, self.setting)
        if kind == "prize":
            return history and frame.passive and apart == 0
        receives = frame.passive or (frame.verb is not None and frame.verb.plays("receive"))
        return history and apart <= 1 and (receives or gives_besides(frame))

    def _at_meeting(self, sentence: Sentence, frame: Frame) -> bool:
        """Whether the article has come to what happens at the meeting itself ("Tại hội nghị, …"); it stays
        there to its end."""
        if self.meeting_begun:
            return True
        block = self.reading.article.blocks[sentence.block_index].span
        here = AT_THE_MEETING.search(self.lower, block.start, frame.span.end) is not None
        if sentence.block not in {"title", "lead"}:
            self.meeting_begun = here or hands_over(frame)
        return here or self.meeting_begun

    def _rows(
        self,
        sentence: Sentence,
        pieces: Sequence[Piece],
        frame: Frame,
        award: Piece,
        identity: AwardIdentity,
        judged: Judgement,
        joint: bool,
    ) -> Iterator[Row]:
        """The rows of one award of a frame; what they leave behind is noted for the sentences to come."""
        if judged.status is None:
            self.denied.append(award.span)
            self.governor.open(self.text, sentence, (), None)
            return
        decision = self.carried.decision_for(self.text, sentence, frame, identity, judged)
        announcer = self.carried.announcer_for(self.text, sentence, identity)
        grantor = self.grantors.of(pieces, frame, award, identity, judged, decision, announcer)
        self.carried.note_grantor(grantor, identity)
        if decision is not None and is_signed_by_another(decision.number.value, grantor):
            decision = None
        linked = identity if joint else _relinked(award, identity, grantor)
        linked = self._of_the_contest(linked, judged)
        foreign = self.carried.foreign_grantor(identity, grantor)
        if foreign is not None:
            grantor, linked = foreign, as_foreign(identity, foreign.name) or linked
        level = self.levels.level_of(linked, grantor, sentence, award, judged)
        assertion = Assertion(
            sentence=sentence,
            frame=frame,
            award=award,
            identity=linked,
            level=level,
            status=judged.status,
            judged=judged,
            grantor=grantor,
            proposer=self._proposer(pieces, frame, judged),
            joint=joint,
        )
        day = announcer.day if announcer is not None else None
        period = told_period(self.reading, judged, self.setting, self.opened, linked.kind)
        told = Told(judged.status, period, decision, day, judged.rule == PLANNED)
        times = times_of(self.text, frame, award, linked.kind, told, self.setting)
        times = self.carried.with_period_of_decision(times, linked.kind)
        times = self.carried.with_merit_spelled_out(self.text, sentence, times, linked, judged.status)
        times = self.carried.with_day_of_sentence(times, judged.status)
        times = in_year_of_line(times, self.lines.year, linked.kind, judged.status)
        if linked.kind == "prize" and level == "international":
            times = without_day_of_report(times)
        rows: list[Row] = []
        for recipient in self.owners.of(frame, award, linked, judged):
            each = list(times_of_each_year(frame, award, linked, told, times))
            for moments in times_of_recipient(self.text, recipient, each):
                rows += assertion.rows(recipient, moments, self.mentions, self.carried, self.affiliations)
        blank = None
        if not rows and frame.direction == "none":
            unnamed = Recipient("other", award.span)
            blank = next(assertion.rows(unnamed, times, self.mentions, self.carried, self.affiliations))
        self.carried.note_named(rows)
        self.lines.note(rows)
        self.governor.open(self.text, sentence, rows, blank)
        yield from rows

    def _proposer(self, pieces: Sequence[Piece], frame: Frame, judged: Judgement) -> Body | None:
        if judged.status == "proposed":
            told = proposer_of(self.text, frame, pieces, self.mentions, self.setting.organiser)
            return self.carried.proposer_for(told, council_of(self.mentions, self.setting.opening_end))
        return decided_on_proposal_of(pieces) if judged.status in {"announced", "conferred"} else None

    def _resolved(self, recipient: Recipient) -> Recipient:
        return resolved(recipient, self.mentions, self.carried)

    def _completed(self, recipient: Recipient) -> Recipient:
        return self.affiliations.completed(self._resolved(recipient))

    def _of_the_contest(self, identity: AwardIdentity, judged: Judgement) -> AwardIdentity:
        """As in "1 giải A" in the list of "Giải Báo chí tỉnh": a rank of the prize that the opening names."""
        topic = self.setting.topic_prize
        ranked = identity.award_id == _RANK_OF_A_CONTEST and judged.status in {"conferred", "announced"}
        return replace(identity, award_id=topic) if ranked and topic is not None else identity


def _relinked(award: Piece, identity: AwardIdentity, grantor: Body | None) -> AwardIdentity:
    """A bare "Bằng khen" given by a known body is that body's Bằng khen."""
    if identity.body or grantor is None or grantor.rule == "by-law" or identity.kind not in _RELINKED:
        return identity
    return identify(award.text, conferred_by=grantor.name)
