"""The house that a name belongs to: the unit of a person, the regiment of a battalion."""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Protocol

from extractor.ground.achievements import Row
from extractor.lexicon import places
from extractor.lexicon.award_catalogue import catalogue
from extractor.records.localities import Locality, agree, agree_as_told, depth, region_of
from extractor.records.names import (
    Name,
    abridges,
    breaks_off,
    name_of,
    own_words,
    same_name,
    words_begun,
    written_out,
)
from extractor.records.recurrence import is_inner, recurs
from extractor.records.sites import place_of_site
from extractor.records.slots import LONGEST_WAY, compare, published_within, year_of
from extractor.viet.names import is_name_part

_OF_FEW_IN_A_PROVINCE = frozenset(
    {"nghe-nhan-uu-tu", "nghe-nhan-nhan-dan", "nghe-si-uu-tu", "nghe-si-nhan-dan", "anh-hung-lao-dong"}
)
"""Titles of the State that some dozens of artisans and artists of a province bear, and no two namesakes;
teachers and physicians are hundreds."""
_A_DAY = len("2024-03-05")
_SAME_DAYS = 14
"""Days within which papers tell of one decision or ceremony."""
_SOME_MONTHS = 120
"""Days from a decision of the State to the handing over, within which no namesake is honoured likewise."""

_PART = re.compile(
    r"(?:khoa|phòng|đội|tổ|ban|phân xưởng|xưởng|chuyền|tiểu đoàn|đại đội|trung đội|văn phòng|công đoàn|"
    r"chi bộ|đảng bộ|đảng ủy|chi đoàn) "
)
"""Beginnings of names that may end with the name of their house: "Khoa Cấp cứu Bệnh viện Bạch Mai"."""
_WITHIN = re.compile(
    r"(?P<part>(?!Phòng giao dịch (?:Ngân hàng|Công ty|Bưu điện)\b)"
    r"(?:(?:Khoa|Phòng|Đội|Tổ|Ban|Tiểu đoàn|Đại đội|Hải đội)|(?i:phân xưởng|xưởng|chuyền)) [^,()]+?)"
    r"(?: thuộc| của| -|) "
    r"(?P<house>(?:Bệnh viện|Trường|Công an|Sở|Công ty|Trung tâm|Nhà máy|Xí nghiệp|Lữ đoàn|Trung đoàn|"
    r"Sư đoàn|Học viện|Viện|Đồn|Tập đoàn|Tổng công ty|Ngân hàng|Bưu điện|Điện lực|Bộ (?:CHQS|Chỉ huy)|"
    r"(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) ủy|BĐBP|Bộ đội Biên phòng|Cục|LĐLĐ|Liên đoàn Lao động|"
    r"Đoàn Kinh tế|Đoàn KT|Binh đoàn|Biên phòng(?! [Cc]ửa khẩu)) "
    r"[^,()]+)"
)
_SIGN = re.compile(r" \((?:P[ACX]\d\d)\)(?: -)? (?=\w)")
"""The sign of a police department between it and its house: "Phòng Hình sự (PC02) Công an tỉnh A"."""
_OWNED = re.compile(
    r"(?P<part>[^,()]+?) [-–] (?P<house>(?:Tập đoàn|Tổng công ty|Tổng Công ty|Công ty) [^,()]+)"
)
_SIGNED = re.compile(
    r"(?P<part>(?:Công ty|Xí nghiệp|Nhà máy|Mỏ) (?:(?:CP|TNHH|MTV|Cổ phần|một thành viên) )*"
    r"(?!(?:CP|TNHH|MTV) )(?:[^\s,()]+ ){3,}?)[-–] (?P<house>[A-ZĐ]{3,8}|Vin\w+)"
)
"""A firm with its owner behind a dash, by name or sign: "Công ty Than Khe Tam - Tập đoàn Công nghiệp Than …",
"Công ty Than Khe Tam - TKV"."""
_OF_TERRITORY = re.compile(
    r"(?P<kind>.+?) (?P<type>tỉnh|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?: .+)?"
)
"""A body called by its kind and what it is the body of: "Viện kiểm sát nhân dân huyện Phù Cát"."""
_TWO = 2
_SHORTEST_HOUSE = 3
"""Words of a house's name, so that "Khoa Y" is no part of a house named "Y"."""


class Housed(Protocol):
    """What is asked of a mention here."""

    @property
    def row(self) -> Row: ...
    @property
    def parent(self) -> Name | None: ...
    @property
    def place(self) -> Locality: ...


def parted(written: str, above: str | None) -> tuple[str, str | None]:
    """A name that is told with its house in one breath, as the part and its house: "Đội Cảnh sát kinh tế
    Công an quận Hải An" is what others call "Đội Cảnh sát kinh tế, Công an quận Hải An"."""
    whole = written_out(written)
    found = (
        _WITHIN.fullmatch(_SIGN.sub(" ", written)) or _OWNED.fullmatch(whole) or _SIGNED.fullmatch(written)
    )
    if found is None or (above is not None and not same_name(name_of(found["house"]), name_of(above))):
        return written, above
    return found["part"].rstrip(), found["house"]


def one_house(one: Housed, other: Housed) -> bool:
    """Whether the houses of two names may be one: the same name, one part of the other, or broken off at the
    type of its place ("LĐLĐ quận" for "LĐLĐ quận Hoàn Kiếm").

    "Khoa Nhi" of two hospitals is two houses, and so is "Trường Mầm non Hoa Sen" of two districts.
    """
    places_agree = agree(one.place, other.place) is not False
    ours, theirs = _houses(one), _houses(other)
    return any(
        (
            _are_one(own, their, places_agree=places_agree)
            or _is_seated(own, their, one, other)
            or _is_seated(their, own, other, one)
        )
        and (_is_told_whole(own, their) or _fit(ours[at + 1 :], theirs[there + 1 :]))
        for at, own in enumerate(ours)
        for there, their in enumerate(theirs)
    )


def _are_one(ours: Name, theirs: Name, *, places_agree: bool) -> bool:
    if same_name(ours, theirs) or own_words(ours) == own_words(theirs):
        return places_agree or not recurs(ours)
    broken_off = places_agree and (breaks_off(ours, theirs) or breaks_off(theirs, ours))
    is_part = _is_named_with(ours, theirs) or _is_named_with(theirs, ours)
    return broken_off or is_part or abridges(ours, theirs)


def _is_seated(short: Name, full: Name, told: Housed, other: Housed) -> bool:
    """Whether the full name is the short one with the place in which who bears this lies: in Sóc Trăng "Công
    ty Cổ phần Cấp nước" is "Công ty Cổ phần Cấp nước Sóc Trăng", and of no district's body."""
    own, whole = own_words(short), own_words(full)
    size = len(own)
    if whole[:size] == own and len(whole) > size:
        behind = " ".join(whole[size:])
    elif begun := words_begun(full, short):
        behind = " ".join(full.words[begun:])
    else:
        return False
    if behind == "tỉnh":
        # "Trung tâm Bảo trợ xã hội tỉnh" in one province is the one without the word.
        return _in_one_province(told, other)
    seats = frozenset(place.id for place in places.find(behind))
    lies = told.place or region_of(told.row)
    return len(lies) == 1 and any(f"{next(iter(lies))}.".startswith(f"{seat}.") for seat in seats)


def _is_told_whole(ours: Name, theirs: Name) -> bool:
    """Whether the name means one unit without what stands above it."""
    return not (is_inner(ours) and is_inner(theirs))


def _fit(above: Sequence[Name], other: Sequence[Name]) -> bool:
    """Whether what stands above two parts of one name does not part them: one is silent, or some agree."""
    return not (above and other) or any(
        _are_one(ours, theirs, places_agree=True) for ours in above for theirs in other
    )


def _is_named_with(part: Name, house: Name) -> bool:
    """Whether the name of a part ends with that of the house: "Khoa Cấp cứu Bệnh viện Nguyễn Đình Chiểu"."""
    size = len(house.words)
    return (
        size >= _SHORTEST_HOUSE
        and len(part.words) > size
        and part.words[-size:] == house.words
        and _PART.match(part.key) is not None
    )


def same_honour(one: Housed, other: Housed) -> bool:
    """Whether both rows tell of one award at one time, as two papers do of one decision.

    A year is enough for what State and Government give, and for what one body gives in one district; a
    ministry honours namesakes in one year.
    """
    compared = compare(one.row, other.row)
    return (
        one.row.award_id is not None
        and compared.award == "agree"
        and compared.compatible
        and agree(one.place, other.place) is not False
        and (
            compared.decision == "agree"
            or (one.row.date == other.row.date and len(one.row.date or "") == _A_DAY)
            or (is_rare(one.row) and (compared.time == "agree" or _one_news(one.row, other.row)))
            or (is_rare(one.row) and _handed_over(one.row, other.row))
            or (_is_near(one, other) and _one_news(one.row, other.row))
            or (_is_near(one, other) and compared.time == compared.grantor == "agree")
            or (_in_one_province(one, other) and _is_title_of_few(one.row))
            or (
                _in_one_province(one, other)
                and is_seldom_borne(one.row)
                and compared.time == compared.grantor == "agree"
            )
            or (_in_one_province(one, other) and _one_course_of_state(one.row, other.row))
            or (_is_of_few(one.row) and (compared.time == "agree" or _one_course(one.row, other.row)))
        )
    )


def shared_honours(one: Iterable[Housed], other: Iterable[Housed]) -> set[str]:
    """The honours that rows of two articles both tell, each of one time: two of them are one life."""
    pairs = [
        (ours.row, theirs.row)
        for ours, theirs in product(one, other)
        if agree(ours.place, theirs.place) is not False
    ]
    return {
        f"{ours.award_id} {ours.award} {year_of(ours)}"
        for ours, theirs in pairs
        if _is_one_of_a_time(ours, theirs)
    }


def _is_one_of_a_time(row: Row, other: Row) -> bool:
    compared = compare(row, other)
    return compared.compatible and compared.award == compared.time == "agree"


def is_seldom_borne(row: Row) -> bool:
    """Whether a person's name has a syllable that hardly another's has ("Hồ Văn Ăm"), so that a province has
    no two whom one body honours alike in one year."""
    _, *own = name_of(row.recipient or "", "individual").full.split()
    return row.recipient_kind == "individual" and not all(map(is_name_part, own))


def same_honour_above(one: Housed, other: Housed) -> bool:
    """Whether one tells the person by the body of a district, the other by that of its province ("Bưu điện
    huyện A", "Bưu điện tỉnh"), and both of one honour: of one day or decision, or a title of one year."""
    if agree(one.place, other.place) is False or not _is_above(_houses(one), _houses(other)):
        return False
    compared = compare(one.row, other.row)
    of_a_day = one.row.date == other.row.date and len(one.row.date or "") == _A_DAY
    is_title = one.row.kind == "emulation_title" and compared.grantor != "against"
    return (
        compared.compatible
        and compared.award == "agree"
        and (of_a_day or compared.decision == "agree" or (is_title and _is_of_one_year(one.row, other.row)))
    )


def _is_of_one_year(row: Row, other: Row) -> bool:
    """Whether both tell of the title of one year, be it as the year in which it was made known."""
    return year_of(row) == year_of(other) is not None


def _is_above(ours: Sequence[Name], theirs: Sequence[Name]) -> bool:
    """Whether bodies of one kind are named, one of a province and one of a district in it."""
    told = [_kind_and_type(name) for name in (*ours[:1], *theirs[:1])]
    if len(told) < _TWO or None in told:
        return False
    (kind, level), (other, its_level) = (one for one in told if one is not None)
    is_one = same_name(name_of(kind), name_of(other))
    return is_one and (level == "tỉnh") != (its_level == "tỉnh")


def _kind_and_type(name: Name) -> tuple[str, str] | None:
    found = _OF_TERRITORY.fullmatch(name.full)
    return (found["kind"], found["type"]) if found is not None else None


def _is_near(one: Housed, other: Housed) -> bool:
    """Whether both are told of one district, in which no two namesakes are honoured at once for the same."""
    return depth(one.place) > 1 and depth(other.place) > 1 and one.row.recipient_kind == "individual"


def _in_one_province(one: Housed, other: Housed) -> bool:
    """Whether both are told of one province, by themselves or as the only one of their article."""
    ours, theirs = (told.place or region_of(told.row) or _of_paper(told.row) for told in (one, other))
    return agree_as_told(ours, theirs, (one.row, other.row)) is True


def _of_paper(row: Row) -> Locality:
    """The province of whose people a paper or portal of that province tells, where its article tells none."""
    return frozenset(one.partition(".")[0] for one in place_of_site(row.url))


def _one_course_of_state(row: Row, other: Row) -> bool:
    """Whether a person whom a province proposed for a title of the State is the one to whom it is given."""
    of_state = row.level == other.level == "state" and row.recipient_kind == "individual"
    return of_state and "proposed" in (row.status, other.status) and _one_course(row, other)


def same_flag(one: Housed, other: Housed) -> bool:
    """Whether both rows tell of one flag of one year that one body gave in one province, or to few in the
    country."""
    compared = compare(one.row, other.row)
    agreeing = compared.award == compared.time == compared.grantor == "agree"
    is_flag = one.row.kind == "emulation_flag" and one.row.period is not None
    of_country = one.row.level in ("government", "ministry") and agree(one.place, other.place) is not False
    return is_flag and compared.compatible and agreeing and (of_country or _in_one_province(one, other))


def is_rare(row: Row) -> bool:
    """Whether few enough receive the award for it to tell who is meant."""
    return row.level in ("state", "government")


def _is_of_few(row: Row) -> bool:
    """Whether the country sees so few of it that no two namesakes receive it within two years."""
    entry = catalogue().by_id.get(row.award_id or "")
    return row.recipient_kind == "individual" and entry is not None and entry.few


def _is_title_of_few(row: Row) -> bool:
    """Whether a province sees so few of the title that it tells the person, whenever it was given."""
    return row.recipient_kind == "individual" and row.award_id in _OF_FEW_IN_A_PROVINCE


def _one_course(row: Row, other: Row) -> bool:
    """Whether one tells of the proposal or decision and the other, later, of what came of it."""
    first, second = sorted((row, other), key=lambda one: one.published or "")
    stages = ("proposed", "announced", "conferred")
    in_turn = first.status in stages and second.status in stages
    return (
        in_turn
        and stages.index(first.status) <= stages.index(second.status)
        and published_within(first, second, LONGEST_WAY)
    )


def _one_news(row: Row, other: Row) -> bool:
    return row.status == other.status != "past" and published_within(row, other, _SAME_DAYS)


def _handed_over(row: Row, other: Row) -> bool:
    """Whether one tells of the decision and the other, some months later, of the handing over."""
    decided, handed = (row, other) if row.status == "announced" else (other, row)
    in_turn = (decided.published or "") <= (handed.published or "")
    stages = decided.status == "announced" and handed.status == "conferred"
    return stages and in_turn and published_within(row, other, _SOME_MONTHS)


def one_life(row: Row, other: Row) -> bool:
    """Whether one article tells what a person received now, and formerly in another house."""
    return (
        row.recipient_kind == "individual"
        and row.article == other.article
        and (row.status == "past") != (other.status == "past")
    )


def _houses(one: Housed) -> tuple[Name, ...]:
    """The unit and those above it; of a person of no whole unit also the one honoured beside."""
    return (*_with_those_above(one.parent), *_with_those_above(_beside(one.row)))


def _beside(row: Row) -> Name | None:
    return name_of(parted(row.beside, None)[0]) if row.beside else None


def _with_those_above(house: Name | None) -> tuple[Name, ...]:
    return (house, *map(name_of, house.parents)) if house is not None else ()
