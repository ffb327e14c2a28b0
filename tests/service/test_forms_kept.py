"""What a form asked, or was sent with, stands in it again; what a list is empty of is told with a way on."""

import re
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from extractor.ground.achievements import Entry
from extractor.press.adverse import check
from extractor.record_book import refresh
from extractor.report.adverse.wording import outcome
from extractor.store import open_store
from extractor.store.alerts import add_channel
from extractor.store.moments import now
from extractor.store.watches import add_watch, watches
from extractor.tracking.watches import look_through
from tests.builders import a_page, an_article, an_award, an_extract
from tests.service.conftest import Client, form_word

SCHOOL = "Trường Trung học cơ sở Nguyễn Du"
DAYS = {"quận Hoàn Kiếm": "2022-03-17", "quận Nam Từ Liêm": "2022-03-20"}


@pytest.fixture
def two_of_a_name(database: Path, client_for: Client) -> TestClient:
    """Two schools of one name, each told by an article of its day, and a watch for the second one's place."""
    client = client_for()
    with open_store(database) as store:
        for number, (place, day) in enumerate(DAYS.items()):
            url, sentence = f"https://bao.example/{number}", f"{SCHOOL}, {place}, được tặng Giấy khen."
            article = an_article(
                f"Tin ở {place}", sentence, url=url, published=datetime.fromisoformat(f"{day}T08:00:00+07:00")
            )
            award = an_award(article, sentence, recipient=SCHOOL, recipient_parent=f"UBND {place}")
            store.save(a_page(sentence, url=url), an_extract(article, awards=(award,)))
        add_watch(store, "Nam Từ Liêm", ("quận Nam Từ Liêm",), now())
        list(look_through(store))
        refresh(store)
    return client


def ids_of(client: TestClient) -> list[str]:
    return [
        one["id"] for one in client.get("/api/v1/names?kind=unit").json()["items"] if one["name"] == SCHOOL
    ]


@pytest.mark.parametrize(("path", "field"), [("/so-lieu", "unit"), ("/xac-minh", "name")])
def test_who_was_chosen_among_several_stands_by_name_and_stays_chosen(
    two_of_a_name: TestClient, path: str, field: str
) -> None:
    ids = ids_of(two_of_a_name)
    assert len(ids) == 2
    assert two_of_a_name.get(path, params={field: SCHOOL}).status_code in (200, 409)
    for one in ids:
        page = two_of_a_name.get(path, params={field: one}).text
        assert f'name="{field}" type="text" value="{SCHOOL}"' in page
        assert f'type="hidden" name="entry" value="{one}"' in page
        again = two_of_a_name.get(path, params={field: SCHOOL, "entry": one})
        assert again.status_code == 200
        assert f'type="hidden" name="entry" value="{one}"' in again.text
        other = two_of_a_name.get(path, params={field: "Sở Nội vụ", "entry": one}).text
        assert 'name="entry"' not in other


def test_a_sentence_that_a_watch_found_leads_to_its_article(two_of_a_name: TestClient) -> None:
    hits = two_of_a_name.get("/").text.partition('id="h-hits"')[2].partition("</section>")[0]
    assert re.search(r'<a href="/bai-bao/20220320\d+">Tin ở quận Nam Từ Liêm</a>', hits)


def test_a_digest_begins_at_the_last_day_with_articles_and_may_be_of_several(
    two_of_a_name: TestClient,
) -> None:
    newest = two_of_a_name.get("/diem-bao").text
    assert 'value="20/03/2022"' in newest and "Tin ở quận Nam Từ Liêm" in newest
    both = two_of_a_name.get("/diem-bao?day=17/3/2022&to=20/3/2022").text
    assert all(f"Tin ở {place}" in both for place in DAYS)
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', both)) | {"format": "md"}
    chosen = re.findall(r'name="chon" value="(\d+)"', both)
    written = two_of_a_name.post("/diem-bao/tep", data=sent | {"chon": chosen}).text
    assert all(f"Tin ở {place}" in written for place in DAYS)


@pytest.mark.parametrize(("asked", "near"), [("19/3/2022", "17/03/2022"), ("1/1/1990", "17/03/2022")])
def test_a_day_without_articles_is_told_with_the_nearest_that_has_some(
    two_of_a_name: TestClient, asked: str, near: str
) -> None:
    page = two_of_a_name.get(f"/diem-bao?day={asked}").text
    assert f'href="/diem-bao?day={quote(near, safe="")}"' in page or f'href="/diem-bao?day={near}"' in page
    assert f"Ngày gần nhất có bài: {near}" in page
    assert "Ngày gần nhất" not in two_of_a_name.get(f"/diem-bao?day={asked}&words=cờ").text


def test_a_name_that_no_article_tells_is_not_called_free_of_problems(
    database: Path, two_of_a_name: TestClient
) -> None:
    unknown = two_of_a_name.get("/xac-minh?name=Công ty Không Có").text
    assert "Không bài nào đã lưu nhắc tên này" in unknown and "Không thấy câu nào" not in unknown
    known = two_of_a_name.get(f"/xac-minh?name={ids_of(two_of_a_name)[0]}").text
    assert "Không thấy câu nào nêu vấn đề" in known
    with open_store(database) as store:
        assert "chưa kết luận được gì" in outcome(check(store, "Công ty Không Có"))
        assert "Không thấy câu nào" in outcome(check(store, ids_of(two_of_a_name)[0]))


def test_receivers_that_hear_no_more_are_told_where_there_are_any(
    database: Path, two_of_a_name: TestClient
) -> None:
    asked = "/theo-doi/1/bo"
    assert "người nhận" not in two_of_a_name.get(asked).text
    with open_store(database) as store:
        add_channel(store, "mail", "a@bao.example", "daily", watches(store)[0], None, now())
    assert "1 người nhận chỉ được báo về mục này sẽ không nhận tin nữa" in two_of_a_name.get(asked).text


def test_rows_that_no_word_ranks_are_the_newest_first(two_of_a_name: TestClient) -> None:
    assert "Mới nhất trước" in two_of_a_name.get("/tim-kiem").text
    assert "độ khớp" in two_of_a_name.get("/tim-kiem?q=giấy khen").text


@pytest.mark.parametrize(
    ("path", "sent", "told"),
    [
        ("dan", {"text": "Trường A được khen.", "published": "31/2/2022"}, "“31/2/2022”: không phải ngày"),
        ("dan", {"text": "Trường A được khen.", "url": "bao.example"}, "bao.example: không phải địa chỉ"),
        ("dia-chi", {"addresses": "https://bao.example/1\nbài thứ hai"}, "bài thứ hai: không phải địa chỉ"),
    ],
)
def test_what_cannot_be_read_stays_in_the_form(
    client: TestClient, path: str, sent: dict[str, str], told: str
) -> None:
    answer = client.post(f"/nhap-bai/{path}", data=sent | {"csrf": form_word(client, "/nhap-bai")})
    assert answer.status_code == 422
    assert told in answer.text.partition('role="alert" tabindex="-1" autofocus')[2].partition("</div>")[0]
    for value in sent.values():
        assert f">{value}</textarea>" in answer.text or f'value="{value}"' in answer.text


def test_a_name_in_other_capitals_is_no_other_name() -> None:
    entry = Entry("a", "unit", "Trường tiểu học A", ("Trường Tiểu học A", "TH A", "Th A"))
    assert entry.other_names == ("TH A",)


@pytest.mark.parametrize("path", ["/doi-chieu", "/nhap-bai"])
def test_who_hears_the_buttons_of_a_page_can_tell_them_apart(two_of_a_name: TestClient, path: str) -> None:
    main = two_of_a_name.get(path).text.partition("<main")[2]
    names = [
        " ".join(re.sub("<[^>]*>", " ", one).split())
        for one in re.findall(r"<button[^>]*>(.*?)</button>", main, re.DOTALL)
    ]
    assert len(names) > 2 and len(set(names)) == len(names)
