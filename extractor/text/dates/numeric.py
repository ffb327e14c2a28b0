"""Dates written with digits, with the words directly attached to them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from extractor.lexicon.counts import find_counts
from extractor.lexicon.leaping import leaping
from extractor.text.dates import patterns, traps
from extractor.text.dates.resolve import complete_range
from extractor.text.dates.written import Parts, Written

_LEFT_REACH = 100
_MONTH = ("tháng", "tháng ")
_RIGHT_REACH = 24
_MAX_YEARS_OF_RANGE = 300
_CENTURY_TURN = 50
"""Two-digit years below are of this century ("17/03/22"), the others of the last ("19/5/75")."""
_CONTINUED_YEAR = leaping(
    r"(?<!\w)(?:1[4-9]|20)\d\d\)?(?: ?, ?| và )\Z|\((?:(?:1[4-9]|20)\d\d ?; ?)+\Z|(?<!\w)các năm ?: ?\Z"
)
"""As in "các năm 2003, 2007", "(2001; 2011)", "các năm: 1999"."""
_YEAR_CUE_LEFT = leaping(
    r"(?:\((?:sn:? |sinh:? )?|(?<!\w)(?:từ|đến|tới|trước|sau|tầm nhìn|tầm nhìn đến|cuối|đầu|giữa|hè|xuân"
    r"|lần thứ (?:[ivxl]+|\d+),?|toàn quốc|quốc tế|đại hội|olympic|robocon) ?-? ?)\Z"
)
_IN_A_ROW_LEFT = leaping(r"(?<!\w)năm (?:liền|liên tục|liên tiếp):? \Z")
_FURTHER_YEAR_RIGHT = re.compile(r"(?: ?,| và) (?:1[4-9]|20)\d\d(?!\d)")
"""As in "hai năm liền 2022, 2023"; no years are meant in "5 năm liền 2000 cây"."""
_OTHER_END_RIGHT = re.compile(r" (?:đến|tới) (?:ngày )?\d{1,2}[-/.]\d")
_OTHER_END_LEFT = leaping(r"(?<!\w)từ (?:ngày )?\d{1,2}([-.])\d{1,2} (?:đến|tới) \Z")
"""Both ends of "từ 11-9 đến 3-10", "từ ngày 11-9 đến 3-10", of which the later could not stand alone."""
_CONTEST_LEFT = leaping(
    r"(?<!\w)(?:giải|giải thưởng|top \d+|danh hiệu|cúp|cup|olympic|đại hội|cuộc thi|hội thi|kỳ thi|liên hoan"
    r"|asiad|asian cup|world cup)"
    r"(?: [\"“]?[^\s.,;:()\d]+){0,8} \Z"
)
"""A contest or prize that is numbered by its year: "giải thưởng Lý Tự Trọng | 2022"."""
_AFTER_CONTEST = re.compile(
    r" ?(?:[.,;:()\"”\n]|\Z)| - | (?:tại|ở|do|với|vừa|đã|diễn|được|trao|cho|và|có|của|ngày|khép|chính|sẽ"
    r"|thuộc|gồm|vào|đến|mang|theo|nằm|là|trong|nhằm|dành|cũng|sắp|lần|khi|nhờ|vì|về|bởi|còn)(?!\w)"
)
_BRACKET_RIGHT = re.compile(r" ?[),;]| ?-| và (?:1[4-9]|20)\d\d ?[),;]")
_MIXED_DASHES = re.compile(r"\d-\d")


class _Reader:
    """Reads one numeric form at one place; ``left`` and ``right`` are the canvas around the place."""

    def __init__(self, text: str, canvas: str) -> None:
        self.text = text
        self.canvas = canvas
        self.refused_until = -1

    def read(self, at: int) -> Written | None:
        left = self.canvas[max(0, at - _LEFT_REACH) : at]
        if left[-1:].isalpha() and not left.endswith(("ngày", "tháng", "năm", "sáng", "chiều", "tối", "từ")):
            return None
        month_left = left.endswith(_MONTH) and patterns.LEFT_OF_MONTH.search(left)
        if month_left:
            return self._months(at, len(month_left[0]))
        if patterns.GOES_ON.match(self.canvas, at) is None:
            return self._one_year(at, left)
        return (
            self._two_ends(at)
            or self._day_list(at, left)
            or self._full_day(at, left)
            or self._years(at, left)
            or (self._month_of_year(at, left) or self._short_day(at, left) or self._one_year(at, left))
        )

    def _match(self, form: re.Pattern[str], at: int) -> re.Match[str] | None:
        found = form.match(self.canvas, at)
        if found is None or patterns.AFTER_NUMBER.match(self.canvas, found.end()):
            return None
        if "/" not in found[0] and patterns.ONE_MORE_PART.match(self.canvas, found.end()):
            return None
        return found

    def _right(self, end: int) -> str:
        return self.canvas[end : end + _RIGHT_REACH]

    def _months(self, at: int, width: int) -> Written | None:
        if self.canvas.endswith("cách mạng ", 0, at - width):
            return None
        found = self._match(patterns.MONTH_LIST, at)
        if found and not self._counts_others(found):
            months = [int(month) for month in re.findall(r"\d+", found["months"])] + [int(found["m"])]
            if months == sorted(set(months)):
                year = int(found["y"]) if found["y"] else None
                known = _is_run(months, found["months"])
                first, last = Parts(year, months[0]), Parts(year, months[-1])
                return Written(at - width, found.end(), "dates.months", first, last, is_known=known)
        found = self._match(patterns.MONTH_OF_YEAR, at)
        if found:
            return Written(at - width, found.end(), "dates.month", Parts(int(found["y"]), int(found["m"])))
        found = self._match(patterns.BARE_MONTH, at)
        return found and self._with_told_year(
            Written(at - width, found.end(), "dates.month", Parts(None, int(found["m"])))
        )

    def _counts_others(self, found: re.Match[str]) -> bool:
        """As in "Tháng 4, 12 học sinh đạt giải": the number counts those behind it, and is no month."""
        if found["y"] is not None or not found["months"].rstrip().endswith(","):
            return False
        counted = find_counts(self.canvas[found.start("m") : found.end() + _RIGHT_REACH])
        return bool(counted) and counted[0].span.start == 0

    def _with_told_year(self, written: Written) -> Written:
        told = patterns.YEAR_RIGHT.match(self.canvas, written.end)
        return replace(written, end=told.end(), told_year=told["told"]) if told else written

    def _day_list(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.WORDED_DAY_LIST, at)
        is_worded = found is not None
        found = found or self._match(patterns.DAY_LIST, at)
        if found is None:
            return None
        cue = self._day_cue(left)
        if not is_worded:
            if _MIXED_DASHES.search(found["days"] + found["d"]) and "-" in found["sep"]:
                return None
            is_bare_range = re.fullmatch(r"\d+ ?- ?", found["days"]) and "/" in found["sep"]
            if (
                cue is None
                and not left.endswith(("từ ", "ngày ("))
                and (not is_bare_range or self._is_trapped(at, found.end(), left))
            ):
                return None
        days = [int(day) for day in re.findall(r"\d+", found["days"])] + [int(found["d"])]
        month = _month_number(found["m"])
        year = int(found["y"]) if found["y"] else None
        first, end_day = Parts(year, month, days[0]), Parts(year, month, days[-1])
        if days != sorted(set(days)) or not end_day.is_possible():
            return None
        last: Parts | None = end_day
        if "rạng sáng" in found["days"]:
            # "đêm 30, rạng sáng 31/12" is one night: the day on which it ends.
            first, last = end_day, None
        known = last is None or _is_run(days, found["days"])
        width = 0 if patterns.COUNTED_DAYS.search(left) else len(cue or "")
        written = Written(at - width, found.end(), "dates.days", first, last, is_known=known)
        return written if year else self._with_told_year(written)

    def _two_ends(self, at: int) -> Written | None:
        found = self._match(patterns.TWO_DAYS, at)
        day_to_year = self._match(patterns.DAY_TO_YEAR, at) if found is None else None
        if day_to_year is not None and not self._is_bracketed(at, day_to_year.end()):
            return None
        found = found or day_to_year
        if found is None:
            return None
        first = Parts(int(found["y"]), int(found["m"]), int(found["d"]))
        last = Parts(int(found["to_y"]))
        if day_to_year is None:
            last = Parts(last.year, int(found["to_m"]), int(found["to_d"]))
        possible = first.is_possible() and last.is_possible() and found["y"] < found["to_y"]
        return Written(at, found.end(), "dates.interval", first, last) if possible else None

    def _is_bracketed(self, at: int, end: int) -> bool:
        return self.canvas[:at].rstrip(" ").endswith("(") and self.canvas[end:].lstrip(" ").startswith(")")

    def _full_day(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.WORDED_DAY, at)
        is_worded = found is not None
        found = found or self._match(patterns.FULL_DAY, at) or self._match(patterns.DAY_THEN_YEAR, at)
        if found is None or patterns.ROUND_LEFT.search(left):
            return None
        cue = self._day_cue(left)
        width = len(cue or "")
        if not is_worded and cue is None:
            is_short = len(found["y"]) == 2 and found["sep"] != "/"
            if is_short or traps.is_number_of_paper(left):
                return None
        parts = Parts(_full_year(found["y"]), _month_number(found["m"]), int(found["d"]))
        if not parts.is_possible():
            return None
        written = Written(at - width, found.end(), "dates.day", parts)
        return written if parts.year else self._with_told_year(written)

    def _short_day(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.SHORT_DAY, at)
        if found is None:
            return None
        parts = Parts(None, int(found["m"]), int(found["d"]))
        cue = self._day_cue(left)
        if patterns.ROUND_LEFT.search(left):
            return None
        if not parts.is_possible() or (" - " in found["sep"] and "ngày" not in (cue or "")):
            return None
        if cue is None:
            told = (
                patterns.AFTER_RELATIVE_DAY.search(left)
                or (left.endswith("(") and traps.is_after_holiday(self._written_left(at, left), left))
                or (left.endswith("từ ") and _OTHER_END_RIGHT.match(self._right(found.end())))
                or _OTHER_END_LEFT.search(left)
            )
            if not told and ("/" not in found["sep"] or self._is_trapped(at, found.end(), left)):
                return None
        elif "ngày" not in cue and self._is_decimal(found):
            return None
        return self._with_told_year(Written(at - len(cue or ""), found.end(), "dates.day", parts))

    def _is_decimal(self, found: re.Match[str]) -> bool:
        return (
            found["sep"] == "."
            and re.match(r" (?:triệu|tỷ|tỉ|nghìn|độ|điểm)", self._right(found.end())) is not None
        )

    def _is_trapped(self, at: int, end: int, left: str) -> bool:
        """Refuses a bare form, and what a refused one leads on to ("lễ 30/4 - 1/5")."""
        continues = self.refused_until >= 0 and patterns.RANGE_GAP.fullmatch(
            self.canvas, self.refused_until, at
        )
        written_left = self._written_left(at, left)
        trapped = (
            continues
            or traps.is_name(written_left, left)
            or traps.is_number_of_paper(left)
            or traps.is_share(left, self._right(end))
            or (not left.endswith("(") and traps.is_after_holiday(written_left, left))
        )
        if trapped:
            self.refused_until = end
        return bool(trapped)

    def _written_left(self, at: int, left: str) -> str:
        return self.text[at - len(left) : at]

    def _day_cue(self, left: str) -> str | None:
        found = patterns.LEFT_OF_DAY.search(left)
        return found[0] if found and found[0].strip() else None

    def _years(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.YEAR_RANGE, at)
        if found is None:
            return None
        first, last = int(found["from"]), int(found["to"])
        attached = patterns.LEFT_OF_YEAR_RANGE.search(left)
        if not first < last <= first + _MAX_YEARS_OF_RANGE:
            return None
        if attached is None:
            is_number = traps.is_number_of_paper(left) or traps.is_counted(self._right(found.end()))
            if found["sep"] == "/" or is_number:
                return None
        end = found.end()
        width = len(attached[0]) if attached else 0
        if attached and "(" in attached[0]:
            if self.canvas[end : end + 1] != ")":
                width = 0
            else:
                end += 1
        return Written(at - width, end, "dates.years", Parts(first), Parts(last))

    def _month_of_year(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.MONTH_OF_YEAR, at)
        if found is None or "/" not in (found["sep"] or ""):
            return None
        if int(found["m"]) == 1 and found["y"] in ("2000", "1500"):
            # The scale of a map ("1/2000") looks like January of that year.
            return None
        if self._is_trapped(at, found.end(), left):
            return None
        return Written(at, found.end(), "dates.month", Parts(int(found["y"]), int(found["m"])))

    def _one_year(self, at: int, left: str) -> Written | None:
        found = self._match(patterns.ONE_YEAR, at)
        if found is None:
            return None
        attached = patterns.LEFT_OF_YEAR.search(left)
        year = Parts(int(found["y"]))
        if attached:
            return Written(at - len(attached[0]), found.end(), "dates.year", year)
        right = self._right(found.end())
        is_continued = _CONTINUED_YEAR.search(left) and not traps.is_counted(right)
        is_cued = _YEAR_CUE_LEFT.search(left) and not traps.is_counted(right)
        if is_cued and left.endswith("("):
            is_cued = _BRACKET_RIGHT.match(right) is not None
        named = _CONTEST_LEFT.search(left) and _AFTER_CONTEST.match(right)
        in_a_row = _IN_A_ROW_LEFT.search(left) and _FURTHER_YEAR_RIGHT.match(right)
        if is_continued or is_cued or named or in_a_row:
            return Written(at, found.end(), "dates.year", year)
        return None


def find_numeric(text: str, canvas: str) -> list[Written]:
    """Numeric dates in text order, without overlap; ranges whose ends stand apart are joined."""
    reader = _Reader(text, canvas)
    found: list[Written] = []
    at = 0
    while start := patterns.START.search(canvas, at):
        written = None if _is_inside_number(start.start(), found, canvas) else reader.read(start.start())
        if written is None:
            at = start.end()
            while at < len(canvas) and canvas[at].isdigit():
                at += 1
            continue
        written = _since(_without_lunar(written, canvas), canvas)
        at = max(written.end, start.end())
        joined = _join(found[-1], written, canvas) if found else None
        if joined:
            found[-1] = joined
        elif not found or written.start >= found[-1].end:
            found.append(written)
    return found


def _is_inside_number(at: int, found: list[Written], canvas: str) -> bool:
    """Behind "5-" in "3-5-7", but not behind a date: "1/10/2021-3/10/2021"."""
    follows_date = found and found[-1].end == at - 1
    return at >= 2 and canvas[at - 1] == "-" and canvas[at - 2].isdigit() and not follows_date


def find_months_in_words(text: str, canvas: str) -> Iterator[Written]:
    """Months like "tháng Ba năm 2022", "tháng Tư"; "tháng hai" without a year is left alone."""
    at = canvas.find("tháng ")
    while at >= 0:
        name_at = at + len("tháng ")
        found = patterns.MONTH_IN_WORDS.match(canvas, name_at)
        if (
            found
            and (found["y"] or found["told"] or text[name_at].isupper())
            and found["m"] not in ("giêng", "chạp")
            and not canvas.endswith("cách mạng ", 0, at)
        ):
            left = patterns.LEFT_OF_MONTH.search(canvas[max(0, name_at - _LEFT_REACH) : name_at])
            start = name_at - len(left[0]) if left else at
            parts = Parts(int(found["y"]) if found["y"] else None, patterns.MONTH_NAMES[found["m"]])
            yield Written(start, found.end(), "dates.month", parts, told_year=found["told"])
        at = canvas.find("tháng ", name_at)


def _month_number(written: str) -> int:
    return int(written) if written.isdigit() else patterns.MONTH_NAMES[written]


def _full_year(written: str | None) -> int | None:
    if written is None:
        return None
    year = int(written)
    if len(written) == 4:
        return year
    return year + (2000 if year < _CENTURY_TURN else 1900)


def _is_run(numbers: list[int], connectors: str) -> bool:
    """Whether the list is an interval: joined by "-" or "đến", or of numbers that follow each other."""
    is_range = len(numbers) == 2 and re.search(r"-|đến|tới", connectors) is not None
    return is_range or numbers == list(range(numbers[0], numbers[-1] + 1))


def _without_lunar(written: Written, canvas: str) -> Written:
    lunar = patterns.LUNAR_RIGHT.match(canvas, written.end)
    if lunar:
        return replace(written, end=lunar.end(), rule="dates.lunar", is_known=False)
    is_lunar_day = patterns.LUNAR_DAY.search(canvas, written.start, written.end)
    if is_lunar_day and written.first.year is None:
        return replace(written, rule="dates.lunar", is_known=False)
    return written


def _since(written: Written, canvas: str) -> Written:
    """An interval takes the "từ" before it into its span: "từ ngày 5 đến 7/5"."""
    if written.last is None or "học" in canvas[written.start : written.end]:
        return written
    since = patterns.RANGE_START.search(canvas[max(0, written.start - 8) : written.start])
    return replace(written, start=written.start - len(since[0])) if since else written


def _join(first: Written, second: Written, canvas: str) -> Written | None:
    """One interval of two neighbours with "-" or "đến" between them; None when they are two dates."""
    if first.last or second.last or not (first.is_known and second.is_known) or first.told_year:
        return None
    gap = canvas[first.end : second.start]
    if not patterns.RANGE_GAP.match(gap):
        return None
    is_same_precision = first.first.precision == second.first.precision
    if not is_same_precision and ("-" in gap or not (first.first.year and second.first.year)):
        return None
    start, end = complete_range(first.first, second.first)
    if start.year and end.year and start.value() > end.value():
        return None
    rule = "dates.years" if start.precision == end.precision == "year" else "dates.interval"
    told = second.told_year
    return _since(replace(first, end=second.end, rule=rule, first=start, last=end, told_year=told), canvas)
