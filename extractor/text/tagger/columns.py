"""Lists and marks laid along the tokens of an article, for the trained tagger.

What is said is parallel to the tokens: of each what the lists and the rules know of it (``head=B-company``,
``head=I-company``). The model learns how far each may be trusted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from extractor.ground.reading import Mark
from extractor.lexicon import places as gazetteer
from extractor.lexicon.cues import person_cues
from extractor.text.units.name import field_phrases, head_phrases
from extractor.text.units.place_names import bare_places_in, type_words
from extractor.text.units.tokens import CAPITAL, UPPER, PhraseTable, Tokens
from extractor.viet.names import name_score

Said = list[tuple[str, ...]]
"""Of each token of a text or line what is said of it."""


Placed = tuple[Mark, int, int]
"""A mark and the range of the tokens that it touches."""


def placed(tokens: Tokens, marks: Iterable[Mark]) -> list[Placed]:
    return [(mark, *token_range(tokens, mark)) for mark in marks]


def said_by_lists(tokens: Tokens, marks: Iterable[Placed]) -> Said:
    """What is said of each token: by the lexicon (heads and fields of units, callings of persons, types and
    names of places), and by the rules (the outer ``marks`` with who found them, the units inside awards)."""
    said: Said = [()] * len(tokens)
    _lay(said, "head", ((at, end, head.id) for at, end, head in head_phrases().spread(tokens)))
    _lay(said, "field", ((at, end, "") for at, end, _ in field_phrases().spread(tokens)))
    _lay(said, "call", _callings().spread(tokens))
    _lay(said, "type", type_words(tokens))
    _lay(said, "place", _places(tokens))
    _lay_marks(said, marks)
    return said


def _lay_marks(said: Said, marks: Iterable[Placed]) -> None:
    outer: list[tuple[int, int, str]] = []
    inner: list[tuple[int, int, str]] = []
    reached = 0
    for mark, first, last in marks:
        into = outer if first >= reached else inner
        into.append((first, last, mark.label if into is inner else f"{mark.label}:{mark.by}"))
        reached = max(reached, last)
    _lay(said, "rule", ((first, last, name.partition(":")[0]) for first, last, name in outer))
    _lay(said, "by", outer)
    _lay(said, "in", inner)


def said_of_it_alone(tokens: Tokens, marks: Iterable[Placed]) -> Said:
    """What a token shows to none of its neighbours: of each in a run of capitals the run's length, the words
    before and behind it, whether it is known as a place or looks like a full name; then what the same word is
    called elsewhere in the article."""
    said: Said = [()] * len(tokens)
    for first, last in capital_runs(tokens):
        words = tokens.words[first:last]
        key = " ".join(tokens.low[first:last])
        place = "large" if gazetteer.is_large(key) else "commune" if key in gazetteer.commune_keys() else ""
        around = (
            f"before={tokens.low_at(first - 1)}",
            f"behind={tokens.low_at(last)}",
            f"known={place}:{int(name_score(words) * 5)}",
        )
        size = min(last - first, 6)
        for at in range(first, last):
            said[at] = (f"run={at - first}/{size}", *around)
    for at, labels in labels_elsewhere(tokens, marks):
        said[at] += (f"named={labels}",)
    return said


def labels_elsewhere(tokens: Tokens, marks: Iterable[Placed]) -> Iterator[tuple[int, str]]:
    """Each capital outside the marks whose word the marks of the article hold: its token and their labels."""
    labels: dict[str, set[str]] = {}
    marked: set[int] = set()
    for mark, first, last in marks:
        marked.update(range(first, last))
        for at in range(first, last):
            if tokens.kinds[at] in (CAPITAL, UPPER):
                labels.setdefault(tokens.words[at], set()).add(
                    f"{mark.label}{'-last' if at == last - 1 else ''}"
                )
    for at in tokens.capitals:
        if tokens.words[at] in labels and at not in marked:
            yield at, "+".join(sorted(labels[tokens.words[at]]))


def capital_runs(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised words parted by blanks alone."""
    first = end = -1
    for at in tokens.capitals:
        if at == end and tokens.spaced(at):
            end += 1
            continue
        if end > first:
            yield first, end
        first, end = at, at + 1
    if end > first:
        yield first, end


def token_range(tokens: Tokens, mark: Mark) -> tuple[int, int]:
    """The tokens that a mark touches, as a half-open range."""
    return bisect_right(tokens.ends, mark.span.start), bisect_left(tokens.starts, mark.span.end)


def _lay(said: Said, name: str, ranges: Iterable[tuple[int, int, str]]) -> None:
    """``ranges`` stand in the order of their beginnings. Where they overlap the later one is said: in "quân
    cảng" also "cảng" is a type word."""
    reached = 0
    for first, last, value in ranges:
        if first < reached:
            for at in range(first, min(last, reached)):
                said[at] = said[at][:-1]
        begun, gone_on = _begun_and_gone_on(name, value)
        said[first] += begun
        for at in range(first + 1, last):
            said[at] += gone_on
        if last > reached:
            reached = last


@cache
def _begun_and_gone_on(name: str, value: str) -> tuple[tuple[str], tuple[str]]:
    ending = f"-{value}" if value else ""
    return (f"{name}=B{ending}",), (f"{name}=I{ending}",)


@cache
def _callings() -> PhraseTable[str]:
    cues = person_cues()
    return PhraseTable(
        (phrase, name)
        for name, phrases in (
            ("post", cues.posts),
            ("title", cues.titles),
            ("group", cues.group_titles),
            ("honorific", cues.honorifics),
            ("after", cues.named_after),
        )
        for phrase in sorted(phrases)
    )


def _places(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    reached = 0
    for at, place in bare_places_in(tokens).items():
        if at >= reached and tokens.kinds[at] in (CAPITAL, UPPER):
            yield at, place.end, ""
            reached = place.end
