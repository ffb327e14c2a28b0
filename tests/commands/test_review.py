"""``review`` and ``names``: acts of a person are noted with who and why, seen, and taken back."""

from pathlib import Path

import pytest

from extractor.store import open_store
from tests.builders import a_page, an_article, an_award, an_extract
from tests.commands.calling import Call

UNIT = "Công ty Sao Mai"
FLAG = {"award": "Cờ thi đua của Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
        "kind": "emulation_flag", "level": "government"}  # fmt: skip


@pytest.fixture
def shelf(database: Path) -> Path:
    """Two papers tell of one flag, a third of a letter to a person."""
    rows = [
        ("mot", {"recipient": UNIT, **FLAG, "period": "2019", "confidence": 0.6}),
        ("hai", {"recipient": UNIT, **FLAG, "period": "2019"}),
        ("ba", {"recipient": "Lê Mai", "recipient_kind": "individual", "award": "Giấy khen",
                "kind": "letter_of_commendation", "level": "unit", "confidence": 0.6}),
    ]  # fmt: skip
    with open_store(database) as store:
        for paper, told in rows:
            url = f"https://{paper}.example/tin.html"
            article = an_article(
                f"Tin {paper}", f"Trao cho {told['recipient']}.", url=url, publisher=f"{paper}.example"
            )
            award = an_award(article, f"Trao cho {told['recipient']}", **told)
            store.save(a_page(paper, url=url, source=url), an_extract(article, awards=(award,), source=url))
    return database


def keys(call: Call, shelf: Path) -> list[str]:
    return [item["key"][:8] for item in call("review", "list", "--format", "json", "--db", shelf).json]


def test_what_weighs_more_comes_first_with_its_doubt(shelf: Path, call: Call) -> None:
    items = call("review", "list", "--format", "json", "--db", shelf).json
    assert [(item["article"]["title"], item["award"]) for item in items] == [
        ("Tin mot", FLAG["award"]), ("Tin hai", FLAG["award"]), ("Tin ba", "Giấy khen"),
    ]  # fmt: skip
    assert items[0]["reasons"] == ["độ tin cậy 60%"]
    shown = call("review", "list", "--limit", 1, "--db", shelf)
    assert "“Trao cho Công ty Sao Mai”" in shown.text
    assert shown.messages == ["1 trong 3 dòng chờ xem."]


def test_a_rejected_row_leaves_the_record_until_it_is_undone(shelf: Path, call: Call) -> None:
    first, second, _ = keys(call, shelf)
    called = call("review", "reject", first, second, "--why", "đăng nhầm", "--who", "Lê Mai", "--db", shelf)
    assert (called.code, len(called.messages)) == (0, 2)
    assert call("record", UNIT, "--db", shelf).code == 1
    call("review", "undo", 1, "--db", shelf)
    assert "Danh hiệu thi đua: 1" in call("record", UNIT, "--db", shelf).text
    told = call("review", "history", "--db", shelf).text
    assert "Lê Mai · bác" in told
    assert "đăng nhầm" in told
    taken_back = [line for line in told.splitlines() if line.endswith("đã hoàn tác")]
    assert len(taken_back) == 1 and taken_back[0].startswith("1 · ")
    assert "hoàn tác · 1" in told


def test_a_correction_is_seen_with_the_old_value_in_the_history(shelf: Path, call: Call) -> None:
    first, *_ = keys(call, shelf)
    assert call("review", "correct", first, "period", "2020", "--db", shelf).code == 0
    said = ("recipient", "Công ty Sao Mai", "--quote", "Trao cho Công ty Sao Mai")
    assert call("review", "correct", first, *said, "--db", shelf).code == 0
    found = call("record", UNIT, "--format", "json", "--db", shelf).json
    assert {line["achievement"]["period"] for line in found["emulation"]} == {"2019", "2020"}
    shown = call("review", "show", first, "--db", shelf).text
    assert "period: 2019 → 2020" in shown
    assert "  2020 · Đã trao tặng" in shown
    assert "đã hoàn tác" not in shown
    assert "“Trao cho Công ty Sao Mai”" in shown
    listed = call("awards", "--db", shelf).text
    assert "Công ty Sao Mai" in listed and listed.count("đã sửa khi xem xét") == 1
    assert "period: 2020" in " ".join(listed.split())
    call("review", "correct", first, "period", "2021", "--db", shelf)
    assert "period: 2020 → 2021" in call("review", "history", "--db", shelf).text


@pytest.mark.parametrize("written", ["hạng Nhì", "nhì", "II", "Nhì"])
def test_a_grade_is_corrected_in_whatever_form_it_is_written(written: str, shelf: Path, call: Call) -> None:
    first, *_ = keys(call, shelf)
    assert call("review", "correct", first, "grade", written, "--db", shelf).code == 0
    assert "grade: – → Nhì" in call("review", "history", "--db", shelf).text


def test_the_standings_are_seen_in_the_record(shelf: Path, call: Call) -> None:
    first, *_ = keys(call, shelf)
    call("review", "check", first, "--db", shelf)
    assert "đã đối chiếu" in call("record", UNIT, "--db", shelf).text
    paper = shelf.parent / "qd.pdf"
    paper.write_bytes(b"%PDF-1.7")
    call("review", "decision", first, "--number", "512/QĐ-TTg", "--date", "2020-06-01", "--file", paper,
         "--db", shelf)  # fmt: skip
    (kept,) = (shelf.parent / "papers").iterdir()
    assert kept.read_bytes() == b"%PDF-1.7"
    assert kept.name in call("review", "history", "--db", shelf).text
    shown = " ".join(call("record", UNIT, "--db", shelf).text.split())
    assert "có quyết định" in shown
    assert "512/QĐ-TTg ngày 01/06/2020" in shown
    assert "đã thấy quyết định" in call("review", "history", "--db", shelf).text
    assert "512/QĐ-TTg, 01/06/2020" in call("review", "history", "--db", shelf).text


def test_days_and_codes_are_taken_as_people_write_them(shelf: Path, call: Call) -> None:
    first, *_ = keys(call, shelf)
    assert call("review", "correct", first, "date", "20/7/2020", "--db", shelf).code == 0
    assert call("review", "correct", first, "status", "Đã có quyết định", "--db", shelf).code == 0
    call("review", "decision", first, "--number", "512/QĐ-TTg", "--date", "1/6/2020", "--db", shelf)
    told = call("review", "history", "--db", shelf).text
    assert "date: – → 2020-07-20" in told
    assert "→ announced" in told
    assert "512/QĐ-TTg, 01/06/2020" in told


def test_the_standings_are_seen_in_the_award_rows(shelf: Path, call: Call) -> None:
    first, _, person = keys(call, shelf)
    call("review", "check", first, "--db", shelf)
    call("review", "reject", person, "--db", shelf)
    rows = call("awards", "--format", "json", "--db", shelf).json["awards"]
    assert {(row["recipient"], row["standing"]) for row in rows} == {
        (UNIT, "checked"),
        ("Lê Mai", "rejected"),
    }
    assert "Đã bác" in call("awards", "--db", shelf).text


def test_two_rows_that_a_person_split_are_two_awards(shelf: Path, call: Call) -> None:
    first, second, _ = keys(call, shelf)
    call("review", "split", first, second, "--db", shelf)
    assert "Danh hiệu thi đua: 2" in call("record", UNIT, "--db", shelf).text
    call("review", "merge", first, second, "--db", shelf)
    assert "Danh hiệu thi đua: 1" in call("record", UNIT, "--db", shelf).text


def test_names_are_listed_joined_and_kept_apart(shelf: Path, call: Call) -> None:
    _, second, person = keys(call, shelf)
    assert [
        entry["name"] for entry in call("names", "list", "sao mai", "--format", "json", "--db", shelf).json
    ] == [UNIT]
    assert UNIT in call("names", "show", UNIT, "--db", shelf).text
    assert call("names", "same", person, second, "--db", shelf).code == 0
    (entry,) = call("names", "list", "--format", "json", "--db", shelf).json
    assert {entry["name"], *entry["aliases"]} == {UNIT, "Lê Mai"}
    call("names", "different", person, second, "--db", shelf)
    assert len(call("names", "list", "--format", "json", "--db", shelf).json) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("accept", "zzz"), 1, "zzz: không phải mã của dòng nào"),
        (("accept", ""), 1, "không phải mã của dòng nào"),
        (("correct", "KEY", "key", "x"), 2, "key: không phải trường sửa được"),
        (("correct", "KEY", "status", "given"), 2, "given: không phải mã hợp lệ"),
        (("correct", "KEY", "recipient_count", "0"), 2, "0: không phải số lượng"),
        (("correct", "KEY", "date", "hôm qua"), 2, "hôm qua: không phải ngày hợp lệ"),
        (("correct", "KEY", "date", "31/2/2020"), 2, "31/2/2020: không phải ngày hợp lệ"),
        (("correct", "KEY", "date", "2020-13-01"), 2, "2020-13-01: không phải ngày hợp lệ"),
        (("decision", "KEY", "--number", "1", "--date", "20/7"), 2, "20/7: không phải ngày hợp lệ"),
        (("correct", "KEY", "period", "2020", "--quote", "năm 2020"), 2, "năm 2020: không có trong bài"),
        (("correct", "KEY", "period", "2020", "--quote", "Trao cho"), 2, "Trao cho: không chứa giá trị ấy"),
        (("merge", "KEY", "KEY"), 2, "là một dòng, không phải hai"),
        (
            ("decision", "KEY", "--number", "1", "--file", "khong-co.pdf"),
            2,
            "khong-co.pdf: không đính kèm được",
        ),
        (("undo", "7"), 1, "7: không phải thao tác hoàn tác được"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_nothing_is_noted(
    arguments: tuple[str, ...], code: int, message: str, shelf: Path, call: Call
) -> None:
    key = keys(call, shelf)[0]
    called = call("review", *(key if one == "KEY" else one for one in arguments), "--db", shelf)
    assert (called.code, len(called.messages)) == (code, 1)
    assert message in called.err
    assert call("review", "history", "--db", shelf).text == ""
