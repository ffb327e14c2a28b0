"""Names inside quoted titles: part of the title, no mention of their own."""

import pytest

from extractor.ground.reading import Label, Mark
from extractor.ground.span import Span
from extractor.text.quoted_titles import without_quoted_titles


@pytest.mark.parametrize(
    ("text", "name", "label", "stands"),
    [
        ("mở triển lãm “Ký ức Hà Nội” tại Huế", "Hà Nội", "LOC", False),
        ("triển lãm chuyên đề: “Văn Miếu Hà Nội”", "Hà Nội", "LOC", False),
        ('hội thảo "Du lịch Hà Giang bền vững"', "Hà Giang", "LOC", False),
        ("đạt danh hiệu “Công dân Hà Nội ưu tú”", "Hà Nội", "LOC", True),
        ("mở triển lãm “Ký ức” tại Hà Nội", "Hà Nội", "LOC", True),
        ("bị truy tố, “Hà Nội luôn vui” là chủ đề", "Hà Nội", "LOC", True),
        ("triển lãm “Tự hào năm 2025”", "năm 2025", "DATE", True),
    ],
)
def test_names_inside_quoted_titles(text: str, name: str, label: Label, stands: bool) -> None:
    at = text.index(name)
    mark = Mark(label, Span(at, at + len(name)), name, score=0.9, by="rule")
    assert without_quoted_titles(text, [mark]) == ((mark,) if stands else ())
