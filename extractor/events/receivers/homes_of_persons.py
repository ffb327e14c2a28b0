"""Where a named person lives or works, told right behind the name."""

import re

from extractor.events.parts.cursor import DASHES
from extractor.events.receivers.recipient_units import UnitReader, body_of
from extractor.ground.span import Span

_DWELLS = re.compile(r"(?:hiện |cùng )*(?:cư |thường |tạm )?(?:trú|ngụ|quê|sinh sống|sống)", re.IGNORECASE)
_LIES_AT = frozenset({"ở", "tại"})
_BELONGS = frozenset({"của", "thuộc", "đến từ"})
_QUARTER = re.compile(
    r"(?:số nhà|tổ|khu|khu phố|ấp|xóm|bản|đội|khóm|thôn|phố|đường)(?: dân (?:phố|cư))? [\w./]+(?: \w+){0,3}",
    re.IGNORECASE,
)
"""As in "ở tổ 5, phường A": the smallest part of an address, which is no place with a name."""
_TYPED = re.compile(r"(?:huyện|quận|thị xã|xã|phường|thị trấn|thôn|ấp|bản)(?!\w)", re.IGNORECASE)
_WORKS = re.compile(
    r"(?:hiện |đang |cùng )*(?:sinh hoạt(?: đảng)?|công tác|làm việc|học tập|theo học|cùng|trụ trì)"
    r"(?: tại| ở)?",
    re.IGNORECASE,
)
_TEAM = re.compile(r"đoàn|đội(?: tuyển)?|(?:đoàn|đội) (?:vận động viên|thể thao|chủ nhà)", re.IGNORECASE)
_LONGEST_POST = 4
"""Words."""


class HomeReader(UnitReader):
    """Reads past the home or the place of work behind a personal name."""

    def past_place_of_work(self, index: int) -> tuple[int, list[Span]]:
        """Past "sinh hoạt tại Chi bộ 6" right behind a name, when the next name or the verb follows."""
        works = self.at(index)
        if works is not None and works.text.lower() == "của":
            return self._past_team(index), []
        if works is None or works.kind != "gap":
            return index, []
        if not _WORKS.fullmatch(works.text) and not self._is_bare_post(index):
            return index, []
        at = index + 1
        if (link := self.at(at)) is not None and link.plays("member_link"):
            at += 1
        body = self.at(at)
        if body is None or body.kind != "unit":
            return index, []
        end = self._past_bodies(at)
        return end if self._acts(end) else at + 1, [body_of(body)]

    def _past_team(self, index: int) -> int:
        """As in "Vận động viên P của đoàn Sơn La giành HCV": past the land whose team P belongs to."""
        team, land = self.at(index + 1), self.at(index + 2)
        of_team = team is not None and team.kind == "gap" and _TEAM.fullmatch(team.text) is not None
        return index + 3 if of_team and land is not None and land.kind == "place" else index

    def _is_bare_post(self, index: int) -> bool:
        """As in "Ông P giám đốc Công ty A được tặng", with no comma before the post."""
        post = self.pieces[index].text
        short = post.islower() and len(post.split()) <= _LONGEST_POST
        return short and (self.words.begins_with_post(post) or self.words.leads_to_person(post))

    def past_what_one_is(self, index: int) -> tuple[int, list[Span]]:
        """Past "là học sinh Trường A, xã B" right behind a name, when the verb follows."""
        both = self.at(index)
        first = index + 1 if both is not None and both.text == "cùng" else index
        link, trade, body = (self.at(first + behind) for behind in range(3))
        is_one = link is not None and link.text.lower() == "là"
        called = trade is not None and trade.kind == "gap" and self.words.leads_to_person(trade.text)
        if not is_one or not called or body is None or body.kind != "unit":
            return index, []
        end = self._past_bodies(first + 2)
        return (end, [body_of(body)]) if self._acts(end) else (index, [])

    def past_body_of_one_listed(self, index: int) -> tuple[int, list[Span]]:
        """Past "thuộc Ban A", "của Phòng B" right behind a name, when the next person of a list follows."""
        link, body = self.at(index), self.at(index + 1)
        linked = link is not None and link.text.lower() in _BELONGS
        if not linked or body is None or body.kind != "unit":
            return index, []
        end = self._past_bodies(index + 1)
        return (end, [body_of(body)]) if self.person_is_next(end) else (index, [])

    def person_is_next(self, index: int) -> bool:
        """Whether a comma, "và" or the like stands here, and a person behind it."""
        follows = self.at(self.skip_leadin(index + 1))
        return self.is_punct(index, ",", ";", "và") and follows is not None and follows.kind == "person"

    def _past_bodies(self, index: int) -> int:
        """Past a body and those above it: "Đại đội 3, Tiểu đoàn 1"."""
        at = index + 1
        while (above := self.at(at + 1)) and self.is_punct(at, ",") and above.kind in {"unit", "place"}:
            at += 2
        return at

    def _acts(self, index: int) -> bool:
        """Whether "được", "đạt" stands here, maybe behind a comma, or the clause is read no further."""
        acts = self.at(index + self.is_punct(index, ","))
        return acts is None or acts.plays("receive", "passive")

    def past_dwelling(self, index: int) -> int:
        """Past "trú tại thị trấn A", "quê ở xã B, huyện C", "ở thôn D, xã B, C", "huyện E" behind a name."""
        dwells = self.at(index)
        if dwells is not None and dwells.kind == "place" and _TYPED.match(dwells.text):
            return self._past_address(index)
        lives = dwells is not None and dwells.kind == "gap" and _DWELLS.fullmatch(dwells.text) is not None
        at = index + 1 if lives else index
        link = self.at(at)
        if link is not None and link.plays("member_link") and (lives or link.text.lower() in _LIES_AT):
            at += 1
        elif not lives:
            return index
        return self._past_address(at) if self._is_dwelling(at) else index

    def _past_address(self, index: int) -> int:
        """Past the places of an address; another of the same kind ("xã A, xã B") begins something new."""
        kinds = {self.pieces[index].text.split()[0].lower()}
        at = index + 1
        while self.is_punct(at, ",", *DASHES) and self._is_dwelling(at + 1):
            kind = self.pieces[at + 1].text.split()[0].lower()
            if kind in kinds:
                break
            kinds.add(kind)
            at += 2
        return at

    def _is_dwelling(self, index: int) -> bool:
        piece = self.at(index)
        if piece is None or piece.kind == "place":
            return piece is not None
        return piece.kind == "gap" and _QUARTER.fullmatch(piece.text) is not None
