"""The page of unclear names, with as much on it as there may be."""

import pytest

from extractor.ground.achievements import Candidate, Entry
from extractor.ground.labels import Wording
from extractor.service.pages import names
from extractor.service.pages.names import NamesPage, Possible, Unclear
from tests.records.rows import a_row
from tests.service.conftest import Client

NAME = "Trường Trung học cơ sở và Trung học phổ thông Nguyễn Bỉnh Khiêm"
WHERE = "huyện Krông Năng, tỉnh Đắk Lắk (đến 30/6/2025)"
REASON = Wording(
    "cùng tên, không rõ có cùng địa bàn hay không", "same name; it is not clear whether the same place"
)


def test_a_page_of_long_names_weighs_less_than_100_kb(
    client_for: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ten names, each with five others that it may mean, took 103 kB, of such long ones 147."""
    others = tuple(f"{NAME} {number}, {WHERE}" for number in range(4))
    entry = Entry(
        "truong-trung-hoc-co-so-va-trung-hoc-pho-thong-nguyen-binh-khiem", "unit", NAME, others, None, ()
    )
    possible = Possible(entry, WHERE, Candidate(entry.id, 0.5, ()), (REASON, REASON), "0" * 32)
    row = a_row(NAME, "2021")
    unclear = Unclear(row, (possible,) * names._MOST_POSSIBLE, 7)
    page = NamesPage((unclear,) * names._PAGE, 5_000, 50, names._PAGE, None, None)
    monkeypatch.setattr(names, "names_page", lambda *_: page)
    for path in ("/ten-goi", "/en/ten-goi"):
        answer = client_for().get(path)
        assert answer.status_code == 200 and len(answer.content) < 100_000
