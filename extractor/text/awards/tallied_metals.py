"""Metals told apart behind the number of all medals: "67 huy chương (11 vàng, 25 bạc, 31 đồng)", "giành 6 huy
chương, trong đó có 1 vàng, 5 đồng"."""

import re
from collections.abc import Iterator

_NUMBER = r"(?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
_ALL = re.compile(
    rf"(?<!\w){_NUMBER} (?:tấm |chiếc )?huy chương(?: các loại)?"
    r"(?: ?\(| ?: ?|,? (?:trong đó|bao gồm|gồm|với)(?: có)?:? )(?=\d|[^\W\d_])"
)
_METAL = re.compile(rf"{_NUMBER} (?:tấm |chiếc )?(?P<metal>vàng|bạc|đồng)(?!\w)")
_NEXT = re.compile(r"(?:,|;| và| -|,? cùng) ")
_LEAST = 2
"""Metals that are told before they are taken for medals: "2 huy chương, gồm 1 đồng" may be money."""


def find_tallied_metals(low: str) -> Iterator[tuple[int, int]]:
    """Where such metals stand, as (start, end); ``low`` is normal text."""
    at = low.find("huy chương")
    while at >= 0:
        told = _ALL.search(low, max(0, at - 14), at + 60)
        if told is not None and told.start() < at:
            yield from _row(low, told.end())
        at = low.find("huy chương", at + 1)


def _row(low: str, at: int) -> list[tuple[int, int]]:
    metals: list[tuple[int, int]] = []
    while (metal := _METAL.match(low, at)) is not None:
        metals.append(metal.span("metal"))
        following = _NEXT.match(low, metal.end())
        if following is None:
            break
        at = following.end()
    return metals if len(metals) >= _LEAST else []
