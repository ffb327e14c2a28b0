"""Names whose syllables hardly another's has, in the middle of a row of persons: "các nghệ nhân Hoàng Thị
Như, Quách Cà, **Cu Xân**, Nguyễn Thị Thương"."""

from collections.abc import Sequence

from extractor.text.persons.runs import Found, Run, found_at, is_no_name, is_only_with_title, is_place
from extractor.text.persons.scores import LOOKS

_COMMA = ", "
_LAST_JOINTS = (_COMMA, " và ", ", và ")
_FEWEST, _MOST = 2, 4


def with_names_between(text: str, runs: Sequence[Run], found: list[Found]) -> list[Found]:
    """What was found, and the names that stand behind two in a row and before a third.

    Two before it, as in "ông Trần Văn Hòa, **Quỳnh Lưu**, ông Lê Văn Tâm" a home may stand behind one.
    """
    ends = {name.span.end: name for name in found}
    starts = {name.span.start for name in found}
    added: list[Found] = []
    for run in runs if len(found) > 2 else ():
        name = found_at(run, 0, len(run.tokens), LOOKS, "list")
        start, end = name.span.start, name.span.end
        before = ends.get(start - len(_COMMA)) if text.endswith(_COMMA, 0, start) else None
        if before is None or not _follows_another(text, before, ends):
            continue
        joint = next((j for j in _LAST_JOINTS if text.startswith(j, end) and end + len(j) in starts), None)
        taken = any(name.span.overlaps(one.span) for one in (*found, *added))
        if joint is not None and not taken and _may_be_one(text, run):
            added.append(name)
            ends[end] = name
    return found + added


def _follows_another(text: str, name: Found, ends: dict[int, Found]) -> bool:
    start = name.span.start
    return text.endswith(_COMMA, 0, start) and start - len(_COMMA) in ends


def _may_be_one(text: str, run: Run) -> bool:
    words = run.words
    no_name = is_place(words) or is_only_with_title(words) or is_no_name(text, run, 0, len(words))
    return _FEWEST <= len(words) <= _MOST and not no_name
