"""Readers of the parts of a unit's name: each says where its part ends, or None when it is not there.

Parts are words of fields, numbers, runs of capitals, quoted names, bracketed short forms and places. Readers
note in the ``Name`` what they found; ``grammar`` strings them together.
"""

import re

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.units.branches import brand_goes_on
from extractor.text.units.hamlets import PERSON_SURE
from extractor.text.units.name import Name, end_phrases, field_phrases, head_phrases, office_before
from extractor.text.units.place_names import (
    MAX_NAME,
    bare_place,
    before_person,
    capital_run,
    headline_goes_on,
    is_administrative,
    known_name,
    name_run,
    type_alone,
    type_word,
    typed_place,
)
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, SHOUT, Tokens
from extractor.text.units.words import counts_months, is_roman, opens_compound
from extractor.viet.names import is_strong_surname, is_surname, is_vietnamese_syllable, name_score

_PLAIN_NUMBER = re.compile(r"\d+[A-ZĐ]?\d{0,2}")
LONGEST_QUOTE = 8
"""Tokens between quotation marks that still make a name ("Công ty CP “Ánh Dương Xanh”")."""


def quoted(tokens: Tokens, name: Name) -> int | None:
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


def place(tokens: Tokens, name: Name) -> int | None:
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
    if bare is None or _number_before(tokens, at) or _begins_longer_word(tokens, at, bare.end):
        return None
    run = capital_run(tokens, at, MAX_NAME)
    if bare.end - at == 1 and _is_first_syllable(tokens, at, run):
        return None
    if bare.end < run and tokens.low_at(bare.end) != "-" and not _goes_on_after_place(tokens, bare.end, run):
        return None
    name.proper = True
    name.free = name.free or name.head.shape == "name"
    name.closed = name.head.shape not in ("name", "field", "number") and tokens.low[at] != "việt"
    return bare.end


def _is_first_syllable(tokens: Tokens, at: int, run: int) -> bool:
    """Whether a country of one syllable only begins the name of a hamlet: "Chi hội phụ nữ **Mỹ** Quang"."""
    short = run - at in (2, 3) and tokens.kinds[at] == tokens.kinds[at + 1] == CAPITAL
    return short and name_score(tokens.words[at + 1 : run]) < PERSON_SURE and not is_surname(tokens.words[at])


def _begins_longer_word(tokens: Tokens, at: int, end: int) -> bool:
    """Whether a country is only the first syllable of a word that ends names: "Sư đoàn **Anh hùng**"."""
    ends = end_phrases().longest(tokens, at)
    return ends is not None and ends[0] > end


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
    if name.head.id in ("company", "army") and tokens.low[name.start] not in ("bưu", "viễn", "điện"):
        return False
    long_head = name.body - name.start > 2 and name.head.id in ("school", "department", "company")
    whole = long_head or tokens.low[name.start] in ("bưu", "viễn", "điện")
    if name.parts == 0 and name.head.shape not in ("place", "closed", "number", "whole") and not whole:
        return False
    return not tokens.is_capital(after) or _holder_begins(tokens, after) or tokens.kinds[after] == SHOUT


def _holder_begins(tokens: Tokens, at: int) -> bool:
    """Whether the capitals at ``at`` are a person: "LĐLĐ Thành phố **Lê Thị Hoa**"."""
    return name_score(tokens.words[at : name_run(tokens, at)]) >= PERSON_SURE


_OF_A_TERRITORY = frozenset({"hospital", "school", "central_mass", "emulation_boards"})


def number(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    with_so = tokens.low_at(at) == "số"
    if with_so:
        at += 1
    if tokens.kind_at(at) == NUMBER:
        if not _PLAIN_NUMBER.fullmatch(tokens.words[at]):
            return None
        follows_number = not with_so and at == name.end and tokens.kind_at(at - 1) == NUMBER
        if follows_number or _is_score(tokens, name, at) or counts_months(tokens, at):
            return None
        if not with_so and _YEAR.fullmatch(tokens.words[at]) and _is_whole(tokens, name):
            return None
        after = tokens.low_at(at + 1)
        if after == "/" and name.head.shape == "name" and tokens.kind_at(at + 2) == NUMBER:
            name.proper = True
            return at + 3
        decimal = after in ",." and tokens.kind_at(at + 2) == NUMBER and not tokens.spaced(at + 2)
        if after in "/%" or (decimal and not _has_decimals(tokens, name, at)):
            return None
        counts = after in lexicon.end_words("counted") and tokens.kinds[at + 1] == LOWER
        if counts and (after, tokens.low_at(at + 2)) not in _ACTS and not _is_known_by_number(tokens, name):
            return None
        return _past_number(tokens, name, at) if with_so or _takes_bare_number(tokens, name) else None
    counted = with_so or name.head.shape == "number" or tokens.low_at(at - 1) == "vực"
    if tokens.is_capital(at) and is_roman(tokens.words[at]) and counted:
        name.proper = True
        return at + 1
    return None


_YEAR = re.compile(r"(?:19|20)\d\d")


def _is_whole(tokens: Tokens, name: Name) -> bool:
    """Whether the name is told, so that a year behind it is none of it: "kỳ thi THPT **quốc gia** 2018",
    "Giải thưởng **Hội Nhà văn Việt Nam** 2020"."""
    exam = (tokens.low_at(name.start - 1), tokens.low[name.start]) == ("nghiệp", "thpt")
    return exam or (name.parts > 0 and name.head.shape != "number")


def _has_decimals(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether numbers with a dot are names of such units: "Trung đoàn 1.5", "Tổ 7.1", no "Tổ 5.000 người"."""
    small = name.head.id in ("small_team", "team") and len(tokens.words[at + 2]) < len("000")
    return name.head.id == "army" or small


def _is_score(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a match ended so: "thắng đội Công ty A **3-1**"; before a firm named by a day is no rival."""
    rivals = tokens.low_at(name.start - 1) in _BEFORE_LOSERS
    return rivals and tokens.low_at(at + 1) == "-" and tokens.kind_at(at + 2) == NUMBER


_BEFORE_LOSERS = frozenset({"đội", "thắng", "thua", "hòa", "hạ", "gặp"})


def _is_known_by_number(tokens: Tokens, name: Name) -> bool:
    """Whether a number can only be the unit's own: "Sư đoàn 324 tổ chức", not "công ty 5 tổ"."""
    return name.head.id in _NUMBERED and tokens.is_capital(name.start)


_ACTS = frozenset({("tổ", "chức"), ("công", "bố"), ("đoàn", "kết"), ("học", "tập"), ("đồng", "loạt")})
"""What a body does, though the first syllable may be counted: "Bệnh viện Nhi đồng 3 **tổ chức**"."""
_NUMBERED = frozenset({"clusters", "army", "team", "small_team", "party"})


def _takes_bare_number(tokens: Tokens, name: Name) -> bool:
    """ "Chi bộ 3", "Đội 5", "Bệnh viện 108", but not "UBND 5 …"."""
    shape = name.head.shape
    if name.head.id == "youth":
        return _is_numbered_group(tokens, name)
    return (
        name.head.id == "party"
        or (name.head.id == "police" and tokens.low[name.start] in ("đồn", "trạm", "hải"))
        or shape in ("name", "number", "field")
        or (shape == "place" and name.parts > 0)
    )


def _is_numbered_group(tokens: Tokens, name: Name) -> bool:
    """ "**Đoàn 3** đã bắt giữ", a group of the border guard; no "Đoàn 30 sinh viên"."""
    after = name.end + 1
    ends = tokens.low_at(after) in lexicon.end_words("verbs") | lexicon.end_words("small_words")
    name.closed = tokens.words[name.start] == "Đoàn" and (ends or tokens.kind_at(after) == MARK)
    return name.closed


def _past_number(tokens: Tokens, name: Name, at: int) -> int:
    name.proper = True
    end = at + 1
    if tokens.low_at(end) == "." and tokens.kind_at(end + 1) == NUMBER and not tokens.spaced(end + 1):
        return end + 2
    tight = not tokens.spaced(end) and not tokens.spaced(end + 1)
    if tokens.low_at(end) == "-" and tokens.kind_at(end + 1) == CAPITAL and tight:
        return end + 2
    return end


def capitals(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    if name.head.id == "brands":
        return brand_goes_on(tokens, name)
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


def _ends_here(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a word that ends names stands here; lone syllables do not end a run: "Lê **Quý** Đôn"."""
    if name.parts and headline_goes_on(tokens, at):
        return True
    if (tokens.low[at], tokens.low_at(at + 1)) == ("cuộc", "thi"):
        return True  # "Ban Tổ chức **Cuộc thi** viết chữ đẹp"
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
    """A capitalised common noun that stands for the owner: "Công đoàn **Công ty**", "Thanh tra **Sở**"."""
    end, owner = head
    bare_office = owner.id == "department" and end - name.end == 1
    owns = owner.id in ("company", "school_short", "hospital") or bare_office
    inspects = name.head.id == "inspection" and bare_office
    if not inspects and (name.head.id not in ("mass", "party") or not owns):
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
            head_phrases().longest(tokens, end) or _district(tokens, end) or bare_place(tokens, end)
        ):
            break
        end += 1
    if end == at:
        return None
    name.proper = name.free = True
    return end


def _district(tokens: Tokens, at: int) -> bool:
    """As in "THPT LÊ LỢI **HUYỆN** A"; "Đình" of a temple is a syllable of names ("PHAN **ĐÌNH** GIÓT")."""
    word = type_word(tokens, at)
    return word is not None and is_administrative(word[1])


def _is_person_here(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether the capitals at ``at`` are the person who holds a post in the unit, not part of its name."""
    office = office_before(tokens, name.start)
    surname = is_surname if office else is_strong_surname
    if not surname(tokens.words[at]) or _is_corporate(tokens, at):
        return False
    run = name_run(tokens, at)
    score = name_score(tokens.words[at:run])
    named_after = tokens.low[name.start] in _NAMED_AFTER_PERSONS and not office
    begun = name.free and tokens.kind_at(at - 2) != CAPITAL
    if name.free and run - at >= 3 and score >= 0.6 and not is_vietnamese_syllable(tokens.low[at - 1]):
        return True  # "GS Đại học Waseda **Trần Văn Thọ**"
    numbered = tokens.kind_at(at - 1) == NUMBER and name.head.id == "company"
    if name.head.id == "hospital" and name.parts == 0 and office:
        namesake = " ".join(tokens.words[at:run]).lower() in lexicon.end_words("namesakes")
        return run - at >= 3 and score >= PERSON_BY_POST and not namesake
    whole = run - at >= 3 and score >= PERSON_BY_POST
    if office and whole and name.head.id != "company" and _ends_in_field(tokens, name, at):
        return True
    if (name.head.shape in ("name", "number") and (not name.free or begun) and not numbered) or named_after:
        return False
    bound = 0.3 if office else 0.6
    return (name.parts > 0 or office) and run - at >= 2 and score >= bound


def _ends_in_field(tokens: Tokens, name: Name, at: int) -> bool:
    """As in "Đội trưởng Đội CSGT số 2 | Nguyễn Văn Bình", "Giám đốc Đại học Kinh tế | Lê Thị Hoa": who heads
    a body that its number or field has named."""
    return not name.free and (tokens.kind_at(at - 1) == NUMBER or name.fields > 0)


def _is_corporate(tokens: Tokens, at: int) -> bool:
    """Whether a word of companies ends the capitals soon: "Tập đoàn **Hoàng Mai** Group"."""
    run = tokens.low[at : min(at + _SHORT_BRAND, capital_run(tokens, at, MAX_NAME))]
    return not lexicon.brand_words().corporate.isdisjoint(run)


_SHORT_BRAND = 4
PERSON_BY_POST = 0.85
"""Score of a name behind "Giám đốc Bệnh viện" from which it is the director's, not the hospital's."""
_NAMED_AFTER_PERSONS = frozenset({"quỹ", "nhà", "thư", "bảo", "câu", "clb"})
"""Heads of which a name may be a person's: "Nhà hát Cải lương **Trần Hữu Trang**"."""
