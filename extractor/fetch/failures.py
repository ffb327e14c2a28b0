"""What went wrong on the way, in plain words: one ``FetchError`` for each cause, with its remedy."""

import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore

from extractor.errors import FetchError
from extractor.fetch.transport import NameTimeoutError
from extractor.ground.outcome import OutcomeCode

LATER = "try again later"
CHECK = "check the address in a browser"
SAVE = "open it in a browser, save the page as HTML and give the saved file"

_HOUR = 3600
NETWORK_ERRORS = (httpcore.TimeoutException, httpcore.NetworkError, httpcore.ProtocolError)
"""All that httpcore raises when the network or the server fails."""


def failure(
    source: str,
    cause: str,
    remedy: str,
    outcome: OutcomeCode = "failed",
    *,
    status: int | None = None,
    retry_after: float | None = None,
) -> FetchError:
    return FetchError(source, cause, remedy, outcome=outcome, status=status, retry_after=retry_after)


def network_failure(source: str, error: Exception) -> FetchError:
    """The words for one of ``NETWORK_ERRORS``."""
    certificate = certificate_fault(error)
    if certificate is not None:
        return failure(source, f"the site's certificate is not valid ({certificate})", CHECK)
    if isinstance(error, NameTimeoutError):
        return failure(source, f"timed out: the name {error} was not resolved", LATER)
    if isinstance(error, httpcore.ConnectTimeout):
        return failure(source, "timed out: the site did not take the connection in time", LATER)
    if isinstance(error, httpcore.TimeoutException):
        return failure(source, "timed out: the site did not send the whole page in time", LATER)
    if isinstance(error, httpcore.ConnectError):
        return failure(source, f"cannot connect: {_words(error)}", "check the address and the network")
    if isinstance(error, httpcore.RemoteProtocolError):
        return failure(source, f"the site broke off or sent no proper HTTP answer ({_words(error)})", LATER)
    return failure(source, f"the connection broke ({_words(error)})", LATER)


def certificate_fault(error: BaseException | None) -> str | None:
    """What is wrong with the site's certificate; None when that was not the error."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message or "not trusted"
        error = error.__cause__ or error.__context__
    return None


def status_failure(source: str, status: int, retry_after: float | None) -> FetchError | None:
    """The words for an HTTP status that is no page; None for 2xx."""
    if 200 <= status < 300 and status not in (204, 205, 206):
        return None
    if status in (404, 410):
        gone = "has been removed" if status == 410 else "does not exist"
        return failure(source, f"the page {gone} (HTTP {status})", CHECK, "not_found", status=status)
    if status in (401, 402, 403, 451):
        return failure(
            source, f"the site refuses access to this page (HTTP {status})", SAVE, "blocked", status=status
        )
    if status == 429 or status >= 500:
        return _busy(source, status, retry_after)
    return failure(source, f"the site answered without a page (HTTP {status})", CHECK, status=status)


def _busy(source: str, status: int, retry_after: float | None) -> FetchError:
    wait = LATER if retry_after is None else f"try again in {_duration(retry_after)}"
    if status == 429:
        cause = "the site asks for fewer requests (HTTP 429)"
        return failure(source, cause, wait, "blocked", status=status, retry_after=retry_after)
    cause = f"the site has a fault or is overloaded (HTTP {status})"
    return failure(source, cause, wait, status=status, retry_after=retry_after)


def held_failure(source: str, host: str, seconds: float) -> FetchError:
    """The words for a site that is left alone because it asked for that a while ago."""
    return failure(
        source,
        f"{host} has asked us to wait; it was not asked again",
        f"try again in {_duration(seconds)}",
        "blocked",
        retry_after=seconds,
    )


def seconds_to_wait(retry_after: str | None, date: str | None = None) -> float | None:
    """Seconds that a Retry-After header asks for, as a number or as a date; None when it says nothing.

    ``date`` is the answer's own Date: the server counted from its clock, and ours may be wrong.
    """
    if retry_after is None:
        return None
    written = retry_after.strip()
    if written.isascii() and written.isdigit():
        return float(written[:9])
    moment = _moment(written)
    if moment is None:
        return None
    return max(0.0, (moment - (_moment(date or "") or datetime.now(UTC))).total_seconds())


def _moment(written: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


def _words(error: Exception) -> str:
    """The system's own words without its error number, else the first line of the error, cut short."""
    cause = error.args[0] if error.args else None
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror.lower()
    # httpcore hands on the event of the library below it.
    if type(cause).__name__ == "ConnectionTerminated":
        return "it ended the HTTP/2 connection"
    if type(cause).__name__ == "StreamReset":
        return "it reset the HTTP/2 stream"
    return (str(error).splitlines() or ["no reason given"])[0][:120]


def _duration(seconds: float) -> str:
    """In the largest unit of which it has two or more; hours only from three on, minutes are exacter."""
    if seconds < 120:
        return f"{seconds:.0f} seconds"
    if seconds < 3 * _HOUR:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / _HOUR:.0f} hours" if seconds < 48 * _HOUR else f"{seconds / (24 * _HOUR):.0f} days"
