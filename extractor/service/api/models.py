"""The JSON of the contract as types, for articles, entities, award rows and events."""

from datetime import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from extractor.ground.article import BlockKind
from extractor.ground.reading import Label
from extractor.ground.records import EventType, Kind, Level, RecipientKind, Status

_TITLE = "Cụm thi đua số XII thành phố Hà Nội ký giao ước thi đua năm 2022"


WORDS = r"[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1ef9]"
"""A letter or a digit somewhere."""

PLAIN = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"
"""No control characters but tabs and line ends."""

Address = Annotated[
    str,
    Field(
        max_length=4_096,
        pattern=r"^https?://[0-9A-Za-z][0-9A-Za-z.-]*(:[0-9]{1,5})?(/[^\s\u0000-\u001f\u007f-\u00a0]*)?$",
        examples=["https://laodongthudo.vn/cum-thi-dua-so-xii-137441.html"],
    ),
]
"""An address of the web."""


def _no_other_kind(value: object) -> object:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("must be a number")
    return value


ONLY_A_NUMBER = BeforeValidator(_no_other_kind)
"""For whole numbers of a body in JSON, behind their bounds: 464.0 is one, true and "464" are none."""


class Model(BaseModel):
    """What answers are made of."""

    model_config = ConfigDict(from_attributes=True)


class SpanOut(Model):
    """A place in the article's text: code points, half open."""

    start: int = Field(ge=0, examples=[0])
    end: int = Field(ge=0, examples=[35])


class EvidenceOut(SpanOut):
    """The words that assert a record, and where they stand."""

    text: str = Field(examples=["đề nghị tặng Cờ Thi đua của Chính phủ cho 1 tập thể"])


class ClaimOut(Model):
    """One value of a row, the place it was read from (null when it does not stand in the text), the rule."""

    field: str = Field(examples=["grantor"])
    value: str = Field(examples=["Chính phủ"])
    start: int | None
    end: int | None
    rule: str


class CaptionOut(Model):
    """A picture's caption and who took the picture."""

    text: str
    credit: str | None


class BlockOut(SpanOut):
    """A passage of the text."""

    kind: BlockKind


class OriginOut(Model):
    """Where a field was read."""

    source: str
    choice: int | None


class ReadingOut(Model):
    """How the page was read: by whose layout, each field from where, how far a second extractor agrees."""

    layouts: str
    layout: str | None
    sources: dict[str, OriginOut]
    agreement: float | None


class ArticleOut(Model):
    """An article as read from its page."""

    url: str | None
    canonical_url: str | None
    publisher: str | None = Field(examples=["laodongthudo.vn"])
    title: str = Field(examples=[_TITLE])
    lead: str | None
    author: str | None
    published: datetime | None
    section: str | None
    tags: list[str]
    captions: list[CaptionOut]
    text: str
    blocks: list[BlockOut]
    review: str | None = None
    reading: ReadingOut | None = None


class EntityOut(SpanOut):
    """A mention: ``text`` stands at ``start``:``end`` of the article's text."""

    label: Label
    text: str = Field(examples=["Cụm thi đua số XII thành phố Hà Nội"])
    value: str | None
    inferred: bool
    id: str | None
    score: float = Field(examples=[0.98])
    by: str


class AwardFields(Model):
    """What an award row says, by the contract."""

    ref: int = Field(examples=[1])
    member_of: int | None
    award: str = Field(examples=["Cờ Thi đua của Chính phủ"])
    award_id: str | None = Field(examples=["co-thi-dua-cua-chinh-phu"])
    kind: Kind
    level: Level
    grade: str | None
    recipient: str | None
    recipient_parent: str | None
    recipient_kind: RecipientKind
    recipient_count: int
    grantor: str | None
    proposer: str | None
    status: Status
    date: str | None
    period: str | None = Field(examples=["2021"])
    decision: str | None
    reason: str | None
    place: str | None
    evidence: EvidenceOut
    confidence: float = Field(examples=[0.9])
    flags: list[str]


class AwardOut(AwardFields):
    """An award row of one article; ``member_of`` is the ``ref`` of its set."""

    claims: list[ClaimOut]


class EventOut(Model):
    """A happening that the article reports."""

    type: EventType
    name: str
    date: str | None
    place: str | None
    organiser: str | None
    participants: list[str]
    evidence: EvidenceOut
    confidence: float
    claims: list[ClaimOut]


class ExtractOut(Model):
    """Everything extracted from one article, by the contract."""

    schema_version: Literal[1] = 1
    source: str
    article: ArticleOut
    entities: list[EntityOut]
    awards: list[AwardOut]
    events: list[EventOut]


class ArticleRefOut(Model):
    """An article by its number, title, address and paper."""

    id: int = Field(examples=[20220317000000])
    title: str = Field(examples=[_TITLE])
    url: str | None
    publisher: str | None
    published: str | None


class StoredAwardOut(AwardFields):
    """A saved award row with its article; ``member_of`` is the ``id`` of its set.

    ``standing`` is how far it is established: told by the press, checked, decided, or rejected by a person.
    """

    id: int = Field(examples=[20220317000000])
    standing: Literal["press", "checked", "decided", "rejected"]
    article: ArticleRefOut


class ArticleLineOut(ArticleRefOut):
    """An article in a list."""

    author: str | None
    version: int
