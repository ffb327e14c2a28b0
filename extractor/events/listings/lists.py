"""Numbered and bulleted lines of names under a heading that names the award."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.events.listings.list_lines import (
    NUMBERED,
    in_further_parts,
    is_next_of_list,
    is_parted_below,
    past_field,
    row_of_next_line,
    tells_on_within_item,
    with_parents,
    without_number,
)
from extractor.events.listings.list_words import (
    ALSO,
    ATTACHED,
    GOES_ON,
    HONOURED_ARE,
    LIST_OF,
    THAT_IS,
    only_opens_lines,
)
from extractor.events.listings.table_cells import with_later_cells
from extractor.events.listings.told_before import REACH, ToldBefore
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.parts.rows import Row
from extractor.events.receivers.posted_names import named_behind_post
from extractor.events.receivers.recipients import read_recipients, speaks_behind
from extractor.events.row_making.confidence import LISTED
from extractor.events.row_making.members_of_places import PLACE_HAS, those_of_a_place
from extractor.events.row_making.told_members import (
    MEMBERS_LATER,
    NUMBER_FIRST,
    NUMBER_IS,
    ONE_OF_THEM,
    gives_itself,
    has_them,
    of_another_set,
    one_of_them,
    only_has_some,
    picked_out,
    tells_the_counted,
    told_by_groups,
    told_by_number,
)
from extractor.ground.article import BLOCK_BREAK
from extractor.ground.reading import Sentence
from extractor.ground.records import Claim
from extractor.ground.span import Span

_FIRST_OF_SOME, _NEXT = re.compile(r": ?1[.)] "), re.compile(r" 2[.)] ")
"""As in "3 tác phẩm đạt giải Nhất: 1. Phóng sự của A. | 2. Phim của B.": a numbered list in one paragraph."""
_OF_THEM = re.compile(r"\s*trong đó(?!\w)", re.IGNORECASE)


class ListGovernor:
    """Keeps the award of the last heading line ("Bằng khen của UBND tỉnh:") for the lines of names
    below it."""

    def __init__(self) -> None:
        self._pattern: Row | None = None
        self._sets: list[Row] = []
        self._block = -1
        self._of_lead: Row | None = None
        self._told = ToldBefore()
        self._named = 0

    def open(self, text: str, sentence: Sentence, rows: Sequence[Row], blank: Row | None) -> None:
        """Note a sentence that ends in a colon as the heading of what follows.

        ``blank`` is the row of an award whose recipients the sentence leaves open ("cho các tập thể").
        """
        if blank is not None and sentence.block_index <= 1:
            self._of_lead = blank
        counted = tuple(r for r in rows if r.recipient.name is None and r.recipient.count > 1)
        if counted:
            self._told.note(sentence, counted)
        if not self._announces(text, sentence, rows, blank):
            listed = self._pattern is not None and self._block == sentence.block_index
            below = sentence.span.end + len(BLOCK_BREAK)
            if not (listed and is_next_of_list(text, sentence.span.start, below)):
                self._pattern = None
            return
        if rows or blank is not None:
            self._sets = self._sets + list(rows) if self._block == sentence.block_index else list(rows)
            self._pattern = row_of_next_line(text, sentence, self._sets) if rows else blank
            self._block = sentence.block_index
            self._named = 0

    def close(self) -> None:
        """What follows names nobody of the list before it."""
        self._pattern = None

    def _announces(self, text: str, sentence: Sentence, rows: Sequence[Row], blank: Row | None) -> bool:
        """Whether names of the same award follow: behind a colon, in lines, or in a sentence that goes on."""
        end = sentence.span.end
        if text[sentence.span.start : end].rstrip().endswith((":", "gồm", "sau đây", "như sau")):
            return True
        if LIST_OF.match(text, sentence.span.start) and text.startswith(BLOCK_BREAK, end):
            return True
        below = end + len(BLOCK_BREAK)
        if (
            (NUMBERED.match(text, below) and not is_next_of_list(text, sentence.span.start, below))
            or is_parted_below(text, below)
            or (rows and ALSO.match(text, end))
        ):
            return True
        if _FIRST_OF_SOME.search(text, sentence.span.start, end) and _NEXT.match(text, end):
            return True
        beside = [r for r in self._sets if sentence.span.covers(r.award_span)]
        counted = any(r.recipient.name is None and r.recipient.count > 1 for r in [*beside, *rows])
        unnamed = bool(rows) and all(row.recipient.name is None for row in rows)
        one = unnamed and THAT_IS.match(text, end) is not None
        goes_on = (counted or blank is not None) and GOES_ON.match(text, end + 1) is not None
        return one or (goes_on and not self._told.looks_back(text, end + 1))

    def listens(self, text: str, sentence: Sentence) -> bool:
        """Whether a sentence without an award may give rows: a list goes on, or members are told later."""
        start = sentence.span.start
        return (
            self._pattern is not None
            or HONOURED_ARE.match(text, start) is not None
            or (bool(self._told.last.sets) and LIST_OF.match(text, start) is not None)
            or MEMBERS_LATER.match(text, start) is not None
            or (bool(self._told.last.sets) and NUMBER_FIRST.match(text, start) is not None)
            or (bool(self._told.last.sets) and NUMBER_IS.search(text, start, sentence.span.end) is not None)
            or self._tells_one_of_them(text, sentence)
            or self._tells_those_of_a_place(text, sentence)
            or (
                bool(self._told.last.sets)
                and tells_the_counted(text, sentence.span, self._told.at(text, start).sets)
            )
        )

    def _tells_those_of_a_place(self, text: str, sentence: Sentence) -> bool:
        told = bool(self._told.last.sets) and PLACE_HAS.match(text, sentence.span.start) is not None
        return told and not self._told.before_others(text, sentence.span.start)

    def _tells_one_of_them(self, text: str, sentence: Sentence) -> bool:
        told = bool(self._told.last.sets) and ONE_OF_THEM.search(sentence.span.of(text)) is not None
        return told and not self._told.before_others(text, sentence.span.start)

    def rows_of_line(
        self,
        text: str,
        sentence: Sentence,
        pieces: Sequence[Piece],
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """Rows for the names at the head of a line; a line without names closes the list."""
        grouped = list(self._groups_of_sets(text, sentence, pieces, resolve))
        if grouped:
            yield from grouped
            return
        if self._reopens_set(text, sentence, pieces):
            return
        honours = HONOURED_ARE.match(text, sentence.span.start)
        if honours and self._counts_others(text, sentence, pieces):
            self._pattern = None
            return
        if honours and (again := self._set_told_again(pieces)) is not None and again not in self._sets:
            self._pattern = None  # "Hai cá nhân được khen thưởng là …" behind the names of the 12 tập thể
        elif self._pattern is None and honours:
            self._pattern, self._sets, self._block = self._of_lead, [], sentence.block_index
        if self._pattern is None or sentence.block_index > self._block + 1:
            self._pattern = None
            yield from self._members_told_later(text, sentence, pieces, resolve)
            return
        if sentence.block_index == self._block and tells_on_within_item(text, sentence.span.start):
            return
        if ATTACHED.fullmatch(text, sentence.span.start, sentence.span.end):
            self._block = sentence.block_index
            return
        pieces = without_number(text, sentence, pieces)
        found = self._receivers_of_line(text, sentence, pieces)
        no_list = only_has_some(pieces, found.end) or gives_itself(pieces, found.end)
        no_list = no_list or any(speaks_behind(text, r) for r in found.recipients[:1])
        listed = () if no_list else found.recipients
        named = with_parents(text, sentence, [r for r in listed if r.name])
        named += in_further_parts(text, pieces, found.end) if named else []
        if not found.recipients and only_opens_lines(sentence.span.of(text)):
            self._block = sentence.block_index
            return
        if not named and HONOURED_ARE.match(text, sentence.span.start):
            yield from self._counted_and_named(text, sentence, pieces, found.recipients, resolve)
            return
        if not named and (later := list(self._members_told_later(text, sentence, pieces, resolve))):
            yield from later
            return
        if not named:
            yield from self._counted_line(text, sentence, found.recipients)
            return
        self._block = sentence.block_index
        named = with_later_cells(text, pieces, named)
        yield from self._rows_of_named(self._pattern, sentence, named, resolve)

    def _set_told_again(self, pieces: Sequence[Piece]) -> Row | None:
        """The set told before that counts as many of one kind as the sentence does first."""
        count = next((p.count for p in pieces if p.count is not None), None)
        return self._told.counted_so(count.kind, count.count) if count is not None else None

    def _counts_others(self, text: str, sentence: Sentence, pieces: Sequence[Piece]) -> bool:
        """As in "5 cán bộ được vinh danh gồm: …" below "bằng khen cho 81 người": something else was given."""
        told = self._told.at(text, sentence.span.start)
        count = next((p.count for p in pieces if p.count is not None), None)
        alike = [s for s in told.sets if count is not None and s.recipient.kind == count.kind]
        near = bool(alike) and sentence.block_index - told.block <= REACH
        return near and of_another_set(sentence.span.of(text), alike)

    def _counted_and_named(
        self,
        text: str,
        sentence: Sentence,
        pieces: Sequence[Piece],
        counted: Sequence[Recipient],
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """As in "Có 5 cá nhân được khen thưởng, cụ thể: P, Trưởng thôn; Q …" behind the award of the sentence
        before: their number, and those who are named."""
        pattern = self._pattern
        yield from self._counted_line(text, sentence, counted)
        if pattern is not None:
            self._block = sentence.block_index
            yield from self._rows_of_named(pattern, sentence, list(picked_out(text, pieces)), resolve)

    def _reopens_set(self, text: str, sentence: Sentence, pieces: Sequence[Piece]) -> bool:
        """As in the line "2 cá nhân gồm:" or "Danh sách 2 cá nhân" above the names of a set that was told
        some sentences before."""
        listed = LIST_OF.match(text, sentence.span.start) and text.startswith(BLOCK_BREAK, sentence.span.end)
        if not listed and not sentence.span.of(text).rstrip().endswith(":"):
            return False
        first = next((i for i, piece in enumerate(pieces) if piece.count is not None), len(pieces))
        counted = read_recipients(text, pieces, first).recipients
        one = counted[0] if len(counted) == 1 and counted[0].name is None else None
        told = self._told.counted_so(one.kind, one.count) if one is not None else None
        if told is None:
            return False
        self._pattern, self._sets = told, [told]
        self._block, self._named = sentence.block_index, 0
        return True

    def _receivers_of_line(self, text: str, sentence: Sentence, pieces: Sequence[Piece]) -> Coordination:
        """Who stands at the head of the line, behind words that go on a list or behind the post that they
        hold."""
        start = next((i for i, p in enumerate(pieces) if not p.is_mark("-", "–", ")")), 0)
        found = read_recipients(text, pieces, past_field(pieces, start))
        if not found.recipients and GOES_ON.match(text, sentence.span.start):
            found = self._behind_opening(text, pieces) or found
        if not found.recipients and GOES_ON.match(text, sentence.span.start):
            start = next((i for i, p in enumerate(pieces) if i > start and p.can_receive), start)
            found = read_recipients(text, pieces, start)
        if has_them(pieces, found.end):
            found = read_recipients(text, pieces, found.end + 1)
        posted = (
            named_behind_post(text, pieces[start:]) if NUMBERED.match(text, sentence.span.start) else None
        )
        if posted is not None:
            found = Coordination((posted,), len(pieces))
        return found

    def _rows_of_named(
        self,
        pattern: Row,
        sentence: Sentence,
        named: Sequence[Recipient],
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """A row like the list's for each who is named, as a member of the set that counts such; the list is
        over when as many are named as were counted."""
        for recipient in named:
            row = self._row_like(pattern, resolve(recipient), recipient.span, sentence)
            fitting = [
                s
                for s in self._sets
                if s.recipient.name is None and s.recipient.kind in (recipient.kind, "other")
            ]
            if fitting or not self._are_others(recipient):
                yield row.as_member_of(fitting[0]) if fitting else row
        of_works = len(self._sets) == 1 and self._sets[0].recipient.kind == "other"
        self._named += 1 if of_works else len(named)
        if len(self._sets) == 1 and 1 < self._sets[0].recipient.count <= self._named:
            self._pattern = None

    def _are_others(self, recipient: Recipient) -> bool:
        """As in "7 cá nhân. Huyện A ghi nhận …:": a body among people, or one of them among bodies."""
        counted = all(s.recipient.name is None for s in self._sets)
        return bool(self._sets) and counted and recipient.kind in {"individual", "collective"}

    def _behind_opening(self, text: str, pieces: Sequence[Piece]) -> Coordination | None:
        """As in "Các đơn vị này gồm: A (tỉnh B), C": the names behind the word that opens the list."""
        opening = next((i for i, p in enumerate(pieces) if _opens_list(p)), None)
        if opening is None:
            return None
        begin = opening + 1
        while begin < len(pieces) and _opens_list(pieces[begin]):
            begin += 1
        bodies = bool(self._sets) and all(s.recipient.kind == "collective" for s in self._sets)
        found = read_recipients(text, pieces, begin, announced=bodies)
        return found if all(r.name for r in found.recipients) else None

    def _members_told_later(
        self,
        text: str,
        sentence: Sentence,
        pieces: Sequence[Piece],
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """Rows of names that a later sentence picks out of the sets told last."""
        before = self._told.at(text, sentence.span.start)
        opens = MEMBERS_LATER.match(text, sentence.span.start)
        again = self._set_told_again(pieces) if opens else None
        sets = before.sets if again is None or again in before.sets else (again,)
        if sentence.block_index - before.block > REACH or (opens and of_another_set(opens[0], sets)):
            return
        if _OF_THEM.match(text, sentence.span.start) and self._told.before_others(text, sentence.span.start):
            return
        picks = opens is not None or tells_the_counted(text, sentence.span, sets)
        told = picked_out(text, pieces) if picks else told_by_number(text, pieces, sets)
        if self._tells_one_of_them(text, sentence):
            told = one_of_them(text, pieces)
        if opens is None and self._tells_those_of_a_place(text, sentence):
            told = those_of_a_place(text, pieces)
        yield from self._members_among(sets, told, sentence, resolve)

    def _groups_of_sets(
        self,
        text: str,
        sentence: Sentence,
        pieces: Sequence[Piece],
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """Rows of the groups into which the sets told last part, sentence after sentence."""
        before = self._told.last
        if sentence.block_index - before.block > REACH or not NUMBER_FIRST.match(text, sentence.span.start):
            return
        goes_on = text[: sentence.span.start].rstrip().endswith(";")
        told = told_by_groups(text, pieces, before.sets, goes_on=goes_on)
        for row in self._members_among(before.sets, told, sentence, resolve):
            self._told.last = replace(before, block=sentence.block_index)
            yield row

    def _members_among(
        self,
        sets: Sequence[Row],
        told: Iterable[Recipient],
        sentence: Sentence,
        resolve: Callable[[Recipient], Recipient],
    ) -> Iterator[Row]:
        """A row for each name, as a member of the first set of its kind."""
        for recipient in told:
            fitting = next((s for s in sets if s.recipient.kind in (recipient.kind, "other")), None)
            if fitting is not None:
                row = self._row_like(fitting, resolve(recipient), recipient.span, sentence)
                yield row.as_member_of(fitting)

    def _counted_line(self, text: str, sentence: Sentence, recipients: Sequence[Recipient]) -> Iterator[Row]:
        """As in "Danh sách gồm 5 tập thể, 4 cá nhân:": sets of the award decided before; else the list
        ends."""
        pattern = self._pattern
        counted = [r for r in recipients if r.name is None and r.stands_for is None]
        if not recipients and self._sets and NUMBERED.match(text, sentence.span.start):
            self._block = sentence.block_index
            return
        if pattern is None or not counted or self._sets or not GOES_ON.match(text, sentence.span.start):
            self._pattern = None
            return
        self._block = sentence.block_index
        for recipient in counted:
            row = self._row_like(pattern, recipient, recipient.span, sentence)
            self._sets.append(row)
            yield row

    def _row_like(self, pattern: Row, recipient: Recipient, listed: Span, sentence: Sentence) -> Row:
        """The award of the heading for one recipient, whose name stands at ``listed``."""
        kept = [c for c in pattern.claims if c.field not in {"recipient", "recipient_parent"}]
        kept.append(Claim("recipient", recipient.name or str(recipient.count), listed, "listed-below"))
        if recipient.parent is not None:
            kept.append(
                Claim("recipient_parent", recipient.parent, recipient.parent_span, "parent-behind-name")
            )
        return replace(
            pattern,
            recipient=recipient,
            evidence=listed,
            block=sentence.block,
            confidence=min(pattern.confidence, LISTED),
            claims=tuple(kept),
        )


def _opens_list(piece: Piece) -> bool:
    return piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete"))
