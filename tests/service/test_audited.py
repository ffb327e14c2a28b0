"""The audit log speaks in words of everything that can be done, and of browsers as people know them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute

from extractor.lists.audited import act_words
from extractor.service.access.dependencies import SAFE_METHODS
from extractor.service.app import create_app
from extractor.service.audit import QUESTIONS
from extractor.service.settings import ServiceSettings
from extractor.service.words.browsers import browser_words

API = "/api/v1"


def of_all(routes: list[BaseRoute]) -> Iterator[tuple[str, str]]:
    """Method and path of everything that changes something; of the API without its prefix."""
    for route in routes:
        inside = getattr(route, "original_router", None)
        if inside is not None:
            yield from of_all(inside.routes)
        elif isinstance(route, APIRoute):
            yield from ((method, route.path) for method in (route.methods or set()) - SAFE_METHODS)


def plain(path: str) -> str:
    """Without the kinds of its parts: "/jobs/{number}" for "/jobs/{number:int}"."""
    return re.sub(r":\w+}", "}", path)


def of_programs(app: FastAPI) -> Iterator[tuple[str, str]]:
    for path, methods in app.openapi()["paths"].items():
        if path not in QUESTIONS:
            yield from ((method.upper(), path) for method in methods if method.upper() not in SAFE_METHODS)


def test_every_act_of_the_service_has_words(tmp_path: Path) -> None:
    app = create_app(ServiceSettings(database=tmp_path / "coverage.db"))
    programs = set(of_programs(app))
    pages = {
        (method, path)
        for method, path in of_all(app.routes)
        if (method, plain(f"{API}{path}")) not in programs and f"{API}{path}" not in QUESTIONS
    }
    assert (len(pages) > 20, len(programs) > 20) == (True, True)
    asked = pages | programs
    acts = {f"{method} {path.replace('{verdict}', 'bac')}" for method, path in asked}
    assert {act for act in acts if act_words(act) is None} == set()


@pytest.mark.parametrize("act", ["account add", "account role", "account password", "account disable",
                                 "account enable", "account remove"])  # fmt: skip
def test_acts_of_the_command_line_have_words(act: str) -> None:
    assert act_words(act) is not None


def test_an_english_page_is_the_same_act() -> None:
    assert act_words("POST /en/doi-chieu/ab/xet/bac") == act_words("POST /doi-chieu/ab/xet/bac")
    assert act_words("POST /doi-chieu/ab/xet/bac/con") is None
    assert act_words("POST /ngoai") is None


@pytest.mark.parametrize(
    ("agent", "told"),
    [
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 "
         "Safari/537.36 Edg/140.0.0.0", "Edge, Windows"),
        ("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
         "Chrome, Android"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 "
         "Mobile/15E148 Safari/604.1", "Safari, iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox, Linux"),
        ("python-httpx/0.28.1", "python-httpx/0.28.1"), ("", ""), (None, ""),
    ],
)  # fmt: skip
def test_a_browser_is_told_in_few_words(agent: str | None, told: str) -> None:
    assert browser_words(agent) == told
