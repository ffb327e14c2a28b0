"""A date as it is written, before anything is concluded from elsewhere."""

from datetime import date

from extractor.ground.value_class import value_class

OCCASION = "dates.occasion"
"""The rule name of a day that is only remembered: its event is another one."""


@value_class
class Parts:
    """The parts of one point of time that the words give; the rest is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> str:
        return "day" if self.day else "month" if self.month else "year"

    def is_possible(self) -> bool:
        """False for a day that no month has ("31/4"); 29 February passes when the year is not given."""
        if self.month is None or self.day is None:
            return True
        try:
            date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True

    def in_year(self, year: int) -> "Parts":
        return Parts(year, self.month, self.day)

    def value(self) -> str:
        """The contract's form: "2022-03-17", "2022-03", "2022", "--03-17", "--03"."""
        head = f"{self.year:04d}" if self.year else "-"
        return "-".join([head, *(f"{part:02d}" for part in (self.month, self.day) if part)])


@value_class
class Written:
    """One date expression: ``text[start:end]``, its first point and, for an interval, its last.

    ``rule`` names the form. ``told_year`` is the word that stands for the year ("ngoái" in "tháng 9 năm
    ngoái"). ``is_known`` is false for what is a date but has no value in the calendar (lunar days, a list
    of days that do not follow each other). ``days_from_publication`` is for "hôm qua" and its like.
    """

    start: int
    end: int
    rule: str
    first: Parts = Parts()
    last: Parts | None = None
    told_year: str | None = None
    is_known: bool = True
    days_from_publication: int | None = None

    @property
    def is_anniversary(self) -> bool:
        """From a day to the same day of a later year: "20/11/1982 - 20/11/2022"."""
        if self.last is None or self.first.day is None:
            return False
        return (self.first.month, self.first.day) == (self.last.month, self.last.day)
