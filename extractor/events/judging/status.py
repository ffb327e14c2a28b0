"""Proposed, announced, conferred, past or only aimed at: the status of a frame, clause before sentence.

The order of the tests is that of the domain notes on events §2: negation and rule text first, then target,
proposal, future, past, and last whether a decision was signed or the thing was handed over.
"""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.clauses.planned import goes_on_planning, planned
from extractor.events.dating.told_day import day_told_behind
from extractor.events.framing.frame_reader import ATTAINS
from extractor.events.judging.aims import aim_of
from extractor.events.judging.decided_or_given import decided_or_given
from extractor.events.judging.decision_texts import given_by_article
from extractor.events.judging.earlier_in_affair import earlier_in_affair, goes_on_before
from extractor.events.judging.honoured_before import behind_aside
from extractor.events.judging.no_assertion import asserts_nothing
from extractor.events.judging.past import honoured_at_the_close, told_as_past
from extractor.events.judging.proposals import goes_on_proposing, proposal_in
from extractor.events.judging.reviews import given_by_host, given_from_above
from extractor.events.judging.rules_for_winners import PROMISED, only_promised
from extractor.events.judging.season import names_season
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import (
    Judgement,
    first_cue,
    given_by_a_body,
    pieces_before,
    said_done,
    tells_of_today,
    words_of,
)
from extractor.events.parts.moments import value_of
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify


def judge(
    text: str,
    frame: Frame,
    kind: Kind,
    setting: Setting,
    before: Judgement | None,
    told_of: Span | None,
    *,
    at_meeting: bool = False,
) -> Judgement:
    """The status of a frame; ``status`` None means that the words assert no award at all."""
    own = behind_aside(text, frame)
    if own is not frame:
        frame, before = own, None
    clause = frame.clause
    verb_at = _verb_start(frame)
    nothing = asserts_nothing(text, frame, setting, verb_at)
    if nothing is not None:
        return nothing
    target = aim_of(text, frame)
    if target is not None:
        return Judgement("target", target.span, "target-cue")
    proposal = proposal_in(text, frame)
    if proposal is not None:
        return Judgement("proposed", proposal.span, "proposal-cue")
    if before is not None and before.status is not None and (frame.inherited or frame.subject_carried):
        own_past = told_as_past(text, frame, kind, setting, only_years=True)
        return own_past or before
    if before is not None and before.rule == PROMISED and frame.inherited:
        return before if kind == "prize" else Judgement("announced", before.cue, "future-cue")
    if before is not None and before.status == "proposed" and goes_on_proposing(frame):
        return before
    if before is not None and before.status == "target" and not said_done(frame):
        return before
    future = first_cue(pieces_before(clause, verb_at), "future")
    if future is not None and kind == "prize" and only_promised(text, frame):
        return Judgement(None, future.span, PROMISED)
    if future is not None:
        return Judgement("announced", future.span, "future-cue")
    to_come = planned(text, frame)
    if to_come is not None:
        return to_come
    if before is not None and goes_on_planning(frame, before):
        return before
    earlier = goes_on_before(frame, before)
    if earlier is not None:
        return earlier
    article = given_by_article(text, frame)
    if article is not None:
        return article
    today = day_told_behind(text, frame, setting)
    if today is not None:
        return Judgement("conferred", today.span, "given-on-the-day-told")
    past = earlier_in_affair(text, frame, setting) or told_as_past(
        text, frame, kind, setting, only_years=False
    )
    if past is not None:
        return past
    goes_on = before is not None and before.status == "past" and before.rule != "earlier-year"
    by_host = given_by_host(frame, setting)
    goes_on = (
        goes_on and not by_host and not (before is not None and _is_title_of_year(before, kind, setting))
    )
    if before is not None and goes_on and not tells_of_today(frame):
        return before
    if _has_so_many(text, frame):
        return Judgement("past", frame.recipients[0].span, "counts-so-far")
    if _counts_of_a_house(text, frame, setting):
        return Judgement("past", frame.recipients[0].span, _OF_A_HOUSE)
    above = given_from_above(text, frame, setting, at_meeting=at_meeting)
    if above is not None:
        return Judgement("past", above.span, "given-from-above")
    given = decided_or_given(text, frame, kind, setting, before)
    if given.rule == "article-reports-a-decision" and at_meeting and _acts_itself(frame):
        return Judgement("conferred", given.cue, "given-at-the-meeting")
    hands = (
        frame.verb is not None
        and frame.verb.plays("hand_over")
        and frame.verb.plays("give")
        and not frame.passive
    )
    on_the_day = setting.day is not None and any(
        p.kind == "date" and p.mark is not None and p.mark.value == setting.day for p in clause
    )
    if given.rule == "default-conferred" and told_of is not None and not hands and not on_the_day:
        act = _is_an_act(frame, kind) or (setting.ceremony and _gives(frame))
        fresh = _told_in_earlier_sentence(text, told_of, frame) and act
        given_now = _given_in_recognition(text, frame) or honoured_at_the_close(text, frame, setting)
        in_season = any(told_of.covers(p.span) and names_season(p, setting) for p in frame.clause)
        given_now = given_now or _is_prize_of_the_ceremony(frame, kind, setting)
        this_year = setting.year is not None and str(setting.year) in told_of.of(text)
        given_now = given_now or (this_year and _names_topic_short(text, frame))
        if not (fresh or given_now or in_season or by_host or tells_of_today(frame)):
            return Judgement("past", told_of, "paragraph-tells-of-a-time")
    if (
        given.rule == "default-conferred"
        and (held := _contest_of_years_ago(frame, kind, setting)) is not None
    ):
        return Judgement("past", held.span, "contest-of-years-ago")
    if given.rule == "default-conferred" and _prizes_of_a_year(text, frame, kind, setting):
        return Judgement("past", frame.recipients[0].span, _OF_A_HOUSE)
    return given


def _verb_start(frame: Frame) -> int:
    own_verb = frame.verb is not None and not frame.inherited
    return frame.verb.span.start if frame.verb is not None and own_verb else frame.awards[0].span.start


_LONG_PERIOD = re.compile(
    r"(?:trong |qua )?(?:hơn )?(?:\d+ năm|giai đoạn|nhiệm kỳ|cùng)(?!\w)", re.IGNORECASE
)


def _told_in_earlier_sentence(text: str, told_of: Span, frame: Frame) -> bool:
    if "lượt" in told_of.of(text) or _LONG_PERIOD.match(told_of.of(text)):
        return False
    start = frame.clause[0].span.start if frame.clause else frame.awards[0].span.start
    return told_of.start < start and re.search(r"[.!?…]\s", text[told_of.end : start]) is not None


def _is_an_act(frame: Frame, kind: Kind) -> bool:
    """As in "UBND xã tặng Giấy khen cho …", "giải Nhất thuộc về …": told as done, not as counted up."""
    turns = any(r.by_turns for r in frame.recipients)
    return not turns and (given_by_a_body(frame) or (kind == "prize" and frame.direction == "forward"))


_IN_RECOGNITION = re.compile(r"(?:để |nhằm )?(?:ghi nhận|động viên|biểu dương|khích lệ)(?!\w)", re.IGNORECASE)


def _given_in_recognition(text: str, frame: Frame) -> bool:
    """As in "Để ghi nhận phong trào, Hội tặng Bằng khen cho …" behind a report on a term: given now."""
    opens = bool(frame.clause) and _IN_RECOGNITION.match(text, frame.clause[0].span.start) is not None
    return opens and given_by_a_body(frame) and not said_done(frame)


def _is_prize_of_the_ceremony(frame: Frame, kind: Kind, setting: Setting) -> bool:
    """As in "Năm 2017, cả nước có 73 doanh nghiệp đạt Giải thưởng A" under a headline that reports it:
    the year is the prize's."""
    named = {identify(award.text).award_id for award in frame.awards} - {None}
    return kind == "prize" and setting.ceremony and not named.isdisjoint(setting.topic_ids)


def _gives(frame: Frame) -> bool:
    """As in a ceremony's "Năm 2023, tỉnh có … Đối với cấp tỉnh, UBND tỉnh tặng 45 Cờ": given there."""
    return frame.verb is not None and frame.verb.plays("give") and not frame.passive and not said_done(frame)


def _acts_itself(frame: Frame) -> bool:
    """As in "Tại hội nghị, Công đoàn ngành tặng Giấy khen cho …": given there, whatever else was decided."""
    verb = frame.verb
    bodies = any(piece.kind in {"office", "unit"} for piece in frame.subject)
    return verb is not None and verb.plays("give") and not frame.passive and bodies


_HAS = re.compile(r"(?<=\w )có\s+$")
"""Behind who has them: "Có 40 tập thể được Bộ trưởng tặng Bằng khen" tells of no house."""


def _is_title_of_year(before: Judgement, kind: Kind, setting: Setting) -> bool:
    """Behind the prizes that pupils won elsewhere in the year reviewed, a title is one of its results."""
    return before.rule == _OF_A_HOUSE and kind != "prize" and setting.period is not None


_OF_A_HOUSE = "counts-of-a-house"
_GIVEN_BY_ONE: frozenset[Kind] = frozenset({"commemorative_medal", "badge", "state_title"})
"""Awards of which a short name under the headline's means the very same."""


def _counts_of_a_house(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Trường có 74 cá nhân được tỉnh tặng bằng khen" beside the order that the headline tells of."""
    if not setting.topic_ids or not _had(text, frame):
        return False
    counted = frame.recipients[0].count > 1
    prizes = all(identify(award.text).kind == "prize" for award in frame.awards)
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    of_topic = of_topic or (prizes and setting.topic_prize is not None) or _names_topic_short(text, frame)
    picked = any(p.kind == "cue" and p.plays("list_partial") for p in frame.clause)
    return counted and not of_topic and not picked and not tells_of_today(frame)


def _names_topic_short(text: str, frame: Frame) -> bool:
    """As in "huyện có 10 người được trao Kỷ niệm chương" under "Trao Kỷ niệm chương “Vì sự nghiệp A”"."""
    title = text.split("\n", 1)[0].lower()
    return any(
        identify(award.text).kind in _GIVEN_BY_ONE and award.text.lower() in title for award in frame.awards
    )


def _contest_of_years_ago(frame: Frame, kind: Kind, setting: Setting) -> Piece | None:
    """As in "đã đạt giải Nhất hội thi thợ giỏi năm 2021", told in 2024: prizes are handed over in the year of
    their contest or in the next, unless the headline tells of them."""
    told = next((p for p in frame.after if p.kind not in {"gap", "place", "unit"}), None)
    value = value_of(told) if told is not None else None
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    if kind != "prize" or value is None or setting.year is None or of_topic:
        return None
    return told if value[:4].isdigit() and int(value[:4]) < setting.year - 1 and "/" not in value else None


_SO_FAR = re.compile(
    r"(?<!\w)(?:trên địa bàn"
    r"|(?:toàn|cả) (?:tỉnh|huyện|thành phố|thị xã|quận|xã|nước|khu vực|vùng|ngành))(?!\w)",
    re.IGNORECASE,
)


def _has_so_many(text: str, frame: Frame) -> bool:
    """As in "Toàn tỉnh có 45 xã đạt chuẩn nông thôn mới": a state of things, no act of today."""
    stands = frame.verb is None and ATTAINS.match(frame.awards[0].text) is not None and _had(text, frame)
    clause = words_of(text, frame.clause)
    return stands and _SO_FAR.search(clause) is not None and not tells_of_today(frame)


def _had(text: str, frame: Frame) -> bool:
    """Whether those who have received are counted as a body's own: "Trường **có** 74 cá nhân …"."""
    if not frame.recipients or frame.direction != "backward":
        return False
    first = frame.recipients[0]
    counted = first.name is None and first.stands_for is None
    return counted and _HAS.search(text, max(0, first.span.start - 6), first.span.start) is not None


def _prizes_of_a_year(text: str, frame: Frame, kind: Kind, setting: Setting) -> bool:
    """As in "Năm học này, trường có 11 học sinh đạt giải cấp tỉnh" in a report on the year: won elsewhere; a
    report on a contest tells of its own prizes."""
    reviewed = kind == "prize" and setting.period is not None and setting.contest_time is None
    return reviewed and _had(text, frame) and not tells_of_today(frame)
