"""Pages of one article kept as one body: the documents as they were sent, parted by a comment of ours."""

import re
from collections.abc import Sequence

_MARK = re.compile(r"\n<!-- vinhdanh: (?:page at (?P<address>\S+)|(?P<end>no more pages)) -->\n")
_END = b"\n<!-- vinhdanh: no more pages -->\n"


def joined(pages: Sequence[tuple[str, bytes]], *, is_whole: bool) -> bytes:
    """The bodies of pages, each with its address, in one; the first address is known otherwise.

    ``is_whole`` notes that what the last page links to was looked at and is no page of the article.
    """
    first, *others = pages
    parts = [first[1]]
    for address, body in others:
        parts += [f"\n<!-- vinhdanh: page at {_quiet(address)} -->\n".encode(), body]
    return b"".join([*parts, _END] if is_whole else parts)


def parted(text: str, address: str | None) -> tuple[list[tuple[str | None, str]], bool]:
    """The documents of a body, each with its address, and whether it is noted that there are no more."""
    marks = list(_MARK.finditer(text))
    is_whole = any(mark["end"] for mark in marks)
    starts = [0, *(mark.end() for mark in marks)]
    ends = [*(mark.start() for mark in marks), len(text)]
    addresses = [address, *(mark["address"] for mark in marks)]
    documents = [(one, text[start:end]) for one, start, end in zip(addresses, starts, ends, strict=True)]
    return [documents[0], *(one for one in documents[1:] if one[1].strip())], is_whole


def _quiet(address: str) -> str:
    """An address that cannot end the comment around it."""
    return address.replace("--", "-%2D").replace(">", "%3E").replace(" ", "%20")
