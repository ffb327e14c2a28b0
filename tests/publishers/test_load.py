"""The publisher files: those shipped are sound, broken ones are refused by name."""

from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.publishers import publishers
from extractor.publishers.load import load_publishers

FAMILY = """
name = "Family"
fingerprint = [".sign"]
drop = [".advert"]
[[layouts]]
name = "only"
body = [".text"]
"""
PAPER = """
name = "Paper"
hosts = ["paper.example"]
family = "fam"
"""


def folder(tmp_path: Path, *, family: str = FAMILY, paper: str = PAPER) -> Path:
    for kind, name, content in (("families", "fam", family), ("papers", "paper", paper)):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / f"{name}.toml").write_text(content, encoding="utf-8")
    return tmp_path


def test_shipped_files_are_sound_and_many() -> None:
    shipped = publishers()
    assert len(shipped.papers) >= 40
    assert {"MasterCMS", "VCCorp", "ePi (cms-)", "OneCMS (1cdn.vn)", "UIKit (box-)"} <= {
        family.name for family in shipped.families
    }


def test_every_readable_paper_knows_where_its_body_stands() -> None:
    generic = {"bocongan.gov.vn", "thiduakhenthuongvn.org.vn"}
    for paper in publishers().papers:
        if paper.unreadable is None and paper.hosts[0] not in generic:
            assert any("body" in layout.sources for layout in paper.layouts), paper.name


@pytest.mark.parametrize(
    ("host", "canonical"),
    [
        ("laodongthudo.vn", "laodongthudo.vn"),
        ("WWW.laodongthudo.vn", "laodongthudo.vn"),
        ("tacnghiep.laodongthudo.vn", "laodongthudo.vn"),
        ("m.tuoitre.vn", "tuoitre.vn"),
        ("hanoimoi.com.vn", "hanoimoi.vn"),
        ("cand.com.vn", "cand.vn"),
    ],
)
def test_hosts_lead_to_their_paper(host: str, canonical: str) -> None:
    paper = publishers().paper_of(host)
    assert paper is not None
    assert paper.hosts[0] == canonical


@pytest.mark.parametrize("host", ["laodongthudo.vn.evil.example", "notlaodongthudo.vn", "example.vn"])
def test_other_hosts_are_nobodys(host: str) -> None:
    assert publishers().paper_of(host) is None


@pytest.mark.parametrize(
    ("host", "address", "article_id"),
    [
        ("laodongthudo.vn", "https://laodongthudo.vn/cum-thi-dua-nam-2022-137441.html", "137441"),
        ("nhandan.vn", "https://nhandan.vn/a-b-post871233.html", "871233"),
        ("cand.vn", "https://cand.com.vn/Cong-an/a-i712345/", "712345"),
        ("qdnd.vn", "https://www.qdnd.vn/x/y/a-756123", "756123"),
    ],
)
def test_article_ids(host: str, address: str, article_id: str) -> None:
    paper = publishers().paper_of(host)
    assert paper is not None and paper.article_id is not None
    found = paper.article_id.search(address)
    assert found is not None and found[1] == article_id


def test_paper_inherits_layouts_and_rules_of_its_family(tmp_path: Path) -> None:
    paper = load_publishers(folder(tmp_path)).papers[0]
    assert [layout.name for layout in paper.layouts] == ["only"]
    assert [selector.css for selector in paper.rules.drop] == [".advert"]


@pytest.mark.parametrize(
    ("paper", "cause"),
    [
        (PAPER + 'colour = "red"\n', "unknown key colour"),
        (PAPER.replace('"fam"', '"other"'), "unknown family other"),
        (PAPER.replace("paper.example", "www.paper.example"), "without www"),
        (PAPER.replace('name = "Paper"\n', ""), "has no name"),
        (PAPER.replace('["paper.example"]', '"paper.example"'), "hosts must be a list"),
        (PAPER + 'drop = ["div["]\n', "bad selector"),
        (PAPER + "drop = [3]\n", "must list non-empty strings"),
        (PAPER + "article_id = '-(\\d+'\n", "bad pattern"),
        (PAPER + "article_id = '-\\d+'\n", "exactly one group"),
        (PAPER + '[[layouts]]\nname = "a"\nheadline = ["h1"]\n', "unknown key headline"),
        (PAPER + '[[layouts]]\nname = "a"\nsince = "2020"\n', "since must be a date"),
        ("name = ", "bad TOML"),
    ],
)
def test_broken_paper_is_refused_naming_its_file(tmp_path: Path, paper: str, cause: str) -> None:
    with pytest.raises(DataError, match=cause) as caught:
        load_publishers(folder(tmp_path, paper=paper))
    assert "paper.toml" in str(caught.value)


def test_one_host_belongs_to_one_paper(tmp_path: Path) -> None:
    place = folder(tmp_path)
    (place / "papers" / "second.toml").write_text(PAPER.replace('"Paper"', '"Second"'), encoding="utf-8")
    with pytest.raises(DataError, match="belongs to Paper and to Second"):
        load_publishers(place)


LISTING = """
feeds = ["/rss/home.rss"]
sitemaps = ["https://paper.example/sitemap.xml"]
feed_dates_month_first = true
[listing]
title = [".own"]
paging = "/timeline/{zone}/trang-{n}.htm"
zone = "#zone@value"
"""
FAMILY_LISTING = """
[listing]
title = [".shared"]
next_page = [".pager a"]
paging = "{path}-p{n}"
first_page = 0
"""


def test_a_papers_listing_rules_stand_before_those_of_its_family(tmp_path: Path) -> None:
    loaded = load_publishers(folder(tmp_path, family=FAMILY + FAMILY_LISTING, paper=PAPER + LISTING))
    paper = loaded.paper_of("paper.example")
    assert paper is not None
    assert [selector.css for selector in paper.listing.title] == [".own", ".shared"]
    assert [selector.css for selector in paper.listing.next_page] == [".pager a"]
    assert (paper.listing.paging, paper.listing.first_page) == ("/timeline/{zone}/trang-{n}.htm", 1)
    assert paper.feeds.feeds == ("/rss/home.rss",)
    assert paper.feeds.month_first
    assert not paper.feeds.lastmod_published


@pytest.mark.parametrize(
    ("added", "cause"),
    [
        ('feeds = ["rss/home.rss"]', "begins with /"),
        ('[listing]\npaging = "{path}/trang-2.htm"', "must have"),
        ('[listing]\npaging = "/timeline/{zone}/trang-{n}.htm"', "must have"),
        ('[listing]\npages = "x"', "unknown key pages"),
    ],
)
def test_listing_rules_that_cannot_work_are_refused(tmp_path: Path, added: str, cause: str) -> None:
    with pytest.raises(DataError, match=cause):
        load_publishers(folder(tmp_path, paper=PAPER + added))
