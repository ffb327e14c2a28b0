"""Two names are one body's when an article says so with "nay là", and only then."""

import pytest

from extractor.records.entries import Answers, build
from extractor.records.renamings import told_renamings
from tests.records.rows import a_row

FORMER, PRESENT = "Sở NN&PTNT Nghệ An", "Sở Nông nghiệp và Môi trường tỉnh Nghệ An"
NAMES = {FORMER, PRESENT, "Công ty Sao Mai", "Tập đoàn Sao Mai"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Năm 2022, {FORMER} (nay là {PRESENT}) có cờ.", [(FORMER, PRESENT)]),
        (f"{FORMER}, nay là {PRESENT}, có cờ.", [(FORMER, PRESENT)]),
        (f"{FORMER} nay là {PRESENT}.", [(FORMER, PRESENT)]),
        (f"{FORMER}, nay là một phần của {PRESENT}, có cờ.", []),
        (f"Ông Hà, cán bộ {FORMER} cũ, nay là nông dân.", []),
        ("Công ty Sao Mai, nay là Tập đoàn Sao Mai Vàng, có cờ.", []),
    ],
)
def test_what_the_text_says(text: str, told: list[tuple[str, str]]) -> None:
    assert list(told_renamings([text], NAMES)) == told


def test_renamed_units_are_one_entry_only_when_an_article_says_so() -> None:
    former, present = a_row("Công ty Sao Mai"), a_row("Tập đoàn Sao Mai")
    assert len(build([former, present], Answers()).entries) == 2
    renamed = {("Công ty Sao Mai", "Tập đoàn Sao Mai")}
    (entry,) = build([former, present], Answers(), renamed).entries
    assert {entry.name, *entry.aliases} >= {"Công ty Sao Mai", "Tập đoàn Sao Mai"}
    links = build([former, present], Answers(), renamed).links
    assert links[former.key].entry == links[present.key].entry == entry.id
