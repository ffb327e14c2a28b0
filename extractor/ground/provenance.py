"""How an article was read from its page: by whose layout, which source gave each field, a second opinion."""

from typing import Generic, Literal, TypeVar, get_args

from extractor.ground.value_class import value_class

Field = Literal["title", "lead", "body", "author", "published", "section", "tags"]
FIELDS: tuple[Field, ...] = get_args(Field)

ReviewReason = Literal["disagreement", "borrowed", "partial"]
"""Why a person should look at a reading: a second extractor reads another text; our own rules found so little
that the second one's text was taken; the article goes on on pages that are not there.
"""

T = TypeVar("T")


@value_class
class Origin:
    """The place that gave a field its value.

    ``source`` is a source as written in the publisher's file ("h1.title", "meta:cms-date"), or the name of
    the general rule ("signature"). ``choice`` counts the publisher's sources in the order in which they were
    asked, 0 is the first; None for a general rule.
    """

    source: str
    choice: int | None = None


@value_class
class Said(Generic[T]):
    """A value and where it came from."""

    value: T
    origin: Origin


@value_class
class Provenance:
    """``layouts`` names the paper or family whose layouts were tried ("general" when nobody's were), and
    ``layout`` the one that pointed at the body, None when general rules found it. ``origins`` holds the
    fields that have a value, in the order of ``FIELDS``.

    ``agreement`` is the share of words (F1, 0 to 1) that a second extractor's body has in common with ours;
    None when it found nothing. ``review`` is None when nothing speaks against the reading.
    """

    layouts: str
    layout: str | None
    origins: tuple[tuple[Field, Origin], ...]
    agreement: float | None = None
    review: ReviewReason | None = None
