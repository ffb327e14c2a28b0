"""The achievement record written out: for the office (DOCX, XLSX), for spreadsheets, programs and notes."""

from extractor.report.record.output import RECORD_FORMATS, RecordFormat, save_record, write_record

__all__ = ["RECORD_FORMATS", "RecordFormat", "save_record", "write_record"]
