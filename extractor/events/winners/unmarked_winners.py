"""Names of winners that no mention covers: "Giải Nhất thuộc về Isaac Lê trong phim “A”", "giải Nhất cho đội
tàu 11", "giải Nhì: Liên quân phòng ban 1"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.winners.sport_teams import with_teams_of_a_sport
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER

_NAME = re.compile(rf"[{UPPER}][^\W\d_]+(?: [{UPPER}][^\W\d_]*[’']?[^\W\d_]*){{1,3}}")
_TEAM = re.compile(
    r"(?i:đội(?: thi| bóng| tuyển| chơi)?|nhóm|liên quân|khối|lớp|tàu|tổ|thôn|bản|ấp|xóm|chi đoàn|chi hội"
    r"|chi bộ|liên đội|trung đội|tiểu đội|phân đội)"
    rf"(?= (?:[\w./-]+ ){{0,3}}[{UPPER}\d])(?: [\w./-]+){{1,5}}"
)
_ADVERBS = re.compile(r"(?: (?:đã|vừa|cũng|tiếp tục|bất ngờ|lần lượt|xuất sắc))+$")
_MERIT = leaping(r"(?<!\w)(?:xuất sắc|nhất|có|đạt|đoạt|giành|được|tham gia|dự)(?!\w)")
"""As in "đội xuất sắc nhất bảng A": no name."""
_VILLAGE = re.compile(r"thôn|bản|ấp|xóm|khu phố|tổ dân phố|xã|phường", re.IGNORECASE)
_FURTHEST = 3
"""Pieces between the prize and the word that says whose it is."""


def with_unmarked_winners(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with a run of capitals made a person, a team by its name a unit, where a prize is said to be
    its."""
    row = _with_villages_whole(with_teams_of_a_sport(pieces))
    if not any(piece.kind == "award" and identify(piece.text).kind == "prize" for piece in row):
        return row
    row = [part for index in range(len(row)) for part in _with_team_that_wins(row, index)]
    for index in range(2, len(row)):
        piece, link = row[index], row[index - 1]
        if piece.kind != "gap" or not _ends_the_name(row, index + 1):
            continue
        if link.is_mark("và") and _names_a_village(row[index - 2]) and _NAME.fullmatch(piece.text):
            row[index] = replace(piece, kind="place") if _whose_list(row, index - 1) else piece
            continue
        if link.is_mark("và", ",") and _names_a_team(piece) and (whose := _whose_list(row, index - 1)):
            row[index] = replace(piece, kind="unit") if _is_of_a_prize(row, whose) else piece
            continue
        if link.is_mark(":") and row[index - 2].kind == "award" and _names_a_team(piece):
            row[index] = replace(piece, kind="unit") if _is_of_a_prize(row, index - 1) else piece
            continue
        if link.kind != "cue" or not link.plays("belongs_to", "to") or not _is_of_a_prize(row, index - 1):
            continue
        if _names_a_team(piece):
            row[index] = replace(piece, kind="unit")
        elif link.plays("belongs_to") and _NAME.fullmatch(piece.text):
            row[index] = replace(piece, kind="person")
    return row


def _with_team_that_wins(row: Sequence[Piece], index: int) -> tuple[Piece, ...]:
    """As in "Kết thúc hội thi, | Đội thi BĐBP đã | đạt giải Nhất": the team alone, and the rest."""
    piece = row[index]
    verb, prize = row[index + 1 : index + 3] if index + 2 < len(row) else (None, None)
    wins = verb is not None and verb.kind == "cue" and verb.plays("receive") and not verb.plays("passive")
    opens = index == 0 or row[index - 1].is_mark(",", ";", "\n")
    told = piece.kind == "gap" and len(piece.text) == len(piece.span)  # words as they stand, none put in
    if not told or not wins or not opens or prize is None or prize.kind != "award":
        return (piece,)
    adverbs = _ADVERBS.search(piece.text)
    name = piece.text[: adverbs.start()] if adverbs is not None else piece.text
    team = Piece("unit", Span(piece.span.start, piece.span.start + len(name)), name)
    if not _names_a_team(team) or identify(prize.text).kind != "prize":
        return (piece,)
    if adverbs is None:
        return (team,)
    return team, Piece("gap", Span(team.span.end + 1, piece.span.end), piece.text[len(name) + 1 :])


def _with_villages_whole(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "giải ba thôn Mường Hoa" where only "Mường Hoa" is a mention: the village by its whole name."""
    row: list[Piece] = []
    for piece in pieces:
        typed = row[-1] if piece.kind == "place" and len(row) > 1 and row[-2].kind == "award" else None
        near = typed is not None and typed.kind == "gap" and typed.span.end + 1 == piece.span.start
        if typed is None or not near or not _VILLAGE.fullmatch(typed.text):
            row.append(piece)
            continue
        row[-1] = replace(
            piece, span=Span(typed.span.start, piece.span.end), text=f"{typed.text} {piece.text}"
        )
    return row


def _names_a_village(piece: Piece) -> bool:
    """As "thôn Nà Hẩu", behind which "và Đắc Nhơn" is a second one."""
    return piece.kind == "place" and _VILLAGE.match(piece.text) is not None


def _names_a_team(piece: Piece) -> bool:
    """As "đội tàu 11", "lớp 9A"."""
    return _TEAM.fullmatch(piece.text) is not None and _MERIT.search(piece.text) is None


def _whose_list(row: Sequence[Piece], mark: int) -> int:
    """The index of the "thuộc về" whose winners go on behind a mark: "thuộc về P (nhảy xa) và đội B"; 0
    without one."""
    for index in range(mark - 1, 0, -1):
        piece = row[index]
        if piece.kind == "cue":
            return index if piece.plays("belongs_to", "to") else 0
        if piece.kind not in {"person", "unit", "place", "gap"} and not piece.is_mark("(", ")", ",", "và"):
            return 0
    return 0


def _is_of_a_prize(row: Sequence[Piece], link: int) -> bool:
    near = row[max(0, link - _FURTHEST) : link]
    return any(p.kind == "award" and identify(p.text).kind == "prize" for p in near)


def _ends_the_name(row: Sequence[Piece], index: int) -> bool:
    """Whether the clause ends here, or goes on with what was won or whence the winner comes."""
    following = row[index] if index < len(row) else None
    if following is None or following.is_mark(",", ";", "(", "và", "-", "–", "\n", ")"):
        return True
    return following.kind == "cue" and following.plays("member_link")
