"""A deed told before, which stands for whose it was: "Việc làm ấy được C tặng Giấy khen"."""

import re
from collections.abc import Sequence

from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient

DEED = "việc làm"
"""What a recipient stands for whose deed the sentence before told."""
_DEED_BEFORE = re.compile(
    r"(?:những |các )?(?:hành động|việc làm|nghĩa cử|tấm gương|tinh thần)(?: [^\W\d]+){0,4}"
    r" (?:ấy|đó|này|trên)(?: của (?:ông|bà|anh|chị|cô|thầy|em|cụ))?(?: cũng| sau đó)?",
    re.IGNORECASE,
)


def doer_meant(pieces: Sequence[Piece], floor: int, verb: int) -> Recipient | None:
    """The one who did what stands alone before a passive verb: "Việc làm ấy | được …"."""
    deed = pieces[floor] if verb == floor + 1 and pieces[verb].plays("passive") else None
    if deed is None or _DEED_BEFORE.fullmatch(deed.text) is None:
        return None
    return Recipient("individual", deed.span, stands_for=DEED)
