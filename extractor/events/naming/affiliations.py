"""Where a recipient belongs, as the article tells anywhere: the body beside a person's name, a unit's parent.

"Cô A, Hiệu trưởng Trường B, có thói quen … Năm 2023, cô A được tặng Bằng khen": the row's sentence does not
repeat the school. Two bodies stated of one name leave it open.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.naming.house import (
    belongs_by_calling,
    is_part_of,
    only_house,
    trade_of_part,
    within_house,
)
from extractor.events.naming.house_people import is_of_house
from extractor.events.naming.life_told import told_of_life
from extractor.events.naming.mentions import Mentions
from extractor.events.naming.same_names import same_name
from extractor.events.naming.served_at import served_at
from extractor.events.parts.authors import is_printer_of_work
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.containment import can_contain
from extractor.ground.made_once import made_once
from extractor.ground.reading import Mark, Reading
from extractor.ground.span import Span
from extractor.lexicon.abbreviations import expand_all
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.leadins import leadins
from extractor.viet.fold import fold

_LONGEST_POST = 90
_OPENS = re.compile(r"\s*(?:\(|,\s|\s[-–]\s|(?=\s(?:của|thuộc)\s)|(?:\s+\w+){0,2}\s+là\s+)\s*", re.IGNORECASE)
"""Between a name and a post: a comma, a dash, a bracket, "ông A hiện là Chủ tịch …"."""
_WORKS_AT = re.compile(
    r"(?:(?: (?:hiện|đang|bắt đầu|về|vào|ra))*|(?:(?:,| và)(?: [^\W\d_]+){2,5})?,? (?:cùng|đều)) "
    r"(?:công tác|làm việc|giảng dạy)(?: tại| ở)? "
    r"(?![^.\n]*(?<!\w)(?:chuyển|điều động|luân chuyển|rồi|sau đó|từng|đến năm|nghỉ)(?!\w))",
    re.IGNORECASE,
)
"""As in "chị A về công tác tại B từ năm 2009", "P và Q, cùng công tác tại B", unless the sentence goes on to
another house."""
_BREAKS = re.compile(r"[.;:\n()“”\"]")
_DOES = re.compile(
    r"(?<!\w)(?:được|tặng|trao|nhận|đạt|giành|đoạt|đã|vừa|từng|nguyên|cựu|cùng|và|với|đón|cho biết"
    r"|nói)(?!\w)",
    re.IGNORECASE,
)
"""Words of a clause, of a former post or of a further person: no plain post."""
_MEANWHILE = frozenset({"hiện", "hiện nay", "hiện tại", "mới đây", "trước mắt"})
"""As in "khen em P, hiện Tỉnh đoàn A đang trình …": the body acts, P is none of it."""
_TURNS_TO = re.compile(r"[.,;:]|(?<!\w)(?:cho|gồm|là|cùng|và|các|riêng|cả)(?!\w)", re.IGNORECASE)
"""Between a body and a name: another person is meant than the one who holds the post there."""
_ACTS = re.compile(
    r"\s+(?:(?:đã|cũng|vừa|tiếp tục) )*(?:truy tặng|trao|tặng|quyết định|công nhận|phong tặng)(?!\w)"
)
"""Behind a body: it is the next to act, not where the person before it belongs."""
_CHAINED = re.compile(r"\s*(?:,\s|\s[-–]\s|,?\s(?:trực )?thuộc\s)")
_OF_A_HOUSE = re.compile(r"\scủa\s")
_IN_BRACKETS = re.compile(r"\s*\(")
_LIST_GOES_ON = re.compile(
    r"\s*(?:,|;|và|cùng)\s*(?!\w+ được|được|đã|vừa|tổ chức|long trọng)\w", re.IGNORECASE
)
"""Behind two bodies: they are members of a list, not a part and its whole."""
_NAMED = (
    r"(?P<named>nhà trường|trường|bệnh viện|công ty|đơn vị|cơ quan|doanh nghiệp|hợp tác xã|htx|HTX|nhà máy"
    r"|xí nghiệp|trung tâm|nhà hát|bảo tàng|thư viện|ban quản lý|tòa án|(?:lữ|trung|sư|tiểu) đoàn|Hội"
    r"|Liên đoàn|Sở|Chi cục|Trạm|Đài|Đội xe|Đội|Viện|Quỹ|Vườn|Nhà hát|Ban Quản lý|Hạt|Đồn|Khoa|Phòng"
    r"|Trung tâm|Bệnh viện|Nghiệp đoàn)"
)
"""Words that stand for a body named before."""
_OF_THE_NAMED = re.compile(
    rf"\s*(?:,\s|\(|\s[-–]\s)(?P<post>[^\W\d_][\w &/]{{2,40}}?)(?: của| tại| thuộc)? {_NAMED}"
    r"(?=\s*[,.;()]|\s[-–]\s|\s+(?:cũng|đã|vừa|được|vinh dự|nhận|đạt|đón|và)(?!\w))"
)
"""As in "cô A, giáo viên môn Văn của trường, cũng được …": the body of the post was named before."""
_POST_OF_THE_NAMED = re.compile(
    rf"(?:^|[\s(“\"])(?P<post>[^\W\d_]\w*(?: \w+)?) {_NAMED}(?:,? (?:ông|bà|anh|chị))? $"
)
"""As in "Giám đốc hợp tác xã Lê Văn B"."""
_SAYS_OF_PRONOUN = re.compile(
    r"(?:^|[.!?…]\s+|\n)(?:Ông|Bà|Anh|Chị|Cô|Thầy)(?: ấy)? (?:(?:hiện|đang|vốn|hiện đang|nay) )?"
    r"(?:là|(?:công tác|làm việc|giảng dạy) (?:tại|ở)) "
)
_LAST_WORDS = re.compile(r"(?:\w+ ){1,4}$")
_PRONOUNS = ("Ông ", "Bà ", "Anh ", "Chị ", "Cô ", "Thầy ")
_HEADED_BODY = (
    r"(?:(?P<head>hạt|đồn|trạm|chi cục|cục|viện|đội|(?:tiểu|trung|lữ|sư) đoàn|đại đội) (?:trưởng|phó)"
    r"|(?P<member>hội) viên(?! (?:ccb|cựu|nông|phụ|hội|chi hội|người))|(?P<of_union>công đoàn) viên)"
)
"""What people are called after their body: its head, or one of its members."""
_HEADS = re.compile(rf"\s*(?:,\s|\(|\s[-–]\s)(?:phó )?{_HEADED_BODY}(?!\w)", re.IGNORECASE)
_HEADS_BEFORE = re.compile(rf"(?<!\w){_HEADED_BODY}\s+$", re.IGNORECASE)
_VISITS = re.compile(
    r"(?<!\w)(?:thăm|dự|đến|tới|tặng|trao|hỗ trợ|tài trợ|ủng hộ|chúc mừng|phối hợp|làm việc với|khởi công"
    r"|đề nghị|kiểm tra|nguyên|cựu|từng|chồng|vợ)(?!\w)",
    re.IGNORECASE,
)
_NEAR = 200
"""Characters between a body and the one who heads it."""
_COUNTED = re.compile(r"[\d.]+ (?P<who>[^\d]+)", re.IGNORECASE)


class Affiliations:
    """The bodies that an article states beside the names of persons and units."""

    def __init__(self, reading: Reading, mentions: Mentions, house: Mark | None) -> None:
        """``house`` is what the opening is about; people without one are of the only house of the article."""
        self._text = reading.article.text
        self._mentions = mentions
        self._house = house
        self._reading = reading
        units = [mark for mark in reading.marks if mark.label == "UNIT"]
        self._in_order = units
        self._persons = [mark for mark in reading.marks if mark.label == "PERSON"]
        self._sentences = reading.sentences
        self._opening_end = reading.article.blocks[:3][-1].span.end
        self._starts = [mark.span.start for mark in units]
        self._named: dict[str, list[Mark]] = {}
        for unit in units:
            self._named.setdefault(unit.text, []).append(unit)
        self._bodies: dict[str, Span | None] = {}

    @made_once
    def _house_of_people(self) -> Mark | None:
        return self._house or only_house(self._reading)

    def completed(self, recipient: Recipient) -> Recipient:
        """The recipient with its parent, when the article tells it elsewhere; a part with its house."""
        if recipient.name is None or recipient.kind not in {"collective", "individual"}:
            return recipient
        if recipient.parent is not None and self._mentions.unit_of_alias(recipient.parent) == recipient.name:
            # "Công ty A (gọi tắt là Công ty B)": the bracket holds the short name, no body above.
            recipient = replace(recipient, parent=None, parent_span=None)
        if recipient.kind == "collective":
            return within_house(self._with_house_of_trade(self._with_parent_of_unit(recipient)), self._house)
        stated = self._with_common_noun_resolved(recipient)
        stated = stated if stated.parent is not None else self._with_body(stated)
        return self._with_house_of_part(stated)

    def with_house_of_titled(self, recipient: Recipient) -> Recipient:
        """As in "7 giáo viên đạt danh hiệu A" in the account of one school: titles are attained where one
        works, so counted people called after its work are its own."""
        counted = _COUNTED.fullmatch(recipient.span.of(self._text))
        house = self._house
        if recipient.name or recipient.parent or house is None or counted is None:
            return recipient
        own = any(belongs_by_calling(word.strip(), house) for word in re.split(r",|và", counted["who"]))
        return replace(recipient, parent=house.text, parent_span=house.span) if own else recipient

    def _with_common_noun_resolved(self, recipient: Recipient) -> Recipient:
        """As in "Giám đốc công ty Lê Thị B": "công ty" is the one named before, and no name itself."""
        word = (recipient.parent or "").lower()
        if word not in anaphors().units or recipient.parent_span is None:
            return recipient
        found = self._mentions.resolve(Recipient("collective", recipient.parent_span, stands_for=word))
        name, span = found if found is not None else (None, None)
        return replace(recipient, parent=name, parent_span=span)

    def _with_body(self, recipient: Recipient) -> Recipient:
        name = recipient.name or ""
        if name not in self._bodies:
            self._bodies[name] = self._body_of(name)
        body = self._bodies[name]
        return recipient if body is None else replace(recipient, parent=body.of(self._text), parent_span=body)

    def _body_of(self, name: str) -> Span | None:
        own = self._mentions.of_person(name)
        told = [span for mark in own if (span := self._stated(mark)) is not None]
        stated = told or [span for mark in own if (span := self._of_the_named(mark)) is not None]
        stated = stated or [span for mark in own if (span := self._headed(mark)) is not None]
        stated = stated or self._said_of_pronoun(name) or self._told_of_life(own)
        if stated:
            return self._one_of(stated)
        house = self._house_of_people
        of_it = house is not None and any(
            is_of_house(self._text, self._in_order, m, house) or self._heads_the_story(m, house) for m in own
        )
        return house.span if house is not None and of_it else None

    def _one_of(self, stated: Sequence[Span]) -> Span | None:
        """The fullest of several statements when all fit it, else none."""
        fullest = max(stated, key=lambda span: span.end - span.start)
        name = fullest.of(self._text)
        return fullest if all(_one_body(span.of(self._text), name) for span in stated) else None

    def _unit_from(self, start: int) -> Mark | None:
        """The first unit that begins at ``start`` or behind it."""
        at = bisect_left(self._starts, start)
        return self._in_order[at] if at < len(self._in_order) else None

    def _unit_at(self, start: int) -> Mark | None:
        unit = self._unit_from(start)
        return unit if unit is not None and unit.span.start == start else None

    def _stated(self, person: Mark) -> Span | None:
        return self._stated_behind(person) or self._stated_before(person) or self._works_at(person)

    def _works_at(self, person: Mark) -> Span | None:
        works = _WORKS_AT.match(self._text, person.span.end)
        unit = self._unit_at(works.end()) if works is not None else None
        return self._with_chain(unit) if unit is not None else None

    def _stated_behind(self, person: Mark) -> Span | None:
        """As in "A, Giám đốc Sở C", "A (giáo viên Trường B, huyện E)", "A hiện là Chủ tịch Hội D"."""
        opening = _OPENS.match(self._text, person.span.end)
        if opening is None:
            return None
        unit = self._unit_from(opening.end())
        if unit is None or unit.span.start > opening.end() + _LONGEST_POST:
            return None
        printed = is_printer_of_work(self._text, person.span.start, unit.text)
        if printed or _ACTS.match(self._text, unit.span.end):
            return None
        words = self._text[opening.end() : unit.span.start]
        return self._with_chain(unit) if self._is_post(words) else None

    def _stated_before(self, person: Mark) -> Span | None:
        """As in "Hiệu trưởng Trường A, cô B", "giáo viên Trường A Trần Thị B": a post with its body."""
        unit = self._unit_before(person.span.start)
        if unit is None:
            return None
        between = self._text[unit.span.end : person.span.start].strip(" ")
        titled = not between or leadins().leads_to_person(between)
        before = self._text[max(0, unit.span.start - 30) : unit.span.start] if titled else ""
        post = _LAST_WORDS.search(before) if titled else None
        headed = post is not None and any(
            leadins().begins_with_post(" ".join(post[0].split()[start:])) for start in range(3)
        )
        if titled and headed and not _TURNS_TO.search(between):
            return unit.span
        house = self._with_chain(unit)
        return house if served_at(self._text, unit, house.end, person) else None

    def _unit_before(self, end: int) -> Mark | None:
        """The last unit that ends before ``end``; of nested ones the outer."""
        at = bisect_left(self._starts, end)
        before = [unit for unit in self._in_order[max(0, at - 4) : at] if unit.span.end < end]
        return max(before, key=lambda unit: unit.span.end, default=None)

    def _of_the_named(self, person: Mark) -> Span | None:
        """As in "A, giáo viên nhà trường", "Giám đốc công ty A": the body last named before."""
        start = person.span.start
        told = _OF_THE_NAMED.match(self._text, person.span.end) or _POST_OF_THE_NAMED.search(
            self._text, max(0, start - 45), start
        )
        if told is None or not leadins().begins_with_post(told["post"]):
            return None
        named = Recipient("collective", Span(*told.span("named")), stands_for=told["named"].lower())
        found = self._mentions.resolve(named)
        return found[1] if found is not None and found[1].end <= person.span.start else None

    def _headed(self, person: Mark) -> Span | None:
        """As in "Hạt Kiểm lâm huyện A và ông B, Hạt trưởng, được …": the post tells which body before is
        headed."""
        post = _HEADS.match(self._text, person.span.end) or _HEADS_BEFORE.search(
            self._text, max(0, person.span.start - 25), person.span.start
        )
        if post is None:
            return None
        head = f"{(post['head'] or post['member'] or post['of_union']).lower()} "
        named = [
            unit
            for unit in self._in_order
            if expand_all(unit.text).lower().startswith(head) and not _ACTS.match(self._text, unit.span.end)
        ]
        near = [unit for unit in named if 0 <= person.span.start - unit.span.end <= _NEAR]
        fullest = max(near or named, key=lambda unit: len(unit.text), default=None)
        if fullest is None or not all(_one_body(unit.text, fullest.text) for unit in near or named):
            return near[-1].span if near else None
        return fullest.span

    def _said_of_pronoun(self, name: str) -> list[Span]:
        """As in "Chị là giáo viên Trường A" where nobody else has been named so far."""
        said: list[Span] = []
        if not any(word in self._text for word in _PRONOUNS):
            return said
        for pronoun in _SAYS_OF_PRONOUN.finditer(self._text):
            unit = self._unit_from(pronoun.end())
            before = [m for m in self._persons if m.span.end <= pronoun.start()]
            alone = bool(before) and all(self._mentions.full_name(m.text) == name for m in before)
            if alone and unit is not None and self._is_post(self._text[pronoun.end() : unit.span.start]):
                said.append(self._with_chain(unit))
        return said

    def _told_of_life(self, own: Sequence[Mark]) -> list[Span]:
        told = told_of_life(self._reading, own, self._persons, self._in_order)
        return [self._with_chain(unit) for unit in told]

    def _is_post(self, words: str) -> bool:
        """Whether the words between a name and a body only say what the person is there."""
        if not words.strip():
            return True
        if _BREAKS.search(words) or _DOES.search(words) or words.strip().lower() in _MEANWHILE:
            return False
        parts = [part.strip() for part in words.split(",")]
        return all(not part or leadins().begins_with_post(part) for part in parts)

    def _with_chain(self, unit: Mark) -> Span:
        """The body with the bodies behind commas that it belongs to: "Phòng A, Sở B"."""
        span, child = unit.span, unit.text
        while (link := _CHAINED.match(self._text, span.end)) is not None:
            above = self._unit_at(link.end())
            if above is None or not can_contain(above.text, child):
                break
            span, child = Span(span.start, above.span.end), above.text
        return span

    def _heads_the_story(self, person: Mark, house: Mark) -> bool:
        """As in the opening "Chị A tiếp quản Công ty B năm 2013", "gắn bó với Bệnh viện B": a person's story
        told with the one house that the article names, and not of a visit there."""
        sentence = next(s.span for s in self._sentences if s.span.covers(person.span))
        if sentence.start > self._opening_end:
            return False
        inside = [unit for unit in self._in_order if sentence.covers(unit.span)]
        alone = sum(sentence.covers(one.span) for one in self._persons) == 1
        named = [unit for unit in inside if same_name(unit.text, house.text)]
        parted = bool(inside) and ";" in self._text[person.span.end : inside[0].span.start]
        told = alone and len(inside) == len(named) == 1 and not parted
        return told and not _VISITS.search(sentence.of(self._text))

    def _with_house_of_part(self, recipient: Recipient) -> Recipient:
        """A person of "tổ Toán" is of the school that the article is about as well, one of "Đại đội 5" of the
        regiment that the article names behind it elsewhere."""
        parent, house = recipient.parent, self._house
        if parent is None or "," in _without_listed_tasks(parent):
            return recipient
        told = recipient.parent_span
        # A body named before the person bears its own there: "Đội A (Công an huyện B) và P, Đội phó".
        behind = told if told is not None and told.start > recipient.span.start else None
        above = self._parent_elsewhere(parent, behind)
        if above is not None:
            return replace(recipient, parent=f"{parent}, {above.of(self._text)}")
        if house is None or not is_part_of(parent, house):
            return recipient
        return replace(recipient, parent=f"{parent}, {house.text}")

    def _with_parent_of_unit(self, recipient: Recipient) -> Recipient:
        """As in "Trung đoàn 148, Sư đoàn 316" at another place of the article than the row's."""
        if recipient.parent is not None:
            return recipient
        # A word that stands for the unit ("Khoa") bears the place where the unit was named.
        here = None if recipient.stands_for is not None else recipient.span
        above = self._parent_elsewhere(recipient.name or "", here)
        return (
            recipient if above is None else replace(recipient, parent=above.of(self._text), parent_span=above)
        )

    def _with_house_of_trade(self, recipient: Recipient) -> Recipient:
        """As in "Cục Quản lý thị trường tỉnh A tổng kết năm. Đội Quản lý thị trường số 3 được …": the one
        body of that trade that the article names."""
        numbered = recipient.parent is None and " số " in (recipient.name or "")
        trade = trade_of_part(expand_all(recipient.name or "")) if numbered else None
        if trade is None:
            return recipient
        above = re.compile(
            rf"(?:Tổng cục|Cục|Chi cục|Trung tâm|Sở|Ban|Công ty) {re.escape(trade)}(?!\w)", re.IGNORECASE
        )
        named = [unit for unit in self._in_order if above.match(expand_all(unit.text))]
        house = self._one_of([unit.span for unit in named]) if named else None
        return (
            recipient if house is None else replace(recipient, parent=house.of(self._text), parent_span=house)
        )

    def _parent_elsewhere(self, name: str, here: Span | None) -> Span | None:
        """The parent told behind that name anywhere but ``here``, or there by "của"."""
        found = [
            chain
            for mark in self._named.get(name, ())
            if (mark.span != here or _OF_A_HOUSE.match(self._text, mark.span.end))
            and (chain := self._parent_behind(mark)) is not None
        ]
        return self._one_of(found) if found else None

    def _parent_behind(self, unit: Mark) -> Span | None:
        end = unit.span.end
        link = _CHAINED.match(self._text, end) or _IN_BRACKETS.match(self._text, end)
        link = link or _OF_A_HOUSE.match(self._text, end)
        above = self._unit_at(link.end()) if link is not None else None
        if above is None or not can_contain(expand_all(above.text), unit.text):
            return None
        chain = self._with_chain(above)
        return None if _LIST_GOES_ON.match(self._text, chain.end) else chain


def _without_listed_tasks(name: str) -> str:
    """ "Đội Phòng, chống ma túy và tội phạm" is one name and no chain."""
    return re.sub(
        r"(phòng|cứu nạn|chữa cháy), (?=chống|cứu hộ|cứu nạn|chữa cháy)", r"\1 ", name, flags=re.IGNORECASE
    )


def _one_body(short: str, full: str) -> bool:
    """Whether two statements fit: one name, or the one within the other's chain."""
    return same_name(short, full) or fold(short) in fold(full)
