"""Pairs of what was found and what gold has, one to one."""

from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def paired(
    found: Sequence[_T], gold: Sequence[_T], twin_of: Callable[[_T, Sequence[_T]], _T | None]
) -> tuple[tuple[tuple[_T, _T], ...], tuple[_T, ...], tuple[_T, ...]]:
    """The pairs, greedily in the order found; what was found without a twin; and what of gold is left.

    ``twin_of`` tells the twin of one among what is left, None when it has none there.
    """
    left = list(gold)
    pairs: list[tuple[_T, _T]] = []
    alone: list[_T] = []
    for one in found:
        twin = twin_of(one, left)
        if twin is None:
            alone.append(one)
        else:
            left.remove(twin)
            pairs.append((one, twin))
    return tuple(pairs), tuple(alone), tuple(left)
