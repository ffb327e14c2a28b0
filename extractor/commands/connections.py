"""The connections that visitors hold: whoever neither asks nor takes anything keeps none for ever.

uvicorn itself closes a connection that is idle between two requests, and waits without end for the rest of a
request's head and for a client that takes nothing of its answer.
"""

from asyncio import BaseTransport, TimerHandle

from uvicorn.protocols.http.h11_impl import H11Protocol

_SECONDS_OF_HEAD = 20.0
"""From the beginning of a connection, or of a further request on it, to the end of the request's head."""

_SECONDS_TO_TAKE = 60.0
"""For the next part of an answer, while more waits than the system holds for the client. Between, a download
reads on in the database and keeps what others delete there."""


class Connection(H11Protocol):
    """One visitor's connection, with an end to each wait for the visitor."""

    _waits: dict[str, TimerHandle]

    def connection_made(self, transport: BaseTransport) -> None:
        # uvicorn asks for more than asyncio promises, and leaves that unchecked as well.
        super().connection_made(transport)  # type: ignore[arg-type]
        self._waits = {}
        self._wait("head", _SECONDS_OF_HEAD)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self._answers():
            self._end("head")
        elif "head" not in self._waits:
            self._wait("head", _SECONDS_OF_HEAD)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._wait("taken", _SECONDS_TO_TAKE)

    def resume_writing(self) -> None:
        super().resume_writing()
        self._end("taken")

    def connection_lost(self, exc: Exception | None) -> None:
        self._end("head")
        self._end("taken")
        super().connection_lost(exc)

    def _answers(self) -> bool:
        """Whether a request's head has come whose answer is not yet given."""
        return self.cycle is not None and not self.cycle.response_complete

    def _wait(self, what: str, seconds: float) -> None:
        self._waits[what] = self.loop.call_later(seconds, self.transport.abort)

    def _end(self, what: str) -> None:
        wait = self._waits.pop(what, None)
        if wait is not None:
            wait.cancel()
