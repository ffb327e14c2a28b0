"""Titles before names: the news where the clause gives them, an address elsewhere."""

from tests.events.marked import told


def test_titles_of_those_honoured_this_time() -> None:
    rows = told(
        "Nhiều nghệ sĩ được phong tặng đợt này như NSND {PERSON|Lò Mai}, NSND {PERSON|Vi Pao}, NSƯT "
        "{PERSON|Hà Sinh}."
    )
    assert rows == ["conferred NSND: Lò Mai", "conferred NSND: Vi Pao", "conferred NSƯT: Hà Sinh"]


def test_the_whole_word_of_a_title() -> None:
    rows = told("Được vinh danh dịp này có Thầy thuốc Nhân dân {PERSON|Lò Mai}.")
    assert rows == ["conferred Thầy thuốc Nhân dân: Lò Mai"]


def test_an_address_before_a_name_gives_nothing() -> None:
    assert told("Dự lễ có NSND {PERSON|Lò Mai}, NSƯT {PERSON|Hà Sinh}.") == []
    assert told("Chương trình được dàn dựng bởi các nghệ sĩ như NSND {PERSON|Lò Mai}.") == []


def test_former_titles_of_those_who_get_a_named_one() -> None:
    rows = told("Được trao {AWARD|danh hiệu NSND} đợt này có NSƯT {PERSON|Lò Mai}, NSƯT {PERSON|Hà Sinh}.")
    assert all("NSƯT:" not in row for row in rows)
    assert "conferred danh hiệu NSND: Hà Sinh" in rows
