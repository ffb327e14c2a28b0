"""Teams of a sport and prizes of a list that no mention covers: "HCB thuộc về đội tuyển bóng ném nữ",
"giải C: P; giải ảnh báo chí: Q"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify

_SPORT = (
    r"bóng (?:đá|ném|chuyền|rổ|bàn|chuyền bãi biển)|cầu (?:mây|lông)|đá cầu|rowing|canoeing|đua thuyền|kéo co"
    r"|cờ (?:vua|tướng)|điền kinh|tiếp sức|bắn (?:súng|cung)|futsal|wushu|taekwondo|karate|pencak silat"
    r"|vovinam|đẩy gậy|bơi|lặn|xe đạp|thể dục(?: aerobic| nghệ thuật| dụng cụ)?|aerobic|đấu kiếm|bi sắt"
)
_TEAM = re.compile(
    rf"đội(?: tuyển)? (?:{_SPORT})(?: tiếp sức)?(?: \d)?(?: \dx\d{{2,4}}m?)?"
    r"(?: (?:nam|nữ|nam nữ|hỗn hợp|trẻ|U\d\d)){0,2}(?: Quân đội| Công an Nhân dân)?",
    re.IGNORECASE,
)
_BY_A_TEAM = re.compile(rf"(?:khác |cũng )?do (?={_TEAM.pattern}$)", re.IGNORECASE)
_SEXED = re.compile(rf"(?:(?:khác |cũng )?do )?{_TEAM.pattern}", re.IGNORECASE)
_JOINT = re.compile(r"(?:đội )?liên quân (?=\w)", re.IGNORECASE)
_OF_SEX = re.compile(r"\d (?:nam|nữ)")
_PRIZE = re.compile(
    r"giải (?!pháp|trình|đấu|thích|quyết|phóng|tỏa|bóng|chạy|cờ|vô địch)[^\W\d_A-Z]+(?: [^\W\d_A-Z]+){0,4}"
)
_FINISHES = re.compile(
    r"(?:(?:đã|cũng|xuất sắc|vượt lên) )*(?:về|cán|cán đích|về đích) (?:nhất|nhì|ba|đầu tiên|thứ \w+)",
    re.IGNORECASE,
)
_WINNER = frozenset({"person", "unit", "place"})


def with_teams_of_a_sport(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with a team of a sport made a unit where it wins a prize, and a prize without a mention an
    award in a list of prizes with their winners."""
    if not any(piece.kind == "award" and identify(piece.text).kind == "prize" for piece in pieces):
        return list(pieces)
    row = _with_members_apart(_with_joint_teams(_with_sexes(pieces)))
    for index, piece in enumerate(row):
        if piece.kind != "gap":
            continue
        if _TEAM.fullmatch(piece.text) and (_wins(row, index) or _is_won_by(row, index)):
            row[index] = replace(piece, kind="unit")
        elif _PRIZE.fullmatch(piece.text) and _is_listed(row, index):
            row[index] = replace(piece, kind="award")
    return row


def _with_sexes(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "do đội tuyển rowing 4 nữ mang về": the boat of four women, no count; without its "do"."""
    row: list[Piece] = []
    for piece in pieces:
        former = row[-1] if row else None
        if former is None or former.kind != "gap":
            row.append(piece)
            continue
        whole = f"{former.text} {piece.text}"
        sexed = piece.kind == "count" and _OF_SEX.fullmatch(piece.text) is not None
        if sexed and former.span.end + 1 == piece.span.start and _SEXED.fullmatch(whole):
            row[-1] = replace(former, span=Span(former.span.start, piece.span.end), text=whole)
            continue
        row.append(piece)
    return [part for piece in row for part in _without_by(piece)]


def _with_joint_teams(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "giải Nhì: liên quân khoa Nội - phòng Kế toán": who play as one, by both their names."""
    row: list[Piece] = []
    for piece in pieces:
        first = row[-2] if len(row) > 1 and row[-1].is_mark("-", "–") and piece.kind == "unit" else None
        joint = _JOINT.match(first.text) if first is not None and first.kind in {"unit", "gap"} else None
        if first is None or joint is None:
            row.append(piece)
            continue
        start = first.span.start + joint.end()
        name = f"{first.text[joint.end() :]} {row[-1].text} {piece.text}"
        row[-2:] = [replace(first, kind="unit", span=Span(start, piece.span.end), text=name)]
    return row


_NAMES_MEMBERS = re.compile(
    r"gồm|bao gồm|gồm có|với(?: các)?(?: (?:vđv|vận động viên|thành viên))?", re.IGNORECASE
)


def _with_members_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "Đội Hà Nội gồm P, Q về nhì nhận HCB": the members as in a bracket, for the team wins."""
    row = list(pieces)
    for at in range(1, len(row) - 2):
        if row[at + 1].kind != "person" or not _NAMES_MEMBERS.fullmatch(row[at].text):
            continue
        end = next(
            (i for i in range(at + 1, len(row)) if row[i].kind != "person" and not row[i].is_mark(",", "và")),
            at,
        )
        if _is_team(row, at - 1) and any(piece.plays("receive") for piece in row[end : end + 3]):
            opening = replace(row[at], kind="punct", text="(", roles=frozenset())
            closing = Piece("punct", Span(row[end - 1].span.end, row[end - 1].span.end), ")")
            return [*row[:at], opening, *row[at + 1 : end], closing, *row[end:]]
    return row


def _is_team(row: Sequence[Piece], at: int) -> bool:
    if row[at].kind == "place":
        return at > 0 and row[at - 1].text.lower().endswith("đội")
    return row[at].kind == "unit" and row[at].text.lower().startswith("đội ")


def _without_by(piece: Piece) -> list[Piece]:
    """As "do đội bóng ném nữ" in two."""
    by = _BY_A_TEAM.match(piece.text) if piece.kind == "gap" else None
    if by is None:
        return [piece]
    cut = piece.span.start + by.end()
    return [
        replace(piece, span=Span(piece.span.start, cut - 1), text=by.group().strip()),
        replace(piece, span=Span(cut, piece.span.end), text=piece.text[by.end() :]),
    ]


def _wins(row: Sequence[Piece], index: int) -> bool:
    """As in "đội tuyển bóng ném nữ giành HCB", "HCV khác do P và đội bóng ném nữ mang về", "Đội tiếp sức nữ
    Quân đội (P, Q) đã về nhất giành HCV"."""
    verb = _past_bracket(row, index + 1)
    verb += verb < len(row) and row[verb].kind == "gap" and _FINISHES.fullmatch(row[verb].text) is not None
    wins = verb < len(row) and row[verb].plays("receive")
    if not wins:
        return False
    if index == 0 or row[index - 1].is_mark(",", ";", "\n", "."):
        return any(piece.kind == "award" for piece in row[verb + 1 : verb + 3])
    joined = row[index - 1].is_mark("và") or row[index - 1].text.lower().split()[-1] == "do"
    return joined and any(piece.kind == "award" for piece in (*row[:index], *row[index + 2 : index + 4]))


def _past_bracket(row: Sequence[Piece], at: int) -> int:
    """Where a bracket of names that begins here has ended."""
    if at >= len(row) or not row[at].is_mark("("):
        return at
    return next((i + 1 for i in range(at, len(row)) if row[i].is_mark(")")), at)


def _is_won_by(row: Sequence[Piece], index: int) -> bool:
    """As in "HCB thuộc về đội tuyển bóng ném nữ"."""
    ends = index + 1 == len(row) or row[index + 1].is_mark(",", ";", "và", "(", "\n", ".")
    of = index > 1 and row[index - 1].plays("belongs_to", "to")
    return ends and of and any(piece.kind == "award" for piece in row[max(0, index - 4) : index - 1])


def _is_listed(row: Sequence[Piece], index: int) -> bool:
    """As in "giải C: P; giải ảnh báo chí: Q"."""
    if index < 2 or index + 2 >= len(row) or not row[index - 1].is_mark(";", "\n"):
        return False
    former = [at for at in range(index - 1) if row[at].kind == "award"]
    listed = bool(former) and row[former[-1] + 1].is_mark(":")
    return listed and row[index + 1].is_mark(":") and row[index + 2].kind in _WINNER
