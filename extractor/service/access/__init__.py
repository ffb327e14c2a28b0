"""Who asks, and what they may do: people with roles, sessions, tokens, and protection of forms.

For endpoints: ``Visitor`` (whoever it is), ``require("reviewer")`` as a dependency of a route or router, and
``checked_form`` on routers with forms. With no account and only this machine able to reach the service,
whoever asks is its owner and admin, without signing in.
"""

from extractor.service.access.dependencies import Visitor, checked_form, in_person, require
from extractor.service.access.person import Person
from extractor.store.office.people import Role

__all__ = ["Person", "Role", "Visitor", "checked_form", "in_person", "require"]
