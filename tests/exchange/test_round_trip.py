"""What goes out comes back the same: text, passages, marks, values and links."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from extractor.exchange.files import ReadFormat, read, write
from extractor.ground.annotated import AnnotatedArticle
from tests.exchange.articles import ANNOTATED, annotated_articles

BOTH_WAYS: tuple[ReadFormat, ...] = ("docbin", "label-studio", "doccano")


def there_and_back(
    articles: list[AnnotatedArticle], format: ReadFormat, folder: Path, *, as_array: bool = False
) -> list[AnnotatedArticle]:
    stream = io.BytesIO()
    write(articles, format, stream, as_array=as_array)
    path = folder / "bai"
    path.write_bytes(stream.getvalue())
    return list(read(path, format))


def essence(annotated: AnnotatedArticle) -> object:
    marks = [(mark.label, mark.span, mark.text) for mark in annotated.marks]
    return annotated.key, annotated.article, marks


@settings(max_examples=60)
@given(annotated=annotated_articles())
def test_any_article_comes_back(
    annotated: AnnotatedArticle, tmp_path_factory: pytest.TempPathFactory
) -> None:
    for format in BOTH_WAYS:
        (back,) = there_and_back([annotated], format, tmp_path_factory.getbasetemp())
        assert essence(back) == essence(annotated), format
        assert back.checked, format


@pytest.mark.parametrize("format", BOTH_WAYS)
def test_several_articles_keep_their_order(format: ReadFormat, tmp_path: Path) -> None:
    other = replace(ANNOTATED, key="2", marks=())
    back = there_and_back([ANNOTATED, other], format, tmp_path)
    assert [essence(one) for one in back] == [essence(ANNOTATED), essence(other)]


def test_none_is_no_fault(tmp_path: Path) -> None:
    for format in BOTH_WAYS:
        assert there_and_back([], format, tmp_path) == []
    assert there_and_back([], "label-studio", tmp_path, as_array=True) == []


@pytest.mark.parametrize("format", BOTH_WAYS)
def test_values_and_links_come_back(format: ReadFormat, tmp_path: Path) -> None:
    (back,) = there_and_back([ANNOTATED], format, tmp_path)
    assert [(mark.value, mark.id) for mark in back.marks] == [
        (mark.value, mark.id) for mark in ANNOTATED.marks
    ]


@pytest.mark.parametrize("format", ("docbin", "label-studio"))
def test_what_nobody_checked_stays_unchecked(format: ReadFormat, tmp_path: Path) -> None:
    (back,) = there_and_back([ANNOTATED], format, tmp_path)
    assert not back.checked


def test_an_array_holds_what_lines_hold(tmp_path: Path) -> None:
    as_lines = there_and_back([ANNOTATED, ANNOTATED], "label-studio", tmp_path)
    as_array = there_and_back([ANNOTATED, ANNOTATED], "label-studio", tmp_path, as_array=True)
    assert as_lines == as_array
