"""When an award was conferred and for which time: the values with the words they stand in."""

import re

from extractor.events.parts.bodies import Body
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark
from extractor.ground.records import Status
from extractor.ground.span import Span
from extractor.ground.value_class import value_class

_YEAR = re.compile(r"\d{4}")
_YEARS = re.compile(r"\d{4}/\d{4}")
_YEAR_OR_YEARS = re.compile(r"\d{4}(?:/\d{4})?")
_INTERVAL = re.compile(r"(\d{4})(?:-\d\d)?/(\d{4})(?:-\d\d)?")

LONGEST_PERIOD = 12
"""Years: "(1978 - 2018)" behind "kỷ niệm 40 năm thành lập" is no period of merit."""
_CALLED_PERIOD = re.compile(r"(?:từ )?(?:giai đoạn|nhiệm kỳ|năm học)", re.IGNORECASE)


@value_class
class Moment:
    """A value with the words it stands in (None when concluded from the article)."""

    value: str
    span: Span | None
    rule: str


@value_class
class ToldDecision:
    """A decision that gives awards: its number, the day of its signature and who signed it."""

    number: Moment
    day: Moment | None
    signer: Body | None


@value_class
class Told:
    """What was settled about an award before its times: status, the period told of, an earlier decision, the
    day of its announcing, whether its ceremony is only planned."""

    status: Status
    period: Moment | None
    decision: ToldDecision | None
    announced: Moment | None = None
    planned: bool = False


@value_class
class Times:
    date: Moment | None
    period: Moment | None
    decision: Moment | None


def moment_of(mark: Mark, rule: str) -> Moment:
    """The value of a date as a period, with the date's words."""
    return Moment(written(mark.value or ""), mark.span, rule)


def value_of(piece: Piece) -> str | None:
    """The value of a date among the pieces; None of any other piece."""
    return piece.mark.value if piece.mark is not None else None


def is_year(piece: Piece) -> bool:
    """Whether a piece is a date that is a year and no more."""
    return _YEAR.fullmatch(value_of(piece) or "") is not None


def is_year_or_years(piece: Piece) -> bool:
    """Whether a piece is a date that is a year, a school year or a span of years."""
    return _YEAR_OR_YEARS.fullmatch(value_of(piece) or "") is not None


def is_period(value: str, words: str) -> bool:
    """A year, or an interval of years or months: never a single day, nor the span of an anniversary."""
    years = _INTERVAL.fullmatch(value)
    if years:
        return int(years[2]) - int(years[1]) <= LONGEST_PERIOD or _CALLED_PERIOD.match(words) is not None
    return _YEAR.fullmatch(value) is not None


def written(value: str) -> str:
    """The contract's form of a period: ``2016-2020`` for an interval of years."""
    return value.replace("/", "-") if _YEARS.fullmatch(value) else value
