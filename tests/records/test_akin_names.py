"""The tree of names finds the very name that asking of each would find."""

from hypothesis import given
from hypothesis import strategies as st

from extractor.records.akin_names import AkinNames
from extractor.records.names import Name, are_akin, name_of

WORDS = (
    "Liên", "đoàn", "Lao", "động", "LĐLĐ", "UBND", "Ủy", "ban", "nhân", "dân", "và", "của", "CĐ", "Cao",
    "đẳng", "Công", "ty", "Cổ phần", "TNHH", "huyện", "Ba Vì", "Lữ đoàn", "283", "LĐ", "LAO",
    "ĐỘNG", "VL", "&",
)  # fmt: skip
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
kinds = st.sampled_from(("collective", "individual"))


@given(st.lists(st.tuples(names, kinds), min_size=1, max_size=25))
def test_the_first_akin_name_is_found(written: list) -> None:
    tree, kept = AkinNames(), dict[int, Name]()
    for number, (text, kind) in enumerate(written):
        name = name_of(text, kind)
        asked_of_each = next((at for at, other in kept.items() if are_akin(other, name)), None)
        assert tree.first(name) == asked_of_each
        if asked_of_each is None:
            tree.add(name, number)
            kept[number] = name
        assert tree.first(name) == (number if asked_of_each is None else asked_of_each)


def test_names_along_the_tree() -> None:
    tree = AkinNames()
    for number, text in enumerate(
        (
            "Sở Văn hóa và Thể thao Sơn La",
            "LĐLĐ huyện Ba Vì",
            "Lữ đoàn Công binh 283",
            "Liên đoàn Bóng đá Hà Nam",
        )
    ):
        tree.add(name_of(text), number)
    asked = {
        "Sở VHTT Sơn La": 0,
        "Sở VH và TT Sơn La": 0,
        "Liên đoàn Lao động huyện Ba Vì": 1,
        "Lữ đoàn 283": 2,
        "Lữ đoàn 284": None,
        "LĐBĐ Hà Nam": 3,
        "LĐBĐ Hà Nội": None,
    }
    assert {text: tree.first(name_of(text)) for text in asked} == asked
