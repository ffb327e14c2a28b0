"""The digest as a Word document, by a template that an office can change in Word."""

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from extractor.ground.labels import Speak, in_vietnamese
from extractor.records.digest import Digest, Story
from extractor.report.digest import wording
from extractor.report.figures import Picture
from extractor.report.word import TEMPLATES, fill

TEMPLATE = TEMPLATES / "digest.docx"


def write_docx(
    digest: Digest,
    stream: IO[bytes],
    template: Path = TEMPLATE,
    charts: Sequence[Picture] = (),
    speak: Speak = in_vietnamese,
) -> None:
    """Fill the template.

    Raises ``UsageError`` when the template is no Word document or has a field that the digest does not.
    """
    fill(template, context(digest, speak), stream, charts)


def context(digest: Digest, speak: Speak) -> dict[str, Any]:
    """The fields of the template; also those of the page in HTML."""
    return {
        "title": wording.title(digest, speak),
        "summary": wording.summary(digest, speak),
        "filters": wording.filters(digest, speak),
        "comment": speak(wording.COMMENT),
        "officer": digest.officer or "",
        "groups": [
            {
                "heading": wording.group_heading(group, speak),
                "topics": [
                    {"heading": heading, "stories": [_story(story, speak) for story in stories]}
                    for heading, stories in wording.topics(group, speak)
                ],
            }
            for group in digest.groups
        ],
    }


def _story(story: Story, speak: Speak) -> dict[str, Any]:
    return {
        "title": story.article.heading,
        "place": wording.place_words(story.article),
        "lead": story.article.opening,
        "quotes": list(story.quotes),
        "reprinted": wording.reprint_words(story, speak),
        "notes": list(story.notes),
        "url": story.article.url or "",
    }
