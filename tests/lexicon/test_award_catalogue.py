"""The shipped catalogue, and what its loader refuses."""

from pathlib import Path

import pytest

from extractor.errors import DataError
from extractor.lexicon.award_catalogue import catalogue, load_catalogue

SOUND = """kind = "order"
[[awards]]
id = "a"
name = "Huân chương A"
level = "state"
authority = "x"
recipients = ["individual"]
status = "current"
"""


def test_catalogue_is_whole() -> None:
    assert len(catalogue().entries) == 233
    assert {entry.kind for entry in catalogue().entries} >= {"order", "medal", "prize", "badge", "other"}


@pytest.mark.parametrize(
    ("wording", "award_id"),
    [
        ("Huân chương Lao Động", "huan-chuong-lao-dong"),
        ("kỉ niệm chương «Vì sức khoẻ nhân dân»", "knc-vi-suc-khoe-nhan-dan"),
        ("CSTĐ cơ sở", "chien-si-thi-dua-co-so"),
        ("Giỏi việc nước - đảm việc nhà", "danh-hieu-gioi-viec-nuoc-dam-viec-nha"),
        ("Bằng khen UBND TP", "bang-khen-cap-tinh"),
        ("Huân chương Ðộc lập", "huan-chuong-doc-lap"),
    ],
)
def test_spelling_does_not_part_names(wording: str, award_id: str) -> None:
    entry = catalogue().find(wording)
    assert entry is not None
    assert entry.id == award_id


@pytest.mark.parametrize("wording", ["Huân chương", "Lao động", "", "Bằng lái xe"])
def test_other_words_are_no_award(wording: str) -> None:
    assert catalogue().find(wording) is None


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (SOUND + 'colour = "red"\n', "unknown keys colour"),
        (SOUND.replace('level = "state"\n', ""), "missing keys level"),
        (SOUND.replace('"state"', '"moon"'), "level is 'moon'"),
        (SOUND.replace('["individual"]', '"individual"'), "recipients is"),
        (SOUND.replace('"order"', '"sword"'), "kind is 'sword'"),
        (SOUND + SOUND.removeprefix('kind = "order"\n'), "stands twice"),
        (SOUND + SOUND.removeprefix('kind = "order"\n').replace('"a"', '"b"'), "share the wording"),
        (SOUND + 'successor = "nowhere"\n', "unknown award 'nowhere'"),
        (SOUND + 'kind = "medal"\n', "kind belongs to the whole file"),
        ("kind = ", "bad TOML"),
        ('colour = "red"\n' + SOUND, "unknown keys colour"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, content: str, cause: str) -> None:
    (tmp_path / "wrong.toml").write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=cause) as caught:
        load_catalogue(tmp_path)
    assert "wrong.toml" in str(caught.value)


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "sound.toml").write_text(SOUND, encoding="utf-8")
    assert load_catalogue(tmp_path).by_id["a"].kind == "order"
