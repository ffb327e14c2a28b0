"""Names that may be one are found once for each state of the registry, and anew when an entry changes."""

from pathlib import Path

import pytest

from extractor.lists import alike as listing
from extractor.lists.alike import alike_pairs, told_in_full
from extractor.record_book import refresh
from extractor.store import Store, open_store
from tests.records.test_record_making import save

NAME = "Lê Minh Đức"


def of_house(house: str) -> dict[str, str]:
    return {"recipient": NAME, "recipient_kind": "individual", "recipient_parent": house}


def pairs_of(store: Store) -> list[tuple[str, str]]:
    return [(pair.one.name, pair.other.name) for pair in alike_pairs(store)]


def test_pairs_are_kept_until_an_entry_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(tmp_path / "coverage.db") as store:
        save(store, 1, [of_house("Công an quận Hoàn Kiếm")], "", 1)
        refresh(store)
        assert pairs_of(store) == [] == list(told_in_full(store, []))
        save(store, 2, [of_house("Công an quận Cầu Giấy")], "", 2)
        refresh(store)
        assert pairs_of(store) == [(NAME, NAME)]
        monkeypatch.setattr(listing, "alike", None)
        assert pairs_of(store) == [(NAME, NAME)]
