"""Ranks that result lines tell without "giải": "Kết quả: Nhất - Công ty A; Nhì - Sở B; Ba - Sở C", "Giải Nhất
Hà Thị Sao, Nhì Lò Thị Mai", "Nhất toàn đoàn thuộc về xã A".

The bare words are common ("thống nhất", "thứ ba", "nhất là"), so a rank counts only in a row: the first place
with its winner, and the second with its own behind it; or as a place among all teams that somebody has.
"""

import re
from collections.abc import Iterator

from extractor.lexicon.award_grades import BARE_RANK, PLACING
from extractor.lexicon.leaping import leaping

_RANK = r"(?P<rank>(?:hạng )?(?:nhất|nhì|ba|tư|khuyến khích))(?: \([^()\n]{1,30}\))?"
_SIGN = r" ?(?::|(?<= )-(?= )) ?"
_WINNER = (
    r"(?P<head>(?:đội|đoàn|đơn vị|em|anh|chị|ông|bà|thầy|cô|vđv|vận động viên|xã|phường|thị trấn|huyện|trường"
    r"|lớp|bản|thôn|xóm|khối|cặp|liên quân) )?"
)
_FIRST = leaping(r"(?<!\w)(?:(?:hạng )?nhất|vô địch)(?= ?(?:\([^()\n]{1,30}\) ?)?(?::| - ))")
_GIVEN = leaping(r"(?<!\w)giải nhất (?=[^\W\d_])")
_BEGINS = re.compile(r"(?:^|[:;.,] |\n+[-+*•]? ?)$")
_NEXT_SIGNED = re.compile(rf"[^\n]{{3,120}}?(?:[;,.] |\n+[-+*•]? ?)(?:đồng )?{_RANK}{_SIGN}{_WINNER}")
_GOES_TO = r"(?:(?:là|cho|trao cho|được trao cho|thuộc về) )?"
_NEXT_PLAIN = re.compile(rf"[^\n;:]{{3,120}}?(?:[;,]| và) (?:đồng )?{_RANK} {_GOES_TO}{_WINNER}")
_SIGN_BEHIND = re.compile(rf"(?: ?\([^()\n]{{1,30}}\))?{_SIGN}{_WINNER}")
_PLAIN_BEHIND = re.compile(_GOES_TO + _WINNER)


_GIVEN_BEFORE = leaping(r"(?<!\w)giải nhất(?: [^,;:.\n]{1,40})?(?:[,;]| và) (?=[^\W\d_])")
_NEXT_BEHIND = re.compile(
    rf"{_WINNER}(?P<name>[^,;:.()\n]{{3,60}}?) (?P<rank>nhất|nhì|ba|khuyến khích)"
    r"(?: (?:môn|nội dung|đơn|đôi|đồng đội|toàn đoàn|cờ|cầu lông|bóng|kéo co|bơi|chạy|đẩy gậy|việt dã)"
    r"(?: [^\W\d_]+){0,4})?(?:[,;] |\.|\n|$| và (?=[^\W\d_]))"
)
_NO_NAME = re.compile(
    r"(?<!\w)(?:thứ|xếp|là|đạt|đoạt|giành|được|giải|hạng|về|thuộc về|cho|có|lần|tháng|thống|hai|duy)(?!\w)"
)

_OF_ALL = leaping(r"(?<!\w)(?:nhất|nhì|ba) toàn đoàn(?!\w)")
_WON = leaping(r"(?<!\w)(?:đạt|đoạt|giành)(?: được)?(?: vị trí| ngôi)? $")
_GOES_BEHIND = re.compile(rf"(?: (?:là|cho|thuộc về|được trao cho)|:| -) {_WINNER}")


def find_bare_ranks(text: str, low: str) -> Iterator[tuple[int, int, str]]:
    """Such ranks, "hạng" included, as (start, end, rule); ``low`` is ``normal(text)``."""
    for start, end in _ranks(text, low):
        yield start, end, BARE_RANK if low.startswith(("nhất", "nhì", "ba", "tư", "kh"), start) else PLACING


def _ranks(text: str, low: str) -> Iterator[tuple[int, int]]:
    for first in _FIRST.finditer(low):
        if _BEGINS.search(low, max(0, first.start() - 4), first.start()) is None:
            continue
        begun = _SIGN_BEHIND.match(low, first.end())
        further = list(_further(_NEXT_SIGNED, text, low, begun.end())) if begun else []
        if begun and _names(text, begun) and further:
            yield first.span()
            yield from further
    for rank in _OF_ALL.finditer(low) if " toàn đoàn" in low else ():
        goes = _GOES_BEHIND.match(low, rank.end())
        won = _WON.search(low, max(0, rank.start() - 20), rank.start()) is not None
        if won or (goes and _names(text, goes)) or _is_behind_its_winner(text, low, rank):
            yield rank.span()
    for first in _GIVEN.finditer(low):
        led = _PLAIN_BEHIND.match(low, first.end())
        if led and _names(text, led):
            yield from _further(_NEXT_PLAIN, text, low, first.end())
    for first in _GIVEN_BEFORE.finditer(low):
        yield from _behind_their_winners(text, low, first.end())


def _behind_their_winners(text: str, low: str, at: int) -> Iterator[tuple[int, int]]:
    """As in "đội A đạt giải nhất, đội B nhì, đội C ba": a name, and the rank closes its part."""
    while (told := _NEXT_BEHIND.match(low, at)) and text[told.start("name")].isupper():
        if _NO_NAME.search(told["name"]):
            return
        if text[told.start("rank")].isupper():
            return
        if not _OF_ALL.match(low, told.start("rank")):
            yield told.start("rank"), _end_of_rank(low, told)
        at = told.end()


def _end_of_rank(low: str, told: re.Match[str]) -> int:
    """The rank with the event behind it ("nhất cầu lông đôi nam")."""
    end = told.end()
    behind = low[told.start("rank") : end]
    closed = re.search(r"(?:[,;] |\.|\n| và )$", behind)
    return end - len(closed[0]) if closed else end


_PART_BEFORE = re.compile(rf"(?:^|[:;,.] |\n| và ){_WINNER}(?P<name>[^,;:.()\n]{{3,60}}?) $")
_PART_ENDS = re.compile(r"[,;.\n]| và |$")


def _is_behind_its_winner(text: str, low: str, rank: re.Match[str]) -> bool:
    """As in "đội A nhất toàn đoàn, đội B nhì toàn đoàn"; alone it only tells how one fared ("Đoàn Việt Nam
    nhất toàn đoàn.")."""
    begin = max(0, rank.start() - 80)
    more = rank[0].split()[1:]
    if not low.startswith((",", ";", " và "), rank.end()) and " ".join(more) not in low[begin : rank.start()]:
        return False
    told = _PART_BEFORE.search(low, begin, rank.start()) if _PART_ENDS.match(low, rank.end()) else None
    return told is not None and text[told.start("name")].isupper() and not _NO_NAME.search(told["name"])


def _further(pattern: re.Pattern[str], text: str, low: str, at: int) -> Iterator[tuple[int, int]]:
    """The next ranks, the second first, each with a winner behind it: "ba đội A, B" alone counts teams."""
    second = False
    while (told := pattern.match(low, at)) and _names(text, told):
        second = second or told["rank"].endswith("nhì")
        if not second:
            return
        yield told.span("rank")
        at = told.end()


def _names(text: str, told: re.Match[str]) -> bool:
    """Whether a name begins here: "Nhất - |đội Công ty A", "Nhất - |Huyện đoàn B"."""
    return text[told.end() : told.end() + 1].isupper() or text[told.start("head") : told.end()][:1].isupper()
