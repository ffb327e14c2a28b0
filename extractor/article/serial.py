"""Articles that papers print in parts: what their ends say of the part to come is no text of this one."""

import re
from collections.abc import Sequence

_PART = r"(?:kỳ|kì|bài|phần|số|tập) (?:tới|sau|cuối|kế tiếp|tiếp theo|\d{1,2}|[ivx]{1,4})(?!\w)"
_INVITED = r"(?:(?:kính |xin )?mời )?(?:(?:quý )?(?:bạn đọc|độc giả) )?"
_WILL_GO_ON = re.compile(
    rf"\(?còn (?:nữa|tiếp)\)?\W*(?:(?:đón (?:đọc|xem) )?{_PART}.{{0,120}})?|"
    rf"\(?{_INVITED}(?:đón (?:đọc|xem)|theo dõi|(?:xem|đọc) tiếp)(?: tiếp)? {_PART}.{{0,120}}|"
    r"\(?(?:kỳ|kì|số|bài) (?:sau|tới) (?:đăng|viết|nói) tiếp\W*",
    re.IGNORECASE,
)
_NAMES_PART = re.compile(rf"{_PART}\s*[:.–-]\s*\S.{{2,120}}(?<![.!?…])", re.IGNORECASE)
_AT_THE_END = re.compile(r"(?<=[.!?…”\"])\s*\(\s*còn (?:nữa|tiếp)\s*[.…]*\s*\)\.?$", re.IGNORECASE)


def goes_on_later(line: str) -> bool:
    """Whether a whole line says that the text goes on elsewhere: "(Còn nữa)", "Đón đọc kỳ 2: …"."""
    return _WILL_GO_ON.fullmatch(line.strip(" *•–—-_[]")) is not None


def names_next_part(lines: Sequence[str]) -> bool:
    """Whether the last line of a text is the headline of the next part, "Kỳ 2: …", and no entry of a list."""
    return (
        len(lines) > 1
        and _NAMES_PART.fullmatch(lines[-1]) is not None
        and _NAMES_PART.fullmatch(lines[-2]) is None
    )


def without_promise(paragraph: str) -> str:
    """A last paragraph without the "(Còn nữa)" behind its last sentence."""
    return _AT_THE_END.sub("", paragraph)
