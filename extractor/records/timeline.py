"""The achievement record of one unit or person: years, the official form's two tables, gaps, sources.

The section "Các hình thức đã được khen thưởng" of the report forms (Nghị định 152/2025/NĐ-CP, Phụ lục) has
one table of emulation titles and flags and one of other honours. What is only proposed or aimed at never
enters them; prizes and foreign honours stand in a third.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

from extractor.ground.achievements import Achievement, Entry, Row
from extractor.ground.records import GIVEN, RecipientKind, Status
from extractor.lexicon.authorities import authorities, find_decisions
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.records.names import written_out
from extractor.records.slots import years_of
from extractor.viet.fold import fold

TITLES = ("emulation_title", "emulation_flag")
HONOURS = (
    "order", "medal", "state_title", "certificate_of_merit", "letter_of_commendation", "commemorative_medal",
    "badge",
)  # fmt: skip
_NAMED_BY_LAW = ("order", "medal", "state_title")
_TITLE = re.compile(r"^danh hiệu (?:thi đua )?", re.IGNORECASE)
_NAMES_NO_GIVER = re.compile(
    r"(?:cờ(?: thi đua| truyền thống)?|bằng khen|giấy khen|kỷ niệm chương)"
    r"(?: xuất sắc| dẫn đầu phong trào thi đua)?",
    re.IGNORECASE,
)
"""Forms of award that every body has: without the one that gave it, "Bằng khen" says nothing in a file."""
_QUOTES = str.maketrans("", "", '“”"')
_LEVELS_OF_THE_STATE = ("state", "government")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a paper says it: the quotation and its article. ``published`` is an ISO day."""

    quote: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of an achievement with its day and the papers that tell it."""

    status: Status
    date: str | None
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Against:
    """What other papers write of the same award: the field that differs, both values and both papers."""

    field: str
    ours: str
    theirs: str
    our_papers: tuple[str, ...]
    their_papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Among:
    """A set of so many to which the one named belongs, and the papers that count it."""

    count: int
    kind: RecipientKind
    papers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One achievement as it stands in a table.

    ``award`` is the award by its name in the catalogue with its grade, where the catalogue knows it.
    ``decision`` is the cell "số, ngày, tháng, năm của quyết định; cơ quan ban hành": empty when no article
    tells it, never guessed. ``citations`` have one quotation an article, the oldest first. ``stages`` are in
    the order in which an award comes about; ``paper`` is the file of the decision that a person has seen;
    ``sets`` are those that count it without its name; ``corrected`` are fields that a person put right;
    ``retells`` are the years of the lines on which it looks back (None: unknown), the earliest first.
    """

    achievement: Achievement
    award: str
    decision: str
    citations: tuple[Citation, ...]
    stages: tuple[Stage, ...] = ()
    against: tuple[Against, ...] = ()
    paper: str | None = None
    sets: tuple[Among, ...] = ()
    corrected: tuple[str, ...] = ()
    retells: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """What the press tells of one entry between two years (None: open), by year and in the form's tables.

    ``gaps`` are years within the span of the record of which nothing is told. ``pending`` are proposals and
    targets, ``undated`` what no year is known of; ``unsure`` are lines of rows whose name may mean another.
    """

    entry: Entry
    first: int | None
    last: int | None
    titles: tuple[Line, ...]
    honours: tuple[Line, ...]
    others: tuple[Line, ...]
    pending: tuple[Line, ...]
    unsure: tuple[Line, ...]
    gaps: tuple[int, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.titles, *self.honours, *self.others)

    @property
    def undated(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.achievement.year is None)


def record_of(
    entry: Entry,
    own: Iterable[Achievement],
    unsure: Iterable[Achievement],
    rows: Mapping[str, Row],
    first: int | None = None,
    last: int | None = None,
    papers: Mapping[str, str] = MappingProxyType({}),
    sets: Iterable[Achievement] = (),
) -> Record:
    """The record of an entry from its achievements; those of other years are left out, undated ones kept.

    ``papers`` are the files of decisions that a person has seen, by the keys of rows; ``sets`` are counted
    achievements that have some of these as members.
    """
    everything = list(own)
    by_id = {one.id: one for one in everything}
    counted = list(sets)

    def told(one: Achievement) -> Line:
        return line_among(one, rows, by_id, papers, counted)

    within = [one for one in everything if _is_within(one, first, last)]
    given = [told(one) for one in within if one.status in GIVEN]
    return Record(
        entry, first, last,
        tuple(line for line in given if line.achievement.kind in TITLES),
        tuple(line for line in given if line.achievement.kind in HONOURS and not _is_foreign(line)),
        tuple(line for line in given if line.achievement.kind not in TITLES + HONOURS or _is_foreign(line)),
        tuple(told(one) for one in within if one.status not in GIVEN),
        tuple(told(one) for one in unsure if _is_within(one, first, last)),
        _gaps(given, first, last),
    )  # fmt: skip


def line_among(
    one: Achievement,
    rows: Mapping[str, Row],
    others: Mapping[str, Achievement],
    papers: Mapping[str, str],
    sets: Iterable[Achievement],
) -> Line:
    """The same as ``line_of``, with those of the ``sets`` that count it; as many told by two papers
    are one."""
    counting = defaultdict[tuple[int, RecipientKind], list[str]](list)
    for whole in sets:
        if one.id in whole.members:
            counting[whole.recipient_count, whole.recipient_kind] += whole.rows
    among = (Among(count, kind, _papers(keys, rows)) for (count, kind), keys in counting.items())
    line = line_of(one, rows, others, papers)
    return replace(line, sets=tuple(among)) if counting else line


def line_of(
    one: Achievement,
    rows: Mapping[str, Row],
    others: Mapping[str, Achievement] = MappingProxyType({}),
    papers: Mapping[str, str] = MappingProxyType({}),
) -> Line:
    """An achievement with its sources; ``others`` are those by id that may contradict it."""
    stages = (Stage(step.status, step.date, _papers(step.rows, rows)) for step in one.steps)
    against = (
        Against(
            other.field, other.ours, other.theirs, _papers(one.rows, rows),
            _papers(others[other.other].rows, rows) if other.other in others else (),
        )
        for other in one.contradictions
    )  # fmt: skip
    years = (others[other].year for other in one.retells if other in others)
    own = [rows[key] for key in one.rows if key in rows]
    corrected = dict.fromkeys(field for row in own if row.corrected for field in row.corrected.split(","))
    return Line(
        one, award_words(one), decision_words(one), _citations(own),
        tuple(stages), (*against, *_differing(one, own)),
        next((papers[key] for key in one.rows if key in papers), None),
        corrected=tuple(corrected), retells=tuple(sorted(years, key=lambda year: year or 0)),
    )  # fmt: skip


def _differing(one: Achievement, own: Sequence[Row]) -> Iterator[Against]:
    """What papers tell differently of what a person joined as one: joining says that one honour is meant, not
    which grade it has. A person who knows corrects the row that is wrong."""
    rows = {row.key: row for row in own}
    for field in ("grade", "decision"):
        telling = defaultdict[str, list[str]](list)
        for row in own:
            if (value := getattr(row, field)) is not None:
                telling[value].append(row.key)
        ours = getattr(one, field)
        for theirs in telling:
            if theirs != ours:
                yield Against(
                    field, ours, theirs, _papers(telling[ours], rows), _papers(telling[theirs], rows)
                )


def _papers(keys: Sequence[str], rows: Mapping[str, Row]) -> tuple[str, ...]:
    """The papers that say so, each once, the earliest first; an article of no known paper by its headline."""
    told = [rows[key] for key in keys if key in rows]
    told.sort(key=lambda row: (row.published or "9", row.publisher or "", row.title))
    return tuple(dict.fromkeys(row.publisher or row.title for row in told))


def award_words(one: Achievement) -> str:
    """The award in full: the catalogue's name with the grade, or the press's where the catalogue has none.

    Open-ended entries ("Bằng khen của …") keep the wording, abbreviations in full, with the conferring body
    behind a bare "Bằng khen" where an article tells it.
    """
    return _in_full(one.award, one.award_id, one.grade, one.grantor)


@lru_cache(maxsize=4_096)
def _in_full(award: str, award_id: str | None, grade: str | None, grantor: str | None) -> str:
    """A body honoured a thousand times was given some dozens of awards."""
    entry = catalogue().by_id.get(award_id or "")
    of_a_class = entry is None or "…" in entry.name or "{" in entry.name or entry.level == "international"
    if entry is None or of_a_class or entry.kind not in _NAMED_BY_LAW:
        wording = _TITLE.sub("", award).translate(_QUOTES) or award
        if grantor is not None and _NAMES_NO_GIVER.fullmatch(wording):
            wording = f"{wording} của {grantor}"
        full = written_out(wording)
        return entry.name if entry is not None and _is_short_for(full, entry) else full
    return f"{entry.name} hạng {grade}" if grade in ("Nhất", "Nhì", "Ba") else entry.name


def _is_short_for(wording: str, entry: AwardEntry) -> bool:
    """Whether the press shortens or miscalls what one body of the law alone confers, and adds nothing: "Bằng
    khen của Thủ tướng", "Cờ thi đua của Tổng Liên đoàn", "Cờ thi đua của Thủ tướng Chính phủ"."""
    authority = authorities().get(entry.authority)
    if authority is None or not authority.law or entry.grantor is None:
        return False
    of_its_level = (one.name for one in authorities().values() if one.law and one.level == authority.level)
    known = {word for name in (entry.name, *of_its_level) for word in fold(name).split()}
    return known.issuperset(fold(wording).split())


def decision_words(one: Achievement) -> str:
    """ "512/QĐ-TTg ngày 01/03/2024 của Thủ tướng Chính phủ": as much of it as is known."""
    if one.decision is None:
        return ""
    day = f" ngày {'/'.join(reversed(one.decision_date.split('-')))}" if one.decision_date else ""
    decider = one.signer or _issuer(one.decision, one.grantor)
    return f"{one.decision}{day}{f' của {decider}' if decider else ''}"


def _issuer(decision: str, grantor: str | None) -> str | None:
    """The body that decided: the one of the State that the number's sign names, since the Government's flag
    is given by a decision of the Prime Minister ("1183/QĐ-TTg"); else the one that confers."""
    signs = {number.sign for number in find_decisions(decision)}
    of_the_state = (one for one in authorities().values() if one.level in _LEVELS_OF_THE_STATE)
    named = next((one.name for one in of_the_state if signs.intersection(one.signs)), None)
    if named is None or (grantor is not None and named.casefold() in grantor.casefold()):
        return grantor
    return named


def _citations(rows: Sequence[Row]) -> tuple[Citation, ...]:
    """One quotation an article, the longest, in the order of publication."""
    best: dict[str, Row] = {}
    for row in rows:
        if row.article not in best or len(row.evidence) > len(best[row.article].evidence):
            best[row.article] = row
    found = sorted(best.values(), key=lambda row: (row.published or "9", row.key))
    return tuple(Citation(row.evidence, row.title, row.publisher, row.published, row.url) for row in found)


def _is_within(one: Achievement, first: int | None, last: int | None) -> bool:
    return one.year is None or ((first is None or first <= one.year) and (last is None or one.year <= last))


def _is_foreign(line: Line) -> bool:
    return line.achievement.level == "international"


def _gaps(lines: Sequence[Line], first: int | None, last: int | None) -> tuple[int, ...]:
    """Years without any honour between the first and the last that are told, or asked for."""
    years = {line.achievement.year for line in lines if line.achievement.year is not None}
    begin, end = first or min(years, default=None), last or max(years, default=None)
    if begin is None or end is None:
        return ()
    return tuple(sorted(set(range(begin, end + 1)).difference(years, *(_run(line) for line in lines))))


def _run(line: Line) -> range:
    """The years of a title or flag that was given each year of a time: "từ 2019 đến 2021 liên tục"."""
    return years_of(line.achievement.period) if line.achievement.kind in TITLES else range(0)
