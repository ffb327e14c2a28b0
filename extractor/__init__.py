"""Vinh Danh: award records from Vietnamese press coverage.

One article's journey is the architecture: page -> article -> marks -> events -> records -> answers.
``extractor.pipeline`` alone knows the order of the stages.
"""

__version__ = "0.1.0"
