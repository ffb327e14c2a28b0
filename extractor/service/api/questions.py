"""The filters of award rows as parameters of an address."""

from collections.abc import Iterable
from typing import Annotated, get_args

from fastapi import Depends, Query
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, WithJsonSchema

from extractor.errors import UsageError
from extractor.ground.labels import STANDING_LABELS
from extractor.ground.records import Kind, Level, Status
from extractor.questions import place_codes
from extractor.search import AwardFilters
from extractor.search.filters import covered_days
from extractor.service.api.models import WORDS

_MOST = 500


_ANY_YEAR = "([1-9][0-9]{3})"
_LEAP_YEAR = "([1-9][0-9](0[48]|[2468][048]|[13579][26])|([2468][048]|[13579][26])00)"
_MONTH = "(0[1-9]|1[0-2])"
_DAY_OF_ANY_YEAR = f"({_MONTH}-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
TIME = f"({_ANY_YEAR}(-{_MONTH}|-{_DAY_OF_ANY_YEAR})?|{_LEAP_YEAR}-02-29)"
"""A pattern for the years, months and days of the calendar by ISO 8601: 2024-02-29, but no 2023-02-29."""


def _codes(known: Iterable[str]) -> str:
    one = f"({'|'.join(known)})"
    return f"^{one}(,{one})*$"


def _day(written: str) -> str:
    """Raises ``ValueError``, which the framework tells, for what is no year, month or day."""
    try:
        covered_days("day", written)
    except UsageError as error:
        raise ValueError(error.cause) from error
    return written


Name = Annotated[str, Field(max_length=_MOST, pattern=WORDS)]
"""With a letter or a digit at least."""

Day = Annotated[
    str,
    AfterValidator(_day),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "format": "date"},
                {"type": "string", "pattern": "^(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?$"},
            ]
        }
    ),
]
"""A day, a month or a year by ISO 8601."""

Code = Annotated[str, Field(max_length=_MOST)]


class FilterQuery(BaseModel):
    """The contract's filters; codes are several when parted by commas, days are 2022, 2022-03, 2022-03-17."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    unit: Name | None = Field(None, description="Recipient, its parent or its set.", examples=["truong thpt"])
    person: Name | None = Field(None, examples=["Nguyễn Văn An"])
    award: Name | None = Field(None, description="Name or id.", examples=["Bằng khen"])
    kind: Code | None = Field(None, pattern=_codes(get_args(Kind)), examples=["order,certificate_of_merit"])
    level: Code | None = Field(None, pattern=_codes(get_args(Level)), examples=["state,government"])
    status: Code | None = Field(None, pattern=_codes(get_args(Status)), examples=["conferred"])
    standing: Code | None = Field(
        None, pattern=_codes(STANDING_LABELS), description="How far it is established.", examples=["decided"]
    )
    grantor: Name | None = Field(None, examples=["Chính phủ"])
    year: str | None = Field(None, pattern="^[12][0-9]{3}(-[12][0-9]{3})?$", examples=["2019-2021"])
    from_day: Day | None = Field(None, alias="from", examples=["2022-03-17"])
    to_day: Day | None = Field(None, alias="to", examples=["2022"])
    place: Name | None = Field(None, examples=["Hà Nội"])
    publisher: Name | None = Field(None, examples=["laodongthudo.vn"])
    decision: Name | None = Field(None, examples=["1234/QĐ-UBND"])


def in_order(first: str | None, last: str | None) -> tuple[str | None, str | None]:
    """The ends of a period, in whichever order they were given."""
    if first is None or last is None:
        return first, last
    ends = (covered_days("from", first), covered_days("to", last))
    is_turned = ends[0] is not None and ends[1] is not None and ends[0][0] > ends[1][1]
    return (last, first) if is_turned else (first, last)


def years_in_order(
    first: Annotated[int | None, Query(alias="from", ge=1900, le=2200, examples=[2015])] = None,
    last: Annotated[int | None, Query(alias="to", ge=1900, le=2200, examples=[2024])] = None,
) -> tuple[int | None, int | None]:
    """The ends of a span of years, in whichever order they were given."""
    is_turned = first is not None and last is not None and first > last
    return (last, first) if is_turned else (first, last)


Years = Annotated[tuple[int | None, int | None], Depends(years_in_order)]
"""The first and the last year that count, as a parameter of an endpoint."""


def filters_of(asked: Annotated[FilterQuery, Query()]) -> AwardFilters:
    given = {name: value for name, value in asked.model_dump().items() if value is not None}
    if "year" in given:
        given["year"] = "-".join(sorted(given["year"].split("-")))
    days = in_order(given.pop("from_day", None), given.pop("to_day", None))
    codes = place_codes(given["place"]) if "place" in given else ()
    return AwardFilters(**given, from_day=days[0], to_day=days[1], place_codes=codes)


Filters = Annotated[AwardFilters, Depends(filters_of)]
"""A parameter of an endpoint."""
