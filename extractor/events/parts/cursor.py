"""Cursor arithmetic over one sentence's pieces, and the words that lead in to a recipient's name."""

import re
from collections.abc import Callable, Sequence

from extractor.events.parts.pieces import Piece
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.leadins import leadins
from extractor.lexicon.plural_heads import plural_heads
from extractor.viet.letters import UPPER

DASHES = ("-", "–", "—")
_TITLE_IN_CAPITALS = re.compile(r"[A-ZĐ][A-ZĐa-z]{0,3}(?:[A-ZĐ.]{1,6}[a-z]{0,2}){1,3}")
"""As "DSCKI", "GS.TS", "BSCKII", "ThS" before a name."""
_NUMBER = re.compile(r"\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười", re.IGNORECASE)
_LONGEST_CALLING = 3
"""Words that say what those of a list do: "nghệ sĩ biểu diễn:"."""
BEATS = re.compile(
    r"(?<!\w)(?:bỏ xa|thắng|hạ|vượt(?: qua| lên)?|đánh bại|loại)"
    r"(?: (?:cặp|đội|đội tuyển|đối thủ|tay vợt|võ sĩ|nhà vô địch|chủ nhà|kình ngư)){1,2}$",
    re.IGNORECASE,
)
"""As in "bỏ xa cặp Thái Lan để đoạt …": whom the winners left behind."""
_KIN = re.compile(r"(?:đại diện )?(?:thân nhân|gia đình)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"(?:học sinh|sinh viên|giáo viên|giảng viên|thí sinh|vận động viên|học viên|học trò)$", re.I
)
OF_TERRITORIES = re.compile(
    r"các\s+(?P<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|thôn|bản|xóm|ấp|khu phố)",
    re.IGNORECASE,
)
HEAD_OF_LIST = re.compile(
    rf"(?P<head>[{UPPER}]\S*(?:\s\S+){{0,8}})\s+các\s+(?P<type>tỉnh|thành phố|huyện|quận|thị xã|xã|phường)"
)
"""As in "Liên minh HTX các tỉnh A, B": each is "Liên minh HTX tỉnh A"."""


_TEAM = re.compile(
    r"(?:(?:các|hai|2) )?(?:liên )?đội(?: (?:bóng|tuyển|thi|chơi)(?: (?:đá|chuyền)(?: (?:nam|nữ|hơi))?)?)?"
    r"|(?:cặp(?: đôi)?|đôi)(?: (?:vận động viên|vđv|tay vợt|nam nữ|nam|nữ))?",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"(?:tập thể|toàn thể|đội ngũ|các|những|ê-?\s?kíp|kíp)(?!\w)", re.IGNORECASE)
_PARTS = re.compile(r"(?<!\w)(?:các|những) (?:tập thể|đơn vị|cơ quan)$|(?<!\w)đại diện", re.IGNORECASE)
_MAY_LEAD_IN = frozenset({"gap", "anaphor", "cue", "punct"})


_NOTHING_AROUND = (None,) * 64
"""More pieces than any rule looks back or ahead."""


class Cursor:
    """Every method takes an index into ``pieces`` and says what stands there, or returns the next index.

    Without ``chains`` every comma parts two recipients, none a recipient and its parent. In a list that is
    ``announced`` as one of bodies, a name that no mention covers is one of them.
    """

    def __init__(
        self, text: str, pieces: Sequence[Piece], *, chains: bool = True, announced: bool = False
    ) -> None:
        self.chains = chains
        self.announced = announced
        self.text = text
        self.pieces = pieces
        self.size = len(pieces)
        self.words = leadins()
        self.at: Callable[[int], Piece | None] = [*pieces, *_NOTHING_AROUND].__getitem__
        """The piece at an index, None before the first and behind the last."""

    def is_punct(self, index: int, *marks: str) -> bool:
        # As ``at`` and ``is_mark``, of which a frame asks hundreds of times.
        piece = self.pieces[index] if 0 <= index < self.size else None
        return piece is not None and piece.kind == "punct" and piece.text.lower() in marks

    def is_of_kind(self, index: int, kind: str) -> bool:
        piece = self.at(index)
        return piece is not None and piece.kind == kind

    def skip_leadin(self, index: int) -> int:
        """Past titles before a person ("Đại úy"), formulas before a unit ("tập thể cán bộ, chiến sĩ")."""
        at = index
        while (piece := self.at(at)) is not None and at < index + 8:
            past = self._skip_calling(at, piece)
            if past > at:
                at = past
            elif piece.kind in _MAY_LEAD_IN and self._leads_in(at, piece, begun=at > index):
                at += 1
            else:
                break
        return at

    def _skip_calling(self, index: int, piece: Piece) -> int:
        """Past words that call several at once, whose kin or whose team follows."""
        past = index
        if piece.kind == "anaphor":
            past = max(self._skip_kin_pair(index), self._skip_calling_of_list(index))
        elif piece.kind == "punct":
            past = self._skip_nickname(index)
        link = self.at(index + 1)
        if link is not None and link.text.lower() == "của":
            past = max(past, self._skip_their_kin(index), self._skip_team_of(index))
        return past

    def _leads_in(self, at: int, piece: Piece, *, begun: bool) -> bool:
        return (
            (piece.kind == "gap" and self._calls_a_name(at))
            or (
                piece.kind == "gap"
                and (self.words.leads_to_person(piece.text) or self.words.leads_to_unit(piece.text))
            )
            or (piece.kind == "anaphor" and self._only_titles_a_name(at))
            or (begun and piece.is_mark(",", "và", "“", '"', *DASHES) and self._formula_goes_on(at))
            or (piece.kind == "cue" and (piece.text.lower() in {"nguyên", "cố"} or self._is_whose_staff(at)))
            or (piece.kind == "gap" and self._rounds_a_number(at))
            or (begun and piece.is_mark(":") and self._opens_list(at))
            or self._heads_a_list(at)
            or self._numbers_a_list(at)
        )

    def _skip_calling_of_list(self, index: int) -> int:
        """Past "nghệ sĩ biểu diễn:" before the names of those who are called so."""
        called, doing, following = self.at(index), self.at(index + 1), self.at(index + 3)
        if called is None or doing is None or following is None or not self.is_punct(index + 2, ":"):
            return index
        told = called.kind == "anaphor" and self.words.leads_to_person(called.text)
        small = doing.kind == "gap" and doing.text.islower() and len(doing.text.split()) <= _LONGEST_CALLING
        return index + 3 if told and small and following.kind == "person" else index

    def _skip_team_of(self, index: int) -> int:
        """Past "đội bóng của" before the body that plays: "giải Nhì đội bóng của Sở A"."""
        body = self.at(index + 2)
        played = body is not None and body.kind in {"unit", "place"}
        if self.pieces[index].count is not None:  # "2 đội của Sở A" are parts of one body, not two bodies
            played = played and self.is_punct(index + 3, "và", ",")
        return index + 2 if played and _TEAM.fullmatch(self.pieces[index].text) else index

    def past_bracket_of_year(self, index: int) -> int:
        """As in "cho 61 doanh nghiệp (năm 2019) và 55 doanh nghiệp (năm 2020)"."""
        year = self.at(index + 1) if self.is_punct(index, "(") else None
        told = year is not None and year.kind == "date" and self.is_punct(index + 2, ")")
        return index + 3 if told else index

    def _skip_kin_pair(self, index: int) -> int:
        """Past "ông, bà:" before the names of several persons."""
        first, comma, second, behind = (self.at(index + step) for step in range(4))
        if first is None or comma is None or second is None or behind is None:
            return index
        pair = first.kind == second.kind == "anaphor" and comma.is_mark(",")
        if not pair or not (behind.is_mark(":") or behind.kind == "person"):
            return index
        return index + 4 if behind.is_mark(":") else index + 3

    def _skip_their_kin(self, index: int) -> int:
        """Past "thân nhân của" before the number of those for whom they receive ("12 mẹ")."""
        counted = self.at(index + 2)
        told = counted is not None and counted.kind == "count"
        return index + 2 if told and _KIN.fullmatch(self.pieces[index].text) else index

    def _skip_nickname(self, index: int) -> int:
        """Past "“bộ tứ”" in quotation marks before the names of the four."""
        words = self.at(index + 1)
        called = words is not None and words.kind == "gap" and self.words.leads_to_person(words.text)
        quoted = called and self.is_punct(index, "“", '"') and self.is_punct(index + 2, "”", '"')
        return index + 3 if quoted else index

    def _rounds_a_number(self, index: int) -> bool:
        """As in "cho trên 1.650 thầy thuốc"."""
        following = self.at(index + 1)
        rounds = self.pieces[index].text.lower() in {"trên", "hơn", "gần", "khoảng"}
        return rounds and following is not None and following.kind == "count"

    def counts_homes_of_people(self, index: int) -> bool:
        """As in "sinh viên 3 trường", "học sinh trường này", "thí sinh Việt Nam": schools or lands are told,
        their people are meant."""
        words, home = self.at(index - 1), self.pieces[index]
        people = words is not None and words.kind == "gap" and _PEOPLE.search(words.text) is not None
        counted = home.count is not None and home.count.kind == "collective"
        meant = home.kind == "anaphor" and not anaphors().calls_person(home.text.lower())
        named = self.at(index + 1)
        of_land = home.kind == "place" and (named is None or named.kind != "person")
        return people and (counted or meant or of_land)

    def _calls_a_name(self, index: int) -> bool:
        """A few small words right before a personal name ("nhà sư", "chị nuôi") say what the person is."""
        words, following = self.pieces[index].text, self.at(index + 1)
        return (
            following is not None
            and following.kind == "person"
            and BEATS.search(words) is None
            and (
                (words.islower() and len(words.split()) <= 3)
                or (len(words.split()) <= 5 and self._names_a_calling(words))
                or _TITLE_IN_CAPITALS.fullmatch(words) is not None
            )
        )

    def _names_a_calling(self, words: str) -> bool:
        """As in "nghệ nhân hát Dù kê", "Linh mục quản xứ": a word for persons, then what they do."""
        parts = words.split()
        small = words[0].islower() or all(part.islower() for part in parts[1:])
        return small and any(self.words.leads_to_person(" ".join(parts[:length])) for length in (1, 2, 3))

    def _opens_list(self, colon: int) -> bool:
        """As in "các đồng chí: P, Q", "các bệnh viện: Tim, Mắt", "các thị xã: A": names follow."""
        following = self.at(colon + 1)
        if following is None:
            return False
        titled = following.kind == "gap" and self.words.leads_to_person(following.text)
        headed = following.kind == "unit" and self._heads_a_list(colon - 1)
        placed = (
            following.kind == "place" and OF_TERRITORIES.fullmatch(self.pieces[colon - 1].text) is not None
        )
        return titled or headed or placed or following.kind in {"person", "anaphor"}

    def _heads_a_list(self, index: int) -> bool:
        """As in "các bệnh viện", "cho các | trường mầm non", "Bộ Chỉ huy các tỉnh": what the names that
        follow have in common."""
        words, following = self.at(index), self.at(index + 1)
        if words is None or words.kind != "gap" or following is None:
            return False
        begins = following.kind == "unit" or following.is_mark(":")
        told = self.pieces[index - 1].text.lower().endswith(" các") if index > 0 else False
        head = f"các {words.text}" if told else words.text
        shared = plural_heads().before_names.fullmatch(head.lower()) is not None
        return HEAD_OF_LIST.fullmatch(words.text) is not None or (begins and shared)

    def _numbers_a_list(self, index: int) -> bool:
        """As in "thuộc về 2 trường THCS A và Tiểu học B": how many names follow."""
        number, named = self.at(index), self.at(index + 1)
        told = number is not None and number.kind == "gap" and _NUMBER.fullmatch(number.text) is not None
        return told and named is not None and named.kind == "unit" and named.text[0].islower()

    def _only_titles_a_name(self, index: int) -> bool:
        """As in "ông" before "Nguyễn Văn A" is a title, not an anaphor; "nhà trường" never is. In "bác sĩ,
        điều dưỡng Khoa A" it begins the words for who works there."""
        following = self.at(index + 1)
        if following is None:
            return False
        if following.kind in {"person", "unit", "office"} or following.is_mark(":"):
            return True
        if following.kind == "place" and self.pieces[index].text.lower() == "đơn vị":
            return True
        if following.kind == "anaphor" and self.pieces[index].text.lower() in {"cụ", "mẹ"}:
            return self._only_titles_a_name(index + 1)
        if following.kind == "gap" and self._calls_a_name(index + 1):
            return True
        if self._is_whose_staff(index + 1):
            return True
        if following.is_mark(",", "và") and self.is_of_kind(index + 3, "unit"):
            more = self.pieces[index + 2]
            return more.kind == "gap" and self.words.leads_to_unit(more.text)
        return following.kind == "gap" and (
            self.words.leads_to_person(following.text) or self.words.leads_to_unit(following.text)
        )

    def _is_whose_staff(self, index: int) -> bool:
        """As "của" in "tập thể bác sĩ của Khoa A", "cán bộ, chiến sĩ của Đội B": all who work in the body are
        the body; "cán bộ của Sở C" may be one of them, "cán bộ, công chức thuộc Cục D" are some."""
        if self.pieces[index].text.lower() != "của" or not self.is_of_kind(index + 1, "unit"):
            return False
        staff, before = self.at(index - 1), self.at(index - 2)
        if staff is None or staff.kind not in {"gap", "anaphor"}:
            return False
        if not self.words.leads_to_unit(staff.text) or _PARTS.search(staff.text) is not None:
            return False
        whole = before is not None and before.kind == "gap" and self.words.leads_to_unit(before.text)
        whole = whole or (before is not None and before.text.lower() == "cho tập thể")
        return whole or _WHOLE.match(staff.text) is not None or self.is_punct(index - 2, ",", "và", "-")

    def _formula_goes_on(self, index: int) -> bool:
        """As in "cán bộ, chiến sĩ Trung đoàn 5", "nhân dân và LLVT xã A": one formula."""
        following = self.at(index + 1)
        before = self.at(index - 1)
        if following is None or before is None or before.kind not in {"gap", "anaphor"}:
            return False
        if before.kind == "anaphor":
            return following.kind == "gap" and self._only_titles_a_name(index - 1)
        if following.kind == "unit":
            return self.is_punct(index, "và") and before.text.lower() == "nhân dân"
        if following.kind == "anaphor":
            of_unit = self.words.leads_to_unit(before.text) and self.is_of_kind(index + 2, "unit")
            leads = of_unit or self.words.leads_to_person(before.text)
            return leads and self._only_titles_a_name(index + 1)
        if following.kind != "gap":
            return False
        of_unit = self.words.leads_to_unit(following.text)
        return of_unit or (
            self.words.leads_to_person(before.text) and self.words.leads_to_person(following.text)
        )

    def closing(self, index: int) -> int:
        depth = 0
        for at in range(index, len(self.pieces)):
            depth += self.is_punct(at, "(")
            depth -= self.is_punct(at, ")")
            if depth == 0:
                return at
        return len(self.pieces) - 1

    def is_closed(self, index: int) -> bool:
        """Whether the bracket that opens at ``index`` closes before the pieces end."""
        return self.is_punct(self.closing(index), ")")

    def inside(self, index: int, close: int) -> str:
        return self.text[self.pieces[index].span.end : self.pieces[close].span.start].strip()
