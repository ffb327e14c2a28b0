"""Which award rows only repeat, more weakly, what other rows of the article say."""

import re
from collections.abc import Sequence

from extractor.events.naming.same_names import same_name
from extractor.events.parts.rows import WEIGHT, Row
from extractor.events.receivers.containment import is_territory
from extractor.events.row_making.same_assertion import bare, same_award, same_recipient
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.body_ranks import body_ranks, plain
from extractor.viet.letters import UPPER


def only_repeats(row: Row, rows: Sequence[Row]) -> bool:
    """An unnamed row of headline or caption, or an unresolved one, beside rows of the same award."""
    others = [other for other in rows if other is not row]
    if _is_a_form(row) and any(_tells_its_form(other, row) for other in others):
        return True
    if row.recipient.name is not None and any(_is_body_of(row, other) for other in others):
        return True
    if row.recipient.name is not None:
        return row.weight == 0 and (
            any(_fuller(row, o) or _is_led_by(row, o) or _is_prize_below(row, o) for o in others)
            or any(_is_house_of_counted(row, o) for o in others)
            or _is_described(row, others)
            or _is_brand_of(row, others)
        )
    if row.recipient.stands_for is not None:
        return any(same_award(row, other) for other in others)
    if any(other.set_row is row for other in rows) and row.recipient.count > 1:
        return False
    if row.recipient.count == 1 and (row.recipient.kind != "other" or _is_ranked_prize(row)):
        named = [
            o
            for o in others
            if o.recipient.name
            and o.recipient.count == 1
            and same_award(row, o)
            and _alike_in_standing(row, o)
        ]
        alike = [o for o in named if row.recipient.kind in {o.recipient.kind, "other"}]
        if _may_be_another(row, alike, others):
            return False
        return len(_of_its_grade(row, alike)) == 1 or any(o.set_row is row for o in named)
    if row.weight > WEIGHT["caption"] or row.block == "heading" or _is_sum_of(row, others):
        return False
    return any(
        other.weight > row.weight and (same_award(row, other) or _names_one_of(row, other))
        for other in others
    )


_NOT_YET = ("target", "proposed")


def _alike_in_standing(row: Row, other: Row) -> bool:
    """As in "1 đơn vị được tặng Cờ của Chính phủ; đề nghị tặng Cờ cho A": who is put forward is not who has
    it."""
    return all((row.status == status) == (other.status == status) for status in _NOT_YET)


def _is_ranked_prize(row: Row) -> bool:
    """As in "trao 1 giải Nhất, 2 giải Nhì" before "Giải Nhất thuộc về P": of each rank so many were given."""
    ranked = row.identity.kind == "prize" and row.identity.grade is not None
    return ranked and not row.recipient.by_turns and not MEDAL.match(row.award)


def _is_sum_of(row: Row, others: Sequence[Row]) -> bool:
    """As in a headline "Tặng Bằng khen cho 1.355 học sinh" over "Tỉnh A có 76 học sinh được nhận Bằng khen":
    all of whom the body counts some; "Việt Nam giành 30 HCV" over the names of some who won them."""
    if row.weight == 0 and MEDAL.match(row.award):
        return row.recipient.count > sum(o.recipient.count for o in others if same_award(row, o))
    counted = [
        o.recipient.count
        for o in others
        if o.recipient.name is None and o.recipient.kind == row.recipient.kind and same_award(row, o)
    ]
    return row.weight == 0 and bool(counted) and sum(counted) * 2 <= row.recipient.count


_NO_NAME = re.compile(r"[a-zà-ỹđ]|Doanh nghiệp(?! tư nhân)(?!\w)")
"""Beginnings of what a headline calls a body without its name: "viện kiểm sát huyện", "Doanh nghiệp dệt"."""


def _is_described(row: Row, others: Sequence[Row]) -> bool:
    """As in a headline "Doanh nghiệp thủy sản đất Mũi được tặng A" over a body that names the firm."""
    if row.recipient.kind != "collective" or not _NO_NAME.match(row.recipient.name or ""):
        return False
    named = [o for o in others if o.recipient.name and o.weight > 0 and o.recipient.count == 1]
    return sum(o.recipient.kind == "collective" and same_award(row, o) for o in named) == 1


_BRAND = re.compile(rf"[{UPPER}][\w&.-]*(?: [{UPPER}][\w&.-]*){{0,2}}")


def _is_brand_of(row: Row, others: Sequence[Row]) -> bool:
    """As in a headline "Hoalưtel nhận Huân chương" over "Tập đoàn Viễn thông Hoa Lư đón nhận Huân chương": a
    house is called by its brand there, where the body tells of one house alone."""
    brand = row.recipient.name or ""
    if row.recipient.kind != "collective" or not _BRAND.fullmatch(brand) or _has_head(brand):
        return False
    told = [o for o in others if o.recipient.name and same_award(row, o)]
    house = told[0].recipient if len(told) == 1 and told[0].weight > 0 else None
    return (
        house is not None
        and house.kind == "collective"
        and told[0].status == row.status
        and body_ranks().enterprise.match(plain(house.name or "")) is not None
    )


def _has_head(name: str) -> bool:
    """Whether a head says what kind of body it is: "BV Bạch Mai" has one, "BIDV" written in full would."""
    return body_ranks().height_of(expand_all(name) if " " in name else name) is not None


def _may_be_another(row: Row, named: Sequence[Row], others: Sequence[Row]) -> bool:
    """As in "Huy hiệu 65 năm: 1 đồng chí; Huy hiệu 55 năm: 1 đồng chí" beside P with "Huy hiệu Đảng": nobody
    says which of the two P is."""
    grade = row.identity.grade
    untold = bool(grade) and not any(o.identity.grade for o in named)
    return untold and any(
        o.recipient.name is None
        and o.recipient.count == 1
        and o.identity.award_id == row.identity.award_id
        and o.identity.grade not in (None, grade)
        for o in others
    )


def _of_its_grade(row: Row, named: Sequence[Row]) -> Sequence[Row]:
    """Those named with the very grade of the row, if any are: "1 đồng chí nhận Huy hiệu 80 năm" beside P with
    "Huy hiệu 80 năm" and Q with "Huy hiệu Đảng"."""
    exact = [o for o in named if row.identity.grade and o.identity.grade == row.identity.grade]
    return exact or named


def _is_body_of(row: Row, other: Row) -> bool:
    """As in "Đảng ủy, UBND xã A đón Bằng công nhận xã đạt chuẩn": the xã receives, not its bodies."""
    return (
        row.identity.award_id == "dat-chuan-nong-thon-moi"
        and is_territory(other.recipient.name or "")
        and not is_territory(row.recipient.name or "")
        and same_award(row, other)
    )


_AT_ONCE = frozenset({"thưởng nóng", "khen thưởng nóng"})
"""In a headline; in the text it is money beside the certificate."""


def _is_a_form(row: Row) -> bool:
    """As in a headline "Khen thưởng đột xuất Công an xã A", "Thưởng nóng 2 cán bộ"."""
    form = row.award.lower()
    return form == "khen thưởng đột xuất" or (row.weight == 0 and form in _AT_ONCE)


def _tells_its_form(told: Row, form: Row) -> bool:
    """As in "trao Giấy khen cho Công an xã A", "… cho 2 cán bộ" below such headlines: of that very reward."""
    certified = told.identity.kind in {"certificate_of_merit", "letter_of_commendation"}
    return certified and same_recipient(told, form)


def _fuller(bare: Row, other: Row) -> bool:
    """As in a headline "nhận Huân chương của Chủ tịch nước" over a body that says which orders, "nhận Cờ thi
    đua xuất sắc" over one that says whose flag."""
    kind = bare.identity.kind
    vague = kind in {"order", "medal"} and bare.identity.award_id is None
    vague = vague or (kind == "emulation_flag" and bare.grantor is None and other.weight > 0)
    return vague and kind == other.identity.kind and same_recipient(bare, other)


def _is_prize_below(row: Row, other: Row) -> bool:
    """As in a headline "P đoạt giải nhất cuộc thi A" over "trao giải nhất cá nhân cho P": one prize of that
    rank, told of P with other words; a team wins the first place and first prizes of its parts."""
    ranked = row.recipient.kind == "individual" and _is_ranked_prize(row) and _is_ranked_prize(other)
    told = other.weight > 0 and row.identity.grade == other.identity.grade and row.status == other.status
    return ranked and told and same_recipient(row, other)


def _is_led_by(row: Row, other: Row) -> bool:
    """As in a headline "Bí thư Chi bộ nhận Bằng khen" over "Ông P, Bí thư Chi bộ thôn 5, được tặng Bằng
    khen", "Học sinh Trường A đoạt giải Nhất" over "em P, lớp 8A, Trường A, đoạt giải Nhất": the person
    receives, not the body."""
    person, body = other.recipient, row.recipient
    told = other.weight > 0 and person.kind == "individual" and person.name is not None
    houses = (person.parent or "").split(", ")
    return told and body.name in houses and same_award(row, other)


def _is_house_of_counted(row: Row, other: Row) -> bool:
    """As in a headline "Tặng Huân chương cho Cục A" over "cho 2 tập thể và 1 cá nhân thuộc Cục A"."""
    counted, house = other.recipient, row.recipient.name
    told = other.weight > 0 and counted.name is None and counted.stands_for is None
    of_it = told and counted.parent is not None and house is not None and same_name(counted.parent, house)
    return of_it and same_award(row, other)


def _names_one_of(joint: Row, single: Row) -> bool:
    """A joint headline ("cờ thi đua và bằng khen") names the award of a single row."""
    several = "," in joint.award or " và " in joint.award
    return several and bare(single.award)[:12] in bare(joint.award)
