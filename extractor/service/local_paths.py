"""Where files lie on this machine is not told over HTTP: of a path only its last name."""

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from extractor.service.settings import ServiceSettings


def without_folders(told: str, settings: ServiceSettings) -> str:
    """What is told, without the folders of this service and its user.

    >>> without_folders("/srv/vd/a.db: is locked", ServiceSettings(database=Path("/srv/vd/a.db")))
    'a.db: is locked'
    """
    for folder in sorted(set(_folders(settings)), key=len, reverse=True):
        told = re.sub(rf"(?<![\w./:-]){re.escape(folder)}(?:/[\w.-]+)*/(?=[\w.-])", "", told)
    return told


def _folders(settings: ServiceSettings) -> Iterator[str]:
    """As they are written and as they are; the root, and where the service stands, are written in no path."""
    files = (settings.database, settings.office_file)
    places = [
        *(one.parent for one in files),
        Path(tempfile.gettempdir()),
        Path.home(),
        Path(__file__).parents[2],
    ]
    places.append(settings.pages_folder)
    for place in places:
        for one in (place, place.resolve()):
            if str(one) not in (".", "/", ""):
                yield str(one)
