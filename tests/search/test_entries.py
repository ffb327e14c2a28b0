"""Units and persons by words in their names: any page of them is that of a list of all."""

from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import pytest

from extractor.ground.achievements import EntryKind
from extractor.record_book import refresh
from extractor.search.entries import Found, all_entry_counts, entry_counts, entry_page, found_entries
from extractor.search.letters import Letters
from extractor.store import Store, open_store, record_tables
from extractor.store.fulltext import folded_form
from extractor.store.record_sums import count_entries
from extractor.store.register_names import ChangedNames, Registered, RegisterNames, register_names
from extractor.viet.fold import fold
from tests.records.test_record_making import save

REGISTERED: tuple[Registered, ...] = (
    ("a", "unit", "Công ty Cổ phần Sao Mai", ("CTCP Sao Mai", "Sao Mai"), 2),
    ("b", "unit", "Liên đoàn Lao động quận Bến Lăng", (), 0),
    ("c", "person", "Nguyễn Thị Thuỷ", ("Bà\nThuỷ",), 2),
    ("d", "unit", "Đoàn xã Bến Láng", ("BIDV Bến Láng", "Đoàn “Bến Láng”?"), 7),
    ("e", "unit", "Sao", (), 3),
)
LATER: tuple[Registered, ...] = (
    ("f", "unit", "Bến Lăng", (), 9),
    ("d", "unit", "Đoàn xã Sao Mai", (), 2),
    ("g", "person", "Mai Thị Sao", ("Sao Mai",), 2),
    ("h", "unit", "Sao", (), 3),
)
PARTS = (
    "Sao Mai", "sao mai", "SAO", "Bến Lăng", "ben lang", "Đoàn", "oan", "Mai", "xyz", "Bà Thuỷ", ".", " ty ",
    "“", "g?", "”?", "b", "s", "M", "ma", "đ", "o", "x", "an", "Mai\nSao", "",
)  # fmt: skip


def by_name(registered: Sequence[Registered]) -> RegisterNames:
    return RegisterNames(sorted(registered, key=lambda one: (folded_form(one[2]), one[0])))


def changed() -> ChangedNames:
    """The names with those that came later; "b" is no more, "z" came and went."""
    return ChangedNames(by_name(REGISTERED), frozenset("bdfghz"), {one[0]: one for one in LATER})


def listed(registered: Sequence[Registered], part: str, kind: str | None, *, by_count: bool) -> list[str]:
    """The ids of those whose names hold the part, gone through one by one."""
    sought = fold(part.strip())

    def holds(name: str) -> bool:
        written = fold(name.replace("\n", " "))
        if len(sought) < 3 and sought.isalnum():
            return any(word.startswith(sought) for word in written.split())
        return sought in written

    found = [one for one in registered if sought and any(map(holds, (one[2], *one[3])))]
    found = [one for one in found if kind in (None, one[1])]
    ordered = sorted(found, key=lambda one: (-one[4] * by_count, folded_form(one[2]), one[0]))
    return [one[0] for one in ordered]


@pytest.mark.parametrize("by_count", [True, False])
@pytest.mark.parametrize("kind", [None, "unit", "person"])
@pytest.mark.parametrize("part", PARTS)
def test_all_that_hold_a_part_in_either_order(part: str, kind: EntryKind | None, by_count: bool) -> None:
    found = found_entries(by_name(REGISTERED), part, kind, by_count=by_count)
    assert told(found) == listed(REGISTERED, part, kind, by_count=by_count)
    now = [one for one in REGISTERED if one[0] not in "bd"] + list(LATER)
    found = found_entries(changed(), part, kind, by_count=by_count)
    assert told(found) == listed(now, part, kind, by_count=by_count)


def told(found: Found) -> list[str]:
    return found.ids(0, len(found))


def test_what_stands_behind_a_name() -> None:
    found = found_entries(changed(), "sao", by_count=False)
    keys = sorted((folded_form(one[2]), one[0]) for one in (REGISTERED[0], REGISTERED[4], *LATER[1:]))
    assert told(found) == [one for _, one in keys]
    for at, key in enumerate(keys):
        assert found.behind(key) == at + 1 and found.behind((key[0], "")) <= at


def test_letters_that_no_text_holds() -> None:
    assert not len(Letters("\nan\n").places("an nhon")) and not len(Letters("\n").places("an"))
    assert not len(Letters("\nan\nbinh\n").places("../../../etc/passwd")) and not len(
        Letters("\nan\n").places("anannn")
    )


def test_pages_follow_each_further_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Those written lately stand at their places, and only what a page shows is looked up."""
    schools = [f"Trường Mầm non {name}" for name in ("Sao Mai", "Hoa Mai", "Ánh Mai", "Bình Mai", "Sơn Ca")]
    persons = ["Lê Thị Mai", "Bùi Mai"]
    with open_store(tmp_path / "coverage.db") as store:
        rows = [{"recipient": one} for one in schools[:4]]
        rows += [{"recipient": one, "recipient_kind": "individual"} for one in persons]
        save(store, 1, rows, "", 1)
        refresh(store)
        assert pages_are_parts_of_all(store)
        rows = [{"recipient": one, "period": "2019"} for one in (schools[3], schools[4], schools[0])]
        save(store, 2, rows, "", 2)
        save(store, 3, [{"recipient": "Trường Mầm non An Mai"}], "", 3)
        refresh(store)
        assert isinstance(register_names(store), ChangedNames)
        assert pages_are_parts_of_all(store)
        looked_up = list[Sequence[str]]()

        def entry_counts_of(store: Store, ids: Sequence[str]) -> list[record_tables.EntryCount]:
            looked_up.append(ids)
            return of_ids(store, ids)

        of_ids = record_tables.entry_counts_of
        monkeypatch.setattr(record_tables, "entry_counts_of", entry_counts_of)
        (last,), count = entry_counts(store, "mai", None, by_count=True, limit=1, offset=6)
        assert (looked_up, count) == ([[last.entry.id]], 7)


def pages_are_parts_of_all(store: Store) -> bool:
    """Whether every page is what the database tells, by each kind, order and place."""
    every = {one.entry.id: one for one in all_entry_counts(store, "", None, by_count=False)}
    registered = [
        (one.entry.id, one.entry.kind, one.entry.name, one.entry.aliases, one.achievements)
        for one in every.values()
    ]
    kinds: tuple[EntryKind | None, ...] = (None, "unit", "person")
    for words, kind, by_count in ((w, k, b) for w in ("mai", "Trường", "xyz") for k in kinds for b in (1, 0)):
        ids = listed(registered, words, kind, by_count=bool(by_count))
        for offset in (0, 2):
            page, count = entry_counts(store, words, kind, by_count=bool(by_count), limit=3, offset=offset)
            assert (page, count) == ([every[one] for one in ids[offset : offset + 3]], len(ids))
        assert [one.entry.id for one in all_entry_counts(store, words, kind, by_count=bool(by_count))] == ids
        assert by_count or ids_page_by_page(store, words, kind) == ids
    return True


def ids_page_by_page(store: Store, words: str, kind: EntryKind | None) -> list[str]:
    ids, after = list[str](), None
    while page := entry_page(store, after, 2, words=words, kind=kind):
        ids += [entry.id for _, entry in page]
        after = page[-1][0]
    return ids


def test_who_is_honoured_otherwise_is_read_again(tmp_path: Path) -> None:
    with open_store(tmp_path / "coverage.db") as store:
        save(store, 1, [{"recipient": "Trường Hoa Mai"}, {"recipient": "Trường Sao Mai"}], "", 1)
        refresh(store)
        ids = [one.entry.id for one in all_entry_counts(store, "mai", None, by_count=False)]
        with store.transaction() as conn:
            assert count_entries(conn, ids) == []
            conn.execute("UPDATE achievements SET is_counted = 0 WHERE entry_id = ?", (ids[1],))
            assert count_entries(conn, ids) == ids[1:]


@pytest.mark.parametrize("kind", [None, "unit"])
@pytest.mark.parametrize("by_count", [True, False])
def test_a_list_of_all_is_in_the_order_of_an_index(
    tmp_path: Path, kind: EntryKind | None, by_count: bool
) -> None:
    """Page 6,000 of six hundred thousand by name took 300 ms, each entry before it read and sorted."""
    asked = list[str]()
    with open_store(tmp_path / "coverage.db") as store:
        store.conn.set_trace_callback(asked.append)
        entry_counts(store, "", kind, by_count=by_count, limit=50, offset=100)
        entry_page(store, ("an", "an"), 50, kind=kind)
        store.conn.set_trace_callback(None)
        plans = [store.rows(f"EXPLAIN QUERY PLAN {sql}") for sql in asked if "ORDER BY" in sql]
    assert len(plans) == 2 and not any("TEMP B-TREE" in step[-1] for plan in plans for step in plan)


def test_entries_that_changed_are_not_sought_among_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """To go through the ids of six hundred thousand entries took 50 ms after each further article."""
    names = changed()
    before = told(found_entries(names, "sao", by_count=True))

    class Unlisted(list[str]):
        def __iter__(self) -> NoReturn:
            raise AssertionError("all ids are gone through")

    monkeypatch.setattr(names.base, "ids", Unlisted(names.base.ids))
    assert told(found_entries(names, "sao", by_count=True)) == before
