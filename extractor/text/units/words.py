"""Words of a unit's name that no list of fields has: compounds ("Dầu khí") and runs in small letters.

Both are told from verbs by lists of small words and by what follows: a capital, a number or a place.
"""

from functools import cache
from itertools import pairwise

from extractor.lexicon import units as lexicon
from extractor.text.units.name import (
    Name,
    end_phrases,
    field_phrases,
    head_phrases,
    is_verbal,
    small_phrases,
    verbal_pairs,
)
from extractor.text.units.place_names import type_alone, type_word, typed_place
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, UPPER, Tokens
from extractor.viet.names import is_vietnamese_syllable

LONGEST_SMALL_RUN = 4
"""Syllables in small letters that may go on a name: "Văn phòng Điều phối **nông thôn mới** tỉnh"."""

SMALL_TAIL = 3
"""Syllables in small letters that may end a name before a comma or full stop: "Đội Điều tra trọng án,"."""

SHORT_FIELD = 2
"""Syllables of the unknown field at most behind which such an end belongs: "Viện Khảo cổ **học**,"; behind
another one it is what the body does ("Chi cục Thủy sản | thả cá")."""

_OPEN_SHAPES = frozenset({"field", "closed", "name", "number"})


def past_compound(tokens: Tokens, name: Name, at: int, end: int) -> int:
    """Past the small syllable that makes another word of a field of one: "**Điện lạnh**"; past "và" only
    where a field follows ("Khoa **Toán và** Tin", not "Khoa **Toán** và 9 sinh viên", "… và Khoa Lý")."""
    is_word = end - at == 1 and (tokens.low[at], tokens.low_at(end)) in _known_pairs()
    if is_word and tokens.low_at(end) == "và":
        is_word = tokens.is_capital(end + 1) and head_phrases().longest(tokens, end + 1) is None
    return end + 1 if is_word and opens_compound(tokens, name, at) else end


@cache
def _known_pairs() -> frozenset[tuple[str, str]]:
    """Neighbours inside the words of fields: what may make one word ("điện lạnh", "dầu khí")."""
    phrases = (Tokens(word).low for words in lexicon.fields().values() for word in words)
    return frozenset(pair for low in phrases for pair in pairwise(low))


def opens_compound(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether a lone capital and the small syllable behind it are one word: "Viện **Dầu khí**".

    Behind companies and schools the small word is mostly a verb, so it must stand between capitals there:
    "Công ty **Bóng đèn** Phích nước Rạng Đông".
    """
    after = at + 1
    if tokens.kinds[at] != CAPITAL or tokens.kind_at(after) != LOWER or is_roman(tokens.words[at]):
        return False
    small = tokens.low[after]
    known = (tokens.low[at], small) in _known_pairs()
    if not known and (small in lexicon.end_words("verbs") or small in lexicon.end_words("small_words")):
        return False
    names_a_task = name.head.shape == "number" and name.head.id != "clusters" and len(tokens.words[at]) > 1
    if name.head.shape not in ("field", "closed") and not names_a_task:
        end = past_small_words(tokens, after)
        goes_on = tokens.kind_at(end) in (CAPITAL, UPPER) or _ends_with_number(tokens, end)
        if end - at > LONGEST_SMALL_RUN or not goes_on or typed_place(tokens, end) is not None:
            return False
    one_word = is_vietnamese_syllable(tokens.low[at]) and is_vietnamese_syllable(small)
    return one_word and type_word(tokens, after) is None


def past_small_words(tokens: Tokens, at: int) -> int:
    """Past the words in small letters from ``at`` that are no verbs, small words or type words of places."""
    stops = _stops()
    end, verbs = at, verbal_pairs()
    while tokens.kind_at(end) == LOWER and tokens.low[end] not in stops and tokens.low[end] != "số":
        if f"{tokens.low[end]} {tokens.low_at(end + 1)}" in verbs:
            break
        if end > at and typed_place(tokens, end, within_unit=True) is not None:
            break
        end += 1
    return end


@cache
def _stops() -> frozenset[str]:
    return lexicon.end_words("verbs") | lexicon.end_words("small_words")


def _ends_with_number(tokens: Tokens, at: int) -> bool:
    after = tokens.low_at(at + 1)
    ends = tokens.kind_at(at + 1) == MARK or after in lexicon.end_words("verbs")
    return tokens.kind_at(at) == NUMBER and ends and after != "/"


_ARMS = frozenset({("hải", "quân"), ("cảnh", "sát"), ("không", "quân"), ("bộ", "binh"), ("pháo", "binh")})
"""Arms of the forces, in small letters behind a number too: "Vùng 5 **hải quân**"."""


_ACTING = frozenset({"name", "field"})
"""Shapes of heads behind which a verb in small letters is what the body does: "Trường Đại học A | hiến máu",
but "Ban Chỉ đạo hiến máu", "Đội Quản lý vận hành"."""


def small_words(tokens: Tokens, name: Name) -> int | None:
    """Known words in small letters behind a field: "Trung tâm Huấn luyện **thể thao quốc gia** Đà Nẵng"."""
    at = name.end
    numbered = tokens.kind_at(at - 1) == NUMBER and name.head.shape == "number"
    after_number = numbered and (tokens.low_at(at), tokens.low_at(at + 1)) in _ARMS
    if not after_number and (name.free or not name.fields):
        return None
    if tokens.kind_at(at) != LOWER or name.head.shape not in _OPEN_SHAPES:
        return None
    if typed_place(tokens, at, within_unit=True) is not None:
        return None
    found = small_phrases().longest(tokens, at)
    if found is None or (is_verbal(found[1]) and name.head.shape in _ACTING):
        return None
    name.small = True
    name.proper = name.proper or any(map(tokens.is_capital, range(name.start, at)))
    return found[0]


def small_run(tokens: Tokens, name: Name) -> int | None:
    """Unknown words in small letters that lead to a capital, number or place of the same name.

    "Công ty CP Khai thác **đá** Cùa", "Xí nghiệp **xe buýt** Cầu Bươu". No word among them may be a verb or
    a small word, else "Sở Y tế trao quà cho huyện A" would be one name.
    """
    at = name.end
    starts = name.parts == 0 and name.head.id == "company" and tokens.is_capital(name.start)
    if name.free or not (name.fields or starts) or name.head.shape not in _OPEN_SHAPES:
        return None
    if type_word(tokens, at) is not None and (
        type_alone(tokens, at) or typed_place(tokens, at, within_unit=True)
    ):
        return None
    end = past_small_words(tokens, at)
    if end == at or end - at > LONGEST_SMALL_RUN:
        return None
    if tokens.low_at(end) == "số" or typed_place(tokens, end, within_unit=True) is not None:
        return end
    if name.head.shape in ("field", "number") and name.fields and tokens.kind_at(end) == MARK:
        known = field_phrases().longest(tokens, name.body)
        short = at - name.body <= SHORT_FIELD and (known is None or known[0] != at)
        return end if short and end - at <= SMALL_TAIL else None
    if name.head.shape not in ("name", "number"):
        return None
    if tokens.kind_at(end) in (CAPITAL, UPPER) and end_phrases().longest(tokens, end) is None:
        return None if head_phrases().longest(tokens, end) is not None else end
    return end if _ends_with_number(tokens, end) and name.fields else None


def numeral(tokens: Tokens, at: int) -> bool:
    return tokens.kind_at(at) == NUMBER or (tokens.is_capital(at) and is_roman(tokens.words[at]))


def counts_months(tokens: Tokens, at: int) -> bool:
    """Whether a number is no part of the name before: "Khối thi đua các sở, ngành | **6** tháng đầu năm"."""
    return tokens.low_at(at + 1) == "tháng" and tokens.low_at(at + 2) in _OF_A_YEAR


_OF_A_YEAR = frozenset({"đầu", "cuối", "năm", "qua", "đã"})


def is_roman(word: str) -> bool:
    return bool(word) and set(word) <= set("IVX")
