"""Names that a later sentence picks out of sets told before: "Trong số này có A", "3 công ty lớn là B"."""

import re
from collections.abc import Iterator, Sequence

from extractor.events.parts.cursor import DASHES
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.parts.rows import Row
from extractor.events.receivers.recipients import read_members, read_recipients
from extractor.ground.span import Span
from extractor.lexicon.counts import CountPhrase

_HAS_SOME = re.compile(
    r"(?:(?:cũng|đã|còn|vinh dự|tự hào|vui mừng) )*có(?: (?:\d|một|hai|ba|bốn|năm|nhiều)|\s*$)", re.IGNORECASE
)
ONE_OF_THEM = re.compile(
    r"(?<!\w)là (?:một|1) trong (?:(?:số|những \w+(?: \w+)?) (?:đó|ấy)"
    r"|(?:số |những )?(?:(?:\d{1,3}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )?[^\W\d]+(?: [^\W\d]+){0,2} "
    r"(?:được|vinh dự|vinh dự được) (?:nhận|đón nhận|trao|trao tặng|tặng) "
    r"(?:phần thưởng|danh hiệu|hình thức khen thưởng|vinh dự)(?: [^\W\d]+){0,2} (?:này|ấy))(?!\w)",
    re.IGNORECASE,
)
"""As in "Ông P là một trong số đó", "… là một trong bốn cá nhân được nhận phần thưởng này"."""
MEMBERS_LATER = re.compile(
    r"\s*(?:(?:trong|ở) (?:số|khối|nhóm(?! tuổi)|danh sách)(?!\w)|trong đó(?!\w)"
    r"|danh sách(?: \w+){0,3} (?:gồm|là)(?!\w)"
    r"|(?:(?:các|những|\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^.,:;]{2,30}"
    r"|(?:người|mẹ|bà mẹ)(?: [^.,:;]{2,12})?)"
    r" (?:được|được đề nghị|đã được) (?:xét )?(?:tặng|khen|trao|phong|truy tặng"
    r"|công nhận|tôn vinh|vinh danh|tuyên dương|biểu dương)[^.,:;]{0,40} (?:gồm|là)(?!\w)"
    r"|trong \d+ (?:người|cá nhân|tập thể|đơn vị|\w+ lao động)(?!\w)"
    r"|(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy) (?:[^\W\d]+ ){1,4}(?:khác|còn lại) (?:là|gồm)(?!\w)"
    r"|(?:\d{1,2}|hai|ba|bốn|năm) (?:người|cá nhân) (?:là|gồm) (?:các )?(?:anh|chị|ông|bà|em|đồng chí)(?!\w)"
    r"|(?:các|những|\w+) (?:bà )?mẹ(?: được \w+ \w+)? (?:gồm|là|có)(?!\w)"
    r"|đó là (?:các )?(?:anh|chị|ông|bà|em|cô|thầy|đồng chí) [^.;]{3,80}(?:[,;]|,? và)"
    r" (?:anh|chị|ông|bà|em|cô|thầy|đồng chí)(?!\w)"
    r"|(?:(?:một số|những|các) )?(?:tập thể|cá nhân|gương mặt|điển hình|tấm gương|gương)"
    r"(?: (?:nổi bật|tiêu biểu|điển hình|xuất sắc|ấn tượng))* (?:như|phải kể đến|có thể kể đến)(?!\w)"
    r"|(?:các |những |\w+ )?(?:tập thể|cá nhân|đơn vị|gương mặt)(?: còn lại| tiêu biểu| được \w+ \w+)?"
    r" (?:gồm|là|có)(?!\w)|(?:trẻ|lớn|cao|nhỏ|ít)(?: tuổi)? nhất (?:là|có)(?!\w)"
    r"|(?:cụ thể,? |riêng )?(?:đoàn|tỉnh|thành phố|đơn vị|huyện|thị xã|quận|xã|phường|thị trấn)"
    r"\s(?:[^.;:]|(?<=t[px])\.){2,40}\scó (?:\d+|hai|ba|bốn|năm|một)"
    r" (?:đại diện|người|cá nhân|trường hợp|tập thể|nhà giáo|mẹ)(?!\w))",
    re.IGNORECASE,
)
"""As in "Trong số các tập thể có …", "Trẻ nhất là anh …": members of a set told some sentences before."""
_LEAD = r"\s*(?:[-–+*•]\s?)?(?:(?:cụ thể|trong đó|theo đó|và|còn|riêng|gồm)(?: là| có)?,? )?(?:có )?(?:cả )?"
NUMBER_FIRST = re.compile(
    _LEAD + r"(?:\d{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^\W\d]", re.IGNORECASE
)
NUMBER_IS = re.compile(
    r"(?<!\w)(?:\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)"
    r" [^\W\d]+(?: [^\W\d]+){0,3} (?:là|gồm)(?: có)?\s?:",
    re.IGNORECASE,
)
"""As in "Trước đó, 4 tập thể là: A, B, C và D đã lập chiến công"."""
_HAS_ONE_WHO = re.compile(
    r"(?<!\w)(?:cá nhân|tập thể|người|đơn vị) (?:này |đó )?có [^,;:]{2,30}$", re.IGNORECASE
)
"""As in "Trong số 19 cá nhân có quan trắc viên" right before a name."""
SUBHEADING = re.compile(
    r"\s*(?:[IVX\d]{1,4}[.)]|[a-zđ][.)]|[-–*+•])?\s*(?:về |đối với |khối |các )*"
    r"(?:tập thể|cá nhân|đơn vị|hộ gia đình)\s*[:.]?\s*",
    re.IGNORECASE,
)
"""A line that only parts the list: "Tập thể:", "II. Cá nhân"."""
_HONOURS = frozenset({"thưởng", "khen thưởng", "vinh danh", "tôn vinh", "tuyên dương", "biểu dương"})
"""As in "5 tập thể vinh dự nhận thưởng gồm: A, B"."""
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:phê bình|kỷ luật|nhắc nhở|kiểm điểm|xử (?:lý|phạt)|đình chỉ|vi phạm|bầu|phát biểu)(?!\w)",
    re.IGNORECASE,
)
"""As in "3 đơn vị được phê bình, gồm: A, B": no part of those honoured."""
_THE = re.compile(r"\s*(?:các|những) ", re.IGNORECASE)
_ARE = re.compile(r"[^.,:;()]{2,70}?(?<!\w)(?:gồm|là)(?!\w)")
_NUMBER = re.compile(r"^\S+ ")
_LONGEST_GROUP = 7
"""Pieces between the number of a group and its names ("04 doanh nghiệp sản xuất nhỏ và vừa:")."""


def picked_out(text: str, pieces: Sequence[Piece]) -> Iterator[Recipient]:
    """The names behind the first "có", "là", "gồm" or colon, and those that begin its later semicolons."""
    begun = False
    for index, piece in enumerate(pieces):
        opens = piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_partial", "list_complete"))
        opens = opens or (
            piece.kind == "gap" and piece.text.lower().split()[-1] in {"có", "là", "gồm", "như", "đến"}
        )
        opens = opens or (_HAS_ONE_WHO.search(piece.text) is not None and pieces[index + 1 :][:1] != [])
        opens = opens or (piece.is_mark(",") and not begun and index < 4)
        subheaded = begun and piece.is_mark(":") and SUBHEADING.fullmatch(pieces[index - 1].text) is not None
        if (opens and not begun) or (piece.is_mark(";") and begun) or subheaded:
            found = read_recipients(text, pieces, index + 1)
            elsewhere = only_has_some(pieces, found.end) or has_them(pieces, found.end)
            named = [r for r in found.recipients if r.name and not elsewhere]
            begun = bool(named) or (begun and not _counts_anew(pieces, index + 1))
            yield from named


def tells_the_counted(text: str, sentence: Span, sets: Sequence[Row]) -> bool:
    """As in "Các liệt sĩ của huyện A gồm ông P và ông Q" behind "6 liệt sĩ": the word by which they were
    counted opens the sentence."""
    opens = _THE.match(text, sentence.start, sentence.end)
    if opens is None or _ARE.match(text, opens.end(), sentence.end) is None:
        return False
    counted = (_NUMBER.sub("", row.recipient.span.of(text).lower()) for row in sets)
    return any(text[opens.end() :].lower().startswith(f"{noun} ") for noun in counted if noun)


def one_of_them(text: str, pieces: Sequence[Piece]) -> Iterator[Recipient]:
    """As in "Ông P, Giám đốc HTX A, là một trong số đó": the one named before "là"."""
    start = next((i for i, piece in enumerate(pieces) if piece.can_receive or piece.kind == "office"), 0)
    found = read_recipients(text, pieces, start)
    if len(found.recipients) == 1 and found.recipients[0].name:
        yield found.recipients[0]


def _counts_anew(pieces: Sequence[Piece], index: int) -> bool:
    """As in "Mẹ được phong tặng là mẹ P; 2 mẹ được truy tặng là …": behind the semicolon a number whose names
    another "là" opens."""
    return index < len(pieces) and pieces[index].count is not None


def told_by_number(text: str, pieces: Sequence[Piece], sets: Sequence[Row]) -> Iterator[Recipient]:
    """As in "3 đoàn viên đã cứu người là P; Q và R": as many names as the set just told has members."""
    first = next((i for i, p in enumerate(pieces) if p.count is not None or p.can_receive), 0)
    count = pieces[first].count if pieces else None
    if count is None or not any(
        s.recipient.count == count.count and s.recipient.kind == count.kind for s in sets
    ):
        return
    for index, piece in enumerate(pieces[first:], first):
        lists = piece.kind == "cue" and piece.plays("list_complete")
        if lists and pieces[index + 1 : index + 2] and pieces[index + 1].is_mark(":"):
            continue
        if piece.is_mark(":") or lists:
            found = read_recipients(text, pieces, index + 1).recipients
            if len(found) == count.count and all(r.name and r.kind == count.kind for r in found):
                yield from found
            elif piece.is_mark(":") and index == first + 1:
                yield from _those_listed(text, pieces, index, count)
            return


def _those_listed(text: str, pieces: Sequence[Piece], colon: int, count: CountPhrase) -> Iterator[Recipient]:
    """As in the line "20 tập thể: A; B, sở C; …" where not all that were counted are named, or not all are
    read: those that are."""
    found = read_members(text, pieces, colon, count.count, count.kind)
    if len(found) > 1 and all(r.name and r.kind == count.kind for r in found) and len(found) <= count.count:
        yield from found


def only_has_some(pieces: Sequence[Piece], end: int) -> bool:
    """As in "Trong số này, tỉnh A có 2 đại diện": A is where some of them come from."""
    words = " ".join(piece.text for piece in pieces[end : end + 2])
    return _HAS_SOME.match(words) is not None


def has_them(pieces: Sequence[Piece], end: int) -> bool:
    """As in "Trong đó, tỉnh A có Hợp tác xã B và Hợp tác xã C": the names behind "có" are meant."""
    has, behind = (*pieces[end : end + 2], None, None)[:2]
    return has is not None and behind is not None and has.text.lower() == "có" and behind.can_receive


def told_by_groups(
    text: str, pieces: Sequence[Piece], sets: Sequence[Row], *, goes_on: bool
) -> Iterator[Recipient]:
    """As in "Cụ thể, 5 doanh nghiệp sản xuất lớn là A, B …; 2 doanh nghiệp dịch vụ: C và D": the groups into
    which a set parts, each with as many names as it counts.

    ``goes_on`` when the sentence before ended in a semicolon: then the groups may be larger than what it
    told.
    """
    at = next((i for i, p in enumerate(pieces[:4]) if p.count is not None), len(pieces))
    while at < len(pieces):
        count = pieces[at].count
        opens = _names_of_group(pieces, at)
        if count is None or opens is None:
            return
        within = any(
            s.recipient.kind in {count.kind, "other"} and s.recipient.count >= count.count for s in sets
        )
        end = _next_group(pieces, opens)
        found = read_recipients(text, pieces[:end], opens, announced=count.kind == "collective")
        listed = len(found.recipients) == count.count and _is_told_out(pieces, found.end, end)
        if not (within or goes_on) or not listed or not all(r.name for r in found.recipients):
            return
        yield from found.recipients
        at = next(
            (i for i in range(end, min(end + 2, len(pieces))) if pieces[i].count is not None), len(pieces)
        )


def _is_told_out(pieces: Sequence[Piece], at: int, end: int) -> bool:
    """Whether the names end the group, but for whom the last belongs to: "Viễn thông A - Tập đoàn B"."""
    return at == end or (at + 2 == end and pieces[at].is_mark(*DASHES) and pieces[at + 1].kind == "unit")


def _names_of_group(pieces: Sequence[Piece], start: int) -> int | None:
    """Where the names behind the number and the words of a group begin; ``None`` when a verb comes first."""
    for index in range(start + 1, min(start + _LONGEST_GROUP, len(pieces))):
        piece = pieces[index]
        if piece.kind == "gap" and _OF_OTHERS.search(piece.text):
            return None
        if piece.is_mark(":") or (piece.kind == "cue" and piece.plays("list_complete")):
            colon = index + 1 < len(pieces) and pieces[index + 1].is_mark(":")
            return index + 1 + colon
        receives = piece.kind == "cue" and piece.plays("receive", "passive")
        honoured = receives or piece.text.lower() in _HONOURS
        if not (piece.kind == "gap" or honoured or piece.is_mark(",", "và", "(", ")")):
            return None
    return None


def _next_group(pieces: Sequence[Piece], start: int) -> int:
    """The index of what parts the next number from the names that begin at ``start``; the end without one."""
    following = next((i for i in range(start, len(pieces)) if pieces[i].count is not None), None)
    end = following if following is not None else len(pieces)
    while end > start and pieces[end - 1].is_mark(";", ",", "và"):
        end -= 1
    return end


def gives_itself(pieces: Sequence[Piece], end: int) -> bool:
    """As in "Bí thư Tỉnh ủy P đã trao tặng Công an tỉnh bức trướng": who is named gives."""
    behind = pieces[end : end + 2]
    verb = next((piece for piece in behind if piece.kind == "cue"), None)
    light = verb is None or verb is behind[0] or behind[0].kind == "gap"
    return verb is not None and light and verb.plays("give") and not verb.plays("passive", "receive")


def of_another_set(opening: str, sets: Sequence[Row]) -> bool:
    """As in "5 đơn vị gồm A, B … ký giao ước" some lines below "12 tập thể": another number, another set, but
    for the "5 cá nhân còn lại" of 6."""
    number = re.match(r"\s*(\d+)(?!\w)", opening)
    counts = {row.recipient.count for row in sets}
    if number is None or int(number[1]) in counts:
        return False
    return "còn lại" not in opening or int(number[1]) > max(counts, default=0)
