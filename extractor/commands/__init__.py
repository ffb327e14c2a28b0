"""The commands: one file per verb, each parses, calls and prints. ``main`` is the console script."""

import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line; exit codes by the contract: 0 all done, 1 some inputs failed, 2 wrong usage."""
    from extractor.commands.app import run

    sys.exit(run(sys.argv[1:]))
