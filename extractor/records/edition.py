"""By which program and lexicon records are made."""

from extractor import __version__
from extractor.ground.program import source_hash
from extractor.lexicon.fingerprint import fingerprint

_MAKES_RECORDS = (
    "records/*.py", "record_book.py", "record_making/*.py", "store/record_*.py", "store/queue_places.py",
    "lexicon/*.py", "ground/*.py", "viet/*.py",
)  # fmt: skip


def edition() -> str:
    """Another one after an upgrade, whose rules of names, merging and law may be others."""
    return f"{__version__}+{source_hash(*_MAKES_RECORDS)[:16]} {fingerprint()}"
