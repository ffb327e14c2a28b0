"""Words that several reports share, in Vietnamese."""

import re

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|])")


def plain_markdown(text: str) -> str:
    """What an article wrote, on one line, shown as it is: neither markup nor steering a terminal."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return _MARKDOWN.sub(r"\\\1", " ".join(printable.split()))


def day_words(day: str | None) -> str:
    """17/03/2026, of an ISO day; empty for none."""
    return "/".join(reversed((day or "").split("-")))


def span_of_days(first: str | None, last: str | None) -> str:
    """ "ngày 17/03/2026", "từ 01/03/2026 đến 17/03/2026", "từ …", "đến …", "toàn bộ thời gian"."""
    if first and last:
        return f"ngày {day_words(first)}" if first == last else f"từ {day_words(first)} đến {day_words(last)}"
    if first:
        return f"từ {day_words(first)}"
    return f"đến {day_words(last)}" if last else "toàn bộ thời gian"
