"""Bare names that share one head: after "các bệnh viện", behind a number, of several places."""

import pytest

from tests.events.marked import awards_in

GIVES = "{UNIT|Sở Nội vụ tỉnh Hòa Minh} tặng {AWARD|Giấy khen} cho "
SHARED = [
    (
        "các bệnh viện: Sông Ba, Phổi tỉnh và Mắt Hòa Minh.",
        ["bệnh viện Sông Ba", "bệnh viện Phổi tỉnh", "bệnh viện Mắt Hòa Minh"],
    ),
    (
        "các trường: THPT {PERSON|Lê Văn Tám}, {PERSON|Phan Đăng Lưu}; Tiểu học {LOC|Nà Hẩu}.",
        ["trường THPT Lê Văn Tám", "trường THPT Phan Đăng Lưu", "trường Tiểu học Nà Hẩu"],
    ),
    (
        "các {UNIT|Trường THCS Tà Lài}, {LOC|Pá Lau} và {LOC|Bản Mù}.",
        ["Trường THCS Tà Lài", "Trường THCS Pá Lau", "Trường THCS Bản Mù"],
    ),
    ("các sở: Giáo dục và Đào tạo, Y tế.", ["sở Giáo dục và Đào tạo", "sở Y tế"]),
    ("{UNIT|Quân khu 1}, 2 và 4.", ["Quân khu 1", "Quân khu 2", "Quân khu 4"]),
    (
        "{UNIT|Trường THCS số 1}, số 2 và {UNIT|Trường Tiểu học Nà Hẩu}.",
        ["Trường THCS số 1", "Trường THCS số 2", "Trường Tiểu học Nà Hẩu"],
    ),
    ("{UNIT|Phòng PX01}, PX02.", ["Phòng PX01", "Phòng PX02"]),
    (
        "Bộ Chỉ huy {UNIT|BĐBP} các tỉnh: {LOC|Hòa Minh}, {LOC|Sơn Hạ}.",
        ["Bộ Chỉ huy BĐBP tỉnh Hòa Minh", "Bộ Chỉ huy BĐBP tỉnh Sơn Hạ"],
    ),
    (
        "{UNIT|Thư viện Tổng hợp} các tỉnh {LOC|Hòa Minh}, {LOC|Sơn Hạ} và {LOC|Nà Hẩu}.",
        ["Thư viện Tổng hợp tỉnh Hòa Minh", "Thư viện Tổng hợp tỉnh Sơn Hạ", "Thư viện Tổng hợp tỉnh Nà Hẩu"],
    ),
    (
        "các bệnh viện: Sông Ba, {UNIT|Viện Huyết học Hòa Minh}.",
        ["bệnh viện Sông Ba", "Viện Huyết học Hòa Minh"],
    ),
]


@pytest.mark.parametrize(("listed", "names"), SHARED)
def test_each_name_has_its_head(listed: str, names: list[str]) -> None:
    assert [row.recipient for row in awards_in(GIVES + listed)] == names


OF_PLACES = [
    (
        "Đó là các xã: {LOC|Nà Hẩu}, {LOC|huyện Mù Lu}; {LOC|Tà Lài}, {PERSON|Thắng Lợi}, "
        "{LOC|huyện Tà Xùa}.",
        ["xã Nà Hẩu", "xã Tà Lài", "xã Thắng Lợi"],
    ),
    (
        "Theo đó, 3 xã được công nhận {AWARD|đạt chuẩn nông thôn mới} gồm: {LOC|Nà Hẩu}, Pá Lau "
        "({LOC|huyện Mù Lu}) và {LOC|thị trấn Tà Lài}.",
        ["xã Nà Hẩu", "xã Pá Lau", "thị trấn Tà Lài"],
    ),
]


@pytest.mark.parametrize(("sentence", "names"), OF_PLACES)
def test_communes_without_the_district_they_lie_in(sentence: str, names: list[str]) -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} vừa có quyết định công nhận 3 xã {AWARD|đạt chuẩn nông thôn mới}.", sentence
    )
    assert [row.recipient for row in rows if row.recipient] == names


def test_schools_named_behind_what_they_attain() -> None:
    rows = awards_in(
        "{UNIT|UBND tỉnh} có quyết định công nhận trường học. Trong đó có 2 trường THCS "
        "{AWARD|đạt chuẩn quốc gia} gồm: số 2 Nà Hẩu ({LOC|Mù Lu}), {PERSON|Ngô Mây} ({LOC|Tà Xùa})."
    )
    assert [row.recipient for row in rows if row.recipient] == [
        "trường THCS số 2 Nà Hẩu",
        "trường THCS Ngô Mây",
    ]


def test_the_evidence_is_the_bare_name() -> None:
    rows = awards_in(GIVES + "các bệnh viện: Sông Ba, Phổi tỉnh.")
    spans = [claim.span for row in rows for claim in row.claims if claim.field == "recipient"]
    assert [len(span) for span in spans if span is not None] == [len("Sông Ba"), len("Phổi tỉnh")]


NO_NAMES = [
    ("{UNIT|Chi bộ 5}, 3 đảng viên.", [("Chi bộ 5", 1), (None, 3)]),
    ("{UNIT|Trung đoàn 28}, 2 {AWARD|Bằng khen}.", [("Trung đoàn 28", 1)]),
    ("các {UNIT|Trường THPT Tà Lài}, {LOC|tỉnh Hòa Minh}.", [("Trường THPT Tà Lài", 1)]),
    ("các {UNIT|Trường THPT Tà Lài}, {LOC|huyện Nà Hẩu}.", [("Trường THPT Tà Lài", 1)]),
    ("{UNIT|Tiểu đoàn 1}, 20 giờ cùng ngày.", [("Tiểu đoàn 1", 1)]),
]


@pytest.mark.parametrize(("listed", "found"), NO_NAMES)
def test_no_name_is_made_of_counts_places_and_times(listed: str, found: list[tuple[str | None, int]]) -> None:
    rows = awards_in(GIVES + listed)
    given = [(row.recipient, row.recipient_count) for row in rows if row.award == "Giấy khen"]
    assert given == found
