"""Where the name of a place begins and ends, for the taggers of places and of units."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from extractor.ground.value_class import value_class
from extractor.lexicon import places as gazetteer
from extractor.lexicon.award_wording import BEGINNINGS
from extractor.lexicon.units import end_words
from extractor.text.units.cased import cased_like
from extractor.text.units.hamlets import PERSON_SURE, is_head_of_hamlet, is_of_a_street, opens_an_address
from extractor.text.units.memorials import past_title
from extractor.text.units.tokens import CAPITAL, LOWER, NUMBER, SHOUT, UPPER, PhraseTable, Tokens
from extractor.viet.names import is_highland_name, is_strong_surname, is_surname, name_score

Form = Literal["typed", "type alone", "name", "item"]

LONG_ACRONYM = 6
"""Letters from which on a word in capitals behind a type word is a headline or a brand, not a place."""

MAX_NAME = 5
"""Syllables of the longest names of communes ("Thị trấn Mỏ Cày Nam" has 3, "Đạ K'Nàng" 2, "Kroong" 1)."""


@value_class
class FoundPlace:
    """A place in the tokens ``[start, end)``; ``name`` is where its name begins; ``id`` when it is known."""

    start: int
    name: int
    end: int
    form: Form
    type: str | None = None
    id: str | None = None


def typed_place(tokens: Tokens, at: int, *, within_unit: bool = False) -> FoundPlace | None:
    """A type word with a name or number ("thị xã Sơn Tây", "khu phố 3") that begins at ``at``."""
    found = type_word(tokens, at)
    if found is None:
        return None
    after, word = found
    groups = gazetteer.type_words()
    if within_unit and word in groups["other"]:
        return None
    if (
        word in groups["small_letters_only"]
        and tokens.kinds[at] != LOWER
        and not opens_an_address(tokens, at)
    ):
        return None
    if word in groups["small_letters_only"] and tokens.low_at(at - 1) in groups["not_after"]:
        return None
    if f"{tokens.low_at(at - 1)} {tokens.low[at]}" in groups["not_pairs"]:
        return None
    if " ".join(tokens.low[at : at + 3]) in groups["not_before"]:
        return None
    if tokens.low_at(at - 1) == "trưởng" and is_head_of_hamlet(tokens.words[after : name_run(tokens, after)]):
        return None
    if word == "tt." and tokens.low_at(after) == "thích":
        return None  # "**TT.** Thích Đạt Đức", a monk
    if word in _NEVER_ACRONYMS and tokens.kind_at(after) == UPPER:
        return None
    number_at = after + 1 if tokens.low_at(after) == "số" else after
    if (
        word in groups["numbered"]
        and tokens.kind_at(number_at) == NUMBER
        and (day := _past_day(tokens, number_at, word)) is not None
    ):
        return FoundPlace(at, number_at, day, "typed", word)
    if (
        word in groups["numbered"]
        and tokens.kind_at(number_at) == NUMBER
        and tokens.low_at(number_at + 1) not in "/%"
        and not _counts_thousands(tokens, number_at)
        and not (word in _OF_A_YEAR and len(tokens.words[number_at]) == _YEAR)
    ):
        end = _with_letter(tokens, number_at + 1)
        return FoundPlace(at, number_at, _with_name(tokens, end, word), "typed", word)
    if word in ("đảo", "biển") and tokens.low_at(after) == "việt":
        return None  # "biển, **đảo Việt Nam**"
    inner = typed_place(tokens, after) if word in groups["other"] else None
    if inner is not None and inner.type is not None and (is_administrative(inner.type) or "di tích" in word):
        return FoundPlace(at, inner.name, inner.end, "typed", word)
    name_at = after if is_administrative(word) else past_title(tokens, after)
    end, identifier = place_name(tokens, name_at, word)
    if end <= name_at:
        return None
    if name_at > after:
        end = name_run(tokens, name_at)
    if identifier is None and (alias := bare_place(tokens, at)) is not None and alias.end == end:
        identifier = alias.id
    if not is_administrative(word) and numbers_the_place(tokens, end):
        end += 1
    return FoundPlace(at, after, end, "typed", word, identifier)


_JOINING = frozenset({"cao tốc", "đường cao tốc", "kcn", "khu công nghiệp", "cụm công nghiệp"})
"""Types whose names two places make: "cao tốc Trường Phong - Hòa Mỹ"."""
_NEVER_ACRONYMS = frozenset({"kênh", "cầu", "chợ", "cửa", "bãi", "đỉnh"})


_YEAR = 4
"""Digits: "hội thi cấp **xã 2020**", "thanh niên thành **phố 2025**"."""
_OF_A_YEAR = frozenset({"xã", "phố", "phường", "quận"})


def _counts_thousands(tokens: Tokens, at: int) -> bool:
    """As in "cấp xã 9.393 lượt hộ": a number of things, no place's."""
    dotted = tokens.low_at(at + 1) == "." and not tokens.spaced(at + 1) and not tokens.spaced(at + 2)
    return dotted and tokens.kind_at(at + 2) == NUMBER and len(tokens.words[at + 2]) == 3


def _past_day(tokens: Tokens, at: int, word: str) -> int | None:
    """Past a day after which a street or square is named: "đường 30/4", "quảng trường 25 Tháng 3"."""
    joint = tokens.low_at(at + 1)
    is_day = joint in ("/", "-") or (joint == "tháng" and tokens.is_capital(at + 1))
    if word not in ("đường", "phố", "quảng trường", "đại lộ") or not is_day:
        return None
    return at + 3 if tokens.kind_at(at + 2) == NUMBER else None


def numbers_the_place(tokens: Tokens, at: int) -> bool:
    """Whether a number ends the name of a hamlet, bridge or zone: "thôn Lộng Khê 3", no count behind it."""
    if tokens.kind_at(at) != NUMBER or len(tokens.words[at]) > 2 or not tokens.spaced(at):
        return False
    after = tokens.low_at(at + 1)
    return after not in "/%.,-" if after in "/%-" else after not in end_words("counted")


def type_alone(tokens: Tokens, at: int) -> FoundPlace | None:
    """A bare type word of the administration: "UBND **tỉnh**", "Ủy ban nhân dân **Thành phố**"."""
    found = type_word(tokens, at)
    if found is None or not is_administrative(found[1]):
        return None
    behind = tokens.low_at(found[0])
    if behind in gazetteer.type_words()["compounds"] and (behind != "giao" or found[1] == "xã"):
        return None  # "xã giao" is a word, "UBND huyện giao Sở Y tế" gives a task
    return FoundPlace(at, found[0], found[0], "type alone", found[1])


def type_word(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """(token after it, the type word) when a type word of a place begins at ``at``."""
    return type_words_in(tokens).get(at)


@lru_cache(maxsize=2)
def type_words_in(tokens: Tokens) -> dict[int, tuple[int, str]]:
    """All type words of a text by where they begin: half a dozen rules ask for them at the same places."""
    begun = _types().openings(tokens)
    return {at: found for at in begun if (found := _type_word(tokens, at)) is not None}


def _type_word(tokens: Tokens, at: int) -> tuple[int, str] | None:
    for end, word in _types().all_at(tokens, at):
        if word in ("tổ", "khối") and not is_of_a_street(tokens, end):
            continue
        if len(word) == 2 and word[1] == ".":
            if tokens.kinds[at] not in (CAPITAL, SHOUT):
                continue
            return end, word
        if word in ("tp.", "tx.", "tt.") and not _goes_on_behind_dot(tokens, end):
            continue
        if tokens.low_at(end) == "." and word in ("tp", "tx", "kp"):
            return end + _goes_on_behind_dot(tokens, end + 1), word
        return end, word
    return None


def _goes_on_behind_dot(tokens: Tokens, at: int) -> bool:
    """Whether a name stands behind "TP."; else the dot ends the sentence: "về Hội CCB TP. **Bà** nói …"."""
    if not (tokens.is_capital(at) or tokens.kind_at(at) == NUMBER):
        return False
    return tokens.low[at] not in end_words("openings") or bare_place(tokens, at) is not None


def type_words(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """(its first token, the token after it, the type word) of every type word of a place."""
    for at, found in type_words_in(tokens).items():
        yield at, *found


def known_name(tokens: Tokens, at: int) -> int | None:
    """End of the whole run of capitals at ``at`` when it is a province or district: "Thành đoàn **Vinh**".

    In a line of capitals the run has no end, so the longest known name counts, but no lone syllable that
    goes on ("VINH DỰ").
    """
    if tokens.kind_at(at) not in (CAPITAL, SHOUT):
        return None
    run = capital_run(tokens, at, MAX_NAME)
    shortest = 2 if run - at > 2 or tokens.kinds[at] == SHOUT else run - at
    for end in range(run, at + min(shortest, run - at) - 1, -1):
        rest = tokens.words[end:run]
        if tokens.kinds[at] == CAPITAL and rest and name_score(rest) < PERSON_SURE:
            continue
        if gazetteer.is_large(" ".join(tokens.low[at:end])):
            return end
    return None


def is_administrative(word: str) -> bool:
    return word in gazetteer.type_words()["administrative"]


def bare_place(tokens: Tokens, at: int) -> FoundPlace | None:
    """A place known by its name alone ("Nghệ An", "Việt Nam", "miền Trung", "TP.HCM")."""
    return bare_places_in(tokens).get(at)


@lru_cache(maxsize=2)
def bare_places_in(tokens: Tokens) -> dict[int, FoundPlace]:
    """All of a text by where they begin, as ``type_words_in``."""
    begun = _bare_names().openings(tokens)
    return {at: found for at in begun if (found := _bare_place(tokens, at)) is not None}


def _bare_place(tokens: Tokens, at: int) -> FoundPlace | None:
    for end, (name, identifier) in _bare_names().all_at(tokens, at):
        if cased_like(tokens, at, end, name):
            return FoundPlace(at, at, end, "name", None, identifier)
    return None


def place_name(tokens: Tokens, at: int, word: str) -> tuple[int, str | None]:
    """End of the name that begins at ``at`` behind a type word, and the id when only one place has it."""
    if not tokens.is_capital(at) or (tokens.kinds[at] == UPPER and len(tokens.words[at]) > LONG_ACRONYM):
        return at, None
    run = capital_run(tokens, at, MAX_NAME)
    joined = word in _JOINING
    type_ = gazetteer.TYPE_WORDS.get(word)
    if type_ is not None and (slip := _written_small(tokens, at, run, type_)) is not None:
        return slip
    if type_ is not None:
        for end in range(run, at, -1):
            found = _known(tokens, at, end, type_)
            if found is not None and _may_end(tokens, at, end, run):
                return end, found
    if tokens.kinds[at] == SHOUT:
        return at, None
    end = run if joined else before_person(tokens, at, name_run(tokens, at))
    person_like = is_strong_surname(tokens.words[at]) or is_highland_name(tokens.words[at:end])
    closed = type_ in LARGE_TYPES or (type_ is not None and person_like)
    namesake = type_ not in LARGE_TYPES and " ".join(tokens.low[at:end]) in end_words("namesakes")
    if closed and not namesake and name_score(tokens.words[at:end]) >= PERSON_SURE:
        return at, None
    if closed and (alias := bare_place(tokens, at)) is not None and alias.end > end:
        return alias.end, alias.id  # "tỉnh Thừa Thiên - Huế"
    return end, None


def _written_small(tokens: Tokens, at: int, run: int, type_: str) -> tuple[int, str | None] | None:
    """A known name whose second syllable was typed small: "phường Trần **phú**"; no "huyện Lạc **họp**"."""
    if run - at > 1 or tokens.kinds[at] != CAPITAL or tokens.kind_at(run) != LOWER:
        return None
    if _known(tokens, at, run, type_) is not None or tokens.low[run] in end_words("verbs"):
        return None
    found = _known(tokens, at, run + 1, type_)
    return None if found is None else (run + 1, found)


def capital_run(tokens: Tokens, at: int, longest: int) -> int:
    """End of the run of capitalised words that begins at ``at``, joined by spaces or hyphens; a headline that
    writes every word so ends it where its verb begins ("THPT Lê Lợi | Đón Nhận Cờ")."""
    if not tokens.is_capital(at):
        return at
    end = at + 1
    while end - at < longest:
        if tokens.is_capital(end):
            joins = tokens.spaced(end) or tokens.low_at(end - 1) in "-."
        else:
            joins = tokens.low_at(end) == "-" and tokens.is_capital(end + 1)
        if not joins or headline_goes_on(tokens, end) or award_begins(tokens, end):
            break
        end += 1
    return end


def headline_goes_on(tokens: Tokens, at: int) -> bool:
    """Whether what the body does begins here in a headline with capitals throughout."""
    return tokens.is_capital(at + 1) and f"{tokens.low[at]} {tokens.low_at(at + 1)}" in _headline_verbs()


def award_begins(tokens: Tokens, at: int) -> bool:
    """As in "tặng Công ty May Lam Kiều | Bằng khen"."""
    return (tokens.low_at(at), tokens.low_at(at + 1)) in BEGINNINGS


@cache
def _headline_verbs() -> frozenset[str]:
    return end_words("headlines")


def name_run(tokens: Tokens, at: int) -> int:
    """Like ``capital_run``, but no further than a dash between spaces: "Cao Văn Trọng | - Chủ tịch"."""
    run = capital_run(tokens, at, MAX_NAME)
    return next((end for end in range(at, run) if tokens.low[end] == "-" and tokens.spaced(end)), run)


def before_person(tokens: Tokens, at: int, end: int) -> int:
    """The run without a personal name at its end: "Tân Lập Nguyễn Văn An" -> "Tân Lập".

    A street named after a person ("Lê Hồng Phong") stays whole, since the name begins the run.
    """
    for split in range(at + 1, end - 1):
        if is_surname(tokens.words[split]) and name_score(tokens.words[split:end]) >= PERSON_SURE:
            return split
    return end


LARGE_TYPES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã")
"""Types whose names are all in the tables: an unknown name that looks like a person is one."""


def _may_end(tokens: Tokens, at: int, end: int, run: int) -> bool:
    """Whether a known name may end before the run of capitals does.

    What follows must be a person or stand for itself ("xã Tân Lập Nguyễn Văn An"), else the run is a longer,
    unknown name ("phường Hòa Bình Đông").
    """
    if end == run or tokens.kinds[at] == SHOUT:
        return True
    rest = tokens.words[end:run]
    return rest[0] == "-" or len(rest) > 1


def _known(tokens: Tokens, at: int, end: int, type_: str) -> str | None:
    """Id of the places of that name and type ("" when several share it), None when there is none."""
    name = " ".join(tokens.low[at:end])
    if type_ in LARGE_TYPES:
        found = gazetteer.find_large(name, type_)
    else:
        if name not in gazetteer.commune_keys():
            return None
        found = gazetteer.find(name, type_)
    if not found:
        return None
    return found[0].id if len({place.id for place in found}) == 1 else ""


def _with_name(tokens: Tokens, at: int, word: str) -> int:
    """Past the name behind a hamlet's number, or the commune without a comma: "thôn 1 **Thanh Lạng**", "tổ
    dân phố 4 **phường Nà Hẩu**"."""
    above = typed_place(tokens, at) if word in gazetteer.type_words()["settlements"] else None
    if above is not None and above.type is not None and is_administrative(above.type):
        return above.end
    end = name_run(tokens, at) if tokens.kind_at(at) == CAPITAL and not is_administrative(word) else at
    known = end - at > 1 and name_score(tokens.words[at:end]) < PERSON_SURE
    return end if known and word in gazetteer.type_words()["settlements"] else at


def _with_letter(tokens: Tokens, at: int) -> int:
    """Past a letter that belongs to a number: "khu phố 3A", "tổ 5 B"."""
    if tokens.kind_at(at) == CAPITAL and len(tokens.words[at]) == 1 and not tokens.spaced(at):
        return at + 1
    return at


@cache
def _types() -> PhraseTable[str]:
    groups = gazetteer.type_words()
    return PhraseTable(
        (word, word) for group in ("administrative", "settlements", "other") for word in sorted(groups[group])
    )


@cache
def _bare_names() -> PhraseTable[tuple[str, str | None]]:
    names = gazetteer.press_names()
    refused = {gazetteer.key(name) for name in names["not_bare"]["names"]}
    entries: list[tuple[str, tuple[str, str | None]]] = []
    for code, aliases in names["provinces"].items():
        entries += [(alias, (alias, code)) for alias in aliases]
    for group in ("capital", "regions", "countries", "cities"):
        entries += [(name, (name, names[group].get("id"))) for name in names[group]["names"]]
    known = (*gazetteer.provinces(), *gazetteer.former(), *gazetteer.districts())
    for place in known:
        if gazetteer.key(place.name) in refused or place.name.isdigit():
            continue
        if place.level == "province" or " " in place.name:
            entries.append((place.name, (place.name, place.id if place.level == "province" else None)))
    return PhraseTable(entries)
