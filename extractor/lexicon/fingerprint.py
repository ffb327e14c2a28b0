"""Which lexicon this is: a hash over its data files, noted with everything that was extracted by it."""

from functools import cache
from hashlib import sha256

from extractor.lexicon.load import DATA


@cache
def fingerprint() -> str:
    """SHA-256 over the names and contents of all data files, in hexadecimal.

    As they were when first asked: what the process reads of them it reads once too.
    """
    digest = sha256()
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        digest.update(f"{path.relative_to(DATA).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
