"""Where a recipient lies: told beside its name, by the one district of the article, or nowhere."""

import pytest

from extractor.events.awards import find_awards
from extractor.events.naming.territory import with_territories
from extractor.events.naming.whereabouts import with_whereabouts
from tests.events.marked import a_marked_reading

GIVEN = "Chủ tịch UBND tỉnh tặng {AWARD|Bằng khen} cho "


def place_of(*paragraphs: str, title: str = "Lễ trao thưởng") -> str | None:
    reading = a_marked_reading(*paragraphs, title=title, published="2022-05-10T08:00:00+07:00")
    (row,) = with_whereabouts(reading, find_awards(reading))
    for claim in row.claims:
        if claim.field == "place":
            assert claim.span is not None and claim.span.of(reading.article.text)
    return row.place


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ("{UNIT|Trường Tiểu học Lê Lợi} ({LOC|TP Vinh}, {LOC|Nghệ An})", "40.thanh-pho-vinh"),
        ("{UNIT|Trường Tiểu học Lê Lợi}, {LOC|huyện Tân Kỳ}", "40.huyen-tan-ky"),
        ("{UNIT|Trường Tiểu học Lê Lợi}, {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ}", "40.huyen-tan-ky.xa-tan-phu"),
        ("{UNIT|Trường Tiểu học Lê Lợi} ({LOC|Hoàn Kiếm}, {LOC|Hà Nội})", "01.quan-hoan-kiem"),
        ("{UNIT|Trường Tiểu học Lê Lợi} ở {LOC|huyện Tân Kỳ}", "40.huyen-tan-ky"),
        ("ông {PERSON|Lê Văn Bảy} ({LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ})", "40.huyen-tan-ky.xa-tan-phu"),
        (
            "ông {PERSON|Lê Văn Bảy}, Trưởng {LOC|thôn Đông}, {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ}",
            "40.huyen-tan-ky.xa-tan-phu",
        ),
        (
            "bà {PERSON|Lê Thị Bảy}, hội viên nông dân {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ}",
            "40.huyen-tan-ky.xa-tan-phu",
        ),
        ("bà {PERSON|Lê Thị Bảy}, người bạn của {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ}", None),
        (
            "ông {PERSON|Lê Văn Bảy}, sinh năm 1962, trú tại {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ}",
            "40.huyen-tan-ky.xa-tan-phu",
        ),
        ("cụ {PERSON|Lê Thị Bảy} (80 tuổi, {LOC|xã Tân Phú}, {LOC|Tân Kỳ})", "40.huyen-tan-ky.xa-tan-phu"),
        ("anh {PERSON|Lê Văn Bảy}, ngư dân {LOC|phường Mũi Né}", "60.thanh-pho-phan-thiet.phuong-mui-ne"),
        (
            "anh {PERSON|Lê Văn Bảy}, 34 tuổi, ở {LOC|làng chài phường Mũi Né} ({LOC|Phan Thiết})",
            "60.thanh-pho-phan-thiet.phuong-mui-ne",
        ),
        ("anh {PERSON|Lê Văn Bảy}, 34 tuổi, về thăm {LOC|phường Mũi Né}", None),
        (
            "bà {PERSON|Lê Thị Bảy}, hội viên {UNIT|Hội Nông dân xã Tân Phú}, {LOC|huyện Tân Kỳ}",
            "40.huyen-tan-ky.xa-tan-phu",
        ),
        (
            "bà {PERSON|Lê Thị Bảy}, Giám đốc {UNIT|Công ty CP Mía Sông Con}, {LOC|huyện Tân Kỳ}",
            "40.huyen-tan-ky",
        ),
        ("{UNIT|HTX Vũ Lễ} ({LOC|Kiến Xương})", "34.huyen-kien-xuong"),
        ("{UNIT|Hội CCB tỉnh Long An} ({LOC|Tiền Giang})", None),
        ("{UNIT|Trường Tiểu học Lê Lợi}", None),
    ],
)
def test_beside_the_name(told: str, code: str | None) -> None:
    assert place_of(f"{GIVEN}{told}.") == code


@pytest.mark.parametrize(("head", "code"), [("Ở", "15.thi-xa-nghia-lo"), ("Đoàn khách từ", None)])
def test_a_sentence_that_begins_in_a_district_tells_where_the_school_lies(
    head: str, code: str | None
) -> None:
    lead = (
        f"{head} {{LOC|Nghĩa Lộ}} ({{LOC|tỉnh Yên Bái}}), ai cũng khen {{UNIT|Trường Mầm non Hoa Ban}} ngoan."
    )
    assert place_of(lead, f"{GIVEN}{{UNIT|Trường Mầm non Hoa Ban}}.") == code


@pytest.mark.parametrize(
    ("words", "code"), [("nhắc đến bà", "40.huyen-tan-ky.xa-tan-phu"), ("người ta đưa tin bà", None)]
)
def test_of_whom_a_village_speaks(words: str, code: str | None) -> None:
    lead = f"Ở {{LOC|xã Tân Phú}} ({{LOC|Tân Kỳ}}), {words} {{PERSON|Lê Thị Bảy}} ai cũng biết."
    assert place_of(lead, f"{GIVEN}bà {{PERSON|Lê Thị Bảy}}.") == code


def places_of(*paragraphs: str) -> list[str | None]:
    reading = a_marked_reading(*paragraphs, title="Lễ trao thưởng", published="2022-05-10T08:00:00+07:00")
    return [row.place for row in with_whereabouts(reading, with_territories(reading, find_awards(reading)))]


def test_of_two_schools_of_one_name_each_row_tells_its_own() -> None:
    school = "{UNIT|Trường Mầm non Sơn Ca}"
    flag = f"{{UNIT|UBND tỉnh Bình Thuận}} tặng {{AWARD|Cờ thi đua}} cho {school} ({{LOC|Hàm Thuận Bắc}})"
    merit = f"tặng {{AWARD|Bằng khen}} cho {school} ({{LOC|Tánh Linh}})"
    assert places_of(f"{flag}, {merit}.") == ["60.huyen-ham-thuan-bac", "60.huyen-tanh-linh"]


def test_of_namesakes_in_one_list_each_lies_where_its_bracket_says() -> None:
    listed = "2 trường: {UNIT|Mầm non Hoa Sen} ({LOC|Vũ Thư}) và {UNIT|Mầm non Hoa Sen} ({LOC|Kiến Xương})"
    further = "Giám đốc Sở tặng {AWARD|Giấy khen} cho {UNIT|Trường Mầm non Hoa Sen} ({LOC|Tiền Hải})."
    reading = a_marked_reading(GIVEN + listed + ".", further, published="2022-05-10T08:00:00+07:00")
    rows = with_whereabouts(reading, find_awards(reading))
    named = [(row.recipient, row.place) for row in rows if row.recipient]
    assert named == [
        ("trường Mầm non Hoa Sen", "34.huyen-vu-thu"),
        ("trường Mầm non Hoa Sen", "34.huyen-kien-xuong"),
        ("Trường Mầm non Hoa Sen", "34.huyen-tien-hai"),
    ]


def test_of_communes_of_one_name_that_of_the_articles_district_is_meant() -> None:
    given = GIVEN + "bà {PERSON|Chíu Sám Múi}, {LOC|xã Thanh Lâm}."
    assert place_of("{UNIT|UBND huyện Ba Chẽ} họp.", given) == "22.huyen-ba-che.xa-thanh-lam"
    assert place_of("{UNIT|UBND huyện Tân Kỳ} họp.", given) is None
    assert place_of("Hội nghị tổng kết.", given) is None


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("ngư dân quen gọi ông", "40.huyen-tan-ky"),
        ("nhiều người biết đến bà", "40.huyen-tan-ky"),
        ("UBND xã quyết định tặng bà", None),
    ],
)
def test_how_people_of_a_place_call_one_of_theirs(words: str, code: str | None) -> None:
    lead = f"Ở {{LOC|làng biển Tân Phú}} ({{LOC|Tân Kỳ}}, {{LOC|Nghệ An}}), {words} {{PERSON|Lê Thị Bảy}}."
    assert place_of(lead, f"{GIVEN}bà {{PERSON|Lê Thị Bảy}}.") == code


def test_a_school_in_the_words_of_a_post_says_nothing_of_its_namesake() -> None:
    teacher = "{PERSON|Lê Thị Bảy}, giáo viên {UNIT|Trường Mầm non Sơn Ca}, {LOC|huyện Tánh Linh}, phát biểu."
    given = "{UNIT|UBND tỉnh Bình Thuận} tặng {AWARD|Cờ thi đua} cho {UNIT|Trường Mầm non Sơn Ca}"
    assert places_of(teacher, f"{given}, {{LOC|huyện Hàm Thuận Bắc}}.") == ["60.huyen-ham-thuan-bac"]
    assert places_of(teacher, f"{given}.") == ["60.huyen-tanh-linh"]


def test_of_places_of_one_name_that_of_the_giver_is_meant() -> None:
    """A ward of Tuyên Quang is called Phan Thiết too."""
    told = "cho {UNIT|Trường THCS Nguyễn Trãi} ({LOC|Phan Thiết})."
    given = "Chủ tịch {UNIT|UBND tỉnh Bình Thuận} tặng {AWARD|Bằng khen} "
    assert places_of(given + told) == ["60.thanh-pho-phan-thiet"]
    assert places_of("{UNIT|Bộ GD&ĐT} tặng {AWARD|Bằng khen} " + told) == [None]


@pytest.mark.parametrize(
    ("opening", "code"),
    [
        ("Về {LOC|xã Tân Phú}, {LOC|huyện Tân Kỳ} hỏi ông", "40.huyen-tan-ky.xa-tan-phu"),
        ("Đến {LOC|xã Tân Phú} ({LOC|Tân Kỳ}), nhắc đến ông", "40.huyen-tan-ky.xa-tan-phu"),
        ("Đến {LOC|xã Tân Phú} ({LOC|Tân Kỳ}) cùng đoàn, ông", None),
    ],
)
def test_of_whom_one_asks_where_one_comes(opening: str, code: str | None) -> None:
    lead = f"{opening} {{PERSON|Lê Văn Bảy}} ai cũng biết."
    assert place_of(lead, f"{GIVEN}ông {{PERSON|Lê Văn Bảy}}.") == code


def test_members_of_a_set_lie_where_it_does() -> None:
    given = (
        "{UNIT|Chính phủ} tặng {AWARD|Cờ thi đua của Chính phủ} cho 2 tập thể thuộc {LOC|tỉnh Thái Nguyên}"
    )
    assert places_of(f"{given}, gồm: {{UNIT|Sở Y tế}}; {{UNIT|Sở Tư pháp}}.") == [None, "19", "19"]


def test_a_body_lies_in_the_province_with_which_it_is_named_elsewhere() -> None:
    met = "{UNIT|Sở Y tế tỉnh Thái Nguyên} họp."
    given = "{UNIT|Bộ Y tế} tặng {AWARD|Bằng khen} cho {UNIT|Sở Y tế}."
    assert places_of(met, given) == ["19"]
    assert places_of(met, "{UNIT|Sở Y tế tỉnh Bình Thuận} dự.", given) == [None]


@pytest.mark.parametrize(
    ("life", "code"),
    [
        ("bén duyên với chè từ khi về làm dâu", "40.huyen-tan-ky.xa-tan-phu"),
        ("đưa cả nhà lên định cư tại", "40.huyen-tan-ky.xa-tan-phu"),
        ("nhiều lần tặng quà", None),
    ],
)
def test_where_a_portrait_says_that_one_settled(life: str, code: str | None) -> None:
    lead = f"Chị {{PERSON|Lê Thị Bảy}} {life} {{LOC|xã Tân Phú}} ({{LOC|Tân Kỳ}}, {{LOC|Nghệ An}})."
    assert place_of(lead, f"{GIVEN}chị {{PERSON|Lê Thị Bảy}}.") == code
    two = lead.replace("Chị ", "Chị {PERSON|Hà Thị Tám} kể, chị ")
    assert place_of(two, f"{GIVEN}chị {{PERSON|Lê Thị Bảy}}.") is None


def test_the_most_precise_of_several_places_that_agree() -> None:
    told = "{UNIT|Trường Tiểu học Lê Lợi} ({LOC|Nghệ An}) có vườn rau."
    near = "{UNIT|Trường Tiểu học Lê Lợi}, {LOC|huyện Tân Kỳ}"
    assert place_of(told, f"{GIVEN}{near}.") == "40.huyen-tan-ky"
    other = "{UNIT|Trường Tiểu học Lê Lợi} ({LOC|Hà Nội}) có vườn rau."
    assert place_of(other, f"{GIVEN}{near}.") is None


def test_beside_the_name_elsewhere() -> None:
    told = "{UNIT|Trường Tiểu học Lê Lợi}, {LOC|huyện Tân Kỳ}, có vườn rau."
    assert place_of(told, GIVEN + "{UNIT|Trường Tiểu học Lê Lợi}.") == "40.huyen-tan-ky"
    scene = "Ở {LOC|TP Hải Dương}, {UNIT|Trường Tiểu học Lê Lợi} có vườn rau."
    assert place_of(scene, GIVEN + "{UNIT|Trường Tiểu học Lê Lợi}.") == "30.thanh-pho-hai-duong"


@pytest.mark.parametrize(
    ("recipient", "opening", "code"),
    [
        ("Trường Tiểu học Lê Lợi", "{UNIT|UBND huyện Tân Kỳ} họp.", "40.huyen-tan-ky"),
        ("Trường Tiểu học Lê Lợi", "{UNIT|UBND huyện Tân Kỳ} đón {UNIT|Công an huyện Kỳ Sơn}.", None),
        ("Trường Tiểu học Lê Lợi", "{LOC|Tân Kỳ} vào xuân.", None),
        ("Trường Tiểu học Lê Lợi", "{LOC|TP Đông Hà} vào xuân.", "45.thanh-pho-dong-ha"),
        ("Trường Tiểu học Lê Lợi", "Đồng cói {LOC|Tân Kỳ} ({LOC|Nghệ An}) xanh lại.", "40.huyen-tan-ky"),
        ("Trường Tiểu học Lê Lợi", "Đồng cói {LOC|Tân Kỳ} ({LOC|huyện Kỳ Sơn}) xanh lại.", None),
        ("Công ty Cổ phần Dệt may Lam Giang", "{UNIT|UBND huyện Tân Kỳ} họp.", None),
        ("Công an huyện Kỳ Sơn", "{LOC|Huyện Tân Kỳ} họp.", None),
    ],
)
def test_the_one_district_of_the_article(recipient: str, opening: str, code: str | None) -> None:
    assert place_of(opening, GIVEN + "{UNIT|" + recipient + "}.") == code


def test_a_name_that_breaks_off_at_the_district_lies_in_that_of_the_article() -> None:
    opening = "{UNIT|UBND huyện Can Lộc} gặp mặt các cơ quan."
    assert place_of(opening, GIVEN + "{UNIT|Tòa án nhân dân huyện}.") == "42.huyen-can-loc"
    two = "{UNIT|UBND huyện Can Lộc} và {UNIT|UBND huyện Thạch Hà} gặp mặt."
    assert place_of(two, GIVEN + "{UNIT|Tòa án nhân dân huyện}.") is None


def test_the_district_of_one_that_receives_says_nothing_of_the_next() -> None:
    listed = GIVEN + "3 tập thể: {UNIT|Trường THPT Cây Trôm}, {UNIT|Phòng GD&ĐT huyện Tân Kỳ}."
    reading = a_marked_reading(listed, title="Lễ trao thưởng", published="2022-05-10T08:00:00+07:00")
    placed = {row.recipient: row.place for row in with_whereabouts(reading, find_awards(reading))}
    assert placed["Trường THPT Cây Trôm"] is None


def test_a_district_that_receives_is_where_its_communes_lie() -> None:
    reading = a_marked_reading(
        GIVEN + "{LOC|huyện Tân Kỳ} và {UNIT|Trường Tiểu học Lê Lợi}.",
        title="Lễ trao thưởng", published="2022-05-10T08:00:00+07:00",
    )  # fmt: skip
    placed = {row.recipient: row.place for row in with_whereabouts(reading, find_awards(reading))}
    assert placed["Trường Tiểu học Lê Lợi"] == "40.huyen-tan-ky"


def test_the_next_of_a_list_is_no_place_of_the_one_before() -> None:
    reading = a_marked_reading(
        "UBND tỉnh trao {AWARD|Cờ thi đua} cho 3 đơn vị: {UNIT|Bệnh viện Mắt tỉnh}, {LOC|xã Tân Phú} "
        "({LOC|huyện Tân Kỳ}) và {UNIT|Trường THPT Lê Lợi}.",
        title="Trao cờ",
    )
    placed = {row.recipient: row.place for row in with_whereabouts(reading, find_awards(reading))}
    assert placed["Bệnh viện Mắt tỉnh"] != "40.huyen-tan-ky.xa-tan-phu"


def test_a_school_lies_where_the_opening_looks_at_it() -> None:
    school = "{UNIT|Trường Tiểu học Lê Lợi}"
    opening = f"Nằm lọt giữa những vườn chè của {{LOC|xã Tân Phú}} ({{LOC|Tân Kỳ}}), {school} có 9 lớp."
    given = f"Năm 2021, {school} được Chủ tịch UBND tỉnh tặng {{AWARD|Bằng khen}}."
    assert place_of(opening, given) == "40.huyen-tan-ky.xa-tan-phu"
    visited = opening.replace("Nằm lọt giữa", "Đoàn đi qua")
    assert place_of(visited, given) is None
