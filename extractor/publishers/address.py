"""Canonical addresses: one article, one address, whatever the way by which it was reached."""

import re
from urllib.parse import SplitResult, parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from extractor.publishers import Paper, publishers
from extractor.publishers.load import MOBILE

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|zarsrc|zalo\w*|mc_[ce]id|_ga|_gl|ref|ref_src|referrer|src|"
    r"share|from|rel|gidzl|cmpid|spm|at_\w+|vgnextrefresh|amp|outputtype",
    re.IGNORECASE,
)
_AMP_END = re.compile(r"(?:/amp/?|\.amp)$", re.IGNORECASE)


def host_of(url: str) -> str | None:
    """The host in lower case without "www."; None for what is no address of the web."""
    parts = split_address(url)
    return (parts.hostname or "").lower().removeprefix("www.") or None if parts else None


def split_address(url: str) -> SplitResult | None:
    """The parts of a web address; None for anything else, also for a broken host or port."""
    try:
        parts = urlsplit(url)
        usable = parts.scheme.lower() in {"http", "https"} and bool(parts.hostname) and (parts.port or 80) > 0
    except ValueError:
        return None
    return parts if usable else None


def canonical_address(url: str | None, stated: str | None = None) -> str | None:
    """The address under which an article is known.

    ``stated`` is the page's own canonical link; it is believed when it leads to an article of the same
    paper. Tracking parameters, fragments, AMP and mobile forms go; a known paper's other hosts become its
    first host and http becomes https there (an unknown host may answer to one of the two only).
    """
    own = _normal(url) if url else None
    other = _normal(_joined(url or "", stated)) if stated else None
    if other is None:
        return own
    if own is None:
        return other
    same_paper = publisher_of(other) == publisher_of(own)
    leads_home = urlsplit(other).path in {"", "/"}
    return other if same_paper and not leads_home else own


def without_tracking(url: str) -> str | None:
    """The address as it can be fetched, without fragment and foreign parameters; None for no web address.

    Unlike the canonical address it keeps the host and scheme: some papers answer on "www." only.
    """
    host, parts = host_of(url), split_address(url)
    if host is None or parts is None:
        return None
    query = _own_query(parts.query, publishers().paper_of(host)) if parts.query else ""
    return urlunsplit((parts.scheme.lower(), parts.netloc, parts.path or "/", query, ""))


def publisher_of(url: str | None) -> str | None:
    """The publisher's host as the contract names it: the paper's first host, else the host itself."""
    host = host_of(url) if url else None
    if host is None:
        return None
    paper = publishers().paper_of(host)
    return paper.hosts[0] if paper else host


def _joined(base: str, stated: str) -> str:
    try:
        return urljoin(base, stated)
    except ValueError:
        return ""


def _normal(url: str) -> str | None:
    host, parts = host_of(url), split_address(url)
    if host is None or parts is None:
        return None
    paper = publishers().paper_of(host)
    scheme = "https" if paper else parts.scheme.lower()
    netloc = _netloc(host, paper, parts.hostname or host)
    if not paper and parts.port:
        netloc = f"{netloc}:{parts.port}"
    path = re.sub(r"//+", "/", _AMP_END.sub("", parts.path)) or "/"
    return urlunsplit((scheme, netloc, path, _own_query(parts.query, paper), ""))


def _own_query(query: str, paper: Paper | None) -> str:
    """The parameters that belong to the address: not those of tracking, of a known paper those it names."""
    return urlencode(
        [
            (name, value)
            for name, value in parse_qsl(query, keep_blank_values=True)
            if not _TRACKING.fullmatch(name) and (paper is None or name in paper.query)
        ]
    )


def _netloc(host: str, paper: Paper | None, written: str) -> str:
    """A known paper's first host; an unknown host as written, but without the sign of its mobile pages."""
    if paper is not None:
        return paper.hosts[0]
    return MOBILE.sub("", written.lower()) if host.count(".") > 1 else written.lower()
