"""The codes of the contract in words, Vietnamese and English, for people to read."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from extractor.ground.value_class import value_class


@value_class
class Wording:
    """A code's name in Vietnamese and in English."""

    vi: str
    en: str


Speak = Callable[[Wording], str]
"""Chooses the language of a screen or file."""


def in_vietnamese(wording: Wording) -> str:
    """The language of whatever is not asked for in another."""
    return wording.vi


SLOT_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "grade": Wording("hạng", "the grade"),
        "decision": Wording("số quyết định", "the decision's number"),
        "grantor": Wording("cơ quan khen thưởng", "the conferring body"),
        "count": Wording("số lượng", "the number"),
        "time": Wording("thời gian", "the time"),
    }
)
"""What two papers may tell differently of one award."""

FIELD_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "recipient": Wording("Đơn vị, cá nhân", "Recipient"),
        "recipient_parent": Wording("Đơn vị trên", "Parent unit"),
        "recipient_kind": Wording("Đối tượng", "Kind of recipient"),
        "recipient_count": Wording("Số lượng", "Count"),
        "award": Wording("Hình thức khen thưởng", "Award"),
        "grade": Wording("Hạng", "Grade"),
        "grantor": Wording("Cơ quan khen thưởng", "Conferred by"),
        "proposer": Wording("Cơ quan đề nghị", "Proposed by"),
        "status": Wording("Tình trạng", "Status"),
        "date": Wording("Ngày", "Date"),
        "period": Wording("Thành tích năm", "For the year"),
        "decision": Wording("Số quyết định", "Decision"),
        "reason": Wording("Lý do khen", "Reason"),
    }
)
"""The fields of a row that a person can correct, in the order in which they are shown."""

PAPERS_DIFFER = Wording("báo viết khác nhau về", "papers differ on")
NOT_TOLD = Wording("không nêu", "not told")

KIND_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "order": Wording("Huân chương", "order"),
        "medal": Wording("Huy chương", "medal"),
        "state_title": Wording("Danh hiệu vinh dự nhà nước", "state title"),
        "emulation_title": Wording("Danh hiệu thi đua", "emulation title"),
        "emulation_flag": Wording("Cờ thi đua", "emulation flag"),
        "certificate_of_merit": Wording("Bằng khen", "certificate of merit"),
        "letter_of_commendation": Wording("Giấy khen", "letter of commendation"),
        "commemorative_medal": Wording("Kỷ niệm chương", "commemorative medal"),
        "badge": Wording("Huy hiệu", "badge"),
        "prize": Wording("Giải thưởng", "prize"),
        "other": Wording("Hình thức khác", "other"),
    }
)

LEVEL_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "state": Wording("Nhà nước", "state"),
        "government": Wording("Chính phủ", "government"),
        "ministry": Wording("Bộ, ban, ngành, đoàn thể trung ương", "ministry or central body"),
        "province": Wording("Tỉnh, thành phố", "province"),
        "district_commune": Wording("Huyện, xã", "district or commune"),
        "mass_organisation": Wording("Đoàn thể, hội", "mass organisation"),
        "unit": Wording("Đơn vị", "unit"),
        "international": Wording("Quốc tế", "international"),
        "other": Wording("Cấp khác", "other"),
    }
)

TIER_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "now": Wording("ngay khi có", "at once"),
        "daily": Wording("7 giờ sáng mỗi ngày", "at 7 every morning"),
        "weekly": Wording("7 giờ sáng thứ Hai", "at 7 on Monday mornings"),
    }
)

STATUS_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "conferred": Wording("Đã trao tặng", "conferred"),
        "announced": Wording("Đã có quyết định", "announced"),
        "proposed": Wording("Đang đề nghị", "proposed"),
        "past": Wording("Thành tích trước đây", "past"),
        "target": Wording("Mục tiêu phấn đấu", "target"),
    }
)

RECIPIENT_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "collective": Wording("Tập thể", "collective"),
        "individual": Wording("Cá nhân", "individual"),
        "household": Wording("Hộ gia đình", "household"),
        "other": Wording("Tập thể và cá nhân, loại khác", "mixed or other"),
    }
)

ENTRY_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "unit": Wording("Đơn vị", "unit"),
        "person": Wording("Cá nhân", "person"),
    }
)
"""Kinds of entries of the registry."""

EVENT_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "award_ceremony": Wording("Lễ trao tặng", "award ceremony"),
        "pact_signing": Wording("Ký giao ước thi đua", "signing of an emulation pact"),
        "emulation_launch": Wording("Phát động thi đua", "launch of an emulation movement"),
        "review_conference": Wording("Hội nghị sơ kết, tổng kết", "review conference"),
        "commendation": Wording("Khen thưởng", "commendation"),
        "congress": Wording("Đại hội", "congress"),
        "contest": Wording("Hội thi, cuộc thi", "contest"),
        "anniversary": Wording("Lễ kỷ niệm", "anniversary"),
        "other": Wording("Hoạt động khác", "other"),
    }
)

SOURCE_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "feed": Wording("RSS, Atom, JSON", "feed"),
        "sitemap": Wording("Sitemap", "sitemap"),
        "listing": Wording("Trang mục", "listing page"),
    }
)

JOB_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "new": Wording("Bài mới", "new"),
        "updated": Wording("Báo cho biết đã sửa", "stated to have changed"),
        "retry": Wording("Thử lại", "tried again"),
        "revisit": Wording("Đến lúc xem lại", "due to be looked at again"),
    }
)

REVIEW_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "disagreement": Wording("Hai cách đọc khác nhau", "two ways of reading differ"),
        "borrowed": Wording("Lấy văn bản của cách đọc thứ hai", "text taken from the second reading"),
        "partial": Wording("Thiếu các trang khác của bài", "other pages of the article are missing"),
    }
)

OUTCOME_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "saved": Wording("Đã lưu", "saved"),
        "updated": Wording("Đã cập nhật", "updated"),
        "unchanged": Wording("Không thay đổi", "unchanged"),
        "duplicate": Wording("Trùng bài đã có", "duplicate"),
        "not_an_article": Wording("Không phải bài báo", "not an article"),
        "blocked": Wording("Bị chặn", "blocked"),
        "robots": Wording("Không được phép (robots.txt)", "refused by robots.txt"),
        "not_found": Wording("Không tìm thấy", "not found"),
        "unreadable": Wording("Không đọc được", "unreadable"),
        "failed": Wording("Thất bại", "failed"),
    }
)

ACT_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "accept": Wording("chấp nhận", "accepted"),
        "reject": Wording("bác", "rejected"),
        "correct": Wording("sửa", "corrected"),
        "same_name": Wording("cùng một tên", "same name"),
        "different_name": Wording("hai tên khác nhau", "different names"),
        "unsure_name": Wording("chưa rõ có cùng tên", "names unsure"),
        "renamed": Wording("đổi tên thành", "renamed to"),
        "merged_into": Wording("sáp nhập vào", "merged into"),
        "same_award": Wording("ghép", "merged"),
        "different_award": Wording("tách", "split"),
        "checked": Wording("đã đối chiếu", "checked"),
        "decision_seen": Wording("đã thấy quyết định", "decision seen"),
        "redact": Wording("ẩn tên", "redacted"),
        "undo": Wording("hoàn tác", "undone"),
    }
)

REASON_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "name": Wording("cùng tên", "same name"),
        "spelling": Wording("cùng tên, cùng cách viết", "same name, same spelling"),
        "place": Wording("cùng địa bàn", "same place"),
        "other_place": Wording("khác địa bàn", "another place"),
        "parent": Wording("cùng đơn vị chủ quản", "same parent"),
        "other_parent": Wording("khác đơn vị chủ quản", "another parent"),
        "beside": Wording("cùng đơn vị được khen trong bài", "same unit honoured in the article"),
        "named": Wording("bài nêu tên đơn vị đó", "the article names that unit"),
        "shorter": Wording(
            "tên rút gọn, cùng phần thưởng Nhà nước", "shorter name, same honour of the State"
        ),
        "site": Wording("báo của địa bàn đó", "paper of that place"),
    }
)
"""Why a name may mean an entry, or not."""


LIKENESS_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "namesakes": Wording("cùng họ tên, khác đơn vị", "same full name, another unit"),
        "longer": Wording("tên này có đủ các chữ của tên kia", "one name holds all words of the other"),
    }
)
"""Why two entries may be one."""


def reason_label(told: str) -> Wording:
    """The label of a reason as candidates keep it, in Vietnamese; itself where it is none of them."""
    return next((label for label in REASON_LABELS.values() if label.vi == told), Wording(told, told))


STANDING_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "press": Wording("Báo đưa tin", "told by the press"),
        "checked": Wording("Đã đối chiếu", "checked by a person"),
        "decided": Wording("Có quyết định", "decision seen"),
        "rejected": Wording("Đã bác", "rejected by a person"),
    }
)

SIGN_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "layout": Wording("không khuôn nào tìm thấy thân bài", "no layout finds the body any more"),
        "source": Wording(
            "nguồn thứ nhất của tiêu đề, thân bài hoặc giờ đăng không còn trả lời",
            "the first source of title, body or time fell silent",
        ),
        "length": Wording(
            "bài ngắn hoặc dài khác hẳn trước", "articles are much shorter or longer than before"
        ),
        "review": Wording("nhiều bài cần người xem lại", "many articles need a person's look"),
        "blocked": Wording("trang chặn phần lớn lượt đọc", "the site refuses most readings"),
        "stale": Wording("không có bài mới đã hai tuần", "nothing new for two weeks"),
    }
)
"""That a paper is no longer read well."""

WORK_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "import": Wording("Nhập bài", "Add articles"),
        "round": Wording("Đọc nguồn", "Reading sources"),
        "record": Wording("Lập lại hồ sơ", "Records made anew"),
    }
)

WORK_STATE_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "waiting": Wording("đang chờ", "waiting"),
        "running": Wording("đang làm", "running"),
        "done": Wording("xong", "done"),
        "failed": Wording("hỏng", "failed"),
        "cancelled": Wording("đã dừng", "cancelled"),
        "interrupted": Wording("bị ngắt", "interrupted"),
    }
)

ROLE_LABELS: Mapping[str, Wording] = MappingProxyType(
    {
        "viewer": Wording("xem", "view"),
        "reviewer": Wording("xem và đối chiếu", "view and review"),
        "admin": Wording("quản trị", "admin"),
    }
)
