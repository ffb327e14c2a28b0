"""Whether two award rows tell of one and the same award.

Two awards that differ in grade, year, recipient or giver are never the same.
"""

import re
from datetime import date, timedelta
from functools import lru_cache

from extractor.events.naming.same_names import is_command_of, same_body, same_name, shortened
from extractor.events.parts.rows import Row
from extractor.ground.dates import PartialDate
from extractor.ground.records import Kind
from extractor.lexicon.body_ranks import body_ranks, plain
from extractor.viet.fold import old_tone_placement

_OPEN_ENTRIES = frozenset(
    {"huan-chuong-nuoc-ngoai", "knc-bo-ban-nganh", "knc-cap-tinh", "danh-hieu-gioi-cua-nganh"}
)
"""Entries of the catalogue that stand for many awards: their names must fit as well."""
_OF_A_YEAR: frozenset[Kind] = frozenset({"emulation_flag", "emulation_title"})
_ONCE: frozenset[Kind] = frozenset({"order", "medal", "state_title", "commemorative_medal", "badge"})


def same_assertion(one: Row, other: Row) -> bool:
    """Whether both rows tell of the same award to the same recipient, as far as both say."""
    return (
        same_award(one, other)
        and not _are_namesakes_of_one_list(one, other)
        and not _whole_and_parts(one, other)
        and same_recipient(one, other)
        and _same_giver(one, other)
        and _same_time(one, other)
        and _compatible_status(one, other)
    )


def same_award(one: Row, other: Row) -> bool:
    """Same award as far as both say: kind, catalogue entry, grade; a bare head fits its fuller form."""
    a, b = one.identity, other.identity
    if a.kind != b.kind and bare(one.award) == bare(other.award) and None in (a.award_id, b.award_id):
        return True  # “Nhà giáo tiêu biểu” without "danh hiệu" may be anything
    if a.kind != b.kind or (a.grade and b.grade and a.grade != b.grade):
        return False
    if bool(a.grade) != bool(b.grade) and (_tells_several(one.award) or _tells_several(other.award)):
        return False
    if a.award_id and a.award_id == b.award_id and a.kind != "prize" and a.award_id not in _OPEN_ENTRIES:
        return True
    return _fits(one.award, other.award) or _of_the_whole_contest(one, other)


_YEARS_IN_PARTY = re.compile(r"(?<!\d)\d\d(?!\d)")


def _tells_several(award: str) -> bool:
    """As in "Huy hiệu 55, 50 và 30 năm tuổi Đảng": badges of several grades, none of 70 years."""
    return "huy hiệu" in award.lower() and len(_YEARS_IN_PARTY.findall(award)) > 1


def _are_namesakes_of_one_list(one: Row, other: Row) -> bool:
    """As in "tặng A cho Trường B (huyện C), Trường B (huyện D)": one list names nobody twice."""
    a, b = one.recipient, other.recipient
    noted = a.note is not None and b.note is not None and a.note != b.note
    return noted and one.award_span == other.award_span and a.name == b.name


_OF_A_WHOLE = "toàn đoàn"


def _whole_and_parts(one: Row, other: Row) -> bool:
    """As in "giải Nhất toàn đoàn, 2 giải Nhất cá nhân": the place of the team and those of its members."""
    overall, part = (one, other) if _OF_A_WHOLE in one.award.lower() else (other, one)
    return (
        _OF_A_WHOLE in overall.award.lower()
        and _OF_A_WHOLE not in part.award.lower()
        and overall.recipient.count == 1 < part.recipient.count
    )


_OF_A_CONTEST = re.compile(
    r"giải (?:thưởng )?(?:nhất|nhì|ba|khuyến khích)"
    r"(?= (?:hội diễn|hội thi|hội thao|hội khỏe|liên hoan|cuộc thi|giải|đại hội))"
)


def _of_the_whole_contest(one: Row, other: Row) -> bool:
    """As in a headline "A đoạt giải nhất Hội diễn B" over "A xuất sắc đoạt giải nhất toàn đoàn": the first
    place of the contest is that of the whole team."""
    head, told = (one, other) if one.weight == 0 else (other, one)
    if head.weight != 0 or one.recipient.kind != "collective" or _OF_A_WHOLE not in told.award.lower():
        return False
    rank = _OF_A_CONTEST.match(bare(head.award))
    return rank is not None and bare(told.award) == f"{rank[0]} {_OF_A_WHOLE}"


_BY_MANY: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})


def _same_giver(one: Row, other: Row) -> bool:
    """As far as both say: a Bằng khen of tỉnh A and one of tỉnh B for one person are two.

    A body below may hand over what one above gave, so of two levels both must be sure. Flags of one year are
    given at each level, and often told without a name of their own.
    """
    if not (one.grantor and other.grantor):
        return True
    if one.identity.kind == "emulation_flag":
        return same_body(one.grantor, other.grantor) or not _surely_of_two_levels(one, other)
    if one.identity.kind not in _BY_MANY:
        return True
    if 0 in (one.weight, other.weight) or same_body(one.grantor, other.grantor):
        return True
    if _by_union_and_state(one, other) or _told_one_by_one(one, other):
        return False
    return one.level != other.level and not _surely_of_two_levels(one, other)


def _surely_of_two_levels(one: Row, other: Row) -> bool:
    return one.level != other.level and one.giver_sure and other.giver_sure


_ONE_BY_ONE = 90
"""Characters between two awards of one list."""


def _told_one_by_one(one: Row, other: Row) -> bool:
    """As in "được Sở A tặng Giấy khen, UBND huyện B tặng Giấy khen": a list counts each body's own."""
    apart = abs(one.award_span.start - other.award_span.start)
    rules = {claim.rule for row in (one, other) for claim in row.claims if claim.field == "grantor"}
    return 0 < apart <= _ONE_BY_ONE and one.block == other.block and "passive-agent" in rules


def _by_union_and_state(one: Row, other: Row) -> bool:
    """As in "Tỉnh đoàn trao Bằng khen cho anh A. … trao Bằng khen của Chủ tịch UBND tỉnh cho anh A": an
    organisation is no step below an authority, so each gave its own; a caption may tell who hands over."""
    levels = {one.level, other.level}
    told = "caption" not in (one.block, other.block)
    return told and "mass_organisation" in levels and len(levels) == 2 and "other" not in levels


def _fits(one: str, other: str) -> bool:
    short, long = sorted((bare(one), bare(other)), key=len)
    return long.startswith(short) or long.endswith(short)


_METALS = {"v": "vàng", "b": "bạc", "đ": "đồng"}
_MEDAL_IN_SHORT = re.compile(r"(?<!\w)hc ?([vbđ])(?:àng|ạc|ồng)?(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def bare(words: str) -> str:
    """The words of an award in lower case, without marks of punctuation and the word "danh hiệu"; "giải A" is
    "Giải thưởng A", "HCV" "huy chương vàng"."""
    words = _MEDAL_IN_SHORT.sub(lambda m: f"huy chương {_METALS[m[1].lower()]}", words)
    kept = "".join(c for c in old_tone_placement(words.lower()) if c.isalnum() or c.isspace())
    return " ".join(kept.split()).removeprefix("danh hiệu ").replace("giải thưởng ", "giải ", 1)


def same_recipient(one: Row, other: Row) -> bool:
    """Whether both rows name, count or stand for the same recipient."""
    a, b = one.recipient, other.recipient
    if a.name and b.name:
        collective = a.kind == b.kind == "collective"
        if collective and a.parent and b.parent and not same_body(a.parent, b.parent) and _inner(a.name):
            return False
        in_headline = 0 in (one.weight, other.weight) and collective
        if same_name(a.name, b.name) or (in_headline and shortened(a.name, b.name)):
            return True
        return collective and (is_command_of(a.name, b.name) or is_command_of(b.name, a.name))
    if a.name or b.name:
        return False
    if a.stands_for or b.stands_for:
        return (a.stands_for is None) == (b.stands_for is None) and a.stands_for == b.stands_for
    return a.count == b.count and (a.kind == b.kind or "other" in (a.kind, b.kind))


def _inner(name: str) -> bool:
    """As "Tiểu đoàn 1": two regiments have one each."""
    return body_ranks().dependent.match(plain(name)) is not None


def _same_time(one: Row, other: Row) -> bool:
    for a, b in ((_own_period(one), _own_period(other)), (one.decision, other.decision)):
        if a and b and a != b:
            return False
    if _handed_before_decided(one, other) or _handed_before_decided(other, one):
        return False
    if one.recipient.name and ({one.status, other.status} == {"announced", "conferred"} or _soon(one, other)):
        return True
    if _decided_then_handed(one, other) or _decided_then_handed(other, one):
        return True
    once = (
        one.identity.kind in _ONCE and bool(one.recipient.name) and "past" not in (one.status, other.status)
    )
    if _by_report(one) or _by_report(other):
        return True
    if one.date and other.date and one.date != other.date and not once:
        return one.date.startswith(other.date) or other.date.startswith(one.date)
    return True


def _by_report(row: Row) -> bool:
    """Whether a headline has its day only from what the article reports elsewhere; it tells none itself."""
    return row.weight == 0 and any(claim.field == "date" and claim.rule == _REPORTED for claim in row.claims)


_REPORTED = "day-of-the-report"


def _own_period(row: Row) -> str | None:
    """As in a headline "Sở A nhận Cờ thi đua" over a review of 2023 at which "Cờ thi đua năm 2022" is handed
    over: the year reviewed was only taken for the headline's own."""
    taken = row.weight == 0 and any(
        claim.field == "period" and claim.rule == "period-of-the-report" for claim in row.claims
    )
    return None if taken else row.period


def _handed_before_decided(handed: Row, decided: Row) -> bool:
    """As in "ngày 17/10 Chủ tịch tỉnh quyết định tặng …; trước đó, ngày 28/9 Tỉnh đoàn đã trao …": two."""
    if (handed.status, decided.status) != ("conferred", "announced") or not (handed.date and decided.date):
        return False
    days = PartialDate(handed.date).is_day and PartialDate(decided.date).is_day
    return days and handed.date < decided.date and handed.grantor != decided.grantor


_SOON = timedelta(days=30)
_HANDED_WITHIN = timedelta(days=730)


def _decided_then_handed(decided: Row, handed: Row) -> bool:
    """As in "ngày 21/1/2021 Thủ tướng ra quyết định tặng", "ngày 31/5/2022 tổ chức lễ đón nhận": one."""
    named = bool(decided.recipient.name) and decided.status == handed.status == "conferred"
    if not (
        named
        and decided.decision
        and handed.decision in (None, decided.decision)
        and decided.grantor
        and handed.grantor
    ):
        return False
    if not same_body(decided.grantor, handed.grantor):
        return False
    first, second = (PartialDate(row.date) if row.date else None for row in (decided, handed))
    if first is None or second is None or not (first.is_day and second.is_day):
        return False
    gap = date.fromisoformat(second.value) - date.fromisoformat(first.value)
    return timedelta(0) <= gap <= _HANDED_WITHIN


def _soon(one: Row, other: Row) -> bool:
    """As in "ngày 5/7 Bộ trưởng truy tặng Bằng khen", "ngày 8/7 trao Bằng khen cho gia đình": one award."""
    if not (one.grantor and one.grantor == other.grantor and one.status == other.status == "conferred"):
        return False
    days = [PartialDate(row.date) for row in (one, other) if row.date]
    if len(days) < 2 or not all(day.is_day for day in days):
        return False
    first, second = (date.fromisoformat(day.value) for day in days)
    return abs(first - second) <= _SOON


def _compatible_status(one: Row, other: Row) -> bool:
    pair = {one.status, other.status}
    if len(pair) == 1 or 0 in (one.weight, other.weight):
        return True
    if pair <= {"conferred", "announced"} or _asked_then_given(one, other):
        return True
    of_a_year = one.identity.kind in _OF_A_YEAR and bool(one.period) and one.period == other.period
    once = (one.identity.kind in _ONCE or of_a_year) and bool(one.recipient.name)
    return once and "target" not in pair and "past" in pair and not (one.date and other.date)


def _asked_then_given(one: Row, other: Row) -> bool:
    """As in "trao Bằng khen của A cho R. Trước đó, B đã đề nghị A tặng Bằng khen cho R": what was asked for
    is what was given, by the same giver."""
    if {one.status, other.status} not in ({"proposed", "conferred"}, {"proposed", "announced"}):
        return False
    if one.grantor is None or other.grantor is None:
        return False
    return same_body(one.grantor, other.grantor)
