"""When a page was published: by the publisher's sources, then by what any page may state."""

import re
from collections.abc import Iterator
from datetime import datetime

from extractor.article.dateline import AGO, Lines, time_among
from extractor.article.layout import Sheet, values_of
from extractor.article.noise import is_beside
from extractor.ground.provenance import Origin, Said
from extractor.publishers import Layout
from extractor.publishers.address import split_address
from extractor.publishers.tree import Element, names_of, raw_text, tag_of, text_of
from extractor.viet.tidy import tidy
from extractor.viet.times import VIETNAM, Moment, read_moment

_TIME_NAME = re.compile(r"date|time|publish|ngay|thoi-?gian|created|posted|meta|info")
_TIME_METAS = (
    "article:published_time", "datepublished", "cms-date", "pubdate", "publishdate", "publish_date",
    "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "og:published_time",
    "article:published", "date",
)  # fmt: skip
_TIME_ATTRIBUTES = ("datetime", "title", "data-time", "data-date", "data-timestamp")
"""Where the exact time stands of which a page prints "18 ngày trước"."""
_TIME_IN_ID = re.compile(r"(?<!\d)(20\d{12})\d{0,6}(?=/?$|\.\w{2,5}$)")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\b")
_RDFA_TIME = re.compile(r"(?:^|\s)(?:dc|dcterms|schema):(?:date|created|datePublished|issued)(?:\s|$)")
_TODAY_NAME = re.compile(r"now|today|current|clock|hom-?nay")
_LONGEST_TIME_LINE = 120


def published_of(
    sheet: Sheet, layouts: list[Layout], lines: Lines, container: Element
) -> Said[datetime] | None:
    """The first time that is exact to the minute among the sources in order of trust, else the first day.

    A day that a more trusted source states is only made exact by a time on that same day. After the
    publisher's sources and the metadata come the ``lines`` after the headline, then elements called a time
    that are not beside the article: the date of today in a page's head and the times of teasers are.
    """
    day: Said[Moment] | None = None
    for said in _moments(sheet, layouts, lines, container):
        if said.value.to_minute and (day is None or _same_day(day.value, said.value)):
            return _on_our_clock(said, lines)
        day = day or said
    return Said(day.value.value, day.origin) if day else None


def _on_our_clock(said: Said[Moment], lines: Lines) -> Said[datetime]:
    """The time, seven hours earlier where the page prints just that: many systems write ours and call it UTC.

    ``2024-10-14T16:42:00Z`` in the head, "14/10/2024 16:42" under the headline.
    """
    printed = time_among(lines.near) or time_among(lines.before)
    if printed is not None and said.value.value - printed.value == VIETNAM.utcoffset(None):
        return Said(printed.value, Origin("line after the headline"))
    return Said(said.value.value, said.origin)


def _as_printed(text: str, moment: Moment, lines: Lines) -> Moment:
    """The printed time, where a stated one with slashes is the same with its month first.

    Nhân Dân wrote ``12/2/2020 4:35:00 PM`` in its head until 2022, and "02-12-2020, 16:35" on the page.
    """
    printed = time_among(lines.near) or time_among(lines.before)
    if printed is None or not _SLASHED.match(text) or not _is_month_first(moment.value, printed.value):
        return moment
    return printed


def _is_month_first(stated: datetime, printed: datetime) -> bool:
    """Whether a stated time is the printed one with its day read as the month."""
    return (
        (stated.day, stated.month, stated.year) == (printed.month, printed.day, printed.year)
        and stated.day != stated.month
        and (stated.hour, stated.minute) == (printed.hour, printed.minute)
    )


def _same_day(first: Moment, second: Moment) -> bool:
    return first.value.date() == second.value.date()


def _moments(sheet: Sheet, layouts: list[Layout], lines: Lines, container: Element) -> Iterator[Said[Moment]]:
    for text, origin in _stated_times(sheet, layouts):
        if (moment := read_moment(text)) is not None:
            yield Said(_as_printed(text, moment, lines), origin)
    before = [line for line in lines.before if not _TODAY_NAME.search(names_of(line[0]))]
    for name, among in (("line after the headline", lines.near), ("line before the headline", before)):
        if (printed := time_among(among)) is not None:
            yield Said(printed, Origin(name))
    for text in _named_times(sheet.tree, container):
        if (moment := read_moment(text)) is not None:
            yield Said(moment, Origin("element called a time"))
    if (printed := time_among(lines.beyond)) is not None:
        yield Said(printed, Origin("line below the text"))
    if (told := _time_in_address(sheet.url)) is not None:
        yield Said(told, Origin("address"))


def _time_in_address(url: str | None) -> Moment | None:
    """The time with which the number at the end of an address begins: "…-20261127163502118.htm"."""
    parts = split_address(url) if url else None
    digits = _TIME_IN_ID.search(parts.path) if parts else None
    return read_moment(digits[1]) if digits else None


def _stated_times(sheet: Sheet, layouts: list[Layout]) -> Iterator[tuple[str, Origin]]:
    for said in values_of(sheet, layouts, "published"):
        for text in (" ".join(said.value), *said.value):
            yield text, said.origin
    for text in sheet.metadata.jsonld("datePublished"):
        yield text, Origin("metadata")
    for name in _TIME_METAS:
        for text in sheet.metadata.meta.get(name, ()):
            yield text, Origin("metadata")
    for element in sheet.tree.iterfind(".//*[@itemprop]"):
        if (element.get("itemprop") or "").lower() == "datepublished":
            stated = element.get("content") or element.get("datetime") or element.get("title")
            yield stated or text_of(element), Origin("microdata")
    for element in sheet.tree.iterfind(".//*[@property]"):
        if element.get("content") and _RDFA_TIME.search(element.get("property") or ""):
            yield element.get("content") or "", Origin("microdata")


def _named_times(tree: Element, container: Element) -> Iterator[str]:
    usual = {"time", "abbr", "span", "div", "p", "td", "li", "i", "em", "small"}
    for element in tree.iter():
        own_tag = "-" in (tag := tag_of(element)) and element.get("datetime") is not None
        if tag not in usual and not own_tag:
            continue
        names = names_of(element)
        named = tag == "time" or own_tag or _TIME_NAME.search(names) or _tells_age(element)
        if not named or _TODAY_NAME.search(names):
            continue
        text = tidy(raw_text(element)[: _LONGEST_TIME_LINE * 2])
        own = _states_its_time(element, container) or not is_beside(element, container)
        if len(text) <= _LONGEST_TIME_LINE and own:
            yield from (element.get(name, "") for name in _TIME_ATTRIBUTES)
            yield text


def _tells_age(element: Element) -> bool:
    """Whether an element prints how long ago, and states the time where the mouse shows it:
    ``<span title="05/11/2026 13:05">2 giờ trước</span>``.
    """
    return bool(element.get("title")) and AGO.fullmatch(text_of(element)) is not None


def _states_its_time(element: Element, container: Element) -> bool:
    """Whether a time is marked up, as microdata or as hAtom, as the publication of the very thing that holds
    the body.

    Blogger prints it in a "post-footer", which would else be a matter of the page.
    """
    above = element.iterancestors()
    if element.get("itemprop") == "datePublished":
        thing = next((up for up in above if "itemscope" in up.attrib), None)
    elif "published" in _classes(element):
        thing = next((up for up in above if "hentry" in _classes(up)), None)
    else:
        return False
    return thing is not None and thing in set(container.iterancestors())


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()
