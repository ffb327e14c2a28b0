"""Options that take one year."""

import re

from extractor.errors import UsageError

_YEAR = re.compile(r"[12]\d{3}")


def one_year(option: str, written: str | None) -> int | None:
    """The year as a number. Raises ``UsageError`` for a day, as other commands take it in the same place:
    taking its year would say more than was asked for.
    """
    if written is None:
        return None
    if not _YEAR.fullmatch(written.strip()):
        raise UsageError(f"{option} {written}", "is not a year", f"give one year, such as {option} 2022")
    return int(written)
