"""Whether confidence keeps its word: the share that is right among rows of each confidence."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


@dataclass(frozen=True, slots=True)
class Bin:
    """Results with a confidence from ``low`` on and below ``high`` (the last bin includes its end)."""

    low: float
    high: float
    right: int
    of: int

    def json(self) -> dict[str, Any]:
        share = round(self.right / self.of, 4) if self.of else None
        return {"from": self.low, "to": self.high, "right": self.right, "of": self.of, "share": share}


def bins(judged: Iterable[tuple[float, bool]]) -> tuple[Bin, ...]:
    """``judged`` are confidences with whether the result was right."""
    judged = list(judged)
    return tuple(
        Bin(low, high, sum(right for _, right in inside), len(inside))
        for low, high in pairwise(EDGES)
        for inside in [[one for one in judged if low <= one[0] < high or one[0] == high == EDGES[-1]]]
    )
