"""Receivers named behind a word that opens their list: "… đợt này có A, B", "Danh sách tặng A gồm P, Q"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.where_many import tells_where_many_attain
from extractor.events.parts.recipient import Coordination
from extractor.events.receivers.recipients import read_recipients

_IN_A_LIST = re.compile(
    r"(?<!\w)danh sách (?:\w+ ){0,5}$|^(?:trong|tại|ở) (?:đợt|dịp|lần|kỳ) (?:\w+ ){1,4}$", re.IGNORECASE
)
_MANY = re.compile(r"(?<!\w)(?:các|những) (?:[^\W\d]+ ){0,3}[^\W\d]+$", re.IGNORECASE)
_TO_THE_LIST = 6
"""Pieces between an award and the word that opens the list of its receivers."""
_OPENS = re.compile(
    r"(?:^|\s)(?:có(?: tên)?|là|gồm)(?: (?:các |những )?(?P<title>\S.{0,24}))?$", re.IGNORECASE
)
FAR = 9
"""Pieces of a reason that may stand between an award and "trong đó có"."""


class ListedReceivers(Stretch):
    """Reads the names behind the opening of a list."""

    def listed_of_many(self) -> Coordination | None:
        """As in "các trường đạt chuẩn mức độ 1 được công nhận gồm: A (huyện B); C": names behind the list's
        opening, for whom "các trường" stands."""
        before = self.pieces[self.first - 1] if self.first > self.floor else None
        if before is None or before.kind != "gap" or _MANY.search(before.text) is None:
            return None
        for index in range(self.last + 1, min(self.last + 1 + _TO_THE_LIST, self.ceiling)):
            piece = self.pieces[index]
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete")):
                colon = index + 1 < self.ceiling and self.pieces[index + 1].is_mark(":")
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1 + colon)
                return found if found.recipients and all(r.name for r in found.recipients) else None
            if piece.kind not in {"gap", "cue", "date"} and not piece.is_mark("(", ")"):
                return None
        return None

    def named_behind(self) -> Coordination | None:
        """As in "Cùng nhận danh hiệu đợt này có A, B", "được tặng Bằng khen vì thành tích năm 2021, trong
        đó có A, B": the receivers stand behind the award."""
        if tells_where_many_attain(self.text, self.pieces[self.floor : self.first + 1]):
            return None
        opened = False
        for index in range(self.last + 1, min(self.last + FAR, self.ceiling)):
            piece = self.pieces[index]
            picks = piece.kind == "cue" and piece.plays("list_partial")
            if index > self.last + 3 and not (picks and (opened or self.pieces[index - 1].is_mark(","))):
                if piece.is_mark(";", "\n") or piece.plays("give", "receive", "passive", "propose"):
                    return None
                continue
            opens = (piece.kind == "gap" and self._opens_names(piece.text)) or (
                piece.kind == "cue" and piece.plays("list_complete", "list_partial")
            )
            if opens:
                colon = index + 1 < self.ceiling and self.pieces[index + 1].is_mark(":")
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1 + colon)
                behind = self.pieces[found.end] if found.end < len(self.pieces) else None
                acts = behind is not None and behind.kind == "cue" and behind.plays("receive", "passive")
                if not found.recipients:
                    opened = True
                    continue
                return found if not acts else None
        return None

    def _opens_names(self, words: str) -> bool:
        """As in "đợt này có", "lần này gồm các đồng chí": the word that opens the list, titles behind it."""
        opening = _OPENS.search(words)
        title = opening["title"] if opening is not None else None
        leads = not title or self.words.leads_to_person(title) or self.words.leads_to_unit(title)
        return opening is not None and leads

    def named_in_list(self) -> Coordination | None:
        """As in "Danh sách phong tặng A do C ký gồm 42 nghệ sĩ như P, Q", "Trong đợt phong tặng A có 3 vị gồm
        P; Q": those whom the list names."""
        opening = self.text[self.pieces[self.floor].span.start : self.pieces[self.first].span.start]
        if _IN_A_LIST.search(opening) is None:
            return None
        for index in range(self.last + 1, min(self.last + FAR, self.ceiling)):
            if self.pieces[index].kind == "cue" and self.pieces[index].plays("list_complete"):
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                return found if found.recipients else None
        return None
