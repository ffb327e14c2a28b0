"""Names that the sentence behind a counted set gives of one place: "UBND tỉnh tặng Bằng khen cho 16 nghệ
nhân. Huyện A có 3 nghệ nhân: P, Q và R", "Khu vực miền núi có Trường B và ông P được khen thưởng dịp này"."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

PLACE_HAS = re.compile(
    r"\s*(?:riêng |trong đó,? |theo đó,? )?"
    r"(?:huyện|thành phố|tp|thị xã|quận|tỉnh|khu vực|xã|phường|thị trấn|ngành|cụm|khối|bđbp|bộ đội biên phòng"
    r"|công an|sở|hội|lđlđ|liên đoàn|tỉnh đoàn|bệnh viện|trường|công ty|quân khu)(?:\. ?|\s)"
    r"(?:[^.;:,]|(?<=tp)\.){2,45}?\s(?:vinh dự |còn |cũng )?có (?=[^.]{5,300}(?:\.|$))",
    re.IGNORECASE,
)
_HONOURED_NOW = re.compile(
    r"\s*(?:cùng |đã |vinh dự )*(?:được|nhận) (?:khen thưởng|khen|vinh danh|tuyên dương|tôn vinh|biểu dương"
    r"|trao tặng|phong tặng)(?: danh hiệu| giải thưởng| phần thưởng)?(?: này)?"
    r"(?: (?:dịp|đợt|lần|năm) này)?\s*\.?\s*",
    re.IGNORECASE,
)
"""What may stand behind the names: that they are honoured with the others."""


def those_of_a_place(text: str, pieces: Sequence[Piece]) -> Iterator[Recipient]:
    """The names behind the first "có", where nothing but that they are honoured is said of them."""
    end = next((at for at, piece in enumerate(pieces) if piece.text.lower().endswith("có")), len(pieces))
    named: list[Recipient] = []
    while end + 1 < len(pieces) and (not named or pieces[end].is_mark("và", ",")):
        found = read_recipients(text, pieces, end + 1)
        if not found.recipients:
            return
        named += [one for told in found.recipients for one in (told.members or (told,))]
        end = found.end
    behind = " ".join(piece.text for piece in pieces[end:])
    if all(one.name for one in named) and (not behind or _HONOURED_NOW.fullmatch(behind)):
        yield from named
