from extractor.lab.calibration import EDGES, bins


def test_every_result_falls_into_one_bin() -> None:
    judged = [(0.0, False), (0.5, True), (0.55, False), (0.9, True), (1.0, True), (0.899, False)]
    found = bins(judged)
    assert [(one.low, one.right, one.of) for one in found if one.of] == [
        (0.0, 0, 1), (0.5, 1, 2), (0.8, 0, 1), (0.9, 2, 2),
    ]  # fmt: skip
    assert len(found) == len(EDGES) - 1


def test_an_empty_bin_has_no_share() -> None:
    assert bins([])[0].json() == {"from": 0.0, "to": 0.5, "right": 0, "of": 0, "share": None}
