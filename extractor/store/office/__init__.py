"""The office's file: people, sessions, tokens, jobs of the service, and the audit log.

It lies beside the database and is none of it: the database is copied, opened in Datasette and handed on,
which hashes of passwords must not be; a rebuild replaces the database and has nothing to do with people; and
a session that is used must not wait for a long save.
"""

from extractor.store.office.open import Office, office_file, open_office

__all__ = ["Office", "office_file", "open_office"]
