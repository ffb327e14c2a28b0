"""All network and all reading of inputs: addresses, files, folders and standard input become pages."""

from extractor.fetch.archive import Archive
from extractor.fetch.inputs import read_inputs
from extractor.fetch.settings import Settings, settings_from_environment
from extractor.ground.page import Page

__all__ = ["Archive", "Settings", "fetch", "read_inputs", "settings_from_environment"]


def fetch(address: str, settings: Settings) -> Page:
    """The page at one address. Raises ``FetchError`` with cause, remedy and outcome code.

    For many addresses use ``read_inputs``, or ``extractor.fetch.crew``: both keep connections, robots.txt and
    pauses between them.
    """
    from extractor.fetch.client import Fetcher

    with Fetcher(settings) as fetcher:
        return fetcher.page(address)
