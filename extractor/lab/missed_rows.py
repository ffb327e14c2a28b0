"""Why award rows of the gold corpus are not found: what of each row the program has seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from extractor.ground.reading import Mark, Reading, Sentence
from extractor.lab.compare_rows import Json, Pairing, recipients_agree, same_award_words
from extractor.lexicon.counts import find_counts

Cause = Literal[
    "status",
    "recipient",
    "no mark of the award",
    "no mark of the recipient",
    "same sentence, award unused",
    "same sentence, award used",
    "other sentence",
]
"""A row was found with another status, with another recipient, or none was: for want of a mark, or although
award and recipient are marked, in one sentence (by a row or not) or in two."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A gold row that nothing found, and why."""

    row: Json
    cause: Cause


def causes(reading: Reading, rows: Pairing, used: Sequence[Mark], awards: Sequence[Mark]) -> Iterator[Missed]:
    """The cause of each missed row; ``used`` are those of ``awards`` that rows were made of."""
    for row in rows.missed:
        yield Missed(row, _why_missed(reading, row, rows.invented, used, awards))


def _why_missed(
    reading: Reading, row: Json, invented: Sequence[Json], used: Sequence[Mark], awards: Sequence[Mark]
) -> Cause:
    alike = [one for one in invented if same_award_words(one["award"], row["award"])]
    if any(recipients_agree(one, row) for one in alike):
        return "status"
    told = [mark for mark in awards if same_award_words(mark.text, row["award"])]
    if not told:
        return "no mark of the award"
    of_award = [_sentence(reading, mark) for mark in told]
    whole = [where is not None and _names(reading, where, row) for where in of_award]
    unused = [mark not in used for mark in told]
    if any(here and left for here, left in zip(whole, unused, strict=True)):
        return "same sentence, award unused"
    if any(one["status"] == row["status"] for one in alike):
        return "recipient"
    if any(whole):
        return "same sentence, award used"
    anywhere = any(_names(reading, sentence, row) for sentence in reading.sentences)
    return "other sentence" if anywhere else "no mark of the recipient"


def _sentence(reading: Reading, mark: Mark) -> Sentence | None:
    return next((one for one in reading.sentences if one.span.covers(mark.span)), None)


def _names(reading: Reading, sentence: Sentence, row: Json) -> bool:
    """Whether a mark or a count of the sentence may be the row's recipient."""
    if row.get("recipient"):
        marks = (m for m in reading.marks_in(sentence.span) if m.label in {"UNIT", "PERSON", "LOC"})
        return any(recipients_agree({"recipient": mark.text}, row) for mark in marks)
    counts = find_counts(sentence.span.of(reading.article.text))
    return any(recipients_agree(_counted(one.count, one.kind), row) for one in counts)


def _counted(count: int, kind: str) -> dict[str, Any]:
    return {"recipient_count": count, "recipient_kind": kind}
