"""Plain text, JSON, character encodings and bad bytes at the door of the stage."""

import codecs
import json
import unicodedata
from typing import Any

import pytest

from extractor.article import read_article
from extractor.article.charset import decode
from extractor.errors import InputError, NotAnArticleError
from extractor.ground.article import Article
from extractor.ground.extract import article_json
from extractor.ground.page import Encoding, MediaType, Page

SENTENCE = (
    "Sáng nay, ba tổ sản xuất được tặng Giấy khen của Giám đốc công ty vì hoàn thành vượt kế hoạch quý."
)


def read(body: str | bytes, media_type: MediaType = "text", **fields: Any) -> Article:
    raw = body.encode() if isinstance(body, str) else body
    return read_article(Page(source="input", body=raw, media_type=media_type, **fields))


def kinds(article: Article) -> list[str]:
    return [block.kind for block in article.blocks]


def test_text_with_title_byline_and_address() -> None:
    article = read(
        f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu.\n\nHà\nhttp://www.nhandan.vn/a-post12.html?fbclid=1\n"
    )
    assert article.title == "Ba tổ được khen"
    assert article.author == "Hà"
    assert article.url == "http://www.nhandan.vn/a-post12.html?fbclid=1"
    assert article.canonical_url == "https://nhandan.vn/a-post12.html"
    assert article.publisher == "nhandan.vn"
    assert kinds(article) == ["title", "lead", "paragraph"]
    assert article.text == f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu."


@pytest.mark.parametrize(
    "end", ["PV\nhttps://nhandan.vn/a-post12.html", "P.V", "CTV\nhttps://nhandan.vn/a-post12.html"]
)
def test_last_line_that_signs_for_nobody_is_no_text(end: str) -> None:
    article = read(f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu.\n\n{end}")
    assert article.author is None
    assert article.text.endswith("Tổ 2 dẫn đầu.")


def test_text_with_byline_but_no_address() -> None:
    article = read(f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu.\n\nThu Hà")
    assert (article.author, article.url, article.published) == ("Thu Hà", None, None)
    assert kinds(article) == ["title", "lead", "paragraph"]


@pytest.mark.parametrize(
    "end",
    ["Tổ 2 dẫn đầu.", "Danh sách gồm:\nNguyễn Văn Tám\nLê Thị Chín", "Nguyễn Văn Tám\n\nLê Thị Chín", "Hết"],
)
def test_last_line_that_is_no_byline_stays(end: str) -> None:
    article = read(f"Ba tổ được khen\n\n{SENTENCE}\n\n{end}")
    assert article.author is None
    assert article.text.endswith(end.rsplit("\n", 1)[-1])


def test_alternative_text_is_no_part_of_a_caption() -> None:
    article = read(
        f"Ba tổ được khen\n\n{SENTENCE}\n\nBa tổ được khen\nĐại diện nhận khen. (Ảnh: Hà)\n\nHết bài này."
    )
    assert [(caption.text, caption.credit) for caption in article.captions] == [("Đại diện nhận khen.", "Hà")]


@pytest.mark.parametrize("break_", ["\n", "\n\n"], ids=["no blank lines", "blank lines"])
def test_text_without_blank_lines_reads_the_same(break_: str) -> None:
    article = read(break_.join(["Ba tổ được khen", SENTENCE, "Tổ 2 dẫn đầu."]))
    assert article.text == f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu."
    assert kinds(article) == ["title", "lead", "paragraph"]


def test_text_that_opens_with_a_paragraph_has_no_title() -> None:
    article = read(f"{SENTENCE} {SENTENCE} {SENTENCE} {SENTENCE}\n\nTổ 2 dẫn đầu.")
    assert article.title == ""
    assert article.text.endswith("Tổ 2 dẫn đầu.")


def test_wrapped_lines_are_joined_and_lists_kept_apart() -> None:
    article = read("Ba tổ được khen\n\nSáng nay, công ty\nkhen ba tổ.\n\n- Tổ 1;\n- Tổ 2;\n- Tổ 3.\n")
    assert [block.span.of(article.text) for block in article.blocks[1:]] == [
        "Sáng nay, công ty khen ba tổ.",
        "- Tổ 1;",
        "- Tổ 2;",
        "- Tổ 3.",
    ]


@pytest.mark.parametrize("text", ["", " \n\n ", "https://nhandan.vn/a-post12.html\n"])
def test_text_without_article(text: str) -> None:
    with pytest.raises(NotAnArticleError):
        read(text)


@pytest.mark.parametrize(
    "fields",
    [
        {"text": f"{SENTENCE}\n\nTổ 2 dẫn đầu."},
        {"body": f"{SENTENCE}\n\nTổ 2 dẫn đầu."},
        {"paragraphs": [SENTENCE, "Tổ 2 dẫn đầu."]},
        {"text": "Tổ 2 dẫn đầu.", "lead": SENTENCE},
    ],
    ids=["text", "body", "paragraphs", "lead apart"],
)
def test_json_object(fields: dict[str, Any]) -> None:
    record = {
        "title": "Ba tổ được khen",
        "url": "https://nhandan.vn/a-post12.html",
        "date": "17/03/2022 16:30",
        "author": ["Thu Hà", "Văn Tiến"],
        "tags": "khen thưởng, công ty",
        "section": "Xã hội",
        **fields,
    }
    article = read(json.dumps(record), "json")
    assert article.text == f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2 dẫn đầu."
    assert article.lead == SENTENCE
    assert article.published is not None and article.published.isoformat() == "2022-03-17T16:30:00+07:00"
    assert (article.author, article.section) == ("Thu Hà, Văn Tiến", "Xã hội")
    assert article.tags == ("khen thưởng", "công ty")
    assert article.publisher == "nhandan.vn"


def test_our_own_json_comes_back_the_same() -> None:
    first = read(f"Ba tổ được khen\n\n{SENTENCE}\n\nTổ 2. Ảnh: Thu Hà\n\nTổ 2 dẫn đầu.\n\nThu Hà")
    again = read(json.dumps({"schema_version": 1, "article": article_json(first)}), "json")
    assert again == first


@pytest.mark.parametrize("body", ["{", "[1]", '"text"', "[" * 100_000, '{"title": ' + "9" * 5_000 + "}"])
def test_json_that_is_no_object_is_refused(body: str) -> None:
    with pytest.raises(InputError):
        read(body, "json")


def test_json_object_without_text_is_refused() -> None:
    with pytest.raises(NotAnArticleError):
        read('{"url": "https://nhandan.vn/"}', "json")


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (SENTENCE.encode(), None),
        (SENTENCE.encode(), "utf-16"),
        (SENTENCE.encode(), "iso-8859-1"),
        (codecs.BOM_UTF8 + SENTENCE.encode(), None),
        (SENTENCE.encode("utf-16"), None),
        (SENTENCE.encode("utf-16-le"), None),
        (SENTENCE.encode("utf-16-be"), "utf-8"),
    ],
    ids=["utf-8", "false utf-16", "false latin", "bom", "utf-16 bom", "utf-16-le", "false utf-8"],
)
def test_bytes_are_believed_before_declarations(body: bytes, declared: str | None) -> None:
    assert decode("input", body, declared) == SENTENCE


OLD = {
    "tcvn3": "Ba tæ ®­îc khen\n\nS¸ng nay, ba tæ s¶n xuÊt ®­îc tÆng GiÊy khen cña Gi¸m ®èc c«ng ty.",
    "vni": "Ba toå ñöôïc khen\n\nSaùng nay, ba toå saûn xuaát ñöôïc taëng Giaáy khen "
    "cuûa Giaùm ñoác coâng ty.",
}
MEANT = "Ba tổ được khen\n\nSáng nay, ba tổ sản xuất được tặng Giấy khen của Giám đốc công ty."


@pytest.mark.parametrize("written", ["tcvn3", "vni"])
@pytest.mark.parametrize("charset", ["latin-1", "utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("found_out", [False, True])
def test_old_fonts_are_repaired_on_request(written: Encoding, charset: str, found_out: bool) -> None:
    body = OLD[written].encode(charset)
    assert read(body, encoding="auto-legacy" if found_out else written).text == MEANT


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "auto-legacy"])
def test_unicode_stays_whatever_is_said_of_it(encoding: Encoding) -> None:
    assert read(MEANT, encoding=encoding).text == MEANT


def test_nothing_is_repaired_unasked() -> None:
    assert read(OLD["tcvn3"]).text.startswith("Ba tæ ")


@pytest.mark.parametrize("encoding", ["tcvn3", "auto-legacy"])
def test_page_of_an_office_program_is_repaired_between_its_tags(encoding: Encoding) -> None:
    old = OLD["tcvn3"].replace("»", "&raquo;").replace("\u00ad", "&shy;").replace("®", "&#174;")
    title, text = old.split("\n\n")
    page = (
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=windows-1252'>"
        f"<title>{title}</title></head><body><h1 style='font-family:.VnTimeH'>{title}</h1>"
        f"<p>{text * 3}&nbsp;&lt;hÕt&gt;</p>"
        "<p>Đoạn này đã là Unicode: là của tổ.</p></body></html>"
    )
    article = read(page.encode("latin-1", errors="xmlcharrefreplace"), "html", encoding=encoding)
    assert article.title == "Ba tổ được khen"
    assert article.text.endswith("Giám đốc công ty. <hết>\n\nĐoạn này đã là Unicode: là của tổ.")


def windows_1258(letter: str) -> bytes:
    """The letter, or the letter without its tone and the tone behind it."""
    try:
        return letter.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", letter)
        tone = next(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        return (unicodedata.normalize("NFC", parts.replace(tone, "")) + tone).encode("cp1258")


@pytest.mark.parametrize("declared", ["windows-1258", "iso-8859-1", "windows-1252"])
def test_windows_1258_needs_no_request(declared: str) -> None:
    assert decode("input", b"".join(map(windows_1258, SENTENCE)), declared) == SENTENCE


@pytest.mark.parametrize("declared", [None, "utf-8", "utf-16", "khong-co"])
def test_charset_of_the_page_itself(declared: str | None) -> None:
    page = f"<html><head><meta charset='windows-1258'></head><p>{SENTENCE}</p>"
    text = decode("input", b"".join(map(windows_1258, page)), declared)
    assert SENTENCE in text


def test_a_letter_cut_in_half_does_not_change_the_encoding() -> None:
    body = (SENTENCE * 10).encode() + "ế".encode()[:2]
    assert decode("input", body).startswith(SENTENCE)


@pytest.mark.parametrize(
    "body",
    [
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"\x00\x01\x02\x03" * 50,
        b"%PDF-1.4\n" + bytes(300),
    ],
    ids=["png", "controls", "pdf"],
)
def test_binary_is_refused_in_one_line(body: bytes) -> None:
    with pytest.raises(InputError, match="binary") as caught:
        read(body, "html")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("body", "cause"),
    [
        ("<html><body>" + "<p>x</p>" * 300_000, "too large"),
        ("<html><body>" + "<div>" * 5_000 + SENTENCE, "nested too deeply"),
        ("<html><body>" + "<div>" * 100_000 + SENTENCE + "</div>" * 100_000, "too large"),
        ("<html><body><p>" + SENTENCE * 300_000, "too large"),
        ("<html><body><p " + "".join(f"a{n} " for n in range(200_000)) + ">" + SENTENCE, "too large"),
        ("<html><body><p " + "".join(f"a{n}='>'" for n in range(200_000)) + ">" + SENTENCE, "too large"),
        ("<html><body><h1>Ba tổ được khen</h1>" + f"<p>{SENTENCE}</p>" * 6_000, "too long"),
    ],
    ids=["million tags", "deep", "closed deep", "30 MB", "attributes", "attributes with >", "long text"],
)
def test_monstrous_pages_are_refused(body: str, cause: str) -> None:
    with pytest.raises(InputError, match=cause):
        read(body, "html")


@pytest.mark.parametrize("media_type", ["text", "json"])
def test_text_that_no_article_is_as_long_as_is_refused(media_type: MediaType) -> None:
    text = f"Ba tổ được khen\n\n{SENTENCE * 6_000}"
    body = json.dumps({"title": "Ba tổ được khen", "text": text}) if media_type == "json" else text
    with pytest.raises(InputError, match="too long"):
        read(body, media_type)


def test_as_many_attributes_as_real_pages_have_are_read() -> None:
    attributes = " ".join(f"data-{number}='{'x' * 30}'" for number in range(900))
    assert (
        SENTENCE
        in read(f"<html><body><h1>Ba tổ</h1><div {attributes}>{f'<p>{SENTENCE}</p>' * 4}", "html").text
    )


def test_entity_bomb_in_a_page_stays_folded() -> None:
    entities = '<!ENTITY a "ha">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    article = read(f"<!DOCTYPE html [{entities}]><html><body><h1>Ba tổ</h1><p>{SENTENCE * 4}&j;</p>", "html")
    assert len(article.text) < 1_000


def test_page_from_a_known_host_uses_that_papers_layout() -> None:
    body = (
        "<html><body><h1 class='title'>Ba tổ được khen thưởng</h1><div class='chappeau'>"
        + SENTENCE
        + "</div>"
        "<div class='art-body'><p>Tổ 2 dẫn đầu toàn công ty ba quý liền.</p></div></body></html>"
    )
    article = read(body, "html", url="http://m.laodong.vn/cong-doan/a-1190123.ldo?utm_source=zalo#top")
    assert article.canonical_url == "https://laodong.vn/cong-doan/a-1190123.ldo"
    assert article.publisher == "laodong.vn"
    assert article.lead == SENTENCE
