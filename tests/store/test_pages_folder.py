"""Two databases in one folder keep their raw pages apart; one that shared them before goes on so."""

from pathlib import Path

import pytest

from extractor.errors import StoreError
from extractor.fetch import Archive
from extractor.store import open_store
from extractor.store.pages_folder import pages_folder
from tests.builders import a_page, an_article, an_extract


def kept(database: Path, folder: Path) -> None:
    """One article in the database, its page in the folder."""
    page = a_page("https://a.example/1", url="https://a.example/1", source="https://a.example/1")
    with open_store(database) as store:
        store.save(page, an_extract(an_article("Tít", "Câu.", url=page.url)), keep_page=Archive(folder).keep)


def test_the_usual_database_keeps_them_in_pages(tmp_path: Path) -> None:
    assert pages_folder(tmp_path / "coverage.db") == tmp_path / "pages"


def test_another_beside_it_keeps_them_apart(tmp_path: Path) -> None:
    kept(tmp_path / "coverage.db", tmp_path / "pages")
    other = tmp_path / "thu.db"
    assert pages_folder(other) == tmp_path / "thu-pages"
    with open_store(other):
        pass
    assert pages_folder(other) == tmp_path / "thu-pages", "also when it is there, and empty"
    kept(other, pages_folder(other))
    assert pages_folder(other) == tmp_path / "thu-pages"


def test_one_that_lies_in_pages_stays_there(tmp_path: Path) -> None:
    kept(tmp_path / "kho.db", tmp_path / "pages")
    assert pages_folder(tmp_path / "kho.db") == tmp_path / "pages"
    assert pages_folder(tmp_path / "moi.db") == tmp_path / "moi-pages"


def test_what_is_no_database_is_told(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "thu.db").write_text("không phải cơ sở dữ liệu")
    with pytest.raises(StoreError, match="is not a database"):
        pages_folder(tmp_path / "thu.db")
