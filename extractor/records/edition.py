"""By which program and lexicon records are made."""

from extractor import __version__
from extractor.lexicon.fingerprint import fingerprint


def edition() -> str:
    """Another one after an upgrade, whose rules of names, merging and law may be others."""
    return f"{__version__} {fingerprint()}"
