"""Letters printed whole, as an office-holder's of praise or good wishes: who signs is part of their text."""

import re
from collections.abc import Sequence

from extractor.article.bylines import is_name

_GREETS = re.compile(
    r"(?:kính|thân|thân ái|thân mến|trân trọng|trân trọng kính) gửi\b|"
    r"(?:kính )?thưa (?:các|toàn thể|toàn|quý|đồng bào|đồng chí|bà con|thầy|cô)\b|"
    r"gửi (?:các|toàn thể|đồng bào|cán bộ)\b[^.]{0,120}[,:!]?$|"
    r"(?:các|quý) [^.]{3,120} (?:thân mến|yêu quý|kính mến|thân yêu)\W*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"(?:xin )?(?:(?:gửi )?lời )?(?:chào )?(?:thân ái|trân trọng|kính thư|kính chào|thân mến)\b[^.]{0,40}\W*",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:(?:phó|quyền|nguyên|đại tướng|thượng tướng|trung tướng|thiếu tướng)[ ,]+)*"
    r"(?:tổng bí thư|bí thư|chủ tịch|thủ tướng|bộ trưởng|thứ trưởng|(?:tổng )?giám đốc|hiệu trưởng|tư lệnh"
    r"|chính ủy|trưởng ban|cục trưởng|vụ trưởng|viện trưởng|tổng thanh tra|thống đốc|chánh án"
    r"|chánh văn phòng)(?!\w)"
    r"(?![^.]*(?<!\w)(?:trao|tặng|nhận|đã|cùng|tại|dự|thăm|chúc|chụp|gặp|kiểm tra|tham gia|phát biểu|chỉ đạo"
    r"|động viên|biểu dương|yêu cầu|là)(?!\w))[^.!?…:;]{0,90}",
    re.IGNORECASE,
)
_IS_SIGNED = re.compile(r"\(?\s*(?:đã ký|ký tên)\s*\)?", re.IGNORECASE)
_OPENING = 3
_ENDING = 6


def end_of_letter(lines: Sequence[str]) -> int | None:
    """Behind which line a letter ends that an office-holder signs, "Chủ tịch UBND tỉnh" above or below a
    name; None for any other text, which a name below it has written.
    """
    at = max((at for at, line in enumerate(lines) if _is_signer(line)), default=-1)
    if at < max(_OPENING, len(lines) - _ENDING) or not _is_letter(lines[:at]):
        return None
    if is_name(lines[at - 1]) or is_name(lines[at].split(",")[0]):
        return at + 1
    below = at + 1
    while below < len(lines) and _IS_SIGNED.fullmatch(lines[below]):
        below += 1
    return below + 1 if below < len(lines) and is_name(lines[below]) else None


def signers_of_letter(lines: Sequence[str]) -> tuple[str, ...]:
    """The names by which a letter is signed, which no other line of the page makes those of an author."""
    end = end_of_letter(lines)
    return () if end is None else tuple(filter(is_name, lines[max(0, end - _ENDING) : end]))


def _is_letter(lines: Sequence[str]) -> bool:
    """Whether the text above the signature greets somebody at its beginning or its end."""
    return any(map(greets, lines[:_OPENING])) or any(_CLOSES.fullmatch(line) for line in lines[-_ENDING:])


def greets(line: str) -> bool:
    """Whether a line is how a letter begins: "Kính gửi: …", "Các em học sinh thân mến!"."""
    return _GREETS.match(line) is not None


def _is_signer(line: str) -> bool:
    """Whether a line is a post, or a name and behind a comma a post."""
    name, *behind = line.split(",", 1)
    return is_post(behind[0].strip() if behind and is_name(name) else line)


def is_post(line: str) -> bool:
    """Whether a whole line is a post, as above or below a name that signs: "Chủ tịch UBND tỉnh Lai Châu"."""
    return _POST.fullmatch(line) is not None
