"""Days and years in the very words of an article, as a person selects them: "Sáng ngày 28/7/2020", "tháng 7
năm 2020", "năm học 2025-2026". Only the whole of the words counts; with others among them it is no time."""

import re
from datetime import date

from extractor.viet.fold import nfc

_SLASH = r"(?:[/.-]|,?\s*năm)\s*"
_DAY = re.compile(
    r"(?:(?:vào|hôm|sáng|trưa|chiều|tối|đêm|ngày|mùng|mồng)\s+)*(?P<day>\d{1,2})\s*(?:[/.-]\s*|tháng\s+)"
    rf"(?P<month>\d{{1,2}})\s*{_SLASH}(?P<year>\d{{4}})"
)
_MONTH = re.compile(rf"(?:trong\s+)?tháng\s+(?P<month>\d{{1,2}})\s*{_SLASH}(?P<year>\d{{4}})")
_YEAR = re.compile(r"(?:trong\s+)?năm\s+(?P<year>\d{4})")
_YEARS = re.compile(
    r"(?:(?:năm học|giai đoạn|nhiệm kỳ|các năm|trong|từ|năm)\s+)*"
    r"(?P<first>\d{4})\s*(?:[-–/]|đến(?: năm)?)\s*(?P<last>\d{4})"
)


def written_day(words: str) -> str | None:
    """The day, month or year in ISO 8601; whether the calendar has it is for others to say.

    >>> written_day("Sáng ngày 28/7/2020"), written_day("tháng 7 năm 2020"), written_day("hôm qua")
    ('2020-07-28', '2020-07', None)
    """
    told = nfc(words).strip().lower()
    if found := _DAY.fullmatch(told):
        return f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
    if found := _MONTH.fullmatch(told):
        return f"{found['year']}-{int(found['month']):02}"
    found = _YEAR.fullmatch(told)
    return found["year"] if found else None


def written_years(words: str) -> str | None:
    """A year, or the first and last of several as rows keep them.

    >>> written_years("năm học 2025-2026"), written_years("từ năm 2016 đến năm 2020")
    ('2025-2026', '2016-2020')
    """
    told = nfc(words).strip().lower()
    if found := _YEARS.fullmatch(told):
        return f"{found['first']}-{found['last']}" if found["first"] < found["last"] else None
    found = _YEAR.fullmatch(told)
    return found["year"] if found else None


_DATED = re.compile(
    r"\s*[,(]?\s*(?:(?:được\s+)?(?:ký|ban hành)\s+)?"
    r"(?:của\s+(?:(?!trao|tặng|về|cho|được|ngày)[^\s,.;:()]+\s+){1,8})?ngày\s+"
    rf"(?P<day>\d{{1,2}})\s*(?:[/.-]\s*|tháng\s+)(?P<month>\d{{1,2}})\s*{_SLASH}(?P<year>\d{{4}})(?!\d)"
)


def day_of_paper(behind: str) -> str | None:
    """The ISO day that stands directly ``behind`` the number of a decision; a day without its year is none.

    >>> day_of_paper(" ngày 11/2/2022 tặng"), day_of_paper(" của Chủ tịch nước ngày 11 tháng 2 năm 2022")
    ('2022-02-11', '2022-02-11')
    >>> day_of_paper(", tối 11/2/2022 trường tổ chức lễ"), day_of_paper(" ngày 11/2")
    (None, None)
    """
    found = _DATED.match(nfc(behind).lower())
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"])).isoformat()
    except ValueError:
        # A paper's slip ("ngày 31/2/2022"): no day is better than a wrong one.
        return None
