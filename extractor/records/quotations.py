"""Whether words quoted from an article hold the value that a person says they tell."""

import re
from collections.abc import Callable, Mapping

from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.award_grades import grades_in
from extractor.viet.fold import fold
from extractor.viet.numbers import ARABIC_PATTERN, WORDS_PATTERN, arabic_to_int, words_to_int

_NUMBER = re.compile(r"\d+")
_ARABIC = re.compile(rf"(?<!\d)(?:{ARABIC_PATTERN})(?!\d)")
_IN_WORDS = re.compile(rf"(?<!\w)(?:{WORDS_PATTERN})(?!\w)")
_RELATIVE = re.compile(
    r"(?<!\w)(?:hôm (?:nay|qua|kia)|(?:sáng|trưa|chiều|tối) (?:nay|qua)|vừa|mới đây|cùng (?:ngày|năm)|"
    r"năm (?:nay|ngoái|trước)|năm học (?:này|trước|vừa qua)|(?:tháng|tuần) (?:này|trước)|dịp)(?!\w)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")


def tells(field: str, value: str | None, quote: str) -> bool:
    """Whether the quotation holds the value, abbreviations written out; a status and a kind are told by words
    of many sorts, and that nothing is known by none, so any quotation will do for them."""
    held = _HELD.get(field)
    if value is None or held is None:
        return True
    return held(value, quote)


def _words(value: str, quote: str) -> bool:
    """Every word of the value stands in the quotation: "Liên đoàn Lao động quận Hoàn Kiếm" in "LĐLĐ Q. Hoàn
    Kiếm"."""
    told = _plain(quote) | _plain(expand_all(quote))
    return _plain(value) <= told or _plain(expand_all(value)) <= told


def _plain(text: str) -> set[str]:
    return set(_WORD.findall(fold(text)))


def _grade(value: str, quote: str) -> bool:
    return value in grades_in(quote) or _words(value, quote)


def _count(value: str, quote: str) -> bool:
    """ "3" in "03 đơn vị" or "ba đơn vị"; one may be told by the name alone."""
    counts = {arabic_to_int(found[0]) for found in _ARABIC.finditer(quote)}
    counts |= {words_to_int(found[0]) for found in _IN_WORDS.finditer(quote.lower())}
    return int(value) == 1 or int(value) in counts


def _time(value: str, quote: str) -> bool:
    """A number of the day or year, or words that count from the article's day ("sáng nay")."""
    asked = {int(number) for number in _NUMBER.findall(value)}
    told = {int(number) for number in _NUMBER.findall(quote)}
    return bool(asked & told) or _RELATIVE.search(quote) is not None


_HELD: Mapping[str, Callable[[str, str], bool]] = {
    "award": _words, "recipient": _words, "recipient_parent": _words, "grantor": _words, "proposer": _words,
    "decision": _words, "reason": _words, "grade": _grade, "recipient_count": _count, "date": _time,
    "period": _time,
}  # fmt: skip
