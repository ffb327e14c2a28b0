"""Where names stand in a text, and their short forms."""

import pytest

from extractor.lexicon.abbreviations import shortened
from extractor.records.naming import Naming


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (["Ba Vì"], "Huyện Ba Vì, BA VÌ và ba vì", ["Ba Vì", "BA VÌ", "ba vì"]),
        (["Ba Vì"], "Ba vị lãnh đạo, ba vi, Ba Vìx", []),
        (["Thủy Lâm"], "xã Thuỷ  Lâm và Thủy\nLâm", ["Thuỷ  Lâm", "Thủy\nLâm"]),
        (["ba vi"], "Huyện Ba Vì", ["Ba Vì"]),
        (["Sở Y tế", "Sở Y tế Hà Nội"], "Sở Y tế Hà Nội họp", ["Sở Y tế Hà Nội"]),
        (["C++ (Hà Nội)"], "Nhóm C++ (Hà Nội) họp", ["C++ (Hà Nội)"]),
    ],
)
def test_names_in_a_text(names: list[str], text: str, found: list[str]) -> None:
    naming = Naming(names)
    assert [span.of(text) for span in naming.spans(text)] == found
    assert naming.names(text) is bool(found)


@pytest.mark.parametrize(
    ("name", "some", "never"),
    [
        ("Ủy ban nhân dân xã Bến", "UBND xã Bến", "UB xã Bến"),
        ("Công ty trách nhiệm hữu hạn một thành viên An Phát", "Công ty TNHH MTV An Phát", ""),
        ("Trường trung học phổ thông Mai Lĩnh", "Trường THPT Mai Lĩnh", ""),
    ],
)
def test_short_forms(name: str, some: str, never: str) -> None:
    assert some in shortened(name)
    assert never not in shortened(name)
    assert name not in shortened(name)


@pytest.mark.parametrize("name", ["Trường Mai Lĩnh", "Lê Văn An", "Ủy ban nhân dânxã", ""])
def test_names_without_short_forms(name: str) -> None:
    assert shortened(name) == ()
