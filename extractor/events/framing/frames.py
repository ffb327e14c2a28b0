"""Which awards of a sentence go to which recipients: the frames of conferring and receiving.

A sentence is read as a row of award groups. Each group finds its governing verb to the left and its
recipients behind it ("tặng A cho R"), before it ("R được tặng A", "R đạt A"), between ("tặng R A"), or in
line form ("A: R", "R: A", "R (A)"). A group without a verb of its own goes on with the frame before it.
"""

from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.award_groups import award_groups
from extractor.events.clauses.chains import with_shared_ends
from extractor.events.framing.frame_reader import FrameReader
from extractor.events.framing.recast import recast
from extractor.events.parts.frame import Frame, is_attained
from extractor.events.parts.pieces import Piece
from extractor.lexicon.counts import find_award_counts


def read_frames(text: str, pieces: Sequence[Piece]) -> list[Frame]:
    """The frames of one sentence, in the order of their awards."""
    pieces = recast(pieces)
    frames: list[Frame] = []
    floor = 0
    groups = award_groups(pieces)
    for number, (first, last) in enumerate(groups):
        if first < floor:
            continue
        ceiling = groups[number + 1][0] if number + 1 < len(groups) else len(pieces)
        frame, floor = FrameReader(text, pieces, first, last, floor, ceiling, tuple(frames)).read()
        frames.append(frame)
    return with_shared_ends(_sharing_objects(text, frames, pieces), pieces)


def _sharing_objects(text: str, frames: list[Frame], pieces: Sequence[Piece]) -> list[Frame]:
    """As in "đề nghị Bộ A tặng Bằng khen, Chủ tịch nước tặng Huân chương cho R": both are for R; not
    in "trao 2 giải toàn đoàn gồm: Hạng nhất thuộc về R, …", a sum and its parts, nor in "công nhận 81 lao
    động tiên tiến, tặng Giấy khen cho R", where those recognised were counted by their title."""
    shared = list(frames)
    for index in range(len(frames) - 2, -1, -1):
        frame, following = shared[index], shared[index + 1]
        if _received_by_the_recognised(frame, following):
            shared[index] = replace(frame, recipients=following.recipients, direction="forward")
        active = frame.verb is not None and not frame.passive and frame.verb.plays("give")
        active = active and not any(piece.text.lower() == "đạt" for piece in frame.clause[-3:])
        if active and frame.verb is not None and frame.verb.text.lower() == "công nhận":
            active = not find_award_counts(text, [frame.awards[-1].span])
        if frame.direction != "none" or not active or following.direction != "forward":
            continue
        between = [
            p
            for p in pieces
            if frame.awards[-1].span.end <= p.span.start and p.span.end <= following.awards[0].span.start
        ]
        apart = any(p.is_mark(";", ":") or p.kind == "gap" or p.plays("list_complete") for p in between)
        if len(between) <= 5 and not apart:
            shared[index] = replace(frame, recipients=following.recipients, direction="forward")
    return shared


def _received_by_the_recognised(frame: Frame, following: Frame) -> bool:
    """As in "Lễ đón nhận Huân chương A và công bố quyết định công nhận xã B đạt chuẩn": B receives."""
    before = [p for p in frame.clause if p.span.end <= frame.awards[0].span.start]
    reception = bool(before) and before[-1].text.lower() == "lễ đón nhận"
    attained = is_attained(following.awards[0])
    alone = len(following.recipients) == 1 and following.recipients[0].name is not None
    return frame.direction != "forward" and reception and attained and alone
