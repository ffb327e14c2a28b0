"""Award rows in the making: one asserted award before numbering."""

from dataclasses import replace

from extractor.events.parts.recipient import Recipient
from extractor.ground.article import BlockKind
from extractor.ground.records import Claim, Level, Status
from extractor.ground.span import Span
from extractor.ground.value_class import thing_class
from extractor.lexicon.award_linker import AwardIdentity

WEIGHT: dict[BlockKind, int] = {
    "paragraph": 5,
    "lead": 5,
    "list_item": 4,
    "table_row": 4,
    "caption": 2,
    "heading": 1,
    "title": 0,
}
"""How much the part of the article weighs where a row is told."""


@thing_class
class Row:
    """One asserted award before numbering; ``set_row`` is the counted set it is a named member of."""

    award: str
    award_span: Span
    identity: AwardIdentity
    level: Level
    recipient: Recipient
    status: Status
    grantor: str | None
    proposer: str | None
    date: str | None
    period: str | None
    decision: str | None
    evidence: Span
    block: BlockKind
    claims: tuple[Claim, ...]
    confidence: float
    flags: tuple[str, ...] = ()
    set_row: "Row | None" = None
    giver_sure: bool = False
    """Whether the grantor is told as who confers, not only as who may hand over what another conferred."""

    def as_member_of(self, set_row: "Row") -> "Row":
        return replace(self, set_row=set_row)

    @property
    def weight(self) -> int:
        return WEIGHT[self.block]
