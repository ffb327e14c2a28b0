"""Awards before the verb that gives them: "A được truy tặng cho ông P"; and those given to all of a land."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination
from extractor.events.receivers.recipients import read_recipients

_ATTRIBUTE = re.compile(r"(?:mà )?(?:do|của)(?!\w)", re.IGNORECASE)
"""Behind an award these begin who made it: "Huy hiệu do Trung ương Đoàn gửi về được trao …"."""
_FAR = 7
"""Pieces of such an attribute between the award and its "được"."""
_HANDS = re.compile(
    r"(?:đến |tới )?(?:tận tay|tận nơi|tận nhà|trực tiếp|lại)(?: (?:cho|đến|tới))?", re.IGNORECASE
)
_PEOPLE = re.compile(
    r"(?:(?:tập thể|toàn thể|đảng bộ|chính quyền|cán bộ|chiến sĩ|nhân dân|đồng bào|quân|dân|các dân tộc"
    r"|công chức|viên chức|công nhân|người lao động|thầy|trò|giáo viên|học sinh|sinh viên"
    r"|lực lượng vũ trang)\s*)+",
    re.IGNORECASE,
)
"""Words for all who belong to a body or land, which receives through them."""
_EACH = re.compile(r"(?<!\w)(?:mỗi|hằng năm|hàng năm|thường niên)(?!\w)", re.IGNORECASE)
_HAS = re.compile(r"(?:đã |vừa |cũng )*có", re.IGNORECASE)
_REWARD = 4
"""Pieces of "và thưởng 10 triệu đồng" between a letter of praise and its "cho"."""


_MERIT = re.compile(
    r"(?:những |các |sự |tinh thần )?(?:đóng góp|thành tích|nỗ lực|cống hiến|công lao"
    r"|việc làm|hành động|hy sinh)(?!\w)",
    re.IGNORECASE,
)


class GivenAwards(Stretch):
    """Reads rightwards from an award group whose giving is told behind it."""

    def read(self, verb: int | None) -> Coordination | None:
        if verb is None:
            return self._given_passively() or self._with_reward()
        return self._to_people_of() or self._for_merit_of(verb)

    def _given_passively(self) -> Coordination | None:
        """As in "A được truy tặng cho P", "A do Đoàn gửi về được trao tận tay em P"."""
        passive = self._passive_behind()
        gives = self._piece(passive + 1) if passive is not None else None
        if passive is None or gives is None or gives.kind != "cue" or not gives.plays("give"):
            return None
        if self.pieces[passive].text.lower().startswith("sẽ"):
            return None
        at = self._past_hands(passive + 2)
        found = read_recipients(self.text, self.pieces[: self.ceiling], at)
        told = all(r.stands_for is None for r in found.recipients)
        return found if found.recipients and told and not self._is_custom(found) else None

    def _passive_behind(self) -> int | None:
        following = self._piece(self.last + 1)
        if following is None:
            return None
        if following.plays("passive"):
            return self.last + 1
        if following.kind != "gap" or _ATTRIBUTE.match(following.text) is None:
            return None
        for index in range(self.last + 2, min(self.last + _FAR, self.ceiling)):
            piece = self.pieces[index]
            if piece.plays("passive"):
                return index
            if piece.kind == "award" or piece.is_mark(";", ",", "\n", ":"):
                return None
        return None

    def _past_hands(self, index: int) -> int:
        """Past "tận tay", "cho"."""
        piece = self._piece(index)
        if piece is not None and piece.kind == "gap" and _HANDS.fullmatch(piece.text):
            index += 1
            piece = self._piece(index)
        return index + (piece is not None and piece.kind == "cue" and piece.plays("to"))

    def _is_custom(self, found: Coordination) -> bool:
        """As in "Giải được trao hằng năm cho 2 tác giả", "cho 1 đơn vị mỗi cụm": to nobody in particular."""
        end = found.recipients[-1].span.end
        around = self.text[self.pieces[self.last].span.end : end + 24]
        return any(r.name is None for r in found.recipients) and _EACH.search(around) is not None

    def _with_reward(self) -> Coordination | None:
        """As in "Bộ A có thư khen và thưởng 10 triệu đồng cho R"."""
        before = self.pieces[self.first - 1] if self.first > self.floor else None
        had = before is not None and before.kind == "gap" and _HAS.fullmatch(before.text) is not None
        joins, gives = self._piece(self.last + 1), self._piece(self.last + 2)
        joined = joins is not None and joins.is_mark("và", ",")
        if not had or not joined or gives is None or not gives.plays("give"):
            return None
        for index in range(self.last + 3, min(self.last + 3 + _REWARD, self.ceiling)):
            if self.pieces[index].kind == "cue" and self.pieces[index].plays("to"):
                found = read_recipients(self.text, self.pieces[: self.ceiling], index + 1)
                return found if found.recipients else None
        return None

    def _to_people_of(self) -> Coordination | None:
        """As in "trao Huân chương A tặng cán bộ và nhân dân các dân tộc huyện B": B receives."""
        gives = self._piece(self.last + 1)
        if gives is None or gives.kind != "cue" or not gives.plays("give", "to"):
            return None
        at = self.last + 2
        while (piece := self._piece(at)) is not None and _is_people(piece):
            at += 1
        body = self._piece(at)
        if at == self.last + 2 or body is None or body.kind not in {"unit", "place"}:
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], at)
        return found if found.recipients else None

    def _for_merit_of(self, verb: int) -> Coordination | None:
        """As in "UBND tỉnh tặng Bằng khen ghi nhận những đóng góp của R": whose merit it honours."""
        reason, merit, of = (self._piece(self.last + behind) for behind in (1, 2, 3))
        honours = self.pieces[verb].plays("give") and reason is not None and reason.plays("reason")
        told = merit is not None and merit.kind == "gap" and _MERIT.match(merit.text) is not None
        if not honours or not told or of is None or of.text.lower() != "của":
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], self.last + 4)
        return found if found.recipients and all(r.name for r in found.recipients) else None

    def _piece(self, index: int) -> Piece | None:
        return self.pieces[index] if index < min(self.ceiling, len(self.pieces)) else None


def _is_people(piece: Piece) -> bool:
    return piece.is_mark(",", "và") or (
        piece.kind in {"gap", "anaphor"} and _PEOPLE.fullmatch(piece.text) is not None
    )
