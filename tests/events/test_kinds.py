"""Words by which each kind of event is reported, and words that only look like them."""

import pytest

from extractor.events.kinds import GATHERING, KINDS, PROPOSAL, SETTING_OUT, TRADE_DAY
from extractor.events.kinds.anniversary import ANNIVERSARY
from extractor.events.kinds.award_ceremony import AWARD_CEREMONY
from extractor.events.kinds.commendation import COMMENDATION
from extractor.events.kinds.congress import CONGRESS
from extractor.events.kinds.contest import CONTEST
from extractor.events.kinds.council import COUNCIL
from extractor.events.kinds.emulation_launch import EMULATION_LAUNCH
from extractor.events.kinds.kind import EventKind, cues
from extractor.events.kinds.pact_signing import PACT_SIGNING
from extractor.events.kinds.people_festival import PEOPLE_FESTIVAL
from extractor.events.kinds.planning_conference import PLANNING_CONFERENCE
from extractor.events.kinds.review_conference import REVIEW_CONFERENCE
from extractor.events.kinds.staff_conference import STAFF_CONFERENCE

HITS: list[tuple[EventKind, str]] = [
    (PACT_SIGNING, "Khối thi đua số 2 ký kết giao ước thi đua năm 2024"),
    (PACT_SIGNING, "các trường trong cụm ký giao ước trước hội đồng"),
    (PACT_SIGNING, "tám đơn vị đã ký cam kết thi đua"),
    (REVIEW_CONFERENCE, "Chi cục Thủy lợi tổ chức hội nghị tổng kết công tác năm 2023"),
    (REVIEW_CONFERENCE, "huyện sơ kết 2 năm thực hiện cuộc vận động"),
    (REVIEW_CONFERENCE, "hội nghị điển hình tiên tiến lần thứ III"),
    (PLANNING_CONFERENCE, "tổ chức hội nghị triển khai nhiệm vụ năm 2024"),
    (PLANNING_CONFERENCE, "học viện bế giảng khóa bồi dưỡng"),
    (STAFF_CONFERENCE, "nhà máy tổ chức hội nghị người lao động"),
    (STAFF_CONFERENCE, "hội nghị đại biểu cán bộ, viên chức năm 2024"),
    (EMULATION_LAUNCH, "Tổng công ty phát động đợt thi đua nước rút"),
    (EMULATION_LAUNCH, "dự lễ phát động Tháng an toàn"),
    (CONGRESS, "khai mạc Đại hội Thi đua yêu nước tỉnh"),
    (CONGRESS, "Hội Nông dân xã tổ chức đại hội"),
    (CONTEST, "Hội thi thợ lái máy giỏi đã khép lại"),
    (CONTEST, "bế mạc giải bóng chuyền nữ công nhân"),
    (CONTEST, "công bố thể lệ giải thưởng kiến trúc"),
    (CONTEST, "đội nữ vào vòng 2 sáng nay"),
    (CONTEST, "tuyển rowing giành vàng ở SEA Games"),
    (ANNIVERSARY, "Trường Trung cấp Nông lâm kỷ niệm 45 năm thành lập"),
    (ANNIVERSARY, "tổ chức lễ kỷ niệm Ngày truyền thống Trung đoàn 88"),
    (ANNIVERSARY, "60 năm thành lập Nông trường chè Tam Đường"),
    (ANNIVERSARY, "xưởng mộc mừng sinh nhật lần thứ mười"),
    (TRADE_DAY, "trường mầm non tọa đàm kỷ niệm Ngày Nhà giáo Việt Nam"),
    (TRADE_DAY, "lễ kỷ niệm 60 năm Ngày Khí tượng"),
    (AWARD_CEREMONY, "Huyện ủy tổ chức lễ trao Huy hiệu Đảng"),
    (AWARD_CEREMONY, "bệnh viện đón nhận Huân chương Lao động hạng Ba"),
    (AWARD_CEREMONY, "hội nghị biểu dương người có uy tín"),
    (AWARD_CEREMONY, "công bố quyết định và trao Bằng khen"),
    (COMMENDATION, "Chủ tịch UBND tỉnh vừa ký quyết định tặng Bằng khen"),
    (COMMENDATION, "thưởng nóng tổ tuần tra đêm"),
    (COMMENDATION, "Bộ trưởng gửi thư khen các trinh sát"),
    (COUNCIL, "Hội đồng Thi đua - Khen thưởng huyện họp phiên cuối năm"),
    (COUNCIL, "Hội đồng Thi đua Khen thưởng xã họp xét khen thưởng tổng kết năm"),
    (COUNCIL, "phiên họp xét danh hiệu cấp tỉnh"),
    (COUNCIL, "lấy ý kiến nhân dân về trường hợp ông Bảy"),
    (PROPOSAL, "đề nghị Chủ tịch nước truy tặng Huân chương"),
    (PROPOSAL, "hủy bỏ quyết định tặng Giấy khen"),
    (PROPOSAL, "tước danh hiệu của một nghệ sĩ"),
    (SETTING_OUT, "tổ chức lễ ra quân huấn luyện năm 2024"),
    (SETTING_OUT, "Công an huyện ra quân tấn công trấn áp tội phạm"),
    (PEOPLE_FESTIVAL, "phường tổ chức Ngày hội toàn dân bảo vệ an ninh Tổ quốc"),
    (PEOPLE_FESTIVAL, "Bí thư xã dự Ngày hội Đại đoàn kết ở thôn"),
    (GATHERING, "trường tổ chức ngày hội đọc sách"),
    (GATHERING, "lễ khai giảng dưới tán bàng"),
    (GATHERING, "đại biểu góp ý dự thảo nghị định"),
]

REFUSALS: list[tuple[EventKind, str]] = [
    (PACT_SIGNING, "thực hiện giao ước thi đua, xã đã xong ba tiêu chí"),
    (PACT_SIGNING, "cụm sẽ ký giao ước vào tháng sau"),
    (PACT_SIGNING, "hai bên ký hợp đồng cung cấp giống"),
    (REVIEW_CONFERENCE, "ông đúc rút, tổng kết kinh nghiệm cả đời"),
    (REVIEW_CONFERENCE, "nghe báo cáo tổng kết do phó giám đốc đọc"),
    (REVIEW_CONFERENCE, "lễ tổng kết cuộc thi viết về biển"),
    (REVIEW_CONFERENCE, "hội nghị xét thưởng thành tích tổng kết năm 2022"),
    (PLANNING_CONFERENCE, "triển khai nhiệm vụ đến từng thôn"),
    (PLANNING_CONFERENCE, "hội nghị khách hàng thường niên"),
    (STAFF_CONFERENCE, "hội nghị người lao động và triển khai nhiệm vụ năm 2024"),
    (STAFF_CONFERENCE, "hội nghị tuyên dương người lao động"),
    (EMULATION_LAUNCH, "hưởng ứng phong trào do Hội Phụ nữ phát động"),
    (EMULATION_LAUNCH, "cây xoài ra quân đầu vụ muộn"),
    (CONGRESS, "lập thành tích chào mừng đại hội"),
    (CONGRESS, "nghị quyết đại hội đã đi vào đời sống"),
    (CONTEST, "bộ phận liên lạc với đội tuyển Olympic"),
    (CONTEST, "chị dự nhiều hội thi ở xã"),
    (CONTEST, "hai chuyên án diễn ra trong vòng 3 ngày"),
    (CONTEST, "huyện trao giải Cuộc thi viết về quê hương"),
    (CONTEST, "ban tổ chức hội thi gửi thư mời"),
    (CONTEST, "anh từng đạt giải Nhì hội thi tay nghề"),
    (CONTEST, "tỉnh tuyên dương vận động viên giành huy chương tại SEA Games"),
    (ANNIVERSARY, "sau 60 năm thành lập, nông trường đổi tên"),
    (ANNIVERSARY, "nhân dịp kỷ niệm 40 năm thành lập, công ty tặng quà"),
    (ANNIVERSARY, "chào mừng kỷ niệm ngày thành lập Đoàn"),
    (ANNIVERSARY, "gặp mặt kỷ niệm 27 năm Ngày Doanh nhân"),
    (TRADE_DAY, "nhân kỷ niệm Ngày Báo chí, tòa soạn về nguồn"),
    (TRADE_DAY, "tấm ảnh kỷ niệm của đơn vị"),
    (AWARD_CEREMONY, "hai trường trao đổi kinh nghiệm"),
    (AWARD_CEREMONY, "trao học bổng cho học sinh nghèo"),
    (AWARD_CEREMONY, "lễ trao giải sẽ diễn ra tháng tới"),
    (AWARD_CEREMONY, "công tác thi đua, khen thưởng còn chậm"),
    (COMMENDATION, "Hội đồng Thi đua - Khen thưởng tỉnh thẩm định"),
    (COMMENDATION, "công ty quyết định tăng lương"),
    (COMMENDATION, "chị được công nhân tin yêu"),
    (COUNCIL, "hội đồng trường họp đầu năm"),
    (COUNCIL, "hội đồng thi đua khen thưởng ngành tổng kết công tác"),
    (COUNCIL, "cử tri bỏ phiếu bầu đại biểu"),
    (PROPOSAL, "theo đề nghị của Sở Nội vụ, UBND tỉnh tặng Bằng khen"),
    (PROPOSAL, "đề nghị xã sửa đường"),
    (PROPOSAL, "thu hồi đất làm đường"),
    (SETTING_OUT, "trận ra quân gặp đội chủ nhà"),
    (SETTING_OUT, "sau lễ ra quân, đơn vị họp bàn"),
    (PEOPLE_FESTIVAL, "kỷ niệm 19 năm Ngày hội toàn dân bảo vệ an ninh Tổ quốc"),
    (PEOPLE_FESTIVAL, "kế hoạch tổ chức ngày hội đại đoàn kết"),
    (PEOPLE_FESTIVAL, "trường tổ chức ngày hội đọc sách"),
    (GATHERING, "mùa này chôm chôm chín rộ"),
    (GATHERING, "ông kể chuyện thời trẻ"),
    (GATHERING, "giá cà phê lại tăng"),
]


@pytest.mark.parametrize(("kind", "words"), HITS)
def test_a_kind_is_told_by_its_words(kind: EventKind, words: str) -> None:
    assert kind.cue_in(words, 0, len(words)) is not None


@pytest.mark.parametrize(("kind", "words"), REFUSALS)
def test_likenesses_tell_nothing(kind: EventKind, words: str) -> None:
    assert kind.cue_in(words, 0, len(words)) is None


def test_every_kind_has_as_many_refusals_as_hits_or_more_than_one() -> None:
    for kind in (*KINDS, TRADE_DAY, GATHERING):
        refused = [words for other, words in REFUSALS if other is kind]
        assert len(refused) >= 2, kind.type


def test_sure_words_need_no_award_rows() -> None:
    sure = "Quận ủy tổ chức lễ trao tặng Huy hiệu Đảng"
    unsure = "Quận ủy trao tặng một ngôi nhà"
    assert AWARD_CEREMONY.cue_in(sure, 0, len(sure), only_sure=True) is not None
    assert AWARD_CEREMONY.cue_in(unsure, 0, len(unsure), only_sure=True) is None


def test_a_kind_without_sure_words_is_never_sure() -> None:
    words = "ký kết giao ước thi đua"
    assert PACT_SIGNING.cue_in(words, 0, len(words), only_sure=True) is None


def test_a_lure_takes_back_only_the_cue_that_it_runs_into() -> None:
    kind = EventKind(type="other", cues=cues(r"họp"), lures=cues(r"không họp"))
    words = "tháng trước không họp, tháng này họp"
    found = kind.cue_in(words, 0, len(words))
    assert found is not None and found.start() == words.rindex("họp")


def test_cues_are_whole_words_in_any_case() -> None:
    kind = EventKind(type="contest", cues=cues(r"hội thi"))
    shouted, longer = "HỘI THI rung chuông vàng", "Hội thiện nguyện"
    assert kind.cue_in(shouted, 0, len(shouted)) is not None
    assert kind.cue_in(longer, 0, len(longer)) is None


def test_types_that_a_kind_yields_to_are_types_of_kinds() -> None:
    types = {kind.type for kind in KINDS}
    for kind in KINDS:
        assert kind.yields_to <= types, kind.type


@pytest.mark.parametrize(
    ("words", "sure"),
    [
        ("lễ trao tặng cờ Tổ quốc và học bổng", False),
        ("lễ trao tặng cờ thi đua", True),
    ],
)
def test_the_national_flag_is_no_award(words: str, sure: bool) -> None:
    assert (AWARD_CEREMONY.cue_in(words, 0, len(words), only_sure=True) is not None) is sure
