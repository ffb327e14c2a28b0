"""Everything extracted from one article, and its JSON by the contract (``schema_version`` 1)."""

from typing import Any

from extractor.ground.article import Article
from extractor.ground.provenance import Provenance
from extractor.ground.reading import Mark
from extractor.ground.records import Award, Claim, Event, Evidence
from extractor.ground.value_class import value_class

SCHEMA_VERSION = 1


@value_class
class Extract:
    """One article with its marks, award rows and events."""

    source: str
    article: Article
    marks: tuple[Mark, ...]
    awards: tuple[Award, ...]
    events: tuple[Event, ...]


def extract_json(extract: Extract) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "source": extract.source,
        "article": article_json(extract.article),
        "entities": [mark_json(mark) for mark in extract.marks],
        "awards": [award_json(award) for award in extract.awards],
        "events": [event_json(event) for event in extract.events],
    }


def article_json(article: Article) -> dict[str, Any]:
    return {
        "url": article.url,
        "canonical_url": article.canonical_url,
        "publisher": article.publisher,
        "title": article.title,
        "lead": article.lead,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "section": article.section,
        "tags": list(article.tags),
        "captions": [{"text": caption.text, "credit": caption.credit} for caption in article.captions],
        "text": article.text,
        "blocks": [
            {"kind": block.kind, "start": block.span.start, "end": block.span.end} for block in article.blocks
        ],
        "review": article.provenance.review if article.provenance else None,
        "reading": _provenance_json(article.provenance) if article.provenance else None,
    }


def _provenance_json(provenance: Provenance) -> dict[str, Any]:
    return {
        "layouts": provenance.layouts,
        "layout": provenance.layout,
        "sources": {
            field: {"source": origin.source, "choice": origin.choice} for field, origin in provenance.origins
        },
        "agreement": provenance.agreement,
    }


def mark_json(mark: Mark) -> dict[str, Any]:
    return {
        "label": mark.label,
        "text": mark.text,
        "start": mark.span.start,
        "end": mark.span.end,
        "value": mark.value,
        "inferred": mark.inferred,
        "id": mark.id,
        "score": round(mark.score, 3),
        "by": mark.by,
    }


def award_json(award: Award) -> dict[str, Any]:
    return {
        "ref": award.ref,
        "member_of": award.member_of,
        "award": award.award,
        "award_id": award.award_id,
        "kind": award.kind,
        "level": award.level,
        "grade": award.grade,
        "recipient": award.recipient,
        "recipient_parent": award.recipient_parent,
        "recipient_kind": award.recipient_kind,
        "recipient_count": award.recipient_count,
        "grantor": award.grantor,
        "proposer": award.proposer,
        "status": award.status,
        "date": award.date,
        "period": award.period,
        "decision": award.decision,
        "reason": award.reason,
        "place": award.place,
        "evidence": _evidence_json(award.evidence),
        "confidence": round(award.confidence, 3),
        "claims": [_claim_json(claim) for claim in award.claims],
        "flags": list(award.flags),
    }


def event_json(event: Event) -> dict[str, Any]:
    return {
        "type": event.type,
        "name": event.name,
        "date": event.date,
        "place": event.place,
        "organiser": event.organiser,
        "participants": list(event.participants),
        "evidence": _evidence_json(event.evidence),
        "confidence": round(event.confidence, 3),
        "claims": [_claim_json(claim) for claim in event.claims],
    }


def _evidence_json(evidence: Evidence) -> dict[str, Any]:
    return {"text": evidence.text, "start": evidence.span.start, "end": evidence.span.end}


def _claim_json(claim: Claim) -> dict[str, Any]:
    return {
        "field": claim.field,
        "value": claim.value,
        "start": claim.span.start if claim.span else None,
        "end": claim.span.end if claim.span else None,
        "rule": claim.rule,
    }
