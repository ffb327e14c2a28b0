"""Honours told as past: earlier years, words of the past, repetitions, the history of a body."""

import re
from collections.abc import Callable

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.case import Case, dated_now
from extractor.events.judging.earlier_years import told_by_years
from extractor.events.judging.retold import only_remembered
from extractor.events.parts.deeds import DEED
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import (
    Judgement,
    given_by_a_body,
    said_done,
    tells_of_today,
    without_asides,
    words_of,
)
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import sentence_begin
from extractor.ground.span import Span
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.counts import find_award_counts
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_ONCE_UPON_A_TIME = re.compile(r"(?:đã )?từng|trước đ|khi còn|lúc sinh thời", re.IGNORECASE)
_GAVE_BLOOD = re.compile(r"(?<!\w)hiến (?:máu|tiểu cầu)(?!\w)[^,;]{0,40}?\d+ lần", re.IGNORECASE)
"""As in "44 cá nhân hiến máu 40 lần được trao …": the deed, not the honour, was repeated."""
_SOME_OF_MANY = re.compile(r"nhiều (?:phần thưởng|danh hiệu|hình thức)", re.IGNORECASE)
"""As in "đón nhận nhiều phần thưởng cao quý như A, B": a choice of what the years brought, but not where
the clause tells of the meeting itself."""
_CLAUSE_ENDS = re.compile(r"[.,;:\n]|$")
_MERITS = re.compile(
    r"\d[\d.]* (?:\w+ ){0,2}?(?:liệt s[ĩỹ]|(?:thương,? (?:và )?)?bệnh binh|thương binh|người có công)(?!\w)"
)
_HOLDS = re.compile(r"(?:là )?chủ nhân(?: của)?|đã có|từng có|(?:có )?trong tay|sở hữu", re.IGNORECASE)
_FINDS = re.compile(r"(?<!\w)(?:xác định|tìm|lộ diện|gọi tên|công bố)(?: được| ra)? $", re.IGNORECASE)
"""As in "xác định được **chủ nhân của** 25 giải thưởng": news."""
_HAS_SOME = re.compile(r"(?<!\w)có (?:các|những|nhiều) $", re.IGNORECASE)
"""As in "11 bác sĩ đều có thâm niên, **có các** Bằng khen của Bộ trưởng"."""
_AFTER = re.compile(r"(?<!\w)sau\s+$", re.IGNORECASE)
_THE_FOLLOWING = re.compile(
    r"(?:\d|(?<!\w)(?:các|những|hai|ba|bốn|năm|sáu|bảy)) (?:\w+ ){1,3}sau\s+$", re.IGNORECASE
)
"""As in "công nhận 4 huyện sau đạt chuẩn …:": those named below, no time."""
_TIMES = leaping(
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|nhiều)\s+(?:lần|năm liền|năm liên tục)(?!\w)"
    r"|(?<!\w)luôn(?= (?:đạt|được|nhận|giành)(?!\w))"
    r"|(?<!sau )(?<!\w)(?:\d{1,2}|nhiều) năm(?= (?:đạt|được (?:tặng|nhận|công nhận)|nhận|giữ vững)(?!\w))"
)
_IN_TIMES = (" lần", "năm liền", "năm liên tục", "luôn ", " năm đạt", " năm được", " năm nhận", " năm giữ")
_AT_SCHOOL = leaping(r"(?<!\w)(?:(?:năm|hồi|khi|lúc)(?: còn)?(?: học)?) lớp \d{1,2}(?!\w)")
"""As in "Năm lớp 10, em giành HCB", "đạt giải Nhất năm lớp 11": a pupil's earlier year."""
_HONOURED_AT_THE_CLOSE = re.compile(
    r"(?:nhiệm kỳ|thời gian|giai đoạn|năm|\d+ năm)(?: vừa)? qua(?!\w)[^.:\n]{0,120}(?<!\w)được (?:khen thưởng"
    r"|tuyên dương|biểu dương|vinh danh|tôn vinh)(?!\w)[^.:\n]{0,60}:[^.\n]*$",
    re.IGNORECASE,
)
_A_SENTENCE = 600
"""Characters: as far back as the head of a long list of honours is looked for."""
_IN_A_ROW = re.compile(r"liên (?:tiếp|tục)", re.IGNORECASE)
_OF_A_POST = frozenset({"nguyên", "cố"})
"""As in "đại úy A, nguyên Chỉ huy trưởng B, được truy tặng": the post is past, not the honour."""
_OVER_YEARS = re.compile(r"(?<!\w)(?:năm|kỳ|lần|mùa|khóa|nhiệm kỳ)(?!\w)", re.IGNORECASE)
_POST_BEHIND = re.compile(
    r"\s+(?:quyền )?(?:phó |tổng )?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|hiệu trưởng|trưởng"
    r"|thủ tướng|cục trưởng|vụ trưởng|chủ nhiệm|viện trưởng|ủy viên|đại biểu|cán bộ|giáo viên)(?!\w)",
    re.IGNORECASE,
)
"""As in "nguyên Chủ tịch Quốc hội P nhận được …": what P was, no time of the award."""
_MOST_IN_YEARS = re.compile(
    r"(?<!\w)(?:nhất|mới|kỷ lục|đầu tiên)(?!\w)[^.;,\n]{0,60} (?:trong )?"
    r"(?:\d+|nhiều|mấy|(?:vài|hàng) chục) $",
    re.IGNORECASE,
)
"""As in "cột mốc mới trong 28 năm qua với 71 giải", "thành tích cao nhất trong vài chục năm gần đây, với 3
HCV": the years are only compared with."""
_LATEST = frozenset({"mới đây nhất", "gần nhất"})
"""As in "Mới đây nhất, ngày 20/5, ông được …" at the end of May: the last of several, and news."""
_AT_THE_MEET = re.compile(
    r",? (?:(?:trong|ở|tại|với) )?(?:các )?(?:nội dung|cự ly|hạng cân|môn|trận|chung kết|phần thi|bảng"
    r"|giải đã chứng kiến)(?!\w)(?! [^.]*\d{4})",
    re.IGNORECASE,
)
"""Behind "Trước đó": "ở nội dung cờ nhanh, P đoạt HCV" tells of the same meet, hours or days before."""
_ROUNDS = re.compile(
    r" (?:[^\W_]+ ){0,3}?(?:vòng|cấp hội đồng|hội đồng|khâu|bước|quá trình|đợt|lượt|phần|nội dung|ngày|buổi"
    r"|trận|hiệp)"
    r"(?: [^\W_]+){0,2}? ?"
    r"(?:bình chọn|bình xét|tuyển chọn|lựa chọn|xét|chấm|thẩm định|đánh giá|thi(?! đua)|loại|sơ|chung"
    r"|bán kết|tranh tài|đấu(?! tranh))",
    re.IGNORECASE,
)
"""As in "Trải qua ba vòng bình chọn, ban tổ chức đã chọn …", "Trải qua hai ngày tranh tài, A giành …": how
those honoured now were chosen."""
_THIS_TIME = re.compile(
    r"(?<!\w)đây (?:cũng |đã |mới )?là (?:lần|năm|kỳ|mùa)(?: giải)? thứ [^\W_]+(?: (?:liên tiếp|liên tục))?$",
    re.IGNORECASE,
)
_YEARS_COMPARED = frozenset({"năm qua", "năm gần đây"})


def told_as_past(case: Case) -> Judgement | None:
    """An earlier year, a word of the past or a repetition in the clause; None when nothing speaks of it."""
    return next((told for test in _IN_ORDER if (told := test(case)) is not None), None)


def _by_its_words(case: Case) -> Judgement | None:
    """A cue of the past, else how often; what is handed over in a text without a day is told as past only by
    words of long ago."""
    frame = case.frame
    cue = _word_of_the_past(case)
    if cue is not None and _SOME_OF_MANY.match(cue.text) and tells_of_today(frame):
        cue = None
    if cue is None or honoured_at_the_close(case.text, frame, case.setting):
        return _repeated(case)
    undated = frame.verb is not None and frame.verb.plays("hand_over") and case.setting.day is None
    surely = _ONCE_UPON_A_TIME.match(cue.text) is not None or _SOME_OF_MANY.match(cue.text) is not None
    return Judgement("past", cue.span, "past-cue") if not undated or surely else _repeated(case)


def _holds_already(case: Case) -> Judgement | None:
    verb, award = case.frame.verb, case.frame.awards[0]
    if _HAS_SOME.search(case.text, max(0, award.span.start - 16), award.span.start):
        return Judgement("past", None, "holds-already")
    if verb is None or _HOLDS.fullmatch(verb.text) is None or _is_tally(case):
        return None
    if _FINDS.search(case.text, max(0, verb.span.start - 24), verb.span.start):
        return None
    return Judgement("past", verb.span, "holds-already")


_WHO_HAS = re.compile(
    r"[,–-] người (?:mà )?đã (?:từng |được |vinh dự |xuất sắc |hai lần |[\w ]{1,30} trao |tặng )*$",
    re.IGNORECASE,
)


def _tells_who_one_is(case: Case) -> Judgement | None:
    """As in "danh sách có anh P, người đã giành HCV tại B": by an honour that the opening does not report,
    somebody named for another reason is told."""
    verb, award = case.frame.verb, case.frame.awards[0]
    begin = min(verb.span.start, award.span.start) if verb is not None else award.span.start
    told = _WHO_HAS.search(case.text, max(0, begin - 60), begin)
    if told is None or award.text.lower() in case.text[: case.setting.opening_end].lower():
        return None
    return Judgement("past", Span(*told.span()), "tells-who-one-is")


def _at_school(case: Case) -> Judgement | None:
    frame = case.frame
    if not frame.clause:
        return None
    lower = lower_in_place(case.text)
    told = _AT_SCHOOL.search(lower, frame.clause[0].span.start, _end_of_clause(case.text, frame))
    return Judgement("past", Span(*told.span()), "year-at-school") if told is not None else None


_THIS_DEED = leaping(
    r"(?<!\w)(?:hành động|việc làm|nghĩa cử|chiến công)(?: [^\W\d]+){0,3} (?:này|đó|ấy|trên)(?!\w)"
)
_YEAR_OF_DEED = re.compile(r"(?<!sinh năm )(?<![sS][nN] )(?<!\d)(?<!\d[.,])20\d\d(?!\d)")
_NOW = ("mới đây", "vừa ", "vừa qua", "hôm nay", "sáng nay", "chiều nay")


def _for_an_old_deed(case: Case) -> Judgement | None:
    """As in "Mùa dịch 2021, cô P phát bài tận nhà. Việc làm ấy được C tặng Giấy khen" two years later, "Tháng
    12/2021, anh P cứu 4 người. Với hành động này, anh được tặng B"."""
    begin = sentence_begin(case.text, case.frame.awards[0].span.start)
    if all(recipient.stands_for != DEED for recipient in case.frame.recipients):
        words = case.text[begin : case.frame.span.end].lower()
        if (
            _THIS_DEED.search(words) is None
            or any(now in words for now in _NOW)
            or dated_now(case.frame, case.setting)
        ):
            return None
    told = _YEAR_OF_DEED.search(case.text, sentence_begin(case.text, max(0, begin - 2)), begin)
    is_old = told is not None and case.setting.year is not None and int(told[0]) < case.setting.year
    return Judgement("past", Span(*told.span()), "deed-of-an-earlier-year") if told and is_old else None


def _named_as_earlier(case: Case) -> Judgement | None:
    """As in "sau Huân chương A": it came before what is told."""
    start = case.frame.awards[0].span.start
    after = _AFTER.search(case.text, max(0, start - 8), start)
    if after is None or _THE_FOLLOWING.search(case.text, max(0, start - 40), start):
        return None
    return Judgement("past", None, "named-as-earlier")


def _remembered(case: Case) -> Judgement | None:
    return only_remembered(case.text, case.frame)


def _orders_of_one(case: Case) -> Judgement | None:
    """As in "Bệnh viện được tặng 6 Huân chương Lao động": years lie between two orders of one body."""
    frame = case.frame
    if case.kind not in {"order", "medal"} or frame.direction != "backward" or len(frame.recipients) != 1:
        return None
    one = frame.recipients[0].count == 1 and frame.recipients[0].kind == "collective"
    counted = find_award_counts(case.text, [frame.awards[0].span]) if one else []
    several = bool(counted) and counted[0].count > 1
    return Judgement("past", frame.awards[0].span, "orders-of-one") if several else None


def _merits_of_a_land(case: Case) -> Judgement | None:
    """As in "Tỉnh có hơn 35.000 liệt sĩ, 20.000 thương binh, 6.907 mẹ được phong tặng …": of the wars."""
    if case.kind != "state_title" or not case.frame.passive or tells_of_today(case.frame):
        return None
    award = case.frame.awards[0].span.start
    told = _MERITS.search(case.text, sentence_begin(case.text, award), award)
    return Judgement("past", Span(*told.span()), "merits-of-a-land") if told is not None else None


def _end_of_clause(text: str, frame: Frame) -> int:
    """Where the clause ends behind its award."""
    end = frame.awards[-1].span.end
    stop = _CLAUSE_ENDS.search(text, end)
    return stop.start() if stop is not None else end


def _repeated(case: Case) -> Judgement | None:
    """Where the clause says how often; "Cờ “Vững mạnh 5 năm liền”" only bears such a name."""
    frame = case.frame
    words = words_of(case.text, frame.clause)
    lower = words.lower()
    told = _TIMES.search(lower) if any(word in lower for word in _IN_TIMES) else None
    if told is None or _GAVE_BLOOD.search(words):
        return None
    begin = frame.clause[0].span.start
    where = Span(begin + told.start(), begin + told.end())
    named = any(award.span.covers(where) for award in frame.awards)
    return None if named else Judgement("past", where, "repeated-honour")


def honoured_at_the_close(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Trong nhiệm kỳ qua, nhiều tập thể … được khen thưởng: UBND tỉnh tặng …" under a headline of the
    honours: the merit is of the term, the honour of the meeting that closes it."""
    verb = frame.verb
    if verb is None or not setting.honours_in_title or said_done(frame) or not given_by_a_body(frame):
        return False
    start = max(0, verb.span.start - _A_SENTENCE)
    return _HONOURED_AT_THE_CLOSE.search(text, start, verb.span.start) is not None


def _is_tally(case: Case) -> bool:
    """As in "Đoàn Việt Nam đã có 53 HCV", "Chủ nhân của hai HCV là A và B": the table of today's meet."""
    frame = case.frame
    of_a_team = all(r.kind != "individual" for r in frame.recipients)
    counted = of_a_team and bool(find_award_counts(case.text, [frame.awards[0].span]))
    return case.kind == "prize" and (
        frame.direction == "forward" or (counted and MEDAL.match(frame.awards[0].text) is not None)
    )


def _word_of_the_past(case: Case) -> Piece | None:
    """The cue of the past in the clause. "Đội chèo thuyền liên tiếp giành 3 HCV" tells of one meet; only with
    years or times beside it does the word look back."""
    text, frame = case.text, case.frame
    for piece in without_asides(frame.clause) if "past" in frame.roles else ():
        if piece.kind != "cue" or not piece.plays("past") or piece.text.lower() in _OF_A_POST:
            continue
        if piece.text.lower() == "nguyên" and _POST_BEHIND.match(text, piece.span.end):
            continue
        if piece.text.lower() == "trải qua" and _ROUNDS.match(text, piece.span.end):
            continue
        if piece.text.lower() in _LATEST and dated_now(case.frame, case.setting):
            continue
        if _counts_this_time(text, piece):
            continue
        if (
            piece.text.lower() == "trước đó"
            and case.kind == "prize"
            and _AT_THE_MEET.match(text, piece.span.end)
        ):
            continue
        given = given_by_a_body(frame) and case.setting.day is not None
        if _is_time_of_merits(text, piece, frame.awards[0].span.start, given_at_meeting=given):
            continue
        if piece.text.lower().startswith("với những") and _gives_for_them(case, piece):
            continue
        if piece.text.lower() in _YEARS_COMPARED and _MOST_IN_YEARS.search(text, 0, piece.span.start):
            continue
        at_a_meet = case.kind == "prize" and _IN_A_ROW.fullmatch(piece.text) is not None
        if not at_a_meet or _OVER_YEARS.search(text, piece.span.start - 16, piece.span.end + 12):
            return piece
    return None


def _counts_this_time(text: str, cue: Piece) -> bool:
    """As in "Được biết, đây là lần thứ hai liên tiếp ngân hàng nhận A": the honour told of, among others."""
    counted = _THIS_TIME.search(text, sentence_begin(text, cue.span.start), cue.span.end)
    return counted is not None and counted.start() <= cue.span.start


def _gives_for_them(case: Case, merits: Piece) -> bool:
    """As in "Với những thành tích đó, UBND tỉnh (đã quyết định) tặng A cho R": merits that the news told."""
    gives = case.text[merits.span.end : case.frame.awards[0].span.start]
    decides = "decide" in case.frame.roles
    return given_by_a_body(case.frame) and (decides or _ALREADY.search(gives) is None)


_MERITS_OF = re.compile(
    r"(?:^|[.;\n] ?|dịp này, ?)(?:để |nhằm )?(?:với|từ|bằng|nhờ|ghi nhận|biểu dương|tôn vinh|động viên)"
    r"(?: những| các)? (?:thành tích|kết quả|đóng góp|nỗ lực|cống hiến|công lao)[^.,;]*$",
    re.IGNORECASE,
)
_IN_ITS_TIME = re.compile(r" (?:trong |của )?(?:năm|giai đoạn) ", re.IGNORECASE)
_ALREADY = re.compile(r"(?<!\w)(?:đã|từng)(?!\w)", re.IGNORECASE)


def _is_time_of_merits(text: str, cue: Piece, award: int, *, given_at_meeting: bool) -> bool:
    """As in "Ghi nhận những đóng góp trong những năm qua, Chủ tịch UBND tỉnh tặng A cho R", "Với những thành
    tích đã đạt được trong năm 2021, R được tặng A": the merits are past; the honour is, too, where the clause
    says "đã được tặng"; what a body "đã tặng" at the meeting told of is given there."""
    if cue.text.lower().startswith("với"):
        return _IN_ITS_TIME.match(text, cue.span.end) is not None
    merits = _MERITS_OF.search(text, max(0, cue.span.start - 100), cue.span.start) is not None
    comma = text.find(",", cue.span.end, award)
    return merits and comma > 0 and (given_at_meeting or _ALREADY.search(text, comma, award) is None)


_IN_ORDER: tuple[Callable[[Case], Judgement | None], ...] = (
    told_by_years,
    _orders_of_one,
    _merits_of_a_land,
    _by_its_words,
    _holds_already,
    _tells_who_one_is,
    _at_school,
    _for_an_old_deed,
    _named_as_earlier,
    _remembered,
)
