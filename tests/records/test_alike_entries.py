"""Which entries a person is asked about: namesakes of one province and longer forms of one name."""

import pytest

from extractor.records.alike_entries import Bearer, alike


def person(house: str, *places: str, name: str = "Lê Minh Đức") -> Bearer:
    return Bearer(f"{name}@{house}", "person", name, frozenset(places))


def unit(name: str, *places: str) -> Bearer:
    return Bearer(f"{name}@{places}", "unit", name, frozenset(places))


@pytest.mark.parametrize(
    ("bearers", "likeness"),
    [
        ((person("a", "01.quan-hoan-kiem"), person("b", "01.huyen-thanh-tri")), ["namesakes"]),
        ((person("a", "01"), person("b")), ["namesakes"]),
        ((person("a", "01"), person("b", "40")), []),
        ((person("a", "01"), person("b", "01", name="Lê Minh Đức Anh")), []),
        ((person("a", "54", name="Y Blơ"), person("b", "54", name="Dân quân Y Blơ")), ["longer"]),
        ((person("a", name="Y Blơ"), person("b", name="Dân quân Y Blơ")), []),
        (tuple(person(house, "01") for house in "abcd"), ["namesakes"] * 6),
        (tuple(person(house, "01") for house in "abcde"), []),
        ((unit("Công ty Sao Mai", "40"), unit("Công ty Cổ phần Sao Mai", "40")), ["longer"]),
        ((unit("Công ty Sao Mai"), unit("Công ty Cổ phần Sao Mai", "40")), ["longer"]),
        ((unit("Công ty Sao Mai", "40"), unit("Công ty Cổ phần Sao Mai", "01")), []),
        ((unit("Trường THCS Nguyễn Du", "01.quan-a"), unit("Trường THCS Nguyễn Du", "01.quan-b")), []),
        ((unit("Công ty Sao Mai", "40"), unit("Công ty Sao Hôm", "40")), []),
        ((unit("Công ty Sao Mai", "40"), unit("Ban Quản lý Sao Mai", "40")), []),
        ((unit("Trường THCS Chùa Hang", "19"), unit("Công đoàn Trường THCS Chùa Hang", "19")), []),
        ((unit("Khoa Nội", "40"), unit("Khoa Nội tổng hợp", "40")), []),
    ],
)  # fmt: skip
def test_what_is_asked(bearers: tuple[Bearer, ...], likeness: list[str]) -> None:
    assert [pair.likeness for pair in alike(bearers)] == likeness


def test_those_of_one_known_place_come_first() -> None:
    pairs = alike(
        (person("a", name="An Bình"), person("b", name="An Bình"), person("c", "01"), person("d", "01"))
    )
    assert [pair.one.name for pair in pairs] == ["Lê Minh Đức", "An Bình"]
