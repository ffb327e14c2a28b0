"""Making tokens for programs."""

from datetime import timedelta

from extractor.errors import NotAllowedError
from extractor.service.access.person import Person, lacks
from extractor.service.access.words import kept, new_word
from extractor.store.moments import stamp
from extractor.store.office import Office, tokens
from extractor.store.office.people import Role


def new_token(
    office: Office, person: Person, name: str, role: Role, lasting: timedelta | None
) -> tuple[tokens.Token, str]:
    """A token and its word, which is told this once.

    Raises ``NotAllowedError`` for whom has no account, and for a role above one's own.
    """
    if person.id is None:
        raise NotAllowedError(person.name, "has no account", "make one first: account add NAME --role admin")
    if not person.may(role):
        raise NotAllowedError(person.name, lacks(role), "ask somebody who has")
    word = new_word()
    expires = stamp(office.moment() + lasting) if lasting is not None else None
    return tokens.add_token(office, person.id, name, role, kept(word), expires), word
