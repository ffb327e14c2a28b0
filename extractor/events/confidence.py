"""How sure a row is: the share of such rows that were right on the development articles."""

from extractor.events.frames import Frame
from extractor.events.recipients import Recipient
from extractor.events.status import Judgement
from extractor.ground.article import BlockKind
from extractor.lexicon.award_linker import AwardIdentity

_START = 0.96


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
    score = _START
    if frame.direction == "line":
        score -= 0.08
    if frame.inherited:
        score -= 0.05
    if recipient.stands_for is not None:
        score -= 0.1 if recipient.name else 0.3
    if recipient.name is None and recipient.kind == "other":
        score -= 0.15
    if identity.award_id is None:
        score -= 0.06
    if judged.rule in {"council-meeting", "past-cue"}:
        score -= 0.05
    if block == "title":
        score -= 0.1
    if flags:
        score -= 0.2
    if joint:
        score -= 0.05
    return max(0.05, round(score, 3))
