"""Papers that a person attaches to a record: copied beside the database under the hash of their bytes."""

import shutil
from hashlib import file_digest
from pathlib import Path

from extractor.errors import UsageError

FOLDER = "papers"
_LARGEST_BYTES = 50_000_000


def attach(database: Path, paper: Path) -> str:
    """Copy the paper and return its place, seen from the database's folder.

    The same bytes are kept once. Raises ``UsageError`` when the file is missing, too large or cannot be read.
    """
    try:
        if paper.stat().st_size > _LARGEST_BYTES:
            raise UsageError(
                str(paper), f"is larger than {_LARGEST_BYTES // 1_000_000} MB", "attach a smaller file"
            )
        with paper.open("rb") as stream:
            digest = file_digest(stream, "sha256").hexdigest()
        place = Path(FOLDER) / f"{digest[:16]}{paper.suffix.lower()}"
        target = database.parent / place
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.exists():
            shutil.copyfile(paper, target)
    except OSError as error:
        raise UsageError(
            str(paper), f"cannot be attached ({error.strerror})", "check the path and the rights"
        ) from error
    return place.as_posix()
