"""What a person may put in place of a field of an award row: checked_value."""

import re
from collections.abc import Mapping
from typing import Literal, get_args

from extractor.errors import UsageError
from extractor.ground.records import RecipientKind, Status
from extractor.lexicon.award_grades import grades_in

Correctable = Literal[
    "award", "grade", "recipient", "recipient_parent", "recipient_kind", "recipient_count", "grantor",
    "proposer", "status", "date", "period", "decision", "reason",
]  # fmt: skip
CORRECTABLE: tuple[Correctable, ...] = get_args(Correctable)

ALWAYS_KNOWN: frozenset[Correctable] = frozenset({"award", "recipient_kind", "recipient_count", "status"})
"""Fields that every row has: there is no unknown one to put in their place."""

_CODES: Mapping[str, tuple[str, ...]] = {
    "status": get_args(Status), "recipient_kind": get_args(RecipientKind),
}  # fmt: skip
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?:/\d{4}(?:-\d\d(?:-\d\d)?)?)?")


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
    if field in _CODES and written not in _CODES[field]:
        raise UsageError(written, "is no such code", f"one of: {', '.join(_CODES[field])}")
    if field == "recipient_count" and not (written.isdecimal() and int(written) > 0):
        raise UsageError(written, "is no count", "write a whole number from 1")
    if field == "date":
        checked_day(written)
    return _grade(written) if field == "grade" else written


def checked_day(written: str) -> None:
    """Raises ``UsageError`` for what is no day, month, year or span of them in ISO 8601."""
    if _DATE.fullmatch(written) is None:
        raise UsageError(written, "is no day", "write it as 2024-03-01")


def _grade(written: str) -> str:
    """ "hạng Nhì", "II" and "nhì" are one grade, which rows keep as "Nhì" and merging compares so."""
    found = grades_in(written) or grades_in(f"hạng {written}")
    return found[0] if len(found) == 1 else written
