"""Sentence ends of the press: abbreviations, quotations, lists, dates."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.article import Article, join_blocks
from extractor.text.sentences import find_sentences, split

TABLE = [
    ("Lễ trao diễn ra tại TP. Vinh. Nhiều người dự.", ["Lễ trao diễn ra tại TP. Vinh.", "Nhiều người dự."]),
    ("Dự lễ có PGS.TS. Trần Lê Minh và Th.S. Lê Mai.", ["Dự lễ có PGS.TS. Trần Lê Minh và Th.S. Lê Mai."]),
    ("Bà nói: “Tôi rất vui.” Sau đó bà về.", ["Bà nói: “Tôi rất vui.”", "Sau đó bà về."]),
    ("1. Tập thể: Phòng Hành chính", ["1. Tập thể: Phòng Hành chính"]),
    ("Khen thưởng: 2. Cá nhân xuất sắc.", ["Khen thưởng: 2. Cá nhân xuất sắc."]),
    ("Sáng 8.3, hội nghị khai mạc. Chiều 9.3 bế mạc.", ["Sáng 8.3, hội nghị khai mạc.", "Chiều 9.3 bế mạc."]),
    ("Nhà ở Q. 1, gần chợ.", ["Nhà ở Q. 1, gần chợ."]),
    ("Chúng tôi gặp... rồi chia tay.", ["Chúng tôi gặp... rồi chia tay."]),
    ("Thật bất ngờ! Ai ngờ được? Không ai.", ["Thật bất ngờ!", "Ai ngờ được?", "Không ai."]),
    ("Đọc thêm ở baomoi.vn nhé. Xin cảm ơn.", ["Đọc thêm ở baomoi.vn nhé.", "Xin cảm ơn."]),
    ("Tiền thưởng 1.500.000 đồng. Ông vui.", ["Tiền thưởng 1.500.000 đồng.", "Ông vui."]),
    ("Đội thắng 2-0.Cả sân reo hò.", ["Đội thắng 2-0.", "Cả sân reo hò."]),
    ("Dòng đầu\nDòng sau", ["Dòng đầu", "Dòng sau"]),
    ("Chỉ thị số 34-CT/TW của T.Ư về thi đua.", ["Chỉ thị số 34-CT/TW của T.Ư về thi đua."]),
    ("Ông Hòa, Phó Chánh VP.UBND tỉnh, chủ trì.", ["Ông Hòa, Phó Chánh VP.UBND tỉnh, chủ trì."]),
    ("", []),
    ("   ", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == expected


def test_blocks_keep_their_kind_and_place() -> None:
    text, blocks = join_blocks(
        [("title", "Hai lá cờ"), ("paragraph", "Câu một. Câu hai."), ("caption", "Ảnh")]
    )
    sentences = find_sentences(Article("Hai lá cờ", text, blocks))
    assert [(s.span.of(text), s.block, s.block_index) for s in sentences] == [
        ("Hai lá cờ", "title", 0),
        ("Câu một.", "paragraph", 1),
        ("Câu hai.", "paragraph", 1),
        ("Ảnh", "caption", 2),
    ]


PIECES = st.sampled_from(
    ["TP.", " ", "Hà Nội", ".", "…", "”", "“", "\n", "1.", "ông", "A", "!", "?", ")", "a", "\t", "8.3"]
)


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=25).map("".join)))
def test_sentences_cover_all_but_white_space(text: str) -> None:
    at = 0
    for start, end in split(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()
