"""The type that names of a list share: "các huyện A, B", "Hội CCB tỉnh A, B và C"."""

import re
from dataclasses import replace

from extractor.events.parts.cursor import HEAD_OF_LIST, OF_TERRITORIES, Cursor
from extractor.events.parts.recipient import Recipient
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.lexicon.places import provinces
from extractor.viet.letters import UPPER, lower_in_place

_TYPE_OF_LIST = leaping(
    r"(?:các|hai|ba|bốn|\d+)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
    r"(?:,[^:]*|[^:;.]{0,100}?(?<!\w)gồm)?\s*:?$",
)
_TYPED_PLACE = re.compile(
    rf"((?i:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu))\s+(?=[{UPPER}\d])"
)
_BODY_OF_A_PLACE = re.compile(
    rf"(?P<head>[{UPPER}].* (?:tỉnh|huyện|quận|thị xã|xã|phường|thị trấn)) [{UPPER}]\w+(?: [{UPPER}]\w+)*"
)


_TYPE = r"(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)"
_BARE_TYPE = re.compile(_TYPE, re.IGNORECASE)
_TYPE_AT_END = re.compile(rf" {_TYPE}$", re.IGNORECASE)


def _without_type(shared: str) -> str:
    """ "Liên đoàn Lao động quận" → "Liên đoàn Lao động"; a bare type stays what it is."""
    return shared if _BARE_TYPE.fullmatch(shared) else _TYPE_AT_END.sub("", shared)


_CITY = frozenset({"TP", "TP.", "thành phố"})


def _as_shared(type_word: str) -> str:
    """A capital at the head of a sentence is of the sentence ("Huyện A, B"), that of a short form its own."""
    return type_word if type_word.startswith(("TP", "TX")) else type_word.lower()


def _is_another_province(name: str) -> bool:
    """As in "TP Hồ Chí Minh và Bạc Liêu": a province by its own name, no city of the list."""
    return any(place.name == name and place.type == "tỉnh" for place in provinces())


class SharedTypes(Cursor):
    """Gives bare names of a coordination the type word or head that stands once for all of them."""

    def added_to(self, found: list[Recipient], start: int) -> list[Recipient]:
        """As in "các huyện: A, B và thị xã C" → huyện A, huyện B, thị xã C; "huyện A, B" alike."""
        shared = self._type_before(start)
        head: str | None = None
        typed: list[Recipient] = []
        for recipient in found:
            begun = self._begun_before(recipient.span)
            if head is not None and not begun and recipient.name and self._is_bare_place(recipient.span):
                typed.append(replace(recipient, name=f"{head} {recipient.name}"))
                continue
            head = self._head_with_type(recipient)
            shared = begun or shared
            if recipient.name is None or recipient.kind != "collective":
                shared = None
                typed.append(recipient)
                continue
            own = _TYPED_PLACE.match(recipient.name)
            if own and shared and (of_bodies := _without_type(shared)) != shared and recipient.parent is None:
                shared = f"{of_bodies} {own[1].lower()}"
                typed.append(replace(recipient, name=f"{of_bodies} {recipient.name}"))
                continue
            if own:
                shared = _as_shared(own[1])
            bare = (
                own is None
                and not recipient.name[0].islower()
                and len(recipient.name.split()) <= 4
                and not self._is_unit(recipient.span)
            )
            bare = bare and not (shared in _CITY and _is_another_province(recipient.name))
            typed.append(
                replace(recipient, name=f"{shared} {recipient.name}") if shared and bare else recipient
            )
        return typed

    def _head_with_type(self, recipient: Recipient) -> str | None:
        """As in "Hội CCB tỉnh A, B và C": what the bodies of B and C are called too."""
        named = _BODY_OF_A_PLACE.fullmatch(recipient.name or "")
        alone = named is not None and recipient.parent is None and self._is_unit(recipient.span)
        return named["head"] if named is not None and alone else None

    def _is_bare_place(self, span: Span) -> bool:
        """As in "…, Trà Vinh": a place by its name alone, without a type word."""
        piece = next((p for p in self.pieces if p.span == span and p.kind == "place"), None)
        return piece is not None and piece.text[0].isupper() and _TYPED_PLACE.match(piece.text) is None

    def _begun_before(self, span: Span) -> str | None:
        """As in "Sở A; các thôn B, C", "và các thị xã: B, C", "LĐLĐ các huyện D, E": what the names from here
        on share."""
        start = span.start
        index = next((i for i, p in enumerate(self.pieces) if p.span.start == start and p.span == span), 0)
        before = self.at(index - 2 if self.is_punct(index - 1, ":") else index - 1)
        if before is None or before.kind != "gap":
            return None
        begin = before.span.start
        if self.text[max(0, begin - 5) : begin].lower() == " các ":
            begin -= len("các ")
        headed = HEAD_OF_LIST.fullmatch(before.text)
        plural = OF_TERRITORIES.fullmatch(self.text, begin, before.span.end)
        if headed:
            return f"{headed['head']} {headed['type']}"
        return plural["type"].lower() if plural else None

    def _is_unit(self, span: Span) -> bool:
        return any(piece.kind == "unit" and piece.span == span for piece in self.pieces)

    def _type_before(self, start: int) -> str | None:
        if start == 0 or start >= len(self.pieces):
            return None
        begin = self.pieces[0].span.start
        end = begin + len(self.text[begin : self.pieces[start].span.start].rstrip())
        match = _TYPE_OF_LIST.search(lower_in_place(self.text), begin, end)
        return match[1] if match else None
