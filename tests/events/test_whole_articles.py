"""What whole articles say beside their main list: each class of wording beside the like one that differs."""

import pytest

from extractor.events.awards import find_awards
from extractor.events.reported.happenings import find_events
from tests.events.marked import a_marked_reading, awards_in, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các trường {AWARD|đạt chuẩn quốc gia mức độ 1} được công nhận gồm: {UNIT|Trường Mầm non "
            "Hoa Ban} ({LOC|huyện Mù Cả}); {UNIT|Trường Tiểu học Nậm Pục}.",
            ["Trường Mầm non Hoa Ban", "Trường Tiểu học Nậm Pục"],
        ),
        ("Các trường {AWARD|đạt chuẩn quốc gia mức độ 1} đều có sân chơi rộng.", []),
        ("Các trường {AWARD|đạt chuẩn quốc gia mức độ 1} phải có: {UNIT|Công đoàn} và thư viện.", []),
    ],
)
def test_recognised_schools_are_listed_behind_the_standard(sentence: str, expected: list[str]) -> None:
    rows = awards_in(sentence, title="UBND tỉnh công nhận trường đạt chuẩn")
    assert [row.recipient for row in rows] == expected


def test_who_deserves_to_be_honoured_is_not_yet() -> None:
    given = "Huyện đoàn trao {AWARD|Huy hiệu Tuổi trẻ dũng cảm} cho anh {PERSON|Lò Văn Panh}."
    deserved = "Anh đã kéo 4 người lên bờ, thật xứng đáng được vinh danh."
    honoured = "Trước anh, 4 người được vinh danh đợt này."
    title = "Trao {AWARD|Huy hiệu Tuổi trẻ dũng cảm} cho người cứu đuối"
    assert len(told(given, deserved, title=title)) == 1
    assert len(told(given, honoured, title=title)) == 2


def test_certificates_of_an_organisation_and_of_an_authority_are_two() -> None:
    union = "{UNIT|Tỉnh đoàn Lai Châu} trao {AWARD|Bằng khen} cho anh {PERSON|Lò Văn Panh}."
    chair = (
        "Bà {PERSON|Vì Thị Ón} trao {AWARD|Bằng khen của Chủ tịch {UNIT|UBND tỉnh}} cho anh "
        "{PERSON|Lò Văn Panh}."
    )
    repeated = "{UNIT|Tỉnh đoàn Lai Châu} tặng {AWARD|Bằng khen} cho anh {PERSON|Lò Văn Panh}."
    assert len(told(union, chair)) == 2
    assert len(told(union, repeated)) == 1


PRIZES = (
    "{DATE=--01-31|Ngày 31-1}, tại {LOC|Lai Châu}, {UNIT|Hội Nhà báo tỉnh} tổ chức lễ trao giải thưởng "
    "viết về bản.",
    "Ở báo hình, phóng sự “Lửa trên nương” của phóng viên {PERSON|Vì Thị Ón} đoạt {AWARD|giải Nhất}.",
)


def test_a_prize_in_news_dated_without_a_year_is_won_now() -> None:
    assert told(*PRIZES, title="Bản làng qua ống kính") == ["conferred giải Nhất: Vì Thị Ón"]
    looking_back = ("Chị {PERSON|Vì Thị Ón} gắn bó với bản đã lâu.", PRIZES[1])
    assert told(*looking_back, title="Bản làng qua ống kính") == ["past giải Nhất: Vì Thị Ón"]


DECIDED = "Ban Thường vụ {UNIT|Tỉnh đoàn} vừa quyết định tặng {AWARD|Giải thưởng Hoa Ban} cho 9 cán bộ Đoàn."


@pytest.mark.parametrize(
    ("further", "status"),
    [
        ("Lễ trao {AWARD|Giải thưởng Hoa Ban} dự kiến được tổ chức tại {LOC|Lai Châu}.", "announced"),
        ("Lễ trao {AWARD|Giải thưởng Hoa Ban} {DATE=2023|năm 2023}.", "announced"),
        (
            "Lễ trao {AWARD|Giải thưởng Hoa Ban} đã diễn ra tại {LOC|Lai Châu}, các bạn trẻ rất vui.",
            "conferred",
        ),
    ],
)
def test_a_ceremony_to_come_or_only_shown_hands_nothing_over(further: str, status: str) -> None:
    rows = awards_in(DECIDED, further, title="9 cán bộ nhận {AWARD|Giải thưởng Hoa Ban}")
    assert rows[0].status == status


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Tại lễ trao giải, ban tổ chức trao", "award_ceremony"),
        ("Kết quả, các xã giành", "contest"),
    ],
)
def test_prizes_told_at_a_prize_giving_are_no_contest_of_their_own(given: str, expected: str) -> None:
    opening = "Nhiều tác phẩm dày dặn, khai thác sâu đời sống diễn ra trên bản."
    ranks = f"{given} 2 {{AWARD|giải Nhất}}, 3 {{AWARD|giải Nhì}} và 5 {{AWARD|giải Ba}} cho các tác giả."
    reading = a_marked_reading(opening, ranks, title="{LOC|Lai Châu} đoạt {AWARD|giải Nhì}")
    assert [event.type for event in find_events(reading, find_awards(reading))] == [expected]


def test_years_of_a_life_in_a_text_without_a_day_are_past() -> None:
    life = "Bà {PERSON|Vì Thị Ón} {told}, dạy ở bản, nhận {AWARD|giải thưởng Hoa Ban} {DATE=1985|năm 1985}."
    born = "sinh {DATE=1936|năm 1936}"
    title = "Chân dung người nhận {AWARD|giải thưởng Hoa Ban}"
    assert told(life.replace("{told}", born), title=title) == ["past giải thưởng Hoa Ban: Vì Thị Ón"]
    day = f"{{DATE=1985-03-02|Ngày 2/3/1985}}, xã họp. {life.replace('{told}', born)}"
    assert told(day, title=title) == ["conferred giải thưởng Hoa Ban: Vì Thị Ón"]


@pytest.mark.parametrize(("year", "status"), [("2025", "conferred"), ("2019", "past")])
def test_the_year_of_the_contest_reported_is_no_past(year: str, status: str) -> None:
    won = f"Tại cuộc thi viết về bản {{DATE={year}|năm {year}}}, cả 6 học sinh đều đoạt {{AWARD|giải Ba}}."
    rows = awards_in(won, title="6 học sinh đoạt {AWARD|giải Ba} năm {DATE=2025|2025}")
    assert {row.status for row in rows if row.recipient_count == 6} == {status}


def test_a_prize_by_its_long_and_its_short_head_is_one() -> None:
    short = "Trao {AWARD|giải Hoa Ban} cho 30 giáo viên"
    long = "{UNIT|Sở Giáo dục} tổ chức lễ trao {AWARD|giải thưởng Hoa Ban} cho 30 giáo viên."
    other = "{UNIT|Sở Giáo dục} tổ chức lễ trao {AWARD|giải thưởng Hoa Lê} cho 30 giáo viên."
    assert len(told(long, title=short)) == 1
    assert len(told(other, title=short)) == 2


def test_what_the_headline_tells_of_a_review_is_no_past() -> None:
    review = "Tại hội nghị tổng kết năm học, bà {PERSON|Vì Thị Ón} công bố Quyết định của Chủ tịch nước."
    named = "Theo đó, ông {PERSON|Lò Văn Panh} được phong tặng {AWARD|danh hiệu Nhà giáo ưu tú}."
    honours = "2 thầy cô được phong tặng {AWARD|danh hiệu Nhà giáo ưu tú}"
    assert "past danh hiệu Nhà giáo ưu tú: Lò Văn Panh" not in told(review, named, title=honours)
    assert "past danh hiệu Nhà giáo ưu tú: Lò Văn Panh" in told(review, named, title="Ngành tổng kết năm học")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "{LOC|Lai Châu} đoạt {AWARD|giải Nhì} với tập thơ “Sen trên núi” của tác giả {PERSON|Vì Thị Ón}.",
            ["Vì Thị Ón"],
        ),
        ("{LOC|Lai Châu} đoạt {AWARD|giải Nhì} với điệu xòe đông người nhất.", ["Lai Châu"]),
        (
            "{UNIT|Đội văn nghệ xã Tà Lài} đoạt {AWARD|giải Nhì} với bài hát của anh {PERSON|Lò Văn Panh}.",
            ["Đội văn nghệ xã Tà Lài"],
        ),
    ],
)
def test_a_land_wins_by_the_maker_of_its_work(sentence: str, expected: list[str]) -> None:
    assert [row.recipient for row in awards_in(sentence, title="Bế mạc liên hoan")] == expected


def test_the_land_of_many_is_not_who_receives() -> None:
    many = "Các tác giả {LOC|Lai Châu} được {UNIT|Hội Nhà báo} trao 3 {AWARD|giải C}."
    land = "{LOC|Lai Châu} được {UNIT|Hội Nhà báo} trao 3 {AWARD|giải C}."
    assert told(many) == ["conferred giải C: 3 other"]
    assert [row.recipient for row in awards_in(land)] == ["Lai Châu"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Trong số 30 giáo viên nhận {AWARD|giải thưởng Hoa Ban}, cô {PERSON|Vì Thị Ón} và thầy "
            "{PERSON|Lò Văn Panh} là những người ở bản xa.",
            ["Vì Thị Ón", "Lò Văn Panh"],
        ),
        (
            "Trong số 30 giáo viên nhận {AWARD|giải thưởng Hoa Ban}, {LOC|Lai Châu} là nơi đông nhất.",
            [],
        ),
        (
            "Trong hội trường, giáo viên nhận {AWARD|giải thưởng Hoa Ban}, cô {PERSON|Vì Thị Ón} là nhất.",
            [],
        ),
    ],
)
def test_names_picked_from_a_number_are_honoured(sentence: str, expected: list[str]) -> None:
    assert [row.recipient for row in awards_in(sentence) if row.recipient] == expected


def test_who_asks_about_some_is_not_put_forward() -> None:
    asks = (
        "{UNIT|Ban Thi đua - Khen thưởng tỉnh} có văn bản lấy ý kiến nhân dân đối với tập thể được đề nghị "
        "tặng {AWARD|danh hiệu “Anh hùng Lao động”}."
    )
    put = "{UNIT|Trạm Y tế Pá Lau} được đề nghị tặng {AWARD|danh hiệu “Anh hùng Lao động”}."
    assert [row.recipient for row in awards_in(asks, title="Lấy ý kiến nhân dân") if row.recipient] == []
    assert [row.recipient for row in awards_in(put, title="Lấy ý kiến nhân dân")] == ["Trạm Y tế Pá Lau"]


@pytest.mark.parametrize(
    ("introduced", "expected"),
    [
        ("Ông {PERSON|Lò Văn Panh} (thường gọi là {PERSON|Hai Đờn}) dạy đờn ở bản.", "Lò Văn Panh"),
        ("Bà con mến {PERSON|Hai Đờn}. Ông tên thật là {PERSON|Lò Văn Panh}.", "Lò Văn Panh"),
        ("Ông {PERSON|Lò Văn Panh} học đờn của ông {PERSON|Hai Đờn}.", "Hai Đờn"),
    ],
)
def test_a_portrait_by_the_name_one_is_called(introduced: str, expected: str) -> None:
    honoured = "Ông {PERSON|Hai Đờn} được trao {AWARD|Bằng khen của {UNIT|UBND tỉnh}}."
    assert [row.recipient for row in awards_in(introduced, honoured)] == [expected]


def test_awards_counted_for_the_one_that_a_word_stands_for() -> None:
    school = "{UNIT|Trường THPT Tà Lài} kỷ niệm 50 năm thành lập."
    many = "Nhà trường được {UNIT|UBND tỉnh} tặng 3 {AWARD|Cờ thi đua}."
    rows = awards_in(school, many, title="Trường kỷ niệm 50 năm")
    assert [(row.recipient, row.recipient_count) for row in rows] == [("Trường THPT Tà Lài", 3)]
    unknown = awards_in(many, title="Kỷ niệm 50 năm")
    assert [(row.recipient, row.recipient_count) for row in unknown] == [(None, 3)]
