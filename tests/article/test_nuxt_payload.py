"""Payloads of Nuxt 2, read as literals; a page of one is corpora/pages/general/nuxt2-payload."""

import json
from itertools import pairwise
from typing import Any

import pytest

from extractor.article import read_article
from extractor.article.nuxt_payload import nuxt_values
from extractor.errors import NotAnArticleError
from tests.builders import a_page

TITLE = "Xã Nà Tăm nhận Cờ thi đua"
TEXT = "".join(
    f"<p>Đoạn {number}: bà con trong xã góp công làm đường, trạm y tế khám bệnh miễn phí cho mười bản.</p>"
    for number in range(6)
)
BODY = json.dumps(TEXT).replace("<", "\\u003C").replace("/", "\\u002F")


def script(payload: str) -> str:
    return (
        f"<html><head><title>{TITLE} - Báo Nà Tăm</title></head><body><div id='__nuxt'></div>"
        f"<script>window.__NUXT__={payload};</script></body></html>"
    )


def values(payload: str) -> list[Any]:
    return list(nuxt_values(script(payload)))


@pytest.mark.parametrize(
    ("payload", "value"),
    [
        ('{a:"x",\'b-c\':[1,,-.5,1e3],d:{},e:void 0}',
         {"a": "x", "b-c": [1, None, -0.5, 1000], "d": {}, "e": None}),
        ("(function(a,b){return {x:a,y:[b,a,!0,!1]}}(null,true))",
         {"x": None, "y": [True, None, True, False]}),
        ('(function(){return {x:"\\u003Cp\\u003E \\"a\\" \\uD83C\\uDFC5\\n"}}())', {"x": "<p> \"a\" 🏅\n"}),
        ('(function(a,b){a.t="T";a["k-k"]=b;b[0]=1;b[1]=a.t?2:3;return a}({},Array(2)))', None),
        ('(function(a,b){a.t="T";a["k-k"]=b;b[0]=1;return {a:a,b:b}}({},Array(1)))',
         {"a": {"t": "T", "k-k": [1]}, "b": [1]}),
        ('function(a){return a.t="T",a.u=void 0,{s:[a]}}(Object.create(null))',
         {"s": [{"t": "T", "u": None}]}),
        ("(function(a){return {at:new Date(1794448800000),on:new Date(a)}})(\"2026-11-12\")",
         {"at": "2026-11-12T02:00:00+00:00", "on": "2026-11-12"}),
        ("(function(a){return [a,b]}(1))", None),
        ("(function(a){return [a]}(1,2))", None),
        ("(function(a){alert(1);return [a]}(1))", None),
        ("(function(a){return [a+1]}(1))", None),
        ("(function(a){a.b=1;return [a]}(1))", None),
        ("(function(a){return [new Date(),a]}(1))", None),
        ("(function(a){return [a()]}(1))", None),
        ("(function(a){return [`x`,/y/,new Map([])]}(1))", None),
        ("{a:new Date(1e99)}", None),
        ('{a:"no end', None),
        ("{a:[1,2}", None),
        ("[" * 500, None),
    ],
)  # fmt: skip
def test_what_a_payload_holds(payload: str, value: Any) -> None:
    assert values(payload) == ([] if value is None else [value])


def test_an_object_that_holds_itself_ends() -> None:
    (found,) = values("(function(a,b){a.b=b;b.a=a;return {a:a}}({},{}))")
    assert json.dumps(found).count("{") < 100


def test_objects_that_hold_each_other_often_end_soon() -> None:
    names = [f"n{number}" for number in range(30)]
    filled = ";".join(f"{one}.x={other};{one}.y={other}" for one, other in pairwise(names))
    payload = f"(function({','.join(names)}){{{filled};return {{a:n0}}}}({','.join('{}' for _ in names)}))"
    (found,) = values(payload)
    assert json.dumps(found).count("{") < 1_000_000  # Of 2 ** 30 that they unfold to.
    assert len(list(nuxt_values(script(payload) * 1_000))) == 1
    assert len(values("[" + "1," * 500_000 + "1]")) == 0


AUTHOR = '{name:"Lò Văn Ín"}'
ARTICLES = [
    f'{{layout:"default",data:[{{post:{{title:"{TITLE}",content:{BODY},author:{AUTHOR}}}}}]}}',
    f"(function(a,b){{return {{data:[{{post:{{title:b,content:{BODY},author:{AUTHOR}}}}}],error:a}}}}"
    f'(null,"{TITLE}"))',
    f"(function(a,b,c){{a.title=c;a.content={BODY};a.author={AUTHOR};b[0]=a;return {{data:b,state:{{p:a}}}}}}"
    f'({{}},Array(1),"{TITLE}"))',
]


@pytest.mark.parametrize("payload", ARTICLES)
def test_an_article_that_only_the_payload_holds(payload: str) -> None:
    article = read_article(a_page(script(payload)))
    assert (article.title, article.author, article.text.count("Đoạn ")) == (TITLE, "Lò Văn Ín", 6)


def test_the_markup_goes_before_the_payload() -> None:
    page = script(ARTICLES[1].replace("Đoạn", "Khổ")).replace("</div>", f"<h1>{TITLE}</h1>{TEXT}</div>", 1)
    assert read_article(a_page(page)).text.count("Đoạn ") == 6


def test_a_payload_with_more_than_data_leaves_the_page_empty() -> None:
    with pytest.raises(NotAnArticleError):
        read_article(a_page(script(ARTICLES[1].replace("error:a", "error:a()"))))
