"""Names of bodies whose mention has taken in more: the word or the sum behind them, the leaders who receive
for them."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_HOW = re.compile(r"(?P<name>.+\S)(?P<rest> (?:xuất sắc|vinh dự))", re.IGNORECASE)
"""As in "Bệnh viện A xuất sắc | giành giải Nhất"."""
_TAKES_PLACE = re.compile(r"(?P<name>.+\S)(?P<rest> diễn)", re.IGNORECASE)
"""As in "Bệnh viện A diễn | ra sáng 30/5"."""
_NUMBER = re.compile(r"(?P<name>.+\D)(?P<rest> [\d.,]+)")
_SUM = re.compile(r"(?:triệu|nghìn|ngàn|tỷ|đồng)(?!\w)", re.IGNORECASE)
"""As in "Ban chuyên án 50 | triệu đồng"."""

_FOR_IT = re.compile(r"(?P<leaders>Ban (?:tổng giám đốc|giám đốc|giám hiệu|lãnh đạo)) \S.*", re.IGNORECASE)
_TAKES = re.compile(r"(?:(?!được)\S+ )*(?:đón )?nhận(?: \S+)?", re.IGNORECASE)
"""As in "Ban Giám hiệu | Trường A đón nhận Huân chương": its leaders take what the school is given. Of "Ban
Giám hiệu Trường A được tặng Bằng khen" they are honoured themselves."""

_MERE_ORGAN = re.compile(
    r"đảng ủy|đảng uỷ|đảng bộ|cấp ủy|hđnd|chính quyền"
    r"|ban (?:tổng giám đốc|giám đốc|giám hiệu|lãnh đạo|chỉ huy)|công đoàn|đoàn thanh niên",
    re.IGNORECASE,
)


def is_mere_organ(name: str) -> bool:
    """As in "Đảng ủy, Bộ Tư lệnh A tổ chức lễ đón nhận …": an organ of whoever is named behind it."""
    return _MERE_ORGAN.fullmatch(name.replace("Ð", "Đ")) is not None


def name_of_house(name: str) -> str:
    """ "Ban Giám hiệu Trường A" without its leaders: "Trường A"."""
    told = _FOR_IT.fullmatch(name)
    return name[len(told["leaders"]) + 1 :] if told is not None else name


def with_ends_cut(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces with such names cut where they end."""
    row: list[Piece] = []
    for piece, behind in zip(pieces, [*pieces[1:], None], strict=True):
        if piece.kind != "unit" or behind is None:
            row.append(piece)
        elif behind.plays("receive") and (leaders := _leaders(piece, behind)):
            row += _behind_them(piece, leaders)
        else:
            cut = _where_cut(piece, behind)
            row += [piece] if cut is None else _parted(piece, cut)
    return row


def _where_cut(piece: Piece, behind: Piece) -> int | None:
    over: re.Pattern[str] | None = None
    if behind.plays("receive"):
        over = _HOW
    elif behind.kind == "gap" and behind.text.startswith("ra"):
        over = _TAKES_PLACE
    elif behind.kind == "gap" and _SUM.match(behind.text):
        over = _NUMBER
    told = over.fullmatch(piece.text) if over is not None else None
    return told.start("rest") if told is not None else None


def _parted(piece: Piece, cut: int) -> list[Piece]:
    end = piece.span.start + cut
    rest = Span(end + 1, piece.span.end)
    name = Piece("unit", Span(piece.span.start, end), piece.text[:cut], mark=piece.mark)
    return [name, Piece("gap", rest, piece.text[cut + 1 :])]


def _leaders(piece: Piece, behind: Piece) -> str:
    told = _FOR_IT.fullmatch(piece.text)
    return told["leaders"] if told is not None and _TAKES.fullmatch(behind.text) else ""


def _behind_them(piece: Piece, leaders: str) -> list[Piece]:
    start = piece.span.start + len(leaders)
    name = Piece("unit", Span(start + 1, piece.span.end), piece.text[len(leaders) + 1 :], mark=piece.mark)
    return [Piece("gap", Span(piece.span.start, start), leaders), name]
