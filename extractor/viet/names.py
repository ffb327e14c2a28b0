"""Personal names of Vietnam: what their syllables look like and how far a string of them is one.

A name is a surname, none to three middle syllables and a given name ("Nguyễn Thị Minh Khai"). Surnames are
those of the Kinh and of the other peoples as they stand in the press; many double as places, plants or common
words, so they come in two strengths. Names are compared in the old tone placement ("Hòa"), case as written.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from extractor.viet.fold import old_tone_placement
from extractor.viet.name_syllables import COMMON_WORDS, CONNECTIVES, GIVEN, HIGHLAND, MIDDLE, STRONG, WEAK

_SURNAMES = STRONG | WEAK | HIGHLAND
_NAME_PARTS = GIVEN | MIDDLE
_CORE = frozenset(
    (
        "Nguyễn",
        "Trần",
        "Lê",
        "Phạm",
        "Hoàng",
        "Huỳnh",
        "Phan",
        "Vũ",
        "Võ",
        "Đặng",
        "Bùi",
        "Đỗ",
        "Ngô",
        "Dương",
        "Đinh",
    )
)
_NEVER = COMMON_WORDS - GIVEN - MIDDLE

_BODIES = frozenset(
    ("Sở", "Ban", "Bộ", "Ủy", "Phó", "Chủ", "Giám", "Bí", "Đảng", "Tổng", "Cục", "Quận", "Xã")
)
"""No given names even behind "Văn" and "Thị", where other common words are some ("Nguyễn Văn Được")."""

_CLITIC = re.compile(r"[HKRN]'")
_TONES = dict.fromkeys(map(ord, "\u0300\u0301\u0303\u0309\u0323"))
_SYLLABLE = re.compile(
    "(?:ngh|gh|kh|ng|nh|ph|qu|th|tr|ch|gi|[bcdđghklmnprstvx])?"
    "(?:uyê|iê|yê|uô|ươ|uâ|oa|oă|oe|uê|uy|ia|ya|ua|ưa|uơ|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnptiuoy])?"
)


@lru_cache(maxsize=20_000)
def canonical(syllable: str) -> str:
    """One spelling for comparing: "HOÀ" and "Hoà" become "Hòa", "Sỹ" stays."""
    plain = syllable.replace("’", "'").replace("ʼ", "'").replace("Ð", "Đ").replace("ð", "đ")
    return old_tone_placement(plain[:1].upper() + (plain[1:].lower() if plain.isupper() else plain[1:]))


@lru_cache(maxsize=20_000)
def is_vietnamese_syllable(syllable: str) -> bool:
    """Whether the letters could be one syllable of the standard language ("Nguyễn"; not "Park", "Kpă")."""
    toneless = unicodedata.normalize("NFC", unicodedata.normalize("NFD", syllable.lower()).translate(_TONES))
    return _SYLLABLE.fullmatch(toneless) is not None


def name_score(syllables: Sequence[str]) -> float:
    """How far 2 to 5 capitalised syllables look like one full name: 0 (not at all) to 1.

    At least 0.6 for a name that can stand without any title ("Trần Thị Hoa"), about 0.5 for a surname with an
    unknown rest, below 0.4 for what merely begins like one ("Hồ Tây").
    """
    return _name_score(tuple(syllables)) if 2 <= len(syllables) <= 5 else 0.0


@lru_cache(maxsize=20_000)
def _name_score(syllables: tuple[str, ...]) -> float:
    surname, *middles, given = map(canonical, syllables)
    full = len(middles) == 1 and middles[0] in ("Văn", "Thị") and surname in STRONG and given not in _BODIES
    if any(part in _NEVER for part in middles) or (given in _NEVER and not full):
        return 0.0
    if surname == "Y" or _CLITIC.match(surname) or surname in HIGHLAND:
        return 0.7 if {*middles, given} & HIGHLAND else 0.55
    if surname not in _SURNAMES:
        return 0.0
    usual_middle = bool(middles) and middles[0] in ("Văn", "Thị", "A", "Seo")
    score = 0.4 if surname in STRONG else 0.3 if usual_middle else 0.2
    score += 0.2 if given in GIVEN else 0.1 if given in MIDDLE else 0.0 if middles else -0.1
    if middles:
        score += 0.4 * sum(map(_middle_score, middles)) / len(middles)
    return min(1.0, score - (0.1 if len(syllables) == 5 else 0.0))


def _middle_score(syllable: str) -> float:
    if syllable in ("Văn", "Thị"):
        return 1.0
    return 0.7 if syllable in MIDDLE or syllable in GIVEN else 0.0


def is_highland_name(syllables: Sequence[str]) -> bool:
    """ "Siu H’Mlơ", "Alăng Nhớ", "Y Blim": two syllables of which one is spelt as no Kinh word is."""
    clan = canonical(syllables[0])
    clitic = any(_CLITIC.match(canonical(part)) for part in syllables)
    unknown = clan == "Y" and not is_vietnamese_syllable(syllables[1])
    return clitic or unknown or (clan in HIGHLAND and not is_vietnamese_syllable(clan))


def is_surname(syllable: str) -> bool:
    return canonical(syllable) in _SURNAMES


def is_strong_surname(syllable: str) -> bool:
    """Whether the syllable is a surname that seldom begins anything else in capitals."""
    return canonical(syllable) in STRONG


def holds_name(full: str, short: str) -> bool:
    """Whether a person's name is the other without what stands between or before its two syllables."""
    names, two = full.split(), short.split()
    return len(two) == 2 and (names[-2:] == two or [names[0], names[-1]] == two)


def is_middle_and_given(name: str) -> bool:
    """As "Anh Thư": two syllables of which the first is no surname."""
    words = name.split()
    return len(words) == 2 and not is_strong_surname(words[0])


def is_core_surname(syllable: str) -> bool:
    """One of the fifteen surnames that most people bear; inside a run of capitals it often begins a name."""
    return canonical(syllable) in _CORE


def is_name_part(syllable: str) -> bool:
    """Whether the syllable is known as a middle or given name."""
    return canonical(syllable) in _NAME_PARTS


def is_common_word(syllable: str) -> bool:
    """Whether a capital on this syllable begins a post, a body or a sentence, never a part of a name."""
    return canonical(syllable) in _NEVER


def is_connective(syllable: str) -> bool:
    """Whether a capital on this syllable only begins a sentence ("Với", "Theo")."""
    return canonical(syllable) in CONNECTIVES


def often_begins_a_body(syllable: str) -> bool:
    """Whether a capital on this syllable often begins a post, a body or a sentence ("Trường", "Thành")."""
    return canonical(syllable) in COMMON_WORDS


def is_given_name(syllable: str) -> bool:
    """Whether one syllable is used as a given name ("Lực", "Hoa")."""
    return canonical(syllable) in GIVEN


def is_year_by_the_moon(words: Sequence[str]) -> bool:
    """As "Xuân Mậu Thân", "Tết Giáp Thìn", which has the look of a person's name."""
    return len(words) > 2 and words[0] in ("Xuân", "Tết") and words[1] in _STEMS


_STEMS = frozenset({"Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"})


def holds_two_names(words: Sequence[str]) -> bool:
    """As "Chu Trinh Lê Văn Hải" behind "UBND phường Phan": the rest of a place, and who follows it."""
    return len(words) > 4 and is_surname(words[0]) and is_strong_surname(words[-3]) and words[1] != "Thị"
