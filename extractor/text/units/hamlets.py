"""Words around the names of hamlets and streets: what stands before them, and who heads them."""

from extractor.lexicon import places as gazetteer
from extractor.text.units.tokens import NUMBER, Tokens
from extractor.viet.names import is_strong_surname, is_surname, name_score

PERSON_SURE = 0.5
"""Score of ``name_score`` from which the rest of a run counts as a person: a surname with an unknown rest."""


def is_head_of_hamlet(words: list[str]) -> bool:
    """Whether the person follows who heads the hamlet: "Trưởng bản **Giàng A Chu**"; no "Trưởng thôn **Cao
    Thắng**", since places bear that name."""
    if len(words) < 2 or name_score(words) < PERSON_SURE:
        return False
    if len(words) == 2:
        return is_strong_surname(words[0]) and not gazetteer.find(" ".join(words))
    return is_surname(words[0])


def opens_an_address(tokens: Tokens, at: int) -> bool:
    """As in "trú tại **Bản** Nậm Khao", "**Bản** Mường Piệt, xã Thông Thụ có …" at the head of a sentence: a
    capital there is the type word's own."""
    if tokens.low[at] not in _SETTLED:
        return False
    before = tokens.low_at(at - 1)
    if before in ("tại", "ở"):
        return True
    return before[0] in ".\n" and (_commune_follows(tokens, at + 2) or _house_of_old(tokens, at))


def _house_of_old(tokens: Tokens, at: int) -> bool:
    """As in "**Đền** Đa Hòa được dựng lại năm 1894", "**Miếu** Nổi thờ Ngũ Hành"."""
    if tokens.low[at] not in ("đền", "miếu"):
        return False
    behind = next((i for i in range(at + 1, at + _LONGEST_NAME + 1) if not tokens.is_capital(i)), at)
    return behind > at + 1 and tokens.low_at(behind) in _IS_SAID_OF_HOUSES


_IS_SAID_OF_HOUSES = frozenset({"được", "nằm", "tọa", "toạ", "thờ", "là", "có", "còn", "do"})


def _commune_follows(tokens: Tokens, at: int) -> bool:
    comma = next((i for i in range(at, at + _LONGEST_NAME) if tokens.low_at(i) == ","), None)
    if comma is None or tokens.low_at(comma + 1) not in ("xã", "phường"):
        return False
    return tokens.is_capital(comma + 2)


_LONGEST_NAME = 4
"""Syllables."""


_SETTLED = frozenset({"bản", "làng", "ấp", "buôn", "sóc", "ga", "chợ", "đền", "đình", "chung cư"})


def is_of_a_street(tokens: Tokens, at: int) -> bool:
    """ "tổ **9, phường** Đồng Tiến", "tổ **2 khu phố** 4", where people live; no "tổ 9" of a workshop."""
    behind = at + 2 if tokens.low_at(at + 1) in (",", "-") else at + 1
    return tokens.kind_at(at) == NUMBER and (
        tokens.low_at(behind) in ("phường", "ấp", "khóm")
        or (tokens.low_at(behind), tokens.low_at(behind + 1)) in _ABOVE_STREETS
    )


_ABOVE_STREETS = frozenset({("thị", "trấn"), ("khu", "phố"), ("khu", "dân"), ("khối", "phố")})
