"""Which lexicon this is: a hash over its data files, noted with everything that was extracted by it."""

from functools import cache

from extractor.ground.program import files_hash
from extractor.lexicon.load import DATA


@cache
def fingerprint() -> str:
    """SHA-256 over the names and contents of all data files, in hexadecimal.

    As they were when first asked: what the process reads of them it reads once too.
    """
    return files_hash(DATA, (path for path in DATA.rglob("*") if path.is_file()))
