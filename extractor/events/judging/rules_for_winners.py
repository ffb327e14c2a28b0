"""What winners are entitled to ("vận động viên đoạt HCV được thưởng …"); prizes that a contest is to give."""

import re

from extractor.events.parts.frame import Frame
from extractor.lexicon.counts import find_award_counts
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER, lower_in_place

_ATTAINS = ("đoạt ", "đạt ", "giành ", "có ", "tặng ", "trao ", "công nhận ")
_SOMEBODY_ATTAINS = (
    r"(?<![\w%])(?<!\d )(?<![Hh]ai )(?<![Bb]a )(?<![Bb]ốn )(?<![Nn]ăm )(?:[Vv]ận động viên|[Hh]uấn luyện viên"
    r"|[Hh]ọc sinh|[Tt]hí sinh|[Ss]inh viên|[Gg]iáo viên|[Nn]ghệ sĩ|[Nn]ghệ nhân|[Cc]án bộ|[Cc]ông nhân"
    r"|[Nn]gười lao động|[Cc]á nhân|[Tt]ập thể|[Đđ]ơn vị|[Dd]oanh nghiệp|[Tt]rường|[Xx]ã|[Hh]ộ|[Nn]gười|[Aa]i"
    r"|[Tt]rường hợp|[Đđ]ội|[Tt]ác giả|[Dd]iễn viên|[Nn]hà giáo|[Vv]õ sĩ)"
    rf"(?: (?![{UPPER}])[^\W\d]+){{0,3}}? (?:đoạt|đạt|giành|có|được (?:tặng|trao|công nhận|phong tặng)) "
)
_WHOEVER = leaping(rf"{_SOMEBODY_ATTAINS}$")
"""Somebody of a kind, without a name and uncounted: "vận động viên P đoạt …" has won."""
_ENTITLED = re.compile(
    r"[^.;:\n]{0,80}?(?<!\w)(?:sẽ |thì |mới )?(?:được (?:thưởng|hưởng|cộng|tuyển thẳng|ưu tiên|nâng (?:lương"
    r"|bậc)|miễn|xét|hỗ trợ|trợ cấp|nhận mức|nghỉ)|có mức thưởng|mức thưởng"
    r"|sẽ (?:được (?:tặng|trao|nhận)|nhận))(?!\w)"
)
_IN_ENTITLED, _REACH_BEHIND = ("được ", "mức thưởng", "nhận"), 110
"""One of these is in all such words, near behind the award."""
_TO_BE_GIVEN = re.compile(r" sẽ (?:được )?(?:tặng|trao|nhận|cấp)(?: [^\W\d]+){0,4} $")
_WILL_BE_GIVEN = leaping(rf"{_SOMEBODY_ATTAINS}[^.;:\n]{{2,60}}?{_TO_BE_GIVEN.pattern}")
"""As in "đội đạt giải Nhất sẽ được tặng |Bằng khen|"."""
_REACH, _FAR = 60, 140
_BY_PLACE = re.compile(
    r"[^.;:]{0,30}?(?<!\w)(?:vô địch|(?:về|hạng|thứ|xếp|giải) (?:nhất|nhì|hai|ba|tư))(?!\w)", re.IGNORECASE
)
"""Behind a prize: "HCĐ cho hai đội đồng hạng ba" tells its winners by the place they are to take."""
_WHO_WILL_WIN = leaping(
    r"(?<!\w)(?:(?:đội|người|cặp|tay vợt|kỳ thủ|thí sinh|đoàn) (?:(?:chiến )?thắng(?: cuộc| trận)?|vô địch)"
    r"|nhà vô địch|quán quân|tân vương) (?:sẽ (?:được )?(?:\w+ )?)$"
)
"""As in "hai đội gặp nhau ở chung kết, đội thắng sẽ nhận |Cúp vàng|"."""
PROMISED = "prizes-promised"


def entitles_winners(text: str, frame: Frame) -> bool:
    """Whether the award only says who is entitled to something."""
    start, behind = frame.awards[0].span.start, frame.awards[-1].span.end
    if (
        text.endswith(_ATTAINS, 0, start)
        and any(text.find(words, behind, behind + _REACH_BEHIND) >= 0 for words in _IN_ENTITLED)
        and _WHOEVER.search(text, max(0, start - _REACH), start) is not None
        and _ENTITLED.match(text, behind) is not None
    ):
        return True
    far = max(0, start - _FAR)
    to_come = _TO_BE_GIVEN.search(text, far, start) is not None
    return to_come and _WILL_BE_GIVEN.search(text, far, start) is not None


def only_promised(text: str, frame: Frame) -> bool:
    """As in "Ban Tổ chức sẽ trao 1 giải Nhất, 2 giải Nhì cho các thí sinh", "… HCĐ cho hai đội đồng hạng ba",
    "đội thắng sẽ nhận Cúp": what a contest to come has to give; nobody has won it."""
    award = frame.awards[0].span
    if _WHO_WILL_WIN.search(lower_in_place(text), max(0, award.start - _REACH), award.start) is not None:
        return True
    if any(r.name for r in frame.recipients):
        return False
    counted = bool(find_award_counts(text, [frame.awards[0].span]))
    stand_ins = all(r.stands_for is not None for r in frame.recipients)
    return (counted and stand_ins) or _BY_PLACE.match(text, frame.awards[-1].span.end) is not None
