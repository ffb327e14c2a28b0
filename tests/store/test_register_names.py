"""Names of the registry sought in one text: the same as going through them one by one."""

import re
from pathlib import Path

import pytest

from extractor.record_book import refresh
from extractor.store import Store, open_store, record_tables, register_names
from extractor.store.record_tables import entry_counts
from extractor.store.register_names import RegisterNames
from extractor.viet.fold import fold
from tests.records.test_record_making import save

ENTRIES = (
    ("a", "unit", "Công ty Cổ phần Sao Mai", ("CTCP Sao Mai", "Sao Mai")),
    ("b", "unit", "Liên đoàn Lao động quận Bến Lăng", ()),
    ("c", "person", "Nguyễn Thị Thuỷ", ("Bà\nThuỷ",)),
    ("d", "unit", "Đoàn xã Bến Láng", ("BIDV Bến Láng",)),
    ("e", "unit", "Sao", ()),
)
NAMES = RegisterNames(ENTRIES)
ALL = [(one, name.replace("\n", " ")) for one, _, own, others in ENTRIES for name in (own, *others)]


def told(lines):
    return [(line.entry, line.name) for line in lines]


@pytest.mark.parametrize(
    "part", ["Sao Mai", "sao mai", "SAO", "Bến Lăng", "ben lang", "Đoàn", "oan", "Ma", "xyz", "Bà Thuỷ", "."]
)
def test_names_that_hold_a_part(part: str) -> None:
    holding = [one for one, name in ALL if fold(part) in fold(name)]
    assert NAMES.holding(part) == list(dict.fromkeys(holding))
    assert NAMES.holding(part, kind="person") == [one for one in dict.fromkeys(holding) if one == "c"]
    as_own = [one for one, _, name, _ in ENTRIES if fold(part) in fold(name)]
    assert NAMES.holding_as_own(part, 9) == as_own and NAMES.holding_as_own(part, 1) == as_own[:1]


@pytest.mark.parametrize("part", ["b", "s", "M", "ma", "đ", "o", "x", "an"])
def test_one_or_two_letters_begin_a_word(part: str) -> None:
    begun = [one for one, name in ALL if any(word.startswith(fold(part)) for word in fold(name).split())]
    assert NAMES.holding(part) == list(dict.fromkeys(begun))


def test_names_that_hold_several_parts() -> None:
    assert NAMES.holding("lang", "doan") == ["b", "d"]
    assert NAMES.holding() == [] and NAMES.holding("") == [] and NAMES.holding_as_own("", 9) == []


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
    assert NAMES.holding("Mai\nSao") == NAMES.holding_as_own("Mai\nSao", 9) == []


def test_an_entry_s_own_name_stands_first() -> None:
    assert [line.is_alias for line in NAMES.with_words({"sao", "mai"})] == [False, True, True]
    assert [line.name for line in NAMES.with_words(())] == [name for _, name in ALL]


def test_names_with_words_in_capitals() -> None:
    assert [line.name for line in NAMES.with_capitals] == ["CTCP Sao Mai", "BIDV Bến Láng"]


def test_no_entry_at_all() -> None:
    assert RegisterNames(()).holding("Sao") == []


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
        assert names.holding("hung vu") == names.holding_as_own("hung vu", 1) == late and len(late) == 1
        save(store, 1, [{"recipient": "Công ty Sao Băng"}], "Sửa.", 1)
        refresh(store)
        assert names_now(store) == {"Công ty Sao Băng", "Hội Nông dân xã Hưng Vũ"}
        monkeypatch.undo()
        store.conn.execute("DELETE FROM record_state")
        refresh(store)
        assert names_now(store) == {"Công ty Sao Băng", "Hội Nông dân xã Hưng Vũ"}


def test_a_page_of_very_many_is_the_same_however_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Along the order of all entries, or by name with those behind that were written lately."""
    schools = [f"Trường Mầm non {name}" for name in ("Sao Mai", "Hoa Mai", "Ánh Mai", "Bình Mai", "Sơn Ca")]
    persons = ["Lê Thị Mai", "Bùi Mai"]
    with open_store(tmp_path / "coverage.db") as store:
        told = [{"recipient": one} for one in schools[:4]]
        told += [{"recipient": one, "recipient_kind": "individual"} for one in persons]
        save(store, 1, told, "", 1)
        refresh(store)
        register_names.register_names(store)
        save(
            store,
            2,
            [{"recipient": one, "period": "2019"} for one in (schools[3], schools[4], schools[0])],
            "",
            2,
        )
        save(store, 3, [{"recipient": "Trường Mầm non An Mai"}], "", 3)
        refresh(store)
        assert register_names.register_names(store).late_ids
        asked = [
            (words, kind, by_count, offset)
            for words in ("mai", "truong", "xyz")
            for kind in (None, "unit", "person")
            for by_count in (True, False)
            for offset in (0, 2)
        ]

        def pages() -> list[object]:
            return [entry_counts(store, w, k, by_count=b, limit=3, offset=o) for w, k, b, o in asked]

        looked_up = pages()
        assert [len(page) for page, _ in looked_up[:2]] == [3, 3]
        monkeypatch.setattr(record_tables, "_MANY", 1)
        assert pages() == looked_up
        monkeypatch.setattr(record_tables, "_MOST_LOOKED_AT", 2)
        assert pages() == looked_up


def names_now(store: Store) -> set[str]:
    return {line.name for line in register_names.register_names(store).with_words(())}


def test_namesakes_whose_names_stand_one_behind_the_other_are_all_told() -> None:
    names = RegisterNames([(one, "person", "Lê Thị Hòa", ()) for one in "xyz"])
    assert [line.entry for line in names.written("Lê Thị Hòa")] == ["x", "y", "z"]
    assert [line.entry for line in names.same_letters("le thi hoa")] == ["x", "y", "z"]
