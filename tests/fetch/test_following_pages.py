"""Articles cut in several pages are fetched whole with the same manners, and are one page of the archive."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extractor.article import read_article
from extractor.fetch import Archive, Settings
from extractor.fetch.crew import Crew, Visit
from extractor.ground.page import Page
from tests.article.test_several_pages import FIRST, LINK, SECOND, TITLE, document
from tests.servers.loopback import HTML, Answer, Loopback, Serve

OTHER = (
    "Thu nhập bình quân của bà con trong xã đạt 62 triệu đồng một người, gấp đôi năm đầu của nhiệm kỳ trước.",
)


def fetched(server: Loopback, path: str, settings: Settings) -> Page:
    with Crew(settings) as crew:
        [(_, found)] = list(crew.as_they_come([Visit(server.url(path))]))
    assert isinstance(found, Page)
    return found


def test_three_pages_come_as_one(serve: Serve, local: Settings, tmp_path: Path) -> None:
    server = serve(
        {
            "/bai-1.html": Answer(
                document(FIRST, LINK.format("/bai-1-p2.html", "2")),
                headers={"Content-Type": HTML, "ETag": '"a"'},
            ),
            "/bai-1-p2.html": document(SECOND, LINK.format("/bai-1-p3.html", "3")),
            "/bai-1-p3.html": document(OTHER, LINK.format("/bai-1.html", "1")),
        }
    )
    page = fetched(server, "/bai-1.html", local)
    assert server.paths == ["/robots.txt", "/bai-1.html", "/bai-1-p2.html", "/bai-1-p3.html"]
    article = read_article(page)
    assert article.text.split("\n\n") == [TITLE, *FIRST, *SECOND, *OTHER]
    assert article.provenance is not None and article.provenance.review != "partial"
    assert not page.validators
    archive = Archive(tmp_path)
    kept = archive.read(archive.keep(page, datetime(2026, 11, 29, tzinfo=UTC)))
    assert read_article(kept) == article


@pytest.mark.parametrize(
    "second",
    [
        Answer("", 404),
        Answer("", 403),
        Answer("%PDF-1.4", headers={"Content-Type": "application/pdf"}),
        Answer("", 302, {"Location": "http://169.254.169.254/"}),
    ],
)
def test_what_cannot_be_had_leaves_the_article_partial(serve: Serve, local: Settings, second: Answer) -> None:
    server = serve(
        {"/bai-1.html": document(FIRST, LINK.format("?page=2", "2")), "/bai-1.html?page=2": second}
    )
    article = read_article(fetched(server, "/bai-1.html", local))
    assert FIRST[1] in article.text
    assert article.provenance is not None and article.provenance.review == "partial"


def test_pages_that_robots_keep_us_from_are_not_asked_for(serve: Serve, local: Settings) -> None:
    server = serve(
        {
            "/robots.txt": Answer(
                "User-agent: *\nDisallow: /*?page=", headers={"Content-Type": "text/plain"}
            ),
            "/bai-1.html": document(FIRST, LINK.format("?page=2", "2")),
        }
    )
    article = read_article(fetched(server, "/bai-1.html", local))
    assert server.paths == ["/robots.txt", "/bai-1.html"]
    assert article.provenance is not None and article.provenance.review == "partial"


def test_a_next_page_without_text_of_its_own_ends_the_article(serve: Serve, local: Settings) -> None:
    server = serve(
        {
            "/bai-1.html": document(FIRST, LINK.format("?page=2", "2")),
            "/bai-1.html?page=2": document(FIRST, LINK.format("?page=3", "3")),
        }
    )
    page = fetched(server, "/bai-1.html", local)
    assert server.paths == ["/robots.txt", "/bai-1.html", "/bai-1.html?page=2"]
    article = read_article(page)
    assert article.text.count(FIRST[1]) == 1
    assert article.provenance is not None and article.provenance.review != "partial"


def test_endless_pages_and_large_ones_are_bounded(serve: Serve, local: Settings) -> None:
    endless = {
        f"/bai-1.html?page={n}": document(
            (f"Đoạn {n}: {OTHER[0]}",), LINK.format(f"?page={n + 1}", str(n + 1))
        )
        for n in range(2, 40)
    }
    server = serve({"/bai-1.html": document(FIRST, LINK.format("?page=2", "2")), **endless})
    article = read_article(fetched(server, "/bai-1.html", local))
    assert len(server.paths) == 21
    assert article.provenance is not None and article.provenance.review == "partial"
    server = serve({"/bai-1.html": document(FIRST, LINK.format("?page=2", "2")), **endless})
    small = replace(local, page_bytes=len(document(FIRST, LINK.format("?page=2", "2")).encode()) + 100)
    assert b"vinhdanh:" not in fetched(server, "/bai-1.html", small).body
