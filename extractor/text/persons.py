"""Tagger for PERSON: names without title, rank or honorific, and given names alone after one.

Every run of capitalised syllables is searched for its best names; what a name is worth depends on how it is
called (honorific, rank, post before its body, apposition) and on its syllables. A second pass knows the names
of the whole article: it finds them again, also in capitals, and the given names used alone later.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.lexicon import places
from extractor.lexicon.cues import person_cues
from extractor.text import person_context as context
from extractor.text.person_context import Calling
from extractor.viet import names

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*")
_INITIALS = re.compile(r"[A-ZĐ](?:\.\s?[A-ZĐ]){1,3}\b\.?(?!\w)")
_LONGEST = 5

CALLED = 0.95
"""After an honorific, title or post, or with its post in apposition."""
CHAINED = 0.9
"""After a post and the body it heads."""
LOOKS = 0.8
"""By its syllables alone, three or more of them."""
FOREIGN = 0.7
"""A foreigner's name known by its first word."""
SHORT = 0.65
"""Two syllables that act like a person."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised tokens with one blank between neighbours."""

    tokens: tuple[re.Match[str], ...]

    def words(self, first: int, last: int) -> list[str]:
        return [token.group() for token in self.tokens[first:last]]


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    words: tuple[str, ...]
    score: float
    by: str


def find_persons(text: str, sentences: Sequence[Sentence] = ()) -> list[Mark]:
    """All persons named in ``text``, in text order, none overlapping.

    ``sentences`` with words let a doubtful name of two syllables be refused when its part of speech is not
    that of a proper noun; without them it stands.
    """
    runs = list(_capital_runs(text))
    found = [name for run in runs for name in _best(text, run, 0, len(run.tokens))]
    found += _initials(text)
    found = _with_known(text, runs, found)
    found = _with_neighbours(text, runs, found)
    proper = _proper_nouns(sentences)
    return [
        Mark("PERSON", name.span, name.span.of(text), score=name.score, by=f"person:{name.by}")
        for name in sorted(found, key=lambda name: name.span)
        if name.score > SHORT or not sentences or any(word.overlaps(name.span) for word in proper)
    ]


def _capital_runs(text: str) -> Iterator[_Run]:
    run: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text):
        if run and (
            text[run[-1].end() : token.start()] not in (" ", "\u00a0") or not token.group()[0].isupper()
        ):
            yield _Run(tuple(run))
            run = []
        if token.group()[0].isupper():
            run.append(token)
    if run:
        yield _Run(tuple(run))


def _best(text: str, run: _Run, first: int, last: int) -> Iterator[_Found]:
    """The surest name between two tokens of a run (the longest among equals), then those beside it."""
    best: tuple[float, int, int, str] | None = None
    for start in range(first, last):
        for size in range(1, min(_LONGEST, last - start) + 1):
            score, by = _assess(text, run, start, start + size, last)
            if score and (best is None or (score, size) > best[:2]):
                best = score, size, start, by
    if best is None:
        return
    score, size, start, by = best
    yield from _best(text, run, first, start)
    yield _found(run, start, start + size, score, by)
    yield from _best(text, run, start + size, last)


def _found(run: _Run, first: int, last: int, score: float, by: str) -> _Found:
    span = Span(run.tokens[first].start(), run.tokens[last - 1].end())
    return _Found(span, tuple(run.words(first, last)), score, by)


def _assess(text: str, run: _Run, first: int, last: int, limit: int) -> tuple[float, str]:
    """Score and reason of tokens ``first`` to ``last`` as one name; 0 when they are none."""
    words = run.words(first, last)
    if _is_no_name(text, run, first, last):
        return 0.0, ""
    start, end = run.tokens[first].start(), run.tokens[last - 1].end()
    called = _calling(text, run, first)
    if called is not None:
        return _assess_called(run, first, last, limit, called)
    if len(words) == 1 or " ".join(map(names.canonical, words)) in person_cues().only_with_title:
        return 0.0, ""
    foreign = words[0] in person_cues().foreign_first and last == limit and _all_foreign(words[1:])
    looks = max(names.name_score(words), 0.7 if foreign else 0.0)
    if looks < 0.5 or _is_place(words) or _begins_with_place(words):
        return 0.0, ""
    chained = context.post_heads_chain(text, start)
    if _stands_in_a_name(text, run, first):
        taken = context.is_named_after(text, start) and not context.is_bare_body(text, start)
        sure = chained and not taken and looks >= 0.8 and len(words) >= 3 and last == limit
        return (CHAINED, "after its body") if sure else (0.0, "")
    if chained:
        return CHAINED, "post and body"
    if context.is_apposition(text, end):
        return CHAINED, "apposition"
    return _assess_uncalled(text, run, first, last, looks)


def _assess_uncalled(text: str, run: _Run, first: int, last: int, looks: float) -> tuple[float, str]:
    words = run.words(first, last)
    alone = first == 0 and last == len(run.tokens)
    if words[0].isupper() and not alone:
        return 0.0, ""
    if len(words) >= 3 and looks >= 0.55:
        return LOOKS, "syllables"
    if words[0] in person_cues().foreign_first:
        return FOREIGN, "foreign name"
    if alone and names.is_strong_surname(words[0]) and context.acts(text, run.tokens[last - 1].end()):
        return SHORT, "short name that acts"
    return 0.0, ""


def _assess_called(run: _Run, first: int, last: int, limit: int, called: Calling) -> tuple[float, str]:
    words = run.words(first, last)
    by = called.value
    if " ".join(words) in person_cues().not_after_honorific:
        return 0.0, ""
    if len(words) == 1:
        lone = last == limit and called in (Calling.HONORIFIC, Calling.TITLE) and not _is_long_headline(run)
        return (CALLED, by) if lone and _may_stand_alone(words[0]) else (0.0, "")
    if names.name_score(words) >= 0.35 and not _begins_with_place(words):
        return CALLED, by
    if last < limit or names.often_begins_a_body(words[0]):
        return 0.0, ""
    if words[0] in person_cues().foreign_first or (called is not Calling.POST and _all_foreign(words)):
        return CALLED, f"{by}, foreign"
    if called in (Calling.HONORIFIC, Calling.TITLE) and not _is_place(words) and len(words) <= 4:
        return CHAINED, f"{by}, other name"
    return 0.0, ""


def _calling(text: str, run: _Run, first: int) -> Calling | None:
    """The calling right before a token; a capitalised word inside a run calls only as an abbreviation.

    In "Nguyễn Anh Tuấn" the middle "Anh" is no honorific, in "Tạ Minh TS Lê Hà" the "TS" is a title.
    """
    called = context.calling_before(text, run.tokens[first].start())
    if called is None:
        return None
    calling, begin = called
    inside = first > 1 and begin >= run.tokens[1].start()
    if inside and not (
        run.words(first - 1, first)[0].isupper() and names.is_surname(run.words(first, first + 1)[0])
    ):
        return None
    return calling


def _stands_in_a_name(text: str, run: _Run, first: int) -> bool:
    """Whether a street, school, prize … takes its name from here, or from earlier in the run."""
    return any(context.is_named_after(text, token.start()) for token in run.tokens[: first + 1])


def _is_no_name(text: str, run: _Run, first: int, last: int) -> bool:
    """What no calling can make a name: a body's words, an acronym, two names in one, a headline's verb."""
    words = run.words(first, last)
    if (
        any(map(names.is_common_word, words))
        or _has_acronym(words, run)
        or _runs_into_another(run, first, last)
    ):
        return True
    if _is_long_headline(run) and not all(map(names.is_name_part, words[1:])):
        return True
    return any(context.begins_a_body(text, token.start()) for token in run.tokens[first:last])


def _is_long_headline(run: _Run) -> bool:
    return len(run.tokens) > _LONGEST and all(token.group().isupper() for token in run.tokens)


def _runs_into_another(run: _Run, first: int, last: int) -> bool:
    """Whether the tokens cross into a second name: "Chu Văn An Nguyễn | Thị Hoa", "Công Thương Nguyễn Diên".

    A surname inside a name is common too ("Đặng Thị Hoàng Yến", "Nguyễn Lê Mai Anh"); it begins a second one
    when the first would be too long, or begins with a word that is seldom a surname.
    """
    words = run.words(first, len(run.tokens))
    for at in range(2, last - first):
        ends_here = at + 1 == last - first and at + 1 < len(words)
        if names.is_core_surname(words[at]) and names.canonical(words[at - 1]) not in ("Thị", "Văn"):
            too_long = len(words) > _LONGEST and len(words) - at >= 2
            if ends_here or too_long or not names.is_strong_surname(words[0]):
                return True
    return False


def _has_acronym(words: Sequence[str], run: _Run) -> bool:
    """ "THPT", "UBND" in a run that is not all in capitals; single letters are names ("Giàng A Páo")."""
    if all(token.group().isupper() for token in run.tokens):
        return False
    shouted = [word for word in words if len(word) > 1 and word.isupper()]
    return bool(shouted) and len(shouted) < len(words)


def _may_stand_alone(word: str) -> bool:
    return names.is_given_name(word) or (not names.is_vietnamese_syllable(word) and word[1:].islower())


def _all_foreign(words: Sequence[str]) -> bool:
    """Whether some word cannot be a Vietnamese syllable and none is an acronym."""
    plain = [word for word in words if len(word) > 1]
    return any(not names.is_vietnamese_syllable(word) for word in plain) and not any(map(str.isupper, plain))


@cache
def _is_large_place(name: str) -> bool:
    return any(place.level in ("province", "district") for place in places.find(name))


def _is_place(words: Sequence[str]) -> bool:
    """Two syllables that are a province or district ("Thái Bình"); longer ones are judged by ``settle``."""
    return len(words) == 2 and _is_large_place(" ".join(words))


def _begins_with_place(words: Sequence[str]) -> bool:
    """ "Hà Giang Nguyễn Văn Sơn": the name begins after the place."""
    return (
        len(words) >= 4
        and _is_large_place(" ".join(words[:2]))
        and (names.name_score(words[2:]) >= 0.6 and names.is_strong_surname(words[2]))
    )


def _initials(text: str) -> Iterator[_Found]:
    """ "anh N.V.H" after an honorific or title."""
    for found in _INITIALS.finditer(text):
        called = context.calling_before(text, found.start())
        if called and called[0] in (Calling.HONORIFIC, Calling.TITLE):
            yield _Found(Span(found.start(), found.end()), (found.group(),), CHAINED, "initials")


def _with_known(text: str, runs: Sequence[_Run], found: list[_Found]) -> list[_Found]:
    """Names met in full, found again wherever they stand, also in capitals; and their given names."""
    full = {_key(name.words) for name in found if len(name.words) >= 2}
    given = {key[-1] for key in full if len(key) >= 3}
    short = {key[-2:] for key in full if len(key) >= 3}
    again = []
    for run in runs:
        words = run.words(0, len(run.tokens))
        for size in range(min(_LONGEST, len(words)), 0, -1):
            for first in range(len(words) - size + 1):
                key = _key(words[first : first + size])
                whole = size == len(words)
                calling = _calling(text, run, first)
                if not (
                    (size >= 2 and key in full)
                    or (size == 2 and whole and key in short)
                    or (size == 1 and first + 1 == len(words) and calling and key[-1] in given)
                ) or _is_no_name(text, run, first, first + size):
                    continue
                name = _found(run, first, first + size, LOOKS, "known in the article")
                if not _stands_in_a_name(text, run, first) and not _overlaps(name, [*found, *again]):
                    again.append(replace(name, score=CALLED) if calling else name)
    return [*found, *again]


def _with_neighbours(text: str, runs: Sequence[_Run], found: list[_Found]) -> list[_Found]:
    """Short names in a list beside a sure one: "Nguyễn Văn Hùng, Lê Tiến và Tô Minh"."""
    listed = list(found)
    for order, side in ((runs, -1), (list(reversed(runs)), 1)):
        for run in order:
            words = run.words(0, len(run.tokens))
            name = _found(run, 0, len(words), LOOKS, "list")
            stage_name = len(words) == 2 and all(map(names.is_name_part, words))
            if (
                not (stage_name or names.name_score(words) >= 0.5)
                or _is_place(words)
                or _overlaps(name, listed)
            ):
                continue
            if _is_no_name(text, run, 0, len(words)):
                continue
            if " ".join(map(names.canonical, words)) in person_cues().only_with_title:
                continue
            beside = [other for other in listed if _are_listed(text, name.span, other.span, side)]
            if any(other.score >= (CALLED if stage_name else 0) for other in beside):
                listed.append(name)
    return listed


_JOINT = re.compile(r"(?:[,;] |,? và | - )")


def _are_listed(text: str, span: Span, other: Span, side: int) -> bool:
    left, right = (other, span) if side < 0 else (span, other)
    return left.end < right.start and _JOINT.fullmatch(text, left.end, right.start) is not None


def _overlaps(name: _Found, others: Sequence[_Found]) -> bool:
    return any(name.span.overlaps(other.span) for other in others)


def _key(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(names.canonical(word) for word in words)


def _proper_nouns(sentences: Sequence[Sentence]) -> list[Span]:
    return [word.span for sentence in sentences for word in sentence.words if word.pos == "Np"]
