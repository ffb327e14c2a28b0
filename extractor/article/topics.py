"""Section and tags of an article: the publisher's sources first, then what any page may state."""

import re
from collections.abc import Iterable
from itertools import islice
from urllib.parse import urlsplit

from extractor.article.dateline import Lines
from extractor.article.layout import Sheet, values_of
from extractor.ground.provenance import Origin, Said
from extractor.publishers import Layout
from extractor.publishers.tree import Element, names_of, tag_of, text_of
from extractor.viet.fold import fold

_TAG_PARTING = re.compile(r"\s*[,;]\s*")
_NO_SECTION = re.compile(r"^(?:trang chủ|home|trang nhất|trang chính)$", re.IGNORECASE)
_MOST_TAGS = 30
_LONGEST_TAG = 100
_LONGEST_SECTION = 80
_TAG_BOX = re.compile(r"(?:^|[\s_-])(?:tags?|keywords?|key-?links?|tu-?khoa)(?=[\s_-]|$)")
_OF_SITE = re.compile(
    r"(?:^|[,;])\s*(?:tin tức|tin mới|tin nhanh|tin nóng|tin trong ngày|báo điện tử|đọc báo)\s*(?:[,;]|$)",
    re.IGNORECASE,
)
"""Key words that a site prints on every page."""
_HOT_TAGS = re.compile(r"cloud|hot|trend|popular|top")
_TAG_LABEL = re.compile(r"^(?:từ kh(?:óa|oá)|tags?|thẻ)\s*:\s*", re.IGNORECASE)
_TAG_HEADING = re.compile(r"(?:từ kh(?:óa|oá)|tags?|thẻ)\s*:?", re.IGNORECASE)
"""A string of its own before the links: "<span>TAGS</span>"."""
_LONGEST_LINKED_TAG = 60
_LONGEST_TAG_LINE = 200
_MOSTLY_LINKS = 0.8
_CATEGORY = re.compile(
    r"(?:^|[\s_-])(?:categor(?:y|ies)|cate|cat-?(?:title|name|links?|label)|chuyen-?muc|kicker|eyebrow)"
    r"(?=[\s_-]|$)|(?:^|[\s_-])cat(?=\s|$)"
)
_CATEGORY_LABEL = re.compile(r"(?:^|\s)mục\s*:\s*$", re.IGNORECASE)
_CRUMB_PARTING = re.compile(r"^\s*(?:[>»›/→]|-+>)+\s*$")
_WRITTEN_CRUMBS = re.compile(
    r"trang chủ\s*[/>»›→|](?:.{1,60}[/>»›→|])?\s*(?P<last>[^/>»›→|]{2,60})", re.IGNORECASE
)
"""A breadcrumb without links: "Trang chủ / Tin tức / Tin quân sự"."""
_MOST_CRUMBS = 5
_BREADCRUMB = re.compile(r"breadcrumb|bread-crumb|(?:^|[\s_-])crumbs?(?=[\s_-]|$)|duong-?dan")
_PAGE_ENDING = re.compile(r"(?:/|\.(?:html?|aspx|php))$")


def section_of(sheet: Sheet, layouts: list[Layout], title: str, lines: Lines) -> Said[str] | None:
    """The section by the publisher's sources, the metadata, else the end of the breadcrumb, else the nearest
    link above the headline that is called a category or leads to what the article's address stands in.
    """
    for said in values_of(sheet, layouts, "section"):
        if _is_section(said.value[-1], title):
            return Said(said.value[-1], said.origin)
    stated = sheet.metadata.first("article:section", "articlesection")
    for text in (*sheet.metadata.jsonld("articleSection"), stated or ""):
        if _is_section(text, title):
            return Said(text, Origin("metadata"))
    for link in sheet.tree.iter("a"):
        if _is_to_category(link) and _is_section(text := text_of(link), title):
            return Said(text, Origin("link to the category"))
    printed = [text_of(link) for link in _crumbs(sheet.tree)]
    crumbs = [text for text in printed or sheet.metadata.crumbs if _is_section(text, title)]
    if crumbs:
        return Said(crumbs[-1], Origin("breadcrumb"))
    above = [(_link_around(one), text) for one, text in lines.before if _is_section(text, title)]
    for one, text in above:
        if _is_called_category(one) and not _leads_nowhere(one):
            return Said(text, Origin("category above the headline"))
    for one, text in above:
        if tag_of(one) == "a" and _leads_above(one, sheet.url):
            return Said(text, Origin("link to what the address stands in"))
    for holder, text in lines.near:
        if tag_of(holder) == "a" and _leads_above(holder, sheet.url) and _is_section(text, title):
            return Said(text, Origin("link to what the address stands in"))
        if tag_of(holder) == "a" and _is_labelled_category(holder) and _is_section(text, title):
            return Said(text, Origin("link after a label"))
    written = (match["last"] for _, text in lines.before if (match := _WRITTEN_CRUMBS.fullmatch(text)))
    return next(
        (Said(text, Origin("line of a breadcrumb")) for text in written if _is_section(text, title)), None
    )


def _crumbs(tree: Element) -> list[Element]:
    """The links of the breadcrumbs: by their name, else by their look ("Trang chủ > Tin hoạt động")."""
    boxes = list(tree.iter("div", "ul", "ol", "nav", "section", "p", "td", "span"))
    named = [link for box in boxes if _BREADCRUMB.search(names_of(box)) for link in box.iter("a")]
    if not named:
        named = [link for one in tree.iter() if _is_breadcrumb_tag(tag_of(one)) for link in one.iter("a")]
    if named := [link for link in named if not _leads_nowhere(link)]:
        return [link for link in named if not _is_unfolded(link)] or named
    return next((links for box in boxes if (links := _parted_links(box))), [])


def _is_unfolded(link: Element) -> bool:
    """Whether a link stands in a list inside an entry of a list, as the sections do that unfold below one."""
    own = next(link.iterancestors("ul", "ol"), None)
    return own is not None and next(own.iterancestors("li"), None) is not None


def _is_breadcrumb_tag(tag: str) -> bool:
    return "-" in tag and _BREADCRUMB.search(tag) is not None


def _parted_links(box: Element) -> list[Element]:
    """The links that stand in a box directly, from the home page on, with nothing but ">" between them."""
    links = list(box.iterchildren("a"))
    if not 1 < len(links) <= _MOST_CRUMBS or not _NO_SECTION.match(text_of(links[0])):
        return []
    return links if all(_CRUMB_PARTING.match(link.tail or "") for link in links[:-1]) else []


def _is_labelled_category(link: Element) -> bool:
    """Whether a link stands right behind the words "Chuyên mục:"."""
    before = link.getprevious()
    parent = link.getparent()
    label = before.tail if before is not None else parent.text if parent is not None else None
    return _CATEGORY_LABEL.search(label or "") is not None


def _is_to_category(link: Element) -> bool:
    """Themes of WordPress state a category as ``rel="category"``, or as ``rel="tag"`` in a box called one."""
    stated = (link.get("rel") or "").split()
    return "category" in stated or ("tag" in stated and _is_called_category(link))


def _is_called_category(link: Element) -> bool:
    return any(_CATEGORY.search(names_of(one)) for one in (link, *islice(link.iterancestors(), 2)))


def _link_around(element: Element) -> Element:
    """The link whose whole text an element is: the ``a`` of ``<a><span>Thời sự</span></a>``."""
    parent = element.getparent()
    whole = parent is not None and tag_of(parent) == "a" and text_of(parent) == text_of(element)
    return parent if whole and parent is not None else element


def _leads_nowhere(link: Element) -> bool:
    """The heading of a list of news may be a link without an address, ``<a href="">Tin nóng</a>``, and so are
    the tools beside the breadcrumb.
    """
    address = (link.get("href") or "").strip()
    return tag_of(link) == "a" and (not address or address.startswith(("#", "javascript:")))


def _leads_above(link: Element, address: str | None) -> bool:
    """Whether a link leads to a folder of the address: ``/thoi-su`` of ``/thoi-su/trao-giai-1.html``."""
    try:
        folder = _PAGE_ENDING.sub("", urlsplit(link.get("href") or "").path)
        path = urlsplit(address or "").path
    except ValueError:  # an address that is none ("http://[")
        return False
    return len(folder) > 1 and path.startswith(folder + "/")


def _is_section(text: str, title: str) -> bool:
    return 0 < len(text) < _LONGEST_SECTION and not _NO_SECTION.match(text) and fold(text) != fold(title)


def tags_of(
    sheet: Sheet, layouts: list[Layout], container: Element, not_tags: Iterable[str]
) -> Said[tuple[str, ...]]:
    """The article's own tags, as printed, each once."""
    for said in values_of(sheet, layouts, "tags"):
        return Said(_each_once(said.value, not_tags), said.origin)
    linked = [
        text_of(link)
        for link in sheet.tree.iter("a")
        if (link.get("rel") or "").split() == ["tag"] and not _is_called_category(link)
    ]
    if linked:
        return Said(_each_once(linked, not_tags), Origin("links to tags"))
    stated = sheet.metadata.meta.get("article:tag") or []
    if not stated and (boxed := _tags_in_box(sheet.tree, container)):
        return Said(_each_once(boxed, not_tags), Origin("box of tags"))
    if not stated and (written := _tags_in_line(container)):
        return Said(_each_once([written], not_tags), Origin("line of tags"))
    if not stated:
        keywords = [
            value for name in ("news_keywords", "keywords") for value in sheet.metadata.meta.get(name, ())
        ]
        stated = [one for one in keywords[:1] if not _OF_SITE.search(one)]
    return Said(_each_once(stated, not_tags), Origin("metadata"))


def _tags_in_box(tree: Element, container: Element) -> list[str]:
    """The short links of the first box below the text that is called tags or opens with "Từ khóa:"."""
    begun = False
    for element in tree.iter("div", "ul", "p", "section", container.tag):
        begun = begun or element is container
        if not begun or element is container or not _is_called_tags(element):
            continue
        links = [text_of(link) for link in element.iter("a")]
        opening = _opening(element)
        label = len(opening) if _TAG_HEADING.fullmatch(opening) else 0
        rest = _TAG_LABEL.sub("", text_of(element)[label:]).strip()
        plain = sum(map(len, links)) >= len(rest) * _MOSTLY_LINKS
        if (
            0 < len(links) <= _MOST_TAGS
            and plain
            and all(0 < len(one) <= _LONGEST_LINKED_TAG for one in links)
        ):
            return links
    return []


def _tags_in_line(container: Element) -> str | None:
    """What journals write behind "Từ khóa:" in a line of its own, without links."""
    for paragraph in container.iter("p"):
        text = text_of(paragraph)
        label = _TAG_LABEL.match(text)
        if label is not None and len(text) <= _LONGEST_TAG_LINE and _TAG_PARTING.search(text):
            return text[label.end() :]
    return None


def _is_called_tags(element: Element) -> bool:
    names = names_of(element)
    named = _TAG_BOX.search(names) is not None and _HOT_TAGS.search(names) is None
    opening = _opening(element)
    return bool(named or _TAG_LABEL.match(opening) or _TAG_HEADING.fullmatch(opening))


def _opening(element: Element) -> str:
    return next((text for written in element.itertext() if (text := str(written).strip())), "")


def _each_once(values: list[str], refused: Iterable[str]) -> tuple[str, ...]:
    tags = [tag.strip(" #") for value in values for tag in _TAG_PARTING.split(value)]
    without = {fold(tag) for tag in refused}
    once = {
        fold(tag): tag
        for tag in reversed(tags)
        if tag and len(tag) < _LONGEST_TAG and fold(tag) not in without
    }
    return tuple(reversed(once.values()))[:_MOST_TAGS]
