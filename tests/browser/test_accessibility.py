"""WCAG 2.2 AA by axe-core on every page: structure in light, colours in both, sizes on a phone.

What a rule finds does not hang on the theme but for colours, so each page is measured whole once.
"""

import re
from collections.abc import Iterator
from functools import cache

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open

COLOURFUL = re.compile(r"/(tim-kiem|bai-bao|ho-so/|doi-chieu|nguon|diem-bao|theo-doi|so-lieu)")
"""Pages that have all colours there are among them."""

COLOURS = {"type": "rule", "values": ["color-contrast"]}
WORDED = {
    "type": "rule",
    "values": [
        "document-title", "html-has-lang", "html-lang-valid", "valid-lang", "label", "link-name",
        "button-name", "select-name", "input-button-name", "image-alt", "svg-img-alt", "summary-name",
        "aria-command-name", "link-in-text-block", "empty-table-header",
    ],
}  # fmt: skip
"""What hangs on the words of a page; all else is the same in both languages."""

NARROW = {"width": 320, "height": 640}
"""The width at which WCAG asks for pages that need no scrolling to the side."""

WRITTEN_BY_OTHERS = "h1, .text p, .facts > *, .title-line > *, blockquote, dd, td, .counted a, .chips .chip"

WIDENED_BY_A_WORD = """(selector) => [...document.querySelectorAll(`main :is(${selector})`)]
    .slice(0, 40)
    .filter((one) => {
        const written = [...one.childNodes].find((node) => node.nodeType === 3 && node.data.trim());
        if (!written) return false;
        const before = written.data;
        written.data = "x".repeat(160);
        const page = document.documentElement;
        const isWide = page.scrollWidth > page.clientWidth;
        written.data = before;
        return isWide;
    }).map((one) => one.outerHTML.slice(0, 80))"""
"""Which parts of a page that others wrote make it wider when they are one long word, as an address is."""

TOO_LOW = """[...document.querySelectorAll(".facts a")]
    .filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent)"""
"""axe speaks of links only where two of them happen to stand one above the other."""

IN_ANOTHER_LANGUAGE = """[...document.querySelectorAll(
        "main :is(h1, h2, h3, blockquote, li a, td, strong, code, .pairs dd)")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3
        && /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(node.data)
        && one.closest("[lang]").lang !== "vi"))
    .map((one) => `${one.tagName} ${one.textContent.trim().slice(0, 60)}`)"""
"""Words of papers and names that a screen reader would read out as English."""

UNNAMED = """[...document.querySelectorAll("figure, table")].filter((one) => !one.caption
    && !document.getElementById(one.getAttribute("aria-labelledby") ?? "")).map((one) => one.tagName)"""
"""axe asks for neither name."""

OUT_OF_ORDER = """[...document.querySelectorAll("h1, h2, h3, h4")].filter((one, at, all) =>
    at && Number(one.tagName[1]) > Number(all[at - 1].tagName[1]) + 1).map((one) => one.textContent)"""

CUT_OFF = """[...document.querySelectorAll(".scroll")].filter((one) => one.scrollWidth > one.clientWidth)
    .map((one) => one.textContent.trim().slice(0, 40))"""

LEAN = {"resultTypes": ["violations"], "preload": False, "iframes": False}
"""Pages have no frames, and no styles from elsewhere that axe would have to load."""

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@cache
def axe() -> Axe:
    return Axe()


def faults(page: Page, **options: object) -> Iterator[str]:
    """Each rule that is broken with the first place where it is, in what is folded too."""
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    found = axe().run(page, options={**LEAN, **options}).response["violations"]
    for rule in found:
        yield f"{page.url} {rule['id']}: {rule['nodes'][0]['html'][:200]} ({len(rule['nodes'])})"


@pytest.mark.parametrize(("theme", "prefix"), [("light", ""), ("dark", ""), ("light", "/en")])
def test_pages_are_accessible(
    office: str, pages: tuple[str, ...], visit: Open, theme: str, prefix: str
) -> None:
    page = visit(office, "/huong-dan", color_scheme=theme)
    asked = WORDED if prefix else STANDARD if theme == "light" else COLOURS
    options: dict[str, object] = {"runOnly": asked}
    found: list[str] = []
    for path in pages if theme == "light" else filter(COLOURFUL.match, pages):
        page.goto(office + prefix + path)
        found += faults(page, **options)
        if prefix:
            # What was typed stands there too, and fields' names are both languages'.
            is_typed = path.startswith(("/tim-kiem?q=(", "/xac-minh", "/huong-dan"))
            found += [] if is_typed else (f"{path} {one}" for one in page.evaluate(IN_ANOTHER_LANGUAGE))
        elif theme == "light":
            found += (f"{path} {one}" for one in (*page.evaluate(UNNAMED), *page.evaluate(OUT_OF_ORDER)))
    assert found == []


def test_on_a_phone_nothing_runs_over_and_all_can_be_hit(
    office: str, pages: tuple[str, ...], visit: Open
) -> None:
    page = visit(office, "/huong-dan", viewport=NARROW)
    found: list[str] = []
    for path in pages:
        page.goto(office + path)
        found += faults(page, runOnly={"type": "rule", "values": ["target-size"]})
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            found.append(f"{path} is wider than the phone")
        found += (f"{path} {link} is too low" for link in page.evaluate(TOO_LOW))
        found += (f"{path} {part}" for part in page.evaluate(WIDENED_BY_A_WORD, WRITTEN_BY_OTHERS)[:3])
    assert found == []


def test_on_a_small_screen_no_button_of_a_row_is_cut_off(office: str, visit: Open) -> None:
    page = visit(office, "/nguon", viewport={"width": 1024, "height": 768})
    for path in ("/nguon", "/theo-doi"):
        page.goto(office + path)
        acts = page.locator("td.acts :is(button, a)")
        assert acts.count() > 0
        assert page.evaluate(CUT_OFF) == [], path


def test_axe_finds_what_is_wrong(office: str, visit: Open) -> None:
    """A field that lost its name and words that lost their contrast, planted on a page."""
    page = visit(office, "/ho-so")
    page.evaluate(
        """() => {
            document.querySelector("label[for=f-q]").remove();
            document.querySelector("#f-q").removeAttribute("placeholder");
            document.documentElement.style.setProperty("--ink-soft", "#bbb");
        }"""
    )
    rules = {fault.split()[1] for fault in faults(page, runOnly=STANDARD)}
    assert rules >= {"label:", "color-contrast:"}
