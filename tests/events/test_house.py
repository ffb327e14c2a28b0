"""Parts of the house that an article is about have it as their parent."""

import pytest

from tests.events.marked import awards_in


@pytest.mark.parametrize(
    ("lead", "part", "parent"),
    [
        ("{UNIT|Bệnh viện Mắt Tây Hồ} tổ chức gặp mặt.", "Khoa Khúc xạ", "Bệnh viện Mắt Tây Hồ"),
        ("{UNIT|Công ty May Gò Găng} tổ chức gặp mặt.", "Chuyền 9", "Công ty May Gò Găng"),
        ("{UNIT|Trường THCS Gò Găng} tổ chức gặp mặt.", "Tổ Ngữ văn", "Trường THCS Gò Găng"),
        ("{UNIT|Sở Y tế} tổ chức gặp mặt.", "Khoa Khúc xạ", None),
        ("{UNIT|Trường THCS Gò Găng} tổ chức gặp mặt.", "Tổ dân phố 3", None),
        ("{UNIT|Trường THCS Gò Găng} tổ chức gặp mặt.", "Hội Khuyến học", None),
        ("Mọi người gặp mặt.", "Khoa Khúc xạ", None),
    ],
)
def test_a_part_is_of_the_house(lead: str, part: str, parent: str | None) -> None:
    rows = awards_in(f"[lead] {lead}", "Chủ tịch nước tặng {AWARD|Bằng khen} cho {UNIT|" + part + "}.")
    assert [row.recipient_parent for row in rows] == [parent]
