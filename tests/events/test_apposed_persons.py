"""What stands behind a receiver's name ("P, nông dân xã A", "P, vợ anh Q") neither hides the name nor
receives itself: before the verb, in brackets, and in a list."""

import pytest

from extractor import events, text
from tests.events.test_ordinary_news import an_item

SENTENCES = {
    "Bà Ngô Thị Hoa, {} được UBND tỉnh tặng Bằng khen.": {"Ngô Thị Hoa"},
    "Bà Ngô Thị Hoa ({}) vinh dự được UBND tỉnh tặng Bằng khen.": {"Ngô Thị Hoa"},
    "UBND tỉnh tặng Bằng khen cho bà Ngô Thị Hoa, {}; ông Lê Văn Bốn và Trường THPT Hùng Vương.": {
        "Ngô Thị Hoa",
        "Lê Văn Bốn",
        "Trường THPT Hùng Vương",
    },
}
APPOSED = (
    "nông dân xã Cư Pơng",
    "hội viên Chi hội Nông dân thôn Nà Lốc",
    "chủ trang trại ở xã Ea Kao",
    "chủ nhiệm CLB Gia đình hạnh phúc",
    "công nhân tổ cơ khí, Phân xưởng Ô tô, Công ty CP Gang thép",
    "điều dưỡng trưởng Khoa Cấp cứu, Bệnh viện Việt Đức",
    "thương binh hạng 1/4",
    "phóng viên Báo Nghệ An",
    "49 tuổi, ở xã Tam Giang",
    "SN 1972, trưởng thôn Phú Lộc",
    "ngụ phường 5, quận 8",
    "nguyên Bí thư Đảng ủy xã Vĩnh Hòa",
    "vợ anh Lê Văn Tám",
    "một nông dân ở huyện Cư M'gar",
    "giáo viên Tiếng Anh, Trường THPT Chuyên Lê Hồng Phong",
    "nhà sưu tầm cổ vật ở Nha Trang",
)


@pytest.mark.parametrize("apposed", APPOSED)
def test_only_the_named_receive(apposed: str) -> None:
    for sentence, expected in SENTENCES.items():
        found = events.find(text.read(an_item(f"Khen thưởng || Sáng 30/5, {sentence.format(apposed)}")))
        assert {row.recipient for row in found.awards} == expected, sentence.format(apposed)
