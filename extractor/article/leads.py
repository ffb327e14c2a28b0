"""The paper's sign before the lead: "(LĐTĐ)", "Kinhtedothi -", "TPO -"."""

import re
from collections.abc import Iterable

from extractor.viet.letters import UPPER

_BRACKETED = re.compile(r"^\(\s*([^()]{2,30}?)\s*\)\s*(?:[-–—:.]\s*)?")
_PLAIN = re.compile(r"^((?:[A-ZĐ][\w.+&-]{1,14})(?:\s[A-Z][\w.]{1,10})?)\s*[-–—]\s+(?=\S)")
_ENDING = re.compile(r"(?:\.(?:com|net|org|gov|edu))?\.vn$|\.(?:com|net|org)$")
_SHORTEST_SIGN = 3
_DASHED_BRACKET = re.compile(r"^\([^()]{2,20}\)\s*[-–—]\s*\S")
_SIGN = re.compile(
    r"(?!TP\.?-?HCM$)(?:[A-ZĐ]{2,}[\w.+&]*(?:-[A-ZĐ]{2,5})?(?:\s(?:Online|online))?|(?:[A-Z][a-z]+){2,}|"
    r"[A-Z][a-z]+(?:\.vn|\+|online)|Kinhtedothi)"
)


def split_lead(text: str, prefixes: Iterable[str] = ()) -> tuple[str, str | None]:
    """A lead on one tidy line → the lead without the paper's sign, and the sign as printed (or None).

    Signs listed by the paper come first; on an unknown paper only what looks like one goes: capitals in
    brackets, brackets and a dash, or capitals and a dash. "Hà Nội - …", "TP.HCM - …" and "(Hà Nội) …" stay.
    """
    for prefix in sorted(prefixes, key=len, reverse=True):
        pattern = re.compile(
            rf"^(?:\(\s*{re.escape(prefix)}\s*\)\s*(?:[-–—:.]\s*)?|{re.escape(prefix)}\s*[-–—:]\s*"
            rf"{_bare(prefix)})(?=\S)"
        )
        if (match := pattern.match(text)) is not None:
            return _cut(text, match)
    for general in (_BRACKETED, _PLAIN):
        match = general.match(text)
        if match is not None and (_SIGN.fullmatch(match[1]) or _DASHED_BRACKET.match(text)):
            return _cut(text, match)
    return text, None


def _bare(prefix: str) -> str:
    """The pattern of a sign with nothing behind it but a capital; only a name in capitals can stand so."""
    return rf"|{re.escape(prefix)}\s+(?=[{UPPER}][^{UPPER}])" if prefix.isupper() else ""


def signs_of_site(names: Iterable[str]) -> list[str]:
    """A site's names as it would sign with them: ``bnews.vn`` → ``BNEWS``.

    Of one word only: "HÀ NỘI" before a lead is a place.
    """
    stems = (_ENDING.sub("", name) for name in names)
    return [stem.upper() for stem in stems if len(stem) >= _SHORTEST_SIGN and stem.isalnum()]


def _cut(text: str, match: re.Match[str]) -> tuple[str, str | None]:
    rest = text[match.end() :].strip()
    return (rest, match.group().strip()) if rest else (text, None)
