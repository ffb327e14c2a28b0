"""Files that put people forward: "thông qua 20 hồ sơ đề nghị xét tặng danh hiệu A", "hồ sơ đề nghị tặng B của
P và Q". So many files are so many who are proposed, and whose files they are is told behind "của"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.counts import CountPhrase

_SO_MANY_FILES = re.compile(r"(?:^|(?<= ))(?P<number>\d{1,3}(?:\.\d{3})?)(?: bộ)?(?: hồ sơ)?$", re.IGNORECASE)
_HAS_FILES_OF = re.compile(r"(?:.*(?<!\w))?có hồ sơ", re.IGNORECASE)
_OF_PERSONS = re.compile(
    r"(?<!\w)(?:nghệ s[ĩỹ]|nhà giáo|thầy thuốc|nghệ nhân|(?:bà )?mẹ việt nam"
    r"|(?:ns|ng|tt|nn)(?:nd|ưt))(?!\w)",
    re.IGNORECASE,
)
_AMONG = re.compile(r"(?:^|trong )số $|(?<!\w)từ $", re.IGNORECASE)
_BEHIND_AWARD = 4
"""Pieces between an award and the "của" of its files: "được | thông qua lần này có hồ sơ | của"."""


def with_files_put_forward(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with numbers of files as those who are proposed, and "của" behind such files as "cho"."""
    row: list[Piece] = []
    of_files = False
    for index, piece in enumerate(pieces):
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        words = piece.text.lower()
        asks = following is not None and following.plays("propose")
        of_files = of_files or words == "hồ sơ đề nghị" or (asks and words.endswith("hồ sơ"))
        refused = bool(row) and row[-1].plays("negate")
        if following is not None and asks and piece.kind == "gap" and not refused:
            row += _counted(piece, following, _award_behind(pieces, index))
        elif of_files and words == "của" and _is_behind_award(row) and not _tells_who_sends(following):
            while row[-1].kind != "award":
                row.pop()
            row.append(replace(piece, roles=frozenset({"to"})))
        else:
            row.append(piece)
    return row


def _counted(piece: Piece, propose: Piece, award: Piece | None) -> list[Piece]:
    """The words before the number, and the number as a count of those whose files they are; of those "trong
    số 30 hồ sơ", "từ 30 hồ sơ" only some go on."""
    told = _SO_MANY_FILES.search(piece.text)
    files = propose.text.lower() == "hồ sơ đề nghị" or piece.text.lower().endswith("hồ sơ")
    among = told is not None and _AMONG.search(piece.text[: told.start()]) is not None
    if told is None or award is None or not files or among:
        return [piece]
    at = piece.span.start + told.start()
    span = Span(at, piece.span.end)
    kind: RecipientKind = "individual" if _OF_PERSONS.search(award.text) else "other"
    number = CountPhrase(span, int(told["number"].replace(".", "")), kind, "hồ sơ")
    counted = Piece("count", span, piece.text[told.start() :], count=number)
    before = piece.text[: told.start()].rstrip()
    words = [replace(piece, span=Span(piece.span.start, piece.span.start + len(before)), text=before)]
    return [*(words if before else []), counted]


def _award_behind(pieces: Sequence[Piece], index: int) -> Piece | None:
    """The award that the verbs right behind ask for."""
    for piece in pieces[index + 1 : index + 5]:
        if piece.kind == "award":
            return piece
        if piece.kind not in {"cue", "office"}:
            return None
    return None


def _tells_who_sends(whose: Piece | None) -> bool:
    """As in "736 hồ sơ đề nghị xét tặng A của 56 hội đồng cấp tỉnh gửi về": nobody's own files."""
    return whose is not None and whose.count is not None and whose.count.kind == "collective"


def _is_behind_award(row: Sequence[Piece]) -> bool:
    """Right behind the award, or behind "… có hồ sơ" of those named as examples."""
    if not row or row[-1].kind == "award":
        return bool(row)
    near = any(piece.kind == "award" for piece in row[-_BEHIND_AWARD:])
    return near and row[-1].kind == "gap" and _HAS_FILES_OF.fullmatch(row[-1].text) is not None
