"""One message to the program of another: a POST over the same checked connections as every visit."""

from collections.abc import Mapping

import httpx

from extractor.errors import FetchError
from extractor.fetch.failures import LATER, NETWORK_ERRORS, failure, network_failure
from extractor.fetch.guard import RefusedError, parse_url
from extractor.fetch.settings import Settings
from extractor.fetch.transport import Deadline, GuardedTransport, Resolve, system_resolve


def check_address(address: str, settings: Settings) -> None:
    """Raises ``FetchError`` for an address that is not to be called, before anybody waits for a message."""
    try:
        parse_url(address, settings)
    except RefusedError as error:
        raise _refused(address, error) from error


def post(
    address: str,
    content: bytes,
    headers: Mapping[str, str],
    settings: Settings,
    *,
    resolve: Resolve = system_resolve,
) -> None:
    """Send the content once; any answer of 2xx means that it arrived, and its body is not read.

    Redirects are not followed: a signed message goes where its receiver said, and nowhere else. Raises
    ``FetchError``.
    """
    deadline = Deadline()
    try:
        url = parse_url(address, settings)
        with httpx.Client(
            transport=GuardedTransport(settings, deadline, resolve),
            headers={"User-Agent": settings.user_agent},
            timeout=httpx.Timeout(settings.read_seconds, connect=settings.connect_seconds),
            follow_redirects=False,
            trust_env=False,
        ) as client:
            deadline.start(settings.total_seconds)
            with client.stream("POST", url, content=content, headers=dict(headers)) as response:
                status = response.status_code
    except RefusedError as error:
        raise _refused(address, error) from error
    except NETWORK_ERRORS as error:
        raise network_failure(address, error) from error
    if not 200 <= status < 300:
        raise FetchError(address, f"did not take the message (HTTP {status})", LATER, status=status)


def _refused(address: str, error: RefusedError) -> FetchError:
    return failure(address, f"refused: {error}", "give a public http or https address")
