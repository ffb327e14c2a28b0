"""The blocks that facets are counted from: in step with the tables after every kind of change."""

from typing import Any, get_args

import pytest

from extractor.ground.records import Kind, Level, RecipientKind, Status
from extractor.review import Review
from extractor.search import SearchRequest, ask
from extractor.store import Store, facets_schema, open_store
from extractor.store.facet_rows import FacetWriter, pack_all
from tests.builders import a_page, an_article, an_award, an_extract


def save(store: Store, number: int, *recipients: str, text: str = "Tỉnh khen.") -> None:
    address = f"https://bao.example/{number}"
    article = an_article("Tin", text, url=address)
    awards = tuple(an_award(article, text, ref=ref, recipient=name) for ref, name in enumerate(recipients, 1))
    store.save(a_page(text + str(recipients), url=address), an_extract(article, awards=awards))


def packed(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Every record of every block, numbers of texts put into words."""
    names = dict(store.rows("SELECT id, label FROM facet_values"))
    forms = {"award_blocks": facets_schema.AWARD_RECORD, "article_blocks": facets_schema.ARTICLE_RECORD}
    found: dict[str, list[tuple[Any, ...]]] = {}
    for table, form in forms.items():
        records = [
            record
            for (block,) in store.rows(f"SELECT records FROM {table} ORDER BY block")
            for record in form.iter_unpack(block)
        ]
        texts = range(2, 8) if table == "award_blocks" else (2,)
        found[table] = [
            tuple(names.get(value) if at in texts else value for at, value in enumerate(record))
            for record in records
        ]
    return found


def made_anew(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """What the blocks would be if they were filled from the tables."""
    with store.transaction() as conn:
        for table in ("facet_values", "award_blocks", "article_blocks"):
            conn.execute(f"DELETE FROM {table}")
        pack_all(conn)
    return packed(store)


@pytest.fixture
def store():
    with open_store(":memory:") as opened:
        save(opened, 1, "Công ty Sao Mai", "Trường Hoa Sen")
        save(opened, 2, "Công ty Sao Mai", text="Tỉnh khen ông Lý Văn Hùng.")
        save(opened, 3)
        yield opened


def test_blocks_are_in_step_after_saving_and_reading_anew(store: Store) -> None:
    save(store, 1, "Trường Hoa Sen", "Hội Hồng Hà", "Công ty Sao Mai", text="Tỉnh khen lại.")
    save(store, 3, "Hội Hồng Hà")
    save(store, 2)
    before = packed(store)
    assert [len(before[table]) for table in ("award_blocks", "article_blocks")] == [4, 3]
    assert [record[3] for record in before["award_blocks"]] == [
        "Trường Hoa Sen", "Hội Hồng Hà", "Công ty Sao Mai", "Hội Hồng Hà",
    ]  # fmt: skip
    assert before == made_anew(store)


def test_rows_far_apart_stand_in_different_blocks(store: Store) -> None:
    for number in range(10, 10 + facets_schema.BLOCK_IDS // 2):
        save(store, number, "A", "B", "C")
    count = store.rows("SELECT count(*) FROM award_blocks")[0][0]
    assert count >= 2
    assert (
        ask(store, SearchRequest(words="cấp:tỉnh")).awards.total.count == 3 * facets_schema.BLOCK_IDS // 2 + 3
    )


def test_a_name_taken_out_is_in_no_value(store: Store) -> None:
    save(store, 4, "Quỹ Lý Văn Hùng", text="Quỹ Lý Văn Hùng được khen.")
    Review(store, "Mai").redact("Lý Văn Hùng", "theo yêu cầu")
    labels = [label for (label,) in store.rows("SELECT label || key FROM facet_values")]
    assert not any("hùng" in label.lower() for label in labels)
    (facet,) = ask(store, SearchRequest(facets=("unit",), about=("awards",))).awards.facets
    assert {one.label.vi: one.count for one in facet.values} == {
        "Công ty Sao Mai": 2, "Trường Hoa Sen": 1, "Quỹ ██ ███ ████": 1,
    }  # fmt: skip
    assert packed(store) == made_anew(store)


def test_removing_what_was_never_there_changes_nothing(store: Store) -> None:
    before = packed(store)
    with store.transaction() as conn:
        FacetWriter(conn).remove(999)
    assert packed(store) == before


@pytest.mark.parametrize(
    ("codes", "known"),
    [
        (facets_schema.KINDS, Kind),
        (facets_schema.LEVELS, Level),
        (facets_schema.STATUSES, Status),
        (facets_schema.RECIPIENT_KINDS, RecipientKind),
    ],
)
def test_every_code_has_a_place_of_its_own(codes: tuple[str, ...], known: Any) -> None:
    assert sorted(codes) == sorted(get_args(known))
