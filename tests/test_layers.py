"""The law of the house: which part may import which, read from the syntax trees."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "extractor"

GROUND = {"errors", "ground", "viet"}
DATA = GROUND | {"lexicon", "publishers"}
STAGES = {"fetch", "article", "text", "events", "records"}
SERVING = DATA | STAGES | {
    "store", "rebuild", "record_making", "record_book", "review", "attachments", "press", "facet_names",
    "search", "pipeline", "tracking", "report", "alerts", "exchange", "service", "error_lines", "questions",
    "lists",
}  # fmt: skip

MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "ground": set(),
    "viet": set(),
    "errors": {"ground"},
    "lexicon": GROUND,
    "publishers": GROUND,
    **dict.fromkeys(STAGES, DATA),
    "store": GROUND,
    "exchange": GROUND,
    "search": GROUND | {"store"},
    "facet_names": GROUND | {"lexicon", "store"},
    "pipeline": DATA | STAGES | {"store", "facet_names"},
    "rebuild": DATA | {"fetch", "store", "pipeline", "tracking"},
    "attachments": GROUND,
    "error_lines": GROUND,
    "questions": DATA | {"store", "search"},
    "record_making": GROUND | {"store", "records"},
    "record_book": GROUND | {"store", "records", "record_making"},
    "review": GROUND | {"store", "records", "record_book"},
    # Every list as rows and columns, from whoever answers for it.
    "lists": GROUND
    | {"lexicon", "store", "search", "records", "record_book", "review", "report", "questions", "tracking"}
    | {"error_lines"},
    "press": GROUND | {"lexicon", "store", "search", "records", "record_book", "pipeline"},
    # Saved searches are watches: they ask what every door asks.
    "tracking": GROUND | {"fetch", "store", "pipeline", "search", "questions"},
    "report": GROUND | {"search", "records", "pipeline"},
    "alerts": GROUND | {"fetch", "store", "report"},
    # Besides what answers and what writes them: acts of persons on records, what the press desk asks, what is
    # followed, raw pages anew, the stores to open, and the terms on which the pipeline fetches.
    "service": GROUND
    | {
        "lexicon",
        "fetch",
        "search",
        "records",
        "pipeline",
        "report",
        "alerts",
        "record_book",
        "facet_names",
        "record_making",
        "review",
        "attachments",
        "press",
        "tracking",
        "rebuild",
        "store",
        "error_lines",
        "questions",
        "lists",
    },
    "scale": DATA | {"fetch", "pipeline", "store"},
    "lab": DATA | STAGES | {"pipeline"},
    "commands": SERVING | {"scale", "lab"},
    "__main__": {"commands"},
}

_OF_A_SENTENCE = {"parts", "receivers", "clauses", "winners", "rare_orders", "framing"}
_OF_AN_ARTICLE = _OF_A_SENTENCE | {"article_wide", "dating", "judging", "naming", "givers"}
EVENTS_MAY_IMPORT: dict[str, set[str]] = {
    "parts": set(),
    "receivers": {"parts"},
    "clauses": {"parts", "receivers"},
    "winners": {"parts", "receivers", "clauses"},
    "rare_orders": {"parts", "receivers", "clauses"},
    "framing": _OF_A_SENTENCE,
    "article_wide": _OF_A_SENTENCE,
    "dating": _OF_A_SENTENCE | {"article_wide"},
    "judging": _OF_A_SENTENCE | {"article_wide", "dating"},
    "naming": {"parts", "receivers"},
    "givers": {"parts", "receivers", "clauses", "naming"},
    "row_making": _OF_AN_ARTICLE,
    "listings": _OF_AN_ARTICLE | {"row_making"},
    "awards": _OF_AN_ARTICLE | {"row_making", "listings"},
    "kinds": set(),
    "reported": _OF_AN_ARTICLE | {"kinds"},
    "__init__": {"awards", "naming", "reported"},
}
"""The stages of reading awards, as ``extractor.events`` tells them."""

TEXT_MAY_IMPORT: dict[str, set[str]] = {
    "credits": set(),
    "crf_weights": set(),
    "words": {"crf_weights"},
    "sentences": {"words"},
    "awards": set(),
    "persons": set(),
    "dates": set(),
    "units": {"credits"},
    "places": {"credits", "units"},
    "tagger": {"crf_weights", "units"},
    "settle": set(),
    "weigh": {"tagger", "units"},
    "document_signs": set(),
    "lent_houses": set(),
    "quoted_titles": set(),
    "engine": {
        "credits", "words", "sentences", "awards", "persons", "dates", "units", "places", "tagger", "settle",
        "weigh", "document_signs", "lent_houses", "quoted_titles",
    },
    "spacy_import": set(),
    "__init__": {"engine", "sentences", "spacy_import"},
}  # fmt: skip
"""The taggers know nothing of one another; ``engine`` calls them, ``weigh`` and ``settle`` decide."""

RECORD_MAKING_MAY_IMPORT: dict[str, set[str]] = {
    "__init__": set(),
    "material": set(),
    "turns": set(),
    "ground": {"material"},
    "since": {"material", "ground"},
    "reach": {"material", "since"},
    "counting": {"ground"},
    "part": {"material", "ground", "since", "reach", "counting"},
    "pieces": {"material", "ground"},
    "making": {"material", "ground", "part", "pieces"},
}
"""From what the record is made of to what decides how much of it is made."""

ONLY_IN: dict[str, set[str]] = {
    "spacy": {"text", "lab", "exchange"},
    "pycrfsuite": {"lab"},
    "underthesea": {"text", "lab"},
    "underthesea_core": {"text", "lab"},
    "httpx": {"fetch"},
    "httpcore": {"fetch"},
    "stamina": {"fetch"},
    "protego": {"fetch"},
    "warcio": {"fetch"},
    "numpy": {"article", "search", "text"},
    "bs4": {"article"},
    "feedparser": {"fetch"},
    "trafilatura": {"article"},
    "rapidfuzz": {"search"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "xlsxwriter": {"report"},
    "docxtpl": {"report"},
    "matplotlib": {"report"},
    "jinja2": {"report", "service"},
    "docx": {"lab"},
    "typer": {"commands"},
    "rich": {"commands"},
    "fastapi": {"service"},
    "starlette": {"service"},
    "multipart": {"service"},
    "argon2": {"service"},
    "pydantic": {"service"},
    "pydantic_settings": {"service"},
    "uvicorn": {"commands"},
}

SLOW = {
    "matplotlib",
    "spacy",
    "underthesea",
    "underthesea_core",
    "trafilatura",
    "httpx",
    "httpcore",
    "sqlite_utils",
    "rich",
    "uvicorn",
}
SLOW_MODULES_LOAD_IN = {"text/engine.py", "text/words/tokenizer.py", "fetch/", "commands/connections.py"}
"""Modules that are themselves imported only when used; a slow library may stand at their top."""

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))


def part_of(module: str) -> str:
    return module.partition("/")[0].removesuffix(".py")


@cache
def statements(module: str, *, top_only: bool) -> tuple[ast.Import | ast.ImportFrom, ...]:
    tree = ast.parse((PACKAGE / module).read_text(encoding="utf-8"))
    nodes = tree.body if top_only else ast.walk(tree)
    return tuple(node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom))


def imports(module: str, *, top_only: bool = False) -> Iterator[str]:
    """Dotted names of all that a module imports, lazily too."""
    for node in statements(module, top_only=top_only):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        else:
            assert node.level == 0, f"{module} imports relatively"
            assert node.module is not None
            if node.module == "extractor":
                yield from (f"extractor.{alias.name}" for alias in node.names)
            else:
                yield node.module


def own_parts(module: str) -> set[str]:
    names = (name.split(".") for name in imports(module))
    return {
        name[1] for name in names if name[0] == "extractor" and len(name) > 1 and name[1] != "__version__"
    }


def test_arrows() -> None:
    faults = {
        module: strangers
        for module in MODULES
        if (strangers := own_parts(module) - MAY_IMPORT[part_of(module)] - {part_of(module)})
    }
    assert not faults


@pytest.mark.parametrize(
    ("part", "may_import"),
    [
        ("text", TEXT_MAY_IMPORT),
        ("events", EVENTS_MAY_IMPORT),
        ("record_making", RECORD_MAKING_MAY_IMPORT),
    ],
)
def test_arrows_within_a_part(part: str, may_import: dict[str, set[str]]) -> None:
    faults = {}
    for module in (module for module in MODULES if part_of(module) == part):
        stage = module.split("/")[1].removesuffix(".py")
        names = (name.split(".") for name in imports(module))
        others = {name[2] for name in names if name[:2] == ["extractor", part] and len(name) > 2}
        strangers = others - may_import[stage] - {stage}
        if strangers:
            faults[module] = strangers
    assert not faults


def test_libraries_stay_where_they_belong() -> None:
    faults = [
        f"{module} imports {name}"
        for module in MODULES
        for name in sorted({name.split(".")[0] for name in imports(module)})
        if part_of(module) not in ONLY_IN.get(name, {part_of(module)})
    ]
    assert not faults


def test_slow_libraries_load_lazily() -> None:
    faults = {
        module: slow
        for module in MODULES
        if not module.startswith(tuple(SLOW_MODULES_LOAD_IN))
        and (slow := {name.split(".")[0] for name in imports(module, top_only=True)} & SLOW)
    }
    assert not faults


def test_only_the_pipeline_knows_all_stages() -> None:
    knowing = {module for module in MODULES if len(own_parts(module) & STAGES - {part_of(module)}) > 1}
    assert knowing <= {"pipeline.py", *(module for module in MODULES if part_of(module) == "lab")}


def test_the_reader_of_syntax_trees_sees_lazy_imports() -> None:
    assert "extractor.text.engine" in set(imports("text/__init__.py"))
    assert "extractor.text.engine" not in set(imports("text/__init__.py", top_only=True))
    assert own_parts("pipeline.py") >= {"fetch", "article", "text", "events", "store"}


def test_modules_are_short() -> None:
    long = {
        module: count
        for module in MODULES
        if (count := len((PACKAGE / module).read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
