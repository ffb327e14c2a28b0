"""Articles that a page holds only as data; the page of one is corpora/pages/general/next-data-only."""

import json
from datetime import datetime
from html import escape
from typing import Any

import pytest

from extractor.article import read_article
from extractor.article.drawn_by_script import drawn_page
from extractor.errors import NotAnArticleError
from extractor.ground.page import Page
from extractor.viet.times import VIETNAM

TITLE = "Trạm y tế xã Nà Tăm đón nhận Bằng khen"
SENTENCE = "trạm y tế xã Nà Tăm khám bệnh miễn phí cho bà con ở mười bản và dặn dò từng nhà."
TEXT = "".join(f"<p>Đoạn thứ {number}: {SENTENCE}</p>" for number in range(6))
RECORD: dict[str, Any] = {"title": TITLE, "content": TEXT}


def page(*data: Any, title: str = TITLE) -> str:
    scripts = "".join(f'<script type="application/json">{json.dumps(one)}</script>' for one in data)
    return (
        f"<html><head><title>{title} | Sở Y tế</title></head><body><div id=app></div>{scripts}</body></html>"
    )


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ({"authors": [{"fullName": "Tòng Thị Pâng"}, {"fullName": "Lò Văn Ín"}]}, "Tòng Thị Pâng, Lò Văn Ín"),
        ({"author": "Tòng Thị Pâng"}, "Tòng Thị Pâng"),
        ({"author": {"id": 7}}, None),
    ],
)
def test_who_wrote_it(fields: dict[str, Any], author: str | None) -> None:
    body = page({"state": [{"post": RECORD | fields | {"created_at": "12/11/2026 09:05"}}]}).encode()
    article = read_article(Page(source="-", body=body, media_type="html"))
    assert (article.title, article.author, article.text.count("Đoạn thứ")) == (TITLE, author, 6)
    assert article.published is not None
    assert article.published.isoformat() == "2026-11-12T09:05:00+07:00"


def test_fields_with_vietnamese_names() -> None:
    record = {
        "tieuDe": TITLE,
        "noi_dung": TEXT,
        "tacGia": {"ho_ten": "Lò Văn Ín"},
        "ngayDang": "12/11/26 9:05",
    }
    article = read_article(Page(source="-", body=page({"G": {"body": record}}).encode(), media_type="html"))
    assert (article.author, article.published) == ("Lò Văn Ín", datetime(2026, 11, 12, 9, 5, tzinfo=VIETNAM))


STATE = json.dumps({"post": RECORD | {"author": "Lò Văn Ín", "note": "'"}})


@pytest.mark.parametrize(
    "assigned",
    [
        f"window.__INITIAL_STATE__ = {STATE};(function(){{}}())",
        f"var page_data={STATE}",
        f"self['__STATE__']; window['__STATE__'] = {STATE[:-1]}, \"next\":undefined}};",
        f"const state = JSON.parse({json.dumps(STATE)});",
        "window.app.state=JSON.parse('" + STATE.replace("\\", "\\\\").replace("'", "\\'") + "')",
    ],
)
def test_data_that_a_script_assigns(assigned: str) -> None:
    body = page().replace("<div", f"<script>{assigned}</script><div").encode()
    article = read_article(Page(source="-", body=body, media_type="html"))
    assert (article.title, article.author, article.text.count("Đoạn thứ")) == (TITLE, "Lò Văn Ín", 6)


@pytest.mark.parametrize("quote", ['"', "'"])
def test_data_in_an_attribute(quote: str) -> None:
    state = STATE.replace("'", "")
    data = escape(state) if quote == '"' else state
    body = page().replace("id=app", f"id=app data-page={quote}{data}{quote} data-x='{{&quot;'").encode()
    article = read_article(Page(source="-", body=body, media_type="html"))
    assert (article.author, article.text.count("Đoạn thứ")) == ("Lò Văn Ín", 6)


@pytest.mark.parametrize(
    "assigned", ["window.a = {post: 1, ...b}", "var a = JSON.parse('{\\x')", "var a = '"]
)
def test_what_scripts_assign_otherwise_is_not_run(assigned: str) -> None:
    assert drawn_page(page().replace("<div", f"<script>{assigned}</script><div")) is None


def test_a_body_that_only_search_engines_are_told() -> None:
    lines = [f"Đoạn {number}: {SENTENCE} A &lt; B." for number in range(6)]
    told = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(lines)}
    text = page(told | {"author": {"@type": "Person", "name": "Lò Văn Ín"}}).replace("/json", "/ld+json")
    article = read_article(Page(source="-", body=text.encode(), media_type="html"))
    assert article.author == "Lò Văn Ín"
    assert article.text.split("\n\n")[1:] == [line.replace("&lt;", "<") for line in lines]


def test_packed_data_of_nuxt() -> None:
    """Numbers in an object are places in the list that is all data; a number that is none stays."""
    packed = [
        {"post": 1},
        {"id": 900, "title": 2, "body": 3, "author": 4},
        TITLE,
        TEXT,
        {"name": 5},
        "Lò Văn Ín",
    ]
    article = read_article(Page(source="-", body=page(packed).encode(), media_type="html"))
    assert (article.title, article.author, article.text.count("Đoạn thứ")) == (TITLE, "Lò Văn Ín", 6)


@pytest.mark.parametrize(
    "text",
    [
        page(RECORD, title="Tin tức"),
        page(RECORD, RECORD | {"content": TEXT + TEXT}),
        page({"title": TITLE, "content": "<p>Tin ngắn.</p><p>Xem tiếp</p>"}),
        page({"content": TEXT}),
        page(RECORD).replace("application/json", "text/template"),
        page(RECORD).replace("</script>", ""),
        page(RECORD).replace('"content"', "content"),
    ],
    ids=["another title", "two", "a teaser", "no title", "a template", "no end", "no JSON"],
)
def test_data_that_hold_no_article(text: str) -> None:
    assert drawn_page(text) is None
    with pytest.raises(NotAnArticleError):
        read_article(Page(source="-", body=text.encode(), media_type="html"))


def streamed(*rows: str, title: str = TITLE) -> str:
    """A page of Next.js that shows nothing but brings these rows, cut in the middle of words."""
    stream = "".join(rows)
    pushes = "".join(
        f"<script>self.__next_f.push({json.dumps([1, stream[at : at + 300]])})</script>"
        for at in range(0, len(stream), 300)
    )
    return f"<html><head><title>{title} | Sở Y tế</title></head><body><main>{pushes}</main></body></html>"


def text_row(number: str, text: str) -> str:
    return f"{number}:T{len(text.encode()):x},{text}"


def element(tag: str, **props: Any) -> list[Any]:
    return ["$", tag, None, props]


MODULE = '3:I[397,["/_next/static/chunks/7.js"],"View"]\n:HL["/a.css","style"]\n'


@pytest.mark.parametrize(
    "rows",
    [
        (
            text_row("9", TEXT),
            "0:"
            + json.dumps({"f": element("$L3", post=RECORD | {"content": "$9", "author": "Lò Văn Ín"})})
            + "\n",
        ),
        (
            '0:["$","main",null,{"children":["$L5",false,null]}]\n',
            text_row("9", TEXT),
            "5:"
            + json.dumps(
                [
                    element("h1", children=["Trạm y tế xã Nà Tăm", " đón nhận Bằng khen"]),
                    element("p", className="author", children=element("b", children="Lò Văn Ín")),
                    element("div", dangerouslySetInnerHTML={"__html": "$9"}),
                    element("script", children="alert(1)"),
                ]
            )
            + "\n",
        ),
        (
            text_row("9", TEXT),
            "7:" + json.dumps(element("div", title="Lò Văn Ín", html="$9")) + "\n",
            "0:"
            + json.dumps(
                {"post": {"title": TITLE, "body": "$7:props:html", "author": {"name": "$7:props:title"}}}
            )
            + "\n",
        ),
    ],
    ids=["a record", "elements", "a reference into another row"],
)
def test_the_stream_of_next(rows: tuple[str, ...]) -> None:
    body = streamed(*rows[:1], *([MODULE] if rows[0].endswith("\n") else []), *rows[1:]).encode()
    article = read_article(Page(source="-", body=body, media_type="html"))
    assert (article.title, article.author, article.text.count("Đoạn thứ")) == (TITLE, "Lò Văn Ín", 6)
    assert "alert" not in article.text


@pytest.mark.parametrize(
    "rows",
    [
        (text_row("9", TEXT), "0:" + json.dumps(["$9"] * 100_000) + "\n"),
        ('0:["$","div",null,{"children":["$0","$0","$0","$0"]}]\n',),
        ('0:["$","p",null,{"children":"$1f"}]\n', "1e:{broken\n", "5:T9zz"),
        (
            "0:"
            + json.dumps(
                [element("a", href=f"/{at}", children=f"Tin số {at} của trạm y tế xã") for at in range(30)]
            )
            + "\n",
        ),
    ],
    ids=["a text without end", "a circle", "broken rows", "a list"],
)
def test_a_stream_without_an_article(rows: tuple[str, ...]) -> None:
    with pytest.raises(NotAnArticleError):
        read_article(Page(source="-", body=streamed(*rows).encode(), media_type="html"))
