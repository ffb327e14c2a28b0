"""Leaping patterns find what the plain ones find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.events.kinds import KINDS
from extractor.lexicon.leaping import leaping

PIECES = ("lễ ", "trao", "Trao", "đã ", "được ", "a", "ab", "b", "c", " ", ".", "x", "1", "27", "|", "(", "-")
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)
PATTERNS = (
    r"(?<!\w)(?:lễ trao|trao|được trao)(?!\w)",
    r"(?<!\w)(?:(?:lễ |đã )?trao|(?<!đã )được(?= trao))",
    r"(?<!đã )(?<!được )trao|lễ",
    r"(?:a|ab)(?:c|bc)?|b[^.|)]{0,3}c",
    r"a(?:b|\(|[(|])*c|x",
    r"(?:a(?: |b)?|(?:ab )?c)x?",
    r"(?<!\w)(?P<name>lễ|được) trao",
    r"(?<!\w)(lễ|trao) \1",
    r"(?<!\w)(?<!b )(?:[Tt]rao|\(|-(?=x))(?! của hội đồng thi đua)",
    r"(?<!\w)(?:\d+|(?:lễ |đã )?trao|a) (?P<second>a|b)",
    r"(?<![\w-])(?:\d{1,2}|\d{3}-|[ab]{2,}|[xc-])(?=[ .])(?! của hội đồng thi đua, khen thưởng các cấp)",
)


@given(st.sampled_from(PATTERNS), TEXTS)
def test_finds_what_the_plain_pattern_finds(pattern: str, text: str) -> None:
    plain = [(match.span(), match.groups()) for match in re.finditer(pattern, text)]
    assert [(match.span(), match.groups()) for match in leaping(pattern).finditer(text)] == plain


@given(st.sampled_from(PATTERNS), TEXTS, st.integers(0, 20), st.integers(0, 40))
def test_looks_at_what_stands_before_the_stretch_searched(
    pattern: str, text: str, start: int, end: int
) -> None:
    plain = re.compile(pattern).search(text, start, end)
    leapt = leaping(pattern).search(text, start, end)
    assert (plain and plain.span()) == (leapt and leapt.span())


@pytest.mark.parametrize("pattern", PATTERNS)
def test_asks_nothing_before_a_first_letter(pattern: str) -> None:
    begins = re.sub(r"^(?:\((?:\?:|\?P<\w+>|(?!\?)))+", "", leaping(pattern).pattern)
    assert not begins.startswith("(")


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?<!\w)\w+ giải",
        r"(?<!\w)(?:(?P<first>lễ|trao)|hội)",
        r"(?<!\w)(?:lễ |hội )?(?P<act>trao)",
        r"(?:a|)b?",
        r"(?:lễ )*trao",
    ],
)
def test_others_stay_as_they_are(pattern: str) -> None:
    assert leaping(pattern).pattern == pattern


def test_a_pattern_that_would_grow_too_long_stays() -> None:
    pattern = "(?:" + "|".join(f"{first} " for first in "abcdefgh") + ")?" + "x" * 100
    assert leaping(pattern).pattern == pattern


def test_most_cues_of_events_leap() -> None:
    written = [kind.cues.pattern for kind in KINDS]
    assert sum(not pattern.startswith("(?<!") for pattern in written) > len(written) / 2
