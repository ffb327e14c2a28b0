"""Whose honours the lines below a heading list: "2. Khoa Sản", "* Bác sĩ A – Trưởng khoa B:", "3. Cá nhân".

Such lines name nobody ("- Năm 2008: Nhà nước tặng Huân chương Lao động hạng Ba"): what they tell is of the
heading nearest above them, and of the unit of the page where the heading only says "nhà trường" or what kind
of honours follow.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extractor.events.listings.result_openings import winner_of_lines
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.recipient import Recipient
from extractor.ground.article import Block
from extractor.ground.beginnings import BULLET
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_DASHES = frozenset("-–—+")
"""Bullets of lines below a number, a letter or a star."""
_ROW = re.compile(r"[^|\n]{1,40}\|")
_HONOURS = re.compile(
    r"(?<!\w)(?:thành tích|thành tựu|khen thưởng|phần thưởng|danh hiệu|giải thưởng|bảng vàng|vinh danh"
    r"|truyền thống|dấu ấn|chặng đường|lịch sử|huân chương|bằng khen|thi đua)(?!\w)",
    re.IGNORECASE,
)
_CELLS_OF_NUMBERS = re.compile(r"(?:(?:năm (?:học )?)?[\d\s.)/–-]*\|)*\s*", re.IGNORECASE)
_RECEIVED = leaping(
    r"(?<!\w)(?:được|đã|vinh dự)(?!\w)[^.;:\n]{0,80}(?<!\w)(?:tặng|trao|nhận|phong|khen|ghi nhận|đạt)(?!\w)"
    r"|(?<!\w)(?:đạt|giành) được(?!\w)"
)
"""As in "đơn vị được Đảng, Nhà nước tặng thưởng nhiều danh hiệu:", "Những danh hiệu đạt được"."""
_WORTH = re.compile(r"\d\s*(?:đồng|đ|triệu|lần mức|%)(?!\w)", re.IGNORECASE)
_LONGEST_HEADING = 140
_WHOLE = re.compile(
    r"(?:(?:một số |những |các )?(?:thành tích|danh hiệu|khen thưởng|phần thưởng)[^:.;]{0,40}? (?:của|cho)"
    r" )?(?:về )?(?:(?:tập thể )?(?:nhà )?(?:trường|bệnh viện|công ty|đơn vị|cơ quan|viện|trung tâm"
    r"|xí nghiệp|nhà máy|lữ đoàn|trung đoàn|sư đoàn|binh chủng)|tập thể)\s*:?",
    re.IGNORECASE,
)
"""A heading that means the unit of the page: "1. Nhà trường", "Thành tích của đơn vị:"."""
_OTHERS = re.compile(
    r"(?:(?:một số |những |các )?(?:thành tích|danh hiệu|khen thưởng|phần thưởng)[^:.;]{0,40}? (?:của|cho)"
    r" )?(?:về |các |tập thể và |phía )*(?:cá nhân|học sinh|sinh viên|giáo viên|cán bộ|đoàn thể|thầy cô"
    r"|giảng viên|vận động viên|tổ chức đoàn thể)(?!\w)[^.;]{0,60}",
    re.IGNORECASE,
)
"""A heading of many who are not named: "3. Cá nhân", "2. Thành tích của các đoàn thể trong trường"."""
_PART = re.compile(
    r"(?P<name>(?:khoa|phòng|tổ|đội|chi bộ|đảng bộ|đảng ủy|công đoàn|đoàn (?:thanh niên|trường|tncs|cơ sở)"
    r"|chi đoàn|liên đội|hội (?:phụ nữ|cựu chiến binh|chữ thập đỏ)|tiểu đoàn|đại đội|phân xưởng)(?!\w)"
    r"[^:;.()|–\n]{0,60}?)\s*(?:\([^)\n]*\))?\s*:?",
    re.IGNORECASE,
)
"""A part of the unit: "Công đoàn:", "2. TỔ ĐỠ ĐẺ KHÓ (nay là Khoa Sản 1)"."""
_CALLED = re.compile(r"(?:[^\W\d_][\w.]*\s+){0,4}", re.UNICODE)
"""Before a name at the head of a line: "Giáo sư", "Nhà giáo", "Đồng chí"."""


@value_class
class LineOwner:
    """Who received what a line tells: nobody by name when empty; ``of_page`` when no heading below the title
    says so. ``received`` when a heading says that the honours were received, not only that they are such."""

    recipients: tuple[Recipient, ...]
    of_page: bool
    received: bool = False

    def given(self, told: Sequence[Recipient]) -> list[Recipient]:
        """Those that the line tells itself, else the owner; as many as the line counts: "- 2 giải Ba"."""
        number = told[0] if len(told) == 1 and told[0].name is None and told[0].stands_for is None else None
        one = self.recipients[0] if len(self.recipients) == 1 else None
        if number is not None and one is not None and number.kind in {one.kind, "other"}:
            return [replace(one, count=number.count)]
        return list(told or self.recipients)


class HeadedLines:
    """The owners that headings of an article give to the lines below them."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self._reading = reading
        self._mentions = mentions

    def owner_at(self, at: int) -> "LineOwner | None":
        """Whose the line is that has an award at an offset; None where no heading and no page of honours
        says, and in a row of a table that has a cell of its own for who received."""
        index = self._index_of(at)
        owner = self._owners.get(index)
        if owner is None:
            return None
        before = self._reading.article.text[self._reading.article.blocks[index].span.start : at]
        return owner if "|" not in before or _CELLS_OF_NUMBERS.fullmatch(before) else None

    def _index_of(self, at: int) -> int:
        blocks = self._reading.article.blocks
        return next((i for i, block in enumerate(blocks) if block.span.start <= at < block.span.end), -1)

    def heads(self, at: int) -> bool:
        """Whether the line at an offset names the owner of the honours below it, so that it is none of a list
        of receivers."""
        return self._index_of(at) in self._headings

    @made_once
    def _headings(self) -> frozenset[int]:
        blocks = self._reading.article.blocks
        return (
            frozenset(i for i in range(1, len(blocks)) if self._names_owner(i))
            if self._owners
            else frozenset()
        )

    @made_once
    def _owners(self) -> dict[int, LineOwner]:
        """By block, from the first heading of honours on, until a paragraph breaks the list off."""
        found: dict[int, LineOwner] = {}
        blocks = self._reading.article.blocks
        of_page = self._of_page()
        owner = LineOwner(of_page, of_page=True)
        open_list = self._is_of_honours(blocks[0])
        received = self._says_received(blocks[0])
        for index, block in enumerate(blocks[1:], 1):
            if self._tells_award(block):
                if not self._is_line(block):
                    open_list, owner = False, LineOwner(of_page, of_page=True)
                elif (
                    open_list and not self._names_no_honour(index) and (owner.recipients or not owner.of_page)
                ):
                    found[index] = replace(owner, received=received)
            elif (winner := winner_of_lines(self._reading, block)) is not None:
                owner, open_list, received = LineOwner((winner,), of_page=False), True, True
            elif self._is_heading(block):
                told = self._told_by(index)
                owner = owner if told is None else told(of_page)
                open_list = open_list or self._is_of_honours(block)
                received = received or self._says_received(block)
            elif not self._is_line(block):
                open_list, owner = False, LineOwner(of_page, of_page=True)
        return found

    def _tells_award(self, block: Block) -> bool:
        return any(self._reading.marks_in(block.span, "AWARD"))

    def _says_received(self, block: Block) -> bool:
        lower = lower_in_place(self._reading.article.text)
        return _RECEIVED.search(lower, block.span.start, block.span.end) is not None

    def _names_no_honour(self, index: int) -> bool:
        """Whether a line heads names, or tells what it is worth: "Lao động tiên tiến: 500.000 đồng"."""
        said = self._reading.article.blocks[index].span.of(self._reading.article.text)
        return self._heads_names(index) or _WORTH.search(said) is not None

    def _heads_names(self, index: int) -> bool:
        """As in "1. Bằng khen của UBND tỉnh:", or without colon above "- Ông A": those below receive it."""
        blocks = self._reading.article.blocks
        if blocks[index].span.of(self._reading.article.text).rstrip().endswith(":"):
            return True
        begin = self._words(blocks[index])
        if any(mark.span.start == begin.start for mark in self._reading.marks_in(begin, "DATE")):
            return False
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        names = below is not None and self._is_line(below) and not self._tells_award(below)
        return names and not self._is_heading_of_honours(index + 1)

    def _is_heading_of_honours(self, index: int) -> bool:
        """As in "2. Khoa Sản" above "- Năm 2008: …", "3. Cá nhân": a line below which honours stand that are
        no list of the same kind."""
        blocks, text = self._reading.article.blocks, self._reading.article.text
        if not self._is_heading(blocks[index]):
            return False
        said = blocks[index].span.of(text).rstrip()
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        if said.endswith(":") or below is None:
            return said.endswith(":")
        own, inner = self._bullet_of(blocks[index]), self._bullet_of(below)
        return own != inner and (own == "" or inner in _DASHES)

    def _names_owner(self, index: int) -> bool:
        block = self._reading.article.blocks[index]
        return not self._tells_award(block) and self._is_heading(block) and self._told_by(index) is not None

    def _bullet_of(self, block: Block) -> str:
        """The kind of number or bullet that a line begins with: "-", "1", "a", or nothing."""
        bullet = BULLET.match(self._reading.article.text, block.span.start, block.span.end)
        sign = bullet[0].strip()[:1] if bullet is not None else ""
        return "1" if sign.isdigit() else "a" if sign.islower() else sign

    def _of_page(self) -> tuple[Recipient, ...]:
        unit = self._mentions.unit_of_title()
        return (Recipient("collective", unit.span, unit.text),) if unit is not None else ()

    def _words(self, block: Block) -> Span:
        """The block without its number or bullet."""
        bullet = BULLET.match(self._reading.article.text, block.span.start, block.span.end)
        return Span(bullet.end() if bullet is not None else block.span.start, block.span.end)

    def _is_line(self, block: Block) -> bool:
        text, span = self._reading.article.text, block.span
        listed = block.kind in {"list_item", "table_row"}
        return listed or any(p.match(text, span.start, span.end) for p in (BULLET, _ROW))

    def _is_heading(self, block: Block) -> bool:
        words = block.span.of(self._reading.article.text).rstrip()
        if block.kind in {"caption", "table_row"} or "|" in words:
            return False
        if len(words) > _LONGEST_HEADING:
            tells = words.endswith(":") or self._says_received(block)
            return tells and self._is_of_honours(block)
        numbered = self._words(block).start > block.span.start
        told = self._is_of_honours(block) and self._says_received(block)
        return told or words.endswith(":") or numbered or words.isupper() or block.kind == "heading"

    def _is_of_honours(self, block: Block) -> bool:
        return _HONOURS.search(block.span.of(self._reading.article.text)) is not None

    def _told_by(self, index: int) -> Callable[[tuple[Recipient, ...]], LineOwner] | None:
        """What a heading makes of the page's owner; None when it says nothing of an owner."""
        text = self._reading.article.text
        words = self._words(self._reading.article.blocks[index])
        said = words.of(text).strip()
        if _WHOLE.fullmatch(said):
            return lambda page: LineOwner(page, of_page=True)
        if _OTHERS.fullmatch(said):
            return lambda _: LineOwner((), of_page=False)
        if not self._is_heading_of_honours(index):
            return None
        named = self._named_in(words)
        if named is not None:
            return lambda _: LineOwner((named,), of_page=False)
        part = _PART.fullmatch(said)
        if part is None:
            return None
        start = words.start + words.of(text).index(part["name"])
        span = Span(start, start + len(part["name"].rstrip()))
        return lambda page: LineOwner((_part_of(page, span.of(text), span),), of_page=False)

    def _named_in(self, words: Span) -> Recipient | None:
        """The person, or the body, with whose name the heading begins."""
        text = self._reading.article.text
        mark = next(iter(self._reading.marks_in(words, "PERSON", "UNIT")), None)
        if mark is None:
            return None
        if mark.label == "PERSON":
            called = _CALLED.fullmatch(text, words.start, mark.span.start) is not None
            return Recipient("individual", mark.span, mark.text) if called else None
        return Recipient("collective", mark.span, mark.text) if self._fills(mark, words) else None

    def _fills(self, mark: Mark, words: Span) -> bool:
        rest = self._reading.article.text[mark.span.end : words.end].strip(" :.")
        return mark.span.start == words.start and not rest


def _part_of(page: tuple[Recipient, ...], name: str, span: Span) -> Recipient:
    whole = page[0] if page else None
    parent, above = (whole.name, whole.span) if whole is not None else (None, None)
    return Recipient("collective", span, name, parent=parent, parent_span=above)
