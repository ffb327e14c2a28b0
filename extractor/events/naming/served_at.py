"""Where a portrait says that its person serves, before it names the person: "Gần 12 năm ở Đội A, Đại úy P
đã …", "Ở Công ty B, nhắc đến chị Q ai cũng nể"."""

import re

from extractor.ground.reading import Mark
from extractor.lexicon.leadins import leadins

_LONGEST_OPENING = 60
_YEARS_AT = re.compile(
    r"(?:^|[.!?…]\s|\n)(?:[^\W\d_]+ ){0,2}(?:\d{1,2}|chục|mươi|nhiều) năm "
    r"(?:(?:công tác|làm việc|phục vụ|giảng dạy|cống hiến|chiến đấu) )?(?:ở|tại|trong|cùng)\s$",
    re.IGNORECASE,
)
_AT = re.compile(r"(?:^|[.!?…]\s|\n)(?:ở|tại)\s$", re.IGNORECASE)
_SPOKEN_OF = re.compile(
    r",\s(?:(?:khi|mỗi khi|cứ) )?(?:nhắc (?:đến|tới)|nói (?:đến|về)|hỏi(?: đến| về)?)\s", re.IGNORECASE
)
_COMMA = re.compile(r",\s")
_PLACED = re.compile(
    r",\s(?:(?:tỉnh|thành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn)[. ][^,.;:]{2,30},\s)?"
)
_AMONG_COLLEAGUES = re.compile(
    r"\s(?:luôn |vẫn )?(?:được|là)\s(?:[^\W\d]+\s){0,6}?(?:đồng nghiệp|đồng đội|học trò|bệnh nhân)(?!\w)"
)
"""As in "Ở Trường A, huyện B, cô P được đồng nghiệp gọi là …": she works there."""
_FORCE = re.compile(
    r"(?:Đội (?:Cảnh sát|CS|An ninh)|Đồn|Công an|Trạm (?:CSGT|Cảnh sát)|(?:Tiểu|Trung|Lữ|Sư) đoàn)"
)
_RANK = re.compile(r"(?:thượng|đại|trung|thiếu) (?:tá|úy|uý)|(?:thượng|trung|hạ) sĩ", re.IGNORECASE)
"""Of a sentence that begins "Ở Đội Cảnh sát A, " one with a rank is of the force, another may be a guest."""


def served_at(text: str, house: Mark, end: int, person: Mark) -> bool:
    """Whether a sentence begins by saying that the person behind it is of the house; ``end`` is where the
    house ends with those it belongs to."""
    before = text[max(0, house.span.start - _LONGEST_OPENING) : house.span.start]
    for opens, goes_on in ((_YEARS_AT, _COMMA), (_AT, _SPOKEN_OF), (_AT, _COMMA)):
        behind = goes_on.match(text, end)
        if behind is None or opens.search(before) is None:
            continue
        titles = text[behind.end() : person.span.start].strip()
        ranked = _FORCE.match(house.text) is not None and _RANK.fullmatch(titles) is not None
        known = (not titles or leadins().leads_to_person(titles)) and (opens, goes_on) != (_AT, _COMMA)
        if known or ranked:
            return True
    told = _PLACED.match(text, end) if _AT.search(before) is not None else None
    titles = text[told.end() : person.span.start].strip() if told is not None else "?"
    called = _AMONG_COLLEAGUES.match(text, person.span.end) is not None
    return called and (not titles or leadins().leads_to_person(titles))
