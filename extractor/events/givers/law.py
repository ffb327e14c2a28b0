"""Where a row contradicts the law of honours: kept, flagged and explained in Vietnamese, never changed.

Whom an award may go to and who confers it: Luật 06/2022/QH15, as the catalogue holds it.
"""

from extractor.events.givers.conferrers import AGAINST_LAW
from extractor.events.parts.bodies import Body
from extractor.events.parts.recipient import Recipient
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_linker import AwardIdentity


def flags_of(identity: AwardIdentity, recipient: Recipient, grantor: Body | None) -> tuple[str, ...]:
    """What speaks against a row, a sentence each; empty when nothing does."""
    return tuple(
        flag for flag in (_recipient_flag(identity, recipient), _grantor_flag(identity, grantor)) if flag
    )


def _recipient_flag(identity: AwardIdentity, recipient: Recipient) -> str | None:
    entry = catalogue().by_id.get(identity.award_id or "")
    if entry is None or not entry.recipients or recipient.kind not in {"collective", "individual"}:
        return None
    may = [who for who in entry.recipients if recipient.kind in who]
    if may or (recipient.kind == "individual" and "household" in entry.recipients):
        return None
    whom = "cá nhân" if recipient.kind == "collective" else "tập thể"
    return f"Theo quy định, {entry.name} chỉ tặng cho {whom}."


def _grantor_flag(identity: AwardIdentity, grantor: Body | None) -> str | None:
    entry = catalogue().by_id.get(identity.award_id or "")
    if grantor is None or grantor.rule != AGAINST_LAW or entry is None:
        return None
    return f"Theo luật, {entry.name} do {entry.grantor} tặng; bài viết ghi {grantor.name}."
