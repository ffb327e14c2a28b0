"""Where a recipient lies, as the article tells: the places beside its name, else the one district told of.

"Trường Tiểu học Lê Lợi (TP Vinh, Nghệ An)" is told outright, and "Ở TP Hải Dương, Trường A …" too. A school
that is named alone lies in the one district that the article speaks of, if its opening does; of two
districts, or of a body that no district holds, nothing follows. In "huyện Gia Lâm, huyện Đông Anh" neither
lies in the other.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from extractor.events.naming.place_codes import (
    DISTRICT_IN,
    Codes,
    codes_named,
    codes_of,
    district_in,
    is_district,
    outermost,
    province_alone,
    province_at_end,
    within,
)
from extractor.events.naming.same_names import same_name
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Award, Claim
from extractor.ground.span import Span
from extractor.viet.letters import UPPER

_ABOUT = (
    r"(?:(?:(?:sinh(?: ngày [\d/.-]+| năm)?|s\.?n\.?) ?\d{4}|(?:năm nay )?\d{2,3} tuổi"
    r"|dân tộc [^\W\d_]+(?: [^\W\d_]+)?)\)?(?:,|;|\s[-–])?\s+(?=\w)){0,2}"
)
_WHO = (
    r"(?:(?:nguyên |phó )?(?:trưởng|bí thư(?: chi bộ)?)"
    r"|(?:hội viên |đoàn viên |cán bộ )?(?:nông dân|phụ nữ|cựu chiến binh|ccb|thanh niên)"
    r"|(?:người|hộ|chủ hộ|ngư|diêm|công|giáo) dân|dân quân|đảng viên|đoàn viên|hội viên|già làng|thương binh"
    r"|bệnh binh|người có uy tín|nghệ nhân|chủ tàu(?: cá)?|thuyền trưởng|chủ (?:trang trại|cơ sở)|tiểu thương"
    r"|cựu thanh niên xung phong|học sinh)"
)
_LIVES = r"(?:(?:(?:hiện|đang) )*(?:(?:thường |cư )?trú|ngụ|sinh sống|sống)(?: tại| ở)?|ở|tại|thuộc|của)"
_LINK = re.compile(
    rf"\s*(?:,\s|\(|\s[-–]\s|\s(?=(?:ở|tại|thuộc|của)\s))\s*{_ABOUT}(?:{_WHO}\s+)?(?:{_LIVES}\s+)?",
    re.IGNORECASE,
)
"""Between a name and the place where it lies: "Trường A (", "ông B, trưởng thôn C", "bà D, sinh năm 1962, trú
tại", "anh E, ngư dân"."""
_SETTLED = re.compile(
    r"(?<!\w)(?:làm dâu|làm rể|lập nghiệp|định cư|an cư|sinh sống)(?: (?:ở|tại|về|trên đất))?\s$"
)
"""Before the place of a portrait: "chị A bén duyên với nghề khi về làm dâu xã B"."""
_TAIL = re.compile(
    rf"(?<!\w)(?:xã|phường|thị trấn|quận|huyện|thị xã|thành phố|TP\.?|đặc khu) [{UPPER}\d][^,;()]*$"
)
"""The place with which a name ends: "Hội Nông dân xã A", "làng chài phường B"."""
_NEXT = re.compile(r"\s*(?:,|-|–|\()\s*")
_IN = re.compile(r"(?:^|[.\n]\s*)(?:ở|tại|về|đến|lên|ra)\s+$", re.IGNORECASE)
"""Before a place at the head of a sentence: "Ở TP Hải Dương, Trường A …"."""
_FROM = re.compile(r"(?<!\w)(?:từ|quê|đến|tới|sang|về|với)\s$", re.IGNORECASE)
"""Before a place where somebody else comes from, or goes to."""
_LIES_IN = re.compile(
    r"(?:^|[.\n]\s*)(?:Nằm|Tọa lạc|Đóng chân|Đứng chân|Nép mình|Ẩn mình)(?: [^\W\d_]+){0,12} $"
)
"""As in "Nằm lọt giữa những vườn sầu riêng của xã A (huyện B), Trường C có …"."""
_LONGEST_VIEW = 80
_SPEAKS_OF = re.compile(
    r"\)?(?:,\s|\s(?=(?:nhắc|hỏi)\s))(?:(?:khi )?(?:nhắc (?:đến|tới)|nói (?:đến|về)|hỏi(?: về| thăm)?) )?"
    r"(?:(?:người dân|bà con|dân làng|ngư dân|nông dân|mọi người|ai|nhiều người)(?: [^\W\d_]+){0,2}"
    r" (?:gọi|nhắc (?:đến|tới)|nói về|kể về|biết đến|biết|quý mến|yêu mến|kính trọng) )?"
    r"(?:(?:ông|bà|anh|chị|cô|thầy|cụ|gia đình) )*"
)
_OF_A_DISTRICT = re.compile(
    r"(?:trường (?:tiểu học|th|mầm non|mn|mẫu giáo|mg|thcs|trung học (?:cơ sở|phổ thông)|thpt|ptdt|phổ thông)"
    r"|nhà trẻ|nhóm trẻ|trạm y tế|hợp tác xã|htx|thôn|bản|ấp|xóm|khu phố|tổ dân phố|làng|xã|phường"
    r"|thị trấn)(?!\w)",
    re.IGNORECASE,
)
"""Beginnings of names of bodies that lie in one district and hardly in their province at large."""
_BREAKS_OFF = re.compile(r"\S (?:huyện|quận|thị xã)$")


def with_whereabouts(reading: Reading, awards: Iterable[Award]) -> tuple[Award, ...]:
    """The rows with the code of the place where their recipient lies, where the article tells it."""
    rows = tuple(awards)
    whereabouts = _Whereabouts(reading, rows)
    return tuple(whereabouts.placed(award) for award in rows)


class _Whereabouts:
    """The places of one article, and which of them stand beside whose name."""

    def __init__(self, reading: Reading, rows: Sequence[Award]) -> None:
        self._receiving = Counter(row.recipient for row in rows if row.recipient)
        self._receivers = {claim.span for row in rows for claim in row.claims if claim.field == "recipient"}
        counting = {row.member_of for row in rows if row.member_of is not None}
        self._sets = {row.ref: row for row in rows if row.ref in counting and row.recipient is None}
        self._text = reading.article.text
        self._reading = reading
        published = reading.article.published
        self._day = published.date() if published is not None else None
        self._places = [mark for mark in reading.marks if mark.label == "LOC"]
        self._starts = [mark.span.start for mark in self._places]
        self._named = [mark for mark in reading.marks if mark.label in {"UNIT", "PERSON", "LOC"}]
        self._told: dict[tuple[str, str | None], Claim | None] = {}
        self._district: Claim | None = None
        self._district_sought = False

    def placed(self, award: Award) -> Award:
        if award.recipient is None or award.recipient_kind == "other":
            return award
        several = self._receiving[award.recipient] > 1 or self._is_completed(award)
        claim = self._beside_row(award) if several else None
        if claim is None:
            told_of = (award.recipient, award.place)
            if told_of not in self._told:
                self._told[told_of] = self._claim(award)
            claim = self._told[told_of]
            claim = claim or self._of_set(award)
        return award if claim is None else replace(award, place=claim.value, claims=(*award.claims, claim))

    def _beside_row(self, award: Award) -> Claim | None:
        """The place behind the name where the row itself names it: of "Trường A (Tánh Linh), Trường A (Hàm
        Thuận Bắc)" each is told of its own."""
        name, span = award.recipient or "", _span_of(award)
        if span is None or not name.endswith(span.of(self._text)):
            return None
        told = self._behind(span.end, award.place)
        return told if told is not None and _may_lie_in(name, told.value, self._day) else None

    def _is_completed(self, award: Award) -> bool:
        """As in "2 trường: Mầm non A (Vũ Thư), …": the word before the list belongs to the name."""
        span = _span_of(award)
        return span is not None and len(span) < len(award.recipient or "")

    def _claim(self, award: Award) -> Claim | None:
        name = award.recipient or ""
        first = name[:1].casefold()
        own = [
            mark
            for mark in self._named
            if mark.text == name or (mark.text[:1].casefold() == first and same_name(mark.text, name))
        ]
        told = [
            claim
            for mark in own
            if (claim := self._behind(mark.span.end, award.place) or self._before(mark)) is not None
            and _may_lie_in(name, claim.value, self._day)
        ]
        if told:
            deepest = max(told, key=lambda claim: claim.value.count("."))
            if all(f"{deepest.value}.".startswith(f"{claim.value}.") for claim in told):
                return deepest
            # Of two that a province has of the name the row tells which is meant.
            in_one = len({claim.value.partition(".")[0] for claim in told}) == 1
            return self._beside_row(award) if in_one else None
        elsewhere = self._of_house(award) or self._settled(own) or self._in_fuller_name(name)
        if elsewhere is not None:
            return elsewhere
        if _breaks_off(name):
            return self._district_of_article()
        if _OF_A_DISTRICT.match(name) and district_in(name, self._day) is None:
            district = self._district_of_article()
            return None if district is None or self._is_of_another(district) else district
        return None

    def _is_of_another(self, district: Claim) -> bool:
        """As in "Trường THPT A, Phòng GD&ĐT huyện B": the district of one says nothing of the next, but one
        that itself receives is that of the article."""
        named = district.span.of(self._text) if district.span is not None else ""
        return named in self._receiving and DISTRICT_IN.match(named) is None

    def _place_at(self, start: int) -> Mark | None:
        at = bisect_left(self._starts, start)
        found = at < len(self._starts) and self._starts[at] == start
        return self._places[at] if found else None

    def _behind(self, end: int, giver: str | None) -> Claim | None:
        """The chain of places behind a name: ", xã A, huyện B, tỉnh C", "(TP Vinh, Nghệ An)"; of places of
        one name that of the province for which the ``giver`` stands. In "cho Bệnh viện A, xã B và Trường C"
        the commune is the next that receives."""
        link = _LINK.match(self._text, end)
        first = self._place_at(link.end()) if link is not None else None
        if first is not None and first.span in self._receivers:
            return None
        return self._of_chain(self._meant(self._chain(first)), giver) if first is not None else None

    def _of_set(self, award: Award) -> Claim | None:
        """Where those lie of whom one is: "2 tập thể thuộc tỉnh Thái Nguyên, gồm: Sở A, Sở B"."""
        counted = self._sets.get(award.member_of) if award.member_of is not None else None
        spans = [one.span for one in counted.claims if one.field == "recipient"] if counted else []
        told = self._behind(spans[0].end, award.place) if spans and spans[0] is not None else None
        return (
            told if told is not None and _may_lie_in(award.recipient or "", told.value, self._day) else None
        )

    def _of_house(self, award: Award) -> Claim | None:
        """Where the body of a person lies: "bà A, hội viên Hội Nông dân xã B, huyện C"."""
        spans = [claim.span for claim in award.claims if claim.field == "recipient_parent" and claim.span]
        if award.recipient_kind != "individual" or not spans:
            return None
        house = spans[0]
        tail = _TAIL.search(house.of(self._text))
        own = [(codes_named(tail[0], self._day), house)] if tail is not None else []
        link = _NEXT.match(self._text, house.end)
        behind = self._place_at(link.end()) if link is not None else None
        return (
            self._of_chain([*own, *self._meant(self._chain(behind))], award.place) if own or behind else None
        )

    def _in_fuller_name(self, name: str) -> Claim | None:
        """The province with which the article names the same body elsewhere: "Sở Y tế" in one that also says
        "Sở Y tế tỉnh Thái Nguyên"."""
        fuller = {
            code: mark.span
            for mark in self._named
            if mark.label == "UNIT"
            and mark.text.startswith(f"{name} ")
            and (code := province_alone(mark.text[len(name) + 1 :])) is not None
        }
        told = next(iter(fuller.items())) if len(fuller) == 1 else None
        return Claim("place", *told, "place-beside-name") if told is not None else None

    def _settled(self, own: Iterable[Mark]) -> Claim | None:
        """The place to which a portrait says its person came, in a sentence that names nobody else."""
        for mark in own if self._places else ():
            if mark.label != "PERSON":
                continue
            sentence = next(s.span for s in self._reading.sentences if s.span.covers(mark.span))
            persons = [one for one in self._named if one.label == "PERSON" and sentence.covers(one.span)]
            at = bisect_left(self._starts, mark.span.end)
            first = self._places[at] if at < len(self._places) else None
            if len(persons) != 1 or first is None or not sentence.covers(first.span):
                continue
            if _SETTLED.search(self._text, mark.span.end, first.span.start) is not None:
                return self._of_chain(self._meant(self._chain(first)))
        return None

    def _meant(self, chain: Iterable[Mark]) -> list[tuple[Codes, Span]]:
        """What each of the places may mean: "làng chài phường Mũi Né" what its end means."""
        found = []
        for mark in chain:
            tail = _TAIL.search(mark.text)
            codes = codes_of(mark, self._day) or (codes_named(tail[0], self._day) if tail else frozenset())
            found.append((codes, mark.span))
        return found

    def _chain(self, first: Mark | None) -> Iterator[Mark]:
        place = first
        while place is not None:
            yield place
            link = _NEXT.match(self._text, place.span.end)
            place = self._place_at(link.end()) if link is not None else None

    def _before(self, mark: Mark) -> Claim | None:
        """As in "Ở TP Hải Dương, Trường A có …", "Ở xã B (Ba Vì), nhắc đến bà P ai cũng biết"."""
        at = bisect_left(self._starts, mark.span.start) - 1
        if at < 0 or _SPEAKS_OF.fullmatch(self._text, self._places[at].span.end, mark.span.start) is None:
            return None
        first = at
        while first > 0 and self._text[self._places[first - 1].span.end : self._starts[first]] in {
            " (",
            ", ",
        }:
            first -= 1
        begin = self._starts[first]
        head = _IN.search(self._text, max(0, begin - 8), begin)
        head = head or _LIES_IN.search(self._text, max(0, begin - _LONGEST_VIEW), begin)
        return self._of_chain(self._meant(self._places[first : at + 1])) if head is not None else None

    def _of_chain(self, chain: Sequence[tuple[Codes, Span]], giver: str | None = None) -> Claim | None:
        """The smallest place of a chain that only one place can be, the larger ones behind it considered."""
        known: Codes | None = None
        smallest: Span | None = None
        for meant, span in reversed(chain):
            if known is None and giver is not None and len(meant) > 1:
                meant = within(meant, frozenset({giver})) or meant
            inner = within(meant, known) if known else meant
            if known and meant and not inner:
                return None
            if inner:
                known, smallest = outermost(inner), span
        if known is not None and len(known) > 1 and (district := self._district_of_article()) is not None:
            # Four districts have a "xã Thanh Lâm": in news of one of them that one is meant.
            known = within(known, frozenset({district.value}))
        if known is None or smallest is None or len(known) != 1:
            return None
        return Claim("place", next(iter(known)), smallest, "place-beside-name")

    def _district_of_article(self) -> Claim | None:
        """The one district that the article names, in its opening at least, by itself or in a body's name."""
        if not self._district_sought:
            self._district_sought = True
            told = [
                (code, mark)
                for mark in self._named
                if mark.label != "PERSON" and (code := self._district_of(mark)) is not None
            ]
            opening = self._reading.article.blocks[:2]
            early = [
                mark
                for _, mark in told
                if self._is_told_as_district(mark) and any(block.span.covers(mark.span) for block in opening)
            ]
            if early and len({code for code, _ in told}) == 1:
                self._district = Claim("place", told[0][0], early[0].span, "district-of-article")
        return self._district

    def _is_told_as_district(self, mark: Mark) -> bool:
        """Whether its type is told, or a sentence begins there ("Ở Nghĩa Lộ (Yên Bái), cô A …"), or its
        province stands behind it in brackets: "vùng cói Nga Sơn (Thanh Hóa)"."""
        head = _IN.search(self._text, max(0, mark.span.start - 8), mark.span.start)
        if head is not None or DISTRICT_IN.search(mark.text) is not None:
            return True
        behind = self._place_at(mark.span.end + len(" ("))
        if behind is None or not self._text.startswith(" (", mark.span.end):
            return False
        elsewhere = _FROM.search(self._text, max(0, mark.span.start - 6), mark.span.start)
        return elsewhere is None and province_alone(behind.text) is not None

    def _district_of(self, mark: Mark) -> str | None:
        if mark.label == "UNIT":
            return district_in(mark.text, self._day)
        meant = [code for code in codes_of(mark, self._day) if code.count(".") == 1]
        old = [code for code in meant if is_district(code)]
        return old[0] if len(old) == 1 else None


def _span_of(award: Award) -> Span | None:
    return next((one.span for one in award.claims if one.field == "recipient" and one.span), None)


def _breaks_off(name: str) -> bool:
    """As in "Tòa án nhân dân huyện", told where the article's district is known."""
    return _BREAKS_OFF.search(name) is not None


def _may_lie_in(name: str, code: str, day: date | None) -> bool:
    """Whether a recipient whose name is or holds a place may lie in the one behind it."""
    territory = codes_named(name, day)
    if territory:
        return bool(within(territory, frozenset({code})))
    own = district_in(name, day) or province_at_end(name)
    return own is None or own == code or own.startswith(f"{code}.") or code.startswith(f"{own}.")
