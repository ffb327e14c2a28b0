"""Reading a coordination of recipients: names with their parents, counted sets with their members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractor.events.containment import can_contain, is_territory
from extractor.events.pieces import PERSON_ANAPHORS, Piece
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins
from extractor.viet.letters import UPPER

SEPARATORS = (",", ";", "và", "cùng", "cùng với", "\n", "lẫn")
_TITLE_IN_CAPITALS = re.compile(r"[A-ZĐ][A-ZĐa-z]{0,3}(?:[A-ZĐ.]{1,6}[a-z]{0,2}){1,3}")
"""As "DSCKI", "GS.TS", "BSCKII", "ThS" before a name."""
_DASHES = ("-", "–", "—")
_TYPE_OF_LIST = re.compile(
    r"(?:các|hai|ba|bốn|\d+)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)(?:,[^:]*)?\s*:?$",
    re.IGNORECASE,
)
_ON_GROUND_OF = re.compile(r"(?<!\w)(?:theo|xét|căn cứ)$", re.IGNORECASE)
_ABOVE = re.compile(r"(?:nói |kể |nêu )?(?:trên|này|ấy|đó)", re.IGNORECASE)
_HEAD_OF_LIST = re.compile(
    rf"(?P<head>[{UPPER}]\S*(?:\s\S+){{0,4}})\s+các\s+(?P<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
)
"""As in "Liên minh HTX các tỉnh A, B": each is "Liên minh HTX tỉnh A"."""
_HOUSEHOLD = re.compile(r"(?<!\w)(?:gia đình|hộ)(?!\w)", re.IGNORECASE)
_MONEY = re.compile(
    r"(?:(?:mỗi \w+|số tiền|trị giá|với)\s+)*[\d.,]+\s*(?:triệu|tỷ|nghìn|ngàn)?\s*(?:đồng|USD)", re.IGNORECASE
)
_TYPED_PLACE = re.compile(
    rf"((?i:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|tx\.?|xã|phường|thị trấn|đặc khu))\s+(?=[{UPPER}\d])"
)


@dataclass(frozen=True, slots=True)
class Recipient:
    """One recipient as the text names it: a name, a counted set, or a word that stands for either.

    ``name`` is None for a counted set; ``stands_for`` holds an anaphor ("nhà trường") still to be resolved.
    ``note`` is the bracket right behind it ("giải Nhất"); ``by_turns`` says that a statistic counts awards,
    not receivers ("160 lượt tập thể").
    """

    kind: RecipientKind
    span: Span
    name: str | None = None
    count: int = 1
    parent: str | None = None
    parent_span: Span | None = None
    stands_for: str | None = None
    members: tuple["Recipient", ...] = ()
    note: str | None = None
    by_turns: bool = False


@dataclass(frozen=True, slots=True)
class Coordination:
    """Recipients read from a row of pieces, and the index of the first piece after them."""

    recipients: tuple[Recipient, ...]
    end: int


def read_members(text: str, pieces: Sequence[Piece], start: int) -> tuple[Recipient, ...]:
    """Named members announced at ``start`` by "gồm", "tiêu biểu là" or a colon; none when none are."""
    return _Reader(text, pieces).announced_members(start)[0]


def read_recipients(text: str, pieces: Sequence[Piece], start: int, *, chains: bool = True) -> Coordination:
    """Read as many coordinated recipients as stand at ``start``; none when nothing fits.

    Without ``chains`` every comma parts two recipients, none a recipient and its parent.
    """
    reader = _Reader(text, pieces, chains=chains)
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
    return Coordination(tuple(reader.with_shared_types(found, start)), ends[-1] if ends else start)


class _Reader:
    """Cursor arithmetic over one sentence's pieces; every method takes an index and returns the next."""

    def __init__(self, text: str, pieces: Sequence[Piece], *, chains: bool = True) -> None:
        self.chains = chains
        self.text = text
        self.pieces = pieces
        self.words = leadins()

    def at(self, index: int) -> Piece | None:
        return self.pieces[index] if 0 <= index < len(self.pieces) else None

    def is_punct(self, index: int, *marks: str) -> bool:
        piece = self.at(index)
        return piece is not None and piece.is_mark(*marks)

    def after_separators(self, index: int) -> int:
        at = index
        money = self.at(at)
        if money is not None and money.kind == "gap" and _MONEY.fullmatch(money.text):
            at += 1
        while self.is_punct(at, *SEPARATORS):
            at += 1
        nearby = self.at(at + 1)
        if at == index and self.is_punct(at, *_DASHES) and nearby is not None and nearby.kind == "person":
            at += 1
        if at > index:
            piece = self.at(at)
            if piece is not None and piece.kind == "cue" and piece.text.lower() in {"cho", "đến", "tới"}:
                at += 1
        return at

    def is_next_subject(self, start: int, index: int) -> bool:
        """As in "…cho 5 tập thể; UBND tỉnh tặng …": a verb behind makes the name the next clause's subject."""
        behind = self.at(index)
        if self.is_punct(start - 1, ";") and behind is not None and behind.kind == "gap":
            return behind.text[0].islower() and not self.words.begins_with_post(behind.text)
        return self.verb_at(index)

    def verb_at(self, index: int) -> bool:
        """Whether a verb of conferring, receiving or proposing stands here, behind two light words at most."""
        for piece in self.pieces[index : index + 3]:
            if piece.kind == "cue":
                verb = piece.plays("give", "receive", "passive", "propose", "target", "negate")
                return verb and not piece.plays("list_complete", "list_partial")
            if piece.kind != "gap" or len(piece.text.split()) > 2 or _ON_GROUND_OF.search(piece.text):
                return False
        return False

    def item(self, index: int) -> tuple[Recipient, int] | None:
        """One recipient beginning at ``index``, lead-in words included."""
        core = self.skip_leadin(index)
        piece = self.at(core)
        if piece is None or (piece.kind in {"unit", "place"} and self._names_people(index, core)):
            return None
        following = self.at(core + 1)
        if piece.kind in {"unit", "office"} and following is not None and following.kind == "person":
            if piece.span.end + 2 >= following.span.start:
                return self.person(core + 1, parent=piece)
        if piece.kind == "count":
            return self.counted(core)
        if piece.kind == "person":
            return self._household(index, core) or self.person(core)
        if piece.kind == "unit":
            return self.unit(core)
        if piece.kind == "place":
            return self.territory(core)
        if piece.kind == "anaphor":
            return self.anaphor(core)
        return None

    def _names_people(self, index: int, core: int) -> bool:
        """As in "các nhà khoa học Viện A", "học sinh Bắc Ninh": people of the body, not the body."""
        words = [p.text for p in self.pieces[index:core] if p.kind in {"gap", "anaphor"}]
        return any(self.words.leads_to_person(w) and not self.words.leads_to_unit(w) for w in words)

    def _household(self, index: int, core: int) -> tuple[Recipient, int] | None:
        """As in "gia đình ông A", "hộ bà B": the household is named with its head."""
        for piece in self.pieces[index:core]:
            home = _HOUSEHOLD.search(piece.text)
            if home:
                person, end = self.person(core)
                span = Span(piece.span.start + home.start(), person.span.end)
                return replace(person, kind="household", name=span.of(self.text), span=span), end
        return None

    def skip_leadin(self, index: int) -> int:
        """Past titles before a person ("Đại úy"), formulas before a unit ("tập thể cán bộ, chiến sĩ")."""
        at = index
        while (piece := self.at(at)) is not None and at < index + 8:
            if piece.kind == "gap" and (self._calls_a_name(at) or _HEAD_OF_LIST.fullmatch(piece.text)):
                at += 1
            elif piece.kind == "gap" and (
                self.words.leads_to_person(piece.text) or self.words.leads_to_unit(piece.text)
            ):
                at += 1
            elif piece.kind == "anaphor" and self._only_titles_a_name(at):
                at += 1
            elif piece.is_mark(",", "và", "“", '"') and at > index and self._formula_goes_on(at):
                at += 1
            elif piece.kind == "cue" and piece.text.lower() in {"nguyên", "cố"}:
                at += 1
            elif piece.is_mark(":") and at > index and (nxt := self.at(at + 1)) and self._opens_name(nxt):
                at += 1
            else:
                break
        return at

    def _calls_a_name(self, index: int) -> bool:
        """A few small words right before a personal name ("nhà sư", "chị nuôi") say what the person is."""
        words, following = self.pieces[index].text, self.at(index + 1)
        return (
            following is not None
            and following.kind == "person"
            and (
                (words.islower() and len(words.split()) <= 3)
                or _TITLE_IN_CAPITALS.fullmatch(words) is not None
            )
        )

    def _opens_name(self, piece: Piece) -> bool:
        titled = piece.kind == "gap" and self.words.leads_to_person(piece.text)
        return titled or piece.kind in {"person", "anaphor"}

    def _only_titles_a_name(self, index: int) -> bool:
        """As in "ông" before "Nguyễn Văn A" is a title, not an anaphor; "nhà trường" never is."""
        following = self.at(index + 1)
        if following is None:
            return False
        if following.kind in {"person", "unit", "office"} or following.is_mark(":"):
            return True
        if following.kind == "gap" and self._calls_a_name(index + 1):
            return True
        return following.kind == "gap" and (
            self.words.leads_to_person(following.text) or self.words.leads_to_unit(following.text)
        )

    def _formula_goes_on(self, index: int) -> bool:
        """As in "cán bộ, chiến sĩ Trung đoàn 5": the comma belongs to the formula."""
        following = self.at(index + 1)
        before = self.at(index - 1)
        if following is None or before is None or before.kind != "gap":
            return False
        if following.kind != "gap":
            return False
        of_unit = self.words.leads_to_unit(following.text)
        return of_unit or (
            self.words.leads_to_person(before.text) and self.words.leads_to_person(following.text)
        )

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
        at, set_row = self._owner_of_set(at, set_row)
        members, end = self.members_at(at)
        if len(members) < set_row.count and self.chains:
            flat, flat_end = _Reader(self.text, self.pieces, chains=False).members_at(at)
            if len(flat) == set_row.count:
                members, end = flat, flat_end
        return replace(set_row, members=members), end

    def members_at(self, index: int) -> tuple[tuple[Recipient, ...], int]:
        """The members in a bracket or behind "gồm" at ``index``."""
        return self._bracket_members(index) or self.announced_members(index)

    def _owner_of_set(self, index: int, set_row: Recipient) -> tuple[int, Recipient]:
        """As in "3 tập thể thuộc Sở Y tế": the set belongs to that body."""
        link, owner = self.at(index), self.at(index + 1)
        if link is None:
            return index, set_row
        if link.kind in {"unit", "place"} and link.span.start - set_row.span.end <= 1:
            end, last = self._chain_end(index)
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
            end, last = self._chain_end(index + 1)
            span = Span(owner.span.start, last.end)
            return end, replace(set_row, parent=span.of(self.text), parent_span=span)
        return index, set_row

    def _bracket_members(self, index: int) -> tuple[tuple[Recipient, ...], int] | None:
        if not self.is_punct(index, "("):
            return None
        close = self._closing(index)
        inside = read_recipients(self.text, self.pieces[:close], index + 1, chains=self.chains)
        if inside.recipients and inside.end == close and all(r.name for r in inside.recipients):
            return inside.recipients, close + 1
        return None

    def announced_members(self, index: int) -> tuple[tuple[Recipient, ...], int]:
        """Members after "gồm", "là", a colon, or "trong đó có"; a few plain words may stand between."""
        for step in range(index, min(index + 4, len(self.pieces))):
            piece = self.pieces[step]
            if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete", "list_partial")):
                begin = step + 1
                while self.is_punct(begin, ":", ",") or self._is_list_cue(begin):
                    begin += 1
                members = read_recipients(self.text, self.pieces, begin, chains=self.chains)
                named = tuple(r for r in members.recipients if r.name)
                if named and len(named) == len(members.recipients):
                    return named, members.end
                return (), index
            if not (piece.kind in {"gap", "place"} or piece.is_mark(",", "(", ")", ";")):
                break
        return self._named_after_merit(index)

    def _named_after_merit(self, index: int) -> tuple[tuple[Recipient, ...], int]:
        """As in "5 cá nhân đã đóng góp cho phong trào ở xã, tiêu biểu là ông A": some of the set, named late."""
        for step in range(index, min(index + 14, len(self.pieces))):
            piece = self.pieces[step]
            if piece.kind in {"award", "count"} or piece.is_mark(";", "\n"):
                break
            if piece.kind == "cue" and piece.plays("list_partial"):
                members = read_recipients(self.text, self.pieces, step + 1)
                if members.recipients and all(r.name for r in members.recipients):
                    return members.recipients, members.end
        return (), index

    def _is_list_cue(self, index: int) -> bool:
        piece = self.at(index)
        return piece is not None and piece.kind == "cue" and piece.plays("list_complete", "list_partial")

    def person(self, index: int, parent: Piece | None = None) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        at = index + 1
        parents = [_body_of(parent)] if parent is not None else []
        note = None
        if self.is_punct(at, "("):
            close = self._closing(at)
            note = self._inside(at, close)
            parents += [p.span for p in self.pieces[at:close] if p.kind == "unit"]
            at = close + 1
        at, bodies = self._affiliation(at)
        parents += bodies
        span = Span(min(parents).start, max(parents).end) if parents else None
        if parent is not None:
            span = _body_of(parent)
        name = span.of(self.text) if span else None
        return Recipient("individual", piece.span, piece.text, parent=name, parent_span=span, note=note), at

    def _affiliation(self, index: int) -> tuple[int, list[Span]]:
        """Post and body behind a personal name: ", Giám đốc Sở B, tỉnh C" or " - giáo viên Trường D"."""
        bodies: list[Span] = []
        at = index
        posted = False
        while True:
            begin = at
            if not self.is_punct(begin, ",", *_DASHES):
                break
            piece, following = self.at(begin + 1), self.at(begin + 2)
            if piece is None:
                break
            if piece.kind == "office" or (
                piece.kind in {"unit", "place"} and self._is_affiliation(begin + 1, posted)
            ):
                bodies += [_body_of(piece)] if piece.kind != "place" else []
                at = begin + 2
            elif self._describes(piece, posted):
                if following is not None and following.kind == "person":
                    break
                at, more = self._post_phrase(begin + 1)
                bodies += more
                if at == begin + 1:
                    break
            else:
                break
            posted = True
        return at, bodies

    def _describes(self, piece: Piece, posted: bool) -> bool:
        """A post ("Giám đốc …") or a plain lower-case apposition ("phi công lái chính") behind a name."""
        if piece.kind not in {"gap", "anaphor", "cue"}:
            return False
        if (
            piece.kind == "gap"
            and posted
            and len(piece.text.split()) <= 6
            and not self.words.leads_to_person(piece.text)
        ):
            return True
        plain = piece.kind == "gap" and piece.text[0].islower() and not self.words.leads_to_person(piece.text)
        return plain or self.words.begins_with_post(piece.text)

    def _post_phrase(self, index: int) -> tuple[int, list[Span]]:
        """As in "nguyên Phó Giám đốc" + body, "sinh năm" + date, "thôn 3" + place…"""
        bodies: list[Span] = []
        at = index
        while (piece := self.at(at)) is not None and at < index + 7:
            if piece.kind in {"unit", "office"}:
                bodies.append(_body_of(piece))
            elif at > index and piece.kind == "cue" and not piece.plays("member_link"):
                break
            elif piece.kind not in {"gap", "date", "cue", "anaphor", "place"}:
                break
            at += 1
        return at, bodies

    def _is_affiliation(self, index: int, posted: bool) -> bool:
        """Whether a body behind "NAME," is where the person works, not the next recipient."""
        if posted:
            return True
        end, _ = self._chain_end(index)
        closer = self.at(end)
        if closer is None or closer.kind == "gap":
            return True
        if closer.is_mark(";", "\n", ")"):
            return True
        nxt = self.at(self.skip_leadin(end + 1))
        if nxt is None or not nxt.can_receive:
            return closer.is_mark(",")
        return closer.is_mark(",", "và") and nxt.kind == "person"

    def unit(self, index: int) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        end, last = self._chain_end(index)
        link, whole = self.at(end), self.at(end + 1)
        if link is not None and link.plays("member_link") and whole is not None and whole.kind == "anaphor":
            end += 2
        parent_span = None
        first_parent = self._first_parent(index, end)
        if first_parent is not None:
            units = [p.span for p in self.pieces[index + 1 : end] if p.kind == "unit"]
            parent_span = Span(first_parent.start, units[-1].end)
        note = None
        if self.is_punct(end, "("):
            close = self._closing(end)
            inside = [p for p in self.pieces[end:close] if p.kind == "unit"]
            note = self._inside(end, close)
            if inside and parent_span is None:
                parent_span = Span(inside[0].span.start, inside[-1].span.end)
            end = close + 1
        parent = parent_span.of(self.text) if parent_span else None
        return Recipient(
            "collective", piece.span, piece.text, parent=parent, parent_span=parent_span, note=note
        ), end

    def _first_parent(self, index: int, end: int) -> Span | None:
        return next((p.span for p in self.pieces[index + 1 : end] if p.kind == "unit"), None)

    def _chain_end(self, index: int) -> tuple[int, Span]:
        """Where a unit's comma chain of parents ends: the index after it and the span of its last part."""
        last = self.pieces[index]
        at = index + 1
        while True:
            link, nxt = self.at(at), self.at(at + 1)
            if link is None or nxt is None or nxt.kind not in {"unit", "place"}:
                break
            by_comma = self.chains and link.is_mark(",", *_DASHES) and self._holds(nxt, last)
            by_word = link.kind == "cue" and link.text.lower() in {"thuộc", "trực thuộc"}
            if not (by_comma or by_word):
                break
            last = nxt
            at += 2
        return at, last.span

    def _holds(self, parent: Piece, child: Piece) -> bool:
        if parent.kind == "unit":
            return can_contain(parent.text, child.text)
        place = _place_rank(parent.text)
        if child.kind == "place":
            return place > _place_rank(child.text) > 0
        return place > _territory_in(child.text) and not is_territory(child.text)

    def territory(self, index: int) -> tuple[Recipient, int]:
        """A place that receives as a body; the larger places behind it only say where it lies."""
        piece = self.pieces[index]
        end, _ = self._chain_end(index)
        return Recipient("collective", piece.span, piece.text), end

    def anaphor(self, index: int) -> tuple[Recipient, int]:
        piece = self.pieces[index]
        word = piece.text.lower()
        kind: RecipientKind = "individual" if word in PERSON_ANAPHORS else "collective"
        return Recipient(kind, piece.span, stands_for=word), index + 1

    def _closing(self, index: int) -> int:
        depth = 0
        for at in range(index, len(self.pieces)):
            depth += self.is_punct(at, "(")
            depth -= self.is_punct(at, ")")
            if depth == 0:
                return at
        return len(self.pieces) - 1

    def _inside(self, index: int, close: int) -> str:
        return self.text[self.pieces[index].span.end : self.pieces[close].span.start].strip()

    def with_shared_types(self, found: list[Recipient], start: int) -> list[Recipient]:
        """As in "các huyện: A, B và thị xã C" → huyện A, huyện B, thị xã C; "huyện A, B" alike."""
        shared = self._type_before(start)
        head = _HEAD_OF_LIST.fullmatch(self.pieces[start].text) if start < len(self.pieces) else None
        if head is not None:
            shared = f"{head['head']} {head['type']}"
        typed: list[Recipient] = []
        for recipient in found:
            if recipient.name is None or recipient.kind != "collective":
                shared = None
                typed.append(recipient)
                continue
            own = _TYPED_PLACE.match(recipient.name)
            if own:
                shared = own[1]
                typed.append(recipient)
            elif shared and len(recipient.name.split()) <= 4 and not self._is_unit(recipient.span):
                typed.append(
                    replace(recipient, name=f"{shared if head else shared.lower()} {recipient.name}")
                )
            else:
                typed.append(recipient)
        return typed

    def _is_unit(self, span: Span) -> bool:
        return any(piece.kind == "unit" and piece.span == span for piece in self.pieces)

    def _type_before(self, start: int) -> str | None:
        if start == 0 or start >= len(self.pieces):
            return None
        begin = self.pieces[0].span.start
        match = _TYPE_OF_LIST.search(self.text[begin : self.pieces[start].span.start].rstrip())
        return match[1] if match else None


def _body_of(piece: Piece) -> Span:
    """The body inside an office ("Giám đốc Sở B" → Sở B), the piece itself for a unit."""
    return piece.mark.span if piece.mark is not None else piece.span


def _territory_in(name: str) -> int:
    """The highest territory that a unit's own name already holds: a body "…tỉnh" lies in no huyện.

    Sở, ban, ngành count as of the province even when their name does not say so.
    """
    if re.match(
        r"(?:sở|cục|ban|văn phòng|công an tỉnh|tỉnh|thành ủy|lđlđ tỉnh|liên đoàn)(?!\w)", name.lower()
    ):
        return 4
    ranks = [_place_rank(name[m.start() :]) for m in re.finditer(r"(?<!\w)\w", name)]
    return max([rank for rank in ranks if rank < 5 or "tỉnh" in name.lower()], default=0)


def _place_rank(name: str) -> int:
    ranks = (
        (5, r"tỉnh|nước"), (4, r"thành phố|tp"), (3, r"quận|huyện|thị xã"), (2, r"xã|phường|thị trấn|đặc khu"),
        (1, r"thôn|bản|ấp|khu phố|tổ dân phố|xóm|làng"),
    )  # fmt: skip
    return next((rank for rank, heads in ranks if re.match(rf"(?:{heads})(?!\w)", name.lower())), 0)
