"""JSON results of many inputs on standard output."""

from collections.abc import Sequence
from types import TracebackType
from typing import Any, Literal, Self

from extractor.commands.screen import write_json


class ResultWriter:
    """Writes each result at once (``jsonl``), or all of them at the end (``json``).

    ``json`` is one object for one target that holds one article, and an array for everything else, so that
    it is one JSON document always; nothing is written when a single target gave nothing.
    """

    def __init__(self, format: Literal["json", "jsonl", "table"], targets: Sequence[str]) -> None:
        self._is_single = len(targets) == 1
        self._kept: list[dict[str, Any]] | None = [] if format == "json" else None

    def write(self, result: dict[str, Any]) -> None:
        if self._kept is None:
            write_json(result, indent=None)
        else:
            self._kept.append(result)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._kept is None or (kind is not None and not issubclass(kind, KeyboardInterrupt)):
            return
        if not self._is_single or len(self._kept) > 1:
            write_json(self._kept)
        elif self._kept:
            write_json(self._kept[0])
