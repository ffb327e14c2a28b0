"""What a vote says of those behind it: "được suy tôn là đơn vị xuất sắc", "bình xét 03 đơn vị đề nghị …"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece

_CHOOSE = frozenset({"lựa chọn", "chọn", "chọn ra", "bình chọn", "tuyển chọn", "xét chọn"})
_FROM_AMONG = re.compile(
    r"(?<!\w)(?:từ|trong số|trong tổng số|trên tổng số) (?:hơn |gần |trên )?\d", re.IGNORECASE
)


def is_voted_to_be(pieces: Sequence[Piece], index: int, floor: int, verb: int) -> bool:
    """As in "Sở A được suy tôn là đơn vị xuất sắc được đề nghị tặng …": the unit voted to be, not another."""
    piece, behind = pieces[index], pieces[index + 1] if index + 1 < verb else None
    named = behind is not None and (behind.kind == "anaphor" or behind.text.lower().startswith("đơn vị"))
    voted = piece.plays("vote") and piece.text.lower().endswith(" là")
    return voted and named and index > floor and pieces[index - 1].plays("passive")


def end_of_counted_and_proposed(pieces: Sequence[Piece], floor: int, verb: int) -> int | None:
    """Where the counted ones end that a meeting puts forward ("Khối bình xét 03 đơn vị đề nghị UBND tỉnh tặng
    Bằng khen"); None for files handed in ("hồ sơ của 9 tập thể đề nghị tặng")."""
    proposed = next((i for i in range(verb - 1, floor, -1) if pieces[i].plays("propose")), None)
    if proposed is not None and pieces[proposed - 1].text.lower() == "để":
        proposed -= 1
    counted = _counted_before(pieces, floor, proposed) if proposed is not None else None
    if counted is None:
        return left_to_another(pieces, floor, verb)
    of_a_file = counted >= 1 and pieces[counted - 1].text.lower().endswith("của")
    return None if of_a_file else proposed


def end_of_chosen_ones(pieces: Sequence[Piece], floor: int, verb: int) -> int | None:
    """Where the counted ones end that are chosen from among others: "lựa chọn 94 người | từ 174 hồ sơ của 67
    tỉnh, thành đoàn nhận Giải thưởng A"."""
    for index in range(floor, verb - 2):
        chooses, counted, among = pieces[index : index + 3]
        if chooses.text.lower() not in _CHOOSE or counted.count is None or among.kind != "gap":
            continue
        acts = any(
            p.kind == "award" or p.plays("give", "receive", "passive") for p in pieces[index + 2 : verb]
        )
        if _FROM_AMONG.search(among.text) is not None and not acts:
            return index + 2
    return None


def _counted_before(pieces: Sequence[Piece], floor: int, end: int) -> int | None:
    """Where the number stands right before ``end`` or a bracket that ends there ("2 đơn vị (A, B)")."""
    at = end - 1
    if pieces[at].is_mark(")"):
        opening = next((i for i in range(at, floor, -1) if pieces[i].is_mark("(")), at)
        at = opening - 1
    return at if at >= floor and pieces[at].count is not None else None


def left_to_another(pieces: Sequence[Piece], floor: int, verb: int) -> int | None:
    """Where the "để" stands by which those chosen are left to another who gives: "chọn ra 135 người | để Chủ
    tịch nước quyết định phong tặng A"; None where nobody is counted before it or nobody else gives."""
    giver = verb - 1
    if giver > floor and pieces[giver].plays("decide"):
        giver -= 1
    link = giver - 1
    if link <= floor or pieces[giver].kind not in {"office", "unit"} or pieces[link].text.lower() != "để":
        return None
    return link if pieces[link - 1].count is not None else None
