"""Who announces awards that later lines spell out: "Giám đốc Sở A ban hành quyết định khen thưởng"."""

import re
from collections.abc import Sequence

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
    """The body that honours or signs, and the day that the sentence sets before it."""

    body: Body
    day: Moment | None


_MAY_ANNOUNCE = leaping(r"(?<!\w)(?:đã|vừa) (?:khen thưởng|tuyên dương|vinh danh)(?!\w)")


def may_announce(words: str) -> bool:
    """Whether a sentence in lower case that names no award may yet tell who honours."""
    return _MAY_ANNOUNCE.search(words) is not None


def announcer_in(text: str, pieces: Sequence[Piece]) -> Announcer | None:
    """The body whose decision or honouring a sentence tells; None where it tells of none or of several."""
    found = [i for i, piece in enumerate(pieces) if piece.kind in {"unit", "office"} and _acts(pieces, i)]
    if len(found) != 1:
        return None
    body = _as_signing(text, pieces, found[0])
    return Announcer(body, _day_before(pieces, found[0])) if body is not None else None


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
        if value is not None and value[0] != "-" and PartialDate(value).is_day:
            return Moment(value, piece.span, "day-of-the-announcing")
    return None
