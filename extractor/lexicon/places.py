"""Provinces, districts and communes of Viet Nam before and after 2025-07-01, and their successors.

On that day the districts were abolished, 63 provinces became 34 and 10,035 communes 3,321. A province that
took over others keeps its row; abolished places carry ``valid_to`` and the places that followed them. The
tables are made by ``extractor.lab.build_places``; ``former.tsv`` adds provinces of the archives by hand.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any, Literal, NamedTuple

from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, broken, read_toml
from extractor.viet.fold import old_tone_placement

PlaceLevel = Literal["province", "district", "commune"]

_HEADER = "id\ttype\tname\tparent\tvalid_from\tvalid_to\tsuccessors"
_DATA = DATA / "places"
_TABLES: tuple[tuple[str, PlaceLevel], ...] = (
    ("provinces.tsv", "province"),
    ("districts.tsv", "district"),
    ("communes_to_2025.tsv", "commune"),
    ("communes_from_2025.tsv", "commune"),
)
_FORMER = "former.tsv"

_NEW_TONES = leaping("[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]")

TYPE_WORDS = {
    "tỉnh": "tỉnh",
    "thành phố": "thành phố",
    "tp": "thành phố",
    "tp.": "thành phố",
    "t.p": "thành phố",
    "t.p.": "thành phố",
    "quận": "quận",
    "q.": "quận",
    "huyện": "huyện",
    "h.": "huyện",
    "thị xã": "thị xã",
    "tx": "thị xã",
    "tx.": "thị xã",
    "t.x": "thị xã",
    "t.x.": "thị xã",
    "thị trấn": "thị trấn",
    "tt.": "thị trấn",
    "xã": "xã",
    "x.": "xã",
    "phường": "phường",
    "p.": "phường",
    "đặc khu": "đặc khu",
}
"""Type words as the press writes them, lower case, and the type they stand for."""


class Place(NamedTuple):
    """A province, district or commune.

    ``id`` is the code of the statistics office for provinces and a readable path below them. ``type`` is the
    lower-case type word, ``parent`` the id of the containing place ("" for provinces). ``valid_from`` and
    ``valid_to`` are ISO days, "" where open or before the tables begin. ``successors`` are ids; more than
    one means that the place was divided.
    """

    id: str
    name: str
    type: str
    level: PlaceLevel
    parent: str
    valid_from: str
    valid_to: str
    successors: tuple[str, ...]

    @property
    def full_name(self) -> str:
        return f"{self.type} {self.name}"


def key(name: str) -> str:
    """The form under which names are compared: lower case, old tone placement, plain hyphen, one space."""
    if _NEW_TONES.search(name):
        name = old_tone_placement(name)
    return " ".join(name.lower().replace("–", "-").replace("-", " - ").split())


def find(name: str, type: str | None = None) -> tuple[Place, ...]:
    """All places of that name, with or without its type word; provinces first, present before former.

    >>> [place.id for place in find("TP HCM")]
    ['79']
    >>> [place.type for place in find("Quận 1")]
    ['quận']

    A district that was raised since is found by its earlier type too, where none of that type bears the name.

    >>> [place.id for place in find("huyện Việt Yên")], [place.id for place in find("huyện Cao Lãnh")]
    (['24.thi-xa-viet-yen'], ['87.huyen-cao-lanh'])
    """
    wanted = key(name)
    found = _named(wanted)
    if not found:
        typed = split_type(wanted)
        if typed is None:
            return ()
        type, wanted = type or typed[0], typed[1]
        found = _named(wanted)
    if type is not None:
        asked = TYPE_WORDS.get(type.lower(), type.lower())
        found = tuple(place for place in found if asked in _types(place)) or tuple(
            place
            for place in found
            if place.level == "district" and asked in _RAISED_FROM.get(place.type, ())
        )
    return tuple(sorted(found, key=lambda place: (_RANK[place.level], place.valid_to != "")))


def find_large(name: str, type: str) -> tuple[Place, ...]:
    """Provinces and districts of that key and type, without reading the large tables of communes."""
    named = (*_aliases().get(name, ()), *_large().get(name, ()))
    return tuple(dict.fromkeys(place for place in named if type in _types(place)))


def is_large(name: str) -> bool:
    """Whether a key is the name of a province or district."""
    return name in _large() or name in _aliases()


_RAISED_FROM = {"thị xã": ("huyện",), "thành phố": ("thị xã", "huyện"), "quận": ("huyện",)}
"""What a district may have been before it became what the tables know: "huyện Việt Yên" until 2024."""
_RANK = {"province": 0, "district": 1, "commune": 2}


_LONGEST_TYPE_WORDS_FIRST = tuple(sorted(TYPE_WORDS, key=len, reverse=True))


def split_type(name: str) -> tuple[str, str] | None:
    """Type and bare name of a name that begins with a type word ("TP. Vinh" -> ("thành phố", "vinh"))."""
    wanted = key(name)
    for word in _LONGEST_TYPE_WORDS_FIRST:
        if wanted.startswith(word) and len(wanted) > len(word):
            rest = wanted[len(word) :]
            if rest[0] == " " or word[-1] == ".":
                return TYPE_WORDS[word], rest.lstrip(". ")
    return None


def by_id(identifier: str) -> Place | None:
    depth = identifier.count(".")
    if identifier.startswith("former.") or depth == 0:
        return _by_id("provinces.tsv").get(identifier) or _by_id(_FORMER).get(identifier)
    found = _by_id("districts.tsv").get(identifier) if depth == 1 else None
    if found is None:
        table = "communes_from_2025.tsv" if depth == 1 else "communes_to_2025.tsv"
        found = _by_id(table).get(identifier)
    return found


@cache
def provinces() -> tuple[Place, ...]:
    """The 63 provinces of before 2025-07-01; the 34 of today are those without ``valid_to``."""
    return _read("provinces.tsv", "province")


@cache
def districts() -> tuple[Place, ...]:
    return _read("districts.tsv", "district")


@cache
def former() -> tuple[Place, ...]:
    """Provinces and districts that were gone before the tables begin, such as Hà Tây."""
    return tuple(
        place._replace(level="province" if place.type == "tỉnh" else "district")
        for place in _read(_FORMER, "province")
    )


@cache
def communes() -> tuple[Place, ...]:
    """Communes to 2025-06-30 and from 2025-07-01."""
    return _read("communes_to_2025.tsv", "commune") + _read("communes_from_2025.tsv", "commune")


@cache
def press_names() -> dict[str, Any]:
    """Aliases, regions, countries and cities of ``names.toml``."""
    tables = ["provinces", "type_changes", "capital", "regions", "countries", "cities", "not_bare"]
    return read_toml(_DATA / "names.toml", tables)


@cache
def countries() -> frozenset[str]:
    """Names of countries as the press writes them, Việt Nam among them."""
    return frozenset(press_names()["countries"]["names"])


@cache
def foreign_countries() -> frozenset[str]:
    """Names of countries but those of Việt Nam."""
    return frozenset(name for name in countries() if "Việt Nam" not in name)


@cache
def type_words() -> dict[str, frozenset[str]]:
    """Type words by group of ``type_words.toml``, lower case, some with a full stop ("tp.")."""
    groups = [
        "administrative",
        "settlements",
        "other",
        "small_letters_only",
        "numbered",
        "compounds",
        "not_after",
        "not_pairs",
        "not_before",
    ]
    tables = read_toml(_DATA / "type_words.toml", groups)
    return {group: frozenset(tables[group]["words"]) for group in groups}


@cache
def commune_keys() -> frozenset[str]:
    """Keys of all communes' names, for the question whether a run of capitals is the name of one."""
    return frozenset(key(place.name) for place in communes())


def _named(wanted: str) -> tuple[Place, ...]:
    found = (*_aliases().get(wanted, ()), *_large().get(wanted, ()), *_small().get(wanted, ()))
    return tuple(dict.fromkeys(found))


def _types(place: Place) -> set[str]:
    """The types a place has had: Đồng Nai is a city since 2026-04-30 and was a tỉnh before."""
    changed = press_names()["type_changes"].get(place.id)
    return {place.type, changed[0]} if changed else {place.type}


@cache
def _large() -> dict[str, tuple[Place, ...]]:
    return _index((*provinces(), *districts(), *former()))


@cache
def _small() -> dict[str, tuple[Place, ...]]:
    return _index(communes())


@cache
def _aliases() -> dict[str, tuple[Place, ...]]:
    by_code = {place.id: place for place in provinces()}
    names = press_names()
    found: dict[str, tuple[Place, ...]] = {
        key(alias): (by_code[code],) for code, aliases in names["provinces"].items() for alias in aliases
    }
    found.update({key(name): (by_code[names["capital"]["id"]],) for name in names["capital"]["names"]})
    return found


def _index(places: Iterable[Place]) -> dict[str, tuple[Place, ...]]:
    gathered: dict[str, tuple[Place, ...]] = {}
    for place in places:
        name = key(place.name)
        gathered[name] = (*gathered.get(name, ()), place)
    return gathered


def read_tables() -> None:
    """Read every table that ``by_id`` looks into, each of which who first needs it waits 20 ms for."""
    for table in (*dict(_TABLES), _FORMER):
        _by_id(table)


@cache
def _by_id(table: str) -> dict[str, Place]:
    if table == _FORMER:
        return {place.id: place for place in former()}
    level = dict(_TABLES)[table]
    return {place.id: place for place in _read(table, level)}


def _read(table: str, level: PlaceLevel) -> tuple[Place, ...]:
    path = _DATA / table
    header, *lines = path.read_text(encoding="utf-8").splitlines()
    if header != _HEADER:
        raise broken(path, f"header is {header!r}")
    rows = [line.split("\t") for line in lines]
    wrong = next((number for number, row in enumerate(rows, 2) if len(row) != 7), None)
    if wrong is not None:
        raise broken(path, f"line {wrong} has not 7 columns")
    return tuple(
        Place(identifier, name, type_, level, parent, start, end, tuple(after.split("|")) if after else ())
        for identifier, type_, name, parent, start, end, after in rows
    )
