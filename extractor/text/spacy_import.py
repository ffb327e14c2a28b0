"""spaCy without its command line.

``import spacy`` reads ``spacy.cli`` with its project tools, templates and downloads, a quarter of the whole
import, for one function: ``spacy.info``. Here that function fetches its module when it is called, and
``spacy.cli`` stays what it is for whoever imports it.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

_MODULE = "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy where nothing has imported it yet."""
    if "spacy" in sys.modules:
        return
    module: Any = ModuleType(_MODULE)
    module.info = _info
    sys.modules[_MODULE] = module
    try:
        import_module("spacy")
    finally:
        del sys.modules[_MODULE]


def _info(*arguments: Any, **options: Any) -> Any:
    return import_module(_MODULE).info(*arguments, **options)
