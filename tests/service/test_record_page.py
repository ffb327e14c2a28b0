"""The page of a record: what stands at its head, and how years without anything are told."""

import re
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from extractor.record_book import refresh
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.service.conftest import Client

NAME = "Sở Nội vụ tỉnh Lào Cai"


def told(database: Path, *awards: dict[str, object]) -> None:
    """Articles that tell of one award each, put into the database."""
    with open_store(database) as store:
        for number, fields in enumerate(awards):
            url, sentence = (
                f"https://bao.example/{number}",
                f"{NAME} được tặng {fields['award']} lần {number}.",
            )
            article = an_article(f"Tin {number}", sentence, url=url)
            award = an_award(article, sentence, recipient=NAME, **fields)
            store.save(a_page(sentence, url=url), an_extract(article, awards=(award,)))
        refresh(store)


def page_of(client: TestClient, query: str = "") -> str:
    (unit,) = client.get("/api/v1/names?kind=unit").json()["items"]
    return client.get(f"/ho-so/{quote(unit['id'])}{query}").text


def flags(*years: str) -> list[dict[str, object]]:
    return [
        {"award": "Cờ thi đua", "kind": "emulation_flag", "level": "province", "date": year, "period": year}
        for year in years
    ]


def test_years_without_anything_that_follow_one_another_are_one_gap(
    database: Path, client_for: Client
) -> None:
    client = client_for()
    told(database, *flags("2015", "2019", "2021"))
    shown = re.findall(r'<div class="year( gap)?"><h3>([^<]+)</h3>', page_of(client))
    assert shown == [("", "2021"), (" gap", "2020"), ("", "2019"), (" gap", "2016–2018"), ("", "2015")]


def test_within_a_year_the_newest_stands_first(database: Path, client_for: Client) -> None:
    client = client_for()
    given = [{"award": f"Giấy khen số {day}", "date": f"2022-{day}"} for day in ("03-01", "11-20", "07-09")]
    told(database, *given, {"award": "Giấy khen số không ngày", "date": "2022"})
    order = re.findall(r"<strong>Giấy khen số ([^<]+)</strong>", page_of(client))
    assert order == ["11-20", "07-09", "03-01", "không ngày"]


@pytest.mark.parametrize(("count", "is_summed"), [(4, False), (5, True)])
def test_a_record_longer_than_a_screen_is_summed_up(
    count: int, is_summed: bool, database: Path, client_for: Client
) -> None:
    client = client_for()
    told(database, *flags(*map(str, range(2018, 2018 + count))))
    page = page_of(client)
    assert ("Tóm tắt" in page) == is_summed
    assert page.count('class="plot') == 2
    if is_summed:
        head = page.partition("Tóm tắt")[2].partition("Theo năm")[0]
        assert re.search(rf'gần nhất 2022</span></span><span class="number">{count}</span>', head)
        assert 'class="plot' in head


def test_what_the_state_gave_stands_first_in_the_summary(database: Path, client_for: Client) -> None:
    client = client_for()
    order = {"award": "Huân chương Lao động hạng Ba", "kind": "order", "level": "state", "date": "2017"}
    told(database, *flags("2018", "2019", "2020", "2021"), order)
    head = page_of(client).partition("Tóm tắt")[2].partition("</ul>")[0]
    assert head.index("Huân chương") < head.index("Cờ thi đua")
    assert "Tóm tắt" not in page_of(client, "?start=4")


def test_a_summary_of_very_many_awards_tells_what_it_leaves_out(database: Path, client_for: Client) -> None:
    client = client_for()
    told(database, *({"award": f"Giấy khen số {number}", "date": "2022"} for number in range(45)))
    head = page_of(client).partition("Tóm tắt")[2].partition("Theo năm")[0]
    assert "và 37 mục khác" in head
    assert "Còn 5 hình thức nữa" in head
    assert head.count('<span class="number">1</span>') == 40


def test_the_paper_of_a_decision_is_a_link(database: Path, client_for: Client) -> None:
    """An officer opens the scan from the line of the record, and sees nothing where none was kept."""
    client = client_for()
    told(database, *flags("2021"))
    assert "/api/v1/papers/" not in page_of(client)
    sent = client.post("/api/v1/papers", files={"paper": ("quyết định.pdf", b"%PDF-1.7 trang", "x/y")}).json()
    key = client.get("/api/v1/review/queue?limit=1").json()["items"][0]["row"]["key"]
    decision = {"number": "1234/QĐ-UBND", "paper": sent["place"]}
    assert client.post(f"/api/v1/review/rows/{key}/decision", json=decision).status_code == 201
    (place,) = re.findall(r'<a href="(/api/v1/papers/[^"]+)" download>Văn bản:', page_of(client))
    assert client.get(place).content == b"%PDF-1.7 trang"


def test_what_papers_tell_differently_of_one_field_stands_in_one_place(
    database: Path, client_for: Client
) -> None:
    client, numbers = client_for(), [f"{number}/QĐ-UBND" for number in range(11, 18)]
    given = [{"award": "Bằng khen", "date": "2022-03-17", "decision": one} for one in numbers]
    told(database, *given)
    page = page_of(client)
    boxes = re.findall(r'<div class="against".*?</div>', page, re.DOTALL)
    assert boxes and len(boxes) == page.count("ở đây:") == page.count("báo khác:")
    first = boxes[0].partition("báo khác:")[2]
    assert sum(one in first for one in numbers) == 3 and "và 3 mục khác" in first


def test_what_a_line_tells_again_counts_once(database: Path, client_for: Client) -> None:
    client = client_for()
    flag = {"award_id": "co-thi-dua-cap-tinh"}
    often = {
        "award": "Cờ thi đua", "kind": "emulation_flag", "level": "province", "status": "past",
        "date": None, "period": None, "recipient_count": 2, **flag,
    }  # fmt: skip
    told(database, *({**one, **flag} for one in flags("2018", "2020")), often)
    shown = page_of(client)
    assert "2 lần khen; 0 có quyết định" in shown
    assert "gồm cả 2 lần ghi riêng (2018, 2020)" in shown
