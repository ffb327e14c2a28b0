"""What a kind of event is: its code, the words that report it, the words that only look like it."""

import re
from dataclasses import dataclass

from extractor.ground.records import EventType


@dataclass(frozen=True, slots=True)
class EventKind:
    """``cues`` are tried on headline, lead and the sentences that say "tổ chức"; ``lures`` take a hit back.

    ``needs_rows``: only an article with award rows (of the given statuses) reports such an event.
    ``anywhere``: the body may report it far from the opening ("Dịp này, 10 đơn vị đã ký giao ước thi đua").
    ``yields_to``: kinds beside which this one is only a part of the meeting, not a happening of its own.
    """

    type: EventType
    cues: re.Pattern[str]
    lures: re.Pattern[str] | None = None
    row_statuses: frozenset[str] = frozenset()
    yields_to: frozenset[EventType] = frozenset()
    anywhere: bool = False

    def cue_in(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """The first cue in a stretch of text that no lure covers."""
        for match in self.cues.finditer(text, start, end):
            if self.lures is None or not self.lures.match(text, match.start()):
                return match
        return None


def cues(*patterns: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)", re.IGNORECASE)
