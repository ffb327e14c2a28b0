"""``names``: what a unit was called when, which rows are open, and a person's word on renames and mergers."""

import re
from datetime import datetime
from pathlib import Path

import pytest

from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

FORMER, PRESENT = "Công ty Sao Mai", "Tập đoàn Sao Mai"
ROWS = [(FORMER, 2019), (FORMER, 2021), (PRESENT, 2023)]


@pytest.fixture
def shelf(database: Path) -> Path:
    with open_store(database) as store:
        for name, year in ROWS:
            url = f"https://bao{year}.example/tin.html"
            article = an_article(
                f"Tin {year}", f"Trao cho {name}.", url=url, publisher=f"bao{year}.example",
                published=datetime.fromisoformat(f"{year}-03-17T08:00:00+07:00"),
            )  # fmt: skip
            award = an_award(article, f"Trao cho {name}", recipient=name, period=str(year))
            store.save(
                a_page(str(year), url=url, source=url), an_extract(article, awards=(award,), source=url)
            )
    return database


def keys(call: Call, shelf: Path) -> list[str]:
    """Of a row of the former name and of one of the present."""
    items = call("review", "list", "--format", "json", "--db", shelf).json
    by_name = {item["recipient"]: item["key"] for item in items}
    return [by_name[FORMER], by_name[PRESENT]]


def test_a_name_tells_when_the_press_used_it(shelf: Path, call: Call) -> None:
    told = call("names", "list", "sao mai", "--db", shelf).text
    assert f"“{FORMER}”: 2 bài, từ 17/03/2019 đến 17/03/2021" in told
    assert f"“{PRESENT}”: 1 bài, ngày 17/03/2023" in told


def test_a_rename_makes_one_entry_of_two_and_can_be_taken_back(shelf: Path, call: Call) -> None:
    called = call(
        "names", "rename", *keys(call, shelf), "--date", "2022-08-20", "--who", "Mai", "--db", shelf
    )
    assert called.code == 0
    (entry,) = call("names", "list", "--format", "json", "--db", shelf).json
    assert (entry["name"], entry["former"]) == (PRESENT, [FORMER])
    assert [(one["since"], one["until"]) for one in entry["seen"]] == [
        (None, "2022-08-20"), ("2022-08-20", None),
    ]  # fmt: skip
    shown = call("names", "show", PRESENT, "--db", shelf).text
    assert f"“{FORMER}” (tên cũ, đến 20/08/2022): 2 bài" in shown
    assert f"“{PRESENT}” (từ 20/08/2022): 1 bài" in shown
    record = call("record", PRESENT, "--format", "md", "--db", shelf).text
    assert f"- Tên khác: {FORMER} (đến 20/08/2022)" in record
    told = call("names", "history", "--db", shelf).text
    assert "Mai · đổi tên thành · “công ty sao mai” · “tập đoàn sao mai” · 20/08/2022" in told
    call("names", "undo", 1, "--db", shelf)
    assert len(call("names", "list", "--format", "json", "--db", shelf).json) == 2


def test_a_merger_leaves_two_entries_that_point_at_each_other(shelf: Path, call: Call) -> None:
    call("names", "merge", *keys(call, shelf), "--date", "2022-08-20", "--db", shelf)
    former, present = (call("names", "show", name, "--db", shelf).text for name in (FORMER, PRESENT))
    assert f"đã sáp nhập vào: {PRESENT}" in former
    assert "đến 20/08/2022" in former
    assert f"hình thành từ: {FORMER}" in present


def test_no_day_is_refused(shelf: Path, call: Call) -> None:
    assert call("names", "rename", *keys(call, shelf), "--date", "hôm qua", "--db", shelf).code == 2


def test_rows_that_fit_several_names_are_listed_with_their_candidates(database: Path, call: Call) -> None:
    with open_store(database) as store:
        for number, name in enumerate(
            ("Trường Tiểu học Kim Đồng, quận Ba Đình", "Trường Tiểu học Kim Đồng, huyện Gia Lâm",
             "Trường Tiểu học Kim Đồng"), 1,
        ):  # fmt: skip
            url = f"https://bao{number}.example/tin.html"
            words = ("Mùa thu ở phố", "Cờ đỏ bên sông", "Trống trường vang xa")[number - 1]
            article = an_article(words, f"Trao cho {name}.", url=url, publisher=f"bao{number}.example")
            award = an_award(article, f"Trao cho {name}", recipient=name)
            store.save(
                a_page(str(number), url=url, source=url), an_extract(article, awards=(award,), source=url)
            )
    called = call("names", "open", "--db", database)
    assert called.messages == ["1 trong 1 dòng chưa rõ của ai."]
    assert "1. Trường Tiểu học Kim Đồng [" in called.text
    assert "2. Trường Tiểu học Kim Đồng [" in called.text
    assert "cùng tên" in called.text


def test_alike_names_are_asked_about_until_a_person_says_that_they_are_two(
    database: Path, call: Call
) -> None:
    houses = ("Công an quận Hoàn Kiếm", "Công an quận Cầu Giấy")
    with open_store(database) as store:
        for number, house in enumerate(houses):
            url = f"https://bao{number}.example/tin.html"
            article = an_article(
                f"Tin {number}", f"Tặng Lê Minh Đức, {house}.", url=url, publisher=f"bao{number}"
            )
            award = an_award(
                article, "Tặng Lê Minh Đức", recipient="Lê Minh Đức", recipient_kind="individual",
                recipient_parent=house,
            )  # fmt: skip
            page = a_page(str(number), url=url, source=url)
            store.save(page, an_extract(article, awards=(award,), source=url))
    told = call("names", "alike", "--db", database).text
    assert "cùng họ tên, khác đơn vị" in told
    assert all(house in told for house in houses)
    pair = re.findall("^  ([0-9a-f]{8})  ", told, re.MULTILINE)
    assert call("names", "unsure", *pair, "--who", "Mai", "--db", database).code == 0
    assert "đã trả lời: chưa rõ" in call("names", "alike", "--db", database).text
    (written,) = call("export", "alike", "--format", "jsonl", "--db", database).lines
    assert {written[one]["parent"] for one in ("one", "other")} == set(houses)
    assert (written["likeness"], written["unsure"]) == ("namesakes", True)
    assert call("names", "different", *pair, "--who", "Mai", "--db", database).code == 0
    assert "Lê Minh Đức" not in call("names", "alike", "--db", database).text
    assert call("names", "undo", "2", "--who", "Mai", "--db", database).code == 0
    assert call("names", "same", *pair, "--who", "Mai", "--db", database).code == 0
    (entry,) = call("names", "list", "--format", "json", "--db", database).json
    assert entry["name"] == "Lê Minh Đức"
