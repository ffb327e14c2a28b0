"""What a person does to records. Acts are only ever added; what stands follows from all of them in order."""

from typing import Literal, get_args

from extractor.ground.value_class import value_class

ActName = Literal[
    "accept",
    "reject",
    "correct",
    "same_name",
    "different_name",
    "unsure_name",
    "renamed",
    "merged_into",
    "same_award",
    "different_award",
    "checked",
    "decision_seen",
    "redact",
    "undo",
]
ACT_NAMES: tuple[ActName, ...] = get_args(ActName)
NAME_ACTS: tuple[ActName, ...] = ("same_name", "different_name", "unsure_name", "renamed", "merged_into")
"""Acts on two names."""
ROW_PAIR_ACTS: tuple[ActName, ...] = ("same_award", "different_award")
"""Acts on two rows."""


@value_class
class Act:
    """One act of one person.

    ``subject`` and ``other`` are row keys for acts on rows, name keys for acts on names, an act's id for
    ``undo``, a hashed name for ``redact``; of ``renamed`` and ``merged_into`` the former name and the present
    one, with the ISO day as ``new``. ``article`` and ``evidence`` say where the row stood. ``field``,
    ``old`` and ``new`` belong to ``correct`` and to ``decision_seen`` (new: number, day, signer and file as
    JSON), of acts on two rows ``new`` says where the other stood (JSON); ``quote`` are the words of the
    article by which a person corrects. ``done_at`` is ISO 8601 with its zone. ``id`` is None until it is
    saved.
    """

    act: ActName
    subject: str
    who: str
    done_at: str
    other: str | None = None
    article: str | None = None
    evidence: str | None = None
    field: str | None = None
    old: str | None = None
    new: str | None = None
    why: str | None = None
    quote: str | None = None
    id: int | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The two names that it is about, in lower case, none of an act on rows; namesakes with the parent,
        or the code of the place, by which they differ."""
        if self.act not in NAME_ACTS:
            return ()
        told = [key.split("|") for key in (self.subject, self.other) if key]
        alike = len({parts[1] for parts in told}) < len(told)
        return tuple(_with_home(parts) if alike else parts[1] for parts in told)


def _with_home(parts: list[str]) -> str:
    home = next(filter(None, parts[2:]), "")
    return f"{parts[1]} ({home})" if home else parts[1]
