"""Further counts that lean on the award just given: "tặng Giấy khen cho 5 tập thể …; 3 cá nhân có công …".

The press groups those who get one award by what they get it for, and names the award once.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients

_PLAIN = frozenset({"tập thể", "cá nhân", "hộ", "hộ gia đình", "gia đình", "đơn vị", "đồng chí"})
"""Nouns that count receivers wherever they stand; "và 12 học sinh" may be part of what was done."""
_VERBS = ("give", "passive", "propose", "target", "negate", "belongs_to", "future")


def leaning_counts(
    text: str, pieces: Sequence[Piece], found: Coordination, ceiling: int
) -> tuple[Recipient, ...]:
    """The counted receivers behind ``found`` that no verb and no award of their own claims; () without.

    ``ceiling`` is where the next award of the sentence stands.
    """
    if not found.recipients or not all(_is_counted(r) for r in found.recipients):
        return ()
    leaning: list[Recipient] = []
    at = found.end
    while (start := _next_count(pieces, at, ceiling)) is not None:
        more = read_recipients(text, pieces[:ceiling], start)
        if not more.recipients or not all(_is_counted(r) for r in more.recipients):
            break
        if not _tells_merit(pieces, more.end, ceiling):
            break
        leaning += more.recipients
        at = more.end
    return tuple(leaning)


def _is_counted(recipient: Recipient) -> bool:
    return recipient.name is None and recipient.stands_for is None and not recipient.members


def _next_count(pieces: Sequence[Piece], begin: int, ceiling: int) -> int | None:
    """Where a count stands right behind the next semicolon, or behind an "và" or a comma that closes a
    merit."""
    for index in range(begin, ceiling - 1):
        piece, behind = pieces[index], pieces[index + 1]
        if piece.kind == "award" or piece.is_mark(":", "\n", "(") or _acts(piece):
            return None
        if behind.count is None:
            continue
        if piece.is_mark(";"):
            return index + 1
        if piece.is_mark("và", "cùng", "cùng với") and index > begin and behind.count.noun in _PLAIN:
            return index + 1
        if piece.is_mark(",") and behind.count.noun in _PLAIN and _tell_merit(pieces[begin:index]):
            return index + 1
    return None


def _tell_merit(between: Sequence[Piece]) -> bool:
    """As in "tặng Giấy khen cho 5 tập thể có thành tích trong A, 3 cá nhân có thành tích trong B"."""
    return any(piece.kind == "cue" and piece.plays("reason") for piece in between)


def _tells_merit(pieces: Sequence[Piece], begin: int, ceiling: int) -> bool:
    """Whether plain words tell what the counted ones did, up to the end of their part, and no verb honours
    them otherwise ("; 3 cá nhân được tặng …", "; 3 cá nhân: Bằng khen …")."""
    told = False
    for index in range(begin, len(pieces)):
        piece = pieces[index]
        if piece.is_mark(";", "\n"):
            return told
        if index >= ceiling or piece.is_mark(":"):
            return False
        if piece.plays("give") and index > begin and pieces[index - 1].is_mark(",", "và", "cùng"):
            return told
        if _acts(piece):
            return False
        told = told or piece.kind in {"gap", "cue"}
    return told


def _acts(piece: Piece) -> bool:
    received = piece.plays("receive") and not piece.plays("reason") and piece.text.lower() != "đạt"
    return piece.kind == "cue" and (received or piece.plays(*_VERBS))
