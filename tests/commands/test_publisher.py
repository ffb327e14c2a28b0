"""``publisher`` by hand: health, check."""

import json
from pathlib import Path

import pytest

from extractor.ground.page import Page
from extractor.ground.provenance import Origin, Provenance
from extractor.lab import pages
from extractor.lab.roots import PAGES
from extractor.pipeline import read_page
from extractor.store import open_store
from tests.builders import a_page, an_article, an_extract
from tests.commands.calling import Call


def filled(path: Path, layout: str | None, layouts: str = "Báo Ví dụ") -> Path:
    with open_store(path) as store:
        for number in range(6):
            address = f"https://bao.example/bai-{number}.html"
            how = Provenance(layouts, layout, (("title", Origin("h1", 0)), ("body", Origin("x", 0))))
            article = an_article(
                f"Bài {number}", "Sáng nay, huyện trao thưởng.",
                url=address, publisher="bao.example", provenance=how,
            )  # fmt: skip
            store.save(a_page(url=address, source=address), an_extract(article))
    return path


def test_a_sound_paper(call: Call, tmp_path: Path) -> None:
    called = call("publisher", "health", "--db", filled(tmp_path / "a.db", "detail"))
    assert called.code == 0
    assert "bao.example" in called.text
    assert "!!" not in called.text


def test_general_rules_have_no_first_source_to_fall_silent(call: Call, tmp_path: Path) -> None:
    shares = [
        call("publisher", "health", "--db", filled(tmp_path / f"{number}.db", None, layouts)).text.count(
            "100%"
        )
        for number, layouts in enumerate(("general", "WordPress"))
    ]
    assert shares[1] - shares[0] == len(("title", "body"))


def test_a_broken_layout_is_loud(call: Call, tmp_path: Path) -> None:
    database = filled(tmp_path / "a.db", None)
    called = call("publisher", "health", "--db", database)
    assert called.code == 1
    marked = [line for line in called.text.splitlines() if line.startswith("!! bao.example: ")]
    assert len(marked) == 1
    shown = call("publisher", "health", "bao.example", "--format", "json", "--db", database)
    assert (shown.code, shown.json[0]["signs"]) == (1, ["layout"])
    assert call("publisher", "health", "khac.example", "--db", database).code == 0


@pytest.mark.parametrize(
    ("layouts", "words"),
    [("general", "đọc bằng quy tắc chung; soạn nháp: publisher new"), ("WordPress", "hệ quản trị WordPress")],
)
def test_a_paper_without_a_file_is_told_and_is_no_fault(
    call: Call, tmp_path: Path, layouts: str, words: str
) -> None:
    called = call("publisher", "health", "--db", filled(tmp_path / "a.db", None, layouts))
    assert "bao.example: chưa có tệp riêng" in called.text
    assert words in called.text
    assert ("!!" in called.text) == (called.code == 1)


def test_reviewed_pages_are_read_as_reviewed(call: Call) -> None:
    called = call("publisher", "check", "vov.vn")
    assert called.code == 0
    assert called.text.endswith("0 trang chưa ổn.\n")


def test_a_paper_without_reviewed_pages_is_no_success(call: Call) -> None:
    called = call("publisher", "check", "khong-co.example")
    assert (called.code, called.text) == (2, "")
    assert called.err.startswith("khong-co.example: chưa có trang mẫu nào ở đây; hãy soạn một trang")


def test_a_page_read_otherwise_and_a_draft_are_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vov.vn"
    folder.mkdir()
    expected = json.loads((PAGES / "vov.vn" / "article.json").read_text(encoding="utf-8"))
    for name, changes in (("sai", {"author": "Người Khác"}), ("nhap", {"reviewed": False})):
        (folder / f"{name}.html").write_bytes((PAGES / "vov.vn" / "article.html").read_bytes())
        (folder / f"{name}.json").write_text(json.dumps(expected | changes), encoding="utf-8")
    drafts = pages.reviewed_pages(tmp_path)
    monkeypatch.setattr(pages, "reviewed_pages", lambda: drafts)
    called = call("publisher", "check", "vov.vn")
    assert called.code == 1
    assert called.text.splitlines() == [
        "!! vov.vn/nhap: bản nháp chưa có người duyệt",
        "!! vov.vn/sai: author",
        "2 trang mẫu, 2 trang chưa ổn.",
    ]


def test_a_field_that_only_general_rules_found_is_told(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The headline's class is another one than the file says: all is read rightly, by luck."""
    folder = tmp_path / "vov.vn"
    folder.mkdir()
    whole = (PAGES / "vov.vn" / "article.html").read_text(encoding="utf-8")
    assert whole.count("article-title") == 1
    (folder / "moi.html").write_text(whole.replace("article-title", "bai-tua"), encoding="utf-8")
    (folder / "moi.json").write_bytes((PAGES / "vov.vn" / "article.json").read_bytes())
    drafts = pages.reviewed_pages(tmp_path)
    monkeypatch.setattr(pages, "reviewed_pages", lambda: drafts)
    called = call("publisher", "check", "vov.vn")
    assert called.code == 1
    assert called.text.splitlines() == [
        "!! vov.vn/moi: title: không nguồn nào của tệp có trên trang, quy tắc chung đã đọc thay",
        "1 trang mẫu, 1 trang chưa ổn.",
    ]


def test_stored_pages_are_read_again(call: Call, tmp_path: Path) -> None:
    database = tmp_path / "kho.db"
    assert call("ingest", PAGES / "vov.vn" / "article.html", "--db", database).code == 0
    called = call("publisher", "check", "vov.vn", "--db", database)
    assert (called.code, called.text.splitlines()[-1]) == (0, "1 trang trong kho, 1 trang đọc như trước.")
    with open_store(database) as store:
        store.conn.execute("UPDATE articles SET text = text || '.'")
    called = call("publisher", "check", "vov.vn", "--db", database)
    assert (called.code, "đọc khác lần trước" in called.text) == (0, True)
    for raw in (tmp_path / "kho-pages").rglob("*.gz"):
        raw.write_bytes(b"")
    called = call("publisher", "check", "vov.vn", "--db", database)
    assert called.code == 1
    assert called.text.splitlines()[-2].startswith("!! https://vov.vn/")
    refused = call("publisher", "check", "--db", database)
    assert (refused.code, "hãy nêu một báo" in refused.err) == (2, True)


def test_a_new_paper_is_drafted(call: Call, tmp_path: Path) -> None:
    page = PAGES / "general" / "no-headline-tag.html"
    places = ("--papers", tmp_path / "papers", "--pages", tmp_path / "pages")
    called = call("publisher", "new", page, *places)
    assert called.code == 0
    assert "div.title-detail" in called.text
    assert (tmp_path / "papers" / "baodautu-nho.example.vn.toml").exists()
    assert [path.suffix for path in sorted((tmp_path / "pages").rglob("*.*"))[1:]] == [".html", ".json"]
    again = call("publisher", "new", page, *places)
    assert again.code == 1
    (kept,) = (tmp_path / "pages").rglob("*.html")
    assert again.messages == [f"{kept}: đã có sẵn; hãy sửa tệp ấy"]
    other = tmp_path / "khac.html"
    body = page.read_text(encoding="utf-8")
    title = read_page(Page("khac", page.read_bytes(), media_type="html")).title
    other.write_text(body.replace(title, "Xã Nậm Pì đón nhận Cờ thi đua của tỉnh"), encoding="utf-8")
    more = call("publisher", "new", other, *places)
    assert more.code == 0
    assert more.messages[0] == "baodautu-nho.example.vn.toml đã có sẵn, chỉ thêm trang mẫu."
    assert len(list((tmp_path / "pages").rglob("*.html"))) == 2


def test_a_page_without_address_cannot_name_its_paper(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "bai.html"
    body = (PAGES / "general" / "viettel-portal.html").read_bytes()
    page.write_bytes(body.replace(b"https://dakrve.example.gov.vn", b""))
    assert call("publisher", "new", page, "--papers", tmp_path / "papers").code == 2
    assert not (tmp_path / "papers").exists()


def test_a_text_is_no_page_to_draft_from(call: Call, tmp_path: Path) -> None:
    text = tmp_path / "bai.txt"
    text.write_text("Trao cờ\n\nSáng nay, xã trao cờ cho hai thôn.", encoding="utf-8")
    assert call("publisher", "new", text).code == 2
