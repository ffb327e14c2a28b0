"""What the page says of itself: JSON-LD, meta elements, links in the head."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.article.jsonld import documents
from extractor.publishers.tree import Element, raw_text
from extractor.viet.tidy import tidy, unescape

_ARTICLE_TYPES = {
    "newsarticle",
    "article",
    "reportagenewsarticle",
    "blogposting",
    "report",
    "analysisnewsarticle",
    "backgroundnewsarticle",
    "opinionnewsarticle",
    "reviewnewsarticle",
    "liveblogposting",
}
_EPISODE_TYPES = {"podcastepisode", "radioepisode"}
"""What papers call an article that is read aloud as well; its authors are told nowhere else."""
_MOST_NODES = 2000
_AUTHOR_METAS = (
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "byl",
)  # fmt: skip
_AUTHOR_PROPERTIES = frozenset({"author", "creator"})
_WRITTEN_BY = re.compile(r"(?:được )?(?:đăng|viết) bởi|written by|tác giả|author", re.IGNORECASE)
"""The labels that WordPress puts for cards: twitter:label1 "Được viết bởi", twitter:data1 "Thu Trang"."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """``meta`` maps a name, property or itemprop (lower case) to its values in page order; ``crumbs`` are the
    sections that lead to the article, as a script states them, the outermost first."""

    meta: dict[str, list[str]] = field(default_factory=dict)
    article: dict[str, Any] | None = None
    canonical: str | None = None
    page_title: str = ""
    crumbs: tuple[str, ...] = ()

    def first(self, *names: str) -> str | None:
        """The first non-empty value of the first name that has one."""
        for name in names:
            for value in self.meta.get(name, ()):
                if value:
                    return value
        return None

    def jsonld(self, path: str) -> list[str]:
        """All strings at a dotted path of the JSON-LD article, lists passed through: ``author.name``."""
        nodes: list[Any] = [self.article] if self.article else []
        for step in path.split("."):
            nodes = [node[step] for node in nodes if isinstance(node, dict) and step in node]
            nodes = [item for node in nodes for item in (node if isinstance(node, list) else [node])]
        return [text for node in nodes if isinstance(node, str) and (text := tidy(unescape(node)))]

    @property
    def site_names(self) -> frozenset[str]:
        """What the page calls its site, and bodies that it states as authors."""
        authors = (self.article or {}).get("author")
        bodies = [
            str(one.get("name"))
            for one in (authors if isinstance(authors, list) else [authors])
            if isinstance(one, dict) and "Organization" in str(one.get("@type"))
        ]
        stated = [
            self.first("og:site_name"),
            self.first("application-name"),
            self._behind_title(),
            *self.jsonld("publisher.name"),
        ]
        return frozenset(tidy(unescape(name)) for name in (*stated, *bodies) if name)

    def _behind_title(self) -> str | None:
        """What the page's title says behind the article's own: "Xóm chài lên bờ | Báo Hạ Lưu"."""
        own = self.first("og:title")
        rest = self.page_title.removeprefix(own) if own else ""
        return rest.strip(" |-–—") if rest != self.page_title and rest[:2].strip(" |-–—") == "" else None

    @property
    def stated_authors(self) -> list[str]:
        """What the page states as its authors, those of JSON-LD in one line, the surest first."""
        cards = [
            value
            for number in ("1", "2")
            for label, value in zip(
                self.meta.get(f"twitter:label{number}", ()),
                self.meta.get(f"twitter:data{number}", ()),
                strict=False,
            )
            if _WRITTEN_BY.fullmatch(label)
        ]
        metas = [value for name in _AUTHOR_METAS for value in self.meta.get(name, ())]
        told = [", ".join(self.jsonld(path)) for path in ("author.name", "author", "creator.name", "creator")]
        return [*told, *metas, *cards]

    @property
    def says_article(self) -> bool:
        """Whether the page calls itself an article, or says when that was published."""
        calls_itself_so = (self.first("og:type") or "").lower() == "article"
        return self.article is not None or calls_itself_so or bool(self.first("article:published_time"))


def read_metadata(tree: Element) -> Metadata:
    meta: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = element.get("content")
        if content is None:
            continue
        for attribute in ("name", "property", "itemprop"):
            if name := element.get(attribute):
                key = "author" if _names_author(element) else name.strip().lower()
                meta.setdefault(key, []).append(tidy(unescape(content)))
    title = next((raw_text(element) for element in tree.iter("title")), "")
    canonical = next(
        (link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"),
        None,
    )
    scripts = list(_described(tree))
    crumbs = next((_names_of_crumbs(node) for nodes in scripts for node in nodes if _is_breadcrumb(node)), ())
    return Metadata(meta, _jsonld_article(scripts), canonical, tidy(unescape(title)), crumbs)


def _names_author(element: Element) -> bool:
    """Whether an unseen element of microdata names the author: ``<span itemprop="author"><meta
    itemprop="name" content="Thu Trang">``.
    """
    around = element.getparent()
    return (
        element.get("itemprop") == "name"
        and around is not None
        and around.get("itemprop") in _AUTHOR_PROPERTIES
    )


def _described(tree: Element) -> Iterator[list[dict[str, Any]]]:
    """What each script of JSON-LD describes."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield [node for data in documents(raw_text(script)) for node in _nodes(data)]


def _is_breadcrumb(node: dict[str, Any]) -> bool:
    return node.get("@type") == "BreadcrumbList"


def _names_of_crumbs(node: dict[str, Any]) -> tuple[str, ...]:
    steps = node.get("itemListElement")
    names = []
    for step in steps if isinstance(steps, list) else []:
        if isinstance(step, dict):
            item = step.get("item")
            names.append(step.get("name") or (item.get("name") if isinstance(item, dict) else None))
    return tuple(tidy(unescape(name)) for name in names if isinstance(name, str))


def _jsonld_article(scripts: Sequence[list[dict[str, Any]]]) -> dict[str, Any] | None:
    """The first article that a script describes, else the first episode, with its authors where they stand
    apart from it.
    """
    for types in (_ARTICLE_TYPES, _EPISODE_TYPES):
        for nodes in scripts:
            article = next((node for node in nodes if _is_one_of(types, node)), None)
            if article is not None:
                return article | {"author": _resolved(article.get("author"), nodes)}
    return None


def _is_one_of(types: Collection[str], node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.lower() in types for name in names)


def _resolved(author: Any, nodes: Sequence[dict[str, Any]]) -> Any:
    """An author, or several; what only refers to one by "@id", as Yoast writes, gives the one referred to."""
    if isinstance(author, list):
        return [_resolved(one, nodes) for one in author]
    if not isinstance(author, dict) or "name" in author or "@id" not in author:
        return author
    named = (node for node in nodes if node.get("@id") == author["@id"] and "name" in node)
    return next(named, author)


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-LD document, breadth first, not endlessly many."""
    queue, seen = [data], 0
    while queue and seen < _MOST_NODES:
        seen += 1
        node = queue.pop(0)
        if isinstance(node, dict):
            yield node
            queue.extend(value for value in node.values() if isinstance(value, dict | list))
        elif isinstance(node, list):
            queue.extend(node)
