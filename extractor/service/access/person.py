"""A person who uses the service."""

from dataclasses import dataclass
from typing import Literal

from extractor.store.office.people import ROLES, Role

Via = Literal["local", "session", "token", "nobody"]
"""How we know who it is: nobody else can reach this machine; a cookie; an API token; we do not."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who asks. ``id`` is None for the owner of the machine and for who has not signed in.

    ``role`` is None for who has not signed in. ``csrf`` is the word that a form of theirs must carry.
    ``session`` and ``token`` are the id of the session, or of the token, that brought them in, if one did.
    """

    name: str
    role: Role | None
    via: Via
    csrf: str
    id: int | None = None
    session: int | None = None
    token: int | None = None

    @property
    def is_known(self) -> bool:
        return self.role is not None

    def may(self, role: Role) -> bool:
        """Whether the person's role is this one or a higher one."""
        return self.role is not None and ROLES.index(self.role) >= ROLES.index(role)


def lacks(role: Role) -> str:
    """What is told to who has not the rights of this role."""
    match role:
        case "admin":
            return "has no right to administer"
        case "reviewer":
            return "has no right to review"
        case "viewer":
            return "has no right to look"
