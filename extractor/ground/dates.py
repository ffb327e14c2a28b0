"""Dates that are only as precise as their text."""

import re

from extractor.ground.value_class import value_class

_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")
_SINGLE = re.compile(rf"\d{{4}}(?:-{_MONTH}(?:-{_DAY})?)?|--{_MONTH}(?:-{_DAY})?")


@value_class
class PartialDate:
    """A date value of the contract.

    ``value`` is a day ``2022-03-17``, month ``2022-03``, year ``2022``, a day or month of unknown year
    ``--03-17`` / ``--03``, or an interval of two of them ``2020/2025``. ``inferred`` is true when the year
    was not in the words themselves.
    """

    value: str
    inferred: bool = False

    def __post_init__(self) -> None:
        ends = self.value.split("/")
        if len(ends) > 2 or not all(_SINGLE.fullmatch(end) for end in ends):
            raise ValueError(f"not a date value: {self.value!r}")

    @property
    def year(self) -> int | None:
        """The year of a single date, or of an interval's last end; None when unknown."""
        last = self.value.split("/")[-1]
        return None if last.startswith("--") else int(last[:4])

    @property
    def is_day(self) -> bool:
        return re.fullmatch(r"\d{4}-\d\d-\d\d", self.value) is not None


def iso_day(written: str) -> str:
    """ "17/3/2022" and "3/2022", as people write them, in ISO 8601; anything else as it is, for whoever
    checks it.

    >>> iso_day(" 17/3/2022 "), iso_day("03/2022"), iso_day("2022")
    ('2022-03-17', '2022-03', '2022')
    """
    given = written.strip()
    found = _DAY_FIRST.fullmatch(given)
    if found is None:
        return given
    day = f"-{int(found[1]):02}" if found[1] else ""
    return f"{found[3]}-{int(found[2]):02}{day}"
