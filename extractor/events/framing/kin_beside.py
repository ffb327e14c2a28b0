"""A relative beside the one first named: "cho ông P và vợ là bà Q" gives to both."""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_KIN = frozenset(
    {
        "vợ",
        "chồng",
        "con trai",
        "con gái",
        "con",
        "em trai",
        "em gái",
        "anh trai",
        "chị gái",
        "bố",
        "mẹ",
        "cháu",
    }
)


def has_kin(words: set[str]) -> bool:
    """Whether ``words``, the texts of a sentence's pieces in lower case, name a relative."""
    return not _KIN.isdisjoint(words)


def with_kin_beside(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without the words that say whose kin the second is, and without "là" or the comma behind
    them: "ông P và bà Q"."""
    row: list[Piece] = []
    skipped = False
    for index, piece in enumerate(pieces):
        if skipped:
            skipped = False
        elif _is_kin_of_the_first(pieces, index):
            skipped = True
        else:
            row.append(piece)
    return row


def _is_kin_of_the_first(pieces: Sequence[Piece], index: int) -> bool:
    around = pieces[index - 2 : index + 4] if index > 1 else ()
    if pieces[index].text.lower() not in _KIN or len(around) < len(("P", "và", "vợ", "là", "Q")):
        return False
    first, link, _, tells, *named = around
    second = named[-1] if named[0].kind == "anaphor" else named[0]
    beside = link.is_mark("và", "cùng") and (tells.text.lower() == "là" or tells.is_mark(","))
    return first.kind == "person" and beside and second.kind == "person"
