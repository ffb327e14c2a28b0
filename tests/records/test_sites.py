"""What an address tells: whose pages they are, and of what place."""

import pytest

from extractor.records.entries import Answers, build
from extractor.records.sites import is_own_site, place_of_site
from tests.records.rows import a_row


@pytest.mark.parametrize(
    ("url", "name", "own"),
    [
        ("https://thptmaithanhthe.edu.example/a", "Trường THPT Mai Thanh Thế", True),
        ("https://thcsphonghoa.example/a", "Trường Trung học cơ sở Phong Hóa", True),
        ("https://cheshanbanmu.example/a", "Hợp tác xã Chè Shan Bản Mù", True),
        ("https://phonghoa.quangbinh.example/a", "Trường THCS Phong Hóa", False),
        ("https://baophutho.example/a", "Bệnh viện Đa khoa tỉnh Phú Thọ", False),
        ("https://bao.example/maithanhthe", "Trường THPT Mai Thanh Thế", False),
        (None, "Trường THPT Mai Thanh Thế", False),
    ],
)
def test_addresses_of_units(url: str | None, name: str, own: bool) -> None:
    assert is_own_site(url, name) is own


@pytest.mark.parametrize(("site", "one_school"), [("thptmaithanhthe", True), ("nhipsong", False)])
def test_a_schools_own_pages_name_it_without_its_place(site: str, one_school: bool) -> None:
    told = {"url": f"https://{site}.example/1", "publisher": f"{site}.example"}
    placed = a_row("Trường THPT Mai Thanh Thế", place="94", **told)
    bare = a_row("Trường THPT Mai Thanh Thế", **told)
    links = build([placed, bare], Answers()).links
    assert (links[placed.key].entry == links[bare.key].entry) is one_school


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("https://baohaiduong.example/a", {"30"}),
        ("https://yenthanh.nghean.gov.example/a", {"40.huyen-yen-thanh"}),
        ("https://hanoimoi.example/a", {"01"}),
        ("https://chauthanh.dongthap.gov.example/a", {"87.huyen-chau-thanh"}),
        ("https://congdoan.ba-ria-vung-tau.example/a", {"77"}),
        # One of many districts so called, papers of the country, and a name too short to be told by chance.
        ("https://chauthanh.gov.example/a", set()),
        ("https://vietnamnet.example/a", set()),
        ("https://tienphong.example/a", set()),
        ("https://huetay.example/a", set()),
        (None, set()),
    ],
)
def test_the_place_that_an_address_tells(url: str | None, place: set[str]) -> None:
    assert place_of_site(url) == place


@pytest.mark.parametrize(
    ("name", "place", "site", "one_school"),
    [
        ("Trường THPT Mai Thanh Thế", "94", "baosoctrang", True),
        ("Trường THPT Mai Thanh Thế", "94", "baohaiduong", False),
        ("Trường THPT Mai Thanh Thế", "94", "nhipsong", False),
        # A province has many kindergartens of one name, a district hardly two.
        ("Trường Mầm non Hoa Sen", "40.huyen-yen-thanh", "baonghean", False),
        ("Trường Mầm non Hoa Sen", "40.huyen-yen-thanh", "yenthanh", True),
    ],
)
def test_pages_of_its_own_place_name_a_unit_without_it(
    name: str, place: str, site: str, one_school: bool
) -> None:
    placed = a_row(name, place=place)
    bare = a_row(name, url=f"https://{site}.example/1", publisher=f"{site}.example")
    links = build([placed, bare], Answers()).links
    assert (links[placed.key].entry == links[bare.key].entry) is one_school


def test_two_rows_of_one_districts_pages_need_no_place_at_all() -> None:
    rows = [a_row("Trường Mầm non Hoa Sen", url=f"https://yenthanh.example/{n}", story=n) for n in (1, 2)]
    links = build(rows, Answers()).links
    assert links[rows[0].key].entry == links[rows[1].key].entry is not None
