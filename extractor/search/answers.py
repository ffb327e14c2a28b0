"""Answers to a search, and the JSON of answers and award rows."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from extractor.ground.labels import Wording
from extractor.search.facet_names import FacetName
from extractor.search.snippets import Snippet
from extractor.store.read import ArticleRow, AwardRow

ANSWER_SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """An article that was found; ``exact`` when the words stand in it with the very marks typed.

    ``reprints`` is in how many other papers near-copies of it stand.
    """

    article: ArticleRow
    exact: bool
    title: Snippet
    passage: Snippet
    reprints: int = 0


@dataclass(frozen=True, slots=True)
class AwardHit:
    """An award row that was found; ``passage`` is of its evidence."""

    award: AwardRow
    exact: bool
    passage: Snippet


Precision = Literal["exact", "at_least", "about"]
"""How a count is meant: as it is; as a floor ("≥ 10.000"); as an estimate from a sample ("khoảng 42.000")."""


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows match."""

    count: int
    precision: Precision = "exact"


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet: ``count`` rows match when it is chosen besides all that is asked of others.

    ``value`` is what ``SearchRequest.chosen`` takes, ``label`` what a reader is shown.
    """

    value: str
    label: Wording
    count: int
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values of a facet, the greatest count first (years: the newest first).

    ``others`` is how many further values match. Values chosen in the facet itself do not narrow its counts.
    """

    name: FacetName
    values: tuple[FacetValue, ...]
    others: int = 0
    precision: Precision = "exact"


HitT = TypeVar("HitT")


@dataclass(frozen=True, slots=True)
class Found(Generic[HitT]):
    """A page of what matches; ``next_cursor`` asks for the next one, None when this is the last."""

    hits: tuple[HitT, ...] = ()
    total: Total = Total(0)
    facets: tuple[Facet, ...] = ()
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class Hint:
    """Why a query cannot be asked: a sentence like those of errors (English, with a Vietnamese twin), what
    to do where that is a sentence of its own, and the place of the fault, ``words[start:end]``."""

    text: str
    start: int
    end: int
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that is known, like the one ``typed``; ``words`` is the whole query with it in its place. Or,
    ``is_exclusion``, words that are probably to be left out together, where only the first of them is."""

    words: str
    typed: str
    meant: str
    is_exclusion: bool = False


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What was found; nothing, with a ``hint``, when the query cannot be asked."""

    words: str
    articles: Found[ArticleHit] = Found()
    awards: Found[AwardHit] = Found()
    hint: Hint | None = None
    suggestion: Suggestion | None = None


def answer_json(answer: SearchAnswer) -> dict[str, Any]:
    """A search answer for programs."""
    hint, suggestion = answer.hint, answer.suggestion
    return {
        "schema_version": ANSWER_SCHEMA_VERSION,
        "words": answer.words,
        "hint": hint and hint.text,
        "hint_remedy": hint and hint.remedy,
        "hint_at": hint and {"start": hint.start, "end": hint.end},
        "suggestion": suggestion
        and {"words": suggestion.words, "typed": suggestion.typed, "meant": suggestion.meant},
        "articles": found_json(answer.articles, article_hit_json),
        "awards": found_json(answer.awards, award_hit_json),
    }


def found_json(found: Found[HitT], hit_json: Callable[[HitT], dict[str, Any]]) -> dict[str, Any]:
    """A page of hits with total, facets and the cursor of the next page."""
    return {
        "total": found.total.count,
        "capped": found.total.precision != "exact",
        "precision": found.total.precision,
        "hits": [hit_json(hit) for hit in found.hits],
        "facets": [_facet_json(facet) for facet in found.facets],
        "next_cursor": found.next_cursor,
    }


def _facet_json(facet: Facet) -> dict[str, Any]:
    return {
        "name": facet.name,
        "precision": facet.precision,
        "others": facet.others,
        "values": [
            {
                "value": one.value,
                "label": one.label.vi,
                "label_en": one.label.en,
                "count": one.count,
                "chosen": one.chosen,
            }
            for one in facet.values
        ],
    }


def award_hit_json(hit: AwardHit) -> dict[str, Any]:
    """An award row that was found, with the passage of its evidence."""
    return {
        "exact": hit.exact,
        "passage": _snippet_json(hit.passage),
        "award": award_row_json(hit.award),
    }


def award_row_json(row: AwardRow) -> dict[str, Any]:
    """An award row in the contract's fields, with its article; ``member_of`` is another row's ``id``."""
    return {
        "id": row.id,
        "ref": row.ref,
        "member_of": row.member_of,
        "award": row.award,
        "award_id": row.award_id,
        "kind": row.kind,
        "level": row.level,
        "grade": row.grade,
        "recipient": row.recipient,
        "recipient_parent": row.recipient_parent,
        "recipient_kind": row.recipient_kind,
        "recipient_count": row.recipient_count,
        "grantor": row.grantor,
        "proposer": row.proposer,
        "status": row.status,
        "date": row.date,
        "period": row.period,
        "decision": row.decision,
        "reason": row.reason,
        "place": row.place,
        "evidence": {"text": row.evidence, "start": row.evidence_start, "end": row.evidence_end},
        "confidence": round(row.confidence, 3),
        "flags": list(row.flags),
        "standing": row.standing,
        "article": {
            "id": row.article_id,
            "title": row.title,
            "url": row.url,
            "publisher": row.publisher,
            "published": row.published,
        },
    }


def article_hit_json(hit: ArticleHit) -> dict[str, Any]:
    """An article that was found, with the passage that shows why."""
    return {
        "id": hit.article.id,
        "title": hit.article.heading,
        "url": hit.article.url,
        "publisher": hit.article.publisher,
        "author": hit.article.author,
        "published": hit.article.published,
        "exact": hit.exact,
        "reprints": hit.reprints,
        "title_highlights": _spans_json(hit.title),
        "passage": _snippet_json(hit.passage),
    }


def _snippet_json(snippet: Snippet) -> dict[str, Any]:
    return {
        "text": snippet.text,
        "start": snippet.start,
        "highlights": _spans_json(snippet),
        "cut_before": snippet.cut_before,
        "cut_after": snippet.cut_after,
    }


def _spans_json(snippet: Snippet) -> list[dict[str, int]]:
    return [{"start": span.start, "end": span.end} for span in snippet.highlights]
