"""Stored raw pages read once more with the publisher files of today, before and after a file is mended."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from extractor import pipeline
from extractor.errors import InputError, NotAnArticleError, StoreError, VinhDanhError
from extractor.fetch import Archive
from extractor.ground.article import Article
from extractor.store.reading_history import PastReading, StoredPage
from extractor.tracking.health import Health, health

Verdict = Literal["same", "other", "lost"]
"""The text read today is the stored one; is another; cannot be read from the page any more."""


@dataclass(frozen=True, slots=True)
class Recheck:
    """``reading`` is how the page is read today, None when it is not (``error`` says why)."""

    stored: StoredPage
    verdict: Verdict
    reading: PastReading | None = None
    error: VinhDanhError | None = None


def recheck(pages: Iterable[StoredPage], archive: Archive) -> Iterator[Recheck]:
    """Each page in the order given. A damaged or missing page is lost as well."""
    for stored in pages:
        try:
            article = pipeline.read_page(archive.read(stored.digest))
        except (StoreError, InputError, NotAnArticleError) as error:
            yield Recheck(stored, "lost", error=error)
            continue
        yield Recheck(stored, "same" if article.text == stored.text else "other", _reading(stored, article))


def health_of(publisher: str, checks: Iterable[Recheck]) -> Health:
    """Health by the readings of today alone."""
    return health(publisher, [one.reading for one in checks if one.reading], Counter(), ())


def _reading(stored: StoredPage, article: Article) -> PastReading | None:
    if (how := article.provenance) is None:
        return None
    choices = {name: origin.choice for name, origin in how.origins}
    return PastReading(
        stored.publisher, stored.read_at, how.layouts, how.layout, len(article.text), how.review, choices
    )
