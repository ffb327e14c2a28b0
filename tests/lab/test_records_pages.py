"""The corpora of the achievement record as pages that the program reads: nothing is lost on the way."""

import json
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.fetch import read_inputs, settings_from_environment
from extractor.ground.page import Page
from extractor.lab.records_corpus import load_shelf
from extractor.lab.records_pages import main, page_lines, record_corpora
from extractor.lab.roots import RECORDS


def test_every_corpus_is_found() -> None:
    assert RECORDS in record_corpora() and len(record_corpora()) >= 6
    assert all((folder / "registry.toml").is_file() for folder in record_corpora())


def test_ingest_reads_each_line_as_the_article_it_was(tmp_path: Path) -> None:
    folder = RECORDS.with_name("records-b")
    file = tmp_path / "b.jsonl"
    file.write_text("\n".join(page_lines([folder])), encoding="utf-8")
    read = {}
    for page in read_inputs([str(file)], settings_from_environment()):
        assert isinstance(page, Page)
        article = pipeline.read_page(page)
        read[article.url] = article
    written = {told.article.url: told.article for told in load_shelf(folder).articles}
    assert read.keys() == written.keys()
    for url, article in written.items():
        told = read[url]
        assert (told.title, told.text, told.lead) == (article.title, article.text, article.lead)
        assert (told.published, told.publisher) == (article.published, article.publisher)


def test_earlier_news_come_first() -> None:
    days = [json.loads(line)["published"] for line in page_lines([RECORDS.with_name("records-b")])]
    assert days == sorted(days)


def test_a_folder_that_is_none_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none")]) == 1
    assert "none" in capsys.readouterr().err
