"""The words of an adverse check, the same in every format: neutral, with the evidence, without judgement."""

from collections.abc import Callable
from dataclasses import dataclass

from extractor.records.adverse import Check, Finding, group_name
from extractor.report.listing import Width
from extractor.report.words import day_words, span_of_days

TITLE = "Thông tin báo chí cần xác minh"
NOTE = (
    "Danh sách ghi lại điều các bài viết nêu, chưa được xác minh và không phải là kết luận về đơn vị, "
    "cá nhân. Máy tìm theo từ ngữ: có thể có câu nói về việc hoặc người khác, và có thể còn sót; người đọc "
    "cần xem bài gốc."
)


@dataclass(frozen=True, slots=True)
class CheckColumn:
    """A heading, how a finding fills the cell (empty when unknown), and the width in characters."""

    heading: str
    cell: Callable[[Finding], str]
    width: Width


def said(finding: Finding) -> str:
    """ "bài viết nêu “vi phạm”", and where the name stands when not beside it."""
    where = "" if finding.in_sentence else " (tên ở tiêu đề hoặc sapo)"
    return f"bài viết nêu “{finding.words}”{where}"


COLUMNS: tuple[CheckColumn, ...] = (
    CheckColumn("Ngày đăng", lambda one: day_words(one.article.published), 12),
    CheckColumn("Báo", lambda one: one.article.paper or "", 20),
    CheckColumn("Bài báo", lambda one: one.article.title, 40),
    CheckColumn("Vấn đề", lambda one: group_name(one.group), 20),
    CheckColumn("Ghi nhận", said, 40),
    CheckColumn("Câu trong bài", lambda one: one.quote, 60),
    CheckColumn("Vị trí", lambda one: f"{one.sentence.start}–{one.sentence.end}", 12),
    CheckColumn("Địa chỉ", lambda one: one.article.url or "", 60),
    CheckColumn("Mã bài", lambda one: str(one.article.id), 20),
)


def headings() -> list[str]:
    return [column.heading for column in COLUMNS]


def rows(check: Check) -> list[list[str]]:
    return [[column.cell(finding) for column in COLUMNS] for finding in check.findings]


def searched(check: Check) -> str:
    """What was looked through: never silent about how little that may be."""
    when = span_of_days(check.first_day, check.last_day)
    where = f"{check.articles} bài của {check.papers} báo"
    return f"Đã tìm trong {where}, {when}; {check.named} bài có nhắc tên."


def outcome(check: Check) -> str:
    if not check.findings:
        return "Không thấy câu nào nêu vấn đề trong các bài đã lưu."
    articles = len({finding.article.id for finding in check.findings})
    return f"{len(check.findings)} câu trong {articles} bài cần xác minh."


def query(check: Check) -> list[tuple[str, str]]:
    """What was asked and how much was found, for the sheet and the foot of every export."""
    return [
        ("Đơn vị, cá nhân", check.label),
        ("Tên đã tìm", "; ".join(check.names)),
        ("Thời gian", span_of_days(check.first_day, check.last_day)),
        ("Số bài đã tìm", str(check.articles)),
        ("Số báo", str(check.papers)),
        ("Số bài có nhắc tên", str(check.named)),
        ("Số câu", str(len(check.findings))),
    ]
