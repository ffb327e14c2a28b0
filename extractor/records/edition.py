"""By which rules and lexicon records are made."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from extractor import __version__
from extractor.lexicon.fingerprint import fingerprint


def edition() -> str:
    """Another one after an upgrade, whose rules of names, merging and law may be others."""
    return f"{__version__} {_rules()} {fingerprint()}"


@cache
def _rules() -> str:
    """A hash of the modules that make records: a change of theirs needs no new number of the program."""
    digest = sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
