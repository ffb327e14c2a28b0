"""How much speaks for each label at each token: the weights of its features, summed.

A token has some thirty features, but a word shows the same ones wherever it stands. So the weights of a form
are summed once, for its own place and for each place it is seen from, and a token takes five such sums: its
own and those of its neighbours. What lists and marks say of a token is treated likewise.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate, chain, pairwise, repeat
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from extractor.text.tagger.features import BEFORE, BEHIND, NEAR, Form, Sight, edge_at, seen_from
from extractor.text.tagger.weights import Floats, Weights

_PLACES = (-2, -1, 0, 1, 2)
"""Where the token stands that is looked at, from the one that looks."""
_REACH = max(_PLACES)
_KEPT = 20_000

_NOTHING_SAID = ("",)
_NONE: dict[str, int] = {}

Shown = TypeVar("Shown", bound=Hashable)
Value = TypeVar("Value")


class Scorer:
    """The sums over the weights of one model; those of forms and lists are kept, up to a bound."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        edge = self._sums({offset: (edge_at(offset),) for offset in NEAR})
        self._forms = _Kept(self._of_form, edge)
        self._lists = _Kept(self._of_list, self._sums({}))
        self._before = _by_first(weights.rows, BEFORE)
        self._behind = _by_first(weights.rows, BEHIND)

    def scores(self, lines: Sequence[Sight]) -> tuple[Floats, list[slice]]:
        """``scores[token, label]`` of all lines, and where each line stands in them."""
        shown = self._forms.rows([line.forms for line in lines])
        shown += self._lists.rows([line.listed for line in lines])
        last = len(shown) - 2 * _REACH
        scores = self._alone(lines)
        for at in range(len(_PLACES)):
            scores += shown[at : at + last, at]
        places, first = [], 0
        for line in lines:
            places.append(slice(first, first + len(line.forms)))
            first += len(line.forms) + _REACH
        return scores, places

    def _alone(self, lines: Sequence[Sight]) -> Floats:
        """What speaks for each label by the features that a token shows to none of its neighbours."""
        states = self._weights.states
        said = _joined([line.alone for line in lines], _NOTHING_SAID)
        begun = list(accumulate(map(len, said[:-1]), initial=0))
        scores: Floats = np.add.reduceat(states.take(self._rows(chain.from_iterable(said)), axis=0), begun)
        for column in zip(*map(self._rows_of_pairs, lines), strict=True):
            scores += states.take(_joined(column, 0), axis=0)
        return scores

    def _rows_of_pairs(self, line: Sight) -> tuple[list[int], list[int]]:
        """The rows of each token's word with the one before, and of its shape with the word behind."""
        lows = [form.low for form in line.forms]
        shapes = [form.shape for form in line.forms]
        before, behind = self._before.get, self._behind.get
        return (
            [0, *[before(left, _NONE).get(low, 0) for left, low in pairwise(lows)]],
            [*[behind(shape, _NONE).get(low, 0) for shape, low in zip(shapes, lows[1:], strict=False)], 0],
        )

    def _rows(self, features: Iterable[str]) -> NDArray[np.intp]:
        return np.fromiter(map(self._weights.rows.get, features, repeat(0)), np.intp)

    def _of_form(self, form: Form) -> Floats:
        return self._sums({0: form.full, **form.seen_from})

    def _of_list(self, values: tuple[str, ...]) -> Floats:
        return self._sums({0: values, **{offset: seen_from(values, offset) for offset in NEAR}})

    def _sums(self, features: Mapping[int, Iterable[str]]) -> Floats:
        """``sums[place, label]`` of the features that are shown to each of the five places."""
        row = self._weights.rows.get
        rows = [[row(feature, 0) for feature in features.get(place, ())] for place in _PLACES]
        return np.stack([np.sum(self._weights.states[known], axis=0) for known in rows])


def _by_first(rows: Mapping[str, int], joint: str) -> dict[str, dict[str, int]]:
    """The rows of the features that tell of two words, by the first and then by the second: to ask for two
    words neither need be written together, and most are not known together. The first may be the joint
    itself ("||Lan")."""
    found: dict[str, dict[str, int]] = {}
    for feature, row in rows.items():
        at = feature.find(joint, 1)
        if at > 0:
            found.setdefault(feature[:at], {})[feature[at + 1 :]] = row
    return found


def _joined(lines: Iterable[Sequence[Value]], beyond: Value) -> list[Value]:
    """What is parallel to the tokens of the lines as one list, with what stands between two of them."""
    joined: list[Value] = []
    for line in lines:
        joined += line
        joined += [beyond] * _REACH
    return joined[:-_REACH]


class _Kept(dict[Shown, int], Generic[Shown]):
    """Sums of what tokens show, each made when it is first met: its row in one table."""

    def __init__(self, sums: Callable[[Shown], Floats], beyond: Floats) -> None:
        """``beyond`` are the sums of what stands beyond the ends of a line."""
        super().__init__()
        self._sums = sums
        self._beyond = beyond
        self._table = np.zeros((64, *beyond.shape))
        self._table[0] = beyond

    def rows(self, lines: Iterable[Iterable[Shown]]) -> Floats:
        """The sums of all tokens of the lines, with as many rows beyond as a token sees around each line."""
        if len(self) > _KEPT:
            self.clear()
        edges = [0] * _REACH
        places = [*edges]
        for line in lines:
            places += map(self.__getitem__, line)
            places += edges
        return self._table.take(places, axis=0)

    def __missing__(self, shown: Shown) -> int:
        row = len(self) + 1
        if row == len(self._table):
            self._table = np.concatenate([self._table, np.zeros_like(self._table)])
        self._table[row] = self._sums(shown)
        self[shown] = row
        return row
