"""The headline of a page: as printed where a stated title confirms it, else as what looks like one."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from extractor.article.dateline import strings_of
from extractor.article.ending import heads_page
from extractor.article.layout import Sheet, values_of
from extractor.article.noise import is_related_heading
from extractor.ground.provenance import Origin, Said
from extractor.publishers import Layout
from extractor.publishers.tree import BREAKING, Element, names_of, tag_of, text_of
from extractor.viet.fold import fold
from extractor.viet.times import read_moment

_SITE_PART = re.compile(r"\s+(?:[|»–—-]|--)\s+|\s*[|»]\s*")
_TITLE_NAME = re.compile(r"title|headline|tieu-?de|heading")
_HEAD_NAME = re.compile(r"(?:article|news|post|detail|entry)[_-]?header(?=[\s_-]|$)")
_SITE = re.compile(
    r"(?:cong (?:thong tin|ttdt)|trang (?:thong tin|tin dien tu|chu|web)|website)\b|"
    r"(?:(?:ban )?in(?: (?:tin|bai|trang))?|chi tiet(?: (?:tin|bai))?|tin tuc)$"
)
_OWNER = re.compile(
    r"(?:truong|ubnd|uy ban|dang uy|phong|so|hoi|cong doan|lien doan|doan|benh vien|trung tam|tram|xa|phuong|"
    r"thi tran|thi xa|thanh pho|tinh|huyen|quan|quy|ban|chi cuc|cuc|vien|hoc vien|dai hoc|cong an|"
    r"bo chi huy|lu doan|su doan|quan doan|tap doan|cong ty|tong cong ty|bao|tap chi|dai|trang tin)\b"
)
"""With what the name of a body begins."""
_SECTION = re.compile(
    r"(?:(?:\W|\bva\b)*\b(?:tin(?: tuc| bai| hoat dong| noi bat| moi(?: nhat)?)?|su kien|hoat dong|"
    r"thong bao|ban tin|bai viet|chi tiet(?: tin| bai viet)?|news|events?)\b)+"
)
"""A heading that only tells the part of the site: "Tin tức - Sự kiện"."""
_LARGE = {"4", "5", "6", "+1", "+2", "+3"}
"""Sizes of <font>; 3 is that of the text."""
_SHORTEST_TITLE = 8
_LONG_TITLE = 25
_SHORTEST_BEGINNING = 20
_SAME_WORDS = 0.5
_FRAMES_ABOVE = 3
"""Boxes around the text that are looked through for its headline; a cell and its table are one, and so
are boxes of which one holds nothing but the other."""
_LONGEST_TITLE = 300
_PARAGRAPH = 80
_LONGEST_TIME = 90
_MOST_WORDS_OF_SITE = 8
_FONT_SIZE = re.compile(
    r"font-size\s*:\s*(?P<number>\d{1,3}(?:\.\d{1,3})?)\s*(?P<unit>px|pt|r?em|%)", re.IGNORECASE
)
_LARGE_LETTERS = {"px": 19, "pt": 15, "em": 1.3, "rem": 1.3, "%": 130}


def stated_titles(sheet: Sheet) -> list[str]:
    """The titles that the page states in its head, best first, some with the site's name at the end."""
    metadata = sheet.metadata
    stated = [*metadata.jsonld("headline"), *metadata.meta.get("og:title", ()), metadata.page_title]
    return [text for text in stated if text]


def title_of(sheet: Sheet, layouts: list[Layout], container: Element) -> Said[str]:
    """The headline as it stands on the page, without the site's name. Empty when there is none.

    A printed headline that a stated title confirms is sure. Else, on pages whose head names only the site,
    the headline is what is printed as one in or above the body's ``container``.
    """
    for said in values_of(sheet, layouts, "title"):
        return Said(said.value[0], said.origin)
    stated = stated_titles(sheet)
    of_site = bool(stated) and all(map(_names_only_site, stated))
    if of_site and (large := _large_line(sheet.tree)) is not None:
        return Said(large, Origin("first line set large"))
    printed = [
        text
        for one in sheet.tree.iter("h1")
        if (text := text_of(one)) and not (_is_logo(text, sheet) or _leads_home(one, text))
        if not _SECTION.fullmatch(fold(text))
    ]
    if stated and (below := _below_banner(container, printed, stated)) is not None:
        return Said(below, Origin("heading above the text"))
    # A banner that says the site's name as well ("CỔNG THÔNG TIN ĐIỆN TỬ …") confirms nothing.
    if not of_site and (confirmed := _printed_title(sheet, printed, stated)) is not None:
        return Said(_in_small_letters(confirmed, stated), Origin("printed headline"))
    if not stated and len(printed) == 1 and not _names_only_site(printed[0]):
        # A page saved without its head: the headings of the body would come next.
        return Said(printed[0], Origin("only headline"))
    own = sheet.metadata.jsonld("headline") or sheet.metadata.meta.get("og:title")
    if not own and _is_only_headline(printed, stated):
        return Said(printed[0], Origin("only headline"))
    if not own and (near := _title_above(container)) is not None:
        return Said(near, Origin("line above the text"))
    if stated and (heading := _heading_above(container, printed, stated)) is not None:
        return Said(heading, Origin("heading above the text"))
    if stated and (of_site or _names_owner(stated)) and (line := _line_above_time(container)) is not None:
        return Said(line, Origin("line above the time"))
    if stated:
        return Said(without_site(stated[0], sheet), Origin("stated title"))
    return Said(printed[0] if len(printed) == 1 else "", Origin("only headline"))


def _is_only_headline(printed: list[str], stated: list[str]) -> bool:
    """Whether the one main heading is a headline, under a head as short as a name: "Hòa Bình Online"."""
    if len(printed) != 1 or any(len(title.split()) > _MOST_WORDS_OF_SITE for title in stated):
        return False
    return len(printed[0]) >= _LONG_TITLE and not _is_owner_or_section(fold(printed[0]))


def _below_banner(container: Element, printed: list[str], stated: list[str]) -> str | None:
    """The heading above the text where the head and the banner of the page say only whose it is:
    ``<title>Trường THCS Hòa Bình</title>``, ``<h1>TRƯỜNG THCS HÒA BÌNH</h1>``.
    """
    names = {fold(title) for title in stated}
    if not _names_owner(stated) or names != set(map(fold, printed)):
        return None
    heading = _heading_above(container, printed, stated)
    return None if heading is None or fold(heading) in names else heading


def _names_owner(stated: list[str]) -> bool:
    """Whether all that the head states as its title is a body's name, or the name of a section with it:
    ".: Thị xã Hòa Bình :. - Tin tức".
    """
    parts = [part for title in stated for part in _SITE_PART.split(title) if fold(part)]
    return all(_is_owner_or_section(fold(part)) for part in parts)


def _is_owner_or_section(part: str) -> bool:
    owner = _OWNER.match(part.lstrip(" .:-*")) and len(part.split()) <= _MOST_WORDS_OF_SITE
    return bool(owner or _SITE.match(part) or _SECTION.fullmatch(part))


def _boxes_around(container: Element) -> Iterator[Element]:
    """The container and the boxes around it in which the headline may stand."""
    around: Element | None = container
    frames, inside = 0, ""
    while around is not None and around.tag not in {"body", "html"} and frames < _FRAMES_ABOVE:
        said = text_of(around)
        frames += around.tag not in {"tr", "tbody", "table"} and said != inside
        yield around
        inside, around = said, around.getparent()


def _line_above_time(container: Element) -> str | None:
    """The last long line above the time, in the container or a box around it, where pages print the headline
    without any sign that it is one.
    """
    for around in _boxes_around(container):
        above: str | None = None
        for holder, text in strings_of(around):
            if len(text) <= _LONGEST_TIME and sum(map(str.isdigit, text)) * 5 >= len(text):
                if above is not None and read_moment(text) is not None:
                    return above
            elif text[-1] == "." and len(text) >= _PARAGRAPH:
                break
            elif _LONG_TITLE <= len(text) <= _LONGEST_TITLE and holder.tag != "a" and text[-1] not in ".:;":
                above = text
    return None


def _is_logo(heading: str, sheet: Sheet) -> bool:
    """Whether a main heading is only the site's part of the page's title, which the head tells without it.

    ``<h1>Báo Hòa Bình</h1>`` of "Xã Tân Lập được khen - Báo Hòa Bình" beside og:title "Xã Tân Lập được khen".
    """
    own = [*sheet.metadata.jsonld("headline"), *sheet.metadata.meta.get("og:title", ())]
    parts = [fold(part) for part in _SITE_PART.split(sheet.metadata.page_title)]
    said = fold(heading)
    return said in (parts[0], parts[-1]) and bool(own) and all(said not in fold(title) for title in own)


def _leads_home(heading: Element, text: str) -> bool:
    """Whether a main heading is wholly a link to the site's first page: ``<h1><a href="/">…</a></h1>``."""
    return any(text_of(link) == text and _is_home(link.get("href", "")) for link in heading.iter("a"))


def _is_home(address: str) -> bool:
    """Whether a link leads to the first page; an empty one, "#x" and "?id=5" lead to the page itself."""
    parts = urlsplit(address.strip())
    return parts.path in {"", "/"} and not parts.query and bool(parts.netloc or parts.path)


def _printed_title(sheet: Sheet, printed: list[str], stated: list[str]) -> str | None:
    """The headline, or line, of the page that a stated title confirms."""
    if (both := _in_two_lines(sheet.tree, stated)) is not None:
        return both
    for heading in _confirmed(printed, stated):
        if any(len(heading) * 2 >= len(text) for text in stated):
            return heading
    if confirmed := _confirmed([*printed, *_titled(sheet.tree)], stated):
        return _written_out(confirmed[0], sheet.tree, stated) or confirmed[0]
    if (line := _printed_part(sheet.tree, stated)) is not None:
        return line
    if len(printed) == 1 and any(_resembles(title, printed[0]) for title in stated):
        return printed[0]
    return None


def _written_out(confirmed: str, tree: Element, stated: list[str]) -> str | None:
    """The printed headline that a head cuts short before the name of its section, which is printed as well:
    "Xã Tân Lập đón nhận Cờ - Tin trong tỉnh - Cổng thông tin điện tử …".
    """
    begun = {fold(_SITE_PART.split(title)[0]) for title in stated}
    if len(confirmed) >= _LONG_TITLE or any(fold(confirmed) in part for part in begun):
        return None
    begun = {part for part in begun if len(part) >= _SHORTEST_BEGINNING}
    return next((line for line in _titled(tree) if fold(line).startswith(tuple(begun))), None)


def _in_two_lines(tree: Element, stated: list[str]) -> str | None:
    """The stated part that a main heading and the second one right below it say together.

    ``<h1>Thi đua nơi đảo xa</h1><h2>Kỳ 2: Mùa biển động</h2>`` of "Thi đua nơi đảo xa - Kỳ 2: Mùa biển động".
    """
    for heading in tree.iter("h1"):
        below = heading.getnext()
        if below is None or below.tag not in {"h2", "h3"}:
            continue
        first, second = fold(text_of(heading)), fold(text_of(below))
        for title in stated:
            parts = [one.start() for one in _SITE_PART.finditer(title)]
            for end in (*parts, len(title)):
                said = fold(title[:end])
                rest = said.removeprefix(first).removesuffix(second)
                if first and second and len(said) > len(first) + len(second) and not rest.strip(" -–—:|."):
                    return title[:end].strip()
    return None


def _in_small_letters(printed: str, stated: list[str]) -> str:
    """A headline set in capitals, as the page's head writes it: names are told by their capitals."""
    if not printed.isupper():
        return printed
    wanted = fold(printed)
    parts = [part for title in stated for part in (title, *_SITE_PART.split(title))]
    return next((part for part in parts if fold(part) == wanted and not part.isupper()), printed)


def _title_above(container: Element) -> str | None:
    """The first headline-like element in the container, else in a box around it, before any paragraph; a
    sentence is a lead.
    """
    for around in _boxes_around(container):
        for element in around.iter():
            if element is not around and _is_paragraph(element):
                break
            text = text_of(element) if _may_be_title(element) else ""
            if not _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE or text.endswith("."):
                continue
            if heads_page(text) or is_related_heading(text) or _SECTION.fullmatch(fold(text)):
                continue
            if next(element.iter("a"), None) is None or _links_itself(element, text):
                return text
    return None


def _heading_above(container: Element, printed: list[str], stated: list[str]) -> str | None:
    """The heading that stands above the text in one box, where the page prints nothing that its head states:
    that may speak of an offer ("Đọc báo miễn phí 30 ngày") or name the site alone.

    A main heading is sure; another one, or a line in large letters, only under a head as short as a name.
    """
    names_site = all(len(title.split()) <= _MOST_WORDS_OF_SITE for title in stated)
    for around in _boxes_around(container):
        for element in around.iter():
            if element is not around and (element is container or _is_paragraph(element)):
                break
            main = element.tag == "h1"
            headed = is_headline(element) or element.tag in {"h4", "h5"} or _is_set_large(element)
            if not main and not (names_site and headed):
                continue
            text = text_of(element)
            if not _LONG_TITLE <= len(text) <= _LONGEST_TITLE or text.endswith("."):
                continue
            if text in printed if main else next(element.iter("a"), None) is None:
                return text
    return None


def _may_be_title(element: Element) -> bool:
    """Whether an element is headline-like, or a line that is called the head of an article:
    ``<div class="ArticleHeader">…``.
    """
    if element.tag not in {"h1", "h2", "h3", "div", "p", "span", "td"}:
        return False
    is_line = not any(tag_of(inner) in BREAKING for inner in element.iterdescendants())
    return is_headline(element) or (is_line and _HEAD_NAME.search(names_of(element)) is not None)


def _is_paragraph(element: Element) -> bool:
    if tag_of(element) == "p":
        return len(text_of(element)) >= _PARAGRAPH
    return len((element.text or "").strip()) >= _PARAGRAPH and not is_headline(element)


def _is_set_large(element: Element) -> bool:
    """Whether a box is set in letters larger than those of a text, as old portals set their headlines."""
    if tag_of(element) == "font" and element.get("size") in _LARGE:
        return True
    size = _FONT_SIZE.search(element.get("style") or "")
    return size is not None and float(size["number"]) >= _LARGE_LETTERS[size["unit"].lower()]


def _links_itself(heading: Element, text: str) -> bool:
    """Whether a main heading is wholly a link, to its own page as blogs set it: ``<h1><a href="/1">…``; a
    second one only where it stands alone in its box.
    """
    whole = any(text_of(link) == text for link in heading.iter("a"))
    around = heading.getparent()
    alone = heading.tag == "h2" and around is not None and len(list(around.iter("h1", "h2", "h3"))) == 1
    return (heading.tag == "h1" or alone) and whole and not _leads_home(heading, text)


def _names_only_site(stated: str) -> bool:
    """Whether a stated title says only whose page it is: "Cổng thông tin … - Bản in"."""
    return all(_SITE.match(part) for words in _SITE_PART.split(stated) if (part := fold(words)))


def _large_line(tree: Element) -> str | None:
    """The first line that old pages set in a large font, as they do with the headline alone."""
    for font in tree.iter("font"):
        text = text_of(font)
        if font.get("size") in _LARGE and _LONG_TITLE <= len(text) <= _LONGEST_TITLE:
            return text
    return None


def is_headline(element: Element) -> bool:
    """Whether an element is a main heading or called a title."""
    return element.tag in {"h1", "h2", "h3"} or _TITLE_NAME.search(names_of(element)) is not None


def _printed_part(tree: Element, stated: list[str]) -> str | None:
    """The longest part of a stated title, between the dashes and bars, that the page prints as a line.

    Old portals print the headline in a bold font without any sign that it is one.
    """
    parts = {fold(part) for title in stated for part in _SITE_PART.split(title) if len(part) >= _LONG_TITLE}
    if not parts:
        return None
    lines = [text for holder, text in strings_of(tree) if holder.tag != "a" and fold(text) in parts]
    return max(lines, key=len, default=None)


def _confirmed(headings: list[str], stated: list[str]) -> list[str]:
    """The headings that a stated title holds, longest first: a short one may be the site's name."""
    return sorted(
        (text for text in headings if any(_says(title, text) for title in stated)), key=len, reverse=True
    )


def _says(stated: str, heading: str) -> bool:
    """Whether a stated title holds this heading, perhaps with the site's name before or after."""
    small = fold(heading)
    return len(small) >= _SHORTEST_TITLE and small in fold(stated)


def _resembles(stated: str, heading: str) -> bool:
    """Whether a stated title is another wording of the heading: desks shorten titles for search engines."""
    words, other = set(fold(heading).split()), set(fold(stated).split())
    return len(heading) >= _SHORTEST_TITLE and len(words & other) >= len(words) * _SAME_WORDS


def _titled(tree: Element) -> Iterator[str]:
    """Headings of other levels, and elements that are called titles."""
    for element in tree.iter("h2", "h3", "div", "p", "span", "td"):
        if is_headline(element):
            text = text_of(element)
            if _SHORTEST_TITLE <= len(text) <= _LONGEST_TITLE:
                yield text


def without_site(title: str, sheet: Sheet) -> str:
    """A stated title without " - Báo Lao động", " | Cổng thông tin điện tử …" at its end."""
    site = fold(sheet.metadata.first("og:site_name", "application-name") or "")
    while True:
        partings = list(_SITE_PART.finditer(title))
        if not partings:
            return title
        last = partings[-1]
        tail = fold(title[last.end() :])
        known = tail and (tail in site or (site and site in tail))
        named = re.match(
            r"(?:bao|tap chi|trang|cong (?:thong tin|ttdt)|website|dai|so|ubnd|truong|lien doan)\b", tail
        )
        if not (known or named or re.fullmatch(r"(?:[\w-]+\.)+(?:vn|com|net|org)", tail)):
            return title
        title = title[: last.start()].strip()
