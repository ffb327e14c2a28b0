"""Tagger for PERSON: names without title, rank or honorific, and given names alone after one.

Every run of capitalised syllables is searched for its best names; what a name is worth depends on how it is
called (honorific, rank, post before its body, apposition) and on its syllables. A second pass knows the names
of the whole article: it finds them again, also in capitals, and the given names used alone later.
"""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.lexicon import places
from extractor.lexicon.cues import person_cues
from extractor.lexicon.leaping import leaping
from extractor.lexicon.units import end_words
from extractor.text.persons import context
from extractor.text.persons.authors import with_authors
from extractor.text.persons.between_names import with_names_between
from extractor.text.persons.bracketed import with_bracketed
from extractor.text.persons.context import Calling
from extractor.text.persons.memory import ProperNouns, with_known, with_neighbours
from extractor.text.persons.runs import (
    LONGEST,
    Found,
    Run,
    begins_with_country,
    calling_of,
    capital_runs,
    comes_from_abroad,
    found_at,
    is_also_a_person,
    is_country,
    is_large_place,
    is_long_headline,
    is_no_name,
    is_only_with_title,
    is_place,
    is_province,
    stands_in_a_name,
)
from extractor.text.persons.scores import CALLED, CHAINED, FOREIGN, LOOKS, SHORT
from extractor.text.persons.transliterated import find_transliterated
from extractor.viet import names
from extractor.viet.letters import lower_in_place

_KOREAN_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
_INITIAL_DOT = re.compile(r"\.(?=,| [a-zà-ỹđ(]| [-–] )")
_INITIALS = re.compile(
    r"[A-ZĐ](?:(?:\. ?[A-ZĐ]){1,3}\b(?:\. [A-Z]\w+)?"
    r"|(?<=[^\W\d_] .)(?:(?=\.)|(?<=[D-ZĐ]))(?=\.?(?:,| [a-zà-ỹđ(])))"
)
"""Two or more, or one where a name stands alone: "mẹ của em **V.** kể"; in rules "ông A" is nobody. What
stands before is asked behind the capital, so that a search leaps from one to the next."""
_CLASS = re.compile(r" lớp \d{1,2}[A-Za-zĐ]?\d?$")


def find_persons(text: str, sentences: Sequence[Sentence] = ()) -> list[Mark]:
    """All persons named in ``text``, in text order, none overlapping.

    ``sentences`` with words let a doubtful name of two syllables be refused when its part of speech is not
    that of a proper noun; without them it stands.
    """
    runs = list(capital_runs(text))
    found = [name for run in runs if _may_name(text, run) for name in _best(text, run, 0, len(run.tokens))]
    found += _initials(text)
    found = [name for name in _with_transliterated(text, found) if not _is_land_told(text, name)]
    proper = ProperNouns(sentences)
    found = with_bracketed(text, runs, with_names_between(text, runs, with_neighbours(text, runs, found)))
    found = with_authors(text, runs, found)
    found = with_known(text, runs, found, proper)
    return [
        _mark(text, name)
        for name in sorted(found, key=lambda name: name.span)
        if not context.is_credit(text, name.span.start)
        and not context.is_role(text, name.span.start)
        and not context.is_quoted_title(text, name.span.start, name.span.end)
        and not _is_land_of_many(text, name)
        and not context.ends_in_a_title(text, name.span.start, name.span.end)
        and (name.score > SHORT or not sentences or proper.touch(name.span))
    ]


def _may_name(text: str, run: Run) -> bool:
    """A capital alone is a name only where something calls it one; most begin a sentence or a body's name."""
    return len(run.tokens) > 1 or context.may_be_called(text, run.tokens[0].start())


def _with_transliterated(text: str, found: list[Found]) -> list[Found]:
    """A name in foreign spelling takes the place of its parts that were found alone."""
    abroad = list(find_transliterated(text))
    return [name for name in found if not any(name.span.overlaps(other.span) for other in abroad)] + abroad


_MANY_OF_THEM = leaping(r"(?<!\w)(?:các|những|nhiều|\d+) (?:[^\W\d]+ ){1,3}$")


def _is_land_of_many(text: str, name: Found) -> bool:
    """As in "Các tác giả Hà Tĩnh", "12 vận động viên Nam Định": where they come from."""
    start = name.span.start
    many = _MANY_OF_THEM.search(lower_in_place(text), max(0, start - 30), start) is not None
    return many and is_large_place(name.span.of(text))


_TRADE = re.compile(
    r"(?<!\w)(?:nông dân|ngư dân|công nhân|(?:cô|thầy) giáo|nữ sinh|học sinh|học trò|bác sĩ|cựu binh) $",
    re.IGNORECASE,
)


def _is_land_told(text: str, name: Found) -> bool:
    """As in the headline "Nông dân Hà Tĩnh được tặng …", when the text goes on with "huyện A, Hà Tĩnh"."""
    words, start = name.span.of(text), name.span.start
    if len(name.words) != 2 or not is_province(words) or not _TRADE.search(text, max(0, start - 12), start):
        return False
    return any(f"{before}{words}" in text for before in ("tỉnh ", ", ", "("))


def _mark(text: str, name: Found) -> Mark:
    """The mark of a name; the dot after an initial belongs to it ("lái xe Phạm Văn Đ. khai")."""
    span = name.span
    short = len(name.words[-1]) == 1 or name.words[-1] in ("Th", "Tr", "Ph", "Ng", "Nh", "Kh", "Ch")
    if (short or name.by == "initials") and _INITIAL_DOT.match(text, span.end):
        span = Span(span.start, span.end + 1)
    return Mark("PERSON", span, span.of(text), score=name.score, by=f"person:{name.by}")


def _best(text: str, run: Run, first: int, last: int) -> Iterator[Found]:
    """The surest name between two tokens of a run (the longest among equals), then those beside it."""
    best: tuple[float, int, int, str] | None = None
    for start in range(first, last):
        called = calling_of(text, run, start)
        for size in range(1 if called else 2, min(LONGEST, last - start) + 1):
            score, by = _assess(text, run, start, start + size, last, called)
            if score and (best is None or (score, size) > best[:2]):
                best = score, size, start, by
    if best is None:
        return
    score, size, start, by = best
    size += _unknown_given_name(text, run, start, start + size, last)
    yield from _best(text, run, first, start)
    yield found_at(run, start, start + size, score, by)
    yield from _best(text, run, start + size, last)


def _unknown_given_name(text: str, run: Run, first: int, end: int, last: int) -> int:
    """1 when one more syllable ends the run and the name, a given name that no table has; else 0.

    "Dương Hoàng Sum **Rết**", but not "Nguyễn Văn An **Giám** đốc".
    """
    words = run.words[first:last]
    if end + 1 != last or not 3 <= len(words) <= LONGEST or not names.is_surname(words[0]):
        return 0
    token = run.tokens[end]
    rest = text[token.end() : token.end() + 2]
    if _begins_a_trade(text, token):
        return 0
    ends = not token.group().isupper() and not names.is_surname(token.group()) and not rest[:1].isalnum()
    return int(ends and not is_no_name(text, run, first, last) and len(words) > 3)


_BEFORE_VIEN = frozenset({"Giảng", "Giáo", "Học", "Sinh", "Chuyên", "Đảng", "Đoàn", "Hội", "Thành", "Nhân"})


def _begins_a_trade(text: str, last: re.Match[str]) -> bool:
    """As in "Trần Thị Lê **Giảng** viên cao cấp": the first syllable of what she is."""
    return last.group() in _BEFORE_VIEN and text.startswith(" viên", last.end())


_DEGREES = frozenset({"ThS", "Ths", "PGS", "GS", "TSKH", "NCS"})
"""Before a name behind another title: "tác giả **ThS** P"."""


def _assess(
    text: str, run: Run, first: int, last: int, limit: int, called: Calling | None
) -> tuple[float, str]:
    """Score and reason of tokens ``first`` to ``last`` as one name; 0 when they are none.

    A name that nothing calls has two words at least.
    """
    words = run.words[first:last]
    if called is None and last < limit and words[0] != "Thích" and names.name_score(words) < 0.3:
        return 0.0, ""  # No way below would make more of it.
    if _begins_a_trade(text, run.tokens[last - 1]) or words[0] in _DEGREES:
        return 0.0, ""
    if called is not None:
        no_name = (first > 0 and words[0] in _MIDDLES) or is_no_name(text, run, first, last)
        return (0.0, "") if no_name else _assess_called(run, first, last, limit, called)
    if _is_name_in_religion(words):
        return CALLED, "name in religion"
    start, end = run.tokens[first].start(), run.tokens[last - 1].end()
    foreign = last == limit and (
        _is_foreign_name(words) or (comes_from_abroad(text, run, first, last) and _all_foreign(words))
    )
    looks = max(names.name_score(words), 0.7 if foreign else 0.0)
    least = 0.3 if context.is_maker(text, start) else 0.45
    # The looks refuse most, and are the quickest to ask for.
    if looks < least or is_only_with_title(words) or is_no_name(text, run, first, last):
        return 0.0, ""
    if is_place(words) or _begins_with_place(words) or _is_team(text, start, words):
        return 0.0, ""
    chained = context.post_heads_chain(text, start)
    if stands_in_a_name(text, run, first):
        return _assess_after_body(text, run, first, last, limit) if chained else (0.0, "")
    if chained:
        return (0.0, "") if _is_called_a_place(text, words) else (CHAINED, "post and body")
    if context.is_apposition(text, end):
        return CHAINED, "apposition"
    return _assess_uncalled(text, run, first, last, looks)


_MIDDLES = frozenset({"Thị", "Văn"})
"""Behind another capital these go on a name: "bà Tướng | **Thị** Dính"."""


def _is_name_in_religion(words: Sequence[str]) -> bool:
    """As in "TT. **Thích Chơn Minh**", "ĐĐ.**Thích Nữ Diệu Tâm**"; the Buddha Thích Ca is none."""
    return words[0] == "Thích" and len(words) in (3, 4) and words[1] != "Ca"


_WARDS = ("phường ", "Phường ", "P.")
"""Called after heroes: "Chủ tịch Hội CCB phường **Nguyễn Trung Trực**"."""


def _assess_after_body(text: str, run: Run, first: int, last: int, limit: int) -> tuple[float, str]:
    """A name behind the place or body that its bearer heads: "Bí thư Đảng ủy xã Xà Hồ | Mùa A Chống"."""
    words = run.words[first:last]
    start = run.tokens[first].start()
    inside_a_name = first > 1 and not run.words[first - 1].isupper()
    taken = context.is_named_after(text, start) and not context.is_bare_body(text, start)
    short = len(words) < 3 and not names.is_highland_name(words)
    ward = text.endswith(_WARDS, 0, start) and " ".join(words).lower() in end_words("namesakes")
    if (taken and not inside_a_name) or short or ward or last < limit or _is_any_place(words):
        return 0.0, ""
    if names.holds_two_names(words):
        return 0.0, ""
    return (CALLED if first and _is_any_place(run.words[:first]) else CHAINED), "after its body"


def _assess_uncalled(text: str, run: Run, first: int, last: int, looks: float) -> tuple[float, str]:
    words = run.words[first:last]
    alone = first == 0 and last == len(run.tokens)
    start = run.tokens[first].start()
    if (words[0].isupper() and not alone) or context.is_prize_name(text, start):
        return 0.0, ""
    if names.is_year_by_the_moon(words):
        return 0.0, ""
    if all(map(str.isupper, words)) and not all(map(names.is_name_part, words[1:])):
        return 0.0, ""
    if len(words) == 2 and alone and names.is_highland_name(words):
        return LOOKS, "name of another people"
    if alone and len(words) <= 3 and looks >= 0.3 and context.is_maker(text, start):
        return LOOKS, "maker of a work"
    if len(words) >= 3 and looks >= 0.55:
        return LOOKS, "syllables"
    if _is_foreign_name(words) or (
        alone and comes_from_abroad(text, run, first, last) and _all_foreign(words)
    ):
        return FOREIGN, "foreign name"
    if alone and len(words) >= 3 and looks >= 0.45 and context.acts(text, run.tokens[last - 1].end()):
        return FOREIGN, "name of another people that acts"
    lone = alone and names.is_strong_surname(words[0]) and not _is_any_place(words)
    if lone and (context.acts(text, run.tokens[last - 1].end()) or context.wins(text, start)):
        return SHORT, "short name that acts"
    return 0.0, ""


_OF_A_LAND = frozenset({Calling.POST, Calling.STATE_POST, Calling.TITLE, Calling.HONORIFIC})


def _assess_called(run: Run, first: int, last: int, limit: int, called: Calling) -> tuple[float, str]:
    words = run.words[first:last]
    by = called.value
    name = " ".join(words)
    if name in person_cues().not_after_honorific or (called is not Calling.HONORIFIC and is_country(name)):
        return 0.0, ""
    if called in _OF_A_LAND and begins_with_country(words):
        return 0.0, ""
    if words[0] == "Khoa" and called is Calling.TITLE and len(words) > 1:
        return 0.0, ""  # "điều dưỡng **Khoa Sản**"
    if name == "Cơ" and run.tokens[last - 1].string.startswith(" quan", run.tokens[last - 1].end()):
        return 0.0, ""  # "Thủ trưởng **Cơ** quan"
    if len(words) == 1:
        lone = (
            last == limit
            and not is_long_headline(run)
            and (
                called is Calling.HONORIFIC
                or (
                    called is Calling.TITLE
                    and not names.often_begins_a_body(words[0])
                    and words[0] != "Việt"  # "Giáo sư Việt được Nhật hoàng tặng …": of the nation
                )
                or (
                    not names.is_vietnamese_syllable(words[0])
                    and run.tokens[first].string.endswith("hống đốc ", 0, run.tokens[first].start())
                )
            )
        )
        return (CALLED, by) if lone and _may_stand_alone(words[0]) else (0.0, "")
    if is_long_headline(run) and not names.is_strong_surname(words[0]):
        return 0.0, ""
    least = 0.35 if called in (Calling.HONORIFIC, Calling.TITLE) else 0.5
    if names.name_score(words) >= least and not _begins_with_place(words):
        return CALLED, by
    if last < limit:
        return 0.0, ""
    if words[0] in person_cues().foreign_first or (
        called not in (Calling.POST, Calling.GROUP) and _all_foreign(words)
    ):
        return CALLED, f"{by}, foreign"
    if names.often_begins_a_body(words[0]) and (called is not Calling.HONORIFIC or words[0] != "Năm"):
        return 0.0, ""
    place = is_place(words) and not is_also_a_person(words)
    if called in (Calling.HONORIFIC, Calling.TITLE) and not place and len(words) <= 4:
        return CHAINED, f"{by}, other name"
    return 0.0, ""


def _may_stand_alone(word: str) -> bool:
    return names.is_given_name(word) or (
        not names.is_vietnamese_syllable(word)
        and (word[1:].islower() or re.match("[HK]['’ʼ]", word) is not None)
    )


def _is_foreign_name(words: Sequence[str]) -> bool:
    """ "Vladimir Putin", "Marie Nguyễn Thu Hà" by the first word, "Park Hang-seo" by the last."""
    if len(words) == 2 and _KOREAN_GIVEN.fullmatch(words[1]):
        return True
    if words[0].split("-")[0] not in person_cues().foreign_first:
        return False
    return _all_foreign(words[1:]) or names.name_score(words[1:]) >= 0.6


def _all_foreign(words: Sequence[str]) -> bool:
    """Whether some word cannot be a Vietnamese syllable and none is an acronym."""
    plain = [word for word in words if len(word) > 1]
    return any(not names.is_vietnamese_syllable(word) for word in plain) and not any(map(str.isupper, plain))


def _is_any_place(words: Sequence[str]) -> bool:
    return bool(places.find(" ".join(words)))


_TYPES = ("xã", "phường", "thị trấn", "làng", "huyện", "thị xã", "quận")


def _is_called_a_place(text: str, words: Sequence[str]) -> bool:
    """As in "ông P (phường Tăng Tiến), Giám đốc HTX Mây tre đan **Tăng Tiến**": a place by its type elsewhere
    in the article; who bears such a name bears one of three words at least."""
    name = " ".join(words)
    return len(words) == 2 and _is_any_place(words) and any(f"{kind} {name}" in text for kind in _TYPES)


def _is_team(text: str, start: int, words: Sequence[str]) -> bool:
    """ "Đoàn Việt Nam", "Đoàn Hà Nội" that opens a sentence, though Đoàn is a surname; no "Đoàn Kiên Giang"
    in a list of names."""
    place = " ".join(words[1:])
    opens = text[max(0, start - 2) : start].endswith((". ", "\n", "; ")) or start == 0
    district = (
        text.endswith(", ", 0, start) and not places.find(place, "tỉnh") and bool(places.find(place, "huyện"))
    )
    return words[0] == "Đoàn" and (is_country(place) or district or (opens and is_large_place(place)))


def _begins_with_place(words: Sequence[str]) -> bool:
    """ "Hà Giang Nguyễn Văn Sơn": the name begins after the place."""
    return (
        len(words) >= 4
        and is_large_place(" ".join(words[:2]))
        and (names.name_score(words[2:]) >= 0.6 and names.is_strong_surname(words[2]))
    )


def _initials(text: str) -> Iterator[Found]:
    """ "anh N.V.H" after an honorific or title, "nam sinh lớp 8 D.Q.V."."""
    for found in _INITIALS.finditer(text):
        in_class = _CLASS.search(text, max(0, found.start() - 10), found.start() - 1)
        at = in_class.start() + 1 if in_class is not None else found.start()
        called = context.calling_before(text, at)
        if called and called[0] in (Calling.HONORIFIC, Calling.TITLE):
            yield Found(Span(found.start(), found.end()), (found.group(),), CHAINED, "initials")
