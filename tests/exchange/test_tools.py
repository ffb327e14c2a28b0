"""What the tools themselves write: their forms of one thing, their ways of counting, and what is refused."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from extractor.errors import InputError
from extractor.exchange.docbin import read_docbin
from extractor.exchange.doccano import article_of_line
from extractor.exchange.files import ReadFormat, read, write
from extractor.exchange.label_studio import LABELING_CONFIG, article_of_task, task_json
from extractor.exchange.news_article import news_article_json
from extractor.exchange.web_annotation import annotations_json
from tests.exchange.articles import ANNOTATED, ARTICLE

TEXT = "🎉 Trường Sông Cấu\n\nnhận Giấy khen"


def a_task(start: int, end: int, words: str, label: str = "UNIT") -> dict[str, Any]:
    region = {"type": "labels", "value": {"start": start, "end": end, "text": words, "labels": [label]}}
    return {"id": 7, "data": {"text": TEXT}, "annotations": [{"result": [region], "was_cancelled": False}]}


def test_label_studio_by_code_points_and_by_utf16() -> None:
    for start, end in ((2, 17), (3, 18)):
        (mark,) = article_of_task(a_task(start, end, "Trường Sông Cấu"), "t").marks
        assert (mark.span.start, mark.span.end, mark.text) == (2, 17, "Trường Sông Cấu")


def test_label_studio_writes_line_ends_in_its_own_way() -> None:
    (mark,) = article_of_task(a_task(2, 23, "Trường Sông Cấu\\n\\nnhận"), "t").marks
    assert mark.text == "Trường Sông Cấu\n\nnhận"


def test_label_studio_takes_the_last_annotation_that_stands() -> None:
    task = a_task(2, 17, "Trường Sông Cấu")
    task["annotations"].append({"result": [], "was_cancelled": True})
    task["predictions"] = [{"result": []}]
    assert len(article_of_task(task, "t").marks) == 1
    task["annotations"] = []
    found = article_of_task(task, "t")
    assert (found.marks, found.checked) == ((), False)


def test_label_studio_gets_predictions_of_the_program_and_annotations_of_people() -> None:
    assert task_json(ANNOTATED).keys() == {"data", "predictions"}
    region = task_json(ANNOTATED)["predictions"][0]["result"][4]
    start = ARTICLE.text.index("Lê Thị Hòa")
    assert region["value"] == {
        "start": start, "end": start + 10, "text": "Lê Thị Hòa", "labels": ["PERSON"]
    }  # fmt: skip
    assert region["score"] == 0.5
    assert '<Label value="AWARD"/>' in LABELING_CONFIG


def test_passages_without_their_kinds_are_parted_by_blank_lines() -> None:
    article = article_of_task(a_task(2, 17, "Trường Sông Cấu"), "t").article
    assert [(block.kind, block.span.of(TEXT)) for block in article.blocks] == [
        ("title", "🎉 Trường Sông Cấu"),
        ("paragraph", "nhận Giấy khen"),
    ]


def test_doccano_has_two_forms() -> None:
    tuples = {"id": 1, "text": TEXT, "label": [[2, 17, "UNIT"]], "Comments": []}
    entity = {"id": 9, "label": "UNIT", "start_offset": 2, "end_offset": 17}
    relations = {"id": 1, "text": TEXT, "entities": [entity], "relations": []}
    assert article_of_line(tuples, "d").marks == article_of_line(relations, "d").marks != ()


def test_a_mark_moved_in_doccano_loses_its_link() -> None:
    kept = {"text": TEXT, "values": [[2, 17, "UNIT", None, "truong-song-cau"]]}
    (same,) = article_of_line(kept | {"label": [[2, 17, "UNIT"]]}, "d").marks
    (moved,) = article_of_line(kept | {"label": [[2, 15, "UNIT"]]}, "d").marks
    (other,) = article_of_line(kept | {"label": [[2, 17, "LOC"]]}, "d").marks
    assert (same.id, moved.id, other.id) == ("truong-song-cau", None, None)


def test_spacy_reads_what_we_write_and_we_read_its_entities() -> None:
    stream = io.BytesIO()
    write([ANNOTATED], "docbin", stream)
    (doc,) = DocBin().from_bytes(stream.getvalue()).get_docs(spacy.blank("xx").vocab)
    assert doc.text == ARTICLE.text
    assert [(span.label_, span.text) for span in doc.spans["sc"]] == [
        (mark.label, mark.text) for mark in ANNOTATED.marks
    ]
    outermost = [
        one for one in ANNOTATED.marks
        if not any(one.span != other.span and other.span.covers(one.span) for other in ANNOTATED.marks)
    ]  # fmt: skip
    assert [(span.label_, span.text) for span in doc.ents] == [(mark.label, mark.text) for mark in outermost]
    plain = Doc(doc.vocab, words=["Trường", "Sông", "Cấu"], spaces=[True, True, False])
    plain.ents = [plain.char_span(7, 15, label="LOC")]
    (back,) = read_docbin(DocBin(docs=[plain]).to_bytes(), "x")
    assert [(mark.label, mark.text) for mark in back.marks] == [("LOC", "Sông Cấu")]


@pytest.mark.parametrize(
    ("format", "content", "cause"),
    [
        ("docbin", b"PK\x03\x04 a zip", "is no DocBin of spaCy"),
        ("docbin", b"", "is no DocBin of spaCy"),
        ("label-studio", b"{", "is no JSON in UTF-8"),
        ("label-studio", b'["a"]', "is no JSON object"),
        ("label-studio", b'{"data": {"image": "a.png"}}', "is no task of Label Studio"),
        ("label-studio", json.dumps(a_task(2, 17, "Lê Hòa")).encode(), "marks “Lê Hòa” where the text"),
        ("label-studio", json.dumps(a_task(2, 17, "Trường Sông Cấu", "ORG")).encode(), "unknown label ORG"),
        ("doccano", b'{"text": "a"}', "is no line of doccano"),
        ("doccano", b'{"text": "ab", "label": [[0, 3, "UNIT"]]}', "holds a mark at 0-3 outside its text"),
        ("doccano", b'{"text": "ab", "label": [[0]]}', "has another form than doccano writes"),
        ("doccano", b'{"text": " ", "label": []}', "holds no text"),
        ("doccano", '{"text": "Ho\u0300a", "label": []}'.encode(), "holds text that is not NFC"),
    ],
)  # fmt: skip
def test_what_is_refused(format: ReadFormat, content: bytes, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "tep"
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        list(read(path, format))
    assert cause in caught.value.cause
    assert caught.value.source.startswith(str(path))


def test_news_article_tells_what_stands_where_and_not_the_text() -> None:
    assert news_article_json(ANNOTATED) == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "https://bao.example/tin/1.html",
        "url": "https://bao.example/tin/1.html",
        "headline": "Thị xã Sông Cấu nhận Cờ thi đua của Chính phủ",
        "abstract": "Lễ trao diễn ra tại Nhà văn hóa thị xã.",
        "inLanguage": "vi",
        "datePublished": "2022-03-17T16:30:00+07:00",
        "author": {"@type": "Person", "name": "Phan Thanh"},
        "publisher": {"@type": "Organization", "name": "Báo Ví dụ"},
        "articleSection": "Thi đua",
        "mentions": [
            {"@type": "Place", "name": "Thị xã Sông Cấu"},
            {"@type": "Organization", "name": "Chính phủ"},
            {"@type": "Person", "name": "Lê Thị Hòa"},
            {"@type": "Organization", "name": "đơn vị"},
        ],
    }


def test_web_annotations_find_their_words_by_quotation_and_by_place() -> None:
    annotations = list(annotations_json(ANNOTATED))
    assert len({one["id"] for one in annotations}) == len(ANNOTATED.marks)
    for one, mark in zip(annotations, ANNOTATED.marks, strict=True):
        quote, place = one["target"]["selector"]
        assert ARTICLE.text[place["start"] : place["end"]] == quote["exact"] == mark.text
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        assert ARTICLE.text.index(around) == place["start"] - len(quote["prefix"])
    assert annotations[3]["body"] == [
        {"type": "TextualBody", "purpose": "classifying", "value": "DATE"},
        {"type": "TextualBody", "purpose": "describing", "value": "2022-03-17"},
    ]
