"""The table of what unit names tell is read whole or refused."""

from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.lexicon import unit_names


def test_kinds_are_shortened_as_people_do() -> None:
    shortened = unit_names.unit_names().shortened
    assert shortened[("tòa", "án", "nhân", "dân")] == ("tòa", "án")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[few]", "[rare]", "rare"),
        ('short = "tòa án"', 'short = "tòa án nhân dân"', "no shorter"),
        ('name = "Hợp tác xã Nông nghiệp Bình Minh"', 'name = "Công ty Bình Minh"', "Công ty Bình Minh"),
        ("[inner]\nwords", "[inner]\nword", "word"),
    ],
)
def test_a_broken_table_is_refused(
    old: str, new: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = unit_names._FILE.read_text(encoding="utf-8")
    assert old in shipped
    broken = tmp_path / "unit_names.toml"
    broken.write_text(shipped.replace(old, new), encoding="utf-8")
    monkeypatch.setattr(unit_names, "_FILE", broken)
    with pytest.raises(DataError, match=told):
        unit_names.unit_names.__wrapped__()
