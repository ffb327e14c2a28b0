"""A drawing is made once for the same numbers and language."""

import pytest

from extractor.ground.labels import in_vietnamese
from extractor.records.figures import Chart, Series
from extractor.report.figures import draw
from extractor.service.words import Speech


def a_chart(count: int) -> Chart:
    return Chart(
        "x", "Khen thưởng", "lần", "Năm", ("2020", "2021"), (Series("Số lượng", (1, count)),), by_time=True
    )


def test_the_same_numbers_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    real = draw._drawn
    monkeypatch.setattr(
        draw, "_drawn", lambda charts, speak: (drawn.append(charts[0].title), real(charts, speak))[1]
    )
    draw._saved.cache_clear()
    first = draw.svg([a_chart(3)])
    assert draw.svg([a_chart(3)]) == first
    assert len(drawn) == 1
    assert draw.svg([a_chart(4)]) != first
    draw.svg([a_chart(3)], Speech("en").word)
    assert draw.svg([a_chart(3)], in_vietnamese) == first
    assert len(drawn) == 3
