"""What falls short of a rule is told of its subject; a body's own work and what is in order is not."""

import pytest

from extractor import pipeline
from extractor.ground.coverage import Coverage
from extractor.records.adverse import findings
from extractor.records.naming import Naming
from extractor.records.shortfalls import may_fall_short
from extractor.records.thefts import may_take

NAME = "Phòng Tư pháp huyện Lăng Sơn"


def groups(body: str) -> list[str]:
    article = Coverage(1, 1, "Tin trong huyện", None, f"Tin trong huyện\n\n{body}", None, "Báo Ví dụ", None)
    return [one.group for one in findings(article, Naming([NAME]), pipeline.sentences)]


def test_what_may_be_told_is_told_in_capitals_too() -> None:
    """Asked of each text before it is cut into sentences."""
    assert may_fall_short("SỞ A CHƯA LẬP HỒ SƠ ĐÚNG QUY ĐỊNH") and not may_fall_short("SỞ A LẬP HỒ SƠ")
    assert may_take("Nhân viên TRỘM CẮP dây đồng") and not may_take("Trộm nghĩ, ruột gan ai cũng thế")


@pytest.mark.parametrize(
    "body",
    [
        f"Đoàn kết luận {NAME} chưa lập sổ tiếp dân đúng mẫu.",
        f"{NAME} không lưu biên bản theo đúng trình tự.",
        f"{NAME} báo cáo còn chậm ba tuần so với quy định.",
        f"{NAME} tuyển người ngoài kế hoạch.",
        f"{NAME} ra kết luận kiểm tra còn chậm thời gian so với quy định.",
        f"{NAME} chưa niêm yết phí đầy đủ theo quy định.",
    ],
)
def test_what_falls_short_of_a_rule(body: str) -> None:
    assert groups(body) == ["shortfall"]


@pytest.mark.parametrize(
    "body",
    [
        f"{NAME} trả lại 12 hồ sơ không đúng quy định.",
        f"{NAME} không có hồ sơ nào trái quy định.",
        f"{NAME} không để chậm so với quy định.",
        f"{NAME} giải quyết hồ sơ vượt kế hoạch năm.",
        f"{NAME} phát hiện quán chưa niêm yết giá theo quy định.",
        f"{NAME} được khen; xã bên chưa lập sổ đúng mẫu.",
        "Xã bên chưa lập sổ tiếp dân đúng mẫu.",
        f"Xã bên chưa lập sổ đúng mẫu như {NAME}.",
    ],
)
def test_what_is_in_order_or_done_by_others(body: str) -> None:
    assert groups(body) == []
