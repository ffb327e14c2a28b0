"""Vietnamese unless English is asked for; every sentence has its twin."""

import ast
from pathlib import Path
from typing import Any

import pytest
import typer

import extractor.commands
from extractor.commands.app import app
from extractor.commands.english import ENGLISH
from extractor.commands.english_tracking import TRACKING
from extractor.commands.language import chosen_language
from extractor.errors import UsageError
from tests.commands.calling import VERBS, Call


def helps(command: Any) -> set[str]:
    """All help texts that we wrote, of a command and those below it."""
    texts = {command.help, *(getattr(parameter, "help", None) for parameter in command.params)}
    for verb in getattr(command, "commands", {}).values():
        texts |= helps(verb)
    return {text for text in texts if text and text != "Show this message and exit."}


def said() -> set[str]:
    """The first argument of every call of ``say`` in the commands."""
    folder = Path(extractor.commands.__file__).parent
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in folder.glob("*.py")]
    return {
        node.args[0].value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_sentence_has_its_english_twin_and_none_is_left_over() -> None:
    assert helps(typer.main.get_command(app)) | said() == set(ENGLISH)


def test_no_sentence_has_two_english_twins() -> None:
    """The parts of the dictionary are laid over one another, and the last would win unseen."""
    assert {key: english for key, english in TRACKING.items() if ENGLISH[key] != english} == {}


def test_twins_have_the_same_gaps() -> None:
    for vietnamese, english in ENGLISH.items():
        assert vietnamese.count("{") == english.count("{"), vietnamese


@pytest.mark.parametrize("verb", VERBS)
def test_help(verb: str, call: Call) -> None:
    vietnamese, english = call(verb, "--help"), call(verb, "--help", "--lang", "en")
    assert (vietnamese.code, english.code) == (0, 0)
    assert vietnamese.text != english.text
    assert call("--lang=en", verb, "-h").text == english.text


def test_the_whole_program_says_what_it_is(call: Call) -> None:
    called = call("--help")
    assert called.code == 0
    assert all(verb in called.text for verb in VERBS)
    assert call("--version").text.startswith("vinhdanh ")


@pytest.mark.parametrize(
    ("arguments", "environment", "language", "rest"),
    [
        ("awards", {}, "vi", "awards"),
        ("awards", {"VINHDANH_LANG": "en"}, "en", "awards"),
        ("awards", {"VINHDANH_LANG": ""}, "vi", "awards"),
        ("awards --lang en", {}, "en", "awards"),
        ("--lang=EN awards", {}, "en", "awards"),
        ("awards --lang vi --db x", {"VINHDANH_LANG": "en"}, "vi", "awards --db x"),
        ("search -- --lang en", {}, "vi", "search -- --lang en"),
        ("search --language en", {}, "vi", "search --language en"),
    ],
)
def test_chosen_language(arguments: str, environment: dict[str, str], language: str, rest: str) -> None:
    assert chosen_language(arguments.split(), environment) == (language, rest.split())


@pytest.mark.parametrize(
    ("arguments", "environment"), [("--lang fr", {}), ("awards --lang", {}), ("", {"VINHDANH_LANG": "fr"})]
)
def test_no_such_language(arguments: str, environment: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        chosen_language(arguments.split(), environment)


@pytest.mark.parametrize("arguments", [(), ("không-có",), ("search",), ("extract",), ("awards", "thừa")])
def test_wrong_calls_exit_with_two(arguments: tuple[str, ...], call: Call) -> None:
    assert call(*arguments).code == 2
