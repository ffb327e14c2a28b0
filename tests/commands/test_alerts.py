"""``alerts`` by hand: a key word is watched, receivers are added, a round sends what it found."""

import json
import re
from pathlib import Path

import feedparser
import pytest

from tests.commands.calling import Call
from tests.servers.loopback import Answer, Serve
from tests.servers.mailbox import Mailbox, receiving
from tests.tracking.paper import feed


@pytest.fixture
def watched(call: Call, seed_page: Path, serve: Serve, database: Path) -> Path:
    """A database that follows one paper with one article in it, and one key word."""
    paper = serve({"/bai.html": seed_page.read_bytes()})
    paper.answers["/tin.rss"] = feed([paper.url("/bai.html")])
    db = ("--db", str(database))
    assert call("track", "add", paper.url("/tin.rss"), *db).code == 0
    assert call("track", "add", "--word", "Cụm thi đua số XII", *db).code == 0
    return database


def test_a_round_tells_at_once(
    call: Call, watched: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = ("--db", str(watched))
    hook = serve({"/tin": Answer(status=200)})
    monkeypatch.setenv("VINHDANH_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("VINHDANH_MAIL_FROM", "vd@vp.example")
    added = call("alerts", "add", hook.url("/tin"), "--tier", "now", *db)
    assert re.search(r"^Khóa kiểm chữ ký: [0-9a-f]{64}$", added.text, re.MULTILINE)
    assert "Khóa" not in call("alerts", "add", hook.url("/tin"), "--tier", "now", *db).text
    call("alerts", "add", "vp@bavi.example", "--tier", "now", "--word", "Cụm thi đua số XII", *db)
    call("alerts", "add", "tuan@bavi.example", "--tier", "weekly", *db)
    with receiving(Mailbox()) as mailbox:
        monkeypatch.setenv("VINHDANH_SMTP", f"smtp://127.0.0.1:{mailbox.port}")
        told = call("track", "run", *db)
    assert told.code == 0, told.err
    assert [message["To"] for message in mailbox.messages] == ["vp@bavi.example"]
    assert [one["watch"] for one in json.loads(hook.asked[0].body)["articles"]] == ["Cụm thi đua số XII"]
    listed = call("alerts", "list", "--format", "json", *db).json
    assert [(one["tier"], one["last_sent"] is not None) for one in listed] == [
        ("now", True), ("now", True), ("weekly", False)
    ]  # fmt: skip
    assert "secret" not in listed[0]


def test_what_would_go_out_is_shown_and_nothing_is_sent(call: Call, watched: Path, local: object) -> None:
    db = ("--db", str(watched))
    call("alerts", "add", "vp@bavi.example", "--tier", "daily", *db)
    assert call("track", "run", *db).code == 0
    shown = call("alerts", "send", "--dry-run", *db).text
    assert "chưa đến giờ" in shown
    assert "Cụm thi đua số XII: “" in shown
    assert call("alerts", "send", *db).messages == []


def test_a_fault_of_a_receiver_is_one_line(
    call: Call, watched: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = ("--db", str(watched))
    monkeypatch.delenv("VINHDANH_SMTP", raising=False)
    call("alerts", "add", "vp@bavi.example", "--tier", "now", *db)
    told = call("track", "run", *db)
    assert any(line.startswith("VINHDANH_SMTP: chưa nêu máy chủ thư") for line in told.messages)
    assert "1 lần gửi lỗi" in call("alerts", "list", *db).text


def test_feeds(call: Call, watched: Path, tmp_path: Path) -> None:
    db = ("--db", str(watched))
    call("track", "run", *db)
    address = "https://vp.example/ba-vi.atom"
    assert call("alerts", "feed", str(tmp_path / "a.atom"), "--address", address, *db).code == 0
    assert call("alerts", "feed", str(tmp_path / "a.json"), "--word", "Cụm thi đua số XII", *db).code == 0
    (entry,) = feedparser.parse((tmp_path / "a.atom").read_bytes()).entries
    (item,) = json.loads((tmp_path / "a.json").read_bytes())["items"]
    assert entry.id == item["id"]
    assert "Cụm thi đua số XII" in item["content_text"]


def test_removed_receivers_are_gone(call: Call, watched: Path) -> None:
    db = ("--db", str(watched))
    call("alerts", "add", "vp@bavi.example", *db)
    assert call("alerts", "remove", "1", *db).code == 0
    assert call("alerts", "list", *db).text == ""
    gone = call("alerts", "remove", "1", *db)
    told = "1: không phải số của người nhận nào; xem danh sách: alerts list"
    assert (gone.code, gone.messages) == (2, [told])


@pytest.mark.parametrize("target", ["vp", "ftp://a.example", "a@b\nBcc: c@d.example", "a@b, c@d"])
def test_what_is_no_receiver(call: Call, watched: Path, target: str) -> None:
    refused = call("alerts", "add", target, "--db", str(watched))
    assert refused.code == 2
    assert "không phải địa chỉ thư" in refused.messages[-1]
