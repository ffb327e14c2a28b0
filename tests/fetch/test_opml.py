"""OPML in and out: what a feed reader writes is read, what we write is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch.discover.opml import MOST_OUTLINES, Outline, read_opml, write_opml
from extractor.fetch.listing import ListingError
from extractor.viet.fold import nfc

READER = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>Nguồn</title></head><body>
  <outline text="Báo Hà Nội" title="Báo Hà Nội">
    <outline type="rss" text="Lao động Thủ đô" xmlUrl="https://laodongthudo.vn/rss/home.rss"
      htmlUrl="https://laodongthudo.vn"/>
    <outline text="Quận">
      <outline type="rss" text="" title="Kinh tế &amp; Đô thị" XMLURL="https://kinhtedothi.vn/rss" />
    </outline>
  </outline>
  <outline type="rss" text="Quân đội" xmlUrl="https://qdnd.vn/rss" category="/Trung ương/Quân sự,Ưu tiên"/>
  <outline type="rss" text="Lặp lại" xmlUrl="https://qdnd.vn/rss"/>
  <outline text="Ghi chú không có địa chỉ"/>
</body></opml>""".encode()


def test_folders_and_categories_become_tags() -> None:
    assert read_opml(READER) == (
        Outline("https://laodongthudo.vn/rss/home.rss", "Lao động Thủ đô", ("Báo Hà Nội",)),
        Outline("https://kinhtedothi.vn/rss", "Kinh tế & Đô thị", ("Báo Hà Nội", "Quận")),
        Outline("https://qdnd.vn/rss", "Quân đội", ("Trung ương", "Quân sự", "Ưu tiên")),
    )


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn")), max_size=12)
names = words.map(lambda written: nfc(" ".join(written.split())))
tags = names.map(lambda name: name.replace(",", "").replace("/", "").strip()).filter(bool)
outlines = st.builds(
    Outline,
    st.integers(0, 99).map(lambda number: f"https://bao-{number}.vn/rss?a=1&b=2"),
    names,
    st.lists(tags, max_size=3, unique=True).map(tuple),
)


@given(st.lists(outlines, max_size=6, unique_by=lambda outline: outline.address))
def test_what_is_written_is_read_back(many: list[Outline]) -> None:
    assert list(read_opml(write_opml("Vinh Danh", many))) == many


BOMB = (
    b'<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<opml><body><outline text="&b;" xmlUrl="https://bao.vn/rss"/></body></opml>'
)


@pytest.mark.parametrize("body", [b"", b"<rss/>", b"opml", "không phải".encode(), b"\xff\xfe\x00", BOMB])
def test_what_is_no_opml_is_refused(body: bytes) -> None:
    with pytest.raises(ListingError, match="is no OPML file"):
        read_opml(body)


def test_a_list_without_end_is_refused() -> None:
    many = [Outline(f"https://bao.vn/{number}") for number in range(MOST_OUTLINES + 1)]
    with pytest.raises(ListingError, match="more than"):
        read_opml(write_opml("", many))
