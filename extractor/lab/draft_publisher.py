"""A first draft of a publisher file, with the page it is from and a reading that waits for a person.

Of a paper that has a file, the page and its reading alone: so a new layout gets its test.
"""

import json
import re
from dataclasses import dataclass
from pathlib import Path

from extractor.article import read_article
from extractor.article.charset import decode
from extractor.article.layout import Sheet
from extractor.article.metadata import read_metadata
from extractor.errors import InputError
from extractor.ground.page import Page
from extractor.ground.provenance import FIELDS, Field
from extractor.lab.draft_candidates import Candidate, candidates, noise_in
from extractor.lab.pages import reading_of
from extractor.lab.roots import PAGES, PAPERS
from extractor.publishers import Family, Publishers, publishers, using
from extractor.publishers.address import publisher_of
from extractor.publishers.fingerprint import family_by_fingerprint
from extractor.publishers.load import load_paper
from extractor.publishers.tree import parse
from extractor.viet.fold import fold

_ID = re.compile(r"(?P<before>[a-z/_-]*)(?P<digits>\d{4,})(?P<after>\.[a-z]+|/?)$")
_NAME = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class Draft:
    """What was written where, and on what grounds; ``family`` is None on a page of no known system.

    ``is_new`` tells that ``publisher`` was written, and not there already.
    """

    host: str
    family: str | None
    found: dict[Field, list[Candidate]]
    publisher: Path
    page: Path
    reading: Path
    is_new: bool = True


def draft_publisher(page: Page, address: str, papers: Path = PAPERS, pages: Path = PAGES) -> Draft:
    """Write a publisher file, the page and its unreviewed reading below the folders given.

    ``address`` is the article's own. Raises ``InputError`` when the page is there already, ``DataError`` for
    a paper's file that cannot be read, ``NotAnArticleError`` when the general reader finds no article.
    """
    known = publishers().paper_of(publisher_of(address) or "")
    host = known.hosts[0] if known else publisher_of(address) or ""
    tree = parse(page.source, decode(page.source, page.body))
    metadata = read_metadata(tree)
    sheet = Sheet(tree, metadata, address)
    with using(Publishers([], publishers().families)):
        article = read_article(page)
        family = family_by_fingerprint(tree)
    found = candidates(sheet, article)
    name = metadata.first("og:site_name", "application-name") or host
    publisher = papers / f"{host}.toml"
    is_new = known is None and not publisher.exists()
    html = _place(pages / host, article.title)
    if is_new:
        _write(publisher, _toml(name, host, family, address, found, noise_in(sheet, article)))
    paper = load_paper(publisher) if publisher.exists() else known
    assert paper is not None
    html.parent.mkdir(parents=True, exist_ok=True)
    html.write_bytes(page.body)
    beside = html.with_suffix(".json")
    with using(Publishers([paper], publishers().families)):
        reading = {"reviewed": False, **reading_of(read_article(page))}
    _write(beside, json.dumps(reading, ensure_ascii=False, indent=1) + "\n")
    return Draft(host, family.name if family else None, found, publisher, html, beside, is_new)


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def _place(folder: Path, title: str) -> Path:
    """Where the page is kept. Raises ``InputError`` when one of that name is: it may have been reviewed."""
    name = _NAME.sub("-", fold(title)).strip("-")[:_LONGEST_NAME].rstrip("-") or "page"
    html = folder / f"{name}.html"
    if html.exists():
        raise InputError(str(html), "is there already", "correct that file")
    return html


def _toml(
    name: str,
    host: str,
    family: Family | None,
    address: str,
    found: dict[Field, list[Candidate]],
    noise: list[str],
) -> str:
    lines = [
        f"# Drafted from {address}",
        "# Keep the sources that are right, then correct the page's reading beside it in corpora/pages",
        '# and take out its line "reviewed": false.',
        f"name = {_quoted(name)}",
        f"hosts = [{_quoted(host)}]",
        *([f"family = {_quoted(family.key)}"] if family else []),
        *([f"article_id = '{pattern}'"] if (pattern := _id_pattern(address)) else []),
        f"not_persons = [{_quoted(name)}]",
        *([f"drop = [{', '.join(map(_quoted, noise))}]"] if noise else []),
        "",
        "[[layouts]]",
        'name = "draft"',
    ]
    for field in FIELDS:
        lines += _sources(field, found[field])
    return "\n".join(lines) + "\n"


def _sources(field: Field, found: list[Candidate]) -> list[str]:
    if not found:
        return [f"# {field}: nothing found that only this field has; the general rules go on reading it"]
    lines = [f"{field} = ["]
    for one in found:
        many = "" if one.count == 1 else f" ({one.count} elements)"
        lines.append(f"  {_quoted(one.source)},  # {one.found}{many}")
    return [*lines, "]"]


def _id_pattern(address: str) -> str | None:
    """A pattern for the article's id: "/bai-123456.html" gives ``-(\\d+)\\.html``."""
    found = _ID.search(address.partition("?")[0])
    if found is None:
        return None
    return f"{found['before'][-1:]}(\\d{{4,}}){re.escape(found['after'])}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
