"""Tells on the screen what the tracker does: new articles as they come, sums at the end."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from extractor.commands.language import say, word
from extractor.commands.screen import Meter, note, report
from extractor.commands.wording import found_words, outcome_words, problem_words
from extractor.errors import FetchError, VinhDanhError
from extractor.ground.headings import heading
from extractor.ground.labels import OUTCOME_LABELS, REVIEW_LABELS
from extractor.ground.outcome import OutcomeCode
from extractor.ground.tracking import Source
from extractor.store.rounds import Opened
from extractor.tracking.desk import (
    Event,
    ListingsAhead,
    PageDone,
    RoundFailed,
    RoundLeft,
    RoundOpened,
    WorkFound,
    WorkLeft,
)
from extractor.tracking.watches import Found

if TYPE_CHECKING:
    from rich.console import Console

    from extractor.ground.extract import Extract

FAULTS: tuple[OutcomeCode, ...] = ("blocked", "unreadable", "failed")
"""Outcomes that a person should know of. That an address is no article, is gone or is kept from robots is an
answer, and no fault of the round."""


def tell_reading(source: str, problems: Iterable[str], errors: Iterable[VinhDanhError]) -> None:
    """What was odd about a listing, and which parts of it could not be read."""
    for error in errors:
        report(error)
    for words in filter(None, map(problem_words, problems)):
        note(f"{source}: {words}")


@dataclass
class Row:
    """A round in the table of sums. ``opened`` is None for one that an earlier run has opened, and for one
    whose listing could not be read.
    """

    name: str
    opened: Opened | None = None
    failed: bool = False
    outcomes: Counter[str] = field(default_factory=Counter)

    def cells(self) -> tuple[str, str, str, str]:
        if self.failed:
            return self.name, "", "", say("không đọc được danh sách")
        told = outcome_words(self.outcomes)
        if self.opened is None:
            return f"{self.name} ({say('lần trước')})", "", "", told
        left = self.opened.addresses - self.opened.known - self.outcomes.total()
        unread = say("còn {count} địa chỉ chưa đọc", count=left) if left else ""
        words = "; ".join(filter(None, (told, unread))) or say("không có gì mới")
        return self.name, str(self.opened.addresses), str(self.opened.known), words


class Telling:
    """Results go to ``screen``, faults and notes to standard error, progress to the meter."""

    def __init__(self, screen: "Console", meter: Meter) -> None:
        self._screen = screen
        self._meter = meter
        self._rounds: dict[int, Row] = {}
        self._failed: list[Row] = []
        self._unasked: Counter[str] = Counter()
        self.faults = 0

    def tell(self, event: Event) -> None:
        match event:
            case WorkFound(jobs=jobs):
                note(say("Làm nốt {count} địa chỉ còn lại của lần trước.", count=jobs))
                self._meter.expect(jobs)
            case WorkLeft(jobs=jobs):
                held = say("{count} địa chỉ đang do một lần chạy khác đọc", count=jobs)
                note(f"{held}; {say('nếu lần ấy đã tắt ngang, hãy chạy lại sau 15 phút')}")
            case ListingsAhead(count=count):
                self._meter.expect(count)
            case RoundOpened():
                self._tell_round(event)
                self._meter.done(event.source.name)
            case RoundFailed(source=source, error=error):
                self._failed.append(Row(source.name, failed=True))
                self.faults += 1
                report(error)
                self._meter.done(source.name)
            case RoundLeft(source=source):
                left = say("danh sách chưa đọc hết, chưa ghi gì; lần sau sẽ đọc lại từ đầu")
                note(f"{source.name}: {left}")
            case PageDone():
                self._tell_page(event)
            case Found():
                self._screen.print(found_words(event))

    def end(self) -> None:
        """What sites that asked for a pause still have for us, and the sums of each source."""
        for host, count in self._unasked.items():
            if count > 1:
                note(say("{host}: thêm {count} địa chỉ để lại cho các vòng sau", host=host, count=count - 1))
        if not self._rounds and not self._failed:
            return
        from rich import box
        from rich.table import Table

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
        for column in (say("Nguồn tin"), say("Địa chỉ"), say("Đã biết"), say("Kết quả")):
            table.add_column(column)
        for row in (*self._rounds.values(), *self._failed):
            table.add_row(*row.cells())
        self._screen.print(table)

    def _tell_round(self, event: RoundOpened) -> None:
        source, opened = event.source, event.round
        self._rounds[opened.id] = Row(source.name, opened)
        self._rounds[opened.id].outcomes["duplicate"] = opened.duplicates
        self._meter.expect(opened.jobs)
        self.faults += len(event.errors)
        tell_reading(source.name, event.problems, event.errors)
        if event.broken_off:
            note(f"{source.name}: {say('đọc lùi chưa xong; chạy lại đúng lệnh này để đọc tiếp')}")
        if opened.gap:
            self._warn_of_gap(source)

    def _warn_of_gap(self, source: Source) -> None:
        """A listing with older pages was read on as far as is usual; a feed has none."""
        cause = say("cả danh sách đều là bài mới, có thể đã sót bài từ lần đọc trước")
        if source.kind == "listing":
            remedy = say("đọc lùi thêm: track run --only {number} --pages 50", number=source.id)
        else:
            remedy = say("hãy rút ngắn chu kỳ, hoặc theo dõi thêm trang mục của báo")
        note(f"{source.name}: {cause}; {remedy}")

    @property
    def saved(self) -> int:
        return sum(row.outcomes["saved"] for row in self._rounds.values())

    @property
    def updated(self) -> int:
        return sum(row.outcomes["updated"] for row in self._rounds.values())

    def _tell_page(self, done: PageDone) -> None:
        result = done.result
        self._rounds.setdefault(done.job.round_id, Row(done.job.source)).outcomes[result.outcome] += 1
        self._meter.done(result.source)
        if result.error is not None and result.outcome in FAULTS:
            self.faults += 1
            self._tell_fault(result.source, result.error)
        elif done.gone:
            self._screen.print(say("Bài bị gỡ: {address}", address=result.source), soft_wrap=True)
        elif result.extract is not None and result.outcome in ("saved", "updated"):
            self._tell_article(result.outcome, result.extract)

    def _tell_fault(self, address: str, error: VinhDanhError) -> None:
        """One line each; a site that asked for a pause has one for all that was left for later."""
        host = urlsplit(address).hostname
        if not isinstance(error, FetchError) or not error.unasked or host is None:
            report(error)
            return
        if host not in self._unasked:
            report(error)
        self._unasked[host] += 1

    def _tell_article(self, outcome: OutcomeCode, extract: "Extract") -> None:
        from rich.text import Text

        article = extract.article
        line = Text(f"{word(OUTCOME_LABELS[outcome])}: ", style="cyan")
        line.append(heading(article.title, article.text), style="bold default")
        self._screen.print(line)
        review = article.provenance.review if article.provenance else None
        doubt = word(REVIEW_LABELS[review]) if review else None
        told = [article.publisher, say("{count} dòng khen thưởng", count=len(extract.awards)), doubt,
                extract.source]  # fmt: skip
        self._screen.print(
            Text("  " + " · ".join(part for part in told if part), style="dim"), soft_wrap=True
        )
