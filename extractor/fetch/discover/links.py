"""Which links of a page lead to articles: article_links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from extractor.fetch.discover.addresses import absolute
from extractor.fetch.discover.headline_links import FEWEST_ALIKE, alike, told
from extractor.fetch.discover.limits import MOST_LINKS
from extractor.publishers import Paper, publishers
from extractor.publishers.address import host_of, without_tracking
from extractor.publishers.tree import Element, names_of, tag_of, text_of

_SLUG_WORDS = 5
"""Words in the last part of an article's path; those of sections have fewer."""

_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|jpe?g|png|gif|webp|mp[34]|rss|xml)$", re.IGNORECASE)

_ID_IN_PATH = re.compile(r"(?:^|[-_/a-z])\d{4,}(?:\.\w{2,5})?$")
"""Portals: ``/xem-tin/123456``, ``/tin-tuc/a123456.html``."""

_ID_IN_QUERY = re.compile(r"(?:^|&)(?:id|item_?id|article_?id|news_?id|dDocName)=[\w-]*\d{3,}", re.IGNORECASE)
"""Ministries' portals: ``index.php?option=com_content&id=1234``."""
_SHORTEST_TITLE = 4
"""Words of a link on an unknown site that names its article by nothing but a number."""

_FEWEST_ARTICLES = 3
"""With fewer, the addresses of an unknown site do not tell which of its pages are articles."""

_BESIDE = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|menu\w*|breadcrumbs?|footer|topbar|most-?(?:read|view\w*)|(?:doc|xem)-?nhieu\w*|"
    r"related\w*|lien-?quan|tag-?list|hot-?tags?|sidebar)(?=[\s_-]|$)"
)
_BESIDE_TAGS = frozenset({"nav", "footer", "aside", "menu"})
_MOST_BESIDE = 0.5
"""Share of a page's articles above which no box is beside the list, whatever its name (a menu around all)."""


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """A link to an article; several may lead to one: picture, heading, "read on"."""

    url: str
    element: Element
    text: str


@dataclass(frozen=True, slots=True)
class Site:
    """Where a listing page stands: its address, what relative links start from, and its paper, if known."""

    url: str | None
    base: str | None
    paper: Paper | None

    @property
    def has_pattern(self) -> bool:
        return self.paper is not None and self.paper.article_id is not None

    def is_own_page(self, url: str) -> bool:
        """Whether an address is one of this site and of no picture, document …"""
        return self._is_own(url) and _FILE.search(urlsplit(url).path) is None

    def is_here(self, url: str) -> bool:
        """Whether an address leads to the listing page itself."""
        parts = urlsplit(url)
        return self.url is not None and parts.path == urlsplit(self.url).path and not parts.query

    def is_article(self, url: str, text: str) -> bool:
        """Whether a page's address is one of an article: by the paper's pattern, else by its look."""
        parts = urlsplit(url)
        if self.paper is not None and self.paper.article_id is not None:
            return self.paper.article_id.search(parts.path) is not None
        if self.is_here(url):
            return False
        slug = parts.path.rstrip("/").rpartition("/")[2]
        if sum(1 for word in slug.split("-") if word[:1].isalpha()) >= _SLUG_WORDS:
            return True
        numbered = _ID_IN_PATH.search(parts.path.rstrip("/")) or _ID_IN_QUERY.search(parts.query)
        return numbered is not None and len(text.split()) >= _SHORTEST_TITLE

    def may_be_article(self, url: str, title: str) -> bool:
        """The same for a page of which a title is known: on a site without a pattern, a long one will do."""
        return self.is_article(url, title) or (not self.has_pattern and len(title.split()) >= _SLUG_WORDS)

    def _is_own(self, url: str) -> bool:
        host = host_of(url)
        if host is None:
            return False
        if self.paper is not None:
            return publishers().paper_of(host) is self.paper
        own = host_of(self.url) if self.url else None
        return own is None or host == own or host.endswith(f".{own}") or own.endswith(f".{host}")


def article_links(tree: Element, site: Site, fewest: int = FEWEST_ALIKE) -> list[ArticleLink]:
    """The links to articles in document order, without those of menus and boxes beside the list.

    A page of nothing but such boxes is taken whole. Where addresses of an unknown site tell next to nothing,
    the places of its links do, where ``fewest`` stand alike, or a date or summary beside one or two.
    """
    own = list(islice(_own_links(tree, site), MOST_LINKS))
    links = [link for link in own if site.is_article(link.url, link.text)]
    if not site.has_pattern and len({link.url for link in links}) < _FEWEST_ARTICLES:
        links += _headlines(own, site, {link.url for link in links}, fewest)
    most = len({link.url for link in links}) * _MOST_BESIDE
    few = (around for around, urls in urls_below(links).items() if len(urls) <= most)
    beside = set(filter(_is_beside, few))
    return [link for link in links if beside.isdisjoint(link.element.iterancestors())] or links


def urls_below(links: list[ArticleLink]) -> dict[Element, set[str]]:
    """For every element around a link the articles that it holds links to."""
    held: dict[Element, set[str]] = {}
    for link in links:
        held.setdefault(link.element, set()).add(link.url)
        for around in link.element.iterancestors():
            held.setdefault(around, set()).add(link.url)
    return held


def _own_links(tree: Element, site: Site) -> Iterator[ArticleLink]:
    for anchor in tree.iter("a"):
        joined = absolute(site.base, anchor.get("href"))
        url = without_tracking(joined) if joined else None
        if url is not None and site.is_own_page(url):
            yield ArticleLink(url, anchor, text_of(anchor))


def _words(link: ArticleLink) -> str:
    """What a link says; a picture says it by its name."""
    named = (link.element.get("title"), *(picture.get("alt") for picture in link.element.iter("img")))
    return link.text or next((words for words in named if words), "")


def _headlines(links: list[ArticleLink], site: Site, known: set[str], fewest: int) -> list[ArticleLink]:
    """The links that stand as headlines do, and others to the same addresses (their pictures)."""
    outside = [
        link
        for link in links
        if not any(map(_is_beside, link.element.iterancestors())) and not site.is_here(link.url)
    ]
    candidates = [(link.element, link.url, _words(link)) for link in outside]
    found = list(alike(candidates, site.url, fewest)) or list(told(candidates, site.url))
    chosen = {outside[at].url for at in found}
    return [link for link in outside if link.url in chosen - known]


def _is_beside(element: Element) -> bool:
    return tag_of(element) in _BESIDE_TAGS or _BESIDE.search(names_of(element)) is not None
