"""The address that a browser wrote into a page when it saved it."""

import re

from extractor.publishers.address import split_address

_HEAD = 4_000
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_SIGNS = (
    re.compile(r"\s*saved from url=\(\d{4,}\)(\S+)\s*"),
    re.compile(r"\s*Page saved with SingleFile\s+url:\s*(\S+)\s.*", re.DOTALL),
)
"""Chrome, Edge and Internet Explorer; the SingleFile extension. Firefox writes none: there the canonical link
of the page itself tells."""


def saved_from(text: str) -> str | None:
    """The address in the comment at the head of a saved page; None when there is none."""
    for comment in _COMMENT.finditer(text[:_HEAD]):
        for sign in _SIGNS:
            found = sign.fullmatch(comment[1])
            if found is not None and split_address(found[1]) is not None:
                return found[1]
    return None
