"""The one house that an article is about, as parent of its parts: "Khoa Sản" in a hospital's own news."""

import re
from dataclasses import replace

from extractor.events.recipient import Recipient
from extractor.ground.reading import Mark

_PART = re.compile(r"(?:khoa|tổ|bộ môn|phân xưởng|chuyền|phòng|lớp)\s", re.IGNORECASE)
_HOUSE = re.compile(
    r"(?:bệnh viện|trung tâm y tế|trường|công ty|viện|nhà máy|đại học|học viện)(?!\w)", re.IGNORECASE
)
_OF_AN_AUTHORITY = re.compile(
    r"phòng (?:giáo dục|gd|cảnh sát|cs|văn hóa|nội vụ|tài chính|y tế|lao động|công an)"
    r"|tổ (?:dân phố|hợp tác|liên)",
    re.IGNORECASE,
)
"""Parts of authorities and of neighbourhoods, not of the house."""


def within_house(recipient: Recipient, house: Mark | None) -> Recipient:
    """The recipient with the article's house as its parent, when it is a part that such a house has."""
    name = recipient.name or ""
    part = recipient.parent is None and _PART.match(name) is not None and not _OF_AN_AUTHORITY.match(name)
    if not part or house is None or _HOUSE.match(house.text) is None or _HOUSE.search(name):
        return recipient
    return replace(recipient, parent=house.text, parent_span=house.span)
