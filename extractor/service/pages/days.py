"""Days as people write them in forms."""

import re

_DAY_FIRST = re.compile(r"(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})")


def iso_day(written: str) -> str:
    """ "17/3/2022" and "3/2022" in ISO 8601; anything else as it is, for whoever checks it.

    >>> iso_day(" 17/3/2022 "), iso_day("03/2022"), iso_day("2022")
    ('2022-03-17', '2022-03', '2022')
    """
    given = written.strip()
    found = _DAY_FIRST.fullmatch(given)
    if found is None:
        return given
    day = f"-{int(found[1]):02}" if found[1] else ""
    return f"{found[3]}-{int(found[2]):02}{day}"
