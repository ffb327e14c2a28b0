"""Signatures of webhook messages, and their check, which a receiver writes in five lines.

The signature is HMAC-SHA256 (RFC 2104) with the shared secret over the moment, a full stop and the body. The
moment is in the header too, so that a receiver can refuse an old message that is sent again.
"""

import hashlib
import hmac
import secrets
from datetime import datetime

SIGNATURE_HEADER = "X-VinhDanh-Signature"
_SECRET_BYTES = 32
_OLDEST = 300
"""Seconds."""


def new_secret() -> str:
    """A secret to be shared with one receiver."""
    return secrets.token_hex(_SECRET_BYTES)


def signature(secret: str, moment: int, body: bytes) -> str:
    """The header's value for a body sent at a moment (seconds since 1970).

    >>> signature("bí mật", 1700000000, b"{}")[:26]
    't=1700000000,v1=8e0b5ab34c'
    """
    signed = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={signed}"


def signed_headers(secret: str | None, now: datetime, body: bytes) -> dict[str, str]:
    """The headers of a message to a program; without a signature when no secret is shared."""
    headers = {"Content-Type": "application/json; charset=utf-8"}
    if secret is not None:
        headers[SIGNATURE_HEADER] = signature(secret, int(now.timestamp()), body)
    return headers


def is_genuine(header: str, secret: str, body: bytes, now: int) -> bool:
    """Whether a message was signed with the secret, at most five minutes ago; what a receiver is to ask."""
    moment = header.partition(",")[0].removeprefix("t=")
    if not moment.isdecimal() or abs(now - int(moment)) > _OLDEST:
        return False
    return hmac.compare_digest(signature(secret, int(moment), body), header)
