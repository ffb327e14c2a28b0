"""Charts that print, and their tables."""

from extractor.report.figures.draw import Picture, picture
from extractor.report.figures.output import (
    FigureFormat,
    chart_json,
    save_figures,
    write_figures,
    write_json,
)

__all__ = ["FigureFormat", "Picture", "chart_json", "picture", "save_figures", "write_figures", "write_json"]
