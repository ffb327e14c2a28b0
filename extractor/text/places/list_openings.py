"""Where the list of names opens that a type word announces: "5 xã được công nhận, gồm: Tam Giang, …"."""

from extractor.text.units.tokens import LOWER, NUMBER, UPPER, Tokens

_FAR = 18
"""Words between type and names at most: "5 xã được công nhận đạt chuẩn NTM nâng cao đợt này, gồm A"."""
_LONGEST_QUOTATION = 16
"""Words of a movement's name between them: "8 xã dẫn đầu phong trào “…” năm 2016, gồm: A, B"."""


def opening_of_list(tokens: Tokens, after: int) -> int:
    """Where "gồm" or the colon stands that opens the list of names; ``after`` when none does."""
    at, read = after, 0
    while at < len(tokens) and read < _FAR:
        if tokens.low[at] in ("gồm", ":"):
            return at
        if tokens.low[at] == '"':
            at = _behind_quotation(tokens, at)
        elif (
            tokens.kinds[at] in (LOWER, UPPER) or tokens.low[at] in (",", "(", ")") or _tells_time(tokens, at)
        ):
            at, read = at + 1, read + 1
        else:
            break
    return after


def _behind_quotation(tokens: Tokens, at: int) -> int:
    """The token behind the quotation that opens at ``at``; the end of the text when none closes it soon."""
    last = min(at + _LONGEST_QUOTATION, len(tokens))
    return next((i + 1 for i in range(at + 1, last) if tokens.low[i] == '"'), len(tokens))


def _tells_time(tokens: Tokens, at: int) -> bool:
    """Whether the token is of a year or a period: "năm **2016**", "giai đoạn **2016-2020**"."""
    if tokens.kinds[at] == NUMBER:
        return tokens.low_at(at - 1) in ("năm", "đoạn", "học", "-")
    return tokens.low[at] == "-" and tokens.kind_at(at - 1) == NUMBER


def counts_places(tokens: Tokens, at: int) -> bool:
    """Whether a number counts the places of a kind behind it: "**3** xã A, B và C"; no year or number of its
    own ("Năm **2014** huyện A", "số **5** phường B")."""
    if tokens.kinds[at] != NUMBER or tokens.low_at(at - 1) in _BEFORE_OWN_NUMBERS:
        return False
    return tokens.spaced(at) or tokens.low_at(at - 1) not in ("/", "-", ".")


_BEFORE_OWN_NUMBERS = frozenset({"số", "năm", "tháng", "ngày", "quý", "tổ", "khối", "khu"})
