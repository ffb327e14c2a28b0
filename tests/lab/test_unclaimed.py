"""Awards that no row was made of, and the causes of missed rows."""

from pathlib import Path

import pytest

from extractor.lab.compare_rows import Json, Pairing
from extractor.lab.missed_rows import causes
from extractor.lab.unclaimed import main, of_file, of_split, reuse_of
from tests.events.marked import a_marked_reading

GOLD = """family = "one"
published = "2023-05-12T15:00:00+07:00"
+++
Tin vắn

{UNIT|Sở Y tế tỉnh A} trao {AWARD|Giấy khen} cho bà {PERSON|Lê Thị Hoa}. Tấm {AWARD|Huy hiệu Dũng cảm} màu đỏ.
+++
[[awards]]
ref = 1
award = "Huy hiệu Dũng cảm"
kind = "badge"
level = "other"
recipient = "Lê Thị Hoa"
recipient_kind = "individual"
recipient_count = 1
status = "past"
evidence = "Tấm Huy hiệu Dũng cảm màu đỏ"
"""


def a_row(award: str, recipient: str | None, status: str = "conferred", count: int = 1) -> Json:
    kind = "individual" if recipient else "collective"
    return {
        "award": award,
        "recipient": recipient,
        "recipient_count": count,
        "recipient_kind": kind,
        "status": status,
    }


def cause_of(missed: Json, *paragraphs: str, invented: tuple[Json, ...] = ()) -> str:
    reading = a_marked_reading(*paragraphs)
    reuse = reuse_of(reading)
    (found,) = causes(reading, Pairing((), invented, (missed,)), reuse.used, reuse.awards)
    return found.cause


def test_awards_are_used_left_over_or_denied() -> None:
    reading = a_marked_reading(
        "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {PERSON|Lê Văn An}.",
        "Trên tường treo {AWARD|Bằng khen của Bộ trưởng Bộ Y tế}.",
        "{PERSON|Lê Văn Bình} không đạt {AWARD|giải Nhất}.",
    )
    reuse = reuse_of(reading)
    assert [mark.text for mark in reuse.used] == ["Giấy khen"]
    assert [mark.text for mark in reuse.left] == ["Bằng khen của Bộ trưởng Bộ Y tế"]
    assert len(reuse.awards) == 3


@pytest.mark.parametrize(
    ("missed", "paragraphs", "invented", "cause"),
    [
        (
            a_row("Giấy khen", "Lê Văn An", "past"),
            ("{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {PERSON|Lê Văn An}.",),
            (a_row("Giấy khen", "Lê Văn An"),),
            "status",
        ),
        (
            a_row("Giấy khen", "Trần Thị Bảy"),
            (
                "{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {PERSON|Lê Văn An}.",
                "Bà {PERSON|Trần Thị Bảy} vui.",
            ),
            (a_row("Giấy khen", "Lê Văn An"),),
            "recipient",
        ),
        (
            a_row("Cờ thi đua", "Lê Văn An"),
            ("{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {PERSON|Lê Văn An}.",),
            (),
            "no mark of the award",
        ),
        (a_row("Giấy khen", "Lê Văn An"), ("Tấm {AWARD|Giấy khen} nhỏ.",), (), "no mark of the recipient"),
        (
            a_row("Giấy khen", "Lê Văn An"),
            ("Bà kể về tấm {AWARD|Giấy khen} và về ông {PERSON|Lê Văn An}.",),
            (),
            "same sentence, award unused",
        ),
        (
            a_row("Giấy khen", None, count=3),
            ("Bà kể về tấm {AWARD|Giấy khen} và về 3 tập thể.",),
            (),
            "same sentence, award unused",
        ),
        (
            a_row("Giấy khen", "Trần Thị Bảy"),
            ("{UNIT|Sở Y tế} tặng {AWARD|Giấy khen} cho {PERSON|Lê Văn An}, khi {PERSON|Trần Thị Bảy} về.",),
            (),
            "same sentence, award used",
        ),
        (
            a_row("Giấy khen", "Lê Văn An"),
            ("Tấm {AWARD|Giấy khen} nhỏ.", "Ông {PERSON|Lê Văn An} vui."),
            (),
            "other sentence",
        ),
    ],
)
def test_the_cause_of_a_missed_row(
    missed: Json, paragraphs: tuple[str, ...], invented: tuple[Json, ...], cause: str
) -> None:
    assert cause_of(missed, *paragraphs, invented=invented) == cause


def test_a_split_and_a_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "one.gold").write_text(GOLD, encoding="utf-8")
    split = of_split(tmp_path)
    assert (split.awards, split.left, dict(split.missed)) == (2, 1, {"other sentence": 1})
    plain = tmp_path / "one.txt"
    plain.write_text("Tin vắn\n\nTrên tường treo Huân chương Lao động hạng Ba.\n", encoding="utf-8")
    told = of_file(plain)
    assert (told.awards, told.left) == (1, 1)
    assert "Trên tường treo" in told.lines[0]


def test_what_is_neither_split_nor_file_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["no-such-split"]) == 2
    assert "no-such-split" in capsys.readouterr().err
