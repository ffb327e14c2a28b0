"""Hits by watch and article, the way people read them: an article once, with all of its sentences."""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from extractor.ground.alerts import AlertHit


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """The sentences of one article that one watch found."""

    watch: str
    first: AlertHit
    hits: tuple[AlertHit, ...]


def by_article(hits: Iterable[AlertHit]) -> list[ArticleHits]:
    """In the order given, in which the hits of a watch and of an article stand together."""
    return [
        ArticleHits(watch, found[0], found)
        for (watch, _), group in groupby(hits, key=lambda hit: (hit.watch, hit.article))
        if (found := tuple(group))
    ]


def message_id(hits: Sequence[AlertHit]) -> str:
    """The same for the same hits, so that a message that is sent twice can be known as one."""
    keys = "\n".join(f"{hit.watch} {hit.key}" for hit in hits)
    return hashlib.sha256(keys.encode()).hexdigest()[:32]
