"""Templates and view models: each template uses what its model has, all of it and nothing else."""

import importlib
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pkgutil import iter_modules

import pytest
from jinja2 import nodes

from extractor.service import pages
from tests.service.sentences import SERVICE, templates, tree_of

WITHOUT_MODEL = {"base.html", "sign_in.html", "account.html", "people.html", "audit.html", "api.html"}
"""The frame, and pages of ``access``, which are given single values."""


@cache
def models() -> dict[str, type]:
    """The view models by name: dataclasses whose names end in Page."""
    found = {}
    for module in iter_modules(pages.__path__, f"{pages.__name__}."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if name.endswith("Page") and is_dataclass(value) and value.__module__ == module.name:
                found[name] = value
    return found


def used(template: str) -> set[str]:
    """What a template asks of ``page``."""
    return {
        node.attr
        for node in tree_of(template).find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "page"
    }


def pairs() -> Iterator[tuple[str, str]]:
    """Template and model: ``award_rows.html`` shows an ``AwardRowsPage``."""
    for template in templates():
        if not template.startswith("parts/") and template not in WITHOUT_MODEL:
            name = template.removesuffix(".html")
            yield template, "".join(part.capitalize() for part in name.split("_")) + "Page"


@pytest.mark.parametrize(("template", "model"), list(pairs()))
def test_template_and_model_agree(template: str, model: str) -> None:
    assert {field.name for field in fields(models()[model])} == used(template)


def test_every_model_has_a_template_and_says_what_it_holds() -> None:
    assert {model for _, model in pairs()} == set(models())
    assert all(model.__doc__ and not model.__doc__.startswith(model.__name__) for model in models().values())


def test_nothing_is_inline() -> None:
    """The content security policy would keep it from working."""
    for template in templates():
        source = (SERVICE / "templates" / template).read_text(encoding="utf-8")
        for forbidden in ("<style", " style=", " onclick", " onchange", "javascript:", "|safe", "<script>"):
            assert forbidden not in source, (template, forbidden)
