"""Pages that hold their article only as data, for scripts to draw (Next.js, Nuxt, Angular) or for search
engines to read (JSON-LD): drawn_page.
"""

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any

from extractor.article.assigned import assigned_values
from extractor.article.flight import streamed_page, streamed_values
from extractor.article.jsonld import documents
from extractor.article.nuxt_payload import nuxt_values
from extractor.article.scripts import scripts
from extractor.viet.fold import fold

_DATA = re.compile(
    r"<script\b[^<>]{0,300}\btype=[\"']?application/(?:ld\+)?json\b[^<>]{0,300}>", re.IGNORECASE
)
_PAGE_TITLE = re.compile(r"<title\b[^<>]{0,300}>([^<]{1,1000})</title", re.IGNORECASE)
_STATED = re.compile(r"<(?:meta|link)\b[^<>]{1,2000}>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"<(?:p|br|div)\b", re.IGNORECASE)
_SHORTEST = 400
"""Characters of marked-up text that are an article; a teaser has fewer."""
_FEWEST_PARAGRAPHS = 2
_DEEPEST = 40
_MOST_OF_PERSON = 50
"""Fields of the object of a person."""

# The names of fields as systems here and elsewhere give them, in small letters and without "_".
_TITLES = ("title", "headline", "tieude", "tenbaiviet", "name")
_LEADS = ("sapo", "lead", "summary", "tomtat", "trichyeu", "mota", "excerpt", "description")
_TIMES = (
    "publishedat",
    "publishdate",
    "publisheddate",
    "publishedtime",
    "datepublished",
    "ngayxuatban",
    "ngaydang",
)
_LATER_TIMES = ("createdat", "createddate", "ngaytao", "date")
_AUTHORS = ("author", "authorname", "authors", "tacgia", "butdanh")
_NAMES = ("name", "fullname", "hoten", "ten")


def drawn_page(text: str) -> str | None:
    """The article in a page's data as a plain page of its own; None when the data hold none.

    It is the one object whose title the page's own title says, and whose longest text is marked up in
    paragraphs. Two such texts are a list, and none is taken. Without such an object it is what the page's
    stream draws.
    """
    said = _PAGE_TITLE.search(text)
    page_title = fold(unescape(said[1])) if said else ""
    found = {
        markup: record
        for value in _values_of(text)
        for record in _objects(value)
        if (markup := _markup(record)) and (title := _first(record, _TITLES)) and fold(title) in page_title
    }
    if len(found) != 1:
        return streamed_page(text)
    ((markup, record),) = found.items()
    stated = _STATED.findall(text.partition("</head>")[0])
    return _page(record, markup, "".join(stated))


def _values_of(text: str) -> Iterator[Any]:
    for _, data in scripts(text, _DATA):
        yield from documents(data)
    yield from assigned_values(text)
    yield from nuxt_values(text)
    yield from streamed_values(text)


def _objects(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """All objects within the data, their keys bare."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield _bare(value)
    if isinstance(value, list) and depth == 0:
        yield from _packed_objects(value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _objects(one, depth + 1)


def _packed_objects(packed: list[Any]) -> Iterator[dict[str, Any]]:
    """The objects of Nuxt 3's data, one long list: a number in an object is a place in that list."""

    def looked_up(record: dict[str, Any]) -> dict[str, Any]:
        return {
            key: packed[at] if type(at) is int and 0 <= at < len(packed) else at for key, at in record.items()
        }

    for one in packed:
        if isinstance(one, dict):
            record = _bare(looked_up(one))
            for key in _AUTHORS:
                if isinstance(who := record.get(key), dict) and len(who) <= _MOST_OF_PERSON:
                    record[key] = looked_up(who)
            yield record


def _bare(record: dict[str, Any]) -> dict[str, Any]:
    return {key.lower().replace("_", ""): value for key, value in record.items()}


def _markup(record: dict[str, Any]) -> str | None:
    """The text that JSON-LD calls the article's body, else the longest of the object's own texts if it is
    marked up in paragraphs.
    """
    plain = _first(record, ("articlebody",))
    if plain is not None and len(plain) >= _SHORTEST and not _PARAGRAPH.search(plain):
        return "".join(f"<p>{escape(unescape(line))}</p>" for line in plain.splitlines())
    texts = [value for value in record.values() if isinstance(value, str)]
    longest = max(texts, key=len, default="")
    is_text = len(longest) >= _SHORTEST and len(_PARAGRAPH.findall(longest)) >= _FEWEST_PARAGRAPHS
    return longest if is_text else None


def _first(record: dict[str, Any], names: tuple[str, ...]) -> str | None:
    return next(
        (value.strip() for name in names if isinstance(value := record.get(name), str) and value.strip()),
        None,
    )


def _page(record: dict[str, Any], markup: str, stated: str) -> str:
    title = escape(_first(record, _TITLES) or "")
    meta = {
        "og:type": "article",
        "article:published_time": _first(record, _TIMES) or _first(record, _LATER_TIMES),
        "author": ", ".join(_names(record)),
    }
    head = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in meta.items() if value)
    lead = _first(record, _LEADS)
    above = f'<h2 class="sapo">{escape(lead)}</h2>' if lead and lead != markup else ""
    return (
        f"<html><head><title>{title}</title>{head}{stated}</head>"
        f"<body><h1>{title}</h1>{above}<article>{markup}</article></body></html>"
    )


def _names(record: dict[str, Any]) -> Iterator[str]:
    """Who wrote it: a name, an object with one, or a list of either."""
    for key in _AUTHORS:
        said = record.get(key)
        for one in said if isinstance(said, list) else [said]:
            name = _first(_bare(one), _NAMES) if isinstance(one, dict) else one
            if isinstance(name, str) and name.strip():
                yield name.strip()
