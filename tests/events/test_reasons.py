"""Why an award was given, as its sentence tells."""

import pytest

from extractor import events, text
from tests.builders import an_article


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("UBND tỉnh tặng Bằng khen cho anh Lò Văn Panh vì đã dũng cảm cứu người.", "đã dũng cảm cứu người"),
        (
            "UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao do có nhiều đóng góp cho quê hương.",
            "có nhiều đóng góp cho quê hương",
        ),
        (
            "Ghi nhận những đóng góp cho phong trào khuyến học, UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao.",
            "những đóng góp cho phong trào khuyến học",
        ),
        (
            "UBND tỉnh tặng Bằng khen cho 9 cá nhân có thành tích trong phòng, chống dịch năm 2023.",
            "có thành tích trong phòng, chống dịch năm 2023",
        ),
        (
            "UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao vì nhiều lần trả lại của rơi, "
            "theo Quyết định số 15/QĐ-UBND.",
            "nhiều lần trả lại của rơi",
        ),
        ("Ghi nhận những thành tích đó, UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao.", None),
        ("UBND tỉnh tặng Kỷ niệm chương “Vì sự nghiệp giáo dục” cho bà Hà Thị Sao.", None),
        ("UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao, người sáng lập Quỹ vì người nghèo.", None),
        ("Bà Hà Thị Sao nhận Bằng khen do UBND tỉnh tặng.", None),
        ("UBND tỉnh tặng Bằng khen cho bà Hà Thị Sao; dân bản vui vì có điện lưới.", None),
    ],
)
def test_the_reason_of_an_award(sentence: str, reason: str | None) -> None:
    item = an_article("Tin hoạt động trong ngày", sentence, lead="Sáng 30/5, Sở Nội vụ tổ chức hội nghị.")
    found = events.find(text.read(item)).awards
    assert [award.reason for award in found] == [reason]
    claimed = [c for award in found for c in award.claims if c.field == "reason" and c.span is not None]
    assert [c.span.of(item.text) for c in claimed if c.span] == ([reason] if reason else [])


def test_each_of_two_awards_has_its_own_reason() -> None:
    told = (
        "UBND tỉnh tặng Bằng khen cho anh Lò Văn Panh vì đã cứu hai cháu bé, tặng Giấy khen cho bà Hà Thị Sao"
    )
    item = an_article("Tin trong ngày", f"{told} vì trả lại của rơi.", lead="Sáng 30/5, Sở Nội vụ họp.")
    found = events.find(text.read(item)).awards
    assert [award.reason for award in found] == ["đã cứu hai cháu bé", "trả lại của rơi"]
