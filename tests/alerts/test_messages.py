"""What receivers read: search, phrase, sentence and article, and nothing that an article could smuggle in."""

import html
import json
from xml.etree.ElementTree import fromstring

import feedparser

from extractor.alerts.signing import is_genuine, new_secret, signature
from extractor.report.alerts.as_feed import atom, json_feed
from extractor.report.alerts.as_json import message_json
from extractor.report.alerts.as_mail import mail
from tests.alerts.found import NOW, a_channel, a_hit

TWO_IN_ONE = (
    a_hit(1),
    a_hit(2, article=20260317000001, phrase="Cờ thi đua", sentence="Cờ thi đua là phần thưởng."),
    a_hit(3, watch="Sơn Tây", phrase="thị xã Sơn Tây"),
)
HOSTILE = a_hit(
    title="Trao <b>Bằng khen</b>\r\nBcc: ai@do.example",
    url="javascript:alert(1)",
    sentence="<script>x</script>\x07",
)


def test_mail_says_which_watch_phrase_and_sentence() -> None:
    message = mail(TWO_IN_ONE, a_channel(), "vd@vp.example", NOW)
    assert message["Subject"] == "Vinh Danh: 2 bài mới về Ba Vì, Sơn Tây"
    text, page = (part.get_content() for part in message.iter_parts())
    for written in (text, page):
        assert "Sáng nay, huyện Ba Vì đón nhận Cờ thi đua." in written
        assert "từ khóa: Cờ thi đua" in written
        assert "17/03/2026" in written
        assert written.count("Ba Vì nhận Cờ thi đua 1") == 1
    assert "https://bao.example/1.html" in text
    assert '<a href="https://bao.example/1.html">' in page


def test_mail_calls_a_saved_search_one_and_says_what_of_it_stands_in_the_sentence() -> None:
    words = a_hit(watch="Cờ", phrase='"cờ thi đua" năm:2026', quote="Cờ thi đua", is_search=True)
    filters = a_hit(2, watch="Cờ", phrase="loại:cờ", quote=words.sentence, is_search=True)
    for part in mail((words, filters), a_channel(), "vd@vp.example", NOW).iter_parts():
        written = html.unescape(part.get_content())
        assert 'tìm kiếm đã lưu: "cờ thi đua" năm:2026; trong câu: Cờ thi đua' in written
        assert "tìm kiếm đã lưu: loại:cờ" in written
        assert "từ khóa" not in written and written.count("trong câu") == 1


def test_mail_of_an_article_without_paper_and_day_has_no_empty_line_for_them() -> None:
    (text, _) = (
        part.get_content()
        for part in mail(
            [a_hit(publisher=None, published=None)], a_channel(), "vd@vp.example", NOW
        ).iter_parts()
    )
    assert "* Ba Vì nhận Cờ thi đua 1\n  https://bao.example/1.html\n" in text


def test_mail_of_the_same_hits_has_the_same_id() -> None:
    first, again = (
        mail(TWO_IN_ONE, a_channel(), "vd@vp.example", moment) for moment in (NOW, NOW.replace(hour=11))
    )
    other = mail(TWO_IN_ONE[:1], a_channel(), "vd@vp.example", NOW)
    assert first["Message-ID"] == again["Message-ID"] != other["Message-ID"]


def test_nothing_from_an_article_breaks_a_header_or_becomes_markup() -> None:
    message = mail([HOSTILE, a_hit(2, watch="Xấu\nBcc: b@c.example")], a_channel(), "vd@vp.example", NOW)
    assert "Bcc" not in message
    _, page = (part.get_content() for part in message.iter_parts())
    assert not {"<script>", "<b>", 'href="javascript:'} & {
        part for part in ("<script>", "<b>", 'href="javascript:') if part in page
    }
    fromstring(atom([HOSTILE], "t", "urn:x"))


def test_the_message_for_programs() -> None:
    told = message_json(TWO_IN_ONE, a_channel(kind="webhook"), NOW)
    assert told["tier"] == "now"
    assert [(one["watch"], len(one["hits"])) for one in told["articles"]] == [("Ba Vì", 2), ("Sơn Tây", 1)]
    assert told["articles"][0]["hits"][1] == {
        "phrase": "Cờ thi đua", "quote": "huyện Ba Vì", "sentence": "Cờ thi đua là phần thưởng."
    }  # fmt: skip
    assert json.loads(json.dumps(told)) == told


def test_signatures() -> None:
    secret, body, sent = new_secret(), b'{"id": 1}', 1_773_716_400
    header = signature(secret, sent, body)
    assert is_genuine(header, secret, body, sent + 299)
    assert not is_genuine(header, secret, body, sent + 301)
    assert not is_genuine(header, secret, body + b" ", sent)
    assert not is_genuine(header, new_secret(), body, sent)
    assert not is_genuine(header.replace(str(sent), str(sent + 60)), secret, body, sent + 60)
    assert not is_genuine("v1=00", secret, body, sent)


def test_feeds_are_read_by_a_reader() -> None:
    feed = feedparser.parse(atom(TWO_IN_ONE, "Vinh Danh: Ba Vì", "https://vp.example/ba-vi.atom"))
    assert not feed.bozo
    assert feed.feed.title == "Vinh Danh: Ba Vì"
    assert [entry.title for entry in feed.entries] == ["Ba Vì nhận Cờ thi đua 3", "Ba Vì nhận Cờ thi đua 1"]
    assert feed.entries[1].link == "https://bao.example/1.html"
    assert feed.entries[1].tags[0].term == "Ba Vì"
    assert "Cờ thi đua: “Cờ thi đua là phần thưởng.”" in feed.entries[1].summary
    assert len({entry.id for entry in feed.entries}) == 2


def test_a_watch_called_by_its_phrase_is_told_once_in_a_feed() -> None:
    hits = [a_hit(1, watch="huyện Ba Vì"), a_hit(2)]
    first, second = json_feed(hits, "t", "urn:x")["items"][::-1]
    assert first["content_text"].startswith("huyện Ba Vì: “Sáng nay,")
    assert second["content_text"].startswith("Ba Vì · huyện Ba Vì: “Sáng nay,")


def test_both_feeds_tell_the_same() -> None:
    as_json = json_feed(TWO_IN_ONE, "t", "urn:x")
    as_atom = feedparser.parse(atom(TWO_IN_ONE, "t", "urn:x"))
    assert [item["id"] for item in as_json["items"]] == [entry.id for entry in as_atom.entries]
    assert as_json["items"][1]["_vinhdanh"]["hits"][0]["phrase"] == "huyện Ba Vì"


def test_a_day_without_clock_is_no_moment_of_a_feed() -> None:
    (item,) = json_feed([a_hit(published="2026-03-17")], "t", "urn:x")["items"]
    assert "date_published" not in item
    assert not feedparser.parse(atom([], "t", "urn:x")).entries


def test_an_article_that_two_watches_found_is_two_entries() -> None:
    both = (a_hit(1), a_hit(1, watch="Sơn Tây", phrase="thị xã Sơn Tây"))
    assert both[0].key == both[1].key
    read = feedparser.parse(atom(both, "Tin", "https://vd.example/tin.atom"))
    assert len({entry.id for entry in read.entries}) == 2
    told = json_feed(both, "Tin", "https://vd.example/tin.json")["items"]
    assert [one["id"] for one in told] == [entry.id for entry in read.entries]
    (alone,) = json_feed(both[1:], "Tin", "https://vd.example/tin.json")["items"]
    assert alone["id"] in [one["id"] for one in told]
