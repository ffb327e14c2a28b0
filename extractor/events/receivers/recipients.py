"""Reading a coordination of recipients: names with their parents, counted sets with their members."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.bracketed_bodies import BracketReader
from extractor.events.receivers.notes_between import SEPARATORS, NotesBetween
from extractor.events.receivers.posts_before_names import PostReader
from extractor.events.receivers.recipient_sets import one_a_clause
from extractor.events.receivers.shared_houses import with_shared_houses
from extractor.events.receivers.shared_types import SharedTypes
from extractor.ground.records import RecipientKind
from extractor.lexicon.anaphors import anaphors

_OF_MANY = re.compile(
    r"(?<!\w)(?:(?:các|những|nhiều|mọi|một số)"
    r" (?:(?:thầy|ông|anh|cá nhân|tập thể|tổ chức|đơn vị|doanh nghiệp)(?:,| và)? )*"
    r"|(?:các|những|nhiều|một số)"
    r"(?: (?:cán bộ|hội viên|đoàn viên|công nhân|nhân viên|giáo viên|thành viên),?)+ "
    r"|(?:cùng|có|tỷ lệ|số|xây dựng) (?:(?:thầy|ông|anh)(?:,| và)? )?)$",
    re.IGNORECASE,
)
_LONGEST_BARE_NAME = 10
"""Words; a longer run between separators is a clause, and half as many when only the first is capitalised."""

_OF_THE_WORLD = re.compile(r"(?:châu|Châu) (?:Á|Âu|Phi|Mỹ)|Đông Nam Á|Đông Dương")
"""As in "huy chương bạc châu Á": where it was won; no part of the world receives."""
_LEADERS = re.compile(
    r"(?<!\w)(?:các|những|nhiều)(?:(?: vị)?(?: nguyên)?| đồng chí nguyên) lãnh đạo $", re.IGNORECASE
)
_SAYS = re.compile(
    r"(?:(?:đã|cũng|xúc động) )*(?:ghi nhận|nhấn mạnh|khẳng định|phát biểu|cho (?:biết|hay)|chúc mừng"
    r"|biểu dương|bày tỏ|đánh giá|yêu cầu|đề nghị|mong|hy vọng|cảm ơn|chia sẻ|động viên|nói|cho rằng"
    r"|tin tưởng|căn dặn|kêu gọi|gửi lời|khen ngợi|ca ngợi|kể|tâm sự|thông tin|nhớ lại)(?!\w)",
    re.IGNORECASE,
)
_COMMA_BEFORE = re.compile(r", (?:(?:đồng chí|ông|bà|anh|chị|cô|thầy) )?$", re.IGNORECASE)
_SPEAKS_IN_OFFICE = re.compile(
    r"(?:, (?:Phó |nguyên |Ủy viên )?(?:Chủ tịch|Bí thư|Giám đốc|Tổng|Hiệu trưởng|Trưởng|Bộ trưởng|Thứ trưởng"
    r"|Chánh|Cục trưởng|Viện trưởng|Tư lệnh|Chính ủy|Thủ tướng)[^.;:\n]{2,110}?)?,? " + _SAYS.pattern,
    re.IGNORECASE,
)
"""Behind a name: ", Phó Bí thư Huyện ủy A, bày tỏ"."""
_HANDS_OVER = re.compile(r"(?:(?:buổi |tại )?lễ )?(?:trao|tặng|gắn|công bố)(?!\w)", re.IGNORECASE)
_IS_PLACED = re.compile(r"(?:cùng |chỉ )?(?:xếp|đứng|về) (?:thứ|hạng|nhì|ba|ở vị trí)(?!\w)", re.IGNORECASE)
"""As in "giải Nhất thuộc về đội A, đội B xếp thứ hai": B has another place."""
_MONEY = re.compile(
    r"(?:(?:mỗi \w+|số tiền|trị giá|với)\s+)*[\d.,]+\s*(?:triệu|tỷ|nghìn|ngàn)?\s*(?:đồng|USD)", re.IGNORECASE
)


def speaks_behind(text: str, name: Recipient) -> bool:
    """As in "Ông P, Chủ tịch HĐQT Ngân hàng A, cho hay …": who is named there only speaks."""
    return name.kind == "individual" and _SPEAKS_IN_OFFICE.match(text, name.span.end) is not None


def read_members(
    text: str, pieces: Sequence[Piece], start: int, count: int, kind: RecipientKind | None = None
) -> tuple[Recipient, ...]:
    """Named members of a set of ``count`` announced at ``start`` by "gồm", "tiêu biểu là" or a colon; none
    when none are. When just as many stand there without parents among them, all are members."""
    members = _Reader(text, pieces).announced_members(start, kind)[0]
    parted = sum(p.is_mark(";") for p in pieces[start:]) > 1
    if len(members) < count and not parted:
        flat = _Reader(text, pieces, chains=False).announced_members(start, kind)[0]
        return flat if len(flat) == count else members
    return one_a_clause(text, members, count)


def read_recipients(
    text: str, pieces: Sequence[Piece], start: int, *, chains: bool = True, announced: bool = False
) -> Coordination:
    """Read as many coordinated recipients as stand at ``start``; none when nothing fits.

    ``chains`` and ``announced`` as in ``Cursor``.
    """
    reader = _Reader(text, pieces, chains=chains, announced=announced)
    found: list[Recipient] = []
    ends: list[int] = []
    clause_starts = [0]
    at = start
    while at < len(pieces):
        bracketed = reader.named_in_bracket(at)
        if bracketed is not None:
            found += bracketed.recipients
            ends += [bracketed.end] * len(bracketed.recipients)
            at = reader.after_separators(bracketed.end)
            if at == bracketed.end:
                break
            continue
        item = reader.item(at)
        if item is None or (not found and reader.first_speaks(at, item[1])):
            break
        if found and reader.is_next_subject(at, item[1]):
            if not reader.is_punct(at - 1, ";") and len(clause_starts) > 1:
                found, ends = found[: clause_starts[-1]], ends[: clause_starts[-1]]
            break
        if found and reader.only_calls(found[-1], item[0], at):
            ends[-1] = item[1]
            break
        if found and reader.is_punct(at - 1, ";"):
            clause_starts.append(len(found))
        found.append(item[0])
        ends.append(reader.past_what_was_shown(item[1]))
        at = reader.after_separators(item[1])
        if at == item[1] and not reader.counts_on(at):
            break
    if len(clause_starts) > 1 and found and reader.verb_at(ends[-1]):
        found, ends = found[: clause_starts[-1]], ends[: clause_starts[-1]]
    if not found:
        return Coordination((), start)
    typed = SharedTypes(text, pieces).added_to(with_shared_houses(pieces, found), start)
    return Coordination(tuple(typed), ends[-1])


_MEMBERS = re.compile(
    r"(?:các )?(?:cán bộ|đảng viên|hội viên|đoàn viên)(?:(?:,| và) (?:cán bộ|đảng viên|hội viên|đoàn viên))*",
    re.IGNORECASE,
)
"""As in "tặng đảng viên huyện A": no account of the whole district, as "nhân dân huyện A" is."""


class _Reader(BracketReader, PostReader, NotesBetween):
    """Reads any recipient that begins at an index: a set, a person, a unit, a territory, an anaphor."""

    def coordination(
        self, start: int, *, end: int | None = None, chains: bool = True, announced: bool = False
    ) -> Coordination:
        return read_recipients(self.text, self.pieces[:end], start, chains=chains, announced=announced)

    def after_separators(self, index: int) -> int:
        if not self.is_punct(index, *SEPARATORS):
            index = self.past_notes(index)
        at = index
        money = self.at(at)
        if money is not None and money.kind == "gap" and _MONEY.fullmatch(money.text):
            at += 1
        while self.is_punct(at, *SEPARATORS):
            at += 1
        nearby = self.at(at + 1)
        if at == index and self.is_punct(at, *DASHES) and nearby is not None and nearby.kind == "person":
            at += 1
        if at > index:
            piece = self.at(at)
            if piece is not None and piece.kind == "cue" and piece.text.lower() in {"cho", "đến", "tới"}:
                at += 1
        return at

    def only_calls(self, before: Recipient, item: Recipient, index: int) -> bool:
        """As in "Bệnh viện A, đơn vị đi đầu chuyển đổi số": the word tells what the one just named is."""
        words = self.at(index + 1)
        described = words is not None and words.kind == "gap" and not self.verb_at(index + 1)
        return (
            before.name is not None
            and item.stands_for is not None
            and described
            and self.is_punct(index - 1, ",")
        )

    def counts_on(self, index: int) -> bool:
        """As in "7 cá nhân 2 tập thể": a second number right behind the first, without a comma between."""
        before, piece = self.at(index - 1), self.at(index)
        if before is None or piece is None or before.count is None or piece.count is None:
            return False
        return before.count.kind != piece.count.kind and piece.span.start - before.span.end <= 1

    def is_next_subject(self, start: int, index: int) -> bool:
        """As in "…cho 5 tập thể; UBND tỉnh tặng …": a verb behind makes the name the next clause's
        subject."""
        behind = self.at(index)
        if self._is_one_who(index - 1):
            return False
        if self.past_what_was_shown(index) > index:
            return False
        if self.is_punct(start - 1, ",") and self._speaks(start, index):
            return True
        if behind is not None and behind.kind == "gap" and _IS_PLACED.match(behind.text):
            return True
        if self.is_punct(start - 1, ";") and behind is not None and behind.kind == "gap":
            return behind.text[0].islower() and not self.words.begins_with_post(behind.text)
        return self.verb_at(index) and not self._attains_among_counted(start, index)

    def first_speaks(self, start: int, index: int) -> bool:
        """As in "Trao Huy hiệu cho các đảng viên, đồng chí P, Bí thư Huyện ủy, bày tỏ …": of those honoured
        nobody is named, a comma ends them."""
        person = next((p for p in self.pieces[start:index] if p.kind == "person"), None)
        if person is None or _SPEAKS_IN_OFFICE.match(self.text, person.span.end) is None:
            return False
        if _COMMA_BEFORE.search(self.text, max(0, person.span.start - 16), person.span.start) is None:
            return False
        handed = (i for i, p in enumerate(self.pieces[:start]) if _HANDS_OVER.match(p.text))
        before = self.pieces[: next(handed, start)]
        received = any(p.can_receive or p.kind == "office" or p.text.lower() == "được" for p in before)
        return len(before) < start and not received

    def _speaks(self, start: int, index: int) -> bool:
        """As in "Trao Bằng khen cho 5 tập thể, ông P nhấn mạnh …": the sentence has begun with the verb, and
        its subject stands here."""
        behind = self.at(index + self.is_punct(index, ","))  # "ông P, Chủ tịch A, nhấn mạnh"
        if behind is not None and behind.text.lower() in {"đã", "cũng"}:
            behind = self.at(index + self.is_punct(index, ",") + 1)
        says = behind is not None and behind.kind in {"gap", "cue"} and _SAYS.match(behind.text)
        named = [p for p in self.pieces[start:index] if p.kind == "person"]
        if not says and not (named and _SPEAKS_IN_OFFICE.match(self.text, named[-1].span.end)):
            return False
        gives = (i for i, p in enumerate(self.pieces[:start]) if p.plays("give", "hand_over"))
        giving = next(gives, None)
        before = self.pieces[:giving] if giving is not None else ()
        told = giving is not None and bool(named)
        return told and not any(p.can_receive or p.kind == "office" for p in before)

    def _is_one_who(self, index: int) -> bool:
        """As in "cho em P, em Q, người đạt giải Nhất": the verb tells who Q is."""
        return self.is_punct(index - 1, ",") and self.pieces[index].text.lower() in {"người", "đơn vị"}

    def _attains_among_counted(self, start: int, index: int) -> bool:
        """As in "tặng Bằng khen cho 28 tập thể, 19 cá nhân đạt danh hiệu …", "… cho Phòng A và 19 cá nhân đạt
        giải": which of them, all receive."""
        last, verb = self.at(index - 1), self.at(index)
        before = {piece.kind for piece in self.pieces[max(0, start - 3) : start - 1]}
        listed = "count" in before or (self.is_punct(start - 1, "và") and "unit" in before)
        counted = listed and last is not None and last.kind == "count"
        return counted and verb is not None and verb.text.lower().startswith(("đạt", "đoạt", "giành"))

    def item(self, index: int) -> tuple[Recipient, int] | None:
        """One recipient beginning at ``index``, lead-in words included."""
        index = self.skip_work(index)
        core = self.skip_leadin(index)
        piece, following = self.at(core), self.at(core + 1)
        if piece is None:
            return None
        if core > index and self.counts_homes_of_people(core):
            return None
        if piece.kind == "place" and (self._begins_a_quotation(core) or _OF_THE_WORLD.match(piece.text)):
            return None
        if piece.kind == "place" and core > 0 and self.pieces[core - 1].text.lower() == "đại diện":
            return None  # "Đại diện Việt Nam giành ngôi Á hậu": somebody from there
        posted = piece.kind in {"unit", "office"} and following is not None and following.kind == "person"
        if posted and following is not None and piece.span.end + 2 >= following.span.start:
            return self.person(core + 1, parent=piece)
        if piece.kind in {"unit", "place"} and self._names_people(index, core):
            posted_name = self.person_behind_post(index)
            return self.person(posted_name[0], parent=posted_name[1]) if posted_name is not None else None
        former = piece.kind == "gap" and self.pieces[core - 1].text.lower() == "nguyên" and core > index
        titled = self.person_behind_post(core if former else index)
        if titled is not None:
            return self.person(titled[0], parent=titled[1])
        if piece.kind == "count":
            return self.counted(core)
        if self._has_those_counted(core):
            counted, end = self.counted(core + 2)
            return replace(counted, parent=piece.text, parent_span=piece.span), end
        if piece.kind == "person":
            return self.household(index, core) or self.person(core)
        if piece.kind == "unit":
            return self.unit(core)
        if piece.kind == "place":
            return self.territory(core)
        if piece.kind == "anaphor":
            return self.anaphor(core)
        if self.announced and self._is_bare_name(core):
            return self.unit(core)
        return None

    def _has_those_counted(self, index: int) -> bool:
        """As in "Xét tặng danh hiệu A: Hà Nam có 9 nghệ nhân được đề nghị": the nine, not the province."""
        if not self.is_punct(index - 1, ":") or self.pieces[index].kind not in {"unit", "place"}:
            return False
        has, counted = self.at(index + 1), self.at(index + 2)
        counts = has is not None and has.text.lower() == "có" and counted is not None
        return counts and counted is not None and counted.kind == "count"

    def _is_bare_name(self, index: int) -> bool:
        """As in "gồm: Trường Quân chính (QK3), Viện A": a capitalised name between two separators."""
        piece, behind = self.pieces[index], self.at(index + 1)
        parted = behind is None or behind.is_mark(*SEPARATORS, "(") or behind.text in {".", "…"}
        words = piece.text.split()
        capitals = sum(word[0].isupper() for word in words)
        short = len(words) <= (_LONGEST_BARE_NAME if capitals > 1 else _LONGEST_BARE_NAME // 2)
        formula = self.words.leads_to_unit(piece.text)
        return piece.kind == "gap" and piece.text[0].isupper() and parted and short and not formula

    def _begins_a_quotation(self, index: int) -> bool:
        """As in "ca khúc “Trường Sơn ngày ấy”": a place that opens the title of a work."""
        return self.is_punct(index - 1, "“", '"') and not self.is_punct(index + 1, "”", '"')

    def _names_people(self, index: int, core: int) -> bool:
        """As in "các nhà khoa học Viện A", "học sinh Bắc Ninh", "các lãnh đạo Bộ B": people of the body, not
        the body."""
        words = [p.text for p in self.pieces[index:core] if p.kind in {"gap", "anaphor"}]
        persons = any(self.words.leads_to_person(w) and not self.words.leads_to_unit(w) for w in words)
        called = self.text[self.pieces[index].span.start : self.pieces[core].span.start].strip()
        members = self.pieces[core].kind == "place" and _MEMBERS.fullmatch(called) is not None
        return (
            persons
            or members
            or _LEADERS.search(
                self.text, max(0, self.pieces[index].span.start - 32), self.pieces[core].span.start
            )
            is not None
        )

    def anaphor(self, index: int) -> tuple[Recipient, int] | None:
        """A word that stands for one; "các thầy cô", "các cán bộ Hội" stand for nobody in particular."""
        piece = self.pieces[index]
        if _OF_MANY.search(self.text, max(0, piece.span.start - 32), piece.span.start):
            return None
        word = piece.text.lower()
        kind: RecipientKind = "individual" if anaphors().calls_person(word) else "collective"
        return Recipient(kind, piece.span, stands_for=word), index + 1
