"""Pieces of the stage that need no network: unpacking, pauses, waiting times, settings."""

import gzip
import random
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import UsageError
from extractor.fetch import Settings, settings_from_environment
from extractor.fetch.decode import PIECE, decoded, gunzipped, in_pieces
from extractor.fetch.failures import seconds_to_wait
from extractor.fetch.pace import LONGEST_HOLD, LONGEST_PAUSE, Pace
from extractor.fetch.turns import Turns, fault_of_folder
from tests.servers.ends import LONGEST

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


@pytest.mark.timeout(20)
@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_what_a_server_sends_behind_the_end_of_a_large_page_is_dropped(encoding: str) -> None:
    body = bytes(PIECE + 1)
    assert b"".join(decoded([PACKERS[encoding](body) + b"\r\n<!-- cache -->"], encoding)) == body


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
        ("Tue, 24 Nov 2026 08:01:30 +99999999999999999999", None),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    assert seconds_to_wait(header, "Tue, 24 Nov 2026 08:00:00 GMT") == seconds


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


def test_the_pause_counts_from_the_last_answer_of_a_visit() -> None:
    clock = Clock()
    pace = Pace(2.0, clock.time, clock.sleep)
    pace.wait("a")
    clock.now += 30  # attempts after a Retry-After, redirects
    pace.answered("a")
    pace.wait("a")
    assert clock.slept == [2.0]


@pytest.mark.parametrize(
    ("crawl_delay", "slept"), [(None, 2.0), (1.0, 2.0), (7.0, 7.0), (600.0, LONGEST_PAUSE)]
)
def test_crawl_delay_lengthens_the_pause(crawl_delay: float | None, slept: float) -> None:
    clock = Clock()
    pace = Pace(2.0, clock.time, clock.sleep)
    pace.wait("a", crawl_delay)
    pace.wait("a", crawl_delay)
    assert clock.slept == [slept]


def paced_clock(**limits: float) -> tuple[Clock, Pace]:
    clock = Clock()
    return clock, Pace(2.0, clock.time, clock.sleep, **limits)


def test_429_doubles_the_pause_and_good_answers_take_it_back() -> None:
    _clock, pace = paced_clock()
    pauses = []
    for status in (200, 429, 429, 503, 200, 200, 200):
        pace.wait("a")
        pace.heed("a", status, None)
        pauses.append(pace.ready_in("a"))
    assert pauses == [2.0, 4.0, 8.0, 8.0, 4.0, 2.0, 2.0]
    assert pace.ready_in("b") == 0.0


def test_pause_grows_to_a_limit() -> None:
    _clock, pace = paced_clock()
    for _ in range(2000):
        pace.wait("a")
        pace.heed("a", 429, None)
    assert pace.ready_in("a") == LONGEST_PAUSE


@pytest.mark.parametrize(
    ("status", "retry_after", "held"),
    [
        (429, 90.0, 90.0),
        (503, 7.0, 7.0),
        (503, 1e9, LONGEST_HOLD),
        (200, 90.0, 0.0),
        (301, 90.0, 0.0),
        (429, None, 0.0),
    ],
)
def test_retry_after_is_remembered_of_its_host(status: int, retry_after: float | None, held: float) -> None:
    clock, pace = paced_clock()
    pace.wait("a")
    pace.heed("a", status, retry_after)
    assert (pace.held_for("a"), pace.held_for("b")) == (held, 0.0)
    clock.now += 5.0
    assert pace.held_for("a") == max(0.0, held - 5.0)
    clock.now += 1e6
    assert pace.held_for("a") == 0.0


def test_crawl_delay_is_kept_in_mind() -> None:
    _clock, pace = paced_clock()
    pace.wait("a", 9.0)
    assert pace.ready_in("a") == 9.0


def test_all_sites_together_have_a_limit() -> None:
    clock, pace = paced_clock(per_minute=30)
    for site in "abc":
        pace.wait(site)
    assert clock.slept == [2.0, 2.0]
    clock.now += 60.0
    pace.wait("d")
    assert clock.slept == [2.0, 2.0]


def test_two_programs_keep_one_pause_at_a_site(tmp_path: Path) -> None:
    """The service watches while somebody runs a round by hand; each has its own pace."""
    clock, set_to = Clock(), [1_800_000_000.0]
    turns = Turns(tmp_path / "turns", lambda: set_to[0] + clock.now)
    paces = [Pace(2.0, clock.time, clock.sleep, turns=turns) for _ in range(2)]
    for seconds, pace, site, jump in [
        (0.0, 0, "a.vn", 0),
        (0.5, 1, "a.vn", 0),
        (0, 0, "b.vn", 0),
        (0, 0, "a.vn", -5e4),
    ]:
        clock.now += seconds
        set_to[0] += jump  # a clock put back lengthens no pause
        with paces[pace].turn(site):
            paces[pace].wait(site)
            paces[pace].answered(site)
    assert clock.slept == [1.5, 2.0]


def test_only_one_program_at_a_time_talks_to_a_site(tmp_path: Path) -> None:
    inside, told = threading.Event(), list[str]()

    def other() -> None:
        with Pace(0.0, turns=Turns(tmp_path)).turn("a.vn"):
            told.append("other")
            inside.set()

    thread = threading.Thread(target=other)
    with Pace(0.0, turns=Turns(tmp_path)).turn("a.vn"):
        thread.start()
        assert not inside.wait(0.05)
        told.append("first")
    thread.join(LONGEST)
    assert told == ["first", "other"]


def test_where_programs_cannot_meet_each_keeps_to_its_own_pauses(tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_bytes(b"")
    for turns in (Turns(no_folder / "turns"), Turns(None)):
        with turns.at("a.vn") as ago:
            assert ago == float("inf")


def test_a_folder_in_which_programs_cannot_meet_is_named(tmp_path: Path) -> None:
    no_folder = tmp_path / "file"
    no_folder.write_bytes(b"")
    fault = fault_of_folder(no_folder / "turns")
    assert fault is not None and str(no_folder / "turns") in str(fault) and "XDG_CACHE_HOME" in str(fault)
    assert "HOME" in str(fault_of_folder(None))
    assert fault_of_folder(tmp_path / "turns") is None


def test_setting_the_clock_of_the_machine_moves_no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    pace = Pace(1000.0, sleep=lambda seconds: None)
    pace.wait("a")
    for jump in (-1e9, 1e9):
        monkeypatch.setattr(time, "time", lambda jump=jump: jump)
        assert 0.0 < pace.ready_in("a") <= LONGEST_PAUSE


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


def test_gzip_of_many_empty_members_is_read_in_pieces() -> None:
    body = gzip.compress(b"") * 100_000
    assert b"".join(gunzipped(in_pieces(body))) == b""
