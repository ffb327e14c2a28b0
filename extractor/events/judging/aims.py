"""What is only aimed at: "phấn đấu đạt Cờ thi đua", unless the word of aiming means something else."""

import re

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, said_done
from extractor.events.parts.pieces import Piece
from extractor.ground.beginnings import line_begin
from extractor.ground.span import Span


def aim_of(text: str, frame: Frame) -> Piece | None:
    """The last word of the clause that makes the award an aim; None when it is told as more than that."""
    if "target" not in frame.roles or _hands_over(frame):
        return None
    aims = [p for p in frame.clause if p.plays("target") and not _is_no_aim(text, p, frame)]
    return aims[-1] if aims else None


_SO_MANY_AIM = re.compile(r"\d (?:\w+ ){1,4}đăng ký(?: phấn đấu)?(?: đạt| giữ vững)?$", re.IGNORECASE)


def attained_by_part(text: str, frame: Frame, aim: Judgement) -> bool:
    """As in "820 hộ đăng ký danh hiệu A, trong đó 790 hộ đạt": so many of those who aimed have it."""
    counted = frame.direction == "backward" and all(r.count is not None for r in frame.recipients)
    attains = frame.verb is not None and frame.verb.text.lower().startswith(("đạt", "công nhận"))
    if not (counted and attains) or aim.cue is None:
        return False
    return _SO_MANY_AIM.search(text[max(0, aim.cue.start - 50) : aim.cue.end]) is not None


def _hands_over(frame: Frame) -> bool:
    """As in "Tại hội nghị bàn giải pháp đạt mục tiêu xuất khẩu, Thứ trưởng đã trao Bằng khen cho R"."""
    verb = frame.verb
    hands = verb is not None and verb.plays("hand_over") and verb.plays("give")
    return hands and not frame.passive and said_done(frame)


def _is_no_aim(text: str, cue: Piece, frame: Frame) -> bool:
    named = _stands_in_a_name(text, cue, frame)
    meant = (
        _is_quota(text, cue) or _is_spirit(text, cue) or _is_reached(text, cue) or _is_a_way_gone(text, cue)
    )
    return named or meant or _is_a_motive(text, cue) or _is_outdone(text, cue, frame)


def _stands_in_a_name(text: str, cue: Piece, frame: Frame) -> bool:
    """As in "R, đơn vị mạnh của phong trào “Quyết tâm vượt khó”, được tặng A": what a movement is called."""
    return is_quoted_before(text, cue.span, frame.awards[0].span.start)


def is_quoted_before(text: str, cue: Span, award: int) -> bool:
    """Whether a cue stands in a quotation that ends before the award: in ""Mục tiêu của em là giành A" - P,
    chủ nhân của B, nói" nobody aims at B."""
    opening, closing = text.rfind("“", 0, cue.start), text.find("”", cue.end)
    quoted = opening >= 0 and "”" not in text[opening : cue.start]
    if text.count('"', line_begin(text, cue.start), cue.start) % 2:
        quoted, closing = True, text.find('"', cue.end)
    return quoted and cue.end <= closing < award


_REACHED = re.compile(
    r"(?<!\w)(?:hoàn thành|vượt|đạt được|đã đạt|kết quả thực hiện)(?: \w+){0,4} $", re.IGNORECASE
)


def _is_reached(text: str, cue: Piece) -> bool:
    """As in "đã hoàn thành mục tiêu kép và được C tặng Cờ": an aim spoken of as reached."""
    before = text[max(0, cue.span.start - 40) : cue.span.start]
    return cue.text.lower() in {"mục tiêu", "chỉ tiêu"} and _REACHED.search(before) is not None


_WAY = re.compile(
    r"(?<!\w)(?:quá trình|chặng đường|tinh thần|ý chí|truyền thống|sự"
    r"|(?:\d+|một|hai|ba|bốn|năm|nhiều|cả) (?:năm|tháng|nhiệm kỳ))"
    r"(?: (?:nỗ lực|xây dựng|cố gắng)(?:,| và)?)* $",
    re.IGNORECASE,
)


def _is_a_way_gone(text: str, cue: Piece) -> bool:
    """As in "Trải qua quá trình phấn đấu, trường được tặng A", "sau một năm phấn đấu": the striving that led
    to it."""
    before = text[max(0, cue.span.start - 40) : cue.span.start]
    return cue.text.lower() == "phấn đấu" and _WAY.search(before) is not None


def _is_a_motive(text: str, cue: Piece) -> bool:
    """As in "Với mong muốn giúp bà con, ông mở lớp học; ông được tặng A": why he did it."""
    before = text[max(0, cue.span.start - 4) : cue.span.start].lower()
    return cue.text.lower() in {"mong muốn", "kỳ vọng"} and before.endswith("với ")


_RECOGNISED = re.compile(
    r"(?:,|;| và)(?:,? (?:[^\W\d]+|\d{4})){0,8}? (?:hơn |trên |gần )?\d[\d.]* (?:[^\W\d]+ ){1,5}?"
    r"(?:được (?:[^\W\d]+ ){0,4}công nhận|đạt) "
)


def _is_outdone(text: str, cue: Piece, frame: Frame) -> bool:
    """As in "có 250 hộ đăng ký và cuối năm có 230 hộ đạt A": what became of those who had put in for it."""
    between = text[cue.span.end : frame.awards[0].span.start]
    if between.startswith(":"):
        return False  # "đăng ký: phòng A đạt B; 4 tập thể đạt C": what they put in for
    return cue.text.lower().startswith("đăng ký") and _RECOGNISED.search(between) is not None


def _is_quota(text: str, cue: Piece) -> bool:
    """As in "dành 50 chỉ tiêu cho …": places to be filled, not an aim."""
    start, end = cue.span.start, cue.span.end
    counted = re.search(r"\d\s+$", text[max(0, start - 4) : start]) is not None
    return cue.text.lower() == "chỉ tiêu" and counted and text.startswith(" cho", end)


def _is_spirit(text: str, cue: Piece) -> bool:
    """As in "Với tinh thần thi đấu quyết tâm, đoàn giành …": how it was done, not what is aimed at."""
    return cue.text.lower() == "quyết tâm" and text.startswith(",", cue.span.end)
