"""People with their roles, and the secrets of this installation."""

import secrets as randomness
from dataclasses import dataclass
from typing import Literal, get_args

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.office.open import Office
from extractor.viet.fold import nfc

Role = Literal["viewer", "reviewer", "admin"]
ROLES: tuple[Role, ...] = get_args(Role)
"""Looks; also decides on records; also sees to sources, imports and people."""

_SECRET_BYTES = 32
_COLUMNS = "id, name, role, password_hash, added_at, disabled_at"


@dataclass(frozen=True, slots=True)
class Account:
    """A person who may sign in, unless ``disabled_at`` is set."""

    id: int
    name: str
    role: Role
    password_hash: str
    added_at: str
    disabled_at: str | None


def name_key(name: str) -> str:
    """Under which a name is one person's, however it is typed."""
    return " ".join(nfc(name).casefold().split())


def accounts(office: Office) -> list[Account]:
    with store_errors(office.path):
        rows = office.conn.execute(f"SELECT {_COLUMNS} FROM people ORDER BY name_key")
        return [Account(*row) for row in rows]


def account_named(office: Office, name: str) -> Account | None:
    with store_errors(office.path):
        row = office.conn.execute(
            f"SELECT {_COLUMNS} FROM people WHERE name_key = ?", (name_key(name),)
        ).fetchone()
    return Account(*row) if row else None


def account(office: Office, number: int) -> Account | None:
    with store_errors(office.path):
        row = office.conn.execute(f"SELECT {_COLUMNS} FROM people WHERE id = ?", (number,)).fetchone()
    return Account(*row) if row else None


def anybody(office: Office) -> bool:
    """Whether there is any account, disabled ones too: then everybody signs in."""
    with store_errors(office.path):
        return bool(office.conn.execute("SELECT EXISTS (SELECT 1 FROM people)").fetchone()[0])


def add_account(office: Office, name: str, role: Role, password_hash: str) -> Account | None:
    """None when the name is taken."""
    with office.transaction() as conn:
        if conn.execute("SELECT 1 FROM people WHERE name_key = ?", (name_key(name),)).fetchone():
            return None
        conn.execute(
            "INSERT INTO people (name, name_key, role, password_hash, added_at) VALUES (?, ?, ?, ?, ?)",
            (" ".join(nfc(name).split()), name_key(name), role, password_hash, stamp(office.moment())),
        )
    return account_named(office, name)


def set_password(office: Office, number: int, password_hash: str) -> None:
    with office.transaction() as conn:
        conn.execute("UPDATE people SET password_hash = ? WHERE id = ?", (password_hash, number))


def set_role(office: Office, number: int, role: Role) -> None:
    with office.transaction() as conn:
        conn.execute("UPDATE people SET role = ? WHERE id = ?", (role, number))


def set_disabled(office: Office, number: int, *, disabled: bool) -> None:
    """Let nobody in by this account, or again; its sessions end, its tokens stand still."""
    with office.transaction() as conn:
        at = stamp(office.moment()) if disabled else None
        conn.execute("UPDATE people SET disabled_at = ? WHERE id = ?", (at, number))
        if disabled:
            conn.execute("DELETE FROM sessions WHERE person_id = ?", (number,))


def remove_account(office: Office, number: int) -> None:
    """With its sessions and tokens; what the person did stays told."""
    with office.transaction() as conn:
        conn.execute("DELETE FROM people WHERE id = ?", (number,))


def active_admins(office: Office) -> int:
    sql = "SELECT count(*) FROM people WHERE role = 'admin' AND disabled_at IS NULL"
    with store_errors(office.path):
        count: int = office.conn.execute(sql).fetchone()[0]
    return count


def secret(office: Office, name: str) -> bytes:
    """Random bytes that this installation keeps to itself, made when they are first asked for."""
    with store_errors(office.path):
        row = office.conn.execute("SELECT value FROM secrets WHERE name = ?", (name,)).fetchone()
    if row is None:
        with office.transaction() as conn:
            conn.execute(
                "INSERT OR IGNORE INTO secrets (name, value) VALUES (?, ?)",
                (name, randomness.token_bytes(_SECRET_BYTES)),
            )
            row = conn.execute("SELECT value FROM secrets WHERE name = ?", (name,)).fetchone()
    value: bytes = row[0]
    return value
