"""Who stands before the verb: the subject that receives, the actors that confer, where their clause
begins."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.labels import named_at_the_head
from extractor.events.clauses.late_subjects import members_who_act, owners_of_teams, with_set_before
from extractor.events.clauses.merits import Merits
from extractor.events.clauses.planned import only_prepares
from extractor.events.clauses.received_for import house_received_for
from extractor.events.clauses.shown_works import past_shown_work
from extractor.events.clauses.sources import past_source
from extractor.events.clauses.stretch import has_many
from extractor.events.clauses.votes import end_of_chosen_ones, end_of_counted_and_proposed, is_voted_to_be
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Coordination, Recipient
from extractor.events.receivers.overlong_names import is_mere_organ
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping

_FOR_SOME = re.compile(
    r"(?<!\w)đối với (?:các |những )?(?:tập thể|cá nhân|đơn vị|trường hợp)(?:,? (?:và )?cá nhân)? $",
    re.IGNORECASE,
)
"""Before the verb: "Ban A lấy ý kiến đối với tập thể được đề nghị tặng …" tells of nobody by name."""
_THE_REST = re.compile(
    r"(?:(?:số|những người|các em|những em|các đơn vị|những đơn vị) )?còn lại(?: đều| cùng)?", re.IGNORECASE
)
_DESCRIBES = re.compile(r"(?:đang|nguyên|hiện|là|từng|thuộc|công tác|đại diện|đến từ)(?!\w)", re.IGNORECASE)
_SHOWS_LIST = re.compile(
    r"(?<!\w)(?:giới thiệu|công bố|đăng tải|đăng|thông báo)(?!\w)[^.;]{0,40}?"
    r"(?<!\w)(?:danh sách|kết quả|các tác phẩm|những tác phẩm|các tác giả|các gương mặt)(?!\w)",
    re.IGNORECASE,
)
_SPEAKS_TO = re.compile(
    r"(?<!\w)(?:chúc mừng|khen ngợi|động viên|thăm hỏi|gặp gỡ|cảm ơn|nhắc nhở|yêu cầu)(?!\w)"
    r"(?:.*(?<!\w))?(?:các|những|cả|nhiều|hai|ba|\d+)(?!\w)"
    r"|(?:[^\W\d]+ ){0,4}(?:gặp mặt|gặp gỡ|tiếp|biểu dương|tuyên dương) (?:đoàn )?"
    r"(?:đại biểu|điển hình|gương)(?!\w)"
    r"|(?:đã |cũng )?(?:mong|hy vọng|tin tưởng|tin|khẳng định|nhấn mạnh|cho rằng|bày tỏ|ghi nhận|kỳ vọng"
    r"|đề nghị)(?!\w)(?:.*(?<!\w))?(?:các|những|\d+) (?:tập thể|cá nhân|đơn vị|đồng|đảng viên|em|gia đình"
    r"|học sinh|hội viên|đoàn viên|người|tổ chức|cán bộ|mẹ|thầy|cô|doanh nghiệp)(?!\w)",
    re.IGNORECASE,
)
_A_YEAR = re.compile(r"(?:năm )?(?:19|20)\d\d", re.IGNORECASE)
_IN_A_ROW = re.compile(
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|nhiều) (?:năm (?:liền|liên tục|liên tiếp)|lần)(?!\w)",
    re.IGNORECASE,
)
_HOLDS = re.compile(r"(?:(?:cũng|đã|từng) )?có$", re.IGNORECASE)
_VOTED = re.compile(
    r"\s*(?:\w+ ){0,3}(?:suy tôn|bầu|bình (?:chọn|xét)|xếp|đánh giá|công nhận)(?!\w)", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?:và )?(?:các|những|hai|ba|bốn|năm|\d) (?:đồng chí|ông|bà|em|anh|chị|thầy|cô|tập thể|đơn vị|cá nhân)"
    r"(?!\w)",
    re.IGNORECASE,
)
_WORKS_FOR = re.compile(
    r"(?<!\w)(?:xây dựng|bảo vệ|giải phóng|phát triển|chi viện)(?: [^\W\d]+){0,4} $", re.IGNORECASE
)
_OWNS_SO_MANY = re.compile(r"(?:(?:cũng|còn|hiện|đã|từng) )*có \d{1,2}", re.IGNORECASE)
"""As in "Bà cũng có 3 Giấy khen": a person's own; those of a school may be its teachers'."""
_HAS_SO_MANY = re.compile(r"(?:cũng |đã |đang )?có (?:tỷ lệ|tỉ lệ|số(?: lượng)?)(?!\w)", re.IGNORECASE)
"""As in "Xã A có số hộ đạt danh hiệu … cao nhất huyện": its households attain."""
_SHARE = leaping(r"\d\s*%|(?<!bậc )(?<![\d/])\d{1,4}/\d{1,4}(?![\d/])")


class SubjectReader(Merits):
    """Reads leftwards from a verb, or from an award that is its own verb."""

    def before(self, verb: int) -> tuple[Recipient, ...]:
        """The coordination that stands before the verb as its subject."""
        rest = self.pieces[verb - 1] if verb > self.floor else None
        if rest is not None and rest.is_mark("và", ",") and (shared := self.passive_before(verb)) is not None:
            return self.before(shared)
        if (judged := self.judged_by(verb)) is not None:
            return self.before(judged)
        if rest is not None and _THE_REST.fullmatch(rest.text) and not self._counts_the_rest(verb - 2):
            return (self._of_the_rest(rest),)
        if rest is not None and _FOR_SOME.search(self._words_up_to(verb)) is not None:
            return ()
        floor = past_source(self.pieces, self.clause_floor(verb), verb)
        floor = self.past_rivals(past_shown_work(self.text, self.pieces, floor, verb), verb)
        beaten = self.those_beaten(floor, verb)
        if beaten is not None:
            return self.before(beaten)
        if (chosen := end_of_chosen_ones(self.pieces, floor, verb)) is not None:
            return self.ending_at(chosen)
        head = named_at_the_head(self.text, self.pieces, floor, verb)
        maker = self.end_of_maker(floor, verb)
        owner = head or (self.before(maker) if maker is not None else ())
        owner = owner or house_received_for(self.text, self.pieces, floor, verb)
        if owner := owner or self.owner_of_counted(floor, verb) or self._received_for(floor, verb):
            return owner
        for start in range(floor, verb):
            if self.one_of_a_set(start, verb):
                return self.set_told_of_one(start, verb, self.before(start))
            if self.is_the_only_one(start, verb) and (only := self.before(start)):
                return only
            if is_voted_to_be(self.pieces, start, self.floor, verb):
                return self.before(start - 1)
            counted_names = self._names_told_by_number(start, verb)
            if counted_names:
                return counted_names
            if start != floor and not self.may_begin_subject(start):
                continue
            found = read_recipients(self.text, self.pieces[:verb], start)
            if found.recipients and self._share_of_others(found.end, verb):
                return ()
            whole = found.end <= verb and (self.light(found.end, verb) or self._describes_number(found, verb))
            if found.recipients and whole:
                if self._only_present(found, verb):
                    return ()
                if met := self.counted_ones_met(found.end, verb):
                    return met
                if owners := owners_of_teams(self.text, self.pieces, found.end, verb):
                    return owners
                acting = members_who_act(self.pieces, found, verb)
                among = self.without_told_apart(verb, self.without_guests(floor, found.recipients))
                named = self._without_scene(acting or among)
                named = with_set_before(
                    self.pieces[self.floor :], floor - self.floor, start - self.floor, named
                )
                return tuple(self._with_owner(r, start) for r in named)
        return self.whose_merit(floor, verb)

    def _counts_the_rest(self, index: int) -> bool:
        """As in "hai người | còn lại", "hai người Việt Nam | còn lại"."""
        at = index - (self.pieces[index].kind == "place")
        return at >= self.floor and self.pieces[at].count is not None

    def called_or_holding(self) -> tuple[Recipient, ...]:
        """As in "Anh P là Chiến sĩ thi đua cơ sở năm 2021", "Năm 2021, anh P là …", "Chị Q nhiều năm liền là
        Chiến sĩ thi đua", "Hội A có Cờ thi đua năm 2022": an award with its years, and whose it is."""
        link = self.pieces[self.first - 1] if self.first > self.floor else None
        year = self.pieces[self.last + 1] if self.last + 1 < len(self.pieces) else None
        kind = identify(self.pieces[self.first].text).kind
        if link is None:
            return ()
        if rewarded := self.rewarded_with(link):
            return rewarded
        of_a_year = year is not None and year.kind == "date"
        is_titled = link.text.lower() == "là" and kind in ("emulation_title", "state_title")
        holds = link.kind == "gap" and _HOLDS.match(link.text) is not None
        told = is_titled and (of_a_year or self._opens_with_year() or self._in_a_row())
        if link.kind == "gap" and _OWNS_SO_MANY.fullmatch(link.text):
            owners = self.before(self.first - 1)
            return owners if len(owners) == 1 and owners[0].kind == "individual" else ()
        return self.before(self.first - 1) if told or (holds and of_a_year) else ()

    def _opens_with_year(self) -> bool:
        """As in "Trước đó, năm 2019, anh P là …"."""
        opening = self.pieces[self.floor : self.first - 1]
        times = [piece.text for piece in opening if piece.kind == "date"]
        return len(times) == 1 and _A_YEAR.fullmatch(times[0]) is not None

    def _in_a_row(self) -> bool:
        before = self.text[self.pieces[self.floor].span.start : self.pieces[self.first].span.start]
        return bool(
            _IN_A_ROW.search(before) or _IN_A_ROW.match(self.text, self.pieces[self.last].span.end + 1)
        )

    def voted_first_and_proposed(self, verb: int) -> tuple[Recipient, ...]:
        """As in "A được suy tôn dẫn đầu Cụm và đề nghị tặng Cờ", "A đạt số phiếu cao nhất, được bầu là đơn vị
        dẫn đầu và đề nghị Chính phủ tặng Cờ", "A được suy tôn là đơn vị xuất sắc được đề nghị tặng Cờ": who
        was voted first is put forward."""
        proposed = next((i for i in range(verb, self.floor, -1) if self.pieces[i].plays("propose")), None)
        if proposed is None:
            return ()
        link = self.pieces[proposed - 1]
        if not (link.is_mark("và", ",") or link.plays("passive")):
            return ()
        for passive in range(proposed - 2, self.floor, -1):
            behind = self.text[self.pieces[passive].span.end : self.pieces[proposed].span.start]
            if self.pieces[passive].plays("passive") and _VOTED.match(behind):
                subject = self.before(passive)
                units = [i for i in range(self.floor, passive) if self.pieces[i].kind == "unit"]
                return subject or (self.ending_at(units[0] + 1) if len(units) == 1 else ())
        return ()

    def _received_for(self, floor: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Ông P thay mặt Khoa A nhận …", "… thay mặt nhà trường nhận …": for whom P receives."""
        behalf = next((i for i in range(floor, verb) if self.pieces[i].plays("behalf")), None)
        receives = self.pieces[verb].plays("receive") and not self.pieces[verb].plays("passive")
        if behalf is None or not receives:
            return ()
        found = read_recipients(self.text, self.pieces[:verb], behalf + 1)
        named = all(r.kind == "collective" and (r.name or r.stands_for) for r in found.recipients)
        return found.recipients if named and found.end == verb else ()

    def _words_up_to(self, verb: int) -> str:
        start = self.pieces[max(self.floor, verb - 3)].span.start
        return self.text[start : self.pieces[verb].span.start]

    def _only_present(self, found: Coordination, verb: int) -> bool:
        """Whether those before the verb attend, prepare or hold the ceremony, print a list or only speak."""
        shows = self._shows(found.end, verb) or self._speaks_to_others(found.end, verb)
        shows = shows or only_prepares(self.text, self.pieces, found, verb)
        return self.attends(found.end, verb) or self._hosts(found, verb) or shows or self.poses(found.end)

    def _speaks_to_others(self, start: int, verb: int) -> bool:
        """As in "ông P chúc mừng các đơn vị được nhận A": those he speaks to receive."""
        words = (
            self.text[self.pieces[start].span.start : self.pieces[verb].span.start] if start < verb else ""
        )
        return _SPEAKS_TO.match(words) is not None

    def _shows(self, start: int, verb: int) -> bool:
        """As in "Báo A trân trọng giới thiệu danh sách các tác phẩm đoạt …": who prints the list."""
        words = (
            self.text[self.pieces[start].span.start : self.pieces[verb].span.start] if start < verb else ""
        )
        return _SHOWS_LIST.search(words) is not None

    def _of_the_rest(self, rest: Piece) -> Recipient:
        """As in "P và 24 người khác được tặng A; số còn lại nhận B": nobody by name, of the kind told."""
        kinds = {r.kind for r in (self.previous.recipients if self.previous is not None else ())}
        return Recipient(kinds.pop() if len(kinds) == 1 else "other", rest.span)

    def counted_right_before(self, award: int) -> tuple[Recipient, ...]:
        """As in "trao thưởng cho 7 tập thể, 71 học sinh đoạt giải": the winners, whatever else is done."""
        for index in range(award - 1, self.floor - 1, -1):
            if (counted := self.pieces[index].count) is not None:
                bodies = self.pieces[index - 2].count if index - 2 >= self.floor else None
                both = bodies is not None and {bodies.kind, counted.kind} == {"collective", "individual"}
                begin = index - 2 if both and self.pieces[index - 1].is_mark(",", "và") else index
                return read_recipients(self.text, self.pieces[: index + 1], begin).recipients
        return ()

    def _names_told_by_number(self, index: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Cô A và cô B là hai giáo viên đạt giải Nhì": as many names before as the number says."""
        piece, link = self.pieces[index], self.pieces[index - 1] if index > self.floor else None
        if (
            piece.count is None
            or link is None
            or link.text.lower() != "là"
            or not self.light(index + 1, verb)
        ):
            return ()
        named = self.ending_at(index - 1)
        return named if len(named) == piece.count.count and all(r.name for r in named) else ()

    def _describes_number(self, found: Coordination, verb: int) -> bool:
        """As in "17 đồng chí đang công tác tại Bộ CHQS tỉnh được nhận …": what the counted ones are."""
        between = self.pieces[found.end : verb]
        if not found.recipients or found.recipients[-1].name is not None or not between:
            return False
        described = between[0].kind == "gap" and _DESCRIBES.match(between[0].text) is not None
        described = described or between[0].text.lower() == "nguyên" or _is_of_a_land(between)
        acts = any(
            p.kind == "award" or p.is_mark(";") or (p.kind == "cue" and p.plays("give", "receive", "propose"))
            for p in between
        )
        return described and not acts

    def _share_of_others(self, start: int, verb: int) -> bool:
        """As in "trường có 47/207 học sinh đạt …", "75% cơ sở đạt …": not the body before it attains."""
        last = self.pieces[verb - 1] if verb > start else None
        if last is None or last.kind != "gap":
            return False
        words = self.text[self.pieces[max(start, verb - 2)].span.start : last.span.end]
        attains = not self.pieces[verb].plays("passive")
        so_many = attains and _HAS_SO_MANY.match(self.text, self.pieces[start].span.start) is not None
        return so_many or _SHARE.search(last.text) is not None or has_many(words)

    def _hosts(self, found: Coordination, verb: int) -> bool:
        """As in "Đảng ủy, HĐND, UBND xã tổ chức lễ … và đón nhận …": organs that hold the ceremony."""
        holds = any(p.kind == "gap" and "tổ chức" in p.text for p in self.pieces[found.end : verb])
        organs = len(found.recipients) > 2 or is_mere_organ(found.recipients[0].name or "")
        return holds and len(found.recipients) > 1 and organs

    def are_guests(self) -> bool:
        """Whether those behind the award are only said to have come to its ceremony."""
        return self.guests_told_behind(self.clause_floor(self.first))

    def _without_scene(self, subject: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "Ở Tắk Pổ, cô A được tặng …": a place before a person is where it happens; not in "xã B cùng
        5 cá nhân"."""
        places = {p.span for p in self.pieces if p.kind == "place"}
        at = 0
        while at < len(subject) - 1 and subject[at].span in places:
            if subject[-1].kind != "individual" and not self._is_worked_for(subject[at].span.start):
                break
            if "cùng" in self.text[subject[at].span.end : subject[at + 1].span.start]:
                break
            at += 1
        return subject[at:]

    def _is_worked_for(self, place: int) -> bool:
        """As in "Có công xây dựng Thủ đô Hà Nội, Công ty A được tặng …", "giải phóng Tây Nguyên, …"."""
        return _WORKS_FOR.search(self.text, max(0, place - 60), place) is not None

    def counted_and_proposed(self, verb: int) -> tuple[Recipient, ...]:
        """As in "Khối bình xét 03 đơn vị đề nghị UBND tỉnh tặng Bằng khen": the counted are put forward."""
        end = end_of_counted_and_proposed(self.pieces, self.floor, verb)
        return self.ending_at(end) if end is not None else ()

    def _with_owner(self, recipient: Recipient, start: int) -> Recipient:
        """As in "Đảng bộ huyện A có 3 đồng chí nhận …; 5 đồng chí nhận …": whose members the counted
        ones are."""
        if recipient.name is not None or recipient.parent is not None:
            return recipient
        if (
            start >= 2
            and self.pieces[start - 1].text.lower().endswith("có")
            and self.pieces[start - 2].kind == "unit"
        ):
            owner = self.pieces[start - 2]
            return replace(recipient, parent=owner.text, parent_span=owner.span)
        before = self.previous.recipients if self.previous is not None else ()
        if before and before[-1].name is None and self.pieces[start - 1].is_mark(";", ","):
            return replace(recipient, parent=before[-1].parent, parent_span=before[-1].parent_span)
        return recipient

    def clause_floor(self, verb: int) -> int:
        floor = self.floor
        for index in range(self.floor, verb):
            if self.pieces[index].is_mark(";", "\n", ":") and self._parts_clauses(index, floor):
                floor = floor if self._is_inside_bracket(index, verb) else index + 1
        return floor

    def _parts_clauses(self, mark: int, floor: int) -> bool:
        if not self.pieces[mark].is_mark(";"):
            return True
        tail_of_previous = self.previous is not None and floor == self.floor < mark
        return (tail_of_previous and not self._opens_with_several(floor)) or self.acts(floor, mark)

    def _is_inside_bracket(self, mark: int, verb: int) -> bool:
        """As in "Đoàn A dự thi với vở B (tác giả: P; đạo diễn: Q) và giành …": the bracket closes before the
        verb, and its marks part no clauses."""
        close = next((i for i in range(mark, verb) if self.pieces[i].is_mark(")", "(")), verb)
        return close < verb and self.pieces[close].is_mark(")")

    def _opens_with_several(self, floor: int) -> bool:
        """As in "…; các đồng chí P - Bí thư A; Q - Chủ tịch B được tặng …": its semicolon parts names."""
        words = self.pieces[floor + 1] if floor + 1 < len(self.pieces) else None
        parted = self.pieces[floor].is_mark(";") and words is not None
        return parted and words is not None and _SEVERAL.match(self.text, words.span.start) is not None

    def actors_before(self, verb: int | None) -> tuple[Piece, ...]:
        """Bodies and persons before an active verb, nearest last."""
        if verb is None and self.pieces[self.first].mark is None:
            verb = self.first
        if verb is None:
            return self.previous.subject if self.previous is not None else ()
        begin = self.clause_floor(verb)
        actors = tuple(
            p
            for i, p in enumerate(self.pieces[begin:verb], begin)
            if p.kind in {"unit", "office", "person", "place"} and not self._is_object(i)
        )
        if not actors and self.previous is not None:
            return self.previous.subject
        return actors or self._actors_of_clause_before(verb)

    def _actors_of_clause_before(self, verb: int) -> tuple[Piece, ...]:
        """As in "Giám đốc Công an tỉnh khen thưởng Phòng A; tặng Giấy khen cho …": who acts in both."""
        if verb <= self.floor or not self.pieces[verb - 1].is_mark(";"):
            return ()
        acts = (
            i
            for i in range(verb - 2, self.floor, -1)
            if self.pieces[i].kind == "cue" and self.pieces[i].plays("give")
        )
        before = next(acts, None)
        return () if before is None else self.actors_before(before)

    def _is_object(self, index: int) -> bool:
        """As in "đã tặng 100 triệu đồng cho Công an tỉnh, tặng Bằng khen …": a receiver, not who acts."""
        before = self.pieces[index - 1] if index else None
        return before is not None and before.kind == "cue" and before.plays("to", "reason")


def _is_of_a_land(between: Sequence[Piece]) -> bool:
    """As in "69 cán bộ hội thanh niên Việt Nam tiêu biểu toàn quốc": words on the counted, and their land."""
    lands = [p for p in between if p.kind == "place"]
    words = [p for p in between if p.kind == "gap" or p.text.lower() == "tiêu biểu"]
    short = all(len(p.text.split()) <= 4 and p.text[0].islower() for p in words)
    return len(lands) == 1 and len(words) + 1 == len(between) <= 4 and short and between[0].kind == "gap"
