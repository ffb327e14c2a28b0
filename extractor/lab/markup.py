"""Inline markup of gold texts: ``{LABEL|words}`` and ``{DATE=2022-03-17|Ngày 17/3}``, nested at will.

>>> plain, marks = parse_markup("{AWARD|Cờ thi đua của {UNIT|Chính phủ}}")
>>> plain
'Cờ thi đua của Chính phủ'
>>> [(m.label, m.start, m.end) for m in marks]
[('AWARD', 0, 24), ('UNIT', 15, 24)]
"""

import re
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
