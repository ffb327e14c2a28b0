"""The honest figure: each family of the training split read by a tagger trained on the other families.

The dev split has been read by the writers of the rules, the families of the training split have not been
tuned on by rule writers in the same way; what the model adds is measured there without dev.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from extractor.lab.baselines import rules_alone
from extractor.lab.corpus import GoldArticle, load_split
from extractor.lab.evaluate import Judged, judge, run_of
from extractor.lab.roots import GOLD, TAGGER
from extractor.lab.train import train_on
from extractor.text.settle import settle
from extractor.text.tagger.crf import Tagger, find_by_crf
from extractor.text.tagger.model import CONFIG_FILE, MODEL_FILE, Settings, read_settings
from extractor.text.weigh import weigh

Json = dict[str, Any]

FOLDS = 5


def evaluate_held_out() -> Json:
    """Figures over the training split, each article read by a tagger that never saw its family."""
    folder = GOLD / "train"
    gold = list(load_split(folder))
    settings = read_settings(TAGGER / CONFIG_FILE)
    families = sorted({one.family for one in gold})
    judged: list[Judged] = []
    for held in (families[number::FOLDS] for number in range(FOLDS)):
        with TemporaryDirectory() as place:
            model = Path(place) / MODEL_FILE
            train_on([one for one in gold if one.family not in held], model, settings)
            judged += _judged([one for one in gold if one.family in held], model, settings)
    rules = [judge(one, rules_alone(one.article)) for one in gold]
    return run_of("train, held-out families", folder, {"pipeline": judged, "rules": rules})


def _judged(gold: Sequence[GoldArticle], model: Path, settings: Settings) -> Iterator[Judged]:
    tagger = Tagger(model)
    for one in gold:
        rules = rules_alone(one.article)
        found, weighed = find_by_crf(one.article, rules.marks, tagger)
        marks = settle(one.article.text, weigh(weighed, found, settings))
        yield judge(one, replace(rules, marks=marks))
