"""Where names stand in a text, and their short forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractor.lexicon import abbreviations
from extractor.lexicon.abbreviations import shortened
from extractor.records.naming import Naming
from extractor.viet.fold import old_tone_placement


@pytest.mark.parametrize(
    ("names", "text", "found"),
    [
        (["Ba Vì"], "Huyện Ba Vì, BA VÌ và ba vì", ["Ba Vì", "BA VÌ", "ba vì"]),
        (["Ba Vì"], "Ba vị lãnh đạo, ba vi, Ba Vìx", []),
        (["Thủy Lâm"], "xã Thuỷ  Lâm và Thủy\nLâm", ["Thuỷ  Lâm", "Thủy\nLâm"]),
        (["ba vi"], "Huyện Ba Vì", ["Ba Vì"]),
        (["Sở Y tế", "Sở Y tế Hà Nội"], "Sở Y tế Hà Nội họp", ["Sở Y tế Hà Nội"]),
        (["C++ (Hà Nội)"], "Nhóm C++ (Hà Nội) họp", ["C++ (Hà Nội)"]),
        (["Mai"], "Hoa_Mai, Mai2, MAI-a", ["MAI"]),
        (["Sở A", "Phòng B"], "Sở An, Sở\u00a0A", ["Sở\u00a0A"]),
    ],
)
def test_names_in_a_text(names: list[str], text: str, found: list[str]) -> None:
    naming = Naming(names)
    assert [span.of(text) for span in naming.spans(text)] == found
    assert naming.names(text) is naming.stand_in(text) is bool(found)


@pytest.mark.parametrize(
    ("name", "some", "never"),
    [
        ("Ủy ban nhân dân xã Bến", "UBND xã Bến", "UB xã Bến"),
        ("Công ty trách nhiệm hữu hạn một thành viên An Phát", "Công ty TNHH MTV An Phát", ""),
        ("Trường trung học phổ thông Mai Lĩnh", "Trường THPT Mai Lĩnh", ""),
        ("Công an thành phố Vinh", "Công an TP. Vinh", "Công an TX Vinh"),
        ("Đội Cảnh sát hình sự Công an thành phố Vinh", "Đội CSHS Công an TP Vinh", ""),
        ("Hội Nông dân thị xã Phổ Yên", "Hội Nông dân TX.Phổ Yên", ""),
    ],
)
def test_short_forms(name: str, some: str, never: str) -> None:
    assert some in shortened(name)
    assert never not in shortened(name)
    assert name not in shortened(name)


@pytest.mark.parametrize("name", ["Trường Mai Lĩnh", "Lê Văn An", "Ủy ban nhân dânxã", ""])
def test_names_without_short_forms(name: str) -> None:
    assert shortened(name) == ()


PARTS = (
    "Ủy ban nhân dân",
    "quốc phòng - an ninh",
    "(Hợp tác xã",
    "Trường THPT",
    "QP-AN",
    "xã Sao Mai,",
    "tỉnh",
)


@given(st.lists(st.sampled_from(PARTS), min_size=1, max_size=4).map(" ".join))
def test_short_forms_are_those_of_trying_all(name: str) -> None:
    with pytest.MonkeyPatch.context() as patched:
        told = shortened(name)
        patched.setattr(abbreviations, "_may_stand_in", lambda _: abbreviations._short_forms())
        assert shortened(name) == told


SYLLABLES = ("Hòa", "hoà", "HOÀ", "Thuý", "thúy", "quý", "hoàn", "toà", "tòa", "Uỷ", "ủy", "ban", "oà", ",")


@given(
    st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=3).map(" ".join).filter(str.split), st.data()
)
def test_a_name_is_found_wherever_its_tone_marks_stand(name: str, data: st.DataObject) -> None:
    words = data.draw(st.lists(st.sampled_from(SYLLABLES), max_size=12))
    text = f"{' '.join(words)} {name}".strip()
    spans = list(Naming([name]).spans(text))
    assert spans
    assert spans == list(Naming([old_tone_placement(name)]).spans(old_tone_placement(text)))
