"""Days whose month is a word, as blog systems print them, written in figures: in_figures."""

import re

_VIETNAMESE = ("giêng", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_OTHER = {"một": 1, "bốn": 4}
_NUMBERS = {word: at for words in (_VIETNAMESE, _ENGLISH) for at, word in enumerate(words, start=1)} | _OTHER

_LONGEST_FIRST = sorted((*_VIETNAMESE, *_OTHER), key=len, reverse=True)
_SHORT = r"th(?:áng\s+|g\.?\s*)?(?P<short>\d{1,2})"
""""Th11", and "thg 11", as programs abbreviate it that take their words from Unicode's tables."""
_TOLD = rf"(?:tháng\s+(?P<told>{'|'.join(_LONGEST_FIRST)})|{_SHORT})"
_NAMED = rf"(?P<named>{'|'.join(_ENGLISH)})[a-z]*\.?"
_YEAR = r"(?:,|\s+năm)?\s+(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})"

_FORMS = tuple(
    re.compile(rf"{form}(?!\d)", re.IGNORECASE)
    for form in (
        # Behind a name, too, without a space where each has an element of its own: "Lê Thu28 thg 11, 2026".
        rf"(?<!\d){_DAY}\s+{_TOLD}{_YEAR}",
        rf"(?<!\w){_TOLD}\s+{_DAY}{_YEAR}",
        rf"(?<!\w){_NAMED}\s+{_DAY}(?:st|nd|rd|th)?{_YEAR}",
        rf"(?<!\w){_NAMED}\s+{_DAY}\s+(?P<clock>\d\d:\d\d:\d\d)\s+(?P<zone>(?:GMT|UTC|ICT)\S*)\s+(?P<year>\d{{4}})",
    )
)
_DAY_FIRST = re.compile(rf"(?<![\w]){_DAY}\s+{_NAMED}{_YEAR}(?!\d)", re.IGNORECASE)


def in_figures(text: str, *, mail: bool = False) -> str | None:
    """The text with such a day in figures; None when it names none.

    ``mail`` reads the order of mails as well ("14 Oct 2024"), for texts whose zone is of no account.

    >>> in_figures("Tháng Mười Hai 14, 2024 - 4:42 chiều")
    '14/12/2024 - 4:42 chiều'
    """
    for form in (*_FORMS, *((_DAY_FIRST,) if mail else ())):
        if (found := form.search(text)) is not None:
            parts = found.groupdict()
            figures = f"{parts['day']}/{_number(parts)}/{parts['year']}"
            rest = " ".join(part for part in (parts.get("clock"), parts.get("zone")) if part)
            return f"{text[: found.start()]}{figures}{' ' if rest else ''}{rest}{text[found.end() :]}"
    return None


def _number(parts: dict[str, str | None]) -> int:
    if short := parts.get("short"):
        return int(short)
    word = parts.get("told") or parts.get("named") or ""
    return _NUMBERS[" ".join(word.lower().split())]
