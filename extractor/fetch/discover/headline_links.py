"""Links that are headlines by their place on the page, for sites whose addresses tell nothing."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import TypeAlias
from urllib.parse import urlsplit

from extractor.publishers.tree import Element, names_of, tag_of, text_of

_FEWEST_WORDS = 5
"""Words of a headline; names of sections seldom have more than four."""
_LONGEST = 300
FEWEST_ALIKE = 3
"""Headlines of a list stand alike, one below the other."""
_CHAIN = 4
"""Elements around a link by which places are compared."""

_DATE = re.compile(
    r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b|\b\d{1,2} (?:phút|giờ|ngày) trước\b|\bhôm (?:nay|qua)\b",
    re.IGNORECASE,
)
_SHORTEST_SUMMARY = 60
_FRAMES = frozenset({"body", "html", "main", "form"})

Candidate: TypeAlias = tuple[Element, str, str]
"""A link: its element, its address, its words."""


def alike(candidates: Sequence[Candidate], page: str | None, fewest: int = FEWEST_ALIKE) -> Iterator[int]:
    """Which of the links are headlines of one list.

    Addresses as ``/tin/12`` or ``/news/le-trao-giai`` look like those of sections, so that the words and the
    place tell: ``fewest`` or more long links of different addresses in elements of the same tags and classes.
    A link to a part of the site above another such link, or above the page itself, is one to a section.
    """
    places: dict[tuple[tuple[str, str], ...], list[int]] = {}
    for at in _long_ones(candidates, page):
        places.setdefault(_place(candidates[at][0]), []).append(at)
    for group in places.values():
        if len({candidates[at][1] for at in group}) >= fewest:
            yield from group


def told(candidates: Sequence[Candidate], page: str | None) -> Iterator[int]:
    """Which of the links are headlines with a date or a summary beside them, on a list of one or two.

    The heading of a box ("Văn bản chỉ đạo điều hành mới") is as long a link, but stands alone.
    """
    urls: dict[Element, set[str]] = {}
    for element, url, _ in candidates:
        for around in (element, *islice(element.iterancestors(), _CHAIN)):
            urls.setdefault(around, set()).add(url)
    for at in _long_ones(candidates, page):
        element, _, words = candidates[at]
        parent = element.getparent()
        stands_alone = parent is not None and text_of(parent) == text_of(element) == words
        card = list(takewhile(lambda one: len(urls[one]) == 1, islice(element.iterancestors(), _CHAIN)))
        if stands_alone and card and tag_of(card[-1]) not in _FRAMES:
            rest = text_of(card[-1]).replace(words, " ", 1)
            if _DATE.search(rest) or len(rest.strip()) >= _SHORTEST_SUMMARY:
                yield at


def _long_ones(candidates: Sequence[Candidate], page: str | None) -> Iterator[int]:
    """Those with as many words as a headline has that lead to no section."""
    paths = [urlsplit(url).path.rstrip("/") for _, url, _ in candidates]
    parents = {path.rpartition("/")[0] for path in (*paths, urlsplit(page or "").path.rstrip("/"))}
    for at, (_, url, words) in enumerate(candidates):
        is_section = paths[at] in parents and not urlsplit(url).query
        if len(words.split()) >= _FEWEST_WORDS and len(words) <= _LONGEST and not is_section:
            yield at


def _place(element: Element) -> tuple[tuple[str, str], ...]:
    around = [element, *element.iterancestors()][:_CHAIN]
    return tuple((tag_of(one), names_of(one)) for one in around)
