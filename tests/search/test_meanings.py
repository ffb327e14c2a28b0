"""What is typed meets what a row tells by its columns, and stands where whoever typed it looks first."""

from collections.abc import Iterator

import pytest

from extractor.facet_names import look_up_names
from extractor.questions import ask
from extractor.search import SearchRequest
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract

SCHOOL, TEACHER, MASTER = "Trường THPT Rú Nài", "Biện Văn Sửu", "Lê Thị Nhài"
EVIDENCE = "Nhà trường nhận Huân chương Lao động hạng Ba và Bằng khen"
ROWS = (
    # Newest last: of rows that weigh as much the newest stands first.
    {
        "recipient": SCHOOL,
        "award": "Huân chương Lao động hạng Ba",
        "grantor": "Chủ tịch nước",
        "date": "2019",
    },
    {"recipient": SCHOOL, "award": "Bằng khen", "grantor": "Thủ tướng Chính phủ", "period": "2020-2021"},
    {"recipient": MASTER, "award": "Chiến sĩ thi đua cơ sở", "date": "2021-06", "decision": "15/QĐ-UBND"},
    {
        "recipient": TEACHER,
        "recipient_parent": SCHOOL,
        "award": "Giấy khen",
        "grantor": "Thủ tướng Chính phủ",
    },
)


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        for number, fields in enumerate(ROWS):
            url = f"https://bao.example/{number}"
            article = an_article(f"Tin {number}", f"{EVIDENCE}.", url=url)
            opened.save(a_page(url=url), an_extract(article, awards=(an_award(article, EVIDENCE, **fields),)))
        yield opened


def found(store: Store, words: str) -> list[str]:
    rows = ask(store, SearchRequest(words=words, about=("awards",))).awards.hits
    return [f"{row.award.recipient}: {row.award.award}" for row in rows]


LABOUR = f"{SCHOOL}: Huân chương Lao động hạng Ba"
LETTER = f"{SCHOOL}: Bằng khen"
TITLE = f"{MASTER}: Chiến sĩ thi đua cơ sở"
PRAISE = f"{TEACHER}: Giấy khen"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        # A year and a decision's number, whether or not the sentence tells them.
        ("2019", {LABOUR}), ("huân chương 2019", {LABOUR}), ("bằng khen năm 2021 thủ tướng", {LETTER}),
        ("khen 2021", {LETTER, TITLE}), ("khen 2021 OR 2019", {LETTER, TITLE, LABOUR}),
        ("năm:2021 khen", {LETTER, TITLE}), ("khen 1998", set()), ("khen 20219", set()),
        ("15/QĐ-UBND", {TITLE}), ("quyết định số 15/QĐ-UBND", {TITLE}), ("qđ 15/qđ-ubnd", {TITLE}),
        ("16/QĐ-UBND", set()),
        # i and y.
        ("chiến sỹ thi đua", {TITLE}), ("chien sy", {TITLE}), ('"chiến sỹ thi đua cơ sở"', {TITLE}),
        ("khen thưởng:chiến sỹ", {TITLE}), ("CSTĐ cơ sở", {TITLE}),
    ],
)  # fmt: skip
def test_what_is_found(store: Store, words: str, rows: set[str]) -> None:
    assert set(found(store, words)) == rows


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("trường thpt rú nài", {LABOUR, LETTER}), ("biện văn sửu", {PRAISE}),
        # By what the row itself tells, not by a sentence that tells of all awards.
        ("huân chương lao động", {LABOUR}), ("HCLĐ", {LABOUR}), ("BK thủ tướng", {LETTER}),
        # Marks that no row has were mistyped.
        ("huân chuơng lao động", {LABOUR}),
    ],
)  # fmt: skip
def test_what_stands_first(store: Store, words: str, first: set[str]) -> None:
    assert set(found(store, words)[: len(first)]) == first


def test_rows_with_other_marks_are_parted_into_pages_without_loss(store: Store) -> None:
    wanted, shown, cursor = found(store, "huân chuơng lao động"), list[str](), None
    while True:
        request = SearchRequest(words="huân chuơng lao động", about=("awards",), page_size=1, cursor=cursor)
        page = ask(store, request).awards
        shown += [f"{row.award.recipient}: {row.award.award}" for row in page.hits]
        cursor = page.next_cursor
        if cursor is None:
            break
    assert len(shown) == 4 and shown == wanted


def test_a_place_asked_for_is_that_of_the_facet_too() -> None:
    named = {"LĐLĐ quận Hoàn Kiếm": None, "Hội Nông dân huyện Chư Sê": None, "Tổ 5": "01", "Tổ 7": None}
    with open_store(":memory:") as store:
        for number, (name, place) in enumerate(named.items()):
            url = f"https://bao.example/{number}"
            article = an_article(f"Tin {number}", "Đơn vị được khen.", url=url)
            award = an_award(article, "Đơn vị được khen", recipient=name, place=place)
            store.save(a_page(url=url), an_extract(article, awards=(award,)))
        look_up_names(store)
        for asked in ('nơi:"Hà Nội"', 'nơi:="Hà Nội"', "place:ha noi", "khen nơi:Hà Nội"):
            rows = ask(store, SearchRequest(words=asked, about=("awards",))).awards.hits
            assert {row.award.recipient for row in rows} == {"LĐLĐ quận Hoàn Kiếm", "Tổ 5"}, asked
        (row,) = ask(store, SearchRequest(words='nơi:"Gia Lai"', about=("awards",))).awards.hits
        assert row.award.recipient == "Hội Nông dân huyện Chư Sê"
