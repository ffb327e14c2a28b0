"""How far a unit's name alone tells which unit is meant: every province has its Trường Tiểu học Kim Đồng, and
hardly one has a second "Hợp tác xã Chè Shan Bản Mù"."""

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from extractor.lexicon import places
from extractor.records.names import Name
from extractor.viet.fold import fold
from extractor.viet.letters import UPPER
from extractor.viet.names import is_strong_surname

_RECURRENT = re.compile(
    r"(?:trường(?! đại học| cao đẳng| sĩ quan| cán bộ)|trạm|hợp tác xã|chi (?:bộ|đoàn|hội|cục)|tổ|thôn|khu|"
    r"xóm|ấp|bản|phòng|đội|ban|hội|đoàn|đảng (?:ủy|bộ)|ủy ban|hội đồng|công an|công đoàn|khoa|"
    r"nhà(?! máy| hát| xuất bản)|câu lạc bộ|mặt trận|liên đoàn|trung tâm|xã|phường|thị trấn|huyện|quận|"
    r"thị xã|tiểu đoàn|đại đội|trung đội) "
)
"""Beginnings of names that many units share."""
_OF_THE_COUNTRY = re.compile(r" (?:việt nam|trung ương|nhà nước)$")
"""Endings of names that there is one of: "Hội Khuyến học Việt Nam", "Ban Tuyên giáo Trung ương"."""
_FEW = re.compile(r"trường (?:trung học phổ thông|trung cấp|chính trị|phổ thông dân tộc nội trú) ")
"""Beginnings of recurrent names that hardly recur within one province."""
_OF_ITS_OWN = re.compile(
    rf"(?:Hợp tác xã|Trung tâm) .*?(?P<own>[{UPPER}]\w*(?:(?: | - )[{UPPER}]\w*){{2,}})$"
    r"|(?:Ban [Qq]uản lý|BQL|Vườn|Khu (?:bảo tồn|du lịch|di tích)|Đội bóng|Câu lạc bộ [Bb]óng)(?: \w+)+? "
    rf"(?P<alone>[{UPPER}]\w*(?: [{UPPER}]\w*)+)$"
)
"""A proper name of three words, or of two behind what there is one of: a forest, a monument, a team. Schools
share theirs, which are those of heroes and flowers."""

_SHORTEST_IN_HOST = 7
"""Letters of a name that an address holds by no chance."""


def recurs(name: Name) -> bool:
    """Whether many units may bear the name, so that its place, its house or its news must tell which."""
    return (
        _RECURRENT.match(name.key) is not None
        and _OF_THE_COUNTRY.search(name.key) is None
        and not _is_of_its_own(name.full)
    )


def is_of_few(name: Name) -> bool:
    """Whether a province hardly has two of the name, as it has of schools named Nguyễn Du."""
    return _FEW.match(name.key) is not None


def _is_of_its_own(full: str) -> bool:
    found = _OF_ITS_OWN.match(full)
    return found is not None and not is_strong_surname((found["own"] or found["alone"]).split()[0])


@lru_cache(maxsize=20_000)
def is_own_site(url: str | None, name: str) -> bool:
    """Whether an address bears the unit's name: "maithanhthe.edu.vn", "thcsphonghoa.edu.vn".

    That of its commune ("phonghoa.gov.vn") does not, nor that of a paper of its province.
    """
    host = (urlsplit(url).hostname or "") if url else ""
    words = re.findall(r"[^\W_]+", name)
    return any(
        _bears(label, words[:at], words[at:])
        for label in host.split(".")[:-1]
        for at in range(1, len(words) - 1)
    )


def _bears(label: str, kind: Sequence[str], own: Sequence[str]) -> bool:
    """Whether a part of an address holds the ``own`` words, those of a place only behind initials of the kind
    of unit ("thcs")."""
    joined = fold("".join(own))
    if len(joined) < _SHORTEST_IN_HOST or joined not in label:
        return False
    if not places.find(" ".join(own)):
        return True
    before = label.removesuffix(joined)
    return len(before) > 1 and fold("".join(word[0] for word in kind)).endswith(before)
