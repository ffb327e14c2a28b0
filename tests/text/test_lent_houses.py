"""A body in whose house others meet is a venue; one that acts, teaches or heals there is a mention."""

from datetime import datetime

import pytest

from extractor.ground.article import Article, join_blocks
from extractor.text import read
from extractor.viet.times import VIETNAM


@pytest.mark.parametrize(
    ("sentence", "units"),
    [
        ("Ngày 3/5, tại Trường THCS Lê Lợi, Cụm thi đua số 2 tổ chức tổng kết.", ["Cụm thi đua số 2"]),
        ("Ngày 3/5, tại trụ sở Sở Nội vụ (TP Vinh), Khối thi đua số 1 họp.", ["Khối thi đua số 1"]),
        ("Hội thi đã bế mạc tại Công ty May Kiến Hòa.", []),
        ("Ông Hòa đang điều trị tại Bệnh viện Đa khoa tỉnh.", ["Bệnh viện Đa khoa tỉnh"]),
        (
            "Ngày 3/5, tại Công an xã Lộc Sơn, ông Lê Văn Hòa trao Giấy khen cho anh Lò Văn Panh.",
            ["Công an xã Lộc Sơn"],
        ),
        ("Cô Mai dạy tại Trường THCS Lê Lợi.", ["Trường THCS Lê Lợi"]),
        ("Ngày 3/5, Trường THCS Lê Lợi tổ chức lễ bế giảng.", ["Trường THCS Lê Lợi"]),
    ],
)
def test_houses_lent_to_a_meeting(sentence: str, units: list[str]) -> None:
    text, blocks = join_blocks([("title", "Tin trong ngày"), ("paragraph", sentence)])
    published = datetime(2024, 5, 4, 8, tzinfo=VIETNAM)
    reading = read(Article("Tin trong ngày", text, blocks, published=published))
    assert [mark.text for mark in reading.marks if mark.label == "UNIT"] == units
