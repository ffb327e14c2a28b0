"""A further duty of a body, told in small letters: "Viện Quy hoạch **và thiết kế** nông nghiệp", "Đội Quản
lý**, bảo dưỡng đường bộ**"."""

from extractor.text.units.name import Name
from extractor.text.units.tokens import LOWER, MARK, Tokens
from extractor.text.units.words import past_small_words

_DUTIES = frozenset(
    {
        *("thiết kế", "phát triển", "phát huy", "quản lý", "bảo vệ", "chăm sóc", "cung ứng", "chuyển giao"),
        *("kiểm soát", "kiểm định", "kiểm nghiệm", "tư vấn", "chế biến", "phát hành", "khai thác"),
        *("sản xuất", "cứu nạn", "ứng dụng", "bảo tồn", "xúc tiến", "điều phối", "đào tạo", "bồi dưỡng"),
        *("giám định", "thực nghiệm", "phòng ngừa", "phòng chống", "kiểm sát"),
    }
)
"""What bodies are set up for; "tặng quà", "kiểm tra", "hỗ trợ" is what one does on a day."""
_DUTIES_OF_TEAMS = _DUTIES | {"xử lý", "bảo dưỡng", "đấu tranh", "sửa chữa", "vận hành", "chống tội"}
_OPENS_DUTIES = frozenset(
    {"điều tra", "quản lý", "kiểm tra", "phòng ngừa", "tuần tra", "vận hành", "thanh tra", "bảo vệ"}
)
"""What a team is called by alone, so that a comma behind it goes on: "Đội Điều tra, xử lý tội phạm"."""
_LONGEST = 9
"""Syllables with the "và"."""
_ENDS = frozenset({"được", "và", "về", "số", "tỉnh", "thành", "huyện", "quận", "xã", "phường"})
_OF_A_DEED = frozenset({"xong", "các", "những", "nhiều", "vụ", "hàng", "đã", "đang"})
"""In what a team does on a day, never in its name: "Đội Quản lý, xử lý xong vụ việc"."""


def duty(tokens: Tokens, name: Name) -> int | None:
    """Past "và" and a duty in small letters, when a mark, "được", a place or an owner ends it; a verb of its
    own would go on with an object that small words introduce."""
    at = name.end
    if not name.fields or name.closed or name.head.shape not in ("field", "number"):
        return None
    duties = _DUTIES if tokens.low_at(at) == "và" else _of_a_team(tokens, name)
    if tokens.kind_at(at + 1) != LOWER or f"{tokens.low_at(at + 1)} {tokens.low_at(at + 2)}" not in duties:
        return None
    end = past_small_words(tokens, at + 3)
    ends = end >= len(tokens) or tokens.kind_at(end) == MARK or tokens.low_at(end) in _ENDS
    tells_a_deed = not _OF_A_DEED.isdisjoint(tokens.low[at + 3 : end])
    if end - at > _LONGEST or tells_a_deed or not (ends or tokens.is_capital(end)):
        return None
    return end


def _of_a_team(tokens: Tokens, name: Name) -> frozenset[str]:
    """The duties that may follow behind a comma and a first duty of two syllables; none elsewhere."""
    at = name.end
    opens = tokens.low_at(at) == "," and f"{tokens.low_at(at - 2)} {tokens.low_at(at - 1)}" in _OPENS_DUTIES
    return _DUTIES_OF_TEAMS if opens and name.head.id == "team" else frozenset()
