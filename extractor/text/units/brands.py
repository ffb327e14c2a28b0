"""Names of firms and bodies without a head noun: brands, foreign bodies, short forms told in brackets.

A brand is known by a word of companies in it ("Viola **Home**"), by letters no Vietnamese syllable has behind
a word that calls it ("thương hiệu Nordlux"), by capitals inside a word ("MekongEel"), or because the article
has it with its head noun elsewhere ("Công ty TNHH Fujimura Việt Nam … **Fujimura**").
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from extractor.lexicon import units as lexicon
from extractor.text.units.name import end_phrases, field_phrases, head_phrases
from extractor.text.units.place_names import bare_place, capital_run, type_word
from extractor.text.units.tokens import CAPITAL, LOWER, UPPER, Tokens, low_of
from extractor.viet.names import is_vietnamese_syllable, name_score

Range = tuple[int, int]
"""Tokens ``[start, end)``."""

LONGEST_BRAND = 6
SHORTEST_SOUND = 3
_BRIDGES = frozenset({"&", "for", "of", "du", "des"})
"""Small words inside foreign names: "Cinema **du** Fleuve"."""
"""Letters from which on a word tells whether it could be Vietnamese."""


def find_brands(tokens: Tokens, units: Sequence[Range]) -> Iterator[Range]:
    """Ranges outside ``units`` (sorted) that name a firm or a body by themselves."""
    taken = {at for start, end in units for at in range(start, end)}
    told = set(_told_brands(tokens, units))
    found: list[Range] = []
    runs = list(_runs(tokens, taken))
    told |= _always_alone(tokens, runs)
    for run in runs:
        brand = _brand_in(tokens, run)
        if brand is not None:
            found.append(brand)
            told |= {tuple(tokens.low[brand[0] : brand[1]]), *_first_alone(tokens, brand)}
    ends = {end for _, end in units}
    found = [_with_number(tokens, brand) for brand in found]
    yield from (brand for brand in found if not _is_alias(tokens, brand, ends))
    taken |= {at for start, end in found for at in range(start, end)}
    if told:
        yield from (_with_number(tokens, brand) for brand in _told_again(tokens, taken, told))


def _with_number(tokens: Tokens, brand: Range) -> Range:
    """As in "Vinamo 4" where a bracket has the name with its number: "Tổng công ty xây số 4 (Vinamo 4)"."""
    start, end = brand
    if not tokens.low_at(end).isdigit():
        return brand
    named = ["(", *tokens.low[start : end + 1], ")"]
    size = len(named)
    openings = (at for at, word in enumerate(tokens.low) if word == "(")
    told = any(list(tokens.low[at : at + size]) == named for at in openings)
    return (start, end + 1) if told else brand


def _is_alias(tokens: Tokens, brand: Range, ends: set[int]) -> bool:
    """Whether a brand stands in brackets right behind its full name: "Ngân hàng Hải Âu (**Hải Âu Bank**)"."""
    return tokens.low_at(brand[0] - 1) == "(" and tokens.low_at(brand[1]) == ")" and brand[0] - 1 in ends


def _runs(tokens: Tokens, taken: set[int]) -> Iterator[Range]:
    reached = 0
    for at in tokens.capitals:
        if at < reached or at in taken:
            continue
        end = capital_run(tokens, at, LONGEST_BRAND)
        while tokens.low_at(end) in _BRIDGES and tokens.kind_at(end + 1) in (CAPITAL, UPPER):
            end = capital_run(tokens, end + 1, LONGEST_BRAND)
        joined = tokens.low_at(at - 1) in ("@", ".", "/") and not tokens.spaced(at)
        joined = joined or (tokens.low_at(end) == "-" and not tokens.spaced(end))
        if not joined and not taken & set(range(at, end)):
            yield at, end
        reached = end


def _brand_in(tokens: Tokens, run: Range) -> Range | None:
    start, end = run
    words = lexicon.brand_words()
    if not any(map(_may_tell_a_brand, tokens.words[start:end])):
        return None
    start = _past_posts(tokens, start, end)
    if start == end or head_phrases().longest(tokens, start) or type_word(tokens, start):
        return None
    low = tokens.low[start:end]
    if len(low) > 1 and any(word in words.corporate for word in low[1:]) and not set(low) & words.events:
        return start, end
    inner = (at for at in range(start, end) if _has_inner_capital(tokens.words[at]))
    first = next(inner, None)
    if first is not None and tokens.low[first] not in words.no_brands:
        return (first if _begins_line(tokens, start) else start), end
    if not any(_sounds_foreign(tokens, at) for at in range(start, end)) or set(low) & (
        words.no_brands | words.events
    ):
        return None
    called = tokens.low_at(start - 1) in words.callers and tokens.kind_at(start - 1) == LOWER
    called = called and (tokens.low_at(start - 2), tokens.low_at(start - 1)) not in _MAKES
    if not called or bare_place(tokens, start) is not None or name_score(tokens.words[start:end]) >= 0.4:
        return None
    return start, end


_MAKES = frozenset({("máy", "hiệu"), ("đạp", "hiệu"), ("thoại", "hiệu"), ("tô", "hiệu"), ("tay", "hiệu")})
"""Of a thing, no firm: "xe máy **hiệu** Exciter"."""


@lru_cache(maxsize=20_000)
def _may_tell_a_brand(word: str) -> bool:
    """Whether a word in capitals is one of companies, has a capital inside or is no Vietnamese syllable: most
    runs hold none, and name no brand."""
    low = low_of(word)
    foreign = low.isascii() and low.isalpha() and not is_vietnamese_syllable(low)
    return foreign or low in lexicon.brand_words().corporate or _has_inner_capital(word)


def _begins_line(tokens: Tokens, at: int) -> bool:
    """Where the capital of a small word tells nothing: "**Rời** McKinsey Singapore"."""
    return at == 0 or tokens.low_at(at - 1)[0] in ".\n:!?"


def _past_posts(tokens: Tokens, start: int, end: int) -> int:
    """Past the posts that begin a run: "**CEO** Viola Home"."""
    while start < end:
        post = end_phrases().longest(tokens, start)
        after = post[0] if post else start + 1 if tokens.low[start] in ("ceo", "cty") else start
        if after == start:
            break
        start = min(after, end)
    return start


def _has_inner_capital(word: str) -> bool:
    """ "MekongEel", "VinES"; not "TPHCM" or "H’Mông"."""
    if word[1:].islower() or len(word) <= SHORTEST_SOUND or not word.isalpha():
        return False
    return any(low.islower() and up.isupper() for low, up in pairwise(word))


def _sounds_foreign(tokens: Tokens, at: int) -> bool:
    word = tokens.low[at]
    return (
        word.isascii()
        and tokens.kinds[at] == CAPITAL
        and len(word) >= SHORTEST_SOUND
        and word.isalpha()
        and not is_vietnamese_syllable(word)
    )


def _short_form(tokens: Tokens, at: int) -> Iterator[tuple[str, ...]]:
    """What the brackets at ``at`` tell as another name: "(STBank)", "(GRO)"; no place, no field."""
    if tokens.low_at(at) != "(":
        return
    close = next((end for end in range(at + 2, at + 6) if tokens.low_at(end) == ")"), None)
    if close is None:
        return
    inside = range(at + 1, close)
    known = head_phrases().longest(tokens, at + 1) or field_phrases().longest(tokens, at + 1)
    place = bare_place(tokens, at + 1) or type_word(tokens, at + 1)
    foreign = any(not is_vietnamese_syllable(tokens.low[word]) for word in inside)
    foreign = foreign or (tokens.kinds[at + 1] == UPPER and len(tokens.words[at + 1]) >= SHORTEST_SOUND)
    if known is None and place is None and foreign and all(tokens.is_capital(word) for word in inside):
        yield tuple(tokens.low[at + 1 : close])


_FIRMS = frozenset({"công", "cty", "ctcp", "tập", "tổng", "ngân", "xí", "hãng", "doanh", "liên", "nhà"})
"""First words of the names of firms."""


def _told_brands(tokens: Tokens, units: Sequence[Range]) -> Iterator[tuple[str, ...]]:
    """Brands at the end of companies' names, and short forms in brackets behind any unit."""
    for start, end in units:
        firm = tokens.low[start] in _FIRMS and tokens.low_at(start + 1) not in ("an", "đoàn")
        first = next((at for at in range(start + 1, end) if firm and _sounds_foreign(tokens, at)), None)
        if first is not None:
            yield tuple(tokens.low[first:end])
            if first + 1 < end and tokens.low[first] not in lexicon.brand_words().corporate:
                yield (tokens.low[first],)
        yield from _short_form(tokens, end)
        yield from _without_legal_form(tokens, start, end)


def _without_legal_form(tokens: Tokens, start: int, end: int) -> Iterator[tuple[str, ...]]:
    """A company's trade and name as the press says it later: "Công ty CP Than Khe Lim … **Than Khe Lim**".

    A place is no name: "Du lịch Hà Giang" is not always the company's.
    """
    head = head_phrases().longest(tokens, start)
    trade = field_phrases().longest(tokens, head[0]) if head is not None and head[1].id == "company" else None
    if head is None or trade is None or end - trade[0] < _NAME_BEHIND_TRADE:
        return
    place = bare_place(tokens, trade[0])
    if all(map(tokens.is_capital, range(trade[0], end))) and (place is None or place.end < end):
        yield tuple(tokens.low[head[0] : end])


_NAME_BEHIND_TRADE = 2
"""Words behind the trade from which on trade and name together tell one company."""


def _always_alone(tokens: Tokens, runs: Sequence[Range]) -> set[tuple[str, ...]]:
    """Foreign words that the article has several times, never in a longer name and never as a place."""
    times: dict[str, int] = {}
    for start, end in runs:
        for at in range(start, end):
            if not _sounds_foreign(tokens, at):
                continue
            alone = end - start == 1 and tokens.low_at(start - 1) not in _PLACE_CUES | _PRIZES
            word = tokens.low[at]
            known = bare_place(tokens, at) is not None or word in lexicon.brand_words().no_brands
            times[word] = times.get(word, 0) + 1 if alone and not known and times.get(word, 0) >= 0 else -1
    return {(word,) for word, count in times.items() if count > 1}


_PLACE_CUES = frozenset(
    {"ở", "tại", "sang", "đến", "từ", "về", "ông", "bà", "anh", "chị", "thủ", "nước", "tiền", "hậu", "cầu"}
)

_PRIZES = frozenset({"giải", "thưởng", "cúp"})
"""Before the one whom a prize is called after: "Giải thưởng **Kovalevskaia**"."""


def _first_alone(tokens: Tokens, brand: Range) -> Iterator[tuple[str, ...]]:
    """The first word of a foreign brand may stand for it: "Nordline Shipping … **Nordline**"."""
    if brand[1] - brand[0] > 1 and _sounds_foreign(tokens, brand[0]):
        yield (tokens.low[brand[0]],)


def _told_again(tokens: Tokens, taken: set[int], told: set[tuple[str, ...]]) -> Iterator[Range]:
    by_first = _by_first(frozenset(told))
    reached = 0
    for at in [at for at, low in enumerate(tokens.low) if low in by_first]:
        for low in by_first[tokens.low[at]] if at >= reached else ():
            end = at + len(low)
            stands = tuple(tokens.low[at:end]) == low and tokens.kinds[at] in (CAPITAL, UPPER)
            alias = at - 2 in taken and tokens.low_at(at - 1) == "(" and tokens.low_at(end) == ")"
            if stands and not alias and not taken & set(range(at, end)) and not _goes_on(tokens, at, end):
                yield at, end
                reached = end
                break


def _goes_on(tokens: Tokens, at: int, end: int) -> bool:
    """Whether the words are a part of something longer, or stand in the brackets that tell them."""
    before = tokens.kind_at(at - 1) in (CAPITAL, UPPER) and tokens.spaced(at)
    after = tokens.kind_at(end) in (CAPITAL, UPPER) and tokens.spaced(end)
    told_here = tokens.low_at(at - 1) == "(" and tokens.low_at(end) == ")" and tokens.kinds[at] == UPPER
    joined = tokens.low_at(at - 1) in "-/.@" and not tokens.spaced(at)
    if tokens.low_at(at - 1) in ("tỉnh", "huyện", "phố", "bang", "xã"):
        return True
    return before or after or told_here or joined


@cache
def _by_first(told: frozenset[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    gathered: dict[str, list[tuple[str, ...]]] = {}
    for low in sorted(told, key=lambda words: (-len(words), words)):
        gathered.setdefault(low[0], []).append(low)
    return gathered
