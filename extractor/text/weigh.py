"""Decides between the rules and the trained tagger; what then still overlaps is for ``settle``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from extractor.ground.reading import Mark
from extractor.lexicon import places
from extractor.lexicon.units import end_words
from extractor.text.tagger.doubts import (
    has_no_head,
    is_no_person,
    is_no_place,
    is_no_unit,
    is_place_of_body,
    is_whole_body,
)
from extractor.text.units.memorials import CALLED_AFTER
from extractor.text.units.name import verbal_pairs
from extractor.text.units.tagger import SHARED_RULE
from extractor.viet.names import is_strong_surname, name_score

OPEN_CLASSES = frozenset({"UNIT", "PERSON", "LOC"})
"""Labels whose names no list exhausts, on which the trained tagger is heard."""

_TOLD_BY_FORM = frozenset({"person:transliterated", "person:author", "person:pen name"})
"""As in "Đại sứ Nga tại Việt Nam | A.Pê-trốp", "tác giả Lê Mai (**Vân Hà**)": the model adds such names to
the land, or takes them for places."""

_DOUBTED = frozenset({"UNIT", "LOC"})
"""Labels of which a mark of the rules goes when the model finds it most unlikely: "Việt Nam" in "Liên hoan
phim Việt Nam lần thứ 21", "Olympic" in "giải Olympic". Persons and dates lost as much as they gained."""


class Limits(Protocol):
    """Probabilities of the model from which its mark is added, from which it wins over the rules, and below
    which a mark of the rules is dropped."""

    @property
    def add(self) -> float: ...
    @property
    def win(self) -> float: ...
    @property
    def drop(self) -> float: ...


def weigh(rules: Sequence[Mark], model: Sequence[Mark], limits: Limits) -> tuple[Mark, ...]:
    """Marks of the rules, scored by the model, and of the model, of which a likely one wins over the rules.

    Both are sorted, longest first, and settled. The model is heard on the open classes alone: awards are read
    from the catalogue and dates by their grammar, and measured worse with the model's. An AWARD of the rules
    always stays, and the units inside it with it.
    """
    outer, heard = _Apart(_outer(rules)), _Apart(model)
    prizes = [mark for mark in model if mark.label == "AWARD"]
    doubtful = {mark for mark in outer.marks if _is_doubtful(mark, heard, prizes, limits)}
    beaten: set[Mark] = set()
    added: list[Mark] = []
    for mark in (mark for mark in model if mark.label in OPEN_CLASSES and not _is_common_word(mark)):
        against = outer.overlapping(mark)
        if any(other.span == mark.span and other.label == mark.label for other in against):
            continue  # confirmed, as most are
        if against and (_is_joined_place(mark) or any(_cuts_joined_place(mark, o) for o in against)):
            continue
        if any(_cuts_where_joined(mark, other) or _joins_holder(mark, other) for other in against):
            continue
        if any(mark.text.removeprefix(other.text) in _VERBS_IN_CAPITALS for other in against):
            continue
        if any(other.by in _TOLD_BY_FORM for other in against):
            continue
        if any(_is_team_of(mark, other) or is_place_of_body(mark, other) for other in against):
            continue
        if any(_reaches_into_house(mark, other) or _runs_together(mark, other) for other in against):
            continue
        if any(_is_territory_of(mark, other) for other in against):
            continue
        if _is_told_otherwise(mark, against, outer.marks):
            continue
        contested = any(other not in doubtful for other in against)
        if mark.score < (limits.win if contested else limits.add):
            continue
        if not _is_left_out(mark) and not any(other.label == "AWARD" for other in against):
            beaten.update(against)
            added.append(_with_id(mark, against))
    gone = beaten | doubtful
    if not gone:
        return (*rules, *added)
    standing = (mark for mark in rules if not any(mark == one or _is_inside(mark, one) for one in gone))
    return (*standing, *added)


_VERBS_IN_CAPITALS = frozenset({" Truy", " Tặng", " Trao", " Khen"})
"""Behind a body written so by a slip: "quyết định của Bộ GD-ĐT | **Truy** tặng …"."""


def _is_doubtful(mark: Mark, model: "_Apart", prizes: Sequence[Mark], limits: Limits) -> bool:
    """Whether the model finds a mark of the rules most unlikely, and nothing speaks for it."""
    if mark.score >= limits.drop or mark.label not in _DOUBTED or _SHORT_FORM_INSIDE.search(mark.text):
        return False
    if (
        _NUMBERED_HAMLET.match(mark.text)
        or CALLED_AFTER.match(mark.text)
        or mark.text.startswith(_STATES)
        or _is_told_whole(mark)
        or _is_read_by_grammar_alone(mark, model)
    ):
        return False
    others = model.overlapping(mark)
    if any(_joins_holder(other, mark) or _confirms(other, mark) for other in others):
        return False
    if others and all(_is_left_out(other) or _is_a_guess(other, mark, limits) for other in others):
        return False
    if any(_cuts_where_joined(o, mark) or _is_joined_place(o) or _is_team_of(o, mark) for o in others):
        return False
    if any(_reaches_into_house(other, mark) or _is_territory_of(other, mark) for other in others):
        return False
    return not (mark.label == "UNIT" and any(prize.span.covers(mark.span) for prize in prizes))


_STATES = ("Cộng hòa ", "CHXHCN ")
"""No other names begin so: "Quốc hội nước **Cộng hòa XHCN Việt Nam**"."""


def _is_a_guess(mark: Mark, other: Mark, limits: Limits) -> bool:
    """Whether the model calls the same words something else, too unsure to be heard: "đoàn học sinh **Hà
    Nội**" for a body. Then the rules are heard."""
    return mark.span == other.span and mark.score < limits.add


def _confirms(mark: Mark, other: Mark) -> bool:
    return mark.span == other.span and (mark.label == other.label or other.by == SHARED_RULE)


def _is_joined_place(mark: Mark) -> bool:
    """As "đường Bản Mù - Bắc Yên": the rules read the two ends, the model joins them; no house ("Cung Văn hóa
    Hữu nghị Việt - Xô")."""
    return mark.label == "LOC" and " - " in mark.text and not mark.text.lower().startswith(_HOUSES)


_HOUSES = ("cung ", "nhà ", "trung tâm ")


def _cuts_joined_place(mark: Mark, place: Mark) -> bool:
    """As "cao tốc Vĩnh Hảo" out of "cao tốc Vĩnh Hảo - Phan Thiết", since a road is called by its two ends;
    as "Đồng Văn" out of "cao nguyên đá Đồng Văn", since a type of several words is no slip."""
    if mark.label != "LOC" or place.label != "LOC":
        return False
    *before, last = place.text.removesuffix(mark.text).split(" ")
    of_type = len(before) > 1 and not last and "".join(before).isalpha()
    return place.text.startswith(f"{mark.text} - ") or of_type


def _is_read_by_grammar_alone(mark: Mark, model: "_Apart") -> bool:
    """As "Ban Thư ký ASEAN", "Hội giao lưu văn hóa Việt – Nhật": a head with its name, of which the model
    makes nothing else. A brand has no head, so there the model's doubt counts."""
    return mark.label == "UNIT" and not has_no_head(mark.by) and not model.overlapping(mark)


_NUMBERED_HAMLET = re.compile(r"TDP (?:số )?\d")
_SHORT_FORM = re.compile(r" \([^\W\d_]+\d*\)")
_SHORT_FORM_INSIDE = re.compile(r" \([^\W\d_]{2,}\) (?=\w)")
_PART = re.compile(r"(?:khoa|phòng|ban|viện) ", re.IGNORECASE)
_COMMITTEE = re.compile(
    r"(?:ban chấp hành|(?:ban )?thường vụ|btv|bch|thường trực|đoàn chủ tịch"
    r"|công đoàn(?: cơ sở)?|cđcs|đoàn cơ sở|chi đoàn|chi bộ(?: cơ sở)?|đảng bộ|đảng ủy) ",
    re.IGNORECASE,
)
"""Before the body whose it is, with which it is one name."""


def _cuts_where_joined(mark: Mark, name: Mark) -> bool:
    """As "Văn phòng HĐND" out of "Văn phòng HĐND và UBND xã A", "Bộ Tư lệnh" out of "Bộ Tư lệnh (BTL) Vùng
    1": the rules join words at "và" by a list of fields and phrases alone, and across a bracketed short form
    where the name plainly goes on, so they know; the model has seen such words apart. One word behind "và"
    may begin another name ("Sở Y tế và Dược" before "sĩ"). A part keeps its owner behind a dash ("Phòng 1 -
    Viện Kiểm sát nhân dân tỉnh A"), and its head behind a post ("Trưởng | khoa Cấp cứu Bệnh viện A"). A
    committee or union is one name with its body ("Ban thường vụ Huyện đoàn A", "Công đoàn Trường B"), and so
    is what they read from a head with a capital up to the same end ("Văn phòng | Đảng ủy xã A") or join at a
    comma, by lists as well ("Khối thi đua các cơ quan Đảng | , đoàn thể tỉnh"), or past "tại" ("Hội đồng
    hương Nghệ An | tại TP.Vinh")."""
    if mark.label != "UNIT" or name.label != "UNIT" or not _is_inside(mark, name):
        return False
    before, joint, behind = name.text.partition(" và ")
    joined = joint and " " in behind and mark.text in (before, behind)
    chained = mark.text in _SHORT_FORM.sub("", name.text).split(" - ")
    of_its_committee = _COMMITTEE.fullmatch(name.text, 0, mark.span.start - name.span.start) is not None
    headless = _PART.match(name.text) is not None and mark.text == name.text.partition(" ")[2]
    inside_short = _SHORT_FORM_INSIDE.search(name.text) is not None
    owner = mark.span.end == name.span.end and name.text[0].isupper() and not has_no_head(name.by)
    rest = name.text[len(mark.text) :] if mark.span.start == name.span.start else ""
    own_name = rest.startswith((", ", " tại ")) or _is_own_name(rest.split()) or _cuts_a_word(mark.text, rest)
    return bool(joined) or chained or of_its_committee or headless or inside_short or owner or own_name


def _cuts_a_word(cut: str, rest: str) -> bool:
    """As "Phòng Tiếp" out of "Phòng Tiếp nhận và Trả kết quả"; what the body does may follow in small letters
    ("Chi cục Thuế Nậm Cắn | xin lùi …")."""
    last, *further = cut.split()[-1], *rest.split()
    small = bool(further) and rest.startswith(" ") and further[0].islower()
    pair = " ".join(further[:2])
    if (last, pair) == ("thuật", "biểu diễn") or (last, *further[:1]) == ("Tiếng", "nói"):
        return True  # "Cục Nghệ thuật | biểu diễn", "Đài Tiếng | nói Việt Nam"
    if not small or not last[0].isupper() or last.isupper() or pair in verbal_pairs():
        return False
    if f"{last} {further[0]}".lower() in verbal_pairs():
        return True
    return further[0] not in end_words("small_words") | end_words("verbs")


def _is_own_name(words: list[str]) -> bool:
    """As the "Ba Lai" of "Công ty Cổ phần Thủy sản Ba Lai", which the model would leave off; no person behind
    the body."""
    capitals = len(words) > 1 and all(word[0].isupper() and word.isalpha() for word in words)
    return capitals and not _is_like_person(words)


def _runs_together(mark: Mark, other: Mark) -> bool:
    """As "Đỗ Hùng Trường THPT Lê Lợi" taken for one body, or one person, behind "thầy": the rules read a name
    and a body."""
    if mark.label == "UNIT":
        begins = mark.span.start == other.span.start and mark.span.end > other.span.end
        return other.label == "PERSON" and begins and other.by == "person:honorific"
    behind = mark.span.start < other.span.start and other.span.end <= mark.span.end
    return mark.label == "PERSON" and other.label == "UNIT" and behind and " " in other.text


def _is_territory_of(mark: Mark, unit: Mark) -> bool:
    """As "phường Lê Hồng Phong" at the end of "Hội Nông dân phường Lê Hồng Phong": with its type, a place
    behind the name of a body's kind tells whose body it is."""
    inside = unit.span.start < mark.span.start and mark.span.end == unit.span.end
    typed = mark.text.startswith(("phường ", "xã ", "thị trấn "))
    return mark.label == "LOC" and unit.label == "UNIT" and inside and typed


def _is_told_whole(mark: Mark) -> bool:
    """As "Trung ương Đảng": a name of the list that is no other word, however odd its place is; or "CLB Sân
    khấu “Biển hẹn”": a head with its name in quotation marks."""
    named = mark.text.endswith(("”", '"', "»")) or is_whole_body(mark.text)
    return mark.label == "UNIT" and mark.text.count(" ") > 1 and named


def _joins_holder(mark: Mark, name: Mark) -> bool:
    """As "Chính phủ Trương Hòa Bình" behind "Phó Thủ tướng": a body of the state is whole by itself. So is
    one whose head follows behind a dash ("UBND xã A - Trần Văn B")."""
    if mark.label != "UNIT" or name.label != "UNIT" or not mark.text.startswith(f"{name.text} "):
        return False
    joint, *rest = mark.text[len(name.text) :].split()
    if joint in "-–" and _is_like_person(rest):
        return True
    return " (" not in mark.text and is_whole_body(name.text)


def _is_like_person(words: list[str]) -> bool:
    short = len(words) == 2 and is_strong_surname(words[0])
    return all(word[0].isupper() for word in words) and (short or name_score(words) >= PERSON_LIKE)


PERSON_LIKE = 0.5
"""``name_score`` of a surname with what may be a given name."""


def _is_team_of(mark: Mark, name: Mark) -> bool:
    """As "đội bóng chuyền nữ xã A", where the rules read the place or body that plays."""
    if name.label not in _DOUBTED or name.span.end != mark.span.end or name.span.start <= mark.span.start:
        return False
    head, *sport = mark.text[: name.span.start - mark.span.start].lower().split()
    return head == "đội" and bool(sport) and end_words("sports").issuperset(sport)


def _reaches_into_house(mark: Mark, house: Mark) -> bool:
    """As "Nhi tại Bệnh viện A" behind "bác sĩ chuyên khoa": where somebody works, of which the rules read the
    whole name; that of a mission or branch ("Đại sứ quán Việt Nam tại Lào") they read on past "tại"."""
    ends_alike = mark.label == house.label == "UNIT" and mark.span.end == house.span.end
    return ends_alike and mark.text.removesuffix(house.text).endswith(" tại ")


def _is_told_otherwise(mark: Mark, against: Sequence[Mark], outer: Sequence[Mark]) -> bool:
    """As "Pom Lầu" for a body where the rules read the place that "bản Pom Lầu" tells, "Mai An" for a place
    in the article of Ngô Phương Mai An: the fuller name says what the bare one is; so for a pagoda
    that is gone to, and for the last of a list under one head ("các trường A và Đống Đa")."""
    if any(
        other.label == "LOC" and CALLED_AFTER.match(other.text) and _is_inside(mark, other)
        for other in against
    ):
        return True
    if mark.label == "LOC" and any(_is_team(other, mark) for other in against):
        return True
    same = [other for other in against if other.span == mark.span]
    labels = {other.label for other in same} or {"PERSON"}
    if any(other.by == SHARED_RULE for other in same):
        return True
    if mark.label in labels or " " not in mark.text:
        return False
    if "LOC" in labels and mark.text.lower().startswith(_NEVER_BODIES):
        return True
    return any(one.label in labels and one.text.endswith(f" {mark.text}") for one in outer)


def _is_team(unit: Mark, name: Mark) -> bool:
    """As "đội Sao Mai" with a name that no place of the tables has."""
    called = unit.label == "UNIT" and unit.text.lower() == f"đội {name.text.lower()}"
    return called and not places.find(name.text)


_NEVER_BODIES = (
    "chùa ",
    "khu công nghiệp ",
    "cụm công nghiệp ",
    "khu đô thị ",
    "cao tốc ",
    "quốc lộ ",
    "đường ",
)
"""Places that the rules read as such; where one of them acts, a pagoda does, they read a body."""


class _Apart:
    """Marks in text order of which none lies in another, so that ends rise as beginnings do."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.marks = list(marks)
        self._starts = [mark.span.start for mark in self.marks]
        self._ends = [mark.span.end for mark in self.marks]

    def overlapping(self, mark: Mark) -> list[Mark]:
        """Those that share letters with a mark."""
        first = bisect_right(self._ends, mark.span.start)
        return self.marks[first : bisect_left(self._starts, mark.span.end)]


def _is_left_out(mark: Mark) -> bool:
    if mark.text[0] in "-–":
        return True  # "Thương binh | **-Liệt sĩ**"
    refused = {"UNIT": is_no_unit, "LOC": is_no_place, "PERSON": is_no_person}.get(mark.label)
    return refused is not None and refused(mark.text)


def _is_common_word(mark: Mark) -> bool:
    """As "nhà văn hóa", "hội trường": places and persons have a capital or a number."""
    words = mark.text.replace(" ", "")
    return mark.label in {"LOC", "PERSON"} and words.isalpha() and words.islower()


def _outer(marks: Sequence[Mark]) -> Iterator[Mark]:
    """The marks that lie inside no other; ``marks`` sorted by start, longest first."""
    longest: Mark | None = None
    for mark in marks:
        if longest is None or not _is_inside(mark, longest):
            yield mark
        if longest is None or mark.span.end > longest.span.end:
            longest = mark


def _is_inside(mark: Mark, other: Mark) -> bool:
    return other.span.covers(mark.span) and mark.span != other.span


def _with_id(mark: Mark, against: Sequence[Mark]) -> Mark:
    """A model's mark with the id that the rules read there, or of the only place that has its name."""
    if mark.label != "LOC":
        return mark
    known = {other.id for other in against if other.label == "LOC"} - {None}
    known = known or {place.id for place in places.find(mark.text)}
    return replace(mark, id=known.pop()) if len(known) == 1 else mark
