"""The door of the stage: one page in, one article out."""

import re

from extractor.article.charset import decode
from extractor.article.html_page import read_html
from extractor.article.json_page import read_json
from extractor.article.parts import assemble
from extractor.article.plain_text import read_text
from extractor.errors import NotAnArticleError
from extractor.ground.article import Article
from extractor.ground.page import Page

_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def read_article(page: Page) -> Article:
    """The article on a page.

    Raises ``NotAnArticleError`` when the page holds none (and says what it is), ``InputError`` when its
    bytes cannot be read as text or are too many.
    """
    if not page.body.strip(b"\0 \t\r\n"):
        raise NotAnArticleError(page.source, "the page is empty", "give the address of a single article")
    declared = _CHARSET.search(page.header("content-type") or "")
    text = decode(page.source, page.body, declared[1] if declared else None)
    if page.media_type == "html":
        return assemble(read_html(page.source, text, page.url))
    if page.media_type == "json":
        return assemble(read_json(page.source, text, page.url))
    return assemble(read_text(page.source, text))
