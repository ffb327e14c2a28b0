"""The house for which its head receives: "Ông P, Giám đốc Công ty A, đại diện đơn vị nhận Bằng khen"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient

_FOR_IT = re.compile(
    r"\s*,?\s*(?:đã |vinh dự |lên )*(?:thay mặt|đại diện)(?: cho)?"
    r"(?: (?:tập thể|đơn vị|công ty|nhà trường|trường|cơ quan|doanh nghiệp|bệnh viện|địa phương"
    r"|chính quyền và nhân dân)(?: này)?)?(?: vinh dự| lên| đã)*\s*",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:[\w ]*(?<!\w))?(?:phó|chủ tịch|giám đốc|trưởng|bí thư|viện trưởng|hiệu trưởng)(?!\w)[\w ]*",
    re.IGNORECASE,
)


def house_received_for(text: str, pieces: Sequence[Piece], floor: int, verb: int) -> tuple[Recipient, ...]:
    """The body in the office of the person before "đại diện (đơn vị)" and a verb that receives."""
    receives = pieces[verb].plays("receive") and not pieces[verb].plays("passive")
    person = next((i for i in range(floor, verb) if pieces[i].kind == "person"), None)
    if not receives or person is None:
        return ()
    houses = [i for i in range(person + 1, verb) if pieces[i].kind in {"office", "unit"}]
    if len(houses) != 1 or any(pieces[i].kind == "person" for i in range(person + 1, verb)):
        return ()
    house = pieces[houses[0]]
    told = text[pieces[person].span.end : house.span.end]
    if _POST.search(told) is None or _FOR_IT.fullmatch(text, house.span.end, pieces[verb].span.start) is None:
        return ()
    span = house.mark.span if house.mark is not None else house.span
    return (Recipient("collective", span, name=span.of(text)),)
