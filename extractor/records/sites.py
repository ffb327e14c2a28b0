"""What the address of a page tells of the unit that it names: its own pages, or those of its place.

"thptmaithanhthe.edu.vn" is a school's own, "yenthanh.nghean.gov.vn" a district's, "baonghean.vn" one of a
province.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from urllib.parse import urlsplit

from extractor.lexicon import places
from extractor.lexicon.places import Place
from extractor.records.localities import NOWHERE, Locality
from extractor.viet.fold import fold

_SHORTEST_IN_HOST = 7
"""Letters of a name that an address holds by no chance."""
_SHORTEST_PROVINCE = 5
"""Letters of a province's name: "hanoi" is told by "hanoimoi.vn", "hue" by too many words."""


@lru_cache(maxsize=20_000)
def is_own_site(url: str | None, name: str) -> bool:
    """Whether an address bears the unit's name: "maithanhthe.edu.vn", "thcsphonghoa.edu.vn".

    That of its commune ("phonghoa.gov.vn") does not, nor that of a paper of its province.
    """
    host = (urlsplit(url).hostname or "") if url else ""
    words = re.findall(r"[^\W_]+", name)
    return any(
        _bears(label, words[:at], words[at:])
        for label in host.split(".")[:-1]
        for at in range(1, len(words) - 1)
    )


def _bears(label: str, kind: Sequence[str], own: Sequence[str]) -> bool:
    """Whether a part of an address holds the ``own`` words, those of a place only behind initials of the kind
    of unit ("thcs")."""
    joined = fold("".join(own))
    if len(joined) < _SHORTEST_IN_HOST or joined not in label:
        return False
    if not places.find(" ".join(own)):
        return True
    before = label.removesuffix(joined)
    return len(before) > 1 and fold("".join(word[0] for word in kind)).endswith(before)


@lru_cache(maxsize=20_000)
def place_of_site(url: str | None) -> Locality:
    """The district, else the province, whose name a part of the address is, begins or ends with.

    A district counts in its province when that is told too, else where no other bears its name.
    """
    told = {label: _longest_in(label, _province_letters(), _SHORTEST_PROVINCE) for label in _labels(url)}
    province = next(filter(None, told.values()), NOWHERE)
    # "haiduong" is the province and not its city.
    own = _districts_in([label for label, in_it in told.items() if not in_it])
    of_province = [one for one in own if not province or one.partition(".")[0] in province]
    return frozenset(of_province) if len(of_province) == 1 else province


def _labels(url: str | None) -> list[str]:
    host = (urlsplit(url).hostname or "") if url else ""
    return [label.replace("-", "") for label in host.split(".")[:-1]]


def _districts_in(labels: Sequence[str]) -> Locality:
    """Districts that a part of the address is exactly, else that one of some length begins or ends with."""
    letters = _district_letters()
    exact = frozenset(one for label in labels for one in letters.get(label, ()))
    return exact or frozenset(
        one for label in labels for one in _longest_in(label, letters, _SHORTEST_IN_HOST)
    )


def _longest_in(label: str, letters: dict[str, Locality], shortest: int) -> Locality:
    """What the longest beginning or end of a part of the address means."""
    for size in range(len(label), shortest - 1, -1):
        for end in (label[:size], label[-size:]):
            if end in letters:
                return letters[end]
    return NOWHERE


@cache
def _province_letters() -> dict[str, Locality]:
    return _by_letters(places.provinces())


@cache
def _district_letters() -> dict[str, Locality]:
    return _by_letters(places.districts())


def _by_letters(known: Sequence[Place]) -> dict[str, Locality]:
    gathered: dict[str, set[str]] = {}
    for place in known:
        gathered.setdefault(fold(place.name).replace(" ", "").replace("-", ""), set()).add(place.id)
    return {letters: frozenset(ids) for letters, ids in gathered.items()}
