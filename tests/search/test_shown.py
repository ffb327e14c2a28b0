"""The names that filters ask for are highlighted as typed words are, and nothing that they do not name."""

from datetime import datetime

import pytest

from extractor.search import AwardFilters, Knowledge, SearchRequest, ask
from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract

TEXT = (
    "Sáng 5/3, Thủ tướng Chính phủ tặng Bằng khen của Thủ tướng cho LĐLĐ quận Hoàn Kiếm; ông Lê Hùng và bà "
    "Trần Hưng dự, các cơ quan khen nhau."
)
KNOWLEDGE = Knowledge(
    wordings=lambda words: ["LĐLĐ quận Hoàn Kiếm"] if words == "liên đoàn lao động quận hoàn kiếm" else []
)


@pytest.fixture(scope="module")
def store():
    with open_store(":memory:") as opened:
        published = datetime.fromisoformat("2022-03-05T08:00:00+07:00")
        article = an_article("Trao thưởng tại Hoàn Kiếm", TEXT, published=published)
        award = an_award(
            article,
            TEXT,
            recipient="LĐLĐ quận Hoàn Kiếm",
            award="Bằng khen của Thủ tướng",
            grantor="Thủ tướng Chính phủ",
        )
        person = an_award(article, TEXT, recipient="Lê Hùng", recipient_kind="individual", ref=2)
        opened.save(a_page(url="https://bao.example/1"), an_extract(article, awards=(award, person)))
        yield opened


def highlights(store, words: str = "", **filters: str) -> list[str]:
    request = SearchRequest(words=words, filters=AwardFilters(**filters), about=("awards",))
    (hit, *_) = ask(store, request, knowledge=KNOWLEDGE).awards.hits
    return [span.of(hit.passage.text) for span in hit.passage.highlights]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ('đơn vị:"hoan kiem"', ["Hoàn Kiếm"]),
        ('unit:"HOÀN KIẾM"', ["Hoàn Kiếm"]),
        ('đơn vị:"liên đoàn lao động quận hoàn kiếm"', ["LĐLĐ quận Hoàn Kiếm"]),
        ('đơn vị:="LĐLĐ quận Hoàn Kiếm"', ["LĐLĐ quận Hoàn Kiếm"]),
        ('người:"le hung"', ["Lê Hùng"]),
        ("người:Hùng", ["Hùng"]),
        ("người:hung", ["Hùng", "Hưng"]),
        ('khen thưởng:"bang khen"', ["Bằng khen"]),
        ('khen thưởng:"bang khen thu tuong"', ["Thủ", "tướng", "Bằng", "khen", "Thủ", "tướng", "khen"]),
        ('cơ quan:"thủ tướng"', ["Thủ tướng", "Thủ tướng"]),
        ('nơi:"hoàn kiếm"', ["Hoàn Kiếm"]),
        ('đơn vị:"hoan kiem" OR người:Hùng', ["Hoàn Kiếm", "Hùng"]),
        ('sáng đơn vị:"hoan kiem"', ["Sáng", "Hoàn Kiếm"]),
        ('sáng -đơn vị:"ba dinh"', ["Sáng"]),
        ('năm:2022 đơn vị:"hoan kiem"', ["Hoàn Kiếm"]),
        ("trạng thái:conferred", []),
    ],
)
def test_names_of_filters_are_highlighted(store, words: str, marked: list[str]) -> None:
    assert highlights(store, words) == marked


def test_filters_beside_the_words_are_highlighted_too(store) -> None:
    assert highlights(store, "tặng", unit="hoan kiem") == ["tặng", "Hoàn Kiếm"]
    assert highlights(store, unit="hoan kiem, lđlđ") == ["LĐLĐ", "Hoàn Kiếm"]


def test_they_are_highlighted_in_articles(store) -> None:
    hit = ask(store, SearchRequest(words='đơn vị:"hoan kiem"')).articles.hits[0]
    assert [span.of(hit.title.text) for span in hit.title.highlights] == ["Hoàn Kiếm"]
    assert [span.of(hit.passage.text) for span in hit.passage.highlights] == ["Hoàn Kiếm"] * 2
