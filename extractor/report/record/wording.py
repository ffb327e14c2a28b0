"""The words of a record, the same in every format."""

from collections.abc import Iterator
from dataclasses import dataclass

from extractor.ground.achievements import Achievement
from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STATUS_LABELS
from extractor.records.timeline import Citation, Line, Record
from extractor.report.words import day_words

STANDINGS = {"press": "theo báo chí", "checked": "đã đối chiếu", "decided": "có quyết định"}
FIELDS = {
    "grade": "hạng", "decision": "số quyết định", "grantor": "cơ quan khen thưởng", "count": "số lượng",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the record with its heading."""

    heading: str
    lines: tuple[Line, ...]


def sections(record: Record) -> tuple[Section, ...]:
    """The form's two tables, then what it has no place for; empty ones too, so that none seems left out."""
    return (
        Section("Danh hiệu thi đua", record.titles),
        Section("Hình thức khen thưởng", record.honours),
        Section("Giải thưởng và ghi nhận khác", record.others),
        Section("Đang đề nghị, phấn đấu (không tính vào thành tích)", record.pending),
        Section("Chưa rõ có phải của đơn vị, cá nhân này", record.unsure),
    )


def span_words(record: Record) -> str:
    """ "2019–2024", "từ 2019", "đến 2024", "toàn bộ thời gian"."""
    if record.first and record.last:
        return f"{record.first}–{record.last}"
    if record.first:
        return f"từ {record.first}"
    return f"đến {record.last}" if record.last else "toàn bộ thời gian"


def year_words(one: Achievement) -> str:
    """The year honoured; empty when no article tells it."""
    return "" if one.year is None else str(one.year)


def kind_words(one: Achievement) -> str:
    return KIND_LABELS[one.kind].vi


def level_words(one: Achievement) -> str:
    return LEVEL_LABELS[one.level].vi


def status_words(one: Achievement) -> str:
    """The furthest stage with its day: "Đã trao tặng (20/07/2022)"."""
    status = STATUS_LABELS[one.status].vi
    return f"{status} ({day_words(one.date)})" if one.date else status


def doubts(line: Line) -> Iterator[str]:
    """What a person should look at: contradictions between papers, and what does not fit the law."""
    for other in line.achievement.contradictions:
        field = FIELDS.get(other.field, other.field)
        yield f"báo viết khác nhau về {field}: {other.ours or 'không nêu'} / {other.theirs or 'không nêu'}"
    for flag in line.achievement.flags:
        yield f"{flag.problem} ({flag.basis})"


def citation_words(citation: Citation) -> str:
    """ "Báo, ngày: “tên bài”, địa chỉ"."""
    where = ", ".join(filter(None, (citation.publisher, day_words(citation.published))))
    return " ".join(filter(None, (f"{where}:" if where else "", f"“{citation.title}”", citation.url or "")))


def query(record: Record) -> list[tuple[str, str]]:
    """What was asked and how much was found, for the sheet and the foot of every export."""
    return [
        ("Đơn vị, cá nhân", record.entry.name),
        ("Tên khác", "; ".join(record.entry.aliases)),
        ("Mã danh bạ", record.entry.id),
        ("Thời gian", span_words(record)),
        ("Số ghi nhận", str(len(record.lines))),
        ("Trong đó có quyết định", str(sum(line.achievement.standing == "decided" for line in record.lines))),
        ("Năm không có ghi nhận", ", ".join(map(str, record.gaps))),
        ("Đang đề nghị, phấn đấu", str(len(record.pending))),
        ("Chưa rõ của ai", str(len(record.unsure))),
    ]
