"""underthesea's segmentation model, unpacked: what an n-gram says at each place from which it is seen.

The package writes 43 strings for each token, and its native tagger looks up every one of them. Here the
weights of all templates over one n-gram lie side by side, so that a token costs a look-up of itself, of its
pair and of its triple. As there are two tags, only how far a feature leans to the one that goes on a word is
kept. Source of the templates: ``features.bin`` of the model.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from operator import add

from extractor.ground.value_class import value_class
from extractor.text.crf_weights import Weights

TEMPLATES = (
    *("T[-2]", "T[-1]", "T[0]", "T[1]", "T[2]"),
    *("T[-2,-1]", "T[-1,0]", "T[0,1]", "T[1,2]", "T[-2,0]", "T[-1,1]", "T[0,2]"),
    *("T[-2].lower", "T[-1].lower", "T[0].lower", "T[1].lower", "T[2].lower"),
    *("T[-2,-1].lower", "T[-1,0].lower", "T[0,1].lower", "T[1,2].lower"),
    *("T[-1].isdigit", "T[0].isdigit", "T[1].isdigit"),
    *("T[-2].istitle", "T[-1].istitle", "T[0].istitle", "T[1].istitle", "T[2].istitle"),
    *("T[0,1].istitle", "T[0,2].istitle"),
    *("T[-2].is_in_dict", "T[-1].is_in_dict", "T[0].is_in_dict", "T[1].is_in_dict", "T[2].is_in_dict"),
    *("T[-2,-1].is_in_dict", "T[-1,0].is_in_dict", "T[0,1].is_in_dict", "T[1,2].is_in_dict"),
    *("T[-2,0].is_in_dict", "T[-1,1].is_in_dict", "T[0,2].is_in_dict"),
)
"""What the tables are made for; a model with other templates goes the package's own way."""
BEGINS, GOES_ON = "B-W", "I-W"

_BEFORE, _AFTER = "BOS", "EOS"
_REACH = 2
_KEPT = 20_000
_TIE = 1e-9
"""Paths nearer than that to each other are told apart by the order in which the package sums its floats."""

Leans = Sequence[float]
"""How far an n-gram leans to a word that goes on, by the offset at which it stands, from -2 on."""
_Tables = dict[tuple[str, int], dict[str, list[float]]]
"""Those of each kind of feature ("" for the words themselves) and size of n-gram, by what it says."""


@value_class
class _One:
    """A token: its own leans, its lower case, whether a capital or no letter at all begins it."""

    leans: Leans
    low: str
    titled: bool


class Segmenter:
    """Tells which tokens go on a word."""

    def __init__(self, weights: Weights, dictionary: AbstractSet[str]) -> None:
        """``dictionary`` holds words in small letters."""
        begins, goes_on = weights.labels.index(BEGINS), weights.labels.index(GOES_ON)
        leans = (weights.states[:, goes_on] - weights.states[:, begins]).tolist()
        self._tables = _tables({name: leans[row] for name, row in weights.rows.items()})
        self._dictionary = dictionary
        self._steps: list[list[float]] = weights.steps[[[begins], [goes_on]], [begins, goes_on]].tolist()
        self._ones = _Ones(self._of_token)
        self._looks = {
            (size, known, titled): self._sum(size, {"is_in_dict": str(known), "istitle": str(titled)})
            for size in (2, 3)
            for known in (True, False)
            for titled in (True, False)
        }
        self._beyond = {
            (size, edge): self._sum(size, {kind: edge for kind, of in self._tables if of == size})
            for size in (1, 2, 3)
            for edge in (_BEFORE, _AFTER)
        }

    def go_on(self, tokens: Sequence[str]) -> list[bool] | None:
        """Of each token whether it goes on the word before it; None where two ways are equally likely."""
        ones = [self._ones[token] for token in tokens]
        low, titled = [one.low for one in ones], [one.titled for one in ones]
        pairs = [f"{left} {right}" for left, right in pairwise(tokens)]
        low_pairs = [f"{left} {right}" for left, right in pairwise(low)]
        triples = [f"{pair} {token}" for pair, token in zip(pairs, tokens[2:], strict=False)]
        low_triples = [f"{pair} {token}" for pair, token in zip(low_pairs, low[2:], strict=False)]
        two_titled = [left and right for left, right in pairwise(titled)]
        three_titled = [left and right for left, right in pairwise(two_titled)]
        one = self._padded(1, [one.leans for one in ones])
        two = self._padded(2, map(self._of_pair, pairs, low_pairs, two_titled))
        three = self._padded(3, map(self._of_triple, triples, low_triples, three_titled))
        leans = [
            a[0] + b[1] + c[2] + d[3] + e[4] + f[0] + g[1] + h[2] + i[3] + j[0] + k[1] + m[2]
            for a, b, c, d, e, f, g, h, i, j, k, m in zip(
                *(one[at:] for at in range(5)),
                *(two[at:] for at in range(4)),
                *(three[at:] for at in range(3)),
                strict=False,
            )
        ]
        return _likeliest(leans, self._steps)

    def _padded(self, size: int, leans: Iterable[Leans]) -> list[Leans]:
        """With what stands beyond both ends; n-grams of n tokens end n - 1 places early."""
        before, after = self._beyond[size, _BEFORE], self._beyond[size, _AFTER]
        return [*[before] * _REACH, *leans, *[after] * (_REACH + size - 1)]

    def _of_token(self, token: str) -> _One:
        low = token.lower()
        titled = token[0].upper() == token[0]
        told = {
            "": token,
            "lower": low,
            "isdigit": str(token.isascii() and token.isdigit()),
            "istitle": str(titled),
            "is_in_dict": str(low in self._dictionary),
        }
        return _One(self._sum(1, told), low, titled)

    def _of_pair(self, pair: str, low: str, titled: bool) -> Leans:
        leans = self._looks[2, low in self._dictionary, titled]
        for known in (self._tables["", 2].get(pair), self._tables["lower", 2].get(low)):
            leans = leans if known is None else tuple(map(add, leans, known))
        return leans

    def _of_triple(self, triple: str, low: str, titled: bool) -> Leans:
        leans = self._looks[3, low in self._dictionary, titled]
        known = self._tables["", 3].get(triple)
        return leans if known is None else tuple(map(add, leans, known))

    def _sum(self, size: int, told: Mapping[str, str]) -> Leans:
        """The leans of an n-gram of which each kind of feature says something."""
        leans = (self._tables.get((kind, size), {}).get(says) for kind, says in told.items())
        nothing = [0.0] * _places(size)
        return tuple(map(sum, zip(nothing, *filter(None, leans), strict=True)))


class _Ones(dict[str, _One]):
    """Tokens, each worked out when it is first met."""

    def __init__(self, of_token: Callable[[str], _One]) -> None:
        super().__init__()
        self._of_token = of_token

    def __missing__(self, token: str) -> _One:
        if len(self) > _KEPT:
            self.clear()
        one = self[token] = self._of_token(token)
        return one


_OFFSET = re.compile(r"-?\d")


def _tables(leans: Mapping[str, float]) -> _Tables:
    """The leans of features ("T[-1,0].lower=thi đua") by what they are about."""
    places: dict[str, tuple[dict[str, list[float]], int, int]] = {}
    tables: _Tables = {}
    for template in TEMPLATES:
        offsets = [int(offset) for offset in _OFFSET.findall(template)]
        size = offsets[-1] - offsets[0] + 1
        table = tables.setdefault((template.partition("].")[2], size), {})
        places[template] = table, offsets[0] + _REACH, _places(size)
    for feature, lean in leans.items():
        template, _, says = feature.partition("=")
        table, at, count = places[template]
        table.setdefault(says, [0.0] * count)[at] = lean
    return tables


def _places(size: int) -> int:
    """From how many places an n-gram is seen."""
    return 2 * _REACH + 2 - size


def _likeliest(leans: Sequence[float], steps: Sequence[Sequence[float]]) -> list[bool] | None:
    """Which tokens go on a word on the likeliest path; ``steps`` from beginning and going on to each."""
    (begin_begin, begin_go), (go_begin, go_go) = steps
    ahead = leans[0]
    """How far a path whose last token goes on is ahead of the best one whose last token begins."""
    came: list[tuple[bool, bool]] = []
    margins: list[float] = []
    for lean in leans[1:]:
        to_begin, to_go = ahead + go_begin - begin_begin, ahead + go_go - begin_go
        margins += (to_begin, to_go)
        came.append((to_begin > 0, to_go > 0))
        ahead = lean + begin_go - begin_begin + max(0.0, to_go) - max(0.0, to_begin)
    if min(map(abs, (*margins, ahead))) < _TIE:
        return None
    path = [ahead > 0]
    for begun, gone in reversed(came):
        path.append(gone if path[-1] else begun)
    return path[::-1]
