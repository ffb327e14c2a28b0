"""Lines of a list that tell the post first: "- Nguyên Trung đoàn phó Trung đoàn 6, Sư đoàn 3 Lò Văn Panh"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.span import Span
from extractor.lexicon.leadins import leadins

_FORMER = re.compile(r"(?:nguyên|cựu|cố)\s+", re.IGNORECASE)
_RANK = re.compile(
    r"(?:đồng chí|(?:thượng|đại|trung|thiếu) (?:tá|tướng|úy|uý)|liệt sĩ)\s*,?\s*", re.IGNORECASE
)


def named_behind_post(text: str, pieces: Sequence[Piece]) -> Recipient | None:
    """The one person of a line that begins with a post, of the bodies told before the name; else None."""
    named = [i for i, p in enumerate(pieces) if p.kind == "person"]
    if len(named) != 1 or not named[0] or not _begins_with_post(pieces):
        return None
    before = pieces[: named[0]]
    if not all(
        p.kind in {"gap", "unit", "office", "place", "cue"} or p.is_mark(",", "-", "–") for p in before
    ):
        return None
    if any(p.kind == "cue" and p.plays("give", "receive", "passive", "propose") for p in before):
        return None
    found = read_recipients(text, pieces, named[0]).recipients
    if len(found) != 1 or found[0].name is None:
        return None
    bodies = [p.mark.span for p in before if p.mark is not None and p.kind in {"unit", "office"}]
    if not bodies or found[0].parent is not None:
        return found[0]
    chain = bodies[:1]
    for body in bodies[1:]:
        if text[chain[-1].end : body.start].strip() != ",":
            break
        chain.append(body)
    span = Span(chain[0].start, chain[-1].end)
    return replace(found[0], parent=span.of(text), parent_span=span)


def _begins_with_post(pieces: Sequence[Piece]) -> bool:
    first = pieces[0]
    words = _RANK.sub("", first.text.lstrip("-–—•+* "), count=1)
    if first.kind == "office":
        return True
    if _FORMER.match(first.text.lstrip("-–—•+* ") + " "):
        return True
    return leadins().begins_with_post(words) or leadins().begins_with_post(words.lower())
