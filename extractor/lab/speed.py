"""How long extraction takes beside underthesea.ner on the same sentences, and whether memory stays flat.

Both run in one process, in turns, each article by one and then by the other, so that a busy machine slows
both alike. The figures are medians over rounds; the first round warms the caches of both and is not counted.
"""

import gc
import resource
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter
from typing import Any

from extractor import events
from extractor.ground.article import Article
from extractor.lab.corpus import load_split
from extractor.lab.roots import GOLD
from extractor.text import read
from extractor.text.engine import READING, doc_without_tokens, pipeline
from extractor.text.sentences import find_sentences

MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Speed:
    """Milliseconds an article: our extraction, underthesea.ner, their ratio, and our stages."""

    articles: int
    characters: int
    rounds: int
    extraction: float
    underthesea_ner: float
    stages: dict[str, float]

    @property
    def ratio(self) -> float:
        return self.extraction / self.underthesea_ner

    def json(self) -> dict[str, Any]:
        return {
            "articles": self.articles,
            "characters_an_article": self.characters,
            "rounds": self.rounds,
            "extraction_ms": round(self.extraction, 2),
            "underthesea_ner_ms": round(self.underthesea_ner, 2),
            "ratio": round(self.ratio, 3),
            "stages_ms": {name: round(cost, 2) for name, cost in self.stages.items()},
        }


def measure_speed(rounds: int = 5) -> Speed:
    """Times over the articles of the dev split."""
    articles = [gold.article for gold in load_split(GOLD / "dev")]
    ours: list[float] = []
    theirs: list[float] = []
    for number in range(rounds + 1):
        one, other = _one_round(articles)
        if number:
            ours.append(one)
            theirs.append(other)
    size = sum(len(article.text) for article in articles) // len(articles)
    return Speed(len(articles), size, rounds, median(ours), median(theirs), _stages(articles))


def _one_round(articles: Sequence[Article]) -> tuple[float, float]:
    from underthesea import ner

    ours = theirs = 0.0
    for article in articles:
        begin = perf_counter()
        events.find(read(article))
        middle = perf_counter()
        for sentence in find_sentences(article):
            ner(sentence.span.of(article.text))
        end = perf_counter()
        ours += middle - begin
        theirs += end - middle
    return ours * MILLISECONDS / len(articles), theirs * MILLISECONDS / len(articles)


def _stages(articles: Sequence[Article]) -> dict[str, float]:
    """Milliseconds an article for each component of the pipeline and for events."""
    nlp = pipeline()
    spent = dict.fromkeys((*READING, "events"), 0.0)
    for article in articles:
        doc = doc_without_tokens(article)
        for name in READING:
            begin = perf_counter()
            doc = nlp.get_pipe(name)(doc)
            spent[name] += perf_counter() - begin
        reading = read(article)
        begin = perf_counter()
        events.find(reading)
        spent["events"] += perf_counter() - begin
    return {name: cost * MILLISECONDS / len(articles) for name, cost in spent.items()}


def measure_memory(count: int = 10_000) -> list[dict[str, float]]:
    """Peak memory in MB after each tenth of ``count`` articles, every one with a number of its own in it."""
    articles = [gold.article for gold in load_split(GOLD / "dev")]
    seen = []
    for number in range(count):
        article = articles[number % len(articles)]
        events.find(read(_numbered(article, number)))
        if (number + 1) % (count // 10) == 0:
            gc.collect()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            seen.append({"articles": number + 1, "peak_mb": round(peak, 1)})
    return seen


def _numbered(article: Article, number: int) -> Article:
    """The article with other letters in its last block, so that no cache knows it as a whole."""
    from dataclasses import replace

    from extractor.ground.article import Block
    from extractor.ground.span import Span

    addition = f"\n\nMã số bài {number}, tổ {number * 7919 % 100_003}."
    text = article.text + addition
    block = Block("paragraph", Span(len(article.text) + 2, len(text)))
    return replace(article, text=text, blocks=(*article.blocks, block))
