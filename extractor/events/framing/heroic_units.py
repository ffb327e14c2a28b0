"""Heroes told without a verb: "xã A là đơn vị Anh hùng LLVT nhân dân", "Nhà máy B, đơn vị Anh hùng Lao động".

The title is a fact about the unit and gives it a past award; it is read as "A từng được tặng …". Where the
sentence honours somebody, whose time that would take along, an apposition is passed over: "Trung đoàn A, đơn
vị Anh hùng LLVT nhân dân, đón nhận Huân chương".
"""

import re
from collections.abc import Sequence

from extractor.events.framing.obituaries import was_given
from extractor.events.parts.pieces import Piece

_HERO = re.compile(
    r"(?:(?:đơn vị|tập thể) )?(?:anh hùng (?:lao động|lực lượng vũ trang|llvt)|ahllvt|ahlđ)", re.IGNORECASE
)
_IS = frozenset({"là", "cũng là", "đều là", "vốn là", "nay là", "hiện là"})
_HONOURS = (
    "give",
    "receive",
    "hand_over",
    "passive",
    "propose",
    "target",
    "decide",
    "negate",
    "future",
    "rule",
)


def with_heroic_units(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, with the words put in by which a unit called a hero was honoured."""
    row = list(pieces)
    titles = [i for i, p in enumerate(row) if p.kind == "award"]
    at = next((i for i in titles if _HERO.match(row[i].text) is not None), 0)
    if at < 2 or not _is_called(row[at - 2], row[at - 1], row[at]):
        return row
    if len(titles) > 1 or any(p.plays(*_HONOURS) for p in row):
        return [*row[: at - 1], *row[at + 1 :]] if row[at - 1].kind == "punct" else row
    return [*row[: at - 1], *was_given(row[at]), *row[at:]]


def _is_called(holder: Piece, link: Piece, title: Piece) -> bool:
    """Behind a comma only the words "đơn vị", "tập thể" tell that the title is the unit's own."""
    if link.text.lower() in _IS:
        return holder.kind in {"unit", "place", "person"}
    apposed = title.text.lower().startswith(("đơn vị ", "tập thể "))
    return apposed and link.is_mark(",", "–", "—", "-") and holder.kind in {"unit", "place"}
