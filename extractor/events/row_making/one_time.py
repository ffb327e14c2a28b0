"""The one time of an award that an article tells more than once.

A flag, a title or a prize is of one year, and so are all who receive it in the same news: the year stands
in its name ("giải “Ngân hàng số tiêu biểu 2023”"), behind its name elsewhere ("Lễ tuyên dương “Gương mặt trẻ”
năm 2023 … trao danh hiệu “Gương mặt trẻ” cho 10 người") or at another row of it ("… tặng Cờ thi đua năm 2022
cho Báo A. Dịp này, tỉnh có 5 tập thể được tặng Cờ thi đua"). Where the article tells two times,
nobody knows which is meant.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.events.parts.moments import Moment
from extractor.events.parts.rows import Row
from extractor.events.row_making.same_assertion import bare
from extractor.ground.article import BlockKind
from extractor.ground.reading import Reading
from extractor.ground.records import Claim, Kind, Status
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title", "prize", "other"})
_SHARED: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title", "prize"})
_CERTIFICATES: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})
_NEWS: frozenset[Status] = frozenset({"conferred", "announced", "proposed"})
_YEAR = leaping(r"(?<![\d/-])(?:19|20)\d\d(?![\d/])")
_YEAR_BEHIND = re.compile(
    r"[”\"’]?(?:,? lần thứ [\w]{1,6})?(?: ?[-–,])? ?(?:\()?(?:giai đoạn |năm học |năm )?"
    r"(?P<from>(?:19|20)\d\d)(?: ?[-–] ?(?P<to>20\d\d))?(?!\d)"
)
_TELLS_AGAIN: frozenset[BlockKind] = frozenset({"caption", "title", "heading"})
"""Where a certificate is the one told elsewhere; in a paragraph it may be another, for a rescue."""
_KIND = re.compile(r"(?:(?:danh hiệu|giải thưởng|giải|cúp|biểu trưng)\s+)+", re.IGNORECASE)
_SHORTEST_NAME = 2
"""Syllables: "Nhất", "Vàng" are ranks."""
_RECENT = 2
"""Years: the year before last is another season's."""


def with_the_one_time(rows: Sequence[Row], reading: Reading, year: int | None) -> list[Row]:
    """The rows, each of no told period with that of its award, when the article tells one; ``year`` is the
    article's own."""
    lower = lower_in_place(reading.article.text)
    named = [_with(row, _in_name(row) or _behind_name(row, lower, year)) for row in rows]
    return [_with(row, _of_the_others(row, named)) for row in named]


def _with(row: Row, moment: Moment | None) -> Row:
    if moment is None or row.period is not None:
        return row
    claim = Claim("period", moment.value, moment.span, moment.rule)
    return replace(row, period=moment.value, claims=(*row.claims, claim))


def _in_name(row: Row) -> Moment | None:
    """As in "giải thưởng “Best Bank 2022”": the prize is named by its year."""
    if row.identity.kind not in _OF_A_YEAR or row.status == "target" or (row.date and row.status == "past"):
        return None
    years = list(_YEAR.finditer(row.award))
    if len(years) != 1:
        return None
    start = row.award_span.start + years[0].start()
    return Moment(years[0][0], Span(start, start + len(years[0][0])), "year-in-name")


def _behind_name(row: Row, lower: str, year: int | None) -> Moment | None:
    """The year or years right behind the award's name, wherever the article tells it."""
    if row.period is not None or row.identity.kind not in _OF_A_YEAR or row.status not in _NEWS:
        return None
    name = _own_name(row.award)
    if name is None or year is None:
        return None
    found: dict[str, Span] = {}
    for end in _ends_of(name, lower):
        told = _YEAR_BEHIND.match(lower, end)
        if told is None:
            continue
        value = told["from"] if told["to"] is None else f"{told['from']}-{told['to']}"
        if year - _RECENT < int(value[-4:]) <= year:
            found.setdefault(value, Span(told.start("from"), told.end()))
    if len(found) != 1:
        return None
    value, span = next(iter(found.items()))
    return Moment(value, span, "year-behind-name")


_BETWEEN_SYLLABLES = re.compile(r"[\s“”\"’‘,–-]+")
_WHOLE_WORD = re.compile(r"(?<!\w)\w+")


def _ends_of(name: Sequence[str], lower: str) -> Iterator[int]:
    """Where the syllables of a name end, wherever a text has them; a pattern of its own for each name would
    take longer to compile than to use."""
    at = lower.find(name[0])
    while at >= 0:
        end = _end_of_name(name, lower, at)
        if end is not None:
            yield end
        at = lower.find(name[0], at + 1 if end is None else end)


def _end_of_name(name: Sequence[str], lower: str, at: int) -> int | None:
    """Where the name ends that begins at ``at``, whatever marks stand between its syllables."""
    end = at
    for word in name:
        gap = _BETWEEN_SYLLABLES.match(lower, end) if end > at else None
        found = _WHOLE_WORD.match(lower, gap.end() if gap is not None else end)
        if found is None or found[0] != word:
            return None
        end = found.end()
    return end


def _own_name(award: str) -> list[str] | None:
    """The syllables of the award's own name, without its kind: "giải thưởng Sao Đỏ" is called "Sao Đỏ"; "giải
    Nhất" is a rank and has none."""
    name = _KIND.sub("", award).strip(" “”\"'‘’")
    words = re.findall(r"\w+", name.lower())
    return words if name[:1].isupper() and len(words) >= _SHORTEST_NAME else None


def _of_the_others(row: Row, rows: Iterable[Row]) -> Moment | None:
    """The one time that other rows of the same award and status tell."""
    again = row.identity.kind in _CERTIFICATES and row.block in _TELLS_AGAIN
    if row.period is not None or row.status not in _NEWS or not (row.identity.kind in _SHARED or again):
        return None
    times = {other.period: other for other in rows if other.period and _same_news(row, other)}
    if len(times) != 1:
        return None
    value, other = next(iter(times.items()))
    told = next(claim for claim in other.claims if claim.field == "period")
    return Moment(str(value), told.span, "period-of-the-like")


def _same_news(one: Row, other: Row) -> bool:
    same = one.identity.award_id == other.identity.award_id and one.identity.kind == other.identity.kind
    if not same or one.status != other.status:
        return False
    return bool(one.identity.award_id) or bare(one.award) == bare(other.award)
