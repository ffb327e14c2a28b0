"""The one house that an article is about: what its parts and its people belong to.

"Khoa Sản" in a hospital's own news is that hospital's, "thầy B, tổ trưởng tổ Toán" teaches at the school that
the headline names. Where the opening names two houses, or none, nothing is concluded.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extractor.events.naming.same_names import same_name
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.containment import can_contain
from extractor.ground.reading import Mark, Reading

_PART = re.compile(
    r"(?:khoa|tổ(?! chức)|bộ môn|phân xưởng|chuyền|phòng|lớp|đội|tiểu đoàn|(?:đại|trung) đội)\s",
    re.IGNORECASE,
)
_KINDS = {
    "school": r"(?<!môi )(?<!thị )(?<!hiện )(?<!công )(?<!nông )trường|đại học|học viện"
    r"|trung tâm giáo dục|trung tâm gd",
    "hospital": r"bệnh viện|bv|trung tâm y tế|ttyt|viện y|trạm y tế",
    "firm": r"công ty|cty|ctcp|tổng công ty|tập đoàn|nhà máy|xí nghiệp|hợp tác xã|htx|ngân hàng"
    r"|quỹ tín dụng|qtdnd|phòng giao dịch|pgd",
    "institute": r"viện(?! (?:kiểm sát|ks))",
    "force": r"đồn|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|công an|(?:ban|bộ) (?:chỉ huy quân sự|chqs)",
    "office": r"bảo tàng|thư viện|nhà hát|bưu điện|kho bạc|kbnn"
    r"|chi cục|hạt kiểm lâm|vườn quốc gia|ban quản lý|bql|câu lạc bộ|clb|đoàn kinh tế|đoàn kt"
    r"|trại giam|trại tạm giam|cảng vụ|cảng hàng không|ga|trung tâm|đài|liên hiệp",
}
_HOUSE = {kind: re.compile(rf"(?<!\w)(?:{heads})(?!\w)", re.IGNORECASE) for kind, heads in _KINDS.items()}
_ANY_HOUSE = re.compile(
    rf"(?:{'|'.join(f'(?P<{kind}>{heads})' for kind, heads in _KINDS.items())})(?!\w)", re.IGNORECASE
)
"""Of two kinds the first: "Viện Y" is a hospital, no institute."""
_INNER_FORCE = re.compile(r"(?:tiểu đoàn|đại đội|trung đội) \d+$", re.IGNORECASE)
_NUMBERED_PART = re.compile(r"(?:Đội|Trạm|Tổ|Hạt|Đoàn|Xưởng|Hải đội) (?P<trade>\w+(?: \w+){0,4}) số \d+")
_OF_AN_AUTHORITY = re.compile(
    r"phòng (?:giáo dục|gd|cảnh sát|cs|văn hóa|nội vụ|tài chính|y tế|lao động|công an)"
    r"|tổ (?:dân phố|hợp tác|liên)|đội (?:tuyển|văn nghệ|bóng)",
    re.IGNORECASE,
)
"""Parts of authorities and of neighbourhoods, and teams, that are not of the house."""
_DOES = re.compile(
    r"\s+(?:(?:long )?trọng\w* )?(?:đã|vừa|được|vinh dự|tổ chức|tổng kết|kỷ niệm|đón|khép|có|là|tròn)(?!\w)",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)(?:tại|ở|từ|học|nghiệp|đến|thăm|với)\s+(?:\w+\s+)?$", re.IGNORECASE)
_WORKS_AT = re.compile(
    r"(?<!\w)(?:gắn bó với|công tác (?:tại|ở)|làm việc (?:tại|ở)|giảng dạy (?:tại|ở))\s+$", re.IGNORECASE
)
_GIVES = re.compile(r"\s+(?:(?:đã|cũng|vừa) )*(?:truy tặng|trao|tặng|công nhận|phong tặng)(?!\w)")
_NAMES_ONE = 3
"""Words of a name that tells one house: "Tập đoàn", "Viện Mỏ" may be any."""
_GIVEN_TO = re.compile(r"(?<!\w)cho (?:tập thể (?:cán bộ )?)?$", re.IGNORECASE)
"""Before the house that receives: "trao Cờ thi đua cho Trường A"."""
_SETS_SCENE = re.compile(r"(?:[^,;:()]{0,60},\s*){1,2}")
"""Before the subject of a sentence: "Chiều 25/2/2023, Bệnh viện A gặp mặt …"."""

_PEOPLE = {
    "school": r"cô|thầy|cô giáo|thầy giáo|nhà giáo|giáo viên|giảng viên|em|học sinh|sinh viên|"
    r"(?:phó )?hiệu trưởng|hiệu phó",
    "hospital": r"bác sĩ|bác sỹ|bs\S*|thạc sĩ|ths\S*|điều dưỡng|đd|y sĩ|ys|dược sĩ|ds\S*|kỹ thuật viên|ktv"
    r"|(?:nữ )?hộ sinh|hộ lý|thầy thuốc|(?:phó )?giám đốc|(?:phó )?trưởng khoa",
    "firm": r"công nhân|kỹ sư|thợ|quản đốc|(?:phó )?(?:tổng )?giám đốc|đội trưởng|tổ trưởng"
    r"|(?:phó )?chủ tịch (?:hội đồng|hđ)",
    "institute": r"(?:phó )?viện trưởng|nghiên cứu viên",
    "force": r"(?:thượng|đại|trung|thiếu) (?:tá|úy|uý|tướng)|(?:thượng|trung|hạ) sĩ|(?:phó )?đồn trưởng"
    r"|đội trưởng|(?:trung|tiểu|lữ|sư) đoàn trưởng|(?:phó )?chỉ huy trưởng|chính trị viên",
    "office": r"(?:phó )?(?:trưởng phòng|chi cục trưởng|hạt trưởng|chủ nhiệm)"
    r"|kiểm lâm viên|bưu tá|thủ thư|hướng dẫn viên",
}
_INSIDER = {kind: re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE) for kind, words in _PEOPLE.items()}
"""How those are called who work or learn in a house of that kind: an address or a post."""


def house_of(reading: Reading, candidates: Iterable[Mark | None]) -> Mark | None:
    """The first candidate that is a house, else the one house that title and opening name.

    The first two blocks behind the title are the opening. There a house must be what a sentence speaks of, so
    that one that lends its hall, or where somebody once studied, is none.
    """
    for mark in candidates:
        if mark is not None and _kind_of(mark.text) is not None:
            return _as_in_body(reading, mark)
    opening = reading.article.blocks[:3]
    units = [mark for mark in reading.marks if mark.label == "UNIT"]
    named = _houses(mark for mark in units if any(block.span.covers(mark.span) for block in opening))
    one = _one_of(named)
    return one if any(_is_spoken_of(reading, mark) for mark in named) else None


def _houses(marks: Iterable[Mark]) -> list[Mark]:
    """The houses among the marks; offices alone, which help others, only where no other is. Courts and those
    who prosecute are none: they judge whom an article tells of."""
    named = [mark for mark in marks if mark.label == "UNIT" and _kind_of(mark.text) is not None]
    return [mark for mark in named if _kind_of(mark.text) != "office"] or named


def _one_of(named: Sequence[Mark]) -> Mark | None:
    """The fullest name when all name one house."""
    fullest = max(named, key=lambda mark: len(mark.text), default=None)
    one = fullest is not None and all(same_name(mark.text, fullest.text) for mark in named)
    return fullest if one else None


def only_house(reading: Reading) -> Mark | None:
    """The one house that the whole article names, somewhere as more than a venue: those called by a post are
    of it, the honours of a bare list need not be."""
    text = reading.article.text
    named = _houses(reading.marks)
    # The bank that gives ("được Thống đốc Ngân hàng A tặng …") is not the one that is told of.
    one = _one_of([mark for mark in named if not _GIVES.match(text, mark.span.end)] or named)
    if one is None or len(one.text.split()) < _NAMES_ONE:
        return None
    told = any(
        _WORKS_AT.search(text, max(0, m.span.start - 30), m.span.start)
        or not _AT.search(text, max(0, m.span.start - 20), m.span.start)
        for m in named
    )
    return one if told else None


def _as_in_body(reading: Reading, house: Mark) -> Mark:
    """The name as the body spells it, where the headline is in capitals."""
    if not house.text.isupper():
        return house
    named = (mark for mark in reading.marks if mark.label == "UNIT" and not mark.text.isupper())
    return next((mark for mark in named if same_name(mark.text, house.text)), house)


def _is_spoken_of(reading: Reading, house: Mark) -> bool:
    """Whether a sentence begins with the house, but for words that set the scene, or a verb follows it."""
    text = reading.article.text
    if _DOES.match(text, house.span.end) and not _AT.search(
        text, max(0, house.span.start - 20), house.span.start
    ):
        return True
    begin = next(s.span.start for s in reading.sentences if s.span.covers(house.span))
    return (
        begin == house.span.start
        or _GIVEN_TO.search(text, max(0, house.span.start - 20), house.span.start) is not None
        or _SETS_SCENE.fullmatch(reading.article.text, begin, house.span.start) is not None
    )


def within_house(recipient: Recipient, house: Mark | None) -> Recipient:
    """The recipient with the article's house as its parent, when it is a part that such a house has."""
    if recipient.parent is not None or house is None or not is_part_of(recipient.name or "", house):
        return recipient
    return replace(recipient, parent=house.text, parent_span=house.span)


def trade_of_part(name: str) -> str | None:
    """What a numbered part does, as the name of its house begins too: "Quản lý thị trường" of "Đội Quản lý
    thị trường số 3"."""
    numbered = _NUMBERED_PART.fullmatch(name)
    return numbered["trade"] if numbered is not None else None


def is_part_of(name: str, house: Mark) -> bool:
    """Whether a body is one that such a house has within it, and is not named with its own house."""
    part = _PART.match(name) is not None and not _OF_AN_AUTHORITY.match(name)
    kind = _kind_of(house.text)
    inner = kind == "force" and _INNER_FORCE.match(name) is not None
    if not part or kind is None or (not inner and (_kind_of(name) is not None or _names_a_house(name))):
        return False
    if kind == "force":
        return can_contain(house.text, name) and not re.match(r"tổ(?! công tác)", name, re.IGNORECASE)
    return True


def belongs_by_calling(calling: str, house: Mark) -> bool:
    """Whether one so called ("cô giáo", "Trưởng khoa") works or learns in a house of this kind."""
    kind = _kind_of(house.text)
    return kind is not None and _INSIDER[kind].match(calling) is not None


def is_rival_of(text: str, unit: Mark, house: Mark) -> bool:
    """Whether a body is another house of the same kind, two hospitals or two firms, and none that gives."""
    kind = _kind_of(unit.text)
    alike = kind is not None and kind == _kind_of(house.text) and not _GIVES.match(text, unit.span.end)
    return alike and not same_name(unit.text, house.text)


def _kind_of(name: str) -> str | None:
    found = _ANY_HOUSE.match(name.replace("Ð", "Đ"))
    return found.lastgroup if found is not None else None


def _names_a_house(name: str) -> bool:
    """As in "Khoa Sản Bệnh viện A", "Đội 2 Công an huyện B": the part is told with its house."""
    return any(heads.search(name, 1) for heads in _HOUSE.values())
