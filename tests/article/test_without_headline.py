"""Plain text pasted without its headline: the first line is a paragraph, and the events are found in it."""

import pytest

from extractor.article.plain_text import read_text

TOLD = "Sở A tổng kết phong trào thi đua. Giám đốc Sở tặng Giấy khen cho 5 tập thể."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (TOLD, ""),
        ("UBND Thành phố tặng Cờ Thi đua xuất sắc cho 03 đơn vị.", ""),
        (f"{TOLD}\n\nDịp này, Sở phát động thi đua.", ""),
        ("Sáng 8/3, Sở A tổng kết phong trào thi đua.\n\nDịp này, Sở phát động thi đua.", ""),
        ("(LĐTĐ) Ngày 15-12, Sở A họp.\n\nDịp này, Sở phát động thi đua.", ""),
        (
            "Sở A tổng kết phong trào thi đua\n\nDịp này, Sở phát động thi đua.",
            "Sở A tổng kết phong trào thi đua",
        ),
        ("Sở A tổng kết thi đua.\n\nDịp này, Sở phát động thi đua.", "Sở A tổng kết thi đua."),
        ("8/3: Sở A tặng Giấy khen\n\nDịp này, Sở phát động thi đua.", "8/3: Sở A tặng Giấy khen"),
        ("TP. Huế khen thưởng 5 tập thể\n\nDịp này, thành phố họp.", "TP. Huế khen thưởng 5 tập thể"),
        ("Sở A tặng Giấy khen cho 5 tập thể", "Sở A tặng Giấy khen cho 5 tập thể"),
    ],
)
def test_what_is_told_is_no_headline(text: str, title: str) -> None:
    parts = read_text("bai.txt", text)
    assert parts.title == title
    whole = " ".join([parts.title, parts.lead or "", *(words for _, words in parts.body)])
    assert [part in whole for part in text.replace("(LĐTĐ) ", "").split("\n\n")] == [True] * (
        1 + text.count("\n\n")
    )
