"""Pages that a browser saved as one file (MHTML, RFC 2557): a mail whose first HTML part is the page."""

import email
from email.message import Message

from extractor.ground.page import Page

SUFFIXES = (".mht", ".mhtml")

_DEEPEST = 20
"""Parts within parts. Browsers nest one deep; Python's reader calls itself for each."""


class MhtmlError(Exception):
    """The file is no page saved as MHTML; the message says why."""


def mhtml_page(body: bytes, source: str) -> Page:
    """The page in the file, with the address that the browser noted. Raises ``MhtmlError``."""
    if body.lower().count(b"boundary=") > _DEEPEST:
        raise MhtmlError("is a saved page nested too deeply")
    message = email.message_from_bytes(body)
    page = next((part for part in message.walk() if part.get_content_type() == "text/html"), None)
    content = page.get_payload(decode=True) if page is not None else None
    if page is None or not isinstance(content, bytes) or not content.strip():
        raise MhtmlError("holds no saved page")
    return Page(
        source=source,
        body=content,
        media_type="html",
        url=_address(message.get("Snapshot-Content-Location")) or _address(page.get("Content-Location")),
        headers=(("content-type", _declared_type(page)),),
    )


def _address(written: object) -> str | None:
    """The address of a header, which long ones spread over several lines; None for one of no web page."""
    address = "".join(str(written or "").split())
    return address if address.startswith(("http://", "https://")) else None


def _declared_type(part: Message) -> str:
    charset = part.get_content_charset()
    return "text/html" if charset is None else f"text/html; charset={charset}"
