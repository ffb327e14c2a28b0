"""Units and territories as recipients, with the chain of parents behind them."""

import re

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.containment import can_contain, is_territory
from extractor.events.receivers.made_works import MadeWorks
from extractor.ground.span import Span
from extractor.lexicon.body_ranks import body_ranks
from extractor.viet.fold import fold

_MONEY = re.compile(r"\d (?:(?:triệu|tỷ|nghìn|ngàn) )?đồng(?!\w)")
_LONGEST_NAME = 9
"""Words of a name with its second half."""


class UnitReader(MadeWorks):
    """Reads a unit or a territory that begins at an index."""

    def unit(self, index: int) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        whole_name, rest = self._name_with_second_half(index)
        end = rest if rest > index + 1 else self.chain_end(index)[0]
        link, whole = self.at(end), self.at(end + 1)
        if link is not None and link.plays("member_link") and whole is not None and whole.kind == "anaphor":
            end += 2
        parents = [p.span for p in self.pieces[index + 1 : end] if p.kind == "unit"]
        parent_span = Span(parents[0].start, parents[-1].end) if parents else None
        note = None
        if self.is_punct(end, "(") and self.is_closed(end):
            close = self.closing(end)
            inside = [
                p for p in self.pieces[end:close] if p.kind == "unit" and not _is_alias(p.text, piece.text)
            ]
            note = self.inside(end, close)
            of_money = _MONEY.search(note) is not None  # "(10 triệu đồng từ Quỹ A)"
            if inside and parent_span is None and not of_money:
                parent_span = Span(inside[0].span.start, inside[-1].span.end)
            end = close + 1
        parent = parent_span.of(self.text) if parent_span else None
        name = piece.text if whole_name == piece.span else whole_name.of(self.text)
        return Recipient(
            "collective", whole_name, name, parent=parent, parent_span=parent_span, note=note
        ), end

    def _name_with_second_half(self, index: int) -> tuple[Span, int]:
        """As in a list's "Viện Sốt rét – Ký sinh trùng TW, …": a name of which no mention covers all."""
        piece = self.pieces[index]
        last = index + 2
        while (more := self.at(last)) is not None and more.kind in {"gap", "cue"}:
            last += 1
        words = self.pieces[index + 2 : last]
        ends = self.at(last) is None or self.is_punct(last, ",", ";", "(")
        named = bool(words) and words[0].text[0].isupper() and words[-1].kind == "gap"
        if not (self.announced and self.is_punct(index + 1, *DASHES) and named and ends):
            return piece.span, index + 1
        span = Span(piece.span.start, words[-1].span.end)
        short = len(span.of(self.text).split()) <= _LONGEST_NAME
        return (span, last) if short else (piece.span, index + 1)

    def chain_end(self, index: int) -> tuple[int, Span]:
        """Where a unit's comma chain of parents ends: the index after it and the span of its last part."""
        last = self.pieces[index]
        at = index + 1
        while True:
            at += self.is_punct(at, ",") and self._belongs(at + 1)
            link, nxt = self.at(at), self.at(at + 1)
            if link is None or nxt is None or nxt.kind not in {"unit", "place"}:
                break
            by_comma = self.chains and link.is_mark(",", *DASHES) and self._holds(nxt, last)
            by_word = self._belongs(at)
            if not (by_comma or by_word):
                break
            last = nxt
            at += 2
        return at, last.span

    def _belongs(self, index: int) -> bool:
        """As in "Đồn A thuộc Bộ Chỉ huy B", "Đồn A, trực thuộc Bộ Chỉ huy B", "Đội A của Khoa B"."""
        link, body = self.at(index), self.at(index + 1)
        if link is None or body is None or link.kind != "cue" or link.text.lower() not in _OF_ITS_HOUSE:
            return False
        return body.kind == "unit" or (body.kind == "place" and link.text.lower() != "của")

    def _holds(self, parent: Piece, child: Piece) -> bool:
        if parent.kind == "unit":
            return can_contain(parent.text, child.text)
        place = 5 if _is_province(parent) else place_rank(parent.text)
        if child.kind == "place":
            return place > place_rank(child.text) > 0 and not _are_two_provinces(parent, child)
        return place > _territory_in(child.text) and not is_territory(child.text)

    def territory(self, index: int) -> tuple[Recipient, int]:
        """A place that receives as a body; the larger places behind it, where it lies, are its parents."""
        piece = self.pieces[index]
        end, _ = self.chain_end(index)
        if self.is_punct(end, "(") and self._are_places(end + 1, close := self.closing(end)):
            end = close + 1
        above = [p.span for p in self.pieces[index + 1 : end] if p.kind in {"place", "unit"}]
        link, whole = self.at(end), self.at(end + 1)
        if link is not None and link.text.lower() == "của" and whole is not None and whole.kind == "place":
            end += 2
        span = Span(above[0].start, above[-1].end) if above else None
        parent = span.of(self.text) if span is not None else None
        return Recipient("collective", piece.span, piece.text, parent=parent, parent_span=span), end

    def _are_places(self, start: int, end: int) -> bool:
        """As in "Thọ An (huyện Đan Phượng)", "(huyện A, tỉnh B)": where the place lies."""
        inside = self.pieces[start:end]
        return bool(inside) and all(p.kind == "place" or p.is_mark(",", "-", "–") for p in inside)


_OF_ITS_HOUSE = frozenset({"thuộc", "trực thuộc", "của"})


def _is_alias(bracketed: str, name: str) -> bool:
    """As in "Công ty Điện lực A (PC A)", "Ngân hàng TMCP B (BBank)": another name of the same, no parent."""
    words, own = (set(fold(text).split()) for text in (bracketed, name))
    heads = body_ranks().height_of(bracketed)
    return heads is None and (len(words) == 1 or bool(words & own))


def body_of(piece: Piece) -> Span:
    """The body inside an office ("Giám đốc Sở B" → Sở B), the piece itself for a unit."""
    return piece.mark.span if piece.mark is not None else piece.span


def _is_province(piece: Piece) -> bool:
    """As "Nghệ An", "TP.HCM": a place that the lexicon knows as one."""
    return piece.mark is not None and piece.mark.id is not None and len(piece.mark.id) == len("40")


def _are_two_provinces(first: Piece, second: Piece) -> bool:
    """As in "TP Hà Nội, tỉnh Lạng Sơn"; "thành phố Lai Châu, tỉnh Lai Châu" is a town of the province."""
    both = _is_province(first) and _is_province(second)
    return both and first.mark is not None and second.mark is not None and first.mark.id != second.mark.id


def _territory_in(name: str) -> int:
    """The highest territory that a unit's own name already holds: a body "…tỉnh" lies in no huyện.

    Sở, ban, ngành count as of the province even when their name does not say so.
    """
    if re.match(
        r"(?:sở|cục|ban|văn phòng|công an tỉnh|tỉnh|thành ủy|lđlđ tỉnh|liên đoàn)(?!\w)", name.lower()
    ):
        return 4
    ranks = [place_rank(name[m.start() :]) for m in _WORD.finditer(name)]
    return max([rank for rank in ranks if rank < 5 or "tỉnh" in name.lower()], default=0)


_WORD = re.compile(r"(?<!\w)(?<!hợp tác )(?!xã hội(?!\w))\w", re.IGNORECASE)
"""Beginnings of words but for those of "Hợp tác xã", "Bảo trợ xã hội", which name no commune."""

_PLACE_RANKS = (
    (5, r"tỉnh|nước"),
    (4, r"thành phố|tp"),
    (3, r"quận|huyện|thị xã"),
    (2, r"xã|phường|thị trấn|đặc khu"),
    (1, r"thôn|bản|ấp|khu phố|tổ dân phố|xóm|làng|buôn|bon|khóm|sóc|phum|plei"),
)


def place_rank(name: str) -> int:
    """How large a place is by its type word; 0 without one."""
    plain = name.lower()
    return next((rank for rank, heads in _PLACE_RANKS if re.match(rf"(?:{heads})(?!\w)", plain)), 0)
