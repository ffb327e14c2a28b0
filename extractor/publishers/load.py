"""Reads the publisher files: everything checked, unknown keys refused, once and only when first asked."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, TypeVar

from cssselect import HTMLTranslator, SelectorError

from extractor.errors import DataError
from extractor.ground.provenance import FIELDS, Field
from extractor.publishers.schema import (
    Family,
    FeedRules,
    Layout,
    ListingRules,
    Paper,
    Rules,
    Selector,
    Source,
)

_KEYED = re.compile(r"(jsonld|meta|url):(.+)", re.DOTALL)
_WITH_ATTRIBUTE = re.compile(r"(.+)@([\w:-]+)", re.DOTALL)

T = TypeVar("T")


class Publishers:
    """All papers by host, and all families in the order in which their fingerprints are tried."""

    def __init__(self, papers: Iterable[Paper], families: Iterable[Family]) -> None:
        self.papers = tuple(papers)
        self.families = tuple(families)
        self._by_host = {host: paper for paper in self.papers for host in paper.hosts}

    def paper_of(self, host: str) -> Paper | None:
        """The paper served from a host; "www.", "m." and "amp." before a known host make no difference."""
        bare = host.lower().removeprefix("www.")
        return self._by_host.get(bare) or self._by_host.get(MOBILE.sub("", bare))


MOBILE = re.compile(r"^(?:m|amp|mobile)\.(?=[^.]+\.)")
"""The sign of a host's pages for phones."""

_in_use: ContextVar[Publishers | None] = ContextVar("publishers", default=None)


def publishers() -> Publishers:
    """The files shipped with the package, or those of ``using``. Raises ``DataError`` for a broken file."""
    return _in_use.get() or _shipped()


@contextmanager
def using(others: Publishers) -> Iterator[None]:
    """Read with other publishers' files than those shipped: a draft's, or none at all."""
    token = _in_use.set(others)
    try:
        yield
    finally:
        _in_use.reset(token)


@cache
def _shipped() -> Publishers:
    return load_publishers(resources.files("extractor.publishers") / "data")


def load_paper(path: Traversable) -> Paper:
    """One paper's file beside the families shipped. Raises ``DataError`` when it is broken."""
    return _paper(path, {family.key: family for family in _shipped().families})


def selector_of(css: str) -> Selector:
    """Raises ``SelectorError`` for what is no CSS selector."""
    return Selector(css, HTMLTranslator().css_to_xpath(css))


def load_publishers(folder: Traversable) -> Publishers:
    """Read ``families/*.toml`` and ``papers/*.toml`` below a folder."""
    families = {path.name.removesuffix(".toml"): _family(path) for path in _files(folder / "families")}
    papers = [_paper(path, families) for path in _files(folder / "papers")]
    _refuse_shared_hosts(papers)
    return Publishers(papers, families.values())


def _files(folder: Traversable) -> list[Traversable]:
    return sorted((path for path in folder.iterdir() if path.name.endswith(".toml")), key=lambda p: p.name)


def _refuse_shared_hosts(papers: list[Paper]) -> None:
    owner: dict[str, str] = {}
    for paper in papers:
        for host in paper.hosts:
            if host in owner:
                raise DataError(host, f"belongs to {owner[host]} and to {paper.name}", "give it to one paper")
            owner[host] = paper.name


class _Table:
    """A TOML table whose keys are taken one by one; what is left at the end is an error."""

    def __init__(self, path: Traversable, table: dict[str, Any], where: str = "") -> None:
        self._path = path
        self._left: dict[str, object] = dict(table)
        self._where = where

    def broken(self, cause: str) -> DataError:
        return DataError(f"{self._path}{self._where}", cause, "repair the publisher file")

    def take(self, key: str, kind: type[T], default: T) -> T:
        return self._checked(key, self._left.pop(key, default), kind)

    def optional(self, key: str, kind: type[T]) -> T | None:
        return self._checked(key, self._left.pop(key), kind) if key in self._left else None

    def need(self, key: str, kind: type[T]) -> T:
        if key not in self._left:
            raise self.broken(f"has no {key}")
        return self._checked(key, self._left.pop(key), kind)

    def _checked(self, key: str, value: object, kind: type[T]) -> T:
        if not isinstance(value, kind):
            raise self.broken(f"{key} must be a {kind.__name__}")
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        values = self.take(key, list, [])
        if not all(isinstance(value, str) and value for value in values):
            raise self.broken(f"{key} must list non-empty strings")
        return tuple(values)

    def selectors(self, key: str) -> tuple[Selector, ...]:
        return tuple(self.selector(css) for css in self.strings(key))

    def selector(self, css: str) -> Selector:
        try:
            return selector_of(css)
        except SelectorError as error:
            raise self.broken(f"bad selector {css!r}: {error}") from error

    def pattern(self, text: str) -> re.Pattern[str]:
        try:
            compiled = re.compile(text)
        except re.error as error:
            raise self.broken(f"bad pattern {text!r}: {error}") from error
        if compiled.groups != 1:
            raise self.broken(f"pattern {text!r} must have exactly one group")
        return compiled

    def source(self, text: str) -> Source:
        keyed = _KEYED.fullmatch(text)
        if keyed is None:
            attributed = _WITH_ATTRIBUTE.fullmatch(text)
            css, attribute = attributed.groups() if attributed else (text, None)
            return Source("css", css, self.selector(css), attribute)
        if keyed[1] == "url":
            self.pattern(keyed[2])
            return Source("url", keyed[2])
        return Source("jsonld" if keyed[1] == "jsonld" else "meta", keyed[2])

    def finish(self) -> None:
        if self._left:
            raise self.broken(f"unknown key {', '.join(sorted(self._left))}")


def _read(path: Traversable) -> _Table:
    try:
        return _Table(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(path), f"bad TOML: {error}", "repair the publisher file") from error


def _family(path: Traversable) -> Family:
    table = _read(path)
    family = Family(
        path.name.removesuffix(".toml"),
        table.need("name", str),
        table.selectors("fingerprint"),
        _layouts(path, table),
        _rules(table),
        _listing(path, table),
    )
    table.finish()
    return family


def _paper(path: Traversable, families: dict[str, Family]) -> Paper:
    table = _read(path)
    hosts = table.strings("hosts")
    if not hosts or any(host != host.lower() or host.startswith("www.") or "/" in host for host in hosts):
        raise table.broken("hosts must be lower-case names without www.")
    name_of_family = table.optional("family", str)
    if name_of_family is not None and name_of_family not in families:
        raise table.broken(f"unknown family {name_of_family}")
    family = families[name_of_family] if name_of_family else None
    article_id = table.optional("article_id", str)
    paper = Paper(
        name=table.need("name", str),
        hosts=hosts,
        family=name_of_family,
        layouts=_layouts(path, table) + (family.layouts if family else ()),
        rules=_rules(table) + (family.rules if family else Rules()),
        article_id=table.pattern(article_id) if article_id else None,
        query=table.strings("query"),
        unreadable=table.optional("unreadable", str),
        listing=_listing(path, table) | (family.listing if family else ListingRules()),
        feeds=_feeds(table),
    )
    table.finish()
    return paper


def _rules(table: _Table) -> Rules:
    return Rules(
        drop=table.selectors("drop"),
        keep=table.selectors("keep"),
        captions=table.selectors("captions"),
        lead_prefixes=table.strings("lead_prefixes"),
        not_persons=table.strings("not_persons"),
        not_tags=table.strings("not_tags"),
    )


def _listing(path: Traversable, table: _Table) -> ListingRules:
    part = _Table(path, table.take("listing", dict, {}), " (listing)")
    zone = part.optional("zone", str)
    rules = ListingRules(
        title=part.selectors("title"),
        summary=part.selectors("summary"),
        next_page=part.selectors("next_page"),
        paging=part.optional("paging", str),
        zone=part.source(zone) if zone else None,
        first_page=part.take("first_page", int, 1),
    )
    if rules.paging is not None and not _is_paging(rules.paging, zone_known=zone is not None):
        raise part.broken(f"paging {rules.paging!r} must have {{n}} and either {{path}} or {{zone}}")
    part.finish()
    return rules


def _is_paging(template: str, *, zone_known: bool) -> bool:
    gaps = sorted(re.findall(r"\{(\w*)\}", template))
    return gaps == ["n", "path"] or (gaps == ["n", "zone"] and zone_known)


def _feeds(table: _Table) -> FeedRules:
    rules = FeedRules(
        feeds=table.strings("feeds"),
        sitemaps=table.strings("sitemaps"),
        month_first=table.take("feed_dates_month_first", bool, False),
        lastmod_published=table.take("lastmod_published", bool, False),
    )
    for address in rules.feeds + rules.sitemaps:
        if not address.startswith(("/", "https://", "http://")):
            raise table.broken(f"{address!r} must be an address or a path that begins with /")
    return rules


def _layouts(path: Traversable, table: _Table) -> tuple[Layout, ...]:
    layouts = []
    for number, raw in enumerate(table.take("layouts", list, []), 1):
        part = _Table(path, raw, f" (layout {number})")
        sources: dict[Field, tuple[Source, ...]] = {}
        for name in FIELDS:
            if written := part.strings(name):
                sources[name] = tuple(part.source(text) for text in written)
        layout = Layout(
            part.need("name", str), sources, part.optional("since", date), part.optional("until", date)
        )
        part.finish()
        layouts.append(layout)
    return tuple(layouts)
