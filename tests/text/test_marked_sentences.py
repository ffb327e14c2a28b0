"""Sentences of the press with all their marks written in, read by rules and model together."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractor import text
from extractor.lab.markup import InlineMark, parse_markup, with_markup
from tests.builders import an_article

SENTENCES = [
    line
    for line in Path(__file__).with_name("marked_sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
HEADLINE = "Tin hoạt động trong ngày"


@pytest.mark.parametrize("marked", SENTENCES)
def test_all_marks_of_a_passage(marked: str) -> None:
    plain, gold = parse_markup(marked)
    article = an_article(HEADLINE, plain, lead=None, published=datetime(2022, 6, 15, 12, tzinfo=UTC))
    start = article.text.index(plain)
    valued = {(mark.start, mark.end) for mark in gold if mark.value}
    found = []
    for mark in text.read(article).marks:
        first, last = mark.span.start - start, mark.span.end - start
        found.append(InlineMark(mark.label, first, last, mark.value if (first, last) in valued else None))
    assert with_markup(plain, found) == marked
