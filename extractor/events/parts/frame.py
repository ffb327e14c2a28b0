"""The frame of one award group: what is given, to whom, by which verb, in which clause."""

import re
from typing import Literal

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.ground.made_once import made_once
from extractor.ground.span import Span
from extractor.ground.value_class import thing_class

Direction = Literal["forward", "backward", "middle", "line", "none"]
"""Where the recipients stand: behind the award, before it as its subject, between, in line form, nowhere."""


_ATTAINS = re.compile(r"(?:được công nhận )?(?:đạt|hoàn thành)(?!\w)", re.IGNORECASE)


def is_attained(award: Piece) -> bool:
    """Whether the award's own first word is its verb: "đạt chuẩn nông thôn mới"."""
    return _ATTAINS.match(award.text) is not None


@thing_class
class Frame:
    """One award group with what governs it.

    ``clause`` are the pieces that may bear its status (from the clause's start to the group's end), ``agent``
    the body between "được" and the verb, ``subject`` what stands before an active verb. ``chain_end``
    is the reason behind the last certificate of its chain, ``shared_body`` the body named behind the next
    award for both.
    """

    awards: tuple[Piece, ...]
    recipients: tuple[Recipient, ...]
    direction: Direction
    verb: Piece | None
    passive: bool
    agent: Piece | None
    subject: tuple[Piece, ...]
    clause: tuple[Piece, ...]
    after: tuple[Piece, ...]
    inherited: bool = False
    subject_carried: bool = False
    chain_end: tuple[Piece, ...] = ()
    shared_body: str | None = None

    @made_once
    def roles(self) -> frozenset[str]:
        """What any piece of the clause plays: most clauses deny nothing, aim at nothing, propose nothing."""
        return frozenset[str]().union(*[piece.roles for piece in self.clause])

    @made_once
    def dates(self) -> tuple[Piece, ...]:
        """The times told in the clause and behind the award, in text order: many frames have none."""
        return tuple([piece for piece in (*self.clause, *self.after) if piece.kind == "date"])

    @made_once
    def decisions(self) -> tuple[Piece, ...]:
        """The numbers of decisions, likewise."""
        return tuple([piece for piece in (*self.clause, *self.after) if piece.kind == "decision"])

    @made_once
    def span(self) -> Span:
        spans = [self.awards[0].span, *[recipient.span for recipient in self.recipients]]
        spans += [self.verb.span] if self.verb is not None else []
        ends = [self.awards[-1].span.end, *[span.end for span in spans]]
        return Span(min([span.start for span in spans]), max(ends))
