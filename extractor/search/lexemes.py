"""A query cut into words, phrases, filters, operators and brackets, each with its place in what was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extractor.ground.span import Span
from extractor.search.fields import (
    CODED,
    Field,
    all_fields,
    all_values,
    code_named,
    field_named,
    is_written_out,
    longest_code_name,
    longest_field_name,
    nearest_code,
    nearest_field,
    written,
)
from extractor.search.phrases import Phrase

MAX_WORDS = 100

_WORD = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
_NAMED = re.compile(rf"-?({_WORD}(?:[ \u00a0]{_WORD})*):+")
_VALUE = re.compile(r"""["“”]([^"“”]*)["“”]|([^\s()"“”]+)""")
_QUOTED_NEXT = re.compile(r"""\s*=?["“”]""")
_WORD_OF_VALUE = re.compile(r"\s+(?!-\S)([^\s()\"“”]+)")
_YEARS = re.compile(r"()(\d{4}\s*(?:[-–/]|\.\.)\s*\d{4})(?!\w)")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
_WORDS_OF_VALUE = re.compile(r"[^\s()\"“”,]+")
_LEXEME = re.compile(
    r"""(?P<space>\s+)|(?P<open>\()|(?P<close>\))|(?P<minus>-(?=\())
    |(?P<phrase>-?["“”][^"“”]*["“”]\*?)
    |(?P<word>[^\s()"“”]+)|(?P<quote>["“”])""",
    re.VERBOSE,
)
_ONE_WORD_LIKE, _SEVERAL_WORDS_LIKE = 60, 80
"""How like, of 100, a name must be to a field's: "donvi", "đơn vj"."""

NAMES: frozenset[Field] = frozenset({"unit", "person", "award", "grantor", "place", "publisher"})
"""Fields whose values are names, mostly of several words: without quotation marks all words up to the next
operator, filter or bracket are the name, for "khen thưởng:bằng khen" asks for no award "bằng"."""

_OPERATORS = frozenset({"AND", "OR", "NOT"})


class QueryError(Exception):
    """A query that means nothing; the message is the hint for the user, ``place`` where the fault is.

    ``remedy`` is a second sentence, what to do, where the message does not say it.
    """

    def __init__(self, message: str, place: Span, remedy: str = "") -> None:
        super().__init__(message)
        self.place = place
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A part of the query: ``kind`` is an operator, "open", "close", "phrase" or "filter".

    A filter has the ``field`` asked, its value in ``phrase`` (of coded fields: the codes, parted by commas)
    and ``same`` when the value is the very one of a facet.
    """

    kind: str
    place: Span
    phrase: Phrase = field(default_factory=lambda: Phrase("", ()))
    field: Field | None = None
    same: bool = False


@dataclass(frozen=True, slots=True)
class _Asked:
    """A field with the name that it was asked by: whoever writes "level:" is answered in English words."""

    field: Field
    name: str


def lexemes(query: str) -> list[Lexeme]:
    """The parts in order. Raises ``QueryError``."""
    parts = list(_parts(query))
    if sum(max(1, len(part.phrase.words)) for part in parts) > MAX_WORDS:
        raise QueryError(f"the search has more than {MAX_WORDS} words: search for fewer", Span(0, len(query)))
    return parts


def _parts(query: str) -> Iterator[Lexeme]:
    at = 0
    while at < len(query):
        if (named := _filter(query, at)) is not None:
            yield from named
            at = named[-1].place.end
            continue
        match = _LEXEME.match(query, at)
        assert match is not None
        at = match.end()
        yield from _plain(match)


def _plain(match: re.Match[str]) -> Iterator[Lexeme]:
    kind, text, place = match.lastgroup, match.group(), Span(*match.span())
    if kind == "quote":
        raise QueryError("a quotation mark is not closed: close it, or leave it out", place)
    if kind in ("open", "close"):
        yield Lexeme(kind, place)
    elif kind == "minus":
        yield Lexeme("NOT", place)
    elif kind == "word" and text in _OPERATORS:
        yield Lexeme(text, place)
    elif (phrase := Phrase.of(text.strip('-"“”*'), prefix=text.endswith("*"))).words:
        # A dash before a word excludes it; a dash inside one ("QĐ-TTg") or on its own is punctuation.
        if text.startswith("-"):
            yield Lexeme("NOT", Span(place.start, place.start + 1))
        yield Lexeme("phrase", place, replace(phrase, place=place))


def _filter(query: str, at: int) -> tuple[Lexeme, ...] | None:
    """The filter that begins here, behind its dash if it has one; None when there is none."""
    named = _field_at(query, at)
    if named is None:
        return None
    match, asked = named
    start, after = match.start(), match.end()
    value = _coded(query, after, asked) if asked.field in CODED else _open(query, after, asked)
    value = Lexeme("filter", Span(match.start(1), value.place.end), value.phrase, asked.field, value.same)
    return (Lexeme("NOT", Span(start, start + 1)), value) if query[start] == "-" else (value,)


def _field_at(query: str, at: int) -> tuple[re.Match[str], _Asked] | None:
    """The field whose name and colon stand here, behind its dash if it has one; None when there is none.

    A name that is no field's counts as one when its value follows at once: "title:cờ", not "Hà Nội: trao",
    "8:30" or "https://".
    """
    if at and (query[at - 1].isalnum() or query[at - 1] == ":"):
        return None
    match = _NAMED.match(query, at)
    if match is None or len(match[1].split()) > longest_field_name():
        return None
    name, after = match[1], match.end()
    asked = field_named(name)
    if asked is None:
        _refuse_unknown(query, Span(match.start(1), match.end(1)), after)
        return None
    if (
        query[after : after + 1].isspace()
        and not is_written_out(name)
        and not _QUOTED_NEXT.match(query, after)
    ):
        # "Việt Nam: trao cờ" is a headline and asks for no year.
        return None
    return match, _Asked(asked, written(name))


def _refuse_unknown(query: str, name: Span, after: int) -> None:
    """Of several words only what is nearly a field's name is taken for one."""
    told = name.of(query)
    words = told.split()
    if any(field_named(" ".join(words[at:])) is not None for at in range(1, len(words))):
        # "cờ khen thưởng:…" is a word before a filter.
        return
    if not told.replace(" ", "").isalpha() or query[after : after + 2] in ("", "//"):
        return
    if query[after].isspace():
        return
    is_one_word = " " not in told
    nearest = nearest_field(told, _ONE_WORD_LIKE if is_one_word else _SEVERAL_WORDS_LIKE)
    if nearest is not None:
        raise QueryError(f"there is no filter “{told}”: did you mean “{nearest}”?", name)
    if is_one_word:
        raise QueryError(f"there is no filter “{told}”: the filters are {all_fields()}", name)


def _open(query: str, at: int, asked: _Asked) -> Lexeme:
    """A value that may be any words."""
    at, same = _sign(query, at)
    if asked.field == "year" and (years := _YEARS.match(query, at)) is not None:
        return Lexeme("filter", Span(at, years.end()), Phrase.of(years[2]), same=same)
    match = _VALUE.match(query, at)
    text = "" if match is None else match[1] if match[1] is not None else match[2]
    if match is None and query[at : at + 1] in ('"', "“", "”"):
        raise QueryError("a quotation mark is not closed: close it, or leave it out", Span(at, at + 1))
    phrase = Phrase.of(text)
    if match is None or not phrase.words:
        raise _empty(query, at, asked)
    is_host = asked.field == "publisher" and _HOST.fullmatch(text) is not None
    if match[2] is not None and asked.field in NAMES and not is_host:
        name = Span(at, _end_of_name(query, match.end()))
        return Lexeme("filter", name, Phrase.of(name.of(query)), same=same)
    return Lexeme("filter", Span(at, match.end()), phrase, same=same)


def _end_of_name(query: str, at: int) -> int:
    """Where the words of an unquoted name end, of which the first ends at ``at``."""
    while (word := _WORD_OF_VALUE.match(query, at)) is not None:
        if word[1] in _OPERATORS or _field_at(query, word.start(1)) is not None:
            break
        at = word.end()
    return at


def _coded(query: str, at: int, asked: _Asked) -> Lexeme:
    """Codes or their names, several parted by commas; a name may have several words."""
    at, same = _sign(query, at)
    start, codes = at, list[str]()
    while True:
        code, at = _one_code(query, at, asked)
        codes.append(code)
        if query[at : at + 1] != ",":
            return Lexeme("filter", Span(start, at), Phrase.of(",".join(codes)), same=same)
        at += 1


def _one_code(query: str, at: int, asked: _Asked) -> tuple[str, int]:
    at += len(query[at:]) - len(query[at:].lstrip())
    quoted = _VALUE.match(query, at)
    if quoted is not None and quoted[1] is not None:
        return _known_code(asked, quoted[1], Span(*quoted.span()), query), quoted.end()
    words = list[re.Match[str]]()
    for match in _WORDS_OF_VALUE.finditer(query, at):
        gap = query[words[-1].end() if words else at : match.start()]
        if gap.strip() or len(words) == longest_code_name(asked.field):
            break
        words.append(match)
    for count in range(len(words), 0, -1):
        place = Span(at, words[count - 1].end())
        if (code := code_named(asked.field, place.of(query))) is not None:
            return code, place.end
    if not words:
        raise _empty(query, at, asked)
    place = Span(at, words[0].end())
    return _known_code(asked, place.of(query), place, query), place.end


def _known_code(asked: _Asked, value: str, place: Span, query: str) -> str:
    code = code_named(asked.field, value)
    if code is not None:
        return code
    if not value.strip():
        raise _empty(query, place.start, asked)
    field, name = asked.field, asked.name
    nearest = nearest_code(field, name, value)
    if nearest is not None:
        raise QueryError(f"“{value}” is no value of “{name}”: did you mean “{nearest}”?", place)
    raise QueryError(f"“{value}” is no value of “{name}”: the values are {all_values(field, name)}", place)


def _sign(query: str, at: int) -> tuple[int, bool]:
    """Where the value begins, and whether "=" stands before it."""
    at += len(query[at:]) - len(query[at:].lstrip())
    return (at + 1, True) if query[at : at + 1] == "=" else (at, False)


def _empty(query: str, at: int, asked: _Asked) -> QueryError:
    return QueryError(
        f"the filter “{asked.name}” is empty: write a value after “{asked.name}:”",
        Span(min(at, len(query)), len(query)),
    )
