"""A digest in the format asked for, to a stream or to a file that is whole or not there."""

import json
from collections import Counter
from pathlib import Path
from typing import BinaryIO, Literal, get_args

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
    stream: BinaryIO,
    file_format: DigestFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
) -> None:
    """Write the whole digest; Word and HTML with charts when they are wanted.

    Raises ``UsageError`` for a template that cannot be filled.
    """
    pictures = [picture(chart) for chart in _charts(digest)] if charts and digest.articles else []
    match file_format:
        case "docx":
            write_docx(digest, stream, template, pictures)
        case "html":
            stream.write(html(digest, pictures).encode())
        case "md":
            stream.write(markdown(digest).encode())
        case "json":
            stream.write(json.dumps(digest_json(digest), ensure_ascii=False, indent=2).encode() + b"\n")


def save_digest(
    digest: Digest,
    path: Path,
    file_format: DigestFormat,
    template: Path = TEMPLATE,
    *,
    charts: bool = False,
) -> None:
    """Write the digest to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_digest(digest, stream, file_format, template, charts=charts))


def _charts(digest: Digest) -> tuple[Chart, ...]:
    counts = Counter(wording.topic_words(story.topic) for story in digest.stories)
    topics = ranking("stories-by-topic", "Tin theo chủ đề", "tin", "Chủ đề", counts.most_common())
    return topics, by_paper(digest.articles)
