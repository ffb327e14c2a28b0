"""The articles of record corpora as JSON lines, which ``ingest`` reads: from the corpora to a database.

``python -m extractor.lab.records_pages [FOLDER …] > FILE.jsonl``; without a folder all corpora of records.
"""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from extractor.errors import VinhDanhError
from extractor.ground.extract import article_json
from extractor.lab.records_corpus import load_shelf
from extractor.lab.roots import RECORDS


def record_corpora() -> list[Path]:
    """Every corpus of the achievement record: ``corpora/records``, ``records-b`` and so on."""
    return sorted(RECORDS.parent.glob(f"{RECORDS.name}*"))


def page_lines(folders: Iterable[Path]) -> Iterator[str]:
    """A line for each article, in the order of publication, so that later news finds the earlier."""
    articles = [told.article for folder in folders for told in load_shelf(folder).articles]
    for article in sorted(articles, key=lambda one: (one.published is not None, str(one.published), one.url)):
        yield json.dumps(article_json(article), ensure_ascii=False)


def main(arguments: Sequence[str]) -> int:
    try:
        for line in page_lines([Path(one) for one in arguments] or record_corpora()):
            sys.stdout.write(line + "\n")
    except VinhDanhError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
