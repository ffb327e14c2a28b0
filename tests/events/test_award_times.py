"""Day, period and decision of an award."""

import pytest

from tests.events.marked import CEREMONY, awards_in

PUBLISHED = "2022-03-17T08:00:00+07:00"


@pytest.mark.parametrize(
    ("paragraphs", "title", "date", "period"),
    [
        (("{DATE=2022-03-16|Ngày 16/3}, {UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường "
        "B}.",), CEREMONY, "2022-03-16", None),
        (("{DATE=2022-03-16|Sáng 16/3}, tỉnh họp.", "{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT"
        "|Trường B}."), CEREMONY, "2022-03-16", None),
        (("{UNIT|Trường B} từng nhận {AWARD|Huân chương Lao động hạng Ba} ({DATE=2002"
        "|2002}).",), CEREMONY, "2002", None),
        (("{UNIT|Trường B} từng nhận {AWARD|Huân chương Lao động hạng Ba} vào {DATE=2002|năm "
        "2002}.",), CEREMONY, "2002", None),
        (("{DATE=2010|Năm 2010}, {UNIT|Trường B} từng nhận {AWARD|Huân chương Lao động hạng "
        "Ba}.",), CEREMONY, "2010", None),
        (("{UNIT|Trường B} từng nhận {AWARD|Cờ thi đua của Chính phủ} {DATE=2010|năm "
        "2010}.",), CEREMONY, None, "2010"),
        (("{UNIT|Sở A} tặng {AWARD|Cờ thi đua} {DATE=2021|năm 2021} cho {UNIT|Trường "
        "B}.",), CEREMONY, None, "2021"),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích {DATE=2016/2020"
        "|giai đoạn 2016-2020}.",), CEREMONY, None, "2016-2020"),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} có thành tích bầu cử đại biểu "
        "HĐND {DATE=2021/2026|nhiệm kỳ 2021-2026}.",), CEREMONY, None, None),
        (("{UNIT|Sở A} trao {AWARD|Cờ thi đua} cho {UNIT|Trường B}.",), "Tổng kết phong trào thi đua "
        "{DATE=2021|năm 2021}", None, "2021"),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Tổng kết phong trào thi đua "
        "{DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Tổng kết công tác thi đua, khen "
        "thưởng {DATE=2021|năm 2021}", None, None),
        (("Với thành tích đạt được, {UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Tổng "
        "kết phong trào thi đua {DATE=2021|năm 2021}", None, "2021"),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Tổng kết công tác "
        "{DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B} vì đã cứu 3 người.",), "Tổng kết "
        "phong trào "
        "thi đua {DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen của Thủ tướng Chính phủ} cho {UNIT|Trường B}.",), "Tổng kết "
        "phong trào thi đua {DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường B} vì có thành tích trong hoạt động y tế học "
        "đường.",), "Tổng kết y tế học đường {DATE=2021|năm 2021}", None, "2021"),
        (("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường B} vì có thành tích trong phòng cháy.",),
        "Tổng kết y tế học đường {DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường B}.",), "Tuyên dương học sinh, giáo "
        "viên có giải "
        "quốc gia {DATE=2020/2021|năm học 2020-2021}", None, "2020-2021"),
        (("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường B}.",), "Tôn vinh người hiến máu tiêu biểu "
        "{DATE=2022|năm 2022}", None, None),
        (("{UNIT|Sở A} trao {AWARD|Cờ thi đua} cho {UNIT|Trường B}.",), "Tổng kết Tháng Công nhân "
        "{DATE=2021|năm 2021}", None, None),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích từ "
        "{DATE=2012/2013|năm học "
        "2012-2013} đến {DATE=2016/2017|năm học 2016-2017}.",), CEREMONY, None, "2012-2017"),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích {DATE=2020|năm 2020} và "
        "{DATE=2021|2021}.",), CEREMONY, None, "2020-2021"),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} vì có thành tích {DATE=2015|năm 2015} và "
        "{DATE=2021|năm 2021}.",), CEREMONY, None, None),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} có thành tích tốt, đồng thời được "
        "bầu làm cụm "
        "phó trong {DATE=2022|năm 2022}.",), CEREMONY, None, None),
        (("{UNIT|Sở A} tặng {AWARD|Bằng khen} cho {UNIT|Trường B} đã tham gia chống bão {DATE=2021|năm "
        "2021}.",), CEREMONY, None, "2021"),
        (("{UNIT|UBND tỉnh} công nhận {LOC|xã Sậy} {AWARD|đạt chuẩn nông thôn mới} (đợt 2) {DATE=2021|năm "
        "2021}.",), CEREMONY, None, "2021"),
        (("{DATE=2023|Năm 2023}, {UNIT|Trường B} có bốn việc lớn. Thầy trò phấn đấu để {UNIT|Trường "
        "B} được tặng "
        "{AWARD|Huân chương Lao động hạng Ba}.",), CEREMONY, None, "2023"),
        (("{DATE=2019|Năm 2019}, {UNIT|Trường B} có bốn việc lớn. Thầy trò phấn đấu để {UNIT|Trường "
        "B} được tặng "
        "{AWARD|Huân chương Lao động hạng Ba}.",), CEREMONY, None, None),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Biểu dương thành tích "
        "{DATE=2021|năm 2021}", None, "2021"),
        (("{DATE=2018|Từ năm 2018} đến nay, {UNIT|Trường B} được {UNIT|Bộ A} tặng 2 {AWARD|Cờ thi "
        "đua}.",), CEREMONY, None, "2018-2022"),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Hội nghị điển hình "
        "{DATE=2015/2020|giai đoạn 2015 - 2020}, phát huy", None, None),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Biểu dương điển hình tiên "
        "tiến {DATE=2017/2022|giai đoạn 2017 - 2022}", None, "2017-2022"),
        (("{UNIT|Trường B} đoạt {AWARD|giải Nhất}.",), "Bế mạc Hội thi Tiếng hát núi rừng "
        "{DATE=2022|năm 2022}", None, "2022"),
        (("{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường B}.",), "Phát động thi đua "
        "{DATE=2022|năm 2022}", None, None),
        (("Thành lập {DATE=1993|từ năm 1993}, {UNIT|Trường B} nhiều lần nhận {AWARD|Cờ thi đua của "
        "Chính phủ}.",), CEREMONY, None, None),
        (("{UNIT|Hội đồng} đề nghị tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.",), CEREMONY, None, None),
        (("{UNIT|Trường B} phấn đấu đạt {AWARD|Cờ thi đua} {DATE=2025|năm 2025}.",), CEREMONY, None, "2025"),
    ],
)  # fmt: skip
def test_day_and_period(
    paragraphs: tuple[str, ...], title: str, date: str | None, period: str | None
) -> None:
    (award,) = awards_in(*paragraphs, title=title, published=PUBLISHED)
    assert (award.date, award.period) == (date, period)


@pytest.mark.parametrize(
    ("told", "period"),
    [
        (
            "Trong 5 năm tới, xã phấn đấu có 2 tập thể được tặng {AWARD|Cờ thi đua của Thành phố}.",
            "2022-2027",
        ),
        (
            "Xã phấn đấu đến {DATE=2026|năm 2026} có 2 tập thể được tặng {AWARD|Cờ thi đua của Thành phố}.",
            "2026",
        ),
        ("Xã phấn đấu có 2 tập thể được tặng {AWARD|Cờ thi đua của Thành phố}.", None),
    ],
)
def test_the_term_aimed_at_is_the_one_to_come(told: str, period: str | None) -> None:
    rows = awards_in(
        "Đại hội đề ra mục tiêu {DATE=2022/2027|giai đoạn 2022-2027}.",
        told,
        title="Đại hội của xã",
        published=PUBLISHED,
    )
    assert [(row.status, row.period) for row in rows] == [("target", period)]


def test_the_year_at_the_head_of_a_clause_is_that_of_the_award_before() -> None:
    rows = awards_in(
        "{PERSON|Lò Văn Hom} từng được {UNIT|Bộ A} tặng {AWARD|Bằng khen} {DATE=2019|năm 2019}, "
        "{UNIT|Hội B} trao "
        "{AWARD|Giải thưởng Hoa Ban}.",
        published=PUBLISHED,
    )
    assert [row.period for row in rows if row.award == "Giải thưởng Hoa Ban"] == [None]


def test_the_day_of_the_signing_says_more_than_the_year_behind_the_award() -> None:
    rows = awards_in(
        "{UNIT|Bộ A} ban hành Quyết định số 38/QĐ-BA {DATE=2022-03-02|ngày 2/3/2022} tặng {AWARD|Kỷ niệm "
        "chương “Vì sự nghiệp rừng”} {DATE=2022|năm 2022} cho 36 cá nhân.",
        title="Bộ A có quyết định khen thưởng",
        published=PUBLISHED,
    )
    assert [(row.status, row.date) for row in rows] == [("announced", "2022-03-02")]


def test_this_year_is_no_time_of_what_was_won_once() -> None:
    rows = awards_in(
        "Em {PERSON|Lò Thị Mảy}, {DATE=2022|năm nay} học lớp 10, từng giành {AWARD|giải Ba}.",
        published=PUBLISHED,
    )
    assert [(row.status, row.period) for row in rows] == [("past", None)]


def test_what_is_counted_by_turns_is_of_the_time_that_opens_the_counting() -> None:
    rows = awards_in(
        "{DATE=2018|Từ năm 2018} đến nay, tỉnh có 2 tập thể được tặng {AWARD|Huân chương Lao động "
        "hạng Ba}; 180 lượt "
        "tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
        published=PUBLISHED,
    )
    assert {row.period for row in rows} == {"2018-2022"}


@pytest.mark.parametrize(
    ("opening", "period"),
    [("", None), ("Với những kết quả đó, ", "2017-2022")],
)
def test_certificates_of_an_emulation_congress_are_for_its_term_where_the_text_says_so(
    opening: str, period: str | None
) -> None:
    rows = awards_in(
        "Đại hội nhìn lại kết quả công tác {DATE=2017/2022|giai đoạn 2017-2022}.",
        opening + "{UNIT|UBND xã} trao {AWARD|Giấy khen} cho {UNIT|Trường B}.",
        title="Đại hội thi đua yêu nước của xã",
        published=PUBLISHED,
    )
    assert [row.period for row in rows] == [period]


def test_a_certificate_proposed_for_a_deed_is_not_for_the_year_reviewed() -> None:
    rows = awards_in(
        "{UNIT|Sở A} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Đội 2} vì đã ứng phó "
        "bão giỏi.",
        title="Tổng kết công tác {DATE=2021|năm 2021}",
        published=PUBLISHED,
    )
    assert [(row.status, row.period) for row in rows] == [("proposed", None)]


def test_a_day_that_is_kept_is_not_that_of_the_award() -> None:
    (award,) = awards_in(
        "Tại buổi họp mặt nhân Ngày Doanh nhân Việt Nam ({DATE=2022-03-13|13-3}) cuối tuần qua, "
        "{UNIT|UBND tỉnh} tặng "
        "{AWARD|Bằng khen} cho {UNIT|Công ty A}.",
        published=PUBLISHED,
    )
    assert award.date is None


@pytest.mark.parametrize(
    ("told", "period"),
    [
        ("họp xét khen thưởng thành tích {DATE=2021|năm 2021}", "2021"),
        ("họp xét khen thưởng {DATE=2021|năm 2021}", None),
    ],
)
def test_orders_put_forward_are_for_a_year_only_where_its_merit_is_weighed(
    told: str, period: str | None
) -> None:
    rows = awards_in(
        "{UNIT|Hội đồng Thi đua - Khen thưởng tỉnh} " + told + ".",
        "Hội đồng đề nghị tặng {AWARD|Huân chương Lao động hạng Ba} cho {UNIT|Sở A}.",
        title="Phiên họp của hội đồng",
        published=PUBLISHED,
    )
    assert [(row.status, row.period) for row in rows] == [("proposed", period)]


def test_the_year_of_a_flag_received_is_not_that_of_the_certificates_beside_it() -> None:
    rows = awards_in(
        "{UNIT|Sở A} trao {AWARD|Bằng khen} cho {UNIT|Trường C}.",
        title="{UNIT|Trường B} đón nhận thi đua: {AWARD|Cờ thi đua của Chính phủ} {DATE=2021|năm 2021}",
        published=PUBLISHED,
    )
    assert [row.period for row in rows if row.recipient == "Trường C"] == [None]


def test_the_day_of_a_deed_is_not_that_of_the_award() -> None:
    (award,) = awards_in(
        "Vụ cướp {DATE=2022-03-05|rạng sáng 5/3}. {DATE=2022-03-09|Sáng 9/3}, tỉnh có lễ trao thưởng.",
        "{UNIT|Công an tỉnh} tặng {AWARD|Giấy khen} cho {UNIT|Đội 2}.",
        published=PUBLISHED,
    )
    assert award.date == "2022-03-09"


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("{PERSON|Lò Văn Hom} đoạt {AWARD|giải Nhất}.", "2022-03-12"),
        ("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {PERSON|Lò Văn Hom}.", None),
    ],
)
def test_prizes_of_a_contest_of_several_days_are_given_on_the_last(sentence: str, date: str | None) -> None:
    opening = "Trong {DATE=2022-03-11/2022-03-12|hai ngày 11 và 12/3}, tỉnh tổ chức hội thi."
    (award,) = awards_in(opening, sentence, title="Hội thi cô nuôi giỏi", published=PUBLISHED)
    assert award.date == date


@pytest.mark.parametrize(
    ("title", "date"),
    [
        ("Tuyên dương học sinh đạt giải quốc gia", None),
        ("Bế mạc hội thi tuyên truyền viên", "2022-03-16"),
    ],
)
def test_prizes_of_those_honoured_were_won_before(title: str, date: str | None) -> None:
    opening = "{DATE=2022-03-16|Sáng 16/3}, tỉnh tổ chức buổi lễ."
    told = "{PERSON|Lò Văn Hom} đoạt {AWARD|giải Nhất}."
    (award,) = awards_in(opening, told, title=title, published=PUBLISHED)
    assert award.date == date


def test_the_last_reason_of_a_chain_of_certificates_is_that_of_all() -> None:
    awards = awards_in(
        "2 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}; 5 cá nhân được {UNIT|Sở A} tặng "
        "{AWARD|Giấy khen}"
        " vì có thành tích {DATE=2013/2018|giai đoạn 2013-2018}."
    )
    assert [award.period for award in awards] == ["2013-2018", "2013-2018"]


def test_a_reason_of_its_own_keeps_that_of_the_next_certificate_off() -> None:
    awards = awards_in(
        "2 tập thể được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} vì cứu 3 ngư dân; 5 cá nhân được "
        "{UNIT|Sở A} tặng"
        " {AWARD|Giấy khen} vì có thành tích {DATE=2013/2018|giai đoạn 2013-2018}."
    )
    assert [award.period for award in awards] == [None, "2013-2018"]


def test_an_award_told_with_two_years_was_received_twice() -> None:
    first, second = awards_in(
        "Ông {PERSON|Lò Văn Panh} từng được tặng {AWARD|Bằng khen} ({DATE=2014|2014}, {DATE=2019|2019})."
    )
    assert [first.date, second.date] == ["2014", "2019"]


def test_grades_with_their_years() -> None:
    awards = awards_in(
        "Trường B từng nhận gì? {UNIT|Trường B} đã có {AWARD|Huân chương Lao động hạng Ba} "
        "({DATE=2002|2002}) và {AWARD|hạng Nhì} ({DATE=2012|2012})."
    )
    assert [(a.award, a.grade, a.date) for a in awards] == [
        ("Huân chương Lao động hạng Ba", "Ba", "2002"),
        ("Huân chương Lao động hạng Nhì", "Nhì", "2012"),
    ]


def test_each_grade_of_a_list_is_an_award() -> None:
    awards = awards_in("{UNIT|Trường B} từng nhận {AWARD|Huân chương Lao động hạng Nhất, Nhì, Ba}.")
    assert [award.grade for award in awards] == ["Nhất", "Nhì", "Ba"]


@pytest.mark.parametrize(
    ("paragraphs", "decision", "date"),
    [
        (
            ("{UNIT|UBND tỉnh} ban hành Quyết định số 15/QĐ-UBND {DATE=2022-03-10|ngày 10/3/2022} "
            "tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.",),
            "15/QĐ-UBND",
            "2022-03-10",
        ),
        (
            (
                "{UNIT|UBND tỉnh} vừa ký Quyết định số 15/QĐ-UBND {DATE=2022-03-10|ngày 10/3/2022} "
                "về khen thưởng.",
                "Theo đó, {UNIT|Trường B} được tặng {AWARD|Bằng khen}.",
            ),
            "15/QĐ-UBND",
            "2022-03-10",
        ),
        (
            ("Theo Tờ trình số 7/TTr-SNV, {UNIT|UBND tỉnh} ban hành quyết định tặng {AWARD|Bằng "
            "khen} cho {UNIT|Trường B}.",),
            None,
            None,
        ),
        (
            ("{UNIT|UBND tỉnh} ban hành Kế hoạch số 9/KH-UBND.", "Tỉnh đã ký quyết định tặng {AWARD"
            "|Bằng khen} cho {UNIT|Trường B}."),
            None,
            None,
        ),
    ],
)  # fmt: skip
def test_decisions_of_announcements(
    paragraphs: tuple[str, ...], decision: str | None, date: str | None
) -> None:
    (award,) = awards_in(*paragraphs, title="Khen thưởng", published=PUBLISHED)
    assert (award.status, award.decision, award.date) == ("announced", decision, date)


REVIEW = "Sở A tổng kết công tác {DATE=2021|năm 2021}"


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Với kết quả đó, {UNIT|Bộ B} tặng {AWARD|Bằng khen} cho {UNIT|Phòng C}.", "2021"),
        ("Với những thành tích trên, {UNIT|Sở A} tặng {AWARD|Giấy khen} cho {UNIT|Phòng C}.", "2021"),
        ("Với tình cảm đó, {UNIT|Bộ B} tặng {AWARD|Bằng khen} cho {UNIT|Phòng C}.", None),
        ("{UNIT|Bộ B} tặng {AWARD|Bằng khen} cho {UNIT|Phòng C} với kết quả đó.", None),
    ],
)
def test_certificates_for_the_results_of_the_year(sentence: str, period: str | None) -> None:
    assert [r.period for r in awards_in(sentence, title=REVIEW, published=PUBLISHED)] == [period]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("Tôn vinh {AWARD|danh hiệu “Thợ giỏi”} {DATE=2021|năm 2021}", "2021"),
        ("Gặp gỡ “Thợ giỏi” trong {DATE=2021|năm 2021}", None),
    ],
)
def test_the_year_behind_a_title_is_its_own(title: str, period: str | None) -> None:
    told = "{UNIT|Sở A} trao {AWARD|danh hiệu “Thợ giỏi”} cho {PERSON|Lê Văn Bảo}."
    assert [r.period for r in awards_in(told, title=title, published=PUBLISHED) if r.recipient] == [period]


@pytest.mark.parametrize(
    ("contest", "date"),
    [("Olympic Toán quốc tế", None), ("Hội thi thợ hàn cấp tỉnh", "2022-03-16")],
)
def test_the_day_of_the_news_is_not_that_of_medals_won_abroad(contest: str, date: str | None) -> None:
    lead = "[lead] {DATE=2022-03-16|Ngày 16/3}, kết quả " + contest + " được báo về."
    told = "{PERSON|Lê Văn Bảo} giành {AWARD|HCV}."
    assert [r.date for r in awards_in(lead, told, title=f"Kết quả {contest}", published=PUBLISHED)] == [date]


@pytest.mark.parametrize(
    ("lead", "date"),
    [
        ("Hội thi chào mừng kỷ niệm 65 năm Ngày mở đường ({DATE=2024-05-19|19/5}) khép lại.", None),
        ("Hội thi khép lại ({DATE=2024-04-27|27/4}).", "2024-04-27"),
        ("Hội thi diễn ra đến {DATE=2024-05-19|19/5}.", None),
    ],
)
def test_the_day_of_the_report_is_no_day_kept_and_none_to_come(lead: str, date: str | None) -> None:
    rows = awards_in(
        f"[lead] {lead}",
        "Ban tổ chức trao {AWARD|Bằng khen} cho {UNIT|Đội A}.",
        published="2024-04-28",
    )
    assert [row.date for row in rows] == [date]


def test_the_year_behind_one_honour_is_not_that_of_the_next() -> None:
    rows = awards_in(
        "Chị {PERSON|Lê Huệ} có {AWARD|Giải thưởng Kovalevskaia} ({DATE=2015|2015}), "
        "{AWARD|Giải thưởng Tạ Quang Bửu}.",
        published="2023-05-01T08:00:00+07:00",
    )
    assert [row.period for row in rows] == ["2015", None]


def test_each_span_of_years_before_or_behind_an_award_is_one_of_its_own() -> None:
    before = awards_in(
        "{DATE=2010/2011|Năm học 2010 – 2011}, {DATE=2012/2013|2012 – 2013}, {UNIT|Công đoàn Khoa A} từng "
        "được tặng {AWARD|Bằng khen của Bộ B}.",
        published=PUBLISHED,
    )
    behind = awards_in(
        "{UNIT|Trường B} từng đạt {AWARD|Cờ thi đua} {DATE=2010/2015|giai đoạn 2010 - 2015}, "
        "{DATE=2016/2020|2016 - 2020}.",
        published=PUBLISHED,
    )
    assert [row.period for row in before] == ["2010-2011", "2012-2013"]
    assert [row.period for row in behind] == ["2010-2015", "2016-2020"]


@pytest.mark.parametrize(
    ("told", "years"),
    [
        ("2 năm liền ({DATE=2018|2018}, {DATE=2019|2019}) được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}",
         ["2018", "2019"]),
        ("từng được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} 2 lần ({DATE=2015|2015}, {DATE=2019|2019})",
         ["2015", "2019"]),
    ],
)  # fmt: skip
def test_years_in_the_bracket_of_what_was_counted_are_an_award_each(told: str, years: list[str]) -> None:
    rows = awards_in(f"{{UNIT|Xí nghiệp Thoát nước số 2}} {told}.", published=PUBLISHED)
    assert [row.period for row in rows] == years


def test_the_year_behind_one_honour_is_not_the_day_of_the_next() -> None:
    rows = awards_in(
        "{PERSON|Lò Thị Hoa} từng được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} {DATE=2018|năm 2018}, "
        "{UNIT|Hội Nông dân tỉnh} tặng {AWARD|Kỷ niệm chương “Vì rừng”}.",
        published=PUBLISHED,
    )
    assert [row.date for row in rows] == ["2018", None]


def test_the_term_of_an_assembly_before_an_award_is_no_time_of_merit() -> None:
    (award,) = awards_in(
        "Tại kỳ họp thứ 7, HĐND tỉnh khóa XVIII, {DATE=2021/2026|nhiệm kỳ 2021-2026}, {UNIT|UBND tỉnh} "
        "trao {AWARD|Bằng khen} cho 4 cá nhân.",
        published=PUBLISHED,
    )
    assert award.period is None


def test_the_age_that_is_kept_is_neither_year_nor_time_of_merit() -> None:
    (award,) = awards_in(
        "{UNIT|Công ty A} tổ chức kỷ niệm 10 năm thành lập ({DATE=2012/2022|2012 - 2022}) và đón nhận {AWARD"
        "|Bằng khen của Bộ B}.",
        title="{UNIT|Công ty A} kỷ niệm 10 năm",
        published=PUBLISHED,
    )
    assert (award.status, award.period) == ("conferred", None)


def test_the_day_that_opens_a_sentence_is_that_of_each_of_its_clauses() -> None:
    rows = awards_in(
        "[lead] {DATE=2022-03-16|Ngày 16/3}, tỉnh có tin vui.",
        "Hôm {DATE=2022-02-28|28/2}, {UNIT|Hội A} đã trao {AWARD|Bằng khen}, {UNIT|Sở B} trao {AWARD|Giấy "
        "khen} cho {PERSON|Lò Thị Hoa}.",
        published=PUBLISHED,
    )
    assert {row.date for row in rows} == {"2022-02-28"}


def test_at_the_same_time_means_the_time_told_before() -> None:
    rows = awards_in(
        "Trong 5 năm ({DATE=2017/2022|2017-2022}), tỉnh có 2 tập thể được tặng {AWARD|Cờ thi đua của Chính "
        "phủ}.",
        "Cùng thời gian, {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 90 cá nhân.",
        published=PUBLISHED,
    )
    assert [row.period for row in rows] == ["2017-2022", "2017-2022"]


def test_a_paragraph_that_counts_parts_goes_on_with_the_time_told_before() -> None:
    rows = awards_in(
        "Trong {DATE=2017/2021|giai đoạn 2017-2021}, có 819 lượt tập thể, cá nhân được khen thưởng.",
        "Trong đó, có 30 {AWARD|Cờ thi đua của Chính phủ}, 55 {AWARD|Bằng khen của Thủ tướng}.",
        title="Tổng kết phong trào thi đua {DATE=2017/2021|giai đoạn 2017-2021}",
        published=PUBLISHED,
    )
    assert {(row.status, row.period) for row in rows} == {("past", "2017-2021")}


def test_the_year_that_opens_a_sentence_is_that_of_all_it_tells() -> None:
    rows = awards_in(
        "{DATE=2016|Năm 2016}, {UNIT|Trường A} được công nhận {AWARD|đạt chuẩn quốc gia mức độ 1} và được "
        "{UNIT|UBND tỉnh B} tặng {AWARD|Bằng khen}; cô {PERSON|Lò Thị Mai} được {UNIT|Sở C} tặng "
        "{AWARD|Giấy khen}.",
        title="Ngôi trường bên suối",
        published="2022-03-17",
    )
    assert [(row.status, row.date) for row in rows] == [("past", "2016"), ("past", "2016"), ("past", None)]
