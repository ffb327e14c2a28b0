"""Posts held at two bodies: in "ông P, nguyên đạo diễn Đài A và Hội B, Trưởng ban C" the second body is none
that receives, for behind it P's posts go on, or the next person of the list stands.

Without such a sign ("ông P, Giám đốc Sở A và Trường B") the second body may receive as well, and stays.
"""

from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.receivers.posts_without_comma import FORMER
from extractor.lexicon.leadins import leadins

_NAMELESS = frozenset({"gap", "anaphor", "cue"})


def with_posts_at_one_body(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without "và" and the second body of a person's post, where the sentence goes on so."""
    joints = [
        at
        for at in range(3, len(pieces) - 2)
        if pieces[at].is_mark("và")
        and pieces[at + 1].kind == "unit"
        and _is_of_a_post(pieces, at - 1)
        and (_goes_on_with_post(pieces, at + 2) or _next_of_list(pieces, at + 2))
    ]
    if not joints:
        return list(pieces)
    dropped = {index for at in joints for index in (at, at + 1)}
    return [piece for index, piece in enumerate(pieces) if index not in dropped]


def _is_of_a_post(pieces: Sequence[Piece], body: int) -> bool:
    """Whether the body at the index is that of a post behind a name: "P, Giám đốc | Sở A"."""
    at = body
    if pieces[at].kind == "unit":
        at -= 1
        former = pieces[at - 1].text.lower() in FORMER
        if pieces[at].kind != "gap" or not (former or leadins().begins_with_post(pieces[at].text)):
            return False
    elif pieces[at].kind != "office":
        return False
    at -= pieces[at - 1].text.lower() in FORMER
    return at > 1 and pieces[at - 1].is_mark(",", "-", "–") and pieces[at - 2].kind == "person"


def _goes_on_with_post(pieces: Sequence[Piece], at: int) -> bool:
    """As in "…, Trưởng ban C", with nobody's name behind."""
    if not pieces[at].is_mark(",") or at + 1 >= len(pieces):
        return False
    post = pieces[at + 1]
    behind = next((p for p in pieces[at + 2 :] if p.kind not in {"unit", "place"}), None)
    told = post.kind == "office" or (post.kind == "gap" and leadins().begins_with_post(post.text))
    return told and (behind is None or behind.kind != "person")


def _next_of_list(pieces: Sequence[Piece], at: int) -> bool:
    """As in "…; bà Q"."""
    if not pieces[at].is_mark(";"):
        return False
    named = next((p for p in pieces[at + 1 :] if p.kind not in _NAMELESS), None)
    return named is not None and named.kind == "person"
