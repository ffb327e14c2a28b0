"""Pieces of the stage that need no network: unpacking, pauses, waiting times, settings."""

import gzip
import random
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.fetch import Settings, settings_from_environment
from extractor.fetch.decode import PIECE, decoded
from extractor.fetch.failures import seconds_to_wait
from extractor.fetch.pace import LONGEST_PAUSE, Pace

PACKERS = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}


def in_chunks(body: bytes, size: int) -> Iterator[bytes]:
    return (body[start : start + size] for start in range(0, len(body), size))


@given(st.binary(max_size=2000), st.integers(1, 50), st.sampled_from(sorted(PACKERS)))
def test_unpacking_gives_back_the_bytes(body: bytes, size: int, encoding: str) -> None:
    packed = PACKERS[encoding](body)
    assert b"".join(decoded(in_chunks(packed, size), encoding)) == body


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_no_piece_is_large(encoding: str) -> None:
    body = bytes(5_000_000)
    pieces = list(decoded([PACKERS[encoding](body)], encoding))
    assert max(map(len, pieces)) <= PIECE
    assert sum(map(len, pieces)) == len(body)


@pytest.mark.parametrize("encoding", sorted(PACKERS))
def test_large_page_that_packs_badly(encoding: str) -> None:
    body = random.Random(1).randbytes(300_000)
    assert b"".join(decoded(in_chunks(PACKERS[encoding](body), 16_384), encoding)) == body


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("120", 120.0),
        (" 0 ", 0.0),
        ("-5", None),
        ("soon", None),
        ("Tue, 24 Nov 2026 08:01:30 GMT", 90.0),
        ("Tue, 24 Nov 2026 07:00:00 GMT", 0.0),
        ("Tue, 24 Nov 2026 08:01:30 -0000", 90.0),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    now = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert seconds_to_wait(header, now) == seconds


class Clock:
    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def time(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def test_pauses_between_requests_to_one_site() -> None:
    clock = Clock()
    pace = Pace(2.0, clock.time, clock.sleep)
    pace.wait("a")
    pace.wait("b")
    pace.wait("a")
    clock.now += 1.5
    pace.wait("a")
    clock.now += 5
    pace.wait("a")
    assert clock.slept == [2.0, 0.5]


def test_this_machine_is_not_spared() -> None:
    clock = Clock()
    pace = Pace(2.0, clock.time, clock.sleep)
    pace.wait("127.0.0.1")
    pace.wait("127.0.0.1", 5.0)
    assert clock.slept == []


@pytest.mark.parametrize(
    ("crawl_delay", "slept"), [(None, 2.0), (1.0, 2.0), (7.0, 7.0), (600.0, LONGEST_PAUSE)]
)
def test_crawl_delay_lengthens_the_pause(crawl_delay: float | None, slept: float) -> None:
    clock = Clock()
    pace = Pace(2.0, clock.time, clock.sleep)
    pace.wait("a", crawl_delay)
    pace.wait("a", crawl_delay)
    assert clock.slept == [slept]


@pytest.mark.parametrize(
    ("environment", "private", "agent"),
    [
        ({}, False, "VinhDanh/0.1.0 (reads award news)"),
        ({"VINHDANH_ALLOW_PRIVATE": "1"}, True, "VinhDanh/0.1.0 (reads award news)"),
        ({"VINHDANH_ALLOW_PRIVATE": "0"}, False, "VinhDanh/0.1.0 (reads award news)"),
        ({"VINHDANH_CONTACT": "a@bao.example"}, False, "VinhDanh/0.1.0 (reads award news; a@bao.example)"),
    ],
)
def test_settings_of_the_environment(environment: dict[str, str], private: bool, agent: str) -> None:
    settings = settings_from_environment(environment)
    assert (settings.allow_private, settings.user_agent) == (private, agent)


@pytest.mark.parametrize(
    "environment",
    [{"VINHDANH_ALLOW_PRIVATE": "yes"}, {"VINHDANH_CONTACT": "a\r\nX: y"}, {"VINHDANH_CONTACT": "Lê Văn A"}],
)
def test_settings_that_are_not_understood(environment: dict[str, str]) -> None:
    with pytest.raises(UsageError):
        settings_from_environment(environment)


def test_private_addresses_are_closed_by_default() -> None:
    assert Settings().allow_private is False
