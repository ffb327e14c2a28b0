"""The HTTP API, version 1."""

from fastapi import APIRouter, Depends

from extractor.service.access.dependencies import checked_header

router = APIRouter(prefix="/api/v1", dependencies=[Depends(checked_header)])
