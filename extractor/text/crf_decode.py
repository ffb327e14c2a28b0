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


def label_lines(scores: Floats, lines: Sequence[slice], steps: Floats) -> list[Labelled]:
    """Labels of lines, none empty, from ``scores[token, label]`` and ``steps[label, next]``.

    ``lines`` says where each line stands in ``scores``.
    """
    chances = _chances(scores, lines, steps)
    likely = chances.argmax(axis=1).tolist()
    doubts = (1 - chances.max(axis=1)).tolist()
    # The chance of the likely labels together is at least 1 - the sum of the doubts about each; above a half
    # no other path can be more likely. Three lines in four are spared the search.
    return [
        Labelled(likely[line] if sum(doubts[line]) < 0.5 else _best_path(scores[line], steps), chances[line])
        for line in lines
    ]


def _chances(scores: Floats, lines: Sequence[slice], steps: Floats) -> Floats:
    """The share of all paths through a line, by their weight, that has a label at a token."""
    weights = np.exp(scores - scores.max(axis=1, keepdims=True))
    along = np.exp(np.stack([steps, steps.T]))
    chances = np.ones_like(weights)
    for together in _batches(lines):
        sums = _sums_both_ways([weights[line] for line in together], along)
        for at, line in enumerate(together):
            size = line.stop - line.start
            chances[line] = sums[:size, 0, at] * sums[:size, 1, at][::-1]
    # Both ways have counted the token's own weight.
    chances /= weights
    shares: Floats = chances / chances.sum(axis=1, keepdims=True)
    return shares


def _sums_both_ways(lines: Sequence[Floats], along: Floats) -> Floats:
    """``sums[step, way, line, label]`` of the weights of all paths that reach a label, from either end."""
    own = np.ones((max(map(len, lines)), 2, len(lines), along.shape[1]))
    for at, weights in enumerate(lines):
        own[: len(weights), 0, at] = weights
        own[: len(weights), 1, at] = weights[::-1]
    for at in range(1, len(own)):
        if at % _STEPS_BETWEEN_SCALINGS == 0:
            own[at - 1] /= own[at - 1].sum(axis=2, keepdims=True)
        own[at] *= own[at - 1] @ along
    return own


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


def _best_path(scores: Floats, steps: Floats) -> list[int]:
    """Viterbi's path over one line."""
    best = scores[0]
    origins: list[NDArray[np.intp]] = []
    reaching, labels = np.ascontiguousarray(steps.T), np.arange(len(steps))
    for own in scores[1:]:
        reached = reaching + best
        origin = reached.argmax(axis=1)
        origins.append(origin)
        best = reached[labels, origin] + own
    path = [int(best.argmax())]
    for sources in reversed(origins):
        path.append(int(sources[path[-1]]))
    return path[::-1]
