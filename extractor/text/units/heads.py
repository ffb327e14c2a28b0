"""Whether the words of a head noun begin a unit where they stand, and are no common noun there."""

from extractor.lexicon.units import HeadClass, end_words
from extractor.text.units.place_names import type_word
from extractor.text.units.tokens import CAPITAL, LOWER, NUMBER, SHOUT, UPPER, Tokens

_GUESTS = frozenset(
    {("công", "tác"), ("kiểm", "tra"), ("giám", "sát"), ("thanh", "tra"), ("khảo", "sát"), ("đại", "biểu")}
)
_SHORT_FORMS = frozenset({"ca", "cn"})
"""Heads in capitals only: "**CA** tỉnh", "Vietcombank - **CN** Tây Đô"."""
_WORK_OF_ANY = frozenset({"nghiệp vụ", "chuyên môn", "chức năng", "chuyên đề", "trực thuộc"})


def head_fits(tokens: Tokens, at: int, after: int, head: HeadClass) -> bool:
    if tokens.low[at] == "đoàn" and (tokens.low_at(after), tokens.low_at(after + 1)) in _GUESTS:
        return False  # "**Đoàn công tác** Sở Y tế đến làm việc", some of its people
    if tokens.low[at] == "tổ" and tokens.low_at(after) == "quốc":
        return False  # "vì **Tổ Quốc** thân yêu"
    if tokens.low[at] == "sở" and tokens.low_at(at - 1) == "trụ":
        return False  # "tại Trụ **Sở** Thanh tra tỉnh"
    if tokens.low[at] == "báo" and tokens.low_at(at - 1) in ("làm", "nghề", "giới"):
        return False  # "những người làm **báo Việt Nam**"
    if tokens.low[at] in _SHORT_FORMS and tokens.kinds[at] != UPPER:
        return False  # "**Ca** Huế trên sông Hương"
    if tokens.low[at] == "cn" and tokens.low_at(at - 1) != "-":
        return False  # "**CN** Trần Thị Mai", a bachelor
    if tokens.kinds[at] == SHOUT and (tokens.low_at(at - 1), tokens.low[at]) == ("thông", "báo"):
        return False  # "THÔNG **BÁO** LẤY Ý KIẾN"
    if head.id == "small_team" and type_word(tokens, at) is not None:
        return False  # "**Tổ** 9, phường Đồng Tiến", where people live
    if tokens.kinds[at] == LOWER:
        return _small_head_fits(tokens, at, after, head)
    if tokens.kinds[at] == SHOUT or head.shape != "whole":
        return True
    return after - at == 1 or tokens.is_capital(at)


def _small_head_fits(tokens: Tokens, at: int, after: int, head: HeadClass) -> bool:
    if tokens.low[at] == "hội" and tokens.low_at(at - 1) == "đại":
        return False  # "Nghị quyết Đại **hội CCB** phường", a congress
    if _is_of_each(tokens, at, after):
        return False
    if head.id == "small_team":
        return _is_small_crew(tokens, at, after)
    if tokens.low[at] == "lực":
        return False  # "cùng các **lực lượng vũ trang** phường", a force of many
    chaired = (tokens.low_at(at - 2), tokens.low_at(at - 1)) == ("chủ", "nhiệm")
    return head.lower and (chaired or tokens.low_at(at - 1) not in end_words("before_heads"))


def _is_of_each(tokens: Tokens, at: int, after: int) -> bool:
    """ "các **phòng nghiệp vụ** Công an tỉnh", "các **đội chuyên môn**": parts of a kind, of which the owner
    alone is named."""
    work = f"{tokens.low_at(after)} {tokens.low_at(after + 1)}"
    return tokens.low_at(at - 1) in ("các", "những") and work in _WORK_OF_ANY


def _is_small_crew(tokens: Tokens, at: int, after: int) -> bool:
    """A named crew of a school or workshop: "tổ Hóa - Sinh", "chuyền 14"; no "tổ 5" of a street."""
    word = tokens.low[at]
    named = tokens.kind_at(after) in (CAPITAL, UPPER) and word == "tổ"
    return after - at == 1 and (named or (word == "chuyền" and tokens.kind_at(after) == NUMBER))
