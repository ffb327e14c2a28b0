"""Training of the tagger from the gold corpus's training split and from sentences made of patterns.

The same corpus, lexicon and code give the same model file, bit for bit: all that is drawn comes from the
seed in the configuration, in a fixed order.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import Any

from extractor.errors import DataError
from extractor.ground.article import Article
from extractor.ground.reading import Mark
from extractor.lab.augment import shouted, swapped
from extractor.lab.corpus import GoldArticle, load_split
from extractor.lab.fingerprints import corpus_fingerprint, file_digest
from extractor.lab.patterns import load_patterns, sentences_of
from extractor.lab.roots import GOLD, PATTERNS
from extractor.lab.slots import Filler
from extractor.lexicon.fingerprint import fingerprint
from extractor.text.engine import read_article
from extractor.text.tagger.crf import lines_with_sights, tags_of
from extractor.text.tagger.features import items_of
from extractor.text.tagger.model import Settings
from extractor.text.units.tokens import tokens_of

ORIGIN_FILE = "trained.json"


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the marks that are right in it; ``forget`` is the share of the rules' marks that is hidden.

    The rules were written with the corpus in view and miss more in unseen articles: a model that sees all
    they find here would lean on them too much.
    """

    article: Article
    marks: tuple[Mark, ...]
    forget: float


@dataclass(frozen=True, slots=True)
class Trained:
    """What a training used and made."""

    articles: int
    renamed: int
    patterns: int
    sentences: int
    lines: int
    bytes: int


def train(output: Path, settings: Settings, folder: Path = GOLD / "train") -> Trained:
    """Train on the gold articles of ``folder`` and the patterns, and write the model file ``output``.

    Beside it ``trained.json`` says what it was made from, by fingerprints of the data. Raises ``DataError``
    when a gold file or pattern is broken, or when there is nothing to learn from.
    """
    done = train_on(list(load_split(folder)), output, settings)
    origin = {
        "sha256": file_digest(output),
        "gold": corpus_fingerprint(folder),
        "pattern_files": corpus_fingerprint(PATTERNS),
        "lexicon": fingerprint()[:16],
        **asdict(done),
    }
    output.with_name(ORIGIN_FILE).write_text(json.dumps(origin, indent=2) + "\n", encoding="utf-8")
    return done


def train_on(gold: Sequence[GoldArticle], output: Path, settings: Settings) -> Trained:
    """Train on these articles, copies of them under other names and in capitals, and filled patterns."""
    if not gold:
        raise DataError(str(output), "no gold articles to train on", "give the corpus's training split")
    random = Random(settings.seed)
    filler = Filler(random)
    patterns = load_patterns(PATTERNS)
    real = [Example(one.article, one.marks, settings.forget) for one in gold]
    copies = settings.forget_copies
    made = [Example(*sentence, copies) for sentence in sentences_of(patterns, filler, settings.fills)]
    renamed = [
        Example(*swapped(one.article, one.marks, filler), copies)
        for one in gold
        for _ in range(settings.swaps)
    ]
    capitals = [
        Example(*shouted(one.article, one.marks), copies)
        for one in gold
        if random.random() < settings.shouted
    ]
    lines = fit([*real, *renamed, *capitals, *made], output, settings, random)
    return Trained(len(real), len(renamed), len(patterns), len(made), lines, output.stat().st_size)


def fit(examples: Iterable[Example], output: Path, settings: Settings, random: Random) -> int:
    """Fit the CRF to examples and write it; returns the number of lines learnt from."""
    import pycrfsuite

    trainer: Any = pycrfsuite.Trainer(verbose=False)
    lines = 0
    for items, tags in _sequences(examples, random):
        trainer.append(items, tags)
        lines += 1
    trainer.set_params(
        {
            "c1": settings.c1,
            "c2": settings.c2,
            "max_iterations": settings.iterations,
            "feature.possible_transitions": True,
        }
    )
    output.parent.mkdir(parents=True, exist_ok=True)
    trainer.train(str(output))
    return lines


def _sequences(examples: Iterable[Example], random: Random) -> Iterator[tuple[list[list[str]], list[str]]]:
    for example in examples:
        rules = read_article(example.article, rules_only=True).marks
        seen = [mark for mark in rules if random.random() >= example.forget]
        tokens = tokens_of(example.article.text)
        tags = tags_of(tokens, example.marks)
        for line, sight in lines_with_sights(example.article, tokens, seen):
            yield items_of(sight), tags[line.first : line.last]
