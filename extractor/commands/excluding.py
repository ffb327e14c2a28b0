"""Words with a minus before them on the command line: in ``search cờ -bằng`` the second is no option."""

from typing import Any

from typer.core import TyperCommand

_MINUS = "\ue000"
"""Stands for the minus while options are told from words; no text holds it."""


class CommandOfWords(TyperCommand):
    """A command that takes a minus and letters for a word to exclude, as its query language does."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        short = {"-h", *(name for parameter in self.params for name in parameter.opts)}

        def told(one: str) -> str:
            is_option = one in short or one[:2] in ("-", "--") or not one.startswith("-")
            return one if is_option else _MINUS + one[1:]

        rest = super().parse_args(ctx, list(map(told, args)))
        ctx.params = {name: _restored(value) for name, value in ctx.params.items()}
        return rest


def _restored(value: Any) -> Any:
    """A parameter's value as it was typed."""
    if isinstance(value, str):
        return value.replace(_MINUS, "-")
    if isinstance(value, list | tuple):
        return type(value)(map(_restored, value))
    return value
