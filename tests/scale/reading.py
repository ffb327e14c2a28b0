"""What the worker processes of the tests do with a page: quick, and deadly when the page says so."""

import os

from extractor.errors import InputError
from extractor.ground.page import Page

DEADLY = b"deadly"
BY_THE_WORKER = "read by process"


def read_or_die(page: Page) -> InputError:
    """Nothing but which process read the page; a deadly page ends that process."""
    if page.body == DEADLY:
        os._exit(9)
    return InputError(page.source, f"{BY_THE_WORKER} {os.getpid()}", page.body.decode())
