"""Readers of what may follow a unit's name behind a dash, "tại" or "về"."""

from functools import cache

from extractor.lexicon import places as gazetteer
from extractor.text.units.hamlets import PERSON_SURE
from extractor.text.units.name import (
    Name,
    end_phrases,
    field_phrases,
    head_phrases,
    small_phrases,
)
from extractor.text.units.place_names import (
    MAX_NAME,
    FoundPlace,
    bare_place,
    capital_run,
    known_name,
    name_run,
    typed_place,
)
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, UPPER, PhraseTable, Tokens
from extractor.text.units.words import opens_compound
from extractor.viet.names import is_vietnamese_syllable, name_score


def dashed(tokens: Tokens, name: Name) -> int | None:
    """A dash or "&" between two parts of one proper name: "Trường THPT Hà Nội - Amsterdam", "Đông & Tây"."""
    at = name.end
    if (
        tokens.low_at(at) not in ("-", "&", "/")
        or name.parts == 0
        or tokens.kind_at(at + 1) not in (CAPITAL, UPPER, NUMBER)
    ):
        return None
    tight = not tokens.spaced(at) and not tokens.spaced(at + 1)
    if tokens.low[at] == "/" or (tokens.kind_at(at + 1) == NUMBER and not tight):
        return None
    head = head_phrases().longest(tokens, at + 1)
    if tokens.low[at] == "-" and (legal := _legal_form(tokens, name, at + 1)) is not None:
        return legal
    if end_phrases().longest(tokens, at + 1) is not None or (head is not None and head[1].id != "brands"):
        return None
    run = capital_run(tokens, at + 1, MAX_NAME)
    friends = tokens.low_at(at - 1) == "việt" and bare_place(tokens, at + 1) is not None
    learned = tokens.low[name.start] == "hội" and tokens.low[at + 2 : at + 4] == ["việt", "nam"]
    if not tight and name_score(tokens.words[at + 1 : run]) >= 0.5 and bare_place(tokens, at + 1) is None:
        return None
    taught = tokens.low[name.start] in ("khoa", "bộ") and name.head.id == "department_part"
    open_name = name.head.shape in ("name", "number") or (
        (name.free or taught) and name.head.shape == "field"
    )
    if not tight and not friends and not learned and (not open_name or name.closed):
        return None
    name.proper = True
    return at + (3 if opens_compound(tokens, name, at + 1) else 2)


def twin_place(tokens: Tokens, name: Name) -> int | None:
    """The further place of a body that serves several, or the one it sits in: "Hạt Kiểm lâm liên huyện Bắc
    Sơn **- Bình Gia**", "Chi cục Thuế khu vực Tiên Yên **- Ba Chẽ**", "VKSND khu vực 3 **- Hà Nội**", "Ban
    Quản lý rừng phòng hộ Ba Tơ **- Sơn Hà**"; both lands of their friends, with the town: "Hội hữu nghị
    Việt **- Nga thành phố Hà Nội**"."""
    at = name.end
    before = tokens.low[max(name.start, at - 5) : at] if tokens.low_at(at) == "-" else []
    if _OF_AN_AREA.isdisjoint(before):
        return None
    place = typed_place(tokens, at + 1, within_unit=True) or bare_place(tokens, at + 1)
    end = place.end if place is not None else _plain_place(tokens, at + 1)
    if end is None:
        return None
    name.proper = name.closed = True
    town = typed_place(tokens, end, within_unit=True) if "nghị" in before else None
    return end if town is None else town.end


_OF_AN_AREA = frozenset({"vực", "liên", "nghị", "rừng", "lâm", "lợi"})


def _plain_place(tokens: Tokens, at: int) -> int | None:
    """A place by its look: two or three capitals, no person, post or body."""
    run = name_run(tokens, at)
    other = head_phrases().longest(tokens, at) or end_phrases().longest(tokens, at)
    is_place = run - at in (2, 3) and other is None and name_score(tokens.words[at:run]) < PERSON_SURE
    return run if is_place or known_name(tokens, at) == run else None


def _legal_form(tokens: Tokens, name: Name, at: int) -> int | None:
    """The legal form or branch behind a company's dash: "Tổng công ty May 10 - **CTCP**"."""
    if name.head.id not in ("company", "department"):
        return None
    for end, _ in _legal_forms().all_at(tokens, at):
        if not tokens.is_capital(end):
            return end
    return None


@cache
def _legal_forms() -> PhraseTable[str]:
    forms = ("CTCP", "Công ty cổ phần", "Công ty CP", "JSC", "Công ty TNHH MTV", "Công ty TNHH")
    return PhraseTable((form, form) for form in forms)


_ABROAD = frozenset(
    {
        "hội người",
        "đồng hương",
        "trường đào",
        "tâm truyền",
        "sứ quán",
        "lãnh sự",
        "đại diện",
        "phân hiệu",
        "phân viện",
        "chi hội",
        "viện phật",
        "viện pháp",
        "đoàn khối",
        "ủy khối",
        "bộ khối",
    }
)
"""Heads whose place may follow behind "tại": "Đại sứ quán Việt Nam **tại** Lào"."""


def seat(tokens: Tokens, name: Name) -> int | None:
    """The place where a mission or branch sits: "Chi hội Nhà báo TTXVN **tại Gia Lai**"."""
    at = name.end
    if tokens.low_at(at) != "tại" or not (name.parts or name.head.id == "small_workshops"):
        return None
    first = tokens.low[name.start : name.start + 4]
    place = typed_place(tokens, at + 1, within_unit=True) or bare_place(tokens, at + 1)
    if place is None:
        return None
    abroad = any(" ".join(first[i : i + 2]) in _ABROAD for i in range(3))
    if not abroad and not _is_of_another_land(tokens, name, place):
        return None
    name.proper = name.closed = True
    return place.end


def _is_of_another_land(tokens: Tokens, name: Name, place: FoundPlace) -> bool:
    """Whether those of one country join in another: "Hội Doanh nhân **Việt Nam tại Nhật Bản**"."""
    own = " ".join(tokens.words[name.end - 2 : name.end])
    there = " ".join(tokens.words[place.start : place.end])
    lands = gazetteer.press_names()["countries"]["names"]
    return name.head.id in ("association", "mass") and own != there and own in lands and there in lands


def called_after(tokens: Tokens, name: Name) -> int | None:
    """The person a school abroad is called after: "Đại học Sư phạm quốc gia Nga **mang tên Herzen**"."""
    at = name.end + 2
    told = (tokens.low_at(name.end), tokens.low_at(name.end + 1)) == ("mang", "tên")
    run = name_run(tokens, at) if told and name.parts and name.head.shape in ("name", "field") else at
    if all(map(is_vietnamese_syllable, tokens.low[at:run])):
        return None
    name.closed = True
    return run


def country_of_firm(tokens: Tokens, name: Name) -> int | None:
    """The country that a firm from abroad has in its legal name: "Công ty TNHH Sumi Hanel **(Việt Nam)**"."""
    at = name.end
    if name.head.id != "company" or not name.parts or tokens.low_at(at) != "(":
        return None
    country = tokens.low[at + 1 : at + 3] == ["việt", "nam"] and tokens.low_at(at + 3) == ")"
    return at + 4 if country and tokens.is_capital(at + 1) else None


_KEEPERS = frozenset(
    {"ban quản lý", "bql", "ban điều hành", "bệnh xá", "nghiệp đoàn", "hợp tác xã", "htx", "tổ", "ban bảo vệ"}
)
_KEPT = frozenset(
    {"chợ", "đảo", "cảng", "hồ", "bến xe", "đền", "chùa", "đình", "vịnh", "cửa khẩu", "nghĩa trang"}
    | {"khu di tích", "khu du lịch", "khu kinh tế", "khu công nghiệp", "kcn", "khu đô thị", "làng nghề"}
)


def kept_place(tokens: Tokens, name: Name) -> int | None:
    """The market, island or lake that the body keeps: "Ban Quản lý **chợ Đông Ba**"."""
    at = name.end
    if tokens.kind_at(at) != LOWER or " ".join(tokens.low[name.start : name.body]) not in _KEEPERS:
        return None
    place = typed_place(tokens, at)
    if place is None or place.type not in _KEPT:
        return None
    name.proper = name.closed = True
    return place.end


def movement(tokens: Tokens, name: Name) -> int | None:
    """The quoted movement a board leads: "Ban Chỉ đạo **phong trào “Toàn dân đoàn kết …”** tỉnh"."""
    at = name.end
    two = (tokens.low_at(at), tokens.low_at(at + 1))
    opens = at + 3 if two == ("cuộc", "vận") else at + 2
    if name.head.id != "council" or two not in _MOVEMENTS or tokens.low_at(opens) != '"':
        return None
    closes = next((end for end in range(opens + 2, opens + LONGEST_NAME) if tokens.low_at(end) == '"'), None)
    if closes is None:
        return None
    name.proper = True
    name.fields += 1
    return closes + 1


_MOVEMENTS = frozenset({("phong", "trào"), ("cuộc", "vận")})
LONGEST_NAME = 16
"""Tokens of the longest quoted name of a movement."""


def about(tokens: Tokens, name: Name) -> int | None:
    """The task of a board behind "về": "Ban Chỉ đạo Trung ương **về Phòng chống thiên tai**"."""
    at = name.end
    if (
        tokens.low_at(at) != "về"
        or not name.parts
        or name.head.id not in ("council", "department", "department_part", "team")
    ):
        return None
    tables = (field_phrases(), small_phrases())
    ends = [found[0] for table in tables if (found := table.longest(tokens, at + 1)) is not None]
    if name.head.id == "council":
        ends.append(_end_of_task(tokens, at + 1))
    return max((end for end in ends if end > at), default=None)


def _end_of_task(tokens: Tokens, at: int) -> int:
    """Where the task of a board ends that is told in small letters up to a sign: "Ban Chỉ đạo Trung ương về
    **cải cách tư pháp và hội nhập**,"; ``at - 1`` when the sentence goes on."""
    end = at
    while tokens.kind_at(end) == LOWER and tokens.low[end] not in _AFTER_TASKS:
        end += 1
    long_enough = LONGEST_TASK >= end - at > 1
    return (
        end if long_enough and (tokens.kind_at(end) == MARK or tokens.low_at(end) in _AFTER_TASKS) else at - 1
    )


LONGEST_TASK = 14
_AFTER_TASKS = frozenset(
    {"đã", "vừa", "sẽ", "đang", "được", "do", "có", "là", "tại", "cho", "đề", "họp", "yêu", "ở", "vào", "với"}
)
"""Small words at which the task of a board ends and the sentence goes on."""
