"""What was probably meant: names, where nothing was found ("Có phải ý bạn là …?"), and a whole exclusion."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, takewhile

from rapidfuzz import fuzz, process

from extractor.ground.span import Span
from extractor.search.answers import Suggestion
from extractor.search.fields import Field
from extractor.search.knowledge import Knowledge
from extractor.search.lexemes import NAMES, Lexeme, lexemes
from extractor.search.phrases import Phrase
from extractor.search.query import And, Filter, Node
from extractor.store import Store, facet_blocks, read
from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS, exact_form, folded_form, tokens
from extractor.store.read import names_holding
from extractor.viet.fold import nfc

_LIKE_ENOUGH = 80
"""Of 100, without marks: one letter wrong in each of two words of five."""

_MOST_WORDS = 12
_TWO_MISSPELT, _LIKE_BUT_FOR_TWO = range(4, 11), 88
"""Words of a name of which two may be misspelt, and how like it must be: "Trường THPT Hòa Thuận" holds two of
the four words of "truongg thpt hoa senn" and is like it by 81."""
_LEAST_JOINED, _MOST_JOINED = 4, 15
"""Letters of words that may be some written as one: "hanoi", "hochiminh"."""
_GAP = re.compile(r"\s+")
_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_INITIALS = re.compile(r"[b-df-hj-np-tv-xz]{2,5}")
"""Letters that are no syllable and may begin the words of a name each: "bp" in "đồn bp na ngoi"."""
_QUOTES = ('"', "“", "”")
_NAME_FIELDS = ("unit", "person", "grantor")


def whole_exclusion(words: str) -> Suggestion | None:
    """The query with all words behind a dash left out together: "-thủ tướng" leaves out "thủ" alone and asks
    for "tướng", which hardly anybody means. None where one word is left out."""
    parts = lexemes(words)
    for at, part in enumerate(parts):
        run = list(takewhile(partial(_is_bare, words), parts[at + 1 :])) if part.kind == "NOT" else []
        if len(run) < 2:
            continue
        sign, end = part.place.start, run[-1].place.end
        begin = run[0].place.start + (words[run[0].place.start] == "-")
        meant = f'{words[sign:begin]}"{words[begin:end]}"'
        return Suggestion(f"{words[:sign]}{meant}{words[end:]}", words[sign:end], meant, is_exclusion=True)
    return None


def _is_bare(words: str, part: Lexeme) -> bool:
    """A word without quotation marks that is no number: "-2021" leaves out a year, whatever follows."""
    return part.kind == "phrase" and nfc(part.place.of(words)).removeprefix("-").isalpha()


@dataclass(frozen=True, slots=True)
class _Typed:
    """Words of the query that may be a name, and where they stand in it."""

    text: str
    place: Span
    in_filter: bool


def suggestion(store: Store, words: str, query: Node) -> Suggestion | None:
    """The known name that is most like a name in the query; None when none is like it.

    A name is looked for that holds all the words typed but one or two, which may be misspelt. Words of a name
    may be typed by their first letters: "đồn bp na ngoi" for "Đồn Biên phòng Na Ngoi".
    """
    for typed in _names_in(words, query):
        syllables = [token.folded for token in tokens(typed.text)]
        if not 2 <= len(syllables) <= _MOST_WORDS:
            continue
        if facet_blocks.occurs(store, AWARDS_FTS, " AND ".join(f'"{one}"' for one in syllables)):
            # The name is known: something else of the question rules it out.
            continue
        meant = _most_like(store, syllables)
        if meant is not None:
            put = f'"{meant}"' if typed.in_filter else meant
            return Suggestion(words[: typed.place.start] + put + words[typed.place.end :], typed.text, meant)
    return None


def _most_like(store: Store, syllables: Sequence[str]) -> str | None:
    """The known name that is most like some words: one that holds all of them but one, else all but two."""
    initials = [one for one in syllables if _INITIALS.fullmatch(one)]
    but_one = [*_all_but(1, syllables), *_without(initials, syllables)]
    but_two = _all_but(2, syllables) if len(syllables) in _TWO_MISSPELT else []
    for held, like_enough in ((but_one, _LIKE_ENOUGH), (but_two, _LIKE_BUT_FOR_TWO)):
        if not held:
            continue
        known: dict[str, str] = {}
        for name in names_holding(store, held):
            known[folded_form(name)] = name
            for written in _shortened(folded_form(name), initials):
                known.setdefault(written, name)
        best = process.extractOne(
            " ".join(syllables), known.keys(), scorer=fuzz.ratio, score_cutoff=like_enough
        )
        if best is not None:
            return known[best[0]]
    return None


def respelt(store: Store, words: str, query: Node) -> Iterator[Suggestion]:
    """The query with the name that a filter asks for as it is known: "đơn vị:Sơn Tay" finds no "Sơn Tây", for
    a name written with marks must have these very marks."""
    for typed in _names_in(words, query):
        syllables = [token.folded for token in tokens(typed.text)]
        if not typed.in_filter or not 2 <= len(syllables) <= _MOST_WORDS:
            continue
        for name in names_holding(store, [syllables]):
            meant = _part_sounding(name, syllables)
            if meant is not None and exact_form(meant) != exact_form(typed.text):
                put = words[: typed.place.start] + f'"{meant}"' + words[typed.place.end :]
                yield Suggestion(put, typed.text, meant)
                break


def parted(store: Store, words: str, query: Node) -> Iterator[Suggestion]:
    """The query with a word parted that stands nowhere and was typed as in an address: "hanoi"."""
    for part in query.parts if isinstance(query, And) else (query,):
        if not isinstance(part, Phrase) or part.has_marks or not part.text.isalpha():
            continue
        typed = part.words[0].folded
        at = words.find(part.text)
        if not _LEAST_JOINED <= len(typed) <= _MOST_JOINED or at < 0 or _stands(store, [typed]):
            continue
        for syllables in _partings(typed):
            if _stands(store, syllables):
                meant = " ".join(syllables)
                yield Suggestion(words[:at] + meant + words[at + len(part.text) :], part.text, meant)
                break


def _partings(typed: str) -> Iterator[list[str]]:
    """A word as two, then as three."""
    ends = range(1, len(typed))
    yield from ([typed[:end], typed[end:]] for end in ends)
    yield from ([typed[:one], typed[one:two], typed[two:]] for one, two in combinations(ends, 2))


def _stands(store: Store, syllables: list[str]) -> bool:
    """Whether these words stand side by side in any award row or article."""
    match = f'"{" ".join(syllables)}"'
    return any(facet_blocks.occurs(store, table, match) for table in (AWARDS_FTS, ARTICLES_FTS))


def known_values(store: Store, words: str, query: Node, knowledge: Knowledge) -> Iterator[Suggestion]:
    """The query with a place, an award or a paper that a filter asks for as it is known: "nơi:Hà Nọi"."""
    for part in query.parts if isinstance(query, And) else (query,):
        if not isinstance(part, Filter) or part.same:
            continue
        known = {folded_form(one): one for one in _values_of(store, part.field, knowledge)}
        if part.field == "publisher":
            # Hosts are told without their endings too: "nhandna" is hardly like "nhandan.vn".
            known |= {key.partition(" ")[0]: one for key, one in known.items() if _HOST.fullmatch(one)}
        best = process.extractOne(
            folded_form(part.value), known.keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
        )
        if best is not None:
            place, meant = _place_of_value(words, part), known[best[0]]
            yield Suggestion(words[: place.start] + f'"{meant}"' + words[place.end :], part.value, meant)


def _values_of(store: Store, field: Field, knowledge: Knowledge) -> Iterator[str]:
    if field == "place":
        yield from knowledge.provinces()
    elif field == "publisher":
        for label, host in read.sources(store):
            yield from filter(None, (label, host, host and knowledge.paper_name(host)))
    elif field == "award":
        for award_id, label in facet_blocks.awards_named(store):
            yield knowledge.award_name(award_id) or label


def _part_sounding(name: str, syllables: list[str]) -> str | None:
    """The part of a name that has these syllables, without marks, one after the other."""
    found = list(tokens(name))
    for at in range(len(found) - len(syllables) + 1):
        part = found[at : at + len(syllables)]
        if [token.folded for token in part] == syllables:
            return name[part[0].span.start : part[-1].span.end]
    return None


def shorter_names(words: str, query: Node) -> Iterator[Suggestion]:
    """The query with less of the words behind a filter as its name, the longest first: "nơi:Huế khen
    thưởng" may mean a place "Huế"."""
    for part in query.parts if isinstance(query, And) else (query,):
        if not isinstance(part, Filter) or part.field not in NAMES:
            continue
        place = _place_of_value(words, part)
        if place.of(words) != part.value:
            continue
        for end in reversed([gap.start() for gap in _GAP.finditer(part.value)]):
            name, rest = part.value[:end], part.value[end:]
            meant = words[: place.start] + f'"{name}"{rest}' + words[place.end :]
            yield Suggestion(meant, part.value, name)


def _place_of_value(words: str, part: Filter) -> Span:
    """Where a filter's value stands in the query, with its quotation marks if it has them."""
    at = words.rfind(part.value, part.place.start, part.place.end)
    place = Span(at, at + len(part.value))
    if words[at - 1 : at] in _QUOTES and words[place.end : place.end + 1] in _QUOTES:
        return Span(at - 1, place.end + 1)
    return place


def _all_but(left_out: int, syllables: Sequence[str]) -> list[list[str]]:
    return [list(held) for held in combinations(syllables, len(syllables) - left_out)]


def _without(initials: Sequence[str], syllables: Sequence[str]) -> list[list[str]]:
    """The words that are written out, and all but one of them, when some are not."""
    whole = [one for one in syllables if one not in initials]
    return [whole, *(_all_but(1, whole) if len(whole) > 1 else [])] if initials and whole else []


def _shortened(name: str, initials: Sequence[str]) -> Iterator[str]:
    """The name (folded) with the words that begin with these letters written so: "don bp na ngoi"."""
    short = words = name.split()
    for letters in initials:
        for at in range(len(short) - len(letters) + 1):
            end = at + len(letters)
            if "".join(one[0] for one in short[at:end]) == letters:
                short = [*short[:at], letters, *short[end:]]
                break
    if short is not words:
        yield " ".join(short)


def _names_in(words: str, query: Node) -> Iterator[_Typed]:
    """The values of filters that ask for names, then the words outside of filters."""
    parts = query.parts if isinstance(query, And) else (query,)
    for part in parts:
        if isinstance(part, Filter) and part.field in _NAME_FIELDS:
            yield _Typed(part.value, _place_of_value(words, part), in_filter=True)
    phrases = [part for part in parts if isinstance(part, Phrase)]
    if phrases:
        start = words.find(phrases[0].text)
        end = words.find(phrases[-1].text, start) + len(phrases[-1].text)
        text = words[start:end]
        if len(phrases) == 1 or all(sign not in text for sign in ':()"“”'):
            yield _Typed(text, Span(start, end), in_filter=False)
