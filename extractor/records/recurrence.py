"""How far a unit's name alone tells which unit is meant: every province has its Trường Tiểu học Kim Đồng, and
hardly one has a second "Hợp tác xã Chè Shan Bản Mù". The words stand in the lexicon's ``unit_names.toml``."""

from extractor.lexicon.unit_names import unit_names
from extractor.records.names import Name, number_of


def recurs(name: Name) -> bool:
    """Whether many units may bear the name, so that its place, its house or its news must tell which."""
    return unit_names().recurs(name.full) and number_of(name) is None


def is_of_few(name: Name) -> bool:
    """Whether a province hardly has two of the name, as it has of schools named Nguyễn Du."""
    return unit_names().few.match(name.key) is not None


def is_cooperative(name: Name) -> bool:
    """Whether it bears a name of its own that some share in a province, of whom few are honoured at once."""
    return name.key.startswith(("hợp tác xã ", "quỹ tín dụng "))


def is_inner(name: Name) -> bool:
    """Whether the name means something only within a house: "Tiểu đoàn 1", "Khoa Ngoại", and not "Ban Quản lý
    Khu bảo tồn thiên nhiên Pù Mường - Ngổ Sáng"."""
    return unit_names().inner.match(name.key) is not None and not unit_names().is_of_its_own(name.full)


def is_part(name: Name) -> bool:
    """Whether the body is a part of the one that stands above it, though its own name tells which: "Chi hội
    Phụ nữ ấp Mỹ Phú", "Cụm thủy nông Kinh Thanh"."""
    return is_inner(name) or unit_names().part.match(name.key) is not None
