"""Lists of units that share one head noun: "các Trường THPT **Kim Liên**, **Việt Đức** và **Chu Văn An**"."""

from collections.abc import Iterator
from functools import cache

from extractor.lexicon import units as lexicon
from extractor.text.units.name import Name, head_phrases
from extractor.text.units.place_names import MAX_NAME, capital_run, known_name, type_word
from extractor.text.units.tokens import CAPITAL, NUMBER, SHOUT, PhraseTable, Tokens

_PLURALS = frozenset({"các", "những", "hai", "ba", "bốn", "năm"})
_OF_MINISTRIES = frozenset({"sở", "bộ"})


def sharers(tokens: Tokens, name: Name) -> Iterator[tuple[int, int]]:
    """Token ranges of the further names behind ``name`` that share its head, as they are written."""
    plural = tokens.low_at(name.start - 1) in _PLURALS or tokens.kind_at(name.start - 1) == NUMBER
    of_ministry = name.parts == 1 and (
        tokens.low[name.start] in _OF_MINISTRIES or (plural and tokens.low[name.start] == "phòng")
    )
    if not of_ministry and not (plural and name.head.shape == "name"):
        return
    at = name.end
    while tokens.low_at(at) in (",", "và") and tokens.kind_at(at + 1) == CAPITAL:
        end = _field(tokens, at + 1) if of_ministry else _proper_name(tokens, at + 1)
        if end is None:
            return
        yield at + 1, end
        at = end


def behind_colon(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The ministries or departments that share the small head before a colon: "các bộ: **Y tế**, **Tài
    chính**"."""
    for at, low in enumerate(tokens.low):
        if low != ":" or tokens.low_at(at - 1) not in _OF_MINISTRIES or tokens.low_at(at - 2) not in _PLURALS:
            continue
        begin = at + 1
        while (found := _ministries().longest(tokens, begin)) is not None:
            end = found[0]
            if tokens.low_at(end) not in (",", ";", ".", "và", "\n"):
                break
            yield begin, end
            begin = end + 1


def _field(tokens: Tokens, at: int) -> int | None:
    """End of a ministry's field that stands alone: "Sở Y tế, **Giáo dục và Đào tạo**", not "Y tế Hà Nội"."""
    found = _ministries().longest(tokens, at)
    if found is None or head_phrases().longest(tokens, at) is not None:
        return None
    return found[0] if not tokens.is_capital(found[0]) else None


def _proper_name(tokens: Tokens, at: int) -> int | None:
    if head_phrases().longest(tokens, at) is not None or type_word(tokens, at) is not None:
        return None
    if known_name(tokens, at) is not None and tokens.low_at(at - 1) == ",":
        return None
    if tokens.kinds[at] == SHOUT:
        return None
    return capital_run(tokens, at, MAX_NAME)


@cache
def _ministries() -> PhraseTable[str]:
    return PhraseTable((word, word) for word in lexicon.fields()["ministries"])
