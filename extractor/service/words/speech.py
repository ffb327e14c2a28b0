"""A sentence, a code, a number, a day, in the language of a page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from extractor.ground.labels import RECIPIENT_LABELS, Wording
from extractor.report.periods import period_words
from extractor.report.words import day_words, span_of_days
from extractor.service.words.english import ENGLISH
from extractor.viet.times import VIETNAM

Language = Literal["vi", "en"]


_RECIPIENTS = {
    "collective": ("collective", "collectives"),
    "individual": ("individual", "individuals"),
    "household": ("household", "households"),
    "other": ("recipient of another kind", "recipients of mixed or other kinds"),
}
"""One and many, in English, of the codes of recipients."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A value of an English sentence; with a form like ``:row|rows`` the word that agrees with it."""

    value: object

    def __format__(self, forms: str) -> str:
        one, parted, many = forms.partition("|")
        if not parted:
            return format(self.value, forms)
        return one if str(self.value) == "1" else many


@dataclass(frozen=True, slots=True)
class Speech:
    """What templates and pages say, in one language."""

    language: Language

    def say(self, vietnamese: str, **values: object) -> str:
        """A sentence, its ``{names}`` filled in. ``KeyError`` for one without an English twin.

        English twins choose by a number: ``{count} {count:row|rows}``.
        """
        if self.language == "vi":
            return vietnamese.format(**values) if values else vietnamese
        sentence = ENGLISH[vietnamese]
        return (
            sentence.format(**{name: _Said(value) for name, value in values.items()}) if values else sentence
        )

    def word(self, wording: Wording) -> str:
        """A code's name."""
        return wording.vi if self.language == "vi" else wording.en

    def number(self, value: int) -> str:
        """A whole number with its thousands parted: 12.345 in Vietnamese, 12,345 in English."""
        parted = f"{value:,}"
        return parted.replace(",", ".") if self.language == "vi" else parted

    def counted(self, count: int, kind: str) -> str:
        """So many recipients of a kind: "5 tập thể"; "1 individual", "5 collectives"."""
        if self.language == "vi":
            return f"{self.number(count)} {RECIPIENT_LABELS[kind].vi.lower()}"
        one, many = _RECIPIENTS[kind]
        return f"{self.number(count)} {one if count == 1 else many}"

    def period(self, period: str) -> str:
        """The time that an award is for: "năm 2021", "6 tháng đầu năm 2026"."""
        return self.word(period_words(period))

    def percent(self, share: float) -> str:
        """A share of 0 to 1 in whole hundredths: "92%"."""
        return f"{round(100 * share)}%"

    def day(self, date: str | None) -> str:
        """A date of the contract as "17/03/2022"; empty for none."""
        return day_words(date)

    def days(self, first: str | None, last: str | None) -> str:
        """A span of ISO days, None open: "từ 01/03/2026 đến 17/03/2026"."""
        return span_of_days(first, last, self.word)

    def published(self, at: str | None) -> str:
        """When an article was published: of one that came with its day alone, which is kept as midnight, the
        day; no paper publishes at 00:00 sharp so often that an hour nobody told should be shown."""
        return self.moment(at).removeprefix("00:00 ")

    def moment(self, at: datetime | str | None) -> str:
        """A moment as "16:30 17/03/2022", in Vietnam's time; empty for none."""
        if at is None:
            return ""
        when = datetime.fromisoformat(at) if isinstance(at, str) else at
        return when.astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")
