"""OPML in and out: what a feed reader writes is read, what we write is read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.fetch.discover.opml import MOST_OUTLINES, Outline, read_opml, write_opml
from extractor.fetch.listing import ListingError
from extractor.ground.tracking import SOURCE_KINDS
from extractor.viet.tidy import tidy

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
names = words.map(tidy)
tags = words.map(lambda written: tidy(written.replace(",", "").replace("/", ""))).filter(bool)
outlines = st.builds(
    Outline,
    st.integers(0, 99).map(lambda number: f"https://bao-{number}.vn/rss?a=1&b=2"),
    names,
    st.lists(tags, max_size=3, unique=True).map(tuple),
    st.sampled_from(SOURCE_KINDS),
)


@given(st.lists(outlines, max_size=6, unique_by=lambda outline: outline.address))
def test_what_is_written_is_read_back(many: list[Outline]) -> None:
    back = read_opml(write_opml("Vinh Danh", many))
    assert {one.address: one for one in back} == {one.address: one for one in many}


def written_names(body: bytes) -> list[str]:
    return [outline.name for outline in read_opml(body)]


def test_tags_are_folders_and_categories_as_other_readers_know_them() -> None:
    many = [
        Outline("https://a.vn/rss", "A", ("Báo", "Ưu tiên, gấp")),
        Outline("https://b.vn/rss", "B"),
        Outline("https://c.vn/rss", "C\x00\u200b", ("Báo",)),
    ]
    body = write_opml("Vinh Danh", many).decode()
    assert body.count('<outline text="Báo" title="Báo">') == 1
    assert 'category="Ưu tiên  gấp"' in body
    assert read_opml(body.encode()) == (
        Outline("https://a.vn/rss", "A", ("Báo", "Ưu tiên gấp")),
        Outline("https://c.vn/rss", "C", ("Báo",)),
        Outline("https://b.vn/rss", "B"),
    )


LIST = "<?xml version='1.0' encoding='{}'?><opml version='1.0'><body>{}</body></opml>"


@pytest.mark.parametrize(
    ("outline", "address"),
    [
        ('<outline xmlUrl="https://a.vn/rss?x=1&y=2"/>', "https://a.vn/rss?x=1&y=2"),
        ('<outline type="rss" url="https://a.vn/rss"/>', "https://a.vn/rss"),
        ('<outline type="link" url="https://a.vn/"/>', None),
        ('<outline xmlUrl="file:///a/rss"/>', None),
        ('<outline xmlUrl="/rss"/>', None),
        ('<outline xmlUrl="https://a.vn/rss"/><outline xmlUrl=', "https://a.vn/rss"),
    ],
)
def test_lists_as_readers_write_them(outline: str, address: str | None) -> None:
    found = read_opml(LIST.format("utf-8", outline).encode())
    assert [one.address for one in found] == ([address] if address else [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_a_list_that_declares_another_encoding(encoding: str) -> None:
    body = LIST.format("utf-16", '<outline text="Đại Đoàn Kết" xmlUrl="https://a.vn/rss"/>').encode(encoding)
    assert written_names(body) == ["Đại Đoàn Kết"]


BOMB = (
    b'<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b'<opml><body><outline text="&b;" xmlUrl="https://bao.vn/rss"/></body></opml>'
)


@pytest.mark.parametrize("body", [b"", b"<rss/>", b"opml", "không phải".encode(), b"\xff\xfe\x00"])
def test_what_is_no_opml_is_refused(body: bytes) -> None:
    with pytest.raises(ListingError, match="is no OPML file"):
        read_opml(body)


def test_entities_expand_to_nothing() -> None:
    assert read_opml(BOMB) == (Outline("https://bao.vn/rss"),)


def test_a_list_without_end_is_refused() -> None:
    many = [Outline(f"https://bao.vn/{number}") for number in range(MOST_OUTLINES + 1)]
    with pytest.raises(ListingError, match="more than"):
        read_opml(write_opml("", many))
