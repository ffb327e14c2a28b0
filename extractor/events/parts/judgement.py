"""A judgement on one award frame, and the small questions about its clause that lead to it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Status
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping

HERE_AND_NOW = leaping(
    r"(?<!\w)(?:dịp này|mới đây(?! nhất)|đợt này|trong đợt|lần này|nhân (?:dịp|ngày|(?:lễ )?k[ỷỉ] niệm)"
    r"|(?:lần|đợt) (?:phong|trao|xét|truy)?(?: ?tặng)? (?:lần )?này"
    r"|tại (?:buổi|chương trình|lễ|hội nghị|đại hội|hội thi|liên hoan)|hôm nay|sáng nay|chiều nay|tuần này"
    r"|(?<![^\W\d_] )vừa qua(?= ?,)"
    r"|vừa (?:được|đoạt|giành|nhận|trao|tặng|đón|vinh dự|công nhận|phong tặng|truy tặng)"
    r"|kết thúc(?! năm| quý| nhiệm kỳ| học kỳ)"
    r"|kết quả(?=\s*[,:]| hội thi| cuộc thi| chung cuộc)|chung cuộc|thừa (?:ủy|uỷ) quyền)(?!\w)",
)
"""Words that place an act at the article's own happening, in lower case."""

_WHO_ONE_IS = re.compile(r"(?:người|vốn)(?!\w)", re.IGNORECASE)
_BEFORE_THAT = re.compile(r"trước đó|trước đây", re.IGNORECASE)


@value_class
class Judgement:
    """A status, the cue that decided it (None: nothing spoke against the default), and the rule's name."""

    status: Status | None
    cue: Span | None
    rule: str


@lru_cache(maxsize=16)
def tells_of_today(frame: Frame) -> bool:
    """Whether the clause places the act at the article's own happening ("Dịp này", "vừa được"); kept while
    the judges of a frame ask one after the other."""
    return HERE_AND_NOW.search(" ".join([p.text for p in frame.clause]).lower()) is not None


def said_done(frame: Frame) -> bool:
    """Whether plain words of the clause end in "đã"."""
    return any(p.kind == "gap" and p.text.lower().split()[-1] == "đã" for p in frame.clause)


def has_now(frame: Frame) -> bool:
    """As in "Bí thư Tỉnh ủy cũng có thư khen": an act of its own, not the end of a chain before it."""
    before = [p for p in frame.clause if p.span.end <= frame.awards[0].span.start]
    said = bool(before) and before[-1].kind in {"gap", "cue"} and before[-1].text.lower().split()[-1] == "có"
    return said and any(p.kind in {"office", "unit"} for p in before)


def given_by_a_body(frame: Frame, *, to_one: bool = False) -> bool:
    """As in "Chủ tịch UBND tỉnh tặng Bằng khen cho …" at the end of other news: told as today's act. With
    ``to_one`` also as in "… tặng ông Bằng khen", which lives are told with."""
    active = frame.verb is not None and not frame.passive and frame.verb.plays("give")
    rewards = frame.verb is None and frame.awards[0].mark is None
    return (
        (active or rewards)
        and (frame.direction == "forward" or (to_one and frame.direction == "middle"))
        and any(p.kind in {"office", "unit"} for p in frame.subject)
    )


_BESIDES = re.compile(r"(?:ngoài ra|bên cạnh đó|cùng với đó)(?!\w)", re.IGNORECASE)


def gives_besides(frame: Frame) -> bool:
    """As in "Ngoài ra, Bộ Công an còn tặng Cờ": goes on with what the sentence before told."""
    verb = frame.verb
    first = frame.clause[0] if frame.clause else None
    gives = verb is not None and verb.plays("give") and not verb.plays("hand_over") and not frame.passive
    return gives and first is not None and _BESIDES.match(first.text) is not None


def hands_over(frame: Frame) -> bool:
    """As in "Bộ trưởng đã trao Bằng khen cho …"."""
    verb = frame.verb
    return verb is not None and verb.plays("hand_over") and verb.plays("give") and not frame.passive


def said_before(frame: Frame) -> Piece | None:
    """The word that places the act before the one reported."""
    told = frame.clause if "past" in frame.roles else ()
    return next((p for p in told if p.kind == "cue" and _BEFORE_THAT.fullmatch(p.text)), None)


def without_asides(clause: tuple[Piece, ...]) -> list[Piece]:
    """The clause without its brackets and without what a name is said to have been: "P (kỷ lục trước đó …),
    người từng dự giải A, giành HCV"."""
    kept: list[Piece] = []
    at = 0
    while at < len(clause):
        end = _end_of_aside(clause, at)
        if end is None:
            kept.append(clause[at])
        at = end or at + 1
    return kept


def _end_of_aside(clause: tuple[Piece, ...], at: int) -> int | None:
    """The index behind an aside that begins here: a closed bracket, or an apposition between two commas."""
    if clause[at].is_mark("("):
        return next((i + 1 for i in range(at, len(clause)) if clause[i].is_mark(")")), None)
    return _end_of_apposition(clause, at)


def _end_of_apposition(pieces: Sequence[Piece], at: int) -> int | None:
    """The index of the comma that closes ", người từng dự giải A,"."""
    comma, who = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if not comma.is_mark(",") or who is None or _WHO_ONE_IS.match(who.text) is None:
        return None
    for index in range(at + 2, len(pieces)):
        piece = pieces[index]
        if piece.is_mark(","):
            return index
        if piece.kind in {"award", "person"} or piece.plays("passive", "give") or piece.is_mark(";", ":"):
            return None
    return None


def first_cue(pieces: Iterable[Piece], role: str) -> Piece | None:
    """The first cue that plays the role; None when none does."""
    return next((p for p in pieces if p.kind == "cue" and p.plays(role)), None)


def pieces_before(pieces: Iterable[Piece], at: int) -> list[Piece]:
    """The pieces that begin at or before an offset."""
    return [piece for piece in pieces if piece.span.start <= at]


def words_of(text: str, pieces: tuple[Piece, ...]) -> str:
    """The text from the first to the last piece."""
    return text[pieces[0].span.start : pieces[-1].span.end] if pieces else ""
