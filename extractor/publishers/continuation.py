"""How the pages of one article lead to each other: the address of its next page.

Magazines and old portals cut a long report in two or three: "/guong-sang.html" goes on at
"/guong-sang-p2.html", "?page=2", "/guong-sang/2". What leads there is hardly ever marked, but the address is
the article's own with a number, and the link stands under the text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode, urljoin

from extractor.publishers.address import host_of, split_address, without_tracking
from extractor.publishers.tree import BREAKING, Element, is_unseen, names_of, raw_text, tag_of
from extractor.viet.tidy import tidy

MOST_PARTS = 20
"""Pages of one article that are read; longer ones are serials or lists."""

_KEYS = frozenset({"page", "trang", "p", "pg", "pageindex", "paged", "currentpage", "start", "limitstart"})
_FROM_NOUGHT = frozenset({"start", "limitstart"})
"""Joomla counts from nought: the second page is ``?start=1``."""
_IN_PATH = re.compile(
    r"^(?P<stem>.+?)(?:[./_-](?:trang|page|p|pn)[-_/]?(?P<named>\d{1,2})|[/_](?P<bare>\d{1,2}))"
    r"(?P<ending>\.[a-z]{2,5}|/)?$",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:\.[a-z]{2,5}|/)$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:(?:trang|phần|page)\s*)?(\d{1,2})", re.IGNORECASE)
_NEXT_WORDS = re.compile(
    r"(?:(?:xem |đọc )?(?:trang |phần )?(?:sau|tiếp(?: theo)?|kế tiếp)|next(?: page)?)?[\s›»→>…]*",
    re.IGNORECASE,
)
_MAYBE = re.compile(
    r"[?&;](?:page|trang|p|pg|pageindex|paged|currentpage|start|limitstart)=\d|[./_-](?:trang|page|pn?)[-_/]?\d|"
    r"[/_]\d{1,2}(?:\.(?!css|js|ico|png|jpe?g|webp|gif|svg)[a-z]{2,5}|/)?[\"']",
    re.IGNORECASE,
)
_NO_PART = re.compile(
    r"(?:^|[\s_-])(?:comments?|comment-\w+|cmts?|binh-?luan|related\w*|lien-?quan|other-?news|news-?other|"
    r"tin-?khac|cung-?chuyen-?muc|sidebar)(?=[\s_-]|$)"
)
_PARAGRAPH = 80
_HEADLINE = 25
_MOST_LINKED = 0.75
"""Headlines that link, for each paragraph; a list of excerpts, or of others below the text, has as many."""


@dataclass(frozen=True, slots=True)
class _Part:
    """An address taken for a page of an article: the address without its number, and the number it shows.

    A number that nothing calls a page's ("/guong-sang/2") is not ``sure``: it may be an article's.
    """

    base: str
    number: int
    sure: bool


def may_be_paged(text: str) -> bool:
    """Whether a page holds anything like the address of a further page: it costs less than a tree."""
    return _MAYBE.search(text) is not None


def next_part(tree: Element, url: str | None, base: str | None, number: int) -> str | None:
    """Where the article goes on after its page of this ``number`` (the first is 1), as the page links it.

    ``base`` is the article's address. None where no link surely leads there.
    """
    if url is None or base is None:
        return None
    wanted = {_plain(base), *(part.base for part in _parts(base) if part.sure)}
    start = _start(tree, url)
    for target, said in _links(tree):
        address = _joined(start, target)
        for part in _parts(address):
            if part.base in wanted and _shown(part, said, number) == number + 1:
                return address
    return None


def is_later_part(tree: Element, url: str | None) -> bool:
    """Whether a page is the second or a later one of an article, to whose first page it links by number."""
    bases = {part.base for part in _parts(url or "") if part.number > 1}
    start = _start(tree, url or "")
    for target, said in _links(tree, everywhere=True) if bases else ():
        address = _joined(start, target)
        first = {_plain(address), *(part.base for part in _parts(address) if part.number == 1)}
        if first & bases and (words := _NUMBERED.fullmatch(said)) is not None and int(words[1]) == 1:
            return True
    return False


def new_paragraphs(tree: Element, before: Element) -> list[str]:
    """The paragraphs of a page that another one has not: a page of a list below the text brings none."""
    known = set(_paragraphs(before))
    return [one for one in _paragraphs(tree) if one not in known]


def _links(tree: Element, *, everywhere: bool = False) -> Iterator[tuple[str, str]]:
    """Links stated in the head as next, then those under the text, each with its words."""
    for link in tree.iter("link"):
        if "next" in (link.get("rel") or "").lower().split() and (target := link.get("href")):
            yield target, ""
    paragraphs = headlines = 0
    for element in tree.iter():
        tag = tag_of(element)
        if tag == "a" and (target := element.get("href")):
            said = tidy(raw_text(element))
            if everywhere or (
                paragraphs and headlines < paragraphs * _MOST_LINKED and not _is_beside(element)
            ):
                yield target, said
            headlines += paragraphs > 0 and len(said) >= _HEADLINE
        elif tag in BREAKING:
            paragraphs += _own_letters(element) >= _PARAGRAPH


def _shown(part: _Part, said: str, number: int) -> int | None:
    """The number of the page to which a link leads, by its words; by its address where it has none, or where
    the address is sure (Joomla's table of contents names each page by its chapter). None for other links.
    """
    if (words := _NUMBERED.fullmatch(said)) is not None:
        return int(words[1])
    if said and _NEXT_WORDS.fullmatch(said):
        return number + 1
    return part.number if part.sure or not said else None


def _parts(url: str) -> Iterator[_Part]:
    """The ways in which an address may be one of a page of an article."""
    parts = split_address(url)
    if parts is None or parts.fragment:
        return
    query = parse_qsl(parts.query, keep_blank_values=True)
    for name, value in query:
        if name.lower() in _KEYS and value.isdigit() and len(value) <= 2:
            rest = urlencode([pair for pair in query if pair != (name, value)])
            number = int(value) + (name.lower() in _FROM_NOUGHT)
            yield _Part(_plain(parts._replace(query=rest).geturl()), number, sure=True)
    if (found := _IN_PATH.match(parts.path)) is not None:
        whole = parts._replace(path=found["stem"]).geturl()
        yield _Part(_plain(whole), int(found["named"] or found["bare"]), sure=found["named"] is not None)


def _plain(url: str) -> str:
    """An address by which two forms of it compare: without scheme, "www.", ending and what tracks readers."""
    parts = split_address(without_tracking(url) or "")
    return url if parts is None else f"{host_of(url)}{_ENDING.sub('', parts.path)}?{parts.query}"


def _start(tree: Element, url: str) -> str:
    """What relative links start from."""
    stated = next((target for element in tree.iter("base") if (target := element.get("href"))), "")
    return _joined(url, stated) or url


def _joined(url: str, target: str) -> str:
    """The whole address of a link; empty for one that is none."""
    try:
        return urljoin(url, target.strip())
    except ValueError:
        return ""


def _is_beside(element: Element) -> bool:
    return any(_NO_PART.search(names_of(one)) for one in (element, *element.iterancestors()))


def _paragraphs(tree: Element) -> Iterator[str]:
    for element in tree.iter():
        if tag_of(element) in BREAKING and not is_unseen(element) and _own_letters(element) >= _PARAGRAPH:
            yield tidy(raw_text(element))


def _own_letters(element: Element) -> int:
    """Letters of an element's own text that are no link, inner blocks left out."""
    letters = len((element.text or "").strip())
    for child in element:
        tag = tag_of(child)
        if tag and tag not in BREAKING and tag not in {"a", "script", "style"}:
            letters += len(raw_text(child).strip())
        letters += len((child.tail or "").strip())
    return letters
