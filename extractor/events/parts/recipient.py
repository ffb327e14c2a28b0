"""A recipient as the text names it, before anaphors are resolved."""

from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.ground.value_class import value_class


@value_class
class Recipient:
    """One recipient as the text names it: a name, a counted set, or a word that stands for either.

    ``name`` is None for a counted set; ``stands_for`` holds an anaphor ("nhà trường") still to be resolved.
    ``note`` is the bracket right behind it ("hạng Nhất"); ``by_turns`` says that a statistic counts awards,
    not receivers ("160 lượt tập thể").
    """

    kind: RecipientKind
    span: Span
    name: str | None = None
    count: int = 1
    parent: str | None = None
    parent_span: Span | None = None
    stands_for: str | None = None
    members: tuple["Recipient", ...] = ()
    note: str | None = None
    by_turns: bool = False


@value_class
class Coordination:
    """Recipients read from a row of pieces, and the index of the first piece after them."""

    recipients: tuple[Recipient, ...]
    end: int
