"""Schemathesis over the whole description: what it makes up is answered as described, never by a fault."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from extractor.errors import FetchError
from extractor.service.access import Person, accounts
from extractor.service.access.tokens import new_token
from extractor.service.app import create_app
from extractor.service.settings import ServiceSettings
from extractor.store.office import office_file, open_office
from tests.service.filled import fill

MANY = 1_000_000
FROM_HERE = {"Host": "127.0.0.1"}
EXAMPLES = 2
PATIENCE = 60.0
"""Seconds: beside other work drawing a chart takes more than the ten that schemathesis waits."""
BEYOND_A_SCHEMA = {"POST /api/v1/watches/searches", "POST /api/v1/extract", "POST /api/v1/read"}
"""What is sent there is of the query language or the HTML of an article, which no schema describes; what
means nothing is refused."""


@pytest.fixture(scope="module")
def description(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Of a service with some articles, which asks nobody over the network and imports nothing."""
    database = tmp_path_factory.mktemp("schema") / "coverage.db"
    fill(database)
    FROM_HERE["Authorization"] = f"Bearer {_token(database)}"
    with pytest.MonkeyPatch.context() as patch:
        for place in ("reading.fetch", "sources.look_for"):
            patch.setattr(f"extractor.service.api.{place}", _no_network)
        patch.setattr("extractor.service.app.doers", _nothing_to_do)
        app = create_app(ServiceSettings(database=database, requests_a_minute=MANY, readings_a_minute=MANY))
        yield schemathesis.openapi.from_asgi("/openapi.json", app, headers=FROM_HERE)


def test_answers_are_as_described(description: Any) -> None:
    """Tokens are revoked at the end: one of them is ours."""
    operations = sorted(
        (found.ok() for found in description.get_all_operations()), key=lambda one: "/me/tokens" in one.path
    )
    faults = [f"{one.label}: {fault}" for one in operations if (fault := _fault(one)) is not None]
    assert not faults, "\n\n".join(faults)


def _fault(operation: Any) -> str | None:
    @given(case=operation.as_strategy())
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck), phases=[Phase.generate],
    )  # fmt: skip
    def check(case: schemathesis.Case) -> None:
        unasked = [positive_data_acceptance] if operation.label in BEYOND_A_SCHEMA else []
        case.call_and_validate(headers=FROM_HERE, excluded_checks=unasked, timeout=PATIENCE)

    try:
        check()
    except (AssertionError, BaseExceptionGroup) as error:
        return str(error)
    return None


def _token(database: Path) -> str:
    with open_office(office_file(database)) as office:
        account = accounts.add(office, "Lan", "admin", "một câu khó đoán")
        person = Person(account.name, account.role, "session", "", account.id)
        return new_token(office, person, "schemathesis", "admin", None)[1]


def _no_network(*_: object) -> None:
    raise FetchError("x", "cannot be reached", "try again later")


def _nothing_to_do(*_: object) -> dict[str, Callable[..., None]]:
    return {kind: lambda *_: None for kind in ("import", "round", "record")}
