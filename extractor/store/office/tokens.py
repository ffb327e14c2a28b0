"""Tokens by which programs use the API in the name of a person."""

from dataclasses import dataclass, replace
from typing import Any

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.office.open import Office
from extractor.store.office.people import ROLES, Role


@dataclass(frozen=True, slots=True)
class Token:
    """A token without its word, which nobody keeps. ``role`` is what it may do, no more than its person."""

    id: int
    person: int
    person_name: str
    name: str
    role: Role
    added_at: str
    expires_at: str | None
    used_at: str | None


_SELECT = """
SELECT tokens.id, people.id, people.name, tokens.name, tokens.role, tokens.added_at, expires_at, used_at,
    people.role
FROM tokens JOIN people ON people.id = person_id"""


def add_token(
    office: Office, person: int, name: str, role: Role, word_hash: str, expires_at: str | None
) -> Token:
    with office.transaction() as conn:
        number = conn.execute(
            "INSERT INTO tokens (hash, person_id, name, role, added_at, expires_at) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (word_hash, person, name, role, stamp(office.moment()), expires_at),
        ).lastrowid
        return _token(conn.execute(f"{_SELECT} WHERE tokens.id = ?", (number,)).fetchone())


def of_word(office: Office, word_hash: str) -> Token | None:
    """The token of this word, unless it has run out or its person may not sign in; used today."""
    now = stamp(office.moment())
    sql = f"{_SELECT} WHERE hash = ? AND disabled_at IS NULL AND (expires_at IS NULL OR expires_at > ?)"
    with store_errors(office.path):
        row = office.conn.execute(sql, (word_hash, now)).fetchone()
    if row is None:
        return None
    found = _token(row)
    if found.used_at is None or found.used_at[:10] < now[:10]:
        with office.transaction() as conn:
            conn.execute("UPDATE tokens SET used_at = ? WHERE id = ?", (now, found.id))
    return found


def tokens(office: Office, person: int | None = None) -> list[Token]:
    """Those of one person, or all."""
    where, values = ("", ()) if person is None else ("WHERE person_id = ?", (person,))
    with store_errors(office.path):
        return [_token(row) for row in office.conn.execute(f"{_SELECT} {where} ORDER BY tokens.id", values)]


def revoke(office: Office, number: int, person: int | None = None) -> bool:
    """Whether there was such a token, of this person if one is named."""
    with office.transaction() as conn:
        return bool(
            conn.execute(
                "DELETE FROM tokens WHERE id = ? AND (? IS NULL OR person_id = ?)", (number, person, person)
            ).rowcount
        )


def _token(row: tuple[Any, ...]) -> Token:
    *fields, persons_role = row
    token = Token(*fields)
    return replace(token, role=min(token.role, persons_role, key=ROLES.index))
