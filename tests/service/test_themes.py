"""The dark theme is written twice, for the system's wish and for the switch: ``light-dark()`` would leave the
browsers of an older office machine without any colours. Both must say the same."""

import re
from pathlib import Path

import extractor.service

STYLES = (Path(extractor.service.__file__).parent / "static" / "app.css").read_text(encoding="utf-8")


def colours_behind(selector: str) -> dict[str, str]:
    block = STYLES.partition(selector + " {")[2].partition("}")[0]
    return dict(re.findall(r"(--[\w-]+): ([^;]+);", block))


def test_the_switch_and_the_system_give_one_dark_theme() -> None:
    switched = colours_behind(':root[data-theme="dark"]')
    assert len(switched) > 30
    assert colours_behind(':root:not([data-theme="light"])') == switched


def test_every_colour_of_the_dark_theme_has_a_light_one() -> None:
    assert colours_behind(':root[data-theme="dark"]').keys() <= colours_behind(":root").keys()
