"""Passwords, kept as argon2id hashes."""

from functools import cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from extractor.errors import UsageError

SHORTEST = 10
LONGEST = 1_000
"""Characters. Hashing a megabyte of password would be work for nothing."""

_hasher = PasswordHasher()
_few_at_once = BoundedSemaphore(2)
"""A hash takes 64 MB while it is made: attempts by the hundred must not fill the memory."""


def hashed(password: str) -> str:
    """Raises ``UsageError`` for a password that is too short to be one."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise UsageError(
            "password",
            f"has not between {SHORTEST} and {LONGEST} characters",
            "choose a sentence of your own",
        )
    with _few_at_once:
        return _hasher.hash(password)


def is_right(password: str, password_hash: str | None) -> bool:
    """Whether it is the password; as slow for a person who is not there (None)."""
    with _few_at_once:
        try:
            _hasher.verify(password_hash or _nobodys(), password[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
    return password_hash is not None


def is_outdated(password_hash: str) -> bool:
    """Made on weaker terms than those of today."""
    return _hasher.check_needs_rehash(password_hash)


@cache
def _nobodys() -> str:
    """Tried for names that nobody has, so that the time of the answer does not tell which names exist."""
    return _hasher.hash("nobody has this password")
