"""Proposed, announced, conferred, past or only aimed at: the status of a frame, clause before sentence.

The order of the tests is that of the domain notes on events §2: negation and rule text first, then target,
proposal, future, past, and last whether a decision was signed or the thing was handed over.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from extractor.events.frame import Frame
from extractor.events.pieces import Piece
from extractor.events.setting import Setting
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind, Status
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

HERE_AND_NOW = re.compile(
    r"(?<!\w)(?:dịp này|đợt này|trong đợt|lần này|nhân dịp|tại (?:buổi|chương trình|lễ|hội nghị|đại hội"
    r"|hội thi|liên hoan)|hôm nay|sáng nay|chiều nay|vừa (?:được|đoạt|giành|nhận|trao|tặng)|kết thúc"
    r"|kết quả(?=\s*[,:]| hội thi| cuộc thi| chung cuộc)|chung cuộc)(?!\w)",
    re.IGNORECASE,
)
"""Words that place an act at the article's own happening."""

_NOT_NEGATION = re.compile(r"không (?:chỉ|những|ngừng|ít|quản|phải|nhỏ|gian|khí)", re.IGNORECASE)
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm|muốn|mong|hòng)\s+(?:được\s+)?$", re.IGNORECASE)
_EXAMPLE = re.compile(r"(?<!\w)(?:ví dụ|giả sử|chẳng hạn|thí dụ)(?!\w)", re.IGNORECASE)
_BY_VOTE = ("suy tôn", "bình chọn", "bình xét", "bỏ phiếu", "giới thiệu")
"""A vote for something else: "được suy tôn dẫn đầu và đã được Chính phủ tặng Cờ" has been given."""

_ON_PROPOSAL_OF = re.compile(
    r"(?:theo|xét|trên cơ sở|căn cứ)\s+(?:\w+\s+)?(?:đề nghị|tờ trình|đề xuất|kiến nghị)", re.IGNORECASE
)
_CONDITION = re.compile(
    r"(?<!\w)(?:nếu|khi có đủ|trường hợp|có thể (?:được|xét)|được (?:xét )?(?:tặng|công nhận)[^.]{0,40}khi"
    r"|đủ (?:điều kiện|tiêu chuẩn)|để được)(?!\w)",
    re.IGNORECASE,
)
_ONCE: frozenset[Kind] = frozenset({"order", "medal", "state_title"})
_REPORTED_YEARLY: frozenset[Kind] = frozenset(
    {"emulation_flag", "emulation_title", "certificate_of_merit", "letter_of_commendation", "prize", "other"}
)
"""Awards for a year's merit: "Cờ thi đua năm 2021" is handed over in 2022 and still news."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A status, the cue that decided it (None: nothing spoke against the default), and the rule's name."""

    status: Status | None
    cue: Span | None
    rule: str


def judge(
    text: str,
    frame: Frame,
    kind: Kind,
    setting: Setting,
    before: Judgement | None,
    told_of: Span | None,
) -> Judgement:
    """The status of a frame; ``status`` None means that the words assert no award at all."""
    clause = frame.clause
    verb_at = _verb_start(frame)
    nothing = _asserts_nothing(text, frame, setting, verb_at)
    if nothing is not None:
        return nothing
    target = _first(clause, "target")
    if target is not None:
        return Judgement("target", target.span, "target-cue")
    proposal = _proposal(text, clause, frame)
    if proposal is not None:
        return Judgement("proposed", proposal.span, "proposal-cue")
    if before is not None and before.status is not None and (frame.inherited or frame.subject_carried):
        own_past = _past(text, frame, kind, setting, only_years=True)
        return own_past or before
    if before is not None and before.status == "proposed" and _goes_on_proposing(frame):
        return before
    if before is not None and before.status == "target" and not _said_done(frame):
        return before
    future = _first(_before(clause, verb_at), "future")
    if future is not None:
        return Judgement("announced", future.span, "future-cue")
    past = _past(text, frame, kind, setting, only_years=False)
    if past is not None:
        return past
    goes_on = before is not None and before.status == "past" and before.rule != "earlier-year"
    if before is not None and goes_on and not _here_and_now(_clause_text(frame)):
        return before
    if _counts_of_a_house(text, frame, setting):
        return Judgement("past", frame.recipients[0].span, "counts-of-a-house")
    given = _decided_or_given(text, frame, clause, kind, setting, before)
    hands = (
        frame.verb is not None
        and frame.verb.plays("hand_over")
        and frame.verb.plays("give")
        and not frame.passive
    )
    if given.rule == "default-conferred" and told_of is not None and not hands:
        fresh = _told_in_earlier_sentence(text, told_of, frame) and _is_an_act(frame, kind)
        if not fresh and not _here_and_now(_clause_text(frame)):
            return Judgement("past", told_of, "paragraph-tells-of-a-time")
    return given


def _verb_start(frame: Frame) -> int:
    own_verb = frame.verb is not None and not frame.inherited
    return frame.verb.span.start if frame.verb is not None and own_verb else frame.awards[0].span.start


def _asserts_nothing(text: str, frame: Frame, setting: Setting, verb_at: int) -> Judgement | None:
    """Negations, examples, purposes and rules: words about awards that give none."""
    clause = frame.clause
    negation = _negation(text, clause, verb_at)
    if negation is not None:
        return Judgement(None, negation.span, "negated")
    words = _words(text, clause)
    if _EXAMPLE.search(words):
        return Judgement(None, None, "example-in-a-rule")
    if _PURPOSE.search(text, max(0, verb_at - 12), verb_at):
        return Judgement(None, None, "purpose")
    if any(r.name for r in frame.recipients):
        return None
    rule = _first(clause, "rule")
    cue = rule.span if rule is not None else None
    if setting.about_rules and _first(clause, "decide") is None:
        return Judgement(None, cue, "rule-text")
    acted = any(p.kind == "cue" and p.plays("propose", "decide") for p in clause)
    if not acted and (rule is not None or setting.about_rules or _CONDITION.search(words)):
        return Judgement(None, cue, "rule-text")
    return None


def _told_in_earlier_sentence(text: str, told_of: Span, frame: Frame) -> bool:
    if "lượt" in told_of.of(text):
        return False
    start = frame.clause[0].span.start if frame.clause else frame.awards[0].span.start
    return told_of.start < start and re.search(r"[.!?…]\s", text[told_of.end : start]) is not None


def _is_an_act(frame: Frame, kind: Kind) -> bool:
    """As in "UBND xã tặng Giấy khen cho …", "giải Nhất thuộc về …": told as done, not as counted up."""
    turns = any(r.by_turns for r in frame.recipients)
    return not turns and (_given_by_a_body(frame) or (kind == "prize" and frame.direction == "forward"))


def _goes_on_proposing(frame: Frame) -> bool:
    """As in "đề nghị A tặng Bằng khen, B tặng Huân chương": the proposal reaches over the next plain
    "tặng"."""
    plain = frame.verb is not None and frame.verb.plays("give") and not frame.verb.plays("hand_over")
    settled = any(p.kind == "cue" and p.plays("past", "decide") for p in frame.clause)
    return plain and not frame.passive and not settled and not _said_done(frame)


def _said_done(frame: Frame) -> bool:
    return any(p.kind == "gap" and p.text.lower().split()[-1] == "đã" for p in frame.clause)


_READ_OUT = re.compile(r"(?<!\w)(?:công bố|trao)\s+(?:các\s+)?quyết định", re.IGNORECASE)
_AT_THE_MEETING = re.compile(
    r"(?<!\w)(?:tại đây|thay mặt|tại (?:buổi|lễ|hội nghị|đại hội)|cũng tại)(?!\w)", re.IGNORECASE
)


def _read_out(text: str, clause: tuple[Piece, ...], setting: Setting) -> bool:
    """As in "Tại đây, giám đốc công bố Quyết định … phong tặng": read out to those present is given."""
    words = _words(text, clause)
    return _READ_OUT.search(words) is not None and (
        _AT_THE_MEETING.search(words) is not None or setting.handed_over
    )


def _decided_or_given(
    text: str, frame: Frame, clause: tuple[Piece, ...], kind: Kind, setting: Setting, before: Judgement | None
) -> Judgement:
    decided = _first(clause, "decide") or next((p for p in clause if p.kind == "decision"), None)
    handed = frame.verb is not None and frame.verb.plays("hand_over")
    if decided is not None and not handed and not setting.ceremony and not _read_out(text, clause, setting):
        return Judgement("announced", decided.span, "decision-cue")
    if frame.verb is None:
        if before is not None:
            return before
        if setting.council_meets:
            return Judgement("proposed", None, "council-meeting")
    if frame.verb is not None and not handed and not setting.handed_over and setting.council_meets:
        return Judgement("proposed", frame.verb.span, "council-meeting")
    earlier = _told_of_a_period(frame, clause)
    if earlier is not None and not handed:
        return Judgement("past", earlier.span, "period-before-verb")
    if _was_given(frame, kind, setting):
        return Judgement("past", frame.verb.span if frame.verb else None, "was-given-before")
    in_hand = handed and not frame.passive
    hands_over = in_hand and frame.verb is not None and frame.verb.plays("give")
    if (
        not setting.reports_award
        and not in_hand
        and (kind != "prize" or setting.day is None)
        and not _here_and_now(_clause_text(frame))
        and not _given_by_a_body(frame)
    ):
        return Judgement("past", frame.verb.span if frame.verb else None, "no-award-reported")
    if setting.decided and not setting.ceremony and (frame.passive or not hands_over) and kind != "prize":
        return Judgement("announced", frame.verb.span if frame.verb else None, "article-reports-a-decision")
    return Judgement("conferred", frame.verb.span if frame.verb else None, "default-conferred")


_HAS = re.compile(r"(?<!\w)có\s+$", re.IGNORECASE)


def _counts_of_a_house(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Trường có 74 cá nhân được tỉnh tặng bằng khen" beside the order that the headline tells of."""
    if not setting.topic_ids or not frame.recipients or frame.direction != "backward":
        return False
    first = frame.recipients[0]
    counted = first.name is None and first.count > 1
    had = _HAS.search(text, max(0, first.span.start - 6), first.span.start) is not None
    of_topic = any(identify(award.text).award_id in setting.topic_ids for award in frame.awards)
    return counted and had and not of_topic and not _here_and_now(_clause_text(frame))


def _given_by_a_body(frame: Frame) -> bool:
    """As in "Chủ tịch UBND tỉnh tặng Bằng khen cho …" at the end of other news: told as today's act."""
    active = frame.verb is not None and not frame.passive and frame.verb.plays("give")
    return (
        active and frame.direction == "forward" and any(p.kind in {"office", "unit"} for p in frame.subject)
    )


def _was_given(frame: Frame, kind: Kind, setting: Setting) -> bool:
    """As in "Lữ đoàn đã được phong tặng danh hiệu Anh hùng": told of the body, not of this meeting's act."""
    if not frame.passive or kind not in _ONCE or _here_and_now(_clause_text(frame)):
        return False
    dated = any(
        p.kind == "date" and p.mark and p.mark.value and PartialDate(p.mark.value).is_day
        for p in frame.clause
    )
    told = any(p.kind == "cue" and p.text.lower() == "đã được" for p in frame.clause) or _said_done(frame)
    return told and not dated and frame.awards[0].span.start > setting.opening_end


def _clause_text(frame: Frame) -> str:
    return " ".join(p.text.lower() for p in frame.clause)


def _here_and_now(words: str) -> bool:
    return HERE_AND_NOW.search(words) is not None


def _told_of_a_period(frame: Frame, clause: tuple[Piece, ...]) -> Piece | None:
    """As in "Giai đoạn 2016-2020, lữ đoàn được tặng …", "từ năm 2015 đến nay": a span of years before
    the verb."""
    if _here_and_now(_clause_text(frame)) or frame.verb is None:
        return None
    for recipient in frame.recipients:
        if recipient.by_turns:
            return Piece("count", recipient.span, "")
    for index, piece in enumerate(clause):
        if piece.span.start >= frame.verb.span.start:
            break
        value = piece.mark.value if piece.kind == "date" and piece.mark is not None else None
        if value is None or PartialDate(value).is_day:
            continue
        merit = any(p.kind == "cue" and p.plays("reason") for p in clause[:index])
        if not merit and re.fullmatch(r"\d{4}(?:/\d{4})?", value):
            return piece
    return None


_TAKEN_BACK = re.compile(r"(?<!\w)(?:thu hồi|hủy bỏ|huỷ bỏ|tước|bãi bỏ)(?!\w)[^.;]{0,60}$", re.IGNORECASE)


def _negation(text: str, clause: Iterable[Piece], verb_at: int) -> Piece | None:
    """The cue that denies the verb: right before it, in it ("không đạt"), or one that takes an award back."""
    for piece in clause:
        if piece.kind != "cue" or not piece.plays("negate"):
            continue
        start, end = piece.span.start, piece.span.end
        just_before = 0 <= verb_at - end <= 20 and not _NOT_NEGATION.match(text, start)
        if just_before or start <= verb_at < end or _TAKEN_BACK.match(text, start, verb_at):
            return piece
    return None


def _proposal(text: str, clause: tuple[Piece, ...], frame: Frame) -> Piece | None:
    spoken = _words(text, clause)
    if _ON_PROPOSAL_OF.search(spoken) and any(
        p.kind == "cue" and p.plays("decide", "hand_over") for p in clause
    ):
        return None
    for piece in clause:
        if piece.kind != "cue" or not piece.plays("propose") or piece.plays("target"):
            continue
        if piece is frame.verb and piece.plays("give"):
            continue
        if piece.text.lower().startswith(_BY_VOTE) and frame.passive and piece is not frame.verb:
            continue
        return piece
    return None


_ONCE_UPON_A_TIME = re.compile(r"(?:đã )?từng|trước đ|khi còn|lúc sinh thời", re.IGNORECASE)
_HOLDS = re.compile(r"(?:là )?chủ nhân(?: của)?|đã có|từng có|(?:có )?trong tay|sở hữu", re.IGNORECASE)
_AFTER = re.compile(r"(?<!\w)sau\s+$", re.IGNORECASE)
_TIMES = re.compile(
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|nhiều)\s+(?:lần|năm liền|năm liên tục)(?!\w)", re.IGNORECASE
)


def _past(text: str, frame: Frame, kind: Kind, setting: Setting, *, only_years: bool) -> Judgement | None:
    years = [*_years(frame.clause), *_years(_near(frame))]
    margin = 1 if kind in _REPORTED_YEARLY else 0
    if setting.year is not None:
        old = [(piece, year) for piece, year in years if year < setting.year - margin]
        current = [year for _, year in years if year >= setting.year - margin]
        if old and not current:
            return Judgement("past", old[0][0].span, "earlier-year")
    if only_years:
        return None
    cue = _first(frame.clause, "past")
    repeated = _TIMES.search(_words(text, frame.clause))
    if cue is None and repeated is not None:
        begin = frame.clause[0].span.start
        return Judgement("past", Span(begin + repeated.start(), begin + repeated.end()), "repeated-honour")
    undated = frame.verb is not None and frame.verb.plays("hand_over") and setting.day is None
    if cue is not None and (not undated or _ONCE_UPON_A_TIME.match(cue.text)):
        return Judgement("past", cue.span, "past-cue")
    if frame.verb is not None and _HOLDS.fullmatch(frame.verb.text):
        return Judgement("past", frame.verb.span, "holds-already")
    if _AFTER.search(text, max(0, frame.awards[0].span.start - 8), frame.awards[0].span.start):
        return Judgement("past", None, "named-as-earlier")
    return None


def _near(frame: Frame) -> tuple[Piece, ...]:
    """Pieces right behind the award where its year stands: "(2010)", "năm 2010"."""
    near: list[Piece] = []
    for piece in frame.after[:3]:
        if piece.kind == "date" or piece.is_mark("(", ")", ","):
            near.append(piece)
        else:
            break
    return tuple(near)


def _years(pieces: Iterable[Piece]) -> list[tuple[Piece, int]]:
    found = []
    for piece in pieces:
        if piece.kind == "date" and piece.mark is not None and piece.mark.value:
            year = PartialDate(piece.mark.value).year
            if year is not None:
                found.append((piece, year))
    return found


def _first(pieces: Iterable[Piece], role: str) -> Piece | None:
    return next((p for p in pieces if p.kind == "cue" and p.plays(role)), None)


def _before(pieces: Iterable[Piece], at: int) -> list[Piece]:
    return [piece for piece in pieces if piece.span.start <= at]


def _words(text: str, pieces: tuple[Piece, ...]) -> str:
    return text[pieces[0].span.start : pieces[-1].span.end] if pieces else ""
