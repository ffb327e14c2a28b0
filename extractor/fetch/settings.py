"""How the fetch stage behaves: limits, manners and who we say we are."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extractor import __version__
from extractor.errors import UsageError
from extractor.fetch.turns import folder_of_turns
from extractor.ground.page import Encoding

CONTACT_VARIABLE = "VINHDANH_CONTACT"
PRIVATE_VARIABLE = "VINHDANH_ALLOW_PRIVATE"

PRODUCT = "VinhDanh"
"""The name that robots.txt files may address us by."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Limits in seconds and bytes.

    ``contact`` is an e-mail or web address that site owners can write to; it becomes part of the
    User-Agent. ``allow_private`` opens loopback and intranet addresses and all ports; it is for tests and
    for one's own intranet, never for addresses given by strangers. ``turns`` is the folder in which all
    programs of this user take turns at a site; without it each keeps to its own pauses. ``encoding`` is said
    of all that is read.
    """

    contact: str | None = None
    allow_private: bool = False
    connect_seconds: float = 10.0
    read_seconds: float = 20.0
    total_seconds: float = 60.0
    page_bytes: int = 20_000_000
    redirects: int = 10
    attempts: int = 3
    longest_wait_seconds: float = 30.0
    pause_seconds: float = 1.0
    hosts_at_once: int = 6
    pages_per_minute: float = 240.0
    listing_links: int = 500
    turns: Path | None = None
    encoding: Encoding | None = None

    def __post_init__(self) -> None:
        if self.contact is not None and not (self.contact.isascii() and self.contact.isprintable()):
            raise UsageError(
                CONTACT_VARIABLE,
                "the contact must be one line of plain ASCII",
                "give an e-mail address or a web address",
            )

    @property
    def user_agent(self) -> str:
        purpose = "reads award news" if self.contact is None else f"reads award news; {self.contact}"
        return f"{PRODUCT}/{__version__} ({purpose})"


def settings_from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings that ``VINHDANH_CONTACT`` and ``VINHDANH_ALLOW_PRIVATE`` ask for.

    Raises ``UsageError`` for a value that is not understood, so that a slip does not open the intranet.
    """
    private = environment.get(PRIVATE_VARIABLE, "")
    if private not in ("", "0", "1"):
        raise UsageError(PRIVATE_VARIABLE, f"is {private!r}", "set it to 1, or leave it out")
    return Settings(
        contact=environment.get(CONTACT_VARIABLE) or None,
        allow_private=private == "1",
        turns=folder_of_turns(environment),
    )
