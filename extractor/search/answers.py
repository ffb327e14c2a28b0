"""Answers to a search, and the JSON of answers and award rows."""

from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Total:
    """How many rows match; ``capped`` when counting stopped there ("10,000+")."""

    count: int
    capped: bool


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """The best hits among articles and among award rows, each list exact hits first.

    ``hint`` says, for a person, why a query could not be asked; there are no hits then.
    """

    words: str
    articles: tuple[ArticleHit, ...] = ()
    awards: tuple[AwardHit, ...] = ()
    article_total: Total = Total(0, False)
    award_total: Total = Total(0, False)
    hint: str | None = None


def answer_json(answer: SearchAnswer) -> dict[str, Any]:
    """A search answer for programs."""
    return {
        "schema_version": ANSWER_SCHEMA_VERSION,
        "words": answer.words,
        "hint": answer.hint,
        "articles": {
            "total": answer.article_total.count,
            "capped": answer.article_total.capped,
            "hits": [_article_hit_json(hit) for hit in answer.articles],
        },
        "awards": {
            "total": answer.award_total.count,
            "capped": answer.award_total.capped,
            "hits": [
                {
                    "exact": hit.exact,
                    "passage": _snippet_json(hit.passage),
                    "award": award_row_json(hit.award),
                }
                for hit in answer.awards
            ],
        },
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


def _article_hit_json(hit: ArticleHit) -> dict[str, Any]:
    return {
        "id": hit.article.id,
        "title": hit.article.title,
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
