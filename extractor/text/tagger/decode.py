"""The most likely labels of lines, and how likely each label is at each token: a linear-chain CRF.

The lines of an article go through together, a step for each token of the longest, forwards and backwards at
once: an article has many short lines, and a step costs the same for one as for ten.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Optional

import numpy as np

from extractor.ground.value_class import thing_class
from extractor.text.crf_weights import Floats

_STEPS_BETWEEN_SCALINGS = 16
"""A step changes the sums by less than e^11 either way (the largest weight between labels, with eleven of
them), so sixteen stay far inside the range of a float."""


_TOKENS_TOGETHER = 20_000
"""Of lines labelled together, each counted as long as the longest; an ordinary article has a tenth of it."""


_ROUNDED = 1 - 1e-6
"""Chances are sums of many floats: a label is left out when it is less likely by more than their error."""

_Chain = tuple[int, Optional["_Chain"]]
"""The label of a token and the chain of those before it."""


@thing_class
class Labelled:
    """One line: its most likely labels by number, and ``chances[token, label]``, each row summing to 1."""

    labels: list[int]
    chances: Floats


def label_lines(scores: Floats, lines: Sequence[slice], steps: Floats) -> list[Labelled]:
    """Labels of lines, none empty, from ``scores[token, label]`` and ``steps[label, next]``.

    ``lines`` says where each line stands in ``scores``.
    """
    chances, weights = _chances(scores, lines, steps)
    likely = chances.argmax(axis=1).tolist()
    doubts = (1 - np.maximum.reduce(chances, axis=1)).tolist()
    # The chance of the likely labels together is at least 1 - the sum of the doubts about each; above a half
    # no other path can be more likely. Three lines in four are spared the search.
    return [
        Labelled(
            likely[line]
            if sum(doubts[line]) < 0.5
            else _best_path(scores[line], chances[line], likely[line], weight.total(), steps),
            chances[line],
        )
        for line, weight in zip(lines, weights, strict=True)
    ]


@thing_class
class _Weight:
    """What the weight of all paths through a line is made of, by the parts that its scaling kept small."""

    ends: Floats
    scalings: Floats
    highest: Floats

    def total(self) -> float:
        """Its logarithm."""
        return float(np.log(self.ends.sum()) + self.scalings.sum() + self.highest.sum())


def _chances(scores: Floats, lines: Sequence[slice], steps: Floats) -> tuple[Floats, list[_Weight]]:
    """The share of all paths through a line, by their weight, that has a label at a token; and for each line
    the weight of all its paths."""
    highest = np.maximum.reduce(scores, axis=1, keepdims=True)
    weights = np.exp(scores - highest)
    along = np.exp(steps)
    count = len(steps)
    chances = np.ones_like(weights)
    totals: list[_Weight] = []
    for together in _batches(lines):
        sums, scalings = _sums_both_ways([weights[line] for line in together], along)
        for at, line in enumerate(together):
            size = line.stop - line.start
            chances[line] = sums[:size, at, :count] * sums[:size, at, count:][::-1]
            scaled = scalings[: size // _STEPS_BETWEEN_SCALINGS, at]
            totals.append(_Weight(sums[size - 1, at, :count], scaled, highest[line]))
    # Both ways have counted the token's own weight.
    chances /= weights
    chances /= np.add.reduce(chances, axis=1, keepdims=True)
    return chances, totals


def _sums_both_ways(lines: Sequence[Floats], along: Floats) -> tuple[Floats, Floats]:
    """``sums[step, line, label]`` of the weights of all paths that reach a label from the line's beginning,
    and behind these labels the same from its end; and ``scalings[n, line]``, the logarithm of what the n-th
    sixteen steps from the beginning were divided by.

    Both ways are one row, so that a step is one product of two matrices.
    """
    count = len(along)
    both = np.zeros((2 * count, 2 * count))
    both[:count, :count], both[count:, count:] = along, along.T
    own = np.ones((max(map(len, lines)), len(lines), 2 * count))
    for at, weights in enumerate(lines):
        own[: len(weights), at, :count] = weights
        own[: len(weights), at, count:] = weights[::-1]
    scalings = np.zeros((len(own) // _STEPS_BETWEEN_SCALINGS, len(lines)))
    reached = np.empty(own.shape[1:])
    before, multiply = own[0], np.multiply
    for begun in range(0, len(own), _STEPS_BETWEEN_SCALINGS):
        if begun:
            scalings[begun // _STEPS_BETWEEN_SCALINGS - 1] = np.log(_scale(before[:, :count]))
            _scale(before[:, count:])
        for here in own[max(begun, 1) : begun + _STEPS_BETWEEN_SCALINGS]:
            before.dot(both, reached)
            multiply(here, reached, here)
            before = here
    return own, scalings


def _scale(sums: Floats) -> Floats:
    """Divide ``sums[line, label]`` so that each line sums to 1; gives what each was divided by."""
    whole: Floats = sums.sum(axis=1)
    sums /= whole[:, None]
    return whole


def _batches(lines: Sequence[slice]) -> Iterator[Sequence[slice]]:
    """The lines in order, as many together as a few megabytes hold."""
    first = longest = 0
    for at, line in enumerate(lines):
        size = line.stop - line.start
        longest = max(longest, size)
        if at > first and longest * (at + 1 - first) > _TOKENS_TOGETHER:
            yield lines[first:at]
            first, longest = at, size
    if lines:
        yield lines[first:]


def _best_path(scores: Floats, chances: Floats, likely: list[int], total: float, steps: Floats) -> list[int]:
    """Viterbi's path over one line, sought among the labels that it may take.

    The path of the ``likely`` labels has a chance of its own; a label whose chance is less, all paths through
    it taken together, is on no better one. Most tokens are left with one label.
    """
    path = np.array(likely)
    weight = scores[np.arange(len(path)), path].sum() + steps[path[:-1], path[1:]].sum()
    least = np.exp(weight - total)
    if least > 0.5:
        return likely
    open_labels: list[list[int]] = [[] for _ in likely]
    for token, label in np.argwhere(chances >= least * _ROUNDED).tolist():
        open_labels[token].append(label)
    along, own = steps.tolist(), scores.tolist()
    best: list[tuple[float, _Chain]] = [(own[0][label], (label, None)) for label in open_labels[0]]
    for weights, labels in zip(own[1:], open_labels[1:], strict=True):
        reached: list[tuple[float, _Chain]] = []
        for label in labels:
            before = [(value + along[chain[0]][label], chain) for value, chain in best]
            value, chain = max(before, key=itemgetter(0))
            reached.append((value + weights[label], (label, chain)))
        best = reached
    return _labels_of(max(best, key=itemgetter(0))[1])


def _labels_of(chain: "_Chain | None") -> list[int]:
    labels = []
    while chain is not None:
        label, chain = chain
        labels.append(label)
    return labels[::-1]
