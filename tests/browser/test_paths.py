"""What people do with the pages, in a browser."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from extractor.service.access.accounts import add
from extractor.service.settings import ServiceSettings
from extractor.store.office import open_office
from tests.browser.conftest import OFFICE_VIEW, PHONE_VIEW, Open, serving
from tests.servers.ends import LONGEST

TITLE = "Cụm thi đua số XII thành phố Hà Nội ký giao ước thi đua năm 2022"


def search(page: Page, words: str) -> None:
    page.get_by_role("searchbox").first.fill(words)
    page.get_by_role("searchbox").first.press("Enter")


def test_search_and_open_the_evidence(office: str, visit: Open) -> None:
    """Typed without marks, found with them; the row's link leads to its sentence, marked in the text."""
    page = visit(office, "/")
    search(page, "co thi dua cua chinh phu")
    expect(page.get_by_role("heading", level=1)).to_contain_text("co thi dua cua chinh phu")
    expect(page.locator(".hits mark").first).to_have_text(re.compile("thi đua", re.IGNORECASE))
    page.locator(".hits h2 a").first.click()
    evidence = page.locator("#evidence")
    expect(evidence).to_be_in_viewport()
    expect(evidence).to_contain_text("Cờ thi đua của Chính phủ", ignore_case=True)
    expect(page.locator("li.shown .to-evidence")).to_have_attribute("aria-current", "true")


def test_pointing_or_moving_to_a_row_shows_its_evidence(office: str, visit: Open) -> None:
    page = visit(office, "/tim-kiem?about=articles&q=Cụm thi đua số XII")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/bai-bao/*")
    rows = page.locator("[data-row]")
    expect(page.locator(".ev.shown")).to_have_count(0)
    rows.nth(0).hover()
    expect(page.locator(".ev.shown").first).to_be_visible()
    rows.nth(1).locator(".to-evidence").focus()
    expect(rows.nth(1)).to_have_class("shown")
    expect(rows.nth(0)).not_to_have_class("shown")


def test_a_sentence_that_is_pressed_shows_its_row_and_a_row_says_its_sentence(
    office: str, visit: Open
) -> None:
    page = visit(office, "/tim-kiem?about=articles&q=Cụm thi đua số XII")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/bai-bao/*")
    row, text = page.locator("[data-row='2']"), page.locator("article")
    width = text.locator(".ev[data-rows~='2']").first.evaluate("it => it.getBoundingClientRect().width")
    text.locator(".ev[data-rows~='2'] .claim[data-rows='2']").first.click()
    expect(row).to_have_class("shown")
    expect(page.get_by_role("status")).to_be_empty()
    row.locator(".to-evidence").click()
    told = text.locator(".ev.shown").first
    expect(page.get_by_role("status")).to_contain_text(told.inner_text())
    assert told.evaluate("it => it.getBoundingClientRect().width") == width


def test_of_many_rows_the_one_asked_for_is_in_sight(own_office: str, visit: Open) -> None:
    """The list beside the article scrolls by itself: the row stands beside its evidence."""
    page = visit(own_office, "/nhap-bai")
    schools = [f"Trường THPT Đồi Thông {number}" for number in range(1, 16)]
    told = [f"Chủ tịch UBND tỉnh Phú Thọ tặng Bằng khen cho {school}." for school in schools]
    page.get_by_label("Nội dung bài").fill("Tỉnh trao thưởng\n\n" + "\n\n".join(told))
    page.locator("form", has=page.get_by_label("Nội dung bài")).get_by_role("button").click()
    page.locator("#told").get_by_role("link", name="Tỉnh trao thưởng").click()
    last = page.locator(".to-evidence").last
    expect(last).not_to_be_in_viewport()
    page.goto(own_office + (last.get_attribute("href") or ""))
    expect(page.locator(".rows > .shown .to-evidence")).to_be_in_viewport()


def test_facets_are_chips_that_can_be_removed(office: str, visit: Open) -> None:
    page = visit(office, "/tim-kiem")
    level = page.get_by_role("region", name="Cấp", exact=True)
    all_rows = page.locator(".tabs [aria-current]").inner_text()
    level.get_by_role("link").first.click()
    chip = page.locator(".chips a", has_text="Cấp:")
    expect(chip).to_be_visible()
    chip.click()
    expect(page.locator(".tabs [aria-current]")).to_have_text(all_rows)


def test_review_by_keyboard(own_office: str, visit: Open) -> None:
    page = visit(own_office, "/doi-chieu")
    rows = page.locator(".queue > li")
    first, second, third = (rows.nth(at).locator("h2").inner_text() for at in range(3))
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("a")
    expect(page.get_by_role("status")).to_contain_text("Đã ghi thao tác số 1: chấp nhận “")
    expect(rows.nth(0)).to_be_focused()
    assert rows.nth(0).locator("h2").inner_text() == second
    page.keyboard.press("r")
    expect(page.get_by_role("status")).to_contain_text("thao tác số 2")
    # The row is focused by the script that answers keys: before, the next key would be lost.
    expect(rows.nth(0)).to_be_focused()
    assert rows.nth(0).locator("h2").inner_text() == third
    page.keyboard.press("z")
    expect(page.get_by_role("status")).to_contain_text("thao tác số 3")
    expect(rows.nth(0)).to_be_focused()
    assert rows.nth(0).locator("h2").inner_text() == second
    page.keyboard.press("e")
    page.wait_for_url("**/doi-chieu/*")
    expect(page.get_by_role("heading", level=1)).to_have_text(second)
    page.keyboard.press("e")
    expect(page.get_by_label("Trường")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("a")
    assert page.get_by_label("Giá trị đúng").input_value() == "a"
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("a")
    page.wait_for_url("**/doi-chieu/*done=4*")
    expect(page.get_by_role("status")).to_contain_text("thao tác số 4: chấp nhận")
    page.keyboard.press("z")
    expect(page.get_by_role("status")).to_contain_text("thao tác số 5")
    page.goto(f"{own_office}/lich-su")
    expect(page.locator("main ol > li")).to_have_count(5)
    assert first


def test_words_selected_in_the_article_correct_a_field(own_office: str, visit: Open) -> None:
    page = visit(own_office, "/doi-chieu")
    page.locator('[data-key="e"]').first.click()
    page.wait_for_url("**/doi-chieu/*")
    paragraph = page.locator("#van-ban p").last
    words = paragraph.evaluate(
        """(block) => {
            const range = document.createRange();
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            const text = walker.nextNode();
            range.setStart(text, 0);
            range.setEnd(text, text.data.indexOf(" ", 8) > 0 ? text.data.indexOf(" ", 8) : text.data.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return range.toString();
        }"""
    )
    page.locator("#picked").get_by_role("button", name="Lý do khen").click()
    expect(page.get_by_label("Giá trị đúng")).to_have_value(words)
    expect(page.get_by_label("Chữ trong bài")).to_have_value(words)
    page.get_by_role("button", name="Ghi sửa đổi").click()
    expect(page.get_by_role("status")).to_contain_text("Đã ghi thao tác")
    expect(page.locator(".pairs ins")).to_have_text(words)


def test_what_is_done_with_selected_words_leaves_them_in_sight_on_a_phone(office: str, visit: Open) -> None:
    page = visit(office, "/doi-chieu", viewport=PHONE_VIEW)
    page.locator('[data-key="e"]').first.click()
    page.wait_for_url("**/doi-chieu/*")
    paragraph = page.locator("#van-ban p").first
    paragraph.scroll_into_view_if_needed()
    box = paragraph.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 150, box["y"] + 12, steps=3)
    offered = page.locator("#picked")
    expect(offered).to_be_hidden()
    page.mouse.up()
    expect(offered).to_be_visible()
    assert page.locator("#picked-words").inner_text() == page.evaluate("getSelection().toString()").strip()
    held = offered.bounding_box()
    assert held is not None and held["height"] < PHONE_VIEW["height"] / 4


def test_exports_of_a_list_and_of_a_record(office: str, visit: Open, tmp_path: Path) -> None:
    page = visit(office, "/tim-kiem?q=thi+đua&about=awards")
    with page.expect_download() as csv:
        page.get_by_role("link", name="CSV").click()
    csv.value.save_as(tmp_path / "rows.csv")
    assert "cờ thi đua" in (tmp_path / "rows.csv").read_text(encoding="utf-8-sig").lower()
    page.goto(f"{office}/ho-so")
    name = page.locator("table a").first.inner_text()
    page.locator("table a").first.click()
    with page.expect_download() as sheet:
        page.get_by_role("link", name="Excel").click()
    assert sheet.value.suggested_filename == f"ho-so-{name}.xlsx"


DROPPED = """(files) => {
    const dropped = new DataTransfer();
    for (const [name, text] of files) dropped.items.add(new File([text], name));
    return dropped;
}"""


def test_dropped_files_are_read_and_too_many_are_not_sent(own_office: str, visit: Open) -> None:
    page = visit(own_office, "/nhap-bai")

    def drop(files: list[tuple[str, str]]) -> None:
        dropped = page.evaluate_handle(DROPPED, files)
        page.locator("#drop").dispatch_event("drop", {"dataTransfer": dropped})

    drop([(f"{number}.txt", "Tin") for number in range(201)])
    expect(page.locator("#files-chosen")).to_contain_text("tối đa 200 tệp")
    assert page.url.endswith("/nhap-bai")
    article = "Khe Lim mừng công\n\nSáng 28/11/2026, UBND tỉnh tặng Bằng khen cho Trường Tiểu học Khe Lim."
    drop([("bai.txt", article), ("hong.html", "\x89PNG\r\n\x1a\n")])
    told = page.locator("#told > li")
    expect(told).to_have_count(2, timeout=LONGEST * 1000)
    expect(told.filter(has_text="Khe Lim mừng công")).to_contain_text("1 dòng khen thưởng")
    expect(told.filter(has_text="hong.html")).to_contain_text("Không đọc được")


def test_an_article_is_pasted_and_read(own_office: str, visit: Open) -> None:
    page = visit(own_office, "/nhap-bai")
    page.get_by_label("Nội dung bài").fill(
        "Xã Đồi Thông trao thưởng\n\nNgày 5/6/2024, Chủ tịch UBND tỉnh Phú Thọ tặng Bằng khen cho Trường "
        "THPT Đồi Thông vì thành tích xuất sắc trong phong trào thi đua."
    )
    page.get_by_label("Ngày đăng").fill("6/6/2024")
    page.locator("form", has=page.get_by_label("Nội dung bài")).get_by_role("button").click()
    expect(page.get_by_role("link", name="Xem khen thưởng mới nhất")).to_be_visible(timeout=30_000)
    page.locator("#told").get_by_role("link", name="Xã Đồi Thông trao thưởng").click()
    expect(page.locator(".to-evidence", has_text="Trường THPT Đồi Thông")).to_be_visible()


def test_files_are_sent_without_scripts(own_office: str, visit: Open, tmp_path: Path) -> None:
    article = tmp_path / "bai.txt"
    article.write_text("Tin vắn\n\nHôm nay trời đẹp, phiên chợ đông.", encoding="utf-8")
    page = visit(own_office, "/nhap-bai", java_script_enabled=False)
    page.get_by_label("Chọn tệp").set_input_files(article)
    page.locator("#tep").get_by_role("button", name="Đọc và lưu").click()
    while page.get_by_role("link", name="Xem khen thưởng mới nhất").count() == 0:
        page.reload()
    assert "Tin vắn" in page.locator("#told").inner_text()


def test_a_receiver_is_added_changed_and_removed_without_scripts(own_office: str, visit: Open) -> None:
    """What it was told before a person said yes is kept; a no changes nothing."""
    page = visit(own_office, "/theo-doi", java_script_enabled=False)
    page.get_by_role("link", name="Người nhận tin (1)").click()
    page.get_by_label("Địa chỉ thư, hoặc địa chỉ web").fill("https://noi-bo.example/tin")
    page.get_by_role("button", name="Thêm người nhận").click()
    assert re.fullmatch("[0-9a-f]{64}", page.get_by_role("status").locator("code").inner_text())
    mine = page.locator("ul.list > li", has_text="noi-bo.example")
    mine.get_by_label("Báo lúc").select_option("now")
    mine.get_by_label("Về").select_option(label="Ba Vì")
    mine.get_by_role("button", name="Lưu").click()
    assert "Ngay khi có" in mine.locator(".facts").inner_text()
    assert "Ba Vì" in mine.locator(".facts").inner_text()
    mine.get_by_role("link", name="Thôi báo").click()
    page.get_by_role("link", name="Không, quay lại").click()
    assert mine.count() == 1
    mine.get_by_role("link", name="Thôi báo").click()
    page.get_by_role("button", name="Thôi báo").click()
    assert mine.count() == 0
    assert "Đã thôi báo" in page.get_by_role("status").first.inner_text()


@pytest.mark.parametrize("viewport", [OFFICE_VIEW, PHONE_VIEW])
def test_what_is_chosen_for_a_receiver_is_read_whole(
    office: str, visit: Open, viewport: dict[str, int]
) -> None:
    page = visit(office, "/nguoi-nhan", viewport=viewport)
    chosen = page.locator("#tier-1")
    shown = chosen.evaluate("(one) => one.offsetWidth")
    needed = "(one) => { one.style.cssText = 'flex: none; max-width: none'; return one.offsetWidth; }"
    assert shown >= chosen.evaluate(needed)


def test_the_digest_is_built_and_downloaded(office: str, visit: Open, tmp_path: Path) -> None:
    page = visit(office, "/diem-bao?day=17/3/2022")
    page.locator("summary", has_text="Thêm nhận xét").first.click()
    page.locator("textarea[name^=nhan-xet]").first.fill("Đề nghị biểu dương")
    with page.expect_download() as html:
        page.get_by_role("button", name="HTML").click()
    html.value.save_as(tmp_path / "digest.html")
    written = (tmp_path / "digest.html").read_text(encoding="utf-8")
    assert TITLE in written and "Đề nghị biểu dương" in written


def test_what_the_marks_mean_is_printed_with_them(office: str, visit: Open) -> None:
    page = visit(office, "/tim-kiem?about=articles")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/bai-bao/*")
    page.emulate_media(media="print")
    assert page.locator(".side").first.is_hidden()
    assert "Đơn vị, tổ chức" in page.locator(".legend-line:visible").inner_text()
    marked, told = (page.locator(place).first for place in ("article .mk-unit", ".legend .mk-unit"))
    lines = [one.evaluate("one => getComputedStyle(one).textDecoration") for one in (marked, told)]
    assert "underline" in lines[0] and lines[0] == lines[1]


def test_on_paper_a_chart_stays_with_its_title(office: str, visit: Open) -> None:
    page = visit(office, "/so-lieu")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 680, "height": 960})
    for chart in page.locator(".chart").all():
        assert chart.evaluate("(one) => getComputedStyle(one).breakInside") == "avoid"
        box = chart.bounding_box()
        assert box is not None and box["height"] < 900
    page.locator(".chart summary").first.dispatch_event("click")
    assert page.locator(".chart").first.evaluate("(one) => getComputedStyle(one).breakInside") == "auto"


def test_on_paper_no_page_ends_with_the_year_or_the_name_of_an_award(
    office: str, pages: tuple[str, ...], visit: Open
) -> None:
    award = next(path for path in pages if path.startswith("/khen-thuong/"))
    page = visit(office, award)
    page.emulate_media(media="print")
    styles = "(one) => [getComputedStyle(one).display, getComputedStyle(one).breakAfter]"
    assert page.locator(".year").first.evaluate(styles)[0] == "block"
    for kept in (".year > h3, .year > h2", ".year li > p:first-child", ".year .title-line", ".year summary"):
        assert page.locator(kept).first.evaluate(styles)[1] == "avoid", kept


def test_dark_is_chosen_at_once_and_kept(office: str, visit: Open) -> None:
    page = visit(office, "/")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_label("Nền sáng hay tối").select_option("dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert dark != light
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_english_is_one_click_away_and_stays(office: str, visit: Open) -> None:
    page = visit(office, "/tim-kiem?q=thi+đua")
    page.get_by_role("link", name="English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Results for “thi đua”")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Review queue").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Review queue")


def test_on_a_phone_the_menu_lies_over_the_page_and_leads_on(office: str, visit: Open) -> None:
    page = visit(office, "/", viewport=PHONE_VIEW, has_touch=True)
    button, looks = page.get_by_text("Mục lục"), page.get_by_label("Nền sáng hay tối")
    before = button.bounding_box()
    expect(looks).to_be_hidden()
    expect(page.get_by_role("link", name="English")).to_be_visible()
    button.tap()
    assert button.bounding_box() == before
    expect(looks).to_be_visible()
    page.get_by_role("link", name="Hàng chờ đối chiếu", exact=True).tap()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hàng chờ đối chiếu")


def test_without_scripts_everything_is_links_and_forms(own_office: str, visit: Open) -> None:
    page = visit(own_office, "/", java_script_enabled=False)
    search(page, "cờ thi đua của chính phủ")
    page.locator(".hits h2 a").first.click()
    assert page.locator("#evidence.shown").count() == 1
    page.locator("li.shown").get_by_role("link", name="Đối chiếu, sửa").click()
    page.get_by_label("Trường").select_option("reason")
    page.get_by_label("Giá trị đúng").fill("dẫn đầu phong trào")
    page.get_by_role("button", name="Ghi sửa đổi").click()
    assert page.locator(".pairs ins").inner_text() == "dẫn đầu phong trào"
    page.get_by_role("button", name="Hoàn tác").first.click()
    assert page.locator(".pairs ins").count() == 0
    page.get_by_label("Nền sáng hay tối").select_option("dark")
    page.get_by_role("button", name="Đổi", exact=True).click()
    assert page.locator("html").get_attribute("data-theme") == "dark"


def test_signing_in_and_out(database: Path, tmp_path: Path, visit: Open) -> None:
    """With accounts every page asks first, and leads on to where one wanted to go."""
    shutil.copytree(database.parent, tmp_path / "kho")
    settings = ServiceSettings(database=tmp_path / "kho" / database.name)
    with open_office(settings.office_file) as office:
        add(office, "Lan", "admin", "câu mật khẩu dài")
    with serving(settings) as address:
        page = visit(address, "/ho-so?order=name")
        page.get_by_label("Tên đăng nhập").fill("lan")
        page.get_by_label("Mật khẩu").fill("câu mật khẩu dài")
        page.get_by_role("button", name="Đăng nhập").click()
        expect(page).to_have_url(f"{address}/ho-so?order=name")
        page.get_by_role("link", name="Lan", exact=True).click()
        page.get_by_role("button", name="Đăng xuất", exact=True).click()
        page.goto(f"{address}/doi-chieu")
        expect(page.get_by_role("heading", level=1)).to_have_text("Đăng nhập")
