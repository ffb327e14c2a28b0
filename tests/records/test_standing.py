"""What stands follows from all acts in order; undone acts and acts on vanished rows do not count."""

import json
from dataclasses import replace

import pytest

from extractor.ground.acts import Act
from extractor.records.standing import orphans, standing
from tests.records.rows import a_row

ROW = a_row("Công ty Sao Mai", evidence="tặng Bằng khen cho Công ty Sao Mai")
OTHER = a_row("Công ty Ánh Dương")


def act(name, subject: str = ROW.key, number: int = 1, **told) -> Act:
    return Act(name, subject, "Lê Mai", "2026-11-20T08:00:00+07:00", id=number,
               **({"article": ROW.article, "evidence": ROW.evidence} | told))  # fmt: skip


def test_the_last_word_on_a_row_counts() -> None:
    stands = standing([act("accept"), act("reject", number=2)], [ROW, OTHER])
    assert (stands.accepted, stands.rejected) == (set(), {ROW.key})
    assert [row.key for row in stands.effective([ROW, OTHER])] == [OTHER.key]


def test_an_undone_act_never_was() -> None:
    acts = [act("reject"), act("undo", "1", 2)]
    assert standing(acts, [ROW]).effective([ROW]) == [ROW]


def test_a_corrected_value_stands_in_place_of_the_machines() -> None:
    acts = [
        act("correct", field="grade", old=None, new="Nhì"),
        act("correct", number=2, field="recipient_count", new="3"),
        act("correct", number=3, field="key", new="x"),
    ]
    (row,) = standing(acts, [ROW]).effective([ROW])
    assert (row.grade, row.recipient_count, row.key) == ("Nhì", 3, ROW.key)


@pytest.mark.parametrize(
    ("told", "means"),
    [
        ({"award": "Huân chương Lao động hạng Ba"}, ("huan-chuong-lao-dong", "order", "state", "Ba")),
        (
            {"award": "Huân chương Lao động", "grade": "Nhì"},
            ("huan-chuong-lao-dong", "order", "state", "Nhì"),
        ),
        ({"grantor": "Bộ Y tế"}, ("bang-khen-cua-bo-ban-nganh", "certificate_of_merit", "ministry", None)),
        ({"award": "Giấy khen"}, ("giay-khen-cap-xa", "letter_of_commendation", "district_commune", None)),
        ({"recipient": "Công ty Ánh Dương"}, (None, "certificate_of_merit", "province", None)),
    ],
)
def test_a_corrected_award_or_body_is_another_award_for_the_law(told: dict[str, str], means) -> None:
    row = replace(ROW, grantor="UBND xã Hòa Tiến")
    acts = [
        act("correct", field=name, new=value, number=at) for at, (name, value) in enumerate(told.items(), 1)
    ]
    (now,) = standing(acts, [row]).effective([row])
    assert (now.award_id, now.kind, now.level, now.grade) == means


def test_an_act_finds_its_row_after_a_new_reading() -> None:
    reread = replace(ROW, key="another", recipient="Công ty TNHH Sao Mai")
    assert standing([act("accept")], [reread, OTHER]).accepted == {"another"}
    assert orphans([act("accept")], [reread]) == []


def test_an_act_on_two_rows_finds_the_other_too_after_a_new_reading() -> None:
    there = {"article": OTHER.article, "evidence": OTHER.evidence}
    joined = act("same_award", other=OTHER.key, new=json.dumps(there))
    reread = replace(OTHER, key="another", recipient="Công ty Cổ phần Ánh Dương")
    assert standing([joined], [ROW, reread]).awards == {tuple(sorted((ROW.key, "another"))): True}
    assert orphans([joined], [ROW, reread]) == []
    assert standing([joined], [ROW]).awards == {}
    assert orphans([joined], [ROW]) == [joined]
    of_an_earlier_version = replace(joined, new=None)
    assert standing([of_an_earlier_version], [ROW, OTHER]).awards == {
        tuple(sorted((ROW.key, OTHER.key))): True
    }


def test_an_act_on_a_row_that_no_article_asserts_any_more_is_an_orphan() -> None:
    assert standing([act("accept")], [OTHER]).accepted == set()
    assert orphans([act("accept")], [OTHER]) == [act("accept")]


def test_a_decision_that_was_seen() -> None:
    told = '{"number": "512/QĐ-TTg", "date": "2024-03-01", "signer": "Thủ tướng Chính phủ", "file": null}'
    stands = standing([act("decision_seen", new=told)], [ROW])
    assert stands.decisions[ROW.key].number == "512/QĐ-TTg"


def test_answers_on_names_and_awards_can_be_changed() -> None:
    acts = [
        act("same_name", "b", other="a", article=None, evidence=None),
        act("different_name", "a", 2, other="b", article=None, evidence=None),
        act("same_award", ROW.key, 3, other=OTHER.key),
    ]
    stands = standing(acts, [ROW, OTHER])
    assert stands.name_answers.different == {("a", "b")}
    assert stands.name_answers.same == frozenset()
    assert stands.row_answers.same == {tuple(sorted((ROW.key, OTHER.key)))}


def test_an_act_of_an_earlier_version_knows_the_other_row_by_its_key_alone() -> None:
    earlier = act("different_award", other=OTHER.key)
    assert standing([earlier], [ROW]).awards == {tuple(sorted((ROW.key, OTHER.key))): False}
    assert orphans([earlier], [ROW]) == []
