"""How well near-copies are told from stories of one template, and what grouping costs.

    python -m benchmarks.stories [--articles N]

Copies are made of the gold articles as papers make them: another headline, paragraphs left out, a line of
one's own. Templates are the same articles with all units, persons and places exchanged. Then N articles, a
third of them copies, go through the database one by one.
"""

import argparse
import resource
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from time import process_time

from extractor.article import twins
from extractor.ground.article import Article, join_blocks
from extractor.ground.extract import Extract
from extractor.ground.page import Page
from extractor.lab.augment import swapped
from extractor.lab.corpus import GoldArticle, load_split
from extractor.lab.roots import GOLD
from extractor.lab.slots import Filler
from extractor.pipeline import group_stories
from extractor.store import open_store

SPLITS = ("train", "dev", "dev-b", "dev-c")
SHARE_OF_COPIES = 0.33
STEPS = 10


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=2000)
    articles = [gold for split in SPLITS for gold in load_split(GOLD / split)]
    measure_likeness(articles)
    measure_grouping(articles, parser.parse_args().articles)


def measure_likeness(articles: list[GoldArticle]) -> None:
    random = Random(7)
    copies = found = templates = mistaken = 0
    for gold in articles:
        own = twins.wording(gold.article.text)
        copy = twins.wording(reprinted(gold.article, random).text)
        template = twins.wording(swapped(gold.article, gold.marks, Filler(random))[0].text)
        if own is None or copy is None or template is None:
            continue
        copies += 1
        shared = set(twins.bands(own)) & set(twins.bands(copy))
        found += bool(shared) and twins.likeness(own, copy).same_story
        templates += 1
        mistaken += twins.likeness(own, template).same_story
    print(f"copies found: {found} of {copies}; templates taken for copies: {mistaken} of {templates}")


def measure_grouping(articles: list[GoldArticle], count: int) -> None:
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "stories.db") as store:
        spent = 0.0
        for number, article in enumerate(stream(articles, count), 1):
            url = f"https://bao{number % 40}.example/{number}.html"
            page = Page(url, str(number).encode(), "html", url)
            unique = replace(article, url=url, canonical_url=url, publisher=f"bao{number % 40}.example")
            store.save(page, Extract(url, unique, (), (), ()))
            start = process_time()
            group_stories(store)
            spent += process_time() - start
            if number % (count // STEPS) == 0:
                peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
                print(
                    f"{number} articles: {1000 * spent * STEPS / count:.2f} ms of processor time each, "
                    f"peak {peak} MB",
                    flush=True,
                )
                spent = 0.0


def stream(articles: list[GoldArticle], count: int) -> Iterator[Article]:
    """Stories with new names, now and then a copy of a recent one."""
    random, recent = Random(11), list[Article]()
    for _ in range(count):
        if recent and random.random() < SHARE_OF_COPIES:
            yield reprinted(random.choice(recent), random)
            continue
        gold = random.choice(articles)
        recent = [*recent[-50:], swapped(gold.article, gold.marks, Filler(random))[0]]
        yield recent[-1]


def reprinted(article: Article, random: Random) -> Article:
    """The article as another paper prints it."""
    title, *rest = [(b.kind, b.span.of(article.text)) for b in article.blocks if b.kind != "caption"]
    rest = rest[: max(1, round(len(rest) * random.choice((0.6, 0.7, 0.8, 1))))]
    if random.random() < 0.4 and len(rest) > 3:
        del rest[random.randrange(1, len(rest))]
    rest.append(
        ("paragraph", "Tin, ảnh: Minh Khuê. Mời bạn đọc xem thêm các bài cùng chuyên mục của toà soạn.")
    )
    text, blocks = join_blocks([("title", " ".join(title[1].split()[: random.randrange(4, 9)])), *rest])
    return Article(title=blocks[0].span.of(text), text=text, blocks=blocks, published=article.published)


if __name__ == "__main__":
    main()
