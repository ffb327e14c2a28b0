"""Award rows for tests of the record: what is not told is the usual."""

from itertools import count
from typing import Any

from extractor.ground.achievements import Row

_numbers = count(1)


def a_row(recipient: str | None, award: str = "Bằng khen", **told: Any) -> Row:
    """A row of an article of its own, conferred on a collective, unless told."""
    number = next(_numbers)
    usual: dict[str, Any] = {
        "key": f"r{number}", "article": f"bao.example/{number}", "story": number,
        "kind": "certificate_of_merit", "level": "province", "recipient_kind": "collective",
        "status": "conferred", "evidence": f"tặng {award}", "confidence": 0.9,
    }  # fmt: skip
    return Row(award=award, recipient=recipient, **(usual | told))


def an_order(recipient: str | None, grade: str | None, **told: Any) -> Row:
    """Huân chương Lao động."""
    name = "Huân chương Lao động" + (f" hạng {grade}" if grade else "")
    return a_row(
        recipient, name, award_id="huan-chuong-lao-dong", kind="order", level="state", grade=grade, **told
    )


def a_flag(recipient: str | None, period: str | None, **told: Any) -> Row:
    """Cờ thi đua của Chính phủ."""
    return a_row(
        recipient, "Cờ thi đua của Chính phủ", award_id="co-thi-dua-cua-chinh-phu", kind="emulation_flag",
        level="government", period=period, **told,
    )  # fmt: skip
