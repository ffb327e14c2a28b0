"""Failed attempts to sign in, and how long to wait after them."""

from collections.abc import Mapping, Sequence

from extractor.store.office.open import Office

FORGOTTEN_AFTER = 3_600.0
LONGEST_WAIT = 900.0
"""Seconds."""


def wait_after(failures: int, free: int) -> float:
    """Seconds to wait after so many failures, of which the first ``free`` cost nothing: 1, 2, 4 …

    >>> [wait_after(failures, 3) for failures in (2, 3, 4, 5)]
    [0.0, 1.0, 2.0, 4.0]
    """
    return 0.0 if failures < free else min(LONGEST_WAIT, 2.0 ** min(failures - free, 20))


def begin_attempt(office: Office, free: Mapping[str, int]) -> float:
    """Count an attempt of these subjects as failed, until ``forgive`` is told better.

    Gives the seconds that are still to be waited, when nothing was counted; 0.0 lets the attempt go on.
    ``free`` are the failures that cost a subject nothing. Counting comes first, so that many attempts at
    once are no way around it.
    """
    now = office.moment().timestamp()
    with office.transaction() as conn:
        conn.execute("DELETE FROM sign_in_failures WHERE last_at < ?", (now - FORGOTTEN_AFTER,))
        waits = [0.0]
        for subject, costless in free.items():
            row = conn.execute(
                "SELECT failures, last_at FROM sign_in_failures WHERE subject = ?", (subject,)
            ).fetchone()
            if row is not None:
                waits.append(row[1] + wait_after(row[0], costless) - now)
        if max(waits) > 0:
            return max(waits)
        for subject in free:
            conn.execute(
                "INSERT INTO sign_in_failures (subject, failures, last_at) VALUES (?, 1, ?) "
                "ON CONFLICT (subject) DO UPDATE SET failures = failures + 1, last_at = excluded.last_at",
                (subject, now),
            )
    return 0.0


def forgive(office: Office, mine: Sequence[str], shared: Sequence[str]) -> None:
    """The attempt was right: what was counted against ``mine`` is forgotten; ``shared`` subjects, which may
    have failed for others too, are relieved of this one attempt."""
    with office.transaction() as conn:
        for subject in mine:
            conn.execute("DELETE FROM sign_in_failures WHERE subject = ?", (subject,))
        for subject in shared:
            conn.execute("UPDATE sign_in_failures SET failures = failures - 1 WHERE subject = ?", (subject,))
