"""The scripts in the markup of a page, as text."""

import re
from collections.abc import Iterator

_END = "</script"


def scripts(text: str, begin: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    """The opening tag and the content of each script whose tag ``begin`` finds; none that is never closed."""
    at = 0
    while found := begin.search(text, at):
        at = text.find(_END, found.end())
        if at < 0:
            return
        yield found[0], text[found.end() : at]
