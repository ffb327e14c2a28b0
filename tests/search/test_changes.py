"""Changes lead from the older text to the newer, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.ground.article import BLOCK_BREAK
from extractor.search.changes import Change, changes

OLD = BLOCK_BREAK.join(
    ["Trao Bằng khen", "UBND tỉnh trao Bằng khen cho 3 tập thể sáng 5/3.", "Ảnh: Minh Khuê", "Hết."]
)


def told(change: Change) -> list[tuple[str, str]]:
    return [(piece.act, piece.text) for piece in change.pieces]


@pytest.mark.parametrize(
    ("newer", "expected"),
    [
        (OLD, []),
        (
            OLD.replace("3 tập", "5 tập"),
            [[("kept", "UBND tỉnh trao Bằng khen cho "), ("removed", "3 "), ("added", "5 "),
              ("kept", "tập thể sáng 5/3.")]],
        ),
        (OLD.replace("Ảnh: Minh Khuê" + BLOCK_BREAK, ""), [[("removed", "Ảnh: Minh Khuê")]]),
        (OLD + BLOCK_BREAK + "Đính chính.", [[("added", "Đính chính.")]]),
        (
            OLD.replace("Hết.", "Một đoạn hoàn toàn khác."),
            [[("added", "Một đoạn hoàn toàn khác.")], [("removed", "Hết.")]],
        ),
    ],
)  # fmt: skip
def test_what_changed(newer: str, expected: list[list[tuple[str, str]]]) -> None:
    assert [told(change) for change in changes(OLD, newer)] == expected


PARAGRAPHS = st.lists(st.text("ab  c1", min_size=1, max_size=12), min_size=1, max_size=5).map(
    BLOCK_BREAK.join
)


@given(PARAGRAPHS, PARAGRAPHS)
def test_pieces_are_of_the_texts_they_say(older: str, newer: str) -> None:
    old, new = older.split(BLOCK_BREAK), newer.split(BLOCK_BREAK)
    for change in changes(older, newer):
        before = "".join(piece.text for piece in change.pieces if piece.act != "added")
        after = "".join(piece.text for piece in change.pieces if piece.act != "removed")
        assert not before or before in old
        assert not after or after in new
    assert bool(changes(older, newer)) == (old != new)
