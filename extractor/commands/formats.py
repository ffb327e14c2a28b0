"""Which format a report is written in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

from extractor.errors import UsageError

Format = TypeVar("Format", bound=str)


def chosen_format(named: str | None, output: Path | None, known: Sequence[Format]) -> Format | None:
    """The format named, else that of the file's ending; None when there is neither. Raises ``UsageError``."""
    wanted = named or (output.suffix.removeprefix(".").lower() if output else None)
    if wanted is None:
        return None
    for one in known:
        if one == wanted:
            return one
    raise UsageError(named or str(output), "no such format", f"one of: {', '.join(known)}")
