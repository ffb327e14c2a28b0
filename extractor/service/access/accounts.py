"""Accounts as an admin sees to them: by the command, the API and the page alike."""

from extractor.errors import ConflictError, NotAllowedError, NotStoredError, UsageError
from extractor.service.access.passwords import hashed, is_right
from extractor.store.office import Office, people, sessions
from extractor.store.office.people import ROLES, Account, Role

LONGEST_NAME = 80


def add(office: Office, name: str, role: str, password: str) -> Account:
    """A new account. Raises ``UsageError`` for a bad or taken name, a bad role, a short password, and when
    the first account of all is not an admin's."""
    checked = checked_role(role)
    if not people.name_key(name) or len(name) > LONGEST_NAME or not name.isprintable():
        raise UsageError(name[:LONGEST_NAME], "is no name for an account", "give a name of one line")
    if checked != "admin" and not people.anybody(office):
        raise ConflictError(name, "would be the first account and no admin", "begin with an admin")
    added = people.add_account(office, name, checked, hashed(password))
    if added is None:
        raise ConflictError(name, "has an account already", "give another name")
    return added


def named(office: Office, name: str) -> Account:
    """Raises ``NotStoredError``."""
    found = people.account_named(office, name)
    if found is None:
        raise NotStoredError(name, "is no account", "see the list: account list")
    return found


def numbered(office: Office, number: int) -> Account:
    """Raises ``NotStoredError``."""
    found = people.account(office, number)
    if found is None:
        raise NotStoredError(str(number), "is no account", "see the list: account list")
    return found


def change_role(office: Office, account: Account, role: str) -> None:
    checked = checked_role(role)
    if checked != "admin":
        _keep_an_admin(office, account)
    people.set_role(office, account.id, checked)


def disable(office: Office, account: Account) -> None:
    """Let nobody in by it any more; its sessions end at once."""
    _keep_an_admin(office, account)
    people.set_disabled(office, account.id, disabled=True)


def enable(office: Office, account: Account) -> None:
    people.set_disabled(office, account.id, disabled=False)


def remove(office: Office, account: Account, *, even_the_last: bool = False) -> None:
    """``even_the_last``: who sits at the machine may let the service be for one person again; over the
    network nobody may, for then nobody would have to sign in."""
    if not even_the_last or len(people.accounts(office)) > 1:
        _keep_an_admin(office, account)
    people.remove_account(office, account.id)


def reset_password(office: Office, account: Account, password: str) -> None:
    """A new password, given by an admin; whoever is signed in by the old one is signed out."""
    people.set_password(office, account.id, hashed(password))
    sessions.end_all(office, account.id)


def change_own_password(office: Office, account: Account, old: str, new: str) -> None:
    """Raises ``NotAllowedError`` when the old one is wrong; all sessions end."""
    if not is_right(old, account.password_hash):
        raise NotAllowedError(account.name, "the present password is wrong", "type it again")
    reset_password(office, account, new)


def checked_role(role: str) -> Role:
    """Raises ``UsageError`` for what is no role."""
    for known in ROLES:
        if known == role:
            return known
    raise UsageError(role, "is no role", f"one of: {', '.join(ROLES)}")


def _keep_an_admin(office: Office, account: Account) -> None:
    is_admin = account.role == "admin" and account.disabled_at is None
    if is_admin and people.active_admins(office) == 1:
        raise ConflictError(account.name, "is the last admin", "make somebody else an admin first")
