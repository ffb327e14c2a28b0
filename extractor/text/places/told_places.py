"""Places told by the words around them only: "ở Thu Lũm", "quê Châu Thành, Long An", "(Mai Châu)".

The tables of communes hold most of them; behind the surest words an unknown name counts as well. Addresses
("số 40 Tăng Bạt Hổ") are here too.
"""

from extractor.lexicon import places as gazetteer
from extractor.text.units.name import end_phrases, field_phrases, head_phrases
from extractor.text.units.place_names import (
    MAX_NAME,
    FoundPlace,
    bare_place,
    capital_run,
    name_run,
    type_word,
    typed_place,
)
from extractor.text.units.tokens import CAPITAL, LOWER, NUMBER, Tokens
from extractor.viet.names import is_vietnamese_syllable, name_score

_SURE_CUES = frozenset({"ở", "quê", "vực"})
"""Behind these an unknown name is a place."""
_CUES = frozenset(
    {"tại", "về", "đến", "từ", "lên", "sang", "qua", "xuống", "khắp", "rời", "tới", "ra", "như"}
)
"""Behind these a name of the tables is one."""
_TOLD_BY = _SURE_CUES | _CUES | {"("}
_ABROAD_CUES = frozenset({"từ", "sang", "tại"})
"""Behind these a word that is no Vietnamese syllable is one."""
BEGIN_ADDRESS = frozenset({"số", "hẻm", "ngõ", "ngách", "km"})
"""First words of addresses."""
_BEFORE_ADDRESS = frozenset(
    {"tại", "ở", "trước", "đến", "về", "nhà", "chỉ", "sở", "tới", "từ", ",", "(", ")", ":"}
)
_PERSON = 0.4


def may_be_told(tokens: Tokens, at: int) -> bool:
    """Whether a number or capital that opens no known place may begin one all the same: an address, a
    milestone, what the word before it tells."""
    if tokens.kinds[at] == CAPITAL and (tokens.low_at(at - 1) in _TOLD_BY or _begins_line(tokens, at)):
        return True
    return tokens.kinds[at] == NUMBER or tokens.low[at].startswith("km")


def told_place(tokens: Tokens, at: int) -> FoundPlace | None:
    """The place at ``at`` that the word or bracket before it tells, or the line that it opens."""
    if _begins_line(tokens, at):
        return _head_of_line(tokens, at)
    before = tokens.low_at(at - 1)
    if before not in _TOLD_BY or tokens.kinds[at] != CAPITAL or _begins_something_else(tokens, at):
        return None
    end = capital_run(tokens, at, MAX_NAME)
    if before in _SURE_CUES and tokens.kind_at(at - 1) == LOWER:
        known = _is_known(tokens, at, end)
        unknown = end - at > 1 and name_score(tokens.words[at:end]) < _PERSON
        stands = known or unknown or (end - at == 1 and _is_foreign(tokens, at))
    elif before in _CUES and tokens.kind_at(at - 1) == LOWER:
        foreign = before in _ABROAD_CUES and all(_is_foreign(tokens, inside) for inside in range(at, end))
        stands = _is_known(tokens, at, end) or (foreign and end - at < 3)
    else:
        stands = before == "(" and tokens.low_at(end) in (")", ",", "-") and _is_large(tokens, at, end)
    return FoundPlace(at, at, end, "name") if stands and tokens.kind_at(end) != NUMBER else None


def _begins_line(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.low_at(at - 1)[:1] == "\n"


def _head_of_line(tokens: Tokens, at: int) -> FoundPlace | None:
    """The place that a headline tells first or lets act, where the text has it with its type too: "**Nông
    Sơn** tổ chức ngày hội" of "UBND huyện Nông Sơn"."""
    end = capital_run(tokens, at, MAX_NAME)
    behind = tokens.low_at(end), tokens.low_at(end + 1)
    if (
        end - at not in (2, 3)
        or (behind[0] != ":" and behind not in _ACTS)
        or _begins_something_else(tokens, at)
    ):
        return None
    name = tokens.low[at:end]
    again = (place for place, low in enumerate(tokens.low) if low == name[0] and place > end)
    typed = any(
        tokens.low[place : place + end - at] == name and tokens.low_at(place - 1) in _TYPES for place in again
    )
    return FoundPlace(at, at, end, "name") if typed else None


_TYPES = frozenset({"tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn"})
_ACTS = frozenset(
    {
        *(("tổ", "chức"), ("trao", "tặng"), ("khen", "thưởng"), ("biểu", "dương"), ("tuyên", "dương")),
        *(
            ("tổng", "kết"),
            ("phát", "động"),
            ("công", "bố"),
            ("gặp", "mặt"),
            ("kỷ", "niệm"),
            ("truy", "tặng"),
        ),
    }
)


_OF_STATE = frozenset(
    {
        ("tổng", "thống"),
        ("thủ", "tướng"),
        ("ngoại", "trưởng"),
        ("đại", "sứ"),
        ("quốc", "vương"),
        ("nghị", "sĩ"),
    }
)


def is_land_of_office(tokens: Tokens, place: FoundPlace) -> bool:
    """Whether a country stands between an office and who holds it: "Tổng thống **Pháp** Alain Morel"."""
    after = tokens.low_at(place.end)
    abroad = (tokens.low_at(place.start - 2), tokens.low_at(place.start - 1)) == ("đại", "sứ")
    if after == "tại" and abroad:
        return True
    foreign = tokens.kind_at(place.end) == CAPITAL and (
        place.end - place.start > 1 or not is_vietnamese_syllable(after)
    )
    return foreign and (
        (tokens.low_at(place.start - 2), tokens.low_at(place.start - 1)) in _OF_STATE
        or _of_ministers(tokens, place.start)
    )


def _of_ministers(tokens: Tokens, at: int) -> bool:
    """Whether a minister's office ends before token ``at``: "Thứ trưởng Ngoại giao **Nhật Bản** Sato Ken"."""
    return any(
        (tokens.low_at(first - 2), tokens.low_at(first - 1)) in _MINISTERS
        and (field := field_phrases().longest(tokens, first)) is not None
        and field[0] == at
        for first in range(max(2, at - _LONGEST_FIELD), at)
    )


def is_paired_land(tokens: Tokens, place: FoundPlace) -> bool:
    """Whether a dash joins a country of one syllable to another one: "xung đột **Nga** - Ukraine"."""
    other = bare_place(tokens, place.end + 1) if tokens.low_at(place.end) == "-" else None
    if other is None and tokens.low_at(place.start - 1) == "-":
        ends = place.start - 1
        other = bare_place(tokens, ends - 2) or bare_place(tokens, ends - 1)
        other = other if other is not None and other.end == ends else None
    return other is not None and _is_country(tokens, other)


def _is_country(tokens: Tokens, place: FoundPlace) -> bool:
    countries = gazetteer.press_names()["countries"]
    return " ".join(tokens.words[place.start : place.end]) in countries["names"]


_MINISTERS = frozenset({("bộ", "trưởng"), ("thứ", "trưởng")})
_LONGEST_FIELD = 7


def listed_place(tokens: Tokens, at: int) -> FoundPlace | None:
    """A name of the tables at ``at``, for the list that a place has begun."""
    if tokens.kind_at(at) != CAPITAL or _begins_something_else(tokens, at):
        return None
    end = capital_run(tokens, at, MAX_NAME)
    return FoundPlace(at, at, end, "item") if _is_known(tokens, at, end) else None


def is_rank(tokens: Tokens, at: int) -> bool:
    """As in "Nhì cụm: xã A; **Ba** cụm: xã B", no item of the list."""
    return tokens.low[at] in _RANKS and tokens.kind_at(at + 1) == LOWER


_RANKS = frozenset({"nhất", "nhì", "ba", "tư"})


def address_at(tokens: Tokens, at: int) -> FoundPlace | None:
    """A house number with its street: "số 88 phố Cát Cụt", "hẻm 42 Nguyễn Thị Nhỏ", "(9 Hàng Bè, Huế)"."""
    word = tokens.low[at]
    if word.startswith("km"):
        return _milestone(tokens, at)
    if tokens.kinds[at] == NUMBER:
        return _bare_address(tokens, at)
    if tokens.kinds[at] != LOWER or word not in BEGIN_ADDRESS or tokens.kind_at(at + 1) != NUMBER:
        return None
    if word == "số" and tokens.low_at(at - 1) not in _BEFORE_ADDRESS:
        return None
    street = at + 2
    while tokens.low_at(street) == "/" and tokens.kind_at(street + 1) == NUMBER:
        street += 2
    if tokens.low_at(street) == ",":
        street += 1
    typed = typed_place(tokens, street)
    if typed is not None:
        return (
            FoundPlace(at, street, typed.end, "typed") if typed.type in ("đường", "phố", "đại lộ") else None
        )
    end = name_run(tokens, street)
    is_street = tokens.kind_at(street) == CAPITAL and end - street > 1 and bare_place(tokens, street) is None
    return (
        FoundPlace(at, street, end, "typed")
        if is_street and not _begins_something_else(tokens, street)
        else None
    )


def _milestone(tokens: Tokens, at: int) -> FoundPlace | None:
    """A kilometre of a road: "Km 38 quốc lộ 9", "km202 cao tốc Vĩnh Hảo - Phan Thiết"."""
    road = at + 1 if tokens.low[at][2:].isdigit() else at + 2
    if tokens.low[at] == "km" and tokens.kind_at(at + 1) != NUMBER:
        return None
    place = typed_place(tokens, road)
    roads = ("quốc lộ", "cao tốc", "đường cao tốc", "tỉnh lộ", "hương lộ")
    return FoundPlace(at, road, place.end, "typed") if place is not None and place.type in roads else None


_BEFORE_BARE_ADDRESS = frozenset({"tại", "ở", "("})


def _bare_address(tokens: Tokens, at: int) -> FoundPlace | None:
    """A number and a street alone, believed where the larger place follows behind a comma."""
    street = at + 1
    if tokens.low_at(at - 1) not in _BEFORE_BARE_ADDRESS or tokens.kind_at(street) != CAPITAL:
        return None
    end = capital_run(tokens, street, MAX_NAME)
    if end - street < 2 or tokens.low_at(end) != "," or _begins_something_else(tokens, street):
        return None
    above = typed_place(tokens, end + 1) or bare_place(tokens, end + 1)
    return None if above is None else FoundPlace(at, street, end, "typed")


def _begins_something_else(tokens: Tokens, at: int) -> bool:
    return (
        head_phrases().longest(tokens, at) is not None
        or end_phrases().longest(tokens, at) is not None
        or field_phrases().longest(tokens, at) is not None
        or type_word(tokens, at) is not None
    )


def _is_known(tokens: Tokens, at: int, end: int) -> bool:
    """A district or commune of two and more syllables that is no likely person."""
    name = " ".join(tokens.low[at:end])
    if end - at < 2 or name_score(tokens.words[at:end]) >= _PERSON + 0.2:
        return False
    return gazetteer.is_large(name) or name in gazetteer.commune_keys()


def _is_large(tokens: Tokens, at: int, end: int) -> bool:
    return end - at > 1 and gazetteer.is_large(" ".join(tokens.low[at:end]))


def _is_foreign(tokens: Tokens, at: int) -> bool:
    word = tokens.low[at]
    return (
        tokens.kinds[at] == CAPITAL
        and word.isalpha()
        and len(word) > 2
        and word.isascii()
        and not is_vietnamese_syllable(word)
    )
