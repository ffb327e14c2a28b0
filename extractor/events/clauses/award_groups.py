"""Runs of awards that share verb and recipients: "Huân chương A (2005), Bằng khen B và Cờ C"."""

from collections.abc import Iterator, Sequence

from extractor.events.parts.frame import is_attained
from extractor.events.parts.pieces import Piece

_AMONG = frozenset({"ở", "về", "với", "đối với", "trong"})
_GROUP_PUNCTUATION = (",", ";", "và", "cùng", "cùng với", "(", ")", "“", "”", '"', "-", "–", "hoặc")
_CONTRASTS = frozenset({"còn", "riêng", "nhưng", "mà", "song"})
"""As in "giải Nhất, còn giải Nhì …": the next award is another's."""


def award_groups(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """First and last index of runs of awards that only commas, brackets, dates and small words part."""
    groups: list[tuple[int, int]] = []
    for index, piece in enumerate(pieces):
        if piece.kind != "award":
            continue
        between = pieces[groups[-1][1] + 1 : index] if groups else ()
        anew = _rewards_anew(piece, between) or _attained_in_its_year(piece, between)
        if groups and all(_joins_awards(p) for p in between) and not anew:
            groups[-1] = (groups[-1][0], index)
        else:
            groups.append((index, index))
    return [cut for group in groups for cut in _parted_by_own_objects(pieces, *group)]


def _rewards_anew(award: Piece, between: Sequence[Piece]) -> bool:
    """As in "R1 được A khen thưởng đột xuất; B thưởng nóng cho R2": the second is a verb with its own
    subject."""
    return award.mark is None and any(piece.kind == "office" for piece in between)


def _attained_in_its_year(award: Piece, between: Sequence[Piece]) -> bool:
    """As in "năm 2015 xã đạt chuẩn A, năm 2020 đạt chuẩn B": its own verb, with its own year before it."""
    if not is_attained(award):
        return False
    told = [piece for piece in between[1:] if not piece.is_mark(",")]
    return bool(told) and told[-1].kind == "date" and between[0].is_mark(",", ";", "và")


def _parted_by_own_objects(pieces: Sequence[Piece], first: int, last: int) -> Iterator[tuple[int, int]]:
    """As in "R1 được tặng A1; A2 được trao cho R2": behind the semicolon an award has its own receiver."""
    behind = next((p for p in pieces[last + 1 : last + 3] if p.kind != "gap"), None)
    cut = _end_of_bracket(pieces, first, last)
    if cut is not None:
        yield first, max(i for i in range(first, cut) if pieces[i].kind == "award")
        yield next(i for i in range(cut, last + 1) if pieces[i].kind == "award"), last
        return
    if first < last and _won_before_the_next(pieces, first, behind):
        yield first, first
        yield next(i for i in range(first + 1, last + 1) if pieces[i].kind == "award"), last
        return
    begins = next((i for i in range(last, first, -1) if pieces[i].is_mark(";")), None)
    goes_on = begins is not None and behind is not None and behind.plays("belongs_to", "passive")
    led = goes_on and any(p.plays("receive", "passive", "belongs_to") for p in pieces[:first])
    if begins is None or not led:
        yield first, last
        return
    yield first, max(i for i in range(first, begins) if pieces[i].kind == "award")
    yield begins + 1, last


def _end_of_bracket(pieces: Sequence[Piece], first: int, last: int) -> int | None:
    """As in "A (đạt 3 HCV, 1 HCB) và giải Ba thuộc về B": where a bracket opened before the group closes."""
    depth = 0
    for index in range(first, last):
        depth += pieces[index].is_mark("(") - pieces[index].is_mark(")")
        if depth < 0:
            return index
    return None


def _won_before_the_next(pieces: Sequence[Piece], first: int, behind: Piece | None) -> bool:
    """As in "A đoạt giải Nhất, giải Nhì thuộc về B", "không có giải Nhất, giải Nhì thuộc về B", "Ở giải đồng
    đội, giải Nhất thuộc về B": the first is the object of the word before it."""
    before = pieces[first - 1] if first else None
    if before is None or before.kind != "cue":
        return False
    won = before.plays("receive", "negate") and not before.plays("give")
    headed = before.text.lower() in _AMONG
    return (won or headed) and behind is not None and behind.plays("belongs_to")


def _joins_awards(piece: Piece) -> bool:
    if piece.kind in {"date", "decision"} or piece.is_mark(*_GROUP_PUNCTUATION):
        return True
    if piece.kind == "cue":
        return piece.text.lower() in {
            "của",
            "cấp",
            "các năm",
            "lần lượt",
            "năm liền",
            "nhiều năm liền",
            "liên tục",
        }
    words = piece.text.lower().split()
    contrast = not _CONTRASTS.isdisjoint(words[:1])
    return piece.kind in {"gap", "office"} and len(words) <= 4 and not contrast
