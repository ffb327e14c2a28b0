"""The program as from a shell, but without the pauses between two pages of one paper."""

import math
from dataclasses import replace

from extractor import fetch
from extractor.commands import main

asked_for = fetch.settings_from_environment


def in_haste() -> fetch.Settings:
    return replace(asked_for(), pause_seconds=0.0, pages_per_minute=math.inf)


if __name__ == "__main__":
    fetch.settings_from_environment = in_haste
    main()
