"""The audit log: every act that changes something, who did it, from where, and how it ended."""

from dataclasses import dataclass

from extractor.store.guard import store_errors
from extractor.store.moments import stamp
from extractor.store.office.open import Office


@dataclass(frozen=True, slots=True)
class Entry:
    """``via`` is local, session, token, nobody or command; ``outcome`` an HTTP status or a word."""

    who: str
    via: str
    address: str
    act: str
    subject: str | None
    outcome: str
    id: int = 0
    done_at: str = ""


def note(office: Office, entry: Entry) -> None:
    with office.transaction() as conn:
        conn.execute(
            "INSERT INTO audit (done_at, who, via, address, act, subject, outcome) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                stamp(office.moment()), entry.who, entry.via, entry.address, entry.act, entry.subject,
                entry.outcome,
            ),
        )  # fmt: skip


def entries(office: Office, limit: int, before: int | None = None) -> list[Entry]:
    """The newest first, those older than the entry ``before`` when it is given."""
    with store_errors(office.path):
        rows = office.conn.execute(
            "SELECT who, via, address, act, subject, outcome, id, done_at FROM audit "
            "WHERE ? IS NULL OR id < ? ORDER BY id DESC LIMIT ?",
            (before, before, limit),
        )
        return [Entry(*row) for row in rows]
