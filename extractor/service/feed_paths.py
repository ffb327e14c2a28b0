"""The addresses of feeds. Feed readers ask them: they know a name and a password, no page to sign in on and
no header of ours."""

ATOM = "/theo-doi/tin.atom"
JSON_FEED = "/theo-doi/tin.json"


def is_feed(path: str) -> bool:
    return path.endswith((ATOM, JSON_FEED))
