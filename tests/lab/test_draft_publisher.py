"""A drafted publisher file can be loaded, finds what it says, and its page waits for a person."""

import json
from pathlib import Path

import pytest

from extractor.article import read_article
from extractor.errors import InputError
from extractor.ground.page import Page
from extractor.lab.draft_publisher import Draft, draft_publisher
from extractor.lab.pages import differing, reviewed_pages
from extractor.publishers.load import load_paper
from tests.builders import a_page


def page_named(name: str) -> Page:
    return next(page for page in reviewed_pages() if page.name == name).page()


def drafted(page: Page, tmp_path: Path) -> Draft:
    address = read_article(page).url
    assert address is not None
    return draft_publisher(page, address, tmp_path / "papers", tmp_path / "pages")


def test_a_draft_of_an_unknown_system_names_where_each_field_stands(tmp_path: Path) -> None:
    draft = drafted(page_named("general/no-headline-tag"), tmp_path)
    paper = load_paper(draft.publisher)
    assert (paper.hosts, paper.family) == (("baodautu-nho.example.vn",), None)
    assert paper.article_id is not None
    found = paper.article_id.search("https://baodautu-nho.example.vn/bai-d167812.html")
    assert found is not None and found[1] == "167812"
    first = {name: sources[0].source for name, sources in draft.found.items()}
    assert first["title"] == "div.title-detail"
    assert first["body"] == "#content_detail_news"
    assert first["published"] == "span.post-time"
    assert first["author"] == "a.author"


def test_a_signature_in_the_text_is_no_place_of_the_author(tmp_path: Path) -> None:
    text = "".join(
        f"<p>Năm thứ {n}, <strong>tổ hợp tác Suối Lạnh</strong> giúp bà con dựng thêm {n} ngôi nhà mới, "
        "làm gần hai cây số đường bê tông và được huyện khen thưởng.</p>"
        for n in range(2, 6)
    )
    page = a_page(
        "<html><head><title>Tổ hợp tác Suối Lạnh dựng nhà giúp dân</title></head><body>"
        '<h1 class="tieu-de">Tổ hợp tác Suối Lạnh dựng nhà giúp dân</h1><div class="noi-dung-bai">'
        f'{text}<p style="text-align:right"><strong>Hà Thị Mận</strong></p></div></body></html>',
        source="bai.html", url="https://xa-moi.example/bai-12345.html",
    )  # fmt: skip
    draft = drafted(page, tmp_path)
    assert read_article(page).author == "Hà Thị Mận"
    assert draft.found["author"] == []
    assert "author: nothing found" in draft.publisher.read_text(encoding="utf-8")


def test_short_names_of_a_system_are_names_too(tmp_path: Path) -> None:
    text = "".join(
        f"<p>Tổ {n} của thôn Bản Vược góp {n} ngày công làm cầu gỗ, trồng thêm hai vạt rừng chắn gió và được "
        "Ủy ban nhân dân xã tặng Giấy khen trong dịp cuối năm.</p>"
        for n in range(2, 6)
    )
    page = a_page(
        "<html><head><title>Thôn Bản Vược làm cầu</title></head><body><h1>Thôn Bản Vược làm cầu</h1>"
        f'<div class="fl tg">05/11/2026 09:30</div><div class="fl nd">{text}</div></body></html>',
        source="bai.html", url="https://xa-vuoc.example/bai-12345.html",
    )  # fmt: skip
    found = drafted(page, tmp_path).found
    assert [one.source for one in found["body"]] == ["div.nd"]
    assert found["published"][0].source == "div.tg"


def test_what_holds_the_headline_is_no_place_of_the_body(tmp_path: Path) -> None:
    draft = drafted(page_named("general/camel-two-links"), tmp_path)
    assert [one.source for one in draft.found["body"]] == ["div.newsContent"]


def test_a_draft_of_a_known_system_belongs_to_its_family(tmp_path: Path) -> None:
    draft = drafted(page_named("general/wordpress-newspaper"), tmp_path)
    assert (draft.family, load_paper(draft.publisher).family) == ("WordPress", "wordpress")


def test_the_page_is_read_by_its_draft_and_waits_for_a_person(tmp_path: Path) -> None:
    source = page_named("general/viettel-portal")
    draft = drafted(source, tmp_path)
    (page,) = reviewed_pages(tmp_path / "pages")
    assert page.path == draft.page
    assert page.path.read_bytes() == source.body
    assert not page.reviewed
    assert json.loads(draft.reading.read_text(encoding="utf-8"))["reviewed"] is False
    assert differing(read_article(source), page.expected) == []


def test_of_a_known_paper_the_page_alone_is_kept(tmp_path: Path) -> None:
    source = page_named("tuoitre.vn/data-role")
    draft = drafted(source, tmp_path)
    assert not draft.is_new
    assert not (tmp_path / "papers").exists()
    (page,) = reviewed_pages(tmp_path / "pages")
    assert (page.path.parent.name, page.reviewed) == ("tuoitre.vn", False)
    assert differing(read_article(source), page.expected) == []


def test_a_page_that_a_person_may_have_reviewed_is_never_written_over(tmp_path: Path) -> None:
    draft = drafted(page_named("general/viettel-portal"), tmp_path)
    draft.reading.write_text("{}", encoding="utf-8")
    with pytest.raises(InputError, match=r"\.html: is there already"):
        drafted(page_named("general/viettel-portal"), tmp_path)
    assert draft.reading.read_text(encoding="utf-8") == "{}"


def test_a_class_of_boxes_of_which_one_holds_text_is_not_left_out(tmp_path: Path) -> None:
    quoted = "Rừng còn thì bản còn, bà con dặn nhau như thế từ đời các cụ."
    text = "".join(
        f"<p>Tổ {n} của thôn Bản Vược góp {n} ngày công làm cầu gỗ, trồng thêm hai vạt rừng chắn gió.</p>"
        for n in range(2, 6)
    )
    boxes = (
        f'<div class="chen-vao"><p>{quoted}</p></div>'
        '<div class="chen-vao" type="related"><p>Tin liên quan</p></div>'
        '<div class="related-khac"><a href="/a.html">Thôn bên làm đường</a></div>'
    )
    page = a_page(
        "<html><head><title>Thôn Bản Vược làm cầu</title></head><body><h1>Thôn Bản Vược làm cầu</h1>"
        f'<div class="nd">{text}{boxes}</div></body></html>',
        source="bai.html", url="https://xa-vuoc.example/bai-12345.html",
    )  # fmt: skip
    draft = drafted(page, tmp_path)
    dropped = [selector.css for selector in load_paper(draft.publisher).rules.drop]
    assert dropped == ["div.related-khac"]
    assert quoted in draft.reading.read_text(encoding="utf-8")
