"""Counted recipients and counted awards, with as many refusals as hits."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.errors import DataError
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon import counts
from extractor.lexicon.counts import find_award_counts, find_counts

HITS: list[tuple[str, str, int, RecipientKind]] = [
    ("Tặng cờ cho 01 đơn vị của cụm.", "01 đơn vị", 1, "collective"),
    ("Khen 5 tập thể của huyện.", "5 tập thể", 5, "collective"),
    ("Khen 10 cá nhân của huyện.", "10 cá nhân", 10, "individual"),
    ("Biểu dương hai em học sinh cứu bạn.", "hai em học sinh", 2, "individual"),
    ("Khen 12 lượt cá nhân.", "12 lượt cá nhân", 12, "individual"),
    ("Khen 3 hộ gia đình.", "3 hộ gia đình", 3, "household"),
    ("Khen 48 tập thể và cá nhân.", "48 tập thể và cá nhân", 48, "other"),
    ("Khen 48 tập thể, cá nhân.", "48 tập thể, cá nhân", 48, "other"),
    ("Với tổng số 48 tập thể được khen.", "48 tập thể", 48, "collective"),
    ("Một tập thể được khen.", "Một tập thể", 1, "collective"),
    ("Có 7 huyện, thị ký giao ước.", "7 huyện, thị", 7, "collective"),
    ("Khen 20 cán bộ, đoàn viên.", "20 cán bộ, đoàn viên", 20, "individual"),
    ("Khen 15 giáo viên.", "15 giáo viên", 15, "individual"),
    ("Khen 3 doanh nghiệp.", "3 doanh nghiệp", 3, "collective"),
    ("Khen 2 đồng chí.", "2 đồng chí", 2, "individual"),
    ("Khen 2 đồng chí cán bộ.", "2 đồng chí cán bộ", 2, "individual"),
    ("Khen 4 chiến sĩ.", "4 chiến sĩ", 4, "individual"),
    ("Khen 6 nhà giáo.", "6 nhà giáo", 6, "individual"),
    ("Khen 8 công đoàn cơ sở.", "8 công đoàn cơ sở", 8, "collective"),
    ("Phong tặng 3 Bà mẹ Việt Nam anh hùng.", "3 Bà mẹ Việt Nam anh hùng", 3, "individual"),
    ("Khen 10 gia đình.", "10 gia đình", 10, "household"),
    ("Vinh danh 5 nghệ sĩ.", "5 nghệ sĩ", 5, "individual"),
    ("Vinh danh 100 thủ khoa.", "100 thủ khoa", 100, "individual"),
    ("Khen 2 nhóm tác giả.", "2 nhóm tác giả", 2, "collective"),
    ("Khen mười lăm cá nhân.", "mười lăm cá nhân", 15, "individual"),
    ("Khen 1.250 hội viên.", "1.250 hội viên", 1250, "individual"),
    ("Khen một trăm linh ba nông dân.", "một trăm linh ba nông dân", 103, "individual"),
    ("Khen năm tập thể.", "năm tập thể", 5, "collective"),
    ("Khen 6 sở, ngành.", "6 sở, ngành", 6, "collective"),
    ("Khen 30 tập thể tiêu biểu, cá nhân xuất sắc.", "30 tập thể tiêu biểu, cá nhân", 30, "other"),
    ("Khen 03\u00a0tập thể.", "03\u00a0tập thể", 3, "collective"),
    ("Năm 2021, 4 thôn được khen.", "4 thôn", 4, "collective"),
    ("TẶNG CỜ CHO 3 TẬP THỂ CỦA XÃ", "3 TẬP THỂ", 3, "collective"),
    ("Khen 4 khẩu đội.", "4 khẩu đội", 4, "collective"),
    ("Khen 2 phân đội của tàu.", "2 phân đội", 2, "collective"),
    ("Khen 5 người nước ngoài.", "5 người nước ngoài", 5, "individual"),
    ("Khen 3 hộ sinh của khoa.", "3 hộ sinh", 3, "individual"),
    ("Khen 9 cựu giáo chức.", "9 cựu giáo chức", 9, "individual"),
    ("Khen 3 cặp vợ chồng.", "3 cặp vợ chồng", 3, "other"),
]

REFUSALS = [
    "Khen một số tập thể.",
    "Khen các tập thể, cá nhân.",
    "Thưởng 50 triệu đồng.",
    "Gắn bó 10 năm.",
    "Có 12% học sinh khá.",
    "Giành 5 giải Nhất.",
    "Trao 20 Bằng khen.",
    "Năm 2021 đơn vị dẫn đầu.",
    "Trong năm đơn vị dẫn đầu.",
    "Cuối năm học sinh nghỉ hè.",
    "Cứu sống hai mẹ con.",
    "Thương ba mẹ nhiều.",
    "Ngày 17/3 đơn vị họp.",
    "Chọn 5-7 đơn vị.",
    "Là một trong 5 tập thể dẫn đầu.",
    "Hàng trăm học sinh dự lễ.",
    "Lần thứ hai cá nhân ấy được khen.",
    "Đây là một tập thể đoàn kết.",
    "Cháu học lớp 5 học sinh giỏi.",
    "Vào top 10 doanh nghiệp mạnh.",
    "Cụm thi đua 5 thành phố họp.",
    "Vài chục học sinh dự lễ.",
    "Tặng 10 suất quà.",
    "Xây 3 cây cầu.",
    "Mỗi một đơn vị chọn một việc.",
    "Đạt 8,5 người trên một dặm.",
    "Khen hai ba tập thể.",
    "Cô 20 tuổi.",
    "Có 0 đơn vị đạt.",
    "Số 5 tổ dân phố nhỏ.",
    "Có 5/7 xã đạt.",
    "Dịch Covid-19 người dân lo.",
    "Chi bộ 3 đảng viên trẻ.",
    "Nhiều đơn vị được khen.",
    "Bắn 3 khẩu pháo.",
    "Mở 2 phân hiệu.",
    "Hai tờ báo ra số mới.",
    "Hai hộp sữa cho trẻ.",
    "Cụ 90 tuổi.",
    "Mục tiêu của em là năm lớp 12 giành giải.",
]


@pytest.mark.parametrize(("text", "words", "count", "kind"), HITS)
def test_counted_recipients(text: str, words: str, count: int, kind: RecipientKind) -> None:
    [phrase] = find_counts(text)
    assert (phrase.span.of(text), phrase.count, phrase.kind) == (words, count, kind)


@pytest.mark.parametrize("text", REFUSALS)
def test_refusals(text: str) -> None:
    assert [phrase.span.of(text) for phrase in find_counts(text)] == []


def test_tables_are_balanced() -> None:
    assert len(REFUSALS) >= len(HITS)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Khen 48 Tập thể, Cá nhân.", "48 Tập thể, Cá nhân"),
        ("KHEN 9 CÁN BỘ, ĐOÀN VIÊN.", "9 CÁN BỘ, ĐOÀN VIÊN"),
        ("Tỉnh khen 2 cá nhân, Chủ tịch UBND huyện khen.", "2 cá nhân"),
        ("Khen 3 tập thể và Trường Nà Hẩu.", "3 tập thể"),
        ("Khen 9 HS, SV giỏi.", "9 HS, SV"),
    ],
)
def test_a_name_behind_a_counted_noun_is_not_counted(text: str, phrase: str) -> None:
    assert [count.span.of(text) for count in find_counts(text)] == [phrase]


def test_each_count_is_a_phrase_of_its_own() -> None:
    text = "Tặng Bằng khen cho 5 tập thể, 10 cá nhân và 2 hộ gia đình tiêu biểu."
    assert [(p.count, p.kind) for p in find_counts(text)] == [
        (5, "collective"),
        (10, "individual"),
        (2, "household"),
    ]


@pytest.mark.parametrize("word", ["hơn", "gần", "trên", "khoảng"])
def test_approximate_numbers_are_flagged(word: str) -> None:
    [phrase] = find_counts(f"Khen {word} 100 học sinh.")
    assert (phrase.count, phrase.is_approximate) == (100, True)


def test_noun_and_unit() -> None:
    [phrase] = find_counts("Khen 12 lượt cán bộ, đoàn viên giỏi.")
    assert (phrase.unit, phrase.noun) == ("lượt", "cán bộ, đoàn viên")


@pytest.mark.parametrize(
    ("text", "award", "expected"),
    [
        ("Trao 20 Bằng khen cho đoàn.", "Bằng khen", ("20 Bằng khen", 20, False)),
        ("Giành năm giải Nhất toàn đoàn.", "giải Nhất", ("năm giải Nhất", 5, False)),
        ("Trao hơn 30 tấm Huy chương.", "Huy chương", ("30 tấm Huy chương", 30, True)),
        ("Được tặng 3 Huân chương.", "Huân chương", ("3 Huân chương", 3, False)),
        ("Trao Bằng khen cho đoàn.", "Bằng khen", None),
        ("Lần thứ 3 Huân chương về làng.", "Huân chương", None),
        ("Năm 2021 Bằng khen về làng.", "Bằng khen", None),
        ("Ngày 17/3 Bằng khen về làng.", "Bằng khen", None),
        ("Bà Hồ Thị Ba Bằng khen đầy tủ.", "Bằng khen", None),
        ("Có 3 xã nhận Bằng khen.", "Bằng khen", None),
    ],
)
def test_counted_awards(text: str, award: str, expected: tuple[str, int, bool] | None) -> None:
    at = text.index(award)
    found = find_award_counts(text, [Span(at, at + len(award))])
    shown = [(one.span.of(text), one.count, one.is_approximate) for one in found]
    assert shown == ([expected] if expected else [])


_PIECES = st.sampled_from(
    ["5", "05", "hai", "năm", "mười lăm", "tập thể", "cá nhân", "em", "học sinh", "và", ",", "hơn", "lượt",
     "1.250",
     "số", "huyện", "thị", "2021", "\n", "İ", "một", "trăm", "17/3", "các", "HỘ"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=20).map(" ".join))
def test_phrases_begin_with_their_number(text: str) -> None:
    phrases = find_counts(text)
    for phrase in phrases:
        assert phrase.count > 0
        assert phrase.span.of(text).endswith(phrase.noun)
        assert re.match(r"\w", phrase.span.of(text))
    for before, after in pairwise(phrases):
        assert before.span.end <= after.span.start


@given(st.integers(1, 9999), st.sampled_from(["tập thể", "cá nhân", "hộ", "đơn vị", "học sinh"]))
def test_any_number_is_read(number: int, noun: str) -> None:
    text = f"Khen {number} {noun} của huyện."
    assert [phrase.count for phrase in find_counts(text)] == [number]


@pytest.mark.parametrize(
    "content",
    [
        "[nouns]\n",
        "[nouns]\ncollective = 3\n[words]\n",
        "[names]\n",
        "[nouns",
        "[words]\nunits = []\n[nouns]\nx = []\n",
    ],
)
def test_broken_data_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str) -> None:
    path = tmp_path / "counts.toml"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(counts, "_FILE", path)
    counts._grammar.cache_clear()
    with pytest.raises(DataError, match=r"counts\.toml"):
        find_counts("Khen 5 tập thể.")
    counts._grammar.cache_clear()
