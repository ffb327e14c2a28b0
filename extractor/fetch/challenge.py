"""Pages that ask the visitor to prove something before the article is shown.

They are recognised so that they are reported as what they are, never to get around them.
"""

import re

from extractor.ground.page import Page

_LARGEST = 60_000
"""Challenge pages are small; a long page that mentions these words is an article about them."""

_SIGNS = (
    (re.compile(rb"_cf_chl_opt|cf-browser-verification|<title>Just a moment\.\.\.</title>"), "Cloudflare"),
    (re.compile(rb"Incapsula incident ID"), "Imperva"),
    (re.compile(rb"geo\.captcha-delivery\.com"), "DataDome"),
    (re.compile(rb"<title>\s*DDoS-Guard\s*</title>", re.IGNORECASE), "DDoS-Guard"),
    (re.compile(rb"awsWafCookieDomainList|AwsWafIntegration\.checkForceRefresh"), "Amazon"),
    (re.compile(rb"sucuri_cloudproxy_js"), "Sucuri"),
    (re.compile(rb"window\._pxAppId|captcha\.px-cdn\.net"), "HUMAN"),
)
_HEADERS = (("cf-mitigated", "challenge", "Cloudflare"), ("x-amzn-waf-action", "", "Amazon"))
"""Headers that only a challenge has: name, beginning of the value, who sends it."""

_COOKIE_SCRIPT = re.compile(
    rb"document\.cookie\s*=.{0,2000}?(?:location\.reload|location\s*=|location\.href\s*=)", re.DOTALL
)
"""A script that sets a cookie and loads the page again, with nothing else to show: laodong.vn's "D1N"."""

_LARGEST_COOKIE_PAGE = 4_000
_PROSE = re.compile(rb"<(?:p|article|h1)[\s>]", re.IGNORECASE)


def challenge_of(page: Page) -> str | None:
    """Who challenges the visitor; None when the page is a page."""
    for header, value, name in _HEADERS:
        said = page.header(header)
        if said is not None and said.lower().startswith(value):
            return name
    if page.media_type != "html" or len(page.body) > _LARGEST:
        return None
    for sign, name in _SIGNS:
        if sign.search(page.body):
            return name
    if len(page.body) <= _LARGEST_COOKIE_PAGE and _COOKIE_SCRIPT.search(page.body):
        return None if _PROSE.search(page.body) else "a script that sets a cookie"
    return None
