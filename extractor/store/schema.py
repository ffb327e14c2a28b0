"""The tables as first created. An applied migration is never edited: changes are appended as new ones.

Ids of articles and awards are ``yyyymmdd * 1_000_000 + n`` of the day the article was published, so that
"newest first" is the order of the row ids and needs no sort. Column names avoid SQL keywords; offsets are
code points into ``article_versions.text`` of the row's ``version_id``.
"""

from extractor.store.fulltext import ARTICLES_FTS, AWARDS_FTS

_RUNS = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    code_version TEXT NOT NULL,
    lexicon_fingerprint TEXT NOT NULL
)"""

_PAGES = """
CREATE TABLE pages (
    digest TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    url TEXT,
    status INTEGER,
    media_type TEXT NOT NULL,
    headers TEXT NOT NULL,
    fetched_at TEXT
)"""

_ARTICLES = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    identity TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    source TEXT NOT NULL,
    url TEXT,
    canonical_url TEXT,
    host TEXT,
    publisher TEXT,
    title TEXT NOT NULL,
    lead TEXT,
    lead_prefix TEXT,
    author TEXT,
    published TEXT,
    published_day TEXT,
    section TEXT,
    tags TEXT NOT NULL,
    captions TEXT NOT NULL,
    text TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    extract_hash TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    run_id INTEGER REFERENCES runs(id)
)"""

_VERSIONS = """
CREATE TABLE article_versions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    version INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    page_digest TEXT NOT NULL REFERENCES pages(digest),
    seen_at TEXT NOT NULL,
    UNIQUE (article_id, version),
    UNIQUE (article_id, text_hash)
)"""

_BLOCKS = """
CREATE TABLE blocks (
    version_id INTEGER NOT NULL REFERENCES article_versions(id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (version_id, position)
)"""

_ENTITIES = """
CREATE TABLE entities (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    version_id INTEGER NOT NULL REFERENCES article_versions(id),
    label TEXT NOT NULL,
    text TEXT NOT NULL,
    text_folded TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    value TEXT,
    inferred INTEGER NOT NULL,
    lexicon_id TEXT,
    score REAL NOT NULL,
    found_by TEXT NOT NULL
)"""

_AWARDS = """
CREATE TABLE awards (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    version_id INTEGER NOT NULL REFERENCES article_versions(id),
    ref INTEGER NOT NULL,
    member_of_id INTEGER REFERENCES awards(id) DEFERRABLE INITIALLY DEFERRED,
    award TEXT NOT NULL,
    award_id TEXT,
    award_key TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    grade TEXT,
    recipient TEXT,
    recipient_parent TEXT,
    recipient_key TEXT NOT NULL,
    recipient_kind TEXT NOT NULL,
    recipient_count INTEGER NOT NULL,
    grantor TEXT,
    proposer TEXT,
    status TEXT NOT NULL,
    date TEXT,
    period TEXT,
    decision TEXT,
    reason TEXT,
    place TEXT,
    evidence TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    confidence REAL NOT NULL,
    flags TEXT NOT NULL,
    year_from INTEGER,
    year_to INTEGER,
    day_from TEXT,
    day_to TEXT,
    UNIQUE (article_id, ref)
)"""

_EVENTS = """
CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles(id),
    version_id INTEGER NOT NULL REFERENCES article_versions(id),
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    date TEXT,
    place TEXT,
    organiser TEXT,
    evidence TEXT NOT NULL,
    evidence_start INTEGER NOT NULL,
    evidence_end INTEGER NOT NULL,
    confidence REAL NOT NULL
)"""

_PARTICIPANTS = """
CREATE TABLE event_participants (
    event_id INTEGER NOT NULL REFERENCES events(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (event_id, position)
)"""

_CLAIMS = """
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    award_id INTEGER REFERENCES awards(id) ON DELETE CASCADE,
    event_id INTEGER REFERENCES events(id) ON DELETE CASCADE,
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    start_offset INTEGER,
    end_offset INTEGER,
    rule TEXT NOT NULL
)"""

_OUTCOMES = """
CREATE TABLE outcomes (
    id INTEGER PRIMARY KEY,
    run_id INTEGER REFERENCES runs(id),
    input TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason TEXT,
    recorded_at TEXT NOT NULL
)"""

_ACHIEVEMENTS = """
CREATE VIEW achievements AS
SELECT
    recipient_key, min(recipient) AS recipient, min(recipient_parent) AS recipient_parent, recipient_kind,
    min(awards.award_id) AS award_id, min(award) AS award, kind, level, grade, period, decision,
    CASE min(CASE status WHEN 'conferred' THEN 1 WHEN 'past' THEN 2 WHEN 'announced' THEN 3 ELSE 4 END)
        WHEN 1 THEN 'conferred' WHEN 2 THEN 'past' WHEN 3 THEN 'announced' ELSE 'proposed'
    END AS status,
    min(articles.published) AS first_seen, max(articles.published) AS last_seen,
    count(DISTINCT article_id) AS articles, count(*) AS award_rows, max(confidence) AS confidence
FROM awards JOIN articles ON articles.id = awards.article_id
WHERE recipient IS NOT NULL AND status <> 'target'
GROUP BY
    recipient_key, recipient_kind, coalesce(awards.award_id, award_key), kind, level, grade,
    coalesce(period, year_to), decision"""

_INDEXES = (
    "CREATE INDEX articles_published_day ON articles(published_day)",
    "CREATE INDEX articles_publisher ON articles(publisher, host)",
    "CREATE INDEX entities_article ON entities(article_id)",
    "CREATE INDEX entities_version ON entities(version_id)",
    "CREATE INDEX entities_label_text ON entities(label, text_folded)",
    "CREATE INDEX awards_version ON awards(version_id)",
    "CREATE INDEX awards_member_of ON awards(member_of_id)",
    "CREATE INDEX awards_recipient ON awards(recipient_key, level, year_to, day_to)",
    "CREATE INDEX awards_level ON awards(level, year_to, day_to)",
    "CREATE INDEX awards_award ON awards(award_id, year_to, day_to)",
    "CREATE INDEX awards_day ON awards(day_to)",
    "CREATE INDEX events_article ON events(article_id)",
    "CREATE INDEX events_version ON events(version_id)",
    "CREATE INDEX claims_award ON claims(award_id)",
    "CREATE INDEX claims_event ON claims(event_id)",
    "CREATE INDEX outcomes_input ON outcomes(input)",
    "CREATE INDEX outcomes_run ON outcomes(run_id)",
)

FIRST_SCHEMA = (
    _RUNS, _PAGES, _ARTICLES, _VERSIONS, _BLOCKS, _ENTITIES, _AWARDS, _EVENTS, _PARTICIPANTS, _CLAIMS,
    _OUTCOMES, *_INDEXES, ARTICLES_FTS.create_sql(), AWARDS_FTS.create_sql(), _ACHIEVEMENTS,
)  # fmt: skip
