"""Who proposes an award: the subject of "đề nghị", "trình"; who is asked stands behind these words."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.givers.conferring_subjects import is_affiliation
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_GROUNDS = frozenset({"theo", "xét", "cứ"})
"""Words before "đề nghị của" when it is the ground of a decision."""
_COUNCIL_VOTES = re.compile(r"hội đồng|bỏ phiếu|biểu quyết")
_OF_THE_MEETING = leaping(
    r"(?<!\w)(?:hội nghị|đại hội|cuộc họp|phiên họp|buổi họp|kỳ họp|cụm|khối|nhà trường|trường|hội|đơn vị"
    r"|các thành viên|các đại biểu|100%|kết quả|qua bình xét|thống nhất|nhất trí)(?!\w)"
)
"""Subjects without a name: the meeting proposes, and who holds it is told elsewhere."""


def decided_on_proposal_of(pieces: Sequence[Piece]) -> Body | None:
    """As in "Chủ tịch UBND tỉnh tặng Bằng khen cho A theo đề nghị của Sở B": decided, and B proposed."""
    for index, piece in enumerate(pieces):
        if index == 0 or piece.kind != "cue" or not piece.plays("propose"):
            continue
        body = _behind_of(pieces, index)
        if body is not None and pieces[index - 1].text.lower().split()[-1] in _GROUNDS:
            return body
    return None


def proposer_of(
    text: str, frame: Frame, pieces: Sequence[Piece], mentions: Mentions, host: Mark | None
) -> Body | None:
    """The body after "theo đề nghị của", before "đề nghị", "trình"…, the council a bare "Hội đồng" names, or
    the ``host`` of the meeting that proposes."""
    end = frame.awards[-1].span.end
    cues = [i for i, p in enumerate(pieces) if p.kind == "cue" and p.plays("propose") and p.span.start < end]
    if not cues:
        return None
    of = next((body for index in cues if (body := _behind_of(pieces, index)) is not None), None)
    received = {recipient.span for recipient in frame.recipients}
    others = [p for p in pieces if p.span not in received]
    first, last = others.index(pieces[cues[0]]), others.index(pieces[cues[-1]])
    own = of or _subject(text, others, _clause_start(others, last), last)
    told = own or _subject(text, others, 0, first)
    if told is not None:
        return told
    before = lower_in_place(text)[pieces[0].span.start : pieces[cues[-1]].span.start]
    council = mentions.body_headed("hội đồng")
    if council is not None and _COUNCIL_VOTES.search(before):
        return Body(council.text, council.span, "council-named-before")
    if host is not None and _OF_THE_MEETING.search(before):
        return Body(host.text, host.span, "host-of-the-meeting")
    return None


def council_of(mentions: Mentions, opening_end: int) -> Body | None:
    """The council whose meeting the opening tells of: what is put forward there it proposes."""
    council = mentions.body_headed("hội đồng")
    if council is None or council.span.start > opening_end:
        return None
    return Body(council.text, council.span, "council-of-the-meeting")


def _behind_of(pieces: Sequence[Piece], index: int) -> Body | None:
    """As in "theo đề nghị của Sở B"."""
    of, body = [*pieces[index + 1 : index + 3], None, None][:2]
    if of is None or body is None or of.text.lower() != "của" or body.kind not in {"unit", "office"}:
        return None
    return Body(body.text, body.span, "on-proposal-of")


def _clause_start(pieces: Sequence[Piece], cue: int) -> int:
    return next((i + 1 for i in range(cue - 1, -1, -1) if pieces[i].is_mark(";", "\n")), 0)


def _subject(text: str, pieces: Sequence[Piece], start: int, cue: int) -> Body | None:
    bodies = [p for p in _actors(pieces[start:cue]) if not is_affiliation(text, p)]
    return Body(bodies[-1].text, bodies[-1].span, "proposing-subject") if bodies else None


def _actors(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Bodies before any verb that would make them its object: in "Sở A đề nghị Bộ B tặng …" only Sở A."""
    for piece in pieces:
        if piece.kind == "cue" and piece.plays("propose", "give", "to", "vote", "receive", "belongs_to"):
            return
        if piece.kind in {"unit", "office"}:
            yield piece
