"""Values and ids of marks that the trained tagger found by itself, read the way the rules read theirs."""

from dataclasses import replace

from extractor.ground.article import Article
from extractor.ground.reading import Mark
from extractor.lexicon import places
from extractor.lexicon.award_linker import identify
from extractor.text.dates import agreed_year, find_dates


def with_value(mark: Mark, article: Article) -> Mark:
    """The mark with its date's value, its award's id, or its place's id when only one place has the name."""
    if mark.value is not None or mark.id is not None:
        return mark
    match mark.label:
        case "DATE":
            return _dated(mark, article)
        case "LOC":
            known = {place.id for place in places.find(mark.text)}
            return replace(mark, id=known.pop()) if len(known) == 1 else mark
        case "AWARD":
            return replace(mark, id=identify(mark.text).award_id)
        case _:
            return mark


def _dated(mark: Mark, article: Article) -> Mark:
    """The date that fills the whole mark, if the grammar knows it."""
    year = agreed_year(article.title, article.lead)
    for date in find_dates(mark.text, article.published, year):
        if date.text == mark.text:
            return replace(mark, value=date.value, inferred=date.inferred)
    return mark
