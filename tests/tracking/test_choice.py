"""Which source or key word a person means."""

from datetime import timedelta

import pytest

from extractor.errors import UsageError
from extractor.ground.tracking import Source, Watch
from extractor.tracking.choice import chosen, the_one, watch_named
from tests.tracking.conftest import NOON


def source(number: int, name: str, *tags: str) -> Source:
    address = f"https://bao-{number}.vn/rss"
    return Source(number, address, "feed", name, tags, timedelta(minutes=30), NOON, NOON)


SOURCES = [
    source(1, "Lao động", "Hà Nội"),
    source(2, "Quân đội", "trung ương"),
    source(12, "Hà Nội mới", "Hà Nội"),
]
WATCHES = [Watch(1, "Ba Vì", ("Ba Vì", "huyện Ba Vì"), NOON), Watch(2, "Quân đội", ("Quân đội",), NOON)]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ([], [1, 2, 12]),
        (["lao dong"], [1]),
        (["1"], [1]),
        (["#12"], [12]),
        (["https://bao-2.vn/rss"], [2]),
        (["hà nội"], [1, 12]),
        (["12", "Lao động"], [1, 12]),
    ],
)
def test_sources_by_name_number_address_or_tag(words: list[str], numbers: list[int]) -> None:
    assert [one.id for one in chosen(SOURCES, words)] == numbers


def test_a_word_that_names_nothing_is_told_though_others_do() -> None:
    with pytest.raises(UsageError, match="--only vắng"):
        chosen(SOURCES, ["1", "vắng"])


def test_one_source_or_key_word() -> None:
    assert the_one("ba vi", SOURCES, WATCHES) is WATCHES[0]
    assert the_one("2", SOURCES, WATCHES) is SOURCES[1]
    with pytest.raises(UsageError, match="more than one"):
        the_one("quân đội", SOURCES, WATCHES)
    with pytest.raises(UsageError, match="names no source or key word"):
        the_one("Hà Nội", SOURCES, WATCHES)


def test_a_key_word_by_any_of_its_phrases() -> None:
    assert watch_named("HUYỆN BA VÌ", WATCHES) is WATCHES[0]
    with pytest.raises(UsageError):
        watch_named("Ba", WATCHES)
