"""The adverse check written out: for the file of a nominee (DOCX), for spreadsheets, programs and notes."""

from extractor.report.adverse.output import CHECK_FORMATS, CheckFormat, save_check, write_check

__all__ = ["CHECK_FORMATS", "CheckFormat", "save_check", "write_check"]
