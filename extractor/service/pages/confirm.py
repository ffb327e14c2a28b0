"""A question before what cannot be taken back: a page of its own, so that it is asked without scripts too."""

from dataclasses import dataclass

from fastapi import Request
from starlette.responses import Response

from extractor.service.pages.rendering import show


@dataclass(frozen=True, slots=True)
class ConfirmPage:
    """``question`` names what would be done, ``loss`` what is lost by it. The form is sent to ``action`` with
    the ``fields``; ``verb`` stands on its button. ``back`` is the page one came from. Both are paths without
    the prefix of the language."""

    question: str
    loss: str
    verb: str
    action: str
    back: str
    fields: tuple[tuple[str, str], ...] = ()


def ask(request: Request, asked: ConfirmPage) -> Response:
    return show(request, "confirm.html", asked)
