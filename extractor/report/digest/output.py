"""A digest in the format asked for, to a stream or to a file that is whole or not there."""

import json
from pathlib import Path
from typing import BinaryIO, Literal, get_args

from extractor.records.digest import Digest
from extractor.report.digest.as_docx import TEMPLATE, write_docx
from extractor.report.digest.as_html import html
from extractor.report.digest.as_json import digest_json
from extractor.report.digest.as_markdown import markdown
from extractor.report.output import save

DigestFormat = Literal["docx", "html", "md", "json"]
DIGEST_FORMATS: tuple[DigestFormat, ...] = get_args(DigestFormat)


def write_digest(
    digest: Digest, stream: BinaryIO, file_format: DigestFormat, template: Path = TEMPLATE
) -> None:
    """Write the whole digest. Raises ``UsageError`` for a template that cannot be filled."""
    match file_format:
        case "docx":
            write_docx(digest, stream, template)
        case "html":
            stream.write(html(digest).encode())
        case "md":
            stream.write(markdown(digest).encode())
        case "json":
            stream.write(json.dumps(digest_json(digest), ensure_ascii=False, indent=2).encode() + b"\n")


def save_digest(digest: Digest, path: Path, file_format: DigestFormat, template: Path = TEMPLATE) -> None:
    """Write the digest to a file. Raises ``UsageError`` when the file cannot be written."""
    save(path, lambda stream: write_digest(digest, stream, file_format, template))
