"""Where in a clause its subject may begin, and which names a preposition takes out of it."""

import re

from extractor.events.clauses.stretch import Stretch, leads_to_no_subject
from extractor.events.parts.cursor import BEATS
from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import find_counts

_ROOM = re.compile(
    r"(?:trụ sở|sở chỉ huy|hội trường|nhà văn hóa|khuôn viên|sân|trung tâm hội nghị|phòng họp|nhà khách"
    r"|doanh trại)(?: \w+){0,4}",
    re.IGNORECASE,
)
_HALL = re.compile(rf"(?:.*(?<!\w))?(?:tại|ở) {_ROOM.pattern}", re.IGNORECASE)
"""Before a body: it lends its hall."""
_HELPS = re.compile(
    r"(?<!\w)(?:(?:cứu|vớt|giải cứu)(?: sống| thoát| được| giúp)?|(?:bắt|bắt giữ|truy bắt|khống chế|bắt gọn)"
    r"|cưu mang|nuôi dưỡng|nhận nuôi|đỡ đầu|hiến tạng cứu) $",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?<!\w)đến từ (?:(?:hơn|gần|trên|khoảng) )?$", re.IGNORECASE)
_STUDIES_AT = re.compile(
    r"(?<!\w)(?:học )?lớp \d{1,2}[a-z]?\d{0,2}$|(?<!\w)(?:đang )?(?:theo )?học$", re.IGNORECASE
)
"""As in "em P, năm nay học lớp 10 Trường B, từng giành …": where P studies."""
_LIES = frozenset({"của", "tại", "ở", "thuộc", "trực thuộc", "trên địa bàn", "đến từ"})
_ON_GROUND = re.compile(
    r"(?<!\w)(?:trên|tại|ở|trong|khỏi)(?: (?:vùng|biển|khu vực|địa bàn|tuyến|ngư trường|biên giới|đảo"
    r"|quần đảo))+$",
    re.IGNORECASE,
)
"""As in "4 ngư dân cứu nạn trên vùng biển Trường Sa được tặng …": where it was."""
CHIEF = re.compile(
    r"(?<!\w)(?:chủ tịch|giám đốc|bí thư|hiệu trưởng|viện trưởng|trưởng ban|chủ nhiệm|đội trưởng|trưởng)$",
    re.IGNORECASE,
)
_FORMER = re.compile(r"(?:nguyên|cựu) ", re.IGNORECASE)
_DIED = re.compile(r" (?:đã )?(?:hy|hi) sinh(?!\w)")
_MANY_PEOPLE = re.compile(r"(?:các|những|nhiều) (?:\w+ ){0,3}\w+$", re.IGNORECASE)
_KINDS = re.compile(r"(?:^|\s)(?:các|những) [^\W\d_]+$", re.IGNORECASE)
_SENDS = re.compile(r"(?<!\w)(?:cử|đưa)$", re.IGNORECASE)
"""As in "Trường A cử 4 giáo viên dự thi, đạt …": the school wins."""
_ONE_OF = re.compile(
    r"(?:là|trở thành) (?:một|1) trong(?!\w)|(?:nằm|có (?:tên|mặt)) trong (?:danh sách|số)(?!\w)",
    re.IGNORECASE,
)
_IS = frozenset({"là", "trở thành"})
_ONLY = re.compile(
    r"\s+(?:[^\W\d]+ ){1,4}(?:duy nhất|đầu tiên|thứ (?:hai|ba|tư|năm|\d+))(?!\w)", re.IGNORECASE
)
_FOUNDED = re.compile(r"(?<!\w)(?:thành lập|tái lập|ra đời|truyền thống(?: ngành)?)$", re.IGNORECASE)
_SOURCE = re.compile(r"(?<!\w)(?:thông tin|tin|nguồn tin)(?: [^\W\d]+)? (?:từ|của)$", re.IGNORECASE)
_MORE_THAN = re.compile(r"(?:^|\s)trên$", re.IGNORECASE)
_MEETS = re.compile(
    r"(?:(?:đã|có|vừa) )*(?:(?:buổi|cuộc) )?"
    r"(?:gặp mặt|gặp gỡ|nói chuyện|trò chuyện|giao lưu|đối thoại|tiếp|thăm)(?!\w)",
    re.IGNORECASE,
)
_PRAISED = re.compile(r"(?:(?:xuất sắc|tiêu biểu|ưu tú|toàn quốc|trẻ)(?:,? |$))+", re.IGNORECASE)


class SubjectPlaces(Stretch):
    """Judges single pieces before a verb: may a subject begin here, is this name only where it happens?"""

    def counted_ones_met(self, start: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Ông P gặp mặt 87 cán bộ xuất sắc được tuyên dương và nhận A", "… nói chuyện với 30 giáo viên
        nhận A": those counted right before "được" or "nhận", with words of praise on them."""
        counted = next((i for i in range(verb - 1, start - 1, -1) if self.pieces[i].count is not None), None)
        if counted is None or not _MEETS.match(self.text, self.pieces[start].span.start):
            return ()
        acts = counted + 1
        while acts < verb and _PRAISED.fullmatch(self.pieces[acts].text):
            acts += 1
        told = self.pieces[acts].text.lower().startswith("được") or (acts == verb and acts > counted)
        near = [piece.text.lower() for piece in self.pieces[counted + 1 : min(counted + 3, verb + 1)]]
        if not told and not any(words.startswith("được") for words in near):
            return ()
        return read_recipients(self.text, self.pieces[: counted + 1], counted).recipients

    def may_begin_subject(self, index: int) -> bool:
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None:
            return True
        if self._is_counted_out(index):
            return True
        if before.is_mark("(") or self._stands_in_bracket(index):
            return False
        at_a_place = self.pieces[index].kind == "place" and before.kind == "gap" and index - 2 >= self.floor
        has_some = before.text.lower().endswith(" có")  # "Tại buổi lễ còn có xã A nhận …"
        if at_a_place and self.pieces[index - 2].plays("member_link") and not has_some:
            return False
        if self._is_home_of_whose(index):
            return False
        if self.pieces[index].kind == "place" and (
            self._ends_a_title(index) or self._stands_in_quotation(index)
        ):
            return False
        if self.pieces[index].kind == "place" and (
            self._where_many_come_from(before) or self._is_home_of_people(index) or self._of_a_body(index)
        ):
            return False
        lies_there = before.is_mark(",") and self.pieces[index - 2].can_receive and not self._wins_next(index)
        if self.pieces[index].kind == "place" and lies_there:
            return False
        if self.cursor.counts_homes_of_people(index):
            return False
        if self._is_in_a_post(index):
            return False
        if self._counted_owner(index) or self._is_source_of_news(index):
            return False
        if self._is_sent(index) or self._is_among_kinds(index) or leads_to_no_subject(before):
            return False
        if self._is_their_origin(index) or self.are_helped(index):
            return False
        of_a_number = self.pieces[index].kind == "count" and before.text.lower().startswith("trong")
        if self._behind_preposition(index) and not of_a_number:
            return False
        if self._is_venue(index):
            return False
        if of_a_number and index - 1 == self.floor:
            return True
        if before.text.lower() == "của" and self.names_a_work_before(index - 1):
            return True
        behind = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        decided_on = self.pieces[index].count is not None and before.plays("to")
        if (
            decided_on
            and behind is not None
            and (behind.plays("passive") or self._counts_on_before_verb(index))
        ):
            return True
        if before.kind == "cue" and before.plays("to", "member_link", "behalf"):
            return False
        if before.is_mark(",", "và", "-", "–", ";") and self._names_before(index - 1):
            return False
        return not (
            before.kind in {"unit", "person", "place"}
            and before.span.end + 1 == self.pieces[index].span.start
        )

    def _wins_next(self, index: int) -> bool:
        """As in "giải nhất thuộc về xã A, xã B đạt giải nhì": of the same type, B is no place of A's."""
        place, winner, link = self.pieces[index], self.pieces[index - 2], self.pieces[index - 3]
        alike = winner.kind == "place" and winner.text.split()[0].lower() == place.text.split()[0].lower()
        return alike and index - 3 >= 0 and link.plays("to", "belongs_to")

    def _is_in_a_post(self, index: int) -> bool:
        """As in "Theo quyết định của Chủ tịch nước P, 28 người được …": who holds the office; "Phó Chủ tịch
        Hội A đoạt giải Nhất", "Nguyên Chủ tịch Hội A nhận Huy hiệu Đảng", "Phó trưởng Công an xã B hy sinh
        được truy tặng …": no body wins or dies or is a former one."""
        piece, before = self.pieces[index], self.pieces[index - 1]
        adjacent = before.span.end + 1 == piece.span.start
        holds = piece.kind == "person" and before.kind == "office" and index - 2 >= self.floor
        if holds and self.pieces[index - 2].plays("member_link", "behalf"):
            return adjacent
        posted = piece.kind == "unit" and before.kind == "gap" and CHIEF.search(before.text) is not None
        identity = identify(self.pieces[self.first].text)
        personal = identity.kind == "prize" or kind_by_law(identity.award_id) == "individual"
        personal = personal or _FORMER.match(before.text) is not None
        return posted and adjacent and (personal or _DIED.match(self.text, piece.span.end) is not None)

    def _is_counted_out(self, index: int) -> bool:
        """As in "Huy hiệu Đảng cho 12 đảng viên (2 đồng chí 60 năm, …)": the bracket tells how many have
        which."""
        behind = self.pieces[index + 1] if index + 1 < len(self.pieces) else None
        elided = behind is not None and behind.plays("receive") and len(behind.span) == 0
        return elided and self.pieces[index].count is not None and self.pieces[index - 1].is_mark("(")

    def _is_their_origin(self, index: int) -> bool:
        """As in "10 chi hội tiêu biểu đến từ hơn 1.200 chi hội đã được nhận …": whence the counted come."""
        start = self.pieces[index].span.start
        counted = self.pieces[index].kind == "count"
        return counted and _FROM.search(self.text, max(0, start - 16), start) is not None

    def _is_home_of_whose(self, index: int) -> bool:
        """As in "thành tích của công nhân lao động **quận**": of whom, not what goes on."""
        of, words, home = self.pieces[max(0, index - 2)], self.pieces[index - 1], self.pieces[index]
        plain = home.kind == "anaphor" and home.text.islower() and words.kind == "gap"
        return plain and index - 2 >= self.floor and of.text.lower() == "của"

    def are_helped(self, index: int) -> bool:
        """As in "Người đàn ông cứu **3 học sinh** được tặng A": he is honoured, not they."""
        start = self.pieces[index].span.start
        counted = self.pieces[index].kind == "count"
        return counted and _HELPS.search(self.text, max(0, start - 24), start) is not None

    def _where_many_come_from(self, before: Piece) -> bool:
        """As in "Các tác giả Hà Tĩnh được trao 3 giải C": the authors are honoured, not the land."""
        many = before.kind == "gap" and _MANY_PEOPLE.match(before.text) is not None
        return many and self.words.leads_to_person(before.text)

    def _stands_in_bracket(self, index: int) -> bool:
        """As in "em P (lớp 12 Trường A), đoạt …": where P studies."""
        before = [p.text for p in self.pieces[self.floor : index]]
        is_open = before.count("(") > before.count(")")
        return is_open and any(p.is_mark(")") for p in self.pieces[index : self.first])

    def _stands_in_quotation(self, index: int) -> bool:
        """As in "đơn ca “Nơi ấy là Trường Sa” và được tặng …": the land belongs to the title of a song."""
        before = [p.text for p in self.pieces[self.floor : index]]
        return before.count("“") > before.count("”")

    def _ends_a_title(self, index: int) -> bool:
        """As in "ca khúc: Bóng núi Trường Sơn": the place is the tail of what a piece is called."""
        words, opens = self.pieces[index - 1], self.pieces[index - 2] if index > 1 else None
        called = words.kind == "gap" and words.text[0].isupper()
        return called and opens is not None and opens.is_mark(":", "“", '"')

    def _names_before(self, comma: int) -> bool:
        """A name right before the comma that no preposition takes out: what follows goes on its list."""
        index = comma - 1
        if index < self.floor:
            return False
        piece = self.pieces[index]
        if piece.kind == "gap":
            led = index > self.floor and self.pieces[index - 1].plays("member_link", "reason")
            return piece.text[0].isupper() and index > self.floor and not led
        if piece.is_mark(")"):
            opening = next((i for i in range(index, self.floor - 1, -1) if self.pieces[i].is_mark("(")), 0)
            if opening <= self.floor:
                return False
            index, piece = opening - 1, self.pieces[opening - 1]
        if not (piece.can_receive or piece.kind == "office"):
            return False
        before = self.pieces[index - 1] if index > self.floor else None
        if (
            piece.kind == "person"
            and before is not None
            and before.kind == "office"
            and index - 2 >= self.floor
        ):
            before = self.pieces[index - 2]
        led_out = before is not None and (
            (before.kind == "gap" and self.words.ends_with_preposition(before.text))
            or (before.kind == "cue" and before.plays("member_link", "behalf", "to", "reason"))
            or self._is_venue(index)
        )
        return not led_out

    def _is_source_of_news(self, index: int) -> bool:
        """As in "thông tin từ Phòng A, Sở B, cô giáo P đã đoạt …": who tells it, and who is above."""
        at = index
        while at - 2 >= self.floor and self.pieces[at].kind == "unit" and self.pieces[at - 1].is_mark(","):
            at -= 2
        source = self.pieces[at - 1] if at > self.floor and self.pieces[at].kind == "unit" else None
        return source is not None and source.kind == "gap" and _SOURCE.search(source.text) is not None

    def _counted_owner(self, index: int) -> bool:
        """As in "45 họa sĩ của 24 Chi hội đoạt …": the bodies are only where the winners come from."""
        number, link = (self.pieces[i] if i >= self.floor else None for i in (index - 1, index - 2))
        return number is not None and number.text.isdigit() and link is not None and link.plays("member_link")

    def _is_sent(self, index: int) -> bool:
        """As in "Trường A cử 4 giáo viên dự thi"; but in "hứa đưa Công ty phấn đấu đạt …" the firm aims."""
        before, behind = (
            self.pieces[index - 1],
            self.pieces[index + 1] if index + 1 < len(self.pieces) else None,
        )
        aims = behind is not None and behind.plays("target")
        return before.kind == "gap" and _SENDS.search(before.text) is not None and not aims

    def _is_among_kinds(self, index: int) -> bool:
        """As in "A kết hợp các Vụ, Cục, Thanh tra Bộ đoạt …": "Cục" goes on a row of kinds of bodies and
        stands for none told before."""
        listed = self.pieces[index].kind == "anaphor" and self.pieces[index - 1].is_mark(",", "và")
        kinds = self.pieces[index - 2] if listed and index - 2 >= self.floor else None
        return kinds is not None and kinds.kind == "gap" and _KINDS.search(kinds.text) is not None

    def _is_home_of_people(self, place: int) -> bool:
        """As in "anh nông dân Hà Tĩnh được tặng …", "các thanh niên Việt Nam": people of the land."""
        before = self.pieces[place - 1]
        if before.kind != "gap" or before.span.end + 1 != self.pieces[place].span.start:
            return False
        words = before.text.split()
        tails = (" ".join(words[-size:]) for size in range(1, min(3, len(words)) + 1))
        return any(_counts_people(tail) for tail in tails)

    def _of_a_body(self, place: int) -> bool:
        """As in "chỉ huy các đơn vị thuộc Bộ Chỉ huy A và Long An": the second land of a body above."""
        before = self.pieces[max(self.floor, place - 3) : place]
        return (
            len(before) == 3
            and before[0].plays("member_link")
            and before[1].kind == "unit"
            and before[2].is_mark("và")
        )

    def led_out(self, index: int) -> bool:
        """As in "A thắng B ở chung kết, giành …": a preposition or "thắng" before a name takes it out, also
        with "ông", "bà" between ("Công ty A của ông P nhận …")."""
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None:
            return False
        if before.count is not None and self.pieces[index].kind == "place":
            # "18.556 hộ nông dân huyện A đăng ký …": where they live.
            return before.count.kind in {"individual", "household"}
        if before.kind == "anaphor" and self.pieces[index].kind == "person":
            return self.led_out(index - 1)
        lies = (
            (before.kind == "cue" and before.text.lower() in _LIES)
            or self._tells_whose_feast(index)
            or self._counted_owner(index)
            or self._is_sent(index)
            or self._is_their_origin(index)
            or (
                before.kind == "gap"
                and (_STUDIES_AT.search(before.text) or BEATS.search(before.text)) is not None
            )
        )
        return lies or self._behind_preposition(index) or self._tells_whose_trade(index)

    def _tells_whose_trade(self, index: int) -> bool:
        """As in "62 cá nhân của ngành Y tế tỉnh A được nhận …": the land of their trade."""
        if index - 2 < self.floor:
            return False
        of, trade = self.pieces[index - 2], self.pieces[index - 1]
        belongs = of.text.lower() in {"của", "thuộc", "trong"}
        return belongs and trade.kind == "gap" and trade.text.lower().startswith(("ngành", "lĩnh vực"))

    def _counts_on_before_verb(self, index: int) -> bool:
        """As in "tặng quà cho 14 tập thể, 16 cá nhân đạt danh hiệu A": both attain it."""
        behind = self.pieces[index + 1 : index + 4]
        listed = len(behind) > 2 and behind[0].is_mark(",", "và") and behind[1].count is not None
        return listed and behind[2].text.lower() in {"đạt", "đoạt", "giành"}

    def _behind_preposition(self, index: int) -> bool:
        """Whether the words before end with a preposition; "trên 500 hộ" only says that they are more."""
        before = self.pieces[index - 1]
        more = self.pieces[index].count is not None and _MORE_THAN.search(before.text) is not None
        leads = self.words.ends_with_preposition(before.text) or _ON_GROUND.search(before.text) is not None
        return before.kind == "gap" and leads and not more

    def one_of_a_set(self, index: int, verb: int) -> bool:
        """As in "ông là một trong hai cá nhân nhận Bằng khen": behind the link the set is told."""
        piece = self.pieces[index]
        if piece.kind != "cue" or _ONE_OF.match(self.text, piece.span.start) is None:
            return False
        return not any(p.kind == "cue" and p.plays("give", "passive") for p in self.pieces[index + 1 : verb])

    def is_the_only_one(self, index: int, verb: int) -> bool:
        """As in "A là trường duy nhất ở huyện B được tặng …", "A là đơn vị đầu tiên trong Cụm C nhận …": who
        stands before "là" receives, none of those whom the words behind it name."""
        if self.pieces[index].text.lower() not in _IS:
            return False
        words = self.text[self.pieces[index].span.end : self.pieces[verb].span.start]
        return _ONLY.match(words) is not None and not any(
            p.kind == "award" or p.is_mark(";") or p.plays("give", "receive", "passive")
            for p in self.pieces[index + 1 : verb]
        )

    def set_told_of_one(self, link: int, verb: int, named: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "bà P là một trong 12 người được tặng …": twelve receive, one of them is named."""
        words = self.text[self.pieces[link].span.end : self.pieces[verb].span.start]
        number = len(words) - len(words.lstrip())
        counted = next(iter(find_counts(words[number:])), None)
        if counted is None or counted.span.start > 0 or len(named) != 1 or counted.count < 2:
            return named
        begin = self.pieces[link].span.end + number
        span = Span(begin, begin + counted.span.end)
        return (Recipient(counted.kind, span, count=counted.count, members=named),)

    def _tells_whose_feast(self, index: int) -> bool:
        """As in "thầy trò Trường A mừng 85 năm thành lập Trường B - A và đón nhận …": an older name of the
        same house; behind another kind of body it is who receives ("UBND xã kỷ niệm … Trường B")."""
        before = self.pieces[index - 1]
        if before.kind != "gap" or _FOUNDED.search(before.text) is None or self.pieces[index].kind != "unit":
            return False
        kind = self.pieces[index].text.split()[0].lower()
        earlier = (p for p in self.pieces[self.floor : index - 1] if p.kind == "unit")
        return any(unit.text.split()[0].lower() == kind for unit in earlier)

    def poses(self, end: int) -> bool:
        """As in a caption "Phó Thủ tướng P và đại diện các doanh nghiệp nhận Giải thưởng": P stands by."""
        if end + 1 >= len(self.pieces) or not self.pieces[end].is_mark("và", "cùng", "cùng với"):
            return False
        return self.pieces[end + 1].text.lower().startswith("đại diện các ")

    def _is_venue(self, index: int) -> bool:
        """As in "tại trụ sở UBND quận, Công an quận được trao …": the house where it happens."""
        before = self.pieces[index - 1] if index > self.floor else None
        if before is None or before.kind != "gap":
            return False
        link = self.pieces[index - 2] if index - 2 >= self.floor else None
        behind_cue = link is not None and link.kind == "cue" and link.text.lower() in {"tại", "ở"}
        return _HALL.fullmatch(before.text) is not None or (
            behind_cue and _ROOM.fullmatch(before.text) is not None
        )


def _counts_people(noun: str) -> bool:
    """Whether the noun is one that people are counted by: "nông dân", "học sinh"."""
    told = next(iter(find_counts(f"2 {noun}")), None)
    return told is not None and told.span == Span(0, len(noun) + 2) and told.kind == "individual"
