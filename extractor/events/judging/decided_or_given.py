"""Decided or handed over: what is left of an award that no word of aims, proposals or the past touches.

A signature without a handing over is announced; what a ceremony reports is conferred; what an article that
reports no award tells in passing is past.
"""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.case import dated_now
from extractor.events.judging.over_years import told_of_a_period, was_given
from extractor.events.judging.read_out import Reading, is_handed_over_later, reading_of
from extractor.events.judging.reviews import heads_a_list_of_honoured
from extractor.events.judging.season import names_season, of_this_season
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import (
    HERE_AND_NOW,
    Judgement,
    first_cue,
    given_by_a_body,
    said_done,
    tells_of_today,
    words_of,
)
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import lower_in_place

_A_SENTENCE = 600
_BY_DECISION = "article-reports-a-decision"
"""The rule of what an article tells of a decision; prizes go on with it only in the same sentence."""


def decided_or_given(
    text: str, frame: Frame, kind: Kind, setting: Setting, before: Judgement | None
) -> Judgement:
    """Announced, conferred, or past where the article reports no award."""
    clause = frame.clause
    decided = first_cue(clause, "decide") or next((p for p in clause if p.kind == "decision"), None)
    decided = decided or _decision_in_bracket(frame)
    handed = frame.verb is not None and frame.verb.plays("hand_over") and not _only_decided(frame)
    reading = reading_of(text, frame, setting) if decided is not None and not handed else None
    another = decided is not None and _SIGNS.match(decided.text) and not _opens_article(text, frame, setting)
    if (
        decided is not None
        and not handed
        and (another or not setting.ceremony or reading is Reading.MADE_KNOWN)
        and reading is not Reading.GIVEN
        and (reading is Reading.MADE_KNOWN or not _decided_here(frame, decided, setting))
        and not _decided_by_judges(text, frame, decided, kind)
        and not is_handed_over_later(text, frame)
    ):
        return Judgement("announced", decided.span, "decision-cue")
    if _is_listed_before(text, frame, setting):
        return Judgement("announced", frame.verb.span if frame.verb else None, "list-made-known")
    if frame.verb is None:
        if before is not None:
            return before
        if setting.council_meets:
            return Judgement("proposed", None, "council-meeting")
    if frame.verb is not None and not handed and not setting.handed_over and setting.council_meets:
        return Judgement("proposed", frame.verb.span, "council-meeting")
    earlier = told_of_a_period(text, frame, clause, setting)
    counted_up = earlier is not None and earlier.kind == "gap" and _is_done(frame)
    if earlier is not None and (not handed or counted_up) and not names_season(earlier, setting):
        return Judgement("past", earlier.span, "period-before-verb")
    if was_given(text, frame, kind, setting) and not _goes_on_with_today(text, frame, before):
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
        and not dated_now(frame, setting)
        and not _winners_of_the_year(text, frame, setting)
        and not of_this_season(text, frame, setting)
        and not heads_a_list_of_honoured(text, frame)
        and not (kind == "prize" and _tells_results(text, frame, setting))
        and not _opens_with_medal(text, frame, setting)
    ):
        return Judgement("past", frame.verb.span if frame.verb else None, "no-award-reported")
    if setting.to_be_handed and not setting.ceremony and not hands_over and not _is_medal_won(frame):
        return Judgement("announced", frame.verb.span if frame.verb else None, "handing-over-awaited")
    if kind == "prize" and not hands_over and _passed_by_a_board(text, frame, setting):
        return Judgement("announced", frame.verb.span if frame.verb else None, "passed-by-a-board")
    goes_on = before is not None and before.rule == _BY_DECISION
    by_decision = kind != "prize" or goes_on or _is_of_the_state(frame)
    signed = setting.decided and not setting.ceremony and by_decision and not _sends(frame)
    signed = signed and not is_handed_over_later(text, frame)
    if signed and (frame.passive or not hands_over):
        return Judgement("announced", frame.verb.span if frame.verb else None, _BY_DECISION)
    return Judgement("conferred", frame.verb.span if frame.verb else None, "default-conferred")


def _is_done(frame: Frame) -> bool:
    return said_done(frame) or any(p.plays("passive") and p.text.startswith("đã") for p in frame.clause)


_BOARD_PASSES = re.compile(
    r"(?<!\w)(?:ban chấp hành|ban thường vụ|hội đồng)(?!\w)[^.\n]{0,80}?(?<!\w)(?:họp|nhất trí|thống nhất"
    r"|bỏ phiếu)(?!\w)[^.\n]{0,80}?(?<!\w)(?:thông qua|quyết định|trao|chọn)(?!\w)"
)


def _passed_by_a_board(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Ban Chấp hành đã họp, nhất trí thông qua Giải thưởng A trao cho 5 tác giả": no contest that is
    won once it is known, and nothing tells of the handing over."""
    if setting.ceremony or not frame.awards[0].text.lower().startswith(("giải thưởng", "tặng thưởng")):
        return False
    lower, end = lower_in_place(text), setting.opening_end
    met = any(lower.find(board, 0, end) >= 0 for board in ("ban chấp hành", "ban thường vụ", "hội đồng"))
    return met and _BOARD_PASSES.search(lower, 0, end) is not None and not setting.handed_over


def _decision_in_bracket(frame: Frame) -> Piece | None:
    """As in "UBND tỉnh vừa công nhận xã A đạt chuẩn B năm 2023 (Quyết định số 99/QĐ-UBND)"."""
    behind = [piece for piece in frame.after[:8] if piece.kind != "date"]
    if len(behind) < 2 or not behind[0].is_mark("("):
        return None
    recognises = frame.verb is not None and frame.verb.text.lower() == "công nhận"
    return next((p for p in behind[1:5] if p.kind == "decision"), None) if recognises else None


_LISTED = re.compile(
    r"(?:^|(?<=\n)|(?<!\w)vừa |(?<!\w)đã )công bố (?:danh sách )?(?:\d|các |những )[^.\n]{0,80}?(?<!\w)"
    r"(?:nhận|được trao|được tặng|được vinh danh)(?!\w)",
    re.IGNORECASE,
)
_AT_CEREMONY = re.compile(
    r"(?<!\w)(?:lễ|đêm|chương trình|buổi|hội nghị|đại hội|gala|gặp mặt|lên nhận)(?!\w)", re.IGNORECASE
)


def _is_listed_before(text: str, frame: Frame, setting: Setting) -> bool:
    """As in an article that opens with "Trung ương Đoàn vừa công bố danh sách 100 cán bộ được nhận Giải
    thưởng A": known, not yet handed over. Who has won a contest has won, as soon as it is known."""
    gets = frame.verb is not None and frame.verb.text.lower().endswith(("nhận", "trao", "tặng"))
    told = gets and frame.direction == "backward"
    told = told and lower_in_place(text).find("công bố ", 0, setting.opening_end) >= 0
    listed = told and _LISTED.search(text, 0, setting.opening_end) is not None
    listed = listed or (_is_of_a_list(text, frame) and not setting.ceremony)
    return listed and _AT_CEREMONY.search(text, 0, setting.opening_end) is None


_MAKES_LIST_KNOWN = re.compile(
    r"(?<!\w)(?<!lễ )công bố (?:quyết định (?:và|cùng|kèm) )?danh sách(?: [^.;:\n]{0,60})?$", re.IGNORECASE
)
_GIVES_AWARD = ("tặng", "phong tặng", "truy tặng", "trao tặng", "được trao", "được nhận", "tặng thưởng")


def _is_of_a_list(text: str, frame: Frame) -> bool:
    """As in "Bộ A công bố Danh sách trao tặng Giải thưởng B cho 12 tác giả", no ceremony being reported."""
    verb = frame.verb
    before = tuple(p for p in frame.clause if verb is not None and p.span.end <= verb.span.start)
    if verb is None or not before or not words_of(text, (*before[-1:], verb)).lower().endswith(_GIVES_AWARD):
        return False
    return _MAKES_LIST_KNOWN.search(words_of(text, before)) is not None


def _decided_here(frame: Frame, decided: Piece, setting: Setting) -> bool:
    """As in other news of a meeting "Dịp này, Giám đốc cũng quyết định tặng Giấy khen cho …": given there."""
    return decided.text.lower() == "quyết định" and tells_of_today(frame) and not setting.decided


_JUDGES = re.compile(
    r"(?<!\w)(?:ban giám khảo|bgk|ban tổ chức|btc|hội đồng (?:giám khảo|chung khảo|chấm giải)|ban chung khảo)"
    r"(?: (?:hội thi|cuộc thi|hội thao|hội diễn|liên hoan|giải))?(?: (?:đã|cũng|vừa))*"
    r"(?:(?:,| và)? (?:chấm(?: điểm)?|xem xét|thảo luận|thống nhất|thẩm định|xét chọn|lựa chọn|bỏ phiếu))*"
    r"(?:,| và)*$",
    re.IGNORECASE,
)


def _decided_by_judges(text: str, frame: Frame, decided: Piece, kind: Kind) -> bool:
    """As in "Ban Giám khảo đã xem xét và quyết định trao giải Nhất cho …": who won a contest has won."""
    before = tuple(p for p in frame.clause if p.span.end <= decided.span.start)
    return kind == "prize" and bool(before) and _JUDGES.search(words_of(text, before)) is not None


_STATE_PRIZES = frozenset({"giai-thuong-ho-chi-minh", "giai-thuong-nha-nuoc"})


def _is_of_the_state(frame: Frame) -> bool:
    """Prizes that the State President gives by a decision, as he does orders."""
    return identify(frame.awards[0].text).award_id in _STATE_PRIZES


def _sends(frame: Frame) -> bool:
    """As in "Bí thư Tỉnh ủy cũng đã gửi Thư khen": a letter needs no decision and no handing over."""
    return frame.verb is not None and frame.verb.text.lower() == "gửi"


def _goes_on_with_today(text: str, frame: Frame, before: Judgement | None) -> bool:
    """As in "Nhân dịp này, ông A trao Huân chương cho B; 9 bác sĩ đã được trao danh hiệu C", "Sở A tặng B cho
    24 cầu thủ; 6 huấn luyện viên được tặng C"; "bệnh viện có 6 bác sĩ được tặng C" counts what it has."""
    own = next((piece for piece in frame.clause if not piece.is_mark(";")), None)
    if before is None or before.status != "conferred" or own is None:
        return False
    told = text[: own.span.start].rstrip()
    begin = max(told.rfind("\n"), told.rfind(". "), told.rfind("! ")) + 1
    counted = all(recipient.name is None for recipient in frame.recipients)
    counted_first = counted and own.count is not None
    receives = frame.passive or (frame.verb is not None and frame.verb.plays("receive"))
    if told.endswith(";") and counted_first and receives and before.rule == "default-conferred":
        return True
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


_EDITION_LISTED = re.compile(r" (?:năm )?(\d{4})(?: là| gồm| như sau|:)")


def _winners_of_the_year(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "10 doanh nhân được trao Giải thưởng A 2025 gồm:" in 2025: the news is who wins."""
    edition = _EDITION_LISTED.match(text, frame.awards[-1].span.end)
    return edition is not None and setting.year == int(edition[1]) and bool(frame.recipients)


_RESULTS = re.compile(
    r"(?:^|[\n.:] ?)(?:kết quả|chung cuộc|kết thúc (?:hội thi|cuộc thi|giải|liên hoan|hội thao))(?!\w)"
    r"[^.\n]{0,200}(?::\n[\s\S]{0,400})?$",
    re.IGNORECASE,
)


_AT_ITS_END = re.compile(
    r"(?<!\w)kết thúc (?:hội thi|cuộc thi|giải|liên hoan|hội thao|hội diễn)(?!\w)", re.IGNORECASE
)


def _tells_results(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Kết quả, giải Nhất thuộc về A", "Chung cuộc, đoàn A giành 12 HCV", or in the lines below "Kết
    quả đoàn A đạt được:", in a text without a day; likewise in the paragraphs behind "Kết thúc hội thi, …" of
    the contest of this year that the opening names."""
    start = frame.awards[0].span.start
    if _RESULTS.search(text, max(0, start - _A_SENTENCE), start) is not None:
        return True
    contest = setting.contest_time
    of_this_year = contest is not None and contest[0].endswith(str(setting.year))
    return of_this_year and _AT_ITS_END.search(text, 0, start) is not None


_AT_A_MEET = re.compile(
    r"[^.;\n]{0,80}(?<!\w)(?:tại|ở|trong) (?:[^.;,\n]{1,30} )?"
    r"(?:sea games|asiad|asian games|olympic|paralympic|đại hội|giải|cúp|world cup|kỳ thi|cuộc thi|hội thi)"
    r"(?!\w)(?![^.;\n]{0,60}\d{4})"
)


def _opens_with_medal(text: str, frame: Frame, setting: Setting) -> bool:
    """As in a lead without a day "A xuất sắc giành huy chương Vàng tại SEA Games 33": the news itself."""
    behind = frame.awards[-1].span.end
    opens = behind <= setting.opening_end and _is_medal_won(frame)
    return opens and _AT_A_MEET.match(lower_in_place(text), behind) is not None


def _is_medal_won(frame: Frame) -> bool:
    """As in "Ba học sinh giành huy chương bạc. Lễ trao giải sẽ diễn ra hôm nay": who won it has it."""
    wins = frame.verb is not None and frame.verb.plays("receive") and not frame.passive
    return wins and all(MEDAL.match(award.text) for award in frame.awards)


def _prize_handed_over(frame: Frame, setting: Setting) -> bool:
    """As in "Giải A được trao cho các tác phẩm: …" where the article tells of the handing over."""
    return setting.handed_over and frame.direction in {"forward", "line"}
