"""The country that ends the name of a body of state: "Quốc hội **Thụy Điển**", "Phủ Tổng thống **Pháp**"."""

from functools import cache

from extractor.lexicon import places
from extractor.text.units.tokens import CAPITAL, UPPER, PhraseTable, Tokens
from extractor.viet.names import is_vietnamese_syllable


def past_land(tokens: Tokens, at: int) -> int:
    """Where the name ends whose words end at ``at``: behind a country, which no Vietnamese name goes on."""
    if tokens.kind_at(at) not in (CAPITAL, UPPER) or not tokens.spaced(at):
        return at
    found = _lands().longest(tokens, at)
    return at if found is None or _goes_on(tokens, found[0]) else found[0]


def _goes_on(tokens: Tokens, at: int) -> bool:
    """As in "Quốc hội **Anh Tuấn**"; a foreign name begins anew ("Quốc hội Thụy Điển **Magnus** Lind")."""
    return tokens.kind_at(at) == CAPITAL and tokens.spaced(at) and is_vietnamese_syllable(tokens.low[at])


_IN_SHORT = ("Nhật", "Hàn", "Ấn", "Úc")


@cache
def _lands() -> PhraseTable[str]:
    names = (*places.press_names()["countries"]["names"], *_IN_SHORT)
    return PhraseTable((name, name) for name in names)
