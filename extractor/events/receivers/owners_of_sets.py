"""The body that two sets in a row belong to: "2 tập thể và 3 cá nhân thuộc Công an tỉnh A"."""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.recipient import Recipient


def with_owner_of_the_next(text: str, recipients: Sequence[Recipient]) -> list[Recipient]:
    """The recipients, a counted set that "và" joins to one with an owner being the owner's too."""
    found = list(recipients)
    for at in range(len(found) - 2, -1, -1):
        one, following = found[at], found[at + 1]
        counted = one.name is None and following.name is None and one.parent is None
        joined = text[one.span.end : following.span.start].strip() == "và"
        if counted and joined and following.parent is not None:
            found[at] = replace(one, parent=following.parent, parent_span=following.parent_span)
    return found
