"""Words that several reports share."""

import re
from collections.abc import Iterable

from extractor.ground.achievements import Entry
from extractor.ground.acts import NAME_ACTS, Act
from extractor.ground.labels import Speak, Wording, in_vietnamese
from extractor.records.standing import seen_decision

QUERY_SHEET = Wording("Truy vấn", "Query")
QUERY_HEADINGS = (Wording("Mục", "What"), Wording("Giá trị", "Value"))
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


def new_words(act: Act) -> str:
    """What an act put down, as people read it: the value, the day of a change, the decision that was seen."""
    if act.act == "decision_seen":
        seen = seen_decision(act)
        return ", ".join(filter(None, (seen.number, day_words(seen.date), seen.signer, seen.file)))
    if act.act in NAME_ACTS:
        return day_words(act.new)
    return act.new or "" if act.field else ""


def plain_markdown(text: str) -> str:
    """What an article wrote, on one line, shown as it is: neither markup nor steering a terminal."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return _MARKDOWN.sub(r"\\\1", " ".join(printable.split()))


def day_words(date: str | None) -> str:
    """A date of the contract as Vietnamese papers write it; empty for none. Of a moment the day.

    >>> day_words("2026-03-17T08:00:00+07:00"), day_words("2026-03"), day_words("2020/2025")
    ('17/03/2026', '03/2026', '2020–2025')
    >>> day_words("--03-17")
    '17/03'
    """
    ends = (date or "").partition("T")[0].split("/")
    return "–".join("/".join(reversed([part for part in end.split("-") if part])) for end in ends)


def names_over_time(entry: Entry, names: Iterable[str], speak: Speak = in_vietnamese) -> list[str]:
    """Names of the entry as written, with the day of a renaming where it is known: "Công ty Sao Mai (đến
    01/03/2025)"."""
    days = {seen.name: (seen.since, seen.until) for seen in entry.seen if seen.since or seen.until}
    return [f"{name} ({span_of_days(*days[name], speak)})" if name in days else name for name in names]


def span_of_days(first: str | None, last: str | None, speak: Speak = in_vietnamese) -> str:
    """ "ngày 17/03/2026", "từ 01/03/2026 đến 17/03/2026", "từ …", "đến …", "toàn bộ thời gian"."""
    begin, end = day_words(first), day_words(last)
    if first and first == last:
        return speak(Wording(f"ngày {begin}", f"on {begin}"))
    ends = (
        speak(Wording(f"từ {begin}", f"from {begin}")) if first else "",
        speak(Wording(f"đến {end}", f"to {end}")) if last else "",
    )
    return " ".join(filter(None, ends)) or speak(Wording("toàn bộ thời gian", "all time"))
