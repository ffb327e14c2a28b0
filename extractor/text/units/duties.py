"""A further duty of a body, told in small letters: "Viện Quy hoạch **và thiết kế** nông nghiệp"."""

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
_LONGEST = 9
"""Syllables with the "và"."""
_ENDS = frozenset({"được", "và", "tỉnh", "thành", "huyện", "quận", "xã", "phường"})


def duty(tokens: Tokens, name: Name) -> int | None:
    """Past "và" and a duty in small letters, when a mark, "được", a place or an owner ends it; a verb of its
    own would go on with an object that small words introduce."""
    at = name.end
    if (
        tokens.low_at(at) != "và"
        or not name.fields
        or name.closed
        or name.head.shape not in ("field", "number")
    ):
        return None
    if tokens.kind_at(at + 1) != LOWER or f"{tokens.low_at(at + 1)} {tokens.low_at(at + 2)}" not in _DUTIES:
        return None
    end = past_small_words(tokens, at + 3)
    ends = end >= len(tokens) or tokens.kind_at(end) == MARK or tokens.low_at(end) in _ENDS
    if end - at > _LONGEST or not (ends or tokens.is_capital(end)):
        return None
    return end
