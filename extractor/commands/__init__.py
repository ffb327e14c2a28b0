"""The commands: one file per verb, each parses, calls and prints. ``main`` is the console script."""

import gc
import sys
from typing import NoReturn

_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000
"""Loading the models makes millions of objects that stay; looking through them again and again for garbage
takes an eighth of a short run and a quarter of a long one (docs/performance.md)."""


def main() -> NoReturn:
    """Run the command line; exit codes by the contract: 0 all done, 1 some inputs failed, 2 wrong usage."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 100)
    from extractor.commands.app import run

    sys.exit(run(sys.argv[1:]))
