"""What a publisher file can say. No code stands in such a file: selectors, names and patterns only."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from extractor.ground.provenance import Field

SourceKind = Literal["css", "jsonld", "meta", "url"]


@dataclass(frozen=True, slots=True)
class Selector:
    """A CSS selector as written in the file, and the XPath it stands for."""

    css: str
    xpath: str


@dataclass(frozen=True, slots=True)
class Source:
    """One place where a field's value may stand.

    Written in a file as ``h1.title`` (CSS), ``time@datetime`` (an attribute of what CSS finds),
    ``jsonld:author.name`` (a path in the page's JSON-LD article), ``meta:og:title`` (a meta element by
    name, property or itemprop) or ``url:-(\\d{14})`` (the first group of a pattern in the address).
    """

    kind: SourceKind
    key: str
    selector: Selector | None = None
    attribute: str | None = None

    @property
    def written(self) -> str:
        """The source as it stands in the file."""
        if self.selector is None:
            return f"{self.kind}:{self.key}"
        return f"{self.key}@{self.attribute}" if self.attribute else self.key


@dataclass(frozen=True, slots=True)
class Layout:
    """One skin of a paper or family: ordered sources per field, and when it was in use.

    ``since`` and ``until`` are the first and last day of publication seen with this skin (None: open). A
    layout out of its dates is tried last, not never: archives keep old skins and migrations renew them.
    """

    name: str
    sources: dict[Field, tuple[Source, ...]]
    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Rules:
    """Rules that hold on every layout of a paper or family.

    ``drop`` selects what is no part of the article though it stands inside the body; ``keep`` exempts from
    the general dropping of boxes; ``captions`` selects captions that the general rules would not know.
    ``lead_prefixes`` are the paper's signs before the lead, ``not_persons`` bylines that name no person,
    ``not_tags`` what stands among the tags and says nothing of the article.
    """

    drop: tuple[Selector, ...] = ()
    keep: tuple[Selector, ...] = ()
    captions: tuple[Selector, ...] = ()
    lead_prefixes: tuple[str, ...] = ()
    not_persons: tuple[str, ...] = ()
    not_tags: tuple[str, ...] = ()

    def __add__(self, other: "Rules") -> "Rules":
        return Rules(
            self.drop + other.drop,
            self.keep + other.keep,
            self.captions + other.captions,
            self.lead_prefixes + other.lead_prefixes,
            self.not_persons + other.not_persons,
            self.not_tags + other.not_tags,
        )


@dataclass(frozen=True, slots=True)
class ListingRules:
    """How the section pages of a paper or family list their articles.

    ``title`` selects the links to the articles or what they stand in; where it is empty, every link counts
    that leads to an article and stands in no menu. ``summary`` selects the leads. ``next_page`` selects the
    links of the pager. ``paging`` is the address of page ``{n}`` of a section where no pager is linked:
    ``{path}`` stands for the section's own path without its ending, ``{zone}`` for the value of the field
    that ``zone`` selects, for example ``/timeline/{zone}/trang-{n}.htm``; ``first_page`` is the number of
    the section page itself in that count.
    """

    title: tuple[Selector, ...] = ()
    summary: tuple[Selector, ...] = ()
    next_page: tuple[Selector, ...] = ()
    paging: str | None = None
    zone: Source | None = None
    first_page: int = 1

    def __or__(self, other: "ListingRules") -> "ListingRules":
        """These rules, tried before the other's; paging is taken from one of them as a whole."""
        pager = self if self.paging is not None else other
        return ListingRules(
            self.title + other.title,
            self.summary + other.summary,
            self.next_page + other.next_page,
            pager.paging,
            pager.zone,
            pager.first_page,
        )


@dataclass(frozen=True, slots=True)
class FeedRules:
    """A paper's feeds and sitemaps: addresses, absolute or below its first host, and how to take them.

    ``month_first``: dates such as ``10/5/2026`` in its feeds are of October. ``lastmod_published``: the
    lastmod of its sitemaps is the time of publication, not that of the last edit.
    """

    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    month_first: bool = False
    lastmod_published: bool = False


@dataclass(frozen=True, slots=True)
class Family:
    """A content management system that many papers share; known by its fingerprint on an unknown host.

    ``key`` is the name of its file, by which papers refer to it.
    """

    key: str
    name: str
    fingerprint: tuple[Selector, ...]
    layouts: tuple[Layout, ...]
    rules: Rules = field(default_factory=Rules)
    listing: ListingRules = field(default_factory=ListingRules)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper or portal. ``layouts``, ``rules`` and ``listing`` already include those of its family, its
    own first.

    ``hosts``: the first is the canonical one, the others (mobile, old, supplement hosts) carry the same
    articles. ``article_id`` finds the stable id in an address (group 1), None where addresses carry none.
    ``query`` names the query parameters that belong to an address. ``unreadable`` says why no article can
    be read from this paper's pages, None where it can.
    """

    name: str
    hosts: tuple[str, ...]
    family: str | None
    layouts: tuple[Layout, ...]
    rules: Rules
    article_id: re.Pattern[str] | None = None
    query: tuple[str, ...] = ()
    unreadable: str | None = None
    listing: ListingRules = field(default_factory=ListingRules)
    feeds: FeedRules = field(default_factory=FeedRules)
