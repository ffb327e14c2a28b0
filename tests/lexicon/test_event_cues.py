"""Cues, lead-ins, offices, anaphors and ranks of bodies as shipped."""

import pytest

from extractor.ground.span import Span
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.body_ranks import body_ranks
from extractor.lexicon.frames import frames
from extractor.lexicon.leadins import leadins
from extractor.lexicon.offices import find_offices


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("trao tặng", "give"),
        ("đón nhận", "receive"),
        ("vinh dự được", "passive"),
        ("phấn đấu đạt", "target"),
        ("thuộc về", "belongs_to"),
        ("thừa ủy quyền của", "behalf"),
        ("suy tôn", "vote"),
        ("trong đó có", "list_partial"),
        ("ký quyết định", "decide"),
    ],
)
def test_cues_play_their_roles(text: str, role: str) -> None:
    (cue,) = frames().find(text)
    assert role in cue.roles


@pytest.mark.parametrize(
    "text", ["chương trình", "phong trào", "phần thưởng", "đón khách", "trao đổi", "không chỉ", "xung phong"]
)
def test_compounds_hide_the_cue_in_them(text: str) -> None:
    assert not list(frames().find(text))


@pytest.mark.parametrize("words", ["tập thể cán bộ", "cán bộ, chiến sĩ", "toàn thể CBCNV"])
def test_leadins_of_units(words: str) -> None:
    assert leadins().leads_to_unit(words)


@pytest.mark.parametrize("words", ["Đại úy", "nguyên Phó Giám đốc", "các ông", "PGS.TS"])
def test_leadins_of_persons(words: str) -> None:
    assert leadins().leads_to_person(words)


@pytest.mark.parametrize("words", ["đã trồng rừng", "hôm qua", "rất vui"])
def test_plain_words_lead_to_nobody(words: str) -> None:
    assert not leadins().leads_to_unit(words)
    assert not leadins().leads_to_person(words)


@pytest.mark.parametrize(("words", "works"), [("tiết mục múa", True), ("tập thơ", True), ("tập thể", False)])
def test_works(words: str, works: bool) -> None:
    assert leadins().names_a_work(words) is works


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Chủ tịch nước tặng", ["Chủ tịch nước"]),
        ("Chủ tịch nước CHDCND Lào trao", ["Chủ tịch nước CHDCND Lào"]),
        ("Thủ tướng Chính phủ ký", ["Thủ tướng Chính phủ"]),
        ("Chủ tịch tỉnh tặng hoa", ["Chủ tịch tỉnh"]),
        ("Phó Thủ tướng trao", []),
        ("nguyên Chủ tịch nước dự", []),
        ("Chủ tịch tỉnh Sơn La", []),
    ],
)
def test_state_offices(text: str, offices: list[str]) -> None:
    assert [span.of(text) for span in find_offices(text, Span(0, len(text)), [])] == offices


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("Giám đốc Sở Y tế", ["Giám đốc Sở Y tế"]),
        ("Phó Giám đốc Sở Y tế", []),
        ("lãnh đạo Sở Y tế", []),
    ],
)
def test_offices_of_a_body(text: str, offices: list[str]) -> None:
    unit = Span(text.index("Sở"), len(text))
    assert [span.of(text) for span in find_offices(text, Span(0, len(text)), [unit])] == offices


def test_anaphors_know_what_they_stand_for() -> None:
    assert "trường" in anaphors().units["nhà trường"]
    assert anaphors().units["đơn vị"] == ()
    assert set(anaphors().counted_persons) <= {*anaphors().persons, "bạn"}


@pytest.mark.parametrize(
    ("higher", "lower"),
    [("Bộ Y tế", "Bộ môn Sinh"), ("Tổng cục Thuế", "Cục Thuế"), ("UBND tỉnh", "UBND xã"), ("Xã A", "Tổ 4")],
)
def test_heights(higher: str, lower: str) -> None:
    above, below = body_ranks().height_of(higher), body_ranks().height_of(lower)
    assert above is not None
    assert below is not None
    assert above > below


def test_unknown_heads_have_no_height() -> None:
    assert body_ranks().height_of("Nordlux") is None
