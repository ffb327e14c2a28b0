"""Shares and kinds that an award is only aimed at for: nameless sets, never the article's own unit."""

import pytest

from tests.events.marked import awards_in

TITLE = "{UNIT|Công ty Trà Bồng} ký giao ước thi đua"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        (
            "{UNIT|Công ty Trà Bồng} phấn đấu ít nhất 80% phân xưởng đạt {AWARD|Tập thể lao động tiên tiến}.",
            "collective",
        ),
        ("Công ty phấn đấu trên 65% công nhân đạt {AWARD|Lao động tiên tiến}.", "individual"),
        (
            "Năm tới phấn đấu 100% phòng, ban đạt {AWARD|danh hiệu “Tập thể lao động tiên tiến”}.",
            "collective",
        ),
        ("Thôn đặt mục tiêu 92,5% hộ dân đạt {AWARD|danh hiệu Gia đình văn hóa}.", "household"),
        ("Các tổ đăng ký giữ vững {AWARD|danh hiệu “Tập thể lao động xuất sắc”}.", "collective"),
    ],
)
def test_a_share_that_aims_is_nameless(sentence: str, kind: str) -> None:
    (row,) = awards_in(sentence, title=TITLE)
    assert (row.status, row.recipient, row.recipient_kind) == ("target", None, kind)


@pytest.mark.parametrize(
    "sentence",
    [
        "{UNIT|Công ty Trà Bồng} phấn đấu có 70% tổ sản xuất giỏi; giữ vững {AWARD|Tập thể lao động xuất "
        "sắc}.",
        "{UNIT|Công ty Trà Bồng} phấn đấu vượt 12% kế hoạch, đạt {AWARD|Tập thể lao động xuất sắc}.",
        "{UNIT|Công ty Trà Bồng} phấn đấu đạt {AWARD|Tập thể lao động xuất sắc}, 90% an toàn.",
        "Năm tới phấn đấu giữ vững {AWARD|Tập thể lao động xuất sắc}.",
    ],
)
def test_a_body_that_aims_keeps_its_name(sentence: str) -> None:
    assert [r.recipient for r in awards_in(sentence, title=TITLE)] == ["Công ty Trà Bồng"]
