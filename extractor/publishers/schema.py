"""What a publisher file can say. No code stands in such a file: selectors, names and patterns only."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, get_args

Field = Literal["title", "lead", "body", "author", "published", "section", "tags"]
FIELDS: tuple[Field, ...] = get_args(Field)

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
class Family:
    """A content management system that many papers share; known by its fingerprint on an unknown host."""

    name: str
    fingerprint: tuple[Selector, ...]
    layouts: tuple[Layout, ...]
    rules: Rules = field(default_factory=Rules)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper or portal. ``layouts`` and ``rules`` already include those of its family, its own first.

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
