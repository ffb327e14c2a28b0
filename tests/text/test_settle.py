"""Overlaps: each rule by a table, and properties over any marks."""

import re
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.ground.reading import LABELS, Label, Mark
from extractor.ground.span import Span
from extractor.text.settle import judge, settle


def mark(text: str, label: Label, words: str, score: float = 0.8, id: str | None = None) -> Mark:
    at = text.index(words)
    return Mark(label, Span(at, at + len(words)), words, id=id, score=score, by="test")


# (text, marks as (label, words, score), what stands as (label, words))
TABLE: list[tuple[str, list[tuple[Label, str, float]], list[tuple[Label, str]]]] = [
    (
        "Bằng khen của UBND tỉnh Nghệ An",
        [("AWARD", "Bằng khen của UBND tỉnh Nghệ An", 1), ("UNIT", "UBND tỉnh Nghệ An", 1)],
        [("AWARD", "Bằng khen của UBND tỉnh Nghệ An"), ("UNIT", "UBND tỉnh Nghệ An")],
    ),
    (
        "Bằng khen của UBND tỉnh Nghệ An",
        [("AWARD", "Bằng khen của UBND", 1), ("UNIT", "UBND tỉnh Nghệ An", 1)],
        [("AWARD", "Bằng khen của UBND tỉnh Nghệ An"), ("UNIT", "UBND tỉnh Nghệ An")],
    ),
    (
        "Bằng khen của UBND tỉnh Nghệ An",
        [("AWARD", "Bằng khen của UBND", 1), ("UNIT", "UBND tỉnh", 1), ("LOC", "tỉnh Nghệ An", 1)],
        [("AWARD", "Bằng khen của UBND tỉnh Nghệ An"), ("UNIT", "UBND tỉnh Nghệ An")],
    ),
    (
        "nhận danh hiệu “Làng nghề Hà Nội”",
        [("AWARD", "danh hiệu “Làng nghề Hà Nội”", 1), ("UNIT", "Làng nghề Hà Nội", 1)],
        [("AWARD", "danh hiệu “Làng nghề Hà Nội”")],
    ),
    (
        "Giám đốc Sở Y tế Trần Văn Hòa",
        [("UNIT", "Sở Y tế Trần Văn Hòa", 0.9), ("PERSON", "Trần Văn Hòa", 0.9)],
        [("UNIT", "Sở Y tế"), ("PERSON", "Trần Văn Hòa")],
    ),
    (
        "Hợp tác xã Dịch vụ Anh Đào",
        [("UNIT", "Hợp tác xã Dịch vụ Anh Đào", 0.9), ("PERSON", "Đào", 0.95)],
        [("UNIT", "Hợp tác xã Dịch vụ Anh Đào")],
    ),
    (
        "Ni sư Thích Diệu An",
        [("UNIT", "sư Thích Diệu An", 0.9), ("PERSON", "Thích Diệu An", 0.95)],
        [("PERSON", "Thích Diệu An")],
    ),
    (
        "Trường THPT Lê Hồng Phong",
        [("UNIT", "Trường THPT Lê Hồng Phong", 0.9), ("PERSON", "Lê Hồng Phong", 0.7)],
        [("UNIT", "Trường THPT Lê Hồng Phong")],
    ),
    (
        "Giải thưởng Tôn Đức Thắng",
        [("AWARD", "Giải thưởng Tôn Đức Thắng", 1), ("PERSON", "Tôn Đức Thắng", 0.95)],
        [("AWARD", "Giải thưởng Tôn Đức Thắng")],
    ),
    (
        "ông Trần Thái Bình",
        [("LOC", "Thái Bình", 1), ("PERSON", "Trần Thái Bình", 0.7)],
        [("PERSON", "Trần Thái Bình")],
    ),
    (
        "xã Lê Lợi",
        [("LOC", "xã Lê Lợi", 1), ("PERSON", "Lê Lợi", 0.95)],
        [("LOC", "xã Lê Lợi")],
    ),
    ("Sơn La", [("LOC", "Sơn La", 1), ("PERSON", "Sơn La", 0.7)], [("LOC", "Sơn La")]),
    ("anh Sơn La", [("LOC", "Sơn La", 1), ("PERSON", "Sơn La", 0.95)], [("PERSON", "Sơn La")]),
    (
        "Công an tỉnh Lào Cai",
        [("UNIT", "Công an tỉnh Lào Cai", 1), ("LOC", "tỉnh Lào Cai", 1), ("LOC", "Lào Cai", 1)],
        [("UNIT", "Công an tỉnh Lào Cai")],
    ),
    ("Quảng trường 2/9", [("LOC", "Quảng trường 2/9", 1), ("DATE", "2/9", 1)], [("LOC", "Quảng trường 2/9")]),
    (
        "Cờ thi đua năm 2021",
        [("AWARD", "Cờ thi đua năm", 1), ("DATE", "năm 2021", 1)],
        [("AWARD", "Cờ thi đua"), ("DATE", "năm 2021")],
    ),
    (
        "Hội đồng Giải thưởng Kovalevskaia",
        [("UNIT", "Hội đồng Giải thưởng Kovalevskaia", 1), ("AWARD", "Giải thưởng Kovalevskaia", 1)],
        [("UNIT", "Hội đồng Giải thưởng Kovalevskaia")],
    ),
    (
        "ngày 17/3, huyện Ba Vì",
        [("DATE", "ngày 17/3", 1), ("LOC", "huyện Ba Vì", 1)],
        [("DATE", "ngày 17/3"), ("LOC", "huyện Ba Vì")],
    ),
]


@pytest.mark.parametrize(("text", "found", "expected"), TABLE)
def test_table(text: str, found: list[tuple[Label, str, float]], expected: list[tuple[Label, str]]) -> None:
    marks = [mark(text, label, words, score) for label, words, score in found]
    for order in (marks, marks[::-1]):
        standing = settle(text, order)
        assert [(m.label, m.text) for m in standing] == expected
        assert all(m.span.of(text) == m.text for m in standing)


def test_unlinked_place_gives_way_to_the_unit_of_equal_span() -> None:
    text = "Trung đoàn Ba Vì"
    unit, place = mark(text, "UNIT", text), mark(text, "LOC", text)
    assert settle(text, [unit, place]) == (unit,)
    linked = mark(text, "LOC", text, id="P1")
    assert settle(text, [unit, linked]) == (linked,)


def test_every_verdict_tells_why() -> None:
    text = "một hai ba bốn năm"
    words = ["một hai", "một hai ba", "hai ba bốn", "ba bốn năm", "hai"]
    marks = [mark(text, label, piece) for label in LABELS for piece in words]
    for first, second in combinations(marks, 2):
        verdict = judge(text, first, second) if first.span.overlaps(second.span) else None
        assert verdict is None or (verdict.reason and verdict.keep)


TEXT = "a bc d efg hi, jk lm n op qr"
WORDS = list(re.finditer(r"\w+", TEXT))


@st.composite
def any_marks(draw: st.DrawFn) -> list[Mark]:
    found = []
    for _ in range(draw(st.integers(0, 8))):
        first = draw(st.integers(0, len(WORDS) - 1))
        start, end = WORDS[first].start(), WORDS[draw(st.integers(first, len(WORDS) - 1))].end()
        score = draw(st.sampled_from([0.5, 0.9]))
        found.append(Mark(draw(st.sampled_from(LABELS)), Span(start, end), TEXT[start:end], score=score))
    return found


@settings(max_examples=300, deadline=None)
@given(any_marks())
def test_what_stands_does_not_clash(marks: list[Mark]) -> None:
    standing = settle(TEXT, marks)
    assert bool(standing) == bool(marks)
    for one in standing:
        assert one.text and one.span.of(TEXT) == one.text
    for first, second in combinations(standing, 2):
        assert judge(TEXT, first, second) is None or not first.span.overlaps(second.span)
