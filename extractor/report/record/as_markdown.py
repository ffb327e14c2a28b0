"""The record as Markdown, for notes and e-mail."""

from collections.abc import Iterator

from extractor.records.timeline import Line, Record
from extractor.report.record import wording
from extractor.report.words import plain_markdown


def markdown(record: Record) -> str:
    """The whole record; what an article wrote is shown as it is and never as markup."""
    return "\n".join(_lines(record)) + "\n"


def _lines(record: Record) -> Iterator[str]:
    yield f"# {plain_markdown(record.entry.name)}: các hình thức đã được khen thưởng"
    yield ""
    yield f"Thời gian: {wording.span_words(record)}. Nguồn: báo chí, trừ dòng ghi “có quyết định”."
    for section in wording.sections(record):
        if not section.lines:
            continue
        yield ""
        yield f"## {section.heading}"
        yield ""
        yield "| Năm | Danh hiệu, hình thức | Số, ngày quyết định; cơ quan ban hành | Tình trạng | Nguồn |"
        yield "|---|---|---|---|---|"
        for line in section.lines:
            yield _row(line)
        yield ""
        for number, line in enumerate(section.lines, start=1):
            yield from _evidence(number, line)
    if record.gaps:
        yield ""
        yield f"Năm không có ghi nhận trên báo chí: {', '.join(map(str, record.gaps))}."
    yield ""
    yield "## Truy vấn"
    yield ""
    for name, value in wording.query(record):
        yield f"- {name}: {plain_markdown(value)}".rstrip()


def _row(line: Line) -> str:
    one = line.achievement
    cells = (
        wording.year_words(one), wording.award_and_times(line), line.decision, wording.status_words(one),
        f"{wording.source_words(line)} ({wording.standing_words(one)})",
    )  # fmt: skip
    return f"| {' | '.join(plain_markdown(cell) for cell in cells)} |"


def _evidence(number: int, line: Line) -> Iterator[str]:
    yield f"{number}. {plain_markdown(line.award)}"
    for citation in line.citations:
        yield f"   - “{plain_markdown(citation.quote)}” — {plain_markdown(wording.citation_words(citation))}"
    told = (
        wording.stage_words, wording.set_words, wording.retold_words, wording.corrected_words,
        wording.paper_words,
    )  # fmt: skip
    for more in filter(None, (words(line) for words in told)):
        yield f"   - {plain_markdown(more)}"
    for doubt in wording.doubts(line):
        yield f"   - **Cần xem lại:** {plain_markdown(doubt)}"
