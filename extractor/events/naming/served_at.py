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


def served_at(text: str, house: Mark, end: int, person: Mark) -> bool:
    """Whether a sentence begins by saying that the person behind it is of the house; ``end`` is where the
    house ends with those it belongs to."""
    before = text[max(0, house.span.start - _LONGEST_OPENING) : house.span.start]
    for opens, goes_on in ((_YEARS_AT, _COMMA), (_AT, _SPOKEN_OF)):
        behind = goes_on.match(text, end)
        if behind is None or opens.search(before) is None:
            continue
        titles = text[behind.end() : person.span.start].strip()
        if not titles or leadins().leads_to_person(titles):
            return True
    return False
