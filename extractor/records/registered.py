"""An entry of the registry from the mentions that were taken for it: its names and when they were used, its
place, its beginning and end, what it was called before and what became of it."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from extractor.ground.achievements import Entry, EntryKind, Row, Seen
from extractor.records.localities import NOWHERE, Locality, named_places, span_of, within
from extractor.records.names import Name, written_out
from extractor.viet.fold import fold

_OF_A_PLACE = re.compile(
    r"(?:ủy ban|hội đồng|huyện ủy|quận ủy|thị ủy|thành ủy|đảng|liên đoàn|công đoàn|phòng|công an|hội|đoàn|"
    r"ban|mặt trận|huyện|quận|thị xã|xã|phường|thị trấn) "
)
"""Beginnings of names of bodies that begin and end with their district or commune (2025-07-01)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A recipient as one row names it. ``key`` is what a person's answer refers to, ``told`` what ``name``
    was read from."""

    key: str
    row: Row
    kind: EntryKind
    name: Name
    parent: Name | None
    place: Locality
    told: str


@dataclass(frozen=True, slots=True)
class Change:
    """That one name took another's place, or one body became part of another: keys of mentions, or names as
    written, and the ISO day where it is known."""

    former: str
    present: str
    day: str | None = None


def in_order(told: Iterable[Change], answered: Iterable[Change]) -> Iterator[Change]:
    """What articles tell, then what a person says, whose days hold; in an order that is always the same."""
    for changes in (told, answered):
        yield from sorted(changes, key=lambda one: (one.former, one.present, one.day or ""))


class Changes:
    """Changes in their order, found by the name or key that was given up."""

    def __init__(self, told: Iterable[Change]) -> None:
        self._of_former = defaultdict[str, list[tuple[int, Change]]](list)
        for at, change in enumerate(told):
            self._of_former[change.former].append((at, change))

    def of(self, names: Iterable[str]) -> list[Change]:
        """Those of any of the names."""
        told = {at: one for name in names for at, one in self._of_former.get(name, ())}
        return [told[at] for at in sorted(told)]


def entry_of(mentions: Sequence[Mention], place: Locality, taken: set[str], renamed: Changes) -> Entry:
    """The entry of these mentions under an id that is not among those ``taken``; puts it among them.

    Of ``renamed`` that tell different days of one renaming the last holds.
    """
    changes = _own_changes(mentions, renamed)
    taken_up = {one.present for one in changes}
    given_up = {one.former for one in changes} - taken_up
    # "TTYT huyện A" is given up with "Trung tâm Y tế huyện A": it is that name, only shorter written.
    forms = {fold(one.name.full) for one in mentions if (one.row.recipient or "") in given_up}
    alike = {one.row.recipient or "" for one in mentions if fold(one.name.full) in forms}
    former = alike - taken_up
    present = [one for one in mentions if (one.row.recipient or "") not in former] or mentions
    names = Counter(_told_in_full(mention, taken_up) for mention in present)
    name = max(names, key=lambda one: (len(one), names[one]))
    written = dict.fromkeys(mention.row.recipient or "" for mention in mentions)
    bracketed = dict.fromkeys(alias for mention in mentions for alias in mention.name.aliases)
    parents = [mention.row.recipient_parent or mention.parent.full for mention in mentions if mention.parent]
    since, until, successors = span_of(_own_place(mentions[0], place))
    return Entry(
        _new_id(name, mentions[0], place, taken),
        mentions[0].kind,
        name,
        tuple(one for one in (*written, *bracketed) if one != name),
        max(parents, key=len) if parents else None,
        tuple(sorted(place)),
        since,
        until,
        successors,
        tuple(_seen(written, mentions, changes)),
        tuple(one for one in written if one in former),
    )


def _told_in_full(mention: Mention, taken_up: Set[str]) -> str:
    """The name in full; one that a body took is what it took, without the type of a place that it lost:
    "Trung tâm Y tế A", once "Trung tâm Y tế huyện A"."""
    written = mention.row.recipient or ""
    return written_out(written) if written in taken_up else mention.name.full


def with_mergers(
    entries: Sequence[Entry], home_of: Mapping[str, Collection[str]], merged: Iterable[Change]
) -> list[Entry]:
    """The entries, each with those it became part of and that became part of it.

    ``home_of`` tells which entries a mention's key or a name as written means; one that means several says
    nothing. Of changes that tell different days the last holds.
    """
    into, source = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    ends: dict[str, str] = {}
    for change in merged:
        former, present = home_of.get(change.former, ()), home_of.get(change.present, ())
        if len(former) == len(present) == 1 and set(former) != set(present):
            (one,), (other,) = former, present
            if other not in into[one]:
                into[one].append(other)
                source[other].append(one)
            if change.day is not None:
                ends[one] = change.day
    return [
        replace(
            one,
            until=ends.get(one.id, one.until),
            merged_into=tuple(into.get(one.id, ())),
            merged_from=tuple(source.get(one.id, ())),
        )
        for one in entries
    ]


def _own_changes(mentions: Sequence[Mention], renamed: Changes) -> list[Change]:
    """What was said of two of the mentions' names, as names written; each pair once, with its day if told."""
    by_key = {mention.key: mention.row.recipient or "" for mention in mentions}
    written = {mention.row.recipient or "" for mention in mentions}
    days: dict[tuple[str, str], str | None] = {}
    for one in renamed.of({*by_key, *written}):
        pair = by_key.get(one.former, one.former), by_key.get(one.present, one.present)
        if written.issuperset(pair):
            days[pair] = one.day or days.get(pair)
    return [Change(*pair, day) for pair, day in days.items()]


def _seen(written: Iterable[str], mentions: Sequence[Mention], changes: Iterable[Change]) -> Iterable[Seen]:
    """Each name as written with its days, in the order of their first use."""
    rows_of = defaultdict[str, list[Row]](list)
    for mention in mentions:
        rows_of[mention.row.recipient or ""].append(mention.row)
    found = []
    taken = {one.present: one.day for one in changes}
    given_up = {one.former: one.day for one in changes}
    for name in written:
        rows = rows_of[name]
        days = sorted(row.published for row in rows if row.published)
        first, last = (days[0], days[-1]) if days else (None, None)
        articles = len({row.article for row in rows})
        found.append(Seen(name, first, last, articles, taken.get(name), given_up.get(name)))
    return sorted(found, key=lambda one: (one.first or "9", one.name))


def _own_place(mention: Mention, place: Locality) -> Locality:
    """The place that the unit governs or serves, with which it ends: "UBND huyện Ba Vì"; no school's."""
    if not _OF_A_PLACE.match(mention.name.key) or not place:
        return NOWHERE
    return next((within(one, place) for one in reversed(named_places(mention.name.full))), NOWHERE)


def _new_id(name: str, mention: Mention, place: Locality, taken: set[str]) -> str:
    """Readable and the same for the same rows: "truong-thpt-son-tay@01"; a number where two would collide."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
    if mention.kind == "person" and mention.parent:
        slug += "@" + re.sub(r"[^a-z0-9]+", "-", fold(mention.parent.full)).strip("-")
    elif place:
        slug += "@" + min(place)
    number, wanted = 1, slug
    while wanted in taken:
        number += 1
        wanted = f"{slug}#{number}"
    taken.add(wanted)
    return wanted


def base_of(entry_id: str) -> str:
    """An id without the number by which it differs from others of its name and place."""
    return entry_id.partition("#")[0]
