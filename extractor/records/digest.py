"""The press digest of a day: stories, not copies, under the unit they are about and their topic."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from typing import Literal, get_args

from extractor.ground.coverage import Coverage, Told, papers
from extractor.ground.labels import Wording
from extractor.ground.records import EventType
from extractor.lexicon.abbreviations import shortened
from extractor.records.naming import Naming
from extractor.viet.fold import fold

Topic = EventType | Literal["proposal"]
TOPICS: tuple[Topic, ...] = (
    *[event for event in get_args(EventType) if event != "other"],
    "proposal",
    "other",
)
"""In the order in which a digest shows them."""

MOST_QUOTES = 3

_GIVEN = ("conferred", "announced")


@dataclass(frozen=True, slots=True)
class Story:
    """One story: its first article, the others that carry it, and what it says.

    ``quotes`` are the sentences that assert awards, without those of the opening; ``reprints`` near-copies
    among the articles chosen, of other papers and of its own; ``notes`` the officer's comments.
    """

    article: Coverage
    reprints: tuple[Coverage, ...]
    topic: Topic
    quotes: tuple[str, ...]
    notes: tuple[str, ...] = ()

    @property
    def other_papers(self) -> tuple[str, ...]:
        return tuple(paper for paper in papers(self.reprints) if paper != self.article.paper)


@dataclass(frozen=True, slots=True)
class Group:
    """The stories about one unit. ``unit`` is None for those about several or none."""

    unit: str | None
    several: bool
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class Digest:
    """What was chosen, and its groups: units with most stories first, then several units, then none.

    Days are ISO, None open; ``filters`` are further choices as name and value.
    """

    first_day: str | None
    last_day: str | None
    filters: tuple[tuple[Wording, str], ...]
    articles: tuple[Coverage, ...]
    groups: tuple[Group, ...]
    officer: str | None = None

    @property
    def stories(self) -> tuple[Story, ...]:
        return tuple(story for group in self.groups for story in group.stories)

    @property
    def papers(self) -> tuple[str, ...]:
        return papers(self.articles)


def arranged(digest: Digest, order: Sequence[int]) -> Digest:
    """Only the stories whose first article is named, in the order given.

    A group, and within it a topic, stands where the first of its stories is named.
    """
    place = {article: at for at, article in enumerate(order)}
    kept = [
        replace(group, stories=tuple(story for story in group.stories if story.article.id in place))
        for group in digest.groups
    ]
    ordered = [replace(group, stories=_by_topic(group.stories, place)) for group in kept if group.stories]
    made = tuple(sorted(ordered, key=lambda group: min(place[story.article.id] for story in group.stories)))
    stories = [story for group in made for story in group.stories]
    carried = {article.id for story in stories for article in (story.article, *story.reprints)}
    return replace(digest, groups=made, articles=tuple(one for one in digest.articles if one.id in carried))


def _by_topic(stories: Sequence[Story], place: Mapping[int, int]) -> tuple[Story, ...]:
    first: dict[Topic, int] = {}
    for story in sorted(stories, key=lambda one: place[one.article.id]):
        first.setdefault(story.topic, place[story.article.id])
    return tuple(sorted(stories, key=lambda one: (first[one.topic], place[one.article.id])))


def groups(
    articles: Sequence[Coverage], told: Iterable[Told], notes: Mapping[int, Sequence[str]]
) -> tuple[Group, ...]:
    """The articles, the oldest first, as stories in groups. ``told`` has what an article tells together, in
    the order of its text; ``notes`` are comments by an article's id."""
    members = defaultdict[int, list[Coverage]](list)
    for article in articles:
        members[article.story].append(article)
    firsts = {first.id: first for first, *_ in members.values()}
    # Of each article no more is kept than its gist: of ten years a million sentences are told.
    gists = {
        one: _gist(firsts[one], list(said))
        for one, said in groupby(told, key=lambda one: one.article)
        if one in firsts
    }
    by_unit = defaultdict[tuple[str | None, bool], list[Story]](list)
    for first, *others in members.values():
        gist = gists.get(first.id, _NOTHING_TOLD)
        comments = (note for article in (first, *others) for note in notes.get(article.id, ()))
        story = Story(first, tuple(others), gist.topic, gist.quotes, tuple(comments))
        by_unit[gist.unit, gist.several].append(story)
    made = (
        Group(unit, several, tuple(sorted(stories, key=lambda story: TOPICS.index(story.topic))))
        for (unit, several), stories in by_unit.items()
    )
    return tuple(sorted(made, key=_rank))


def _rank(group: Group) -> tuple[bool, bool, int, str]:
    return group.unit is None, not group.several, -len(group.stories), fold(group.unit or "")


@dataclass(frozen=True, slots=True)
class _Gist:
    topic: Topic
    unit: str | None
    several: bool
    quotes: tuple[str, ...]


_NOTHING_TOLD = _Gist("other", None, several=False, quotes=())


def _gist(article: Coverage, said: Sequence[Told]) -> _Gist:
    unit, several = _unit(article, said)
    return _Gist(topic(said), unit, several, _quotes(article, said))


def topic(said: Sequence[Told]) -> Topic:
    """That of the first event told; without one, what the award rows are: given, or only proposed."""
    for one in said:
        if one.event is not None and one.event != "other":
            return one.event
    statuses = {one.status for one in said if one.status is not None}
    if statuses & set(_GIVEN):
        return "commendation"
    return "proposal" if "proposed" in statuses else "other"


def _unit(article: Coverage, said: Sequence[Told]) -> tuple[str | None, bool]:
    """The one unit that the article is about, and whether there are several.

    Units honoured come before organisers. Of several the one in the headline, else in the opening, is it.
    """
    honoured = _names(one for one in said if one.event is None)
    candidates = honoured or _names(said)
    if len(candidates) < 2:
        return (candidates[0] if candidates else None), False
    for part in (article.title, article.opening):
        named = [unit for unit in candidates if _naming(unit).stand_in(part)]
        if len(named) == 1:
            return named[0], False
    return None, True


@lru_cache(maxsize=4_096)
def _naming(unit: str) -> Naming:
    """Looked for in a headline and in an opening, and told of by many articles."""
    return Naming([unit, *shortened(unit)])


def _names(said: Iterable[Told]) -> list[str]:
    """The units told, each once, whatever the case it is written in."""
    found: dict[str, str] = {}
    for one in said:
        if one.unit is not None:
            found.setdefault(one.unit.lower(), one.unit)
    return list(found.values())


def _quotes(article: Coverage, said: Sequence[Told]) -> tuple[str, ...]:
    """The first words that assert awards, each once; not what stands in longer ones, headline or opening, nor
    a line of a list, which is but a name: "Trường THPT Sơn Tây"."""
    found = list(dict.fromkeys(one.quote for one in said if one.status is not None and not one.is_bare_name))
    return tuple(
        quote
        for quote in found
        if not any(quote in part for part in (article.title, article.opening))
        and not any(quote in other and quote != other for other in found)
    )[:MOST_QUOTES]
