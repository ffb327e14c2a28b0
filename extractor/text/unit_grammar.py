"""How far the name of a unit goes once its head noun is found.

A name is a head and parts: words of fields, numbers, runs of capitals, quoted names, places, and at last an
inner unit that owns it ("Phòng Tham mưu Công an tỉnh A"). Each part is one small reader that says where it
ends or that it is not there; ``read_unit`` strings them together.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.unit_places import (
    MAX_NAME,
    PERSON_SURE,
    bare_place,
    before_person,
    capital_run,
    type_alone,
    type_word,
    typed_place,
)
from extractor.text.unit_tokens import CAPITAL, LOWER, NUMBER, SHOUT, UPPER, PhraseTable, Tokens
from extractor.viet.names import is_surname, is_vietnamese_syllable, name_score

LONGEST_QUOTE = 8
"""Tokens between quotation marks that still make a name ("Công ty CP “Ánh Dương Xanh”")."""


@dataclass(slots=True)
class Name:
    """A name being read: its head class, where the parts begin, how far it goes, what it holds so far."""

    head: HeadClass
    start: int
    body: int
    end: int
    parts: int = 0
    fields: int = 0
    proper: bool = False
    """Whether a capital, a number or a place has been read: without one the words are a common noun."""
    closed: bool = False
    """Whether a place or an owner has completed the name."""
    owned: bool = False
    free: bool = False
    """Whether an open run of capitals has been read."""


def read_unit(tokens: Tokens, at: int, *, depth: int = 0) -> Name | None:
    """The unit whose head noun begins at token ``at``, or None. Tries the longest head first."""
    for after, head in _heads().all_at(tokens, at):
        if not _head_fits(tokens, at, after, head):
            continue
        name = Name(head, at, after, after)
        _read_parts(tokens, name, depth)
        if _is_name(tokens, name):
            return name
    return None


def _head_fits(tokens: Tokens, at: int, after: int, head: HeadClass) -> bool:
    if tokens.kinds[at] == LOWER:
        return head.lower
    if tokens.kinds[at] == SHOUT or head.shape != "whole":
        return True
    return after - at == 1 or tokens.is_capital(at)


def _read_parts(tokens: Tokens, name: Name, depth: int) -> None:
    if name.head.shape == "whole" and name.head.id not in _WITH_PLACE:
        return
    while not name.closed and name.end < len(tokens) and not _owner_begins(tokens, name, depth):
        before = name.end
        for reader in _READERS:
            end = reader(tokens, name)
            if end is not None:
                name.parts += 1
                name.end = end
                break
        if name.end == before:
            break
    if depth < 3:
        _read_owner(tokens, name, depth)


def _owner_begins(tokens: Tokens, name: Name, depth: int) -> bool:
    """Whether an inner unit begins here that is longer than a word of a field: "Công đoàn **Trường THPT A**"."""
    at = name.end
    if depth > 2 or not tokens.is_capital(at) or _heads().longest(tokens, at) is None:
        return False
    owner = read_unit(tokens, at, depth=depth + 1)
    field = _fields().longest(tokens, at)
    return owner is not None and owner.end > (field[0] if field else at + 1)


_WITH_PLACE = frozenset({"party_alone", "central_mass", "brands"})


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
    if name.head.shape == "whole" and name.head.id == "brands":
        return None
    place = typed_place(tokens, at, within_unit=True)
    if place is not None:
        name.proper = name.closed = True
        return place.end
    alone = type_alone(tokens, at)
    if alone is not None and _may_stand_alone(tokens, name, alone.end):
        name.proper = name.closed = True
        return alone.end
    bare = bare_place(tokens, at)
    if bare is None or _number_before(tokens, at):
        return None
    run = capital_run(tokens, at, MAX_NAME)
    if bare.end < run and tokens.low_at(bare.end) != "-" and not _goes_on_after_place(tokens, bare.end, run):
        return None
    name.proper = True
    name.closed = name.head.shape not in ("name", "field", "number") and tokens.low[at] != "việt"
    return bare.end


def _number_before(tokens: Tokens, at: int) -> bool:
    return tokens.low_at(at - 1) == "và"


def _goes_on_after_place(tokens: Tokens, at: int, run: int) -> bool:
    """Whether the capitals behind a known place are another thing: a person, a post, an inner unit, a field."""
    return (
        is_surname(tokens.words[at])
        or _ends().longest(tokens, at) is not None
        or _heads().longest(tokens, at) is not None
        or _fields().longest(tokens, at) is not None
        or run - at > 1
        or tokens.kind_at(at) == SHOUT
    )


def _may_stand_alone(tokens: Tokens, name: Name, after: int) -> bool:
    if name.head.shape in ("whole", "name") and name.head.id not in _OF_A_TERRITORY:
        return False
    if name.head.id == "company" or name.parts == 0 and name.head.shape not in ("place", "closed", "number"):
        return False
    if name.head.id == "army":
        return False
    return not tokens.is_capital(after) or _holder_begins(tokens, after) or tokens.kinds[after] == SHOUT


def _holder_begins(tokens: Tokens, at: int) -> bool:
    """Whether the capitals at ``at`` are a person: "LĐLĐ Thành phố **Lê Thị Hoa**"."""
    return name_score(tokens.words[at : capital_run(tokens, at, MAX_NAME)]) >= PERSON_SURE


_OF_A_TERRITORY = frozenset({"hospital", "school"})


def _number(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    counted = tokens.low_at(at) == "số"
    if counted:
        at += 1
    shape = name.head.shape
    if tokens.kind_at(at) == NUMBER:
        if tokens.low_at(at + 1) in "/%":
            return None
        if tokens.low_at(at + 1) in lexicon.counted() and name.head.id != "clusters":
            return None
        if (
            not counted
            and shape in ("closed", "whole")
            or not counted
            and shape == "place"
            and name.parts == 0
        ):
            return None if name.head.id not in _NUMBERED else _past_number(tokens, name, at)
        return _past_number(tokens, name, at)
    if tokens.is_capital(at) and _is_roman(tokens.words[at]) and (counted or shape == "number"):
        name.proper = True
        return at + 1
    return None


_NUMBERED = frozenset({"party"})


def _past_number(tokens: Tokens, name: Name, at: int) -> int:
    name.proper = True
    end = at + 1
    if tokens.low_at(end) == "." and tokens.kind_at(end + 1) == NUMBER and not tokens.spaced(end + 1):
        return end + 2
    if tokens.low_at(end) in "-." and tokens.kind_at(end + 1) == CAPITAL and not tokens.spaced(end):
        return end + 2
    return end


def _is_roman(word: str) -> bool:
    return bool(word) and set(word) <= set("IVX")


def _field(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    table = _fields_of_clusters() if name.head.id == "clusters" else _fields()
    for end, phrase in table.all_at(tokens, at):
        if _case_allows(tokens, name, at, phrase):
            if phrase in ("số", "vùng") and not _numeral(tokens, end):
                continue
            name.fields += 1
            capital = any(tokens.is_capital(index) for index in range(at, end))
            name.proper = name.proper or capital or name.head.id == "clusters"
            return end
    if tokens.low_at(at) in ("và", ",", "-") and name.fields:
        end = _joined_field(tokens, name)
        if end is not None:
            return end
    return None


def _numeral(tokens: Tokens, at: int) -> bool:
    return tokens.kind_at(at) == NUMBER or (tokens.is_capital(at) and _is_roman(tokens.words[at]))


def _case_allows(tokens: Tokens, name: Name, at: int, phrase: str) -> bool:
    """Small letters are allowed where the data has them, and right behind a head that tells enough by itself."""
    if tokens.kinds[at] != LOWER:
        return True
    if phrase[0].islower():
        return True
    long_head = name.body - name.start > 1 and name.head.shape != "name"
    first = at == name.body
    return (
        first
        and (long_head or tokens.kinds[name.start] == LOWER or " " in phrase)
        and (name.head.lower or long_head or " " in phrase)
    )


def _joined_field(tokens: Tokens, name: Name) -> int | None:
    """ "và", "-" and a further field of one name: "Viện Nghiên cứu **và Ứng dụng** …", never a new head."""
    at = name.end + 1
    if tokens.low[name.end] == "," or not tokens.is_capital(at):
        return None
    if tokens.low[name.end] == "và" and name.head.shape not in ("name", "field"):
        return None
    found = _fields().longest(tokens, at)
    if found is None or _heads().longest(tokens, at) is not None and tokens.low[name.end] == "và":
        return None
    return found[0]


def _capitals(tokens: Tokens, name: Name) -> int | None:
    at = name.end
    if not tokens.is_capital(at) or name.head.shape in ("closed", "whole"):
        return None
    if name.head.shape == "place" and name.head.id != "police":
        return _plain_name(tokens, name)
    if _ends().longest(tokens, at) is not None or _begins_owner(tokens, name, at):
        return None
    if tokens.kinds[at] == SHOUT:
        return _shouted(tokens, name)
    if _is_person_here(tokens, name, at):
        return None
    name.proper = True
    first = name.parts == 0 or not name.free
    name.free = True
    if first and _opens_compound(tokens, name, at):
        return at + 2
    return at + 1


def _plain_name(tokens: Tokens, name: Name) -> int | None:
    """An unknown proper name behind a head that wants a place ("Đảng bộ Vietcombank", "Đồn Biên phòng Ba Nang")."""
    at = name.end
    if name.parts or tokens.kinds[at] == SHOUT:
        return None
    if _ends().longest(tokens, at) is not None or _begins_owner(tokens, name, at) or type_word(tokens, at):
        return None
    run = before_person(tokens, at, capital_run(tokens, at, MAX_NAME))
    if name_score(tokens.words[at:run]) >= 0.5 and office_before(tokens, name.start):
        return None
    name.proper = name.closed = True
    return run


def _shouted(tokens: Tokens, name: Name) -> int | None:
    """In a line of capitals a proper name goes on for at most four syllables, up to a verb or small word."""
    at = name.end
    if name.head.shape not in ("name", "number") or name.free:
        return None
    end = at
    while end - at < 4 and tokens.kind_at(end) == SHOUT and tokens.low[end] not in _verbs():
        if end > at and (_heads().longest(tokens, end) or type_word(tokens, end) or bare_place(tokens, end)):
            break
        end += 1
    if end == at:
        return None
    name.proper = name.free = True
    return end


def _begins_owner(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether an inner unit begins here; "Hội", "Đoàn" and the like do so only with their own field."""
    return name.parts > 0 and read_unit(tokens, at, depth=2) is not None


def _is_person_here(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether the capitals at ``at`` are the person who holds a post in the unit, not part of its name."""
    if not is_surname(tokens.words[at]):
        return False
    run = capital_run(tokens, at, MAX_NAME)
    score = name_score(tokens.words[at:run])
    takes_persons = name.head.shape in ("name", "number") and not name.free
    if takes_persons:
        return False
    bound = 0.3 if office_before(tokens, name.start) else 0.6
    return name.parts > 0 and run - at >= 2 and score >= bound


_OFFICES = frozenset("đốc tịch thư trưởng phó nhiệm lệnh ủy viên bộ sự huy sĩ chánh hiệu đạo".split())


def office_before(tokens: Tokens, at: int) -> bool:
    """Whether a post stands right before ("Giám đốc", "Phó Chủ tịch", "Trưởng")."""
    return tokens.low_at(at - 1) in _OFFICES


def _opens_compound(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a lone capital and the small syllable behind it are one word: "Viện **Dầu khí**".

    Only right behind heads of fields: behind a company's name the small word is mostly a verb.
    """
    after = at + 1
    return (
        name.head.shape in ("field", "closed")
        and tokens.kinds[at] == CAPITAL
        and tokens.kind_at(after) == LOWER
        and is_vietnamese_syllable(tokens.low[at])
        and tokens.low[after] not in _verbs()
        and tokens.low[after] not in _SMALL_WORDS
        and not is_surname(tokens.words[at])
        and is_vietnamese_syllable(tokens.low[after])
    )


_SMALL_WORDS = frozenset(
    "đã đang sẽ vừa cũng còn không chưa nên thì mà do bởi theo như để hay hoặc nhưng khi này đó trên dưới ngoài gồm "
    "thuộc tuyên nêu cho biết làm đến lên xuống vào nay rất cần phải bị mới những hiện liên tục trực".split()
)


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
    if tokens.kind_at(at + 1) == NUMBER and not tight or tokens.low[at] == "/":
        return None
    if _ends().longest(tokens, at + 1) is not None or read_unit(tokens, at + 1, depth=2) is not None:
        return None
    run = capital_run(tokens, at + 1, MAX_NAME)
    if not tight and name_score(tokens.words[at + 1 : run]) >= 0.5:
        return None
    if not tight and (name.head.shape not in ("name", "number") or name.closed):
        return None
    name.proper = True
    return at + 2


Reader = Callable[[Tokens, Name], int | None]
_READERS: tuple[Reader, ...] = (_number, _field, _quoted, _abbreviation, _place, _capitals, _dashed)


def _read_owner(tokens: Tokens, name: Name, depth: int) -> None:
    """The inner unit that owns this one, without a comma; behind a dash only for parts of a body."""
    at = name.end
    if name.head.shape == "whole" and name.head.id != "party_alone":
        return
    if tokens.low_at(at) == "-" and name.head.part and name.parts:
        at += 1
    elif name.closed and not name.head.part and name.head.id != "clusters":
        return
    if not tokens.is_capital(at) and tokens.kind_at(at) != LOWER:
        return
    owner = read_unit(tokens, at, depth=depth + 1)
    if owner is not None and (name.parts or owner.head.id not in ("association", "council")):
        name.end = owner.end
        name.owned = name.proper = True
        name.parts += 1


def _is_name(tokens: Tokens, name: Name) -> bool:
    """Whether what was read names a body and is no common noun ("công ty xây dựng", "Sở", "Ban Tổ chức")."""
    head = name.head
    if head.shape == "whole":
        return True
    if name.parts == 0 or not name.proper:
        return False
    if head.shape == "closed" and not name.fields and not name.owned:
        return False
    if head.id == "school_short":
        return name.fields > 0 or name_score(tokens.words[name.body : name.end]) >= 0.4
    if head.id in ("association", "department_part") and tokens.kinds[name.start] == LOWER:
        return name.fields > 0 or name.owned
    return True


@cache
def _heads() -> PhraseTable[HeadClass]:
    return PhraseTable((word, head) for head in lexicon.head_classes() for word in head.words)


@cache
def _fields() -> PhraseTable[str]:
    groups = lexicon.fields()
    return PhraseTable(
        (word, word) for group, words in groups.items() if group != "members" for word in words
    )


@cache
def _fields_of_clusters() -> PhraseTable[str]:
    groups = lexicon.fields()
    others = (word for group, words in groups.items() if group != "members" for word in words)
    return PhraseTable((word, word) for word in (*groups["members"], *others))


@cache
def _ends() -> PhraseTable[str]:
    return PhraseTable((word, word) for word in lexicon.name_ends())


@cache
def _verbs() -> frozenset[str]:
    return frozenset(lexicon.verbs())
