"""Tags mentions of places: known ones by name, unknown ones behind a type word, and the items of lists.

A place inside the name of a unit is no mention of its own. Territories that act or receive as bodies are
places all the same; their part in an award is for the event stage to see.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lexicon import places as gazetteer
from extractor.text.credits import find_credits
from extractor.text.places.in_other_names import ends_a_title_of_honour, names_a_day, names_an_event
from extractor.text.places.list_openings import counts_places, opening_of_list
from extractor.text.places.told_places import (
    BEGIN_ADDRESS,
    address_at,
    is_land_of_office,
    is_paired_land,
    is_rank,
    listed_place,
    may_be_told,
    told_place,
)
from extractor.text.units.place_names import (
    MAX_NAME,
    FoundPlace,
    bare_place,
    bare_places_in,
    capital_run,
    is_administrative,
    type_word,
    type_words_in,
    typed_place,
)
from extractor.text.units.tagger import find_units
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, SHOUT, UPPER, Tokens, tokens_of
from extractor.viet.names import name_score

_PLURALS = frozenset(
    {"các", "những", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "nhiều"}
)
_HONORIFICS = frozenset(
    {"ông", "bà", "anh", "chị", "em", "cô", "chú", "bác", "cụ", "cháu", "thầy", "bạn", "sĩ", "sỹ"}
    | {"tá", "úy", "tướng", "vđv", "hlv", "nsnd", "nsưt"}
)
"""Words before a personal name, which may look like a place: "chị Hà Giang"."""


def find_places(text: str, units: Sequence[Mark] | None = None) -> list[Mark]:
    """LOC marks of ``text`` (NFC), in order, without overlaps, outside ``units`` (found here when None)."""
    tokens = tokens_of(text)
    taken = [mark.span for mark in (find_units(text) if units is None else units)]
    taken += find_credits(text)
    taken.sort()
    marks: list[Mark] = []
    covered = _covered(tokens, taken)
    found = list(_places(tokens, covered))
    for place in _apart([*found, *_named_again(tokens, covered, found)]):
        span = Span(tokens.starts[place.start], tokens.ends[place.end - 1])
        by, score = _RULES[place.form]
        marks.append(Mark("LOC", span, span.of(text), id=place.id or None, score=score, by=by))
    return marks


def _apart(found: list[FoundPlace]) -> list[FoundPlace]:
    """The places in order, of two that share a word the first: "Hà TP. Hà TP." names "Hà TP" once."""
    apart: list[FoundPlace] = []
    for place in sorted(found, key=lambda place: place.start):
        if not apart or apart[-1].end <= place.start:
            apart.append(place)
    return apart


_RULES = {
    "typed": ("place-with-type", 0.95),
    "name": ("place-by-name", 0.9),
    "item": ("place-in-list", 0.85),
}


def _named_again(tokens: Tokens, covered: list[int], found: list[FoundPlace]) -> Iterator[FoundPlace]:
    """Bare names of places that have their type word elsewhere: "xã Nghi Thiết … ở **Nghi Thiết**"; with a
    type word that only opens a sentence in a capital: "ở bản Pom Cò … **Bản Pom Cò** có điện"."""
    known = {
        tuple(tokens.low[place.name : place.end]): place
        for place in found
        if place.form == "typed" and place.end - place.name > 1 and tokens.kinds[place.name] == CAPITAL
    }
    marked = {at for place in found for at in range(place.start, place.end)}
    first_words = {name[0] for name in known}
    for at in [at for at, low in enumerate(tokens.low) if low in first_words]:
        if tokens.kinds[at] != CAPITAL or at in marked or covered[at]:
            continue
        end = capital_run(tokens, at, MAX_NAME)
        told = known.get(tuple(tokens.low[at:end]))
        if told is None:
            continue
        start = at - (tokens.low_at(at - 1) == told.type and _begins_line_or_sentence(tokens, at - 1))
        place = FoundPlace(start, at, end, "name", None, told.id)
        if _name_stands(tokens, place):
            yield place


def _begins_line_or_sentence(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.low_at(at - 1)[:1] in "\n.!?:"


def _covered(tokens: Tokens, taken: list[Span]) -> list[int]:
    """For each token the token after the taken span it lies in, 0 outside of all."""
    size = len(tokens)
    ends = [0] * size
    at = 0
    for span in taken:
        while at < size and tokens.ends[at] <= span.start:
            at += 1
        first = at
        while at < size and tokens.starts[at] < span.end:
            at += 1
        ends[first:at] = [at] * (at - first)
    return ends


def _places(tokens: Tokens, covered: list[int]) -> Iterator[FoundPlace]:
    reached = 0
    for at in _openings(tokens):
        if at < reached or covered[at]:
            continue
        found = _list_under_type(tokens, at) or _one_place(tokens, at)
        for place in found:
            if not any(covered[place.start : place.end]):
                yield place
        if found:
            reached = found[-1].end


_SMALL = frozenset({LOWER, MARK})
_OPENERS = BEGIN_ADDRESS | _PLURALS


def _openings(tokens: Tokens) -> list[int]:
    """Where a place, or a list of some, may begin: most words open none."""
    typed = type_words_in(tokens)
    known = typed.keys() | bare_places_in(tokens).keys()
    return [
        at
        for at, (low, kind) in enumerate(zip(tokens.low, tokens.kinds, strict=True))
        if at in known
        or (low in _OPENERS and (low in BEGIN_ADDRESS or at + 1 in typed))
        or (kind not in _SMALL and may_be_told(tokens, at))
    ]


def _one_place(tokens: Tokens, at: int) -> list[FoundPlace]:
    """A place with the further names that share its type word: "huyện Quốc Oai, Ba Vì và Thạch Thất"."""
    address = address_at(tokens, at)
    if address is not None:
        return [address]
    place = typed_place(tokens, at)
    if place is not None:
        if _joined_left(tokens, at) or not _type_stands(tokens, place):
            return []
        known = place.id is not None or _place_above(tokens, place.end) is not None
        if place.type and is_administrative(place.type) and known:
            return [place, *_items(tokens, place.end, place.type, known=True)]
        return [place]
    described = _behind_description(tokens, at)
    if described is not None:
        first = _item(tokens, described[0], described[1], known=True)
        return [] if first is None else [first, *_items(tokens, first.end, described[1], known=True)]
    place = bare_place(tokens, at)
    if place is not None and _name_stands(tokens, place) and not _is_bare_capital(tokens, place):
        return [place, *_further_names(tokens, place.end)]
    told = told_place(tokens, at)
    return [] if told is None else [told, *_further_names(tokens, told.end, all_places=True)]


def _is_bare_capital(tokens: Tokens, place: FoundPlace) -> bool:
    """ "Thủ đô" alone is no mention of a place."""
    return tokens.low[place.start : place.end] == ["thủ", "đô"]


def _further_names(tokens: Tokens, at: int, *, all_places: bool = False) -> list[FoundPlace]:
    """Known names that go on a list, also such as alone could be words: "Việt Nam, **Lào** và **Mỹ**".

    ``all_places``: communes count too.
    """
    further: list[FoundPlace] = []
    while (dash := tokens.low_at(at) == "-" and tokens.spaced(at + 1)) or tokens.low_at(at) in (",", "và"):
        place = bare_place(tokens, at + 1) if tokens.kind_at(at + 1) in (CAPITAL, UPPER, SHOUT) else None
        if place is None and (all_places or dash):
            place = listed_place(tokens, at + 1)
        if place is None or tokens.is_capital(place.end):
            break
        further.append(place)
        at = place.end
    return further


def _list_under_type(tokens: Tokens, at: int) -> list[FoundPlace]:
    """The items of "các huyện: Quốc Oai, Hoài Đức … và thị xã Sơn Tây"; bare names of communes count here."""
    if tokens.low[at] not in _PLURALS and not counts_places(tokens, at):
        return []
    found = type_word(tokens, at + 1)
    if found is None or found[1] in gazetteer.type_words()["other"] or tokens.kinds[at + 1] == CAPITAL:
        return []
    after, word = found
    described = _behind_description(tokens, at + 1)
    after = described[0] if described is not None else after
    while tokens.low_at(after) in (",", "và", "-") and (further := type_word(tokens, after + 1)):
        after = further[0]
    opened = opening_of_list(tokens, after)
    if tokens.low_at(opened) in (":", "gồm", "là", "như"):
        opened += 1 + (tokens.low_at(opened + 1) == ":")
    plural = opened > after and tokens.low_at(opened) == "các"
    if plural and (again := type_word(tokens, opened + 1)) is not None:
        opened, word = again
        opened += tokens.low_at(opened) == ":"
    first = _item(tokens, opened, word, known=False)
    if first is None:
        return []
    items = [first, *_items(tokens, first.end, word, known=False)]
    return items if len(items) > 1 or opened - after <= _NEAR else []


_DESCRIPTIONS = frozenset(
    {
        ("biên", "giới"), ("miền", "núi"), ("vùng", "cao"), ("vùng", "sâu"), ("vùng", "biên"),
        ("ven", "biển"), ("bãi", "ngang"), ("rẻo", "cao"),
    }
)  # fmt: skip
"""Between type and names: "2 xã miền núi Hòa Bắc và Hòa Phú", "xã biên giới Sơn Kim 1"."""


def _behind_description(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """Where the name begins behind a type word with a description, and that type word."""
    found = type_word(tokens, at)
    if found is None or not is_administrative(found[1]):
        return None
    after, word = found
    told = (tokens.low_at(after), tokens.low_at(after + 1)) in _DESCRIPTIONS
    return (after + 2, word) if told else None


_NEAR = 5
"""Words between type and names behind which one name alone is believed: "xã sau đây gồm: Nà Hẩu"."""


def _items(tokens: Tokens, at: int, word: str | None, *, known: bool) -> list[FoundPlace]:
    """Further items of a list behind "," ";" or "và", until one is no place. A new type word takes over."""
    items: list[FoundPlace] = []
    while True:
        if (above := _place_above(tokens, at)) is not None:
            items.append(above)
            at = above.end + (tokens.low_at(above.end) == ")")
        if tokens.low_at(at) not in (",", ";", "và", "&"):
            break
        start = at + 1 + (tokens.low_at(at + 1) == "và")
        item = typed_place(tokens, start)
        if item is None and word is not None:
            item = _item(tokens, start, word, known=known)
        if item is None:
            break
        word = item.type if item.form == "typed" else word
        items.append(item)
        at = item.end
    return items


def _place_above(tokens: Tokens, at: int) -> FoundPlace | None:
    """The larger place behind names of a list: "Hồng Hà, Thọ An (huyện A); Tam Giang của huyện B", "Châu Khê
    (Con Cuông) và …"."""
    if tokens.low_at(at) not in ("(", "của", "thuộc"):
        return None
    place = typed_place(tokens, at + 1) or (bare_place(tokens, at + 1) if tokens.low_at(at) == "(" else None)
    closed = place is not None and (tokens.low_at(at) != "(" or tokens.low_at(place.end) == ")")
    return place if closed else None


def _item(tokens: Tokens, at: int, word: str, *, known: bool) -> FoundPlace | None:
    """A bare name (or number) in a list under a type word; only names of the gazetteer where ``known``."""
    if tokens.kind_at(at) == NUMBER and word in ("quận", "phường") and len(tokens.low_at(at)) < 3:
        counts_something = tokens.kind_at(at + 1) == LOWER and tokens.low_at(at + 1) not in (
            "và",
            "thuộc",
            "của",
        )
        if counts_something or _numbers_an_item(tokens, at):
            return None
        return FoundPlace(at, at, at + 1, "item", word)
    if tokens.kind_at(at) not in (CAPITAL, UPPER, SHOUT) or is_rank(tokens, at):
        return None
    if not known and typed_place(tokens, at) is not None:
        return typed_place(tokens, at)
    run = capital_run(tokens, at, MAX_NAME)
    name = " ".join(tokens.low[at:run])
    type_ = gazetteer.TYPE_WORDS.get(word)
    places = gazetteer.find(name, type_) if type_ else ()
    if type_ and tokens.kind_at(run) == NUMBER:
        numbered = gazetteer.find(f"{name} {tokens.low[run]}", type_)
        places, run = (numbered, run + 1) if numbered else (places, run)
    if not places and (known or not _plausible(tokens, at, run)):
        return None
    identifier = places[0].id if len(places) == 1 else None
    return FoundPlace(at, at, run, "item", None, identifier)


def _numbers_an_item(tokens: Tokens, at: int) -> bool:
    """Whether the number is that of a list's item: "A, quận Hoàn Kiếm; **2**- B", "…; **2**. B"; not the
    end of "các quận 1, 3, **5**. …"."""
    return tokens.low_at(at - 1) == ";" and tokens.low_at(at + 1) in ("-", "–", ".", ")", "/", ":")


def _plausible(tokens: Tokens, at: int, run: int) -> bool:
    return run - at <= 3 and name_score(tokens.words[at:run]) < 0.75


def _type_stands(tokens: Tokens, place: FoundPlace) -> bool:
    """Whether a type word is one here: not "Thành phố" of another sentence's capital, not "Bản Tin", not the
    tail of a sign ("văn bản số 23/BTĐKT-P.I")."""
    if not tokens.spaced(place.start) and tokens.low_at(place.start - 1) in ("-", "/", "."):
        return False
    if (tokens.low_at(place.name), tokens.low_at(place.name + 1)) == ("nông", "thôn"):
        return False
    unknown = place.id is None and tokens.kind_at(place.name) != NUMBER
    if unknown and tokens.kinds[place.start] != LOWER and place.type in _WORDS_TOO:
        return False
    return tokens.kind_at(place.name) != LOWER


_WORDS_TOO = frozenset({"q.", "p.", "tt.", "khóm", "thôn bản", "cầu"})


_OPENS_A_SENTENCE = frozenset({"tại", "ở", "từ", "trên", "trong", "trước", "gần"})


def _joined_left(tokens: Tokens, at: int) -> bool:
    """Whether a capital begins in the middle of a name: "Hà **Huyện** …", not "Tại **Sân vận động** …"."""
    if tokens.low_at(at - 1) in _OPENS_A_SENTENCE:
        return False
    return tokens.kinds[at] == CAPITAL and tokens.kind_at(at - 1) == CAPITAL and tokens.spaced(at)


def _name_stands(tokens: Tokens, place: FoundPlace) -> bool:
    """Whether a bare name is the place and not a part of a longer name, a person, or a word."""
    before, after = place.start - 1, place.end
    if tokens.kinds[place.start] == SHOUT:
        return place.end - place.start > 1 or tokens.low[place.start] not in _guarded()
    if is_land_of_office(tokens, place):
        return True
    if (
        tokens.kind_at(before) in (CAPITAL, UPPER)
        and tokens.kinds[place.start] != LOWER
        and tokens.spaced(place.start)
        and not _ends_a_title(tokens, before)
    ):
        return False
    if tokens.kind_at(after) == CAPITAL and tokens.spaced(after) and tokens.kinds[after - 1] == CAPITAL:
        return False
    if tokens.low_at(before) in ("tiếng", "vía", "bún") or ends_a_title_of_honour(tokens, after):
        return False
    if tokens.low_at(before) in _HONORIFICS and tokens.kinds[place.start] == CAPITAL:
        return False
    if place.end - place.start == 1 and tokens.low[place.start] in _guarded():
        bracketed = tokens.low_at(before) == "(" and tokens.low_at(after) == ")"
        return bracketed or tokens.low_at(before) in _cues() or is_paired_land(tokens, place)
    return not names_a_day(tokens, place.start) and not names_an_event(tokens, place)


_TITLES = frozenset({"đô", "nước", "phố", "tỉnh", "ủy", "đoàn", "đội"})
"""Last words of what a place follows directly: "Chủ tịch Nước **Lào**", "Đoàn **Hà Nội** về nhì"."""


def _ends_a_title(tokens: Tokens, at: int) -> bool:
    return tokens.low_at(at) in _TITLES


@cache
def _guarded() -> frozenset[str]:
    return frozenset(name.lower() for name in gazetteer.press_names()["countries"]["guarded"])


@cache
def _cues() -> frozenset[str]:
    return frozenset(gazetteer.press_names()["countries"]["guarded_cues"])
