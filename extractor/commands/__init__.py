"""The commands: one file per verb, each parses, calls and prints. ``main`` is the console script."""

import gc
import signal
import sys
from typing import NoReturn

_OBJECTS_BETWEEN_COLLECTIONS = 1_000_000
"""Loading the models makes millions of objects that stay; looking through them again and again for garbage
takes an eighth of a short run and a quarter of a long one (docs/performance.md)."""


def main() -> NoReturn:
    """Run the command line; exit codes by the contract: 0 all done, 1 some inputs failed, 2 wrong usage."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS, 20, 100)
    # While the modules are imported Ctrl-C ends the program without a word: nothing has been begun, and what
    # Python would print are the lines of its own imports.
    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    from extractor.commands.app import run

    signal.signal(signal.SIGINT, interrupted)
    sys.exit(run(sys.argv[1:]))
