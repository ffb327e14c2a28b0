"""The filters of award rows as parameters of an address."""

from typing import Annotated

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from extractor.questions import place_codes
from extractor.search import AwardFilters

Text = Annotated[str | None, Field(max_length=500)]


class FilterQuery(BaseModel):
    """The contract's filters; codes are several when parted by commas, days 2022, 2022-03 or 17/3/2022."""

    model_config = ConfigDict(extra="ignore", populate_by_name=True)

    unit: Text = Field(None, description="Recipient, its parent or its set.", examples=["truong thpt"])
    person: Text = Field(None, examples=["Nguyễn Văn An"])
    award: Text = Field(None, description="Name or id.", examples=["Bằng khen"])
    kind: Text = Field(None, examples=["order,certificate_of_merit"])
    level: Text = Field(None, examples=["state,government"])
    status: Text = Field(None, examples=["conferred"])
    grantor: Text = Field(None, examples=["Chính phủ"])
    year: Text = Field(None, examples=["2019-2021"])
    from_day: Text = Field(None, alias="from", examples=["2022-03-17"])
    to_day: Text = Field(None, alias="to", examples=["2022"])
    place: Text = Field(None, examples=["Hà Nội"])
    publisher: Text = Field(None, examples=["laodongthudo.vn"])
    decision: Text = Field(None, examples=["1234/QĐ-UBND"])


def filters_of(asked: Annotated[FilterQuery, Query()]) -> AwardFilters:
    given = {name: value for name, value in asked.model_dump().items() if value and value.strip()}
    codes = place_codes(given["place"]) if "place" in given else ()
    return AwardFilters(**given, place_codes=codes)


Filters = Annotated[AwardFilters, Depends(filters_of)]
"""A parameter of an endpoint."""
