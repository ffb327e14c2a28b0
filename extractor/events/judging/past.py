"""Honours told as past: earlier years, repetitions, periods told of, the history of a body."""

import re
from collections.abc import Iterable

from extractor.events.article_wide.setting import Setting
from extractor.events.dating.attached_dates import several_years
from extractor.events.dating.conferral_dates import is_kept
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
from extractor.ground.beginnings import line_begin, sentence_begin
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import find_award_counts

_ONCE: frozenset[Kind] = frozenset({"order", "medal", "state_title"})
_REPORTED_YEARLY: frozenset[Kind] = frozenset(
    {"emulation_flag", "emulation_title", "certificate_of_merit", "letter_of_commendation", "prize", "other"}
)
"""Awards for a year's merit: "Cờ thi đua năm 2021" is handed over in 2022 and still news."""

_LATE = 3
"""Years by which an award for a year's merit may come late when the clause hands it over at the meeting."""
_ONCE_UPON_A_TIME = re.compile(r"(?:đã )?từng|trước đ|khi còn|lúc sinh thời", re.IGNORECASE)
_GAVE_BLOOD = re.compile(r"(?<!\w)hiến (?:máu|tiểu cầu)(?!\w)[^,;]{0,40}?\d+ lần", re.IGNORECASE)
"""As in "44 cá nhân hiến máu 40 lần được trao …": the deed, not the honour, was repeated."""
_SOME_OF_MANY = re.compile(r"nhiều (?:phần thưởng|danh hiệu|hình thức)", re.IGNORECASE)
"""As in "đón nhận nhiều phần thưởng cao quý như A, B": a choice of what the years brought, but not where
the clause tells of the meeting itself."""
_MERITS = re.compile(
    r"\d[\d.]* (?:\w+ ){0,2}?(?:liệt s[ĩỹ]|(?:thương,? (?:và )?)?bệnh binh|thương binh|người có công)(?!\w)"
)
_HOLDS = re.compile(r"(?:là )?chủ nhân(?: của)?|đã có|từng có|(?:có )?trong tay|sở hữu", re.IGNORECASE)
_AFTER = re.compile(r"(?<!\w)sau\s+$", re.IGNORECASE)
_THE_FOLLOWING = re.compile(
    r"(?:\d|(?<!\w)(?:các|những|hai|ba|bốn|năm|sáu|bảy)) (?:\w+ ){1,3}sau\s+$", re.IGNORECASE
)
"""As in "công nhận 4 huyện sau đạt chuẩn …:": those named below, no time."""
_TIMES = re.compile(
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|nhiều)\s+(?:lần|năm liền|năm liên tục)(?!\w)"
    r"|(?<!\w)luôn(?= (?:đạt|được|nhận|giành)(?!\w))",
    re.IGNORECASE,
)
_AT_SCHOOL = re.compile(r"(?<!\w)(?:(?:năm|hồi|khi|lúc)(?: còn)?(?: học)?) lớp \d{1,2}(?!\w)", re.IGNORECASE)
"""As in "Năm lớp 10, em giành HCB", "đạt giải Nhất năm lớp 11": a pupil's earlier year."""


def told_as_past(
    text: str, frame: Frame, kind: Kind, setting: Setting, *, only_years: bool
) -> Judgement | None:
    """An earlier year, a word of the past or a repetition in the clause; None when nothing speaks of it."""
    own = [p for p in _without_years_of_others(text, frame) if not _is_merit_just_ended(text, p, setting)]
    years = [*years_of(own), *years_of(_near(frame))]
    margin = 1 if kind in _REPORTED_YEARLY else 0
    if margin and tells_of_today(frame) and (given_by_a_body(frame) or _just_received(frame)):
        margin = _LATE
    if kind == "other" and any(p.kind == "decision" for p in frame.clause):
        years = years_of(frame.clause)
    last = next((p for p in frame.clause if p.kind in {"date", "gap"} and _LAST_YEAR.fullmatch(p.text)), None)
    if last is not None and last.span.end <= frame.awards[0].span.start:
        return Judgement("past", last.span, "earlier-year")
    if setting.year is not None:
        old = [(piece, year) for piece, year in years if year < setting.year - margin]
        current = [year for _, year in years if year >= setting.year - margin]
        if old and not current:
            return Judgement("past", old[0][0].span, "earlier-year")
        coordinated = several_years(_without_years_of_others(text, frame), frame.awards[0].span.start)
        if coordinated and all(year < setting.year for _, year in years_of(coordinated)):
            return Judgement("past", coordinated[0].span, "several-years")
        noted = _noted_years(frame)
        if noted and not years and max(noted) < setting.year - margin:
            return Judgement("past", frame.recipients[0].span, "years-of-receivers")
        if years and _tells_a_life(text, frame, setting):
            return Judgement("past", years[0][0].span, "year-of-a-life")
    if only_years:
        return None
    if kind == "order" and _orders_of_one(text, frame):
        return Judgement("past", frame.awards[0].span, "orders-of-one")
    if kind == "state_title" and frame.passive and not tells_of_today(frame):
        merits = _merits_of_a_land(text, frame)
        if merits is not None:
            return Judgement("past", merits, "merits-of-a-land")
    cue = _word_of_the_past(text, frame, kind)
    if cue is not None and _SOME_OF_MANY.match(cue.text) and tells_of_today(frame):
        cue = None
    if cue is not None and honoured_at_the_close(text, frame, setting):
        cue = None
    repeated = _repeated(text, frame) if cue is None else None
    if repeated is not None:
        return Judgement("past", repeated, "repeated-honour")
    undated = frame.verb is not None and frame.verb.plays("hand_over") and setting.day is None
    if cue is not None and (not undated or _ONCE_UPON_A_TIME.match(cue.text)):
        return Judgement("past", cue.span, "past-cue")
    if frame.verb is not None and _HOLDS.fullmatch(frame.verb.text) and not _tally(text, frame, kind):
        return Judgement("past", frame.verb.span, "holds-already")
    at_school = (
        _AT_SCHOOL.search(text, frame.clause[0].span.start, _end_of_clause(text, frame))
        if frame.clause
        else None
    )
    if at_school is not None:
        return Judgement("past", Span(*at_school.span()), "year-at-school")
    start = frame.awards[0].span.start
    after = _AFTER.search(text, max(0, start - 8), start)
    if after is not None and not _THE_FOLLOWING.search(text, max(0, start - 40), start):
        return Judgement("past", None, "named-as-earlier")
    return None


def _merits_of_a_land(text: str, frame: Frame) -> Span | None:
    """As in "Tỉnh có hơn 35.000 liệt sĩ, 20.000 thương binh, 6.907 mẹ được phong tặng …": of the wars."""
    award = frame.awards[0].span.start
    begin = sentence_begin(text, award)
    told = _MERITS.search(text, begin, award)
    return Span(*told.span()) if told is not None else None


def _end_of_clause(text: str, frame: Frame) -> int:
    """Where the clause ends behind its award."""
    end = frame.awards[-1].span.end
    stop = re.compile(r"[.,;:\n]|$").search(text, end)
    return stop.start() if stop is not None else end


def _repeated(text: str, frame: Frame) -> Span | None:
    """Where the clause says how often; "Cờ “Vững mạnh 5 năm liền”" only bears such a name."""
    words = words_of(text, frame.clause)
    told = _TIMES.search(words)
    if told is None or _GAVE_BLOOD.search(words):
        return None
    begin = frame.clause[0].span.start
    where = Span(begin + told.start(), begin + told.end())
    return None if any(award.span.covers(where) for award in frame.awards) else where


def _orders_of_one(text: str, frame: Frame) -> bool:
    """As in "Bệnh viện được tặng 6 Huân chương Lao động": years lie between two orders of one body."""
    one = len(frame.recipients) == 1 and frame.recipients[0].count == 1 and frame.direction == "backward"
    counted = find_award_counts(text, [frame.awards[0].span]) if one else []
    return bool(counted) and counted[0].count > 1 and frame.recipients[0].kind == "collective"


def _noted_years(frame: Frame) -> list[int]:
    """As in "02 đơn vị được tặng danh hiệu A: Tiểu đoàn 901 (1975), Kho K61 (2006)": each with its year; none
    where one has none."""
    told = [member for r in frame.recipients for member in (r.members or (r,))]
    years = [_YEAR.fullmatch(r.note or "") for r in told]
    return [int(year[1]) for year in years if year is not None] if all(years) else []


_YEAR = re.compile(r"(?:năm )?((?:19|20)\d\d)", re.IGNORECASE)
_BORN = re.compile(r"(?<!\w)sinh (?:ngày [\d/.-]+|năm \d{4})(?!\w)", re.IGNORECASE)


def _tells_a_life(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Bà P sinh năm 1936, … nhận Giải thưởng A năm 1985" in a text without a day: years of a life."""
    start = frame.awards[0].span.start
    dated = setting.today is not None or setting.day is not None
    hands_over = frame.verb is not None and frame.verb.plays("hand_over") and frame.verb.plays("give")
    told = _BORN.search(text, line_begin(text, start), start) is not None
    return told and not dated and not hands_over and not tells_of_today(frame)


def _just_received(frame: Frame) -> bool:
    """As in "vừa được trao Cờ thi đua năm 2020": late, but now."""
    return any(p.kind == "cue" and p.text.lower().startswith("vừa") for p in frame.clause)


_HONOURED_AT_THE_CLOSE = re.compile(
    r"(?:nhiệm kỳ|thời gian|giai đoạn|năm|\d+ năm)(?: vừa)? qua(?!\w)[^.:\n]{0,120}(?<!\w)được (?:khen thưởng"
    r"|tuyên dương|biểu dương|vinh danh|tôn vinh)(?!\w)[^.:\n]{0,60}:[^.\n]*$",
    re.IGNORECASE,
)
_A_SENTENCE = 600
"""Characters: as far back as the head of a long list of honours is looked for."""


def honoured_at_the_close(text: str, frame: Frame, setting: Setting) -> bool:
    """As in "Trong nhiệm kỳ qua, nhiều tập thể … được khen thưởng: UBND tỉnh tặng …" under a headline of the
    honours: the merit is of the term, the honour of the meeting that closes it."""
    verb = frame.verb
    if verb is None or not setting.honours_in_title or said_done(frame) or not given_by_a_body(frame):
        return False
    start = max(0, verb.span.start - _A_SENTENCE)
    return _HONOURED_AT_THE_CLOSE.search(text, start, verb.span.start) is not None


def _tally(text: str, frame: Frame, kind: Kind) -> bool:
    """As in "Đoàn Việt Nam đã có 53 HCV", "Chủ nhân của hai HCV là A và B": the table of today's meet."""
    of_a_team = all(r.kind != "individual" for r in frame.recipients)
    counted = of_a_team and bool(find_award_counts(text, [frame.awards[0].span]))
    return kind == "prize" and (
        frame.direction == "forward" or (counted and MEDAL.match(frame.awards[0].text) is not None)
    )


_IN_A_ROW = re.compile(r"liên (?:tiếp|tục)", re.IGNORECASE)
_OF_A_POST = frozenset({"nguyên", "cố"})
"""As in "đại úy A, nguyên Chỉ huy trưởng B, được truy tặng": the post is past, not the honour."""
_OVER_YEARS = re.compile(r"(?<!\w)(?:năm|kỳ|lần|mùa|khóa|nhiệm kỳ)(?!\w)", re.IGNORECASE)


def _word_of_the_past(text: str, frame: Frame, kind: Kind) -> Piece | None:
    """The cue of the past in the clause. "Đội chèo thuyền liên tiếp giành 3 HCV" tells of one meet; only with
    years or times beside it does the word look back."""
    for piece in without_asides(frame.clause):
        if piece.kind != "cue" or not piece.plays("past") or piece.text.lower() in _OF_A_POST:
            continue
        if piece.text.lower() == "nguyên" and _POST_BEHIND.match(text, piece.span.end):
            continue
        if piece.text.lower() == "năm qua" and _MOST_IN_YEARS.search(text, 0, piece.span.start):
            continue
        at_a_meet = kind == "prize" and _IN_A_ROW.fullmatch(piece.text) is not None
        if not at_a_meet or _OVER_YEARS.search(text, piece.span.start - 16, piece.span.end + 12):
            return piece
    return None


_LAST_YEAR = re.compile(
    r"(?:trong |vào )?(?:năm (?:ngoái|trước|học trước)|mùa trước|kỳ trước)", re.IGNORECASE
)
_POST_BEHIND = re.compile(
    r"\s+(?:quyền )?(?:phó |tổng )?(?:chủ tịch|bí thư|giám đốc|bộ trưởng|thứ trưởng|hiệu trưởng|trưởng"
    r"|thủ tướng|cục trưởng|vụ trưởng|chủ nhiệm|viện trưởng|ủy viên|đại biểu|cán bộ|giáo viên)(?!\w)",
    re.IGNORECASE,
)
"""As in "nguyên Chủ tịch Quốc hội P nhận được …": what P was, no time of the award."""
_MOST_IN_YEARS = re.compile(
    r"(?<!\w)(?:nhất|mới|kỷ lục|đầu tiên)(?!\w)[^.;,\n]{0,60} trong \d+ $", re.IGNORECASE
)
"""As in "cột mốc mới trong 28 năm qua với 71 giải": the years are only compared with."""
_ENDS_A_CLAUSE = tuple(".;:,!?…)\n")


def _without_years_of_others(text: str, frame: Frame) -> tuple[Piece, ...]:
    """The clause without the years of an anniversary ("(2009 - 2019)") and without the year at its head that
    belongs to the award before it.

    As in "công bố xã A đạt chuẩn nông thôn mới năm 2020 và đón nhận Huân chương …".
    """
    if any(p.kind == "date" and is_kept(text, p) for p in frame.clause):
        return tuple(p for p in frame.clause if p.kind != "date" or not is_kept(text, p))
    if _OF_MERIT.match(text, frame.clause[0].span.start) if frame.clause else False:
        return tuple(_behind_merit(frame.clause))
    if len(frame.clause) < 2 or frame.clause[0].kind != "date" or not frame.clause[1].is_mark("và"):
        return frame.clause
    before = text[: frame.clause[0].span.start].rstrip(" ")
    return frame.clause if not before or before.endswith(_ENDS_A_CLAUSE) else frame.clause[1:]


_MERIT_OF_TERM = re.compile(r"(?<!\w)có (?:nhiều )?(?:thành tích|đóng góp)[^.;:\n]{0,80}$", re.IGNORECASE)
_JUST_ENDED = 2
"""Years within which honours for a term follow its end."""


def _is_merit_just_ended(text: str, piece: Piece, setting: Setting) -> bool:
    """As in 2022 in "4 cá nhân có thành tích giai đoạn 2016-2020 được tặng …": the merit is of then, not the
    honour."""
    value = piece.mark.value if piece.kind == "date" and piece.mark is not None else None
    term = re.fullmatch(r"\d{4}/(\d{4})", value or "")
    if term is None or setting.year is None or int(term[1]) < setting.year - _JUST_ENDED:
        return False
    return _MERIT_OF_TERM.search(text, max(0, piece.span.start - 120), piece.span.start) is not None


_OF_MERIT = re.compile(r"(?:để )?(?:ghi nhận|biểu dương)(?!\w)", re.IGNORECASE)


def _behind_merit(clause: tuple[Piece, ...]) -> Iterable[Piece]:
    """As in "Ghi nhận nỗ lực trong 2 năm 2014 và 2015, C đã tặng …": the years of the merit stay out."""
    comma = next((i for i, p in enumerate(clause) if p.is_mark(",")), 0)
    return clause[comma:]


def _near(frame: Frame) -> tuple[Piece, ...]:
    """Pieces right behind the award where its year stands: "(2010)", "năm 2010", ": các năm 2008, 2015"; in a
    line also behind its receiver ("tặng Phân xưởng 2: năm 2005")."""
    near: list[Piece] = []
    colon = next((i for i, p in enumerate(frame.after) if p.is_mark(":")), 0)
    for piece in frame.after[colon:][:4]:
        if piece.kind == "date" or piece.is_mark("(", ")", ",", ":") or piece.text.lower() == "các":
            near.append(piece)
        else:
            break
    return tuple(near)


def years_of(pieces: Iterable[Piece]) -> list[tuple[Piece, int]]:
    """The dates among the pieces with their years."""
    found = []
    for piece in pieces:
        if piece.kind == "date" and piece.mark is not None and piece.mark.value:
            year = PartialDate(piece.mark.value).year
            if year is not None:
                found.append((piece, year))
    return found


def was_given(frame: Frame, kind: Kind, setting: Setting) -> bool:
    """As in "Lữ đoàn đã được phong tặng danh hiệu Anh hùng": told of the body, not of this meeting's act."""
    if not frame.passive or kind not in _ONCE or tells_of_today(frame):
        return False
    dated = any(
        p.kind == "date" and p.mark and p.mark.value and PartialDate(p.mark.value).is_day
        for p in frame.clause
    )
    told = any(p.kind == "cue" and p.text.lower() == "đã được" for p in frame.clause) or said_done(frame)
    return told and not dated and frame.awards[0].span.start > setting.opening_end


_IN_YEARS = re.compile(
    r"(?:kết quả,? )?(?:trong|qua|suốt|hơn) (?:gần |hơn )?"
    r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) năm"
    r"(?: qua)?(?=,| xây dựng| phấn đấu| hoạt động)",
    re.IGNORECASE,
)
"""As in "Trong 5 năm, sư đoàn đã có hơn 100 đồng chí được tặng Huy chương A": counted up over the years."""


_CONTEST_OF = re.compile(
    r"(?<!\w)(?:cuộc thi|kỳ thi|hội thi|giải|liên hoan|hội diễn|olympic|hội thao)(?!\w)[^.;,:]{0,80}$",
    re.IGNORECASE,
)


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


_BY_NOW = re.compile(
    r"(?<!\w)(?:hiện nay|hiện tại|hiện)(?!\w),? (?:[^.;:\n]{1,60} )?có (?:tổng số |hơn |gần )?\d[\d.]*"
    r"[^.;:\n]*$",
    re.IGNORECASE,
)


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


def told_of_a_period(text: str, frame: Frame, clause: tuple[Piece, ...], setting: Setting) -> Piece | None:
    """As in "Giai đoạn 2016-2020, lữ đoàn được tặng …", "từ năm 2015 đến nay": a span of years before
    the verb."""
    if tells_of_today(frame) or frame.verb is None:
        return None
    for recipient in frame.recipients:
        if recipient.by_turns:
            return Piece("count", recipient.span, "")
    by_now = _counted_by_now(text, frame)
    if by_now is not None:
        return by_now
    counted_up = _IN_YEARS.match(words_of(text, clause)) if frame.passive and clause else None
    if counted_up is not None:
        begin = clause[0].span.start
        return Piece("gap", Span(begin, begin + counted_up.end()), counted_up[0])
    for index, piece in enumerate(clause):
        if piece.span.start >= frame.verb.span.start:
            break
        if piece.text.lower() == "năm nay" or _is_of_contest(text, piece, setting):
            continue
        if _is_year_of_topic(frame, piece, setting):
            continue
        value = piece.mark.value if piece.kind == "date" and piece.mark is not None else None
        if value is None or PartialDate(value).is_day:
            continue
        merit = any(p.kind == "cue" and p.plays("reason") for p in clause[:index])
        if not merit and re.fullmatch(r"\d{4}(?:/\d{4})?", value):
            return piece
    return None
