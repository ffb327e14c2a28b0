"""In which language the commands speak: Vietnamese, unless English is asked for.

Every sentence stands in the code in Vietnamese; ``english.ENGLISH`` has its English twin. Error lines are
raised in English by the stages, which know of no language; ``error_lines`` has their Vietnamese twins.
"""

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import Any, Literal, get_args

from extractor.commands.english import ENGLISH
from extractor.errors import UsageError
from extractor.ground.labels import Wording

Language = Literal["vi", "en"]

DEFAULT: Language = "vi"
VARIABLE = "VINHDANH_LANG"
OPTION = "--lang"

_CHOICE = f"one of: {', '.join(get_args(Language))}"

_spoken: ContextVar[Language] = ContextVar("language", default=DEFAULT)


def chosen_language(
    arguments: Sequence[str], environment: Mapping[str, str]
) -> tuple[Language, Sequence[str]]:
    """The language that the call, else the environment names, and the arguments without it.

    The option may stand anywhere. It is read before the arguments are parsed, because the help texts too
    are in that language. Raises ``UsageError`` for a language we do not speak.
    """
    end = arguments.index("--") if "--" in arguments else len(arguments)
    name, value, rest = VARIABLE, environment.get(VARIABLE) or DEFAULT, list(arguments)
    for at in reversed(range(end)):
        given, equals, after = arguments[at].partition("=")
        if given != OPTION:
            continue
        if not equals and at + 1 == end:
            raise UsageError(OPTION, "names no language", _CHOICE)
        name, value = OPTION, after if equals else arguments[at + 1]
        del rest[at : at + (1 if equals else 2)]
    for language in get_args(Language):
        if language == value.lower():
            return language, rest
    raise UsageError(f"{name} {value}", "no such language", _CHOICE)


def speak(language: Language) -> None:
    """Speak this language from now on."""
    _spoken.set(language)


def say(vietnamese: str, **values: object) -> str:
    """A sentence in the language spoken, its ``{names}`` filled in."""
    sentence = vietnamese if _spoken.get() == "vi" else ENGLISH[vietnamese]
    return sentence.format(**values) if values else sentence


def word(wording: Wording) -> str:
    """A code's name in the language spoken."""
    return wording.vi if _spoken.get() == "vi" else wording.en


def translated(*sentences: str) -> tuple[str, ...]:
    """Sentences of an error line in the language spoken; all in English when one of them has no twin."""
    if _spoken.get() == "en":
        return sentences
    # Most calls end without an error; only those that do not read the table.
    from extractor.error_lines import error_lines

    twins = [error_lines().vietnamese(sentence) for sentence in sentences]
    known = tuple(twin for twin in twins if twin is not None)
    return known if len(known) == len(sentences) else sentences


def translate_help(command: Any) -> None:
    """Put the help of a command, its options and its sub-commands into the language spoken."""
    if command.help:
        command.help = say(command.help)
    for parameter in command.params:
        if getattr(parameter, "help", None):
            parameter.help = say(parameter.help)
    for verb in getattr(command, "commands", {}).values():
        translate_help(verb)
