"""How much speaks for each label at each token: the weights of its features, summed.

A token has some thirty features, but a word shows the same ones wherever it stands. So the weights of a form
are summed once, for its own place and for each place it is seen from, and a token takes five such sums: its
own and those of its neighbours. What lists and marks say of a token is treated likewise.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate, chain, repeat
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from extractor.text.crf_weights import Floats, Weights
from extractor.text.tagger.features import BEFORE, BEHIND, NEAR, Form, Sight, edge_at, seen_from

_PLACES = (-2, -1, 0, 1, 2)
"""Where the token stands that is looked at, from the one that looks."""
_REACH = max(_PLACES)
_KEPT = 20_000

_NOTHING_SAID = ("",)
Numbers = NDArray[np.intp]

Shown = TypeVar("Shown", bound=Hashable)
Value = TypeVar("Value")
Counted = TypeVar("Counted", int, Numbers)


class Scorer:
    """The sums over the weights of one model; those of forms and lists are kept, up to a bound."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        edge = self._sums({offset: (edge_at(offset),) for offset in NEAR})
        self._before, self._behind = _Pairs(weights.rows, BEFORE), _Pairs(weights.rows, BEHIND)
        self._forms = _Kept(self._of_form, (edge, np.zeros(4, np.intp)))
        self._lists = _Kept(self._of_list, (self._sums({}),))

    def scores(self, lines: Sequence[Sight]) -> tuple[Floats, list[slice]]:
        """``scores[token, label]`` of all lines, and where each line stands in them."""
        shown, numbers = self._forms.rows([line.forms for line in lines])
        shown += self._lists.rows([line.listed for line in lines])[0]
        last = len(shown) - 2 * _REACH
        scores = self._alone(lines)
        # In the order in which the features are written: sums of floats depend on it.
        left, low, shape, right = numbers.T
        for pairs in (
            self._before.rows(left[_REACH - 1 :][:last], low[_REACH:][:last]),
            self._behind.rows(shape[_REACH:][:last], right[_REACH + 1 :][:last]),
        ):
            scores += self._weights.states.take(pairs, axis=0)
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
        return scores

    def _rows(self, features: Iterable[str]) -> NDArray[np.intp]:
        return np.fromiter(map(self._weights.rows.get, features, repeat(0)), np.intp)

    def _of_form(self, form: Form) -> tuple[Floats, Numbers]:
        """The sums of a form, and its numbers on the left and as itself, of its shape and on the right."""
        before, behind = self._before, self._behind
        numbers = (*before.numbers(form.low, form.low), *behind.numbers(form.shape, form.low))
        return self._sums({0: form.full, **form.seen_from}), np.array(numbers, np.intp)

    def _of_list(self, values: tuple[str, ...]) -> tuple[Floats]:
        return (self._sums({0: values, **{offset: seen_from(values, offset) for offset in NEAR}}),)

    def _sums(self, features: Mapping[int, Iterable[str]]) -> Floats:
        """``sums[place, label]`` of the features that are shown to each of the five places."""
        row = self._weights.rows.get
        rows = [[row(feature, 0) for feature in features.get(place, ())] for place in _PLACES]
        return np.stack([np.sum(self._weights.states[known], axis=0) for known in rows])


class _Pairs:
    """The features that tell of two neighbours, looked up for all tokens at once and without writing one: a
    word has a number on either side, and two numbers make the one by which the features are sorted."""

    def __init__(self, rows: Mapping[str, int], joint: str) -> None:
        """The first of two may be the joint itself: "||Lan"."""
        told = [
            (name[:at], name[at + 1 :], row) for name, row in rows.items() if (at := name.find(joint, 1)) > 0
        ]
        self._first = {
            word: number for number, word in enumerate(dict.fromkeys(one for one, _, _ in told), 1)
        }
        self._second = {
            word: number for number, word in enumerate(dict.fromkeys(two for _, two, _ in told), 1)
        }
        known = sorted((self._number(*self.numbers(first, second)), row) for first, second, row in told)
        # Behind the last stands one that no two words have.
        self._known = np.array([*(number for number, _ in known), np.iinfo(np.intp).max], np.intp)
        self._rows = np.array([*(row for _, row in known), 0], np.intp)

    def numbers(self, first: str, second: str) -> tuple[int, int]:
        """Those of two words on their sides, 0 for one that stands there in no feature."""
        return self._first.get(first, 0), self._second.get(second, 0)

    def rows(self, first: Numbers, second: Numbers) -> Numbers:
        """The rows of their features, 0 for two that are not known together."""
        numbers = self._number(first, second)
        at = self._known.searchsorted(numbers)
        return np.where(self._known.take(at) == numbers, self._rows.take(at), 0)

    def _number(self, first: Counted, second: Counted) -> Counted:
        return first * (len(self._second) + 1) + second


def _joined(lines: Iterable[Sequence[Value]], beyond: Value) -> list[Value]:
    """What is parallel to the tokens of the lines as one list, with what stands between two of them."""
    joined: list[Value] = []
    for line in lines:
        joined += line
        joined += [beyond] * _REACH
    return joined[:-_REACH]


class _Kept(dict[Shown, int], Generic[Shown]):
    """What is worked out of what tokens show, each made when it is first met: its row in some tables."""

    def __init__(
        self, made: Callable[[Shown], tuple[NDArray[Any], ...]], beyond: tuple[NDArray[Any], ...]
    ) -> None:
        """``beyond`` are the rows of what stands beyond the ends of a line."""
        super().__init__()
        self._made = made
        self._tables = [np.zeros((64, *row.shape), row.dtype) for row in beyond]
        for table, row in zip(self._tables, beyond, strict=True):
            table[0] = row

    def rows(self, lines: Iterable[Iterable[Shown]]) -> list[NDArray[Any]]:
        """The rows of all tokens of the lines, with as many beyond as a token sees around each line."""
        if len(self) > _KEPT:
            self.clear()
        edges = [0] * _REACH
        places = [*edges]
        for line in lines:
            places += map(self.__getitem__, line)
            places += edges
        at = np.array(places, np.intp)
        return [table.take(at, axis=0) for table in self._tables]

    def __missing__(self, shown: Shown) -> int:
        row = len(self) + 1
        if row == len(self._tables[0]):
            self._tables = [np.concatenate([table, np.zeros_like(table)]) for table in self._tables]
        for table, made in zip(self._tables, self._made(shown), strict=True):
            table[row] = made
        self[shown] = row
        return row
