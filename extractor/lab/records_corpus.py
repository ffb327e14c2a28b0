"""The corpus of the achievement record: articles that repeat, contradict and complete one another.

``corpora/records/articles/*/*.article`` are files in three parts like gold files, without inline marks; their
award rows also name the ``entry`` that the recipient is ("" when nobody can tell) and the ``achievement``
that the row tells of. ``registry.toml`` and ``achievements.toml`` hold what all articles together establish.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extractor.article import twins
from extractor.errors import DataError
from extractor.ground.achievements import Row
from extractor.ground.article import Article
from extractor.lab.corpus import article_of, award_problems, read_parts
from extractor.lab.roots import RECORDS
from extractor.lexicon import places

Json = dict[str, Any]

_EXPECTED = ("entry", "achievement", "group")
_OTHERS = ("members", "contradicts")
_PLACE = "place"
"""The code of the place where the article tells that the recipient lies; rows of other corpora tell none."""


@dataclass(frozen=True, slots=True)
class Told:
    """One article: ``awards`` by the contract, ``entries`` and ``achievements`` of those rows, in order."""

    article: Article
    story: int
    awards: tuple[Json, ...]
    entries: tuple[str, ...]
    achievements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shelf:
    """All articles, and the registry and the achievements by their ids."""

    articles: tuple[Told, ...]
    entries: Mapping[str, Json]
    achievements: Mapping[str, Json]


def load_shelf(folder: Path = RECORDS) -> Shelf:
    """The whole corpus. Raises ``DataError`` with everything that is wrong with it."""
    entries = _table(folder / "registry.toml", "entry")
    achievements = _table(folder / "achievements.toml", "achievement")
    paths = sorted((folder / "articles").rglob("*.article"))
    read = [_read(path) for path in paths]
    stories = _stories([article.text for article, _ in read])
    problems = [
        f"{path.name}: {problem}"
        for path, (article, rows) in zip(paths, read, strict=True)
        for problem in _problems(article, rows, entries, achievements)
    ]
    if problems:
        raise DataError(str(folder), "; ".join(problems), "repair the corpus")
    told = (_told(article, story, rows) for (article, rows), story in zip(read, stories, strict=True))
    return Shelf(tuple(told), entries, achievements)


def load_together(folders: Sequence[Path]) -> Shelf:
    """Several corpora as one, as an office has them in one database: nothing of one may be taken for anything
    of another."""
    told: list[Told] = []
    entries: dict[str, Json] = {}
    achievements: dict[str, Json] = {}
    for folder in folders:
        shelf = load_shelf(folder)

        def own(name: str, of: str = folder.name) -> str:
            return f"{of}/{name}" if name else ""

        first = len(told)
        entries |= {own(name): entry for name, entry in shelf.entries.items()}
        for name, one in shelf.achievements.items():
            others = {slot: [own(other) for other in one[slot]] for slot in _OTHERS if slot in one}
            achievements[own(name)] = {**one, **others, "id": own(name), "entry": own(one["entry"])}
        told += [
            replace(
                one,
                story=first + one.story,
                entries=tuple(map(own, one.entries)),
                achievements=tuple(map(own, one.achievements)),
            )
            for one in shelf.articles
        ]
    return Shelf(tuple(told), entries, achievements)


def row_of(article: Article, story: int, award: Json) -> Row:
    """An award row by the contract as the record reads it; its key is the address and the row's number."""
    slots = (
        "award", "kind", "level", "recipient_kind", "status", "award_id", "grade", "recipient",
        "recipient_parent", "recipient_count", "grantor", "proposer", "date", "period", "decision", "reason",
        "place",
    )  # fmt: skip
    evidence = award["evidence"]
    member_of = award.get("member_of")
    return Row(
        key=f"{article.url}#{award['ref']:02}",
        article=article.url or "",
        story=story,
        evidence=evidence if isinstance(evidence, str) else evidence["text"],
        confidence=award.get("confidence", 1.0),
        member_of=None if member_of is None else f"{article.url}#{member_of:02}",
        published=article.published.date().isoformat() if article.published else None,
        publisher=article.publisher,
        title=article.title,
        url=article.url,
        **{slot: award[slot] for slot in slots if slot in award},
    )


def _table(path: Path, name: str) -> Mapping[str, Json]:
    try:
        return {one["id"]: one for one in tomllib.loads(path.read_text(encoding="utf-8"))[name]}
    except (OSError, tomllib.TOMLDecodeError, KeyError) as error:
        raise DataError(str(path), f"cannot be read: {error}", "repair the corpus") from error


def _read(path: Path) -> tuple[Article, list[Json]]:
    head, text, tables = read_parts(path)
    return article_of(path, head, text)[0], tables.get("awards", [])


def _told(article: Article, story: int, rows: Sequence[Json]) -> Told:
    return Told(
        article, story,
        tuple(_without_expected(row) for row in rows),
        tuple(row["entry"] for row in rows),
        tuple(row["achievement"] for row in rows),
    )  # fmt: skip


def _without_expected(row: Json) -> Json:
    return {name: value for name, value in row.items() if name not in _EXPECTED}


def _problems(
    article: Article, rows: list[Json], entries: Mapping[str, Json], achievements: Mapping[str, Json]
) -> Iterator[str]:
    for row in rows:
        told = {name: value for name, value in _without_expected(row).items() if name != _PLACE}
        yield from award_problems(told, article.text, rows)
        if _PLACE in row and places.by_id(row[_PLACE]) is None:
            yield f"no place {row[_PLACE]}"
        if row["entry"] and row["entry"] not in entries:
            yield f"no entry {row['entry']}"
        if row["achievement"] not in achievements:
            yield f"no achievement {row['achievement']}"
        elif row["entry"] != achievements[row["achievement"]]["entry"]:
            yield f"{row['achievement']} is not of {row['entry']!r}"


def _stories(texts: Sequence[str]) -> list[int]:
    """The number of each text's story: that of the first near-copy."""
    words = [twins.wording(text) for text in texts]
    stories = list(range(len(texts)))
    for number, own in enumerate(words):
        for other in range(number):
            earlier = words[other]
            if own and earlier and twins.likeness(own, earlier).same_story:
                stories[number] = stories[other]
                break
    return stories
