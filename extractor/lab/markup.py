"""Inline markup of gold texts: ``{LABEL|words}`` and ``{DATE=2022-03-17|Ngày 17/3}``, nested at will.

>>> plain, marks = parse_markup("{AWARD|Cờ thi đua của {UNIT|Chính phủ}}")
>>> plain
'Cờ thi đua của Chính phủ'
>>> [(m.label, m.start, m.end) for m in marks]
[('AWARD', 0, 24), ('UNIT', 15, 24)]
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_OPEN = re.compile(r"\{(UNIT|PERSON|AWARD|DATE|LOC)(?:=([0-9/-]*))?\|")


@dataclass(frozen=True, slots=True)
class InlineMark:
    label: str
    start: int
    end: int
    value: str | None


def parse_markup(marked: str) -> tuple[str, list[InlineMark]]:
    """The plain text and its marks, sorted by start, longest first.

    Raises ``ValueError`` naming the place when a brace is not opened, not closed or not of a label.
    """
    plain: list[str] = []
    length = 0
    open_marks: list[tuple[str, int, str | None]] = []
    found: list[InlineMark] = []
    at = 0
    while at < len(marked):
        opening = _OPEN.match(marked, at)
        if opening:
            open_marks.append((opening[1], length, opening[2] or None))
            at = opening.end()
        elif marked[at] == "{":
            raise ValueError(f"unknown label at {marked[at : at + 20]!r}")
        elif marked[at] == "}":
            if not open_marks:
                raise ValueError(f"brace closed but never opened before {marked[at : at + 20]!r}")
            label, start, value = open_marks.pop()
            found.append(InlineMark(label, start, length, value))
            at += 1
        else:
            plain.append(marked[at])
            length += 1
            at += 1
    if open_marks:
        raise ValueError(f"mark {open_marks[-1][0]} is never closed")
    return "".join(plain), sorted(found, key=lambda m: (m.start, -m.end))


def with_markup(plain: str, marks: Iterable[InlineMark]) -> str:
    """The text with its marks written in, which ``parse_markup`` reads again.

    Raises ``ValueError`` naming the words where two marks cross.

    >>> with_markup("Cờ của Chính phủ", [InlineMark("UNIT", 7, 16, None), InlineMark("AWARD", 0, 16, None)])
    '{AWARD|Cờ của {UNIT|Chính phủ}}'
    """
    marked: list[str] = []
    open_ends: list[int] = []
    at = 0

    def go_on(to: int) -> None:
        nonlocal at
        marked.append(plain[at:to])
        at = to

    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        while open_ends and open_ends[-1] <= mark.start:
            go_on(open_ends.pop())
            marked.append("}")
        if open_ends and mark.end > open_ends[-1]:
            raise ValueError(plain[mark.start : mark.end])
        go_on(mark.start)
        value = f"={mark.value}" if mark.value else ""
        marked.append(f"{{{mark.label}{value}|")
        open_ends.append(mark.end)
    while open_ends:
        go_on(open_ends.pop())
        marked.append("}")
    go_on(len(plain))
    return "".join(marked)
