"""The pages without a browser: nothing that others wrote is markup, odd addresses are answered, forms act."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from extractor.ground.article import Block
from extractor.ground.provenance import Provenance
from extractor.ground.span import Span
from extractor.record_book import refresh
from extractor.store import open_store
from extractor.store.moments import now
from extractor.store.sources import add_source
from extractor.store.watches import add_watch
from extractor.tracking.schedule import interval_of
from extractor.tracking.watches import look_through
from tests.builders import a_claim, a_mark, a_page, an_article, an_award, an_event, an_extract
from tests.service.conftest import Client, SignIn
from tests.service.filled import fill

EVIL = "\"><script>alert(1)</script>'{{7*7}}</textarea></title><img src=x onerror=alert(2)>"
NUMBER = 20220317000001


@pytest.fixture
def hostile(database: Path, client_for: Client) -> TestClient:
    """A service whose one article, with all that is read from it, was written by somebody with ill intent."""
    name = f"Trường {EVIL}"
    article = an_article(
        f"Tin {EVIL}", f"{name} được tặng Bằng khen {EVIL}.", lead=f"Sapo {EVIL}",
        url="javascript:alert(3)//bao.example", publisher=f"Báo {EVIL}", author=EVIL, section=EVIL,
    )  # fmt: skip
    evidence = f"{name} được tặng Bằng khen"
    award = an_award(
        article, evidence, award=f"Bằng khen {EVIL}", recipient=name, recipient_parent=EVIL, grantor=EVIL,
        proposer=EVIL, decision=EVIL, reason=EVIL, period=EVIL, flags=(EVIL,), confidence=0.5,
        claims=(a_claim(article, "recipient", name),),
    )  # fmt: skip
    event = an_event(article, evidence, name=EVIL, place=EVIL, organiser=EVIL, participants=(EVIL,))
    found = an_extract(article, marks=(a_mark(article, "UNIT", name),), awards=(award,), events=(event,))
    client = client_for()
    with open_store(database) as store:
        store.save(a_page(url="https://bao.example/1"), found)
        refresh(store)
        add_source(
            store, "https://bao.example/<script>", kind="feed", name=EVIL, tags=(EVIL,),
            interval=interval_of("30m"), now=store.moment(),
        )  # fmt: skip
    return client


class Tags(HTMLParser):
    """All tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def token(client: TestClient, path: str) -> str:
    found = re.search('name="csrf" value="([^"]+)"', client.get(path).text)
    assert found is not None
    return found[1]


def every_page(client: TestClient) -> list[str]:
    key = re.search("/doi-chieu/([0-9a-f]{20})", client.get("/doi-chieu").text)
    entry = re.search('href="(/ho-so/[^"]+)"', client.get("/ho-so").text)
    assert key is not None and entry is not None
    evil = quote(EVIL)
    return [
        "/", "/tim-kiem?about=awards", "/tim-kiem?about=articles", f"/tim-kiem?q={evil}&unit={evil}",
        f"/bai-bao/{NUMBER}?q={evil}", f"/bai-bao/{NUMBER}/phien-ban", "/ho-so", f"/ho-so?q={evil}", entry[1],
        "/khen-thuong", "/so-lieu", f"/so-lieu?unit={evil}", "/doi-chieu", f"/doi-chieu/{key[1]}", "/lich-su",
        "/ten-goi", "/ten-goi/gan-giong", "/nguon", f"/nguon?added={evil}&others={evil}",
        "/diem-bao?day=17/3/2022", f"/theo-doi?q={evil}&added={evil}", f"/xac-minh?name={evil}", "/nhap-bai",
        "/huong-dan", f"/{evil}",
    ]  # fmt: skip


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_nothing_that_others_wrote_is_markup(hostile: TestClient, prefix: str) -> None:
    for path in every_page(hostile):
        answer = hostile.get(prefix + path)
        assert answer.status_code in (200, 404), path
        tags = Tags(answer.text).found
        scripts = [attributes.get("src") or "" for tag, attributes in tags if tag == "script"]
        assert all(address.startswith("/static/") for address in scripts), path
        names = {name for _, attributes in tags for name in attributes}
        assert not any(name.startswith("on") or name == "style" for name in names), path
        assert "img" not in {tag for tag, _ in tags}, path
        assert "<script>alert" not in answer.text, path


def test_links_outward_are_of_the_web_and_tell_nothing(hostile: TestClient) -> None:
    for path in every_page(hostile):
        for tag, attributes in Tags(hostile.get(path).text).found:
            address = attributes.get("href") or ""
            if tag == "a" and not address.startswith(("/", "#")):
                assert address.startswith(("https://", "http://")), (path, address)
                assert attributes["rel"] == "noopener noreferrer nofollow", (path, address)


def test_forms_are_posted_with_their_word_to_our_own_pages(hostile: TestClient) -> None:
    for path in every_page(hostile):
        page = hostile.get(path).text
        forms = re.findall(r"<form[^>]*method=\"post\"[^>]*>.*?</form>", page, re.DOTALL)
        assert all('name="csrf"' in form for form in forms), path
        assert all(re.search('action="(/[^/"][^"]*)"', form) for form in forms), path


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/bai-bao/1", 404), (f"/bai-bao/{10**20}", 422), ("/bai-bao/x", 422), ("/ho-so/khong-co", 404),
        ("/khen-thuong/khong-co", 404), ("/doi-chieu/zz", 404), ("/tim-kiem?f=khong:co", 422),
        ("/tim-kiem?cursor=x", 404), ("/tim-kiem?from=hom-qua", 422), ("/so-lieu?from=hom-qua", 422),
        ("/ho-so?start=-5", 422), (f"/ho-so?start={10**20}", 422), ("/lich-su?start=999", 200),
        ("/diem-bao?day=hom-qua", 422), ("/theo-doi?only=77", 404), ("/viec/77", 404),
        ("/tim-kiem?q=%00", 200),
        ("/nguon/ket-qua?from=1/1/2020&to=1/1/2019", 422), ("/xac-minh/xuat?name=&format=csv", 422),
        ("/ho-so/x/xuat?format=exe", 422),
    ],
)  # fmt: skip
def test_odd_addresses_are_answered_by_a_page(hostile: TestClient, path: str, status: int) -> None:
    answer = hostile.get(path)
    assert answer.status_code == status
    assert "<h1" in answer.text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_words_can_be_searched_for(hostile: TestClient, words: str) -> None:
    assert (
        hostile.get("/tim-kiem", params={"q": words.encode("utf-8", "replace").decode()}).status_code == 200
    )


def test_acts_are_noted_and_undone(hostile: TestClient) -> None:
    key = re.search("/doi-chieu/([0-9a-f]{20})", hostile.get("/doi-chieu").text)
    assert key is not None
    csrf = {"csrf": token(hostile, "/doi-chieu")}
    assert hostile.post(f"/doi-chieu/{key[1]}/xet/chap-nhan").status_code == 403
    done = hostile.post(f"/doi-chieu/{key[1]}/xet/chap-nhan", data=csrf)
    assert (done.status_code, done.headers["Location"]) == (303, f"/doi-chieu/{key[1]}?done=1")
    assert key[1] not in hostile.get("/doi-chieu").text
    decision = {"number": "12/QĐ-UBND", "date": "17/3/2022", **csrf}
    paper = {"paper": ("../../quyet-dinh.PDF", b"%PDF-1.4")}
    assert hostile.post(f"/doi-chieu/{key[1]}/viec/quyet-dinh", data=decision, files=paper).status_code == 303
    row = hostile.get(f"/doi-chieu/{key[1]}").text
    assert "12/QĐ-UBND" in row and "Có quyết định" in row
    undone = hostile.post("/en/lich-su/1/hoan-tac", data={"back": "/en/doi-chieu?x=1", **csrf})
    assert undone.headers["Location"] == "/en/doi-chieu?done=3"
    assert hostile.post("/lich-su/1/hoan-tac", data=csrf).status_code == 404


@pytest.mark.parametrize(
    ("act", "given", "status", "told"),
    [
        ("sua", {"field": "date", "value": "hôm qua", "why": "bài viết vậy"}, 422, "không phải ngày hợp lệ"),
        ("sua", {"field": "reason", "value": "x", "quote": "chữ lạ", "why": "vì"}, 409, "không có trong bài"),
        ("sua", {"field": "status", "value": "đã nhận"}, 422, "hãy chọn một trong"),
        ("quyet-dinh", {"number": "7/QĐ-X", "date": "32/1/2020", "signer": "Lê Mai"}, 422, "không phải ngày"),
    ],
)  # fmt: skip
def test_what_was_written_is_kept_when_it_cannot_be_noted(
    act: str, given: dict[str, str], status: int, told: str, hostile: TestClient
) -> None:
    """The page of the row comes again with what is wrong: nobody types a correction twice."""
    key = re.search("/doi-chieu/([0-9a-f]{20})", hostile.get("/doi-chieu").text)
    assert key is not None
    sent = given | {"csrf": token(hostile, "/doi-chieu")}
    answer = hostile.post(f"/doi-chieu/{key[1]}/viec/{act}", data=sent)
    assert answer.status_code == status
    problem = re.search(r'role="alert"[^>]*><p>([^<]*)', answer.text)
    assert problem is not None and told in problem[1]
    for name, value in given.items():
        kept = rf'value="{value}" selected' if name == "field" else f'(value="{value}"|>{value}</textarea>)'
        assert re.search(kept, answer.text), name
    assert "Chưa có thao tác nào" in hostile.get("/lich-su").text


def test_a_form_that_failed_leads_back_to_its_page(client: TestClient) -> None:
    data = {"csrf": token(client, "/theo-doi"), "phrases": ""}
    here = "http://127.0.0.1:8000/theo-doi?only=1"
    ours = client.post("/theo-doi/them", data=data, headers={"Referer": here})
    assert ours.status_code == 422
    assert 'href="/theo-doi?only=1">Quay lại' in ours.text
    other = client.post("/theo-doi/them", data=data, headers={"Referer": "https://evil.example/theo-doi"})
    assert other.status_code == 422
    assert "Quay lại" not in other.text


@pytest.mark.parametrize(
    ("path", "told", "asked", "instead"),
    [
        ("/tim-kiem", "Chưa có bài báo nào", "/tim-kiem?q=khen", "Không tìm thấy gì"),
        ("/ho-so", "Chưa có lần khen nào", "/ho-so?q=khen", "Không có đơn vị, cá nhân nào như vậy"),
        ("/so-lieu", "Nhập vài bài", "/so-lieu?from=2020", "trong khoảng thời gian này"),
    ],
)
def test_an_empty_office_is_told_how_to_begin(
    path: str, told: str, asked: str, instead: str, client: TestClient
) -> None:
    """Who has asked nothing yet did not ask too much."""
    begun, sought = client.get(path).text, client.get(asked).text
    assert told in begun and instead not in begun
    assert instead in sought and told not in sought


def test_rights_are_told_in_words(signed_in: SignIn) -> None:
    page = signed_in("Minh").get("/nguoi-dung")
    assert page.status_code == 403
    assert "không có quyền quản trị" in page.text and "admin" not in page.text


def test_a_paper_is_kept_under_a_name_of_our_own(hostile: TestClient, database: Path) -> None:
    key = re.search("/doi-chieu/([0-9a-f]{20})", hostile.get("/doi-chieu").text)
    assert key is not None
    sent = {"number": "1", "csrf": token(hostile, "/doi-chieu")}
    paper = {"paper": ("../../../etc/x.sh\n.p/df", b"x")}
    assert hostile.post(f"/doi-chieu/{key[1]}/viec/quyet-dinh", data=sent, files=paper).status_code == 303
    kept = list((database.parent / "papers").iterdir())
    assert [re.fullmatch(r"[0-9a-f]{16}(\.[a-z0-9]+)?", path.name) is not None for path in kept] == [True]


@pytest.mark.parametrize(
    "back", ["//evil.vn", "https://evil.vn", "/\\evil.vn", "evil", "/a\nSet-Cookie: x=1", ""]
)
def test_the_choice_of_looks_leads_back_to_our_own_pages_alone(client: TestClient, back: str) -> None:
    answer = client.get("/nen", params={"theme": "dark", "back": back})
    assert answer.headers["Location"] == "/"
    assert "vinhdanh_nen=dark" in answer.headers["Set-Cookie"]


def test_the_language_of_a_page_stays_with_its_links(hostile: TestClient) -> None:
    page = Tags(hostile.get(f"/en/bai-bao/{NUMBER}").text).found
    links = [attributes["href"] or "" for tag, attributes in page if tag == "a"]
    # Files and the description have no language.
    others = ("/static", "/openapi", "/api/v1/exports/")
    ours = [link for link in links if link.startswith("/") and not link.startswith(others)]
    assert {link for link in ours if not link.startswith("/en/")} == {f"/bai-bao/{NUMBER}"}


def test_a_watch_is_added_found_fed_and_removed(hostile: TestClient) -> None:
    csrf = {"csrf": token(hostile, "/theo-doi")}
    sent = {"phrases": "được tặng Bằng khen\nkhen thưởng", "name": "Khen", **csrf}
    assert hostile.post("/theo-doi/them", data=sent).headers["Location"] == "/theo-doi?added=Khen"
    page = hostile.get("/theo-doi").text
    assert "<mark>được tặng Bằng khen</mark>" in page
    atom = hostile.get("/theo-doi/tin.atom?only=1")
    assert atom.headers["Content-Type"].startswith("application/atom+xml") and "<entry>" in atom.text
    assert hostile.get("/theo-doi/tin.json").json()["items"][0]["tags"] == ["Khen"]
    assert hostile.post("/theo-doi/1/bo", data=csrf).headers["Location"] == "/theo-doi?removed=Khen"
    assert hostile.post("/theo-doi/them", data={"phrases": "x", **csrf}).status_code == 422


def test_a_watch_called_by_its_phrase_is_told_once(hostile: TestClient) -> None:
    csrf = {"csrf": token(hostile, "/theo-doi")}
    hostile.post("/theo-doi/them", data={"phrases": "được tặng Bằng khen", **csrf})
    home = hostile.get("/").text
    assert "<mark>được tặng Bằng khen</mark>" in home
    assert '<p class="small quiet">được tặng Bằng khen</p>' not in home
    assert re.search(r'<td data-name="Cách viết" class="none"></td>', hostile.get("/theo-doi").text)
    hostile.post("/theo-doi/them", data={"phrases": "được tặng Bằng khen", "name": "Khen", **csrf})
    assert '<p class="small quiet">Khen</p>' in hostile.get("/").text
    assert '<td data-name="Cách viết">được tặng Bằng khen</td>' in hostile.get("/theo-doi").text


LISTS = (
    "/tim-kiem?about=awards", "/tim-kiem?about=articles", "/ho-so?q=van", "/khen-thuong", "/doi-chieu",
    "/lich-su", "/en/ho-so",
)  # fmt: skip


@pytest.fixture
def lived_in(database: Path, client_for: Client) -> TestClient:
    """A service with two articles, on whose records somebody has acted."""
    fill(database)
    client = client_for()
    queue = client.get("/doi-chieu").text
    row = re.search(r'action="(/doi-chieu/[^"]+/chap-nhan)"', queue)
    csrf = re.search(r'name="csrf" value="([^"]+)"', queue)
    assert row is not None
    assert csrf is not None
    assert client.post(row[1], data={"csrf": csrf[1], "at": "0"}).status_code == 303
    return client


@pytest.mark.parametrize("path", LISTS)
def test_every_list_is_to_be_had_as_a_file(lived_in: TestClient, path: str) -> None:
    links = {
        attrs["href"]: attrs for tag, attrs in Tags(lived_in.get(path).text).found if "download" in attrs
    }
    assert len(links) == 3
    for address in links:
        assert address is not None
        answer = lived_in.get(address)
        assert (answer.status_code, len(answer.content) > 20) == (200, True)
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")


def test_files_of_articles_hold_no_texts(lived_in: TestClient) -> None:
    """They are the papers' own: a file leads to them."""
    found = lived_in.get("/tim-kiem/xuat?about=articles&format=json").json()["articles"]
    assert found
    assert all("text" not in one and one["title"] for one in found)


@pytest.fixture
def two_schools(database: Path, client_for: Client) -> TestClient:
    """A service with two articles, each of which tells of the award of another school."""
    client = client_for()
    with open_store(database) as store:
        for number, name in enumerate(("Trường THCS Tả Van Giáy", "Trường THCS Bản Mù Sang"), 1):
            article = an_article(
                f"Tin {number}", f"{name} được tặng Bằng khen.", url=f"https://bao.example/{number}"
            )
            award = an_award(article, f"{name} được tặng Bằng khen", award="Bằng khen", recipient=name)
            store.save(a_page(url=f"https://bao.example/{number}"), an_extract(article, awards=(award,)))
        refresh(store)
    return client


def csrf_of(client: TestClient, path: str) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(path).text)
    assert found is not None
    return found[1]


def test_two_records_become_one_and_two_again(two_schools: TestClient) -> None:
    names = [one["id"] for one in two_schools.get("/api/v1/names?kind=unit").json()["items"]]
    one, other = names[:2]
    path = f"/ho-so/{quote(one)}"
    form = {
        "csrf": csrf_of(two_schools, path),
        "change": "la-mot",
        "other": other,
        "date": "",
        "why": "một cơ quan",
    }
    done = two_schools.post(f"{path}/ten", data=form)
    assert (done.status_code, done.headers["Location"]) == (303, "/lich-su?done=1")
    assert "một cơ quan" in two_schools.get("/lich-su?done=1").text
    left = [entry["id"] for entry in two_schools.get("/api/v1/names?kind=unit").json()["items"]]
    assert len(left) == len(names) - 1
    assert two_schools.post("/lich-su/1/hoan-tac", data={"csrf": form["csrf"]}).status_code == 303
    again = [entry["id"] for entry in two_schools.get("/api/v1/names?kind=unit").json()["items"]]
    assert again == names


def test_a_change_of_a_name_that_cannot_be(two_schools: TestClient) -> None:
    (one, *_) = [one["id"] for one in two_schools.get("/api/v1/names?kind=unit").json()["items"]]
    path = f"/ho-so/{quote(one)}"
    form = {"csrf": csrf_of(two_schools, path), "change": "doi-ten", "other": "Trường không có", "date": ""}
    answer = two_schools.post(f"{path}/ten", data=form)
    assert answer.status_code == 404
    assert "Trường không có" in answer.text
    form.update(other=one)
    assert two_schools.post(f"{path}/ten", data=form).status_code in (409, 422)


def test_a_story_is_put_together_and_taken_apart(two_schools: TestClient) -> None:
    one, other = (one["id"] for one in two_schools.get("/api/v1/articles").json()["items"])
    path = f"/bai-bao/{one}"
    form = {"csrf": csrf_of(two_schools, path), "other": str(other)}
    assert two_schools.post(f"{path}/gop-tin", data=form).headers["Location"] == path
    assert "Các bài cùng một tin (2)" in two_schools.get(path).text
    assert two_schools.post(f"{path}/tach-tin", data=form).status_code == 303
    assert "Các bài cùng một tin" not in two_schools.get(path).text
    assert two_schools.post(f"{path}/gop-tin", data={**form, "other": "999"}).status_code == 404


def test_what_is_missing_of_an_article_is_told_on_its_page(database: Path, client_for: Client) -> None:
    how = Provenance("general", None, (), review="partial")
    with open_store(database) as store:
        for number, review in enumerate((how, replace(how, review=None))):
            found = an_extract(
                an_article(
                    f"Bài {number}", f"Sáng nay, xã số {number} trao thưởng.", provenance=review, url=None
                )
            )
            store.save(a_page(f"<p>{number}</p>", source=str(number), url=None), found)
    client = client_for()
    whole, part = sorted(
        client.get(f"/en/bai-bao/{one['id']}").text.count("other pages of the article are missing")
        for one in client.get("/api/v1/articles").json()["items"]
    )
    assert (whole, part) == (0, 1)


def test_a_body_that_became_part_of_another_leads_to_it(two_schools: TestClient) -> None:
    one, other = (entry["id"] for entry in two_schools.get("/api/v1/names?kind=unit").json()["items"])
    path = f"/ho-so/{quote(one)}"
    form = {"csrf": csrf_of(two_schools, path), "change": "sap-nhap", "other": other, "date": "1/7/2025"}
    assert two_schools.post(f"{path}/ten", data=form).status_code == 303
    told = two_schools.get(f"/api/v1/names/{quote(one)}").json()
    assert (told["merged_into"], told["until"]) == ([other], "2025-07-01")
    assert "Đã sáp nhập vào" in two_schools.get(path).text
    history = two_schools.get("/lich-su").text
    exported = two_schools.get("/api/v1/exports/history.csv").text
    for name in ("trường trung học cơ sở tả van giáy", "trường trung học cơ sở bản mù sang"):
        assert f"“{name}”" in history
        assert f",{name}," in exported
    assert "01/07/2025" in history


def test_a_name_that_was_given_up_leads_to_the_present_one(two_schools: TestClient) -> None:
    one, other = two_schools.get("/api/v1/names?kind=unit").json()["items"]
    path = f"/ho-so/{quote(one['id'])}"
    form = {"csrf": csrf_of(two_schools, path), "change": "doi-ten", "other": other["id"], "date": ""}
    assert two_schools.post(f"{path}/ten", data=form).status_code == 303
    (left,) = two_schools.get("/api/v1/names?kind=unit").json()["items"]
    assert (left["name"], left["former"]) == (other["name"], ["Trường THCS Bản Mù Sang"])
    two_schools.post("/lich-su/1/hoan-tac", data={"csrf": form["csrf"]})
    two_schools.post(f"{path}/ten", data={**form, "date": "1/7/2025"})
    shown = two_schools.get(f"/ho-so/{quote(other['id'])}").text
    assert "Trường THCS Bản Mù Sang (đến 01/07/2025)" in shown


@pytest.mark.parametrize(
    ("path", "remedy"),
    [("/tim-kiem?q=%22thi", "bỏ dấu ngoặc kép"), ("/en/tim-kiem?q=%22thi", "leave it out")],
)
def test_a_query_that_cannot_be_asked_is_told_what_to_do(client: TestClient, path: str, remedy: str) -> None:
    assert remedy in client.get(path).text


def test_an_article_with_fifty_awards_weighs_less_than_a_hundred_kilobytes(
    database: Path, client_for: Client
) -> None:
    """With all that it loads, as a browser gets it."""
    client = client_for()
    schools = [f"Trường Trung học phổ thông Đồi Thông số {number}" for number in range(50)]
    giver, merit = "Chủ tịch Ủy ban nhân dân tỉnh Phú Thọ", "thành tích xuất sắc trong năm học vừa qua"
    told = [f"{giver} tặng Bằng khen cho {school} vì {merit}." for school in schools]
    article = an_article("Tổng kết năm học của ngành Giáo dục", *told, url="https://bao.example/1")
    awards = [
        an_award(
            article, sentence, ref=ref, recipient=school, grantor=giver, award="Bằng khen", date="2024-08",
            reason=merit, claims=(a_claim(article, "recipient", school),),
        )
        for ref, (sentence, school) in enumerate(zip(told, schools, strict=True), 1)
    ]  # fmt: skip
    marks = tuple(a_mark(article, "UNIT", school) for school in schools)
    with open_store(database) as store:
        store.save(
            a_page(url="https://bao.example/1"), an_extract(article, marks=marks, awards=tuple(awards))
        )
    (found,) = client.get("/api/v1/articles").json()["items"]
    page = client.get(f"/bai-bao/{found['id']}")
    assert page.text.count("data-row=") == 50
    loaded = {client.get(address).headers["content-length"] for address in
              set(re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text))}  # fmt: skip
    assert len(page.content) + sum(map(int, loaded)) < 100_000


def test_a_query_that_cannot_be_asked_has_no_results_to_look_at(client: TestClient) -> None:
    page = client.get("/tim-kiem?q=%22thi").text
    assert "Câu đã viết:" in page
    assert 'class="tabs"' not in page and "Theo dõi tìm kiếm này" not in page


def test_who_finds_nothing_is_led_on(client: TestClient, database: Path) -> None:
    """To the other list where that has something, and to the search without its filters."""
    with open_store(database) as store:
        article = an_article("Phiên chợ đông", "Hôm nay trời đẹp.", url="https://bao.example/1")
        store.save(a_page(url="https://bao.example/1"), an_extract(article))
    page = client.get("/tim-kiem?q=phiên chợ&about=awards").text
    assert "Không tìm thấy gì" in page and "Xem 1 bài báo" in page
    assert "Xếp theo" not in page
    filtered = client.get("/tim-kiem?q=phiên chợ&about=articles&f=publisher:Báo khác").text
    assert re.search(r'class="button" href="/tim-kiem\?[^"]*about=articles">Bỏ mọi lọc', filtered)


@pytest.mark.parametrize(("name", "may"), [("Lan", True), ("Minh", False)])
def test_only_an_admin_has_people_and_log_in_the_menu(name: str, may: bool, signed_in: SignIn) -> None:
    page = signed_in(name).get("/").text
    assert ('href="/nguoi-dung"' in page) == may
    assert ('href="/nhat-ky"' in page) == may


@pytest.mark.parametrize(("name", "may"), [("Minh", True), ("Hoa", False)])
def test_who_may_not_correct_is_not_told_to(name: str, may: bool, signed_in: SignIn, database: Path) -> None:
    fill(database)
    visitor = signed_in(name)
    assert ("Xem trong bài, sửa" in visitor.get("/doi-chieu").text) == may
    article = re.search(r'href="(/bai-bao/\d+)', visitor.get("/").text)
    assert article is not None
    assert ("Đối chiếu, sửa" in visitor.get(article[1]).text) == may


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/tim-kiem?from=hom-qua", "Từ ngày “hom-qua”</strong>: không phải"),
        ("/en/tim-kiem?to=hom-qua", "To “hom-qua”</strong>: is not a date"),
        ("/diem-bao?day=abc", "Ngày “abc”</strong>: không phải"),
        ("/theo-doi?only=77", "trang Theo dõi hoặc Nguồn tin"), ("/en/viec/77", "the page Add articles"),
    ],
)  # fmt: skip
def test_errors_speak_of_pages_and_fields_not_of_commands(client: TestClient, path: str, told: str) -> None:
    page = client.get(path).text
    assert told in page
    assert "--from" not in page and "track list" not in page and "GET /api" not in page


def test_programs_are_told_by_the_name_that_they_gave(client: TestClient) -> None:
    problem = client.get("/api/v1/awards?from=hom-qua")
    assert problem.status_code == 422
    assert "“hom-qua”" not in problem.text


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_an_address_without_a_page_has_the_menu(client: TestClient, prefix: str) -> None:
    answer = client.get(f"{prefix}/khong-co-trang-nay")
    assert answer.status_code == 404
    assert f'href="{prefix}/doi-chieu"' in answer.text


def test_a_facet_is_unfolded_and_folded_by_links(client: TestClient, database: Path) -> None:
    with open_store(database) as store:
        for number in range(12):
            address = f"https://bao{number}.example/1"
            article = an_article("Tin", "Tỉnh khen đơn vị.", url=address, publisher=f"Báo {number:02}")
            awards = (an_award(article, "Tỉnh khen đơn vị."),)
            store.save(a_page(str(number), url=address), an_extract(article, awards=awards))
    folded = client.get("/tim-kiem?q=khen").text
    more = re.search(r'href="(/tim-kiem\?[^"]*unfolded=publisher)#loc-publisher"', folded)
    assert more is not None
    unfolded = client.get(unescape(more[1])).text
    papers = [f"Báo {number:02}" for number in range(12)]
    assert sum(f"<span>{paper}</span><span class" in folded for paper in papers) == 8
    assert all(f"<span>{paper}</span><span class" in unfolded for paper in papers)
    assert re.search(r'href="/tim-kiem\?q=khen#loc-publisher"', unfolded)


@pytest.fixture
def much_honoured(database: Path, client_for: Client) -> TestClient:
    """A service with one unit that was honoured 120 times, six times a year."""
    client, name = client_for(), "Sở Nội vụ tỉnh Lào Cai"
    with open_store(database) as store:
        for number in range(120):
            url, year = f"https://bao.example/{number}", 2001 + number // 6
            sentence = f"{name} được tặng Bằng khen số {number} năm {year}."
            published = datetime(year, 5, 1, number % 24, tzinfo=UTC)
            article = an_article(f"Tin {number}", sentence, url=url, published=published)
            told = {"award": f"Bằng khen số {number}", "recipient": name, "date": str(year)}
            award = an_award(article, sentence, **told)
            store.save(a_page(sentence, url=url), an_extract(article, awards=(award,)))
        refresh(store)
    return client


def test_a_long_record_comes_in_pages_and_whole_to_be_printed(much_honoured: TestClient) -> None:
    (unit,) = much_honoured.get("/api/v1/names?kind=unit").json()["items"]
    path = f"/ho-so/{quote(unit['id'])}"
    whole = much_honoured.get(f"{path}?whole=true").text
    wanted = re.findall(r"<strong>(Bằng khen số \d+)</strong>", whole)
    assert sorted(wanted) == sorted(f"Bằng khen số {number}" for number in range(120))
    assert 'class="pager"' not in whole
    shown, address = list[str](), path
    while True:
        page = much_honoured.get(address)
        assert len(page.content) < 100_000
        shown += re.findall(r"<strong>(Bằng khen số \d+)</strong>", page.text)
        following = re.search(r'rel="next" href="([^"]+)"', page.text)
        if following is None:
            break
        address = unescape(following[1])
    assert shown == wanted
    assert "109–120 trong 120 ghi nhận" in page.text
    assert page.text.count('class="year"') == 2
    assert "Cả hồ sơ, để in" in page.text
    assert "không có ghi nhận" not in much_honoured.get(f"{path}?start=119").text.split("<main")[1]


@pytest.mark.parametrize(
    ("path", "remedy"),
    [
        ("/sources/99", "GET /api/v1/sources"), ("/watches/99", "GET /api/v1/watches"),
        ("/receivers/99", "GET /api/v1/receivers"), ("/accounts/99", "GET /api/v1/accounts"),
        ("/review/rows/ffff", "GET /api/v1/review/queue"), ("/names/khong-co", "GET /api/v1/names"),
        ("/articles/99", "GET /api/v1/articles"),
        ("/jobs/99", "GET /api/v1/jobs"), ("/awards/99", "GET /api/v1/awards"),
        ("/achievements/99", "GET /api/v1/achievements"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_not_there_is_told_with_where_the_api_has_it(
    path: str, remedy: str, language: str, two_schools: TestClient
) -> None:
    answer = two_schools.get(f"/api/v1{path}", headers={"Accept-Language": language})
    assert answer.status_code == 404
    assert remedy in answer.json()["detail"]


def test_an_article_without_headline_is_called_by_its_first_words(database: Path, client_for: Client) -> None:
    told = "Ngày 8/3, Sở A & B tổng kết thi đua. Giám đốc Sở tặng Giấy khen cho 5 tập thể."
    article = replace(an_article("", told), blocks=(Block("paragraph", Span(0, len(told))),), text=told)
    award = an_award(article, "tặng Giấy khen cho 5 tập thể", award="Giấy khen", recipient=None)
    with open_store(database) as store:
        store.save(a_page(url="https://bao.example/1"), an_extract(article, awards=(award,)))
        add_watch(store, "Giấy khen", ("giấy khen",), now())
        refresh(store)
        list(look_through(store))
    client, year = client_for(), "from=2000-01-01&to=2100-01-01"
    first_words = "Ngày 8/3, Sở A &amp; B tổng kết thi đua. Giám đốc Sở tặng Giấy khen cho 5 tập thể…"
    for path in (
        "/", "/tim-kiem?q=giấy khen&about=articles", f"/bai-bao/{NUMBER}",
        f"/bai-bao/{NUMBER}/phien-ban", "/doi-chieu", "/theo-doi", "/diem-bao?from=2000&to=2100",
    ):  # fmt: skip
        page = client.get(path).text
        assert f"<i>{first_words}</i>" in page, path
        assert re.search(r"<(?:a|h1|title)[^>]*>\s*</", page) is None, path
    bracketed = "[Ngày 8/3, Sở A & B tổng kết thi đua. Giám đốc Sở tặng Giấy khen cho 5 tập thể …]"
    for path in (
        "/theo-doi/tin.json", "/api/v1/exports/awards.csv", "/api/v1/exports/articles.csv",
        "/api/v1/exports/queue.csv", f"/api/v1/exports/hits.csv?{year}", f"/api/v1/exports/digest.md?{year}",
        "/api/v1/search?q=giấy khen&about=articles", "/api/v1/awards",
    ):  # fmt: skip
        assert bracketed in client.get(path).text.replace("\\", ""), path
    assert f"<title>{bracketed.replace('&', '&amp;')}</title>" in client.get("/theo-doi/tin.atom").text


def test_all_who_received_an_award_are_a_link_away(database: Path, client_for: Client) -> None:
    client, letter = client_for(), "bang-khen-cua-thu-tuong"
    with open_store(database) as store:
        for number in range(120):
            url, name = f"https://bao.example/{number}", f"Trường Trung học phổ thông Sao Mai {number}"
            sentence = f"{name} được tặng Bằng khen."
            article = an_article(f"Tin {number}", sentence, url=url)
            told = {"award": "Bằng khen", "award_id": letter, "recipient": name}
            award = an_award(article, sentence, **told, status="target" if number < 7 else "conferred")
            store.save(a_page(sentence, url=url), an_extract(article, awards=(award,)))
        refresh(store)
    shown, address, places = list[str](), f"/khen-thuong/{letter}", list[str]()
    while True:
        page = client.get(address).text
        shown += re.findall(r"<strong>Trường Trung học phổ thông Sao Mai (\d+)</strong>", page)
        places += re.findall(r"[\d.]+–[\d.]+ trong [\d.]+ ghi nhận", page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        if following is None:
            break
        address = unescape(following[1])
    assert sorted(map(int, shown)) == list(range(120))
    told = re.findall(r'Đối chiếu<span class="unseen"> ([^<]+)</span>', page)
    assert len(told) == len(set(told)) > 1 and "Sao Mai" in told[0]
    assert places == ["1–40 trong 120 ghi nhận", "41–80 trong 120 ghi nhận", "81–120 trong 120 ghi nhận"]
    assert re.search(rf'rel="prev" href="/khen-thuong/{letter}\?start=40"', page)
    beyond = client.get(f"/khen-thuong/{letter}?start=500")
    assert beyond.status_code == 200 and "Chưa bài báo nào" not in beyond.text
    assert client.get("/khen-thuong/khong-co?start=50").status_code == 404


def test_no_two_parts_of_a_page_have_one_id(hostile: TestClient) -> None:
    for path in every_page(hostile):
        ids = [attributes["id"] for _, attributes in Tags(hostile.get(path).text).found if "id" in attributes]
        assert len(set(ids)) == len(ids), path
