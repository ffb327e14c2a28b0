"""Changes only of what is still as it was seen: If-Match and the ETag of what is to be changed (RFC 9110)."""

from hashlib import sha256
from typing import Annotated

from fastapi import Header, Response
from pydantic import BaseModel

from extractor.errors import ChangedMeanwhileError

IfMatch = Annotated[
    str | None,
    Header(
        max_length=200, description="The ETag under which it was seen; `*` for any.", examples=['"5f2c01"']
    ),
]
"""A parameter of an endpoint that changes something."""


def tag_of(seen: BaseModel) -> str:
    """Changes with everything that the answer tells."""
    return f'"{sha256(seen.model_dump_json().encode()).hexdigest()[:20]}"'


def tagged(response: Response, seen: BaseModel) -> None:
    """Let the answer that shows this carry the ETag that a change of it takes."""
    response.headers["ETag"] = tag_of(seen)


def check_unchanged(if_match: str | None, seen: BaseModel, name: str) -> None:
    """Raises ``ChangedMeanwhileError`` when the header names none of the present ETag's."""
    if if_match is None:
        return
    named = [one.strip() for one in if_match.split(",")]
    if "*" not in named and tag_of(seen) not in named:
        raise ChangedMeanwhileError(name, "was changed by somebody else meanwhile", "look at it again")
