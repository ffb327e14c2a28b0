"""Reading a coordination of recipients: names with their parents, counted sets with their members."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.cursor import DASHES
from extractor.events.pieces import Piece
from extractor.events.recipient import Coordination, Recipient
from extractor.events.recipient_persons import PersonReader
from extractor.events.shared_types import SharedTypes
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.anaphors import anaphors

SEPARATORS = (",", ";", "và", "cùng", "cùng với", "\n", "lẫn")
_ON_GROUND_OF = re.compile(r"(?<!\w)(?:theo|xét|căn cứ)$", re.IGNORECASE)
_OF_MANY = re.compile(
    r"(?<!\w)(?:các|những|nhiều|mọi|cùng|có|một số|tỷ lệ|số) (?:(?:thầy|ông|anh)(?:,| và)? )?$", re.IGNORECASE
)
_ADVERBS = re.compile(r"(?:đã |cũng |vừa )*(?:rất )?(?:vinh dự|cũng|đã|vừa)", re.IGNORECASE)
_ABOVE = re.compile(r"(?:nói |kể |nêu )?(?:trên|này|ấy|đó)", re.IGNORECASE)
_LONGEST_BARE_NAME = 10
"""Words; a longer run between separators is a clause, and half as many when only the first is capitalised."""

_MONEY = re.compile(
    r"(?:(?:mỗi \w+|số tiền|trị giá|với)\s+)*[\d.,]+\s*(?:triệu|tỷ|nghìn|ngàn)?\s*(?:đồng|USD)", re.IGNORECASE
)


def read_members(text: str, pieces: Sequence[Piece], start: int, count: int) -> tuple[Recipient, ...]:
    """Named members of a set of ``count`` announced at ``start`` by "gồm", "tiêu biểu là" or a colon; none
    when none are. When just as many stand there without parents among them, all are members."""
    members = _Reader(text, pieces).announced_members(start)[0]
    if len(members) < count:
        flat = _Reader(text, pieces, chains=False).announced_members(start)[0]
        return flat if len(flat) == count else members
    return one_a_clause(text, members, count)


def one_a_clause(text: str, members: tuple[Recipient, ...], count: int) -> tuple[Recipient, ...]:
    """As in "2 tập thể gồm Nhà máy A, Xí nghiệp B, Tổng cục C; Đồn D": as many semicolons as were counted, so
    that in each clause the first receives and the others are above it."""
    clauses: list[list[Recipient]] = []
    for member in members:
        before = clauses[-1][-1] if clauses else None
        if before is None or ";" in text[before.span.end : member.span.start]:
            clauses.append([member])
        else:
            clauses[-1].append(member)
    bodies = all(member.kind == "collective" and member.name for member in members)
    if len(members) <= count or len(clauses) != count or not bodies:
        return members
    return tuple(_with_those_above(text, first, above) for first, *above in clauses)


def _with_those_above(text: str, first: Recipient, above: Sequence[Recipient]) -> Recipient:
    if not above:
        return first
    start = first.parent_span.start if first.parent_span is not None else above[0].span.start
    last = above[-1].parent_span or above[-1].span
    span = Span(start, last.end)
    return replace(first, parent=span.of(text), parent_span=span)


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
        item = reader.item(at)
        if item is None:
            break
        if found and reader.is_next_subject(at, item[1]):
            if not reader.is_punct(at - 1, ";") and len(clause_starts) > 1:
                found, ends = found[: clause_starts[-1]], ends[: clause_starts[-1]]
            break
        if found and reader.is_punct(at - 1, ";"):
            clause_starts.append(len(found))
        found.append(item[0])
        ends.append(item[1])
        at = reader.after_separators(item[1])
        if at == item[1]:
            break
    if len(clause_starts) > 1 and found and reader.verb_at(ends[-1]):
        found, ends = found[: clause_starts[-1]], ends[: clause_starts[-1]]
    typed = SharedTypes(text, pieces).added_to(found, start)
    return Coordination(tuple(typed), ends[-1] if ends else start)


class _Reader(PersonReader):
    """Reads any recipient that begins at an index: a set, a person, a unit, a territory, an anaphor."""

    def after_separators(self, index: int) -> int:
        index = self.past_bracket_of_year(self.past_bracket_of_maker(index))
        at = index = self._past_adverbs_before_with(index)
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

    def _past_adverbs_before_with(self, index: int) -> int:
        """As in "Công đoàn A cũng vinh dự cùng 2 cá nhân được tặng …": they are honoured together."""
        words, count = self.at(index), self.at(index + 2)
        light = words is not None and words.kind == "gap" and _ADVERBS.fullmatch(words.text) is not None
        together = self.is_punct(index + 1, "cùng", "cùng với") and count is not None and count.can_receive
        return index + 1 if light and together else index

    def is_next_subject(self, start: int, index: int) -> bool:
        """As in "…cho 5 tập thể; UBND tỉnh tặng …": a verb behind makes the name the next clause's
        subject."""
        behind = self.at(index)
        if self._is_one_who(index - 1):
            return False
        if self.is_punct(start - 1, ";") and behind is not None and behind.kind == "gap":
            return behind.text[0].islower() and not self.words.begins_with_post(behind.text)
        return self.verb_at(index) and not self._attains_among_counted(start, index)

    def _is_one_who(self, index: int) -> bool:
        """As in "cho em P, em Q, người đạt giải Nhất": the verb tells who Q is."""
        return self.is_punct(index - 1, ",") and self.pieces[index].text.lower() in {"người", "đơn vị"}

    def _attains_among_counted(self, start: int, index: int) -> bool:
        """As in "tặng Bằng khen cho 28 tập thể, 19 cá nhân đạt danh hiệu …": which of them, all receive."""
        first, last, verb = self.at(start - 2), self.at(index - 1), self.at(index)
        counted = first is not None and last is not None and first.kind == last.kind == "count"
        return counted and verb is not None and verb.text.lower() in {"đạt", "đoạt", "giành"}

    def verb_at(self, index: int) -> bool:
        """Whether a verb of conferring, receiving or proposing stands here, behind two light words and
        "của", "tại" at most."""
        for piece in self.pieces[index : index + 4]:
            if piece.kind == "cue" and piece.plays("member_link"):
                continue
            if piece.kind == "cue":
                verb = piece.plays("give", "receive", "passive", "propose", "target", "negate")
                return verb and not piece.plays("list_complete", "list_partial")
            if piece.kind == "award" and self.text[: piece.span.start].rstrip().endswith("đồng"):
                return True
            if piece.kind != "gap" or len(piece.text.split()) > 2 or _ON_GROUND_OF.search(piece.text):
                return False
        return False

    def item(self, index: int) -> tuple[Recipient, int] | None:
        """One recipient beginning at ``index``, lead-in words included."""
        index = self.skip_work(index)
        core = self.skip_leadin(index)
        piece, following = self.at(core), self.at(core + 1)
        if piece is None:
            return None
        if core > index and self.counts_homes_of_people(core):
            return None
        if piece.kind == "place" and self._begins_a_quotation(core):
            return None
        posted = piece.kind in {"unit", "office"} and following is not None and following.kind == "person"
        if posted and following is not None and piece.span.end + 2 >= following.span.start:
            return self.person(core + 1, parent=piece)
        if piece.kind in {"unit", "place"} and self._names_people(index, core):
            return None
        former = piece.kind == "gap" and self.pieces[core - 1].text.lower() == "nguyên" and core > index
        titled = self._person_behind_post(core if former else index)
        if titled is not None:
            return self.person(titled[0], parent=titled[1])
        if piece.kind == "count":
            return self.counted(core)
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

    def _person_behind_post(self, index: int) -> tuple[int, Piece | None] | None:
        """As in "Chủ nhiệm Ủy ban A của Quốc hội Lê Văn B": where the name stands, and the body of the
        post."""
        first = self.at(index)
        if first is None or not (
            first.kind == "office" or (first.kind == "gap" and self.words.begins_with_post(first.text))
        ):
            return None
        body: Piece | None = None
        for at in range(index, min(index + 7, len(self.pieces))):
            piece = self.pieces[at]
            if piece.kind == "person":
                return at, body
            if piece.kind in {"unit", "office"}:
                body = body or (piece if piece.mark is not None else None)
            elif not (
                piece.kind == "place"
                or (piece.kind == "gap" and len(piece.text.split()) <= 8)
                or (piece.kind == "cue" and piece.plays("member_link"))
            ):
                return None
        return None

    def _names_people(self, index: int, core: int) -> bool:
        """As in "các nhà khoa học Viện A", "học sinh Bắc Ninh": people of the body, not the body."""
        words = [p.text for p in self.pieces[index:core] if p.kind in {"gap", "anaphor"}]
        return any(self.words.leads_to_person(w) and not self.words.leads_to_unit(w) for w in words)

    def counted(self, index: int) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        assert piece.count is not None
        by_turns = piece.count.unit == "lượt"
        set_row = Recipient(piece.count.kind, piece.span, count=piece.count.count, by_turns=by_turns)
        at = index + 1
        if (above := self.at(at)) is not None and above.kind == "gap" and _ABOVE.fullmatch(above.text):
            at += 1
        if set_row.kind == "individual" and (nxt := self.at(at)) is not None and nxt.kind == "person":
            named = read_recipients(self.text, self.pieces, at)
            return replace(set_row, members=named.recipients), named.end
        apposed = self._names_in_apposition(at, set_row.count)
        if apposed is not None:
            return replace(set_row, members=apposed.recipients), apposed.end
        in_turn = self._named_in_turn(at, set_row.count)
        if in_turn is not None:
            return replace(set_row, members=in_turn.recipients), in_turn.end
        at, set_row = self._owner_of_set(at, set_row)
        members, end = self.members_at(at, set_row.kind)
        if len(members) < set_row.count and self.chains:
            flat, flat_end = _Reader(self.text, self.pieces, chains=False).members_at(at, set_row.kind)
            if len(flat) == set_row.count:
                members, end = flat, flat_end
        members = one_a_clause(self.text, members, set_row.count)
        return replace(set_row, members=members), end

    def _named_in_turn(self, index: int, count: int) -> Coordination | None:
        """As in "1 tập thể là thôn A và 2 cá nhân: …": as many names as were counted, then the next set."""
        opens = self.is_punct(index, ":") or self._is_list_cue(index)
        found: list[Recipient] = []
        at, end = index + 1, index
        while opens and len(found) < count and (item := self.item(at)) is not None and item[0].name:
            found.append(item[0])
            end = item[1]
            at = self.after_separators(end)
        following = self.at(at)
        another = at > end and following is not None and following.kind == "count"
        return Coordination(tuple(found), end) if another and len(found) == count else None

    def _names_in_apposition(self, index: int, count: int) -> Coordination | None:
        """As in "hai đơn vị Trạm A và Khoa B", "3 huyện C, D và E": as many stand right behind the number."""
        piece = self.at(index)
        if count < 2 or piece is None or piece.kind not in {"unit", "place"}:
            return None
        named = read_recipients(self.text, self.pieces, index, chains=False)
        units = all(r.name and r.kind == "collective" for r in named.recipients)
        return named if units and len(named.recipients) == count else None

    def members_at(self, index: int, kind: RecipientKind) -> tuple[tuple[Recipient, ...], int]:
        """The members of a set of that kind in a bracket or behind "gồm" at ``index``."""
        return self._bracket_members(index) or self.announced_members(index, kind)

    def _owner_of_set(self, index: int, set_row: Recipient) -> tuple[int, Recipient]:
        """As in "3 tập thể thuộc Sở Y tế": the set belongs to that body."""
        link, owner = self.at(index), self.at(index + 1)
        if link is None:
            return index, set_row
        if link.kind in {"unit", "place"} and link.span.start - set_row.span.end <= 1:
            end, last = self.chain_end(index)
            span = Span(link.span.start, last.end)
            return end, replace(set_row, parent=span.of(self.text), parent_span=span)
        juxtaposed = link.kind == "count" and set_row.kind == "individual" and link.count is not None
        if (
            juxtaposed
            and link.count is not None
            and link.count.kind == "collective"
            and link.count.count == 1
        ):
            return index + 1, set_row
        linked = link.kind == "cue" and link.plays("member_link")
        if linked and owner is not None and owner.kind in {"unit", "place"}:
            end, last = self.chain_end(index + 1)
            end, last = self._last_owner(end, last)
            span = Span(owner.span.start, last.end)
            return end, replace(set_row, parent=span.of(self.text), parent_span=span)
        return index, set_row

    def _last_owner(self, index: int, last: Span) -> tuple[int, Span]:
        """As in "1 cá nhân thuộc Bệnh viện A, Tập đoàn B; …": the last owns the first."""
        body, behind = self.at(index + 1), self.at(index + 2)
        ends = behind is not None and behind.is_mark(";")
        if self.is_punct(index, ",") and body is not None and body.kind == "unit" and ends:
            return index + 2, body.span
        return index, last

    def _bracket_members(self, index: int) -> tuple[tuple[Recipient, ...], int] | None:
        if not self.is_punct(index, "("):
            return None
        close = self.closing(index)
        inside = read_recipients(self.text, self.pieces[:close], index + 1, chains=self.chains)
        if inside.recipients and inside.end == close and all(r.name for r in inside.recipients):
            return inside.recipients, close + 1
        return None

    def announced_members(
        self, index: int, kind: RecipientKind | None = None
    ) -> tuple[tuple[Recipient, ...], int]:
        """Members after "gồm", "là", a colon, or "trong đó có"; a few plain words may stand between."""
        decided = False
        for step in range(index, min(index + 9, len(self.pieces))):
            piece = self.pieces[step]
            decided = decided or piece.kind == "decision"
            if step >= index + 4 and not decided:
                break
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete", "list_partial")):
                begin = step + 1
                while self.is_punct(begin, ":", ",") or self._is_list_cue(begin):
                    begin += 1
                bodies = kind == "collective"
                members = read_recipients(self.text, self.pieces, begin, chains=self.chains, announced=bodies)
                named = tuple(r for r in members.recipients if r.name)
                if named and len(named) == len(members.recipients):
                    return named, members.end
                return self._named_before_next_set(begin, members) or ((), index)
            of_decision = decided and (piece.kind in {"decision", "office"} or piece.plays("member_link"))
            plain = piece.kind in {"gap", "place", "date"} or piece.is_mark(",", "(", ")", ";")
            if not (of_decision or plain or piece.plays("decide")):
                break
        return self._named_after_merit(index, kind)

    def _named_before_next_set(
        self, begin: int, members: Coordination
    ) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "1 tập thể là thôn A và 2 cá nhân: ông B, bà C": the next number opens a set of its own."""
        following = next((r for r in members.recipients if r.name is None), None)
        cut = next((i for i, p in enumerate(self.pieces) if following and p.span == following.span), None)
        if cut is None or cut <= begin or not members.recipients[0].name:
            return None
        before = read_recipients(self.text, self.pieces[:cut], begin, chains=self.chains)
        return (before.recipients, before.end) if before.recipients else None

    def _named_after_merit(self, index: int, kind: RecipientKind | None) -> tuple[tuple[Recipient, ...], int]:
        """As in "5 cá nhân đã đóng góp cho phong trào ở xã, tiêu biểu là ông A": some of the set,
        named late."""
        for step in range(index, min(index + 14, len(self.pieces))):
            piece = self.pieces[step]
            if piece.kind in {"award", "count"} or piece.is_mark(";", "\n"):
                break
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_partial")):
                members = read_recipients(self.text, self.pieces, step + 1)
                fits = kind in {None, "other"} or all(r.kind == kind for r in members.recipients)
                if members.recipients and fits and all(r.name for r in members.recipients):
                    return members.recipients, members.end
        return (), index

    def _is_list_cue(self, index: int) -> bool:
        piece = self.at(index)
        return piece is not None and piece.kind == "cue" and piece.plays("list_complete", "list_partial")

    def anaphor(self, index: int) -> tuple[Recipient, int] | None:
        """A word that stands for one; "các thầy cô", "lớp 12 cùng trường" stand for nobody in particular."""
        piece = self.pieces[index]
        if _OF_MANY.search(self.text, max(0, piece.span.start - 16), piece.span.start):
            return None
        word = piece.text.lower()
        kind: RecipientKind = "individual" if word in anaphors().persons else "collective"
        return Recipient(kind, piece.span, stands_for=word), index + 1
