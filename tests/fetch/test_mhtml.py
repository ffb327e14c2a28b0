"""Pages saved by Chrome as one file."""

import quopri
from base64 import b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import InputError
from extractor.fetch import Settings, read_inputs
from extractor.fetch.mhtml import MhtmlError, mhtml_page
from extractor.ground.page import Page

ADDRESS = "https://bao.example/xa-hoi/ba-to-duoc-khen-1.html"
HTML = "<html><head><title>Ba tổ được khen</title></head><body><p>Trao Giấy khen cho ba tổ.</p></body></html>"

HEAD = f"""From: <Saved by Blink>
Snapshot-Content-Location: {ADDRESS}
Subject: =?utf-8?Q?Ba=20t=E1=BB=95?=
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----bien----"

"""


def saved(content: bytes, encoding: str, head: str = HEAD, location: str = ADDRESS) -> bytes:
    parts = [
        f"------bien----\nContent-Type: text/html\nContent-Transfer-Encoding: {encoding}\n"
        f"Content-Location: {location}\n\n".encode(),
        content,
        b"\n------bien----\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n",
        b"------bien------\n",
    ]
    return (head.encode() + b"".join(parts)).replace(b"\n", b"\r\n")


@pytest.mark.parametrize(
    ("encoding", "content"),
    [
        ("quoted-printable", quopri.encodestring(HTML.encode())),
        ("base64", b64encode(HTML.encode())),
        ("binary", HTML.encode()),
    ],
)
def test_page_saved_by_chrome(encoding: str, content: bytes) -> None:
    page = mhtml_page(saved(content, encoding), "bai.mhtml")
    assert page.body.decode().strip() == HTML
    assert (page.url, page.media_type, page.source) == (ADDRESS, "html", "bai.mhtml")


def test_address_of_the_part_when_the_file_has_none() -> None:
    head = HEAD.replace(f"Snapshot-Content-Location: {ADDRESS}\n", "")
    assert mhtml_page(saved(HTML.encode(), "8bit", head), "a.mht").url == ADDRESS
    assert mhtml_page(saved(HTML.encode(), "8bit", head, "cid:frame-1@mhtml.blink"), "a.mht").url is None


def test_saved_pages_are_read_as_files_and_from_folders(tmp_path: Path) -> None:
    (tmp_path / "bai.mhtml").write_bytes(saved(b64encode(HTML.encode()), "base64"))
    (tmp_path / "hong.mht").write_bytes(b"MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx")
    page, fault = read_inputs([str(tmp_path)], Settings())
    assert isinstance(page, Page) and page.url == ADDRESS
    assert isinstance(fault, InputError) and fault.cause == "holds no saved page"


def test_parts_within_parts_without_end() -> None:
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n" for depth in range(5_000)
    )
    with pytest.raises(MhtmlError, match="nested"):
        mhtml_page(nested.encode(), "a.mht")


@given(st.binary(max_size=300), st.integers(0, 400), st.integers(0, 60))
def test_damaged_files_give_a_page_or_one_error(noise: bytes, start: int, length: int) -> None:
    body = saved(quopri.encodestring(HTML.encode()), "quoted-printable")
    damaged = body[:start] + noise + body[start + length :]
    try:
        assert mhtml_page(damaged, "a.mht").body
    except MhtmlError as error:
        assert "\n" not in str(error)
