"""No test waits without an end: a hung one would hold up the whole suite until somebody stops it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
WAITS = {"acquire", "communicate", "get", "join", "result", "wait"}
"""Methods that wait for ever when they are given nothing."""
RUNS = {"call", "check_call", "check_output", "run"}
"""Functions of subprocess that wait for the end of a process."""


def endless(tree: ast.AST) -> Iterator[int]:
    """The lines of the calls that may wait for ever; what ``asyncio.wait_for`` holds has an end."""
    held = {
        id(call.args[0])
        for call in _calls(tree)
        if call.args and ast.unparse(call.func) == "asyncio.wait_for"
    }
    for call in _calls(tree):
        if id(call) not in held and _is_endless(call):
            yield call.lineno


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_endless(call: ast.Call) -> bool:
    name = ast.unparse(call.func)
    if any(keyword.arg == "timeout" for keyword in call.keywords):
        return False
    if name.removeprefix("subprocess.") in RUNS and name.startswith("subprocess."):
        return True
    if name in {"urlopen", "subprocess.Popen", "socket.create_connection"}:
        return True
    return (
        isinstance(call.func, ast.Attribute) and call.func.attr in WAITS and not (call.args or call.keywords)
    )


@pytest.mark.parametrize("path", sorted(TESTS.rglob("*.py")), ids=lambda path: str(path.relative_to(TESTS)))
def test_every_wait_has_an_end(path: Path) -> None:
    """``tests.servers.ends`` has ``joined`` for threads and ``running`` for processes."""
    lines = list(endless(ast.parse(path.read_text(encoding="utf-8"))))
    assert lines == [] or path.name == "ends.py", f"waits without a limit in lines {lines}"


@pytest.mark.parametrize(
    ("code", "waits"),
    [
        ("thread.join()", True),
        ("thread.join(9)", False),
        ("over.wait(timeout=9)", False),
        ("over.wait()", True),
        ("', '.join(names)", False),
        ("subprocess.run(['true'])", True),
        ("subprocess.run(['true'], timeout=9)", False),
        ("subprocess.Popen(['true'])", True),
        ("urlopen(address)", True),
        ("asyncio.wait_for(never.wait(), 9)", False),
    ],
)
def test_what_counts_as_a_wait_without_an_end(code: str, waits: bool) -> None:
    assert bool(list(endless(ast.parse(code)))) is waits
