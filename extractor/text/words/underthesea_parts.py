"""Single modules of underthesea, without the rest of it.

``import underthesea`` loads every tagger it has and reads one list of 74,000 words three times over: 0.15 s
and 30 MB for nothing, where the ends of sentences need a module of the standard library's size. So a module
is imported under a package that was found but not run. Whoever imports underthesea itself gets all of it.
"""

import sys
from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec, module_from_spec
from pathlib import Path
from threading import Lock
from typing import Any

_PACKAGE = "underthesea"
_LOCK = Lock()


@cache
def parts(*names: str) -> tuple[Any, ...]:
    """Modules of underthesea by their names in it, say "pipeline.sent_tokenize"."""
    with _LOCK:
        if _PACKAGE in sys.modules:
            return tuple(import_module(f"{_PACKAGE}.{name}") for name in names)
        sys.modules[_PACKAGE] = module_from_spec(_spec())
        try:
            return tuple(import_module(f"{_PACKAGE}.{name}") for name in names)
        finally:
            for loaded in [one for one in sys.modules if one.partition(".")[0] == _PACKAGE]:
                del sys.modules[loaded]


def folder() -> Path:
    """Where underthesea is installed."""
    return Path(str(_spec().origin)).parent


def _spec() -> ModuleSpec:
    spec = find_spec(_PACKAGE)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {_PACKAGE!r}", name=_PACKAGE)
    return spec
