"""How well rows of many articles are linked to entries and merged into achievements.

``python -m extractor.lab.records_score [FOLDER…]`` prints a table: first with the award rows written by
hand, which measures ``extractor.records`` alone, then end to end with the rows that the program finds.
Several folders are one corpus, in which the units of one may be taken for those of another.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from extractor import events, text
from extractor.ground.achievements import Achievement, Row
from extractor.ground.extract import award_json
from extractor.lab.compare_rows import awards_agree, pair_rows
from extractor.lab.records_corpus import Json, Shelf, Told, load_together, row_of
from extractor.lab.roots import RECORDS
from extractor.lab.score import Tally
from extractor.lexicon.abbreviations import expand_all
from extractor.records.achieve import achievements
from extractor.records.entries import Answers, build
from extractor.records.merging import RowAnswers
from extractor.records.renamings import told_changes
from extractor.records.told_beside import with_units_beside

Pairs = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Scores:
    """``rows`` counts rows found, ``linked`` those linked, the others pairs.

    Pairs are of rows, of rows of unlike stories (copies of one press release are easily joined), of
    achievements that contradict, of a set and its member. ``stages`` counts the stages of achievements, each
    once for every article that tells it; ``lifecycles`` achievements of several stages of which all are told.
    """

    rows: Tally
    linking: Tally
    linked: Tally
    merging: Tally
    merging_stories: Tally
    contradictions: Tally
    members: Tally
    stages: Tally
    lifecycles: Tally


def score_gold(shelf: Shelf) -> Scores:
    """The record made of the rows written by hand."""
    return score([row for told in shelf.articles for row in gold_rows(told)], shelf)


def score_pipeline(shelf: Shelf) -> Scores:
    """The record made of the rows found by the program. A row that nobody expects is wrong in every pair."""
    return score([row for told in shelf.articles for row in found_rows(told)], shelf)


def gold_rows(told: Told) -> list[Row]:
    return [row_of(told.article, told.story, award) for award in told.awards]


def found_rows(told: Told) -> list[Row]:
    """The rows found in an article, each under the key of the gold row that it matches, if any."""
    reading = text.read(told.article)
    found = [award_json(award) for award in events.find(reading).awards]
    first = pair_rows(found, told.awards, awards_agree)
    second = pair_rows(first.invented, first.missed, _agree_but_for_status)
    twin = {one["ref"]: gold["ref"] for one, gold in (*first.pairs, *second.pairs)}
    unlike = {one["ref"]: len(told.awards) + one["ref"] for one in found if one["ref"] not in twin}
    key = {**twin, **unlike, None: None}
    rows = (
        row_of(told.article, told.story, {**one, "ref": key[one["ref"]], "member_of": key[one["member_of"]]})
        for one in found
    )
    named = "\n".join(mark.text for mark in reading.marks if mark.label in ("UNIT", "LOC")) or None
    return [replace(row, named=named) if _is_unhoused(row) else row for row in rows]


def _is_unhoused(row: Row) -> bool:
    """Whether the store gives the row the bodies that its article names (``store.record_rows``)."""
    return row.recipient_kind == "individual" and row.recipient_parent is None


def _agree_but_for_status(found: Json, gold: Json) -> bool:
    """Whether an award and its recipient are those of a gold row, abbreviations written out."""
    return awards_agree(_spelled_out({**found, "status": gold["status"]}), _spelled_out(gold))


def _spelled_out(row: Json) -> Json:
    return {**row, "recipient": expand_all(row["recipient"]) if row.get("recipient") else None}


def score(rows: Sequence[Row], shelf: Shelf) -> Scores:
    """The record of these rows compared with what was written by hand of the gold rows."""
    gold = [row for told in shelf.articles for row in gold_rows(told)]
    keys = [row.key for row in gold]
    entry_of = dict(zip(keys, (one for told in shelf.articles for one in told.entries), strict=True))
    wanted = dict(zip(keys, (one for told in shelf.articles for one in told.achievements), strict=True))
    rows = with_units_beside(rows)
    story_of = {row.key: row.story for row in (*gold, *rows)}

    texts = (told.article.text for told in shelf.articles)
    told = told_changes(texts, {row.recipient for row in rows if row.recipient})
    registry = build(rows, Answers(), told)
    made = achievements(rows, registry, RowAnswers())
    link_of = {key: link.entry for key, link in registry.links.items() if link.entry is not None}
    merged = {key: one.id for one in made for key in one.rows}
    together, apart = _pairs(merged), _pairs(wanted)
    return Scores(
        Tally(len({row.key for row in rows} & wanted.keys()), len(rows), len(wanted)),
        _tally(_pairs(link_of), _pairs({key: entry for key, entry in entry_of.items() if entry})),
        _linked(link_of, entry_of),
        _tally(together, apart),
        _tally(_of_unlike_stories(together, story_of), _of_unlike_stories(apart, story_of)),
        _tally(_contradictions(made, wanted), _named_pairs(shelf, "contradicts")),
        _tally(_members(made, wanted), _named_pairs(shelf, "members", ordered=True)),
        *_lifecycles(made, wanted, shelf, {row.key: row.article for row in rows}),
    )


def _pairs(label_of: Mapping[str, str]) -> Pairs:
    """Pairs of rows that bear the same label."""
    together: dict[str, list[str]] = {}
    for key, label in sorted(label_of.items()):
        together.setdefault(label, []).append(key)
    return {pair for keys in together.values() for pair in combinations(keys, 2)}


def _of_unlike_stories(pairs: Pairs, story_of: Mapping[str, int]) -> Pairs:
    return {(one, other) for one, other in pairs if story_of[one] != story_of[other]}


def _tally(found: Pairs, gold: Pairs) -> Tally:
    return Tally(len(found & gold), len(found), len(gold))


def _linked(link_of: Mapping[str, str], entry_of: Mapping[str, str]) -> Tally:
    """Rows linked to the entry that most of the rows of the right one are linked to, one entry for one."""
    counts = Counter((link, entry_of.get(key, "")) for key, link in link_of.items())
    means: dict[str, str] = {}
    for (link, entry), _ in counts.most_common():
        if entry and link not in means and entry not in means.values():
            means[link] = entry
    right = sum(link in means and means[link] == entry_of.get(key) for key, link in link_of.items())
    return Tally(right, len(link_of), sum(1 for entry in entry_of.values() if entry))


def _meant(one: Achievement, wanted: Mapping[str, str]) -> str:
    """The expected achievement that most of its rows tell of, "" when nobody expects any of them."""
    told = Counter(wanted[key] for key in one.rows if key in wanted)
    return told.most_common(1)[0][0] if told else ""


# Of achievements that no gold row tells nothing is said here: that their rows are wrong counts in the pairs.
def _contradictions(made: Sequence[Achievement], wanted: Mapping[str, str]) -> Pairs:
    meant = {one.id: _meant(one, wanted) for one in made}
    return {
        _sorted(meant[one.id], meant[found.other])
        for one in made
        for found in one.contradictions
        if meant[one.id] and meant[found.other]
    }


def _members(made: Sequence[Achievement], wanted: Mapping[str, str]) -> Pairs:
    meant = {one.id: _meant(one, wanted) for one in made}
    return {(meant[one.id], meant[member]) for one in made for member in one.members if meant[one.id]}


def _lifecycles(
    made: Sequence[Achievement], wanted: Mapping[str, str], shelf: Shelf, article_of: Mapping[str, str]
) -> tuple[Tally, Tally]:
    """Stages with their articles, and whole lifecycles. Of several achievements made of one that is expected
    the fullest means it; the stages of the others are wrong."""
    fullest: dict[str, Achievement] = {}
    for one in sorted(made, key=lambda one: -len(one.rows)):
        fullest.setdefault(_meant(one, wanted) or one.id, one)
    told = {
        (meant if fullest.get(meant := _meant(one, wanted)) is one else one.id, step.status, article_of[key])
        for one in made
        for step in one.steps
        for key in step.rows
    }
    gold = {
        (one["id"], status, article)
        for one in shelf.achievements.values()
        for status, _, articles in one["steps"]
        for article in articles
    }
    return Tally(len(told & gold), len(told), len(gold)), _whole(_stages_of(told), _stages_of(gold))


def _stages_of(steps: Iterable[tuple[str, str, str]]) -> dict[str, set[str]]:
    stages: dict[str, set[str]] = {}
    for achievement, status, _ in steps:
        stages.setdefault(achievement, set()).add(status)
    return stages


def _whole(told: Mapping[str, set[str]], gold: Mapping[str, set[str]]) -> Tally:
    """Achievements of more than one stage, right when exactly the stages expected are told."""
    found, several = ({one for one, stages in of.items() if len(stages) > 1} for of in (told, gold))
    return Tally(sum(told[one] == gold[one] for one in found & several), len(found), len(several))


def _named_pairs(shelf: Shelf, field: str, *, ordered: bool = False) -> Pairs:
    pairs = ((one["id"], other) for one in shelf.achievements.values() for other in one.get(field, ()))
    return {pair if ordered else _sorted(*pair) for pair in pairs}


def _sorted(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((one, other))
    return first, second


_LINES = {
    "rows": "rows",
    "linking": "pairs of rows with one entry",
    "linked": "rows with the right entry",
    "merging": "pairs of rows of one achievement",
    "merging_stories": "… of unlike stories",
    "contradictions": "achievements that contradict",
    "members": "sets and their members",
    "stages": "stages with the articles that tell",
    "lifecycles": "achievements of several stages",
}


def table(name: str, scores: Scores) -> str:
    """The figures as lines of text."""
    head = f"{name:34} precision  recall  right  found   gold"
    return "\n".join((head, *(_line(words, getattr(scores, slot)) for slot, words in _LINES.items()))) + "\n"


def _line(words: str, of: Tally) -> str:
    return f"{words:34} {of.precision:9.4f} {of.recall:7.4f} {of.right:6} {of.found:6} {of.gold:6}"


def main(*folders: Path) -> int:
    shelf = load_together(folders or (RECORDS,))
    sys.stdout.write(table("rows written by hand", score_gold(shelf)) + "\n")
    sys.stdout.write(table("end to end", score_pipeline(shelf)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:])))
