"""Which sentences of an article raise a problem about whom, and which do not."""

import pytest

from extractor import pipeline
from extractor.ground.coverage import Coverage
from extractor.records.adverse import CLEARED, findings
from extractor.records.naming import Naming

NAME = "Công ty Lam Sơn"


def an_article(title: str, *paragraphs: str, lead: str | None = None) -> Coverage:
    text = "\n\n".join([title, *([lead] if lead else []), *paragraphs])
    return Coverage(1, 1, title, lead, text, None, "Báo Ví dụ", "2024-03-01")


def raised(article: Coverage, name: str = NAME, **settings: object) -> list[str]:
    naming = Naming([name], **settings)  # type: ignore[arg-type]
    return [finding.words for finding in findings(article, naming, pipeline.sentences)]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Công ty Lam Sơn bị phạt 70 triệu đồng.", "bị phạt"),
        ("Theo kết luận, CÔNG TY LAM SƠN vi phạm về đất đai.", "vi phạm"),
        ("Cảnh sát khởi tố giám đốc Công ty Lam Sơn.", "khởi tố"),
        ("Hơn 100 thợ của Công ty Lam Sơn đình công.", "đình công"),
        ("Công ty Lam Sơn và nhà thầu bị xử phạt.", "xử phạt"),
        ("Công ty Lam Sơn lừa đảo khách hàng 5 tỷ đồng.", "lừa đảo"),
        ("Giám đốc Công ty Lam Sơn bị khởi tố vì trộm cắp điện.", "khởi tố"),
        ("Công ty Lam Sơn bị phạt vì mạo danh nhà thầu.", "bị phạt"),
        ("Nhân viên Công ty Lam Sơn trộm cắp 20 cuộn dây đồng.", "trộm cắp"),
        ("Hai bảo vệ của Công ty Lam Sơn nhiều lần lấy cắp thép.", "lấy cắp"),
        ("Thủ kho Công ty Lam Sơn lợi dụng đêm tối lấy trộm 3 tấn thép.", "lấy trộm"),
    ],
)
def test_name_and_cue_in_one_sentence(sentence: str, words: str) -> None:
    assert raised(an_article("Tin vắn", sentence)) == [words]


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["Công ty Lam Sơn nhận cờ.", "Cửa hàng Bến Lăng bị phạt."],
        ["Công ty Lam Sơn nhận cờ. Cửa hàng Bến Lăng bị phạt."],
        ["Công ty Lâm Sơn bị phạt."],
        ["Công ty Lam Sơn không bị phạt."],
        ["Công ty Lam Sơn làm tốt phòng, chống tham nhũng."],
        ["Công ty Lam Sơnn bị phạt."],
        ["Lê Văn Tám bị khởi tố vì trộm cắp tài sản của Công ty Lam Sơn."],
        ["Công ty Lam Sơn là nạn nhân của vụ lừa đảo 5 tỷ đồng."],
        ["Công ty Lam Sơn bị lừa đảo chiếm đoạt 5 tỷ đồng."],
        ["Kẻ xấu mạo danh Công ty Lam Sơn để lừa đảo khách hàng."],
        ["Bà Hoa bị truy tố về tội lừa đảo, bị hại là Công ty Lam Sơn."],
        ["Công ty Lam Sơn trình báo công an về việc bị chiếm đoạt tài sản."],
        ["Nhân viên Công ty Lam Sơn bị trộm cắp xe máy."],
        ["Nhân viên Công ty Lam Sơn bắt quả tang kẻ trộm cắp."],
        ["Hai đối tượng đột nhập Công ty Lam Sơn trộm cắp tài sản."],
        ["Hai thanh niên vào kho của Công ty Lam Sơn trộm cắp dây cáp."],
    ],
)
def test_refused(paragraphs: list[str]) -> None:
    assert raised(an_article("Tin vắn", *paragraphs)) == []


def test_a_name_in_headline_or_lead_is_meant_by_every_sentence() -> None:
    in_title = an_article("Chuyện ở Công ty Lam Sơn", "Doanh nghiệp này bị phạt.")
    in_lead = an_article("Chuyện buồn", "Doanh nghiệp này bị phạt.", lead="Công ty Lam Sơn có tin mới.")
    assert (raised(in_title), raised(in_lead)) == (["bị phạt"], ["bị phạt"])
    (found,) = findings(in_title, Naming([NAME]), pipeline.sentences)
    assert not found.in_sentence
    assert found.quote == "Doanh nghiệp này bị phạt."


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Công an huyện Bến Lăng đã khởi tố ba đối tượng.", False),
        ("Công an huyện Bến Lăng vừa ra quyết định xử phạt một quán ăn.", False),
        ("Công an huyện Bến Lăng bị xử phạt.", True),
        ("Ba cán bộ Công an huyện Bến Lăng bị khởi tố.", True),
        ("Công an huyện Bến Lăng vi phạm quy chế.", True),
    ],
)
def test_a_body_that_acts_is_not_the_one_it_is_about(sentence: str, counts: bool) -> None:
    assert bool(raised(an_article("Tin vắn", sentence), "Công an huyện Bến Lăng")) is counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Năm qua, Hải đội Bến Lăng tuần tra tốt, bắt giữ 214 vụ buôn lậu.", False),
        ("Cán bộ Hải đội Bến Lăng đã xử lý 1.147 vụ vi phạm.", False),
        ("Hải đội Bến Lăng tuần tra, phát hiện 96 vụ/312 người nhập cảnh trái phép.", False),
        ("Hải đội Bến Lăng bị phát hiện 3 trường hợp vi phạm.", True),
        ("Hải đội Bến Lăng có 3 trường hợp vi phạm.", True),
        ("Thanh tra xử phạt 3 cơ sở, trong đó có Hải đội Bến Lăng.", True),
        ("Thanh tra phát hiện 3 trường hợp vi phạm tại Hải đội Bến Lăng.", True),
    ],
)
def test_the_years_work_of_a_body_raises_no_problem(sentence: str, counts: bool) -> None:
    assert bool(raised(an_article("Tin vắn", sentence), "Hải đội Bến Lăng")) is counts


def test_the_years_work_of_a_body_in_the_headline() -> None:
    article = an_article("Hải đội Bến Lăng đón cờ", "Toàn đơn vị bắt giữ 77 vụ buôn lậu.")
    assert raised(article, "Hải đội Bến Lăng") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ông Lê Văn An bị bắt.", True),
        ("Lê Văn An, giám đốc, bị bắt.", True),
        ("LÊ VĂN AN BỊ BẮT", True),
        ("Ông Lê Văn An Bình bị bắt.", False),
        ("Ông Lê Văn Ân bị bắt.", False),
    ],
)
def test_a_persons_name_is_whole(text: str, found: bool) -> None:
    assert bool(raised(an_article("Tin vắn", text), "Lê Văn An", is_person=True)) is found


def test_within_a_longer_name_another_is_meant() -> None:
    article = an_article("Tin vắn", "Công ty Lam Sơn Vàng bị phạt.")
    assert raised(article) == ["bị phạt"]
    assert raised(article, longer=["Công ty Lam Sơn Vàng"]) == []


def test_one_finding_a_sentence_and_group_at_its_place() -> None:
    article = an_article("Tin vắn", "Công ty Lam Sơn vi phạm, bị xử phạt, lại nợ lương.")
    found = list(findings(article, Naming([NAME]), pipeline.sentences))
    assert [(one.group, one.words) for one in found] == [("violation", "vi phạm"), ("labour", "nợ lương")]
    assert all(article.text[one.sentence.start : one.sentence.end] == one.quote for one in found)


def test_a_name_typed_without_marks_finds_all_marks() -> None:
    assert raised(an_article("Tin vắn", "Công ty Lam Sơn bị phạt."), "cong ty lam son") == ["bị phạt"]


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (["Ông Bùi Đức Thịnh nhận việc từ tháng 3.", "Ông Thịnh bị kỷ luật."], ["bị kỷ luật"]),
        (["Bà Lê Thị Thịnh và ông Bùi Đức Thịnh đến dự.", "Bà Thịnh bị kỷ luật."], []),
        (["Ông Bùi Đức Thịnh nhận việc.", "Ông Thịnh Văn Lâm bị kỷ luật."], []),
        (["Thay ông Trần Văn Quang bị kỷ luật, ông Bùi Đức Thịnh được bầu."], []),
        (["Cùng với ông Trần Văn Quang, ông Bùi Đức Thịnh bị kỷ luật."], ["bị kỷ luật"]),
    ],
)
def test_a_person_is_meant_by_address_and_given_name(paragraphs: list[str], words: list[str]) -> None:
    assert raised(an_article("Tin vắn", *paragraphs), "Bùi Đức Thịnh", is_person=True) == words


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (["Công ty Lam Sơn có 60 thợ. Công ty bị phạt 70 triệu đồng."], ["bị phạt"]),
        (["Công ty Lam Sơn có 60 thợ. Chợ họp sớm. Công ty bị phạt."], []),
        (["Công ty Lam Sơn có 60 thợ. Công ty Bến Lăng bị phạt."], []),
        (["Công ty Lam Sơn có 60 thợ. Nhà trường bị phạt."], []),
    ],
)
def test_a_unit_is_meant_by_its_kind_in_the_next_sentence(paragraphs: list[str], words: list[str]) -> None:
    assert raised(an_article("Tin vắn", *paragraphs)) == words


@pytest.mark.parametrize(
    ("name", "sentence", "groups"),
    [
        ("UBKT Huyện ủy Bến Lăng", "UBKT Huyện ủy Bến Lăng đã cảnh cáo ông Vũ Văn Lâm.", []),
        (
            "Cảnh sát điều tra Công an tỉnh",
            "Cảnh sát điều tra Công an tỉnh hôm 2/8 đã bắt tạm giam ba người.",
            [],
        ),
        ("Sở Y tế", "Thông tin từ Sở Y tế cho biết vừa cách chức ông Vũ Văn Lâm.", []),
        ("Sở Y tế", "Sở Y tế cho biết cơ quan này bị tố cáo hai lần.", ["complaint"]),
        ("Công ty Lam Sơn", "Thông tin từ Công ty Lam Sơn cho biết còn nợ lương 40 thợ.", ["labour"]),
        ("Bệnh viện Bến Lăng", "Công nhân ngộ độc được đưa tới Bệnh viện Bến Lăng.", []),
        ("UBND xã Bến Lăng", "UBND xã Bến Lăng (Hà Nam) xử phạt hành chính đối với ông Lâm vì vi phạm.", []),
        ("UBND xã Bến Lăng", "UBND xã Bến Lăng xác nhận vừa xử phạt lò gạch cho xả khói.", []),
        (
            "UBND xã Bến Lăng",
            "UBND xã Bến Lăng xử phạt ông Lâm; UBND xã Bến Lăng cũng vi phạm.",
            ["violation"],
        ),
        ("UBND xã Bến Lăng", "Tại UBND xã Bến Lăng, công an khởi tố ông Lâm.", ["criminal"]),
        ("Tạ Thị Nhàn", "Việc bà Tạ Thị Nhàn tố cáo hiệu trưởng bao che sai phạm là có cơ sở.", []),
        ("Tạ Thị Nhàn", "Bà Tạ Thị Nhàn bị tố cáo bao che.", ["complaint", "violation"]),
        ("Tạ Thị Nhàn", "Bà Tạ Thị Nhàn, Bí thư xã, cho biết đã cảnh cáo ông Lâm vì sai phạm.", []),
        ("Tạ Thị Nhàn", "Bà Tạ Thị Nhàn vừa ký quyết định kỷ luật cảnh cáo ông Vũ Văn Lâm.", []),
        ("Tạ Thị Nhàn", "Bà Tạ Thị Nhàn cho biết bà bị cảnh cáo.", ["discipline"]),
        ("Sở Xây dựng", "Công an tạm giữ 4 cán bộ Sở Xây dựng.", ["criminal"]),
    ],
)
def test_who_acts_tells_or_cares_is_not_accused(name: str, sentence: str, groups: list[str]) -> None:
    found = findings(an_article("Tin vắn", sentence), Naming([name]), pipeline.sentences)
    assert [one.group for one in found] == groups


def test_a_list_behind_a_colon_goes_over_semicolons() -> None:
    text = "Các bị can bị bắt giam gồm: Lê Văn Hải (nguyên chủ tịch xã); Vũ Văn Lâm (thủ quỹ)."
    assert raised(an_article("Tin vắn", text), "Vũ Văn Lâm", is_person=True)
    apart = "Xưởng Hoa Sen bị phạt; Công ty Lam Sơn dự chợ phiên."
    assert raised(an_article("Tin vắn", apart)) == []


def test_an_address_is_a_whole_word() -> None:
    """ "thông Hải Phòng" holds no "ông"."""
    text = "Vũ Văn Lâm, cán bộ Thanh tra giao thông Hải Phòng, đã bị khởi tố."
    assert raised(an_article("Tin vắn", text), "Vũ Văn Lâm", is_person=True) == ["khởi tố"]


def test_what_was_denied_is_shown_as_such() -> None:
    text = [
        "Có đơn tố cáo Công ty Lam Sơn, sau xác minh là bịa đặt.",
        "Kết luận về Công ty Lam Sơn khẳng định đó là tố cáo sai.",
        "Công ty Lam Sơn bác bỏ thông tin nợ lương công nhân.",
    ]
    found = list(findings(an_article("Tin vắn", *text), Naming([NAME]), pipeline.sentences))
    assert [one.group for one in found] == [CLEARED, CLEARED, CLEARED]


def test_what_is_denied_of_one_thing_clears_no_other() -> None:
    text = "Công ty Lam Sơn bác bỏ thông tin sáp nhập, nhưng thừa nhận nợ lương công nhân."
    (found,) = findings(an_article("Tin vắn", text), Naming([NAME]), pipeline.sentences)
    assert found.group != CLEARED


def test_below_a_headline_of_praise_only_the_name_or_what_goes_on_counts() -> None:
    praise = "Công ty Lam Sơn đón Huân chương Lao động"
    assert raised(an_article(praise, "Ba xưởng trong vùng nợ lương.")) == []
    assert raised(an_article(praise, "Năm 2023, Công ty Lam Sơn nợ lương.", "Có đơn tố cáo về việc này."))
    neutral = "Chuyện ở Công ty Lam Sơn"
    assert raised(an_article(neutral, "Ba tổ thợ bị nợ lương.")) == ["nợ lương"]


def test_a_short_name_in_brackets_stands_for_the_unit() -> None:
    told = an_article("Tin vắn", "Công ty Lam Sơn (LASOCO) có 60 thợ.", "Chợ đông.", "LASOCO nợ lương.")
    place = an_article("Tin vắn", "Công ty Lam Sơn (Huế) có 60 thợ.", "Chợ đông.", "Huế lụt, nợ lương.")
    assert (raised(told), raised(place)) == (["nợ lương"], [])


def test_a_persons_name_ends_before_a_post() -> None:
    article = an_article("Tin vắn", "Ông Lê Văn An Chủ tịch xã bị bắt.")
    assert raised(article, "Lê Văn An", is_person=True) == ["bị bắt"]


@pytest.mark.parametrize(
    ("name", "sentence", "counts"),
    [
        ("Sở Y tế Quảng Hà", "Thanh tra Sở Y tế Quảng Hà đã đình chỉ hoạt động phòng khám.", False),
        ("Sở Y tế Quảng Hà", "Thanh tra Sở Y tế Quảng Hà bị tố nhận hối lộ.", True),
        ("Công ty Điện lực Bắc Sơn", "Công ty Điện lực Bắc Sơn cảnh báo kẻ gian lừa đảo.", False),
        ("Công ty Điện lực Bắc Sơn", "Công ty Điện lực Bắc Sơn cảnh báo muộn, bị khách tố cáo.", True),
        ("Kho bạc huyện Tân Kỳ", "Kho bạc huyện Tân Kỳ từ chối 37 khoản chi sai chế độ.", False),
        ("Kho bạc huyện Tân Kỳ", "Kho bạc huyện Tân Kỳ bị buộc thu hồi khoản chi sai chế độ.", True),
        ("Trường THPT Kim Sơn", "Học sinh Trường THPT Kim Sơn nhập vai bị cáo.", False),
        ("Trung tâm Y tế Lâm Bình", "Trung tâm Y tế Lâm Bình tiếp nhận 46 ca ngộ độc.", False),
        ("Bệnh viện Sông Trà", "Bộ yêu cầu làm rõ quy trình cấp cứu tại Bệnh viện Sông Trà.", True),
    ],
)
def test_who_warns_stops_or_plays_is_not_accused(name: str, sentence: str, counts: bool) -> None:
    assert bool(raised(an_article("Tin vắn", sentence), name)) is counts


def test_the_next_sentence_points_at_the_company() -> None:
    article = an_article(
        "Tin vắn", "Công ty Lam Sơn xây ba tòa nhà.", "Chủ đầu tư này chậm làm sổ hồng cho dân."
    )
    assert raised(article) == ["chậm làm sổ"]
    another = an_article("Tin vắn", "Công ty Lam Sơn xây nhà.", "Chủ đầu tư kia chậm làm sổ hồng cho dân.")
    assert raised(another) == []


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Công ty Lam Sơn vừa cứu sống một công nhân bị chủ cũ bạo hành.", False),
        ("Công ty Lam Sơn kịp thời ngăn khách chuyển tiền cho kẻ lừa đảo.", False),
        ("Công ty Lam Sơn giúp khách mở tài khoản, bị tố lừa đảo.", True),
        ("Công ty Lam Sơn lừa đảo khách.", True),
    ],
)
def test_whom_it_saves_from_others_is_no_problem_of_its_own(sentence: str, counts: bool) -> None:
    assert bool(raised(an_article("Tin vắn", sentence))) is counts
