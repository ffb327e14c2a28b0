"""What is kept of a database between two questions."""

from pathlib import Path

from extractor.search.remembered import Remembered
from extractor.store import Store, open_store


def asked(kept: Remembered[int], store: Store, *told: str) -> list[str]:
    """Which of these had to be found."""
    found: list[str] = []
    for one in told:
        kept.of(store, (one,), lambda one=one: found.append(one) or 0)  # type: ignore[misc,func-returns-value]
    return found


def test_so_many_are_kept_those_asked_for_last(tmp_path: Path) -> None:
    kept: Remembered[int] = Remembered(2)
    with open_store(tmp_path / "a.db") as store:
        assert asked(kept, store, "a", "b", "a", "c", "a", "b") == ["a", "b", "c", "b"]
        kept.forget()
        assert asked(kept, store, "b") == ["b"]
    with open_store(tmp_path / "b.db") as other:
        assert asked(kept, other, "b") == ["b"]


def test_nothing_is_kept_of_a_database_in_memory() -> None:
    with open_store(":memory:") as store:
        assert asked(Remembered(2), store, "a", "a") == ["a", "a"]
