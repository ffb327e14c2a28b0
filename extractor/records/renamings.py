"""What articles say became of a body: renamed ("Sở NN&PTNT Nghệ An, nay là Sở Nông nghiệp và Môi trường"), or
made part of another ("LĐLĐ huyện Thanh Trì sáp nhập vào LĐLĐ thành phố Hà Nội"), and since when ("từ ngày
1/3/2025")."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from extractor.records.registered import Change

NOW_IS, RENAMED, JOINED = "nay là", "đổi tên", "nhập"
FORMERLY = ("trước đây là", "trước là", "tiền thân là", "tên cũ là")
_AT_HEAD = ("Tiền thân", "Trước đây là", "Tên cũ", "Tên trước đây")
WORDS_OF_CHANGES = (NOW_IS, RENAMED, JOINED, *FORMERLY, *_AT_HEAD)
"""One of them stands, in these very letters, in every text that says so."""

_BECOMES = (
    r"(?P<before>[^.;\n]*?)(?:,| \(|)(?: (?:đã|vừa|mới|được|chính thức))* ?\b(?:{})"
    r"(?P<between> [^.;\n]*?)? (?:{}) (?P<behind>[^.;\n]*)"
)
_RENAMED = re.compile(_BECOMES.format(RENAMED, "thành|là"), re.IGNORECASE)
_JOINED = re.compile(_BECOMES.format("sáp nhập|hợp nhất|nhập", "vào|về|thành"), re.IGNORECASE)
_DAY = r"từ (?:ngày )?(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})\b"
_SINCE = re.compile(rf"\b{_DAY}", re.IGNORECASE)
"""The day of the change; that of a meeting or a decision ("ngày 20/2, HĐND tỉnh…") is another."""
_NOW_IS = re.compile(rf"(?:,| \(|) ?(?:(?:kể )?{_DAY},? )?\b{NOW_IS} ")
_FORMERLY = re.compile(rf"(?:,? | \()(?:{'|'.join(FORMERLY)}|(?:được )?{RENAMED} từ) ")
_FORMERLY_HEAD = re.compile(
    r"(?:(?<=[.!?] )|(?<=\n)|^)(?:Trước đây|(?:Tiền thân|Tên cũ|Tên trước đây)(?: của [^.,;\n]{2,40}?)?) là ",
    re.MULTILINE,
)
"""A sentence that tells what the body was of which the one before speaks: "… Tiền thân là Xí nghiệp A"."""
_SENTENCE_BEFORE = 400
_MADE_OF_TWO = " và "
"""Behind the first former name: "tiền thân là A và B" tells of a merger."""
_SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n")
_NOT_YET = re.compile(
    r"\b(?:sẽ|dự kiến|chuẩn bị|đề xuất|đề nghị|phương án|chủ trương|không|chưa)\b", re.IGNORECASE
)
_WORD = re.compile(r"\S+")
_STOPS = ".,;:)"
_LONGEST_NAME = 16
"""Words of a unit's name at most."""
_AND = re.compile(r"(?:,| và| với)$")


@dataclass(frozen=True, slots=True)
class Told:
    """What articles say of two names as written."""

    renamed: frozenset[Change] = frozenset()
    merged: frozenset[Change] = frozenset()


NOTHING_TOLD = Told()


def told_changes(texts: Iterable[str], names: Container[str]) -> Told:
    """What the texts say of ``names`` as written."""
    read = tuple(texts)
    return Told(frozenset(told_renamings(read, names)), frozenset(told_mergers(read, names)))


def told_renamings(texts: Iterable[str], names: Container[str]) -> Iterator[Change]:
    """Which of ``names`` as written took another's place: "A, nay là B", "B, trước đây là A", "A đổi tên
    thành B". What is only planned is left out."""
    for text in texts:
        for was in _FORMERLY.finditer(text):
            present = next((one for one in _endings(text[: was.start()]) if one in names), None)
            former = next((one for one in _beginnings(text[was.end() :]) if one in names), None)
            if former is None or present is None or former == present:
                continue
            if not text.startswith(_MADE_OF_TWO, was.end() + len(former)):
                yield Change(former, present, _day_told(text, was.start(), was.end()))
        yield from _told_at_head(text, names)
        for now in _NOW_IS.finditer(text):
            before, after = text[: now.start()], text[now.end() :]
            former = next((one for one in _endings(before) if one in names), None)
            present = next((one for one in _beginnings(after) if one in names), None)
            if former is not None and present is not None and former != present:
                yield Change(former, present, _day_told(text, now.start(), now.end()))
        yield from _became(_RENAMED, text, names)


def _told_at_head(text: str, names: Container[str]) -> Iterator[Change]:
    """As in "Công ty A đón nhận Huân chương. Tiền thân là Xí nghiệp B, …": the one body that the sentence
    before names."""
    for was in _FORMERLY_HEAD.finditer(text):
        former = next((one for one in _beginnings(text[was.end() :]) if one in names), None)
        before = text[max(0, was.start() - _SENTENCE_BEFORE) : was.start()].rstrip()
        stops = [stop.end() for stop in _SENTENCE_END.finditer(before)]
        told = set(_named(before[stops[-1] if stops else 0 :], names))
        if former is None or len(told) != 1 or former in told:
            continue
        if not text.startswith(_MADE_OF_TWO, was.end() + len(former)):
            yield Change(former, told.pop(), _day_told(text, was.start(), was.end()))


def _named(sentence: str, names: Container[str]) -> Iterator[str]:
    """The names in a sentence, of those that begin within another none."""
    reached = 0
    for word in _WORD.finditer(sentence):
        if word.start() < reached or not word[0][0].isupper():
            continue
        found = next((one for one in _beginnings(sentence[word.start() :]) if one in names), None)
        if found is not None:
            reached = word.start() + len(found)
            yield found


def told_mergers(texts: Iterable[str], names: Container[str]) -> Iterator[Change]:
    """Which of ``names`` as written became part of which: "A và B hợp nhất thành C", "sáp nhập A vào B". What
    is only planned is left out."""
    for text in texts:
        yield from _became(_JOINED, text, names)


def _became(pattern: re.Pattern[str], text: str, known: Container[str]) -> Iterator[Change]:
    for found in pattern.finditer(text):
        before, between = found["before"], (found["between"] or "").strip()
        present = next((one for one in _beginnings(found["behind"]) if one in known), None)
        if present is None or _NOT_YET.search(f"{before[-40:]} {between}"):
            continue
        for former in _listed_at_end(between or before, known):
            if former != present:
                yield Change(former, present, _day_told(text, found.start("behind"), found.start("behind")))


def _day_told(text: str, start: int, end: int) -> str | None:
    """The ISO day since which the change holds, when the sentence around these places tells just one."""
    begin = max((stop.end() for stop in _SENTENCE_END.finditer(text, 0, start)), default=0)
    stop = _SENTENCE_END.search(text, end)
    told = _SINCE.findall(text, begin, stop.start() if stop else len(text))
    if len(set(told)) != 1:
        return None
    day, month, year = map(int, told[0])
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        # "từ ngày 31/2/2025" is a slip of the paper: no day is better than a wrong one.
        return None


def _listed_at_end(text: str, known: Container[str]) -> Iterator[str]:
    """The names with which a text ends, joined by commas and "và", the last first."""
    left = text.rstrip()
    while (found := next((one for one in _endings(left) if one in known), None)) is not None:
        yield found
        left = left[: -len(found)].rstrip()
        if _AND.search(left) is None:
            return
        left = _AND.sub("", left).rstrip()


def _endings(text: str) -> list[str]:
    """The text's endings of whole words, the longest first."""
    starts = [word.start() for word in _WORD.finditer(text)]
    return [text[start:] for start in starts[-_LONGEST_NAME:]]


def _beginnings(text: str) -> list[str]:
    """The text's beginnings of whole words, the longest first, where no capital follows: "Tập đoàn Sao Mai
    Vàng" does not name "Tập đoàn Sao Mai"."""
    words = list(islice(_WORD.finditer(text), _LONGEST_NAME + 1))
    stops = [
        word.end()
        for number, word in enumerate(words[:_LONGEST_NAME])
        if word[0][-1] in _STOPS or number + 1 == len(words) or not words[number + 1][0][0].isupper()
    ]
    return [text[:end].rstrip(_STOPS) for end in reversed(stops)]
