"""The door of the stage: one page in, one article out."""

import re

from extractor.article.charset import decode
from extractor.article.drawn_by_script import drawn_page
from extractor.article.json_page import read_json
from extractor.article.old_fonts import in_unicode
from extractor.article.parts import Parts, assemble
from extractor.article.plain_text import read_text
from extractor.article.saved import saved_from
from extractor.article.several_pages import read_pages
from extractor.errors import NotAnArticleError
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.publishers.bounds import refuse_long_text

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read_article(page: Page) -> Article:
    """The article on a page.

    Raises ``NotAnArticleError`` when the page holds none (and says what it is), ``InputError`` when its
    bytes cannot be read as text or are too many.
    """
    if not page.body.strip(b"\0 \t\r\n"):
        raise NotAnArticleError(page.source, "the page is empty", "give the address of a single article")
    text = text_of(page)
    article = assemble(_parts(page, text))
    refuse_long_text(page.source, len(article.text))
    return article


def text_of(page: Page) -> str:
    """The source of the page. Raises ``InputError`` when its bytes cannot be read as text."""
    declared = _CHARSET.search(page.header("content-type") or "")
    text = decode(
        page.source, page.body, declared[1] if declared else None, old_font=page.encoding is not None
    )
    if page.encoding is not None:
        text = in_unicode(text, page.encoding, is_html=page.media_type == "html")
    return text


def _of_html(source: str, text: str, url: str | None) -> Parts:
    try:
        return read_pages(source, text, url)
    except NotAnArticleError:
        drawn = drawn_page(text)
        if drawn is None:
            raise
        return read_pages(source, drawn, url)


def _parts(page: Page, text: str) -> Parts:
    if page.media_type == "html":
        return _of_html(page.source, text, page.url or saved_from(text))
    if page.media_type == "json":
        return read_json(page.source, text, page.url)
    refuse_long_text(page.source, len(text))
    return read_text(page.source, text)
