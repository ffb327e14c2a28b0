"""Words that award rows also tell by a column of their own: a year, the number of a decision.

Who types "bằng khen 2021" wants the rows of that year, though few of their sentences say it once more; and a
number copied from a paper is kept apart from the words of a row.
"""

import re
from collections.abc import Collection

from extractor.search.fields import Field
from extractor.search.phrases import Phrase
from extractor.search.query import And, Filter, Node, Not, Or

_YEAR = re.compile(r"(?:19[4-9]|20[0-9])[0-9]")
_DECISION = re.compile(r"[0-9]{1,6}/(?:(?:19|20)[0-9]{2}/)?(?:qđ|qd|nq|sl)(?:-[\w&.]+)*", re.IGNORECASE)
_BEFORE_YEAR = frozenset({"nam"})
_BEFORE_DECISION = frozenset({"quyet", "dinh", "qd", "so"})


def with_columns(node: Node) -> Node:
    """The query in which a year may stand in the words or be the year of a row, and a number of a decision
    likewise; what is excluded stays as it is."""
    if isinstance(node, Phrase):
        return _told(node, node)
    if isinstance(node, Filter | Not):
        return node
    if isinstance(node, Or):
        return Or(tuple(map(with_columns, node.parts)))
    return _all(node.parts)


def _all(parts: tuple[Node, ...]) -> Node:
    """ "năm 2021" is one with its year: a row of that year need not hold the word "năm" either. Likewise
    "quyết định số 12/QĐ-UBND"."""
    done: list[Node] = []
    for part in parts:
        field = _field_of(part)
        if field is None:
            done.append(with_columns(part))
            continue
        called = [part]
        while done and _is_one_of(done[-1], _BEFORE_YEAR if field == "year" else _BEFORE_DECISION):
            called.insert(0, done.pop())
        assert isinstance(part, Phrase)
        done.append(_told(part, And(tuple(called)) if len(called) > 1 else part))
    return done[0] if len(done) == 1 else And(tuple(done))


def _told(phrase: Phrase, words: Node) -> Node:
    field = _field_of(phrase)
    return words if field is None else Or((words, Filter(field, phrase.text, False, phrase.place)))


def _field_of(node: Node) -> Field | None:
    if not isinstance(node, Phrase) or node.prefix:
        return None
    return "year" if _YEAR.fullmatch(node.text) else "decision" if _DECISION.fullmatch(node.text) else None


def _is_one_of(node: Node, folded: Collection[str]) -> bool:
    return isinstance(node, Phrase) and len(node.words) == 1 and node.words[0].folded in folded
