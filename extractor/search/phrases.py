"""Words that are looked for together, as typed and as they are cut for the index."""

from __future__ import annotations

from dataclasses import dataclass, field

from extractor.ground.span import Span
from extractor.store.fulltext import FullTextTable, Token, tokens


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand one after the other; one word is a phrase too. ``text`` is as typed.

    Of a ``prefix`` the last word may go on: ``khen*`` finds "khen" and "kheng". ``endings`` are the words of
    the index that it may be, folded, and ``exact_endings`` those with the marks typed.
    """

    text: str
    words: tuple[Token, ...]
    prefix: bool = False
    endings: tuple[str, ...] = ()
    exact_endings: tuple[str, ...] = ()
    place: Span = field(default=Span(0, 0), compare=False)
    """Where it stands in the query."""

    @classmethod
    def of(cls, text: str, *, prefix: bool = False) -> Phrase:
        return cls(text, tuple(tokens(text)), prefix)

    @property
    def has_marks(self) -> bool:
        return any(word.exact != word.folded for word in self.words)


def rewritten_part(typed: Phrase, wording: Phrase) -> Phrase:
    """The words of another wording without those that stand in what was typed, before and behind them.

    >>> rewritten_part(Phrase.of("khen của UBND tỉnh"), Phrase.of("khen của Ủy ban nhân dân tỉnh")).text
    'Ủy ban nhân dân'
    """
    ours, others = [[word.folded for word in one.words] for one in (wording, typed)]
    most = min(len(ours), len(others))
    before = next((at for at in range(most) if ours[at] != others[at]), most)
    behind = next((at for at in range(most - before) if ours[-1 - at] != others[-1 - at]), most - before)
    words = wording.words[before : len(ours) - behind]
    if not words:
        return wording
    return Phrase(wording.text[words[0].span.start : words[-1].span.end], words)


def column_match(phrase: Phrase, fields: tuple[str, ...], *, exact: bool) -> str:
    """The FTS5 expression for a phrase in one of some fields of a full-text table."""
    columns = " ".join(fields if exact else (f"{field}_folded" for field in fields))
    return f"{{{columns}}} : {_fts_phrase(phrase, exact=exact)}"


def table_match(phrase: Phrase, table: FullTextTable, *, exact: bool) -> str:
    """The FTS5 expression for a phrase in any field of a table.

    Where a folded phrase stands in an exact column it stands in its folded twin as well, and a word with
    marks stands in exact columns alone: then no columns need be named, which is faster.
    """
    if exact and not phrase.has_marks:
        return column_match(phrase, table.fields, exact=True)
    return _fts_phrase(phrase, exact=exact)


def _fts_phrase(phrase: Phrase, *, exact: bool) -> str:
    words = [word.exact if exact else word.folded for word in phrase.words]
    endings = phrase.exact_endings if exact else phrase.endings
    if not endings:
        return _quoted(words)
    return f"({' OR '.join(_quoted([*words[:-1], ending]) for ending in endings)})"


def _quoted(words: list[str]) -> str:
    return f'"{" ".join(words)}"'
