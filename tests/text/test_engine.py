"""The pipeline as a whole: an article in, a Reading out, spaCy nowhere in it."""

import subprocess
import sys
from datetime import datetime, timedelta, timezone

from extractor.ground.article import Article, join_blocks
from extractor.ground.span import Span
from extractor.text import read
from extractor.text.engine import PIPELINE, pipeline
from tests.servers.ends import LONGEST_RUN

PARTS = [
    ("title", "Trao Bằng khen cho học sinh cứu bạn"),
    (
        "paragraph",
        "Sáng 12/5, Chủ tịch UBND tỉnh Nghệ An Trần Văn Hòa trao Bằng khen của UBND tỉnh Nghệ An "
        "cho em Lô Thị Mai.",
    ),
    ("paragraph", "Em Mai học ở huyện Con Cuông. Ông Hòa khen Mai dũng cảm."),
]


def article() -> Article:
    text, blocks = join_blocks(PARTS)  # type: ignore[arg-type]
    published = datetime(2023, 5, 12, 15, tzinfo=timezone(timedelta(hours=7)))
    return Article(PARTS[0][1], text, blocks, published=published)


def test_reading_of_an_article() -> None:
    given = article()
    reading = read(given)
    marks = [(mark.label, mark.text) for mark in reading.marks]
    for expected in [
        ("DATE", "Sáng 12/5"),
        ("UNIT", "UBND tỉnh Nghệ An"),
        ("PERSON", "Trần Văn Hòa"),
        ("AWARD", "Bằng khen của UBND tỉnh Nghệ An"),
        ("PERSON", "Lô Thị Mai"),
        ("PERSON", "Mai"),
        ("LOC", "huyện Con Cuông"),
        ("PERSON", "Hòa"),
    ]:
        assert expected in marks
    date = next(mark for mark in reading.marks if mark.label == "DATE")
    assert date.value == "2023-05-12"


def test_spans_and_order() -> None:
    reading = read(article())
    text = reading.article.text
    assert all(mark.span.of(text) == mark.text and mark.by for mark in reading.marks)
    keys = [(mark.span.start, -mark.span.end) for mark in reading.marks]
    assert keys == sorted(keys)
    assert [sentence.block_index for sentence in reading.sentences] == [0, 1, 2, 2]
    assert all(sentence.words for sentence in reading.sentences)
    assert all(sentence.span.covers(word.span) for sentence in reading.sentences for word in sentence.words)
    assert list(reading.marks_in(Span(0, 5), "AWARD")) == []


def test_components_are_registered_with_what_they_need() -> None:
    nlp = pipeline()
    assert tuple(nlp.pipe_names) == PIPELINE
    assert nlp.get_pipe_meta("vinhdanh_rules").requires == ["doc._.article", "doc._.sentences"]
    assert nlp.get_pipe_meta("vinhdanh_spans").assigns == ["doc.spans"]
    assert not nlp.analyze_pipes()["problems"]["vinhdanh_spans"]


def test_spans_of_the_doc_are_the_marks() -> None:
    nlp = pipeline()
    given = article()
    doc = nlp.make_doc(given.text)
    doc._.article, doc._.marks = given, {}
    doc = nlp(doc)
    assert [(span.start_char, span.end_char, span.label_) for span in doc.spans["marks"]] == [
        (mark.span.start, mark.span.end, mark.label) for mark in doc._.marks["marks"]
    ]


def test_an_empty_article_has_nothing() -> None:
    reading = read(Article("", "", ()))
    assert reading.sentences == () and reading.marks == ()


def test_importing_the_stage_loads_no_engine() -> None:
    code = "import sys, extractor.text; print({'spacy', 'underthesea'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=LONGEST_RUN, check=True
    )
    assert done.stdout.strip() == "set()"


def test_names_in_photo_credits_are_no_mentions() -> None:
    parts = [
        ("title", "Trao giấy khen cho công nhân"),
        ("caption", "Các cá nhân nhận giấy khen (Ảnh: Hồng Nga, Sở Y tế tỉnh Kiên Giang)"),
    ]
    text, blocks = join_blocks(parts)  # type: ignore[arg-type]
    reading = read(Article(parts[0][1], text, blocks))
    assert [mark.text for mark in reading.marks if mark.label in {"UNIT", "PERSON", "LOC"}] == []


def test_a_caption_that_opens_like_a_credit_is_read() -> None:
    parts = [
        ("title", "Trao cờ"),
        ("paragraph", "Ngày hội diễn ra vui vẻ."),
        ("caption", "Ảnh: Lãnh đạo Liên đoàn Lao động tỉnh Nghệ An trao Cờ thi đua cho Sở Y tế."),
    ]
    text, blocks = join_blocks(parts)  # type: ignore[arg-type]
    marks = read(Article(parts[0][1], text, blocks)).marks
    assert [mark.text for mark in marks if mark.label == "UNIT"] == [
        "Liên đoàn Lao động tỉnh Nghệ An",
        "Sở Y tế",
    ]


def test_a_short_form_in_brackets_is_no_body_of_its_own_for_the_model_either() -> None:
    text = "Ngân hàng TMCP Sài Gòn - Hà Nội (SHB) tài trợ. Phòng Hình sự (Công an tỉnh) phá án."
    parts = [("title", "Tin ngân hàng"), ("paragraph", text)]
    text, blocks = join_blocks(parts)  # type: ignore[arg-type]
    marks = read(Article(parts[0][1], text, blocks)).marks
    assert [mark.text for mark in marks if mark.label == "UNIT"] == [
        "Ngân hàng TMCP Sài Gòn - Hà Nội",
        "Phòng Hình sự",
        "Công an tỉnh",
    ]


def test_reading_leaves_no_words_in_the_vocabulary() -> None:
    """spaCy keeps every word it ever makes a token of: over 10,000 articles the memory would grow."""
    rare = "qwxyzt"
    text, blocks = join_blocks([("title", rare)])
    read(Article(rare, text, blocks))
    assert rare not in pipeline().vocab.strings
