"""The press digest written out: Word and HTML for the office, Markdown for e-mail, JSON for programs."""

from extractor.report.digest.as_json import digest_json
from extractor.report.digest.output import DIGEST_FORMATS, DigestFormat, save_digest, write_digest

__all__ = ["DIGEST_FORMATS", "DigestFormat", "digest_json", "save_digest", "write_digest"]
