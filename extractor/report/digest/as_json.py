"""The digest as JSON for programs."""

from typing import Any

from extractor.ground.coverage import Coverage
from extractor.records.digest import Digest, Story

DIGEST_SCHEMA_VERSION = 1


def digest_json(digest: Digest) -> dict[str, Any]:
    """One object: what was chosen, and every story of every group with its articles."""
    return {
        "schema_version": DIGEST_SCHEMA_VERSION,
        "from": digest.first_day,
        "to": digest.last_day,
        "filters": {name.vi: value for name, value in digest.filters},
        "articles": len(digest.articles),
        "papers": list(digest.papers),
        "stories": len(digest.stories),
        "officer": digest.officer,
        "groups": [
            {
                "unit": group.unit,
                "several_units": group.several,
                "stories": [_story_json(story) for story in group.stories],
            }
            for group in digest.groups
        ],
    }


def _story_json(story: Story) -> dict[str, Any]:
    return {
        "topic": story.topic,
        **_article_json(story.article),
        "opening": story.article.opening,
        "quotes": list(story.quotes),
        "notes": list(story.notes),
        "reprints": [_article_json(article) for article in story.reprints],
        "reprinted_in": list(story.other_papers),
    }


def _article_json(article: Coverage) -> dict[str, Any]:
    return {
        "id": article.id,
        "title": article.heading,
        "publisher": article.paper,
        "published": article.published,
        "url": article.url,
    }
