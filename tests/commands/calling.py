"""Calling the command line inside the test's own process, so that models load once."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from extractor.commands.app import app, run
from extractor.fetch import Settings

VERBS = (
    *(command.callback.__name__ for command in app.registered_commands if command.callback),
    *(str(group.name) for group in app.registered_groups),
)
"""All verbs of the program, those with verbs below them too."""


@dataclass(frozen=True)
class Called:
    """What one call gave: exit code, standard output and standard error."""

    code: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.text.splitlines()]

    @property
    def messages(self) -> list[str]:
        return self.err.splitlines()


Call = Callable[..., Called]


def caller(monkeypatch: pytest.MonkeyPatch, settings: Settings) -> Call:
    """A call as from a shell without a terminal and without our variables, fetching with ``settings``."""
    for name in ("VINHDANH_DB", "VINHDANH_LANG", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("extractor.fetch.settings_from_environment", lambda: settings)

    def called(*arguments: object, stdin: bytes = b"") -> Called:
        out, err = _Stream(), _Stream()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = run([str(argument) for argument in arguments])
        return Called(code, out.everything(), err.everything().decode("utf-8"))

    return called


class _Stream(io.TextIOWrapper):
    """A text stream over bytes that stay readable, as standard output is one."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def everything(self) -> bytes:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue()
