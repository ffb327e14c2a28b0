"""What the service holds before it is asked: articles, and so many of each thing that some may be removed."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from extractor.attachments import attach
from extractor.fetch import Archive, Settings
from extractor.ground.tracking import SOURCE_KINDS
from extractor.lab.records_pages import page_lines
from extractor.lab.roots import RECORDS
from extractor.pipeline import ingest
from extractor.record_book import refresh
from extractor.review import Review
from extractor.service.access import Person, accounts
from extractor.service.access.passwords import hashed
from extractor.service.access.signing_in import sign_in
from extractor.service.access.tokens import new_token
from extractor.service.access.words import form_word, kept
from extractor.store import Store, open_store
from extractor.store.alerts import add_channel
from extractor.store.moments import now
from extractor.store.office import Office, office_file, open_office, people, tokens
from extractor.store.office.work import add_work
from extractor.store.sources import add_source
from extractor.store.watches import add_watch
from extractor.tracking.watches import look_through

MANY = 200
OWN_ACCOUNTS = (1, 2, 3)
OWN_TOKEN = 1
"""What the run signs in with; no operation of the run may touch it."""

ACTS = JOBS = 40
_NAMED_BY_EXAMPLES = "huyện Ba Vì"
_PASSWORD = "một câu khó đoán lắm"


@dataclass(frozen=True)
class Session:
    """The word of its cookie, and the one bound to it that changes carry."""

    word: str
    bound: str


@dataclass(frozen=True)
class Words:
    """The word of the token that asks; sessions, for what no token may do; ``leaving`` ends itself."""

    token: str
    session: Session
    leaving: Session


def stock(folder: Path) -> Path:
    """A database with articles of a corpus, in a folder that is new or empty."""
    folder.mkdir(parents=True, exist_ok=True)
    database, lines = folder / "coverage.db", folder / "articles.jsonl"
    lines.write_text("\n".join(page_lines([RECORDS])), encoding="utf-8")
    with open_store(database) as store:
        for result in ingest([str(lines)], store, Archive(folder / "pages"), Settings()):
            if result.error is not None:
                raise result.error
        refresh(store)
        _follow(store)
        _look_at_some(store)
    attach(database, lines)
    return database


def _follow(store: Store) -> None:
    for number in range(1, MANY + 1):
        add_source(
            store,
            f"https://bao{number}.example/rss",
            kind=SOURCE_KINDS[number % len(SOURCE_KINDS)],
            name=f"Báo {number}",
            tags=(),
            interval=timedelta(hours=1),
            now=now(),
        )
        add_watch(
            store,
            _NAMED_BY_EXAMPLES if number == 1 else f"từ khoá {number}",
            ("Bằng khen", "Cờ thi đua")[: 1 + number % 2],
            now(),
        )
        add_channel(store, "mail", f"phong{number}@coquan.example", "daily", None, None, now())
    for _ in look_through(store):
        pass


def _look_at_some(store: Store) -> None:
    review = Review(store, "Minh")
    for key in list(review.rows())[:ACTS]:
        review.accept(key)


def office_of_many(database: Path) -> Words:
    """Accounts and tokens, the run's own first."""
    with open_office(office_file(database)) as office:
        lan, minh, leaver = (accounts.add(office, name, "admin", _PASSWORD) for name in ("Lan", "Minh", "Hà"))
        _, token = new_token(
            office, Person(lan.name, lan.role, "session", "", lan.id), "schemathesis", "admin", None
        )
        _add_others(office, lan.id)
        return Words(token, _session(office, minh.name), _session(office, leaver.name))


def _session(office: Office, name: str) -> Session:
    _, word = sign_in(office, name, _PASSWORD, "127.0.0.1", "schemathesis")
    return Session(word, form_word(people.secret(office, "forms"), kept(word)))


def _add_others(office: Office, holder: int) -> None:
    password = hashed(_PASSWORD)
    for number in range(1, MANY + 1):
        people.add_account(office, f"Người {number}", "viewer", password)
        tokens.add_token(office, holder, f"máy {number}", "viewer", f"{number:064x}", None)
    for _ in range(JOBS):
        # Not rounds: who asks what such work tells would wait for hundreds of sources.
        add_work(office, "record", {}, "Minh")
