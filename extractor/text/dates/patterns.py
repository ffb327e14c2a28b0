"""The written forms of dates, as regular expressions over the canvas.

The *canvas* is the text in lower case with every dash as "-" and every space as " ", code point by code
point, so that a place on the canvas is the same place in the text.
"""

import re

from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_DASHES = "‐‑‒–—―−﹣－"
_SPACES = "\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000"
_SLASHES = "⁄∕／"
_PLAIN = {sign: plain for signs, plain in ((_DASHES, "-"), (_SPACES, " "), (_SLASHES, "/")) for sign in signs}
_ODD_SIGN = re.compile(f"[{''.join(_PLAIN)}]")


def canvas_of(text: str) -> str:
    """The text simplified without moving any code point.

    >>> canvas_of("NGÀY 5–9")
    'ngày 5-9'
    """
    return _ODD_SIGN.sub(lambda sign: _PLAIN[sign[0]], lower_in_place(text))


_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_COUNTED_BY_MONTH = r"(?! (?:triệu|nghìn|ngàn|tỷ|tỉ|lần|buổi|suất|cuộc|cuốn|bài|tấn|kg|lít)(?!\w))"
_MONTH = r"(?:0?[1-9]|1[0-2])(?!\d)"
YEAR = r"(?:1[4-9]\d\d|20\d\d)(?!\d)"
RELATIVE_YEAR = r"(?:của )?năm (?P<told>nay|ngoái|trước|sau|tới)(?!\w)"

MONTH_NAMES = {
    "giêng": 1,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
    "mười một": 11,
    "mười hai": 12,
    "chạp": 12,
}
_MONTH_NAME = "(?:" + "|".join(sorted(MONTH_NAMES, key=len, reverse=True)) + r")(?!\w)(?<!năm(?= \d{4}))"

DAYPART = (
    r"(?:(?:rạng|buổi|đầu giờ|cuối) )?(?:sáng|trưa|chiều|tối|đêm|khuya)"
    r"(?: (?:sớm|muộn|tối|nay|qua|cùng|mai))?"
)
WEEKDAYS = {
    "thứ hai": 0,
    "thứ ba": 1,
    "thứ tư": 2,
    "thứ năm": 3,
    "thứ sáu": 4,
    "thứ bảy": 5,
    "thứ bẩy": 5,
    "chủ nhật": 6,
} | {f"thứ {number}": number - 2 for number in range(2, 8)}
WEEKDAY = "(?:" + "|".join(WEEKDAYS) + ")"

START = re.compile(r"\d(?<!\d\d)(?<!/\d)(?<!\d[.,]\d)(?<![^\W\d]-\d)")
"""Where a numeric form may begin: not inside a number, an address, a decision's number or "Covid-19". What
stands before is asked behind the digit, so that the search leaps from digit to digit."""

GOES_ON = re.compile(r"\d+ ?(?:[/.,&-]|(?:tháng|và|cho|đến|tới)(?!\w))")
"""With which every form of more than one number goes on behind its first; most numbers stand alone."""

_NEXT = r"(?: ?, ?| và | & | ?- ?| (?:cho )?(?:đến|tới)(?: hết)? )"
_NEXT_DAY = rf"{_NEXT}(?:{DAYPART} )?(?:ngày ?)?"
_NEXT_MONTH = rf"{_NEXT}(?:tháng ?)?"
_WORDED_MONTH = rf" ?,? ?tháng ?(?P<m>{_MONTH}|{_MONTH_NAME})"
_WORDED_YEAR = rf"(?:,? ?năm ?| ?/ ?| ?- ?|\.|,? )(?P<y>{YEAR})"

_SOME = "{1,10}"
"""Lists are bounded, so that a column of numbers costs no more than its length."""
DAY_LIST = re.compile(
    rf"(?P<days>(?:{_DAY}{_NEXT_DAY}){_SOME})(?P<d>{_DAY})(?P<sep> ?[/.-])(?P<m>{_MONTH})"
    rf"(?:(?:(?P=sep)|,? năm )(?P<y>{YEAR}))?"
)
WORDED_DAY_LIST = re.compile(
    rf"(?P<days>(?:{_DAY}{_NEXT_DAY}){_SOME})(?P<d>{_DAY}){_WORDED_MONTH}(?:{_WORDED_YEAR})?"
)
FULL_DAY = re.compile(rf"(?P<d>{_DAY}) ?(?P<sep>[/.-]) ?(?P<m>{_MONTH}) ?(?P=sep) ?(?P<y>{YEAR}|\d\d(?!\d))")
TWO_DAYS = re.compile(
    rf"(?P<d>{_DAY})(?P<sep>[.-])(?P<m>{_MONTH})(?P=sep)(?P<y>{YEAR}) ?/ ?"
    rf"(?P<to_d>{_DAY})(?P=sep)(?P<to_m>{_MONTH})(?P=sep)(?P<to_y>{YEAR})"
)
"""Both ends of an anniversary: "(6-3-1979/6-3-2019)"."""
DAY_TO_YEAR = re.compile(
    rf"(?P<d>{_DAY})(?P<sep>[/.-])(?P<m>{_MONTH})(?P=sep)(?P<y>{YEAR}) ?- ?(?P<to_y>{YEAR})"
)
"""The same with the year alone at its end: "(20.10.1930 - 2015)"."""
DAY_THEN_YEAR = re.compile(rf"(?P<d>{_DAY})(?P<sep>[/.-])(?P<m>{_MONTH}),? năm (?P<y>{YEAR})")
WORDED_DAY = re.compile(rf"(?P<d>{_DAY}){_WORDED_MONTH}(?:{_WORDED_YEAR})?")
SHORT_DAY = re.compile(rf"(?P<d>{_DAY})(?P<sep> ?/ ?|[.-]| - )(?P<m>{_MONTH})")
ROUND_LEFT = leaping(r"(?<!\w)(?:đợt|olympic(?: truyền thống)?) (?:\d[\d/.-]*(?: và |, ))*\Z")
"""Rounds of awards are named by days that are none of theirs: "Huy hiệu Đảng đợt 2/9/2024", "Olympic 30/4
năm 2022"."""
MONTH_LIST = re.compile(
    rf"(?P<months>(?:{_MONTH}{_NEXT_MONTH}){_SOME})(?P<m>{_MONTH})(?:(?: ?[/.-] ?|,? năm )(?P<y>{YEAR}))?"
)
MONTH_OF_YEAR = re.compile(rf"(?P<m>{_MONTH})(?:(?P<sep> ?[/.-] ?)|,? năm )(?P<y>{YEAR})")
BARE_MONTH = re.compile(rf"(?P<m>{_MONTH}){_COUNTED_BY_MONTH}")
MONTH_IN_WORDS = re.compile(rf"(?P<m>{_MONTH_NAME})(?:(?:,? năm |/)(?P<y>{YEAR})| {RELATIVE_YEAR})?")
YEAR_RANGE = re.compile(rf"(?P<from>{YEAR}) ?(?P<sep>[/-]) ?(?:năm )?(?P<to>{YEAR})")
ONE_YEAR = re.compile(rf"(?P<y>{YEAR})")

AFTER_NUMBER = re.compile(r"/|[\w%]|[.,]\d|-[^\W\d]")
"""What may not follow a numeric form: "06/2022/QH15", "5/7kg", "8.3%", "3-QĐ"."""
ONE_MORE_PART = re.compile(r"-\d")
"""Behind a form without "/" this makes a longer number ("3-5-7"); behind one with "/" it opens a range."""
YEAR_RIGHT = re.compile(rf",? {RELATIVE_YEAR}")

LEFT_OF_DAY = re.compile(
    rf"(?<!\w)(?:(?:{DAYPART}|hôm) ?)?(?:{WEEKDAY},? )?(?:(?:ngày )?hôm (?:nay|qua|kia) )?"
    r"(?:ngày {0,2}(?:m[ùồ]ng ?)?|m[ùồ]ng ?)?\Z"
)
COUNTED_DAYS = leaping(r"(?<!\w)(?:(?:(?:các|những|cả) )?(?:hai|ba|bốn|[2-9])) ngày \Z")
"""Before a list of days these words only count it: "trong hai ngày 14 và 15/9"."""
AFTER_RELATIVE_DAY = leaping(
    rf"(?<!\w)(?:(?:sáng|trưa|chiều|tối|đêm|hôm|ngày) (?:nay|qua|mai|kia)|cùng ngày|{WEEKDAY}) ?[,(] ?\Z"
)
"""A day told by a word and then by its date: "Sáng nay (5-9)", "hôm qua, 9.10", "thứ Sáu, 8-7"."""
LEFT_OF_MONTH = re.compile(
    r"(?<!\w)(?:(?:đầu|giữa|cuối|các|những|hai|ba|[2-9]|(?:trung|thượng|hạ) tuần|tuần (?:đầu|cuối)) )?"
    r"tháng ?\Z"
)
_SCHOOL_YEAR = r"(?:năm học|niên học|niên kh(?:óa|oá)|niên vụ|năm)"
LEFT_OF_YEAR = re.compile(
    rf"(?<!\w)(?:(?:(?<!lần )(?<!lứa )(?<!dẫn )(?<!đứng )đầu|giữa|cuối|suốt|mùa (?:xuân|hè|thu|đông)) )?"
    rf"(?:{_SCHOOL_YEAR}|giai đoạn|mùa giải) ?\Z"
)
LEFT_OF_YEAR_RANGE = re.compile(
    r"(?<!\w)(?:(?:các |những |(?:\d\d?|hai|ba|bốn|năm|mười) (?=năm))?"
    rf"(?:{_SCHOOL_YEAR}|giai đoạn|thời k[ỳì]|nhiệm k[ỳì]|kh(?:óa|oá)(?! \()|thời gian|mùa giải)"
    r"(?: (?:[ivxl]{1,6}|\d{1,2}(?! \()))?(?: ?\(| )(?:(?:từ )?năm )?)\Z"
)

RANGE_GAP = re.compile(r"(?: ?- ?|,? (?:cho )?(?:đến|tới)(?: hết)? )\Z")
"""What stands between the two ends of a range: "ngày 30-8 đến hết ngày 3-9-2020"."""
RANGE_START = leaping(r"(?<!\w)(?:kể )?từ \Z")

QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = r"(?:iv|i{1,3}|[1-4])(?!\w)"
QUARTER = re.compile(
    rf"(?<!\w)(?:(?:đầu|giữa|cuối) )?qu[ýí] (?P<first>{_QUARTER})(?:{_NEXT}(?:qu[ýí] )?(?P<last>{_QUARTER}))?"
    rf"(?:(?: ?[/-] ?|,? năm |\.)(?P<y>{YEAR})|,? {RELATIVE_YEAR})?"
)
_SOME_MONTHS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
MONTHS_COUNT = _SOME_MONTHS | {f"{number:0{width}d}": number for number in range(1, 13) for width in (1, 2)}
HALF_OF_YEAR = re.compile(
    rf"(?<!\w)nửa (?P<end>đầu|cuối)(?: của)? năm(?: (?P<y>{YEAR})| (?P<told>nay|ngoái|trước|sau|tới)(?!\w))?"
    r"(?!\w)"
)
SCHOOL_YEAR_TOLD = re.compile(r"(?<!\w)năm học (?P<told>này|vừa qua)(?!\w)")
MONTHS_OF_YEAR = re.compile(
    rf"(?<!\w)(?P<n>1[0-2]|0?[1-9]|{'|'.join(_SOME_MONTHS)}) tháng (?:(?P<end>đầu|cuối)(?: của)? )?năm"
    rf"(?: (?P<y>{YEAR})| (?P<told>nay|ngoái|trước|sau|tới)(?!\w))?(?! học)(?!\w)"
)
DECADE = re.compile(
    r"(?<!\w)(?:(?:đầu|giữa|cuối) )?(?:(?:những năm(?: đầu| cuối)?(?: của)?(?: thập niên| thập k[ỷỉ])?)"
    r"|thập niên|thập k[ỷỉ]) (?P<decade>1[5-9]\d0|20\d0|[1-9]0)(?!\d)(?! ?[-,/] ?\d)(?! (?:và|đến|tới) )"
    r"(?: (?:của )?thế k[ỷỉ] (?:xx|20|trước))?"
)

_LUNAR = r"(?:theo )?(?:âm lịch|al(?!\w)|âl(?!\w))"
_LUNAR_YEAR = (
    r"năm (?:giáp|ất|bính|đinh|mậu|k[ỷỉ]|canh|tân|nhâm|qu[ýí])"
    r" (?:t[ýí]|sửu|dần|mão|mẹo|thìn|t[ỵị]|ngọ|mùi|thân|dậu|tuất|hợi)(?!\w)"
)
"""As in "tức ngày 2 tháng 4 **năm Giáp Thìn**": the year of a day by the moon."""
LUNAR_RIGHT = re.compile(rf",? ?(?:\({_LUNAR}\)|{_LUNAR}|{_LUNAR_YEAR})")
LUNAR_DAY = re.compile(r"m[ùồ]ng|tháng (?:giêng|chạp)")
"""Within a date: it is told by the moon."""
LUNAR = re.compile(
    rf"(?<!\w)(?:{DAYPART} )?(?:ngày )?(?:(?:rằm|m[ùồ]ng ?\d\d?) tháng (?:giêng|chạp|\d\d?)|rằm tháng \w+"
    r"|(?:m[ùồ]ng ?)?\d\d? (?:tháng )?(?:giêng|chạp))(?: âm lịch)?(?!\w)"
)
