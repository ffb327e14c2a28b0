"""Sub-units in small letters, known by their trade: "khoa ngoại chấn thương", "tổ toán - tin", "đội xe số 3".

The words of the trades are data (``crews.toml``); here is where such a name ends, and where it is none: as a
post ("trưởng **phòng kế hoạch**"), as a kind ("các **phòng kế hoạch**"), or as the beginning of other words.
"""

from functools import cache

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.units.name import Name
from extractor.text.units.tokens import LOWER, MARK, NUMBER, PhraseTable, Tokens

CREW = HeadClass("crew", "field", lower=True, words=(), part=True)

_NO_CREW_BEHIND = frozenset(
    {"trưởng", "phó", "các", "những", "nhiều", "mọi", "mỗi", "từng", "một", "hai", "ba", "bốn", "mấy", "cả"}
    | {"văn", "quốc", "biên", "dân", "hội", "chuyên", "nha", "y", "dây"}
)
"""Posts, counts and kinds, and syllables that make another word of the head ("quốc phòng", "nha khoa")."""


def read_crew(tokens: Tokens, at: int) -> Name | None:
    """The crew whose head begins at token ``at``, or None."""
    before = tokens.low_at(at - 1)
    if tokens.kinds[at] != LOWER or before in _NO_CREW_BEHIND or tokens.kind_at(at - 1) == NUMBER:
        return None
    for end, trade in _crews().all_at(tokens, at):
        after = _numbered(tokens, _joined(tokens, end, trade[0]))
        if _ends(tokens, after, plain=after > end or " " in trade[1]):
            return Name(CREW, at, end, after, parts=1, fields=1, proper=True)
    return None


@cache
def _crews() -> PhraseTable[tuple[str, str]]:
    return PhraseTable(
        (f"{head} {trade}", (head, trade)) for head, trades in lexicon.crews().items() for trade in trades
    )


@cache
def _trades(head: str) -> PhraseTable[str]:
    return PhraseTable((trade, trade) for trade in lexicon.crews()[head])


def _joined(tokens: Tokens, at: int, head: str) -> int:
    """Past a further trade behind a dash: "tổ toán **- tin**"."""
    further = _trades(head).longest(tokens, at + 1) if tokens.low_at(at) == "-" else None
    return at if further is None else further[0]


def _numbered(tokens: Tokens, at: int) -> int:
    """Past the crew's number: "đội thi công **số 3**", "chuyền hàn **7**", no count ("tổ hàn 5 người")."""
    number = at + (tokens.low_at(at) == "số")
    behind = tokens.low_at(number + 1)
    counts = behind in lexicon.end_words("counted") or (
        tokens.kind_at(number + 1) == LOWER and behind not in _ends_names()
    )
    plain = tokens.kind_at(number) == NUMBER and len(tokens.words[number]) < 4
    return number + 1 if plain and (number > at or not counts) else at


def _ends(tokens: Tokens, at: int, *, plain: bool) -> bool:
    """Whether a name may end before token ``at``; a lone syllable ends only before a sign or a verb."""
    after = tokens.low_at(at)
    if after == "các" or (after == "-" and tokens.kind_at(at + 1) == LOWER):
        return False
    return plain or tokens.kind_at(at) == MARK or after in _ends_names()


@cache
def _ends_names() -> frozenset[str]:
    return lexicon.end_words("verbs") | lexicon.end_words("small_words")
