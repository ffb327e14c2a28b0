"""Where mail is handed over, and what a server may say to it."""

import pytest

from extractor.alerts.mail import MailServer, is_mail_address, mail_server, send_mail
from extractor.errors import DeliveryError, UsageError
from extractor.report.alerts.as_mail import mail
from tests.alerts.found import NOW, a_channel, a_hit
from tests.servers.mailbox import Mailbox, receiving

FROM = {"VINHDANH_MAIL_FROM": "vd@vp.example"}


@pytest.mark.parametrize(
    ("written", "server"),
    [
        ("smtp://localhost", ("localhost", 25, "smtp", None)),
        (
            "smtp+starttls://anh%40vp.example@thu.example",
            ("thu.example", 587, "smtp+starttls", "anh@vp.example"),
        ),
        ("smtps://thu.example:4650", ("thu.example", 4650, "smtps", None)),
    ],
)
def test_servers(written: str, server: tuple[object, ...]) -> None:
    found = mail_server({"VINHDANH_SMTP": written, **FROM})
    assert (found.host, found.port, found.security, found.user) == server


@pytest.mark.parametrize("written", ["", "localhost", "http://thu.example", "smtp://", "smtp://h:99999"])
def test_what_is_no_server(written: str) -> None:
    with pytest.raises(UsageError, match="VINHDANH_SMTP"):
        mail_server({"VINHDANH_SMTP": written, **FROM})


def test_a_password_of_other_letters_is_refused_at_once() -> None:
    environment = {"VINHDANH_SMTP": "smtp://a@localhost", "VINHDANH_SMTP_PASSWORD": "mật khẩu", **FROM}
    with pytest.raises(UsageError, match="use plain ASCII"):
        mail_server(environment)


def test_mail_needs_a_sender() -> None:
    with pytest.raises(UsageError, match="VINHDANH_MAIL_FROM"):
        mail_server({"VINHDANH_SMTP": "smtp://localhost"})


@pytest.mark.parametrize(
    ("written", "is_one"),
    [
        ("vp@bavi.example", True), ("a.b+c@x.example", True), ("vp", False), ("@x", False), ("a@", False),
        ("a@b@c", False), ("a b@c", False), ("a@b\nBcc: c@d", False), ("a,b@c", False), ("<a@b>", False),
        ("a@x.vn*", False), ("a@-x.vn", False), ("a@x..vn", False), ("a@localhost", True),
    ],
)  # fmt: skip
def test_addresses(written: str, is_one: bool) -> None:
    assert is_mail_address(written) is is_one


def server_of(mailbox: Mailbox, **fields: str) -> MailServer:
    return MailServer("127.0.0.1", mailbox.port, "smtp", "vd@vp.example", **fields)


def test_a_message_arrives() -> None:
    with receiving(Mailbox()) as mailbox:
        send_mail(server_of(mailbox), mail([a_hit()], a_channel(), "vd@vp.example", NOW))
    (message,) = mailbox.messages
    assert (message["To"], message["From"]) == ("vp@bavi.example", "vd@vp.example")
    assert "huyện Ba Vì đón nhận" in message.get_body(("plain",)).get_content()


def test_a_password_is_given_and_may_be_wrong() -> None:
    message = mail([a_hit()], a_channel(), "vd@vp.example", NOW)
    with receiving(Mailbox(password="dung")) as mailbox:
        send_mail(server_of(mailbox, user="vd", password="dung"), message)
        with pytest.raises(DeliveryError, match="refuses user and password"):
            send_mail(server_of(mailbox, user="vd", password="sai"), message)
    assert len(mailbox.messages) == 1


def test_refused_and_absent() -> None:
    message = mail([a_hit()], a_channel(), "vd@vp.example", NOW)
    refused = pytest.raises(DeliveryError, match="is refused by the mail server")
    with receiving(Mailbox(refused={"vp@bavi.example"})) as mailbox, refused:
        send_mail(server_of(mailbox), message)
    with pytest.raises(DeliveryError, match="did not take the message"):
        send_mail(server_of(mailbox), message)
