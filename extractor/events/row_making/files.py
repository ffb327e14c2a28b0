"""Who proposes itself: "Trường đang hoàn thiện hồ sơ đề nghị UBND tỉnh tặng danh hiệu Tập thể lao động …"."""

import re

from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.recipient import Recipient
from extractor.lexicon.award_linker import AwardIdentity

_PREPARES = re.compile(r"(?:đang |đã |sẽ )?(?:hoàn thiện|hoàn tất|hoàn chỉnh|lập|làm|nộp|gửi)", re.IGNORECASE)
_OWN_HOUSE = re.compile(
    r"(?:tổng công ty|công ty|tập đoàn|nhà máy|xí nghiệp|hợp tác xã|htx|ngân hàng|trường|học viện|bệnh viện"
    r"|viện|trung tâm|báo|đài|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đồn|nhà trường)(?!\w)",
    re.IGNORECASE,
)
"""Bodies that hand in files of their own merit; an authority hands in those of others."""


def owner_of_file(frame: Frame, identity: AwardIdentity) -> Recipient | None:
    """The body before "lập hồ sơ đề nghị" for an award that only bodies receive, the firm or school before
    one for an order; nobody else is named."""
    of_bodies = kind_by_law(identity.award_id) == "collective"
    if not of_bodies and identity.kind != "order":
        return None
    for body, does, file in zip(frame.clause, frame.clause[1:], frame.clause[2:], strict=False):
        proposes = file.plays("propose") and "hồ sơ" in file.text.lower()
        if proposes and _PREPARES.fullmatch(does.text) and body.kind in {"unit", "anaphor"}:
            if body.kind == "unit" and (of_bodies or _OWN_HOUSE.match(body.text)):
                return Recipient("collective", body.span, body.text)
            if body.kind == "anaphor" and (of_bodies or _OWN_HOUSE.match(body.text)):
                return Recipient("collective", body.span, stands_for=body.text.lower())
    return None
