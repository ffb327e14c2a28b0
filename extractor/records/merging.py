"""Which rows of one recipient are one achievement, and which contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from extractor.ground.achievements import Row
from extractor.ground.records import GIVEN
from extractor.records.slots import (
    SAME_NEWS,
    Comparison,
    compare,
    days_of_news,
    is_generic,
    last_year,
    names_of_award,
    period_mark,
    published_within,
    times,
    times_sought,
    year_of,
)
from extractor.records.tenses import (
    OF_A_YEAR,
    after,
    is_given_once,
    is_rarely_given,
    told_again_soon,
    told_as_news,
    year_told,
)

_SAME_DAYS = 7
_CONTRADICTING = (("grade",), ("decision",), ("grantor",), ("count",), ("time",))
_NO_SECOND_ORDER = 2
"""Years within which no body receives an order of one grade twice."""
_MANY = ("bang-khen", "giay-khen")
"""Beginnings of the ids of certificates, of which one body may give several within a year."""
_TELLING = ("period", "date", "grade", "decision", "grantor", "award_id")


@dataclass(frozen=True)
class RowAnswers:
    """What a person said of two rows, by their keys; pairs are sorted."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()

    def about(self, rows: Iterable[Row]) -> "RowAnswers":
        """Those of which both rows are among some."""
        keys = {row.key for row in rows}
        same, different = (
            frozenset(pair for key in keys for pair in told.get(key, ()) if keys.issuperset(pair))
            for told in (self._same_by_key, self._different_by_key)
        )
        return RowAnswers(same, different)

    @cached_property
    def _same_by_key(self) -> Mapping[str, list[tuple[str, str]]]:
        return _by_key(self.same)

    @cached_property
    def _different_by_key(self) -> Mapping[str, list[tuple[str, str]]]:
        return _by_key(self.different)


def _by_key(pairs: Iterable[tuple[str, str]]) -> Mapping[str, list[tuple[str, str]]]:
    found = defaultdict[str, list[tuple[str, str]]](list)
    for pair in pairs:
        for key in pair:
            found[key].append(pair)
    return found


def merge(rows: Iterable[Row], answers: RowAnswers) -> list[list[Row]]:
    """Rows of one recipient in groups that are one award each, the most telling row first.

    A row joins a group when nothing speaks against it in any row of the group, so that "hạng Nhất" and
    "hạng Nhì" never meet through a row without a grade, and when one row at least is tied to it by more than
    the award's name. Fits it several, it joins the one that most of its slots agree with, and none when two
    are equal: it may tell of either; unless these are one award that papers tell differently. Rows that may
    tell of either are one among themselves. What a person says of a row holds for those that were one with
    it.
    """
    ordered = sorted(rows, key=_least_telling)
    own = answers.about(ordered) if answers.same or answers.different else answers
    groups = _grouped(ordered, own)
    if not own.same:
        return groups
    return _with_companions(groups, _grouped(ordered, RowAnswers(different=own.different)), own)


def _grouped(rows: Iterable[Row], answers: RowAnswers) -> list[list[Row]]:
    groups: list[list[Row]] = []
    undecided = set[str]()
    near = Nearness()
    for row in rows:
        maybe = groups if answers.same else [groups[at] for at in near.that_may_fit(row)]
        fitting = [group for group in maybe if _may_join(row, group, answers)]
        alike = [group for group in fitting if group[0].key in undecided]
        chosen = _chosen(row, fitting, answers) or _chosen(row, alike, answers)
        if chosen is not None:
            chosen.append(row)
            continue
        groups.append([row])
        near.add(row)
        if fitting:
            undecided.add(row.key)
    return groups


class Nearness:
    """The numbers of groups by what their first rows tell, with which all their rows agree: a further row may
    fit but those of its award, or of one told without the body, and of its year, or without one."""

    def __init__(self) -> None:
        self._all_of = defaultdict[str, list[int]](list)
        self._of_time = defaultdict[tuple[str, str], list[int]](list)
        self._count = 0

    def add(self, row: Row) -> None:
        """Keep the first row of the next group."""
        for award in self._put_under(row):
            self._all_of[award].append(self._count)
            self._of_time[award, period_mark(row)].append(self._count)
        self._count += 1

    def that_may_fit(self, row: Row) -> list[int]:
        period, awards = period_mark(row), self._sought(row)
        if not period:
            return sorted({at for award in awards for at in self._all_of.get(award, ())})
        times = [(award, time) for award in awards for time in (period, "")]
        return sorted({at for told in times for at in self._of_time.get(told, ())})

    def _put_under(self, row: Row) -> Iterable[str]:
        generic = (f"generic {row.kind}",) if is_generic(row) else ()
        return (*names_of_award(row), f"kind {row.kind}", *generic)

    def _sought(self, row: Row) -> Iterable[str]:
        return (*names_of_award(row), f"kind {row.kind}" if is_generic(row) else f"generic {row.kind}")


def _with_companions(
    groups: list[list[Row]], unanswered: Sequence[Sequence[Row]], answers: RowAnswers
) -> list[list[Row]]:
    """Two lines of a record that a person joined are one line, reprints included; whom a person kept apart
    from one of them stays apart."""
    for pair in sorted(answers.same):
        keys = {row.key for group in unanswered if any(row.key in pair for row in group) for row in group}
        meant = [group for group in groups if any(row.key in keys for row in group)]
        if not (keys.issuperset(pair) and meant):
            continue
        joined = sorted((row for group in meant for row in group), key=_least_telling)
        if not any(_pair(row, other) in answers.different for row in joined for other in joined):
            groups = [*(group for group in groups if group not in meant), joined]
    return groups


def contradictions(groups: Sequence[Sequence[Row]]) -> list[tuple[int, int, str]]:
    """Pairs of groups, by their numbers, that tell one award differently, with the slot they differ in.

    Two papers that report one ceremony with another grade or another decision number contradict each other;
    two awards of one unit at two times do not.
    """
    near = _told_at_one_time(groups)
    found = []
    for number, group in enumerate(groups):
        for other in near[number]:
            differing = _differing(group, groups[other])
            if differing is not None:
                found.append((other, number, differing))
    return found


def _told_at_one_time(groups: Sequence[Sequence[Row]]) -> list[list[int]]:
    """Of each group those before it that may tell its award differently: of one award, and of one time, one
    story, or published within the same days."""
    put_down = defaultdict[tuple[str, str], list[int]](list)
    near = []
    for number, group in enumerate(groups):
        sought = {(award, one) for row in group for award in names_of_award(row) for one in times_sought(row)}
        orders = {("order", mark) for row in group if (mark := _mark_of_order(row))}
        sought |= orders
        near.append(sorted({at for place in sought for at in put_down.get(place, ())}))
        own = {(award, one) for row in group for award in names_of_award(row) for one in times(row)}
        for place in own | orders:
            put_down[place].append(number)
    return near


def _least_telling(row: Row) -> tuple[int, str, str]:
    return (-sum(getattr(row, name) is not None for name in _TELLING), row.published or "", row.key)


def _may_join(row: Row, group: Sequence[Row], answers: RowAnswers) -> bool:
    if answers.different and any(_pair(row, other) in answers.different for other in group):
        return False
    if answers.same and any(_pair(row, other) in answers.same for other in group):
        return True
    compared = []
    for other in group:
        verdicts = compare(row, other)
        if not verdicts.compatible or (row.article == other.article and _told_apart(row, other)):
            return False
        compared.append((verdicts, other))
    return any(_says_enough(verdicts, row, other) for verdicts, other in compared)


def _told_apart(row: Row, other: Row) -> bool:
    """Whether one article tells of two awards: "hai lần được tặng Bằng khen", a proposal beside an honour. A
    flag or title of a year is given once, however often the article comes back to it."""
    once = row.kind in OF_A_YEAR and row.period is not None and row.period == other.period
    return row.status != other.status and "target" not in (row.status, other.status) and not once


def _says_enough(compared: Comparison, row: Row, other: Row) -> bool:
    """Silence on time is no agreement: something besides the award's name must tie the rows together."""
    if compared.time == "agree" or compared.decision == "agree" or row.story == other.story:
        return True
    if "past" in (row.status, other.status):
        return compared.time == "silent" and _past_is_meant(compared, row, other)
    return compared.time == "silent" and _near(row, other)


def _past_is_meant(compared: Comparison, row: Row, other: Row) -> bool:
    """Whether a past honour, of which not both sides tell the time, is the one that another row tells.

    Years that agree mean one award of those that are seldom given, and one certificate of one body; an
    order of a grade or a title of the State is given once, and what was proposed is later told as given.
    Words of the past without a time ("từng được tặng") mean the one award of that body told months before;
    so do words without a past ("được Thủ tướng Chính phủ tặng Bằng khen") of what comes every five years, or
    in an article that tells of earlier honours alone.
    """
    if year_of(row) is not None and year_of(other) is not None:
        return True
    seldom = row.level == "government" or not (row.award_id or _MANY[0]).startswith(_MANY)
    one_body = compared.grantor == "agree"
    of_these_days = told_as_news(row, other) and published_within(row, other, days_of_news(row, other))
    if of_these_days and (one_body or compared.grade == "agree" or row.kind == "emulation_title"):
        return True
    if (seldom or one_body) and year_told(row, other) == year_told(other, row) is not None:
        return True
    if one_body and told_again_soon(row, other):
        return True
    once = is_given_once(row, other) or {row.status, other.status} == {"past", "proposed"}
    long_ago = after(row, other) and not published_within(row, other, SAME_NEWS)
    as_news = told_as_news(row, other) and not (row.looks_back or other.looks_back)
    if one_body and long_ago and (is_rarely_given(row, other) or not as_news):
        return True
    return seldom and once and after(row, other)


def _near(row: Row, other: Row) -> bool:
    return row.published is not None and other.published is not None


def _chosen(row: Row, fitting: Sequence[list[Row]], answers: RowAnswers) -> list[Row] | None:
    told = [group for group in fitting if any(_pair(row, other) in answers.same for other in group)]
    if told:
        return told[0]
    scores = [_score(row, group) for group in fitting]
    best = [group for group, score in zip(fitting, scores, strict=True) if score == max(scores)]
    if len(best) > 1 and _one_told_differently(best):
        most = max(map(_told_by, best))
        best = [group for group in best if _told_by(group) == most]
    return best[0] if len(best) == 1 else None


def _one_told_differently(groups: Sequence[Sequence[Row]]) -> bool:
    """Whether groups are versions of one award ("612/QĐ-CTN" in one paper, "621/QĐ-CTN" in another): a row
    that tells nothing of what they differ in, the proposal say, belongs to the award whichever is right."""
    return all(_differing(one, other) for one, other in combinations(groups, 2))


def _told_by(group: Sequence[Row]) -> tuple[int, int]:
    """How many sources, then how many articles tell it: the version that more tell holds the stages."""
    return len({row.story for row in group}), len(group)


def _score(row: Row, group: Sequence[Row]) -> int:
    return max(compare(row, other).agreeing for other in group)


def _differing(group: Sequence[Row], other: Sequence[Row]) -> str | None:
    """The one slot in which two groups differ though time and award say that one award is meant."""
    for row in group:
        for theirs in other:
            compared = compare(row, theirs)
            if (
                row.article != theirs.article
                and compared.award == "agree"
                and compared.against in _CONTRADICTING
                and (
                    compared.time == "agree"
                    or row.story == theirs.story
                    or _one_ceremony(row, theirs)
                    or _is_one_order(row, theirs)
                )
            ):
                return compared.against[0]
    return None


def _is_one_order(row: Row, other: Row) -> bool:
    """Whether papers give one order of one grade to two years so near that nobody received it twice: "hạng Ba
    (2008)", "hạng Ba năm 2009"."""
    if not (_mark_of_order(row) and _mark_of_order(row) == _mark_of_order(other)):
        return False
    one, two = (last_year(told.date) for told in (row, other))
    return one is not None and two is not None and 0 < abs(one - two) <= _NO_SECOND_ORDER


def _mark_of_order(row: Row) -> str | None:
    is_given = row.kind == "order" and row.status in GIVEN
    return f"{row.award_id} {row.grade}" if is_given and row.award_id and row.grade else None


def _one_ceremony(row: Row, other: Row) -> bool:
    """Whether two papers report a handing over within the same days, which a unit seldom sees twice."""
    return row.status == other.status == "conferred" and published_within(row, other, _SAME_DAYS)


def _pair(row: Row, other: Row) -> tuple[str, str]:
    one, two = sorted((row.key, other.key))
    return one, two


def by_recipient(rows: Iterable[Row], entry_of: Mapping[str, str | None]) -> dict[str, list[Row]]:
    """Rows by what their recipient is: an entry, an unlinked name within its own news, a counted set."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(recipient_key(row, entry_of.get(row.key)), []).append(row)
    return found


def recipient_key(row: Row, entry: str | None) -> str:
    """What rows share that may be one achievement."""
    if entry is not None:
        return f"entry:{entry}"
    if row.recipient is not None:
        return f"name:{row.story}:{row.recipient.casefold()}"
    return f"set:{row.story}:{row.recipient_kind}:{row.recipient_parent or ''}"
