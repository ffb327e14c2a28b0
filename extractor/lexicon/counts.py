"""Counted recipients: "01 đơn vị", "hai em học sinh", "48 tập thể và cá nhân", and counted awards.

Nouns and words are data (``data/counts.toml``). The finder reads only what stands in the text; whether the
counted ones received anything is for the event stage to judge.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.alternation import any_of
from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.viet.letters import UPPER, lower_in_place
from extractor.viet.numbers import ARABIC_PATTERN, NUMBER_WORDS, WORDS_PATTERN, arabic_to_int, words_to_int

_FILE = DATA / "counts.toml"


@value_class
class CountPhrase:
    """A number with the recipients it counts; ``span`` runs from the number to the end of the noun.

    ``noun`` is the noun or nouns as written ("tập thể và cá nhân"), ``unit`` the word between number and
    noun ("lượt", "cặp"; empty when there is none). ``is_approximate`` for "hơn 100 học sinh".
    """

    span: Span
    count: int
    kind: RecipientKind
    noun: str
    unit: str = ""
    is_approximate: bool = False


@value_class
class AwardCount:
    """A number directly before an award mention: "5 giải Nhất", "03 tấm Huân chương"."""

    span: Span
    count: int
    award: Span
    is_approximate: bool = False


@value_class
class _Nouns:
    collective: tuple[str, ...]
    individual: tuple[str, ...]
    household: tuple[str, ...]
    other: tuple[str, ...]

    def by_kind(self) -> tuple[tuple[RecipientKind, tuple[str, ...]], ...]:
        return (
            ("collective", self.collective),
            ("individual", self.individual),
            ("household", self.household),
            ("other", self.other),
        )


@value_class
class _Words:
    short_seconds: tuple[str, ...]
    units: tuple[str, ...]
    praise: tuple[str, ...]
    approximate: tuple[str, ...]
    refused_left: tuple[str, ...]
    served_left: tuple[str, ...]
    refused_left_of_one: tuple[str, ...]
    classifiers: tuple[str, ...]
    award_units: tuple[str, ...]


@value_class
class _Grammar:
    """The compiled lexicon."""

    kinds: dict[str, RecipientKind]
    number: re.Pattern[str]
    noun: re.Pattern[str]
    next_noun: re.Pattern[str]
    refused_left: re.Pattern[str]
    served_left: re.Pattern[str]
    refused_left_of_one: re.Pattern[str]
    approximate_left: re.Pattern[str]
    award_number: re.Pattern[str]
    last_words: tuple[str, ...]
    """How a number in words, or the unit behind a number, may end."""


_LEFT_REACH = 40
_RANGE_LEFT = re.compile(r"\d ?[-–] ?$|\d[.,]$|\w[/-]$")
_NAME_LEFT = re.compile(r"[^\W\d_] [^\W\d_a-zà-ỹđ]$")
"""A number word that ends a name: "công nhận Thanh |Ba| đạt chuẩn nông thôn mới"."""
_EACH_LEFT = re.compile(r"(?<!\w)(?:mỗi|từng) (?:cụm|bảng|khối|đội|vòng|hạng mục|lứa tuổi) $")
"""As in "trao mỗi cụm |1 giải Nhất|": no cluster is called by that number."""
_PART_OF_SET = leaping(r"(?<!\w)(?:một|1|01|những|duy nhất) trong (?:số |tổng số )?$")
_SUM_LEFT = re.compile(
    r"(?:^|[\n.!?…:;”\")] ?)(?:[Tt]rong (?:tổng )?(?:số )?"
    r"|(?:•+|(?:Nhân )?(?:dịp|Dịp) này|(?:Đợt|Lần|Năm) (?:này|nay)), trong (?:tổng )?số )$"
)
_PARTS_RIGHT = re.compile(
    r" (?:\w+ ){0,2}?(?:được|vinh dự|nhận|đón nhận|đạt|đoạt|giành) [^.;\n]{0,120}?"
    rf"(?<!\w)có (?:{ARABIC_PATTERN}|{WORDS_PATTERN})(?!\w)"
)
"""As in "Trong (tổng số) |29 đảng viên| được tặng A, có 3 người …", "Đợt này, trong số …": the sum, told by
its parts behind it. A date before it is blotted out."""
_NAMES_RIGHT = re.compile(
    r" (?:\w+ ){0,3}?(?:được|vinh dự|nhận|đón nhận|đạt|đoạt|giành) [^.;\n]{0,120}?"
    rf"(?<!\w)(?<!không )(?<!chưa )có (?:[a-zà-ỹđ]+ ){{0,3}}?[{UPPER}•]"
)
"""As in "Trong số |8 đơn vị| được tặng A có Công ty B, Viện C": some of them are named behind it."""
_OUT_OF = re.compile(rf" trong (?:tổng )?số (?:{ARABIC_PATTERN}|{WORDS_PATTERN})(?![\w/%])")
"""As in "|9| trong số 24 |học sinh| giành HCV": so many of all."""
_YEAR_WORD_LEFT = re.compile(
    r"(?:\d|(?<!\w)(?:trong|mỗi|hằng|hàng|cuối|đầu|giữa|nhiều|các|những"
    r"|suốt|qua|một|hai|ba|mười|theo|cả|của)) $"
)
"""Before "năm" these say that it is a year and not the number five."""
_GOES_ON_LEFT = re.compile(r"(?:,| và) $")
_YEAR = re.compile(r"19[4-9]\d|20[0-4]\d")
"""Behind a comma or "và" the last of a row of years: "năm 2021, 2022 đơn vị đều đạt …" counts nobody."""
_NOT_RECIPIENTS_RIGHT = re.compile(r" (?:con|chồng|tuổi|khóa|năm|tháng|phần trăm)(?!\w)|(?<= lớp) \d")
"""Behind the noun these make another phrase: "hai mẹ con", "5 lớp tuổi", "mục tiêu năm lớp 12"."""


_WRITTEN_LARGE = frozenset({"tập thể", "cá nhân", "đơn vị", "hộ", "hộ gia đình", "gia đình"})
"""As in "5 Tập thể và Cá nhân"; any other noun with a capital begins a name or a post: "2 cá nhân, Chủ tịch
UBND tỉnh tặng …"."""


def find_counts(text: str) -> list[CountPhrase]:
    """Counted recipients of a text in NFC, in text order, without overlap."""
    grammar = _grammar()
    lower = lower_in_place(text).replace("\u00a0", " ")
    phrases: list[CountPhrase] = []
    at = 0
    while found := grammar.number.search(lower, at):
        phrase = _read_phrase(grammar, text, lower, found)
        if phrase:
            phrases.append(phrase)
            at = phrase.span.end
        else:
            at = _next_start(lower, found)
    return phrases


def find_award_counts(text: str, awards: Iterable[Span]) -> list[AwardCount]:
    """Numbers directly before the award mentions given: "20 |Bằng khen", "hai |Huân chương"."""
    grammar = _grammar()
    counts: list[AwardCount] = []
    for award in awards:
        start = max(0, award.start - _LEFT_REACH)
        left = text[start : award.start].lower().replace("\u00a0", " ")
        last = left.rstrip(' "“')
        told = last[-1:].isdigit() or last.endswith(grammar.last_words)
        found = grammar.award_number.search(left) if told and len(left) == award.start - start else None
        if found is None:
            continue
        number = _value(found["number"])
        before = left[: found.start("number")]
        if _NAME_LEFT.search(text, start, start + found.start("number") + 1):
            continue
        if found["number"].startswith("năm") and _YEAR_WORD_LEFT.search(before):
            continue
        refused = grammar.refused_left.search(before) and not _EACH_LEFT.search(before)
        if number and not _RANGE_LEFT.search(before) and not refused:
            span = Span(start + found.start("number"), award.end)
            is_approximate = grammar.approximate_left.search(before) is not None
            counts.append(AwardCount(span, number, award, is_approximate))
    return counts


def _next_start(lower: str, found: re.Match[str]) -> int:
    """Where to go on: behind the number, or behind the year word in "trong năm hai tập thể"."""
    year_word = "năm "
    is_year_first = lower.startswith(year_word, found.start())
    return found.start() + len(year_word) if is_year_first else found.end()


def _value(number: str) -> int | None:
    return arabic_to_int(number) if number[0].isdigit() else words_to_int(number)


def _read_phrase(grammar: _Grammar, text: str, lower: str, found: re.Match[str]) -> CountPhrase | None:
    number = found["number"]
    # Most numbers count nothing that can receive, and the noun is the quickest to ask for.
    noun = grammar.noun.match(lower, found.end("number")) or _noun_of_all(grammar, lower, found)
    if noun is None or _NOT_RECIPIENTS_RIGHT.match(lower, noun.end()):
        return None
    count = _value(number)
    start = found.start("number")
    left = lower[max(0, start - _LEFT_REACH) : start]
    is_sum = _SUM_LEFT.search(text, max(0, start - _LEFT_REACH), start) is not None
    parted = is_sum and (_PARTS_RIGHT.match(lower, noun.end()) or _NAMES_RIGHT.match(text, noun.end()))
    is_sum = bool(parted)
    if not count or (not is_sum and _is_refused(grammar, number, left)):
        return None
    if number == "ba" and noun["noun"] == "mẹ":
        return None
    end, kind = _with_coordinated(grammar, text, lower, noun.end(), grammar.kinds[noun["noun"]])
    return CountPhrase(
        Span(start, end),
        count,
        kind,
        text[noun.start("full") : end],
        noun["unit"] or "",
        grammar.approximate_left.search(left) is not None,
    )


def _noun_of_all(grammar: _Grammar, lower: str, found: re.Match[str]) -> re.Match[str] | None:
    all_of_them = _OUT_OF.match(lower, found.end("number"))
    if all_of_them is None or _value(found["number"]) == 1:
        return None  # "một trong số 12 người" is somebody who is named
    return grammar.noun.match(lower, all_of_them.end())


def _is_refused(grammar: _Grammar, number: str, left: str) -> bool:
    if _RANGE_LEFT.search(left) or _PART_OF_SET.search(left) or grammar.refused_left.search(left):
        return True
    if grammar.served_left.search(left) or (_YEAR.fullmatch(number) and _GOES_ON_LEFT.search(left)):
        return True
    if number in ("một", "1", "01") and grammar.refused_left_of_one.search(left):
        return True
    return number.startswith("năm") and _YEAR_WORD_LEFT.search(left) is not None


def _with_coordinated(
    grammar: _Grammar, text: str, lower: str, end: int, kind: RecipientKind
) -> tuple[int, RecipientKind]:
    """Takes in the nouns that share the number: "20 cán bộ, đoàn viên", "48 tập thể và cá nhân"."""
    kinds = {kind}
    while following := grammar.next_noun.match(lower, end):
        begins = text[following.start("noun") :][:2]
        if begins.istitle() and following["noun"] not in _WRITTEN_LARGE:
            break
        kinds.add(grammar.kinds[following["noun"]])
        end = following.end()
    return end, kind if len(kinds) == 1 else "other"


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    tables = read_toml(_FILE, ("nouns", "words"))
    missing = {"nouns", "words"} - tables.keys()
    if missing:
        raise broken(_FILE, f"missing tables {', '.join(sorted(missing))}")
    nouns, words = build(_Nouns, tables["nouns"], _FILE), build(_Words, tables["words"], _FILE)
    kinds = _kinds(nouns, _FILE)
    noun = _alternatives(kinds)
    seconds = _alternatives([*kinds, *words.short_seconds])
    unit, classifier = _alternatives(words.units), _alternatives(words.classifiers)
    whole = _alternatives(
        one for one in kinds if one.startswith(tuple(f"{word} " for word in words.classifiers))
    )
    number = rf"(?<![\w.,/-])(?P<number>{ARABIC_PATTERN}|{WORDS_PATTERN})(?![\w/%])(?![.,]\d)"
    return _Grammar(
        kinds | {short: "collective" for short in words.short_seconds if short not in kinds},
        leaping(number),
        re.compile(
            rf"(?: (?P<unit>{unit}))? (?P<full>(?:(?!{whole}(?!\w)){classifier} )?(?P<noun>{noun}))(?!\w)"
        ),
        re.compile(
            rf"(?: {_alternatives(words.praise)})?(?:, ?| và | & | ?/ ?| - )(?P<noun>{seconds})(?!\w)"
        ),
        leaping(rf"(?<!\w)(?<!tổng ){_alternatives(words.refused_left)} $"),
        leaping(rf"(?<!\w){_alternatives(words.served_left)} (?:{_alternatives(words.approximate)} )?$"),
        leaping(rf"(?<!\w){_alternatives(words.refused_left_of_one)} $"),
        leaping(rf"(?<!\w){_alternatives(words.approximate)} $"),
        re.compile(rf"{number}(?: (?:{_alternatives(words.award_units)} )?[\"“]?|(?<=\d))$"),
        (*NUMBER_WORDS, *words.award_units),
    )


def _kinds(nouns: _Nouns, path: Path) -> dict[str, RecipientKind]:
    kinds: dict[str, RecipientKind] = {}
    for kind, listed in nouns.by_kind():
        for noun in listed:
            if noun in kinds:
                raise broken(path, f"noun {noun!r} stands twice")
            if noun != noun.lower():
                raise broken(path, f"noun {noun!r} is not in lower case")
            kinds[noun] = kind
    return kinds


def _alternatives(words: Iterable[str]) -> str:
    return f"(?:{any_of(words)})"
