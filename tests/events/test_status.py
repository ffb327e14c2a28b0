"""Conferred, announced, proposed, past, target, or no award at all."""

import pytest

from extractor.events.article_wide.setting import Setting
from tests.events.marked import CEREMONY, a_marked_reading, awards_in

NEWS_OF_A_DECISION = "[lead] Chủ tịch nước vừa ký quyết định khen thưởng."
PORTRAIT = "Người giữ rừng trên núi Tà Xùa"


def statuses(*paragraphs: str, title: str = CEREMONY, published: str | None = None) -> list[str]:
    return [award.status for award in awards_in(*paragraphs, title=title, published=published)]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("{UNIT|Sở A} trao {AWARD|Giấy khen} cho {UNIT|Trường B}.", "conferred"),
        ("{UNIT|Trường B} đón nhận {AWARD|Huân chương Lao động hạng Ba}.", "conferred"),
        ("Tại buổi lễ, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", "conferred"),
        (
            "Thay mặt {UNIT|Bộ A}, bà {PERSON|Cà Thị Hom} công bố quyết định tặng {AWARD|Cờ thi "
            "đua} cho {UNIT|Trường B}.",
            "conferred",
        ),
        ("{UNIT|Hội đồng} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", "proposed"),
        ("{UNIT|Sở A} trình Thủ tướng xét tặng {AWARD|Cờ thi đua} cho {UNIT|Trường B}.", "proposed"),
        ("Hội đồng nhất trí để Chủ tịch tỉnh tặng {AWARD|Bằng khen} cho 45 tập thể.", "proposed"),
        ("{UNIT|Trường B} phấn đấu đạt {AWARD|Cờ thi đua của Chính phủ}.", "target"),
        ("{UNIT|Trường B} đăng ký {AWARD|danh hiệu Tập thể lao động xuất sắc}.", "target"),
        ("{UNIT|Xã B} đang hướng đến {AWARD|đạt chuẩn nông thôn mới nâng cao}.", "target"),
        (  # the day a whole year looks forward to is no aim
            "Hướng tới ngày giải phóng, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",
            "conferred",
        ),
        (
            "Hướng đến kỷ niệm ngày thành lập, {UNIT|Sở A} tặng {AWARD|Giấy khen} cho {UNIT|Trường B}.",
            "conferred",
        ),
        ("Trước đó, {UNIT|Trường B} từng được tặng {AWARD|Huân chương Lao động hạng Nhì}.", "past"),
        ("{UNIT|Trường B} nhiều năm liền được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.", "past"),
        ("{UNIT|Trường B} đã 3 lần được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.", "past"),
        ("{UNIT|Trường B} đã có {AWARD|Huân chương Lao động hạng Ba}.", "past"),
        ("{UNIT|Trường B} vinh dự được Nhà nước trao tặng 6 {AWARD|Huân chương Lao động}.", "past"),
        (
            "Ghi nhận quá trình phấn đấu của thầy trò, {UNIT|Trường B} được Chủ tịch nước tặng "
            "{AWARD|Huân chương Lao động}.",
            "conferred",
        ),
        ("Thầy trò phấn đấu để {UNIT|Trường B} được tặng {AWARD|Huân chương Lao động}.", "target"),
        ("Nhân ngày khai giảng, trường đã được nhận {AWARD|Huân chương Lao động}.", "conferred"),
        (
            "Giai đoạn {DATE=2011/2015|2011-2015}, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng "
            "{AWARD|Cờ thi đua}.",
            "past",
        ),
        ("Lữ đoàn có 160 lượt tập thể được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.", "past"),
        ("{UNIT|UBND tỉnh} sẽ tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.", "announced"),
        (
            "Tại hội nghị bàn giải pháp đạt mục tiêu xuất khẩu, {UNIT|Bộ A} đã trao {AWARD|Bằng khen} cho 5 "
            "tập thể.",
            "conferred",
        ),
        (
            "{UNIT|Trường B}, đơn vị tiêu biểu của phong trào “Quyết tâm vượt khó”, được {UNIT|UBND tỉnh} "
            "tặng {AWARD|Bằng khen}.",
            "conferred",
        ),
        (
            "{UNIT|Hội A} làm thủ tục đề nghị và được {UNIT|Bộ B} tặng {AWARD|Bằng khen} cho 8 cá nhân.",
            "conferred",
        ),
        (
            "{UNIT|Hội A} được khen và được đề nghị {UNIT|Bộ B} tặng {AWARD|Bằng khen}.",
            "proposed",
        ),
        ("{UNIT|Trường B} nêu khẩu hiệu “Quyết tâm đạt {AWARD|Cờ thi đua}”.", "target"),
        (
            "Chủ tịch nước {LOC|CHXHCN Việt Nam} tặng {AWARD|Huân chương Lao động hạng Ba} cho "
            "{UNIT|Trường B}.",
            "conferred",
        ),
    ],
)
def test_status_of_one_clause(sentence: str, status: str) -> None:
    assert statuses(sentence) == [status]


@pytest.mark.parametrize(
    "sentence",
    [
        "{UNIT|Trường B} không đạt {AWARD|Cờ thi đua}.",
        "{UNIT|Trường B} chưa được tặng {AWARD|Huân chương Lao động}.",
        "{UNIT|Trường B} lỡ {AWARD|giải Nhất} vào phút cuối.",
        "Tỉnh thu hồi quyết định tặng {AWARD|Bằng khen} cho {UNIT|Trường B}.",
        "Theo quy định, tập thể đủ tiêu chuẩn được tặng {AWARD|Bằng khen}.",
        "Nếu đạt chỉ số, 2 tập thể được tặng {AWARD|Cờ thi đua}.",
        "Ví dụ: ông {PERSON|Lò Văn Panh} được tặng {AWARD|Bằng khen} thì được thưởng.",
        "Cơ cấu giải thưởng gồm 1 {AWARD|giải Nhất}, 2 {AWARD|giải Nhì}.",
        "Học sinh học giỏi để được tặng {AWARD|Giấy khen}.",
        "Giám đốc có được tặng {AWARD|Giấy khen} cho {UNIT|Tổ Bảo vệ} không?",
    ],
)
def test_words_that_assert_no_award(sentence: str) -> None:
    assert statuses(sentence) == []


def test_whose_rule_awards_are_left_to() -> None:
    told = "Hình thức khen thưởng của {UNIT|Đại học A} như: {AWARD|Cờ thi đua}, {AWARD|Bằng khen}"
    assert statuses(f"{told} sẽ do {{UNIT|Bộ B}} quy định.") == []


@pytest.mark.parametrize("title", ["Trao giải cuộc thi tìm hiểu pháp luật", "Luật sư giỏi được khen thưởng"])
def test_law_in_a_title_is_not_always_a_rule(title: str) -> None:
    assert statuses("{UNIT|UBND tỉnh} tặng {AWARD|Giấy khen} cho 2 cá nhân.", title=title) == ["conferred"]


@pytest.mark.parametrize(
    "title",
    [
        "Quy định mới về tiền thưởng",
        "Hướng dẫn xét khen thưởng năm học",
        "Thể lệ hội thi nhà nông",
        "Dự thảo nghị định về danh hiệu",
        "Luật mới về danh hiệu",
    ],
)
def test_articles_about_rules_confer_nothing(title: str) -> None:
    rule = "Đơn vị tiêu biểu được đề nghị {AWARD|Cờ thi đua}; 2 cá nhân được tặng {AWARD|Giấy khen}."
    assert statuses(rule, title=title) == []


@pytest.mark.parametrize(
    ("paragraphs", "title", "expected"),
    [
        (
            (NEWS_OF_A_DECISION, "Theo đó, {UNIT|Trường B} được tặng {AWARD|Huân chương Lao động hạng Ba}."),
            "Khen thưởng thành tích",
            ["announced"],
        ),
        (
            ("{UNIT|UBND tỉnh} ban hành quyết định tặng {AWARD|Bằng khen} cho 4 tập thể.",),
            "Khen thưởng công tác bầu cử",
            ["announced"],
        ),
        (
            (
                "Theo quyết định, {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho 4 tập thể.",
                "Đồng thời tặng {AWARD|Bằng khen} cho 9 cá nhân.",
            ),
            "Khen thưởng công tác bầu cử",
            ["announced", "announced"],
        ),
        (
            (
                "Theo quyết định, {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho 4 tập thể.",
                "Tại lễ mít tinh, {UNIT|Sở A} tặng {AWARD|Giấy khen} cho 9 cá nhân.",
            ),
            "Khen thưởng công tác bầu cử",
            ["announced", "conferred"],
        ),
        (
            ("Ông {PERSON|Lò Văn Panh} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",),
            PORTRAIT,
            ["past"],
        ),
        (
            ("Chủ tịch {UNIT|UBND xã} tặng {AWARD|Giấy khen} cho ông {PERSON|Lò Văn Panh}.",),
            PORTRAIT,
            ["conferred"],
        ),
        (
            (
                "Năm 2018, cụm có 2 đơn vị được {UNIT|Chính phủ} tặng {AWARD|Cờ thi đua}; 9 cá nhân "
                "được tặng {AWARD|Bằng khen}.",
            ),
            "Cụm thi đua tổng kết, trao thưởng",
            ["past", "past"],
        ),
        (
            (
                "Năm 2018, cụm thi đua sôi nổi.",
                "Dịp này, {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 9 cá nhân.",
            ),
            CEREMONY,
            ["conferred"],
        ),
        (
            ("Trường có 74 cá nhân được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",),
            "Trường B đón nhận {AWARD|Huân chương Lao động hạng Nhất}",
            ["past"],
        ),
        (
            ("Có 74 cá nhân được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}.",),
            "74 cá nhân nhận {AWARD|Huân chương Lao động hạng Nhất}",
            ["conferred", "conferred"],
        ),
        (
            (
                "{UNIT|Sở A} sẽ đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 2 thí sinh, "
                "{UNIT|LĐLĐ tỉnh} tặng {AWARD|Giấy khen} cho 3 thí sinh.",
            ),
            CEREMONY,
            ["proposed", "proposed"],
        ),
        (
            (
                "Toàn huyện có 63 lượt cá nhân đạt {AWARD|danh hiệu Chiến sĩ thi đua}. "
                "{UNIT|LĐLĐ huyện} tặng {AWARD|Giấy khen} cho 45 tập thể.",
            ),
            CEREMONY,
            ["past", "past"],
        ),
        (
            ("{UNIT|Trường B} nhận {AWARD|Cờ thi đua} {DATE=2009|năm 2009}.",),
            CEREMONY,
            ["past"],
        ),
    ],
)
def test_status_in_its_article(paragraphs: tuple[str, ...], title: str, expected: list[str]) -> None:
    assert statuses(*paragraphs, title=title, published="2022-03-17T08:00:00+07:00") == expected


def test_headline_does_not_override_the_body() -> None:
    (award,) = awards_in(
        "{UNIT|Sở A} đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua} cho {UNIT|Trường B}.",
        title="{UNIT|Trường B} nhận {AWARD|Cờ thi đua}",
    )
    assert award.status == "proposed"


@pytest.mark.parametrize(
    ("paragraphs", "status"),
    [
        (
            ("[lead] {UNIT|Tỉnh ủy} vừa quyết định trao tặng {AWARD|Huy hiệu Đảng} cho 9 đảng viên.",),
            "announced",
        ),
        (
            (
                "[lead] {UNIT|Tỉnh ủy} quyết định tặng {AWARD|Huy hiệu Đảng} cho 9 đảng viên.",
                "Trong đợt này, 2 đồng chí nhận {AWARD|Huy hiệu 75 năm tuổi Đảng}.",
            ),
            "announced",
        ),
        (
            (
                "[lead] {UNIT|Tỉnh ủy} tổ chức lễ trao {AWARD|Huy hiệu Đảng}.",
                "Trong đợt này, 2 đồng chí nhận {AWARD|Huy hiệu 75 năm tuổi Đảng}.",
            ),
            "conferred",
        ),
    ],
)
def test_a_decision_without_a_ceremony(paragraphs: tuple[str, ...], status: str) -> None:
    assert set(statuses(*paragraphs, title="Tin từ {UNIT|Tỉnh ủy}")) == {status}


def test_the_table_of_medals_of_other_countries_confers_nothing() -> None:
    told = "Xếp sau là {LOC|Thái Lan} (24 {AWARD|HCV}), {LOC|Lào} (3 {AWARD|HCB})."
    assert statuses(told, title="Bế mạc giải bơi") == []


def test_works_chosen_for_prizes_are_no_proposal() -> None:
    told = "Hội đồng bỏ phiếu lựa chọn được 10 {AWARD|giải A}, 12 {AWARD|giải B} để trao giải."
    assert set(statuses(told)) == {"conferred"}


@pytest.mark.parametrize(
    ("sentence", "title"),
    [
        (
            "3 {AWARD|giải Nhất} là tủ lạnh được trao cho ba khách hàng.",
            "Trao giải cho khách hàng trúng thưởng",
        ),
        ("{LOC|Nhật Bản} giành 12 {AWARD|huy chương vàng}.", "Ngày thi đấu thứ hai"),
        ("{LOC|Trung Quốc} có 10 {AWARD|HCV}.", "Ngày thi đấu thứ hai"),
        (
            "{UNIT|Bộ A} cho biết, theo quy định, người tham gia 2 năm được tặng {AWARD|Huy chương A}.",
            "Trả lời kiến nghị",
        ),
        (
            "{UNIT|Trường Đại học B} dành 50 chỉ tiêu cho thí sinh đạt {AWARD|giải Nhất} quốc gia.",
            "Thông báo của trường",
        ),
    ],
)
def test_words_about_prizes_that_confer_none(sentence: str, title: str) -> None:
    assert statuses(sentence, title=title) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "{LOC|Nghệ An} giành 12 {AWARD|huy chương vàng}.",
        "{UNIT|Công ty Xổ số kiến thiết B} đoạt {AWARD|giải Nhất} hội thao.",
        "{UNIT|Trường B} có nhiều đóng góp cho giáo viên trẻ được trao {AWARD|giải Nhất}.",
    ],
)
def test_words_like_those_that_do_confer(sentence: str) -> None:
    assert statuses(sentence, title="Bế mạc hội thao ngành") == ["conferred"]


@pytest.mark.parametrize(
    ("told", "status"),
    [
        (
            "Tháng 9, Chủ tịch nước đã ký quyết định truy tặng anh {PERSON|Bàn Chi} {AWARD|Huân chương B}.",
            "announced",
        ),
        (
            "Chủ tịch nước đã ký quyết định tặng anh {PERSON|Bàn Văn Chi} {AWARD|Bằng Tổ quốc ghi công}.",
            "conferred",
        ),
    ],
)
def test_another_award_signed_beside_a_ceremony(told: str, status: str) -> None:
    lead = "[lead] {UNIT|Bộ CHQS tỉnh} tổ chức lễ trao {AWARD|Bằng Tổ quốc ghi công} cho thân nhân liệt sĩ."
    assert statuses(lead, told)[-1] == status


def test_prizes_that_are_still_to_be_handed_out() -> None:
    told = "Theo đó, tặng {AWARD|Cờ thi đua} cho 6 đơn vị. Các phần thưởng sẽ được trao tại từng đơn vị."
    assert statuses(told, title="Tổng kết thi đua của khối") == ["announced"]


def test_who_wins_in_a_report_on_matches_has_won_now() -> None:
    lead = "[lead] Ngày thi đấu cuối của giải bơi toàn quốc có nhiều bất ngờ."
    told = "{PERSON|Lê Bá Vĩ} chỉ giành {AWARD|HCĐ}."
    assert statuses(lead, told, title="Kình ngư 14 tuổi gây sốc") == ["conferred"]


@pytest.mark.parametrize(
    ("further", "status"),
    [
        ("Lễ trao sẽ được tổ chức dịp Quốc khánh.", "announced"),
        ("Lễ trao phải đợi đến cuối tháng vì bão.", "announced"),
        ("Viện đang chờ ngày đón Huân chương.", "announced"),
        ("Lễ trao đã diễn ra sáng nay.", "conferred"),
    ],
)
def test_decided_and_not_yet_handed_over(further: str, status: str) -> None:
    lead = "[lead] Quyết định tặng {AWARD|Huân chương Lao động hạng Nhì} cho {UNIT|Viện Mắt} đã được ký."
    assert statuses(lead, further, title="Viện Mắt được tặng Huân chương") == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Đối với cấp tỉnh, {UNIT|UBND tỉnh} tặng 45 {AWARD|Cờ thi đua} cho các đơn vị.", "conferred"),
        ("Đơn vị được {UNIT|UBND tỉnh} tặng 45 {AWARD|Cờ thi đua}.", "past"),
    ],
)
def test_a_year_told_at_a_ceremony(sentence: str, status: str) -> None:
    lead = "[lead] Chiều {DATE=2024-08-08|8/8}, {UNIT|UBND tỉnh} tổ chức Lễ trao tặng khen thưởng."
    year = "{DATE=2023|Năm 2023}, tỉnh có nhiều điển hình. "
    assert statuses(lead, year + sentence, published="2024-08-09")[-1:] == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("Bí thư {UNIT|Tỉnh ủy} cũng có {AWARD|thư khen} gửi anh {PERSON|Lò Văn Panh}.", "conferred"),
        ("{AWARD|Bằng khen}: anh {PERSON|Lò Văn Panh}.", "proposed"),
    ],
)
def test_a_proposal_ends_where_somebody_else_acts(sentence: str, status: str) -> None:
    before = "{UNIT|Công an tỉnh} đề nghị tặng {AWARD|Huân chương Dũng cảm} cho anh {PERSON|Lò Văn Panh}. "
    assert statuses(before + sentence) == ["proposed", status]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("{DATE=2024-03-12|Ngày 12/3}, ", "conferred"),
        ("{DATE=2023-09-02|Ngày 2/9/2023}, ", "past"),
        ("", "past"),
    ],
)
def test_a_clause_that_dates_itself_as_news(day: str, status: str) -> None:
    feature = "[lead] Ở bản này người ta thức dậy từ lúc gà gáy để lên rừng."
    sentence = day + "{UNIT|Trạm Kiểm lâm Tà Xùa} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}."
    told = statuses(feature, sentence, title=PORTRAIT, published="2024-03-20T07:00:00+07:00")
    assert told == [status]


@pytest.mark.parametrize(
    ("title", "told", "status"),
    [
        (
            "Bế mạc đại hội: nhiều tập thể được khen thưởng",
            "Trong nhiệm kỳ qua, nhiều tập thể tiêu biểu được khen thưởng: {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen} cho"
            " 11 tập thể.",
            "conferred",
        ),
        (
            "Bế mạc đại hội: nhiều tập thể được khen thưởng",
            "Trong nhiệm kỳ qua, nhiều tập thể tiêu biểu được khen thưởng: {UNIT|UBND tỉnh} đã tặng "
            "{AWARD|Bằng khen}"
            " cho 11 tập thể.",
            "past",
        ),
        (
            "Bế mạc đại hội công đoàn",
            "Trong nhiệm kỳ qua, nhiều tập thể tiêu biểu được khen thưởng: {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen} cho"
            " 11 tập thể.",
            "past",
        ),
        (
            "Bế mạc đại hội: nhiều tập thể được khen thưởng",
            "Trong nhiệm kỳ qua, hội kết nạp 120 hội viên. Để ghi nhận phong trào, {UNIT|Hội tỉnh} "
            "tặng {AWARD|Bằng"
            " khen} cho 11 tập thể.",
            "conferred",
        ),
        (
            "Bế mạc đại hội: nhiều tập thể được khen thưởng",
            "Trong nhiệm kỳ qua, hội kết nạp 120 hội viên. Có 11 tập thể được {UNIT|Hội tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            "past",
        ),
    ],
)
def test_honours_of_a_closing_congress_are_of_the_term_or_of_the_day(
    title: str, told: str, status: str
) -> None:
    opening = "{DATE=2022-03-16|Ngày 16/3}, đại hội bế mạc."
    assert statuses(opening, told, title=title, published="2022-03-17T08:00:00+07:00") == [status]


@pytest.mark.parametrize(
    ("whom", "expected"),
    [
        ("đơn vị đạt các tiêu chuẩn sau", []),
        ("2 đơn vị", ["conferred"]),
        ("{UNIT|Sở Mỏ}", ["conferred"]),
    ],
)
def test_whom_a_title_is_for(whom: str, expected: list[str]) -> None:
    assert statuses(f"{{AWARD|Danh hiệu Lá cờ đầu}} được xét tặng cho {whom}.") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Khối đề nghị {UNIT|Thanh tra tỉnh} được nhận {AWARD|Cờ thi đua của Chính phủ}; 2 đơn "
            "vị được nhận "
            "{AWARD|Cờ thi đua của {UNIT|UBND tỉnh}}.",
            ["proposed", "proposed"],
        ),
        (
            "Khối đề nghị {UNIT|Thanh tra tỉnh} được nhận {AWARD|Cờ thi đua của Chính phủ}; dịp "
            "này, 2 đơn vị được nhận "
            "{AWARD|Cờ thi đua của {UNIT|UBND tỉnh}}.",
            ["proposed", "conferred"],
        ),
        (
            "Khối đề nghị {UNIT|Thanh tra tỉnh} được nhận {AWARD|Cờ thi đua của Chính phủ} và 4 đơn vị nhận "
            "{AWARD|Bằng khen của {UNIT|UBND tỉnh}}.",
            ["proposed", "proposed"],
        ),
        (
            "Khối đề nghị {UNIT|Thanh tra tỉnh} được nhận {AWARD|Cờ thi đua của Chính phủ} và 4 đơn vị đã "
            "nhận {AWARD|Bằng khen của {UNIT|UBND tỉnh}}.",
            ["proposed", "conferred"],
        ),
        (
            "Ban Thư ký {UNIT|Hội Sinh viên tỉnh} tặng {AWARD|Bằng khen} cho 2 tập thể.",
            ["conferred"],
        ),
    ],
)
def test_a_proposal_reaches_over_the_next_receivers(sentence: str, expected: list[str]) -> None:
    assert statuses(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "published", "status"),
    [
        (
            "Kết thúc năm học {DATE=2023/2024|2023-2024}, {UNIT|Trường B} được {UNIT|UBND tỉnh} tặng "
            "{AWARD|Bằng khen}.",
            "2024-06-03",
            "conferred",
        ),
        (
            "{DATE=2022|Năm 2022}, {UNIT|Đại đội 5} được công nhận {AWARD|Đơn vị quyết thắng}.",
            "2022-12-30",
            "conferred",
        ),
        (
            "{DATE=2022|Năm 2022}, {UNIT|Đại đội 5} được công nhận {AWARD|Đơn vị quyết thắng}.",
            "2023-11-02",
            "past",
        ),
        (
            "{DATE=2023-07|Tháng 7/2023}, ông {PERSON|Lò Văn Panh} được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.",
            "2023-08-10",
            "conferred",
        ),
        (
            "{DATE=2023-01|Tháng 1/2023}, ông {PERSON|Lò Văn Panh} được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.",
            "2023-08-10",
            "past",
        ),
        ("Ông {PERSON|Lò Văn Panh} được {UNIT|Bộ A} tặng {AWARD|Bằng khen}.", "2023-08-10", "past"),
    ],
)
def test_what_is_of_the_season_reported_is_news(sentence: str, published: str, status: str) -> None:
    """Where the opening tells of no honour, the season named makes it news; a portrait alone does not."""
    assert statuses(sentence, title=PORTRAIT, published=published) == [status]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        (
            "Cuối tháng này, {UNIT|Trường B} sẽ tổ chức lễ hội kỷ niệm 50 năm thành lập, gặp mặt các "
            "thế hệ và đón "
            "nhận {AWARD|Huân chương Lao động hạng Ba}.",
            "announced",
        ),
        (
            "Sáng qua, {UNIT|Trường B} tổ chức lễ hội kỷ niệm 50 năm thành lập, gặp mặt các thế hệ và "
            "đón nhận "
            "{AWARD|Huân chương Lao động hạng Ba}.",
            "conferred",
        ),
    ],
)
def test_a_ceremony_to_be_held_hands_nothing_over(sentence: str, status: str) -> None:
    program = (
        "Trong chương trình lễ kỷ niệm và đón nhận {AWARD|Huân chương Lao động hạng Ba}, {UNIT|Trường "
        "B} còn mở "
        "hội thao."
    )
    title = "{UNIT|Trường B} đón nhận {AWARD|Huân chương Lao động hạng Ba}"
    assert set(statuses(sentence, program, title=title)) == {status}


def test_badges_whose_handing_over_is_only_planned_are_announced() -> None:
    told = "Toàn tỉnh có 243 đảng viên được tặng {AWARD|Huy hiệu Đảng}."
    planned = "Các chi bộ đang xây dựng kế hoạch và tổ chức lễ trao tặng."
    assert statuses(told, planned, title="243 đảng viên được tặng {AWARD|Huy hiệu Đảng}") == ["announced"]
    assert statuses(told, title="243 đảng viên được tặng {AWARD|Huy hiệu Đảng}") == ["conferred"]


@pytest.mark.parametrize(
    ("sentence", "receivers"),
    [
        ("{UNIT|Hội B} đã chúc mừng các cựu chiến binh được nhận {AWARD|Huân chương Chiến công}.", []),
        ("{UNIT|Hội B} chúc mừng {UNIT|Trường C} được nhận {AWARD|Huân chương Lao động}.", ["Trường C"]),
    ],
)
def test_who_congratulates_receives_nothing(sentence: str, receivers: list[str]) -> None:
    assert [award.recipient for award in awards_in(sentence)] == receivers


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("Chủ tịch {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen} cho 5 tập thể.", "announced"),
        ("Chủ tịch {UNIT|UBND tỉnh} trao {AWARD|Bằng khen} cho 5 tập thể.", "conferred"),
        ("Bí thư {UNIT|Tỉnh ủy} cũng đã gửi {AWARD|Thư khen} tới {UNIT|Công an tỉnh}.", "conferred"),
    ],
)
def test_who_has_a_decision_has_not_yet_the_certificate(told: str, status: str) -> None:
    lead = "[lead] Chủ tịch {UNIT|UBND tỉnh} có quyết định khen thưởng các tập thể phá án."
    assert statuses(lead, told, title="Khen thưởng lực lượng phá án") == [status]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Hội nghị đã bình xét được: 2 cá nhân đề nghị {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}; 14 "
            "cá nhân được {UNIT|Sở Y tế} tặng {AWARD|Giấy khen}.",
            ["proposed", "proposed"],
        ),
        (
            "{UNIT|Trường B} được suy tôn dẫn đầu và được {UNIT|UBND tỉnh} tặng {AWARD|Cờ thi đua}.",
            ["conferred"],
        ),
    ],
)
def test_a_vote_of_the_meeting_and_a_vote_for_the_honoured(told: str, expected: list[str]) -> None:
    assert statuses(told) == expected


@pytest.mark.parametrize(
    ("act", "status"),
    [
        ("Chủ tịch nước đã ra quyết định phong tặng", "announced"),
        ("Chủ tịch nước vừa ký quyết định phong tặng", "announced"),
        ("trình Chủ tịch nước quyết định phong tặng", "proposed"),
    ],
)
def test_what_was_decided_on_a_proposal(act: str, status: str) -> None:
    told = f"{{UNIT|Bộ A}} thông qua hồ sơ đề nghị của tỉnh, {act} {{AWARD|danh hiệu B}} cho 3 nghệ nhân."
    assert statuses(told, title="Nghệ nhân của tỉnh") == [status]


@pytest.mark.parametrize(
    ("when", "status"), [("Dịp này", "conferred"), ("Hôm qua", "announced"), ("Theo báo cáo", "announced")]
)
def test_what_is_decided_at_the_meeting_is_given_there(when: str, status: str) -> None:
    lead = "[lead] Chủ tịch {UNIT|UBND tỉnh} đã đến thăm, thưởng nóng ban chuyên án."
    told = f"{when}, Giám đốc {{UNIT|Công an tỉnh}} cũng quyết định tặng {{AWARD|Giấy khen}} cho 7 cá nhân."
    story = "Nhóm trộm cắp đã hoạt động nhiều tháng tại bốn tỉnh. Tổ trinh sát bắt quả tang ba người."
    assert statuses(lead, story, told, title="Thưởng nóng ban chuyên án")[-1:] == [status]


@pytest.mark.parametrize(
    ("picture", "status"),
    [
        ("Trao tặng danh hiệu cho các nghệ nhân tiêu biểu. Ảnh minh họa: sưu tầm", "announced"),
        ("Trao tặng danh hiệu cho các nghệ nhân tiêu biểu. Ảnh: Hà Sim", "conferred"),
    ],
)
def test_a_picture_that_only_illustrates_hands_nothing_over(picture: str, status: str) -> None:
    rows = awards_in(
        "Chủ tịch nước đã ký ban hành các Quyết định phong tặng {AWARD|danh hiệu Nghệ nhân ưu tú} cho 628 "
        "nghệ nhân.",
        picture,
        "Ba nghệ nhân được phong tặng {AWARD|danh hiệu Nghệ nhân ưu tú} đợt này.",
        title="Thêm nhiều nghệ nhân được phong tặng {AWARD|danh hiệu Nghệ nhân ưu tú}",
    )
    assert rows[-1].status == status


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        (
            (
                "Những năm qua, {UNIT|Lữ đoàn 9} đã được Nhà nước tặng {AWARD|Huân chương Chiến công}.",
                "{UNIT|Tàu HQ-01} vinh dự đón nhận {AWARD|danh hiệu Anh hùng}.",
            ),
            ["past", "past"],
        ),
        (
            (
                "Những năm qua, {UNIT|Lữ đoàn 9} đã được Nhà nước tặng {AWARD|Huân chương Chiến công}.",
                "Dịp này, {UNIT|Tàu HQ-01} đón nhận {AWARD|danh hiệu Anh hùng}.",
            ),
            ["past", "conferred"],
        ),
        (
            (
                "Những năm qua, {UNIT|Lữ đoàn 9} đã được Nhà nước tặng {AWARD|Huân chương Chiến công}.",
                "Tướng {PERSON|Lò Văn Panh} trao {AWARD|Bằng khen} cho {UNIT|Tàu HQ-01}.",
            ),
            ["past", "conferred"],
        ),
    ],
)
def test_a_history_goes_on_in_the_next_paragraph_until_the_day_is_told(
    paragraphs: tuple[str, ...], expected: list[str]
) -> None:
    assert statuses(*paragraphs) == expected


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("Cũng tại buổi lễ trao thưởng, giám đốc cho biết sẽ tiếp tục đề nghị bộ khen thưởng.", "conferred"),
        ("Lễ trao thưởng sẽ được tổ chức vào tháng sau.", "announced"),
    ],
)
def test_what_is_said_at_a_ceremony_puts_off_no_other(said: str, status: str) -> None:
    gives = "{UNIT|Trường B} được {UNIT|UBND tỉnh} tặng {AWARD|Bằng khen}."
    assert statuses(gives, said, title="Trường B được khen thưởng") == [status]


@pytest.mark.parametrize(("year", "status"), [(2021, "past"), (2023, "conferred")])
def test_a_prize_of_a_contest_of_years_ago_is_past(year: int, status: str) -> None:
    sentence = (
        f"Anh {{PERSON|Lò Văn Panh}} đạt {{AWARD|giải Nhất}} hội thi thợ giỏi {{DATE={year}|năm {year}}}."
    )
    day = "Sáng {DATE=2024-05-30|30/5/2024}, {UNIT|Sở A} tổ chức hội nghị trao thưởng."
    assert statuses(day, sentence, title="Sở A trao thưởng", published="2024-05-30T10:00:00+07:00") == [
        status
    ]


@pytest.mark.parametrize(
    ("opening", "asks"),
    [
        ("Năm qua, thư viện phục vụ 412 nghìn lượt bạn đọc.", False),
        ("Tập sách ra mắt bạn đọc cả nước.", False),
        ("Tòa soạn nhận được thư của bạn đọc về chế độ khen thưởng.", True),
        ("Một số bạn đọc hỏi về chế độ khen thưởng.", True),
    ],
)
def test_readers_of_a_library_ask_nothing(opening: str, asks: bool) -> None:
    reading = a_marked_reading(opening, title="Một năm")
    assert Setting(reading).about_rules is asks


@pytest.mark.parametrize(
    ("when", "status"), [("Năm học trước", "past"), ("Năm ngoái", "past"), ("Tại buổi lễ", "conferred")]
)
def test_last_year_is_past_on_the_day_of_a_ceremony(when: str, status: str) -> None:
    told = f"{when}, {{UNIT|Trường B}} được {{UNIT|UBND tỉnh}} tặng {{AWARD|Cờ thi đua}}."
    day = "{DATE=2024-09-05|Sáng 5/9/2024}, 1.100 học sinh {UNIT|Trường B} dự lễ khai giảng."
    assert statuses(f"{day} {told}", published="2024-09-06") == [status]
