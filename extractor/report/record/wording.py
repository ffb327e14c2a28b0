"""The words of a record, the same in every format. Files are in Vietnamese, the screen may be in English."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.ground.achievements import Achievement
from extractor.ground.labels import (
    FIELD_LABELS,
    KIND_LABELS,
    LEVEL_LABELS,
    NOT_TOLD,
    PAPERS_DIFFER,
    RECIPIENT_LABELS,
    SLOT_LABELS,
    STANDING_LABELS,
    STATUS_LABELS,
    Speak,
    Wording,
    in_vietnamese,
)
from extractor.records.figures import UNKNOWN_YEAR
from extractor.records.slots import years_of
from extractor.records.timeline import TITLES, Against, Citation, Line, Record
from extractor.report.words import day_words, names_over_time

_SOURCES = Wording("nguồn", "source(s)")
_ARTICLES = Wording("bài", "articles")
_PAPER = Wording("văn bản", "paper")
_CORRECTED = Wording("đã sửa khi xem xét", "corrected in review")


@dataclass(frozen=True, slots=True)
class Section:
    """A table of the record with its heading."""

    title: Wording
    lines: tuple[Line, ...]

    @property
    def heading(self) -> str:
        return self.title.vi


def sections(record: Record) -> tuple[Section, ...]:
    """The form's two tables, then what it has no place for; empty ones too, so that none seems left out."""
    return (
        Section(Wording("Danh hiệu thi đua", "Emulation titles"), record.titles),
        Section(Wording("Hình thức khen thưởng", "Honours"), record.honours),
        Section(Wording("Giải thưởng và ghi nhận khác", "Prizes and other recognition"), record.others),
        Section(
            Wording(
                "Đang đề nghị, phấn đấu (không tính vào thành tích)", "Proposed or aimed at (not counted)"
            ),
            record.pending,
        ),
        Section(
            Wording("Chưa rõ có phải của đơn vị, cá nhân này", "Perhaps of another unit or person"),
            record.unsure,
        ),
    )


def span_words(record: Record, speak: Speak = in_vietnamese) -> str:
    """ "2019–2024", "từ 2019", "đến 2024", "toàn bộ thời gian"."""
    if record.first and record.last:
        return f"{record.first}–{record.last}"
    if record.first:
        return f"{speak(Wording('từ', 'from'))} {record.first}"
    if record.last:
        return f"{speak(Wording('đến', 'to'))} {record.last}"
    return speak(Wording("toàn bộ thời gian", "all years"))


def year_words(one: Achievement) -> str:
    """The year under which it stands, of a title or flag the whole time that ends in it, "2022-2023" for a
    school year; empty when no article tells it."""
    if one.year is None:
        return ""
    years = years_of(one.period) if one.kind in TITLES else range(0)
    return f"{years[0]}-{years[-1]}" if years and years[-1] == one.year else str(one.year)


def award_and_times(line: Line, speak: Speak = in_vietnamese) -> str:
    """The award, and how often it was given where a paper only counts: "Cờ thi đua của UBND tỉnh (6 lần)"."""
    count = line.achievement.recipient_count
    times = speak(Wording(f"{count} lần", f"{count} times"))
    return line.award if count == 1 or not line.achievement.entry else f"{line.award} ({times})"


def kind_words(one: Achievement) -> str:
    return KIND_LABELS[one.kind].vi


def level_words(one: Achievement) -> str:
    return LEVEL_LABELS[one.level].vi


def standing_words(one: Achievement, speak: Speak = in_vietnamese) -> str:
    """ "báo đưa tin", "đã đối chiếu", "có quyết định": how far it is established."""
    return speak(STANDING_LABELS[one.standing]).lower()


def status_words(one: Achievement, speak: Speak = in_vietnamese) -> str:
    """The furthest stage with its day: "Đã trao tặng (20/07/2022)"."""
    status = speak(STATUS_LABELS[one.status])
    return f"{status} ({day_words(one.date)})" if one.date else status


def source_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """ "2 nguồn, 5 bài": copies of one press release are one source."""
    sources, articles = line.achievement.sources, len(line.citations)
    told = f"{sources} {speak(_SOURCES)}"
    return told if articles == sources else f"{told}, {articles} {speak(_ARTICLES)}"


def stage_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """ "Đang đề nghị 17/03/2022 (Báo A) → Đã trao tặng 20/07/2022 (Báo B, Báo C)"; empty for one stage.

    That papers later look back on what was conferred is no further stage.
    """
    is_conferred = any(stage.status == "conferred" for stage in line.stages)
    stages = [stage for stage in line.stages if not (is_conferred and stage.status == "past")]
    if len(stages) < 2:
        return ""
    return " → ".join(
        f"{speak(STATUS_LABELS[stage.status])} {day_words(stage.date)}".rstrip()
        + (f" ({', '.join(stage.papers)})" if stage.papers else "")
        for stage in stages
    )


def set_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """ "trong số 5 tập thể (Báo A)": the sets that count it without its name; empty when there are none."""
    among = speak(Wording("trong số", "one of"))
    return "; ".join(
        f"{among} {one.count} {speak(RECIPIENT_LABELS[one.kind]).lower()} ({', '.join(one.papers)})"
        for one in line.sets
    )


def retold_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """ "gồm cả 3 lần ghi riêng (2019, 2020, 2021)": what a line that looks back tells again; empty where it
    tells nothing that another line does not."""
    if not line.retells:
        return ""
    years = ", ".join(str(year) if year else speak(UNKNOWN_YEAR) for year in line.retells)
    told = Wording("gồm cả {count} lần ghi riêng", "{count} of them on lines of their own")
    return f"{speak(told).format(count=len(line.retells))} ({years})"


def corrected_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """ "đã sửa khi xem xét: hạng": what a person put in place of what was read, so that a quotation may tell
    otherwise; empty where nothing was."""
    fields = ", ".join(speak(FIELD_LABELS[name]).lower() for name in line.corrected)
    return f"{speak(_CORRECTED)}: {fields}" if fields else ""


def paper_words(line: Line, speak: Speak = in_vietnamese) -> str:
    """Where the decision lies that a person has seen; empty when none was put down."""
    return f"{speak(_PAPER)}: {line.paper}" if line.paper else ""


def note_words(line: Line) -> str:
    """The form's "Ghi chú": "theo báo chí" where no decision is seen, else where its paper lies."""
    one = line.achievement
    if one.standing == "decided":
        return paper_words(line)
    note = "theo báo chí" if one.standing == "press" else f"theo báo chí, {standing_words(one)}"
    differ = dict.fromkeys(SLOT_LABELS[other.field].vi for other in line.against)
    told = f"{PAPERS_DIFFER.vi} {', '.join(differ)}" if differ else ""
    return "; ".join(filter(None, (note, told, retold_words(line), corrected_words(line))))


def doubts(line: Line, speak: Speak = in_vietnamese) -> Iterator[str]:
    """What a person should look at: contradictions between papers, and what does not fit the law."""
    for other in _folded(line.against):
        yield f"{speak(PAPERS_DIFFER)} {speak(SLOT_LABELS[other.field])}: {_sides(other, speak)}"
    for flag in line.achievement.flags:
        yield speak(flag.cited)


def _folded(against: tuple[Against, ...]) -> Iterator[Against]:
    """What several lines write alike, once, with the papers of all."""
    alike: dict[tuple[str, str, str], list[Against]] = {}
    for other in against:
        alike.setdefault((other.field, other.ours, other.theirs), []).append(other)
    for others in alike.values():
        papers = dict.fromkeys(paper for other in others for paper in other.their_papers)
        yield replace(others[0], their_papers=tuple(papers))


def _sides(other: Against, speak: Speak) -> str:
    """ "Nhì (Báo A) / Ba (Báo B, Báo C)"."""
    sides = ((other.ours, other.our_papers), (other.theirs, other.their_papers))
    return " / ".join(
        (value or speak(NOT_TOLD)) + (f" ({', '.join(papers)})" if papers else "") for value, papers in sides
    )


def citation_words(citation: Citation) -> str:
    """ "Báo, ngày: “tên bài”, địa chỉ"."""
    where = ", ".join(filter(None, (citation.publisher, day_words(citation.published))))
    return " ".join(filter(None, (f"{where}:" if where else "", f"“{citation.title}”", citation.url or "")))


def query(record: Record) -> list[tuple[str, str]]:
    """What was asked and how much was found, for the sheet and the foot of every export."""
    return [
        ("Đơn vị, cá nhân", record.entry.name),
        ("Tên khác", "; ".join(names_over_time(record.entry, record.entry.other_names))),
        ("Mã danh bạ", record.entry.id),
        ("Thời gian", span_words(record)),
        ("Số ghi nhận", str(len(record.lines))),
        ("Trong đó có quyết định", str(sum(line.achievement.standing == "decided" for line in record.lines))),
        ("Năm không có ghi nhận", ", ".join(map(str, record.gaps))),
        ("Đang đề nghị, phấn đấu", str(len(record.pending))),
        ("Chưa rõ của ai", str(len(record.unsure))),
    ]
