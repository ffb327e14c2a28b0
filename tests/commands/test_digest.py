"""``digest``: the press digest of a day in every format, whole, folded, and running nothing it was given."""

import re
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from docx import Document

from extractor.report.digest import DIGEST_FORMATS
from extractor.store import open_store
from extractor.store.stories import join
from tests.builders import a_page, an_article, an_award, an_event, an_extract
from tests.commands.calling import Call

LURE = "{{ name }} <script>alert(1)</script> & | *x*"
DAY = "2024-03-01"


@pytest.fixture
def shelf(database: Path) -> Path:
    told = [
        ("mot", DAY, "Trường Mai Lĩnh đón cờ", "Trao Cờ thi đua cho Trường Mai Lĩnh.", "Trường Mai Lĩnh"),
        ("hai", DAY, "Trường Mai Lĩnh đón cờ", "Trao Cờ thi đua cho Trường Mai Lĩnh.", "Trường Mai Lĩnh"),
        ("ba", DAY, f"Chuyện lạ {LURE}", f"Không có gì {LURE}.", None),
        ("bon", "2024-03-02", "Trường Mai Lĩnh mở hội", "Hôm sau ở Trường Mai Lĩnh.", None),
    ]
    with open_store(database) as store:
        for paper, day, title, text, unit in told:
            url = f"https://{paper}.example/tin.html?a=1&b=%22x%22"
            article = an_article(
                title, text, lead=f"Sapo của {paper}.", url=url, publisher=f"Báo {paper}",
                published=datetime.fromisoformat(f"{day}T08:00:00+07:00"),
            )  # fmt: skip
            awards = (an_award(article, text, recipient=unit),) if unit else ()
            events = (an_event(article, text, type="award_ceremony"),) if unit else ()
            extract = an_extract(article, awards=awards, events=events, source=url)
            store.save(a_page(paper, url=url, source=url), extract)
        join(store, 20240301000001, 20240301000002)
    return database


def test_a_day_folded_and_grouped(shelf: Path, call: Call) -> None:
    found = call("digest", "--day", "1/3/2024", "--format", "json", "--db", shelf).json
    assert (found["articles"], found["stories"], len(found["papers"])) == (3, 2, 3)
    first, last = found["groups"]
    assert (first["unit"], first["stories"][0]["topic"]) == ("Trường Mai Lĩnh", "award_ceremony")
    assert first["stories"][0]["reprinted_in"] == ["Báo hai"]
    assert first["stories"][0]["quotes"] == ["Trao Cờ thi đua cho Trường Mai Lĩnh."]
    assert (last["unit"], last["stories"][0]["quotes"]) == (None, [])


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["--from", "2024", "--unit", "truong mai linh"], [1, 2, 20240302000001]),
        (["--day", DAY, "--unit", "Trường Mai Lĩnh"], [1, 2]),
        (["--day", DAY, "--unit", "Trường Mai Linh"], []),
        (["--from", "2024-03-02", "--query", "mo hoi"], [20240302000001]),
        (["--from", "2024", "--query", "khongco"], []),
        (["20240301000003"], [3]),
        (["https://ba.example/tin.html?a=1&b=%22x%22", "20240302000001"], [3, 20240302000001]),
    ],
)
def test_choices(arguments: list[str], ids: list[int], shelf: Path, call: Call) -> None:
    called = call("digest", *arguments, "--format", "json", "--db", shelf)
    assert called.code == 0, called.err
    stories = [story for group in called.json["groups"] for story in group["stories"]]
    found = {article["id"] for story in stories for article in (story, *story["reprints"])}
    assert found == {number if number > 100 else 20240301000000 + number for number in ids}


def test_today_is_the_day_unless_told_and_an_empty_day_says_so(shelf: Path, call: Call) -> None:
    shown = call("digest", "--db", shelf)
    assert shown.code == 0
    assert re.search(r"# ĐIỂM BÁO NGÀY \d\d/\d\d/\d{4}\n\nKhông có bài nào\.", shown.text)
    for file_format in DIGEST_FORMATS:
        assert call("digest", "--day", "2001-01-01", "--format", file_format, "--db", shelf).code == 0


def test_notes_stand_at_their_stories(shelf: Path, call: Call) -> None:
    arguments = ("--note", "20240301000002: Cần đối chiếu: số quyết định", "--officer", "Ngày yên ắng.")
    text = call("digest", "--day", DAY, *arguments, "--db", shelf).text
    assert "**Nhận xét:** Cần đối chiếu: số quyết định" in text
    assert "**Nhận xét:** Ngày yên ắng." in text
    by_address = ("--note", "https://ba.example/tin.html?a=1&b=%22x%22: Đã gọi: báo xác nhận")
    assert (
        "**Nhận xét:** Đã gọi: báo xác nhận" in call("digest", "--day", DAY, *by_address, "--db", shelf).text
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--day", DAY, "--note", "Cần đối chiếu"], "không gồm số hay địa chỉ bài"),
        (["--day", DAY, "--note", "20240302000001: bài khác"], "không nằm trong các bài"),
        (["--day", DAY, "--from", "2024"], "cùng lúc với --from"),
        (["20240301000001", "--day", DAY], "cùng lúc với ngày"),
        (["--day", "hôm qua"], "không phải ngày hợp lệ"),
        (["--from", "2024", "--query", "("], "hãy nhập từ cần tìm"),
        (["--day", DAY, "--format", "pdf"], "không có định dạng này"),
    ],
)
def test_wrong_calls_are_one_line(arguments: list[str], message: str, shelf: Path, call: Call) -> None:
    called = call("digest", *arguments, "--db", shelf)
    assert (called.code, len(called.messages), called.out) == (2, 1, b"")
    assert message in called.err


def test_articles_without_a_day_have_no_day_in_the_title(shelf: Path, call: Call) -> None:
    assert call("digest", "20240301000001", "--db", shelf).text.startswith("# ĐIỂM BÁO NGÀY 01/03/2024\n")
    with open_store(shelf) as store:
        store.conn.execute("UPDATE articles SET published_day = NULL WHERE id = 20240301000002")
        store.conn.commit()
    ids = ("20240301000001", "20240301000002")
    assert call("digest", *ids, "--db", shelf).text.startswith("# ĐIỂM BÁO\n")


def test_an_unknown_article_is_one_line(shelf: Path, call: Call) -> None:
    called = call("digest", "99", "--db", shelf)
    assert (called.code, len(called.messages)) == (1, 1)


def test_the_word_document(shelf: Path, call: Call) -> None:
    path = shelf.parent / "d.docx"
    assert call("digest", "--day", DAY, "-o", path, "--db", shelf).code == 0
    lines = [paragraph.text for paragraph in Document(str(path)).paragraphs]
    assert lines[:2] == ["ĐIỂM BÁO NGÀY 01/03/2024", "3 bài của 3 báo, gộp thành 2 tin"]
    assert "1. Trường Mai Lĩnh" in lines
    assert "Đăng lại ở 1 báo: Báo hai" in lines
    assert any(LURE in line for line in lines)
    assert not any("{%" in line for line in lines)


def test_an_office_fills_its_own_template(shelf: Path, call: Call, tmp_path: Path) -> None:
    page = Document()
    page.add_paragraph("Ngày: {{ title }}")
    page.save(str(tmp_path / "mau.docx"))
    path = tmp_path / "d.docx"
    call("digest", "--day", DAY, "-o", path, "--template", tmp_path / "mau.docx", "--db", shelf)
    assert [p.text for p in Document(str(path)).paragraphs] == ["Ngày: ĐIỂM BÁO NGÀY 01/03/2024"]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        assert not any(name.startswith("on") or name == "src" for name, _ in attributes)
        self.links += [value or "" for name, value in attributes if name == "href"]

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("file_format", ["md", "html"])
def test_it_speaks_english_when_asked(file_format: str, shelf: Path, call: Call) -> None:
    asked = ("digest", "--from", "2000", "--officer", "Cần theo dõi", "--format", file_format, "--db", shelf)
    text = call("--lang", "en", *asked).text
    assert "PRESS DIGEST FROM 01/01/2000" in text
    assert "Comment:" in text and "Nhận xét" not in text
    assert "Nhận xét:" in call(*asked).text


def test_html_needs_nothing_else_and_runs_nothing(shelf: Path, call: Call) -> None:
    page = call(
        "digest", "--day", DAY, "--note", f"20240301000003: {LURE}", "--format", "html", "--db", shelf
    ).text
    seen = _Tags()
    seen.feed(page)
    assert not {"script", "link", "img", "iframe"} & set(seen.tags)
    assert seen.text.count(LURE) == 2
    assert seen.links[0] == "https://mot.example/tin.html?a=1&b=%22x%22"
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page


def test_only_addresses_of_the_web_are_linked(shelf: Path, call: Call) -> None:
    with open_store(shelf) as store:
        store.conn.execute("UPDATE articles SET canonical_url = NULL, url = 'javascript:alert(1)'")
        store.conn.commit()
    page = call("digest", "--day", DAY, "--format", "html", "--db", shelf).text
    assert "javascript:alert(1)" in page
    assert "href" not in page


def test_the_shipped_template_is_the_one_the_script_makes(tmp_path: Path) -> None:
    from docxtpl import DocxTemplate

    from extractor.lab.digest_template import TEMPLATE, make

    make(tmp_path / "digest.docx")
    made, shipped = (
        DocxTemplate(str(path)).get_undeclared_template_variables()
        for path in (tmp_path / "digest.docx", TEMPLATE)
    )
    assert made == shipped
