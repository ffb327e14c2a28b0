"""Who was spoken of where: what "nhà trường", "ông", "hai em", "đơn vị này" stand for."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from extractor.events.naming.doers import doer_of
from extractor.events.naming.led_bodies import body_led, is_led_by_one
from extractor.events.naming.officials import acts_in_office
from extractor.events.naming.same_names import same_name
from extractor.events.naming.told_last import is_beside, last_told_of, sentence_start
from extractor.events.parts.deeds import DEED
from extractor.events.parts.recipient import Recipient
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.leadins import leadins
from extractor.viet.fold import fold
from extractor.viet.letters import UPPER, lower_in_place
from extractor.viet.names import holds_name, is_middle_and_given

_RANKS_OF_BIRTH = frozenset({"Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Út", "Cả"})
"""As in "ông Tám Dư": the eighth child, called by the rank."""
_ENDS_IN_TYPE = re.compile(r"\s(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)$", re.IGNORECASE)
"""As in "BHXH tỉnh" in an article that also says "BHXH tỉnh Bình Dương"."""
_BODY_AT_END = re.compile(
    r"\S\s+(?P<body>(?:Công an|Ban CHQS|Bộ CHQS|UBND|Trung tâm Y tế|Phòng GD&ĐT) \w+(?: \w+)?)$"
)
"""As in "Đội Cảnh sát kinh tế Công an quận": the body within which the part is."""
_TRUE_NAME = re.compile(
    r"(?:\s*\(|,|[.]\s+(?:ông|bà|anh|chị|cụ))?\s*(?:có )?(?:tên thật|tên khai sinh|tên đầy đủ)(?: là)?\s+",
    re.IGNORECASE,
)
_CALLED_SO = re.compile(
    r"\s*[,(]\s*(?:hay )?(?:(?:bà con |mọi người |người dân )?(?:thường |quen |hay |còn )+(?:được )?gọi"
    r"|tên thường gọi|biệt danh|bí danh)(?: là)?(?: (?:ông|bà|anh|chị|cụ|thầy|cô))?\s+[“\"]?",
    re.IGNORECASE,
)
"""As in "Nguyễn Văn Tư (thường gọi là Tư Đờn)"."""
_POST_BEFORE = re.compile(
    r"(?:chủ tịch|giám đốc|bí thư|trưởng|phó|lãnh đạo|bộ trưởng|tư lệnh|[uủ][ỷy] viên"
    r"|chánh (?:thanh tra|văn phòng))\s+$"
)
_ABOVE = re.compile(r"\s+(?:nói |kể |nêu )?(?:trên|này|ấy|đó)(?!\w)")
_WHICH_OF_THEM = re.compile(r"\s+(?:đã |vừa )?(?:đạt|đoạt|giành|có thành tích|được|nhận)(?!\w)")
"""Behind "cho ba em" these choose some: "cho ba em đạt huy chương Bạc" are not the three just named."""
_AUTHORITY = re.compile(
    r"(?:ubnd|ủy ban nhân dân|hđnd|chính phủ|quốc hội|bộ |thủ tướng|tỉnh ủy|thành ủy|trung ương)"
)
_TERRITORY_IN = re.compile(
    r"(?<!\w)(?:tỉnh|thành phố|tp|quận|huyện|thị xã|xã|phường|thị trấn)(?!\w)", re.IGNORECASE
)
_BEHIND_COMMA = re.compile(r"(?:,| -| –) (?P<words>\w+(?: \w+){0,3})")
_FULL_NAME = 3
"""Words from which on a name is no nickname."""
_LONGEST_BRAND = 3
"""Words of a brand that stands for its firm."""
_FIRM = re.compile(r"(?:Tổng )?(?:Công ty|Tập đoàn|Ngân hàng|Hợp tác xã|Hãng|Xí nghiệp)(?!\w)", re.IGNORECASE)
_ALIAS = re.compile(
    rf"\s*\((?P<said>(?:sau đây )?(?:gọi|viết)(?: tắt)? là )?(?P<alias>[{UPPER}][^(),;\n]{{1,30}})\)"
)


def _outside_awards(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The marks, sorted by start and the longest first, that lie in no AWARD."""
    reached = 0
    for mark in marks:
        if mark.label == "AWARD":
            reached = max(reached, mark.span.end)
        if mark.span.end > reached:
            yield mark


def _of_title(marks: Iterable[Mark], reading: Reading) -> list[Mark]:
    return [mark for mark in marks if mark.span.end <= len(reading.article.title)]


def _is_named(unit: Mark) -> bool:
    """Whether a headline's words are a name: not in a line of capitals, nor in "một tòa án huyện"."""
    return not unit.text.isupper() and not unit.text.islower()


@lru_cache(maxsize=10_000)
def _spelled_out(name: str) -> str:
    """The form in which names of units are compared: "BVĐK tỉnh" and "Bệnh viện đa khoa tỉnh" are one."""
    return fold(expand_all(name))


class Mentions:
    """Who was spoken of where: resolves "nhà trường", "ông", "anh Lực" to the names they stand for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._units = [
            m for m in _outside_awards(reading.marks) if m.label in {"UNIT", "LOC"} and not self._in_post(m)
        ]
        self._persons = [m for m in reading.marks if m.label == "PERSON"]
        self._called: dict[str, list[Mark]] = {}
        for person in self._persons:
            self._called.setdefault(person.text.split()[-1], []).append(person)
        self._in_title = _of_title(self._units, reading), _of_title(self._persons, reading)
        self._aliases = self._named_aliases()
        self._true_names = self._names_behind_names()

    @made_once
    def _in_posts(self) -> list[Mark]:
        marks = _outside_awards(self._reading.marks)
        return [mark for mark in marks if mark.label == "UNIT" and self._in_post(mark)]

    def _in_post(self, mark: Mark) -> bool:
        """The body in somebody's post ("Chủ tịch UBND tỉnh") is not what "đơn vị này" stands for."""
        before = self._reading.article.text[max(0, mark.span.start - 16) : mark.span.start].lower()
        return _POST_BEFORE.search(before) is not None

    def unit_of_alias(self, name: str) -> str:
        """The unit that the article itself calls so: "Ngân hàng TMCP Hải Âu (Hải Âu Bank)"; else ``name``."""
        known = self._aliases.get(fold(name)) or self._firm_of_brand(name)
        if known is not None or not _ENDS_IN_TYPE.search(name):
            return known or name
        within = _BODY_AT_END.search(name)
        if within is not None:
            fuller_body = self.unit_of_alias(within["body"])
            return name[: within.start("body")] + fuller_body
        begin = f"{_spelled_out(name)} "
        fuller = {u.text for u in self._units if _spelled_out(u.text).startswith(begin)}
        return fuller.pop() if len({_spelled_out(one) for one in fuller}) == 1 else name

    def _firm_of_brand(self, name: str) -> str | None:
        """As in "Hải Âu nhận giải" where the article also names "Tập đoàn Hải Âu": the one firm called so."""
        brand, short = fold(name), len(name.split()) <= _LONGEST_BRAND and name[0].isupper()
        if not short or not any(u.label == "UNIT" and u.text == name for u in self._units):
            return None
        firms = {
            fold(u.text): u.text
            for u in self._units
            if u.label == "UNIT" and _FIRM.match(u.text) and fold(u.text).endswith(f" {brand}")
        }
        return firms.popitem()[1] if len(firms) == 1 and _FIRM.match(name) is None else None

    def _names_behind_names(self) -> dict[str, str]:
        """As in "già làng Ama Phương (tên thật Y Blim)", "Lê Văn Tư, thường gọi là Tư Đờn": the true name is
        meant; in "Thượng tướng Trần Văn Quang (tên thật Trần Thúc Kính)" the name that he is known by."""
        text = self._reading.article.text
        found: dict[str, str] = {}
        for called, true in zip(self._persons, self._persons[1:], strict=False):
            bracket = _TRUE_NAME.match(text, called.span.end)
            if bracket and bracket.end() == true.span.start:
                nickname = len(called.text.split()) < _FULL_NAME
                found.update({called.text: true.text} if nickname else {true.text: called.text})
            by_name = _CALLED_SO.match(text, called.span.end)
            if by_name and by_name.end() == true.span.start and len(called.text.split()) >= _FULL_NAME:
                found[true.text] = called.text
        return found

    def _named_aliases(self) -> dict[str, str]:
        text = self._reading.article.text
        found: dict[str, str] = {}
        for unit in self._units:
            bracket = _ALIAS.match(text, unit.span.end)
            short = bracket is not None and 3 <= len(bracket["alias"]) < len(unit.text) + 4
            if unit.label != "UNIT" or bracket is None or not short:
                continue
            if bracket["said"] or not self._is_body(bracket.span("alias")):
                found.setdefault(fold(bracket["alias"]), unit.text)
        return found

    def _is_body(self, alias: tuple[int, int]) -> bool:
        """As in "Công an phường A (Công an thị xã B)": the bracket names the body above, no other name."""
        inside = Span(*alias)
        named = any(u.span == inside for u in self._units)
        words = inside.of(self._reading.article.text)
        return named and (level_of_body(words) is not None or _TERRITORY_IN.search(words) is not None)

    def full_name(self, name: str) -> str:
        """The fullest form of a short mention ("Lực", "Tám Lực" → "Trần Văn Lực"), itself when unsure."""
        name = self._true_names.get(name, name)
        words = name.split()
        by_rank = len(words) == 2 and words[0] in _RANKS_OF_BIRTH
        if len(words) > 1 and not by_rank:
            return self._below_headline(name)
        fuller = {m.text for m in self._called.get(words[-1], ()) if len(m.text.split()) > len(words)}
        return fuller.pop() if len({fold(f) for f in fuller}) == 1 else name

    def _below_headline(self, name: str) -> str:
        """A headline's "Mai Hiền" is the only "Mai Thị Hiền" below it, "Anh Thư" the only "Lê Anh Thư"."""
        own = self._called.get(name.split()[-1], ())
        fuller = {m.text for m in own if len(m.text.split()) > len(name.split()) and holds_name(m.text, name)}
        short = all(m in self._in_title[1] for m in own if m.text == name) or is_middle_and_given(name)
        return fuller.pop() if len(fuller) == 1 and short else name

    def unit_of_title(self) -> Mark | None:
        """The one unit that the title names."""
        named = [unit for unit in self._in_title[0] if unit.label == "UNIT"]
        return named[0] if len(named) == 1 else None

    def unit_of_opening(self) -> Mark | None:
        """The one unit, no authority, that title and first block behind it name, when a sentence begins
        with it."""
        opening = [block.span for block in self._reading.article.blocks[:2]]
        units = [u for u in self._units if u.label == "UNIT" and any(span.covers(u.span) for span in opening)]
        starts = {sentence.span.start for sentence in self._reading.sentences}
        begun = [u for u in units if u.span.start in starts and _AUTHORITY.match(u.text.lower()) is None]
        return begun[0] if begun and len({_spelled_out(u.text) for u in units}) == 1 else None

    @property
    def title(self) -> str:
        return self._reading.article.title

    def person_of_title(self) -> Mark | None:
        """The one person whom the title names."""
        named = self._in_title[1]
        return named[0] if len(named) == 1 else None

    def of_person(self, name: str) -> list[Mark]:
        """Where the article speaks of the person of that full name."""
        return [m for m in self._called.get(name.split()[-1], ()) if self.full_name(m.text) == name]

    def body_headed(self, head: str) -> Mark | None:
        """The one body of the article whose name begins with ``head`` ("Hội đồng"), the fullest form
        of it."""
        named = sorted(
            (u for u in self._units if u.text.lower().startswith(head)), key=lambda u: -len(u.text)
        )
        return (
            named[0]
            if named and all(fold(named[0].text).startswith(fold(u.text)[:20]) for u in named)
            else None
        )

    def resolve(self, recipient: Recipient) -> tuple[str, Span] | None:
        """The name an anaphor stands for, nearest before it; None when two would do or none does."""
        word = recipient.stands_for or ""
        if word == DEED:
            start = recipient.span.start
            return doer_of(self._reading, self._persons, self.full_name, self._protagonist, start)
        if recipient.kind == "individual":
            before = recipient.span.start
            called = self._person_called(word, before, self._block_start(before))
            told = called or self._protagonist(before) or self._person_called(word, before, 0)
            if word not in anaphors().trades:
                return told or self._last_person(before)
            return told if told is not None and not self._is_told_with_post(told[1]) else None
        # "CLB" stands for one called "Câu lạc bộ A", too.
        heads = anaphors().units.get(word, (word, expand_all(word.upper()).lower()))
        if not heads and is_led_by_one(self._reading.article.text, recipient.span.end):
            own = [m for m in self._in_posts if self._fits(m, heads)]
            led = body_led(own, recipient.span.start)
            return (led.text, led.span) if led is not None else None
        return self._last_unit(heads, recipient.span.start)

    def _block_start(self, at: int) -> int:
        return max((b.span.start for b in self._reading.article.blocks if b.span.start <= at), default=0)

    def _person_called(self, word: str, before: int, since: int) -> tuple[str, Span] | None:
        """The one person whom the article calls by this very word ("mẹ Đoàn Thị Cúc" for "mẹ")."""
        text = self._reading.article.text
        called = [
            m
            for m in self._persons
            if since <= m.span.start
            and m.span.end <= before
            and re.search(rf"(?<!\w){word}\s$", text[max(0, m.span.start - 12) : m.span.start].lower())
        ]
        names = {self.full_name(m.text) for m in called}
        if len(names) == 1:
            return names.pop(), called[-1].span
        return None

    def _protagonist(self, before: int) -> tuple[str, Span] | None:
        """The one person whom title and first block name: in a portrait "chị" is she."""
        title, *_ = opening = [b.span for b in self._reading.article.blocks[:2]]
        named = [m for m in self._persons if title.covers(m.span)]
        named = named or [m for m in self._persons if any(span.covers(m.span) for span in opening)]
        longest = max(named, key=lambda m: len(m.text), default=None)
        if longest is None or longest.span.start > before:
            return None
        one = {self.full_name(m.text).split()[-1] for m in named}
        return (self.full_name(longest.text), longest.span) if len(one) == 1 else None

    def several(self, counted: Recipient) -> tuple[tuple[str, Span], ...]:
        """The names that "cả 3 người", "hai tổ trên" stand for: as many as the text just named, else none."""
        if not 2 <= counted.count <= 6:
            return ()
        text = self._reading.article.text
        noun = counted.span.of(text).split()[-1].lower()
        start, lower = counted.span.start, lower_in_place(text)
        all_of = lower.endswith(("cả ", "cả hai ", "cả ba "), 0, start)
        named_above = _ABOVE.match(text, counted.span.end) is not None
        pronoun = noun in anaphors().counted_persons or noun == "người"
        if not (all_of or named_above or pronoun):
            return ()
        given_to = lower.endswith("cho ", 0, start)
        if given_to and _WHICH_OF_THEM.match(text, counted.span.end):
            return ()
        persons = counted.kind == "individual"
        pool = self._persons if persons else [m for m in self._units if m.text.lower().startswith(noun)]
        # "P đã trao Huân chương cho 4 cá nhân trên": P gives, those above were named before.
        above = self._as_many(counted, pool, sentence_start(self._reading, start)) if given_to else ()
        return above if above or (given_to and named_above) else self._as_many(counted, pool, start)

    def _as_many(self, counted: Recipient, pool: Sequence[Mark], before: int) -> tuple[tuple[str, Span], ...]:
        """The names last told before a place, where they are as many as counted."""
        earlier = [m for m in pool if m.span.end <= before and not self._holds_an_office(m)]
        for window in (200, 400, 800, 2000):
            near = [m for m in earlier if counted.span.start - m.span.end <= window]
            names = {self.full_name(m.text) if m.label == "PERSON" else m.text: m.span for m in near}
            if len(names) >= counted.count:
                return tuple(names.items()) if len(names) == counted.count else ()
        return ()

    def _holds_an_office(self, person: Mark) -> bool:
        """As in "Chủ tịch UBND huyện P trao Giấy khen cho ba người": P gives or speaks."""
        text = self._reading.article.text
        name = person.text.split()[-1]
        same = self._called.get(name, ())
        return any(acts_in_office(text, m.span) for m in same)

    def _is_told_with_post(self, name: Span) -> bool:
        """As in "ông P, Giám đốc Sở A, dự lễ": no player or artist of whom the article goes on to tell."""
        text = self._reading.article.text
        post = _BEHIND_COMMA.match(text, name.end)
        return post is not None and leadins().begins_with_post(post["words"])

    def _last_person(self, before: int) -> tuple[str, Span] | None:
        earlier = [m for m in self._persons if m.span.end <= before and before - m.span.end < 1200]
        if not earlier:
            return None
        return self.full_name(earlier[-1].text), earlier[-1].span

    def _last_unit(self, heads: tuple[str, ...], before: int) -> tuple[str, Span] | None:
        fitting = [m for m in self._units if self._fits(m, heads)]
        earlier = [m for m in fitting if m.span.end <= before]
        if heads:
            pool = earlier or fitting or [m for m in self._in_posts if self._fits(m, heads)]
            if not pool:
                return self._territory_of_bodies(heads[0])
            chosen = self._topic(pool) or (last_told_of(self._reading, earlier) if earlier else pool[0])
            chosen = self._in_full(chosen, pool)
            return chosen.text, chosen.span
        topic = self._as_body_calls(self._topic(earlier)) or self._only_one_near(earlier, before)
        return (topic.text, topic.span) if topic else None

    def _territory_of_bodies(self, type_: str) -> tuple[str, Span] | None:
        """As in "UBND huyện A tổ chức … Huyện được tặng Cờ": the one place of that type whose bodies are
        named."""
        of_type = re.compile(rf"(?<!\w)(?<!thị ){re.escape(type_)} [{UPPER}][^,;()]*$")
        found: dict[str, tuple[str, Span]] = {}
        for unit in (*self._units, *self._in_posts):
            place = of_type.search(unit.text) if unit.label == "UNIT" else None
            if place is not None:
                span = Span(unit.span.start + place.start(), unit.span.start + place.end())
                found.setdefault(fold(place[0]), (place[0], span))
        return next(iter(found.values())) if len(found) == 1 else None

    def _in_full(self, short: Mark, pool: Sequence[Mark]) -> Mark:
        """As in the headline "26 năm của Hội CCB" over "Hội Cựu chiến binh huyện A": the one fuller name."""
        if short not in self._in_title[0]:
            return short
        begin = f"{_spelled_out(short.text)} "
        longer = [unit for unit in pool if len(unit.text) > len(short.text)]
        fuller = [
            u for u in longer if _spelled_out(u.text).startswith(begin) or same_name(u.text, short.text)
        ]
        return fuller[0] if len({_spelled_out(unit.text) for unit in fuller}) == 1 else short

    def _as_body_calls(self, topic: Mark | None) -> Mark | None:
        """As in the headline "Công đoàn A đón Huân chương" over "Liên đoàn Lao động huyện A long trọng đón":
        the name that the body opens with, when the headline's own does not come back."""
        if topic is None or topic not in self._in_title[0]:
            return topic
        body = [u for u in self._units if u.label == "UNIT" and u not in self._in_title[0]]
        named = fold(topic.text)
        if any(fold(unit.text) == named for unit in body):
            return topic
        first = next((u for u in body if _AUTHORITY.match(u.text.lower()) is None), None)
        alike = first is not None and fold(first.text).split()[-2:] == named.split()[-2:]
        return first if alike else topic

    def _fits(self, mark: Mark, heads: tuple[str, ...]) -> bool:
        if heads:
            name = mark.text.lower()
            branch = "chi nhánh" in heads and " chi nhánh " in name
            return branch or name.startswith(heads) or expand_all(mark.text).lower().startswith(heads)
        return mark.label == "UNIT" and _AUTHORITY.match(mark.text.lower()) is None

    def _only_one_near(self, units: list[Mark], before: int) -> Mark | None:
        """The unit of the sentence before, when it names just one that is no territory and does not give."""
        near = [u for u in units if u.label == "UNIT" and before - u.span.end < 200]
        near = [u for u in near if not is_beside(self._reading, u)]
        return near[0] if len({fold(u.text) for u in near}) == 1 else None

    def _topic(self, units: list[Mark]) -> Mark | None:
        """The unit that headline or first block names, when it is the only one of these there."""
        title, *_ = opening = self._reading.article.blocks[:2]
        named = [u for u in units if u.label == "UNIT" and title.span.covers(u.span) and _is_named(u)]
        named = named or [u for u in units if any(b.span.covers(u.span) for b in opening)]
        return named[0] if len({fold(u.text) for u in named}) == 1 else None
