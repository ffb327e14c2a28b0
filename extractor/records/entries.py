"""The registry: which names in award rows are one unit or person, and which are kept apart.

Rows that bear the same name are parted by where the unit lies, persons by the unit they belong to; a row
that tells less joins only when one single entry fits. Likeness of names never joins anything; answers of a
person do, and keep apart.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extractor.ground.achievements import Candidate, Entry, Link, Row
from extractor.ground.labels import REASON_LABELS
from extractor.records.abridged_firms import with_abridged
from extractor.records.akin_names import AkinNames
from extractor.records.honoured_twice import honoured_twice, honours_of
from extractor.records.houses import is_rare
from extractor.records.localities import (
    agree,
    depth,
    lies_near,
    village_of,
)
from extractor.records.mention_groups import (
    DISTRICTS_ENDED,
    MentionGroup,
    tells_place,
    what_it_tells,
)
from extractor.records.mentions import mention_of
from extractor.records.names import is_broken_off
from extractor.records.recurrence import is_cooperative, is_inner, recurs
from extractor.records.registered import Change, Changes, Mention, entry_of, in_order, with_mergers
from extractor.records.renamings import NOTHING_TOLD, Told
from extractor.viet.fold import fold

_OF_A_DISTRICT = 2
"""Depth of the place of a district, or of a commune of today."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a person said of two names, by the keys of their mentions; pairs are sorted.

    ``renamed`` and ``merged`` also say which of the two came first; those renamed are among ``same``.
    """

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    renamed: frozenset[Change] = frozenset()
    merged: frozenset[Change] = frozenset()


@dataclass(frozen=True, slots=True)
class Registry:
    """All entries and, for every row with a named recipient, what its name means."""

    entries: tuple[Entry, ...]
    links: Mapping[str, Link]


def block_of(mention: Mention) -> str:
    """What mentions share that may be of one entry without any word of a person or article."""
    return f"{mention.kind}|{fold(_last_word(mention))}"


def build(
    rows: Iterable[Row], answers: Answers, told: Told = NOTHING_TOLD, taken: set[str] | None = None
) -> Registry:
    """Entries of all rows, and the link of every row whose recipient has a name. Ids that are ``taken`` are
    given to none; those given are among them afterwards."""
    mentions = [mention for row in rows if (mention := mention_of(row)) is not None]
    entries: list[Entry] = []
    links: dict[str, Link] = {}
    taken = set() if taken is None else taken
    renamed = Changes(in_order(told.renamed, answers.renamed))
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
    known = defaultdict[tuple[str, str], AkinNames](AkinNames)
    home_of: dict[str, int] = {}
    moved: dict[int, int] = {}
    for number, mention in enumerate(mentions):
        names = known[mention.kind, _last_word(mention)]
        home = names.first(mention.name)
        if home is None:
            home = number
            names.add(mention.name, number)
        families.setdefault(home, []).append(mention)
        home_of.setdefault(mention.key, home)
        if mention.kind == "unit":
            home_of.setdefault(mention.row.recipient or "", home)
    for one, other in (*sorted(answers.same), *sorted((told.former, told.present) for told in renamed)):
        first, second = _last_home(home_of.get(one), moved), _last_home(home_of.get(other), moved)
        if first is not None and second is not None and first != second:
            families[first] += families.pop(second)
            moved[second] = first
    yield from with_abridged(families.values())


def _last_home(home: int | None, moved: Mapping[int, int]) -> int | None:
    while home is not None and home in moved:
        home = moved[home]
    return home


def _last_word(mention: Mention) -> str:
    return mention.name.words[-1] if mention.name.words else ""


def _part(
    family: Sequence[Mention], answers: Answers, renamed: Collection[str]
) -> tuple[Sequence[MentionGroup], list[Mention]]:
    """The entries that bear one name, those that tell most first, and mentions that fit none or several.

    What one mention tells of an entry may be what another was waiting for: "nhà trường được tặng Huân chương"
    tells which school the article means, and so whose its other honours are. ``renamed`` are names that
    articles call those of one body.
    """
    parting = _Parting(answers, renamed, family)
    left = sorted(family, key=_least_told)
    while left:
        unsure = [mention for mention in left if not parting.finds_home(mention)]
        if len(unsure) == len(left):
            person_told = parting.opens_for_person(left)
            if person_told is None:
                break
            unsure.remove(person_told)
        left = unsure
    return parting.groups, left


class _Parting:
    """The entries of one name as they grow. Which of them a mention may be is asked of those alone that tell
    more than when one like it was asked for last."""

    def __init__(self, answers: Answers, renamed: Collection[str], family: Sequence[Mention]) -> None:
        self.groups: list[MentionGroup] = []
        self._answers, self._renamed = answers, renamed
        self._told_in = defaultdict[str, list[Mention]](list)
        for mention in family if family[0].kind == "person" else ():
            self._told_in[mention.row.article].append(mention)
        self._telling_more: list[int] = []
        self._of_article = defaultdict[str, set[int]](set)
        self._of_honour = defaultdict[tuple[str, int | None], set[int]](set)
        self._fitting = defaultdict[tuple[object, ...], tuple[list[int], set[int]]](lambda: ([0], set()))

    def finds_home(self, mention: Mention) -> bool:
        """Whether the mention is put to an entry: to the one it means, or to a new one where it fits none."""
        fitting = self._that_it_may_be(mention)
        if not fitting:
            self.groups.append(MentionGroup())
            self._put(mention, len(self.groups) - 1)
            return True
        meant = [at for at in fitting if _is_surely(mention, self.groups[at], self._answers)]
        if len(fitting) > 1 and not meant and mention.kind == "person":
            # One article goes on to tell of the one whom it has told of.
            meant = [at for at in fitting if at in self._of_article.get(mention.row.article, ())]
        if len(fitting) > 1 and not meant:
            meant = [at for at in fitting if self._speaks_for(mention, self.groups[at])]
        if len(fitting) > 1 and not meant:
            meant = [
                at
                for at in fitting
                if self.groups[at].tells_place and self.groups[at].is_told_at_home(mention)
            ]
        if len(meant) == 1 or (len(fitting) == 1 and self._is_enough(mention, self.groups[fitting[0]])):
            self._put(mention, (meant or fitting)[0])
            return True
        return False

    def _is_enough(self, mention: Mention, group: MentionGroup) -> bool:
        return _tells_enough(mention, group) or self._speaks_for(mention, group)

    def _speaks_for(self, mention: Mention, group: MentionGroup) -> bool:
        told = self._told_in.get(mention.row.article, ())
        return _speaks_for(mention, group) or (len(told) > 1 and group.has_life_of(told))

    def opens_for_person(self, left: Sequence[Mention]) -> Mention | None:
        """The first of a person whom several articles tell in one commune, or by one honour, and no entry
        there, for whom one is opened: the farmer of a commune is not taken for the nurse, her namesake in the
        province."""
        told = {(village_of(one.place), one.row.article) for one in left if one.kind == "person"}
        articles = Counter(village for village, _ in told if village is not None)
        villager = next((one for one in left if articles[village_of(one.place) or ""] > 1), None)
        first = villager or honoured_twice(left)
        if first is not None:
            self.groups.append(MentionGroup())
            self._put(first, len(self.groups) - 1)
        return first

    def _put(self, mention: Mention, at: int) -> None:
        if self.groups[at].add(mention):
            self._telling_more.append(at)
        self._of_article[mention.row.article].add(at)
        for honour in honours_of(mention):
            self._of_honour[honour].add(at)

    def _that_it_may_be(self, mention: Mention) -> list[int]:
        """The numbers of the entries, in their order, that nothing in the mention speaks against."""
        read, fitting = self._fitting[what_it_tells(mention), mention.row.recipient in self._renamed]
        for at in dict.fromkeys(self._telling_more[read[0] :]):
            fitting.discard(at)
            if self._may_be(mention, at, self.groups[at].may_house(mention)):
                fitting.add(at)
        read[0] = len(self._telling_more)
        lived = {at for at in self._of_article.get(mention.row.article, ()) if self._is_one_here(mention, at)}
        if mention.kind == "person" and mention.parent:
            near = {at for honour in honours_of(mention) for at in self._of_honour.get(honour, ())}
            lived |= {at for at in near if self._is_told_above(mention, at)}
        return sorted(fitting | lived)

    def _is_one_here(self, mention: Mention, at: int) -> bool:
        """Whether the article that told of the entry goes on to tell of the same one."""
        group = self.groups[at]
        if mention.kind == "person" and group.may_house(mention):
            return not _is_answered(mention, group, self._answers.different)
        return group.tells_one_life(mention) and self._may_be(mention, at, is_housed=True)

    def _is_told_above(self, mention: Mention, at: int) -> bool:
        return self.groups[at].has_honour_above(mention) and self._may_be(mention, at, is_housed=True)

    def _may_be(self, mention: Mention, at: int, is_housed: bool) -> bool:
        """Whether nothing speaks against it: another place, for a person another unit, for a company another
        legal form, or a person's word."""
        group = self.groups[at]
        if _is_answered(mention, group, self._answers.different):
            return False
        if _is_answered(mention, group, self._answers.same):
            return True
        if mention.row.recipient not in self._renamed and not _names_agree(mention, group):
            return False
        if not is_housed and (mention.kind == "person" or is_inner(mention.name)):
            return False
        if agree(mention.place, group.place) is not False:
            return True
        # Who moved is told with both houses; one told by a district alone is a namesake elsewhere.
        moved = depth(mention.place) < _OF_A_DISTRICT or (mention.parent is not None and group.tells_house)
        return mention.kind == "person" and moved


def _least_told(mention: Mention) -> tuple[int, int, int, str]:
    """Mentions that tell their place and parent, and their names in full, come first, so that others can be
    judged by them. Persons are told by their house more than by a place, which many namesakes share."""
    placed, housed = -depth(mention.place), -(mention.parent is not None)
    first, second = (housed, placed) if mention.kind == "person" else (placed, housed)
    whole = bool(mention.name.core.form) + bool(mention.name.core.district)
    return (first, second, -whole, mention.row.published or "")


def _names_agree(mention: Mention, group: MentionGroup) -> bool:
    """Whether neither tells a part of its name otherwise. "Công an Yên Thành" is that of the district as long
    as there were districts."""
    own, published = mention.name.core, mention.row.published or ""
    if any(own.speaks_against(core) for core in group.cores):
        return False
    omitted = published if group.tells_district and not own.district else ""
    return max(omitted, group.bare_until if own.district else "") < DISTRICTS_ENDED


def _is_surely(mention: Mention, group: MentionGroup, answers: Answers) -> bool:
    """Whether the very same name, place and parent were told, a person said that the two are one, or the same
    news told the name in full before it told the name alone."""
    told = mention.parent is not None or tells_place(mention)
    return (
        (told and group.bears(mention.key))
        or _is_answered(mention, group, answers.same)
        or (not mention.parent and group.is_housed_in(mention.row.story))
    )


def _is_answered(mention: Mention, group: MentionGroup, pairs: Collection[tuple[str, str]]) -> bool:
    """Whether a person's answer ties the name to one in the group."""
    return bool(pairs) and any(_pair(mention.key, key) in pairs for key in group.keys)


def _tells_enough(mention: Mention, group: MentionGroup) -> bool:
    """Whether a name that fits one entry only is enough to mean it.

    The name of a company or a ministry is. Names of schools, communes' bodies and persons recur all over the
    country: their place, their unit, the honour or the news itself must agree too.
    """
    return group.stands_in(mention.row.story) or (
        mention.kind == "unit"
        and (
            not recurs(mention.name)
            or _placed_alike(mention, group)
            or lies_near(mention.name.full, group.place, of_district=group.tells_district)
            or group.has_own_site(mention)
            or group.is_told_at_home(mention)
        )
    )


def _placed_alike(mention: Mention, group: MentionGroup) -> bool:
    return (tells_place(mention) and group.tells_place and agree(mention.place, group.place)) is True


def _speaks_for(mention: Mention, group: MentionGroup) -> bool:
    """Whether the house that the name belongs to, or the honour itself, tells that one is meant.

    A school's name and an honour that many schools receive on one day is not enough for that.
    """
    if mention.kind == "person":
        return (
            group.has_house_of(mention)
            or group.has_honour_of(mention)
            or group.has_village_of(mention)
            or group.has_house_named_with(mention)
            or group.has_honour_above(mention)
        )
    if is_inner(mention.name):
        return group.has_house_of(mention)
    if is_broken_off(mention.name):
        return False
    if is_rare(mention.row):
        return group.has_honour_of(mention)
    return is_cooperative(mention.name) and group.has_flag_of(mention)


def _pair(key: str, other: str) -> tuple[str, str]:
    return (key, other) if key <= other else (other, key)


def _fits(mention: Mention, entry: Entry, group: MentionGroup) -> Candidate:
    """How well a name fits an entry, told in reasons that a person can check."""
    reasons, score = [REASON_LABELS["name"].vi], 0.6
    if group.has_spelling_of(mention):
        reasons, score = [REASON_LABELS["spelling"].vi], 0.7
    elif group.is_abridged_by(mention):
        reasons = [REASON_LABELS["shorter"].vi]
    placed = agree(mention.place, group.place)
    if placed is None and group.is_told_at_home(mention):
        reasons.append(REASON_LABELS["site"].vi)
        score += 0.1
    if placed is not None:
        reasons.append(REASON_LABELS["place" if placed else "other_place"].vi)
        score += 0.2 if placed else -0.5
    if mention.parent and group.tells_house:
        one = group.names_house_of(mention)
        reasons.append(REASON_LABELS["parent" if one else "other_parent"].vi)
        score += 0.1 if one else -0.2
    if not mention.parent and mention.row.beside and group.has_house_of(mention):
        reasons.append(REASON_LABELS["beside"].vi)
        score += 0.1
    elif group.has_house_named_with(mention):
        reasons.append(REASON_LABELS["named"].vi)
        score += 0.1
    return Candidate(entry.id, max(0.0, min(1.0, score)), tuple(reasons))
