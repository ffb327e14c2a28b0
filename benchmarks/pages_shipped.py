"""How well whole pages are read that others ship with their expected text: ours, trafilatura, all ``<p>``.

    python -m benchmarks.pages_shipped FOLDER

``FOLDER`` is ``tests/data`` of the source package of newspaper4k 0.9.6, or any with ``html/NAME.html``,
``txt/NAME.txt`` and perhaps ``metadata/NAME.json`` (its ``url``). Counted is the F1 of runs of four words,
from mean precision and mean recall over the pages, as ``evaluate.py`` of the article-extraction-benchmark
does. Ours is the general reader, without any publisher file; titles and captions are left out.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from statistics import mean

from extractor.article import read_article
from extractor.article.charset import decode
from extractor.article.second_opinion import second_reading
from extractor.errors import NotAnArticleError
from extractor.ground.page import Page
from extractor.publishers import Publishers, using
from extractor.publishers.tree import parse, text_of

RUN = 4
WORDS = re.compile(r"\w+")
NO_TEXT = {"title", "caption"}


def general_reader(page: Page) -> str:
    try:
        with using(Publishers([], [])):
            article = read_article(page)
    except NotAnArticleError:
        return ""
    return "\n".join(b.span.of(article.text) for b in article.blocks if b.kind not in NO_TEXT)


def trafilatura(page: Page) -> str:
    return "\n".join(second_reading(parse(page.source, decode(page.source, page.body))))


def all_paragraphs(page: Page) -> str:
    tree = parse(page.source, decode(page.source, page.body))
    return "\n".join(text_of(paragraph) for paragraph in tree.iter("p"))


WAYS: dict[str, Callable[[Page], str]] = {
    "general reader": general_reader,
    "trafilatura": trafilatura,
    "all <p>": all_paragraphs,
}


def runs(text: str) -> Counter[tuple[str, ...]]:
    words = WORDS.findall(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def precision_and_recall(found: str, expected: str) -> tuple[float, float]:
    ours, theirs = runs(found), runs(expected)
    both = (ours & theirs).total()
    return both / ours.total(), both / theirs.total()


def page_at(folder: Path, name: str) -> Page:
    told = folder / "metadata" / f"{name}.json"
    url = json.loads(told.read_text(encoding="utf-8")).get("url") if told.exists() else None
    address = url or f"http://pages.example/{name}"
    return Page(address, (folder / "html" / f"{name}.html").read_bytes(), "html", url=address)


def main(folder: Path) -> None:
    names = sorted(
        one.stem for one in (folder / "txt").glob("*.txt") if (folder / "html" / f"{one.stem}.html").exists()
    )
    expected = {name: (folder / "txt" / f"{name}.txt").read_text(encoding="utf-8") for name in names}
    for way, read in WAYS.items():
        scores = [precision_and_recall(read(page_at(folder, name)), expected[name]) for name in names]
        precision, recall = (mean(side) for side in zip(*scores, strict=True))
        total = 2 * precision * recall / (precision + recall)
        print(f"{way:15} pages {len(names)}  P {precision:.3f}  R {recall:.3f}  F1 {total:.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
