"""How well pages are read: by us with and without publisher files, beside trafilatura and "all <p>".

``python -m extractor.lab.page_scores [--json] [FOLDER]`` reads the reviewed pages and prints the table of
``benchmarks/pages/README.md``.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean

from extractor.article import read_article
from extractor.article.charset import decode
from extractor.article.second_opinion import second_reading
from extractor.errors import VinhDanhError
from extractor.ground.page import Page
from extractor.lab.pages import Json, ReviewedPage, reviewed_pages
from extractor.lab.roots import PAGES
from extractor.publishers import Publishers, publishers, using
from extractor.publishers.tree import parse, text_of

FIELDS = ("title", "author", "published")
_MINUTE = len("2022-03-17T16:30")


@dataclass(frozen=True, slots=True)
class Guess:
    """What one system says of a page; ``fields`` is empty for a system that finds only the body."""

    body: Sequence[str]
    fields: Json = field(default_factory=dict)


System = Callable[[Page], Guess]


@dataclass(frozen=True, slots=True)
class Score:
    """Of one system on one page: the body's word F1 (0 to 1), and which fields are right."""

    body: float
    right: dict[str, bool]


def with_files(page: Page) -> Guess:
    return _ours(page)


def by_family(page: Page) -> Guess:
    """As if the paper were unknown, but not its content system."""
    with using(Publishers([], publishers().families)):
        return _ours(page)


def by_general_rules(page: Page) -> Guess:
    with using(Publishers([], [])):
        return _ours(page)


def trafilatura_alone(page: Page) -> Guess:
    return Guess(second_reading(parse(page.source, decode(page.source, page.body))))


def all_paragraphs(page: Page) -> Guess:
    tree = parse(page.source, decode(page.source, page.body))
    return Guess([text_of(paragraph) for paragraph in tree.iter("p")])


SYSTEMS: dict[str, System] = {
    "with publisher files": with_files,
    "families only": by_family,
    "general reader": by_general_rules,
    "trafilatura": trafilatura_alone,
    "all <p>": all_paragraphs,
}


def _ours(page: Page) -> Guess:
    try:
        article = read_article(page)
    except VinhDanhError:
        return Guess(())
    published = article.published.isoformat() if article.published else None
    fields: Json = {"title": article.title, "author": article.author, "published": published}
    return Guess([block.span.of(article.text) for block in article.blocks if block.kind != "title"], fields)


def word_f1(first: Iterable[str], second: Iterable[str]) -> float:
    """Common words of two texts, counted as often as they stand there (F1, 0 to 1)."""
    one, other = (Counter(word for line in lines for word in line.split()) for lines in (first, second))
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def score(guess: Guess, expected: Json) -> Score:
    """``published`` counts to the minute; authors count when all of them and nobody else are named, in small
    letters or in capitals.
    """
    body = [text for kind, text in expected["blocks"] if kind != "title"]
    return Score(
        word_f1(guess.body, body),
        {name: _compared(guess.fields[name]) == _compared(expected[name]) for name in guess.fields},
    )


def _compared(value: str | None) -> str | None:
    is_time = value is not None and len(value) > _MINUTE and value[4] == value[7] == "-"
    return value[:_MINUTE] if value is not None and is_time else value and value.casefold()


def scores(pages: Sequence[ReviewedPage]) -> dict[str, dict[str, Score]]:
    """The score of every page, by system and name of page."""
    return {
        name: {page.name: score(system(page.page()), page.expected) for page in pages}
        for name, system in SYSTEMS.items()
    }


def summary(by_page: dict[str, Score]) -> Json:
    """Mean and lowest body F1 of a system, and the share of pages on which each field is right."""
    told: Json = {
        "pages": len(by_page),
        "body": round(mean(one.body for one in by_page.values()), 4),
        "lowest": round(min(one.body for one in by_page.values()), 4),
    }
    for name in FIELDS:
        right = [one.right[name] for one in by_page.values() if name in one.right]
        told[name] = round(mean(right), 4) if right else None
    return told


def main(arguments: Sequence[str]) -> None:
    folder = Path(next((word for word in arguments if not word.startswith("--")), PAGES))
    found = scores([page for page in reviewed_pages(folder) if page.reviewed])
    table = {name: summary(by_page) for name, by_page in found.items()}
    if "--json" in arguments:
        sys.stdout.write(json.dumps(table, ensure_ascii=False, indent=1) + "\n")
        return
    for name, told in table.items():
        sys.stdout.write(f"{name:22}" + "  ".join(f"{key} {value}" for key, value in told.items()) + "\n")
    for line in _misses(found):
        sys.stdout.write(line + "\n")


def _misses(found: dict[str, dict[str, Score]]) -> Iterator[str]:
    """A line for each page on which one of our three ways is not perfect."""
    for system in ("with publisher files", "families only", "general reader"):
        for name, one in found[system].items():
            wrong = [field for field, right in one.right.items() if not right]
            if wrong or one.body < 1:
                yield f"{system}: {name}: body {one.body:.4f} {' '.join(wrong)}".rstrip()


if __name__ == "__main__":
    main(sys.argv[1:])
