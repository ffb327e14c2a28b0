"""Sentences and lines that begin with years one after the other, and speak of whom the first of them names:
"Năm 2016, trường được tặng Giấy khen. Năm 2018, đạt giải Nhì hội thi văn nghệ."
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.listings.chronicle import names_nobody, year_of_line
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.frame import Frame
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.ground.reading import Mark, Reading, Sentence

_OPENS_WITH_YEAR = re.compile(
    r"[-–—•+*\s]*(?:(?:đến |trong |tiếp đó,? )?(?:các )?năm (?:học )?)?"
    r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s*[,:]",
    re.IGNORECASE,
)


class YearLines:
    """``year`` is that before the colon with which the present line begins."""

    def __init__(self, reading: Reading, mentions: Mentions) -> None:
        self._reading = reading
        self._mentions = mentions
        self._opens = False
        self._told_of: Recipient | None = None
        self.year: Mark | None = None

    def begin(self, sentence: Sentence, *, told: bool) -> None:
        """Go on to a sentence, of which awards may be ``told``."""
        self.year = year_of_line(self._reading, sentence) if told else None
        self._opens = _OPENS_WITH_YEAR.match(self._reading.article.text, sentence.span.start) is not None
        if not self._opens:
            self._told_of = None

    def note(self, rows: Sequence[Row]) -> None:
        """Remember whom the line honours, when it is one."""
        if rows and self._opens:
            named = {row.recipient.name: row.recipient for row in rows}
            self._told_of = next(iter(named.values())) if len(named) == 1 and None not in named else None

    def owner(self, frame: Frame) -> Sequence[Recipient]:
        """Whose the award is of a line that names nobody: that of the lines before, else the title's."""
        dated = [p for p in frame.clause if p.kind == "date" and p.span.end <= frame.awards[0].span.start]
        nobody = names_nobody(frame)
        if nobody and self._opens and self._told_of is not None:
            return (replace(self._told_of, members=(), count=1),)
        title = self._mentions.unit_of_title()
        if title is None:
            return ()
        owner = (Recipient("collective", title.span, title.text),)
        if self.year is not None and nobody:
            return owner
        if frame.direction != "none" or frame.verb is not None or not dated:
            return ()
        text = self._reading.article.text
        return owner if text[dated[-1].span.end : frame.awards[0].span.start].strip() == ":" else ()
