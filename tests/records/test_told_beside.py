"""Whose a person is, told by the one unit that the same article honours."""

import pytest

from extractor.records.entries import Answers, Registry, build
from extractor.records.told_beside import with_units_beside
from tests.records.rows import a_row, an_order

UNIT, PERSON = "Hạt Kiểm lâm huyện Mường Xăng", "Vi Thị Hằng"


def a_person(name: str = PERSON, **told):
    return a_row(name, recipient_kind="individual", **told)


def in_one_article(*rows, article: str = "bao.example/bai"):
    return [type(row)(**{**_fields(row), "article": article, "story": 9000}) for row in rows]


def _fields(row) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}


def registry_of(*rows) -> Registry:
    return build(with_units_beside(rows), Answers())


def test_a_person_told_beside_the_unit_is_the_one_of_that_unit() -> None:
    known = a_person(recipient_parent=UNIT)
    unit, again = in_one_article(a_row(f"{UNIT}"), a_person())
    links = registry_of(known, unit, again).links
    assert links[again.key].entry == links[known.key].entry is not None
    assert "cùng đơn vị được khen trong bài" in links[again.key].candidates[0].reasons


@pytest.mark.parametrize("part", ["Phân xưởng Khai thác 2", "Cụm sàng tuyển số 3", "Chi đoàn Văn phòng"])
def test_also_when_only_a_part_of_the_unit_is_told(part: str) -> None:
    first = in_one_article(a_row("Công ty Than Khe Lộ"), a_person(recipient_parent=part))
    later = in_one_article(a_row("Công ty Than Khe Lộ"), a_person(), article="bao.example/sau")
    links = registry_of(*first, *later).links
    assert links[first[1].key].entry == links[later[1].key].entry is not None


def test_a_part_that_is_honoured_too_leaves_it_the_one_unit() -> None:
    known = a_person(recipient_parent="Lữ đoàn 287")
    brigade, battalion, again = in_one_article(
        a_row("Lữ đoàn 287"), a_row("Tiểu đoàn 12"), a_person(recipient_parent="Tiểu đoàn 12")
    )
    links = registry_of(known, brigade, battalion, again).links
    assert links[again.key].entry == links[known.key].entry is not None


@pytest.mark.parametrize(
    "others",
    [
        (a_row(UNIT), a_row("Đồn Biên phòng Nậm Cắn")),
        (a_row(UNIT), a_row(None, recipient_count=4)),
        (a_row(UNIT), a_person("Lê Văn Tám", recipient_parent="Trạm Y tế xã Mường Lống")),
        (),
    ],
)
def test_several_units_a_counted_set_or_others_people_tell_nothing(others) -> None:
    known = a_person(recipient_parent=UNIT)
    rows = in_one_article(*others, a_person())
    links = registry_of(known, *rows).links
    assert links[known.key].entry is not None and links[rows[-1].key].entry is None


def test_a_person_of_another_unit_stays_another() -> None:
    known = a_person(recipient_parent=UNIT)
    unit, other = in_one_article(a_row("Trường THPT Mường Xăng"), a_person())
    assert registry_of(known, unit, other).links[other.key].entry is None


def test_an_own_unit_counts_before_the_one_beside() -> None:
    unit, own = in_one_article(a_row(UNIT), a_person(recipient_parent="Trạm Y tế xã Mường Lống"))
    assert [row.beside for row in with_units_beside([unit, own])] == [None, None]


FIRM, SHORT = "Công ty Cổ phần Chế biến thủy sản Vàm Lũng", "Công ty Thủy sản Vàm Lũng"


def test_a_firm_without_a_part_of_its_trade_is_one_where_the_state_honours_both() -> None:
    full = an_order(FIRM, "Nhì", date="2021-12-11")
    short = an_order(SHORT, "Nhì", date="2021", status="past")
    plain = a_row(SHORT)
    links = build([full, short, plain], Answers()).links
    assert len({links[row.key].entry for row in (full, short, plain)}) == 1
    assert "tên rút gọn, cùng phần thưởng Nhà nước" in links[full.key].candidates[0].reasons


@pytest.mark.parametrize(
    "other",
    [
        an_order(SHORT, "Ba", date="2021", status="past"),
        a_row(SHORT, date="2021-12-11"),
        an_order("Công ty Thủy sản Hà Lũng", "Nhì", date="2021"),
        an_order("Công ty Vàm Lũng", "Nhì", date="2021"),
    ],
)
def test_and_two_firms_otherwise(other) -> None:
    full = an_order(FIRM, "Nhì", date="2021-12-11")
    links = build([full, other], Answers()).links
    assert links[full.key].entry != links[other.key].entry


def test_where_but_one_part_is_honoured_its_house_tells_whose_men_they_are() -> None:
    part, house = "Đội Cảnh sát hình sự", "Công an huyện Mường Xăng"
    known = a_person(recipient_parent=house)
    squad, proposed, staff, again = in_one_article(
        a_row(part, recipient_parent=house),
        a_row(part, status="proposed"),
        a_row("Ban chuyên án 216L"),
        a_person(),
    )
    links = registry_of(known, squad, proposed, staff, again).links
    assert links[again.key].entry == links[known.key].entry is not None
    squads = [a_row(name, recipient_parent=house) for name in (part, "Đội Cảnh sát kinh tế")]
    two = in_one_article(*squads, a_person(), article="bao.example/hai-doi")
    assert registry_of(known, *two).links[two[2].key].entry is None
