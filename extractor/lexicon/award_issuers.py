"""What kind of body confers: a ministry, a province, a company …, by the words of its name.

The law ties levels to bodies, so "Bằng khen của Bộ Y tế" and "Bằng khen của LĐLĐ thành phố" are different
awards although both begin with "Bằng khen".
"""

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache

from extractor.ground.records import Level
from extractor.ground.value_class import value_class
from extractor.lexicon.award_wording import lookup_key
from extractor.lexicon.load import DATA, broken, build, read_toml


@value_class
class IssuerClass:
    """A class of conferring bodies. ``awards`` leads from an open-ended head (``bang_khen``, ``giay_khen``,
    ``co_thi_dua``, ``ky_niem_chuong``, ``huy_hieu``) to the id of the award that such a body confers."""

    id: str
    level: Level
    pattern: str
    awards: Mapping[str, str] = field(default_factory=dict)


def issuer_class(body: str) -> IssuerClass | None:
    """The class of a conferring body as worded in a text; None when its name does not tell.

    >>> issuer_class("Chủ tịch UBND tỉnh Nghệ An").id
    'province'
    """
    key = lookup_key(body)
    return next((issuer for issuer, pattern in _classes() if pattern.search(key)), None)


@cache
def _classes() -> tuple[tuple[IssuerClass, re.Pattern[str]], ...]:
    path = DATA / "award_issuers.toml"
    classes = []
    for row in read_toml(path, ("classes",)).get("classes", []):
        issuer = build(IssuerClass, row, path)
        try:
            classes.append((issuer, re.compile(issuer.pattern)))
        except re.error as error:
            raise broken(path, f"class {issuer.id!r}: bad pattern: {error}") from error
    return tuple(classes)
