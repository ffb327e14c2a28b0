"""The service put together: the API under ``/api/v1``, the pages at ``/``, files under ``/static``."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import cache, partial

from fastapi import APIRouter, FastAPI
from jinja2 import Environment
from starlette.routing import BaseRoute

from extractor import __version__
from extractor.record_making import turns
from extractor.service import problems
from extractor.service.access.pages import router as access_pages
from extractor.service.access.people_pages import router as people_pages
from extractor.service.api import router as api
from extractor.service.api.description import describe, operation_id
from extractor.service.api_page import router as api_page
from extractor.service.audit import Audit
from extractor.service.bodies import Bodies
from extractor.service.etags import ETags
from extractor.service.headers import Headers
from extractor.service.heads import Heads
from extractor.service.limits import Readings, Requests
from extractor.service.local_paths import without_folders
from extractor.service.origins import Origins
from extractor.service.pages import router as pages
from extractor.service.pages.frame import ENGLISH_PREFIX
from extractor.service.pages.rendering import templates
from extractor.service.patience import Patience
from extractor.service.settings import ServiceSettings
from extractor.service.static_files import PREFIX, StaticFiles
from extractor.service.stores import Stores
from extractor.service.words import Language
from extractor.service.work.doers import doers
from extractor.service.work.runner import Runner
from extractor.service.work.updating import begin_where_due, reserve_where_due
from extractor.store import open_store

_SECONDS_TO_END = 20.0
"""For the page that an import is at when the service ends."""


@cache
def _routes() -> tuple[BaseRoute, ...]:
    """Every address and what answers it, made once a process: an app's first request makes what its routes
    take, which is slower than most answers, and they ask the app of the request for all that is its own."""
    whole = APIRouter(generate_unique_id_function=operation_id)
    whole.include_router(api)
    for prefix in ("", ENGLISH_PREFIX):
        for router in (access_pages, people_pages, api_page, pages):
            whole.include_router(router, prefix=prefix)
    return tuple(whole.routes)


@cache
def _look() -> tuple[StaticFiles, Mapping[Language, Environment]]:
    """Files and templates, read and compiled once a process: they change with the program only."""
    static = StaticFiles()
    return static, templates(static)


def create_app(settings: ServiceSettings) -> FastAPI:
    """The whole service. The database is made when it is not there.

    ``app.state`` holds ``settings``, ``stores``, ``static``, ``templates``, ``runner`` and ``readings``.
    Raises ``StoreError``.
    """
    with open_store(settings.database) as store:
        reserve_where_due(store)
    stores = Stores(settings.database, settings.office_file, settings.question_seconds)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        runner = Runner(stores, doers(settings, stores), partial(without_folders, settings=settings))
        begin_where_due(stores)
        runner.start()
        app.state.runner = runner
        yield
        runner.stop(_SECONDS_TO_END)
        turns.give_up(settings.database)
        stores.close()

    # FastAPI's own pages of documentation load scripts from another site; ours is one of the pages.
    app = FastAPI(
        title="Vinh Danh",
        version=__version__,
        summary="Award records from Vietnamese press coverage.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        generate_unique_id_function=operation_id,
        routes=list(_routes()),
    )
    app.state.settings = settings
    app.state.stores = stores
    app.state.readings = Readings(settings.readings_a_minute)
    app.state.static, app.state.templates = _look()
    app.add_route(PREFIX + "{name:path}", app.state.static.answer)
    problems.install(app)
    describe(app)
    # The last one added is the first to see a request.
    app.add_middleware(ETags)
    app.add_middleware(Bodies, usual=settings.request_bytes, with_files=settings.upload_bytes)
    app.add_middleware(Audit, stores=stores)
    app.add_middleware(Patience, seconds=settings.request_seconds)
    app.add_middleware(Requests, a_minute=settings.requests_a_minute, free=PREFIX)
    app.add_middleware(Heads)
    app.add_middleware(Origins, settings=settings)
    app.add_middleware(Headers, settings=settings)
    return app
