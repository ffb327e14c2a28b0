"""What the awards of one chain share: the reason at its end, the body named behind the last."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind
from extractor.lexicon.award_linker import identify

CERTIFICATES: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})
_OF_ANY_BODY: frozenset[Kind] = CERTIFICATES | {"emulation_flag"}


def with_shared_ends(frames: Sequence[Frame], pieces: Sequence[Piece]) -> list[Frame]:
    """The frames of a sentence, those of certificates and flags with what the end of their chain tells."""
    shared = [_with_reason_of_last(frame, frames[index + 1 :]) for index, frame in enumerate(frames)]
    for index in range(len(shared) - 2, -1, -1):
        shared[index] = _with_body_of_next(shared[index], shared[index + 1], pieces)
    return shared


def own_part(after: Sequence[Piece]) -> list[Piece]:
    """What stands behind an award up to the next one or the semicolon."""
    return list(takewhile(lambda p: p.kind != "award" and not p.is_mark(";"), after))


def shared_body(frame: Frame, award: Piece) -> str | None:
    """The body named behind a later award of the chain that confers this bare one as well."""
    following = frame.awards[frame.awards.index(award) + 1 :] if award in frame.awards else ()
    if not following:
        return frame.shared_body
    bodies = [identify(other.text).body for other in following]
    body = next((body for body in bodies if body is not None), None)
    shares = _is_handed(frame) and _are_of(frame, _OF_ANY_BODY) and identify(award.text).body is None
    return body if shares and body is not None and not _is_of_the_government(body) else None


def _with_reason_of_last(frame: Frame, later: Sequence[Frame]) -> Frame:
    """As in "3 tập thể được A tặng Bằng khen; 4 tập thể được B tặng Giấy khen vì có thành tích …"."""
    if not later or not all(_are_of(other, CERTIFICATES) for other in (frame, *later)):
        return frame
    if any(p.plays("reason") for other in (frame, *later[:-1]) for p in own_part(other.after)):
        return frame
    end = own_part(later[-1].after)
    return replace(frame, chain_end=tuple(end)) if any(p.plays("reason") for p in end) else frame


def _with_body_of_next(frame: Frame, following: Frame, pieces: Sequence[Piece]) -> Frame:
    """As in "trao 2 Cờ thi đua, 23 Bằng khen của Tổng LĐLĐ", "5 đơn vị nhận Cờ và 11 đơn vị nhận Bằng khen
    của Bộ A": the body behind the second confers the first as well, where nobody else is said to."""
    if not (_are_of(frame, _OF_ANY_BODY) and _are_of(following, _OF_ANY_BODY)) or frame.agent is not None:
        return frame
    last, first = frame.awards[-1], following.awards[0]
    body = following.shared_body or identify(first.text).body
    between = [p for p in pieces if last.span.end <= p.span.start and p.span.end <= first.span.start]
    close = len(between) <= 6 and all(
        p.kind == "count" or p.is_mark(",", "và") or p.plays("receive", "to") or p.text.isdigit()
        for p in between
    )
    bare = all(identify(award.text).body is None for award in frame.awards)
    shares = _is_handed(frame) and close and bare and body is not None and not _is_of_the_government(body)
    return replace(frame, shared_body=body) if shares else frame


def _is_handed(frame: Frame) -> bool:
    """Whether it is handed over or received, so that the subject need not be who confers."""
    return frame.verb is not None and frame.verb.plays("hand_over", "receive") and not frame.passive


def _are_of(frame: Frame, kinds: frozenset[Kind]) -> bool:
    return all(identify(award.text).kind in kinds for award in frame.awards)


def _is_of_the_government(body: str) -> bool:
    """The Prime Minister gives certificates, the Government flags: neither is the other's body."""
    return "chính phủ" in body.lower() or "thủ tướng" in body.lower()
