"""Words that raise problems about a unit or person, and what takes them back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.accusations import Frame, accusations
from extractor.lexicon.alternation import any_of
from extractor.lexicon.load import DATA, broken, build, read_toml
from extractor.lexicon.needed_words import NeededWords, words_of
from extractor.viet.fold import old_tone_placement
from extractor.viet.letters import lower_in_place

FILE = DATA / "adverse.toml"

_TURNS = frozenset(
    {"bị", "nhưng", "vì", "do", "nên", "mà", "khi", "chỉ", "những", "bằng", "này", "ông", "bà", "đã"}
)
"""Words that end what a guard before them says: "không có giấy phép nên bị phạt", "không chỉ vi phạm"."""

_NUMBER = re.compile(r"\d[\d.,]*")
_ANY_NUMBER = "<số>"
"""What stands for a number in the words of a cue: "phạt <số> triệu"."""

_UNDERGOES = "bị"

_GAP = re.compile(r"[^\w\s,]")
_WORD = re.compile(r"\w+")


@value_class
class Group:
    id: str
    name: str
    english: str


@value_class
class Cue:
    """Words in lower case that raise a problem, "<số>" being any number. ``by_body``: done by a body to
    others."""

    words: str
    group: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    by_body: bool = False


@value_class
class Guard:
    """Words before a cue that take it back, with at most ``reach`` words between.

    ``over_commas``: over a list too. ``passive``: of a cue right behind "bị" too.
    """

    words: str
    reach: int
    no: tuple[str, ...]
    yes: tuple[str, ...]
    over_commas: bool = False
    passive: bool = False


@value_class
class Lure:
    """Words that hold a cue and raise no problem."""

    words: str
    no: tuple[str, ...]


@dataclass(frozen=True)
class Adverse:
    """The tables, cues and guards by their words; ``find`` gives the cues and frames of a sentence that
    stand."""

    groups: Mapping[str, Group]
    cues: Mapping[str, Cue]
    guards: Mapping[str, Guard]
    lures: tuple[Lure, ...]
    undergone: Mapping[str, Cue]
    _cue_words: NeededWords[str]
    _cue: re.Pattern[str]
    _guard: re.Pattern[str]
    _lure: re.Pattern[str]
    _undergone: re.Pattern[str]

    def find(self, sentence: str) -> Iterator[tuple[Cue | Frame, Span]]:
        """The cues and frames that raise a problem, with their places, in the order of the sentence."""
        text = _lower(sentence)
        text = self._lure.sub(lambda lure: " " * len(lure[0]), text)
        guards = [(self.guards[found[0]], found.end()) for found in self._guard.finditer(text)]
        for cue, span in self._told(text):
            if _in_a_name(sentence, span):
                continue
            before = ((guard, text[end : span.start]) for guard, end in guards if end <= span.start)
            if not any(_takes_back(guard, between) for guard, between in before):
                yield cue, span

    def may_find(self, text: str) -> bool:
        """Whether any sentence of a text may hold a cue or frame: asked before it is cut into sentences."""
        return bool(self._told(_lower(text)))

    def _told(self, text: str) -> list[tuple[Cue | Frame, Span]]:
        """The cues of a text in lower case, what is undergone where no cue stands in it, and the frames that
        say more than those of their group."""
        words = words_of(text)
        may_hold_cue = any(self._cue_words.among(words))
        cues = [
            (self.cues[_NUMBER.sub(_ANY_NUMBER, found[0])], Span(*found.span()))
            for found in (self._cue.finditer(text) if may_hold_cue else ())
        ]
        undergone = [
            (self.undergone[found["verb"]], Span(*found.span()))
            for found in (self._undergone.finditer(text) if _UNDERGOES in words else ())
            if not any(own.overlaps(Span(*found.span())) for _, own in cues)
        ]
        framed = [
            (frame, span)
            for frame, span in accusations().find(text, words)
            if not any(cue.group == frame.group and own.overlaps(span) for cue, own in (*cues, *undergone))
        ]
        return sorted((*cues, *undergone, *framed), key=lambda one: one[1].start)


@cache
def adverse() -> Adverse:
    """The table that we ship, read once. Raises ``DataError``."""
    tables = read_toml(FILE, ("group", "cue", "undergone", "guard", "lure"))
    groups = {group.id: group for group in (build(Group, row, FILE) for row in tables["group"])}
    cues = [build(Cue, row, FILE) for row in tables["cue"]]
    undergone = [build(Cue, row, FILE) for row in tables["undergone"]]
    guards = [build(Guard, row, FILE) for row in tables["guard"]]
    lures = tuple(build(Lure, row, FILE) for row in tables["lure"])
    for kind, entries in (("cue", cues), ("undergone", undergone), ("guard", guards), ("lure", lures)):
        _check(kind, [entry.words for entry in entries])
    used = {cue.group for cue in (*cues, *undergone)} | {one.group for one in accusations().frames}
    unknown = used - groups.keys()
    if unknown:
        raise broken(FILE, f"unknown groups {', '.join(sorted(unknown))}")
    return Adverse(
        groups, {_lower(cue.words): cue for cue in cues},
        {_lower(guard.words): guard for guard in guards}, lures,
        {_lower(cue.words): cue for cue in undergone},
        NeededWords((cue.words, _words_needed(cue.words)) for cue in cues),
        _whole_words(cue.words for cue in cues),
        _whole_words(guard.words for guard in guards),
        _whole_words(lure.words for lure in lures),
        re.compile(
            rf"(?<!\w){_UNDERGOES}(?: [\w/&-]+){{1,5}}? "
            rf"(?P<verb>{any_of(_lower(cue.words) for cue in undergone)})(?!\w)"
        ),
    )  # fmt: skip


def _in_a_name(sentence: str, span: Span) -> bool:
    """Whether a single word stands within a name: "bà Phan Thị Tố Hoa"."""
    words = span.of(sentence)
    return (
        " " not in words
        and words.istitle()
        and sentence[: span.start].rstrip().rpartition(" ")[2].istitle()
        and sentence[span.end :].lstrip()[:1].isupper()
    )


def _check(kind: str, phrases: list[str]) -> None:
    for phrase in phrases:
        if phrase != phrase.lower().strip() or not phrase:
            raise broken(FILE, f"{kind} {phrase!r} is not in lower case")
    twice = {phrase for phrase in phrases if phrases.count(phrase) > 1}
    if twice:
        raise broken(FILE, f"{kind} stands twice: {', '.join(sorted(twice))}")


def _words_needed(phrase: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset({word}) for word in words_of(_lower(phrase).replace(_ANY_NUMBER, " ")))


def _whole_words(phrases: Iterable[str]) -> re.Pattern[str]:
    words = any_of(map(_lower, phrases)).replace(_ANY_NUMBER, _NUMBER.pattern)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def _takes_back(guard: Guard, between: str) -> bool:
    words = _WORD.findall(between)
    turning = words[:-1] if guard.passive and words[-1:] == ["bị"] else words
    return (
        len(words) <= guard.reach
        and not _GAP.search(between)
        and not between.startswith(",")
        and (guard.over_commas or "," not in between)
        and not _TURNS & set(turning)
    )


def _lower(text: str) -> str:
    return old_tone_placement(lower_in_place(text))
