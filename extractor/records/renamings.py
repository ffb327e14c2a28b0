"""What articles say became of a body: renamed ("Sở NN&PTNT Nghệ An, nay là Sở Nông nghiệp và Môi trường"), or
made part of another ("LĐLĐ huyện Thanh Trì sáp nhập vào LĐLĐ thành phố Hà Nội")."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from extractor.records.registered import Change

NOW_IS, JOINED = "nay là", "nhập"
"""One of them stands in every text that says so."""

_NOW_IS = re.compile(rf"(?:,| \(|) ?\b{NOW_IS} ")
_JOINED = re.compile(
    r"(?P<before>[^.;\n]*?)(?:,| \(|)(?: (?:đã|vừa|mới|được|chính thức))* ?\b(?:sáp nhập|hợp nhất|nhập)"
    r"(?P<between> [^.;\n]*?)? (?:vào|về|thành) (?P<behind>[^.;\n]*)",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:sẽ|dự kiến|chuẩn bị|đề xuất|đề nghị|phương án|chủ trương|không|chưa)\b", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_STOPS = ".,;:)"
_LONGEST_NAME = 16
"""Words of a unit's name at most."""
_AND = re.compile(r"(?:,| và| với)$")


@dataclass(frozen=True, slots=True)
class Told:
    """What articles say of two names as written."""

    renamed: frozenset[Change] = frozenset()
    merged: frozenset[Change] = frozenset()


NOTHING_TOLD = Told()


def told_changes(texts: Iterable[str], names: Collection[str]) -> Told:
    """What the texts say of ``names`` as written."""
    known, read = frozenset(names), tuple(texts)
    return Told(
        frozenset(Change(*pair) for pair in told_renamings(read, known)),
        frozenset(Change(*pair) for pair in told_mergers(read, known)),
    )


def told_renamings(texts: Iterable[str], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs (former, present) of ``names`` as written that stand on the two sides of "nay là" in a text."""
    known = frozenset(names)
    for text in texts:
        for now in _NOW_IS.finditer(text):
            before, after = text[: now.start()], text[now.end() :]
            former = next((one for one in _endings(before) if one in known), None)
            present = next((one for one in _beginnings(after) if one in known), None)
            if former is not None and present is not None and former != present:
                yield former, present


def told_mergers(texts: Iterable[str], names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Pairs (former, present) of which a text says that the former became part of the present: "A và B hợp
    nhất thành C", "sáp nhập A vào B". What is only planned is left out."""
    known = frozenset(names)
    for text in texts:
        for joined in _JOINED.finditer(text):
            before, between = joined["before"], (joined["between"] or "").strip()
            present = next((one for one in _beginnings(joined["behind"]) if one in known), None)
            if present is None or _NOT_YET.search(f"{before[-40:]} {between}"):
                continue
            for former in _listed_at_end(between or before, known):
                if former != present:
                    yield former, present


def _listed_at_end(text: str, known: frozenset[str]) -> Iterator[str]:
    """The names with which a text ends, joined by commas and "và", the last first."""
    left = text.rstrip()
    while (found := next((one for one in _endings(left) if one in known), None)) is not None:
        yield found
        left = left[: -len(found)].rstrip()
        if _AND.search(left) is None:
            return
        left = _AND.sub("", left).rstrip()


def _endings(text: str) -> list[str]:
    """The text's endings of whole words, the longest first."""
    starts = [word.start() for word in _WORD.finditer(text)]
    return [text[start:] for start in starts[-_LONGEST_NAME:]]


def _beginnings(text: str) -> list[str]:
    """The text's beginnings of whole words, the longest first, where no capital follows: "Tập đoàn Sao Mai
    Vàng" does not name "Tập đoàn Sao Mai"."""
    words = list(islice(_WORD.finditer(text), _LONGEST_NAME + 1))
    stops = [
        word.end()
        for number, word in enumerate(words[:_LONGEST_NAME])
        if word[0][-1] in _STOPS or number + 1 == len(words) or not words[number + 1][0][0].isupper()
    ]
    return [text[:end].rstrip(_STOPS) for end in reversed(stops)]
