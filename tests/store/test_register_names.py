"""Names of the registry sought in one text: the same as going through them one by one."""

import re
from pathlib import Path

import pytest

from extractor.record_book import refresh
from extractor.store import Store, open_store, register_names
from extractor.store.register_names import RegisterNames
from extractor.viet.fold import fold
from tests.records.test_record_making import save

ENTRIES = (
    ("a", "unit", "Công ty Cổ phần Sao Mai", ("CTCP Sao Mai", "Sao Mai"), 2),
    ("b", "unit", "Liên đoàn Lao động quận Bến Lăng", (), 0),
    ("c", "person", "Nguyễn Thị Thuỷ", ("Bà\nThuỷ",), 1),
    ("d", "unit", "Đoàn xã Bến Láng", ("BIDV Bến Láng",), 0),
    ("e", "unit", "Sao", (), 5),
)
NAMES = RegisterNames(ENTRIES)
ALL = [(one, name.replace("\n", " ")) for one, _, own, others, _ in ENTRIES for name in (own, *others)]


def told(lines):
    return [(line.entry, line.name) for line in lines]


@pytest.mark.parametrize(
    "part", ["Sao Mai", "sao mai", "SAO", "Bến Lăng", "ben lang", "Đoàn", "oan", "Ma", "xyz", "Bà Thuỷ", "."]
)
def test_names_that_hold_a_part(part: str) -> None:
    as_own = [one for one, _, name, _, _ in ENTRIES if fold(part) in fold(name)]
    assert NAMES.holding_as_own(part, 9) == as_own and NAMES.holding_as_own(part, 1) == as_own[:1]


@pytest.mark.parametrize(
    "sought",
    [
        [{"sao", "mai"}], [{"mai"}], [{"ma"}], [{"lang", "ben"}, {"thuy"}], [{"sao"}, {"sao", "mai"}],
        [{"sao", "ben"}], [],
    ],
)  # fmt: skip
def test_names_with_whole_words(sought: list[set[str]]) -> None:
    """ "ma" stands in no name, though "mai" does; the names stand in their order, each once."""
    every = [(one, name, set(fold(name).split())) for one, name in ALL]
    wanted = [(one, name) for one, name, words in every if any(some <= words for some in sought)]
    assert told(NAMES.with_words(*sought)) == wanted
    sao = re.compile("sao|cong ty")
    assert told(NAMES.with_words(*sought, beginning=sao)) == [
        one for one in wanted if sao.match(fold(one[1]))
    ]


@pytest.mark.parametrize("name", ["Sao Mai", "sao mai", "Sao", "Sao M", "nguyen thi thuy", "Mai", ""])
def test_whole_names(name: str) -> None:
    assert told(NAMES.written(name)) == [one for one in ALL if one[1] == name]
    assert told(NAMES.same_letters(name)) == [one for one in ALL if fold(one[1]) == fold(name)]


def test_a_name_of_two_lines_is_asked_for_as_nothing() -> None:
    assert NAMES.holding_as_own("Mai\nSao", 9) == NAMES.holding_as_own("", 9) == []


def test_an_entry_s_own_name_stands_first() -> None:
    assert [line.is_alias for line in NAMES.with_words({"sao", "mai"})] == [False, True, True]
    assert [line.name for line in NAMES.with_words(())] == [name for _, name in ALL]


def test_names_with_words_in_capitals() -> None:
    assert [line.name for line in NAMES.with_capitals] == ["CTCP Sao Mai", "BIDV Bến Láng"]


def test_no_entry_at_all() -> None:
    assert RegisterNames(()).written("Sao") == []


def test_names_kept_in_memory_follow_each_further_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After an article all names were read again: of six hundred thousand that took two seconds."""
    with open_store(tmp_path / "coverage.db") as store:
        save(store, 1, [{"recipient": "Công ty Sao Mai"}, {"recipient": "Trường Tiểu học Kim Đồng"}], "", 1)
        refresh(store)
        assert names_now(store) == {"Công ty Sao Mai", "Trường Tiểu học Kim Đồng"}
        monkeypatch.setattr(register_names, "_read", None)
        save(store, 2, [{"recipient": "Hội Nông dân xã Hưng Vũ"}], "", 2)
        refresh(store)
        assert names_now(store) == {"Công ty Sao Mai", "Trường Tiểu học Kim Đồng", "Hội Nông dân xã Hưng Vũ"}
        names = register_names.register_names(store)
        late = [line.entry for line in names.with_words({"hung", "vu"})]
        assert names.holding_as_own("hung vu", 1) == late and len(late) == 1
        save(store, 1, [{"recipient": "Công ty Sao Băng"}], "Sửa.", 1)
        refresh(store)
        assert names_now(store) == {"Công ty Sao Băng", "Hội Nông dân xã Hưng Vũ"}
        monkeypatch.undo()
        store.conn.execute("DELETE FROM record_state")
        refresh(store)
        assert names_now(store) == {"Công ty Sao Băng", "Hội Nông dân xã Hưng Vũ"}


def names_now(store: Store) -> set[str]:
    return {line.name for line in register_names.register_names(store).with_words(())}


def test_namesakes_whose_names_stand_one_behind_the_other_are_all_told() -> None:
    names = RegisterNames([(one, "person", "Lê Thị Hòa", (), 1) for one in "xyz"])
    assert [line.entry for line in names.written("Lê Thị Hòa")] == ["x", "y", "z"]
    assert [line.entry for line in names.same_letters("le thi hoa")] == ["x", "y", "z"]
