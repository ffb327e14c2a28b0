"""Where the text of an unknown page ends: behind who signs it stands what is the page's own."""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from extractor.article.blocks import is_set_right
from extractor.article.bylines import names_nobody, signs
from extractor.publishers.tree import BREAKING, Element, tag_of, text_of

_PARAGRAPH = 60
_FULL_PARAGRAPH = 80
_FEWEST_PARAGRAPHS = 2
_LONGEST_SIGNATURE = 100
_PAGE_HEADING = re.compile(
    r"(?:thời tiết|thông báo(?: mới)?|văn bản(?: mới| pháp luật| chỉ đạo điều hành)?|thăm dò ý kiến|"
    r"liên kết(?: web(?:site)?| nhanh)?|thống kê(?: truy cập)?|lịch (?:công tác|làm việc)|hỏi đáp|tiện ích|"
    r"thời (?:khóa|khoá) biểu|lịch (?:thi|học)(?: .{0,20})?|"
    r"(?:đăng ký )?nhận (?:bản )?tin(?: .{0,30})?|thư viện (?:ảnh|hình ảnh|video)|"
    r"đường dây nóng|tỷ giá|giá vàng)\s*:?",
    re.IGNORECASE,
)
_PROMOTION = re.compile(
    r"(?:về chúng tôi|about us|giới thiệu về (?:báo|tạp chí|trang|chúng tôi)\b.{0,30}|"
    r"giới thiệu sách(?: mới| hay)?|(?:tin|bài|nội dung)(?: viết)?(?: được)? tài trợ|rao vặt|"
    r"đặt (?:lịch(?: khám| hẹn| tư vấn)*|hàng|mua|phòng)(?: ngay| nhanh| trực tuyến)?|"
    r"(?:đăng ký|nhận)(?: ngay)? tư vấn(?: miễn phí)?|mua ngay)\s*:?",
    re.IGNORECASE,
)
"""Heads what the paper sells or says of itself, within an article as well as beside it."""
_HEADED = ("div", "section", "aside", "ul", "td")
_LONGEST_PROMOTION = 400
_BOXES = ("div", "section", "aside")
_SMALL = 0.6
_LONGEST_HEADING = 40
_LAST_LINES = 2
"""Lines at the end of the text that are looked at: a signature, and who took the pictures."""


def heads_page(text: str) -> bool:
    """Whether a line is the name of a part of the page: "Văn bản mới", "Thăm dò ý kiến"."""
    return _PAGE_HEADING.fullmatch(text) is not None


def beside_text(container: Element, others: Collection[Element]) -> set[Element]:
    """What in the body's container is the page's: boxes with its headings, all behind the signature.

    ``others`` are known to be no part of the text.
    """
    text = _box_of_text(container, others)
    if text is None:
        return set()
    named = _page_boxes(container, text) | _small_boxes_below(container, text, others)
    return named | _behind_signature(container, text, others)


def tells_story(container: Element, others: Collection[Element]) -> bool:
    """Whether one box holds paragraphs in a row, whatever list stands beside it: in a list of articles each
    summary has a box of its own, or a linked headline above it.
    """
    text = _box_of_text(container, others)
    if text is None or any(next(one.iter("a"), None) is not None for one in text.iter("h2", "h3", "h4")):
        return False
    return sum(len(line) >= _FULL_PARAGRAPH for line in _runs(text)) >= _FEWEST_PARAGRAPHS


def _runs(text: Element) -> Iterator[str]:
    """The lines that a box of text holds itself."""
    yield from (text_of(child) for child in text if tag_of(child) in {"p", "div"} and _is_line(child))
    yield from ((written or "").strip() for written in (text.text, *(child.tail for child in text)))


def _behind_signature(container: Element, text: Element, others: Collection[Element]) -> set[Element]:
    """The elements within the body's container that follow the signature under its text.

    The signature is set to the right: the last line in the box that holds most of the text, or the line that
    follows this box. Nothing is left out where as much text follows, or another signature: then there are
    several texts.
    """
    end = _end_of(text, container)
    if end is None:
        return set()
    behind = set(_following(end, container))
    rest = sum(_unlinked(one, others) for one in behind)
    signed = any(_is_signature(line) for one in behind for line in one.iter("p", "div"))
    return set() if signed or rest >= len(text_of(text)) else behind


def _page_boxes(container: Element, text: Element) -> set[Element]:
    """The boxes within the body's container that open with the name of a part of the page: "Thời tiết"."""
    around = {text, *text.iterancestors()}
    return {
        box for box in container.iter(*_HEADED) if box not in around and heads_page(next(_lines(box), ""))
    } | promotions_in(container)


def promotions_in(container: Element) -> set[Element]:
    """The boxes within an article's body in which the paper sells something or says what it is."""
    return {
        box
        for box in container.iterdescendants(*_HEADED)
        if _PROMOTION.fullmatch(next(_lines(box), "")) and len(text_of(box)) <= _LONGEST_PROMOTION
    }


def _first_name(box: Element) -> str | None:
    """What kind of box it is, without what varies it: "part" of ``<section class="part part--video">``."""
    return next(iter((box.get("class") or "").split()), None)


def _small_boxes_below(container: Element, text: Element, others: Collection[Element]) -> set[Element]:
    """The boxes below the text that open with a heading of their own and say little: a call to write, what
    the paper is.

    An article may be set in headed boxes itself: then one is made like the box of the text, or opens as that
    one does, or holds several paragraphs, or the signature comes below, and none is left out.
    """
    most = len(text_of(text)) * _SMALL
    around = text
    found: set[Element] = set()
    while around is not container and (parent := around.getparent()) is not None:
        headed = [box for box in around.itersiblings(*_BOXES) if _opens_with_heading(box)]
        alike = any(
            tag_of(box) == tag_of(around) and _first_name(box) == _first_name(around) for box in headed
        )
        signed = any(
            _is_signature(line) for below in around.itersiblings() for line in below.iter("p", "div")
        )
        if not (alike or signed or _opens_with_heading(around) or any(map(_is_section, headed))):
            found.update(box for box in headed if _unlinked(box, others) < most)
        around = parent
    return found


def _is_section(box: Element) -> bool:
    paragraphs = (
        line for line in box.iter("p", "div") if _is_line(line) and next(line.iter("a"), None) is None
    )
    return sum(len(text_of(line)) >= _FULL_PARAGRAPH for line in paragraphs) >= _FEWEST_PARAGRAPHS


def _opens_with_heading(box: Element) -> bool:
    """Whether the first line of a box stands in an element of its own that makes it a heading; a question
    only above a link or a button to answer it: "Bạn cần tư vấn?", "Đặt lịch ngay".
    """
    line, *others = [*_lines(box)] or [""]
    asked = line[-1:] == "?" and any(text_of(one) == others[-1] for one in box.iter("a", "button") if others)
    heading = next(box.iter("h2", "h3", "h4", "h5", "h6", "b", "strong"), None)
    return (
        heading is not None
        and 0 < len(line) <= _LONGEST_HEADING
        and (asked or line[-1] not in ".!?…”,")
        and text_of(heading) == line
        and not signs(line)
    )


def _lines(box: Element) -> Iterator[str]:
    return (line for written in box.itertext() if (line := str(written).strip()))


def _unlinked(element: Element, others: Collection[Element]) -> int:
    """Letters of an element that lead nowhere, ``others`` left out."""
    return len(text_of(element, {*others, *element.iter("a")}))


def _box_of_text(container: Element, others: Collection[Element] = ()) -> Element | None:
    """The element that directly holds most of the running text, ``others`` left out."""
    held: Counter[Element] = Counter()
    for element in _without(container, others):
        run = len("".join((element.text or "", *(child.tail or "" for child in element))).strip())
        if run >= 2 * _PARAGRAPH and any(tag_of(child) == "br" for child in element):
            held[element] += run
        elif tag_of(element) in {"p", "div"} and (around := element.getparent()) is not None:
            words = text_of(element) if _is_line(element) else ""
            if len(words) >= _PARAGRAPH:
                held[_holding(around, words, container)] += len(words)
    box, length = max(held.items(), key=lambda pair: pair[1], default=(None, 0))
    return box if length else None


def _holding(box: Element, words: str, container: Element) -> Element:
    """The box in which a paragraph stands beside others: some systems put each into one of its own."""
    while box is not container and (outer := box.getparent()) is not None and text_of(box) == words:
        box = outer
    return box


def _without(element: Element, others: Collection[Element]) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        one = waiting.pop()
        if tag_of(one) and one not in others:
            yield one
            waiting += one


def _is_line(element: Element) -> bool:
    return not any(tag_of(inner) in BREAKING and tag_of(inner) != "br" for inner in element.iterdescendants())


def _end_of(text: Element, container: Element) -> Element | None:
    """The element with which the signed text ends: its box, or the signature behind the box."""
    lines = [child for child in text if tag_of(child) and text_of(child)]
    if any(map(_is_signature, lines[-_LAST_LINES:])):
        return text
    around: Element | None = text
    while around is not None and around is not container:
        after = next((one for one in around.itersiblings() if tag_of(one) and text_of(one)), None)
        if after is not None:
            return after if _is_signature(after) else None
        around = around.getparent()
    return None


def _is_signature(line: Element) -> bool:
    text = text_of(line)
    if not text or len(text) > _LONGEST_SIGNATURE or not (signs(text) or names_nobody(text)):
        return False
    return any(is_set_right(one) and text_of(one) == text for one in (line, *line.iterdescendants()))


def _following(end: Element, container: Element) -> Iterator[Element]:
    """All that follows the end, up to the container's own end."""
    around: Element | None = end
    while around is not None and around is not container:
        yield from (one for one in around.itersiblings() if tag_of(one))
        around = around.getparent()
