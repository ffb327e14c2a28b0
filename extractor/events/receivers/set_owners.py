"""The body that a counted set belongs to: "3 tập thể thuộc Sở Y tế", "5 học sinh Trường A"."""

import re
from abc import abstractmethod
from dataclasses import replace

from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipient_persons import PersonReader
from extractor.ground.span import Span

_OWNERS_OF_A_KIND = re.compile(
    r"(?:thuộc )?các (?:bộ|sở|bệnh viện|trường|tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
    r"(?:, (?:tỉnh|thành phố|thị xã))*",
    re.IGNORECASE,
)
_SEVERAL_BODIES = 3
"""So many bodies in a row behind "thuộc" are where counted persons are from; a second may receive itself."""
_TWO_BODIES = 2
"""Of as many persons behind "thuộc" each is of one of them."""
_PRAISE = re.compile(r"(?:xuất sắc|tiêu biểu|điển hình|tiên tiến|ưu tú|giỏi)(?: nhất)?", re.IGNORECASE)
_COUNTRY = "Việt Nam"
"""No body: "100 doanh nhân **Việt Nam** được trao Cúp Thánh Gióng"."""


class SetOwnerReader(PersonReader):
    """Reads whose a counted set is; other recipients are read by whoever reads every kind."""

    @abstractmethod
    def item(self, index: int) -> tuple[Recipient, int] | None:
        """One recipient of any kind beginning at ``index``, and the index behind it."""

    @abstractmethod
    def after_separators(self, index: int) -> int:
        """The index behind what parts two recipients; ``index`` itself when nothing does."""

    @abstractmethod
    def coordination(
        self, start: int, *, end: int | None = None, chains: bool = True, announced: bool = False
    ) -> Coordination:
        """All recipients coordinated at ``start``, none beyond ``end``."""

    def owner_of_set(self, index: int, set_row: Recipient) -> tuple[int, Recipient]:
        """As in "3 tập thể thuộc Sở Y tế": the set belongs to that body."""
        index += self._is_praise_before_owner(index)
        link, owner = self.at(index), self.at(index + 1)
        if link is None:
            return index, set_row
        if link.kind in {"unit", "place"} and link.span.start - set_row.span.end <= 1:
            end, last = self.chain_end(index)
            if set_row.span.of(self.text).endswith(" lãnh đạo"):
                end, last = self._bodies_led(end, last)
            end, last = self._homes_in_a_row(end, last, set_row)
            span = Span(link.span.start, last.end)
            above = span.of(self.text)
            if above == _COUNTRY:
                return end, set_row
            return end, replace(set_row, parent=above, parent_span=span)
        of_one = link.count is not None and link.count.kind == "collective" and link.count.count == 1
        if of_one and set_row.kind == "individual" and not link.text[0].isdigit():
            return index + 1, set_row
        linked = link.kind == "cue" and link.plays("member_link")
        from_many = self._past_owners_of_a_kind(index) if linked else index
        if from_many > index:
            return from_many, set_row
        if linked and owner is not None and owner.kind in {"unit", "place"}:
            end, last = self.chain_end(index + 1)
            end, last = self._owners_in_a_row(end, set_row) or self._last_owner(end, last, set_row)
            end, last = self._homes_in_a_row(end, last, set_row)
            end = self._past_owners_of_a_kind(end) if set_row.kind == "individual" else end
            span = Span(owner.span.start, last.end)
            return end, replace(set_row, parent=span.of(self.text), parent_span=span)
        return index, set_row

    def _is_praise_before_owner(self, index: int) -> bool:
        """As in "3 tập thể |xuất sắc| của Trường A và 5 cá nhân"."""
        praise, link, owner = self.at(index), self.at(index + 1), self.at(index + 2)
        if praise is None or link is None or owner is None or owner.kind not in {"unit", "place"}:
            return False
        praised = praise.kind in {"gap", "cue"} and _PRAISE.fullmatch(praise.text) is not None
        return praised and link.kind == "cue" and link.plays("member_link")

    def _bodies_led(self, index: int, last: Span) -> tuple[int, Span]:
        """As in "3 đồng chí lãnh đạo Quận ủy, UBND quận": the bodies that they lead."""
        body = self.at(index + 1)
        while self.is_punct(index, ",", "và") and body is not None and body.kind == "unit":
            index, last = self.chain_end(index + 1)
            body = self.at(index + 1)
        return index, last

    def _owners_in_a_row(self, index: int, set_row: Recipient) -> tuple[int, Span] | None:
        """As in "6 đảng viên thuộc Đảng bộ Công ty A, Công ty B, Công ty C", "2 cán bộ thuộc Phòng A và Công
        an phường B", "Khoa A cùng 3 cá nhân thuộc Ban B và Bệnh viện C": where the counted persons are from,
        not who else receives."""
        if set_row.kind != "individual" or set_row.count < _TWO_BODIES:
            return None
        bodies, at, last = 1, index, set_row.span
        both = self.is_punct(index, "và")
        while self.is_punct(at, ",", "và"):
            body = self.at(at + 1)
            if body is None or body.kind != "unit":
                return None
            at, last = self.chain_end(at + 1)
            bodies += 1
        told_last = self.text.endswith((" và ", " cùng ", " cùng với "), 0, set_row.span.start)
        of_each = both and bodies == _TWO_BODIES and (told_last or set_row.count == bodies)
        several = bodies >= _SEVERAL_BODIES and set_row.count >= _SEVERAL_BODIES
        return (at, last) if several or of_each else None

    def _homes_in_a_row(self, index: int, last: Span, set_row: Recipient) -> tuple[int, Span]:
        """As in "12 nông dân xã A, B và C": behind the place where they live the next are homes, too."""
        home = self.at(index - 1)
        counted = set_row.kind in {"individual", "household"} and set_row.count >= _TWO_BODIES
        if not counted or home is None or home.kind != "place":
            return index, last
        while self.is_punct(index, ",", "và") and (home := self.at(index + 1)) and home.kind == "place":
            index, last = index + 2, home.span
        return index, last

    def _past_owners_of_a_kind(self, index: int) -> int:
        """As in "42 liệt sĩ thuộc Bộ A và các tỉnh: B, C; các thành phố: D": where they are from;
        ``index`` is that of the word before."""
        link, words = self.at(index), self.at(index + 1)
        joins = link is not None and (link.is_mark(",", "và", ";") or link.kind == "cue")
        if not joins or words is None or _OWNERS_OF_A_KIND.fullmatch(words.text) is None:
            return index
        at = index + 2 + self.is_punct(index + 2, ":")
        body, end = self.at(at), index
        while body is not None and body.kind in {"place", "unit"}:
            end = at + 1
            at = end + 1 if self.is_punct(end, ",", "và") else end
            body = self.at(at)
        return self._past_owners_of_a_kind(end) if end > index else index

    def _last_owner(self, index: int, last: Span, set_row: Recipient) -> tuple[int, Span]:
        """As in "1 cá nhân thuộc Bệnh viện A, Tập đoàn B; …", "thuộc Công an tỉnh A, Bộ Công an, đã …": the
        last owns the first; and in "Đồn A và 6 cá nhân thuộc Bộ đội B, Cục C" the list has had its "và"."""
        body, behind = self.at(index + 1), self.at(index + 2)
        ends = behind is not None and (behind.is_mark(";") or self._begins_merit(index + 2))
        told_last = self.text.endswith(" và ", 0, set_row.span.start)
        ends = ends or (told_last and (behind is None or behind.plays("reason")))
        if self.is_punct(index, ",") and body is not None and body.kind == "unit" and ends:
            return index + 2, body.span
        return index, last

    def _begins_merit(self, index: int) -> bool:
        """As in ", đã có thành tích": what the counted ones did, behind the bodies they belong to."""
        told = self.at(index + 1) if self.is_punct(index, ",") else None
        return told is not None and told.kind == "cue" and told.plays("reason")
