"""Prizes for one part of a contest, or for the best at something, that no catalogue can hold: "giải phong
trào cho đội A", "giải tập thể có phần thi cứu trợ tốt nhất cho chi đoàn B".

Its patterns are for text in lower case, and stand behind the word "giải".
"""

import re

_GOES_TO = r"(?= (?:cho (?!các giải|hội thi|cuộc thi)|thuộc về |(?:được |đã được )?trao cho )|: )"
_OF_THE_BEST = re.compile(
    r" (?:tập thể|đội|đoàn|đơn vị|thí sinh|cá nhân|tác phẩm|tiết mục|sản phẩm|vận động viên|vđv|cầu thủ"
    r"|gương mặt|người|chi đoàn|gia đình|lớp|nhóm|tác giả|bài (?:viết|thi|dự thi)|video|ảnh|bức ảnh|mô hình"
    r"|khối|màn (?:chào hỏi|trình diễn|đồng diễn)|phần thi)(?: [a-zà-ỹđ]+){1,8}? nhất" + _GOES_TO
)
"""As in "giải tập thể có phần thi cứu trợ tốt nhất cho chi đoàn A", "giải thí sinh nhỏ tuổi nhất thuộc về P":
who is called the best at something, said in full."""
_OF_A_PART = re.compile(
    r" (?:phong trào|(?:phần thi )?(?:thuyết trình|trang trí|trình bày|ẩm thực|năng khiếu|tài năng|trang phục"
    r"|ứng xử|kiến thức|hùng biện|cổ vũ|cổ động|chào hỏi|tiểu phẩm|đồng diễn|cắm hoa|mâm cỗ|món ăn"
    r"|gian hàng|trại|ý tưởng|phong cách|khéo tay|kỹ thuật|sáng tạo))"
    r"(?: (?:đẹp|hay|giỏi|tốt|ngon|ấn tượng|độc đáo|sáng tạo|xuất sắc|lạ|nhất|mắt))*" + _GOES_TO
)
"""As in "giải phong trào cho đội A", "giải thuyết trình hay thuộc về thôn B": what one part of a contest was
done best, and who did it."""
_WON = re.compile(r"(?:^|[\n.;:,] |\n|(?<!\w)(?:trao|tặng|nhận|đạt|đoạt|giành|và|các|\d+) )$")


def end_of_best(low: str, start: int) -> int:
    """Where the name of a prize for the best ends that begins with "giải" at ``start``; ``start`` where none
    does."""
    best = _OF_THE_BEST.match(low, start + len("giải")) if low.startswith("giải ", start) else None
    return best.end() if best is not None and _is_won(low, start) else start


def end_of_part_won(low: str, start: int, at: int) -> int:
    """Where the name of a prize for one part ends; ``at`` where none does."""
    part = _OF_A_PART.match(low, at)
    return part.end() if part is not None and _is_won(low, start) else at


def _is_won(low: str, at: int) -> bool:
    """Against "ngành tổ chức giải phong trào cho …", a tournament."""
    return _WON.search(low, max(0, at - 8), at) is not None
