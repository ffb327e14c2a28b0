"""The time to which the merit of an award belongs: told in its clause, in its reason, by its meeting."""

import re
from collections.abc import Sequence

from extractor.events.article_wide.setting import Setting
from extractor.events.clauses.chains import CERTIFICATES, own_part
from extractor.events.dating.conferral_dates import dates_before, is_behind_another, is_kept
from extractor.events.dating.contest_year import year_told_before, year_told_behind
from extractor.events.dating.reviewed_merit import is_for_another_merit, is_of_the_time_reviewed
from extractor.events.dating.told_periods import YEAR_REVIEWED, is_since
from extractor.events.parts.frame import Frame
from extractor.events.parts.moments import Moment, Told, is_period, value_of, written
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind, Status
from extractor.ground.span import Span

_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title", "prize"})
"""Kinds whose year behind the name is the merit's year even in a list of past honours."""

_OF_MERIT: frozenset[Kind] = _OF_A_YEAR | {"certificate_of_merit", "letter_of_commendation", "other"}
"""Kinds given for the merit of a time: "Bằng khen năm 2021" in a report of 2022 is for 2021."""

_OF_THE_STATE: frozenset[Kind] = frozenset({"order", "state_title"})
_OF_THE_MERIT = re.compile(r"(?<!\w)thành tích[^.;\n]{0,20}$", re.IGNORECASE)
"""As in "họp xét khen thưởng thành tích năm 2023": orders put forward there are for that year as well, which
"xét khen thưởng năm 2023" does not say of honours for many years' merit."""
_OF_AN_ASSEMBLY = re.compile(
    r"(?:đại biểu|hđnd|hội đồng nhân dân|quốc hội|các cấp)[^.;]{0,25}$", re.IGNORECASE
)
"""As in "bầu cử đại biểu HĐND các cấp nhiệm kỳ 2021-2026": a term of office, no time of merit."""

_MERIT = re.compile(
    r"(?<!\w)(?:thành tích|xuất sắc|tiêu biểu|đóng góp|phong trào|hoàn thành|(?:đã )?tham gia|đã thực hiện"
    r"|(?:đạt|đoạt) giải|điển hình|giỏi|gương mẫu)(?!\w)",
    re.IGNORECASE,
)
"""Words at the receivers of a certificate that tell their merit without a "vì": "6 tập thể tiêu biểu năm
2023", "12 hộ sản xuất giỏi năm 2023"."""
_WORDS = frozenset({"gap", "cue", "count"})
_TURNS = re.compile(
    r"(?<!\w)(?:đồng thời|qua đó|được bầu|nhằm|hướng tới|chào mừng|phấn đấu|giao ước|phương hướng|dịp"
    r"|(?:và|để|sẽ|hội nghị|lễ|buổi|đợt) (?:tổ chức )?(?:phát động|triển khai|kỷ niệm))(?!\w)"
    r"|[,;] (?:tổ chức )?(?:phát động|triển khai|kỷ niệm)(?!\w)",
    re.IGNORECASE,
)
"""What stands behind them is no time of the merit: "…, đồng thời được bầu làm Cụm phó năm 2016"; one may have
merit "trong triển khai chiến dịch hè 2022" or "trong phong trào do tỉnh phát động năm 2021"."""
_UNTIL = re.compile(r"\s*(?:-|–|đến|tới)\s*(?:hết\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:,|và)\s*", re.IGNORECASE)


def year_is_date(kind: Kind, status: Status) -> bool:
    """Whether a bare year at the award says when it was conferred, not the time of merit or aim."""
    return status != "target" and kind not in (_OF_A_YEAR if status == "past" else _OF_MERIT)


def period_of_merit(
    text: str, frame: Frame, award: Piece, attached: Piece | None, kind: Kind, told: Told, setting: Setting
) -> Moment | None:
    """The period of one award of a frame: told at the award, in the telling around it, by the meeting."""
    yearly = not year_is_date(kind, told.status)
    return (
        _period(text, frame, award, attached, kind, yearly=yearly)
        or (_told_as_period(told, yearly) if attached is None else None)
        or _period_of_report(text, frame, setting, kind, told.status)
    )


def _period(
    text: str, frame: Frame, award: Piece, attached: Piece | None, kind: Kind, *, yearly: bool
) -> Moment | None:
    behind = value_of(attached) if attached is not None else None
    if attached and behind and is_period(behind, attached.text) and (yearly or "/" in behind):
        return Moment(written(behind), attached.span, "period-behind-award")
    contest = year_told_behind(text, frame, award) if kind == "prize" else None
    if contest is not None:
        return contest
    merit = _dates_of_merit(text, frame, kind)
    if merit:
        return _time_of_all(text, merit)
    for piece, value in dates_before(frame):
        told = _is_time_of_merit(text, piece) and (yearly or "/" in value) and not is_since(text, piece)
        if told and not _is_of_something_else(text, frame, piece):
            return Moment(written(value), piece.span, "period-in-clause")
    return year_told_before(text, frame) if kind == "prize" else None


_BEGUN = re.compile(
    r"(?<!\w)(?:khai giảng|ra quân|phát động|triển khai|bước vào|mở đầu|hưởng ứng|phương hướng)(?!\w)"
    r"[^.;,:\n]{0,40}$",
    re.IGNORECASE,
)
"""As in "lễ khai giảng năm học 2019-2020 và đón nhận Huân chương": a time that only begins has no merit
yet."""
_OF_A_CEREMONY = re.compile(
    r"(?<!\w)(?:lễ|chương trình|buổi|hội nghị|đại hội|ngày "
    r"hội)(?!\w)[^.;\n“”\"]{0,20}[“\"][^”\"\n]{3,110}[”\"],? $",
    re.IGNORECASE,
)
"""As in "tại chương trình “Tôn vinh điển hình” năm 2023 do Bộ A tổ chức, Phòng nhận Bằng khen": its own
year."""
_OF_THE_PRESENT = re.compile(r"(?:đầu |cuối )?năm (?:nay|tới|sau)", re.IGNORECASE)


def _is_of_something_else(text: str, frame: Frame, date: Piece) -> bool:
    """As in "Bằng khen năm 2019, Trung ương Đoàn trao B": the year at a clause's head is that of the award
    before; as in "em A, năm nay học lớp 10, từng giành …": what is so now is no time of an earlier award, and
    what only begins ("khai giảng năm học …") none of any."""
    before = text[max(0, date.span.start - 140) : date.span.start]
    if _BEGUN.search(before) or _OF_A_CEREMONY.search(before):
        return True
    once = not frame.roles.isdisjoint(("past", "future"))
    return is_behind_another(text, frame, date) or (once and _OF_THE_PRESENT.fullmatch(date.text) is not None)


def _dates_of_merit(text: str, frame: Frame, kind: Kind) -> list[Piece]:
    """The dates of the reason behind the award: "vì có thành tích giai đoạn 2016-2020"; certificates share
    the reason at the end of their chain."""
    certificate = kind in CERTIFICATES
    own = _dates_of_reason(text, own_part(frame.after), told_by_words=certificate) if frame.dates else []
    return own or _dates_of_reason(text, frame.chain_end, told_by_words=False)


def _dates_of_reason(text: str, pieces: Sequence[Piece], *, told_by_words: bool) -> list[Piece]:
    """The times that the reason names, up to a turn to something else ("…, đồng thời được bầu năm 2016")."""
    found: list[Piece] = []
    begun = False
    for index, piece in enumerate(pieces) if any(piece.kind == "date" for piece in pieces) else ():
        named = piece.kind == "cue" and piece.plays("reason", "member_link")
        told = told_by_words and index > 0 and piece.kind in _WORDS and _MERIT.search(piece.text) is not None
        begun = begun or named or told
        if not begun or piece.kind != "date":
            continue
        if _TURNS.search(text, pieces[0].span.start, piece.span.start):
            break
        if _is_time_of_merit(text, piece):
            found.append(piece)
    return found


def _time_of_all(text: str, dates: Sequence[Piece]) -> Moment | None:
    """One time of merit; "từ năm học 2012-2013 đến năm học 2016-2017", "năm 2014 và 2015" are one, while
    "năm 2015 và Tháng Công nhân năm 2017" leave open which is meant."""
    first, last = dates[0], dates[-1]
    start, end = (value_of(first) or ""), (value_of(last) or "")
    if start == end or len(dates) == 1:
        return Moment(written(start), first.span, "period-of-merit")
    between = text[first.span.end : dates[1].span.start]
    years = [int(year) for year in (start[:4], end[-4:])]
    joined = len(dates) == 2 and (
        _UNTIL.fullmatch(between) or (_AND.fullmatch(between) and years[1] - years[0] == 1)
    )
    if joined and years[0] < years[1]:
        return Moment(f"{years[0]}-{years[1]}", Span(first.span.start, last.span.end), "period-of-merit")
    if _AND.match(between):
        return None
    return Moment(written(start), first.span, "period-of-merit")


def _is_time_of_merit(text: str, piece: Piece) -> bool:
    value = value_of(piece)
    assembly = _OF_AN_ASSEMBLY.search(text, max(0, piece.span.start - 60), piece.span.start)
    told = value is not None and is_period(value, piece.text)
    return told and assembly is None and not is_kept(text, piece)


def _told_as_period(told: Told, yearly: bool) -> Moment | None:
    if told.period is None:
        return None
    if not yearly and len(told.period.value) <= 4 and told.period.rule != YEAR_REVIEWED:
        return None
    return told.period


def _period_of_report(text: str, frame: Frame, setting: Setting, kind: Kind, status: Status) -> Moment | None:
    """A meeting that reviews a year honours that year's merit, a contest is held for one."""
    given = status in {"conferred", "announced"} or (kind == "prize" and status == "proposed")
    if kind in {"prize", "emulation_title"} and setting.contest_time is not None and given:
        value, span = setting.contest_time
        return Moment(written(value), span, "time-of-the-contest")
    if kind in {"prize", "other"} or status in {"past", "target"} or setting.period is None:
        return None
    value, span = setting.period
    near = max(0, span.start - 60)
    proposed_for_it = status == "proposed" and _OF_THE_MERIT.search(text, near, span.start) is not None
    if kind not in _OF_MERIT and not (proposed_for_it and kind in _OF_THE_STATE):
        return None
    of_the_time = is_of_the_time_reviewed(text, frame, span)
    if kind in CERTIFICATES and status == "conferred" and not of_the_time:
        return None
    if kind in CERTIFICATES and status != "conferred" and is_for_another_merit(text, frame, span):
        return None
    return Moment(written(value), span, "period-of-the-report")
