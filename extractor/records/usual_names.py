"""A unit's name in the words by which its entry is known, where papers have a wording of their own for a kind
of body: "Huyện đoàn Tiên Phước", "tập thể cán bộ, giáo viên Trường A", "Trường THPT B I".

Keys that answers of persons refer to are made of the name as it stands, so that they hold.
"""

import re
from functools import cache, lru_cache

from extractor.lexicon import places
from extractor.lexicon.units import fields, head_classes
from extractor.records.names import written_out
from extractor.viet.letters import UPPER

_UNION = re.compile(
    r"(?P<type>tỉnh|thành|quận|huyện|thị|xã|phường) đoàn(?= [^\W\d_]|$)(?! (?:xe|kết|công tác|khối))",
    re.IGNORECASE,
)
_PARTY = re.compile(r"(?<!\w)(?P<type>tỉnh|thành|quận|huyện|thị) ủy(?= [^\W\d_])", re.IGNORECASE)
_TYPES = {"thành": "thành phố", "thị": "thị xã"}
_LABOUR = re.compile(
    rf"công đoàn (?=(?:tỉnh|thành phố|tp|quận|huyện|thị xã|q|h|tx)\b\.? ?(?-i:[{UPPER}\d])"
    r"|(?:tỉnh|thành phố|quận|huyện|thị xã)$)",
    re.IGNORECASE,
)
"""The trade union of a province or district in the words of papers; a commune's is called so by law."""
_STAFF = (
    r"cán bộ|công chức|viên chức|nhân viên|giáo viên|học sinh|sinh viên|chiến sĩ|công nhân|người lao động|"
    r"công nhân viên|nhân dân|quân và (?:nhân )?dân|bác sĩ|y bác sĩ|y, bác sĩ|thầy cô giáo|đoàn viên|"
    r"hội viên|xã viên|chính quyền"
)
_PEOPLE_OF = re.compile(
    rf"(?:toàn thể |tập thể |đảng bộ, )?(?:{_STAFF})(?:(?:, | và |, và )(?:{_STAFF}))*(?: của)? "
    rf"(?=[^\W\d_])(?!(?:{_STAFF})\b)|tập thể (?=[^\W\d_])",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?<=\w )(?=[IVX])(?P<tens>X{0,2})(?P<ones>IX|IV|V?I{0,3})(?=$|[ ,])")
_ONES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
_SCHOOL = re.compile(
    r"(?P<kind>(?:trường )?(?:mầm non|mẫu giáo|tiểu học|th|thcs|thpt|trung học (?:cơ sở|phổ thông))) "
    r"số (?P<number>\d) (?P<name>[^,()]+)",
    re.IGNORECASE,
)
"""One of several schools of a commune: "Trường Tiểu học số 2 Đà Sơn" is "Trường Tiểu học Đà Sơn 2"."""
_PTDT = re.compile(r"(?<!\w)PTDT(?= [Nn]ội trú| [Bb]án trú)")
_LONGEST_FIELD = 6


@lru_cache(maxsize=50_000)
def usual(written: str) -> str:
    """The name of a unit in its usual words; any other name as it is.

    >>> usual("Thành đoàn Vinh")
    'Đoàn Thanh niên Cộng sản Hồ Chí Minh thành phố Vinh'
    >>> usual("Công đoàn quận Cầu Giấy"), usual("Công đoàn phường Cầu Giấy")
    ('Liên đoàn Lao động quận Cầu Giấy', 'Công đoàn phường Cầu Giấy')
    >>> usual("Tập thể cán bộ, giáo viên Trường THPT Đô Lương I")
    'Trường THPT Đô Lương 1'
    >>> usual("Quân và dân xã Môn Sơn"), usual("Quân khu 4"), usual("Dân quân xã Môn Sơn")
    ('xã Môn Sơn', 'Quân khu 4', 'Dân quân xã Môn Sơn')
    >>> usual("Trung tâm Văn hóa, Thể thao và Truyền thông huyện Đô Lương, tỉnh Nghệ An")
    'Trung tâm Văn hóa Thể thao và Truyền thông huyện Đô Lương, tỉnh Nghệ An'
    """
    name = _PEOPLE_OF.sub("", written, count=1) if _PEOPLE_OF.match(written) else written
    name = _LABOUR.sub("Liên đoàn Lao động ", name, count=1) if _LABOUR.match(name) else name
    name = _PTDT.sub("Phổ thông dân tộc", name)
    name = _SCHOOL.sub(r"\g<kind> \g<name> \g<number>", _ROMAN.sub(_in_figures, name))
    union = _UNION.match(name)
    if union is not None:
        kind = union["type"].lower()
        name = f"Đoàn Thanh niên Cộng sản Hồ Chí Minh {_TYPES.get(kind, kind)}{name[union.end() :]}"
    return _without_commas_of_fields(name)


@lru_cache(maxsize=50_000)
def with_seats(written: str) -> str:
    """The name with the place of a Party committee as places are told: "Ban Tổ chức huyện Đô Lương" of "Ban
    Tổ chức Huyện ủy Đô Lương"."""
    name = written_out(usual(written))
    return _PARTY.sub(lambda found: _TYPES.get(found["type"].lower(), found["type"].lower()), name)


def _in_figures(found: re.Match[str]) -> str:
    return str(10 * len(found["tens"]) + _ONES[found["ones"]])


def _without_commas_of_fields(name: str) -> str:
    """Without commas that part fields of one body and no body from its house."""
    first, *rest = name.split(", ")
    for part in rest:
        first += f" {part}" if _goes_on(first, part) else f", {part}"
    return first


def _goes_on(before: str, part: str) -> bool:
    if places.find(part) or _opens_a_body(part):
        return False
    if part[:1].islower():
        return True
    ends, starts = before.split(), part.split()
    return any(
        " ".join(ends[-count:]).lower() in _field_words() for count in range(1, _LONGEST_FIELD)
    ) and any(" ".join(starts[:count]).lower() in _field_words() for count in range(1, _LONGEST_FIELD))


def _opens_a_body(part: str) -> bool:
    words = part.split()
    return any(" ".join(words[:count]).lower() in _heads() for count in range(1, _LONGEST_FIELD))


@cache
def _field_words() -> frozenset[str]:
    return frozenset(word.lower() for group in fields().values() for word in group)


@cache
def _heads() -> frozenset[str]:
    types = {
        "tỉnh",
        "thành phố",
        "tp",
        "quận",
        "huyện",
        "thị xã",
        "thị trấn",
        "xã",
        "phường",
        "thôn",
        "ấp",
        "bản",
        "xóm",
        "khu",
    }
    return frozenset(word.lower() for one in head_classes() for word in one.words) | types
