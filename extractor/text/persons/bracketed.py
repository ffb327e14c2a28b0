"""Names whose syllables hardly another's has, in a row of persons each told with a house in brackets: "gồm:
**Thạch Sà Rượl** (Công ty A), Lâm Thị Gấm (Công ty B)"."""

import re
from collections.abc import Sequence

from extractor.text.persons.runs import Found, Run, found_at, is_no_name, is_only_with_title, is_place
from extractor.text.persons.scores import LOOKS
from extractor.viet import names

_BRACKET = re.compile(r" \([^()\n]{3,90}\)")
_JOINT = re.compile(r"(?:, | và |; )(?:(?:ông|bà|anh|chị|cô|thầy|em) )?")
_OPENS = re.compile(r"(?:: |gồm |là |, | và |; |(?:ông|bà|anh|chị|cô|thầy|em) )$")
_FEWEST, _MOST = 2, 4


def with_bracketed(text: str, runs: Sequence[Run], found: list[Found]) -> list[Found]:
    """What was found, and the further names of such rows, nearest to a sure one first."""
    starts = {name.span.start for name in found if _BRACKET.match(text, name.span.end)}
    ends = {bracket.end() for name in found if (bracket := _BRACKET.match(text, name.span.end))}
    added: list[Found] = []
    for run in reversed(runs) if starts else ():
        name = found_at(run, 0, len(run.tokens), LOOKS, "list")
        bracket = _BRACKET.match(text, name.span.end)
        if bracket is None or any(name.span.overlaps(one.span) for one in (*found, *added)):
            continue
        behind = _JOINT.match(text, bracket.end())
        before = text[max(0, name.span.start - 6) : name.span.start]
        opens = _OPENS.search(before)
        beside = behind is not None and behind.end() in starts
        joined = opens is not None and name.span.start - len(opens[0]) in ends
        if opens is not None and (beside or joined) and _may_be_one(text, run):
            added.append(name)
            starts.add(name.span.start)
            ends.add(bracket.end())
    return found + added


def _may_be_one(text: str, run: Run) -> bool:
    words = run.words
    called = names.is_surname(words[0]) or names.is_highland_name(words)
    no_name = is_place(words) or is_only_with_title(words) or is_no_name(text, run, 0, len(words))
    return _FEWEST <= len(words) <= _MOST and called and not no_name
