"""Which names tell by themselves what unit is meant, and which need their place, house or news."""

import pytest

from extractor.records.entries import Answers, build
from extractor.records.houses import parted
from extractor.records.names import name_of
from extractor.records.recurrence import recurs
from tests.records.rows import a_row, an_order


@pytest.mark.parametrize(
    ("name", "many"),
    [
        ("HTX Chè Shan Bản Mù", False),
        ("Trung tâm Dạy nghề Hoa Sen Vàng", False),
        ("Hội Khuyến học Việt Nam", False),
        ("Ban Tuyên giáo Trung ương", False),
        ("Nhà máy Thủy điện Sông Ngân", False),
        ("Công ty Cổ phần Sao Mai", False),
        ("BQL rừng phòng hộ Ngàn Sâu", False),
        ("Đội bóng chuyền nữ Hóa chất Gò Găng", False),
        ("Ban Quản lý dự án", True),
        ("Ban Chỉ huy Quân sự", True),
        ("HTX Nông nghiệp Bình Minh", True),
        ("Hợp tác xã Dịch vụ tổng hợp", True),
        ("Trung Tâm Văn Hóa Thể Thao", True),
        ("Trung tâm Ngoại ngữ Nguyễn Thị Định", True),
        ("Trường Mầm non Hoa Hướng Dương", True),
        ("Nhà văn hóa Lao động", True),
    ],
)
def test_names_that_many_bear(name: str, many: bool) -> None:
    assert recurs(name_of(name)) is many


def test_a_province_is_enough_beside_the_one_commune_so_called() -> None:
    rows = [a_row("Trường THCS Phong Hóa", place="44.huyen-tuyen-hoa"),
            a_row("Trường THCS Phong Hóa", place="44")]  # fmt: skip
    assert len(build(rows, Answers()).entries) == 1
    heroes = [a_row("Trường THCS Lê Lợi", place="40.thanh-pho-vinh"), a_row("Trường THCS Lê Lợi", place="40")]
    links = build(heroes, Answers()).links
    assert links[heroes[1].key].entry is None


def test_what_one_mention_tells_is_heard_by_those_that_waited() -> None:
    """The letter is read first and fits by name alone; the order, told in the same news, is rare."""
    known = an_order("Trường THCS Lê Lợi", "Ba", place="40.thanh-pho-vinh", date="2020-11-20")
    news = {"story": 7, "article": "bao.example/7"}
    letter = a_row("Trường THCS Lê Lợi", published="2020-11-20", **news)
    order = an_order("Trường THCS Lê Lợi", "Ba", date="2020-11-20", published="2020-11-21", **news)
    links = build([letter, order, known], Answers()).links
    assert links[letter.key].entry == links[order.key].entry == links[known.key].entry is not None


@pytest.mark.parametrize(
    ("written", "above", "part", "house"),
    [
        ("Đội Cảnh sát kinh tế Công an quận Hải An", None, "Đội Cảnh sát kinh tế", "Công an quận Hải An"),
        ("Khoa Nội thuộc Bệnh viện Bạch Mai", "BV Bạch Mai", "Khoa Nội", "Bệnh viện Bạch Mai"),
        ("Khoa Nội Bệnh viện Bạch Mai", "Bộ Y tế", "Khoa Nội Bệnh viện Bạch Mai", "Bộ Y tế"),
        ("Công an quận Hải An", None, "Công an quận Hải An", None),
        ("Phòng giao dịch Ngân hàng Chính sách xã hội huyện Chư Sê", None,
         "Phòng giao dịch Ngân hàng Chính sách xã hội huyện Chư Sê", None),
        ("Phòng giao dịch Bến Lăng Ngân hàng Đông Thành", None, "Phòng giao dịch Bến Lăng",
         "Ngân hàng Đông Thành"),
        ("Ban Quản lý viện trợ", None, "Ban Quản lý viện trợ", None),
    ],
)  # fmt: skip
def test_a_part_told_with_its_house_in_one_breath(
    written: str, above: str | None, part: str, house: str | None
) -> None:
    assert parted(written, above) == (part, house)


def test_a_part_is_one_however_its_house_is_told() -> None:
    rows = [
        a_row("Đội Cảnh sát kinh tế Công an quận Hải An"),
        a_row("Đội Cảnh sát kinh tế", recipient_parent="Công an quận Hải An"),
        a_row("Đội Cảnh sát kinh tế Công an quận Lê Chân"),
    ]
    registry = build(rows, Answers())
    homes = [registry.links[row.key].entry for row in rows]
    assert homes[0] == homes[1] != homes[2]
    assert {entry.parent for entry in registry.entries} == {"Công an quận Hải An", "Công an quận Lê Chân"}
