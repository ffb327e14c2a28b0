"""Authors of works in a row, with their pen names: "nhóm tác giả Lê Mai (Hà Vân) – Trọng Đạt – Minh Hải",
"tập tản văn của Y Phương"."""

import re
from collections.abc import Iterator, Sequence

from extractor.text.persons.runs import (
    Found,
    Run,
    found_at,
    is_large_place,
    is_no_name,
    is_only_with_title,
)
from extractor.text.persons.scores import CALLED
from extractor.viet import names

_WORKS = ("tản văn", "tiểu thuyết", "tập thơ", "bài thơ", "trường ca", "truyện ngắn", "bút ký")
_AUTHORS = re.compile(rf"(?<!\w)(?:(?:[Tt]ác giả|[Bb]út danh):? |(?:{'|'.join(_WORKS)}) của )")
_CUES = ("ác giả", "út danh", *_WORKS)
_PEN_NAMES = re.compile(r" \(([^()\n]{3,80})\)")
_JOINT = re.compile(r"(?:, | và |; | [-–] )")
_LONGEST_NAME = 4


def with_authors(text: str, runs: Sequence[Run], found: list[Found]) -> list[Found]:
    """What was found, and the further names of each row of authors."""
    if not any(cue in text for cue in _CUES):
        return found
    starts = {run.tokens[0].start(): run for run in runs}
    listed = [name for cue in _AUTHORS.finditer(text) for name in _row(text, starts, cue.end())]
    return found + [name for name in listed if not any(name.span.overlaps(other.span) for other in found)]


def _row(text: str, starts: dict[int, Run], at: int) -> Iterator[Found]:
    """The names from ``at`` on; a place of one syllable less or more ends the row, unless dashes join it."""
    told, joint = 0, ""
    while (run := starts.get(at)) is not None and _is_author(text, run, told > 1 and joint in " - – "):
        yield found_at(run, 0, len(run.tokens), CALLED, "author")
        told, at = told + 1, run.tokens[-1].end()
        pen_names = _PEN_NAMES.match(text, at)
        if pen_names is not None:
            yield from _pen_names(text, starts, pen_names)
            at = pen_names.end()
        further = _JOINT.match(text, at)
        if further is None:
            return
        joint, at = further[0], further.end()


def _pen_names(text: str, starts: dict[int, Run], bracket: re.Match[str]) -> Iterator[Found]:
    """As in "(Hà Vân, Sông Mây)"; a province or district tells where the author lives."""
    first = True
    for part in re.finditer(r"[^,;]+", bracket[1]):
        start = bracket.start(1) + part.start() + len(part[0]) - len(part[0].lstrip())
        run = starts.get(start)
        if run is None or run.tokens[-1].end() != bracket.start(1) + part.end():
            return
        if first and not _is_author(text, run, False):
            return
        yield found_at(run, 0, len(run.tokens), CALLED, "pen name")
        first = False


def _is_author(text: str, run: Run, may_be_place: bool) -> bool:
    words = run.words
    if not 2 <= len(words) <= _LONGEST_NAME or run.is_shouted or is_only_with_title(words):
        return False
    if not all(map(names.is_vietnamese_syllable, words)) or is_no_name(text, run, 0, len(words)):
        return False
    if is_large_place(" ".join(words)) and not may_be_place:
        return False
    return names.name_score(words) >= 0.3 or all(map(names.is_name_part, words))
