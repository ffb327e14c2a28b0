"""Whether one body can be the parent of another, by the heads of their names.

A comma chain is either one recipient with its parents ("Đội 1, Công an quận A") or a list ("Sở Y tế, Công an
tỉnh, Báo B"). The test of the domain notes: a parent must be able to contain the part before it.
"""

import re
from functools import lru_cache

from extractor.lexicon.body_ranks import body_ranks, plain

_UNIVERSITY = re.compile(r"(?:đại học|đh|đhqg)(?!\w)")
_MEMBER_SCHOOL = re.compile(r"trường (?!thcs|trung học|tiểu học|mầm non|mẫu giáo)\w|viện(?!\w)")
"""As in "Trường ĐH Ngoại ngữ, ĐH Đà Nẵng", "Trường Bách khoa, Đại học A": the schools of a university."""
_OF_A_PLACE = re.compile(
    r" (?:thôn|bản|ấp|xóm|làng|buôn|khóm|khu phố|tổ dân phố|xã|phường|thị trấn|quận|huyện)(?!\w)"
)
_BRANCHES = {
    "police": re.compile(r"(?:bộ )?công an(?!\w)"),
    "army": re.compile(
        r"(?:(?:bộ|ban) (?:chỉ huy|chqs|tư lệnh)|bch|(?:đồn|trạm|hải đội|bộ đội) biên phòng|bđbp|"
        r"quân (?:khu|đoàn)|(?:lữ|trung|sư) đoàn)(?!\w)"
    ),
    "state": re.compile(r"(?:sở|chi cục|kho bạc|bảo hiểm xã hội|bhxh|hạt)(?!\w)"),
    "mass": re.compile(
        r"(?:hội (?!đồng)|liên đoàn lao động|lđlđ|(?:tỉnh|thành|huyện|quận|thị) đoàn|mặt trận|ub ?mttq|"
        r"ủy ban mttq)(?=.* (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn) )"
    ),
}
"""Hierarchies of which none has a body of another within it: a border post is no part of the police, a union
of a district none of a department. "Hội Phụ nữ, Công an tỉnh" names no place of its own and may be inside."""

_CIVIL = re.compile(
    r"(?:(?:trung tâm|trạm|phòng) y tế|trung tâm kiểm soát bệnh tật|trường (?:tiểu học|thcs|thpt|mầm non"
    r"|mẫu giáo)|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|phòng (?:giáo dục|gd|nội vụ|tài chính|văn hóa"
    r"|tư pháp|lao động)|điện lực)(?!\w)(?=.* (?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn) )"
    r"|(?:chi bộ|đảng bộ|công đoàn|chi đoàn|đoàn cơ sở) (?:trường (?:tiểu học|thcs|thpt|mầm non)|công ty|htx"
    r"|hợp tác xã|ngân hàng|thôn|bản|ấp|xóm|khu phố|tổ dân phố|xã|phường)(?!\w)"
)
"""Bodies of a place or of civilians; neither army nor police has one: "Trung tâm Y tế quận A, Lữ đoàn 25"."""
_OF_A_DISTRICT = re.compile(r" (?:quận|huyện|thị xã|xã|phường|thị trấn) ")
_OF_A_PROVINCE = re.compile(r"^(?!.* (?:quận|huyện|thị xã|xã|phường|thị trấn) ).* (?:tỉnh|thành phố) ")
"""A health centre of a district has no centre of the province within it."""

_POLICE_OF_A_COMMUNE = re.compile(r"công an (?:xã|phường|thị trấn)(?!\w)")
"""It has teams; "phòng" is a part of the police of a province."""

_OF_A_DISTRICT_ONLY = re.compile(
    r"phòng (?:(?:giáo dục và đào tạo|gd ?[&-] ?đt|nội vụ|tư pháp|lao động|văn hóa và thông tin"
    r"|tài nguyên và môi trường|nông nghiệp và|văn hóa - xã hội)(?!\w)"
    r"|.* (?:quận|huyện|thị xã|xã|phường|thị trấn) )"
)
"""Offices of a district; a department of the province has others: "Phòng Nội vụ, Sở Y tế" are two."""
_HOUSE_INSIDE = re.compile(r"(?<=\w )(?:bộ đội biên phòng|bđbp|(?:bộ|ban) chỉ huy|quân (?:khu|đoàn))(?!\w)")

_UNION_OF = re.compile(
    r"(?:công đoàn(?: cơ sở| bộ phận)?|cđcs|chi đoàn|đoàn cơ sở|chi bộ|đảng bộ|chi hội)"
    r" (?=(?:trường|thpt|thcs|bệnh viện|trung tâm|công ty|chi cục|ngân hàng|sở|cục|viện)(?!\w))"
)
"""As "Công đoàn cơ sở Bệnh viện A": the name holds its house; "Chi cục B" behind a comma is one of a list."""
_ABOVE_UNIONS = re.compile(r"(?:liên đoàn|lđlđ|công đoàn|đảng|huyện ủy|thành ủy|tỉnh ủy|thị ủy|.*đoàn(?!\w))")
_HEALTH_CENTRE = re.compile(r"(?:công đoàn (?:cơ sở )?)?trung tâm (?:kiểm soát bệnh tật|y tế)(?!\w)")

_BELOW = re.compile(r"(?P<kind>.+?) (?:quận|huyện|thị xã) \w")
_ABOVE = re.compile(r"(?P<kind>.+?) (?:tỉnh|thành phố|tp\.?) \w")


_NO_HOUSE = re.compile(
    r"(?:câu lạc bộ|clb|tổ hợp tác|chi hội|ban nhạc|nghiệp đoàn|đội|nhóm|hợp tác xã|htx|liên minh)(?!\w)"
)
"""As in "Đội văn nghệ thôn Đông, Câu lạc bộ Hát Then", "tổ dân phố 9, chi hội phụ nữ": nothing of a place is
a part of such."""


def can_contain(parent: str, child: str) -> bool:
    """Whether ``parent`` written after a comma is the parent of ``child``.

    >>> can_contain("Công an quận Cầu Giấy", "Đội Cảnh sát giao thông số 6")
    True
    >>> can_contain("Công an tỉnh", "Sở Y tế")
    False
    """
    if parent.islower() and not any(sign.isdigit() for sign in parent):
        return False  # "tổ bảo trì, phòng kỹ thuật và P": fields of one house, side by side
    if _NO_HOUSE.match(plain(parent)) and (_OF_A_PLACE.search(f" {plain(child)}") or is_territory(child)):
        return False
    if _UNIVERSITY.match(plain(parent)) and _MEMBER_SCHOOL.match(plain(child)):
        return True
    if _is_next_above(plain(parent), plain(child)):
        return True
    ours, theirs = _branch_of(parent), _branch_of(child)
    if ours is not None and theirs is not None and ours != theirs:
        return False
    if ours in {"army", "police"} and _CIVIL.match(f"{plain(child)} "):
        return False
    if _POLICE_OF_A_COMMUNE.match(plain(parent)) and plain(child).startswith("phòng "):
        return False
    if _OF_A_DISTRICT.search(f" {plain(parent)} ") and _OF_A_PROVINCE.search(f" {plain(child)} "):
        return False
    if plain(parent).startswith("sở ") and _OF_A_DISTRICT_ONLY.match(f"{plain(child)} "):
        return False
    ranks = body_ranks()
    above, below = ranks.height_of(parent), ranks.height_of(child)
    union = _UNION_OF.match(plain(child))
    if union is not None and _ABOVE_UNIONS.match(plain(parent)) is None:
        house = ranks.height_of(plain(child)[union.end() :])
        of_agency = plain(parent).startswith(("cục ", "chi cục "))
        if house is not None and (above is None or above <= house or of_agency):
            return False
    if plain(parent).startswith("bệnh viện") and _HEALTH_CENTRE.match(plain(child)):
        return False
    inside = _HOUSE_INSIDE.search(plain(child))
    if inside is not None and (ranks.height_of(plain(child)[inside.start() :]) or 0) > (above or 0):
        return False  # "Phòng Ma túy Bộ đội Biên phòng tỉnh, Đồn Biên phòng A": its own house stands higher
    # A school or firm has no part in another place: "Chi bộ thôn Đông, HTX Quỳnh Lưu" are two.
    is_inner = ranks.inner.match(plain(child)) and not _OF_A_PLACE.search(plain(child))
    if ranks.enterprise.match(plain(parent)) and not is_inner:
        return False
    if above is None or below is None or above <= below:
        return False
    return ranks.dependent.match(plain(child)) is not None


def stands_higher(one: str, other: str) -> bool:
    """As in "Sở Giáo dục tỉnh A" and "Trường THPT B": no part of it in law, but below it."""
    ranks = body_ranks()
    above, below = ranks.height_of(one), ranks.height_of(other)
    return above is not None and below is not None and above > below


def _is_next_above(parent: str, child: str) -> bool:
    """As in "BHXH huyện Ngọc Hiển, BHXH tỉnh Cà Mau": the same body of the province."""
    below, above = _BELOW.match(child), _ABOVE.match(parent)
    return below is not None and above is not None and below["kind"] == above["kind"]


def _branch_of(name: str) -> str | None:
    written = f"{plain(name)} "
    return next((branch for branch, heads in _BRANCHES.items() if heads.match(written)), None)


@lru_cache(maxsize=4096)
def is_territory(name: str) -> bool:
    return body_ranks().territory.match(plain(name)) is not None
