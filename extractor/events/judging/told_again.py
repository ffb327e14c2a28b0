"""Sets told again with their names: "tặng Bằng khen cho 5 tập thể. … 5 tập thể được tặng Bằng khen gồm: A".

The second sentence only spells out who they are; when they were honoured was told by the first.
"""

from dataclasses import dataclass, field

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.records import Kind, RecipientKind

_DOUBTFUL = frozenset({"no-award-reported", "was-given-before", "paragraph-tells-of-a-time"})
"""Rules that judge by what the article does not say."""


@dataclass(slots=True)
class ToldSets:
    """The counted sets of an article so far, with the judgement on each."""

    _told: dict[tuple[Kind, RecipientKind, int], Judgement] = field(default_factory=dict)

    def note(self, frame: Frame, kind: Kind, judged: Judgement) -> None:
        """Remember the sets of a frame that told of an honouring now."""
        if judged.status in {"conferred", "announced"}:
            for key in _sets_of(frame, kind):
                self._told.setdefault(key, judged)

    def again(self, frame: Frame, kind: Kind, judged: Judgement) -> Judgement:
        """The judgement on the set when it was told first; else the one just made."""
        sets = _sets_of(frame, kind)
        before = [self._told.get(key) for key in sets]
        if judged.rule not in _DOUBTFUL or not sets or None in before:
            return judged
        return before[0] or judged


def _sets_of(frame: Frame, kind: Kind) -> list[tuple[Kind, RecipientKind, int]]:
    return [(kind, r.kind, r.count) for r in frame.recipients if r.name is None and r.count > 1]
