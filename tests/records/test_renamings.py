"""Two names are one body's when an article says so with "nay là", and only then."""

import pytest

from extractor.records.entries import Answers, build
from extractor.records.mentions import mention_of
from extractor.records.registered import Change
from extractor.records.renamings import WORDS_OF_CHANGES, Told, told_mergers, told_renamings
from tests.records.rows import a_row

FORMER, PRESENT = "Sở NN&PTNT Nghệ An", "Sở Nông nghiệp và Môi trường tỉnh Nghệ An"
NAMES = {FORMER, PRESENT, "Công ty Sao Mai", "Tập đoàn Sao Mai"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Năm 2022, {FORMER} (nay là {PRESENT}) có cờ.", [(FORMER, PRESENT)]),
        (f"{FORMER}, nay là {PRESENT}, có cờ.", [(FORMER, PRESENT)]),
        (f"{FORMER} nay là {PRESENT}.", [(FORMER, PRESENT)]),
        (f"{PRESENT}, trước đây là {FORMER}, có cờ.", [(FORMER, PRESENT)]),
        (f"{PRESENT} (tiền thân là {FORMER}) có cờ.", [(FORMER, PRESENT)]),
        (f"{PRESENT} (đổi tên từ {FORMER}) có cờ.", [(FORMER, PRESENT)]),
        (f"{PRESENT}, tiền thân là {FORMER} và Công ty Sao Mai, có cờ.", []),
        (f"{PRESENT} đón Bằng khen. Tiền thân là {FORMER} với 120 người.", [(FORMER, PRESENT)]),
        (f"{PRESENT} có cờ.\nTiền thân của đơn vị là {FORMER}.", [(FORMER, PRESENT)]),
        (f"{PRESENT} có cờ. Tiền thân là {FORMER} và Công ty Sao Mai.", []),
        (f"{PRESENT} và Công ty Sao Mai có cờ. Tiền thân là {FORMER}.", []),
        (f"{PRESENT} có cờ. Ông Hà dự. Tiền thân là {FORMER}.", []),
        (f"{PRESENT}, trước đây là đơn vị của {FORMER}, có cờ.", []),
        (f"{FORMER}, nay là một phần của {PRESENT}, có cờ.", []),
        (f"Ông Hà, cán bộ {FORMER} cũ, nay là nông dân.", []),
        ("Công ty Sao Mai, nay là Tập đoàn Sao Mai Vàng, có cờ.", []),
        ("Công ty Sao Mai đã đổi tên thành Tập đoàn Sao Mai.", [("Công ty Sao Mai", "Tập đoàn Sao Mai")]),
        ("Tỉnh đổi tên Công ty Sao Mai thành Tập đoàn Sao Mai.", [("Công ty Sao Mai", "Tập đoàn Sao Mai")]),
        ("Công ty Sao Mai sẽ đổi tên thành Tập đoàn Sao Mai.", []),
        ("Công ty Sao Mai đề xuất đổi tên thành Tập đoàn Sao Mai.", []),
    ],
)
def test_what_the_text_says(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.former, one.present) for one in told_renamings([text], NAMES)] == told
    # The database reads only texts in which one of the words stands letter by letter.
    assert not told or any(word in text for word in WORDS_OF_CHANGES)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Từ ngày 1/3/2025, Công ty Sao Mai đổi tên thành Tập đoàn Sao Mai.", "2025-03-01"),
        ("Công ty Sao Mai (từ 01.3.2025 nay là Tập đoàn Sao Mai) có cờ.", "2025-03-01"),
        ("Công ty Sao Mai nay là Tập đoàn Sao Mai kể từ ngày 1 tháng 3 năm 2025.", "2025-03-01"),
        ("Ngày 20/2/2025, Công ty Sao Mai đổi tên thành Tập đoàn Sao Mai.", None),
        ("Quỹ có từ 9/9/2001. Công ty Sao Mai đổi tên thành Tập đoàn Sao Mai. Từ 1/5/2025 có cờ.", None),
        ("Từ 1/3/2025 đến từ 2/3/2025, Công ty Sao Mai đổi tên thành Tập đoàn Sao Mai.", None),
        ("Từ ngày 31/2/2025, Công ty Sao Mai đổi tên thành Tập đoàn Sao Mai.", None),
    ],
)
def test_since_when(text: str, day: str | None) -> None:
    assert [one.day for one in told_renamings([text], NAMES)] == [day]


def test_renamed_units_are_one_entry_only_when_an_article_says_so() -> None:
    former, present = a_row("Công ty Sao Mai"), a_row("Tập đoàn Sao Mai")
    assert len(build([former, present], Answers()).entries) == 2
    renamed = Told(renamed=frozenset({Change("Công ty Sao Mai", "Tập đoàn Sao Mai")}))
    (entry,) = build([former, present], Answers(), renamed).entries
    assert (entry.name, entry.former) == ("Tập đoàn Sao Mai", ("Công ty Sao Mai",))
    assert {entry.name, *entry.aliases} >= {"Công ty Sao Mai", "Tập đoàn Sao Mai"}
    links = build([former, present], Answers(), renamed).links
    assert links[former.key].entry == links[present.key].entry == entry.id


def test_a_name_is_given_up_in_every_form_in_which_papers_write_it() -> None:
    former, short, present = "Trung tâm Y tế huyện Tân Kỳ", "TTYT huyện Tân Kỳ", "Trung tâm Y tế Tân Kỳ"
    renamed = Told(renamed=frozenset({Change(former, present)}))
    rows = [a_row(name, place="40") for name in (former, short, present)]
    (entry,) = build(rows, Answers(), renamed).entries
    assert (entry.name, set(entry.former)) == (present, {former, short})


def test_each_name_has_its_time_and_a_persons_day_holds() -> None:
    rows = [
        a_row("Công ty Sao Mai", published="2021-01-09"),
        a_row("Tập đoàn Sao Mai", published="2025-09-01"),
    ]
    told = Told(renamed=frozenset({Change("Công ty Sao Mai", "Tập đoàn Sao Mai", "2025-03-01")}))
    (entry,) = build(rows, Answers(), told).entries
    assert [(one.name, one.since, one.until) for one in entry.seen] == [
        ("Công ty Sao Mai", None, "2025-03-01"), ("Tập đoàn Sao Mai", "2025-03-01", None),
    ]  # fmt: skip
    keys = [mention.key for row in rows if (mention := mention_of(row)) is not None]
    said = Answers(same=frozenset({(min(keys), max(keys))}), renamed=frozenset({Change(*keys, "2025-02-27")}))
    (entry,) = build(rows, said, told).entries
    assert [one.until or one.since for one in entry.seen] == ["2025-02-27", "2025-02-27"]
    undated = Answers(same=said.same, renamed=frozenset({Change(*keys)}))
    (entry,) = build(rows, undated, told).entries
    assert entry.seen[0].until == "2025-03-01"


A, B, C = "Trường THPT Lê Lợi", "Trường THPT Sông Mã", "Trường THPT Mường Lát"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Từ năm học này, {A} sáp nhập vào {B}.", [(A, B)]),
        (f"{A} đã được sáp nhập vào {B}, do thầy Hà phụ trách.", [(A, B)]),
        (f"Tỉnh quyết định sáp nhập {A} vào {B}.", [(A, B)]),
        (f"{A} và {B} hợp nhất thành {C}.", [(B, C), (A, C)]),
        (f"Việc hợp nhất {A} với {B} thành {C} đã xong.", [(B, C), (A, C)]),
        (f"{A} sẽ sáp nhập vào {B}.", []),
        (f"Đề xuất sáp nhập {A} vào {B}.", []),
        (f"{A} không sáp nhập vào {B}.", []),
        (f"{A} nhập máy tính về {B}.", []),
        (f"{A} sáp nhập vào {B} mới.", [(A, B)]),
        (f"{A}. Hai xã sáp nhập vào {B}.", []),
    ],
)
def test_what_became_part_of_what(text: str, told: list[tuple[str, str]]) -> None:
    assert [(one.former, one.present) for one in told_mergers([text], {A, B, C})] == told


def test_the_day_of_a_merger_is_kept() -> None:
    (told,) = told_mergers([f"Từ ngày 1/7/2025, {A} sáp nhập vào {B}."], {A, B})
    assert told == Change(A, B, "2025-07-01")


def test_a_merged_body_keeps_its_own_entry_and_says_what_it_became() -> None:
    former, present = a_row(A, period="2019"), a_row(B, period="2024")
    merged = Told(merged=frozenset({Change(A, B)}))
    registry = build([former, present], Answers(), merged)
    one, other = (
        next(entry for entry in registry.entries if entry.id == registry.links[row.key].entry)
        for row in (former, present)
    )
    assert (one.merged_into, other.merged_from) == ((other.id,), (one.id,))


def test_names_tell_when_the_press_used_them() -> None:
    rows = [a_row("LĐLĐ Q. Hoàn Kiếm", published=day) for day in ("2019-05-01", "2022-03-17")]
    rows.append(a_row("Liên đoàn Lao động quận Hoàn Kiếm", published="2024-01-09"))
    (entry,) = build(rows, Answers()).entries
    assert [(one.name, one.first, one.last, one.articles) for one in entry.seen] == [
        ("LĐLĐ Q. Hoàn Kiếm", "2019-05-01", "2022-03-17", 2),
        ("Liên đoàn Lao động quận Hoàn Kiếm", "2024-01-09", "2024-01-09", 1),
    ]
    assert (entry.since, entry.until) == (None, "2025-06-30")


def test_a_body_of_a_new_commune_begins_with_it() -> None:
    (entry,) = build([a_row("Công đoàn phường Hoàn Kiếm", published="2025-09-01")], Answers()).entries
    assert (entry.since, entry.until) == ("2025-07-01", None)
