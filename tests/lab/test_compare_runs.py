from extractor.lab.compare_runs import compare
from tests.lab.runs import a_run


def test_gains_and_losses() -> None:
    before = a_run(7, ("UNIT 0 Sở Y tế", "LOC 9 Huế"))
    after = a_run(8, ("UNIT 0 Sở Y tế", "DATE 5 năm 2020"))
    found = compare(before, after)
    assert found["gains"] == {"a.gold": ["marks_missed: LOC 9 Huế"]}
    assert found["losses"] == {"a.gold": ["marks_missed: DATE 5 năm 2020"]}
    assert found["figures"]["exact UNIT"] == [0.7, 0.8]
    assert found["corpus"] == "same"


def test_the_same_run_differs_in_nothing() -> None:
    found = compare(a_run(), a_run())
    assert not found["gains"] and not found["losses"]
    assert all(before == after for before, after in found["figures"].values())


def test_another_corpus_is_said() -> None:
    assert compare(a_run(corpus="c1"), a_run(corpus="c2"))["corpus"] == "changed"
