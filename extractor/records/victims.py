"""Who is named as the one harmed: "bị lừa đảo 5 tỷ", "trộm cắp tài sản của Công ty A", "mạo danh ông B"."""

import re
from collections.abc import Sequence

from extractor.ground.span import Span

_DEED = re.compile(
    r"(?:lừa đảo|lừa|chiếm đoạt|trộm cắp|trộm|cướp|mạo danh|giả mạo|tống tiền)(?!\w)", re.IGNORECASE
)
_IS_DONE_TO_IT = re.compile(
    r"(?<!\w)bị (?:(?:kẻ gian|kẻ xấu|đối tượng|hacker|chúng|người này|nhóm này) )?$", re.IGNORECASE
)
_VICTIM_BEHIND = re.compile(
    r"\s*(?:là|trở thành)(?: một trong (?:những|các|số))? (?:nạn nhân|bị hại|người bị hại)(?!\w)",
    re.IGNORECASE,
)
_HARMED_BEFORE = re.compile(
    r"(?<!\w)(?:(?:nạn nhân|bị hại|người bị hại)(?: là|:)?(?: (?:ông|bà|anh|chị|em))?"
    r"|(?:mạo danh|giả danh|giả mạo)(?: \w+){0,2}"
    r"|(?:trộm(?: cắp)?|chiếm đoạt|cướp|lừa đảo|lừa)(?: [^\s,.;:]+){1,5} của(?: (?:ông|bà|anh|chị|em))?) $",
    re.IGNORECASE,
)


def is_harmed(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the words tell what was done to the one named. In "kế toán Công ty A bị khởi tố vì lấy tiền của
    Công ty A" the firm is not only the one harmed."""
    suffers = _DEED.match(sentence, span.start) and _IS_DONE_TO_IT.search(sentence[: span.start])
    if suffers and any(name.end <= span.start for name in named):
        return True
    return bool(named) and all(
        _VICTIM_BEHIND.match(sentence, name.end) or _HARMED_BEFORE.search(sentence[: name.start])
        for name in named
    )
