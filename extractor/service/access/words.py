"""Random words that let somebody in, and what is kept of them."""

import hmac
import secrets
from hashlib import sha256

_BYTES = 32


def new_word() -> str:
    """256 random bits as 43 letters that may stand in an address."""
    return secrets.token_urlsafe(_BYTES)


def kept(word: str) -> str:
    """What the file keeps of a word: who reads the file cannot sign in with it. A word has 256 random bits,
    so that a plain hash cannot be tried out."""
    return sha256(word.encode()).hexdigest()


def form_word(secret: bytes, visit: str) -> str:
    """The word that forms of one visit (a session or a visitor's cookie) carry."""
    return hmac.new(secret, f"form {visit}".encode(), sha256).hexdigest()


def same(one: str, other: str) -> bool:
    """Compared in a time that tells nothing."""
    return hmac.compare_digest(one.encode(), other.encode())
