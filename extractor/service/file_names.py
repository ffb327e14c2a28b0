"""Under which names browsers save what is sent."""

import re
from urllib.parse import quote

from extractor.viet.fold import fold


def attachment(name: str) -> str:
    """The header that lets a browser save the answer under this name; nothing in it can end the header."""
    plain = re.sub(r"[^A-Za-z0-9._-]+", "-", fold(name))
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
