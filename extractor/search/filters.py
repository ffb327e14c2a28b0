"""The filters of ``awards`` and ``search`` as a user gives them, and what they ask of the store.

Names (unit, person, award, grantor, place) may be typed without marks; typed with marks, they mean just
these marks ("Hùng" is not "Hưng"). A unit or person is found by its name as typed, its parts parted by
commas in any order; an award or grantor by all of its words, so that "Bằng khen Bộ Y tế" finds "Bằng khen
của Bộ trưởng Bộ Y tế".

Which year and day a row has: its period's, else its date's, else those of its article (year); its date's,
else its article's (from, to). A row whose date is only a year or month is found by every day it may mean.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import get_args

from extractor.errors import UsageError
from extractor.ground.dates import iso_day
from extractor.ground.labels import STANDING_LABELS
from extractor.ground.records import Kind, Level, Status
from extractor.search.fields import Field, code_named
from extractor.search.knowledge import NOTHING_KNOWN, Knowledge
from extractor.search.phrases import Phrase, column_match
from extractor.search.query import Wordings, as_typed, in_all_wordings
from extractor.store.criteria import ArticleCriteria, AwardCriteria, Source
from extractor.store.fulltext import exact_form, folded_form
from extractor.store.moments import days_covered

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")
_YEARS = re.compile(r"(\d{4})(?:\s*(?:[-–/]|\.\.)\s*(\d{4}))?")
_ISO = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardFilters:
    """The contract's filters, None where not given.

    ``unit`` is met by the recipient, its parent, or the set it belongs to. ``kind``, ``level``, ``status``
    and ``standing`` are codes or their names, several parted by commas. ``year`` is a year or a range
    ("2019-2021"). ``from_day`` and ``to_day`` (inclusive) are 2022, 2022-03, 2022-03-17 or 17/3/2022.
    ``place`` is met by a name inside the recipient, its parent or the grantor, or by an administrative code;
    whoever knows the codes of a name gives them as ``place_codes``.
    """

    unit: str | None = None
    person: str | None = None
    award: str | None = None
    kind: str | None = None
    level: str | None = None
    status: str | None = None
    grantor: str | None = None
    year: str | None = None
    from_day: str | None = None
    to_day: str | None = None
    place: str | None = None
    place_codes: tuple[str, ...] = ()
    publisher: str | None = None
    decision: str | None = None
    standing: str | None = None

    def given(self) -> dict[str, str]:
        """The filters that are set, by the names of the command's options."""
        values = {
            field.name.removesuffix("_day"): getattr(self, field.name)
            for field in fields(self)
            if field.name != "place_codes"
        }
        return {name: value for name, value in values.items() if value is not None}

    @property
    def asks_about_awards(self) -> bool:
        """Whether a filter is set that an article without award rows cannot meet."""
        return bool(self.given().keys() - {"from", "to", "publisher"})


def award_criteria(
    filters: AwardFilters, known: Sequence[Source], knowledge: Knowledge = NOTHING_KNOWN
) -> AwardCriteria:
    """What the filters ask of award rows; ``known`` are the sources in the store. Raises ``UsageError``."""
    first, last = _days(filters)
    wordings = knowledge.wordings
    is_slug = filters.award is not None and _SLUG.fullmatch(filters.award) is not None
    return AwardCriteria(
        match=" AND ".join(_matches(filters, wordings, award_by_name=not is_slug)) or None,
        award_id=filters.award if is_slug else None,
        kinds=_codes("kind", filters.kind, get_args(Kind)),
        levels=_codes("level", filters.level, get_args(Level)),
        statuses=_codes("status", filters.status, get_args(Status)),
        standings=_codes("standing", filters.standing, tuple(STANDING_LABELS)),
        individuals_only=filters.person is not None,
        years=_year_range(filters.year),
        first_day=first,
        last_day=last,
        place_codes=(*filters.place_codes, *([filters.place] if filters.place else [])),
        place_match=_place_match(filters.place, wordings),
        sources=_sources(filters.publisher, known, knowledge),
    )


def article_criteria(filters: AwardFilters, known: Sequence[Source], knowledge: Knowledge) -> ArticleCriteria:
    """What the filters ask of articles alone: when and where they were published."""
    first, last = _days(filters)
    return ArticleCriteria(first, last, _sources(filters.publisher, known, knowledge))


def _matches(filters: AwardFilters, wordings: Wordings, *, award_by_name: bool) -> Iterator[str]:
    if filters.unit is not None:
        yield from _all_phrases("unit", names_in("unit", filters.unit), ("unit",), wordings)
    if filters.person is not None:
        yield from _all_phrases("person", names_in("person", filters.person), ("recipient",), as_typed)
    if filters.award is not None and award_by_name:
        yield _all_words("award", filters.award, wordings)
    if filters.grantor is not None:
        yield _all_words("grantor", filters.grantor, wordings)
    if filters.decision is not None:
        yield from _all_phrases("decision", names_in("decision", filters.decision), ("decision",), as_typed)


def names_in(field: Field, value: str) -> list[str]:
    """The names that a value holds, each of them to be found: "Hoàn Kiếm, Ba Đình" of units holds two."""
    return value.split(",") if field in ("unit", "person", "place") else [value]


def words_of(value: str) -> list[str]:
    """Quoted parts as they are, the rest word by word: what is sought of an award or a grantor."""
    return [*_QUOTED.findall(value), *_QUOTED.sub(" ", value).split()]


def _all_phrases(
    option: str, parts: list[str], columns: tuple[str, ...], wordings: Wordings
) -> Iterator[str]:
    """A match for each part that has words; at least one must."""
    phrases = [phrase for phrase in map(Phrase.of, parts) if phrase.words]
    if not phrases:
        raise UsageError(f"--{option}", "holds no word", "give a name")
    for phrase in phrases:
        alternatives = (
            column_match(wording, columns, exact=phrase.has_marks)
            for wording in in_all_wordings(phrase, wordings)
        )
        yield f"({' OR '.join(alternatives)})"


def _all_words(column: str, value: str, wordings: Wordings) -> str:
    """A match for all words of the value, or all of another wording of it; quoted words stand together."""
    with_marks = Phrase.of(value).has_marks
    alternatives = [" AND ".join(_all_phrases(column, words_of(value), (column,), as_typed))]
    for wording in wordings(value):
        phrases = [phrase for phrase in map(Phrase.of, words_of(wording)) if phrase.words]
        if phrases:
            matches = (column_match(phrase, (column,), exact=with_marks) for phrase in phrases)
            alternatives.append(" AND ".join(matches))
    return f"({' OR '.join(f'({alternative})' for alternative in alternatives)})"


def _place_match(place: str | None, wordings: Wordings) -> str | None:
    if place is None:
        return None
    return " AND ".join(_all_phrases("place", names_in("place", place), ("unit", "grantor"), wordings))


def _codes(option: Field, value: str | None, codes: tuple[str, ...]) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(_code(option, name.strip(), codes) for name in value.split(","))


def _code(option: Field, name: str, codes: tuple[str, ...]) -> str:
    code = code_named(option, name)
    if code is None:
        raise UsageError(f"--{option} {name}", "no such code", f"one of: {', '.join(codes)}")
    return code


def _year_range(value: str | None) -> tuple[int, int] | None:
    if value is None:
        return None
    match = _YEARS.fullmatch(value.strip())
    if match is None:
        raise UsageError(f"--year {value}", "is not a year", "give a year (2021) or a range (2019-2021)")
    first, last = int(match[1]), int(match[2] or match[1])
    if first > last:
        raise UsageError(f"--year {value}", "ends before it begins", "give the earlier year first")
    return first, last


def _days(filters: AwardFilters) -> tuple[str | None, str | None]:
    return day_range(filters.from_day, filters.to_day)


def day_range(from_day: str | None, to_day: str | None) -> tuple[str | None, str | None]:
    """First and last day (ISO) of a range as people write it, None where it is open.

    Raises ``UsageError``.
    """
    first = covered_days("from", from_day)
    last = covered_days("to", to_day)
    if first and last and first[0] > last[1]:
        raise UsageError(
            f"--from {from_day} --to {to_day}",
            "ends before it begins",
            "give the earlier day first",
        )
    return first[0] if first else None, last[1] if last else None


def covered_days(option: str, value: str | None) -> tuple[str, str] | None:
    """First and last day (ISO) that a date given with an option can mean. Raises ``UsageError``."""
    if value is None:
        return None
    given = iso_day(value)
    covered = days_covered(given) if _ISO.fullmatch(given) else None
    if covered is None:
        raise UsageError(
            f"--{option} {value}", "is not a date", "give 2022, 2022-03, 2022-03-17 or 17/3/2022"
        )
    return covered


def _sources(
    publisher: str | None, known: Sequence[Source], knowledge: Knowledge
) -> tuple[Source, ...] | None:
    """The sources that a paper's name, a part of it, or its host means: papers without a name of their own
    are called as their publisher files call them."""
    if publisher is None:
        return None
    hosts = (publisher.strip().lower().removeprefix("www."), *knowledge.paper_hosts(publisher))
    wanted = Phrase.of(publisher)
    if not wanted.words:
        raise UsageError("--publisher", "holds no word", "give a paper's name or its host")
    form = exact_form if wanted.has_marks else folded_form
    name = f" {form(publisher)} "
    return tuple(
        source
        for source in known
        if name in f" {form(source[0])} "
        or (source[1] and f".{source[1]}".endswith(tuple(f".{host}" for host in hosts)))
    )
