"""The digest as a Word document, by a template that an office can change in Word."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, BinaryIO

from extractor.records.digest import Digest, Story
from extractor.report.digest import wording
from extractor.report.figures import Picture
from extractor.report.word import TEMPLATES, fill

TEMPLATE = TEMPLATES / "digest.docx"


def write_docx(
    digest: Digest, stream: BinaryIO, template: Path = TEMPLATE, charts: Sequence[Picture] = ()
) -> None:
    """Fill the template.

    Raises ``UsageError`` when the template is no Word document or has a field that the digest does not.
    """
    fill(template, context(digest), stream, charts)


def context(digest: Digest) -> dict[str, Any]:
    """The fields of the template; also those of the page in HTML."""
    return {
        "title": wording.title(digest),
        "summary": wording.summary(digest),
        "filters": wording.filters(digest),
        "officer": digest.officer or "",
        "groups": [
            {
                "heading": wording.group_heading(group),
                "topics": [
                    {"heading": heading, "stories": [_story(story) for story in stories]}
                    for heading, stories in wording.topics(group)
                ],
            }
            for group in digest.groups
        ],
    }


def _story(story: Story) -> dict[str, Any]:
    return {
        "title": story.article.title,
        "place": wording.place_words(story.article),
        "lead": story.article.opening,
        "quotes": list(story.quotes),
        "reprinted": wording.reprint_words(story),
        "notes": list(story.notes),
        "url": story.article.url or "",
    }
