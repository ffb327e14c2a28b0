"""What of a space passes a question's tests, and of what part of it that is told."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.search.columns import Mask


@dataclass(frozen=True, slots=True)
class Sample:
    """The places that tests left over which need no looking up, and those of them that were looked up; with
    each which of the space's ``ids`` they find."""

    left: Mask
    looked_at: Mask
    left_found: Mask
    looked_at_found: Mask


@dataclass(frozen=True, slots=True)
class Selection:
    """Places that pass, and which of the space's ``ids`` are found by them; ``share`` of all places were
    looked at, fewer than all when it is below 1: of windows ``sample`` tells which. ``is_of_words`` where
    full text is asked, and not codes alone."""

    mask: Mask
    found: Mask
    share: float = 1.0
    sample: Sample | None = None
    is_of_words: bool = False

    @property
    def is_exact(self) -> bool:
        return self.share == 1.0
