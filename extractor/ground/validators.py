"""What a server says of the state of an address, to be sent back at the next visit (conditional GET)."""

from collections.abc import Iterable

from extractor.ground.value_class import value_class

_LONGEST = 1_000


@value_class
class Validators:
    """ETag and Last-Modified as the server wrote them, weak mark ``W/`` and all; None where it gave none.

    They are sent back letter by letter: a server compares its own words, and dates that are no dates
    ("Thứ Hai, 02/11") may still be its way of naming a state.
    """

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        """Whether there is anything to send."""
        return self.etag is not None or self.last_modified is not None

    def or_else(self, former: "Validators") -> "Validators":
        """These, and the former ones where these are missing: a 304 need not repeat what has not changed."""
        return Validators(self.etag or former.etag, self.last_modified or former.last_modified)


@value_class
class NotModified:
    """The server's word that an address still holds what it held when these validators were given."""

    source: str
    validators: Validators


def validators_of(headers: Iterable[tuple[str, str]]) -> Validators:
    """The validators among an answer's headers, whose names may be in any case.

    A value that cannot be sent back (not ASCII, endless) is none.
    """
    found: dict[str, str] = {}
    for name, value in headers:
        written = value.strip()
        if written and written.isascii() and written.isprintable() and len(written) <= _LONGEST:
            found.setdefault(name.lower(), written)
    return Validators(found.get("etag"), found.get("last-modified"))
