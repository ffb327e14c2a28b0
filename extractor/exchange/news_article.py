"""Articles as schema.org NewsArticle in JSON-LD: what stands where, without the paper's text.

The text belongs to the paper: what goes out is headline, lead, citation, link and what is mentioned
(``docs/decisions/open-data.md``).
"""

from collections.abc import Iterator

from extractor.exchange.fields import Json
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import Label

_TYPES: dict[Label, str] = {"UNIT": "Organization", "PERSON": "Person", "LOC": "Place"}


def news_article_json(annotated: AnnotatedArticle) -> Json:
    """One article; a field that is not known is left out, never empty."""
    article = annotated.article
    address = article.canonical_url or article.url
    told: Json = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": address or f"urn:vinhdanh:article:{annotated.key}",
        "url": address,
        "headline": article.title,
        "abstract": article.lead,
        "inLanguage": "vi",
        "datePublished": article.published.isoformat() if article.published else None,
        "author": {"@type": "Person", "name": article.author} if article.author else None,
        "publisher": {"@type": "Organization", "name": article.publisher} if article.publisher else None,
        "articleSection": article.section,
        "keywords": list(article.tags),
        "mentions": list(_mentions(annotated)),
    }
    return {name: value for name, value in told.items() if value}


def _mentions(annotated: AnnotatedArticle) -> Iterator[Json]:
    """Every unit, person and place once, in the order of the text."""
    named = dict.fromkeys((_TYPES[mark.label], mark.text) for mark in annotated.marks if mark.label in _TYPES)
    for kind, name in named:
        yield {"@type": kind, "name": name}
