"""Bodies of which level the law lets confer which kind of award."""

from functools import cache

from extractor.ground.records import Kind, Level
from extractor.ground.value_class import value_class
from extractor.lexicon.load import DATA, broken, build, read_toml

_PATH = DATA / "award_givers.toml"


@value_class
class GiversRule:
    """An award of ``kind`` is conferred ``by`` some and ``not_by`` bodies of these levels, from ``since`` on,
    but for those whose names begin as ``except_`` tells."""

    kind: Kind
    not_by: tuple[Level, ...]
    by: str
    by_english: str
    basis: str
    since: int
    except_: tuple[str, ...] = ()


@cache
def givers_rules() -> dict[Kind, GiversRule]:
    """The rules by kind of award. Raises ``DataError`` where two tell of one kind."""
    rows = [
        {("except_" if name == "except" else name): value for name, value in row.items()}
        for row in read_toml(_PATH, ["rule"])["rule"]
    ]
    rules = [build(GiversRule, row, _PATH) for row in rows]
    by_kind = {rule.kind: rule for rule in rules}
    if len(by_kind) != len(rules):
        raise broken(_PATH, "a kind stands twice")
    return by_kind
