"""Charts that print, and their tables."""

from extractor.report.figures.draw import Picture, picture
from extractor.report.figures.output import save_figures, write_json

__all__ = ["Picture", "picture", "save_figures", "write_json"]
