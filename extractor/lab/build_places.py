"""Write the tables of places from the address data that comes with underthesea.

    python -m extractor.lab.build_places

The source (``underthesea/address/data/mapping.json``, Apache-2.0, made from vietnamadminunits 1.0.4, MIT) has
one record for each old commune and each commune of 2025-07-01 that took over a part of it, with full names
and, for provinces only, the codes of the statistics office. Districts and communes get readable identifiers
made of the codes and folded names: ``01.quan-ba-dinh.phuong-phuc-xa``, ``01.phuong-hong-ha``.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from extractor.viet.fold import fold

OUTPUT = Path(__file__).parents[1] / "lexicon" / "data" / "places"
HEADER = ("id", "type", "name", "parent", "valid_from", "valid_to", "successors")
REFORM, LAST_DAY = "2025-07-01", "2025-06-30"
TYPES = ("Thành phố", "Thị xã", "Thị trấn", "Đặc khu", "Phường", "Xã", "Quận", "Huyện", "Tỉnh")

UNNAMED = """
    Tam Đàn, Tam Dân, Trà Don, Trà Dơn, Hương Vân, Hương Văn, Phú Thạnh, Phú Thành, Lộc Thành, Lộc Thạnh,
    Ia Băng, Ia Bang, Minh Quân, Minh Quán, Sa Pa, Sa Pả, Châu Bình, Châu Bính, Nậm Cắn, Nậm Càn, Nghi Vạn,
    Nghi Văn, Đồng Thành, Đông Thành, Trực Hùng, Trực Hưng, Bình Thạnh, Bình Thanh, Vĩnh Hùng, Vĩnh Hưng,
    Hoa Lộc, Hòa Lộc, Hoằng Quỳ, Hoằng Quý, Hoằng Đồng, Hoằng Đông, Hoằng Thành, Hoằng Thanh, Hoằng Phú,
    Hoằng Phụ, Nga Thành, Nga Thanh, Đông Thạnh, Cẩm Giang, Cẩm Giàng, Thạnh An, Thanh An, Ba Tơ, Ba Tô,
    Văn Lang, Văn Lăng, Sơn Hà, Sơn Hạ, Tân Thạnh, Tân Thành
"""
"""Names that the source leaves empty because they differ from a neighbour's only by accents; it keeps them
in its keys alone ("xãtamđàn")."""

Row = tuple[str, str, str, str, str, str, str]


def read_source() -> dict[str, Any]:
    source = files("underthesea") / "address" / "data" / "mapping.json"
    loaded: dict[str, Any] = json.loads(source.read_text(encoding="utf-8"))
    return loaded


def split_type(full_name: str) -> tuple[str, str]:
    """("Quận", "1") of "Quận 1"; tolerant of "Thị Trấn" for "Thị trấn"."""
    for type_ in TYPES:
        if full_name.lower().startswith(type_.lower() + " "):
            return type_, full_name[len(type_) + 1 :]
    raise ValueError(f"no type of place in {full_name!r}")


def full_name(record: dict[str, str], field: str) -> str | None:
    """The full name of a record's commune; None for an island district that had no communes."""
    key = record[f"{field}_key"]
    if record[field] or not key:
        return record[field] or None
    exact = {"".join(name.lower().split()): " ".join(name.split()) for name in UNNAMED.split(",")}
    for type_ in TYPES:
        bare = "".join(type_.lower().split())
        if key.startswith(bare) and key[len(bare) :] in exact:
            return f"{type_} {exact[key[len(bare) :]]}"
    raise ValueError(f"no name known for the key {key!r}")


def slug(name: str) -> str:
    return "-".join(fold(name).replace("-", " ").replace("'", "").split())


class Identifiers:
    """Readable identifiers; names that fold to the same letters are told apart by a number."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, str], str] = {}
        self._taken: set[str] = set()

    def assign(self, parent: str, names: Iterable[str]) -> None:
        """Give identifiers to all the names under ``parent``, in alphabetical order: they stay stable."""
        for name in sorted(set(names)):
            plain = f"{parent}.{slug(name)}"
            number = 1
            identifier = plain
            while identifier in self._taken:
                number += 1
                identifier = f"{plain}-{number}"
            self._taken.add(identifier)
            self._of[parent, name] = identifier

    def of(self, parent: str, name: str) -> str:
        return self._of[parent, name]


def build(source: dict[str, Any]) -> dict[str, list[Row]]:
    """The rows of each table, by file name."""
    old, new = source["old_province_names"], source["province_names"]
    records = [_named(record, source) for record in source["ward_mapping"]]
    identifiers = _identify(records)
    communes: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    districts: dict[tuple[str, str], set[str]] = defaultdict(set)
    present: set[tuple[str, str]] = set()
    for province, district, commune, successor_province, successor in records:
        target = identifiers.of(successor_province, successor)
        present.add((successor_province, successor))
        districts[province, district].add(target)
        if commune is not None:
            communes[province, district, commune].add(target)
    continuing = {entry["code"] for entry in new.values()}
    provinces = [
        _row(entry["code"], entry["name"], "", "", "" if entry["code"] in continuing else LAST_DAY,
             [] if entry["code"] in continuing else [new[source["province_mapping"][key]]["code"]])
        for key, entry in old.items()
    ]  # fmt: skip
    return {
        "provinces.tsv": sorted(provinces),
        "districts.tsv": sorted(
            _row(identifiers.of(province, name), name, province, "", LAST_DAY, targets)
            for (province, name), targets in districts.items()
        ),
        "communes_to_2025.tsv": sorted(
            _row(identifiers.of(parent, name), name, parent, "", LAST_DAY, targets)
            for (province, district, name), targets in communes.items()
            for parent in [identifiers.of(province, district)]
        ),
        "communes_from_2025.tsv": sorted(
            _row(identifiers.of(province, name), name, province, REFORM, "", []) for province, name in present
        ),
    }


Named = tuple[str, str, str | None, str, str]


def _named(record: dict[str, str], source: dict[str, Any]) -> Named:
    """Codes and full names of a record: old province, district, commune, new province, new commune."""
    new_commune = full_name(record, "new_ward")
    if new_commune is None:
        raise ValueError(f"a record without a successor: {record}")
    return (
        source["old_province_names"][record["old_province_key"]]["code"],
        record["old_district"],
        full_name(record, "old_ward"),
        source["province_names"][record["new_province_key"]]["code"],
        new_commune,
    )


def _identify(records: list[Named]) -> Identifiers:
    districts: dict[str, set[str]] = defaultdict(set)
    communes: dict[tuple[str, str], set[str]] = defaultdict(set)
    present: dict[str, set[str]] = defaultdict(set)
    for province, district, commune, successor_province, successor in records:
        districts[province].add(district)
        present[successor_province].add(successor)
        if commune is not None:
            communes[province, district].add(commune)
    identifiers = Identifiers()
    for province, names in sorted(districts.items()):
        identifiers.assign(province, names)
    for province, names in sorted(present.items()):
        identifiers.assign(province, names)
    for (province, district), names in sorted(communes.items()):
        identifiers.assign(identifiers.of(province, district), names)
    return identifiers


def _row(
    identifier: str, name: str, parent: str, valid_from: str, valid_to: str, successors: Iterable[str]
) -> Row:
    type_, bare = split_type(name)
    return (identifier, type_.lower(), bare, parent, valid_from, valid_to, "|".join(sorted(successors)))


def main() -> int:
    OUTPUT.mkdir(parents=True, exist_ok=True)
    for name, rows in build(read_source()).items():
        lines = ["\t".join(row) for row in (HEADER, *rows)]
        (OUTPUT / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
        sys.stdout.write(f"{name}: {len(rows)} places\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
