"""Who announces awards that later lines spell out: "Giám đốc Sở A ban hành quyết định khen thưởng"."""

import re
from collections.abc import Sequence
from typing import Literal

from extractor.events.givers.conferring_subjects import is_affiliation
from extractor.events.parts.bodies import Body
from extractor.events.parts.moments import Moment, value_of
from extractor.events.parts.pieces import Piece
from extractor.ground.dates import PartialDate
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping

_HONOURS = re.compile(
    r"(?<!\w)(?:khen thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|tặng|công nhận|danh hiệu)(?!\w)",
    re.IGNORECASE,
)
_ISSUES = re.compile(r"(?<!\w)(?:ký|ban hành|ra|có)(?!\w)", re.IGNORECASE)
_DONE = re.compile(r"(?:cũng |vừa |đã |chính thức )*(?:khen thưởng|tuyên dương|vinh danh)", re.IGNORECASE)
_DEPUTY = re.compile(r"phó (?:chủ tịch|giám đốc|tổng giám đốc|bí thư|viện trưởng|cục trưởng)$", re.IGNORECASE)
_POST = re.compile(
    r"(?:chủ tịch|(?:tổng )?giám đốc|viện trưởng|cục trưởng|hiệu trưởng|chánh án|tư lệnh)$", re.IGNORECASE
)


@value_class
class Announcer:
    """The body that honours or signs, and the day that the sentence sets before it.

    ``over_lines`` where what it does ends in a colon: lines tell what it "decided" ("UBND tỉnh quyết định:"),
    what it "gave" ("Nhân dịp này, Sở Y tế khen thưởng:") or did in an earlier year ("past").
    """

    body: Body
    day: Moment | None
    over_lines: Literal["decided", "gave", "past"] | None = None


_MAY_ANNOUNCE = leaping(r"(?<!\w)(?:đã|vừa) (?:khen thưởng|tuyên dương|vinh danh)(?!\w)")
_LEAVES_OPEN = re.compile(
    r"(?:quyết định|khen thưởng|tặng|tặng thưởng|trao|trao tặng|truy tặng|tuyên dương|biểu dương|đã)(?!\w)"
    r"[^:.;\n]{0,60}:$"
)
_OCCASION = re.compile(r"(?:nhân |cũng |vào )?(?:dịp|tại (?!quyết định|tờ trình|văn bản))", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:(?:cũng|vừa|đã|có|ký|ban hành|vừa ban hành|đã ban hành|chính thức|về việc|nay"
    r"|các|những|tập thể|cá nhân|đơn vị|và|sau|sau đây|dưới đây|có tên sau|có thành tích) ?)+",
    re.IGNORECASE,
)


def may_announce(words: str) -> bool:
    """Whether a sentence in lower case that names no award may yet tell who honours."""
    opens = words.endswith(":") and _LEAVES_OPEN.search(words) is not None
    return opens or _MAY_ANNOUNCE.search(words) is not None


def announcer_in(text: str, pieces: Sequence[Piece]) -> Announcer | None:
    """The body whose decision or honouring a sentence tells; None where it tells of none or of several."""
    bodies = [i for i, piece in enumerate(pieces) if piece.kind in {"unit", "office"}]
    found = [i for i in bodies if _acts(pieces, i) or _leaves_lines_open(pieces, i)]
    if len(found) != 1:
        return None
    body = _as_signing(text, pieces, found[0])
    if body is None:
        return None
    opens = _leaves_lines_open(pieces, found[0])
    return Announcer(body, _day_before(pieces, found[0]), _what_lines_tell(text, pieces) if opens else None)


def _what_lines_tell(text: str, pieces: Sequence[Piece]) -> Literal["decided", "gave", "past"]:
    if not all(_is_day(p) for p in pieces if p.kind == "date"):
        return "past"
    decides = any(p.plays("decide") or p.kind == "decision" for p in pieces)
    return "decided" if decides and _OCCASION.match(text, pieces[0].span.start) is None else "gave"


def _is_day(piece: Piece) -> bool:
    value = value_of(piece)
    return value is not None and value[0] != "-" and PartialDate(value).is_day


def _leaves_lines_open(pieces: Sequence[Piece], index: int) -> bool:
    """As in "UBND tỉnh (đã) quyết định:", "Sở Y tế khen thưởng các tập thể, cá nhân sau:": what the body does
    ends in a colon and names nobody."""
    if not pieces[-1].is_mark(":") or _is_asked(pieces, index):
        return False
    behind = [p for p in pieces[index + 1 : -1] if not _is_light(p)]
    acts = [p for p in behind if p.plays("decide", "give") and not p.plays("propose", "passive", "receive")]
    done = pieces[-2].text.lower() == "đã"
    rest = [p for p in behind if p not in acts]
    return bool(acts or done) and not rest


def _is_asked(pieces: Sequence[Piece], index: int) -> bool:
    """As in "Hội đồng trình UBND tỉnh quyết định:": the body is asked to."""
    clause = next((i for i in range(index, 0, -1) if pieces[i - 1].is_mark(",", ";")), 0)
    return any(p.plays("propose") for p in pieces[clause:index])


def _is_light(piece: Piece) -> bool:
    plain = piece.kind == "gap" and _WITHIN.fullmatch(piece.text) is not None
    known = piece.kind in {"person", "decision", "date"} or piece.is_mark("(", ")", ",", "và")
    return plain or known or (piece.plays("list_complete") and not piece.plays("give", "decide"))


def _acts(pieces: Sequence[Piece], index: int) -> bool:
    """Whether the body signs a decision on honours, or honours, right behind its name and holder."""
    for at in range(index + 1, min(index + 5, len(pieces))):
        piece = pieces[at]
        signs = piece.plays("decide") or (piece.kind == "gap" and _ISSUES.search(piece.text) is not None)
        if signs:
            rest = pieces[at:]
            paper = any(p.kind == "decision" or "quyết định" in p.text.lower() for p in rest)
            return paper and any(_HONOURS.search(p.text) for p in rest)
        if _DONE.fullmatch(piece.text):
            return True
        light = piece.kind == "person" or piece.is_mark("(", ")") or piece.text.lower() in {"đã", "vừa"}
        if not light:
            return False
    return False


def _as_signing(text: str, pieces: Sequence[Piece], index: int) -> Body | None:
    """The body as the text names who signs: a deputy signs for the whole body, a head by the post."""
    piece = pieces[index]
    if piece.kind == "office":
        return Body(piece.text, piece.span, "announcing-body")
    before = pieces[index - 1] if index else None
    post = _POST.search(before.text) if before is not None and before.kind == "gap" else None
    deputy = before is not None and _DEPUTY.search(before.text) is not None
    if post is not None and not deputy:
        return Body(f"{post[0]} {piece.text}", piece.span, "announcing-body")
    if deputy or not is_affiliation(text, piece):
        return Body(piece.text, piece.span, "announcing-body")
    return None


def _day_before(pieces: Sequence[Piece], index: int) -> Moment | None:
    for piece in reversed(pieces[:index]):
        value = value_of(piece) if piece.kind == "date" else None
        if value is not None and _is_day(piece):
            return Moment(value, piece.span, "day-of-the-announcing")
    return None
