"""Readers of the parts of a unit's name: each says where its part ends, or None when it is not there.

Parts are words of fields, numbers, runs of capitals, quoted names, bracketed short forms and places. Readers
note in the ``Name`` what they found; ``unit_grammar`` strings them together.
"""

import re
from collections.abc import Callable
from functools import cache

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.unit_name import (
    Name,
    end_phrases,
    field_phrases,
    fields_of_clusters,
    head_phrases,
    is_verbal,
    office_before,
    small_phrases,
)
from extractor.text.unit_places import (
    MAX_NAME,
    PERSON_SURE,
    bare_place,
    before_person,
    capital_run,
    known_name,
    type_alone,
    type_word,
    typed_place,
)
from extractor.text.unit_tokens import CAPITAL, LOWER, NUMBER, SHOUT, UPPER, PhraseTable, Tokens
from extractor.text.unit_words import is_roman, numeral, opens_compound, past_compound, small_run, small_words
from extractor.viet.names import is_surname, is_vietnamese_syllable, name_score

_PLAIN_NUMBER = re.compile(r"\d+[A-ZĐ]?\d{0,2}")
LONGEST_QUOTE = 8
"""Tokens between quotation marks that still make a name ("Công ty CP “Ánh Dương Xanh”")."""


def _quoted(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    if tokens.low_at(at) != '"' or name.head.shape in ("place", "closed", "whole"):
        return None
    if not tokens.is_capital(at + 1) and tokens.kind_at(at + 1) != NUMBER:
        return None
    for end in range(at + 2, min(at + LONGEST_QUOTE + 2, len(tokens))):
        if tokens.low[end] == '"':
            name.proper = True
            return end + 1
    return None


def _abbreviation(tokens: Tokens, name: Name) -> int | None:
    """A bracketed short form inside the name: "Hội Cựu chiến binh (CCB) tỉnh A", never at its end."""
    at = name.end
    if tokens.low_at(at) != "(" or tokens.kind_at(at + 1) not in (UPPER, SHOUT):
        return None
    close = next((end for end in range(at + 2, at + 8) if tokens.low_at(end) == ")"), None)
    if close is None or not all(tokens.is_capital(i) or tokens.low[i] in "&-" for i in range(at + 1, close)):
        return None
    goes_on = typed_place(tokens, close + 1, within_unit=True) or type_alone(tokens, close + 1)
    if goes_on is None and (bare_place(tokens, close + 1) is None or not tokens.is_capital(close + 1)):
        return None
    return close + 1


def _place(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    place = typed_place(tokens, at, within_unit=True)
    if place is not None:
        name.proper = name.closed = True
        return place.end
    alone = type_alone(tokens, at)
    alias = bare_place(tokens, at)
    if alone is not None and alias is not None and alias.end > alone.end:
        name.proper = name.closed = True
        return alias.end
    if alone is not None and _may_stand_alone(tokens, name, alone.end):
        name.proper = name.closed = True
        return alone.end
    if name.head.shape == "place" or name.head.id == "party_alone":
        end = known_name(tokens, at)
        if end is not None:
            name.proper = name.closed = True
            return end
    bare = bare_place(tokens, at)
    if bare is None or _number_before(tokens, at):
        return None
    run = capital_run(tokens, at, MAX_NAME)
    if bare.end < run and tokens.low_at(bare.end) != "-" and not _goes_on_after_place(tokens, bare.end, run):
        return None
    name.proper = True
    name.free = name.free or name.head.shape == "name"
    name.closed = name.head.shape not in ("name", "field", "number") and tokens.low[at] != "việt"
    return bare.end


def _number_before(tokens: Tokens, at: int) -> bool:
    return tokens.low_at(at - 1) == "và"


def _goes_on_after_place(tokens: Tokens, at: int, run: int) -> bool:
    """Whether the capitals behind a known place are something else: a person, a post, an inner unit …"""
    return (
        is_surname(tokens.words[at])
        or end_phrases().longest(tokens, at) is not None
        or head_phrases().longest(tokens, at) is not None
        or field_phrases().longest(tokens, at) is not None
        or run - at > 1
        or tokens.kind_at(at) == SHOUT
    )


def _may_stand_alone(tokens: Tokens, name: Name, after: int) -> bool:
    if name.head.shape in ("whole", "name") and name.head.id not in _OF_A_TERRITORY:
        return False
    if name.head.id in ("company", "army"):
        return False
    if name.parts == 0 and name.head.shape not in ("place", "closed", "number", "whole"):
        return False
    return not tokens.is_capital(after) or _holder_begins(tokens, after) or tokens.kinds[after] == SHOUT


def _holder_begins(tokens: Tokens, at: int) -> bool:
    """Whether the capitals at ``at`` are a person: "LĐLĐ Thành phố **Lê Thị Hoa**"."""
    return name_score(tokens.words[at : capital_run(tokens, at, MAX_NAME)]) >= PERSON_SURE


_OF_A_TERRITORY = frozenset({"hospital", "school", "central_mass", "emulation_boards"})


def _number(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    with_so = tokens.low_at(at) == "số"
    if with_so:
        at += 1
    if tokens.kind_at(at) == NUMBER:
        if not _PLAIN_NUMBER.fullmatch(tokens.words[at]):
            return None
        after = tokens.low_at(at + 1)
        if after == "/" and name.head.shape == "name" and tokens.kind_at(at + 2) == NUMBER:
            name.proper = True
            return at + 3
        decimal = after in ",." and tokens.kind_at(at + 2) == NUMBER and not tokens.spaced(at + 2)
        if after in "/%" or (decimal and name.head.id != "army"):
            return None
        if after in lexicon.end_words("counted") and not _is_known_by_number(tokens, name):
            return None
        return _past_number(tokens, name, at) if with_so or _takes_bare_number(tokens, name) else None
    counted = with_so or name.head.shape == "number" or tokens.low_at(at - 1) == "vực"
    if tokens.is_capital(at) and is_roman(tokens.words[at]) and counted:
        name.proper = True
        return at + 1
    return None


def _is_known_by_number(tokens: Tokens, name: Name) -> bool:
    """Whether a number can only be the unit's own: "Sư đoàn 324 tổ chức", not "công ty 5 tổ"."""
    return name.head.id in _NUMBERED and tokens.is_capital(name.start)


_NUMBERED = frozenset({"clusters", "army", "team", "small_team", "party"})


def _takes_bare_number(tokens: Tokens, name: Name) -> bool:
    """ "Chi bộ 3", "Đội 5", "Bệnh viện 108", but not "UBND 5 …"."""
    shape = name.head.shape
    return (
        name.head.id == "party"
        or (name.head.id == "police" and tokens.low[name.start] in ("đồn", "trạm", "hải"))
        or shape in ("name", "number", "field")
        or (shape == "place" and name.parts > 0)
    )


def _past_number(tokens: Tokens, name: Name, at: int) -> int:
    name.proper = True
    end = at + 1
    if tokens.low_at(end) == "." and tokens.kind_at(end + 1) == NUMBER and not tokens.spaced(end + 1):
        return end + 2
    tight = not tokens.spaced(end) and not tokens.spaced(end + 1)
    if tokens.low_at(end) == "-" and tokens.kind_at(end + 1) == CAPITAL and tight:
        return end + 2
    return end


def _field(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    place = bare_place(tokens, at) if tokens.kind_at(at) == CAPITAL else None
    table = fields_of_clusters() if name.head.id == "clusters" else field_phrases()
    for end, phrase in table.all_at(tokens, at):
        if not _case_allows(tokens, name, at, phrase) or (place is not None and place.end > end):
            continue
        if phrase in ("số", "vùng") and not numeral(tokens, end):
            continue
        name.fields += 1
        name.small = tokens.kinds[at] == LOWER
        name.proper = name.proper or _is_proper_field(tokens, name, at, end)
        return past_compound(tokens, name, at, end)
    if tokens.low_at(at) in ("và", "-", ",") and name.fields:
        return _joined_field(tokens, name)
    return None


def _branch(tokens: Tokens, name: Name) -> int | None:
    """A whole branch as owner: "Công đoàn **ngành Y tế**"."""
    at = name.end
    if tokens.low_at(at) != "ngành" or name.head.shape == "name":
        return None
    found = field_phrases().longest(tokens, at + 1) if tokens.is_capital(at + 1) else None
    if found is None:
        return _bare_branch(tokens, name)
    name.proper = True
    name.fields += 1
    return found[0]


def _bare_branch(tokens: Tokens, name: Name) -> int | None:
    """The union of the branch the article is about: "**Công đoàn ngành** tặng Giấy khen"."""
    if name.head.id != "mass" or name.parts or not tokens.is_capital(name.start):
        return None
    name.proper = name.closed = True
    return name.end + 1


def _is_proper_field(tokens: Tokens, name: Name, at: int, end: int) -> bool:
    """Fields in small letters make a name only behind a head that is one: "Hội đồng thi đua khen thưởng"."""
    if any(tokens.is_capital(index) for index in range(at, end)) or name.head.id in ("clusters", "ministry"):
        return True
    if not tokens.is_capital(name.start):
        return False
    if name.head.id == "youth":
        return not is_verbal(" ".join(tokens.low[at:end]))
    return (name.head.id == "council" and end - at > 2) or (name.head.id == "department" and name.fields > 1)


def _case_allows(tokens: Tokens, name: Name, at: int, phrase: str) -> bool:
    """Small letters may stand where the data has them, behind a telling head, and after each other."""
    if tokens.kinds[at] == SHOUT:
        return name.parts == 0 or phrase.lower() != "tổ chức"
    if tokens.kinds[at] != LOWER or phrase[0].islower():
        return True
    if is_verbal(phrase) and at != name.body:
        return False
    if name.head.shape == "whole":
        return False
    if at != name.body:
        return name.small and " " in phrase
    long_head = name.body - name.start > 1 and name.head.shape != "name"
    return long_head or " " in phrase or (name.head.lower and tokens.kinds[name.start] == LOWER)


def _joined_field(tokens: Tokens, name: Name) -> int | None:
    """ "và", "-" and a further field of one name: "Viện Nghiên cứu **và Ứng dụng** …", never a new head.

    A comma only in the trade of a company, where "và" follows: "Công ty Thương mại**, Sản xuất** và Dịch vụ".
    """
    at = name.end + 1
    if not tokens.is_capital(at):
        return None
    if tokens.low[name.end] == ",":
        listed = field_phrases().longest(tokens, at) if name.head.id == "company" else None
        goes_on = listed is not None and tokens.low_at(listed[0]) == "và" and tokens.is_capital(listed[0] + 1)
        return listed[0] if listed is not None and goes_on else None
    if tokens.low[name.end] == "và" and name.head.shape not in ("name", "field"):
        return None
    found = field_phrases().longest(tokens, at)
    if found is None or (tokens.low[name.end] == "và" and head_phrases().longest(tokens, at) is not None):
        return None
    return past_compound(tokens, name, at, found[0])


def _capitals(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    if name.head.id == "brands":
        return _brand_goes_on(tokens, name)
    if not tokens.is_capital(at) or name.head.shape in ("closed", "whole"):
        return None
    if (
        name.head.shape == "place"
        and name.head.id != "police"
        and not (name.head.id == "mass" and name.fields)
    ):
        return _plain_name(tokens, name)
    if _ends_here(tokens, name, at):
        return None
    if tokens.kinds[at] == SHOUT:
        return _shouted(tokens, name)
    if _is_person_here(tokens, name, at):
        return None
    name.proper = True
    if not name.free and opens_compound(tokens, name, at):
        name.fields += 1
        return at + 2
    name.free = True
    return at + 1


def _brand_goes_on(tokens: Tokens, name: Name) -> int | None:
    """A word of companies behind a brand: "Viettel **Solutions**", "FPT **Smart** Cloud"."""
    at = name.end
    if tokens.kind_at(at) not in (CAPITAL, UPPER) or not tokens.spaced(at):
        return None
    word = tokens.low[at]
    foreign = word.isascii() and len(word) > 2 and not is_vietnamese_syllable(word)
    return at + 1 if foreign or word in lexicon.brand_words().corporate else None


def _ends_here(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a word that ends names stands here; lone syllables do not end a run: "Lê **Quý** Đôn"."""
    end = end_phrases().longest(tokens, at)
    if end is None:
        return False
    goes_on = name.free or (
        name.fields and tokens.kind_at(end[0]) == CAPITAL and tokens.low[at] in _NAME_SYLLABLES
    )
    return not (end[0] - at == 1 and goes_on and tokens.kind_at(at - 1) in (CAPITAL, LOWER))


_NAME_SYLLABLES = frozenset(
    {"năm", "quý", "anh", "từ", "ba", "bà", "ông", "chánh", "phó", "tối", "đã", "quyền"}
)
"""Words that end names and are syllables of names as well: "Chế biến thủy sản **Năm** Căn"."""


def _school(tokens: Tokens, name: Name) -> int | None:
    """The school the article is about, in a small letter: "Công đoàn **trường**"."""
    at = name.end
    bare = tokens.low_at(at) == "trường" and tokens.kind_at(at) == LOWER and not tokens.is_capital(at + 1)
    if not bare or name.parts or name.head.id != "mass" or not tokens.is_capital(name.start):
        return None
    name.proper = name.closed = True
    return at + 1


def _plain_name(tokens: Tokens, name: Name) -> int | None:
    """An unknown proper name behind a head that wants a place: "Đảng bộ Vietcombank"."""
    at = name.end
    if name.parts or tokens.kinds[at] == SHOUT:
        return None
    if end_phrases().longest(tokens, at) is not None or type_word(tokens, at) is not None:
        return None
    head = head_phrases().longest(tokens, at)
    if head is not None:
        return _generic_owner(name, head)
    run = before_person(tokens, at, capital_run(tokens, at, MAX_NAME))
    if name_score(tokens.words[at:run]) >= PERSON_SURE and office_before(tokens, name.start):
        return None
    name.proper = name.closed = True
    return run


def _generic_owner(name: Name, head: tuple[int, HeadClass]) -> int | None:
    """A capitalised common noun that stands for the owner: "Công đoàn **Công ty**", "Đảng bộ **Trường**"."""
    end, owner = head
    bare_office = owner.id == "department" and end - name.end == 1
    owns = owner.id in ("company", "school_short", "hospital") or bare_office
    if name.head.id not in ("mass", "party") or not owns:
        return None
    name.proper = name.closed = True
    return end


def _shouted(tokens: Tokens, name: Name) -> int | None:
    """In a line of capitals a proper name goes on for at most four syllables, up to a verb or small word."""
    at = name.end
    if name.head.shape not in ("name", "number") or name.free or name.head.id == "small_team":
        return None
    known = known_name(tokens, at)
    if known is not None:
        name.proper = name.free = True
        return known
    end, verbs = at, lexicon.end_words("verbs")
    while end - at < 4 and tokens.kind_at(end) == SHOUT and tokens.low[end] not in verbs:
        if end > at and (
            head_phrases().longest(tokens, end) or type_word(tokens, end) or bare_place(tokens, end)
        ):
            break
        end += 1
    if end == at:
        return None
    name.proper = name.free = True
    return end


def _is_person_here(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether the capitals at ``at`` are the person who holds a post in the unit, not part of its name."""
    if not is_surname(tokens.words[at]):
        return False
    run = capital_run(tokens, at, MAX_NAME)
    score = name_score(tokens.words[at:run])
    named_after = tokens.low[name.start] in _NAMED_AFTER_PERSONS and not office_before(tokens, name.start)
    begun = name.free and tokens.kind_at(at - 2) != CAPITAL
    if (name.head.shape in ("name", "number") and (not name.free or begun)) or named_after:
        return False
    bound = 0.3 if office_before(tokens, name.start) else 0.6
    office = office_before(tokens, name.start)
    return (name.parts > 0 or office) and run - at >= 2 and score >= bound


_NAMED_AFTER_PERSONS = frozenset({"quỹ", "nhà", "thư", "bảo", "câu", "clb"})
"""Heads of which a name may be a person's: "Nhà hát Cải lương **Trần Hữu Trang**"."""


def _dashed(tokens: Tokens, name: Name) -> int | None:
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
    if not tight and name_score(tokens.words[at + 1 : run]) >= 0.5 and bare_place(tokens, at + 1) is None:
        return None
    open_name = name.head.shape in ("name", "number") or (name.free and name.head.shape == "field")
    if not tight and not friends and (not open_name or name.closed):
        return None
    name.proper = True
    return at + (3 if opens_compound(tokens, name, at + 1) else 2)


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
        "sứ quán",
        "lãnh sự",
        "đại diện",
        "phân hiệu",
        "phân viện",
        "chi hội",
        "viện phật",
        "viện pháp",
    }
)
"""Heads whose place may follow behind "tại": "Đại sứ quán Việt Nam **tại** Lào"."""


def _seat(tokens: Tokens, name: Name) -> int | None:
    """The place where a mission or branch sits: "Chi hội Nhà báo TTXVN **tại Gia Lai**"."""
    at = name.end
    if tokens.low_at(at) != "tại" or not (name.parts or name.head.id == "small_workshops"):
        return None
    first = tokens.low[name.start : name.start + 4]
    if not any(" ".join(first[i : i + 2]) in _ABROAD for i in range(3)):
        return None
    place = typed_place(tokens, at + 1, within_unit=True) or bare_place(tokens, at + 1)
    if place is None:
        return None
    name.proper = name.closed = True
    return place.end


def _about(tokens: Tokens, name: Name) -> int | None:
    """The task of a board behind "về": "Ban Chỉ đạo Trung ương **về Phòng chống thiên tai**"."""
    at = name.end
    if (
        tokens.low_at(at) != "về"
        or not name.parts
        or name.head.id not in ("council", "department", "department_part")
    ):
        return None
    tables = (field_phrases(), small_phrases())
    ends = [found[0] for table in tables if (found := table.longest(tokens, at + 1)) is not None]
    return max(ends, default=None)


Reader = Callable[[Tokens, Name], int | None]
READERS: tuple[Reader, ...] = (
    _number,
    _field,
    _branch,
    _school,
    small_words,
    small_run,
    _quoted,
    _abbreviation,
    _place,
    _capitals,
    _dashed,
    _seat,
    _about,
)
