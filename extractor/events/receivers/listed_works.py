"""Works that a list of prizes names without quotation marks, each with its maker behind it.

"Giải Nhì: Gọi mẹ về của P (Huế); phim Nhận ra biển (đạo diễn Q); Trở về - R" is read as "Giải Nhì: P (Huế);
Q; R": a title may hold any words, and those that look like verbs, numbers or somebody's kin end no list.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leadins import leadins
from extractor.viet.letters import UPPER

_ANY_TITLE = frozenset({"gap", "cue", "anaphor", "date", "count", "place", "unit", "person"})
_BEGINS_TITLE = frozenset({"gap", "cue", "anaphor", "date", "count"})
_INSIDE = frozenset({"person", "place", "unit", "gap", "office"})
_MAKER = re.compile(
    r"(?:(?:nhóm |các |đồng )*tác giả|phóng viên|pv|(?:tổng )?đạo diễn|nhà (?:văn|thơ|báo)|nhạc s[ĩỹ]"
    r"|họa s[ĩỹ]|biên đạo|kịch bản|biên kịch|nghệ nhân|nghệ s[ĩỹ]|kỹ sư|em|anh|chị)"
    r"(?: ns(?:nd|ưt|ut))?",
    re.IGNORECASE,
)
_LEADER = re.compile(
    r"(?:các |những )?(?:thầy|cô|hlv|huấn luyện viên|giáo viên|giảng viên|chủ|trưởng|phó|giám đốc|bí thư|đội"
    r"|hiệu|ông|bà|thân nhân|gia đình|đại diện)(?!\w)",
    re.IGNORECASE,
)
_FELLOWS = re.compile(r"(?:(?:các|nhóm|những) )?(?:cộng sự|đồng nghiệp|đồng sự)", re.IGNORECASE)
_GROUP = re.compile(r"(?:các |những )?(?:nhóm )?(?:tác giả|học sinh|sinh viên|giáo viên)", re.IGNORECASE)
"""Before a body: "của nhóm học sinh | Trường A"."""
_NO_TITLE = re.compile(
    r"(?:đội|nhóm|đoàn|clb|câu lạc bộ|trường|lớp|khối|khoa|công ty|htx|hợp tác xã|hội|chi|cơ sở|hộ|gia đình"
    r"|tập thể|xã|phường|thôn|huyện|tỉnh|tổ|ban|sở|phòng|ubnd|ủy ban|cặp|theo|với|đây|trong|tại|đến|ngoài"
    r"|phát biểu|thay mặt|dự|tham dự|đại diện|thí sinh|vđv|vận động viên|trao|tặng"
    r"|các (?:em|bạn|thầy|cô|anh|chị)|học sinh|sinh viên|giáo viên)(?!\w)",
    re.IGNORECASE,
)
"""Words with which a team, its people or a new clause begins."""
_PRINTER = re.compile(r"(?:nhà xuất bản|nxb)(?!\w)", re.IGNORECASE)
_ONE_WORK = re.compile(r"(?:tác phẩm|tiết mục|loạt (?:\d )?bài|bài|phim|giải pháp|đề tài)", re.IGNORECASE)
_BOOK = re.compile(r"(?:tập|cuốn)(?! thể)(?!\w)")
_BODY = re.compile(
    r"(?:báo|đài|viện|bệnh viện|trung tâm|cục|vụ|liên đoàn|ldld|cđ|công đoàn|chi nhánh|tập đoàn|tổng|hãng|nhà"
    r"|đại học|đh|thpt|thcs|tiểu học|mầm non|mn|th|tp|thành phố|thị xã|bộ|học viện|tạp chí|đảng|quân)(?!\w)",
    re.IGNORECASE,
)
"""What begins the name of a body, which wins itself."""
_TITLE_OF_WORK = re.compile(rf"\s[{UPPER}\d]")
_QUOTES = ("“", "”", '"')
_LIKE_A_NAME = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*)*")
_PEN_NAME = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*){{1,3}}")
_PRINTED = re.compile(rf"(?P<name>{_PEN_NAME.pattern}) do")
_CALLED_SO = re.compile(rf"(?P<called>(?i:{_MAKER.pattern}) )?(?P<name>{_PEN_NAME.pattern})")
_FEWEST_OF_TITLE = 2
_LONGEST_GENRE = 4
"""Pieces, with the comma behind."""
_LONGEST_QUOTATION = 24
_MOST_PIECES, _MOST_WORDS = 10, 18
_MOST_IN_BRACKET = 12


def with_makers_of_listed_works(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a sentence with the makers of such works in place of the titles."""
    if not any(p.text in {"(", "của"} for p in pieces):
        return list(pieces)
    row: list[Piece] = []
    listed, found, at = False, False, 0
    quoted = 0
    while at < len(pieces):
        piece = pieces[at]
        listed = _opens_or_goes_on(piece, listed=listed)
        apart = listed and not quoted and _parts(pieces, at)
        quoted = _still_quoted(piece, quoted)
        begins = apart and _begins_title(pieces, at, further=found)
        told = _maker_behind_title(pieces, at, further=found) if begins else None
        if told is None:
            fellows = listed and piece.is_mark("và", "cùng", ",") and _are_fellows(pieces, at + 1)
            row += () if fellows else (piece,)
            at += 1 + fellows
            continue
        found, quoted = True, 0
        row += told[0]
        at = told[1]
    return row


def _are_fellows(pieces: Sequence[Piece], at: int) -> bool:
    """As in "kỹ sư P và các cộng sự; …": nobody who is named."""
    return at < len(pieces) and pieces[at].kind == "gap" and _FELLOWS.fullmatch(pieces[at].text) is not None


def _still_quoted(piece: Piece, quoted: int) -> int:
    """How many quotations are open behind the piece; a straight mark opens or closes one."""
    if not piece.is_mark(*_QUOTES):
        return quoted
    closes = piece.text == "”" or (piece.text == '"' and quoted > 0)
    return max(0, quoted - 1) if closes else quoted + 1


def _opens_or_goes_on(piece: Piece, *, listed: bool) -> bool:
    """Whether what stands here is behind a prize, in the same line."""
    if piece.kind == "award":
        return identify(piece.text).kind == "prize"
    return listed and not piece.is_mark("\n")


def _parts(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a work may be named here; behind "Tác phẩm:" its word has begun it."""
    before, word = pieces[at - 1], pieces[at - 2] if at > 1 else None
    one = word is not None and word.kind == "gap" and _ONE_WORK.fullmatch(word.text) is not None
    if before.is_mark(":") and one:
        return False
    return before.is_mark(":", ";", ",", "và") or before.plays("belongs_to", "to", "list_complete")


def _begins_title(pieces: Sequence[Piece], at: int, *, further: bool) -> bool:
    """Whether a title may begin so; with a word that also counts or calls people only behind another work."""
    first = pieces[at]
    if first.is_mark(*_QUOTES):
        return _goes_on_behind_quotation(pieces, at) or _end_of_titles(pieces, at) is not None
    if _NO_TITLE.match(first.text):
        return False
    if first.kind in {"place", "unit"}:
        return further and not _BODY.match(first.text)
    if first.kind not in _BEGINS_TITLE:
        return False
    if _end_of_quotation(pieces, at) is not None:
        return True
    words = leadins()
    if first.kind != "gap":
        return first.text[0].isupper() and (further or first.kind not in {"count", "anaphor"})
    called = words.begins_with_post(first.text) or words.leads_to_person(first.text)
    if called and not first.text.startswith("Người"):
        return False
    behind = pieces[at + 1].text[:1] if at + 1 < len(pieces) else ""
    titled = _TITLE_OF_WORK.search(first.text) is not None or behind.isupper()
    called = words.names_a_work(first.text) or _BOOK.match(first.text) is not None
    return first.text[0].isupper() or (titled and called)


def _end_of_quotation(pieces: Sequence[Piece], word: int) -> int | None:
    """As in "chùm ảnh “Chợ nổi, Mùa lũ” của", "Tập thơ: “Sóng” (P": where the title behind the word for a
    work closes."""
    named = pieces[word].kind == "gap" and leadins().names_a_work(pieces[word].text)
    opening = word + 1 + (word + 1 < len(pieces) and pieces[word + 1].is_mark(":"))
    if not named or opening >= len(pieces) or not pieces[opening].is_mark("“", '"'):
        return None
    near = range(opening + 2, min(opening + _LONGEST_QUOTATION, len(pieces) - 1))
    ends = (i for i in near if pieces[i].is_mark("”", '"'))
    return next((i for i in ends if pieces[i].text == "”" or _is_behind_quotation(pieces[i + 1])), None)


def _end_of_titles(pieces: Sequence[Piece], opening: int) -> int | None:
    """As in "“Vỡ vụn”, “Gió nam”, tác giả P": where the last of several titles by one maker closes."""
    closes: list[int] = []
    at = opening
    while at < len(pieces) and pieces[at].is_mark("“", '"'):
        near = range(at + 2, min(at + _MOST_PIECES, len(pieces) - 1))
        close = next((i for i in near if pieces[i].is_mark("”", '"')), None)
        if close is None:
            return None
        closes.append(close)
        at = close + 2 if pieces[close + 1].is_mark(",", "và") else len(pieces)
    made = len(closes) > 1 and pieces[closes[-1] + 1].text.lower() == "của"
    return closes[-1] if made else None


def _is_behind_quotation(piece: Piece) -> bool:
    return piece.text == "của" or piece.is_mark("(", ",", *DASHES)


def _goes_on_behind_quotation(pieces: Sequence[Piece], opening: int) -> bool:
    """As in "“Cô giáo vàng” giữa đại ngàn": only a word or two of the title are quoted."""
    near = range(opening + 2, min(opening + 6, len(pieces) - 1))
    close = next((i for i in near if pieces[i].is_mark("”", '"')), None)
    behind = pieces[close + 1] if close is not None else None
    goes_on = behind is not None and behind.kind in {"gap", "cue"} and behind.text[0].islower()
    return goes_on and behind is not None and behind.text != "của"


def _maker_behind_title(
    pieces: Sequence[Piece], begin: int, *, further: bool
) -> tuple[list[Piece], int] | None:
    """The maker of the work whose title begins here, and the index behind what tells of him."""
    first = pieces[begin]
    close = _end_of_quotation(pieces, begin) or _end_of_titles(pieces, begin)
    start = close if close is not None else begin
    whole = pieces[begin - 1].is_mark(":", ";") or close is not None
    for at in range(start + 1, min(start + (2 if whole else 1) * _MOST_PIECES, len(pieces))):
        piece = pieces[at]
        if not whole and sum(len(p.text.split()) for p in pieces[begin:at]) > _MOST_WORDS:
            return None
        if piece.is_mark(*DASHES) and _names_maker(pieces, at + 1):
            return _makers_behind_dash(pieces, begin, at)
        if piece.is_mark("(") and not _notes_on_title(pieces, at):
            title = " ".join(p.text for p in pieces[begin:at])
            persons = close is not None or _LIKE_A_NAME.fullmatch(title) is not None
            told = _makers_in_bracket(pieces, at, persons=persons) or _pen_name_in_bracket(
                pieces, at, further=further
            )
            if told is not None or not whole:
                return told
        maker = _maker_at(pieces, at + 1) if piece.text.lower() == "của" else None
        if maker is None and piece.text.lower() == "của" and first.kind in {"gap", "cue"} and close is None:
            maker = _body_at(pieces, at + 1)
        if maker is not None:
            return list(pieces[maker : maker + 1]), maker + 1
        if piece.text.lower() == "của" and (printed := _pen_name_before_printer(pieces, at + 1)) is not None:
            return [printed], at + 2
        if not _goes_on(pieces, at):
            return None
    return None


def _names_maker(pieces: Sequence[Piece], at: int) -> bool:
    return _maker_at(pieces, at) is not None or _is_pen_name(pieces, at)


def _makers_behind_dash(pieces: Sequence[Piece], begin: int, dash: int) -> tuple[list[Piece], int] | None:
    """As in "Vượt qua cơn lũ - P (Huế)", "Vượt lũ - tác giả P"; no title is "Hoa Mơ" in "Hoa Mơ - P - Q", a
    maker's name."""
    title = " ".join(p.text for p in pieces[begin:dash])
    if _LIKE_A_NAME.fullmatch(title) is not None:
        return None
    maker = _maker_at(pieces, dash + 1)
    if maker is not None:
        return _row_of_makers(pieces, maker)
    long = len(title.split()) > _FEWEST_OF_TITLE
    return ([replace(pieces[dash + 1], kind="person")], dash + 2) if long else None


def _pen_name_before_printer(pieces: Sequence[Piece], at: int) -> Piece | None:
    """As in "của Nguyễn Một do NXB Trẻ ấn hành", where no mention covers the name."""
    words, house = pieces[at] if at < len(pieces) else None, pieces[at + 1] if at + 1 < len(pieces) else None
    printed = house is not None and house.kind == "unit" and _PRINTER.match(house.text) is not None
    named = _PRINTED.fullmatch(words.text) if words is not None and words.kind == "gap" else None
    if words is None or named is None or not printed:
        return None
    start = words.span.start
    return replace(words, kind="person", text=named["name"], span=Span(start, start + len(named["name"])))


def _is_pen_name(pieces: Sequence[Piece], at: int) -> bool:
    """Two to four words in capitals with a bracket or the end of the item behind, as "Song Thu (Huế)"."""
    name, behind = pieces[at] if at < len(pieces) else None, pieces[at + 1] if at + 1 < len(pieces) else None
    ends = behind is None or behind.is_mark("(", ";", ",", "và")
    return ends and name is not None and name.kind == "gap" and _PEN_NAME.fullmatch(name.text) is not None


def _row_of_makers(pieces: Sequence[Piece], first: int) -> tuple[list[Piece], int]:
    """The maker, and those whom dashes part from him, with the index behind them."""
    makers, at = [pieces[first]], first + 1
    while at + 1 < len(pieces) and pieces[at].is_mark(*DASHES) and pieces[at + 1].kind == "person":
        makers += [replace(pieces[at], text=","), pieces[at + 1]]
        at += 2
    return makers, at


def _notes_on_title(pieces: Sequence[Piece], opening: int) -> bool:
    """As in "Mưa nguồn (NXB Trẻ) của P", "“Mưa” (ảnh), của P": what the bracket holds is no maker, who stands
    behind it."""
    close = opening + 2
    closed = close + 2 < len(pieces) and pieces[close].is_mark(")") and pieces[opening + 1].kind != "person"
    behind = close + 1 + (closed and pieces[close + 1].is_mark(","))
    return closed and behind < len(pieces) and pieces[behind].text.lower() == "của"


def _goes_on(pieces: Sequence[Piece], at: int) -> bool:
    """Whether a title may go on here: no further item, no verb of giving but one in capitals ("bài Giữ
    rừng")."""
    piece = pieces[at]
    if piece.is_mark("(", ")", *_QUOTES):
        return True
    if piece.is_mark(","):
        behind = pieces[at + 1] if at + 1 < len(pieces) else None
        if behind is not None and behind.text == "của":
            return True
        return behind is not None and behind.kind in _BEGINS_TITLE and behind.text[0].islower()
    if piece.kind not in _ANY_TITLE:
        return piece.is_mark("và", "cùng", *DASHES)
    return piece.text[0].isupper() or not piece.plays("give", "receive", "propose", "belongs_to")


def _maker_at(pieces: Sequence[Piece], at: int) -> int | None:
    """The index of the person who is named here, be it behind a word for makers."""
    called = at < len(pieces) and pieces[at].kind in {"gap", "anaphor"}
    at += called and _calls_a_maker(pieces[at])
    at += called and at < len(pieces) and pieces[at].is_mark(":")
    return at if at < len(pieces) and pieces[at].kind == "person" else None


def _calls_a_maker(piece: Piece) -> bool:
    """As "tác giả", "Trung tá", "nhóm kỹ sư" before a name; no teacher or leader of those who made it."""
    if _MAKER.fullmatch(piece.text):
        return True
    return piece.kind == "gap" and leadins().leads_to_person(piece.text) and not _LEADER.match(piece.text)


def _body_at(pieces: Sequence[Piece], at: int) -> int | None:
    """The index of the body that is named here, be it behind "nhóm học sinh"."""
    group = at < len(pieces) and pieces[at].kind in {"gap", "anaphor"}
    at += group and _GROUP.fullmatch(pieces[at].text) is not None
    body = at < len(pieces) and pieces[at].kind == "unit" and not _PRINTER.match(pieces[at].text)
    return at if body else None


def _pen_name_in_bracket(
    pieces: Sequence[Piece], opening: int, *, further: bool
) -> tuple[list[Piece], int] | None:
    """As in "Tình mẹ (nhạc sĩ Ngọc Thịnh), Khóc rừng (Hồ Tuấn)", "Tháng năm (Hoàng Cương – Huế)": who made
    it, where no mention covers the name, behind a word for makers, other makers or before a place."""
    words, behind = pieces[opening + 1 : opening + 3] if opening + 2 < len(pieces) else (None, None)
    named = _CALLED_SO.fullmatch(words.text) if words is not None and words.kind == "gap" else None
    if words is None or behind is None or named is None:
        return None
    placed = behind.is_mark(",", *DASHES) and pieces[opening + 3 : opening + 4][:1] != []
    placed = placed and pieces[opening + 3].kind == "place"
    if not (behind.is_mark(")") and (named["called"] or further)) and not placed:
        return None
    close = opening + 2 + 2 * placed
    if close >= len(pieces) or not pieces[close].is_mark(")"):
        return None
    span = Span(words.span.start + named.start("name"), words.span.end)
    return [replace(words, kind="person", text=named["name"], span=span)], close + 1


def _past_genre(pieces: Sequence[Piece], at: int) -> int:
    """Past "truyện ký, " in "(truyện ký, P)", "của" in "(của P)"."""
    for end in range(at, min(at + _LONGEST_GENRE, len(pieces))):
        piece = pieces[end]
        if piece.text.lower() == "của" or (end > at and piece.is_mark(",", *DASHES)):
            return end + 1
        if piece.kind not in {"gap", "cue"} or not piece.text[0].islower():
            break
    return at


def _makers_in_bracket(
    pieces: Sequence[Piece], opening: int, *, persons: bool
) -> tuple[list[Piece], int] | None:
    """As in "Nhận ra biển (tác giả P, Q - Huế)": the makers, and in brackets where they belong; where
    only ``persons`` may be, no body: what stands before may be a name ("Y Lan Niê (Trường A)")."""
    near = range(opening, min(opening + _MOST_IN_BRACKET, len(pieces)))
    close = next((i for i in near if pieces[i].is_mark(")")), None)
    begin = _past_genre(pieces, opening + 1)
    first = _maker_at(pieces, begin)
    if first is None and not persons:
        first = _body_at(pieces, begin)
    if close is None or first is None or first > close:
        return None
    inside = pieces[begin:close]
    if not all(p.kind in _INSIDE or p.is_mark(",", "và", ";", ":", *DASHES) for p in inside):
        return None
    last = first
    kind = pieces[first].kind
    while (
        last + 2 < close
        and pieces[last + 1].is_mark(",", "và", *DASHES)
        and pieces[last + 2].kind == kind == "person"
    ):
        last += 2
    makers = [replace(p, text=",") if p.is_mark(*DASHES) else p for p in pieces[first : last + 1]]
    home = pieces[last + 2 : close]
    return [*makers, *([pieces[opening], *home, pieces[close]] if home else [])], close + 1
