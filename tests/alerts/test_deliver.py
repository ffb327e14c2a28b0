"""Everybody is told what is new to them, once; what fails is told later and stops nobody else."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from extractor.alerts.deliver import tell_all
from extractor.alerts.signing import SIGNATURE_HEADER, is_genuine
from extractor.fetch import Archive, Settings
from extractor.ground.alerts import ChannelKind, Tier
from extractor.pipeline import ingest
from extractor.rebuild import Rebuild
from extractor.store import Store, open_store
from extractor.store.alerts import add_channel, channels, untold
from extractor.store.moments import now as present
from extractor.store.watches import add_watch, watches
from extractor.tracking.watches import look_through
from tests.servers.loopback import Answer, Serve
from tests.servers.mailbox import Mailbox, receiving

ARTICLE = """Huyện Ba Vì trao Giấy khen

Sáng nay, huyện Ba Vì trao Giấy khen cho 5 tập thể. Thị xã Sơn Tây cử đoàn đến dự. Huyện Ba Vì cảm ơn.

https://bao.example/{}.html
"""
Give = Callable[[str], None]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "coverage.db"


@pytest.fixture
def give(database: Path, tmp_path: Path) -> Give:
    """``give("bai-1")``: an article comes in and the watches look through it."""

    def given(name: str) -> None:
        path = tmp_path / f"{name}.txt"
        path.write_text(ARTICLE.format(name), encoding="utf-8")
        with open_store(database) as store:
            list(ingest([str(path)], store, Archive(tmp_path / "pages"), Settings()))
            list(look_through(store))

    return given


def follow(store: Store, *names: str) -> None:
    for name in names:
        add_watch(store, name, (name,), present())


def ask(store: Store, target: str, kind: ChannelKind, tier: Tier = "now", watch: str | None = None) -> None:
    chosen = next((one for one in watches(store) if one.name == watch), None)
    add_channel(store, kind, target, tier, chosen, "bí mật" if kind == "webhook" else None, present())


def test_a_webhook_is_told_once_and_its_message_is_signed(
    database: Path, give: Give, serve: Serve, local: Settings
) -> None:
    hook = serve({"/tin": Answer(status=204)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì", "Sơn Tây")
        ask(store, hook.url("/tin"), "webhook")
        ask(store, hook.url("/chi-son-tay"), "webhook", watch="Sơn Tây")
    hook.answers["/chi-son-tay"] = Answer(status=200)
    give("bai-1")
    with open_store(database) as store:
        told = list(tell_all(store, local, present))
        assert [(one.hits, one.error) for one in told] == [(4, None), (1, None)]
        assert list(tell_all(store, local, present)) == []
    first, second = hook.asked
    assert is_genuine(
        first.headers[SIGNATURE_HEADER.lower()], "bí mật", first.body, int(present().timestamp())
    )
    message = json.loads(first.body)
    assert [one["watch"] for one in message["articles"]] == ["huyện Ba Vì", "Sơn Tây"]
    assert [hit["sentence"] for one in json.loads(second.body)["articles"] for hit in one["hits"]] == [
        "Thị xã Sơn Tây cử đoàn đến dự."
    ]


def test_only_what_comes_in_later_is_told(database: Path, give: Give, serve: Serve, local: Settings) -> None:
    hook = serve({"/tin": Answer(status=200)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
    give("bai-cu")
    with open_store(database) as store:
        store.stand_at(present() + timedelta(hours=1))
        chosen = present() + timedelta(minutes=30)
        add_channel(store, "webhook", hook.url("/tin"), "now", None, "k", chosen)
        assert untold(store, channels(store)[0]) == []
        assert list(tell_all(store, local, present)) == []


def test_a_fault_is_told_noted_and_tried_again(
    database: Path, give: Give, serve: Serve, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    hook = serve({"/hong": [Answer(status=500), Answer(status=200)], "/tot": Answer(status=200)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, hook.url("/hong"), "webhook")
        ask(store, hook.url("/tot"), "webhook")
    give("bai-1")
    with open_store(database) as store:
        broken, sound = tell_all(store, local, present)
        assert broken.error is not None and "did not take the message (HTTP 500)" in str(broken.error)
        assert sound.error is None
        assert [one.failures for one in channels(store)] == [1, 0]
        assert list(tell_all(store, local, present)) == []
        later = lambda: present() + timedelta(minutes=6)  # noqa: E731
        (again,) = tell_all(store, local, later)
        assert again.error is None and again.hits == broken.hits
        assert [one.failures for one in channels(store)] == [0, 0]
    bodies = [json.loads(asked.body) for asked in hook.asked if asked.path == "/hong"]
    assert bodies[0]["id"] == bodies[1]["id"]


def test_a_redirect_is_not_followed(database: Path, give: Give, serve: Serve, local: Settings) -> None:
    hook = serve({"/tin": Answer(status=307, headers={"Location": "/khac"}), "/khac": Answer(status=200)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, hook.url("/tin"), "webhook")
    give("bai-1")
    with open_store(database) as store:
        (told,) = tell_all(store, local, present)
    assert told.error is not None
    assert hook.paths == ["/tin"]


def test_the_intranet_is_not_told_unless_it_is_opened(database: Path, give: Give, serve: Serve) -> None:
    hook = serve({"/tin": Answer(status=200)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, hook.url("/tin"), "webhook")
    give("bai-1")
    with open_store(database) as store:
        (told,) = tell_all(store, Settings(), present)
    assert told.error is not None and "refused" in str(told.error)
    assert hook.asked == []


def test_mail_and_its_missing_server(
    database: Path, give: Give, local: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, "vp@bavi.example", "mail")
    give("bai-1")
    monkeypatch.setenv("VINHDANH_MAIL_FROM", "vd@vp.example")
    with open_store(database) as store:
        monkeypatch.delenv("VINHDANH_SMTP", raising=False)
        (told,) = tell_all(store, local, present)
        assert told.error is not None and "names no mail server" in str(told.error)
        with receiving(Mailbox()) as mailbox:
            monkeypatch.setenv("VINHDANH_SMTP", f"smtp://127.0.0.1:{mailbox.port}")
            (told,) = tell_all(store, local, lambda: present() + timedelta(minutes=6))
    assert told.error is None
    assert mailbox.messages[0]["Subject"] == "Vinh Danh: 1 bài mới về huyện Ba Vì"


def test_what_was_told_is_not_told_again_after_a_rebuild(
    database: Path, give: Give, serve: Serve, local: Settings, tmp_path: Path
) -> None:
    hook = serve({"/tin": Answer(status=200)})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, hook.url("/tin"), "webhook")
    give("bai-1")
    with open_store(database) as store:
        assert len(list(tell_all(store, local, present))) == 1
    work = Rebuild(database, Archive(tmp_path / "pages"), tmp_path / "pages")
    list(work.run(work.plan()))
    work.finish()
    with open_store(database) as store:
        list(look_through(store))
        assert [one.target for one in channels(store)] == [hook.url("/tin")]
        assert list(tell_all(store, local, lambda: present() + timedelta(days=1))) == []


def test_who_sends_by_hand_waits_for_no_pause(
    database: Path, give: Give, serve: Serve, local: Settings
) -> None:
    hook = serve({"/hong": [Answer(status=500), Answer(status=200)]})
    with open_store(database) as store:
        follow(store, "huyện Ba Vì")
        ask(store, hook.url("/hong"), "webhook")
    give("bai-1")
    with open_store(database) as store:
        (broken,) = tell_all(store, local, present)
        assert broken.error is not None
        assert list(tell_all(store, local, present)) == []
        (told,) = tell_all(store, local, present, by_hand=True)
        assert told.error is None
