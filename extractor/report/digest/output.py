"""A digest in the format asked for, to a stream or to a file that is whole or not there."""

import json
from collections import Counter
from pathlib import Path
from typing import IO, Literal, get_args

from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.records.digest import Digest
from extractor.records.figures import Chart, by_paper, ranking
from extractor.report.digest import wording
from extractor.report.digest.as_docx import TEMPLATE, write_docx
from extractor.report.digest.as_html import html
from extractor.report.digest.as_json import digest_json
from extractor.report.digest.as_markdown import markdown
from extractor.report.figures import picture
from extractor.report.output import save

DigestFormat = Literal["docx", "html", "md", "json"]
DIGEST_FORMATS: tuple[DigestFormat, ...] = get_args(DigestFormat)


def write_digest(
    digest: Digest,
    stream: IO[bytes],
    file_format: DigestFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
    speak: Speak = in_vietnamese,
) -> None:
    """Write the whole digest; Word and HTML with charts when they are wanted.

    Raises ``UsageError`` for a template that cannot be filled.
    """
    pictures = (
        [picture(chart, speak) for chart in _charts(digest, speak)] if charts and digest.articles else []
    )
    match file_format:
        case "docx":
            write_docx(digest, stream, template, pictures, speak)
        case "html":
            stream.write(html(digest, pictures, speak).encode())
        case "md":
            stream.write(markdown(digest, speak).encode())
        case "json":
            stream.write(json.dumps(digest_json(digest), ensure_ascii=False, indent=2).encode() + b"\n")


def save_digest(
    digest: Digest,
    path: Path,
    file_format: DigestFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
    speak: Speak = in_vietnamese,
) -> None:
    """Write the digest to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_digest(digest, stream, file_format, template, charts=charts, speak=speak))


def _charts(digest: Digest, speak: Speak) -> tuple[Chart, ...]:
    counts = Counter(wording.topic_words(story.topic, speak) for story in digest.stories)
    title, heading = Wording("Tin theo chủ đề", "Stories by topic"), Wording("Chủ đề", "Topic")
    unit = speak(Wording("tin", "stories"))
    topics = ranking("stories-by-topic", speak(title), unit, speak(heading), counts.most_common(), speak)
    return topics, by_paper(digest.articles, speak)
