"""Proposed, announced, conferred, past or only aimed at: the status of a frame, clause before sentence.

The order of the tests is that of the domain notes on events §2: negation and rule text first, then target,
proposal, future, past, and last whether a decision was signed or the thing was handed over.
"""

import re
from datetime import date

from extractor.events.decision_texts import given_by_article
from extractor.events.frame import Frame
from extractor.events.judgement import (
    HERE_AND_NOW,
    Judgement,
    first_cue,
    given_by_a_body,
    pieces_before,
    said_done,
    tells_of_today,
    words_of,
)
from extractor.events.no_assertion import CHOSEN, asserts_nothing
from extractor.events.past import (
    earlier_day,
    honoured_at_the_close,
    told_as_past,
    told_of_a_period,
    was_given,
    years_of,
)
from extractor.events.pieces import Piece
from extractor.events.reporting import DAYS_AFTER, DAYS_BEFORE
from extractor.events.reviews import given_by_host, given_from_above
from extractor.events.season import names_season, of_this_season
from extractor.events.setting import Setting
from extractor.events.told_day import day_told_behind
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_AFTER_A_VOTE = re.compile(r"(?<!\w)(?:qua|sau|kết quả)\s+$", re.IGNORECASE)
_BY_VOTE = ("suy tôn", "bình chọn", "bình xét", "bỏ phiếu", "giới thiệu")
"""A vote for something else: "được suy tôn dẫn đầu và đã được Chính phủ tặng Cờ" has been given."""

_ON_PROPOSAL_OF = re.compile(
    r"(?:theo|xét|trên cơ sở|căn cứ)\s+(?:\w+\s+)?(?:đề nghị|tờ trình|đề xuất|kiến nghị)"
    r"|^căn cứ [^.;\n]{0,150} và (?:đề nghị|tờ trình) của(?!\w)",
    re.IGNORECASE,
)

_SUBMITTED_AND_SIGNED = re.compile(
    r"(?<!\w)(?:trình|tham mưu|đề xuất)(?!\w)[^.;:\n]{0,60}(?<!\w)(?:đã )?ký(?: ban hành)?(?: các)? "
    r"quyết định",
    re.IGNORECASE,
)
"""As in "Hội đồng đã xét và trình Bộ trưởng ký ban hành Quyết định tặng …": put forward and signed."""


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
    clause = frame.clause
    verb_at = _verb_start(frame)
    nothing = asserts_nothing(text, frame, setting, verb_at)
    if nothing is not None:
        return nothing
    aims = [p for p in clause if p.plays("target") and not _is_no_aim(text, p)]
    target = aims[-1] if aims else None
    if target is not None:
        return Judgement("target", target.span, "target-cue")
    proposal = _proposal(text, clause, frame)
    if proposal is not None:
        return Judgement("proposed", proposal.span, "proposal-cue")
    if before is not None and before.status is not None and (frame.inherited or frame.subject_carried):
        own_past = told_as_past(text, frame, kind, setting, only_years=True)
        return own_past or before
    if (
        before is not None
        and before.status == "proposed"
        and (_goes_on_proposing(frame) or _received_as_proposed(frame))
    ):
        return before
    if before is not None and before.status == "target" and not said_done(frame):
        return before
    future = first_cue(pieces_before(clause, verb_at), "future")
    if future is not None:
        return Judgement("announced", future.span, "future-cue")
    if before is not None and before.rule == "earlier-day-of-the-affair" and not years_of(clause):
        return before
    article = given_by_article(text, frame)
    if article is not None:
        return article
    today = day_told_behind(text, frame, setting)
    if today is not None:
        return Judgement("conferred", today.span, "given-on-the-day-told")
    past = earlier_day(frame, setting) or told_as_past(text, frame, kind, setting, only_years=False)
    if past is not None:
        return past
    goes_on = before is not None and before.status == "past" and before.rule != "earlier-year"
    by_host = given_by_host(frame, setting)
    goes_on = goes_on and not by_host
    if before is not None and goes_on and not tells_of_today(frame):
        return before
    if _counts_of_a_house(text, frame, setting):
        return Judgement("past", frame.recipients[0].span, "counts-of-a-house")
    above = given_from_above(frame, setting, at_meeting=at_meeting)
    if above is not None:
        return Judgement("past", above.span, "given-from-above")
    given = _decided_or_given(text, frame, clause, kind, setting, before)
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
        if not (fresh or given_now or in_season or by_host or tells_of_today(frame)):
            return Judgement("past", told_of, "paragraph-tells-of-a-time")
    return given


def _is_no_aim(text: str, cue: Piece) -> bool:
    return _is_quota(text, cue) or _is_spirit(text, cue) or _is_reached(text, cue)


_REACHED = re.compile(
    r"(?<!\w)(?:hoàn thành|vượt|đạt được|đã đạt|kết quả thực hiện)(?: \w+){0,4} $", re.IGNORECASE
)


def _is_reached(text: str, cue: Piece) -> bool:
    """As in "đã hoàn thành mục tiêu kép và được C tặng Cờ": an aim spoken of as reached."""
    before = text[max(0, cue.span.start - 40) : cue.span.start]
    return cue.text.lower() in {"mục tiêu", "chỉ tiêu"} and _REACHED.search(before) is not None


def _is_quota(text: str, cue: Piece) -> bool:
    """As in "dành 50 chỉ tiêu cho …": places to be filled, not an aim."""
    start, end = cue.span.start, cue.span.end
    counted = re.search(r"\d\s+$", text[max(0, start - 4) : start]) is not None
    return cue.text.lower() == "chỉ tiêu" and counted and text.startswith(" cho", end)


def _is_spirit(text: str, cue: Piece) -> bool:
    """As in "Với tinh thần thi đấu quyết tâm, đoàn giành …": how it was done, not what is aimed at."""
    return cue.text.lower() == "quyết tâm" and text.startswith(",", cue.span.end)


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


def _gives(frame: Frame) -> bool:
    """As in a ceremony's "Năm 2023, tỉnh có … Đối với cấp tỉnh, UBND tỉnh tặng 45 Cờ": given there."""
    return frame.verb is not None and frame.verb.plays("give") and not frame.passive and not said_done(frame)


def _goes_on_proposing(frame: Frame) -> bool:
    """As in "đề nghị A tặng Bằng khen, B tặng Huân chương": the proposal reaches over the next plain
    "tặng"."""
    plain = frame.verb is not None and frame.verb.plays("give") and not frame.verb.plays("hand_over")
    settled = any(p.kind == "cue" and p.plays("past", "decide") for p in frame.clause)
    return plain and not frame.passive and not settled and not said_done(frame)


def _received_as_proposed(frame: Frame) -> bool:
    """As in "đề nghị Thanh tra tỉnh được nhận Cờ A; 2 đơn vị được nhận Cờ B": proposed as well."""
    chained = bool(frame.clause) and frame.clause[0].is_mark(";")
    receives = frame.verb is not None and frame.verb.plays("receive")
    settled = any(p.kind == "cue" and p.plays("past", "decide") for p in frame.clause)
    return chained and receives and not settled and not said_done(frame) and not tells_of_today(frame)


_READ_OUT = re.compile(r"(?<!\w)(?:công bố|trao)\s+(?:các\s+)?quyết định", re.IGNORECASE)
_AT_THE_MEETING = re.compile(
    r"(?<!\w)(?:tại đây|thay mặt|tại (?:buổi|lễ|hội nghị|đại hội)|cũng tại)(?!\w)", re.IGNORECASE
)


def _read_out(text: str, clause: tuple[Piece, ...], setting: Setting) -> bool:
    """As in "Tại đây, giám đốc công bố Quyết định … phong tặng": read out to those present is given."""
    words = words_of(text, clause)
    return _READ_OUT.search(words) is not None and (
        _AT_THE_MEETING.search(words) is not None or setting.handed_over
    )


def _goes_on_with_today(text: str, frame: Frame, before: Judgement | None) -> bool:
    """As in "Nhân dịp này, ông A trao Huân chương cho B; 9 bác sĩ đã được trao danh hiệu C"."""
    own = next((piece for piece in frame.clause if not piece.is_mark(";")), None)
    if before is None or before.status != "conferred" or own is None:
        return False
    told = text[: own.span.start].rstrip()
    begin = max(told.rfind("\n"), told.rfind(". "), told.rfind("! ")) + 1
    counted = all(recipient.name is None for recipient in frame.recipients)
    return (counted or told.endswith(";")) and HERE_AND_NOW.match(told[begin:].lstrip().lower()) is not None


_SIGNS = re.compile(r"(?:đã )?(?:ký|ban hành)", re.IGNORECASE)


def _opens_article(text: str, frame: Frame, setting: Setting) -> bool:
    """Whether title or lead speak of this award: the one that the ceremony is about."""
    opening = text[: setting.opening_end].lower()
    return any(award.text.lower() in opening for award in frame.awards)


def _only_decided(frame: Frame) -> bool:
    """As in "vừa quyết định trao tặng": the decision to hand over, not the handing over."""
    before = [p for p in frame.clause if frame.verb is not None and p.span.end <= frame.verb.span.start]
    return bool(before) and before[-1].kind == "cue" and before[-1].plays("decide")


def _decided_or_given(
    text: str, frame: Frame, clause: tuple[Piece, ...], kind: Kind, setting: Setting, before: Judgement | None
) -> Judgement:
    decided = first_cue(clause, "decide") or next((p for p in clause if p.kind == "decision"), None)
    handed = frame.verb is not None and frame.verb.plays("hand_over") and not _only_decided(frame)
    another = decided is not None and _SIGNS.match(decided.text) and not _opens_article(text, frame, setting)
    if (
        decided is not None
        and not handed
        and (another or not setting.ceremony)
        and not _read_out(text, clause, setting)
    ):
        return Judgement("announced", decided.span, "decision-cue")
    if frame.verb is None:
        if before is not None:
            return before
        if setting.council_meets:
            return Judgement("proposed", None, "council-meeting")
    if frame.verb is not None and not handed and not setting.handed_over and setting.council_meets:
        return Judgement("proposed", frame.verb.span, "council-meeting")
    earlier = told_of_a_period(text, frame, clause, setting)
    if earlier is not None and not handed and not names_season(earlier, setting):
        return Judgement("past", earlier.span, "period-before-verb")
    if was_given(frame, kind, setting) and not _goes_on_with_today(text, frame, before):
        return Judgement("past", frame.verb.span if frame.verb else None, "was-given-before")
    in_hand = handed and not frame.passive
    hands_over = in_hand and frame.verb is not None and frame.verb.plays("give")
    if (
        not setting.reports_award
        and not in_hand
        and (kind != "prize" or (setting.day is None and not _prize_handed_over(frame, setting)))
        and not tells_of_today(frame)
        and not _goes_on_with_today(text, frame, before)
        and not given_by_a_body(frame)
        and not _dated_now(frame, setting)
        and not _winners_of_the_year(text, frame, setting)
        and not of_this_season(text, frame, setting)
    ):
        return Judgement("past", frame.verb.span if frame.verb else None, "no-award-reported")
    if setting.to_be_handed and not setting.ceremony and not hands_over:
        return Judgement("announced", frame.verb.span if frame.verb else None, "handing-over-awaited")
    if setting.decided and not setting.ceremony and (frame.passive or not hands_over) and kind != "prize":
        return Judgement("announced", frame.verb.span if frame.verb else None, "article-reports-a-decision")
    return Judgement("conferred", frame.verb.span if frame.verb else None, "default-conferred")


def _dated_now(frame: Frame, setting: Setting) -> bool:
    """As in "Ngày 20/11, trường được tặng …" in a feature of these days: the clause dates itself as news."""
    dates = (p.mark.value for p in (*frame.clause, *frame.after[:4]) if p.mark and p.kind == "date")
    whole = [
        date.fromisoformat(day)
        for day in dates
        if day and PartialDate(day).is_day and not day.startswith("-")
    ]
    return setting.today is not None and any(
        -DAYS_BEFORE <= (day - setting.today).days <= DAYS_AFTER for day in whole
    )


_EDITION_LISTED = re.compile(r" (?:năm )?(\d{4})(?: là| gồm| như sau|:)")


def _winners_of_the_year(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "10 doanh nhân được trao Giải thưởng A 2025 gồm:" in 2025: the news is who wins."""
    edition = _EDITION_LISTED.match(text, frame.awards[-1].span.end)
    return edition is not None and setting.year == int(edition[1]) and bool(frame.recipients)


def _prize_handed_over(frame: Frame, setting: Setting) -> bool:
    """As in "Giải A được trao cho các tác phẩm: …" where the article tells of the handing over."""
    return setting.handed_over and frame.direction in {"forward", "line"}


def _acts_itself(frame: Frame) -> bool:
    """As in "Tại hội nghị, Công đoàn ngành tặng Giấy khen cho …": given there, whatever else was decided."""
    verb = frame.verb
    bodies = any(piece.kind in {"office", "unit"} for piece in frame.subject)
    return verb is not None and verb.plays("give") and not frame.passive and bodies


_HAS = re.compile(r"(?<!\w)có\s+$", re.IGNORECASE)


def _counts_of_a_house(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Trường có 74 cá nhân được tỉnh tặng bằng khen" beside the order that the headline tells of."""
    if not setting.topic_ids or not frame.recipients or frame.direction != "backward":
        return False
    first = frame.recipients[0]
    counted = first.name is None and first.count > 1
    had = _HAS.search(text, max(0, first.span.start - 6), first.span.start) is not None
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    prizes = all(identify(award.text).kind == "prize" for award in frame.awards)
    of_topic = of_topic or (prizes and setting.topic_prize is not None)
    picked = any(p.kind == "cue" and p.plays("list_partial") for p in frame.clause)
    return counted and had and not of_topic and not picked and not tells_of_today(frame)


_SHOWS = re.compile(
    r" (?:(?:với|tới|đến|cùng)[^,.;:]{0,30} )?(?:\w+ )?"
    r"(?:danh sách|các tác phẩm|những gương|chân dung|kết quả)",
    re.IGNORECASE,
)
"""As in "Báo trân trọng giới thiệu danh sách các tác phẩm đoạt giải": shown to the readers."""


def _proposal(text: str, clause: tuple[Piece, ...], frame: Frame) -> Piece | None:
    spoken = words_of(text, clause)
    if _ON_PROPOSAL_OF.search(spoken) and any(
        p.kind == "cue" and p.plays("decide", "hand_over") for p in clause
    ):
        return None
    if _SUBMITTED_AND_SIGNED.search(spoken):
        return None
    chosen = CHOSEN.search(spoken) is not None
    for piece in clause:
        if piece.kind != "cue" or not piece.plays("propose") or piece.plays("target"):
            continue
        if chosen and piece is not frame.verb:
            continue
        if piece.text.lower() == "giới thiệu" and _SHOWS.match(text, piece.span.end):
            continue
        if piece is frame.verb and piece.plays("give"):
            continue
        if piece.text.lower().startswith(_BY_VOTE) and frame.passive and piece is not frame.verb:
            continue
        voted = _AFTER_A_VOTE.search(text, max(0, piece.span.start - 9), piece.span.start) is not None
        if voted and frame.verb is not None and frame.verb.plays("receive"):
            continue
        return piece
    return None
