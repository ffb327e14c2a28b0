"""The order of what is found: marks first, then words side by side, then headlines, then the newest."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from extractor.questions import ask
from extractor.search import SearchRequest, Subject, ranking
from extractor.store import Store, open_store
from tests.builders import a_page, an_article, an_award, an_extract

ARTICLES = {
    "phrase in the headline": (
        "Công đoàn tỉnh khen 20 tập thể", "Hội nghị tổng kết diễn ra sáng thứ Hai.", "Hội Nông dân xã Tân An",
    ),
    "phrase in the text": (
        "Tổng kết phong trào quý một", "Ban Chấp hành công đoàn cơ sở nhận giấy khen.", "Tổ may số 2",
    ),
    "words apart in the headline": (
        "Lữ đoàn Công binh 414 đón cờ thi đua", "Đơn vị hoàn thành mọi nhiệm vụ.", "Lữ đoàn Công binh 414",
    ),
    "words apart in the text": (
        "Phiên tòa lưu động ở miền núi", "Buổi chiều đoàn đến thăm, hôm sau mới bàn việc công.", "Xã Na Rì",
    ),
    "other marks in the headline": (
        "Cổng đoạn đường mới được nghiệm thu", "Người dân góp ngày công làm cổng.", "Thôn Bản Lầu",
    ),
    "abbreviated in the headline": (
        "UBND tỉnh Bắc Ninh khen học sinh giỏi", "Hai mươi em được khen ngợi.", "Trường THPT Hàn Thuyên",
    ),
    "full form in the text": (
        "Gặp mặt già làng", "Chủ tịch Ủy ban nhân dân tỉnh Bắc Ninh trao bằng khen.", "Ban Dân tộc",
    ),
    "full form apart": (
        "Nhân dân nhiều nơi góp đất", "Ủy viên Ban Thường vụ tỉnh ủy Bắc Giang về dự, có đại biểu Ninh Bình.",
        "Thôn Ninh Sơn",
    ),
    "name in the text": (
        "Gương sáng vùng cao", "Thầy giáo Nguyễn Văn Hòa được tặng bằng khen.", "Trường Tiểu học Nà Pậu",
    ),
    "name with the new tone": (
        "Nguyễn Văn Hoà, người giữ rừng", "Ông nhận giấy khen của huyện.", "Tổ bảo vệ rừng số 4",
    ),
    "names of others": (
        "Hòa Bình: Nguyễn Thị Lý và Trần Văn Tư được khen", "Cả hai đều là nông dân.",
        "Hội Nông dân Hòa Bình",
    ),
}  # fmt: skip
"""Each by what it is told apart by: headline, text, recipient; the last one is the newest."""


def saved(store: Store, name: str, day: int) -> None:
    title, text, recipient = ARTICLES[name]
    address = f"https://bao.example/{name.replace(' ', '-')}"
    published = datetime.fromisoformat(f"2024-05-{day:02}T08:00:00+07:00")
    article = an_article(title, text, url=address, published=published)
    award = an_award(article, text, recipient=recipient)
    store.save(a_page(url=address), an_extract(article, awards=(award,)))


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    with open_store(":memory:") as opened:
        for day, name in enumerate(ARTICLES, 1):
            saved(opened, name, day)
        yield opened


def found(store: Store, words: str, about: Subject = "articles", size: int = 20) -> list[str]:
    """The names of what is found, in order, read page by page."""
    names = {title: name for name, (title, _, _) in ARTICLES.items()}
    names |= {recipient: name for name, (_, _, recipient) in ARTICLES.items()}
    told: list[str] = []
    request = SearchRequest(words=words, about=(about,), page_size=size)
    for _ in range(len(ARTICLES)):
        answer = ask(store, request)
        if about == "articles":
            told += [names[hit.article.title] for hit in answer.articles.hits]
            cursor = answer.articles.next_cursor
        else:
            told += [names[hit.award.recipient or ""] for hit in answer.awards.hits]
            cursor = answer.awards.next_cursor
        if cursor is None:
            return told
        request = SearchRequest(words=words, about=(about,), page_size=size, cursor=cursor)
    raise AssertionError("the pages have no end")


ORDERS = [
    ("công đoàn", [
        "phrase in the headline", "phrase in the text", "words apart in the headline",
        "words apart in the text", "other marks in the headline",
    ]),
    # Without any marks no reading is preferred but the one that stands together.
    ("cong doan", [
        "other marks in the headline", "phrase in the headline", "phrase in the text",
        "words apart in the headline", "words apart in the text",
    ]),
    ('"công đoàn"', ["phrase in the headline", "phrase in the text", "other marks in the headline"]),
    # The abbreviation and its full form are one thing; words that merely occur come last.
    ("UBND tỉnh Bắc Ninh", ["abbreviated in the headline", "full form in the text"]),
    ("Ủy ban nhân dân tỉnh Bắc Ninh", [
        "abbreviated in the headline", "full form in the text", "full form apart",
    ]),
    # Hòa and Hoà are the same marks; a name in other people's names comes last.
    ("Nguyễn Văn Hòa", ["name with the new tone", "name in the text", "names of others"]),
    ("nguyen van hoa", ["name with the new tone", "name in the text", "names of others"]),
]  # fmt: skip


@pytest.mark.parametrize("size", [20, 1])
@pytest.mark.parametrize(("words", "order"), ORDERS, ids=[words for words, _ in ORDERS])
def test_the_order_of_articles(store: Store, words: str, order: list[str], size: int) -> None:
    assert found(store, words, size=size) == order


def test_the_order_of_award_rows(store: Store) -> None:
    """The unit named so comes behind a row whose evidence has the words together."""
    assert found(store, "công đoàn", "awards") == [
        "phrase in the text", "words apart in the headline", "words apart in the text",
    ]  # fmt: skip


def test_words_together_come_first_from_far_behind_the_newest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "WEIGHED", 2)
    with open_store(":memory:") as store:
        names = list(ARTICLES)
        for day, name in enumerate(names[:4], 1):
            saved(store, name, day)
        expected = names[:4]
        for size in (1, 2, 20):
            assert found(store, "công đoàn", size=size) == expected


def test_only_so_many_from_far_behind_are_weighed_and_none_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ranking, "WEIGHED", 1)
    monkeypatch.setattr(ranking, "MOST_TOGETHER", 1)
    with open_store(":memory:") as store:
        for day, name in enumerate(list(ARTICLES)[:4], 1):
            saved(store, name, day)
        order = [
            "phrase in the text", "words apart in the text",
            "words apart in the headline", "phrase in the headline",
        ]  # fmt: skip
        for size in (1, 3, 20):
            assert found(store, "công đoàn", size=size) == order
