"""Names of units and persons in the form in which they are compared.

What is equal: letters of either case, either tone placement, abbreviations and what they stand for ("LĐLĐ",
"THPT"), quotation marks, hyphens of either length, "tỉnh"/"thành phố" before a province's name. What stays
different: every other word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from extractor.ground.records import RecipientKind
from extractor.lexicon.abbreviations import expand, expand_all
from extractor.lexicon.alternation import tree_of
from extractor.records.localities import NOWHERE, Locality, named_places
from extractor.records.name_cores import Core, core_of, words_left_out
from extractor.viet.fold import fold, nfc, old_tone_placement

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_HOUSE = re.compile(
    r"(?P<kind>Bệnh viện|Trung tâm|Trường|Công an|Sở|Bộ|Cục|Công ty|Tập đoàn|Tổng công ty|Lữ đoàn|Trung đoàn|"
    r"Sư đoàn|Quân khu|Quân đoàn|Binh đoàn|Đoàn Kinh tế|Đoàn KT|LĐLĐ|Liên đoàn|Điện lực|Bưu điện|Học viện|"
    r"Chi cục|UBND|Huyện ủy|Quận ủy|Tỉnh ủy|Thành ủy) [^\W_]"
)
"""The house of a part, in brackets behind it: "Đội CSGT - Trật tự (Công an huyện Lạng Giang)"."""
_WORD = re.compile(r"[^\W_]+")
_QUOTES = str.maketrans("", "", "“”\"'«»‘’")
_TYPE_SHORT = (
    (re.compile(r"(?<!\w)Q\.\s?(?=[^\W_])"), "quận "),
    (re.compile(r"(?<!\w)H\.\s?(?=[^\W_])"), "huyện "),
    (re.compile(r"(?<!\w)(?:TP|Tp|tp)\.?\s?(?=[^\W\d_])"), "thành phố "),
    (re.compile(r"(?<!\w)TX\.?\s?(?=[^\W\d_])"), "thị xã "),
    (re.compile(r"(?<!\w)TT\.\s?(?=[^\W\d_])"), "thị trấn "),
    (re.compile(r"(?<!\w)P\.\s?(?=[^\W_])"), "phường "),
    (re.compile(r"(?<!\w)X\.\s?(?=[^\W\d_])"), "xã "),
)
_OF_SEVERAL = re.compile(r"(?<= )các (?=(?:tỉnh|quận|huyện|thị xã|xã|phường) )")
"""Of "Liên đoàn Lao động các quận Thanh Xuân, Hoàn Kiếm", a list whose members are rows of their own."""

_DASHED_LETTERS = re.compile(r"(?<=[A-ZĐ]{2}) - (?=[A-ZĐ]{2,}(?!\w))")
"""Of "CSGT - TT", which abbreviates one name."""

_TWICE = re.compile(r"(?:thành phố (?=thành phố )|phòng (?=phòng cảnh sát ))", re.IGNORECASE)
"""Of "TP.HCM", where both halves stand for the type, and of "Phòng PC08"."""

_LISTED_TASKS = re.compile(r"(phòng|cứu nạn|chữa cháy), (?=chống|cứu|chữa cháy)", re.IGNORECASE)
"""Of "Đội Phòng, chống ma túy", which is one name and no chain."""
_NUMBERED = re.compile(
    r"(?P<head>(?:lữ|trung|sư|hải|binh) đoàn) (?:\D+ )?(?P<number>\d{2,3})"
    r"|(?P<corps>đoàn|bệnh viện|viện) (?:(?:kinh tế|kt|quân y|an điều dưỡng|đặc công|trinh sát)(?:\W\D*)? )?"
    r"(?P<three>\d{3})"
)
"""Bodies of the army whose number alone tells which is meant: "Lữ đoàn 283", "Lữ đoàn Công binh 283", "Đoàn
Kinh tế - Quốc phòng 385", "Bệnh viện Quân y 175"."""
_PERSON_TITLES = re.compile(
    r"^(?:(?:hộ|gia đình|ông|bà|anh|chị|em|cụ|cô|thầy|đồng chí|đ/c|bác sĩ|nhà giáo|nsnd|nsưt|ngnd|ngưt|ttnd|"
    r"ttưt|gs|pgs|ts|ths|bs|cn|ks|giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|kỹ sư|dược sĩ|"
    r"nghệ nhân|nghệ sĩ|dân quân|"
    r"(?:thượng|trung|thiếu|đại) (?:tướng|tá|úy))[.,]?\s+)+",
    re.IGNORECASE,
)
_BARE_TYPE = re.compile(
    r"(?<= )(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|thị trấn|(?:tỉnh|thành|huyện|quận|thị) ủy)$",
    re.IGNORECASE,
)
_PROVINCE_TYPES = ("tỉnh", "thành phố")
_PARTY_TYPES = {"thành ủy": "thành phố", "thị ủy": "thị xã"}
_LEGAL_FORM = re.compile(r"^công ty (?:(?:cổ phần|trách nhiệm hữu hạn|một thành viên|tnhh|mtv|cp) )*")
_DOUBLED_FORM = re.compile(_LEGAL_FORM.pattern + r"(?=(?:tập đoàn|tổng công ty) )")
"""Of "Công ty Cổ phần Tập đoàn Lam Giang", which papers call "Tập đoàn Lam Giang"."""

WORDS_OF_FIRM = 2
"""Last words of a firm's name, which are its own and never left out."""
_SHORTEST_FIRM = 3
"""Words of a trade and a name, without the legal form."""
JOINING = frozenset({"và", "của", "về", "thuộc", "trực"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its parts.

    ``full`` is the name itself, abbreviations written out; ``words`` its comparable words; ``short`` tells
    which of them were written in capitals and may still abbreviate; ``aliases`` stood in brackets behind
    it; ``parents`` are further parts behind commas; ``places`` are named anywhere in it. ``core`` is what of
    a unit's words is never left out.
    """

    full: str
    words: tuple[str, ...]
    short: tuple[bool, ...]
    core: Core
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    places: tuple[Locality, ...] = ()

    @property
    def key(self) -> str:
        return " ".join(self.words)


@lru_cache(maxsize=50_000)
def name_of(written: str, kind: RecipientKind = "collective") -> Name:
    """The name in its parts. A person's loses titles and degrees: "NSƯT Lê Mai" is "Lê Mai"."""
    text = " ".join(nfc(written).translate(_QUOTES).replace("–", "-").split())
    text = _LISTED_TASKS.sub(r"\1 ", text)
    if kind in ("individual", "household"):
        text = _PERSON_TITLES.sub("", text) or text
    elif text.isupper() and " " in text:
        text = _out_of_capitals(text)
    brackets = tuple(match[1].strip() for match in _BRACKET.finditer(text))
    first, *rest = [part.strip() for part in _BRACKET.sub("", text).split(",") if part.strip()] or [text]
    full = written_out(first)
    within = [bracket for bracket in brackets if _is_house(bracket, full)]
    behind = [written_out(part) for part in (*rest, *within)]
    told = [place for part in (full, *behind, *map(written_out, brackets)) for place in named_places(part)]
    words, short = _comparable(full)
    return Name(
        full, words, short,
        core_of(words, short) if kind == "collective" else Core(words, short),
        tuple(bracket for bracket in brackets if bracket not in within and not _is_place(bracket)),
        tuple(part for part in behind if not _is_place(part)),
        tuple(dict.fromkeys(told)),
    )  # fmt: skip


def completed(written: str, above: str | None, province: str | None, near: Locality = NOWHERE) -> str:
    """A name that breaks off at the type of its place, with the place that its row tells: "Bệnh viện Đa khoa
    tỉnh" of "tỉnh Phú Thọ". ``above`` is the parent as written, ``province`` a code, ``near`` what else tells
    the place: who proposes it, a paper that means its own."""
    kind = _bare_type(written)
    told = (
        *named_places(written_out(above or "")), frozenset({province} if province else ()), near,
        frozenset(one.partition(".")[0] for one in near),
    )  # fmt: skip
    names = (name for place in told if kind and (name := _name_of_type(place, kind)))
    return " ".join((written, *islice(names, 1)))


def is_broken_off(name: Name) -> bool:
    """Whether the name ends at the type of its place, as one in each of many does: "Công an tỉnh"."""
    return _bare_type(name.full) is not None


def breaks_off(short: Name, full: Name) -> bool:
    """Whether one is the other's beginning and breaks off at the type of its place: "LĐLĐ quận"."""
    kind = _bare_type(short.full)
    if kind is None:
        return False
    size = len(kind.split())
    stem = _part_of(short, 0, len(short.words) - size)
    for at in range(1, len(full.words) - size):
        if full.words[at : at + size] == short.words[-size:]:
            return _is_one_core(stem, _part_of(full, 0, at))
    # The type of a province is left out of the words that are compared, that of a district is not.
    at = len(stem.words)
    of_province = kind in _PROVINCE_TYPES and bool(_provinces(" ".join(full.words[at:])))
    return of_province and full.words[:at] == stem.words


def words_begun(full: Name, short: Name) -> int:
    """How many words of the full name the short one is, abbreviations written out, 0 where it begins none:
    4 of "Bệnh viện Phục hồi chức năng tỉnh" are "Bệnh viện PHCN"."""
    own = _part_of(short, 0, len(short.words))
    sizes = range(1, len(full.words))
    return next((at for at in sizes if _is_one_core(own, _part_of(full, 0, at))), 0)


def _part_of(name: Name, start: int, end: int) -> Core:
    return Core(name.words[start:end], name.short[start:end])


def _is_one_core(one: Core, other: Core) -> bool:
    return one.words == other.words or _abbreviates(one, other) or _abbreviates(other, one)


def own_words(name: Name) -> tuple[str, ...]:
    """The words without the legal form of a company: "Cảng Lạch Tray" of "Công ty Cổ phần Cảng Lạch Tray"."""
    own = _LEGAL_FORM.sub("", name.key).split()
    return tuple(own) if len(own) > 1 else name.words


def firm_words(name: Name) -> tuple[str, ...]:
    """The words of a firm's name without its legal form; none of any other name."""
    form = _LEGAL_FORM.match(name.key)
    return tuple(name.key[form.end() :].split()) if form is not None else ()


def abridges(one: Name, other: Name) -> bool:
    """Whether both name firms, the words of one standing in the other in their order, with the firm's own at
    the end of both: "Công ty Thủy lợi Sông Chu" of "Công ty Khai thác công trình thủy lợi Sông Chu"."""
    short, full = sorted((firm_words(one), firm_words(other)), key=len)
    left = iter(full)
    same_end = short[-WORDS_OF_FIRM:] == full[-WORDS_OF_FIRM:]
    return len(short) >= _SHORTEST_FIRM and same_end and all(word in left for word in short)


def same_name(one: Name, other: Name) -> bool:
    """Whether the names are akin and neither tells what speaks against the other: a "Công ty Cổ phần" is no
    "Công ty TNHH", a body of "huyện Cao Lãnh" none of "thành phố Cao Lãnh"."""
    return are_akin(one, other) and not one.core.speaks_against(other.core)


def are_akin(one: Name, other: Name) -> bool:
    """Whether the words are the same but for what papers leave out, or one abbreviates the other ("CĐ" for
    "Cao đẳng", "Q. Hoàn Kiếm")."""
    if one.core.words == other.core.words or one.words == other.words or _one_number(one, other):
        return True
    if not (any(one.short) or any(other.short)):
        return False
    whole = Core(one.words, one.short), Core(other.words, other.short)
    return any(
        _abbreviates(ours, theirs) or _abbreviates(theirs, ours)
        for ours, theirs in ((one.core, other.core), whole)
    )


def words_of_every_same(name: Name) -> tuple[str, ...]:
    """Words that stand in every name that is written out and the same as this one, be it with other marks:
    those that abbreviate nothing, of a body of the army its number alone. "và" may be "&" there."""
    numbered = number_of(name)
    if numbered is not None:
        return numbered[1:]
    core = name.core
    return tuple(
        word for word, short in zip(core.words, core.short, strict=True) if not short and word != "và"
    )


def beginning_of_every_same(name: Name) -> re.Pattern[str] | None:
    """What every name that is written out and the same as this one begins with up to its first comma or
    bracket, in small letters without marks: of "Nguyễn" it is none of a hundred thousand persons. None where
    it may be longer: behind an abbreviation, or before the number of a body of the army."""
    if any(name.short) or number_of(name) is not None:
        return None
    words = dict.fromkeys((fold(word) for word in (*name.words, *name.core.words)), frozenset[str]())
    words = words_left_out() | words
    alone = tree_of(word for word, behind in words.items() if not behind)
    begun = (
        rf"{word}(?=[^,\n]*[\W_]{tree_of(behind)}(?![^\W_]))" for word, behind in words.items() if behind
    )
    between = r"(?:(?![,(\n])[\W_])*+"
    return re.compile(rf"(?:{between}(?:{'|'.join((alone, *begun))}|[^\W_])(?![^\W_]))*+{between}[,(\n]")


def _one_number(one: Name, other: Name) -> bool:
    """Whether one is the number alone of the other: "Lữ đoàn 283" and "Lữ đoàn Công binh 283"."""
    told = number_of(one)
    if told is None or told != number_of(other):
        return False
    return min(len(one.words), len(other.words)) == len(told[0].split()) + 1


def number_of(name: Name) -> tuple[str, str] | None:
    """The kind and the number of a body of the army that its number tells: "lữ đoàn" and "283"."""
    found = _NUMBERED.fullmatch(name.key)
    if found is None:
        return None
    return (found["head"], found["number"]) if found["head"] else (found["corps"], found["three"])


def _abbreviates(one: Core, other: Core) -> bool:
    """Whether the words of one run along the other's, each a word or the initials of the next few."""
    at = 0
    for word, short in zip(one.words, one.short, strict=True):
        if at < len(other.words) and other.words[at] == word:
            at += 1
            continue
        taken = initials_taken(word, other.words[at:]) if short else 0
        if not taken:
            return False
        at += taken
    return at == len(other.words)


def initials_taken(letters: str, words: Sequence[str]) -> int:
    """How many of the words the letters are initials of, joining words passed over; 0 when they are not."""
    left, taken = fold(letters), 0
    for word in words:
        if not left:
            break
        if fold(word)[0] == left[0]:
            left = left[1:]
        elif word not in JOINING:
            return 0
        taken += 1
    return taken if not left and len(letters) > 1 else 0


def _bare_type(name: str) -> str | None:
    found = _BARE_TYPE.search(name)
    kind = found[0].lower() if found else None
    return _PARTY_TYPES.get(kind, kind.removesuffix(" ủy")) if kind else None


def _name_of_type(place: Locality, kind: str) -> str | None:
    from extractor.lexicon import places

    found = (places.by_id(one) for one in place)
    return next((one.name for one in found if one is not None and one.type == kind), None)


def _out_of_capitals(text: str) -> str:
    """A headline's "UBND XÃ KHE LIM" with small letters, in which places are looked for; UBND stays."""
    return " ".join(word if expand(word) else word.capitalize() for word in text.split(" "))


def written_out(part: str) -> str:
    """Abbreviations and short types of places in full: "UBND TP. Vinh", "LĐLĐ Q. Hoàn Kiếm"."""
    part = _DASHED_LETTERS.sub("-", part)
    for pattern, full in _TYPE_SHORT:
        part = pattern.sub(full, part)
    out = _OF_SEVERAL.sub("", _TWICE.sub("", expand_all(part)))
    return out[:1].upper() + out[1:]


def _comparable(full: str) -> tuple[tuple[str, ...], tuple[bool, ...]]:
    """The words by which names are compared; "Bệnh viện Dã chiến số 4" is "Bệnh viện Dã chiến 4"."""
    found = [(old_tone_placement(word).lower().replace("ð", "đ"), word.isupper() and len(word) > 1)
             for word in _WORD.findall(full.replace("&", " và "))]  # fmt: skip
    doubled = _DOUBLED_FORM.match(" ".join(word for word, _ in found))
    found = [word for at, word in enumerate(found)
             if not (word[0] == "số" and at + 1 < len(found) and found[at + 1][0].isdigit())]  # fmt: skip
    kept = _without_province_type(found[len(doubled[0].split()) if doubled else 0 :])
    return tuple(word for word, _ in kept), tuple(short for _, short in kept)


def _without_province_type(words: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """ "Sở Tư pháp thành phố Hà Nội" and "Sở Tư pháp Hà Nội" are one; "UBND tỉnh" alone keeps its word."""
    plain = [word for word, _ in words]
    for at in range(len(plain) - 1):
        size = 1 if plain[at] == "tỉnh" else 2 if plain[at : at + 2] == ["thành", "phố"] else 0
        rest = " ".join(plain[at + size :])
        if size and rest and _provinces(rest):
            return words[:at] + words[at + size :]
    return words


@lru_cache(maxsize=5_000)
def _provinces(name: str) -> Locality:
    from extractor.lexicon import places

    return frozenset(place.id for place in places.find(name) if place.level == "province") or NOWHERE


def _is_house(bracket: str, name: str) -> bool:
    """Whether a bracket tells the house of the one named, and no other name of it: "Bệnh viện Việt - Xô (Bệnh
    viện Hữu nghị)"."""
    found = _HOUSE.match(bracket)
    return found is not None and not name.lower().startswith(found["kind"].lower())


def _is_place(part: str) -> bool:
    """Whether the part is nothing but a place: "Hà Nội", "huyện Ba Vì"."""
    from extractor.lexicon import places

    return bool(places.find(part))
