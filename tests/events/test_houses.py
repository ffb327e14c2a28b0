"""The one house of which an article tells: those called by a post are of it."""

from datetime import datetime

import pytest

from extractor import text
from extractor.events.naming.house import only_house
from tests.builders import an_article

PUBLISHED = datetime.fromisoformat("2024-06-01T08:00:00+07:00")


@pytest.mark.parametrize(
    ("sentence", "house"),
    [
        ("Trường THPT Lê Lợi Đồi Thông khai giảng.", "Trường THPT Lê Lợi Đồi Thông"),
        ("Bưu điện tỉnh Bình Phước ra mắt bộ tem.", "Bưu điện tỉnh Bình Phước"),
        ("Tòa án nhân dân huyện Lộc Ninh tuyên phạt ba bị cáo.", None),
        ("Viện Kiểm sát nhân dân huyện Lộc Ninh truy tố ba bị can.", None),
    ],
)
def test_who_judges_is_no_house(sentence: str, house: str | None) -> None:
    item = an_article("Tin trong ngày", lead=f"Sáng 28/5, {sentence}", published=PUBLISHED)
    found = only_house(text.read(item))
    assert (found.text if found is not None else None) == house
