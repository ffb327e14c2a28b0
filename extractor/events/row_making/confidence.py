"""How sure a row is: the share of such rows that were right on the development articles.

The doubts and their weights were fitted by hand to the rows of the development and training articles as the
whole system marks them: a doubt weighs about as much as the share of wrong rows rises with it. A row without
any doubt starts at the share that was right among such rows.
"""

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.recipient import Recipient
from extractor.ground.article import BlockKind
from extractor.ground.records import Kind
from extractor.lexicon.award_linker import AwardIdentity

CERTAIN = 0.97
LISTED = 0.8
"""Highest confidence of a name in a list whose award stands in an earlier line."""

_OF_KIND: dict[Kind, float] = {"prize": 0.08, "other": 0.08, "emulation_title": 0.03}
_OF_RULE: dict[str, float] = {
    "council-meeting": 0.08,
    "past-cue": 0.15,
    "period-before-verb": 0.2,
    "paragraph-tells-of-a-time": 0.15,
    "no-award-reported": 0.08,
    "counts-of-a-house": 0.08,
    "decision-cue": 0.08,
    "target-cue": 0.15,
}
_OF_BLOCK: dict[BlockKind, float] = {"title": 0.3, "caption": 0.04, "heading": 0.1}


def confidence_of(
    frame: Frame,
    identity: AwardIdentity,
    judged: Judgement,
    recipient: Recipient,
    block: BlockKind,
    *,
    joint: bool,
    flags: tuple[str, ...],
) -> float:
    """A figure between 0 and 1; each doubt takes its share away."""
    doubts = (
        _OF_KIND.get(identity.kind, 0.0),
        _OF_RULE.get(judged.rule, 0.0),
        _OF_BLOCK.get(block, 0.0),
        0.1 if frame.direction == "none" else 0.0,
        0.05 if frame.direction in {"line", "middle"} else 0.0,
        0.02 if frame.direction == "backward" else 0.0,
        0.08 if frame.inherited else 0.0,
        0.05 if frame.verb is None else 0.0,
        0.08 if identity.award_id is None else 0.0,
        _doubt_of_nameless(recipient, judged),
        _doubt_of_anaphor(recipient),
        0.05 if joint else 0.0,
        0.2 if flags else 0.0,
    )
    return max(0.05, round(CERTAIN - sum(doubts), 3))


def _doubt_of_nameless(recipient: Recipient, judged: Judgement) -> float:
    """One told only as "1 cá nhân" is mostly named elsewhere; numbers proposed are mostly voted on again."""
    if recipient.name is not None:
        return 0.0
    unsure = 0.2 if recipient.kind == "other" else 0.0
    unsure += 0.15 if recipient.count == 1 and recipient.stands_for is None else 0.0
    return unsure + (0.12 if judged.rule == "proposal-cue" else 0.0)


def _doubt_of_anaphor(recipient: Recipient) -> float:
    if recipient.stands_for is None:
        return 0.0
    return 0.03 if recipient.name else 0.3
