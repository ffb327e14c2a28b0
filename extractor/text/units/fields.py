"""Readers of words of fields in names: "Sở **Giáo dục và Đào tạo**", "Công đoàn **ngành Y tế**"."""

from extractor.text.units.name import (
    Name,
    end_phrases,
    field_phrases,
    fields_of_clusters,
    head_phrases,
    is_verbal,
)
from extractor.text.units.place_names import (
    bare_place,
)
from extractor.text.units.tokens import CAPITAL, LOWER, NUMBER, SHOUT, Tokens
from extractor.text.units.words import numeral, opens_compound, past_compound


def field(tokens: Tokens, name: Name) -> int | None:
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
    one_word = name.head.id == "association" and name.end - name.body == 1
    if tokens.low_at(at) in ("và", "-", ",") and (name.fields or one_word):
        return _joined_field(tokens, name)
    return None


def branch(tokens: Tokens, name: Name) -> int | None:
    """A whole branch as owner: "Công đoàn **ngành Y tế**"."""
    at = name.end
    if tokens.low_at(at) != "ngành" or name.head.shape == "name":
        return None
    found = field_phrases().longest(tokens, at + 1)
    if found is not None and not tokens.is_capital(at + 1) and (" " not in found[1] or is_verbal(found[1])):
        found = None
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
    if name.head.id == "army":
        return True
    if name.head.id == "youth":
        return not is_verbal(" ".join(tokens.low[at:end]))
    return (name.head.id == "council" and end - at > 2) or (name.head.id == "department" and name.fields > 1)


def _case_allows(tokens: Tokens, name: Name, at: int, phrase: str) -> bool:
    """Small letters may stand where the data has them, behind a telling head, and after each other."""
    if tokens.kinds[at] == SHOUT:
        return name.parts == 0 or phrase.lower() != "tổ chức"
    if tokens.kinds[at] != LOWER or phrase[0].islower():
        return True
    counts = tokens.kind_at(at + len(phrase.split())) == NUMBER
    if is_verbal(phrase) and (at != name.body or name.head.shape == "number" or counts):
        # "Hội Khuyến học tổ chức 5 hội thi" says what it does.
        return False
    if name.head.shape == "whole":
        return False
    if at != name.body:
        return name.small and " " in phrase
    long_head = name.body - name.start > 1 and name.head.shape != "name"
    return long_head or " " in phrase or (name.head.lower and tokens.kinds[name.start] == LOWER)


def _joined_field(tokens: Tokens, name: Name) -> int | None:
    """ "và", "-" and a further field of one name: "Viện Nghiên cứu **và Ứng dụng** …", never a new head.

    A comma only in the trade of a company or the fields of one department, where "và" follows: "Công ty
    Thương mại**, Sản xuất** và Dịch vụ". A field in lower case only before a name: "Công ty Xuất nhập khẩu
    **và xây dựng** An Phú".
    """
    at = name.end + 1
    if not tokens.is_capital(at):
        return _trade_in_lower_case(tokens, name, at)
    if tokens.low[name.end] == ",":
        of_many = name.head.id == "company" or _has_several_fields(tokens, name)
        listed = field_phrases().longest(tokens, at) if of_many else None
        ends_list = listed is not None and " và " in listed[1]
        more = listed is not None and tokens.low_at(listed[0]) == "và" and tokens.is_capital(listed[0] + 1)
        more = more and head_phrases().longest(tokens, listed[0] + 1 if listed else at) is None
        goes_on = ends_list or more
        return listed[0] if listed is not None and goes_on else None
    if tokens.low[name.end] == "và" and name.head.shape not in ("name", "field"):
        return None
    found = field_phrases().longest(tokens, at)
    if tokens.low[name.end] == "và" and head_phrases().longest(tokens, at) is not None:
        return None
    if found is None:
        return _trade_of_members(tokens, name, at)
    return past_compound(tokens, name, at, found[0])


_OF_SEVERAL_FIELDS = ("trung tâm", "phòng", "vụ", "cục", "chi cục", "viện")


def _has_several_fields(tokens: Tokens, name: Name) -> bool:
    """As in "Vụ Đánh giá, Thẩm định và Giám định công nghệ"; "các cục A, B và C" are several, and offices and
    committees are listed so too ("Sở Y tế, Nội vụ và Tài chính")."""
    called = " ".join(tokens.low[name.start : name.body])
    several = tokens.low_at(name.start - 1) in {"các", "những", "hai", "ba"}
    return called in _OF_SEVERAL_FIELDS and not several


def _trade_of_members(tokens: Tokens, name: Name, at: int) -> int | None:
    """A further trade of those who joined, that no list has: "Hiệp hội Gỗ **và Lâm sản**", "Hội Mỹ nghệ **-
    Kim hoàn**"."""
    other = head_phrases().longest(tokens, at) or end_phrases().longest(tokens, at)
    if name.head.id != "association" or other is not None or not opens_compound(tokens, name, at):
        return None
    return at + 2


def _trade_in_lower_case(tokens: Tokens, name: Name, at: int) -> int | None:
    if tokens.low[name.end] != "và" or name.head.id != "company":
        return None
    found = field_phrases().longest(tokens, at)
    return found[0] if found is not None and tokens.is_capital(found[0]) else None
