"""The mentions taken for one entry, and what they tell together, so that a further one is compared with that
and not with each of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from extractor.records.abridged_firms import is_abridged
from extractor.records.houses import (
    one_house,
    one_life,
    same_flag,
    same_honour,
    same_honour_above,
    shared_honours,
)
from extractor.records.localities import MERGED, NOWHERE, Locality, agree, depth, village_of, within
from extractor.records.name_cores import Core
from extractor.records.named_houses import is_house_named
from extractor.records.names import Name
from extractor.records.recurrence import is_of_few
from extractor.records.registered import Mention
from extractor.records.sites import is_own_site, place_of_site
from extractor.records.slots import names_of_award

DISTRICTS_ENDED = MERGED
"""Since that day a name without a type of place means a commune."""

_House = tuple[Name | None, str | None, Locality]
"""What a mention tells of the house of the one named: its unit, the one honoured beside it, and the place."""


@dataclass(slots=True)
class MentionGroup:
    """Mentions taken for one entry. Until ``bare_until`` one was called without a type of district."""

    mentions: list[Mention] = field(default_factory=list)
    place: Locality = NOWHERE
    keys: set[str] = field(default_factory=set)
    tells_place: bool = False
    tells_district: bool = False
    bare_until: str = ""
    cores: set[Core] = field(default_factory=set)
    _told: set[tuple[object, ...]] = field(default_factory=set)
    _spellings: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _rows: set[str] = field(default_factory=set)
    _names: set[Name] = field(default_factory=set)
    _houses: dict[_House, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    _villages: set[str] = field(default_factory=set)
    _of_award: defaultdict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    _of_article: defaultdict[str, list[Mention]] = field(default_factory=lambda: defaultdict(list))
    _stories: set[int] = field(default_factory=set)
    _housed_stories: set[int] = field(default_factory=set)
    _publishers: set[str | None] = field(default_factory=set)
    _sites: set[Locality] = field(default_factory=set)

    def add(self, mention: Mention) -> bool:
        """Take a mention for this entry. Whether another may be judged otherwise now, for what it tells."""
        before = (len(self._told), self.place, self.bare_until < DISTRICTS_ENDED)
        self.mentions.append(mention)
        self._told.add(what_it_tells(mention))
        self.keys.add(mention.key)
        self._spellings[mention.name.words] += 1
        self._names.add(mention.name)
        self._note_row(mention)
        self._note_district(mention)
        self._note_place(mention)
        self._houses[_house(mention)].append(mention)
        return before != (len(self._told), self.place, self.bare_until < DISTRICTS_ENDED)

    def _note_row(self, mention: Mention) -> None:
        row = mention.row
        self._rows.add(row.key)
        self._stories.add(row.story)
        if mention.parent:
            self._housed_stories.add(row.story)
        self._of_article[row.article].append(mention)
        for award in names_of_award(row):
            self._of_award[award].append(mention)
        if (village := village_of(mention.place)) is not None:
            self._villages.add(village)
        self._publishers.add(row.publisher)
        self._sites.add(place_of_site(row.url))

    def _note_district(self, mention: Mention) -> None:
        self.cores.add(mention.name.core)
        if mention.name.core.district:
            self.tells_district = True
        else:
            self.bare_until = max(self.bare_until, mention.row.published or "")

    def _note_place(self, mention: Mention) -> None:
        self.tells_place = self.tells_place or tells_place(mention)
        narrowed = within(mention.place, self.place) if self.place else mention.place
        if narrowed and depth(narrowed) >= depth(self.place):
            self.place = narrowed

    def bears(self, key: str) -> bool:
        """Whether a mention of it is of this very name, place and parent."""
        return key in self.keys

    def stands_in(self, story: int) -> bool:
        return story in self._stories

    def is_housed_in(self, story: int) -> bool:
        """Whether the story tells to what unit it belongs."""
        return story in self._housed_stories

    def has_spelling_of(self, mention: Mention) -> bool:
        """Whether another mention writes the name by the same words."""
        others = self._spellings[mention.name.words] - (mention.row.key in self._rows)
        return others > 0

    @property
    def tells_house(self) -> bool:
        return bool(self._housed_stories)

    def may_house(self, mention: Mention) -> bool:
        """Whether nothing speaks against one house: none is told, or the same one."""
        is_untold = not mention.parent or any(parent is None for parent, *_ in self._houses)
        return is_untold or self.has_house_of(mention)

    def has_house_of(self, mention: Mention) -> bool:
        """Whether another mention of it tells the house of this one."""
        return any(one_house(mention, other) for other in self._one_of_each_house_but(mention))

    def has_house_named_with(self, mention: Mention) -> bool:
        """Whether the mention's article names the house in which another mention of it tells it."""
        return bool(mention.row.named) and any(
            is_house_named(mention, other) for other in self._one_of_each_house_but(mention)
        )

    def names_house_of(self, mention: Mention) -> bool:
        """Whether a mention of it, be it this one, tells it by the unit of the one named."""
        return any(one_house(mention, told[0]) for (parent, *_), told in self._houses.items() if parent)

    def _one_of_each_house_but(self, mention: Mention) -> Iterator[Mention]:
        for told in self._houses.values():
            yield from islice((one for one in told if one is not mention), 1)

    def is_abridged_by(self, mention: Mention) -> bool:
        """Whether only the shorter name of a firm ties the mention to the others."""
        return is_abridged(mention.name, self._names - {mention.name})

    def tells_one_life(self, mention: Mention) -> bool:
        """Whether one article tells what a person received now, and formerly in another house."""
        return any(
            one_life(mention.row, other.row) for other in self._of_article.get(mention.row.article, ())
        )

    def has_honour_of(self, mention: Mention) -> bool:
        """Whether a mention of it tells of the same award at one time, as two papers do of one decision."""
        return any(same_honour(mention, other) for other in self._with_award_of(mention))

    def has_honour_above(self, mention: Mention) -> bool:
        """Whether a mention of it tells that honour of the person by the body above or below this one's."""
        return any(same_honour_above(mention, other) for other in self._with_award_of(mention))

    def has_life_of(self, told: Sequence[Mention]) -> bool:
        """Whether mentions of it tell two honours, each of one time, that one article tells of the name too:
        hardly two namesakes share them."""
        ours = [other for mention in told for other in self._with_award_of(mention)]
        return len(shared_honours(told, ours)) > 1

    def has_flag_of(self, mention: Mention) -> bool:
        """Whether a mention of it tells of the same flag of one year and body in its province."""
        return any(same_flag(mention, other) for other in self._with_award_of(mention))

    def _with_award_of(self, mention: Mention) -> Iterator[Mention]:
        told = {
            id(other): other
            for award in names_of_award(mention.row)
            for other in self._of_award.get(award, ())
        }
        yield from told.values()

    def has_village_of(self, mention: Mention) -> bool:
        """Whether a mention of it tells the same commune: as that of the person, or in the name of the unit
        ("Hội Nông dân xã Hưng Vũ")."""
        return village_of(mention.place) in self._villages

    def has_own_site(self, mention: Mention) -> bool:
        """Whether the unit's own pages tell of the mention, as they told of it before; the first time where a
        province hardly has two of the name."""
        is_own = is_own_site(mention.row.url, mention.name.full)
        return is_own and (is_of_few(mention.name) or mention.row.publisher in self._publishers)

    def is_told_at_home(self, mention: Mention) -> bool:
        """Whether pages of its own place tell the name, which there means the one of that place: pages of the
        district, or of the province where it hardly has two."""
        home = place_of_site(mention.row.url)
        near = depth(home) > 1 or (bool(home) and is_of_few(mention.name))
        told = [self.place] if self.tells_place else self._sites
        return near and any(agree(home, one) for one in told)


def what_it_tells(mention: Mention) -> tuple[object, ...]:
    """All that an entry is asked whether it may be the mention's, but for the article that it stands in."""
    bare_today = (mention.row.published or "") < DISTRICTS_ENDED
    return mention.key, mention.name, _house(mention), bare_today


def _house(mention: Mention) -> _House:
    return mention.parent, mention.row.beside, mention.place


def tells_place(mention: Mention) -> bool:
    """Whether the place tells enough: a province tells which "Công an tỉnh Nghệ An" is meant, or which of its
    few high schools, but not which of the schools named Nguyễn Du."""
    if depth(mention.place) > 1:
        return True
    return bool(mention.place) and (bool(mention.name.places) or is_of_few(mention.name))
