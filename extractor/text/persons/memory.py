"""Second look at an article's persons: names told before, and short names in lists beside sure ones."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.cues import person_cues
from extractor.text.persons import context
from extractor.text.persons.context import Calling
from extractor.text.persons.runs import (
    LONGEST,
    Found,
    Run,
    calling_of,
    found_at,
    is_no_name,
    is_only_with_title,
    is_place,
    stands_in_a_name,
)
from extractor.text.persons.scores import ALONE, CALLED, CHAINED, LOOKS
from extractor.viet import names

_BEFORE_A_NAME = re.compile(
    r"(?<!\w)(?:cho|của|với|và|gặp|mà|để|khi|nhờ|thấy|nhìn|giúp|đón|theo|như|là|chế|phạt"
    r"|bắt|bắt giữ|cứu|khen) $",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?: \([^()\n]{1,40}\))?(?:[,;] |,? và | [-–] )")
_JOINTS_BEGIN = " (", ", ", "; ", " và ", " - ", " – "
_JOINTS_END = ", ", "; ", " và ", " - ", " – "
LONGEST_JOINT = 48
"""Code points of the longest joint: a bracket of forty letters and ", và "."""


class ProperNouns:
    """Words that underthesea takes for proper nouns; a sentence is tagged when one inside it is asked for."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences

    def __contains__(self, span: Span) -> bool:
        return span in self._around(span)

    def touch(self, span: Span) -> bool:
        return any(noun.overlaps(span) for noun in self._around(span))

    def join(self, span: Span) -> bool:
        """Whether a longer word begins there, as "Kết quả", "Vinh danh" where Kết and Vinh are told of."""
        return any(
            word.start == span.start and word.end > span.end + len(".")
            for sentence in self._sentences
            if sentence.span.overlaps(span)
            for word in sentence.word_spans
        )

    def _around(self, span: Span) -> Iterator[Span]:
        for sentence in self._sentences:
            if sentence.span.overlaps(span):
                yield from (word.span for word in sentence.words if word.pos == "Np")


def is_part_of_a_word(name: Mark, named: Iterable[Mark], sentences: Sequence[Sentence]) -> bool:
    """Whether a lone syllable only begins a word ("; **Chuẩn** bị ra khơi"); never that of a person whose
    whole name the article tells."""
    if " " in name.text or not names.is_vietnamese_syllable(name.text):
        return False
    whole = f" {name.text}"
    if any(one.label == "PERSON" and one.text.endswith(whole) for one in named):
        return False
    # Asked last, for the words of the sentence have to be found.
    return ProperNouns(sentences).join(name.span)


class _Names:
    """Names by where they stand, so that none need be compared with all others of a long text."""

    def __init__(self, found: Iterable[Found]) -> None:
        self.all: list[Found] = []
        self._by_start: dict[int, list[Found]] = {}
        self._by_end: dict[int, list[Found]] = {}
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._letters: set[int] = set()
        for name in found:
            self.add(name)

    def add(self, name: Found) -> None:
        self.all.append(name)
        _put(self._by_start, self._starts, name.span.start, name)
        _put(self._by_end, self._ends, name.span.end, name)
        self._letters.update(range(name.span.start, name.span.end))

    def overlap(self, name: Found) -> bool:
        return not self._letters.isdisjoint(range(name.span.start, name.span.end))

    def before(self, start: int) -> list[Found]:
        """Those that end at most a joint before a name's beginning, the nearest first."""
        first = bisect_left(self._ends, start - LONGEST_JOINT)
        ends = self._ends[first : bisect_left(self._ends, start)]
        return [name for end in reversed(ends) for name in self._by_end[end]]

    def after(self, end: int) -> list[Found]:
        """Those that begin at most a joint behind a name's end, the nearest first."""
        first = bisect_right(self._starts, end)
        starts = self._starts[first : bisect_right(self._starts, end + LONGEST_JOINT)]
        return [name for start in starts for name in self._by_start[start]]


def _put(found: dict[int, list[Found]], places: list[int], place: int, name: Found) -> None:
    """Keep a name under its place, and the place among those in order."""
    if place not in found:
        insort(places, place)
    found.setdefault(place, []).append(name)


@value_class
class _Known:
    """Names met in full, and the parts by which the article may call them again."""

    text: str
    full: frozenset[tuple[str, ...]]
    ends: frozenset[tuple[str, ...]]
    firsts: frozenset[tuple[str, ...]]
    runs: Sequence[Run]

    @classmethod
    def of(cls, text: str, runs: Sequence[Run], found: Sequence[Found]) -> "_Known":
        full = frozenset(tuple(map(names.canonical, name.words)) for name in found if len(name.words) >= 2)
        ends = {key[-size:] for key in full for size in (1, 2) if len(key) > size}
        firsts = {key[:1] for key in full if not all(map(names.is_vietnamese_syllable, key))}
        return cls(text, full, frozenset(ends), frozenset(firsts), runs)

    def is_body(self, key: tuple[str, ...]) -> bool:
        """Whether a company, school … of the article bears the end of a name too: "Công ty Lực"."""
        if len(key) > 1 or key not in self.ends:
            return False
        return any(
            word == key[0] and context.is_named_after(self.text, token.start())
            for run in self.runs
            for word, token in zip(run.key, run.tokens, strict=True)
        )

    @property
    def first_words(self) -> frozenset[str]:
        return frozenset(key[0] for key in self.full | self.ends | self.firsts)

    def has(self, key: tuple[str, ...]) -> bool:
        return key in self.ends or key in self.firsts or (len(key) >= 2 and key in self.full)


def with_known(text: str, runs: Sequence[Run], found: list[Found], proper: ProperNouns) -> list[Found]:
    """Known names wherever they stand again, also in capitals; and their given names used alone."""
    known = _Known.of(text, runs, found)
    first_words = known.first_words
    if not first_words:
        return found
    everything = _Names(found)
    for run in runs:
        key = run.key
        firsts = [at for at, word in enumerate(key) if word in first_words]
        for size in range(min(LONGEST, len(key)), 0, -1) if firsts else ():
            for first in firsts:
                if first + size > len(key) or not known.has(key[first : first + size]):
                    continue
                name = found_at(run, first, first + size, 0.0, "known in the article")
                if everything.overlap(name):
                    continue
                if score := _score_again(text, run, first, first + size, known, proper):
                    everything.add(replace(name, score=score))
    return everything.all


def _score_again(text: str, run: Run, first: int, last: int, known: _Known, proper: ProperNouns) -> float:
    """How sure the known name, or part of one, between two tokens of a run is to be one here; 0 when not."""
    key = run.key[first:last]
    in_full = len(key) >= 2 and key in known.full
    if is_no_name(text, run, first, last):
        return 0.0
    if stands_in_a_name(text, run, first):
        return 0.0
    if last == len(run.tokens) and calling_of(text, run, first) in (Calling.HONORIFIC, Calling.TITLE):
        return CALLED
    whole = len(key) == len(run.tokens)
    if in_full or (whole and len(key) == 2):
        return LOOKS
    if known.is_body(key):
        return 0.0
    token = run.tokens[first]
    alone = whole and (_is_used_alone(text, token) or _begins_a_clause(text, token))
    if not alone or names.often_begins_a_body(token.group()):
        return 0.0
    # Asked last, for the words of the sentence have to be found.
    span = Span(token.start(), token.end())
    if _stands_first(text, token) and names.is_vietnamese_syllable(token.group()) and proper.join(span):
        return 0.0
    return ALONE if not _begins_a_sentence(text, token) or span in proper else 0.0


_OPENERS = frozenset({"Sự", "Nhân", "Hiện", "Chính", "Như", "Đến", "Thành", "Tiến", "Chung"})
"""Given names that as often begin a sentence as words: "**Sự** cổ vũ của khán giả"."""


def _begins_a_sentence(text: str, token: re.Match[str]) -> bool:
    """Where a capital says nothing: the word stands in small letters too, or at least could."""
    word = token.group()
    opens = word in _OPENERS or f" {word.lower()}" in text
    return names.is_vietnamese_syllable(word) and opens and _stands_first(text, token)


def _stands_first(text: str, token: re.Match[str]) -> bool:
    before = text[max(0, token.start() - 4) : token.start()].rstrip(' \u00a0“"‘(')[-1:]
    return before in ("", "\n", ".", "!", "?", ":", "…")


_CLAUSE_LEFT = re.compile(r"(?:^|[.,:!?…”\"“\n] ?|\n)$")


def _begins_a_clause(text: str, token: re.Match[str]) -> bool:
    """ "Về hưu, **Khoái** dạy nghề": with a small word behind it, so no part of a longer name."""
    starts = _CLAUSE_LEFT.search(text, max(0, token.start() - 3), token.start()) is not None
    return (
        starts
        and text[token.end() : token.end() + 1] == " "
        and text[token.end() + 1 : token.end() + 2].islower()
    )


def _is_used_alone(text: str, token: re.Match[str]) -> bool:
    """ "…, Quang nói", "tặng cho Quang": a known given name without any calling, not just a capital word."""
    if not names.is_vietnamese_syllable(token.group()):
        return True
    after_noun = re.search(r"[^\W\d_] $", text[max(0, token.start() - 2) : token.start()]) is not None
    if context.acts(text, token.end()) and not after_noun:
        return True
    return _BEFORE_A_NAME.search(text, max(0, token.start() - 8), token.start()) is not None


def with_neighbours(text: str, runs: Sequence[Run], found: list[Found]) -> list[Found]:
    """Short names in a list beside a sure one: "Nguyễn Văn Hùng, Lê Tiến và Tô Minh"."""
    if not found:
        return found
    listed = _Names(found)
    behind = [run for run in runs if text.endswith(_JOINTS_END, 0, run.tokens[0].start())]
    before = [run for run in runs[::-1] if text.startswith(_JOINTS_BEGIN, run.tokens[-1].end())]
    for order, comes_after in ((behind, True), (before, False)):
        for run in order:
            near = listed.before(run.tokens[0].start()) if comes_after else listed.after(run.tokens[-1].end())
            if not near:
                continue
            name = found_at(run, 0, len(run.tokens), LOOKS, "list")
            alone = len(name.words) == 1
            beside = [
                other.score
                for other in near
                if (not alone or len(other.words) == 1)
                and (_are_listed(text, other, name) if comes_after else _are_listed(text, name, other))
            ]
            if not beside or listed.overlap(name):
                continue
            least = _least_neighbour(text, run)
            if least is not None and max(beside) >= least:
                listed.add(replace(name, score=least or LOOKS))
    return listed.all


def _least_neighbour(text: str, run: Run) -> float | None:
    """How sure the name beside a run must be for the whole run to be one too; None when it never is.

    A surname needs any name beside it; a given name one that is called alone as well ("các em Liêm, **Du**");
    a stage name ("Quang Thắng") one that is called by a title.
    """
    words = run.words
    if is_place(words) or is_only_with_title(words):
        return None
    if _ends_in_a_common_word(text, run):
        return LOOKS
    if is_no_name(text, run, 0, len(words)):
        return None
    if len(words) == 1 and names.is_given_name(words[0]) and not names.often_begins_a_body(words[0]):
        return CALLED
    foreign = words[0] in person_cues().foreign_first and 2 <= len(words) <= 4
    short = len(words) == 2 and names.is_strong_surname(words[0])
    if foreign or names.name_score(words) >= (0.3 if short else 0.5):
        return 0.0
    return CHAINED if len(words) == 2 and all(map(names.is_name_part, words)) else None


def _ends_in_a_common_word(text: str, run: Run) -> bool:
    """As "Đặng Ngọc **Trước**": surname and middle names of persons, then a syllable seldom in names."""
    *stem, last = run.words
    full = len(stem) in (2, 3) and names.is_strong_surname(stem[0]) and all(map(names.is_name_part, stem[1:]))
    return full and names.is_vietnamese_syllable(last) and not is_no_name(text, run, 0, len(stem))


def _are_listed(text: str, left: Found, right: Found) -> bool:
    end, start = left.span.end, right.span.start
    return 0 < start - end <= LONGEST_JOINT and _JOINT.fullmatch(text, end, start) is not None
