"""Awards told with the very day of the report behind them: "đã được A tặng B tại hội nghị ngày 21/1/2026".

Whatever else such a clause tells ("Mới hoạt động từ tháng 7/2025, …"), the award is the news.
"""

import re

from extractor.events.article_wide.setting import Setting
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece

_AT_A_MEETING = re.compile(
    r"[^.;:\n]{0,60}(?<!\w)(?:tại|trong|nhân) (?:buổi |đêm )?(?:lễ|hội nghị|đại hội|chương trình|phiên họp"
    r"|gala|buổi \w+|cuộc họp|hội thi|liên hoan)(?!\w)[^.;:\n]{0,60}",
    re.IGNORECASE,
)


def day_told_behind(text: str, frame: Frame, setting: Setting) -> Piece | None:
    """The date of the report's own day behind the frame's last award, when it is that of a meeting at which
    the award was given."""
    if setting.day is None:
        return None
    behind = frame.awards[-1].span.end
    for piece in frame.dates:
        is_day = piece.mark is not None and piece.mark.value == setting.day
        if is_day and piece.span.start > behind:
            return piece if _AT_A_MEETING.fullmatch(text, behind, piece.span.start) else None
    return None
