"""Where an article reports news: the fresh sentences of its opening, and the day they speak of.

Its patterns are for text in lower case.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading, Sentence
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

DAYS_BEFORE = 30
DAYS_AFTER = 2
"""How far from publication a day may lie that the article reports as news."""

OPENING_BLOCKS = 3
"""Lead and two paragraphs: reports name their event there."""

DAYS = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
YEARLESS = re.compile(r"--\d\d-\d\d(?:/--\d\d-\d\d)?")
"""A day, or a run of days, whose year nobody tells: "Ngày 20/12"."""
_TODAY = leaping(r"(?<!\w)(?:hôm nay|(?:sáng|trưa|chiều|tối|đêm) nay)(?!\w)")
_YESTERDAY = leaping(r"(?<!\w)(?:hôm qua|(?:sáng|trưa|chiều|tối) qua|đêm qua)(?!\w)")
_IN_ALL_OF = {_TODAY: " nay", _YESTERDAY: " qua"}
_JUST_NOW = leaping(r"(?<!\w)(?:vừa (?!làm|học|là|đi|nói|kể|tròn|chạm)|mới đây|đang (?:lấy|tổ chức|diễn))")
_AT_ONCE = leaping(r"(?<!\w)vừa [^.;]{1,40}?(?<!\w)vừa ")
"""As in "vừa ra hoa vừa đậu quả": two things at a time, no news."""

_COMING = leaping(r"(?<!\w)(?:sẽ|dự kiến|sắp|hạn chót|trước|đến hết|tính đến|kể từ|từ)(?!\w)[^.;]{0,40}$")
_WILL_BE = leaping(r"(?<!\w)(?:sẽ|dự kiến)(?!\w)")
_EARLIER = re.compile(
    r"(?:\([^()]{1,20}\)\s*[-–]?\s*)?(?:trước đó|theo hồ sơ|cách đây|câu chuyện xảy ra)(?!\w)"
)
ISSUED = leaping(r"(?<!\w)(?:ban hành|vừa ký|đã ký|có|kèm theo) (?:quyết định|tờ trình|kế hoạch)[^;.]*$")
OF_PAPER = re.compile(r"(?:quyết định|tờ trình|công văn|kế hoạch|số [\w/.-]+)\s*[^,.;]{0,12}$")
"""Before a day that is a paper's ("Quyết định số 219 ngày 7/8"), unless its issue is the news."""


_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_YEAR = re.compile(r"\d{4}")


def _is_when(mark: Mark, sentence: Sentence) -> bool:
    """Whether a mark tells when the sentence's act was: a day or month, a year only where it opens it."""
    value = mark.value or ""
    opens = mark.span.start == sentence.span.start and _YEAR.fullmatch(value) is not None
    return opens or (mark.by != "dates.occasion" and _DAY_OR_MONTH.fullmatch(value) is not None)


@value_class
class Day:
    """A day or a run of days of the news, and the words it was read from."""

    value: str
    span: Span
    rule: str


class Opening:
    """Headline, lead and first paragraphs of one article, and which of their sentences are news."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._lower = lower_in_place(reading.article.text)
        blocks = [i for i, b in enumerate(reading.article.blocks) if b.kind in {"lead", "paragraph"}]
        self._rank = {index: rank for rank, index in enumerate(blocks[:OPENING_BLOCKS])}
        self.titles = tuple(s for s in reading.sentences if s.block == "title")
        self.sentences = tuple(s for s in reading.sentences if s.block_index in self._rank)
        self._days = {s.span: self._day_in(s) for s in self.sentences}
        undated = self.sentences if reading.article.published is None else ()
        self._dated_in_part = frozenset(s.span for s in undated if self._tells_part_of_day(s))

    @made_once
    def lead(self) -> tuple[Sentence, ...]:
        return tuple(s for s in self.sentences if self.rank(s) == 0)

    def rank(self, sentence: Sentence) -> int:
        """0 in the lead, 1 and 2 in the paragraphs after it; beyond them in the body."""
        return self._rank.get(sentence.block_index, OPENING_BLOCKS)

    def is_fresh(self, sentence: Sentence) -> bool:
        """Whether the sentence tells news by itself: a day near publication, or "vừa", "mới đây".

        Where nobody knows when it was published, a day without its year is near it ("Ngày 15-12, Sở A tổng
        kết …"), and so is "sáng nay".
        """
        dated = self._days.get(sentence.span) is not None or sentence.span in self._dated_in_part
        return dated or self._is_just_now(sentence)

    @made_once
    def has_fresh_lead(self) -> bool:
        return any(self.is_fresh(s) for s in self.lead)

    @made_once
    def has_news(self) -> bool:
        return any(self.is_fresh(s) for s in self.sentences if self.rank(s) <= 1)

    @made_once
    def has_day(self) -> bool:
        return any(self._days.values())

    def is_of_long_ago(self, sentence: Sentence) -> bool:
        """History: a day or month years before publication ("Đại hội lần thứ I diễn ra ngày 13-11-2000"), or
        a year that opens the sentence ("Năm 2005, công ty đón nhận …"); so is what its paragraph goes on to
        tell of it."""
        so_far = (s for s in self.sentences if s.block_index == sentence.block_index)
        return any(s.span.start <= sentence.span.start and self._tells_of_long_ago(s) for s in so_far)

    def _tells_of_long_ago(self, sentence: Sentence) -> bool:
        published = self._reading.article.published
        if published is None:
            return False
        marks = self._reading.marks_in(sentence.span, "DATE")
        told = (mark.value for mark in marks if mark.value is not None and _is_when(mark, sentence))
        return any(int(value[:4]) < published.year - 1 for value in told)

    def day_in(self, sentence: Sentence) -> Day | None:
        """The day of the sentence's own news."""
        return self._days.get(sentence.span)

    def day_of(self, sentence: Sentence, *, same_block: bool = False) -> Day | None:
        """The day of the sentence's news, else the first day that the opening reports.

        What was "vừa" done is told without its day, so only the same block may give it; likewise a letter's
        (``same_block``), whose article goes on to tell other days.
        """
        own = self._days.get(sentence.span)
        bound = same_block or self._is_just_now(sentence)
        near = [s for s in self.sentences if not bound or s.block_index == sentence.block_index]
        return own or next((day for s in near if (day := self._days[s.span]) is not None), None)

    def _is_just_now(self, sentence: Sentence) -> bool:
        start, end = sentence.span.start, sentence.span.end
        just_now = _JUST_NOW.search(self._lower, start, end) is not None
        return just_now and _AT_ONCE.search(self._lower, start, end) is None

    def _day_in(self, sentence: Sentence) -> Day | None:
        if _EARLIER.match(self._lower, sentence.span.start):
            return None
        marks = self._reading.marks_in(sentence.span, "DATE")
        marked = next((day for mark in marks if (day := self._as_news(mark, sentence))), None)
        return marked or self._said_from_publication(sentence)

    def _tells_part_of_day(self, sentence: Sentence) -> bool:
        if _EARLIER.match(self._lower, sentence.span.start):
            return False
        said = self._said(_TODAY, sentence) or self._said(_YESTERDAY, sentence)
        marks = self._reading.marks_in(sentence.span, "DATE")
        return said is not None or any(
            mark.value is not None
            and YEARLESS.fullmatch(mark.value) is not None
            and self._may_be_news(mark, sentence)
            for mark in marks
        )

    def _as_news(self, mark: Mark, sentence: Sentence) -> Day | None:
        if mark.value is None or not self.is_day_of_news(mark.value) or not self._may_be_news(mark, sentence):
            return None
        if self._is_to_come(mark.value, sentence):
            return None
        return Day(mark.value, mark.span, "reported-day")

    def _is_to_come(self, value: str, sentence: Sentence) -> bool:
        """As in "Ngày mai 5/9, học sinh cả nước sẽ dự lễ khai giảng": news only when it has been."""
        published = self._reading.article.published
        if published is None or value[:10] <= published.date().isoformat():
            return False
        return _WILL_BE.search(self._lower, sentence.span.start, sentence.span.end) is not None

    def _may_be_news(self, mark: Mark, sentence: Sentence) -> bool:
        """Whether a day is neither kept nor still to come nor that of a paper."""
        before = self._lower[sentence.span.start : mark.span.start]
        of_paper = OF_PAPER.search(before) is not None and ISSUED.search(before) is None
        return mark.by != "dates.occasion" and not of_paper and _COMING.search(before) is None

    def is_day_of_news(self, value: str) -> bool:
        """Whether a value is a day, or a run of days, near publication."""
        if DAYS.fullmatch(value) is None:
            return False
        published = self._reading.article.published
        if published is None:
            return True
        gaps = [(date.fromisoformat(day) - published.date()).days for day in value.split("/")]
        return all(-DAYS_BEFORE <= gap <= DAYS_AFTER for gap in gaps)

    def _said(self, pattern: re.Pattern[str], sentence: Sentence) -> re.Match[str] | None:
        start, end = sentence.span.start, sentence.span.end
        if self._lower.find(_IN_ALL_OF[pattern], start, end) < 0:
            return None
        return pattern.search(self._lower, start, end)

    def _said_from_publication(self, sentence: Sentence) -> Day | None:
        """As in "Sáng nay, UBND tỉnh …": the day of publication, or the one before it."""
        published = self._reading.article.published
        for pattern, back in ((_TODAY, 0), (_YESTERDAY, 1)):
            match = self._said(pattern, sentence)
            if match is not None and published is not None:
                value = (published.date() - timedelta(days=back)).isoformat()
                return Day(value, Span(match.start(), match.end()), "day-from-publication")
        return None


def body_sentences(reading: Reading) -> Iterator[Sentence]:
    """Sentences of running text, headline and captions left out."""
    return (s for s in reading.sentences if s.block in {"lead", "paragraph", "list_item"})
