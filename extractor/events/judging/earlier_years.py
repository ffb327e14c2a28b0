"""Honours told as past by their years: earlier ones, those of a row, of each receiver, of a life."""

import re
from collections.abc import Iterable

from extractor.events.dating.attached_dates import several_years
from extractor.events.dating.conferral_dates import is_kept
from extractor.events.dating.same_year import year_told_before
from extractor.events.judging.case import Case
from extractor.events.judging.worked_since import works_since
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, given_by_a_body, tells_of_today
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import line_begin
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.lexicon.award_linker import identify

_REPORTED_YEARLY: frozenset[Kind] = frozenset(
    {"emulation_flag", "emulation_title", "certificate_of_merit", "letter_of_commendation", "prize", "other"}
)
"""Awards for a year's merit: "Cờ thi đua năm 2021" is handed over in 2022 and still news."""

_FOR_ANY_MERIT: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})
_IN_YEAR = re.compile(r"(?:cuối |đầu |giữa |trong )?năm (?:19|20)\d\d", re.IGNORECASE)
_FIRST_MONTHS = 6
"""Until then certificates for the year before are handed over and told by it."""
_LATE = 3
"""Years by which an award for a year's merit may come late when the clause hands it over at the meeting."""
_LAST_YEAR = re.compile(
    r"(?:trong |vào )?(?:năm (?:ngoái|trước|học trước)|mùa trước|kỳ trước)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:năm )?((?:19|20)\d\d)", re.IGNORECASE)
_BORN = re.compile(r"(?<!\w)sinh (?:ngày [\d/.-]+|năm \d{4})(?!\w)", re.IGNORECASE)
_MERIT_OF_TERM = re.compile(r"(?<!\w)có (?:nhiều )?(?:thành tích|đóng góp)[^.;:\n]{0,80}$", re.IGNORECASE)
_JUST_ENDED = 2
"""Years within which honours for a term follow its end."""
_OF_MERIT = re.compile(r"(?:để )?(?:ghi nhận|biểu dương)(?!\w)", re.IGNORECASE)
_ENDS_A_CLAUSE = tuple(".;:,!?…)\n")


def told_by_years(case: Case) -> Judgement | None:
    """Past by the years of the clause and right behind the award; None when they do not say so."""
    last = _last_year(case.frame)
    if last is not None:
        return Judgement("past", last.span, "earlier-year")
    if case.setting.year is None:
        return None
    pointed_at = year_told_before(case.text, case.frame)
    if pointed_at is not None and int(pointed_at.value) < case.setting.year:
        return Judgement("past", pointed_at.span, "earlier-year")
    dated = _without_years_of_others(case) if _is_dated(case.frame) else ()
    years, noted = _years_told(case, dated), _noted_years(case.frame)
    oldest_news = case.setting.year - _margin(case) if years or noted else 0
    if years and all(year < oldest_news for _, year in years):
        return Judgement("past", years[0][0].span, "earlier-year")
    if _is_edition_before(case):
        return Judgement("past", case.frame.awards[-1].span, "earlier-year")
    coordinated = several_years(dated, case.frame.awards[0].span.start) if dated else ()
    if coordinated and all(year < case.setting.year for _, year in years_of(coordinated)):
        return Judgement("past", coordinated[0].span, "several-years")
    if noted and not years and max(noted) < oldest_news:
        return Judgement("past", case.frame.recipients[0].span, "years-of-receivers")
    if years and _tells_a_life(case):
        return Judgement("past", years[0][0].span, "year-of-a-life")
    return None


_EDITION = re.compile(r"['\"”’]?(?: năm)? ((?:19|20)\d\d)(?!\d)")


def _is_edition_before(case: Case) -> bool:
    """As in "Giải thưởng A năm 2024" below a headline of "Giải thưởng A năm 2025"."""
    award = case.frame.awards[-1]
    told = _EDITION.match(case.text, award.span.end)
    if told is None or award.span.start < case.setting.opening_end or case.kind != "prize":
        return False
    opening = case.text[: case.setting.opening_end]
    at = opening.lower().find(award.text.lower())
    own = _EDITION.match(opening, at + len(award.text)) if at >= 0 else None
    return own is not None and int(told[1]) < int(own[1])


def _last_year(frame: Frame) -> Piece | None:
    """ "Năm ngoái" before the award."""
    told = (p for p in frame.clause if p.kind in {"date", "gap"} and _LAST_YEAR.fullmatch(p.text))
    first = next(told, None)
    return first if first is not None and first.span.end <= frame.awards[0].span.start else None


def _years_told(case: Case, dated: Iterable[Piece]) -> list[tuple[Piece, int]]:
    """Those of the clause, of which only the ``dated`` part tells the award's own, and behind the award."""
    frame = case.frame
    if case.kind == "other" and any(p.kind == "decision" for p in frame.clause):
        return years_of(frame.clause)
    own = [p for p in dated if not _is_merit_just_ended(case, p) and not works_since(case.text, p)]
    return [*years_of(own), *years_of(_near(frame))]


def _is_dated(frame: Frame) -> bool:
    return bool(frame.dates) and any(piece.kind == "date" for piece in frame.clause)


def _margin(case: Case) -> int:
    """How many years before this one an award's own year may lie and the award still be news."""
    if case.kind not in _REPORTED_YEARLY:
        return 0
    frame = case.frame
    at_the_meeting = tells_of_today(frame) and (given_by_a_body(frame) or _just_received(frame))
    return _LATE if at_the_meeting else 0 if _looks_back(case) else 1


def _looks_back(case: Case) -> bool:
    """As in "Năm 2023, đơn vị được Bộ Tài chính tặng Bằng khen" in 2024: a certificate is told by the year
    in which it was given, where the year opens its clause, be it behind its merits ("Với kết quả đó, năm 2023
    đơn vị được …")."""
    frame = case.frame
    first = next((at for at, piece in enumerate(frame.clause) if piece.kind == "date"), None)
    before = frame.clause[:first] if first is not None else ()
    opens = first is not None and (
        not before or (before[-1].is_mark(",") and all(map(_tells_merits, before)))
    )
    year = _IN_YEAR.fullmatch(frame.clause[first].text) if first is not None and opens else None
    year = year or _year_long_over(case)
    told = case.kind in _FOR_ANY_MERIT and frame.passive and year is not None and not tells_of_today(frame)
    return told and not of_headline(case)


def of_headline(case: Case) -> bool:
    """As in "Năm 2021, Ban A được tặng Bằng khen của Thủ tướng" below a headline of that very award."""
    named = {identify(award.text).award_id for award in case.frame.awards} - {None}
    return not named.isdisjoint(case.setting.topic_ids)


def _year_long_over(case: Case) -> re.Match[str] | None:
    """As in "chị được Chủ tịch UBND tỉnh tặng Bằng khen năm 2022" in the autumn of 2023."""
    behind, today = case.frame.after[:1], case.setting.today
    told = _IN_YEAR.fullmatch(behind[0].text) if behind and behind[0].kind == "date" else None
    return told if today is not None and today.month > _FIRST_MONTHS else None


def _tells_merits(piece: Piece) -> bool:
    return piece.kind in ("gap", "anaphor") or piece.is_mark(",") or piece.plays("reason", "past")


def _without_years_of_others(case: Case) -> tuple[Piece, ...]:
    """The clause without the years of an anniversary ("(2009 - 2019)") and without the year at its head that
    belongs to the award before it.

    As in "công bố xã A đạt chuẩn nông thôn mới năm 2020 và đón nhận Huân chương …".
    """
    text, frame = case.text, case.frame
    if any(p.kind == "date" and is_kept(text, p) for p in frame.clause):
        return tuple(p for p in frame.clause if p.kind != "date" or not is_kept(text, p))
    if reviewed := [p for p in frame.clause if p.kind == "date" and _is_year_reviewed(case, p)]:
        return tuple(p for p in frame.clause if p not in reviewed)
    if _OF_MERIT.match(text, frame.clause[0].span.start) if frame.clause else False:
        return tuple(_behind_merit(frame.clause))
    if (own := _behind_those_before(frame)) is not None:
        return own
    if len(frame.clause) < 2 or frame.clause[0].kind != "date" or not frame.clause[1].is_mark("và"):
        return frame.clause
    before = text[: frame.clause[0].span.start].rstrip(" ")
    return frame.clause if not before or before.endswith(_ENDS_A_CLAUSE) else frame.clause[1:]


def _behind_those_before(frame: Frame) -> tuple[Piece, ...] | None:
    """As in "tặng A cho 3 đơn vị xuất sắc năm 2022 **và tặng B** cho 12 tập thể": the year is that of those
    who were given A; None where the clause begins otherwise."""
    verb = next((i for i, piece in enumerate(frame.clause) if piece is frame.verb), 0)
    if not frame.subject_carried or verb < 2 or frame.passive or not frame.clause[verb - 1].is_mark("và"):
        return None
    before = frame.clause[: verb - 1]
    plain = all(p.kind in {"gap", "date"} or p.is_mark(",", "và") for p in before)
    return frame.clause[verb - 1 :] if plain and before[0].kind == "gap" else None


_REVIEWS = re.compile(r"(?<!\w)(?:tổng kết|sơ kết)(?: [^.;,\n]{1,60})? $", re.IGNORECASE)


def _is_year_reviewed(case: Case, piece: Piece) -> bool:
    """As in "Công ty A tổ chức tổng kết hoạt động năm 2023 và đón nhận Huân chương" in 2024: that year was
    reviewed, the order is given now."""
    told = years_of([piece])
    if not told or case.setting.year is None or told[0][1] != case.setting.year - 1:
        return False
    return _REVIEWS.search(case.text, max(0, piece.span.start - 80), piece.span.start) is not None


_TERM = re.compile(r"\d{4}/(\d{4})")


def _is_merit_just_ended(case: Case, piece: Piece) -> bool:
    """As in 2022 in "4 cá nhân có thành tích giai đoạn 2016-2020 được tặng …": the merit is of then, not the
    honour."""
    if piece.kind != "date" or piece.mark is None:
        return False
    term = _TERM.fullmatch(piece.mark.value or "")
    if term is None or case.setting.year is None or int(term[1]) < case.setting.year - _JUST_ENDED:
        return False
    return _MERIT_OF_TERM.search(case.text, max(0, piece.span.start - 120), piece.span.start) is not None


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


def _noted_years(frame: Frame) -> list[int]:
    """As in "02 đơn vị được tặng danh hiệu A: Tiểu đoàn 901 (1975), Kho K61 (2006)": each with its year; none
    where one has none."""
    told = [member for r in frame.recipients for member in (r.members or (r,))]
    years = [_YEAR.fullmatch(r.note or "") for r in told]
    return [int(year[1]) for year in years if year is not None] if all(years) else []


def _tells_a_life(case: Case) -> bool:
    """As in "Bà P sinh năm 1936, … nhận Giải thưởng A năm 1985" in a text without a day: years of a life."""
    frame, setting = case.frame, case.setting
    start = frame.awards[0].span.start
    dated = setting.today is not None or setting.day is not None
    verb = frame.verb
    given = verb is not None and verb.plays("hand_over") and verb.plays("give")
    told = _BORN.search(case.text, line_begin(case.text, start), start) is not None
    return told and not dated and not given and not tells_of_today(frame)


def _just_received(frame: Frame) -> bool:
    """As in "vừa được trao Cờ thi đua năm 2020": late, but now."""
    return any(p.kind == "cue" and p.text.lower().startswith("vừa") for p in frame.clause)


def years_of(pieces: Iterable[Piece]) -> list[tuple[Piece, int]]:
    """The dates among the pieces with their years."""
    found = []
    for piece in pieces:
        if piece.kind == "date" and piece.mark is not None and piece.mark.value:
            year = PartialDate(piece.mark.value).year
            if year is not None:
                found.append((piece, year))
    return found
