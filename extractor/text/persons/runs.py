"""Runs of capitalised syllables, and what inside one cannot be a personal name."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extractor.ground.made_once import made_once
from extractor.ground.span import Span
from extractor.ground.value_class import thing_class, value_class
from extractor.lexicon import places
from extractor.lexicon.alternation import any_of
from extractor.lexicon.award_wording import BEGINNINGS
from extractor.lexicon.cues import person_cues
from extractor.lexicon.units import brand_words
from extractor.text.persons import context
from extractor.text.persons.context import Calling
from extractor.viet import names
from extractor.viet.letters import ANY_CAPITAL

LONGEST = 5
"""Syllables of the longest name ("Tôn Nữ Thị Minh Hạnh")."""

_SMALL_WORDS = ("thị", "văn", "nữ")
_BLANKS = (" ", "\u00a0", "  ")
"""What may part the syllables of a name; two blanks are a frequent slip of typing."""

_POST = r"(?:Chính (?:ủy|uỷ|trị)|Chủ (?:tịch|nhiệm)|Phó|Giám đốc|Bí thư|Trưởng|Hiệu trưởng|Tổng) "
_REST = rf"[^\W\d_]*(?:(?!-{_POST})['’ʼ-][^\W\d_]+|['’ʼ](?= [^\W\d_]))*"
_TOKEN = re.compile(rf"[^\W\d_]{_REST}")
_CAPITAL = re.compile(rf"[{ANY_CAPITAL}](?<![^\W\d_].)(?<![^\W\d_]['’ʼ-].){_REST}")
"""A token that begins with a capital: a search leaps over all others."""


@thing_class
class Run:
    """Capitalised tokens with one blank between neighbours."""

    tokens: tuple[re.Match[str], ...]
    words: tuple[str, ...]

    @classmethod
    def of(cls, tokens: Sequence[re.Match[str]]) -> "Run":
        return cls(tuple(tokens), tuple([token[0] for token in tokens]))

    @made_once
    def key(self) -> tuple[str, ...]:
        """The words in one spelling, as names are compared."""
        return tuple(map(names.canonical, self.words))

    @made_once
    def is_shouted(self) -> bool:
        return all(map(str.isupper, self.words))


@value_class
class Found:
    span: Span
    words: tuple[str, ...]
    score: float
    by: str


def capital_runs(text: str) -> Iterator[Run]:
    run: list[re.Match[str]] = []
    slip_letters, end = _slip_letters(), 0
    for token in _CAPITAL.finditer(text):
        if run and (text[end : token.start()] not in _BLANKS or _award_begins(text, token)):
            yield Run.of(run)
            run = []
        if run or not names.is_connective(token[0]):
            run.append(token)
            end = token.end()
            while text[end + 1 : end + 2] in slip_letters and (slip := _slip_behind(text, run)) is not None:
                run.append(slip)
                end = slip.end()
    if run:
        yield Run.of(run)


def _award_begins(text: str, token: re.Match[str]) -> bool:
    """As in "tặng ông Lê Văn An | Bằng khen"."""
    word = token[0].lower()
    following = _SECOND_WORD.match(text, token.end()) if word in _FIRST_OF_AWARDS else None
    return following is not None and (word, following["word"].lower()) in BEGINNINGS


_FIRST_OF_AWARDS = frozenset(first for first, _ in BEGINNINGS)
_SECOND_WORD = re.compile(r"\s(?P<word>\w+)")


def _slip_behind(text: str, run: Sequence[re.Match[str]]) -> re.Match[str] | None:
    found = _slips().match(text, run[-1].end())
    token = _TOKEN.match(text, found.end()) if found is not None else None
    return token if token is not None and _is_slip(text, run, token) else None


@cache
def _slip_letters() -> frozenset[str]:
    """With which a slip goes on behind its first blank: most names are followed by none of them."""
    return frozenset(word[0] for word in (*_SMALL_WORDS, *person_cues().foreign_particles)) | {" "}


@cache
def _slips() -> re.Pattern[str]:
    """The blanks before a word that may be a slip."""
    words = any_of({*_SMALL_WORDS, *person_cues().foreign_particles})
    return re.compile(rf"(?:{'|'.join(reversed(_BLANKS))})(?=(?:{words})(?!\w))")


def _is_slip(text: str, run: Sequence[re.Match[str]], token: re.Match[str]) -> bool:
    """A small word inside a name: "Đặng thị Mỹ Châu", "Thích nữ Diệu Hằng", "Rob Van der Meer"."""
    if token.group() in person_cues().foreign_particles:
        return any(not names.is_vietnamese_syllable(before.group()) for before in run)
    if token.group() not in _SMALL_WORDS or len(run) != 1 or not _takes_a_small_word(run[0].group()):
        return False
    return text[token.end() : token.end() + 1] == " " and text[token.end() + 1 : token.end() + 2].isupper()


def _takes_a_small_word(word: str) -> bool:
    return names.is_surname(word) or word == "Thích"


def found_at(run: Run, first: int, last: int, score: float, by: str) -> Found:
    span = Span(run.tokens[first].start(), run.tokens[last - 1].end())
    return Found(span, run.words[first:last], score, by)


def calling_of(text: str, run: Run, first: int) -> Calling | None:
    """The calling right before a token; a capitalised word inside a run calls only as an abbreviation.

    In "Nguyễn Anh Tuấn" the middle "Anh" is no honorific, in "Tạ Minh TS Lê Hà" the "TS" is a title. A
    country may stand between ("Tổng thống Pháp **Alain** Morel"), none behind an honorific ("mẹ Việt Nam
    **Anh** hùng").
    """
    start = run.tokens[first].start()
    # Inside a run the word before is known, and most names hold no word that ends a calling.
    told = first == 0 or context.may_end_a_calling(run.words[first - 1])
    called = context.calling_before(text, start) if told else None
    abroad = called is None and first > 0 and is_country(" ".join(run.words[:first]))
    land = first if abroad and begins_with_country(run.words) else 0
    if land:
        called = context.calling_before(text, run.tokens[0].start())
    if called is None or (land and called[0] is Calling.HONORIFIC):
        return None
    calling, size = called
    inside = first > size + land
    if inside and not (run.words[first - 1].isupper() and names.is_surname(run.words[first])):
        return None
    return calling


def stands_in_a_name(text: str, run: Run, first: int) -> bool:
    """Whether a street, school, prize … takes its name from here, or from earlier in the run."""
    named = any(context.is_named_after(text, token.start()) for token in run.tokens[: first + 1])
    return named and not context.is_behind_rank(text, run.tokens[first].start())


def is_no_name(text: str, run: Run, first: int, last: int) -> bool:
    """What no calling can make a name: a body's words, an acronym, two names in one, a headline's verb."""
    words = run.words[first:last]
    given = len(words) == 3 and names.canonical(words[1]) in ("Văn", "Thị") and names.is_surname(words[0])
    return (
        any(map(names.is_common_word, words[1 : 2 if given else None]))
        or (_never_first(words[0]) and not _counts_a_child(text, run, first, words))
        or _has_acronym(words, run)
        or not _words_of_companies().isdisjoint(words[1:])
        or (first > 0 and is_large_place(" ".join(run.words[first - 1 : first + 1])))
        or (first == 0 and last > 2 and words[0].lower() in person_cues().honorifics)
        or _runs_into_another(run, first, last)
        or (is_long_headline(run) and not all(map(names.is_name_part, words[1:])))
        or any(
            context.begins_a_body(text, token.start(), word)
            for token, word in zip(run.tokens[first : last - given], words, strict=False)
        )
    )


def _counts_a_child(text: str, run: Run, first: int, words: Sequence[str]) -> bool:
    """ "Chú **Năm** Mẫn": in the south children are called by their order."""
    if words[0] != "Năm" or len(words) != 2:
        return False
    called = context.calling_before(text, run.tokens[first].start())
    return called is not None and called[0] is Calling.HONORIFIC


def _never_first(word: str) -> bool:
    """ "Vì" begins sentences and names of the Thái people, "Sở" only the names of bodies."""
    return names.is_common_word(word) and not names.is_surname(word)


def is_long_headline(run: Run) -> bool:
    return len(run.tokens) > LONGEST and run.is_shouted


def _runs_into_another(run: Run, first: int, last: int) -> bool:
    """Whether the tokens cross into a second name: "Chu Văn An Nguyễn | Thị Hoa", "Công Thương Nguyễn Diên".

    A surname inside a name is common too ("Đặng Thị Hoàng Yến", "Nguyễn Lê Mai Anh"); it begins a second one
    when the first would be too long, or begins with a word that is seldom a surname; a whole name stands
    behind a place ("Hội Doanh nhân Sài Gòn | Lư Nguyễn Xuân Vũ").
    """
    words = run.words[first:]
    behind_place = len(words) == 4 and is_large_place(" ".join(run.words[max(0, first - 2) : first]))
    weak = names.is_surname(words[0]) and not names.is_strong_surname(words[0]) and not behind_place
    for at in range(1 if weak else 2, last - first):
        ends_here = at + 1 == last - first and at + 1 < len(words)
        if names.is_core_surname(words[at]) and names.canonical(words[at - 1]) not in ("Thị", "Văn"):
            too_long = len(words) > LONGEST and len(words) - at >= 2
            if ends_here or too_long or weak:
                return True
    return False


_OF_JAPAN = re.compile(r"(?:(?:SH|CH|TS|[KR]Y|[KSTNHMRGZDBPJWYF])?[AEIOU]|N(?![AEIOU])){2,}")
"""Syllables in capitals: "YAMADA", "SUZUKI"; none in "UBND", "VNPT"."""


def _has_acronym(words: Sequence[str], run: Run) -> bool:
    """ "THPT", "UBND" in a run that is not all in capitals; single letters are names ("Giàng A Páo"), and so
    are surnames of Japan ("bà **SATO** Haruka")."""
    if run.is_shouted:
        return False
    shouted = [word for word in words if word.isupper() and sum(map(str.isalpha, word)) > 1]
    if len(words) == 2 and shouted == [words[0]] and _OF_JAPAN.fullmatch(words[0]):
        return False
    return bool(shouted) and len(shouted) < len(words)


@cache
def _words_of_companies() -> frozenset[str]:
    """With which a company's name ends, no person's: "Hoàng Mai **Group**"."""
    words = (word for word in brand_words().corporate if not names.is_vietnamese_syllable(word))
    return frozenset(form for word in words for form in (word.capitalize(), word.upper()))


@cache
def is_large_place(name: str) -> bool:
    return any(place.level in ("province", "district") for place in places.find(name))


def is_province(name: str) -> bool:
    return any(place.level == "province" for place in places.find(name))


def is_also_a_person(words: Sequence[str]) -> bool:
    """Whether the name of a district is a usual name of persons too: "ca sĩ Thanh Hà"."""
    return " ".join(words) in places.press_names()["not_bare"]["names"]


_BRACKET = re.compile(r" \((?P<sport>[^(),\n]{1,25}, )?(?P<land>[^(),\n]{2,20})\)")
_OF_A_MATCH = re.compile(r"(?<!\w)(?:thuộc về|trước|thắng|hạ|thua|đối thủ|tay vợt|vđv|là) $", re.IGNORECASE)


def comes_from_abroad(text: str, run: Run, first: int, last: int) -> bool:
    """As in "thắng Aina Sutee (Thái Lan)", "Aina Sutee (bơi, Thái Lan)": a rival with sport or country."""
    bracket = _BRACKET.match(text, run.tokens[last - 1].end())
    if bracket is None or not is_country(bracket["land"]):
        return False
    start = run.tokens[first].start()
    competes = _OF_A_MATCH.search(text, max(0, start - 10), start) is not None
    return competes or bracket["sport"] is not None


def is_country(name: str) -> bool:
    return name in places.countries()


def begins_with_country(words: Sequence[str]) -> bool:
    """As of "Pháp Alain Morel", "Trung Quốc Lý Minh"; no "Anh Tuấn", "Thái Lan Hương" of a Vietnamese."""
    for size in range(1, len(words)):
        may_be_a_name = size == 1 or names.is_surname(words[0])
        vietnamese = may_be_a_name and all(map(names.is_name_part, words[size:]))
        if is_country(" ".join(words[:size])) and not vietnamese:
            return True
    return False


def is_place(words: Sequence[str]) -> bool:
    """Two syllables that are a province, district or country; longer ones are judged by ``settle``."""
    name = " ".join(words)
    return len(words) == 2 and (is_large_place(name) or is_country(name))


def is_only_with_title(words: Sequence[str]) -> bool:
    """ "Hồ Chí Minh" stands in the names of a city, a youth union, an order …: a person only when called."""
    return " ".join(map(names.canonical, words)) in person_cues().only_with_title
