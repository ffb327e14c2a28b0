"""Numbers in addresses, within what the database can hold."""

from typing import Annotated

from fastapi import Path, Query

_MOST = 2**53 - 1

Number = Annotated[int, Path(ge=0, le=_MOST)]
"""That of an article, an act, a source, a watch, a piece of work."""

Start = Annotated[int, Query(ge=0, le=_MOST)]
"""The place of the first that a list shows."""

Shown = Annotated[int | None, Query(ge=0, le=_MOST)]
"""That of a thing that is looked at, of an act just done."""
