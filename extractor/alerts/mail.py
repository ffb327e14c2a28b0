"""E-mail by the office's own server: where it stands, and one message through it."""

import os
import re
import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from extractor.errors import DeliveryError, UsageError

SERVER_VARIABLE = "VINHDANH_SMTP"
SENDER_VARIABLE = "VINHDANH_MAIL_FROM"
PASSWORD_VARIABLE = "VINHDANH_SMTP_PASSWORD"

_PORTS = {"smtp": 25, "smtp+starttls": 587, "smtps": 465}
_SECONDS = 30.0
_NOT_IN_AN_ADDRESS = frozenset(' ,;:<>"()[]\\')


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mail is handed over: ``security`` is ``smtp`` (none), ``smtp+starttls`` or ``smtps``."""

    host: str
    port: int
    security: str
    sender: str
    user: str | None = None
    password: str | None = None


def mail_server(environment: Mapping[str, str] = os.environ) -> MailServer:
    """The server that ``VINHDANH_SMTP`` names ("smtp+starttls://user@mail.example:587").

    Raises ``UsageError`` when it names none, or when ``VINHDANH_MAIL_FROM`` is missing.
    """
    written = environment.get(SERVER_VARIABLE, "")
    try:
        parts = urlsplit(written)
        port = parts.port
    except ValueError as error:
        raise _no_server() from error
    if parts.scheme not in _PORTS or not parts.hostname:
        raise _no_server()
    sender = environment.get(SENDER_VARIABLE, "")
    if not is_mail_address(sender):
        raise UsageError(SENDER_VARIABLE, "names no sender of the mail", "set it to an e-mail address")
    password = environment.get(PASSWORD_VARIABLE)
    if password is not None and not password.isascii():
        raise UsageError(PASSWORD_VARIABLE, "holds letters that mail servers do not take", "use plain ASCII")
    return MailServer(
        parts.hostname,
        port or _PORTS[parts.scheme],
        parts.scheme,
        sender,
        unquote(parts.username) if parts.username else None,
        password,
    )


def _no_server() -> UsageError:
    return UsageError(
        SERVER_VARIABLE,
        "names no mail server",
        "set it, for example to smtp://localhost or smtp+starttls://user@mail.example:587",
    )


_LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
"""Names of mail hosts: labels of letters, digits and hyphens (RFC 1123), letters of any script."""


def is_mail_address(written: str) -> bool:
    """Whether it is one plain address: no list, no name before it, nothing that could start a header."""
    name, at, host = written.rpartition("@")
    whole = bool(at and name) and _HOST.fullmatch(host) is not None and "@" not in name
    return whole and written.isprintable() and not set(written) & _NOT_IN_AN_ADDRESS


def send_mail(server: MailServer, message: EmailMessage) -> None:
    """Hand the message over. Raises ``DeliveryError``."""
    try:
        with _connected(server) as connection:
            if server.user is not None:
                connection.login(server.user, server.password or "")
            connection.send_message(message)
    except smtplib.SMTPRecipientsRefused as error:
        raise DeliveryError(
            message["To"], "is refused by the mail server", "check the e-mail address"
        ) from error
    except smtplib.SMTPAuthenticationError as error:
        raise DeliveryError(
            server.host, "the mail server refuses user and password", f"check {PASSWORD_VARIABLE}"
        ) from error
    except (smtplib.SMTPException, OSError) as error:
        raise DeliveryError(
            server.host, f"the mail server did not take the message ({error})", f"check {SERVER_VARIABLE}"
        ) from error


def _connected(server: MailServer) -> smtplib.SMTP:
    if server.security == "smtps":
        context = ssl.create_default_context()
        return smtplib.SMTP_SSL(server.host, server.port, timeout=_SECONDS, context=context)
    connection = smtplib.SMTP(server.host, server.port, timeout=_SECONDS)
    if server.security == "smtp+starttls":
        connection.starttls(context=ssl.create_default_context())
    return connection
