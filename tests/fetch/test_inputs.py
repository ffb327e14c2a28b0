"""Everything a command may be given, as a stream in the order given."""

import gzip
import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from extractor.errors import FetchError, InputError, VinhDanhError
from extractor.fetch import Settings, read_inputs
from extractor.ground.page import Page
from tests.servers.loopback import Answer, Serve

HTML = "<html><body><h1>Tiêu đề</h1><p>Nội dung.</p></body></html>"


def read(settings: Settings, *targets: object, stdin: bytes = b"") -> list[Page | VinhDanhError]:
    return list(read_inputs([str(target) for target in targets], settings, stdin=io.BytesIO(stdin)))


def one_error(settings: Settings, target: object) -> VinhDanhError:
    (error,) = read(settings, target)
    assert isinstance(error, VinhDanhError)
    assert "\n" not in str(error) and error.remedy
    return error


def bodies(found: list[Page | VinhDanhError]) -> list[str]:
    return [one.body.decode() if isinstance(one, Page) else f"error: {one.cause}" for one in found]


@pytest.mark.parametrize("given", ["./bai.html", "sub/../bai.html", "bai.html"])
def test_a_file_is_called_as_it_was_given(
    given: str, local: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "bai.html").write_text(HTML)
    monkeypatch.chdir(tmp_path)
    assert [one.source for one in read(local, given, given.replace("bai", "khong"))] == [
        given,
        given.replace("bai", "khong"),
    ]


@pytest.mark.parametrize(
    ("name", "body", "media_type"),
    [
        ("bai.html", HTML, "html"),
        ("bai.HTM", HTML, "html"),
        ("bai.txt", "Tiêu đề\n\nNội dung", "text"),
        ("bai.md", "Tiêu đề\n\nNội dung", "text"),
        ("bai", HTML, "html"),
        ("bai.txt", HTML, "html"),
        ("bai.json", '{"title": "Tiêu đề", "text": "Nội dung"}', "json"),
        ("bai.txt", '{"một": 1}\n{"hai": 2}\n', "text"),
        ("bai", '{"title": "Tiêu đề", "text": "Nội dung"}', "json"),
    ],
)
def test_file_goes_by_name_and_content(
    tmp_path: Path, local: Settings, name: str, body: str, media_type: str
) -> None:
    path = tmp_path / name
    path.write_text(body, encoding="utf-8")
    (page,) = read(local, path)
    assert isinstance(page, Page)
    assert (page.media_type, page.source, page.url, page.fetched_at) == (media_type, str(path), None, None)
    assert page.body.decode() == body


def test_order_is_kept_and_errors_stand_in_their_place(tmp_path: Path, local: Settings, serve: Serve) -> None:
    server = serve({"/b": "<html>b"})
    (tmp_path / "c.txt").write_text("c")
    found = read(local, server.url("/none"), tmp_path / "none", server.url("/b"), tmp_path / "c.txt")
    assert [type(one) for one in found] == [FetchError, InputError, Page, Page]
    assert bodies(found)[2:] == ["<html>b", "c"]


def test_pages_come_before_later_targets_are_touched(tmp_path: Path, local: Settings) -> None:
    (tmp_path / "a.txt").write_text("a")
    stream = read_inputs([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], local)
    assert isinstance(next(stream), Page)
    (tmp_path / "b.txt").write_text("b")
    assert isinstance(next(stream), Page)


def test_folder_is_read_in_order_without_what_is_hidden_or_foreign(tmp_path: Path, local: Settings) -> None:
    for name in [
        "b.txt",
        "a.html",
        "c/d.txt",
        "c/e.JSON",
        ".an.txt",
        ".an/f.txt",
        "anh.jpg",
        "a_files/q.html",
    ]:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "x"}' if name.endswith("JSON") else f"nội dung {name}")
    found = read(local, tmp_path)
    assert [os.path.relpath(str(one.source), tmp_path) for one in found] == [
        "a.html",
        "b.txt",
        "c/d.txt",
        "c/e.JSON",
    ]


def test_bad_files_in_a_folder_are_one_error_each(tmp_path: Path, local: Settings) -> None:
    (tmp_path / "1.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_text("ba")
    (tmp_path / "4.json").write_text("{not json")
    (tmp_path / "5.warc.gz").write_bytes(b"\x1f\x8b")
    (tmp_path / "6.txt").symlink_to(tmp_path / "none")
    found = bodies(read(local, tmp_path))
    assert found[:3] == ["error: is a PNG picture, not text", "error: is empty", "ba"]
    assert found[3].startswith("error: is not valid JSON")
    assert found[4] == "error: is a broken WARC file (the gzip data break off)"
    assert found[5:] == ["error: there is no such file"]


@pytest.mark.parametrize("names", [[], ["anh.jpg"], [".an.txt"], ["con/anh.jpg"]])
def test_folder_without_articles(tmp_path: Path, local: Settings, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert one_error(local, tmp_path).cause == "the folder holds no articles"


@pytest.mark.parametrize(
    ("name", "body", "cause"),
    [
        ("a.html", b"", "is empty"),
        ("a.html", b"  \n\t\n", "is empty"),
        ("a.html", b"\x1f\x8b\x08", "is gzip data, not text"),
        ("a.txt", b"\x00\x01\x02" * 100, "is binary data, not text"),
        ("a.json", b"", "is empty"),
        ("a.jsonl", b"", "is empty"),
        ("a.jsonl", b"\n\n", "is empty"),
        ("a.jsonl", b"\x89PNG\r\n\x1a\n\x00\x00\n", "is a PNG picture, not text"),
        ("a.json", b"[]", "is an empty list"),
        ("a.json", b"3", "is not a JSON object"),
        ("a.json", b'{"x": 1}', "has neither title nor text"),
        ("a.json", b'{"title": "", "text": ""}', "has neither title nor text"),
        ("a.json", b'{"title": "\\ud800"}', "holds half of a surrogate pair"),
        ("a.json", b"[" * 100_000, "is JSON nested too deeply"),
        ("a.json", b'{"title": "\xe9"}', "is not in UTF-8"),
        ("a.pdf", b"%PDF", "office documents are not supported"),
        ("a.mhtml", b"From: a", "holds no saved page"),
        ("a.xml", b"<?xml version='1.0'?><note/>", "is XML, but neither a feed nor a sitemap"),
    ],
)
def test_file_that_holds_no_article(
    tmp_path: Path, local: Settings, name: str, body: bytes, cause: str
) -> None:
    path = tmp_path / name
    path.write_bytes(body)
    error = one_error(local, path)
    assert (type(error), error.cause, error.source) == (InputError, cause, str(path))


@pytest.mark.parametrize(
    ("target", "cause"),
    [
        ("khong-co.html", "there is no such file"),
        ("laodongthudo.vn/bai-1.html", "there is no such file"),
        ("", "names nothing"),
        (" ", "names nothing"),
        ("a\0b", "there is no such file"),
        ("x" * 5000, "cannot be read (File name too long)"),
    ],
)
def test_target_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: Settings, target: str, cause: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert one_error(local, target).cause.startswith(cause)


def test_address_without_scheme_is_helped(local: Settings) -> None:
    assert (
        one_error(local, "laodongthudo.vn/bai").remedy
        == "for a web address write https://laodongthudo.vn/bai"
    )


def test_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: Settings) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a")

    def refuse(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert one_error(local, path).cause == "may not be read"


def test_subfolder_that_may_not_be_read_is_one_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: Settings
) -> None:
    for name in ("a/1.txt", "b/2.txt", "c/3.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(name)
    scan = os.scandir

    def refuse(folder: str):
        if str(folder).endswith("/b"):
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refuse)
    assert bodies(read(local, tmp_path)) == ["a/1.txt", "error: may not be read", "c/3.txt"]


def test_name_that_is_not_utf8_can_be_printed(tmp_path: Path, local: Settings) -> None:
    path = os.fsencode(tmp_path) + b"/b\xe0i.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a path in bytes
        file.write(b"a")
    (page,) = read(local, tmp_path)
    assert isinstance(page, Page)
    page.source.encode("utf-8")


@pytest.mark.parametrize("name", ["a.html", "a.txt", "a.json", "a.jsonl", "a"])
def test_large_file_is_refused(tmp_path: Path, local: Settings, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"x" * 1_000_001)
    assert one_error(replace(local, page_bytes=1_000_000), path).cause == "is larger than 1 MB"


def test_json_lines_larger_than_a_page_are_read(tmp_path: Path, local: Settings) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"text": "a"}\n' * 100)
    assert len(read(replace(local, page_bytes=200), path)) == 100


def test_json_lines_say_which_line(tmp_path: Path, local: Settings) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('\ufeff{"title": "một"}\n\nhỏng\n[1]\n{"article": {"title": "năm"}}')
    found = read(local, path)
    assert [one.source for one in found] == [f"{path}:{line}" for line in (1, 3, 4, 5)]
    assert [type(one) for one in found] == [Page, InputError, InputError, Page]
    assert json.loads(bodies(found)[0]) == {"title": "một"}


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ('[{"title": "a"}, {"title": "b"}]', ["#1", "#2"]),
        ('{"articles": [{"title": "a"}, {"title": "b"}]}', ["#1", "#2"]),
        ('{"title": "a"}\n{"title": "b"}\n', [":1", ":2"]),
        ('{"title": "a"}\n', [""]),
        ('{\n "title": "a"\n}\n', [""]),
        ('{"title": "a", "items": [1]}', [""]),
    ],
)
def test_shapes_of_json(tmp_path: Path, local: Settings, body: str, places: list[str]) -> None:
    path = tmp_path / "a.json"
    path.write_text(body)
    assert [one.source for one in read(local, path)] == [f"{path}{place}" for place in places]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_with_byte_order_mark(tmp_path: Path, local: Settings, encoding: str) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"title": "Khen thưởng"}', encoding=encoding)
    assert bodies(read(local, path)) == ['{"title": "Khen thưởng"}']


@pytest.mark.parametrize(
    ("body", "media_type"), [(HTML, "html"), ("Tiêu đề\n\nX", "text"), ('{"text": "x"}', "json")]
)
def test_standard_input_goes_by_content(local: Settings, body: str, media_type: str) -> None:
    (page,) = read(local, "-", stdin=body.encode())
    assert isinstance(page, Page)
    assert (page.source, page.media_type) == ("-", media_type)


def test_json_lines_of_standard_input_come_as_they_arrive(local: Settings) -> None:
    class Endless(io.BytesIO):
        def readline(self, size: int | None = -1) -> bytes:
            return b'{"title": "tin"}\n'

    stream = read_inputs(["-"], local, stdin=Endless())
    assert [next(stream).source for _ in range(3)] == ["-:1", "-:2", "-:3"]


def test_empty_standard_input(local: Settings) -> None:
    assert one_error(local, "-").cause == "is empty"


RSS = """<?xml version="1.0"?><rss><channel><link>{site}/</link>
<item><title>A</title><link> {site}/1 </link></item>
<item><guid>{site}/2</guid></item>
<item><link>{site}/1</link></item>
<item><link>/none</link></item>
</channel></rss>"""


def test_feed_stands_for_its_articles(serve: Serve, local: Settings) -> None:
    server = serve({"/1": "<html>1", "/2": "<html>2"})
    server.answers["/rss"] = Answer(
        RSS.format(site=server.url("").rstrip("/")), headers={"Content-Type": "text/xml"}
    )
    found = read(local, server.url("/rss"))
    assert bodies(found) == ["<html>1", "<html>2", "error: the page does not exist (HTTP 404)"]
    assert [one.source for one in found] == [server.url("/1"), server.url("/2"), server.url("/none")]


def test_feed_in_a_file(tmp_path: Path, serve: Serve, local: Settings) -> None:
    server = serve({"/1": "<html>1", "/2": "<html>2"})
    path = tmp_path / "rss.xml"
    path.write_text(RSS.format(site=server.url("")).replace("<item><link>/none</link></item>", ""))
    assert bodies(read(local, path)) == ["<html>1", "<html>2"]


def test_sitemap_index_with_zipped_sitemap(serve: Serve, local: Settings) -> None:
    server = serve({"/1": "<html>1", "/x": "<html>no sitemap"})
    index = "".join(
        f"<sitemap><loc>{server.url(path)}</loc></sitemap>" for path in ("/a.xml.gz", "/x", "/none")
    )
    urls = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{server.url('/1')}</loc></url></urlset>"
    server.answers["/index.xml"] = Answer(
        f"<sitemapindex>{index}</sitemapindex>", headers={"Content-Type": "text/xml"}
    )
    server.answers["/a.xml.gz"] = Answer(
        gzip.compress(urls.encode()), headers={"Content-Type": "application/x-gzip"}
    )
    assert bodies(read(local, server.url("/index.xml"))) == [
        "<html>1",
        "error: is not a sitemap",
        "error: the page does not exist (HTTP 404)",
    ]


def test_long_feed_is_cut_and_said_to_be(serve: Serve, local: Settings) -> None:
    server = serve({str(f"/{n}"): "<html>tin" for n in range(5)})
    items = "".join(f"<item><link>{server.url(f'/{n}')}</link></item>" for n in range(5))
    server.answers["/rss"] = Answer(f"<rss>{items}</rss>", headers={"Content-Type": "text/xml"})
    found = bodies(read(replace(local, listing_links=3), server.url("/rss")))
    assert found == ["<html>tin"] * 3 + ["error: lists more than 3 articles; the rest was not read"]


def test_feed_in_a_feed_is_not_followed(serve: Serve, local: Settings) -> None:
    server = serve({})
    feed = f"<rss><item><link>{server.url('/rss')}</link></item></rss>"
    server.answers["/rss"] = Answer(feed, headers={"Content-Type": "text/xml"})
    assert bodies(read(local, server.url("/rss"))) == ["error: is a feed inside a feed"]


def test_json_at_an_address_is_split(serve: Serve, local: Settings) -> None:
    body = '[{"title": "a"}, {"title": "b"}]'
    server = serve({"/api": Answer(body, headers={"Content-Type": "application/json"})})
    found = read(local, server.url("/api"))
    assert [(one.source, one.url) for one in found if isinstance(one, Page)] == [
        (server.url("/api#1"), server.url("/api")),
        (server.url("/api#2"), server.url("/api")),
    ]


POST = {
    "title": {"rendered": "Xã Tân Lập đón Cờ thi đua"},
    "content": {"rendered": "<p>Sáng nay, xã đón cờ.</p>"},
}


@pytest.mark.parametrize(
    "items",
    [
        [{**POST, "link": "{}/xa-tan-lap-don-co-1.html"}, {**POST, "link": "{}/xa-tan-lap-don-co-2.html"}],
        {"data": [{"title": "Xã đón cờ của tỉnh", "url": "/xa-tan-lap-don-co-1.html"},
                  {"title": "Xã đón cờ của huyện", "url": "/xa-tan-lap-don-co-2.html"}]},
    ],
    ids=["WordPress", "titles and addresses"],
)  # fmt: skip
@pytest.mark.parametrize("saved", [False, True])
def test_a_json_list_of_links_stands_for_its_articles(
    serve: Serve, local: Settings, tmp_path: Path, items: Any, saved: bool
) -> None:
    server = serve({f"/xa-tan-lap-don-co-{number}.html": f"<html>{number}" for number in (1, 2)})
    body = json.dumps(items).replace("{}", server.url("")).replace('"/', f'"{server.url("/")}')
    server.answers["/posts"] = Answer(body, headers={"Content-Type": "application/json; charset=UTF-8"})
    path = tmp_path / "posts.json"
    path.write_text(body)
    assert bodies(read(local, path if saved else server.url("/posts"))) == ["<html>1", "<html>2"]


def test_a_json_list_that_holds_no_article_is_told_once(tmp_path: Path, local: Settings) -> None:
    path = tmp_path / "codes.json"
    path.write_text('{"data": [{"code": 1}, {"code": 2}, {"code": 3}]}')
    (error,) = read(local, path)
    assert isinstance(error, InputError)
    assert (error.source, error.cause) == (str(path), "holds 3 entries and no article among them")


def test_private_addresses_are_refused_by_default(serve: Serve) -> None:
    server = serve({"/1": "<html>1"})
    (error,) = read(Settings(), server.url("/1"))
    assert isinstance(error, FetchError) and "refused" in error.cause
    assert server.paths == []
