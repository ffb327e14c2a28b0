"""What is left of a unit's name without everything that papers leave out: "Xây lắp Thành Đông" of "Công ty Cổ
phần Xây lắp Thành Đông", "Liên đoàn Lao động Yên Thành" of "Liên đoàn Lao động huyện Yên Thành".

What was left out is kept beside it: of two names that tell it, unlike words speak against one unit.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import pairwise

from extractor.lexicon import places
from extractor.lexicon.unit_names import unit_names
from extractor.viet.fold import fold

_SCHOOL = re.compile(
    r"(?:^|(?<= ))trường "
    r"(?=(?:cđ|đh|đại học|cao đẳng|trung cấp|trung học|tiểu học|mầm non|mẫu giáo|phổ thông) )"
)
_SHORTEST_SCHOOL = 4
"""Words of "trường trung học A"."""
_COOPERATIVE = ("hợp", "tác", "xã")
_TRADES = {
    words: frozenset((full or words).split())
    for words, full in (
        ("nông nghiệp", ""), ("dịch vụ", ""), ("tổng hợp", ""), ("sản xuất", ""), ("kinh doanh", ""),
        ("chăn nuôi", ""), ("thủy sản", ""), ("nuôi trồng", ""), ("lâm nghiệp", ""), ("thương mại", ""),
        ("chế biến", ""), ("tiểu thủ công nghiệp", ""), ("vận tải", ""), ("xây dựng", ""), ("môi trường", ""),
        ("du lịch", ""), ("và", ""), ("nn", "nông nghiệp"), ("dv", "dịch vụ"),
        ("dvnn", "dịch vụ nông nghiệp"),
    )
}  # fmt: skip
"""What a cooperative does, which papers tell in part or not at all, with the words that it stands for."""
_QUALITIES = (
    ("sạch",), ("an", "toàn"), ("hữu", "cơ"), ("công", "nghệ", "cao"), ("chất", "lượng", "cao"),
    ("sinh", "thái"), ("bền", "vững"),
)  # fmt: skip
"""How good a cooperative's goods are, which papers tell or not."""
_SHORTEST_COOPERATIVE = 2
"""Words of its own name: "Đà Sơn"."""
_COMPANY = re.compile(
    r"công ty (?P<form>(?:(?:cổ phần|trách nhiệm hữu hạn|một thành viên|tnhh|mtv|cp) )*)(?P<own>.+)"
)
_FORMS = {
    "cổ phần": "shares", "cp": "shares", "trách nhiệm hữu hạn": "limited", "tnhh": "limited",
    "một thành viên": "single", "mtv": "single",
}  # fmt: skip
_SHORTEST_OWN = 3
"""Words of a company's trade and name that mean it without its form; "Sao Mai" has many companies."""
_SHORTEST_BRANCH = 4
"""Words of "Agribank chi nhánh A"; what branch a shorter name means nobody knows."""
_BANK = re.compile(r"(?:chi nhánh )?(?:ngân hàng|agribank|vietinbank|vietcombank|bidv|lpbank|nhcsxh) ")
_DISTRICT_TYPES = (("quận",), ("huyện",), ("thị", "xã"), ("thành", "phố"))
_COMMUNE_TYPES = (("xã",), ("phường",), ("thị", "trấn"))
_VILLAGE_TYPES = frozenset({"thôn", "xóm", "ấp", "buôn"})
_OTHERS_LEFT_OUT = (
    "các", "trường", "số", "tỉnh", "công", "ty", "cty", "ctycp", "tcty", "tp", "tx", "chi", "nhánh", "việt",
    "nam",
)  # fmt: skip
"""Words, and those short forms of words left out that are not written in capitals."""


@dataclass(frozen=True, slots=True)
class Core:
    """``words`` that every name of the unit has, and which of them are ``short``; the legal ``form``, or a
    cooperative's trade, and the types of ``district`` and ``commune`` that were told, if any."""

    words: tuple[str, ...]
    short: tuple[bool, ...]
    form: frozenset[str] = frozenset()
    district: str = ""
    commune: str = ""

    def speaks_against(self, other: "Core") -> bool:
        """Whether both tell what may be left out, and tell it differently. "TNHH" is told for "TNHH MTV"."""
        forms = self.form <= other.form or other.form <= self.form
        types = ((self.district, other.district), (self.commune, other.commune))
        return not forms or any(ours and theirs and ours != theirs for ours, theirs in types)


def core_of(words: tuple[str, ...], short: tuple[bool, ...]) -> Core:
    """The core of a unit's comparable words."""
    core = _without_legal_form(_without_school(_in_short_form(_without_plurals(Core(words, short)))))
    core = _without_village_type(_without_quality(_without_trade(core)))
    return _without_commune_type(_without_district_type(_without_branch(core)))


@cache
def words_left_out() -> dict[str, frozenset[str]]:
    """Every word that one of two equal names may have and the other not, without marks. Of one that only
    begins what is left out, the words of which one comes behind it: "xa" and "tran" of "thi", which most
    names of women hold; of others none."""
    phrases = (*_QUALITIES, *_DISTRICT_TYPES, *_COMMUNE_TYPES, *map(str.split, (*_TRADES, *_FORMS)))
    kinds = (word for full, used in unit_names().shortened.items() for word in full if word not in used)
    alone = (word for phrase in phrases for word in (phrase if len(phrase) == 1 else phrase[1:]))
    left_out = {fold(word): set[str]() for word in (*_OTHERS_LEFT_OUT, *_VILLAGE_TYPES, *kinds, *alone)}
    begun = defaultdict[str, set[str]](set)
    for first, second, *_ in (map(fold, phrase) for phrase in phrases if len(phrase) > 1):
        if first not in left_out:
            begun[first].add(second)
    return {word: frozenset(behind) for word, behind in (left_out | begun).items()}


def _without_plurals(core: Core) -> Core:
    """Without the "các" that papers leave out: "Ban Quản lý các cảng cá A", "Ban Quản lý cảng cá A"."""
    for at in reversed([at for at in range(1, len(core.words)) if core.words[at] == "các"]):
        core = _without_words(core, at, at + 1)
    return core


def _without_school(core: Core) -> Core:
    """Without the "trường" that the kind says anyway: "Trường Cao đẳng Nghề A", "CĐ Nghề A"."""
    found = _SCHOOL.search(" ".join(core.words))
    if found is None or len(core.words) < _SHORTEST_SCHOOL:
        return core
    at = found.string[: found.start()].count(" ")
    return _without_words(core, at, at + 1)


def _without_words(core: Core, start: int, end: int) -> Core:
    words, short = core.words, core.short
    return replace(core, words=words[:start] + words[end:], short=short[:start] + short[end:])


def _without_trade(core: Core) -> Core:
    """A cooperative without its trade, which is kept beside: "HTX Hoa Lúa", "HTX Nông nghiệp Hoa Lúa"."""
    if core.words[:3] != _COOPERATIVE:
        return core
    trade, at = frozenset[str](), len(_COOPERATIVE)
    while told := _trade_at(core.words, at):
        trade, at = trade | _TRADES[told], at + len(told.split())
    if len(core.words) - at < _SHORTEST_COOPERATIVE:
        return core
    return replace(_without_words(core, len(_COOPERATIVE), at), form=trade - {"và"})


def _without_quality(core: Core) -> Core:
    """A cooperative without how good its goods are, which is kept beside: "HTX Thanh long sạch Hàm Minh"."""
    if core.words[:3] != _COOPERATIVE:
        return core
    for quality in _QUALITIES:
        size = len(quality)
        at = next((at for at in range(4, len(core.words) - 1) if core.words[at : at + size] == quality), None)
        if at is not None:
            core = replace(_without_words(core, at, at + size), form=core.form | {" ".join(quality)})
    return core


def _trade_at(words: tuple[str, ...], at: int) -> str | None:
    longest_first = sorted(_TRADES, key=len, reverse=True)
    return next(
        (one for one in longest_first if tuple(one.split()) == words[at : at + len(one.split())]), None
    )


def _without_village_type(core: Core) -> Core:
    """A village's body without the type of the village: "Chi hội Nông dân thôn Yên Sơn"."""
    inner = range(1, len(core.words) - 1)
    at = next((at for at in inner if core.words[at] in _VILLAGE_TYPES), None)
    return core if at is None else _without_words(core, at, at + 1)


def _in_short_form(core: Core) -> Core:
    """A kind of body by the words that people use for it: "Hội Phụ nữ" of "Hội Liên hiệp Phụ nữ"."""
    for full, used in unit_names().shortened.items():
        if core.words[: len(full)] == full and len(core.words) > len(full):
            return Core(used + core.words[len(full) :], (False,) * len(used) + core.short[len(full) :])
    return core


def _without_legal_form(core: Core) -> Core:
    found = _COMPANY.fullmatch(" ".join(core.words))
    own = len(found["own"].split()) if found is not None else 0
    if found is None or own < _SHORTEST_OWN:
        return core
    form = frozenset(meaning for word, meaning in _FORMS.items() if f" {word} " in f" {found['form']}")
    return Core(core.words[-own:], core.short[-own:], form)


def _without_branch(core: Core) -> Core:
    """A bank's branch without the word: "Agribank chi nhánh huyện A", "Agribank A"."""
    words = " ".join(core.words)
    at = next((at for at, pair in enumerate(pairwise(core.words)) if pair == ("chi", "nhánh")), None)
    if at is None or not _BANK.match(words) or len(core.words) < _SHORTEST_BRANCH:
        return core
    first = at - 2 if core.words[at - 2 : at] == ("việt", "nam") else at
    return _without_words(core, first, at + 2)


def _without_district_type(core: Core) -> Core:
    """Without the type of the district that ends the name. One named like its province keeps it, since the
    name alone means the province. The type of before it was raised speaks against none: "huyện Việt Yên"
    is the later "thị xã Việt Yên"; not where both are, as of "Kỳ Anh"."""
    kind, words, short = _without_type(core, _DISTRICT_TYPES, _names_district)
    if not kind:
        _, words, short = _without_type(core, _DISTRICT_TYPES, _named_otherwise_before)
    return replace(core, words=words, short=short, district=kind)


def _without_commune_type(core: Core) -> Core:
    """Without the type of the commune that ends the name: "Trạm Y tế Đà Sơn" of "Trạm Y tế xã Đà Sơn". A body
    that a district has too keeps it where a district bears the name: "Công an Cao Lãnh"."""
    everywhere = unit_names().of_communes.match(" ".join(core.words)) is not None
    named = _names_commune if everywhere else _names_commune_alone
    kind, words, short = _without_type(core, _COMMUNE_TYPES, named)
    return replace(core, words=words, short=short, commune=kind)


def _without_type(
    core: Core, types: Iterable[tuple[str, ...]], is_place: Callable[[str, str], bool]
) -> tuple[str, tuple[str, ...], tuple[bool, ...]]:
    """The type that was told, and the words without it."""
    for at in range(1, len(core.words) - 1):
        for kind in types:
            end = at + len(kind)
            if core.words[at:end] == kind and is_place(" ".join(core.words[end:]), " ".join(kind)):
                return " ".join(kind), core.words[:at] + core.words[end:], core.short[:at] + core.short[end:]
    return "", core.words, core.short


@lru_cache(maxsize=5_000)
def _names_district(name: str, kind: str) -> bool:
    named = places.find(name)
    of_kind = any(one.level == "district" and one.type == kind for one in named)
    return of_kind and not any(one.level == "province" for one in named)


@lru_cache(maxsize=5_000)
def _named_otherwise_before(name: str, kind: str) -> bool:
    """Whether the districts of that name are of other types today, so that this one is of before."""
    named = places.find(name)
    types = {one.type for one in named if one.level == "district"}
    return bool(types) and kind not in types and not any(one.level == "province" for one in named)


@lru_cache(maxsize=5_000)
def _names_commune(name: str, kind: str) -> bool:
    return any(one.level == "commune" and one.type == kind for one in places.find(name))


def _names_commune_alone(name: str, kind: str) -> bool:
    return _names_commune(name, kind) and all(one.level == "commune" for one in places.find(name))
