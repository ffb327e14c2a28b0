"""One root error, one class per remedy.

Library functions raise these with a cause (``raise ... from error``); commands print ``str(error)`` as one
line: the input, what is wrong with it, and what to do.
"""

from extractor.ground.outcome import OutcomeCode


def before_colon(source: str) -> str:
    """An input as it stands before a line's colon: in quotation marks when it is blank, or it would seem
    to name none, or when it ends in a colon itself: "đơn vị:" in a search."""
    return source if source.strip() and not source.rstrip().endswith(":") else f"“{source}”"


class VinhDanhError(Exception):
    """Root of every error this package raises on purpose.

    ``source`` is the input as the user gave it, ``cause`` what is wrong, ``remedy`` what to do about it.
    """

    def __init__(self, source: str, cause: str, remedy: str) -> None:
        super().__init__(source, cause, remedy)
        self.source = source
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{before_colon(self.source)}: {self.cause}; {self.remedy}"


class UsageError(VinhDanhError):
    """The command was called wrongly: correct the words of the call (exit code 2)."""


class ConflictError(UsageError):
    """What was asked does not fit what is there: ask for something else."""


class InputError(VinhDanhError):
    """A file or folder given cannot be read as an article: give another one."""


class DeliveryError(VinhDanhError):
    """A message could not be handed over: see that its receiver, or the mail server, takes it."""


class FetchError(VinhDanhError):
    """An address could not be fetched: check the address, or try later.

    ``outcome`` is the counted fate of the address, a code of the ground's ``OUTCOMES``. ``status`` is the
    HTTP status that was the cause, if one was; ``retry_after`` the seconds that the site asks us to wait.
    """

    def __init__(
        self,
        source: str,
        cause: str,
        remedy: str,
        *,
        outcome: OutcomeCode = "failed",
        status: int | None = None,
        retry_after: float | None = None,
    ) -> None:
        super().__init__(source, cause, remedy)
        self.outcome = outcome
        self.status = status
        self.retry_after = retry_after

    @property
    def unasked(self) -> bool:
        """Whether the site was left alone, because it had asked for a pause when another page was fetched."""
        return self.status is None and self.retry_after is not None


class NotAnArticleError(VinhDanhError):
    """The page was read, but it holds no article: give the address of a single article.

    ``outcome`` tells a page of another kind from one that is missing or withheld.
    """

    def __init__(
        self, source: str, cause: str, remedy: str, *, outcome: OutcomeCode = "not_an_article"
    ) -> None:
        super().__init__(source, cause, remedy)
        self.outcome = outcome


class StoreError(VinhDanhError):
    """The database cannot be opened, read or written: check the path, its rights and other writers."""


class NotStoredError(StoreError):
    """What was named is not in the database: look it up, and name it otherwise."""


class SeveralStoredError(StoreError):
    """What was named is several things in the database: name one of them. ``ids`` are the first of them."""

    def __init__(self, source: str, cause: str, remedy: str, *, ids: tuple[str, ...] = ()) -> None:
        super().__init__(source, cause, remedy)
        self.ids = ids


class RecordNotReadyError(StoreError):
    """The record is being made for the first time: ask again later."""


class SignInError(VinhDanhError):
    """Nobody knows who asks: sign in, or send a token."""


class NotAllowedError(VinhDanhError):
    """Who asks may not do this: ask somebody who may."""


class TooOftenError(VinhDanhError):
    """Too much was asked for: wait ``retry_after`` seconds."""

    def __init__(self, source: str, cause: str, remedy: str, *, retry_after: float) -> None:
        super().__init__(source, cause, remedy)
        self.retry_after = retry_after


class ChangedMeanwhileError(VinhDanhError):
    """What was to be changed is no longer as it was seen: look at it again."""


class DataError(VinhDanhError):
    """A data file that we ship (lexicon, publisher, corpus, model) is broken: repair that file."""
