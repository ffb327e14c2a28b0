"""Names are compared by their words; abbreviations meet what they stand for, and nothing else does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.records.localities import agree, lies_near, locality_of, named_places
from extractor.records.names import (
    beginning_of_every_same,
    breaks_off,
    completed,
    name_of,
    own_words,
    same_name,
)
from extractor.viet.fold import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("LĐLĐ Q. Hoàn Kiếm", "Liên đoàn Lao động quận Hoàn Kiếm"),
        ("Trường THPT Sơn Tây", "Trường Trung học phổ thông Sơn Tây, Hà Nội"),
        ("Công ty CP Sao Mai", "Công ty Cổ phần Sao Mai"),
        ("Sở GD&ĐT Hà Nội", "Sở Giáo dục và Đào tạo thành phố Hà Nội"),
        ("Trường CĐ Y tế Nghệ An", "Trường Cao đẳng Y tế tỉnh Nghệ An"),
        ("Tổng Cty Điện lực TP Hà Nội (EVNHANOI)", "Tổng công ty Điện lực Hà Nội"),
        ("UBND TP.HCM", "Ủy ban nhân dân Thành phố Hồ Chí Minh"),
        ("Trường Mầm non “Hoa Mai”", "Trường Mầm non Hoa Mai"),
        ("Công an H. Ba Vì", "Công an huyện Ba Vì"),
        ("TRƯỜNG TIỂU HỌC KIM ĐỒNG", "Trường Tiểu học Kim Đồng"),
        ("Công ty Cổ phần Tập đoàn Lam Giang", "Tập đoàn Lam Giang"),
        ("Liên đoàn Lao động các quận Hoàn Kiếm", "LĐLĐ quận Hoàn Kiếm"),
        ("Công an Hoà Bình", "Công an tỉnh Hòa Bình"),
        ("Lữ đoàn 287", "Lữ đoàn Pháo phòng không 287"),
        ("Trung đoàn 892", "Trung đoàn Bộ binh 892"),
        ("PC Gò Mơ", "Công ty Điện lực Gò Mơ"),
        ("Đội Phòng, chống ma túy", "Đội Phòng chống ma túy"),
        ("CĐ Nghề Mường Thanh", "Trường Cao đẳng Nghề Mường Thanh"),
        ("THPT Sơn Tây", "Trường THPT Sơn Tây"),
        ("Công ty Xây lắp Thành Đông", "Công ty CP Xây lắp Thành Đông"),
        ("Dệt may Thiên Phú", "Công ty Cổ phần Dệt may Thiên Phú"),
        ("Công ty Lâm nghiệp Sông Hiếu", "Công ty TNHH Một thành viên Lâm nghiệp Sông Hiếu"),
        ("Công ty TNHH Lâm nghiệp Sông Hiếu", "Công ty TNHH MTV Lâm nghiệp Sông Hiếu"),
        ("LĐLĐ Yên Thành", "Liên đoàn Lao động huyện Yên Thành"),
        ("Hội Phụ nữ thị xã Hương Trà", "Hội LHPN thị xã Hương Trà"),
        ("LĐLĐ huyện Việt Yên", "Liên đoàn Lao động thị xã Việt Yên"),
        ("LĐLĐ Việt Yên", "LĐLĐ huyện Việt Yên"),
        ("Tòa án huyện Can Lộc", "TAND huyện Can Lộc"),
        ("QTDND Nhơn Lộc", "Quỹ tín dụng nhân dân Nhơn Lộc"),
        ("MTTQ huyện Can Lộc", "Ủy ban Mặt trận Tổ quốc Việt Nam huyện Can Lộc"),
        ("BVĐK Can Lộc", "Bệnh viện huyện Can Lộc"),
        ("CDC Hà Tĩnh", "Trung tâm Kiểm soát bệnh tật tỉnh Hà Tĩnh"),
        ("Trạm Y tế Gia Hanh", "Trạm Y tế xã Gia Hanh"),
        ("Agribank Can Lộc", "Agribank chi nhánh huyện Can Lộc"),
        ("NHNN tỉnh Hà Tĩnh", "Ngân hàng Nhà nước Việt Nam chi nhánh tỉnh Hà Tĩnh"),
        ("Công đoàn Giáo dục Hà Tĩnh", "Công đoàn ngành Giáo dục tỉnh Hà Tĩnh"),
        ("Phòng PC08", "Phòng Cảnh sát giao thông"),
        ("HTX Hoa Lúa", "Hợp tác xã Dịch vụ nông nghiệp tổng hợp Hoa Lúa"),
        ("HTX DVNN Hoa Lúa", "HTX Nông nghiệp Hoa Lúa"),
        ("Chi hội Nông dân thôn Yên Sơn", "Chi hội Nông dân Yên Sơn"),
        ("Liên đội Trường Tiểu học Lê Lợi", "Liên đội Tiểu học Lê Lợi"),
        ("Hải đoàn 48", "Hải đoàn Biên phòng 48"),
        ("Vùng 1 Hải quân", "Bộ Tư lệnh Vùng 1 Hải quân"),
    ],
)
def test_one_unit_in_two_spellings(one: str, other: str) -> None:
    assert same_name(name_of(one), name_of(other))
    assert same_name(name_of(other), name_of(one))
    assert may_be_the_same(one, other) and may_be_the_same(other, one)


def may_be_the_same(sought: str, line: str) -> bool:
    """Whether the line fits what is sought, or has an abbreviation, of which each line is looked at."""
    beginning = beginning_of_every_same(name_of(sought))
    has_short = any(word.isupper() and len(word) > 1 for word in re.findall(r"\w+", line))
    return beginning is None or has_short or beginning.match(fold(line) + "\n") is not None


@pytest.mark.parametrize(
    ("sought", "line", "is_to_be_looked_at"),
    [
        ("Huế", "Thành phố Huế", True),
        ("Huế", "Thành phố Huế, Việt Nam", True),
        ("Nguyễn", "Nguyễn Văn Sơn", False),
        ("Nguyễn", "Nguyễn Thị Sơn", False),
        ("Nguyễn", "Nguyễn An", False),
        ("Đà Sơn", "Thị xã Đà Sơn", True),
        ("Rau Hàm Minh", "Rau an toàn Hàm Minh", True),
        ("Thị An", "Thị An", True),
        ("Trường", "Trường Mầm non Hoa Mai", False),
        ("Ủy ban nhân dân xã", "Ủy ban nhân dân xã Khe Lim", False),
        ("Công an Ba Vì", "Công an H. Ba Vì", True),
        ("Xây lắp Thành Đông", "Cty cổ phần Xây lắp Thành Đông", True),
    ],
)
def test_few_of_the_names_with_the_same_words_are_looked_at(
    sought: str, line: str, is_to_be_looked_at: bool
) -> None:
    assert may_be_the_same(sought, line) is is_to_be_looked_at


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("huyện Thanh Trì", "quận Thanh Xuân"),
        ("LĐLĐ huyện Kỳ Anh", "LĐLĐ thị xã Kỳ Anh"),
        ("Trường THPT Sơn Tây", "Trường THCS Sơn Tây"),
        ("Công ty Sao Mai", "Công ty Sao Mái"),
        ("Phòng Giáo dục", "Phòng Giáo dục và Đào tạo"),
        ("Sở Y tế Hà Nội", "Sở Y tế Hà Nam"),
        ("Trường Tiểu học Kim Đồng", "Trường Tiểu học Kim Đồng A"),
        ("Đội 2", "Đội 12"),
        ("Công ty CP Sao Mai", "Công ty Sao Mai"),
        ("Công đoàn Công ty Sao Mai", "Công ty Sao Mai"),
        ("Lữ đoàn Công binh 287", "Lữ đoàn Pháo phòng không 287"),
        ("Lữ đoàn 287", "Lữ đoàn 28"),
        ("Tiểu đoàn 12", "Tiểu đoàn Công binh 12"),
        ("Công đoàn Nghề Mường Thanh", "Trường Cao đẳng Nghề Mường Thanh"),
        ("Trường Nghề Mường Thanh", "Nghề Mường Thanh"),
        ("Công ty TNHH Xây lắp Thành Đông", "Công ty CP Xây lắp Thành Đông"),
        ("Công an huyện Cao Lãnh", "Công an thành phố Cao Lãnh"),
        ("Công an huyện Cao Lãnh", "Công an xã Cao Lãnh"),
        ("Công an Bắc Ninh", "Công an huyện Bắc Ninh"),
        ("Công ty Sao Mai", "Sao Mai"),
        ("Chi nhánh Công ty CP Cấp nước Hà Tĩnh", "Công ty CP Cấp nước Hà Tĩnh"),
        ("Agribank Can Lộc", "Agribank Hà Tĩnh"),
        ("Trạm Y tế xã Vinh Tân", "Trạm Y tế phường Vinh Tân"),
        ("Hội Nông dân xã Cao Lãnh", "Hội Nông dân Cao Lãnh"),
        ("HTX Chăn nuôi Hoa Lúa", "HTX Nông nghiệp Hoa Lúa"),
        ("HTX Nông nghiệp Hoa Lúa", "Hội Nông dân Hoa Lúa"),
    ],
)
def test_two_units_whose_names_are_alike(one: str, other: str) -> None:
    assert not same_name(name_of(one), name_of(other))


@pytest.mark.parametrize(
    ("written", "kind", "full"),
    [
        ("NSƯT Lê Mai", "individual", "Lê Mai"),
        ("ông Nguyễn Văn Tư", "individual", "Nguyễn Văn Tư"),
        ("hộ ông Ba Xuyến", "household", "Ba Xuyến"),
        ("Thượng tá, TS Đỗ Quang Hiển", "individual", "Đỗ Quang Hiển"),
        ("Ông", "individual", "Ông"),
    ],
)
def test_a_person_loses_titles(written: str, kind, full: str) -> None:
    assert name_of(written, kind).full == full


def test_the_parts_of_a_name() -> None:
    name = name_of("Đội 2, Phòng Hậu cần (PHC), tỉnh Nghệ An")
    assert (name.full, name.aliases, name.parents) == ("Đội 2", ("PHC",), ("Phòng Hậu cần",))
    assert name.places == (frozenset({"40"}),)


@given(st.text(max_size=40))
def test_any_text_is_a_name_like_itself(text: str) -> None:
    name = name_of(text)
    assert same_name(name, name)
    assert len(name.words) == len(name.short)


def test_the_smallest_place_counts() -> None:
    assert locality_of(["Đảng ủy xã Cổ Loa, huyện Đông Anh"]) == {"01.huyen-dong-anh.xa-co-loa"}
    assert locality_of(["Trường Tiểu học Kim Đồng", "Hà Nội"]) == {"01"}
    assert locality_of(["Công ty Sao Mai"]) == frozenset()
    assert named_places("Công an tỉnh Nghệ An")[-1] == {"40"}


def test_a_province_chooses_among_places_of_one_name() -> None:
    everywhere = locality_of(["Công an huyện Châu Thành"])
    assert len(everywhere) > 1
    assert locality_of(["Công an huyện Châu Thành"], "82") == {"82.huyen-chau-thanh"}


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("quận Ba Đình", "huyện Gia Lâm", False),
        ("quận Ba Đình", "Hà Nội", True),
        ("quận Ba Đình", "Công ty Sao Mai", None),
        ("quận Hoàn Kiếm", "phường Hoàn Kiếm", True),
        ("tỉnh Hà Nam", "tỉnh Ninh Bình", True),
        ("tỉnh Nghệ An", "tỉnh Hà Tĩnh", False),
    ],
)
def test_places_agree_along_their_paths_and_over_the_merger(
    one: str, other: str, verdict: bool | None
) -> None:
    assert agree(locality_of([one]), locality_of([other])) is verdict


def test_places_begin_with_any_capital() -> None:
    assert named_places("Hội Nông dân huyện Đông Anh") == (frozenset({"01.huyen-dong-anh"}),)
    assert named_places("UBND huyện Ứng Hòa")[-1] == frozenset({"01.huyen-ung-hoa"})
    assert named_places("Ban Chỉ huy Quân sự huyện đội") == ()


def test_the_district_behind_narrows_a_commune_of_many() -> None:
    one = locality_of(("Xã Tân Phú", "huyện Tân Kỳ", "UBND tỉnh Nghệ An"))
    other = locality_of(("Xã Tân Phú", "huyện Tân Sơn", "UBND tỉnh Phú Thọ"))
    assert one == {"40.huyen-tan-ky.xa-tan-phu"}
    assert agree(one, other) is False
    assert locality_of(("Trường THCS Nguyễn Du", "Hoàn Kiếm")) >= {"01.quan-hoan-kiem"}


@pytest.mark.parametrize(
    ("name", "place", "near"),
    [
        ("Trường Trung học phổ thông Sơn Tây", {"01"}, True),
        ("Trường Trung học phổ thông Sơn Tây", {"40"}, False),
        ("Trường Trung học phổ thông Sơn Tây", (), False),
        ("Trường Tiểu học Tân Phú", {"79"}, False),
        ("Trường Trung học cơ sở Nguyễn Du", {"01"}, False),
        ("Liên đoàn Lao động Đông Anh", (), True),
    ],
)
def test_a_unit_named_after_its_place(name: str, place: set[str], near: bool) -> None:
    assert lies_near(name, frozenset(place)) is near


def test_a_name_that_breaks_off_at_its_place() -> None:
    assert completed("Bệnh viện đa khoa tỉnh", "tỉnh Phú Thọ", None) == "Bệnh viện đa khoa tỉnh Phú Thọ"
    assert completed("Phòng Nội vụ huyện", "UBND huyện Đông Anh", "01") == "Phòng Nội vụ huyện Đông Anh"
    assert completed("Công an tỉnh", None, "40") == "Công an tỉnh Nghệ An"
    assert completed("Công an huyện", "tỉnh Nghệ An", "40") == "Công an huyện"
    assert completed("Sở Y tế Nghệ An", "tỉnh Phú Thọ", None) == "Sở Y tế Nghệ An"
    assert breaks_off(name_of("LĐLĐ quận"), name_of("Liên đoàn Lao động quận Hoàn Kiếm"))
    assert not breaks_off(name_of("LĐLĐ quận"), name_of("Hội Nông dân quận Hà Đông"))
    assert not breaks_off(name_of("LĐLĐ Hoàn Kiếm"), name_of("Liên đoàn Lao động Hoàn Kiếm mới"))


def test_a_house_without_its_legal_form() -> None:
    assert own_words(name_of("Công ty CP Cảng Lạch Tray")) == own_words(name_of("Cảng Lạch Tray"))
    assert own_words(name_of("Công ty TNHH Rạng")) != own_words(name_of("Công ty Cổ phần Rạng"))
