"""Receivers whose name follows the clause that honours them, or who are told within a larger number."""

import re
from collections.abc import Sequence

from extractor.events.clauses.stretch import Stretch
from extractor.events.clauses.verbs import WINS
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import identify

_WHEN = re.compile(
    r"(?:.*(?<!\w))?(?:khi|lúc|xúc động|vui mừng|tự hào|hạnh phúc|bất ngờ|vinh dự|lần đầu(?: tiên)?"
    r"|mới đây|vừa|(?:với|nhờ|bằng|cùng|ngoài|bên cạnh) (?:việc|thành tích)|không chỉ|không những|nhờ"
    r"|(?:là )?người)"
    r"(?: (?:tiếp tục|liên tục|xuất sắc|còn))?",
    re.IGNORECASE,
)
_FOR_ALL = re.compile(
    r"(?:tổ quốc|quê hương|đất nước|nước nhà|tỉnh nhà|quê nhà|dân tộc)(?!\w)", re.IGNORECASE
)
_UNREAL = re.compile(r"(?<!\w)(?:để|muốn|nếu|trước|chờ|mong|hy vọng|giả sử)(?!\w)", re.IGNORECASE)
_ADVERBS = 2
"""Words like "đã", "vừa" between the name and its verb."""
_LIGHT = re.compile(r"(?:đã )?(?:đã|cũng|vừa|xuất sắc|tiếp tục)", re.IGNORECASE)
_WITH_TALLY = re.compile(
    r"(?:kết quả,? |kết thúc[^,]*, |chung cuộc,? )?với (?:thành tích |tổng số |tổng cộng )?\d{1,3}$",
    re.IGNORECASE,
)
_IS_PLACED = re.compile(
    r"(?:(?:đã|xuất sắc|tạm|vươn lên|tiếp tục|hiện) )*(?:xếp|đứng|dẫn đầu|giữ|về|trở thành|khép lại|kết thúc"
    r"|vươn lên|bảo vệ|lọt|góp mặt)(?!\w)",
    re.IGNORECASE,
)


_TEAMS = re.compile(
    r"(?:(?:các|những|toàn) )?(?:đội tuyển|đội|đoàn|học sinh|thí sinh|vận động viên|vđv)(?: [^\W\d]+){0,3}",
    re.IGNORECASE,
)


class LateSubject(Stretch):
    """Reads who is honoured by a clause that opens the sentence without a subject."""

    def behind_comma(self, verb: int, passive: int | None) -> Coordination | None:
        """As in "Chia sẻ cảm xúc khi được tặng danh hiệu A, cô P cho biết …", "Đón nhận A, chị P …": the next
        clause names her."""
        begin = verb if passive is None else passive
        comma = self._comma_behind()
        if self.floor != 0 or comma is None or not self._opens_sentence(begin):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], comma + 1)
        if len(found.recipients) != 1 or not found.recipients[0].name:
            return None
        if found.recipients[0].kind == "collective" and not self._goes_on(found.end):
            return None
        if self._stands_for_others(begin, self.pieces[comma : found.end]):
            return None
        # The next clause is read from its subject on: "Giành A, em P **được C tặng B**".
        return Coordination(found.recipients, comma)

    def _goes_on(self, index: int) -> bool:
        """As in "Đón nhận Cờ thi đua, Công ty A cam kết …": a verb follows the body, which is its subject."""
        behind = self.pieces[index] if index < self.ceiling else None
        return behind is not None and behind.kind == "gap" and behind.text[0].islower()

    def _stands_for_others(self, verb: int, named: Sequence[Piece]) -> bool:
        """As in "Đón nhận Cờ thi đua, ông P, Giám đốc Công ty A, nói …": the head of a body receives for his
        own what bodies receive too."""
        entry = catalogue().by_id.get(identify(self.pieces[self.first].text).award_id or "")
        personal = entry is not None and entry.recipients == ("individual",)
        leads = any(piece.kind == "office" for piece in named)
        return not self.pieces[verb].plays("passive") and leads and not personal

    def last_told(self, verb: int, passive: int | None) -> tuple[Recipient, ...]:
        """As in "tặng Bằng khen cho em P, học sinh Trường A, đoạt HCB": why P is honoured."""
        before = self.previous
        prize = identify(self.pieces[self.first].text).kind == "prize"
        between = self.pieces[self.floor : verb]
        near = all(p.is_mark(",") or (p.kind == "gap" and len(p.text.split()) <= _ADVERBS) for p in between)
        if before is None or before.direction != "forward" or passive is not None or not (prize and near):
            return ()
        last = before.recipients[-1:]
        wins = self.pieces[verb].text.lower() in {*WINS, "đạt"}
        return last if wins and last and last[0].name else ()

    def behind_tally(self) -> Coordination | None:
        """As in "Với 3 HCV, 2 HCB, đoàn A xếp thứ nhất": whose medals the next clause tells."""
        comma = self.last + 1
        opens = self.text[self.pieces[self.floor].span.start : self.pieces[self.first].span.start].strip()
        tells = _WITH_TALLY.fullmatch(opens) is not None
        if not tells or comma >= self.ceiling or not self.pieces[comma].is_mark(","):
            return None
        found = read_recipients(self.text, self.pieces[: self.ceiling], comma + 1)
        behind = self.pieces[found.end : found.end + 2]
        if behind and _LIGHT.fullmatch(behind[0].text):
            behind = behind[1:]
        verb = behind[0] if behind else None
        placed = verb is not None and (
            _IS_PLACED.match(verb.text) or verb.plays("receive") or verb.text.lower() == "là"
        )
        return found if placed and len(found.recipients) == 1 and found.recipients[0].name else None

    def _opens_sentence(self, verb: int) -> bool:
        """Whether only a word of time or feeling stands before the verb, or nothing."""
        before = self.pieces[:verb]
        if any(p.can_receive or p.kind in {"award", "office"} or _acts(p) for p in before):
            return False
        words = " ".join(p.text for p in before if p.kind == "gap")
        opens = not words or _WHEN.fullmatch(words) is not None
        receives = self.pieces[verb].kind == "cue" and self.pieces[verb].plays("passive", "receive")
        return opens and receives and _UNREAL.search(words) is None

    def _comma_behind(self) -> int | None:
        """The comma that ends the clause, behind the award, its year or its contest, or "do B trao tặng"."""
        told_giver = self.pieces[self.last + 1].text.endswith("do") if self.last + 1 < self.ceiling else False
        for index in range(self.last + 1, min(self.last + 5, self.ceiling)):
            piece = self.pieces[index]
            if piece.is_mark(","):
                return index
            of_giver = told_giver and (piece.kind in {"unit", "office"} or piece.plays("give"))
            behind = self.pieces[index + 1] if index + 1 < self.ceiling else None
            for_all = piece.plays("to") and behind is not None and _FOR_ALL.match(behind.text) is not None
            told = of_giver or for_all or piece.plays("member_link")
            if piece.kind not in {"gap", "date", "place"} and not told:
                return None
        return None


def _acts(piece: Piece) -> bool:
    """A cue that tells more than when or why: in "Từng giành A, chị P …", "Với thành tích giành A, …", "Là
    người giành A, …" the first does not."""
    return piece.kind == "cue" and not piece.plays("past", "reason") and piece.text.lower() != "là"


def owners_of_teams(text: str, pieces: Sequence[Piece], start: int, verb: int) -> tuple[Recipient, ...]:
    """As in "tại kỳ thi của các huyện A, B, các đội tuyển của Trường C đoạt …": C, and nobody told before."""
    for at in range(start, verb - 3):
        comma, team, of, owner = pieces[at : at + 4]
        told = comma.is_mark(",") and of.text.lower() == "của" and owner.kind in {"unit", "place"}
        if told and _TEAMS.fullmatch(team.text):
            return read_recipients(text, pieces[:verb], at + 3).recipients
    return ()


def with_set_before(
    pieces: Sequence[Piece], floor: int, start: int, named: tuple[Recipient, ...]
) -> tuple[Recipient, ...]:
    """The receivers read at ``start`` with the set that stands before them: before a colon as in "3 tập thể:
    A, B, C cùng 7 cá nhân được tặng …", when it counts so many names, or as the whole of which they are a
    part ("33 đơn vị, trong đó có 8 hộ, nhận A")."""
    headed = floor >= 2 and pieces[floor - 1].is_mark(":")
    before = pieces[floor - 2] if headed else None
    if before is None or before.count is None or start != floor:
        return (*_whole_of_part(pieces, floor, start), *named)
    counted = before.count
    members = tuple(named[: counted.count])
    fit = all(r.name and r.kind == counted.kind for r in members)
    if counted.count < 2 or len(members) != counted.count or not fit:
        return named
    whole = Recipient(counted.kind, before.span, count=counted.count, members=members)
    return (whole, *named[counted.count :])


def _whole_of_part(pieces: Sequence[Piece], floor: int, part: int) -> tuple[Recipient, ...]:
    """As in "33 đơn vị, trong đó có 8 hộ, nhận A": the number that opens the clause has no verb but that of
    its part, so all of them do. In "Xã có 33 hộ, trong đó 8 hộ nhận A" eight do."""
    if part != floor + 3:
        return ()
    whole, comma, picks = pieces[floor:part]
    told = comma.is_mark(",") and picks.plays("list_partial")
    if whole.count is None or whole.count.count < 2 or not told:
        return ()
    return (Recipient(whole.count.kind, whole.span, count=whole.count.count),)


def members_who_act(pieces: Sequence[Piece], found: Coordination, verb: int) -> tuple[Recipient, ...]:
    """As in "Đoàn có 6 em, trong đó em P giành HCV": P wins; in "5 người, trong đó có P, được tặng A" all
    do."""
    one = found.recipients[0] if len(found.recipients) == 1 else None
    if one is None or one.name is not None or not one.members or found.end > verb:
        return ()
    picks = [p for p in pieces[:verb] if p.span.start >= one.span.end and p.plays("list_partial")]
    parted = any(p.is_mark(",") for p in pieces[found.end : verb])
    if not picks or parted:
        return ()
    wins = pieces[verb].plays("receive") and not pieces[verb].plays("passive")
    return one.members if wins or not picks[0].text.lower().endswith("có") else ()
