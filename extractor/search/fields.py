"""The field filters of the query language: their names in Vietnamese and English, and names of codes.

>>> field_named("Don Vi"), field_named("đơn vị"), field_named("unit")
('unit', 'unit', 'unit')
>>> code_named("level", "Cấp tỉnh"), code_named("status", "de nghi"), code_named("standing", "reported")
('province', 'proposed', 'press')
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from extractor.ground.labels import KIND_LABELS, LEVEL_LABELS, STANDING_LABELS, STATUS_LABELS, Wording
from extractor.store.fulltext import exact_form, folded_form

Field = Literal[
    "unit", "person", "award", "kind", "level", "year", "publisher", "place", "status", "grantor", "decision",
    "standing", "from", "to",
]  # fmt: skip

VIETNAMESE_NAMES: Mapping[Field, tuple[str, ...]] = {
    "unit": ("đơn vị",),
    "person": ("người", "cá nhân"),
    "award": ("khen thưởng", "hình thức", "danh hiệu"),
    "kind": ("loại",),
    "level": ("cấp",),
    "year": ("năm",),
    "publisher": ("nguồn", "báo"),
    "place": ("nơi", "địa bàn", "địa phương"),
    "status": ("trạng thái", "tình trạng"),
    "grantor": ("cơ quan", "cơ quan khen"),
    "decision": ("số", "quyết định", "số quyết định"),
    "standing": ("đối chiếu",),
    "from": ("từ", "từ ngày"),
    "to": ("đến", "đến ngày"),
}
ENGLISH_NAMES: Mapping[Field, tuple[str, ...]] = {
    "unit": ("unit",),
    "person": ("person",),
    "award": ("award",),
    "kind": ("kind",),
    "level": ("level",),
    "year": ("year",),
    "publisher": ("source", "publisher", "paper"),
    "place": ("place",),
    "status": ("status",),
    "grantor": ("grantor", "authority"),
    "decision": ("decision",),
    "standing": ("standing", "review"),
    "from": ("from",),
    "to": ("to",),
}
FIELD_NAMES: Mapping[Field, tuple[str, ...]] = {
    field: (*names, *ENGLISH_NAMES[field]) for field, names in VIETNAMESE_NAMES.items()
}
"""The first name of each language is the one that is shown."""

CODED: Mapping[Field, Mapping[str, Wording]] = {
    "kind": KIND_LABELS,
    "level": LEVEL_LABELS,
    "status": STATUS_LABELS,
    "standing": STANDING_LABELS,
}

_OTHER_NAMES: Mapping[Field, Mapping[str, tuple[str, ...]]] = {
    "kind": {
        "order": ("huân chương", "hc"),
        "medal": ("huy chương",),
        "state_title": ("danh hiệu nhà nước", "danh hiệu vinh dự"),
        "emulation_title": ("danh hiệu",),
        "emulation_flag": ("cờ", "flag"),
        "certificate_of_merit": ("bk", "certificate"),
        "letter_of_commendation": ("gk", "letter"),
        "prize": ("giải", "giải thưởng"),
        "other": ("khác",),
    },
    "level": {
        "state": ("cấp nhà nước", "chủ tịch nước"),
        "government": ("cấp chính phủ", "thủ tướng"),
        "ministry": (
            "bộ", "cấp bộ", "ban", "ngành", "trung ương", "đoàn thể trung ương", "bộ ngành", "central",
        ),
        "province": ("tỉnh", "thành phố", "cấp tỉnh", "cấp thành phố", "city"),
        "district_commune": (
            "huyện", "xã", "cấp huyện", "cấp xã", "quận", "phường", "thị xã", "district", "commune",
        ),
        "mass_organisation": ("đoàn thể", "hội", "organisation"),
        "unit": ("cơ sở", "cấp cơ sở", "cấp đơn vị"),
        "other": ("khác",),
    },
    "status": {
        "conferred": ("đã trao", "trao tặng", "được tặng", "đã tặng"),
        "announced": ("có quyết định", "quyết định"),
        "proposed": ("đề nghị", "trình", "xét"),
        "past": ("trước đây", "đã có"),
        "target": ("mục tiêu", "phấn đấu"),
    },
    "standing": {
        "press": ("báo đưa", "chưa đối chiếu", "unreviewed", "reported"),
        "checked": ("đối chiếu", "reviewed"),
        "decided": ("quyết định", "đã có quyết định", "decision"),
        "rejected": ("bác", "bị bác"),
    },
}  # fmt: skip
"""What else people type for a code, beside its labels."""

_LIKE_ENOUGH = 60
"""Of 100: "cap bac" is near "cấp"; "xyz" is near nothing."""


def field_named(name: str) -> Field | None:
    """The field of that name; None when there is none. With marks it must have the very marks: "Hà Nội:" asks
    for no "nơi"."""
    folded = folded_form(name)
    if exact_form(name) != folded:
        return _marked_fields().get(exact_form(name))
    return _fields().get(folded)


def is_written_out(name: str) -> bool:
    """Whether the name of a field is written as it is, with all its marks."""
    return exact_form(name) in _marked_fields()


def nearest_field(name: str, like_enough: int) -> str | None:
    """The name probably meant, in its own language: "level" for "levle"; ``like_enough`` is of 100."""
    from rapidfuzz import fuzz, process

    known = _written()
    found = process.extractOne(folded_form(name), known.keys(), scorer=fuzz.ratio, score_cutoff=like_enough)
    return None if found is None else known[found[0]]


def written(name: str) -> str:
    """The name of a field with its marks: "cấp" for "cap"."""
    return _written()[folded_form(name)]


def all_fields() -> str:
    """The names of the fields as they are shown, in both languages: who mistypes one has told none."""
    return ", ".join(f"{names[0]} ({ENGLISH_NAMES[field][0]})" for field, names in VIETNAMESE_NAMES.items())


def all_values(field: Field, name: str) -> str:
    """The labels of a coded field, in the language of the name that it was asked by."""
    return "; ".join(_label(label, field, name) for label in CODED[field].values())


def longest_field_name() -> int:
    """How many words the longest name of a field has."""
    return max(len(name.split()) for name in _fields())


def code_named(field: Field, value: str) -> str | None:
    """The code that a value means: the code itself or one of its names, with or without marks."""
    return _codes(field).get(_key(value))


def nearest_code(field: Field, name: str, value: str) -> str | None:
    """The label of a code that was probably meant, in the language of the field's name."""
    from rapidfuzz import fuzz, process

    found = process.extractOne(
        _key(value), _codes(field).keys(), scorer=fuzz.ratio, score_cutoff=_LIKE_ENOUGH
    )
    return None if found is None else _label(CODED[field][_codes(field)[found[0]]], field, name)


def longest_code_name(field: Field) -> int:
    """How many words the longest name of a code of the field has."""
    return max(len(name.split()) for name in _codes(field))


def _label(label: Wording, field: Field, name: str) -> str:
    return label.en if folded_form(name) in ENGLISH_NAMES[field] else label.vi


def _key(value: str) -> str:
    return folded_form(value.replace("_", " "))


@cache
def _fields() -> Mapping[str, Field]:
    return {folded_form(name): field for field, names in FIELD_NAMES.items() for name in names}


@cache
def _written() -> Mapping[str, str]:
    return {folded_form(name): name for names in FIELD_NAMES.values() for name in names}


@cache
def _marked_fields() -> Mapping[str, Field]:
    return {exact_form(name): field for field, names in FIELD_NAMES.items() for name in names}


@cache
def _codes(field: Field) -> Mapping[str, str]:
    names: dict[str, str] = {}
    for code, label in CODED[field].items():
        for name in _names_of(code, label, _OTHER_NAMES[field].get(code, ())):
            names.setdefault(_key(name), code)
    return names


def _names_of(code: str, label: Wording, others: Iterable[str]) -> Iterator[str]:
    yield from (code, label.vi, label.en)
    yield from others
