"""Persons as recipients, with the posts and bodies that stand beside their names."""

import re
from dataclasses import replace

from extractor.events.parts.authors import is_printer_of_work
from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.kinsmen import AFTER_DEATH, KinReader
from extractor.events.receivers.recipient_units import body_of
from extractor.ground.span import Span

_CALLED = re.compile(
    r"(?:còn có )?(?:tên|thường|hay|bí danh|còn|tức|bà con)[\w ]{0,12}(?:gọi(?: là)?|tức|danh)|tức",
    re.IGNORECASE,
)
_AGE = re.compile(r"\d{1,3} tuổi(?!\w)|sn:? ?\d{4}(?!\w)", re.IGNORECASE)
_KIN = re.compile(
    r"(?:là )?(?:vợ|chồng|con (?:trai|gái|dâu|rể)|(?:mẹ|bố|cha|con|em|anh|chị|cháu)(?: đẻ| ruột)? của)"
    r"(?: của)?(?: cố| liệt s[ĩỹ])?",
    re.IGNORECASE,
)
_FALLEN = re.compile(r"(?<!\w)(?:liệt s[ĩỹ]|mẹ|cố)(?!\w)", re.IGNORECASE)
"""Behind "gia đình": a family receives for the fallen, for the late, and for the mother who is honoured."""
_LONGEST_DESCRIPTION = 20
"""Pieces behind a name in which the next person of a list must be announced."""
_LONGEST_END = 3
"""Words."""
_LONGEST_GIVER = 5
"""Pieces of a post, its body and the words before the verb."""
_PRINTED_BY = re.compile(r"do(?: nxb| nhà xuất bản)?", re.IGNORECASE)
_IS_PRINTED = re.compile(r"(?:^|\s)(?:ấn hành|xuất bản|phát hành)", re.IGNORECASE)
_LIGHT = {"đã", "cũng", "vừa", "đều", "vinh dự", "đã vinh dự", "xuất sắc", "đã xuất sắc"}
"""Before a verb."""
_LIFE = re.compile(r"(?:sinh|sn|vào đảng|nhập ngũ|tham gia)(?!\w)", re.IGNORECASE)
_WITH = re.compile(r"với (?:\w+ )?")
_WITH_WHAT = re.compile(r"với (?!sự |tư cách |lãnh đạo |các |những |gia đình |đồng )", re.IGNORECASE)
"""What one has won with; "với sự có mặt của" tells who else is there."""
_LONGEST_WORK = 9
"""Pieces."""
_RELATIVES = re.compile(r"(?<!\w)(?:thân nhân|nhân thân)(?: của| và| trong|,)? $", re.IGNORECASE)
"""Before "gia đình": they receive for the dead."""
_HOUSEHOLD = re.compile(r"(?<!\w)(?:gia đình|hộ)(?!\w)", re.IGNORECASE)


class PersonReader(KinReader):
    """Reads a person, or the household of one, that begins at an index."""

    def person(self, index: int, parent: Piece | None = None) -> tuple[Recipient, int]:
        dead = self.honoured_through_kin(index)
        if dead is not None:
            return dead
        piece = self.pieces[index]
        at = self._past_kin(index + 1)
        parent = (
            parent if parent is not None and parent.mark is not None else None
        )  # "Thủ tướng P" heads none
        parents = [body_of(parent)] if parent is not None else []
        note = None
        if self.is_punct(at, "("):
            close = self.closing(at)
            note = self.inside(at, close)
            author = piece.span.start
            units = (p for p in self.pieces[at:close] if p.kind == "unit")
            parents += [p.span for p in units if not is_printer_of_work(self.text, author, p.text)]
            at = close + 1
        at, beside = self._body_right_behind(at)
        parents += beside
        at, bodies = self._affiliation(self._past_alias(at))
        parents += bodies
        for past in (self.past_place_of_work, self.past_what_one_is, self.past_body_of_one_listed):
            at, works_at = past(at)
            parents += works_at
        parents += self._bodies_in_brackets(at)
        at = self._past_life(self.past_dwelling(self._past_bracket_of_bodies(at)))
        at = self._past_printer(self._past_work(at))
        at, told_of = self._past_description(at)
        parents += told_of
        span = self._joined_parents(parents)
        if parent is not None:
            span = body_of(parent)
        name = span.of(self.text) if span else None
        return Recipient("individual", piece.span, piece.text, parent=name, parent_span=span, note=note), at

    def _body_right_behind(self, index: int) -> tuple[int, list[Span]]:
        """As in "P (bút danh Sông Mây) Báo A", "em P trường A đã đoạt": the body stands there without a
        mark."""
        body, behind = self.at(index), self.at(index + 1)
        ends = behind is None or behind.is_mark(",", ";", "và", "\n") or behind.kind == "cue"
        ends = ends or (behind is not None and behind.kind == "gap" and behind.text in _LIGHT)
        told = body is not None and (
            body.kind == "unit" or (body.kind == "office" and body.text[0].islower())
        )
        beside = told and ends
        return (index + 1, [body_of(body)]) if beside and body is not None else (index, [])

    def _past_kin(self, index: int) -> int:
        """Past ", vợ anh Q", ", con trai ông Q" behind a name: whose kin P is."""
        kin = self.at(index + 1)
        if not self.is_punct(index, ",", "(") or kin is None or not _KIN.fullmatch(kin.text):
            return index
        at = index + 2
        while (title := self.at(at)) is not None and (title.kind == "anaphor" or title.text == "của"):
            at += 1
        named = title is not None and title.kind == "person"
        closed = at + 2 if self.is_punct(index, "(") else at + 1
        return closed if named else index

    def _joined_parents(self, parents: list[Span]) -> Span | None:
        """The first body with those that complete it ("Phòng A, Sở B"); bodies of further posts are left."""
        if not parents:
            return None
        first, *others = sorted(parents)
        for other in others:
            between = self.text[first.end : other.start].strip(" ,()-–")
            if between and between.lower() not in {"thuộc", "trực thuộc"}:
                break
            closed = "(" in self.text[first.end : other.start] and self.text.startswith(")", other.end)
            first = Span(first.start, max(first.end, other.end + closed))
        return first

    def _past_alias(self, index: int) -> int:
        """Past ", tên thường gọi Q" behind the true name."""
        words, alias = self.at(index + 1), self.at(index + 2)
        if words is None or alias is None or alias.kind != "person" or not self.is_punct(index, ",", *DASHES):
            return index
        return index + 3 if _CALLED.fullmatch(words.text) else index

    def _past_work(self, index: int) -> int:
        """Past "với tác phẩm “A”", "trong phim A", "với nghề dệt đang nắm giữ" behind a winner, when another
        winner is named next."""
        words, link = self.at(index), self.at(index)
        if link is not None and link.kind == "cue" and link.text.lower() == "trong":
            words = self.at(index + 1)
        elif words is not None and not _WITH.match(words.text):
            return index
        if words is None or words.kind != "gap":
            return index
        shown = self.words.names_a_work(words.text) or _WITH_WHAT.match(words.text) is not None
        for at in range(index + 1, min(index + _LONGEST_WORK, len(self.pieces) - 1)):
            follows = self.at(self.skip_leadin(at + 1 + self.is_punct(at + 1, "và")))
            if self.is_punct(at, ",", ";", "và") and follows is not None and follows.kind == "person":
                return at if shown else index
            acts = self.pieces[at].plays("give", "receive", "passive")
            titled = shown and self.is_punct(at + 1, ";")
            stops = {"award"} if titled else {"award", "person"}
            if self.pieces[at].kind in stops or self.is_punct(at, ";") or acts:
                break
        return index

    def _past_life(self, index: int) -> int:
        """Past "sinh năm 1936 vào Đảng ngày 3/2/1961" behind a name, when another name is listed next,
        maybe behind ", sinh hoạt tại chi bộ 5"."""
        life = self.at(index)
        told = life is not None and life.kind == "gap" and _LIFE.match(life.text) is not None
        end = index + 1
        if told and self.is_punct(end, ","):
            works, _ = self.past_place_of_work(end + 1)
            end = works if works > end + 1 else end
        return end if told and self.person_is_next(end) else index

    def _past_description(self, index: int) -> tuple[int, list[Span]]:
        """Past ", quê ở xã A, nguyên là cán bộ Lữ đoàn B" up to the semicolon behind which the next person of
        the list stands; the bodies told there."""
        goes_on = self.at(index)
        told = goes_on is not None and (goes_on.is_mark(",") or goes_on.plays("member_link"))
        if goes_on is None or not (told or goes_on.text.lower() == "là"):
            return index, []
        for at in range(index + 1, min(index + _LONGEST_DESCRIPTION, len(self.pieces) - 1)):
            piece = self.pieces[at]
            if piece.is_mark(";"):
                follows = self.at(self.skip_leadin(at + 1))
                listed = follows is not None and follows.kind == "person"
                bodies = [body_of(p) for p in self.pieces[index:at] if p.kind in {"unit", "office"}]
                return (at, bodies) if listed else (index, [])
            acts = piece.kind == "cue" and piece.plays("give", "receive", "passive", "propose")
            if acts or piece.kind in {"award", "person", "count"} or piece.is_mark("\n", "và"):
                break
        return index, []

    def _past_printer(self, index: int) -> int:
        """Past "do NXB A ấn hành" behind the author of a book."""
        words, house = self.at(index), self.at(index + 1)
        if words is None or house is None or house.kind != "unit" or not _PRINTED_BY.fullmatch(words.text):
            return index
        behind = self.at(index + 2)
        printed = behind is not None and _IS_PRINTED.match(behind.text) is not None
        return index + 3 if printed else index + 2 if _IS_PRINTED.search(house.text) else index

    def _past_bracket_of_bodies(self, index: int) -> int:
        """Past "(tỉnh Quảng Nam)", ", (Công an thị xã A)" behind the body that a person belongs to."""
        opening = index + self.is_punct(index, ",")
        if not self.is_punct(opening, "("):
            return index
        close = self.closing(opening)
        inside = self.pieces[opening + 1 : close]
        plain = all(p.kind in {"place", "gap", "unit"} or p.is_mark(",") for p in inside)
        return close + 1 if inside and plain else index

    def _bodies_in_brackets(self, index: int) -> list[Span]:
        end = self._past_bracket_of_bodies(index)
        return [p.span for p in self.pieces[index:end] if p.kind == "unit"]

    def _affiliation(self, index: int) -> tuple[int, list[Span]]:
        """Post and body behind a personal name: ", Giám đốc Sở B, tỉnh C" or " - giáo viên Trường D"."""
        bodies: list[Span] = []
        at = index
        posted = False
        while True:
            begin = at
            further = posted and self._is_further_post(begin)
            if not (further or self.is_punct(begin, ",", *DASHES)):
                break
            piece, following = self.at(begin + 1), self.at(begin + 2)
            if piece is None:
                break
            if piece.kind == "office" or (
                piece.kind in {"unit", "place"} and self._is_affiliation(begin + 1, posted)
            ):
                bodies += [body_of(piece)] if piece.kind != "place" and piece.mark is not None else []
                at = self._past_end_of_name(begin + 2)
            elif self._begins_with_head(begin):
                assert following is not None
                bodies.append(body_of(following))
                at = begin + 3
            elif self._describes(piece, posted) or self._calls_by_trade(begin):
                if following is not None and following.kind == "person":
                    break
                first = begin + 2 if piece.kind == "count" else begin + 1
                at, more = self._post_phrase(first)
                bodies += more
                if at == begin + 1:
                    break
            else:
                break
            posted = True
        return at, bodies

    def _past_end_of_name(self, index: int) -> int:
        """Past the small letters in which the name of a body ends: "Chủ nhiệm CLB Gia đình |hạnh phúc|;"."""
        words = self.at(index)
        if words is None or words.kind != "gap" or not words.text.islower():
            return index
        short = len(words.text.split()) <= _LONGEST_END
        return index + 1 if short and self.is_punct(index + 1, ",", ";", "và", ")") else index

    def _is_further_post(self, index: int) -> bool:
        """As in "P, Phó Chủ tịch Hội A; Viện trưởng Viện B", "P, nguyên Chủ tịch A và nguyên Giám đốc B,":
        one more post of P."""
        again = self.at(index + 1)
        former = again is not None and again.text.lower() == "nguyên"
        post, behind = self.at(index + 1 + former), self.at(index + 2 + former)
        parted = self.is_punct(index, ";") or (former and self.is_punct(index, "và"))
        if former and post is not None and post.kind == "gap" and behind is not None:
            behind = self.at(index + 4)
        if not parted or post is None or (behind is not None and behind.kind == "person"):
            return False
        if self._gives_next(index + 2):
            return False
        return post.kind == "office" or (post.kind == "gap" and self.words.begins_with_post(post.text))

    def _gives_next(self, index: int) -> bool:
        """As in "P, Hiệu trưởng; Chủ tịch UBND huyện đã tặng Giấy khen": who has the post there gives."""
        stretch = self.pieces[index : index + _LONGEST_GIVER]
        stop = next(
            (i for i, p in enumerate(stretch) if p.kind == "punct" or p.plays("passive")), len(stretch)
        )
        return any(piece.plays("give") for piece in stretch[:stop])

    def _calls_by_trade(self, index: int) -> bool:
        """As in "P, nông dân xã A được …", "P - họa sĩ, nghệ sĩ tự do", "P, một nông dân ở xã A": behind the
        mark a word for persons tells what P is."""
        word, behind = self.at(index + 1), self.at(index + 2)
        if word is None or behind is None:
            return False
        if word.count is not None:
            one = word.count.count == 1 and word.count.kind == "individual"
            return one and word.text[0].isalpha() and behind.plays("member_link")
        if word.kind == "anaphor" and behind.kind == "gap":
            return behind.text[0].islower() and self.is_punct(index + 3, ",", ";", "và", ")", "\n")
        if word.kind != "gap" or not word.text[0].islower() or not self.words.leads_to_person(word.text):
            return False
        somewhere = behind.kind in {"unit", "place"} or behind.plays("member_link")
        return somewhere or (self.is_punct(index, *DASHES) and behind.is_mark(",", ";", "(", "\n"))

    def _begins_with_head(self, dash: int) -> bool:
        """As in "P - Chi hội nhà báo Báo A": a few words in capitals that belong to the body behind them."""
        words, body = self.at(dash + 1), self.at(dash + 2)
        if words is None or body is None or words.kind != "gap" or body.kind != "unit":
            return False
        apart = self.words.leads_to_unit(words.text) or self.words.leads_to_person(words.text)
        return self.is_punct(dash, *DASHES) and words.text[0].isupper() and not apart

    def _describes(self, piece: Piece, posted: bool) -> bool:
        """A post ("Giám đốc …") or a plain lower-case apposition ("phi công lái chính") behind a name."""
        if piece.kind not in {"gap", "anaphor", "cue"} or self._begins_a_work(piece):
            return False
        if _AGE.match(piece.text):
            return True
        if (
            piece.kind == "gap"
            and posted
            and len(piece.text.split()) <= 6
            and not self.words.leads_to_person(piece.text)
        ):
            return True
        plain = piece.kind == "gap" and piece.text[0].islower() and not self.words.leads_to_person(piece.text)
        return plain or self.words.begins_with_post(piece.text)

    def _begins_a_work(self, piece: Piece) -> bool:
        """As in "tiểu thuyết “A” của P, kịch bản “B” của Q": the next work, no post of P."""
        at = next((i for i, p in enumerate(self.pieces) if p.span == piece.span), len(self.pieces))
        return self.skip_work(at) > at

    def _post_phrase(self, index: int) -> tuple[int, list[Span]]:
        """As in "nguyên Phó Giám đốc" + body, "sinh năm" + date, "thôn 3" + place…"""
        bodies: list[Span] = []
        at = index
        while (piece := self.at(at)) is not None and at < index + 7:
            if piece.kind in {"unit", "office"}:
                bodies += [body_of(piece)] if piece.mark is not None else []
            elif (
                at > index
                and piece.kind == "cue"
                and not (piece.plays("member_link") or self._says_what_one_is(at))
            ) or piece.kind not in {"gap", "date", "cue", "anaphor", "place"}:
                break
            at += 1
        return at, bodies

    def _says_what_one_is(self, index: int) -> bool:
        """As in "P, hiện là Phó Tư lệnh": the "là" of a post."""
        before = self.at(index - 1)
        held = before is not None and before.text.lower() in {"hiện", "hiện nay", "đang", "từng", "vốn"}
        return held and self.pieces[index].text.lower() == "là"

    def _is_affiliation(self, index: int, posted: bool) -> bool:
        """Whether a body or place behind "NAME," is where the person works or lives, not the next recipient:
        "cho anh P, xã A, huyện B vì đã cứu người"."""
        if posted:
            return True
        end, _ = self.chain_end(index)
        closer = self.at(end)
        place = self.at(index)
        if closer is not None and closer.is_mark("(") and place is not None and place.kind == "place":
            return self._dwells_there(self._past_bracket_of_bodies(end))
        if self.is_punct(end, "("):
            end = self._past_bracket_of_bodies(end)
            closer = self.at(end)
        if closer is None or closer.kind == "gap" or closer.plays("reason"):
            return True
        if closer.is_mark(";", "\n", ")") or self._is_closed_by_dash(index, end):
            return True
        if self._goes_on_with_award(end):
            return True
        nxt = self.at(self.skip_leadin(end + 1))
        if closer.kind == "cue" and closer.text.lower() in {"của", "thuộc"}:
            return True
        if nxt is None or not nxt.can_receive:
            return closer.is_mark(",")
        return closer.is_mark(",", "và") and nxt.kind in {"person", "count"}

    def _dwells_there(self, end: int) -> bool:
        """As in "ông P, xã A (huyện B) được", "ông P, xã A (huyện B) và bà Q, xã C"; in "ông P, xã A
        (huyện B), Trường D" the commune may receive too."""
        behind = self.at(end)
        if behind is None or not behind.is_mark(",", "và"):
            return True
        following = self.at(self.skip_leadin(end + 1))
        return following is not None and following.kind == "person"

    def _is_closed_by_dash(self, index: int, end: int) -> bool:
        """As in "P - Công ty A - được tặng": the body stands between two dashes."""
        return self.is_punct(index - 1, *DASHES) and self.is_punct(end, *DASHES)

    def _goes_on_with_award(self, index: int) -> bool:
        """As in "giải Nhất cho P, Trường A và 2 giải Nhì cho …": behind "và" the next award begins."""
        number, award = self.at(index + 1), self.at(index + 2)
        counted = number is not None and number.kind == "gap" and number.text[0].isdigit()
        return self.is_punct(index, "và") and counted and (award is None or award.kind == "award")

    def household(self, index: int, core: int) -> tuple[Recipient, int] | None:
        """As in "gia đình ông A", "hộ bà B": the household is named with its head. Where the article tells of
        an honour after death, a family receives it for the one named."""
        for piece in self.pieces[index:core]:
            home = _HOUSEHOLD.search(piece.text)
            if home and not self.is_punct(core - 1, ":"):  # "các gia đình: P, Q"
                person, end = self.person(core)
                if _RELATIVES.search(
                    self.text, max(0, piece.span.start - 12), piece.span.start + home.start()
                ):
                    return person, end
                if _FALLEN.search(self.text, piece.span.start + home.end(), person.span.start):
                    return person, end
                if home[0].lower() == "gia đình" and AFTER_DEATH.search(self.text):
                    return person, end
                span = Span(piece.span.start + home.start(), person.span.end)
                return replace(person, kind="household", name=span.of(self.text), span=span), end
        return None
