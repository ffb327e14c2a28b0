"""Honours counted up over years: of a period told before the verb, of a body "by now", of its history."""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.worked_since import works_since
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import said_done, tells_of_today, words_of
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import sentence_begin
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import lower_in_place

_ONCE: frozenset[Kind] = frozenset({"order", "medal", "state_title"})
_IN_YEARS = re.compile(
    r"(?:kết quả,? )?(?:trong suốt|trong|qua|suốt|hơn|sau) (?:gần |hơn )?"
    r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm(?: học)?"
    r"(?: vừa)?(?: qua)?(?: \([^()\n]{4,30}\))?(?=,| xây dựng| phấn đấu| hoạt động| thực hiện| phát động)",
    re.IGNORECASE,
)
"""As in "Trong 5 năm, sư đoàn đã có hơn 100 đồng chí được tặng Huy chương A": counted up over the years."""
_OF_THESE = re.compile(r"\s*trong (?:số )?đó(?!\w)", re.IGNORECASE)
_TOOK_PART = re.compile(
    r"(?:trong|qua|sau|suốt) (?:gần |hơn )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:năm|lần|kỳ)"
    r" (?:tham gia|tham dự|dự thi|góp mặt)",
    re.IGNORECASE,
)
"""As in "Trong hơn 30 năm tham gia, Việt Nam đã đạt được 2 giải Nhất"."""
_EDITIONS = re.compile(
    r"\s*(?:trong|qua|sau|suốt|trải qua) (?:gần |hơn )?(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" (?:(?:năm|kỳ|lần|mùa|đợt)(?: giải)? (?:hoạt động|tổ chức|trao giải|trao thưởng|xét tặng|hình thành)"
    r"|(?:mùa giải|mùa|kỳ|lần)(?=,))",
    re.IGNORECASE,
)
_CONTEST_OF = re.compile(
    r"(?<!\w)(?:cuộc thi|kỳ thi|hội thi|giải|liên hoan|hội diễn|olympic|hội thao)(?!\w)[^.;,:]{0,80}$",
    re.IGNORECASE,
)
_BY_NOW = re.compile(
    r"(?<!\w)(?:hiện nay|hiện tại|hiện|tính đến (?:nay|(?:thời điểm )?(?:này|hiện tại)))(?!\w),? "
    r"(?:[^.;:\n]{1,60} )?có (?:tổng số |hơn |gần )?\d[\d.]*[^.;:\n]*$",
    re.IGNORECASE,
)


_RESULTS = re.compile(r"(?<=[.\n])\s?kết quả(?!\w)[^.\n]*$", re.IGNORECASE)
_OF_YEARS = re.compile(
    r"(?:(?<!\w)(?:trong|qua|sau|suốt) (?:hơn |gần )?(?:\d{1,2}|hai|ba|bốn|năm|mười) năm(?! học)(?!\w)"
    r"|(?<!\w)từ (?:đầu )?(?:nhiệm kỳ|năm \d{4}) đến nay(?!\w)|(?<!\w)(?:giai đoạn|nhiệm kỳ) \d{4})"
    r"[^.\n]*[.\n]$",
    re.IGNORECASE,
)
_A_SENTENCE = 300


def _results_of_years(text: str, frame: Frame) -> Piece | None:
    """As in "Trong 5 năm, ngành đã 3 lần tổ chức hội thi. Kết quả, có 40 người đạt giải Nhất": results of
    years, not of a contest that has just ended."""
    start = frame.awards[0].span.start
    far = max(0, start - _A_SENTENCE)
    results = lower_in_place(text).find("kết quả", far, start) >= 0
    told = _RESULTS.search(text, far, start) if results else None
    years = _OF_YEARS.search(text, max(0, told.start() - _A_SENTENCE), told.start()) if told else None
    if years is None:
        return None
    span = Span(years.start(), years.end())
    return Piece("gap", span, span.of(text))


_SINCE_THEN = re.compile(r"\s*(?:từ đó|kể từ đó|từ ngày đó)(?: đến nay| tới nay),", re.IGNORECASE)


def told_of_a_period(text: str, frame: Frame, clause: tuple[Piece, ...], setting: Setting) -> Piece | None:
    """As in "Giai đoạn 2016-2020, lữ đoàn được tặng …", "từ năm 2015 đến nay": a span of years before
    the verb."""
    if frame.verb is not None and (results := _results_of_years(text, frame)) is not None:
        return results
    if tells_of_today(frame) or frame.verb is None:
        return None
    since = _SINCE_THEN.match(text, sentence_begin(text, frame.awards[0].span.start))
    if since is not None and frame.passive:
        return Piece("gap", Span(since.start(), since.end()), since[0])
    for recipient in frame.recipients:
        if recipient.by_turns:
            return Piece("count", recipient.span, "")
    by_now = _counted_by_now(text, frame)
    if by_now is not None:
        return by_now
    over_years = _IN_YEARS if frame.passive else _TOOK_PART
    counted_up = over_years.match(words_of(text, clause)) if clause else None
    if counted_up is not None:
        begin = clause[0].span.start
        return Piece("gap", Span(begin, begin + counted_up.end()), counted_up[0])
    begun = _years_of_those_before(text, frame) if frame.passive else None
    if begun is not None:
        return begun
    grown = _grown_up_through(text, frame)
    if grown is not None:
        return grown
    months = _IN_MONTHS.match(words_of(text, clause)) if clause and said_done(frame) else None
    if months is not None:
        return Piece("gap", Span(clause[0].span.start, clause[0].span.start + months.end()), months[0])
    for index, piece in enumerate(clause):
        if piece.span.start >= frame.verb.span.start:
            break
        if piece.text.lower() == "năm nay" or _is_of_contest(text, piece, setting):
            continue
        if _is_year_of_topic(frame, piece, setting) or works_since(text, piece):
            continue
        value = piece.mark.value if piece.kind == "date" and piece.mark is not None else None
        if value is None or PartialDate(value).is_day:
            continue
        merit = any(p.kind == "cue" and (p.plays("reason") or _is_for(p)) for p in clause[:index])
        if not merit and re.fullmatch(r"\d{4}(?:/\d{4})?", value):
            return piece
    return None


_AS_IT_GREW = re.compile(
    r"(?:^|[.,;:\n] ?|(?<!\w)biết )(?:trong|qua|suốt|trải qua) (?:suốt )?quá trình "
    r"(?:chiến đấu|xây dựng|hình thành|công tác|hoạt động|phát triển)(?!\w)[^.;:\n]{0,60}?,",
    re.IGNORECASE,
)


def _grown_up_through(text: str, frame: Frame) -> Piece | None:
    """As in "Trong quá trình chiến đấu, xây dựng và trưởng thành, đơn vị được tặng …": its history."""
    receives = frame.passive or (frame.verb is not None and frame.verb.plays("receive"))
    award = frame.awards[0].span.start
    begin = sentence_begin(text, award)
    if not receives or lower_in_place(text).find("quá trình ", begin, award) < 0:
        return None
    told = _AS_IT_GREW.search(text, begin, award)
    return Piece("gap", Span(*told.span()), told[0]) if told is not None else None


_IN_MONTHS = re.compile(
    r"(?:trong )?(?:\d{1,2}|ba|sáu|chín) tháng(?: qua| đầu năm(?: \d{4})?| cuối năm(?: \d{4})?)?,",
    re.IGNORECASE,
)
"""As in "Trong 6 tháng đầu năm, các huyện đã tặng Giấy khen cho …" at the meeting that reviews them."""


def _years_of_those_before(text: str, frame: Frame) -> Piece | None:
    """As in "Trong 3 năm, toàn tỉnh có 90 đề tài. Trong đó, 4 người được tặng A": of what was counted up."""
    begin = sentence_begin(text, frame.awards[0].span.start)
    if _OF_THESE.match(text, begin) is None:
        return None
    before = sentence_begin(text, max(0, begin - 2))
    told = _IN_YEARS.match(text, before + (text[before] == " "))
    return Piece("gap", Span(told.start(), told.end()), told[0]) if told is not None else None


def of_all_editions(text: str, frame: Frame) -> Piece | None:
    """As in "Qua 41 năm hoạt động, giải thưởng đã được trao cho 23 tập thể": all it ever went to."""
    award = frame.awards[0]
    if (of_round := _round_told_before(text, award.span.start)) is not None:
        return of_round
    counted = all(r.name is None and r.stands_for is None for r in frame.recipients)
    if not frame.recipients or not counted or identify(award.text).kind != "prize":
        return None
    told = _EDITIONS.match(text, sentence_begin(text, award.span.start), award.span.start)
    return Piece("gap", Span(told.start(), told.end()), told[0]) if told is not None else None


_OF_ROUND = re.compile(
    r"\s*(?:cụ thể, |trong đó, )?(?:đợt|lần|kỳ)(?: (?:xét tặng|trao giải|trao tặng))?(?: lần)? thứ "
    r"(?:nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười|\d{1,2})(?!\w)",
    re.IGNORECASE,
)
_ROUNDS_SO_FAR = re.compile(
    r"(?<!\w)(?:từ (?:năm )?\d{4}|cho|tính)? ?đến nay(?!\w)[^.;\n]{0,80}(?<!\w)"
    r"(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:đợt|lần|kỳ)(?!\w)",
    re.IGNORECASE,
)
_A_PASSAGE = 1200
"""Characters in which the rounds are told one by one."""


def _round_told_before(text: str, award: int) -> Piece | None:
    """As in "Từ năm 1996 đến nay đã tổ chức 6 đợt. Đợt thứ nhất có 33 công trình được trao Giải A. **Đợt thứ
    hai** …": the rounds so far, one by one."""
    begin = sentence_begin(text, award)
    told = _OF_ROUND.match(text, begin, award)
    if told is None or _ROUNDS_SO_FAR.search(text, max(0, begin - _A_PASSAGE), begin) is None:
        return None
    return Piece("gap", Span(told.start(), told.end()), told[0])


def _is_for(cue: Piece) -> bool:
    """As in "Với những thành tích đã đạt được trong năm 2023, R được tặng A"."""
    return cue.text.lower().startswith("với những")


def _counted_by_now(text: str, frame: Frame) -> Piece | None:
    """As in "Hiện nay, trường có 2 nhà giáo được phong tặng danh hiệu A": how many hold it by now."""
    counted = bool(frame.recipients) and all(
        r.name is None and r.stands_for is None for r in frame.recipients
    )
    if not frame.passive or not counted:
        return None
    award = frame.awards[0].span.start
    begin = sentence_begin(text, award)
    told = _BY_NOW.search(text, begin, award)
    return Piece("gap", Span(told.start(), told.end()), told[0]) if told is not None else None


def _is_of_contest(text: str, year: Piece, setting: Setting) -> bool:
    """As in "Tại cuộc thi A năm 2025, cả 6 em đoạt …" in 2025: the year numbers the contest reported."""
    own = setting.year is not None and year.mark is not None and year.mark.value == str(setting.year)
    return own and _CONTEST_OF.search(text, max(0, year.span.start - 90), year.span.start) is not None


def _is_year_of_topic(frame: Frame, year: Piece, setting: Setting) -> bool:
    """As in "Năm 2020, huyện có 10 người được trao Kỷ niệm chương A" in 2020, under a headline that tells of
    that very award."""
    own = setting.year is not None and year.mark is not None and year.mark.value == str(setting.year)
    named = {identify(award.text).award_id for award in frame.awards} - {None} if own else set()
    return setting.ceremony and not named.isdisjoint(setting.topic_ids)


def was_given(text: str, frame: Frame, kind: Kind, setting: Setting) -> bool:
    """As in "Lữ đoàn đã được phong tặng danh hiệu Anh hùng": told of the body, not of this meeting's act;
    where the headline tells of that very award, the meeting's act it is."""
    if not frame.passive or kind not in _ONCE or tells_of_today(frame):
        return False
    headline = text.partition("\n")[0].lower()
    if any(" " in award.text and award.text.lower() in headline for award in frame.awards):
        return False
    dated = any(
        p.kind == "date" and p.mark and p.mark.value and PartialDate(p.mark.value).is_day
        for p in frame.clause
    )
    told = any(p.kind == "cue" and p.text.lower() == "đã được" for p in frame.clause) or said_done(frame)
    return told and not dated and frame.awards[0].span.start > setting.opening_end
