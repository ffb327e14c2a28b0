"""Fixtures that any test may use."""

import math
from collections.abc import Iterator, Mapping
from contextlib import ExitStack

import pytest
import stamina
from hypothesis import settings

from extractor.fetch import Settings
from tests.laid_tables import laid_once
from tests.servers.loopback import Loopback, Said, Serve, serving

# A busy machine is no fault of the code under test.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


@pytest.fixture(scope="session", autouse=True)
def tables_laid_once() -> Iterator[None]:
    with laid_once():
        yield


@pytest.fixture
def serve() -> Iterator[Serve]:
    """``server = serve({"/bai": "<html>…", "/cũ": Answer(status=404)})``: a web server on this machine.

    Give addresses from ``server.url("/bai")`` to code that runs with the ``local`` settings, or with
    ``VINHDANH_ALLOW_PRIVATE=1`` in its environment.
    """
    with ExitStack() as stack:

        def start(answers: Mapping[str, Said]) -> Loopback:
            return stack.enter_context(serving(answers))

        yield start


@pytest.fixture
def local(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings that open this machine's own addresses and make no pauses."""
    turns = tmp_path_factory.getbasetemp() / "turns"
    return Settings(allow_private=True, pause_seconds=0.0, pages_per_minute=math.inf, turns=turns)


@pytest.fixture(scope="session", autouse=True)
def no_waiting() -> Iterator[None]:
    """Retries follow each other at once."""
    with stamina.set_testing(True, attempts=3, cap=True):
        yield
