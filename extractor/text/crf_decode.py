"""The most likely labels of lines, and how likely each label is at each token: a linear-chain CRF.

The lines of an article go through together, a step for each token of the longest, forwards and backwards at
once: an article has many short lines, and a step costs the same for one as for ten.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from extractor.text.crf_weights import Floats

_STEPS_BETWEEN_SCALINGS = 16
"""A step changes the sums by less than e^11 either way (the largest weight between labels, with eleven of
them), so sixteen stay far inside the range of a float."""


_TOKENS_TOGETHER = 20_000
"""Of lines labelled together, each counted as long as the longest; an ordinary article has a tenth of it."""


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """One line: its most likely labels by number, and ``chances[token, label]``, each row summing to 1."""

    labels: list[int]
    chances: Floats


def label_lines(scores: Sequence[Floats], steps: Floats) -> list[Labelled]:
    """Labels of lines, none empty, from ``scores[token, label]`` of each and ``steps[label, next]``."""
    labelled = []
    shares = (chances for together in _batches(scores) for chances in _chances(together, steps))
    for one, chances in zip(scores, shares, strict=True):
        likely = chances.argmax(axis=1)
        # The chance of this path is at least 1 - the sum of the doubts about its labels; above a half no
        # other can be more likely. Three lines in four are spared the search.
        doubts = len(one) - chances.max(axis=1).sum()
        path = likely.tolist() if doubts < 0.5 else _best_path(one, steps)
        labelled.append(Labelled(path, chances))
    return labelled


def _batches(scores: Sequence[Floats]) -> Iterator[Sequence[Floats]]:
    """The lines in order, as many together as the memory of a few megabytes holds."""
    first = longest = 0
    for at, one in enumerate(scores):
        longest = max(longest, len(one))
        if at > first and longest * (at + 1 - first) > _TOKENS_TOGETHER:
            yield scores[first:at]
            first, longest = at, len(one)
    if scores:
        yield scores[first:]


def _chances(scores: Sequence[Floats], steps: Floats) -> list[Floats]:
    """The share of all paths, by their weight, that has a label at a token."""
    sizes = [len(one) for one in scores]
    own = np.ones((max(sizes), 2, len(sizes), steps.shape[0]))
    for at, (size, one) in enumerate(zip(sizes, scores, strict=True)):
        own[:size, 0, at] = np.exp(one - one.max(axis=1, keepdims=True))
        own[:size, 1, at] = own[:size, 0, at][::-1]
    along = np.exp(np.stack([steps, steps.T]))
    sums = own.copy()
    for at in range(1, len(sums)):
        if at % _STEPS_BETWEEN_SCALINGS == 0:
            sums[at - 1] /= sums[at - 1].sum(axis=2, keepdims=True)
        np.matmul(sums[at - 1], along, out=sums[at])
        sums[at] *= own[at]
    shares = []
    for at, size in enumerate(sizes):
        through = sums[:size, 0, at] * sums[:size, 1, at][::-1] / own[:size, 0, at]
        shares.append(through / through.sum(axis=1, keepdims=True))
    return shares


def _best_path(scores: Floats, steps: Floats) -> list[int]:
    """Viterbi's path over one line."""
    best = scores[0]
    origins: list[NDArray[np.intp]] = []
    for own in scores[1:]:
        reached = best[:, None] + steps
        origins.append(reached.argmax(axis=0))
        best = reached.max(axis=0) + own
    path = [int(best.argmax())]
    for sources in reversed(origins):
        path.append(int(sources[path[-1]]))
    return path[::-1]
