"""What a person may put in place of a field of an award row: checked_value."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, get_args

from extractor.errors import UsageError
from extractor.ground.dates import PartialDate, iso_day
from extractor.ground.labels import RECIPIENT_LABELS, STATUS_LABELS, Wording
from extractor.lexicon.award_grades import grades_in
from extractor.viet.fold import nfc
from extractor.viet.numbers import arabic_to_int, words_to_int
from extractor.viet.written_times import written_day, written_years

Correctable = Literal[
    "award", "grade", "recipient", "recipient_parent", "recipient_kind", "recipient_count", "grantor",
    "proposer", "status", "date", "period", "decision", "reason",
]  # fmt: skip
CORRECTABLE: tuple[Correctable, ...] = get_args(Correctable)

ALWAYS_KNOWN: frozenset[Correctable] = frozenset({"award", "recipient_kind", "recipient_count", "status"})
"""Fields that every row has: there is no unknown one to put in their place."""

_CODES: Mapping[str, Mapping[str, Wording]] = {
    "status": STATUS_LABELS, "recipient_kind": RECIPIENT_LABELS,
}  # fmt: skip


def checked_value(field: str, value: str) -> str | None:
    """The value as award rows keep it; empty means that nothing is known, where that can be.

    Raises ``UsageError`` for no such field or value.
    """
    if field not in CORRECTABLE:
        raise UsageError(field, "is no field that can be corrected", f"one of: {', '.join(CORRECTABLE)}")
    written = value.strip()
    if not written and field in ALWAYS_KNOWN:
        raise UsageError(field, "cannot be left empty", "give the right value, or reject the row")
    if not written:
        return None
    if field in _CODES:
        return _code(written, _CODES[field])
    if field == "recipient_count":
        return _count(written)
    if field == "date":
        return day_as_kept(written)
    if field == "period":
        return written_years(written) or written
    return _grade(written) if field == "grade" else written


def _code(written: str, codes: Mapping[str, Wording]) -> str:
    """The code itself, or what it is called in either language: "đã trao tặng"."""
    asked = nfc(written).lower()
    for code, called in codes.items():
        if asked in (code, called.vi.lower(), called.en.lower()):
            return code
    raise UsageError(written, "is no such code", f"one of: {', '.join(codes)}")


def _count(written: str) -> str:
    """A whole number, in words too: "hai", "03"."""
    count = arabic_to_int(written) or words_to_int(written.lower())
    if not count:
        raise UsageError(written, "is no count", "write a whole number from 1")
    return str(count)


def day_as_kept(written: str) -> str:
    """A day, month, year or span of them in ISO 8601, the earlier end first; "20/7/2020" is taken too, and
    the words of an article ("ngày 20 tháng 7 năm 2020"). Raises ``UsageError``."""
    kept = written_day(written) or iso_day(written)
    if not _is_of_the_calendar(kept):
        raise UsageError(written, "is no day", "write it as 1/3/2024, 3/2024 or 2024")
    return "/".join(sorted(kept.split("/")))


def _is_of_the_calendar(kept: str) -> bool:
    try:
        PartialDate(kept)
        for end in kept.split("/"):
            if PartialDate(end).is_day:
                date.fromisoformat(end)
    except ValueError:
        return False
    return "--" not in kept


def _grade(written: str) -> str:
    """ "hạng Nhì", "II" and "nhì" are one grade, which rows keep as "Nhì" and merging compares so."""
    found = grades_in(written) or grades_in(f"hạng {written}")
    return found[0] if len(found) == 1 else written
