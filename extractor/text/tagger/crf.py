"""The trained tagger: a CRF over syllables, numbers and signs that knows the lists and the rules' marks.

It finds marks of its own and says of each of the rules' how likely it is; ``weigh`` decides between them.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from operator import itemgetter
from pathlib import Path
from typing import get_args

from extractor.ground.article import Article
from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.lexicon.anaphors import anaphors
from extractor.text.crf_weights import read_weights
from extractor.text.tagger.columns import placed, said_by_lists, said_of_it_alone, token_range
from extractor.text.tagger.decode import Labelled, label_lines
from extractor.text.tagger.features import Line, Sight, lines_of, sight_of
from extractor.text.tagger.model import MODEL_FILE, folder, settings
from extractor.text.tagger.scores import Scorer
from extractor.text.units.name import verbal_pairs
from extractor.text.units.tokens import NUMBER, Tokens, tokens_of
from extractor.viet.letters import UPPER

RULE = "crf"
OUTSIDE = "O"
_END_NO_NAME = frozenset(
    {"vì", "do", "và", "để", "cho", "của", "với", "đã", "được", "là", "tại", "khi"}
    | {"từng", "cũng", "luôn", "vẫn", "đều", "sẽ", "vừa", "vinh"}
)
"""Small words that join what follows or begin what is said of the name; the model now and then takes one in:
"Ban chuyên án vì có công", "Lữ đoàn từng được tặng", "Trung đoàn vinh dự nhận"."""
_ACTS = frozenset(
    {"đã", "được", "vừa", "cũng", "sẽ", "đang", "bị", "từng", "vẫn", "luôn", "đều", "trao", "nhận", "họp"}
    | {"gửi", "ký", "đón", "gặp", "đạt", "thắng", "thua", "giành", "đoạt", "chúc", "nói", "chia", "lần"}
)
"""In small letters these stand in no body's name, so it ends before them: "Ban Chỉ đạo A | chúc Tết", "Bộ đội
Biên phòng | nói chung"."""
_TAKES_PART = frozenset({"tham gia", "tham dự", "phối hợp", "tiếp nhận", "ra mắt", "ra quân"})
"""What no body is called by, of which the model may take one half: "Lữ đoàn | **tham** gia"."""
_POSTS = frozenset({"trưởng", "phó", "nguyên", "chánh"})
"""Before a body that the model does not know it takes one of these in: "Trưởng | BTS GHPGVN"."""
_LABELS: dict[str, Label] = {label: label for label in get_args(Label)}


class Tagger:
    """A trained model that labels lines. ``number`` gives the place of a label in ``chances``."""

    def __init__(self, path: Path) -> None:
        """Raises ``DataError`` when ``path`` is no model."""
        weights = read_weights(path)
        self.labels = weights.labels
        self.number = {label: at for at, label in enumerate(weights.labels)}
        self._steps = weights.steps
        self._scorer = Scorer(weights)

    def label(self, lines: Sequence[Sight]) -> list[Labelled]:
        return label_lines(*self._scorer.scores(lines), self._steps) if lines else []


def find_by_crf(
    article: Article, rules: Sequence[Mark], tagger: Tagger | None = None
) -> tuple[list[Mark], list[Mark]]:
    """The tagger's own marks, and the rules' marks with the tagger's probability as their score.

    ``rules`` are settled and sorted. A mark inside another one keeps its score, since the tagger looks at
    outer marks only. ``tagger`` is the trained one that comes with the program unless one is given. Raises
    ``DataError`` when that is missing or made for other features.
    """
    tokens = tokens_of(article.text)
    found: list[Mark] = []
    weighed = list(rules)
    outer = [(at, *token_range(tokens, rules[at])) for at in _places_of_outer(rules)]
    tagger = tagger or _tagger()
    lines = list(lines_with_sights(article, tokens, rules))
    for (line, _), labelled in zip(lines, tagger.label([sight for _, sight in lines]), strict=True):
        found += _decoded(article.text, tokens, line, labelled, tagger)
        begun = (bisect_left(outer, at, key=itemgetter(1)) for at in (line.first, line.last))
        for at, first, last in outer[slice(*begun)]:
            if last <= line.last:
                here = (first - line.first, last - line.first)
                weighed[at] = rules[at].scored(_probability(labelled, tagger, rules[at].label, *here))
    return found, weighed


def lines_with_sights(
    article: Article, tokens: Tokens, rules: Sequence[Mark]
) -> Iterator[tuple[Line, Sight]]:
    """The lines of an article with what is seen of their tokens, as in training so in tagging."""
    marks = placed(tokens, rules)
    said = said_by_lists(tokens, marks)
    alone = said_of_it_alone(tokens, marks)
    for line in lines_of(tokens, article.blocks):
        yield line, sight_of(tokens, line, said, alone)


def outer_marks(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks that begin after all those before them have ended; ``marks`` sorted, longest first."""
    return (marks[at] for at in _places_of_outer(marks))


def _places_of_outer(marks: Sequence[Mark]) -> Iterator[int]:
    reached = 0
    for at, mark in enumerate(marks):
        if mark.span.start >= reached:
            yield at
            reached = mark.span.end


def tags_of(tokens: Tokens, marks: Sequence[Mark]) -> list[str]:
    """Tags of all tokens for ``marks``: "B-UNIT", "I-UNIT", "O"."""
    tags = [OUTSIDE] * len(tokens)
    for mark in outer_marks(marks):
        first, last = token_range(tokens, mark)
        for at in range(first, last):
            tags[at] = f"{'B' if at == first else 'I'}-{mark.label}"
    return tags


def _decoded(text: str, tokens: Tokens, line: Line, labelled: Labelled, tagger: Tagger) -> Iterator[Mark]:
    outside = tagger.number[OUTSIDE]
    at = 0
    for first in [place for place, number in enumerate(labelled.labels) if number != outside]:
        if first < at:
            continue
        label = tagger.labels[labelled.labels[first]][2:]
        inside = tagger.number[f"I-{label}"]
        at = first + 1
        while at < len(labelled.labels) and labelled.labels[at] == inside:
            at += 1
        begun = first
        while label == "UNIT" and begun + 2 < at and _is_post(tokens, line.first + begun):
            begun += 1
        end = end_of_name(tokens, line.first + begun, line.first + at, label) - line.first
        end = before_open_bracket(tokens.words, line.first + begun, line.first + end) - line.first
        span = Span(tokens.starts[line.first + begun], tokens.ends[line.first + end - 1])
        if end < at and _stands_for_a_name(span.of(text)):
            continue
        score = _probability(labelled, tagger, label, first, at)
        if label != "UNIT" or _PEOPLE not in span.of(text):
            yield Mark(_LABELS[label], span, span.of(text), score=score, by=RULE)
        elif (place := _OF_A_PLACE.search(text, span.start, span.end)) is not None:
            where = Span(place.end(), span.end)
            yield Mark("LOC", where, where.of(text), score=score, by=RULE)


_PEOPLE = " và nhân dân"
_OF_A_PLACE = re.compile(
    rf"{_PEOPLE} (?:các dân tộc )?"
    rf"(?=(?:thôn|bản|làng|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh) [{UPPER}\d])"
)
"""As in "Đảng bộ và nhân dân xã A": the place, no body's name; in "Đảng bộ và nhân dân thị xã" that named
before."""


def end_of_name(tokens: Tokens, first: int, end: int, label: str) -> int:
    """Where the name ends of the tokens that the model took: before what a body does, also before a verb of
    which it took one half ("Lữ đoàn | huấn" before "luyện"), and without small words at its end."""
    if label == "UNIT":
        end = next((at for at in range(first + 1, end) if _is_what_it_does(tokens, at)), end)
        half = f"{tokens.words[end - 1]} {tokens.low_at(end)}"
        end -= end - 1 > first and (half in verbal_pairs() or half in _TAKES_PART)
    while end - 1 > first and tokens.words[end - 1] in _END_NO_NAME:
        end -= 1
    return end


def _is_post(tokens: Tokens, at: int) -> bool:
    return tokens.low[at] in _POSTS and tokens.is_capital(at + 1)


def _is_what_it_does(tokens: Tokens, at: int) -> bool:
    """A verb that no name holds, or one that counts: "Công ty A | đào tạo 300 lao động"."""
    if tokens.kind_at(at + 2) == NUMBER:
        pair = f"{tokens.words[at]} {tokens.low_at(at + 1)}"
        if pair in verbal_pairs() and pair != "thi đua":
            return True
    return tokens.words[at] in _ACTS and not _is_gear(tokens, at)


def _is_gear(tokens: Tokens, at: int) -> bool:
    """The "bị" of "Công ty Thiết bị Y tế", which is no passive."""
    return tokens.low[at] == "bị" and tokens.low_at(at - 1) in {"thiết", "trang"}


def before_open_bracket(words: Sequence[str], first: int, end: int) -> int:
    """Where a name ends that opens a bracket and does not close it: "Trường Quân chính | (QK3), …"."""
    if "(" not in words[first + 1 : end]:
        return end
    opened = next((at for at in range(end - 1, first, -1) if words[at] in {"(", ")"}), None)
    return opened if opened is not None and words[opened] == "(" else end


def _stands_for_a_name(words: str) -> bool:
    """As "Lữ đoàn", left over of "Lữ đoàn từng": a word for a body named elsewhere."""
    known = anaphors()
    return words.lower() in known.units or words in known.capitals


@lru_cache(maxsize=64)
def _probability(labelled: Labelled, tagger: Tagger, label: str, first: int, last: int) -> float:
    """Of a mark over the tokens ``[first, last)`` of a line: that of its least likely token or end. Kept, for
    most marks that the tagger finds are the rules' too."""
    inside, chance = tagger.number[f"I-{label}"], labelled.chances.item
    begins = chance(first, tagger.number[f"B-{label}"])
    sure = min([1.0, begins, *[chance(at, inside) for at in range(first + 1, last)]])
    if last < len(labelled.labels):
        sure = min(sure, 1 - chance(last, inside))
    return max(sure, 0.0)


@cache
def _tagger() -> Tagger:
    settings()
    return Tagger(folder() / MODEL_FILE)
