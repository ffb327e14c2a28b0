"""On what terms the service fetches what users name: public addresses of the web, nothing else."""

from typing import Annotated

from fastapi import Depends, Request

from extractor.errors import UsageError
from extractor.fetch import Archive, Settings
from extractor.fetch.turns import folder_of_turns
from extractor.service.settings import ServiceSettings


def fetch_settings(request: Request) -> Settings:
    return settings_for(request.app.state.settings)


def settings_for(settings: ServiceSettings) -> Settings:
    return Settings(contact=settings.contact, allow_private=settings.allow_private, turns=folder_of_turns())


def archive_for(settings: ServiceSettings) -> Archive:
    return Archive(settings.pages_folder)


def checked_address(written: str) -> str:
    """The address if it is one of the web: whoever asks over the network names no files of this machine.

    Raises ``UsageError``.
    """
    address = written.strip()
    if not address.lower().startswith(("http://", "https://")):
        raise UsageError(written[:200], "is no address of the web", "write it with http:// or https://")
    return address


FetchSettings = Annotated[Settings, Depends(fetch_settings)]
"""A parameter of an endpoint."""
