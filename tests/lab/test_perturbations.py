"""Entities stay when the same words are written otherwise: composition, tone marks, quotes, capitals."""

import unicodedata
from collections.abc import Callable
from functools import cache

import pytest

from extractor.article import read_article
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.ground.reading import Mark
from extractor.lab.corpus import load_split
from extractor.lab.perturb import (
    headline_in_capitals,
    new_tone_placement,
    rewritten,
    straight_quotes,
)
from extractor.lab.roots import GOLD
from extractor.text import read
from extractor.viet.fold import old_tone_placement

Key = tuple[str, int, int]


@cache
def articles() -> tuple[Article, ...]:
    return tuple(gold.article for gold in load_split(GOLD / "dev"))[::3]


def keys(marks: tuple[Mark, ...]) -> set[Key]:
    return {(mark.label, mark.span.start, mark.span.end) for mark in marks}


@cache
def unchanged() -> tuple[set[Key], ...]:
    return tuple(keys(read(article).marks) for article in articles())


def kept(change: Callable[[Article], Article]) -> float:
    """The share of marks that two readings have in common, among all that either has."""
    before = unchanged()
    after = [keys(read(change(article)).marks) for article in articles()]
    common = sum(len(one & other) for one, other in zip(before, after, strict=True))
    return common / sum(len(one | other) for one, other in zip(before, after, strict=True))


@pytest.mark.parametrize("rewriting", [new_tone_placement, old_tone_placement, straight_quotes])
def test_spelling_and_quotation_marks(rewriting: Callable[[str], str]) -> None:
    assert kept(lambda article: rewritten(article, rewriting)) >= 0.995


def test_headline_in_capitals_keeps_most() -> None:
    before = [[key for key in marks if key[2] <= len(article.title)]
              for article, marks in zip(articles(), unchanged(), strict=True)]  # fmt: skip
    after = [keys(read(headline_in_capitals(article)).marks) for article in articles()]
    found = sum(key in marks for one, marks in zip(before, after, strict=True) for key in one)
    assert found >= 0.75 * sum(map(len, before))


def test_composed_or_not() -> None:
    for article in articles()[:8]:
        text = f"{article.title}\n\n{article.text.partition(chr(10))[2].strip()}"
        one, other = (
            read_article(Page("bai.txt", unicodedata.normalize(form, text).encode(), "text"))
            for form in ("NFC", "NFD")
        )
        assert one.text == other.text
        assert keys(read(one).marks) == keys(read(other).marks)


def test_the_rewritings_do_rewrite() -> None:
    assert new_tone_placement("Ủy ban, hòa, HÓA, quý, hoàn, thủy") == "Uỷ ban, hoà, HOÁ, quý, hoàn, thuỷ"
    assert straight_quotes("“Vì ‘A’”") == "\"Vì 'A'\""
    assert any(new_tone_placement(article.text) != article.text for article in articles())
    with pytest.raises(ValueError, match="length"):
        rewritten(articles()[0], lambda text: text + ".")
