"""Which addresses may be fetched at all: a guard against server-side request forgery.

An address is checked twice. ``parse_url`` looks at what is written, before any request and at every
redirect. ``check_ip`` looks at the number that a host name resolved to, and the connection then goes to
that very number (``extractor.fetch.transport``), so a name that resolves differently a moment later (DNS
rebinding) gains nothing.
"""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

import httpx

from extractor.fetch.settings import Settings

LONGEST_URL = 4096
PORTS = frozenset({80, 443, 8080, 8443})

_NOT_PUBLIC = tuple(
    (ip_network(network), name)
    for network, name in (
        ("0.0.0.0/8", "an unspecified"),
        ("10.0.0.0/8", "a private"),
        ("100.64.0.0/10", "a carrier-internal (CGNAT)"),
        ("127.0.0.0/8", "a loopback"),
        ("168.63.129.16/32", "a cloud provider's"),
        ("169.254.0.0/16", "a link-local"),
        ("172.16.0.0/12", "a private"),
        ("192.0.0.0/24", "a reserved"),
        ("192.0.2.0/24", "a documentation"),
        ("192.88.99.0/24", "a 6to4 relay"),
        ("192.168.0.0/16", "a private"),
        ("198.18.0.0/15", "a benchmarking"),
        ("198.51.100.0/24", "a documentation"),
        ("203.0.113.0/24", "a documentation"),
        ("224.0.0.0/4", "a multicast"),
        ("240.0.0.0/4", "a reserved"),
        ("::/128", "an unspecified"),
        ("::1/128", "a loopback"),
        ("::/96", "an IPv4-compatible"),
        ("64:ff9b::/96", "a NAT64"),
        ("64:ff9b:1::/48", "a NAT64"),
        ("100::/64", "a discard-only"),
        ("2001::/32", "a Teredo"),
        ("2001::/23", "a reserved"),
        ("2001:db8::/32", "a documentation"),
        ("2002::/16", "a 6to4"),
        ("3fff::/20", "a documentation"),
        ("fc00::/7", "a private"),
        ("fe80::/10", "a link-local"),
        ("fec0::/10", "a site-local"),
        ("ff00::/8", "a multicast"),
    )
)
_OPEN_BY_SETTING = frozenset({"a loopback", "a private", "a carrier-internal (CGNAT)"})
"""What ``allow_private`` opens: an office's own network. Never what only the machine's own surroundings have,
above all 169.254.169.254, where clouds hand out keys, and to which a page of anybody may redirect."""
_PUBLIC_IPV6 = ip_network("2000::/3")

_HOST_NAME = re.compile(r"(?=.{1,253}\.?\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?", re.ASCII)
_HOST_NUMBER = re.compile(r"[0-9a-f:.]+", re.ASCII)
"""An IPv6 address, without brackets; one with a zone ("%eth0") is of no other machine than this."""

_NUMERIC_LABEL = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
"""The last label of a host that an address parser may take for a number: ``2130706433``, ``0x7f.1``."""


class RefusedError(Exception):
    """The address may not be fetched; the message says why."""


def parse_url(written: str, settings: Settings, base: httpx.URL | None = None) -> httpx.URL:
    """The address without its fragment, relative to ``base`` if need be.

    Raises ``RefusedError`` when it is none or may not be fetched.
    """
    if len(written) > LONGEST_URL:
        raise RefusedError(f"the address is longer than {LONGEST_URL} characters")
    try:
        url = httpx.URL(written) if base is None else base.join(written)
        # httpx undoes "xn--" only here, and idna raises for what is none.
        _ = url.host
    except (httpx.InvalidURL, UnicodeError) as error:
        raise RefusedError(f"{written[:200]!r} is not a web address ({error})") from error
    _check_url(url, settings)
    return url.copy_with(fragment=None)


def _check_url(url: httpx.URL, settings: Settings) -> None:
    if url.scheme not in ("http", "https"):
        raise RefusedError(f"{url.scheme or 'an address without a scheme'} is not http or https")
    if url.userinfo:
        raise RefusedError("the address carries a user name or password")
    if not url.host:
        raise RefusedError("the address names no host")
    host = url.raw_host.decode("ascii").lower()
    if not _HOST_NAME.fullmatch(host) and not _HOST_NUMBER.fullmatch(host):
        raise RefusedError(f"{host[:100]} is no name of a host")
    if not settings.allow_private:
        _check_port(url)
    _check_host(host.rstrip("."), settings)


def check_ip(written: str, settings: Settings) -> None:
    """Raises ``RefusedError`` when the IP address is not a public one, nor one that the settings open."""
    address = ip_address(written.partition("%")[0])
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        address = address.ipv4_mapped
    name = _kind_of(address)
    if name is not None and not (settings.allow_private and name in _OPEN_BY_SETTING):
        raise RefusedError(f"{written} is {name} address")


def _kind_of(address: IPv4Address | IPv6Address) -> str | None:
    """What keeps the address from being public; None for a public one."""
    for network, name in _NOT_PUBLIC:
        if address in network:
            return name
    if isinstance(address, IPv6Address) and address not in _PUBLIC_IPV6:
        return "an unassigned"
    return None


def _check_port(url: httpx.URL) -> None:
    if url.port is not None and url.port not in PORTS:
        raise RefusedError(f"port {url.port} is not a web port ({', '.join(map(str, sorted(PORTS)))})")


def _check_host(host: str, settings: Settings) -> None:
    if not settings.allow_private and (host == "localhost" or host.endswith(".localhost")):
        raise RefusedError(f"{host} is this machine")
    try:
        ip_address(host)
    except ValueError:
        if _NUMERIC_LABEL.fullmatch(host.rpartition(".")[2]):
            raise RefusedError(f"{host} is a disguised IP address") from None
        return
    check_ip(host, settings)
