"""The sentences of the pages, read from the templates and from the syntax trees of the modules."""

import ast
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, nodes

import extractor.service

SERVICE = Path(extractor.service.__file__).parent
TEMPLATES = SERVICE / "templates"


def templates() -> list[str]:
    return sorted(path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html"))


def tree_of(template: str) -> nodes.Template:
    environment = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
    return environment.parse((TEMPLATES / template).read_text(encoding="utf-8"))


def said() -> set[str]:
    """The first argument of every ``say`` in templates and modules."""
    return {*_in_templates(), *_in_modules()}


def _in_templates() -> Iterator[str]:
    for template in templates():
        for call in tree_of(template).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "say":
                sentence = call.args[0]
                assert isinstance(sentence, nodes.Const), f"{template}:{call.lineno} says no plain sentence"
                yield sentence.value


def _in_modules() -> Iterator[str]:
    for path in SERVICE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "say"
            ):
                sentence = node.args[0]
                assert isinstance(sentence, ast.Constant), f"{path}:{node.lineno} says no plain sentence"
                yield str(sentence.value)
