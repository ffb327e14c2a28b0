"""Signing in and out."""

from hashlib import sha256

from extractor.errors import SignInError, TooOftenError
from extractor.service.access.passwords import hashed, is_outdated, is_right
from extractor.service.access.words import kept, new_word
from extractor.store.office import Office, failures, people, sessions
from extractor.store.office.people import Account

FREE_FOR_ACCOUNT = 3
FREE_FOR_ADDRESS = 20
"""Failures that cost nothing: of one account from one address; of an address, where an office may sit behind
one. Others' failures elsewhere never keep a person out."""

_LONGEST_AGENT = 200


def sign_in(office: Office, name: str, password: str, address: str, agent: str) -> tuple[Account, str]:
    """The account and the word of a new session.

    Raises ``SignInError`` when name or password are wrong, and does not say which; ``TooOftenError`` when
    this account from this address, or the address, has failed too often a moment ago.
    """
    own, shared = _subject("account", people.name_key(name), address), _subject("address", address)
    wait = failures.begin_attempt(office, {own: FREE_FOR_ACCOUNT, shared: FREE_FOR_ADDRESS})
    if wait > 0:
        raise TooOftenError(
            "sign-in", "has failed too often", "wait a little, then try again", retry_after=wait
        )
    account = people.account_named(office, name)
    usable = account if account is not None and account.disabled_at is None else None
    if not is_right(password, usable.password_hash if usable else None) or usable is None:
        raise SignInError("sign-in", "name or password is wrong", "try again, or ask an admin")
    failures.forgive(office, [own], [shared])
    if is_outdated(usable.password_hash):
        people.set_password(office, usable.id, hashed(password))
    word = new_word()
    sessions.begin(office, usable.id, kept(word), address, agent[:_LONGEST_AGENT])
    return usable, word


def _subject(*parts: str) -> str:
    """What is counted under: the file need not list who tried to sign in from where."""
    return sha256("\n".join(parts).encode()).hexdigest()
