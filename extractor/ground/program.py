"""Which program this is: hashes over files, for what is to be made anew when they change."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@cache
def source_hash(*patterns: str) -> str:
    """Of the package's files that fit, such as "records/*.py", as they were when first asked.

    An upgrade may bring other rules and keep the number of the version.
    """
    return files_hash(PACKAGE, (path for pattern in patterns for path in PACKAGE.glob(pattern)))


def files_hash(root: Path, paths: Iterable[Path]) -> str:
    """SHA-256 over the names below ``root`` and the contents of files, in hexadecimal."""
    digest = sha256()
    for path in sorted(set(paths)):
        digest.update(f"{path.relative_to(root).as_posix()}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()
