from datetime import datetime, timedelta, timezone

import pytest

from extractor.ground.article import Article, join_blocks
from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.text.crf_values import with_value

# A label and words, then the value and id they get.
TABLE: list[tuple[Label, str, str | None, str | None]] = [
    ("DATE", "ngày 3/4/2021", "2021-04-03", None),
    ("DATE", "chiều 3/4", "2023-04-03", None),
    ("DATE", "một ngày đẹp trời", None, None),
    ("LOC", "tỉnh Nghệ An", None, "40"),
    ("LOC", "làng Không Tên", None, None),
    ("AWARD", "Huân chương Lao động hạng Nhì", None, "huan-chuong-lao-dong"),
    ("UNIT", "Nghệ An", None, None),
    ("PERSON", "Nghệ An", None, None),
]


@pytest.mark.parametrize(("label", "words", "value", "id"), TABLE)
def test_values(label: Label, words: str, value: str | None, id: str | None) -> None:
    text, blocks = join_blocks([("paragraph", words)])
    article = Article(
        "", text, blocks, published=datetime(2023, 4, 4, 9, tzinfo=timezone(timedelta(hours=7)))
    )
    found = with_value(Mark(label, Span(0, len(words)), words, by="crf"), article)
    assert (found.value, found.id) == (value, id)


def test_what_the_rules_read_stays() -> None:
    text, blocks = join_blocks([("paragraph", "Nghệ An")])
    mark = Mark("LOC", Span(0, 7), text, id="99", by="crf")
    assert with_value(mark, Article("", text, blocks)) is mark
