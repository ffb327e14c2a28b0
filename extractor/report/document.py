"""Award rows as JSON for other programs."""

import json
from collections.abc import Sequence
from typing import BinaryIO

from extractor.search import AwardFilters, AwardRow, award_row_json

AWARDS_SCHEMA_VERSION = 1


def write_json(rows: Sequence[AwardRow], filters: AwardFilters, stream: BinaryIO) -> None:
    """One object: the filters asked, the number of rows, and all rows in the contract's fields."""
    content = {
        "schema_version": AWARDS_SCHEMA_VERSION,
        "filters": filters.given(),
        "count": len(rows),
        "awards": [award_row_json(row) for row in rows],
    }
    stream.write(json.dumps(content, ensure_ascii=False, indent=2).encode() + b"\n")
