"""The paper's sign before the lead: "(LĐTĐ)", "Kinhtedothi -", "TPO -"."""

import re
from collections.abc import Iterable

_BRACKETED = re.compile(r"^\(\s*([^()]{2,30}?)\s*\)\s*(?:[-–—:.]\s*)?")
_PLAIN = re.compile(r"^((?:[A-ZĐ][\w.+&]{1,14})(?:\s[A-Z][\w.]{1,10})?)\s*[-–—]\s+(?=\S)")
_DASHED_BRACKET = re.compile(r"^\([^()]{2,20}\)\s*[-–—]\s*\S")
_SIGN = re.compile(
    r"[A-ZĐ]{2,}[\w.+&]*(?:\s(?:Online|online))?|(?:[A-Z][a-z]+){2,}|[A-Z][a-z]+(?:\.vn|\+|online)|Kinhtedothi"
)


def split_lead(text: str, prefixes: Iterable[str] = ()) -> tuple[str, str | None]:
    """A lead on one tidy line → the lead without the paper's sign, and the sign as printed (or None).

    Signs listed by the paper come first; on an unknown paper only what looks like one goes: capitals in
    brackets, brackets and a dash, or capitals and a dash. "Hà Nội - …" and "(Hà Nội) …" stay.
    """
    for prefix in sorted(prefixes, key=len, reverse=True):
        pattern = re.compile(
            rf"^(?:\(\s*{re.escape(prefix)}\s*\)\s*(?:[-–—:.]\s*)?|{re.escape(prefix)}\s*[-–—:]\s*)(?=\S)"
        )
        if (match := pattern.match(text)) is not None:
            return _cut(text, match)
    for general in (_BRACKETED, _PLAIN):
        match = general.match(text)
        if match is not None and (_SIGN.fullmatch(match[1]) or _DASHED_BRACKET.match(text)):
            return _cut(text, match)
    return text, None


def _cut(text: str, match: re.Match[str]) -> tuple[str, str | None]:
    rest = text[match.end() :].strip()
    return (rest, match.group().strip()) if rest else (text, None)
