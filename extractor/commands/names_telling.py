"""How ``names`` tells a unit or person: its names and when the press used them, its place, its beginning and
end, what became of it, the rows that are its own and those that may be."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from extractor.commands.language import say, word
from extractor.ground.labels import LIKENESS_LABELS, reason_label
from extractor.report.words import day_words

if TYPE_CHECKING:
    from rich.text import Text

    from extractor.ground.achievements import Candidate, Entry, Link, Row, Seen
    from extractor.lists.alike import Pair


def entry_words(entry: "Entry", names: Mapping[str, str]) -> "Text":
    """The entry in a few lines. ``names`` are those of the entries that it may have become part of, by id."""
    from rich.text import Text

    text = Text(entry.name, style="bold")
    text.append(f"\n  {entry.id}", style="not bold cyan")
    for line in _lines(entry, names):
        text.append(f"\n  {line}", style="not bold")
    return text


def _lines(entry: "Entry", names: Mapping[str, str]) -> Iterator[str]:
    where = " · ".join(filter(None, (entry.parent, "; ".join(_places(entry.places)))))
    if where:
        yield where
    for seen in entry.seen:
        yield f"“{seen.name}”{_borne_words(seen, entry)}: {_seen_words(seen)}"
    unwritten = [name for name in entry.aliases if name not in {seen.name for seen in entry.seen}]
    if unwritten:
        yield say("Tên khác: {names}", names="; ".join(unwritten))
    if entry.since:
        yield say("có từ {day} theo luật", day=day_words(entry.since))
    if entry.until and entry.successors:
        after = ", ".join(_places(entry.successors))
        yield say("đến {day}; địa bàn nay thuộc {successors}", day=day_words(entry.until), successors=after)
    elif entry.until:
        yield say("đến {day}", day=day_words(entry.until))
    if entry.merged_into:
        yield say(
            "đã sáp nhập vào: {names}", names="; ".join(names.get(one, one) for one in entry.merged_into)
        )
    if entry.merged_from:
        yield say("hình thành từ: {names}", names="; ".join(names.get(one, one) for one in entry.merged_from))


def _borne_words(seen: "Seen", entry: "Entry") -> str:
    """ " (tên cũ, đến 01/03/2025)", " (từ 01/03/2025)"; empty for a name of which no renaming is told."""
    told = (
        say("tên cũ") if seen.name in entry.former else "",
        say("từ {day}", day=day_words(seen.since)) if seen.since else "",
        say("đến {day}", day=day_words(seen.until)) if seen.until else "",
    )
    words = ", ".join(filter(None, told))
    return f" ({words})" if words else ""


def _seen_words(seen: "Seen") -> str:
    if seen.first is None or seen.last is None:
        return say("{count} bài, không rõ ngày", count=seen.articles)
    if seen.first == seen.last:
        return say("{count} bài, ngày {day}", count=seen.articles, day=day_words(seen.first))
    return say(
        "{count} bài, từ {first} đến {last}",
        count=seen.articles, first=day_words(seen.first), last=day_words(seen.last),
    )  # fmt: skip


def _places(ids: tuple[str, ...]) -> list[str]:
    """Places in words, those of one name with the place around them: "xã Tân Phú (huyện Tân Kỳ)"."""
    from extractor.lexicon.places import by_id

    found = [place for one in ids if (place := by_id(one)) is not None]
    plain = [place.full_name for place in found]
    told = []
    for place in found:
        around = by_id(place.parent)
        is_alone = plain.count(place.full_name) == 1
        told.append(
            place.full_name if is_alone or around is None else f"{place.full_name} ({around.full_name})"
        )
    return told


def own_row_words(row: "Row") -> "Text":
    """A row of the entry on one line: its key, the name as written, the award, paper and day."""
    from rich.text import Text

    from extractor.review import SHORT

    text = Text(f"  {row.key[:SHORT]}  ", style="cyan")
    told = (row.recipient, row.award, row.period, row.publisher, day_words(row.published))
    text.append(" · ".join(filter(None, told)), style="default")
    return text


def open_row_words(row: "Row", link: "Link", names: Mapping[str, str]) -> "Text":
    """A row whose name fits no entry or several, with the entries that it may mean, the likeliest first."""
    text = own_row_words(row)
    text.append(f"\n    “{row.evidence}”", style="dim")
    for number, candidate in enumerate(link.candidates, 1):
        text.append(f"\n    {number}. {_candidate_words(candidate, names)}", style="default")
    return text


def pair_words(pair: "Pair") -> "Text":
    """Two entries that may be one, each with a row by which an answer names it."""
    from rich.text import Text

    told = word(LIKENESS_LABELS[pair.likeness])
    text = Text(f"{told}; {say('đã trả lời: chưa rõ')}" if pair.is_unsure else told, style="dim")
    for twin in (pair.one, pair.other):
        where = " · ".join(filter(None, (twin.entry.parent, "; ".join(_places(twin.entry.places)))))
        text.append(f"\n{twin.entry.name}", style="not dim bold")
        text.append(f" [{twin.entry.id}]{f' · {where}' if where else ''}\n", style="not dim not bold")
        text.append_text(own_row_words(twin.row))
    return text


def _candidate_words(candidate: "Candidate", names: Mapping[str, str]) -> str:
    name = names.get(candidate.entry, candidate.entry)
    return f"{name} [{candidate.entry}]: {', '.join(map(_reason, candidate.reasons))} ({candidate.score:.2f})"


def _reason(told: str) -> str:
    return word(reason_label(told))
