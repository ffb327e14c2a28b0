"""Award rows written out: CSV, JSON, Excel."""

from extractor.report.output import FILE_FORMATS, FileFormat, format_of, save_awards, write_awards

__all__ = ["FILE_FORMATS", "FileFormat", "format_of", "save_awards", "write_awards"]
