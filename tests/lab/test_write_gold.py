"""Gold files made of annotated articles are read again as what they were made of."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given

from extractor.errors import InputError
from extractor.ground.annotated import AnnotatedArticle
from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lab.corpus import load_gold
from extractor.lab.markup import InlineMark, parse_markup, with_markup
from extractor.lab.write_gold import write_gold
from tests.exchange.articles import ANNOTATED, annotated_articles


def marks_of(annotated: AnnotatedArticle) -> list[tuple[object, ...]]:
    return [(mark.label, mark.span, mark.text, mark.value) for mark in annotated.marks]


def test_an_article_is_read_again(tmp_path: Path) -> None:
    (path,) = write_gold([ANNOTATED], tmp_path / "moi", "thu")
    gold = load_gold(path)
    assert path.name == "20220317000001.gold"
    assert (gold.family, gold.article.text) == ("thu", ANNOTATED.article.text)
    assert gold.article.blocks == ANNOTATED.article.blocks
    assert gold.article.published == ANNOTATED.article.published
    assert [(m.label, m.span, m.text, m.value) for m in gold.marks] == marks_of(ANNOTATED)


def test_keys_that_fold_to_one_name_make_two_files(tmp_path: Path) -> None:
    articles = [replace(ANNOTATED, key=key) for key in ("Báo/bài 1.gold", "bao-bai/Bài 1.gold", "🎉")]
    assert [path.name for path in write_gold(articles, tmp_path, "thu")] == [
        "bai-1.gold", "bai-1-2.gold", "article.gold"
    ]  # fmt: skip


def test_no_file_is_written_over(tmp_path: Path) -> None:
    write_gold([ANNOTATED], tmp_path, "thu")
    with pytest.raises(InputError, match="is there already"):
        write_gold([ANNOTATED], tmp_path, "thu")


@pytest.mark.parametrize(
    ("spans", "cause"),
    [(((0, 10), (5, 14)), "has marks that cross"), (((30, 60),), "has 1 marks over more than one passage")],
)
def test_marks_the_corpus_does_not_know(
    spans: tuple[tuple[int, int], ...], cause: str, tmp_path: Path
) -> None:
    text = ANNOTATED.article.text
    marks = tuple(Mark("UNIT", Span(*span), text[slice(*span)]) for span in spans)
    with pytest.raises(InputError) as caught:
        write_gold([replace(ANNOTATED, marks=marks)], tmp_path, "thu")
    assert cause in caught.value.cause
    assert not list(tmp_path.iterdir())


@given(annotated=annotated_articles())
def test_markup_is_parsed_again_or_refused_as_crossing(annotated: AnnotatedArticle) -> None:
    text = annotated.article.text.replace("{", "")
    marks = [
        InlineMark(mark.label, mark.span.start, mark.span.end, None)
        for mark in annotated.marks
        if mark.span.end <= len(text)
    ]
    crossing = any(a.start < b.start < a.end < b.end for a in marks for b in marks)
    if crossing:
        with pytest.raises(ValueError):
            with_markup(text, marks)
        return
    plain, back = parse_markup(with_markup(text, marks))
    assert plain == text
    assert sorted((m.start, m.end, m.label) for m in back) == sorted((m.start, m.end, m.label) for m in marks)
