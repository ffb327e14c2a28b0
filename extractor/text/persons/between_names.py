"""Names whose syllables hardly another's has, in the middle of a row of persons: "các nghệ nhân Hoàng Thị
Như, Quách Cà, **Cu Xân**, Nguyễn Thị Thương"."""

from collections.abc import Sequence

from extractor.lexicon.leaping import leaping
from extractor.text.persons.runs import Found, Run, found_at, is_no_name, is_only_with_title, is_place
from extractor.text.persons.scores import LOOKS
from extractor.viet.letters import lower_in_place

_COMMA = ", "
_PLURAL = leaping(
    r"(?<!\w)(?:các|những|hai|ba|bốn|năm|\d{1,2}) (?:anh|chị|em|ông|bà|bác|cô|chú|cụ|cháu|bạn|thầy|mẹ"
    r"|đồng chí|chiến sĩ|nghệ nhân|nghệ sĩ|học sinh|liệt sĩ|nhà giáo|vận động viên)(?: là)?:? $"
)
"""Behind it stands a row of names: "các anh | Giang Hữu Hùng, Khấu Phong Anh, …"."""
_LAST_JOINTS = (_COMMA, " và ", ", và ")
_FEWEST, _MOST = 2, 4


def with_names_between(text: str, runs: Sequence[Run], found: list[Found]) -> list[Found]:
    """What was found, and the names that stand behind two in a row and before a third, or behind the first of
    several called together.

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
    if text.endswith(_COMMA, 0, start) and start - len(_COMMA) in ends:
        return True
    return _PLURAL.search(lower_in_place(text), max(0, start - 40), start) is not None


def _may_be_one(text: str, run: Run) -> bool:
    words = run.words
    no_name = is_place(words) or is_only_with_title(words) or is_no_name(text, run, 0, len(words))
    return _FEWEST <= len(words) <= _MOST and not no_name
