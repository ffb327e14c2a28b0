"""What goes on a brand that stands alone: a word of companies, or the town of its branch."""

from extractor.lexicon import units as lexicon
from extractor.text.units.hamlets import PERSON_SURE
from extractor.text.units.name import Name, end_phrases
from extractor.text.units.place_names import name_run
from extractor.text.units.tokens import CAPITAL, UPPER, Tokens
from extractor.viet.names import is_vietnamese_syllable, name_score

LONGEST_BRANCH = 3
"""Syllables of the towns after which branches are called."""


def brand_goes_on(tokens: Tokens, name: Name) -> int | None:
    """A word of companies behind a brand: "Viettel **Solutions**", "FPT **Smart** Cloud"."""
    at = name.end
    if tokens.kind_at(at) not in (CAPITAL, UPPER) or not tokens.spaced(at):
        return None
    word = tokens.low[at]
    foreign = word.isascii() and len(word) > 2 and not is_vietnamese_syllable(word)
    if foreign or word in lexicon.brand_words().corporate:
        return at + 1
    return _branch_of_brand(tokens, name)


def _branch_of_brand(tokens: Tokens, name: Name) -> int | None:
    """The town of a bank's or net's branch, that no table has: "Agribank **Đông Lâm**", no person."""
    at = name.end
    run = name_run(tokens, at)
    branched = tokens.low[name.start] in lexicon.brand_words().branched and name.parts == 0
    if (
        not branched
        or tokens.kinds[at] != CAPITAL
        or run - at > LONGEST_BRANCH
        or end_phrases().longest(tokens, at) is not None
    ):
        return None
    return None if name_score(tokens.words[at:run]) >= PERSON_SURE else run
