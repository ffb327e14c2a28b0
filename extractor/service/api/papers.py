"""Papers that persons attach to records: a decision that was seen, as a scan or a file."""

import shutil
from pathlib import Path as File
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Depends, Path, Request, UploadFile
from fastapi.responses import FileResponse
from pydantic import Field

from extractor.attachments import FOLDER, attach
from extractor.errors import NotStoredError
from extractor.service.access import require
from extractor.service.api.models import Model
from extractor.service.file_names import attachment
from extractor.service.settings import ServiceSettings

router = APIRouter(prefix="/papers", tags=["review"])

_NAME = r"[0-9a-f]{16}(\.[0-9a-z]{1,8})?"
PLACE = rf"^{FOLDER}/{_NAME}$"
"""Where a paper lies, seen from the database's folder."""

_BYTES = {"schema": {"type": "string", "format": "binary"}}


def _settings(request: Request) -> ServiceSettings:
    settings: ServiceSettings = request.app.state.settings
    return settings


Settings = Annotated[ServiceSettings, Depends(_settings)]


class PaperOut(Model):
    """``place`` is what a decision that was seen names as its ``paper``."""

    place: str = Field(examples=["papers/0f2c9a1b3d4e5f60.pdf"])


@router.post("", summary="Keep a paper", status_code=201, dependencies=[Depends(require("reviewer"))])
def keep_paper(settings: Settings, paper: UploadFile) -> PaperOut:
    """The same bytes are kept once, under their hash; of the name only the ending is used."""
    ending = File(paper.filename or "").suffix.lower()
    is_plain = ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= 9
    with TemporaryDirectory() as folder:
        path = File(folder) / f"paper{ending if is_plain else ''}"
        with path.open("wb") as kept:
            shutil.copyfileobj(paper.file, kept)
        return PaperOut(place=attach(settings.database, path))


@router.get(
    "/{name}",
    summary="A paper that was kept",
    response_class=FileResponse,
    responses={200: {"description": "The paper.", "content": {"application/octet-stream": _BYTES}}},
)
def get_paper(
    settings: Settings,
    name: Annotated[str, Path(pattern=f"^{_NAME}$", examples=["0f2c9a1b3d4e5f60.pdf"])],
) -> FileResponse:
    """To be saved, never shown in this service's own name."""
    path = kept_paper(settings, f"{FOLDER}/{name}")
    headers = {"Content-Disposition": attachment(name), "ETag": f'"{path.stem}"'}
    return FileResponse(path, media_type="application/octet-stream", headers=headers)


def kept_paper(settings: ServiceSettings, place: str) -> File:
    """Where the paper lies. Raises ``NotStoredError`` for one that was never kept."""
    path = settings.database.parent / place
    if not path.is_file():
        raise NotStoredError(place, "is no paper that was kept", "send it first: POST /api/v1/papers")
    return path
