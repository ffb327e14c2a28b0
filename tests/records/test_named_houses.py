"""Whose a person is, told by a body that the article names in words that say nothing of a post."""

import pytest

from extractor.records.entries import Answers, Registry, build
from extractor.records.told_beside import with_units_beside
from tests.records.rows import a_row

MUSEUM, PERSON = "Bảo tàng tỉnh Mường Xăng", "Vi Thị Hằng Nga"
FLAG = {"grantor": "Chủ tịch UBND tỉnh"}


def a_person(name: str = PERSON, **told):
    return a_row(name, recipient_kind="individual", **(FLAG | told))


def is_one(known, *told) -> bool:
    """Whether the last person told is the one known."""
    links = registry_of(known, *told).links
    assert links[known.key].entry is not None
    return links[told[-1].key].entry == links[known.key].entry


def registry_of(*rows) -> Registry:
    return build(with_units_beside(rows), Answers())


def known_of(house: str, name: str = PERSON):
    return a_person(name, recipient_parent=house)


def test_a_story_that_names_the_house_tells_of_the_one_in_it() -> None:
    known, told = known_of(MUSEUM), a_person(named=f"Sở Văn hóa\n{MUSEUM}\nHà Nội", status="past")
    links = registry_of(known, told).links
    assert links[known.key].entry == links[told.key].entry is not None
    assert "bài nêu tên đơn vị đó" in links[told.key].candidates[0].reasons


def test_a_part_of_the_house_is_enough_and_its_short_name_too() -> None:
    known = known_of(f"Phòng Kiểm kê, {MUSEUM}")
    assert is_one(known, a_person(named=MUSEUM))
    assert is_one(
        known_of("Trung tâm Văn hóa huyện Mường Xăng"), a_person(named="Trung tâm VH huyện Mường Xăng")
    )


def test_of_two_namesakes_the_one_in_the_house_named_is_meant() -> None:
    other = known_of("Công ty Than Khe Lộ")
    known, told = known_of(MUSEUM), a_person(named=MUSEUM)
    links = registry_of(other, known, told).links
    assert links[known.key].entry == links[told.key].entry != links[other.key].entry


@pytest.mark.parametrize(
    "told",
    [
        {"named": "Bảo tàng tỉnh Mường Thanh"},
        {"named": None},
        {"named": MUSEUM, "recipient_parent": "Công ty Than Khe Lộ"},
        {"named": MUSEUM, "grantor": f"Giám đốc {MUSEUM}"},
        {"named": MUSEUM, "proposer": MUSEUM},
        {"named": MUSEUM, "place": "52.huyen-phu-cat.xa-cat-hanh"},
    ],
)
def test_another_house_the_giver_or_a_villager_tells_nothing(told) -> None:
    assert not is_one(known_of(MUSEUM), a_person(**told))


COMMON = "Nguyễn Văn Nam"


@pytest.mark.parametrize(
    ("name", "house", "others", "expected"),
    [
        (COMMON, "Nhà máy Đường Khe Lộ", (), True),
        (COMMON, "Nhà máy Đường Khe Lộ", ("Lê Thị Tám",), False),
        (PERSON, "Nhà máy Đường Khe Lộ", ("Lê Thị Tám",), True),
        (PERSON, "Công an huyện Mường Xăng", ("Lê Thị Tám",), False),
        (PERSON, "Công an huyện Mường Xăng", (), True),
        ("Hồ Văn Ăm", "Công an huyện Mường Xăng", ("Lê Thị Tám",), True),
    ],
)
def test_beside_others_neither_a_common_name_nor_a_body_of_everybody(name, house, others, expected) -> None:
    rows = [a_person(one, named=house) for one in (*others, name)]
    article = [type(row)(**{**_fields(row), "article": "bao.example/hai", "story": 9100}) for row in rows]
    assert is_one(known_of(house, name), *article) is expected


def _fields(row) -> dict[str, object]:
    return {slot: getattr(row, slot) for slot in row.__slots__}
