"""Links that are headlines by their place on the page, for sites whose addresses tell nothing."""

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from extractor.publishers.tree import Element, names_of, tag_of

_FEWEST_WORDS = 5
"""Words of a headline; names of sections seldom have more than four."""
_LONGEST = 300
FEWEST_ALIKE = 3
"""Headlines of a list stand alike, one below the other."""
_CHAIN = 4
"""Elements around a link by which places are compared."""


def alike(
    candidates: Sequence[tuple[Element, str, str]], page: str | None, fewest: int = FEWEST_ALIKE
) -> Iterator[int]:
    """Which of the links (element, address, words) are headlines of one list.

    Addresses as ``/tin/12`` or ``/news/le-trao-giai`` look like those of sections, so that the words and the
    place tell: ``fewest`` or more long links of different addresses in elements of the same tags and classes.
    A link to a part of the site above another such link, or above the page itself, is one to a section.
    """
    places: dict[tuple[tuple[str, str], ...], list[int]] = {}
    paths = [urlsplit(url).path.rstrip("/") for _, url, _ in candidates]
    parents = {path.rpartition("/")[0] for path in (*paths, urlsplit(page or "").path.rstrip("/"))}
    for at, (element, url, words) in enumerate(candidates):
        is_section = paths[at] in parents and not urlsplit(url).query
        if len(words.split()) >= _FEWEST_WORDS and len(words) <= _LONGEST and not is_section:
            places.setdefault(_place(element), []).append(at)
    for group in places.values():
        if len({candidates[at][1] for at in group}) >= fewest:
            yield from group


def _place(element: Element) -> tuple[tuple[str, str], ...]:
    around = [element, *element.iterancestors()][:_CHAIN]
    return tuple((tag_of(one), names_of(one)) for one in around)
