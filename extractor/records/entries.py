"""The registry: which names in award rows are one unit or person, and which are kept apart.

Rows that bear the same name are parted by where the unit lies, persons by the unit they belong to; a row
that tells less joins only when one single entry fits. Likeness of names never joins anything; answers of a
person do, and keep apart.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from extractor.ground.achievements import Candidate, Entry, EntryKind, Link, Row
from extractor.ground.labels import REASON_LABELS
from extractor.records.abridged_firms import is_abridged, with_abridged
from extractor.records.houses import is_rare, may_share_house, one_house, parted, same_honour
from extractor.records.localities import (
    NOWHERE,
    Locality,
    agree,
    depth,
    lies_near,
    locality_of,
    one_village,
    with_type,
    within,
)
from extractor.records.name_cores import Core
from extractor.records.names import Name, are_akin, completed, name_of
from extractor.records.recurrence import is_inner, is_of_few, recurs
from extractor.records.registered import Change, Mention, entry_of, in_order, with_mergers
from extractor.records.renamings import NOTHING_TOLD, Told
from extractor.records.sites import is_own_site, place_of_site
from extractor.viet.fold import fold

_DISTRICTS_ENDED = "2025-07-01"
"""Since that day a name without a type of place means a commune."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said of two names, by the keys of their mentions; pairs are sorted.

    ``renamed`` and ``merged`` also say which of the two came first; those renamed are among ``same``.
    """

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    renamed: frozenset[Change] = frozenset()
    merged: frozenset[Change] = frozenset()


@dataclass(slots=True)
class _Group:
    """Mentions taken for one entry. Until ``bare_until`` one was called without a type of district."""

    mentions: list[Mention] = field(default_factory=list)
    place: Locality = NOWHERE
    housed: list[Mention] = field(default_factory=list)
    _keys: set[str] = field(default_factory=set)
    _stories: set[int] = field(default_factory=set)
    _housed_stories: set[int] = field(default_factory=set)
    tells_place: bool = False
    tells_district: bool = False
    bare_until: str = ""
    cores: set[Core] = field(default_factory=set)
    _sites: set[Locality] = field(default_factory=set)

    def add(self, mention: Mention) -> None:
        self.mentions.append(mention)
        self.cores.add(mention.name.core)
        self._sites.add(place_of_site(mention.row.url))
        if mention.name.core.district:
            self.tells_district = True
        else:
            self.bare_until = max(self.bare_until, mention.row.published or "")
        self._keys.add(mention.key)
        self._stories.add(mention.row.story)
        self.tells_place = self.tells_place or _tells_place(mention)
        if mention.parent:
            self.housed.append(mention)
            self._housed_stories.add(mention.row.story)
        narrowed = within(mention.place, self.place) if self.place else mention.place
        if narrowed and depth(narrowed) >= depth(self.place):
            self.place = narrowed

    def bears(self, key: str) -> bool:
        """Whether a mention of it is of this very name, place and parent."""
        return key in self._keys

    def stands_in(self, story: int) -> bool:
        return story in self._stories

    def has_own_site(self, mention: Mention) -> bool:
        """Whether the unit's own pages tell of the mention, as they told of it before; the first time where a
        province hardly has two of the name."""
        site = mention.row.publisher
        return is_own_site(mention.row.url, mention.name.full) and (
            is_of_few(mention.name) or any(one.row.publisher == site for one in self.mentions)
        )

    def is_told_at_home(self, mention: Mention) -> bool:
        """Whether pages of its own place tell the name, which there means the one of that place: pages of the
        district, or of the province where it hardly has two."""
        home = place_of_site(mention.row.url)
        near = depth(home) > 1 or (bool(home) and is_of_few(mention.name))
        told = [self.place] if self.tells_place else self._sites
        return near and any(agree(home, one) for one in told)

    def is_housed_in(self, story: int) -> bool:
        """Whether the story tells to what unit it belongs."""
        return story in self._housed_stories


@dataclass(frozen=True, slots=True)
class Registry:
    """All entries and, for every row with a named recipient, what its name means."""

    entries: tuple[Entry, ...]
    links: Mapping[str, Link]


def mention_of(row: Row) -> Mention | None:
    """The recipient of a row; None for a row of a counted set or of no unit and no person."""
    if row.recipient is None or row.recipient_kind == "other":
        return None
    kind: EntryKind = "unit" if row.recipient_kind == "collective" else "person"
    written = row.recipient if kind == "person" else completed(row.recipient, row.recipient_parent, row.place)
    whole = name_of(written, row.recipient_kind)
    above = name_of(row.recipient_parent) if row.recipient_parent else None
    told = (whole.full, *whole.parents, *_full_names(above), row.recipient, row.grantor)
    place = locality_of(told, row.place)
    key = "|".join((kind, whole.key, above.key if above else "", "/".join(sorted(place))))
    # Who proposes it lies there too. Answers refer to keys, so these stay as they were before it was asked.
    place = place or locality_of((row.proposer,))
    if kind == "person":
        return Mention(key, row, kind, whole, above, place)
    full = completed(with_type(written, place), row.recipient_parent, row.place, place_of_site(row.url))
    part, house = parted(full, row.recipient_parent)
    return Mention(key, row, kind, name_of(part), name_of(house) if house else None, place)


def block_of(mention: Mention) -> str:
    """What mentions share that may be of one entry without any word of a person or article."""
    return f"{mention.kind}|{fold(_last_word(mention))}"


def build(rows: Iterable[Row], answers: Answers, told: Told = NOTHING_TOLD) -> Registry:
    """Entries of all rows, and the link of every row whose recipient has a name."""
    mentions = [mention for row in rows if (mention := mention_of(row)) is not None]
    entries: list[Entry] = []
    links: dict[str, Link] = {}
    taken: set[str] = set()
    renamed = list(in_order(told.renamed, answers.renamed))
    names_told = {name for one in told.renamed for name in (one.former, one.present)}
    for family in _families(mentions, answers, told.renamed):
        groups, open_mentions = _part(family, answers, names_told)
        named = [(entry_of(group.mentions, group.place, taken, renamed), group) for group in groups]
        entries += [entry for entry, _ in named]
        for entry, group in named:
            for mention in group.mentions:
                links[mention.row.key] = Link(mention.row.key, entry.id, (_fits(mention, entry, group),))
        for mention in open_mentions:
            rivals = [_fits(mention, entry, group) for entry, group in named]
            rivals.sort(key=lambda one: (-one.score, one.entry))
            links[mention.row.key] = Link(mention.row.key, None, tuple(rivals))
    if merged := list(in_order(told.merged, answers.merged)):
        entries = with_mergers(entries, _homes(mentions, links), merged)
    return Registry(tuple(entries), links)


def _homes(mentions: Sequence[Mention], links: Mapping[str, Link]) -> Mapping[str, set[str]]:
    """Which entries a mention's key, or a unit's name as written, means."""
    homes = defaultdict[str, set[str]](set)
    for mention in mentions:
        entry = links[mention.row.key].entry
        if entry is not None:
            homes[mention.key].add(entry)
            if mention.kind == "unit":
                homes[mention.row.recipient or ""].add(entry)
    return homes


def _families(
    mentions: Sequence[Mention], answers: Answers, renamed: Collection[Change]
) -> Iterator[list[Mention]]:
    """Mentions that bear akin names, or names that a person called the same, or an article."""
    families: dict[int, list[Mention]] = {}
    by_last: dict[tuple[str, str], list[int]] = {}
    home_of: dict[str, int] = {}
    for number, mention in enumerate(mentions):
        block = (mention.kind, _last_word(mention))
        home = next(
            (one for one in by_last.get(block, ()) if are_akin(families[one][0].name, mention.name)), number
        )
        families.setdefault(home, []).append(mention)
        if home == number:
            by_last.setdefault(block, []).append(number)
        home_of.setdefault(mention.key, home)
        if mention.kind == "unit":
            home_of.setdefault(mention.row.recipient or "", home)
    for one, other in (*sorted(answers.same), *sorted((told.former, told.present) for told in renamed)):
        first, second = home_of.get(one), home_of.get(other)
        if first is not None and second is not None and first != second:
            families[first] += families.pop(second)
            home_of.update({key: first for key, home in home_of.items() if home == second})
    yield from with_abridged(families.values())


def _last_word(mention: Mention) -> str:
    return mention.name.words[-1] if mention.name.words else ""


def _part(
    family: Sequence[Mention], answers: Answers, renamed: Collection[str]
) -> tuple[list[_Group], list[Mention]]:
    """The entries that bear one name, those that tell most first, and mentions that fit none or several.

    What one mention tells of an entry may be what another was waiting for: "nhà trường được tặng Huân chương"
    tells which school the article means, and so whose its other honours are. ``renamed`` are names that
    articles call those of one body.
    """
    groups: list[_Group] = []
    left = sorted(family, key=_least_told)
    while left:
        unsure = [mention for mention in left if not _finds_home(mention, groups, answers, renamed)]
        if len(unsure) == len(left):
            break
        left = unsure
    return groups, left


def _finds_home(mention: Mention, groups: list[_Group], answers: Answers, renamed: Collection[str]) -> bool:
    """Whether the mention is put to an entry: to the one it means, or to a new one where it fits none."""
    fitting = [group for group in groups if _may_be(mention, group, answers, renamed)]
    if not fitting:
        groups.append(_Group())
        groups[-1].add(mention)
        return True
    meant = [group for group in fitting if _is_surely(mention, group, answers)]
    if len(fitting) > 1 and not meant:
        meant = [group for group in fitting if any(_speaks_for(mention, one) for one in group.mentions)]
    if len(fitting) > 1 and not meant:
        meant = [group for group in fitting if group.tells_place and group.is_told_at_home(mention)]
    if len(meant) == 1 or (len(fitting) == 1 and _tells_enough(mention, fitting[0])):
        (meant or fitting)[0].add(mention)
        return True
    return False


def _least_told(mention: Mention) -> tuple[int, int, int, str]:
    """Mentions that tell their place and parent, and their names in full, come first, so that others can be
    judged by them. Persons are told by their house more than by a place, which many namesakes share."""
    placed, housed = -depth(mention.place), -(mention.parent is not None)
    first, second = (housed, placed) if mention.kind == "person" else (placed, housed)
    whole = bool(mention.name.core.form) + bool(mention.name.core.district)
    return (first, second, -whole, mention.row.published or "")


def _may_be(mention: Mention, group: _Group, answers: Answers, renamed: Collection[str]) -> bool:
    """Whether nothing speaks against it: another place, for a person another unit, for a company another
    legal form, or a person's word."""
    if _is_answered(mention, group, answers.different):
        return False
    if _is_answered(mention, group, answers.same):
        return True
    if mention.row.recipient not in renamed and not _names_agree(mention, group):
        return False
    housed = mention.kind == "person" or is_inner(mention.name)
    if housed and not any(may_share_house(mention, other) for other in group.mentions):
        return False
    return mention.kind == "person" or agree(mention.place, group.place) is not False


def _names_agree(mention: Mention, group: _Group) -> bool:
    """Whether neither tells a part of its name otherwise. "Công an Yên Thành" is that of the district as long
    as there were districts."""
    own, published = mention.name.core, mention.row.published or ""
    if any(own.speaks_against(core) for core in group.cores):
        return False
    omitted = published if group.tells_district and not own.district else ""
    return max(omitted, group.bare_until if own.district else "") < _DISTRICTS_ENDED


def _is_surely(mention: Mention, group: _Group, answers: Answers) -> bool:
    """Whether the very same name, place and parent were told, a person said that the two are one, or the same
    news told the name in full before it told the name alone."""
    told = mention.parent is not None or _tells_place(mention)
    return (
        (told and group.bears(mention.key))
        or _is_answered(mention, group, answers.same)
        or (not mention.parent and group.is_housed_in(mention.row.story))
    )


def _is_answered(mention: Mention, group: _Group, pairs: Collection[tuple[str, str]]) -> bool:
    """Whether a person's answer ties the name to one in the group."""
    return bool(pairs) and any(_pair(mention, other) in pairs for other in group.mentions)


def _tells_enough(mention: Mention, group: _Group) -> bool:
    """Whether a name that fits one entry only is enough to mean it.

    The name of a company or a ministry is. Names of schools, communes' bodies and persons recur all over the
    country: their place, their unit, the honour or the news itself must agree too.
    """
    if group.stands_in(mention.row.story):
        return True
    if mention.kind == "unit" and (
        not recurs(mention.name)
        or _placed_alike(mention, group)
        or lies_near(mention.name.full, group.place, of_district=group.tells_district)
        or group.has_own_site(mention)
        or group.is_told_at_home(mention)
    ):
        return True
    return any(_speaks_for(mention, other) for other in group.mentions)


def _placed_alike(mention: Mention, group: _Group) -> bool:
    return (_tells_place(mention) and group.tells_place and agree(mention.place, group.place)) is True


def _tells_place(mention: Mention) -> bool:
    """Whether the place tells enough: a province tells which "Công an tỉnh Nghệ An" is meant, or which of its
    few high schools, but not which of the schools named Nguyễn Du."""
    if depth(mention.place) > 1:
        return True
    return bool(mention.place) and (bool(mention.name.places) or is_of_few(mention.name))


def _speaks_for(mention: Mention, other: Mention) -> bool:
    """Whether the house that the name belongs to, or the honour itself, tells that one is meant.

    A school's name and an honour that many schools receive on one day is not enough for that.
    """
    if mention.kind == "person":
        return (
            one_house(mention, other)
            or same_honour(mention, other)
            or one_village(mention.row.place, other.row.place)
        )
    if is_inner(mention.name):
        return one_house(mention, other)
    return is_rare(mention.row) and same_honour(mention, other)


def _pair(mention: Mention, other: Mention) -> tuple[str, str]:
    one, two = sorted((mention.key, other.key))
    return one, two


def _full_names(parent: Name | None) -> tuple[str, ...]:
    return (parent.full, *parent.parents) if parent else ()


def _fits(mention: Mention, entry: Entry, group: _Group) -> Candidate:
    """How well a name fits an entry, told in reasons that a person can check."""
    reasons, score = [REASON_LABELS["name"].vi], 0.6
    others = [other for other in group.mentions if other is not mention]
    if any(other.name.words == mention.name.words for other in others):
        reasons, score = [REASON_LABELS["spelling"].vi], 0.7
    elif is_abridged(mention, others):
        reasons = [REASON_LABELS["shorter"].vi]
    placed = agree(mention.place, group.place)
    if placed is None and group.is_told_at_home(mention):
        reasons.append(REASON_LABELS["site"].vi)
        score += 0.1
    if placed is not None:
        reasons.append(REASON_LABELS["place" if placed else "other_place"].vi)
        score += 0.2 if placed else -0.5
    if mention.parent and group.housed:
        one = any(one_house(mention, other) for other in group.housed)
        reasons.append(REASON_LABELS["parent" if one else "other_parent"].vi)
        score += 0.1 if one else -0.2
    if not mention.parent and mention.row.beside and any(one_house(mention, other) for other in others):
        reasons.append(REASON_LABELS["beside"].vi)
        score += 0.1
    return Candidate(entry.id, max(0.0, min(1.0, score)), tuple(reasons))
