"""What the service is told when it starts: where the database lies, where it listens, how much it bears."""

import getpass
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AliasChoices, Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from extractor.errors import UsageError
from extractor.store.office import office_file
from extractor.store.pages_folder import pages_folder

LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
DEFAULT_PORT = 8000

_PREFIX = "VINHDANH_"


class ServiceSettings(BaseSettings):
    """From the environment (``VINHDANH_HOST``, ``VINHDANH_PORT`` …) unless given; sizes in bytes.

    ``base_url`` is the address under which people reach the service when another server stands before it
    (``https://khenthuong.vidu.vn``); cookies are marked Secure when it is https. ``allowed_hosts`` are
    further names that the Host header may carry. ``archive`` is the folder of raw pages, ``pages`` beside
    the database unless told. ``allow_private`` lets addresses
    of this machine and the intranet be fetched, for tests and an own intranet. ``who`` acts on records where
    nobody signs in; the name of the account of the system unless told.
    """

    model_config = SettingsConfigDict(env_prefix=_PREFIX, frozen=True, populate_by_name=True)

    database: Path = Field(
        default=Path("data") / "coverage.db", validation_alias=AliasChoices("database", "VINHDANH_DB")
    )
    archive: Path | None = Field(default=None, validation_alias=AliasChoices("archive", "VINHDANH_PAGES"))
    host: str = "127.0.0.1"
    port: int = Field(default=DEFAULT_PORT, ge=0, le=65_535)
    base_url: str | None = None
    allowed_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    allow_private: bool = False
    contact: str | None = None
    who: str | None = None

    request_bytes: int = Field(default=1_000_000, gt=0)
    upload_bytes: int = Field(default=20_000_000, gt=0)
    request_seconds: float = Field(default=90.0, gt=0)
    question_seconds: float = Field(default=20.0, gt=0)
    requests_a_minute: int = Field(default=600, gt=0)
    readings_a_minute: int = Field(default=60, gt=0)
    session_idle_minutes: int = Field(default=120, gt=0)
    session_hours: int = Field(default=12, gt=0)

    @field_validator("allowed_hosts", mode="before")
    @classmethod
    def _listed(cls, given: object) -> object:
        """``VINHDANH_ALLOWED_HOSTS`` is a list with commas."""
        return tuple(filter(None, map(str.strip, given.split(",")))) if isinstance(given, str) else given

    @field_validator("base_url")
    @classmethod
    def _whole(cls, given: str | None) -> str | None:
        if given is None:
            return None
        parts = urlsplit(given)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/"):
            raise ValueError("must be https://NAME without a path")
        return given.rstrip("/")

    @property
    def pages_folder(self) -> Path:
        return self.archive or pages_folder(self.database)

    @property
    def office_file(self) -> Path:
        """The file of people, sessions, jobs and the audit log, beside the database."""
        return office_file(self.database)

    @property
    def owner(self) -> str:
        """Who acts where nobody signs in."""
        return self.who or getpass.getuser()

    @property
    def is_secure(self) -> bool:
        return self.base_url is not None and self.base_url.startswith("https://")

    @property
    def is_private(self) -> bool:
        """Nobody but who sits at this machine can reach the service: no login is needed."""
        outer = urlsplit(self.base_url).hostname if self.base_url else None
        return is_loopback(self.host) and (outer is None or is_loopback(outer)) and not self.allowed_hosts


def settings_of(**given: Any) -> ServiceSettings:
    """The settings as given; None leaves one to the environment. Raises ``UsageError``."""
    try:
        return ServiceSettings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        fault = error.errors()[0]
        name = str(fault["loc"][0]).upper() if fault["loc"] else "SERVE"
        raise UsageError(
            name if name.startswith(_PREFIX) else _PREFIX + name,
            f"is not right ({fault['msg']})",
            "correct it, or leave it out",
        ) from error


def is_loopback(host: str) -> bool:
    name = host.strip("[]").lower()
    if name in LOOPBACK_NAMES:
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
