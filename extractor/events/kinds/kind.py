"""What a kind of event is: its code, the words that report it, the words that only look like it."""

import re

from extractor.ground.records import EventType
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place


@value_class
class EventKind:
    """One kind of event and the words by which an opening reports it.

    ``in_every_cue``: one of these stands in every cue; most articles hold none of a kind's, and are not
    searched for it.
    ``cues`` are tried on headline and opening; a cue that a lure runs into is none ("nhân kỷ niệm 30 năm" is
    an occasion). ``row_statuses``: only an article with award rows of such a status reports the event, unless
    a cue is ``sure`` ("lễ trao tặng Huân chương"). ``in_body``: words by which the body reports it far from
    the opening ("Dịp này, các đơn vị đã ký giao ước thi đua"), ``in_every_body`` what all of them hold: an
    article without it is not searched. ``yields_to``: types beside which this one is only a part of the
    meeting, not a happening of its own.
    """

    type: EventType
    cues: re.Pattern[str]
    lures: re.Pattern[str] | None = None
    row_statuses: frozenset[str] = frozenset()
    sure: re.Pattern[str] | None = None
    in_body: re.Pattern[str] | None = None
    in_every_body: str = ""
    in_every_cue: tuple[str, ...] = ("",)
    yields_to: frozenset[EventType] = frozenset()

    def cue_in(self, text: str, start: int, end: int, *, only_sure: bool = False) -> re.Match[str] | None:
        """The first cue in ``text[start:end]`` that no lure runs into."""
        pattern = self.sure if only_sure else self.cues
        lower = lower_in_place(text)
        first = pattern.search(lower, start, end) if pattern is not None else None
        if pattern is None or first is None or self.lures is None:
            return first
        lures = list(self.lures.finditer(lower, start, end))
        for match in pattern.finditer(lower, first.start(), end):
            if not any(lure.start() < match.end() and match.start() < lure.end() for lure in lures):
                return match
        return None


def cues(*patterns: str) -> re.Pattern[str]:
    """One pattern of whole words out of several, over text in lower case."""
    return leaping(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)")
