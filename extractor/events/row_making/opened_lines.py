"""Lines that spell out what the sentence above them leaves open: "UBND tỉnh quyết định:" / "- Tặng …"."""

import re

from extractor.events.givers.announcers import Announcer
from extractor.events.parts.judgement import Judgement
from extractor.ground.beginnings import BULLET, line_begin
from extractor.ground.reading import Sentence

_GIVES = re.compile(
    r"(?:truy |phong |ghi )?(?:tặng|trao|thưởng|khen|tuyên dương|biểu dương|công nhận)(?!\w)",
    re.IGNORECASE,
)
_UNTOLD = frozenset({"default-conferred", "no-award-reported"})
_NONE = -9


class OpenedLines:
    """Whether the sentence read now is such a line, and of what decision; asked sentence by sentence."""

    def __init__(self) -> None:
        self._opener: Announcer | None = None
        self._block = _NONE

    def begin(self, text: str, sentence: Sentence, announcer: Announcer | None) -> None:
        """Go to the next sentence; ``announcer`` is whom it tells to honour, None where of nobody."""
        if announcer is not None:
            self._opener = announcer if announcer.over_lines is not None else None
            self._block = sentence.block_index
        elif sentence.block_index == self._block + 1 and _gives_or_is_listed(text, sentence):
            self._block += 1
        elif sentence.block_index != self._block:
            self._opener = None

    def judged(self, judged: Judgement, *, ceremony: bool) -> Judgement:
        """Decided or given as the sentence above tells, where the line says nothing of its own."""
        told = self._opener.over_lines if self._opener is not None else None
        if told in {None, "past"} or judged.rule not in _UNTOLD:
            return judged
        if told == "decided" and not ceremony:
            return Judgement("announced", judged.cue, "spells-out-a-decision")
        return Judgement("conferred", judged.cue, "default-conferred")

    @property
    def opener(self) -> Announcer | None:
        """Who honours in these lines, None where no such line is read."""
        return self._opener


def _gives_or_is_listed(text: str, sentence: Sentence) -> bool:
    begin = line_begin(text, sentence.span.start)
    bullet = BULLET.match(text, begin)
    return bullet is not None or _GIVES.match(text, begin) is not None
