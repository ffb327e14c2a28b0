"""Which data a figure or a model was made from: hashes over files."""

from hashlib import sha256
from pathlib import Path


def corpus_fingerprint(folder: Path) -> str:
    """SHA-256 over names and contents of all files below a folder, in hexadecimal, shortened to 16 digits."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:16]


def file_digest(path: Path) -> str:
    """SHA-256 of one file, in hexadecimal."""
    return sha256(path.read_bytes()).hexdigest()
