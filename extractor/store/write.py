"""Writing one article inside the caller's transaction: page, version, current article, search index."""

import json
import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from extractor.ground.article import Article
from extractor.ground.extract import Extract, article_json
from extractor.ground.outcome import OutcomeCode
from extractor.ground.page import Page
from extractor.store.facet_rows import FacetWriter
from extractor.store.findings import FindingsWriter
from extractor.store.fulltext import ARTICLES_FTS
from extractor.store.identity import article_identity, extract_hash, host_of, text_hash
from extractor.store.moments import IDS_PER_DAY, first_id_of_day, vietnam_day
from extractor.store.readings import note_reading
from extractor.store.sql import insert

KeepPage = Callable[[Page, datetime], object]
"""Keeps a raw page that arrived at a moment of the store's clock."""

_ARTICLE_COLUMNS = (
    "version", "source", "url", "canonical_url", "host", "publisher", "title", "lead", "lead_prefix",
    "author", "published", "published_day", "section", "tags", "captions", "text", "text_hash",
    "extract_hash", "changed_at", "run_id",
)  # fmt: skip

_VERSION_COLUMNS = ("article_id", "version", "text_hash", "title", "text", "page_digest", "seen_at")

_PAGE_COLUMNS = ("digest", "source", "url", "status", "media_type", "headers", "fetched_at")


class ArticleWriter:
    """Writes articles on a connection whose transaction the caller opens and ends."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        moment: datetime,
        run_id: int | None,
        keep_page: KeepPage | None,
    ) -> None:
        self._conn = conn
        self._keep_page = keep_page
        self._moment = moment
        self._run_id = run_id

    def save(
        self,
        page: Page,
        extract: Extract,
        *,
        before: Article | None = None,
        is_edited: bool = True,
        unhidden: Extract | None = None,
    ) -> OutcomeCode:
        """``unhidden`` is what was read before names were blocked out of it: an article saved before that was
        asked for has its hash, and is none that changed."""
        article = extract.article
        identity = article_identity(article, page.url)
        known = self._conn.execute(
            "SELECT id, text_hash, extract_hash FROM articles WHERE identity = ?", (identity,)
        ).fetchone()
        hashes = (text_hash(article), extract_hash(extract))
        changed_text = not known or known[1] != hashes[0]
        if known and not changed_text and known[2] in (hashes[1], unhidden and extract_hash(unhidden)):
            return "unchanged"
        article_id = known[0] if known else self._next_article_id(article, page)
        findings, facets = FindingsWriter(self._conn, article_id), FacetWriter(self._conn)
        if known:
            facets.remove(article_id)
            findings.remove()
            self._remove_from_index(article_id)
            self._read_anew(article_id, before if is_edited else article)
        version = self._version_number(article_id, hashes[0])
        row = self._article_row(page, extract, version, hashes)
        if known:
            self._update_article(article_id, row, changed_text=changed_text)
        else:
            self._insert_article(article_id, identity, row)
        version_id = self._save_version(article_id, version, page, article, came_back=changed_text)
        note_reading(self._conn, article_id, article)
        ARTICLES_FTS.add(self._conn, [(article_id, ((article.title,), (article.text,)))])
        findings.add(version_id, extract, self._day(article), self._id_day(article, page))
        facets.add(article_id)
        if not known:
            return "saved"
        return "updated" if is_edited else "unchanged"

    def save_earlier(self, page: Page, extract: Extract) -> None:
        """Keep an earlier text of a known article as a version in its place; the article itself stays."""
        article = extract.article
        article_id, standing = self._conn.execute(
            "SELECT id, version FROM articles WHERE identity = ?", (article_identity(article, page.url),)
        ).fetchone()
        if self._has_version(article_id, text_hash(article)):
            return
        place = self._place_before(article_id, standing, page)
        # In two steps: no two versions may have one number at any moment.
        for settings, which in (
            ("version = -version - 1", "version >= ?"),
            ("version = -version", "version < 0"),
        ):
            values = (article_id, place) if "?" in which else (article_id,)
            self._conn.execute(
                f"UPDATE article_versions SET {settings} WHERE article_id = ? AND {which}", values
            )
        self._conn.execute("UPDATE articles SET version = version + 1 WHERE id = ?", (article_id,))
        self._lay_blocks(self._insert_version(article_id, place, page, article), article)

    def _place_before(self, article_id: int, standing: int, page: Page) -> int:
        """The number behind the versions whose pages were fetched earlier, at most the present one's."""
        rows = self._conn.execute(
            "SELECT version, fetched_at FROM article_versions JOIN pages ON digest = page_digest "
            "WHERE article_id = ? AND version < ? AND fetched_at IS NOT NULL",
            (article_id, standing),
        )
        assert page.fetched_at is not None
        earlier = [version for version, at in rows if datetime.fromisoformat(at) <= page.fetched_at]
        return max(earlier, default=0) + 1

    def _day(self, article: Article) -> date | None:
        return vietnam_day(article.published) if article.published else None

    def _id_day(self, article: Article, page: Page) -> date:
        return self._day(article) or vietnam_day(page.fetched_at or self._moment)

    def _next_article_id(self, article: Article, page: Page) -> int:
        first = first_id_of_day(self._id_day(article, page))
        row = self._conn.execute(
            "SELECT max(id) FROM articles WHERE id BETWEEN ? AND ?", (first, first + IDS_PER_DAY - 1)
        ).fetchone()
        return (row[0] or first) + 1

    def _read_anew(self, article_id: int, article: Article | None) -> None:
        """Let the present version say what today's reader makes of it: a new reader is no edit of the paper.

        Its row gets a new id, by which watches know that they have not looked through its text.
        """
        known = self._conn.execute(
            "SELECT article_versions.id, article_versions.version, page_digest, seen_at "
            "FROM article_versions JOIN articles "
            "ON articles.id = article_id AND articles.version = article_versions.version "
            "WHERE article_id = ?",
            (article_id,),
        ).fetchone()
        if article is None or self._has_version(article_id, text_hash(article)):
            return
        (latest,) = self._conn.execute("SELECT max(id) FROM article_versions").fetchone()
        old_id, number, digest, seen_at = known
        for table, key in (("blocks", "version_id"), ("article_versions", "id")):
            self._conn.execute(f"DELETE FROM {table} WHERE {key} = ?", (old_id,))
        self._conn.execute(
            insert("article_versions", ("id", *_VERSION_COLUMNS)),
            (
                latest + 1, article_id, number, text_hash(article), article.title, article.text, digest,
                seen_at,
            ),
        )  # fmt: skip
        self._lay_blocks(latest + 1, article)

    def _has_version(self, article_id: int, digest: str) -> bool:
        found = self._conn.execute(
            "SELECT 1 FROM article_versions WHERE article_id = ? AND text_hash = ?", (article_id, digest)
        )
        return found.fetchone() is not None

    def _version_number(self, article_id: int, digest: str) -> int:
        """The number of the version with this text, a new one when the text was never seen."""
        row = self._conn.execute(
            "SELECT coalesce(max(version) FILTER (WHERE text_hash = ?), coalesce(max(version), 0) + 1) "
            "FROM article_versions WHERE article_id = ?",
            (digest, article_id),
        ).fetchone()
        number: int = row[0]
        return number

    def _article_row(
        self, page: Page, extract: Extract, version: int, hashes: tuple[str, str]
    ) -> tuple[Any, ...]:
        article, day = extract.article, self._day(extract.article)
        content = article_json(article)
        return (
            version, extract.source, article.url or page.url, article.canonical_url,
            host_of(article.canonical_url) or host_of(article.url) or host_of(page.url),
            article.publisher, article.title, article.lead, article.lead_prefix, article.author,
            content["published"], day.isoformat() if day else None, article.section,
            _json(content["tags"]), _json(content["captions"]), article.text, *hashes,
            self._moment.isoformat(), self._run_id,
        )  # fmt: skip

    def _insert_article(self, article_id: int, identity: str, row: tuple[Any, ...]) -> None:
        self._conn.execute(
            insert("articles", ("id", "identity", "first_seen", *_ARTICLE_COLUMNS)),
            (article_id, identity, self._moment.isoformat(), *row),
        )

    def _update_article(self, article_id: int, row: tuple[Any, ...], *, changed_text: bool) -> None:
        settings = ", ".join(f"{name} = ?" for name in _ARTICLE_COLUMNS)
        if changed_text:
            settings += ", story_id = NULL"
        self._conn.execute(f"UPDATE articles SET {settings} WHERE id = ?", (*row, article_id))

    def _save_version(
        self, article_id: int, version: int, page: Page, article: Article, *, came_back: bool
    ) -> int:
        """The id of the article's version; ``came_back`` when a known text replaces another one again."""
        known = self._conn.execute(
            "SELECT id, page_digest FROM article_versions WHERE article_id = ? AND version = ?",
            (article_id, version),
        ).fetchone()
        version_id: int = known[0] if known else self._insert_version(article_id, version, page, article)
        if known and (came_back or known[1] != page.digest):
            self._renew_page(version_id, page)
        self._conn.execute("DELETE FROM blocks WHERE version_id = ?", (version_id,))
        self._lay_blocks(version_id, article)
        return version_id

    def _lay_blocks(self, version_id: int, article: Article) -> None:
        self._conn.executemany(
            insert("blocks", ("version_id", "position", "kind", "start_offset", "end_offset")),
            (
                (version_id, position, block.kind, block.span.start, block.span.end)
                for position, block in enumerate(article.blocks)
            ),
        )

    def _insert_version(self, article_id: int, version: int, page: Page, article: Article) -> int:
        self._save_page(page)
        cursor = self._conn.execute(
            insert("article_versions", _VERSION_COLUMNS),
            (
                article_id, version, text_hash(article), article.title, article.text, page.digest,
                self._moment.isoformat(),
            ),
        )  # fmt: skip
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _renew_page(self, version_id: int, page: Page) -> None:
        """A known text came in other bytes, which tell what the article is now: a byline was mended."""
        self._save_page(page)
        self._conn.execute(
            "UPDATE article_versions SET page_digest = ? WHERE id = ?", (page.digest, version_id)
        )

    def _save_page(self, page: Page) -> None:
        """Note how the raw page arrived, once per content; its bytes go to whoever keeps them."""
        if self._keep_page is not None:
            self._keep_page(page, self._moment)
        self._conn.execute(
            f"{insert('pages', _PAGE_COLUMNS)} ON CONFLICT (digest) DO NOTHING",
            (
                page.digest, page.source, page.url, page.status, page.media_type, _json(page.headers),
                page.fetched_at.isoformat() if page.fetched_at else None,
            ),
        )  # fmt: skip

    def _remove_from_index(self, article_id: int) -> None:
        title, text = self._conn.execute(
            "SELECT title, text FROM articles WHERE id = ?", (article_id,)
        ).fetchone()
        ARTICLES_FTS.remove(self._conn, [(article_id, ((title,), (text,)))])


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
