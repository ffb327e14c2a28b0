"""Pages that show a part of what there is: none of it is lost, and files stay whole."""

import re
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import pytest

from extractor.record_book import refresh
from extractor.service.api import desk
from extractor.service.pages import adverse, digest, records, row
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.service.conftest import Client

NAME = "Công ty Cổ phần Sao Mai"
YEARS = range(2015, 2022)


@pytest.fixture
def told(database: Path) -> Path:
    """Seven articles, each of another year's honour of one firm, and each of a fine."""
    with open_store(database) as store:
        for year in YEARS:
            url = f"https://bao.example/{year}"
            honour = f"{NAME} được tặng Cờ thi đua năm {year}."
            article = an_article(f"Tin {year}", honour, f"{NAME} bị xử phạt lần {year}.", url=url)
            award = an_award(
                article, honour, award="Cờ thi đua", kind="emulation_flag", level="province", recipient=NAME,
                date=str(year), period=str(year),
            )  # fmt: skip
            store.save(a_page(honour, url=url), an_extract(article, awards=(award,)))
        refresh(store)
    return database


def test_a_check_goes_through_all_articles_page_by_page(
    told: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adverse, "_AT_ONCE", 3)
    client, address, fines = client_for(), f"/xac-minh?name={quote(NAME)}", list[str]()
    pages = 0
    while address:
        page, pages = client.get(address).text, pages + 1
        assert "chỉ xét các bài" in page
        fines += re.findall(r"lần (\d{4})\.”", page)
        further = re.search(r'rel="next" href="([^"]+)"', page)
        address = further[1].replace("&amp;", "&") if further else ""
    assert pages == 3
    assert sorted(fines) == list(map(str, YEARS))
    whole = client.get(f"/xac-minh/xuat?name={quote(NAME)}&format=csv").text
    assert all(f"lần {year}" in whole for year in YEARS)


def test_a_record_tells_every_line_with_its_quotation_once(
    told: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "_LINES", 3)
    client = client_for()
    (unit,) = client.get("/api/v1/names").json()["items"]
    pages = [client.get(f"/ho-so/{quote(unit['id'])}?start={start}").text for start in (0, 3, 6)]
    quoted = [re.findall(r"“[^”]+ năm (\d{4})\.”", page) for page in pages]
    assert quoted == [["2021", "2020", "2019"], ["2018", "2017", "2016"], ["2015"]]
    assert (
        len(re.findall(r"“[^”]+ năm (\d{4})\.”", client.get(f"/ho-so/{quote(unit['id'])}?whole=true").text))
        == 7
    )


def test_a_row_shows_its_nearest_and_says_how_many_there_are(
    told: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row, "_MOST_NEIGHBOURS", 2)
    client = client_for()
    rows = client.get("/api/v1/review/queue").json()["items"]
    key = next(one["row"]["key"] for one in rows if one["row"]["period"] == "2018")
    page = client.get(f"/doi-chieu/{key}").text
    assert "Dòng khác của cùng đơn vị, cá nhân (6)" in page
    near = re.search(r"Dòng khác của cùng.*?</details>", page, re.DOTALL)
    assert near is not None
    assert sorted(re.findall(r"Cờ thi đua năm (\d{4})\.”", near[0])) == ["2017", "2019"]
    assert "Xem cả hồ sơ" in near[0]


def test_stories_without_room_on_the_page_may_go_into_the_file(
    told: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "_MOST", 2)
    client = client_for()
    articles = " ".join(map(str, (one["id"] for one in client.get("/api/v1/articles").json()["items"])))
    page = client.get("/diem-bao", params={"articles": articles}).text
    assert "Kèm cả 5 tin không hiện ở đây" in page
    chosen = re.findall(r'name="chon" value="(\d+)"', page)
    assert len(chosen) == 2
    token = re.search(r'name="csrf" value="([^"]+)"', page)
    sent = {"articles": articles, "chon": chosen, "format": "md", **({"csrf": token[1]} if token else {})}
    some = client.post("/diem-bao/tep", data=sent).text
    everything = client.post("/diem-bao/tep", data=sent | {"others": "true"}).text
    assert (some.count("Tin 20"), everything.count("Tin 20")) == (2, 7)


def test_too_many_articles_for_a_page_are_told_by_day_or_month_and_fit_into_a_file(
    database: Path, client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digest, "_MOST_READ", 3)
    days = ("2024-01-30", "2024-01-30", "2024-02-01", "2024-02-15", "2024-04-02")
    with open_store(database) as store:
        for number, day in enumerate(days):
            url, published = f"https://bao.example/{number}", datetime.fromisoformat(f"{day}T08:00+07:00")
            article = an_article(f"Tin số {number}", f"{NAME} mở hội.", url=url, published=published)
            store.save(a_page(f"{number}", url=url), an_extract(article))
    client = client_for()
    asked = {"day": "2024", "to": "2025", "unit": NAME}
    year, page = client.get("/diem-bao", params=asked).text, 'class="spans"'
    assert page in year and "Tin số" not in year
    span = r'href="([^"]+)">([^<]+)</a> <span class="small quiet">(\d+) bài<'
    months = re.findall(span, year.partition(page)[2])
    assert [found[1:] for found in months] == [("01/2024", "2"), ("02/2024", "2"), ("04/2024", "1")]
    assert client.get(months[1][0].replace("&amp;", "&")).text.count('name="chon"') == 2
    spring = client.get("/diem-bao", params=asked | {"to": "29/2/2024"}).text
    spans = re.findall(span, spring.partition(page)[2])
    assert [told for _, told, _ in spans] == ["30/01/2024", "01/02/2024", "15/02/2024"]
    narrower = client.get(spans[0][0].replace("&amp;", "&")).text
    assert page not in narrower and narrower.count('name="chon"') == 2
    token = re.search(r'name="csrf" value="([^"]+)"', year)
    sent = asked | {"whole": "true", "format": "md", **({"csrf": token[1]} if token else {})}
    assert client.post("/diem-bao/tep", data=sent).text.count("Tin số") == len(days)
    monkeypatch.setattr(desk, "_MOST_AT_ONCE", 4)
    days_asked = {"from": "2024-01-01", "to": "2025-12-31"}
    refused = client.get("/api/v1/digest", params=days_asked)
    assert refused.status_code == 422 and "5" in refused.json()["detail"]
    assert client.get("/api/v1/digest", params={"from": "2024-02-01"}).json()["articles"] == 3
    assert client.get("/api/v1/exports/digest.md", params=days_asked).text.count("Tin số") == len(days)
