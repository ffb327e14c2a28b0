"""Sentences inside the blocks of an article.

underthesea proposes the ends; these rules repair what it misreads in the press: it ends a sentence before a
lower-case letter ("baodientu.vn"), after "PGS.TS" and after the number of a list item, and leaves a closing
quotation mark to the next sentence.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extractor.ground.article import Article
from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.text.words.tagged_words import find_sentence_ends

_ABBREVIATIONS = frozenset(
    (
        *("tp", "tx", "tt", "t.p", "t.x", "q", "p", "h", "x", "đ", "kp", "tdp", "ub", "ubnd"),
        *("gs", "pgs", "ts", "tskh", "ths", "th.s", "t.s", "gs.ts", "pgs.ts", "gs.tskh", "pgs.ts.bs"),
        *("ts.bs", "ths.bs", "bs", "bscki", "bsckii", "cki", "ckii", "ds", "cn", "ks", "kts", "ncs", "ls"),
        *("đd", "nsnd", "nsưt", "ngnd", "ngưt", "ttnd", "ttưt", "nxb", "st", "sn", "đt", "tr"),
        *("mr", "mrs", "ms", "dr", "prof", "no", "vol"),
    )
)
_LONGEST_TOKEN = 20
"""Longer ones are no abbreviation, whatever their last letters are."""
_LAST_TOKEN = re.compile(r"[^\s(\[“\"‘'«,;:]+$")
_ENDS_LIST_NUMBER = re.compile(
    r"(?:^|[.;:!?])\s*(?:[-–+*•]\s*)?\(?(?:\d{1,3}|[IVX]{1,5}|[A-Za-zđĐ])(?:\.\d{1,2})*[.)]+$"
)
_CAPITALS = leaping(r"(?<!\w)[A-ZĐ]{1,4}\.$")
"""As in "Phó Chánh VP.UBND tỉnh", "P.GDĐT": short for a word, right before the next without a space."""
_CLOSING = re.compile(r"[”\"’»)\]]+")
_ITEM = re.compile(r"(?<![.;:,!?]) (?P<number>\d{1,2})\. (?=[^\W\d_])")
_KIND_OF_ITEMS = re.compile(
    r"\d(?<=[:;] \d)\d{0,2} (?:tập thể|cá nhân|đơn vị|hộ gia đình|gia đình|hộ)(?: gồm)?: (?=[^\W\d_])"
)
"""As in "tặng Bằng khen cho 2 tập thể, 1 cá nhân gồm: |2 tập thể: Sở A, Sở B; |1 cá nhân: ông P"."""
_INITIAL_OF_NAME = re.compile(r"[^\W\d_]+ [A-ZĐ]\.$")


def find_sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences of an article in text order, without words; white space around them belongs to none."""
    return tuple(
        Sentence(Span(block.span.start + start, block.span.start + end), block.kind, number)
        for number, block in enumerate(article.blocks)
        for start, end in split(block.span.of(article.text))
    )


def without_item_numbers(marks: Iterable[Mark], sentences: Iterable[Sentence]) -> list[Mark]:
    """The marks, those that took in the number of the next item ("Trường A | 2. Trường B") without it."""
    begins = {sentence.span.start for sentence in sentences}
    return [
        _without_item_number(mark) if mark.text[-1].isdigit() and _number_at(mark) in begins else mark
        for mark in marks
    ]


def _number_at(mark: Mark) -> int | None:
    """Where the last word of the mark begins if it is a number."""
    name, _, last = mark.text.rpartition(" ")
    return mark.span.end - len(last) if name and last.isdigit() else None


def _without_item_number(mark: Mark) -> Mark:
    name = mark.text.rpartition(" ")[0].rstrip()
    return replace(mark, span=Span(mark.span.start, mark.span.start + len(name)), text=name)


def split(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence in the text of one block. A line break always ends a sentence."""
    line_start = 0
    for line in text.split("\n"):
        yield from _split_line(line, line_start)
        line_start += len(line) + 1


def _split_line(line: str, offset: int) -> Iterator[tuple[int, int]]:
    start = 0
    for end in [*_ends(line), len(line)]:
        piece = line[start:end]
        if end > start and piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield offset + left, offset + start + len(piece.rstrip())
            start = end


def _ends(line: str) -> Iterator[int]:
    begin = 0
    items = _items_run_together(line)
    for proposed in sorted({*find_sentence_ends(line), *items}) if items else find_sentence_ends(line):
        if proposed in items:
            yield proposed
            begin = proposed
            continue
        end = proposed
        closing = _CLOSING.match(line, end)
        if closing and line[:end].endswith((".", "!", "?", "…")):
            end = closing.end()
        if end > begin and _is_end(line, begin, proposed, end):
            yield end
            begin = end


def _items_run_together(line: str) -> frozenset[int]:
    """Where items begin that stand in one line, though each is read as a line of its own."""
    kinds = _KIND_OF_ITEMS.finditer(line) if ": " in line else ()
    return _numbered_items(line) | {kind.start() for kind in kinds}


def _numbered_items(line: str) -> frozenset[int]:
    """Where the second and further items of "1. Trường A 2. Trường B" begin, which nothing parts."""
    first = line.find("1. ")
    if first < 0 or " 2. " not in line:
        return frozenset()
    found: list[int] = []
    for number, item in enumerate(_ITEM.finditer(line, first + 1), start=2):
        if int(item["number"]) != number:
            break
        found.append(item.start("number"))
    return frozenset(found)


def _is_end(line: str, begin: int, sign_end: int, end: int) -> bool:
    """Whether the sentence that began at ``begin`` ends with the sign before ``sign_end``."""
    rest = line[end:].lstrip(" \t\u00a0")
    if not rest:
        return True
    if rest[0].islower() or rest[0] in ",;:.–)”":
        return False
    if rest[0] == "(" and line[sign_end - 1] in "!?…" and end > sign_end:
        return False  # "“Thầy ơi, con đã về!” (Lê An)": the title of a work, and whose it is
    if not _ends_a_word(line, begin, sign_end) and _ENDS_LIST_NUMBER.search(line[begin:sign_end]):
        return False
    if line[sign_end - 1] != ".":
        return True
    if line[end : end + 1].isupper() and _CAPITALS.search(line[begin:sign_end]):
        return False
    token = _LAST_TOKEN.search(line, max(begin, sign_end - 1 - _LONGEST_TOKEN), sign_end - 1)
    return token is None or token.group().lower() not in _ABBREVIATIONS or _ends_a_name(line[begin:sign_end])


def _ends_a_word(line: str, begin: int, sign_end: int) -> bool:
    """Whether two small letters stand before the sign: no number or letter of a list does."""
    before = line[max(begin, sign_end - 3) : sign_end - 1]
    return len(before) == len("ed") and before.isalpha() and before.islower()


def _ends_a_name(piece: str) -> bool:
    """ "gặp anh Trần Văn H." ends with a name cut to its initial, "ở Q." with the type of a place."""
    found = _INITIAL_OF_NAME.search(piece)
    return found is not None and found.group()[0].isupper()
