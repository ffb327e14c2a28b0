"""The words of an adverse check, the same in every format: neutral, with the evidence, without judgement."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.records.adverse import Check, Finding, group_name
from extractor.report.listing import Width
from extractor.report.words import day_words, span_of_days

TITLE = Wording("Thông tin báo chí cần xác minh", "Press coverage to be verified")
NOTE = Wording(
    "Danh sách ghi lại điều các bài viết nêu, chưa được xác minh và không phải là kết luận về đơn vị, "
    "cá nhân. Máy tìm theo từ ngữ: có thể có câu nói về việc hoặc người khác, và có thể còn sót; người đọc "
    "cần xem bài gốc.",
    "The list repeats what articles say; nothing in it is verified or a finding about the unit or person. "
    "It is found by words: sentences may speak of other matters or people, and some may be missing; see the "
    "articles themselves.",
)
NOTE_HEADING = Wording("Lưu ý", "Note")
SHEET = Wording("Cần xác minh", "To be verified")
NUMBER = Wording("TT", "No.")


@dataclass(frozen=True, slots=True)
class CheckColumn:
    """A heading, how a finding fills the cell (empty when unknown), and the width in characters."""

    heading: Wording
    cell: Callable[[Finding], str | Wording]
    width: Width


def said(finding: Finding) -> Wording:
    """ "bài viết nêu “vi phạm”", and where the name stands when not beside it."""
    where = Wording("", "")
    if not finding.in_sentence:
        where = Wording(" (tên ở tiêu đề hoặc sapo)", " (the name is in the headline or lead)")
    return Wording(
        f"bài viết nêu “{finding.words}”{where.vi}", f"the article says “{finding.words}”{where.en}"
    )


_NO_DAY = Wording("không rõ", "not known")
DAY = CheckColumn(
    Wording("Ngày đăng", "Published"), lambda one: day_words(one.article.published) or _NO_DAY, 12
)
TITLE_COLUMN = CheckColumn(Wording("Bài báo", "Article"), lambda one: one.article.heading, 40)
SAID = CheckColumn(Wording("Ghi nhận", "What it says"), said, 40)
SENTENCE = CheckColumn(Wording("Câu trong bài", "Sentence"), lambda one: one.quote, 60)
COLUMNS: tuple[CheckColumn, ...] = (
    DAY,
    CheckColumn(Wording("Báo", "Paper"), lambda one: one.article.paper or "", 20),
    TITLE_COLUMN,
    CheckColumn(Wording("Vấn đề", "Matter"), lambda one: group_name(one.group), 20),
    SAID,
    SENTENCE,
    CheckColumn(Wording("Vị trí", "Place"), lambda one: f"{one.sentence.start}–{one.sentence.end}", 12),
    CheckColumn(Wording("Địa chỉ", "Address"), lambda one: one.article.url or "", 60),
    CheckColumn(Wording("Mã bài", "Article number"), lambda one: str(one.article.id), 20),
)


WORD_COLUMNS = (DAY, SAID, SENTENCE, TITLE_COLUMN)
"""Those of the Word document, whose lines end with paper, headline and address in one cell."""


def headings(speak: Speak) -> list[str]:
    return [speak(column.heading) for column in COLUMNS]


def rows(check: Check, speak: Speak) -> list[list[str]]:
    cells = ([column.cell(finding) for column in COLUMNS] for finding in check.findings)
    return [[cell if isinstance(cell, str) else speak(cell) for cell in line] for line in cells]


def searched(check: Check, speak: Speak = in_vietnamese) -> str:
    """What was looked through: never silent about how little that may be."""
    when = span_of_days(check.first_day, check.last_day, speak)
    return speak(
        Wording(
            f"Đã tìm trong {check.articles} bài của {check.papers} báo, {when}; "
            f"{check.named} bài có nhắc tên.",
            f"Searched: {check.articles} articles of {check.papers} papers, {when}; "
            f"{check.named} name the unit or person.",
        )
    )


def may_mean(check: Check, speak: Speak = in_vietnamese) -> str | None:
    """Whom the name may have meant; None for one that is somebody's whole name or stands in no other."""
    if not check.inside:
        return None
    names = "; ".join(dict.fromkeys(entry.name for entry in check.inside))
    return speak(
        Wording(
            f"“{check.label}” không phải tên đầy đủ của ai đã được khen; đã tìm đúng các chữ này. "
            f"Tên có chứa các chữ này: {names}.",
            f"“{check.label}” is nobody's whole name; these very words were searched. "
            f"Names with these words: {names}.",
        )
    )


def outcome(check: Check, speak: Speak = in_vietnamese) -> str:
    if not check.named:
        return speak(
            Wording(
                "Không bài nào đã lưu nhắc tên này: chưa kết luận được gì.",
                "No saved article names it: nothing can be concluded.",
            )
        )
    if not check.findings:
        return speak(
            Wording(
                "Không thấy câu nào nêu vấn đề trong các bài đã lưu.",
                "No sentence that raises a problem was found in the articles saved.",
            )
        )
    count, articles = len(check.findings), len({finding.article.id for finding in check.findings})
    return speak(
        Wording(
            f"{count} câu trong {articles} bài cần xác minh.",
            f"To be verified: {count} sentences in {articles} articles.",
        )
    )


def query(check: Check, speak: Speak = in_vietnamese) -> list[tuple[str, str]]:
    """What was asked and how much was found, for the sheet and the foot of every export."""
    return [
        (speak(Wording("Đơn vị, cá nhân", "Unit or person")), check.label),
        (speak(Wording("Tên đã tìm", "Names searched")), "; ".join(check.names)),
        (speak(Wording("Thời gian", "Time")), span_of_days(check.first_day, check.last_day, speak)),
        (speak(Wording("Số bài đã tìm", "Articles searched")), str(check.articles)),
        (speak(Wording("Số báo", "Papers")), str(check.papers)),
        (speak(Wording("Số bài có nhắc tên", "Articles with the name")), str(check.named)),
        (speak(Wording("Số câu", "Sentences")), str(len(check.findings))),
    ]
