"""Bodies that hold the ceremony at which they receive: "Công ty A tổ chức lễ … và đón nhận Huân chương"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.overlong_names import is_mere_organ, name_of_house
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER

_HOLDS = re.compile(r"(?:(?:đã|vừa|long trọng|trọng thể|phối hợp) )*tổ chức(?!\w)", re.IGNORECASE)
_RECEIVES = frozenset({"đón nhận", "vinh dự đón nhận", "lễ đón nhận"})
_ORGAN = re.compile(
    r"(?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|đảng bộ|hđnd|ubnd|(?:ub|ủy ban )?mttq|ủy ban nhân dân"
    r"|hội đồng nhân dân|ủy ban mặt trận)(?!\w)",
    re.IGNORECASE,
)
_OF_A_LAND = leaping(
    rf"(?<!\w)(?P<land>(?:tỉnh|thành phố|TP|quận|huyện|thị xã|thị trấn|xã|phường)\.? [{UPPER}].*)$"
)
_TYPE = re.compile(r"(?:thị xã|thị trấn|thành phố|xã|phường|huyện|quận|thôn|bản|ấp)(?!\w)", re.IGNORECASE)


class Hosts(Stretch):
    """Reads who holds the ceremony: right before the words "tổ chức …" that lead to "đón nhận"."""

    def read(self, verb: int | None) -> tuple[Recipient, ...]:
        if verb is None or self.pieces[verb].text.lower() not in _RECEIVES or self.is_for_others:
            return ()
        holds = self._holding(verb)
        if holds is None or holds <= self.floor or self.pieces[holds - 1].kind != "unit":
            return ()
        host = self.pieces[holds - 1]
        if _ORGAN.match(host.text) is None:
            name = name_of_house(host.text)
            house = Span(host.span.end - len(name), host.span.end)
            return () if self._is_coordinated(holds - 1) else (Recipient("collective", house, name),)
        land = self._land_of(host)
        return (land,) if land is not None else ()

    def recognised(self) -> tuple[Recipient, ...]:
        """As in "UBND xã A tổ chức lễ công bố quyết định công nhận **xã** đạt chuẩn nông thôn mới": the land
        that holds the ceremony, where the award tells its type."""
        words = self.pieces[self.first - 1] if self.first > self.floor else None
        said = words.text if words is not None and words.kind == "anaphor" else self.pieces[self.first].text
        kind = _TYPE.match(said)
        holds = self._holding(self.first) if kind is not None else None
        if kind is None or holds is None or holds <= self.floor:
            return ()
        host = self.pieces[holds - 1]
        land = Recipient("collective", host.span, host.text) if host.kind == "place" else None
        land = self._land_of(host) if host.kind == "unit" else land
        same = land is not None and (land.name or "").lower().startswith(kind[0].lower())
        return (land,) if land is not None and same else ()

    def _holding(self, verb: int) -> int | None:
        """Where "tổ chức" stands, with nobody and no other award between it and the verb."""
        for index in range(verb - 1, self.floor, -1):
            piece = self.pieces[index]
            if piece.kind == "gap" and _HOLDS.match(piece.text):
                return index
            if piece.kind in {"unit", "person", "award", "office", "count"} or piece.is_mark(";", "\n", ":"):
                return None
        return None

    def _is_coordinated(self, host: int) -> bool:
        """Whether another body stands before it in the list: which of them receives is not told."""
        before = self.pieces[max(self.floor, host - 2) : host]
        return (
            len(before) == 2
            and before[0].kind in {"unit", "office"}
            and not is_mere_organ(before[0].text)
            and before[1].is_mark(",", "và", "-", "–")
        )

    def _land_of(self, organ: Piece) -> Recipient | None:
        """The territory whose organs hold the ceremony receives."""
        land = _OF_A_LAND.search(organ.text)
        if land is None:
            return None
        start = organ.span.start + land.start("land")
        return Recipient("collective", Span(start, organ.span.end), land["land"])
