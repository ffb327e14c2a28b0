"""What stands around a possible personal name: callings, posts, and things named after people."""

import re
from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache, lru_cache

from extractor.lexicon.alternation import any_of
from extractor.lexicon.cues import PersonCues, person_cues
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER, lower_letters

_REACH = 110
"""Code points read to the left; the longest "Phó Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh …" fits."""

_WORD = re.compile(r"\w[\w.,/&’'-]*")
_MOST_WORDS = 7
"""The longest calling, "anh hùng lực lượng vũ trang nhân dân"."""

_BREAK = re.compile(r"[,;:()“”\"\n!?–]|\.\s| - ")
_ACTS = re.compile(
    r" (?:đã|được|là|cho|nói|phát|chia|khẳng|nhấn|trao|nhận|chúc|cùng|vinh|cũng|vẫn|sinh|không|còn|sẽ|đang"
    r"|có|kể|tâm|bày|giành|đoạt|đạt|dự|chủ|thay|tặng|thăm|yêu|đề|ghi|biểu|đọc|công|và|từng|xúc|tự|làm"
    r"|phụ|bị|khai|bắt|chạy|nhảy|lao|thấy|về|quay|mất|hy|cứu|vừa|liền|luôn|bèn|rất|quê|học|thi|nợ|lại|nghĩ"
    r"|hỏi|đưa|mang|bán|mua|nuôi|lấy|đi|đến|lên|xuống|vào|ra|chọn|tìm|xin|muốn|biết|hiểu|thích|khóc|cười"
    r"|viết|hát|tham|trở|giữ|giúp|cố|tiếp|dành|chiếm|thắng|thua|bước|bảo)\b"
)
_BORN = (
    r"\((?:SN|sinh|năm sinh|\d{2} tuổi|\d{4}\)|\d{4}\s*[-–]|bên |ngoài |thứ |đứng |giữa|áo |hàng |đội |trái"
    r"|phải|người |ở giữa|ảnh|lớp )|,\s*(?:SN|sinh năm|sinh ngày|\d{2}\s+tuổi)\b"
)
_ROLE = leaping(r"(?<!\w)vai (?:diễn )?(?:bà |ông |cô |anh |chị |mẹ |chú |vua )?$")
_OPENS_QUOTED_CALLING = re.compile(
    r"[“\"«](?:Cô|Chị|Anh|Ông|Bà|Chú|Bác|Dì|Cậu|Mẹ|Má|Thầy|Nàng) (?:Ba |Tư )?$"
)
_HOUSE_NUMBER = leaping(r"(?<!\w)(?:số|hẻm|ngõ|ngách|kiệt) \d{1,4}[A-Z]?(?:/\d+)*,? $")
_CREDIT = leaping(
    r"(?:(?<!\w)Ảnh|(?:,|&|và) ảnh|\(ảnh|Nguồn|Clip|Video|Đồ họa)(?: minh họa| tư liệu)?\s*:[^\n.;()]*$"
)
_PRIZE = re.compile(
    r"(?:giải|giải thưởng|quỹ|cúp|cuộc thi|học bổng)"
    r"(?: (?!(?:của|cho|do|thuộc|về|là|được|đã|cùng|với|và)\b)[^\W\d_]+){1,6}$",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?<!\w)giải (?:đặc biệt|nhất|nhì|ba|tư|khuyến khích|kk|vàng|bạc|đồng|[abc])$", re.IGNORECASE
)
"""Behind it the winner is told, no name of the prize: "giải Nhất | Lò Văn Panh"."""
_FIRM_BEFORE = leaping(
    r"(?:[Cc]ông ty|[Tt]ập đoàn|[Nn]gân hàng|[Hh]ợp tác xã|HTX)(?: (?:CP|TNHH|MTV|[a-zà-ỹđ]+))+ $"
)
"""What follows is the firm's own name: "Chủ tịch Công ty cổ phần đầu tư | Phú Cường"."""
_BRANCHES = ("- CN", "– CN")
"""A branch of a bank behind its name, no bachelor ("CN Trần Thị Mai")."""
_NOT_IN_CHAIN = re.compile(
    r"(?<!\w)(?:tặng|trao|cho|được|đã|đến|với|là|chúc mừng|thăm|mừng|ký|khen|đối với|gồm|và các|do|bởi|tới)"
    r"(?!\w)",
    re.IGNORECASE,
)


_NAMED_BEFORE = re.compile(rf"(?<!\w)(?:[{UPPER}][^\W\d{UPPER}]+ ){{3,4}}[-–] ?$")
"""A name and the dash behind it."""
_BLANKS = frozenset({" ", "\u00a0"})


class Calling(Enum):
    """How a name is called by the words right before it, surest first."""

    HONORIFIC = "honorific"
    TITLE = "title"
    GROUP = "group title"
    STATE_POST = "state post"
    POST = "post"


def calling_before(text: str, start: int) -> tuple[Calling, int] | None:
    """The calling that ends right before ``start`` and its number of words; None when there is none.

    The longest phrase wins ("Mẹ Việt Nam anh hùng" before "anh hùng"). A colon may stand between when the
    calling is a plural ("các ông: "), a dot after an abbreviation ("BS. "). A blank may be missing before it.
    """
    if not may_be_called(text, start):
        return None
    left = _left_of(text, start)
    plural_only = left.endswith(":")
    plain = left.rstrip(":")
    if plain.endswith(_BRANCHES):
        return None
    words = _last_words(plain)
    at_an_end = left.endswith(".") and left[left.rfind(" ") + 1 :].islower()
    for size in () if at_an_end else _sizes(words):
        calling = _calling(" ".join(words[-size:]).rstrip("."))
        if calling is Calling.HONORIFIC and plain.endswith(_FULL_STOP):
            return None
        if calling and (not plural_only or words[-size - 1 : -size] in _OF_SEVERAL):
            return calling, size
    slip = words[-1].rpartition(".")[2] if words and "." in words[-1] else ""
    return (Calling.HONORIFIC, 1) if slip in person_cues().honorifics and not plural_only else None


_FULL_STOP = tuple(
    f"{honorific.capitalize()}." for honorific in ("ông", "bà", "anh", "chị", "em", "mẹ", "má")
)
"""Behind it a sentence begins: "quà cho 30 **Mẹ.** Tính đến nay"."""
_OF_SEVERAL = ["các"], ["nhóm"]
"""Before a calling of whom a colon then tells: "các ông: …", "nhóm tác giả: …"."""


def _sizes(words: Sequence[str]) -> Iterable[int]:
    """Of how many of the words at the end a calling may be made, most first: of as many as one with that last
    word has; of any number where signs stand in them, as degrees are joined ("gs, ts")."""
    if not words or not all(map(str.isalnum, words)):
        return range(len(words), 0, -1)
    return [size for size in _sizes_of_callings().get(words[-1], ()) if size <= len(words)]


@cache
def _sizes_of_callings() -> dict[str, list[int]]:
    """How many words callings have by their last word, most first."""
    sizes: dict[str, set[int]] = {}
    for group in _groups(person_cues()):
        for phrase in group:
            words = phrase.rstrip(".").split(" ")
            sizes.setdefault(words[-1], set()).add(len(words))
    return {last: sorted(those, reverse=True) for last, those in sizes.items()}


def _groups(cues: PersonCues) -> tuple[frozenset[str], ...]:
    return cues.honorifics, cues.titles, cues.group_titles, cues.state_posts, cues.posts


def may_be_called(text: str, start: int) -> bool:
    """Whether a word that may end a calling stands before ``start`` in its line, one blank between."""
    if text[start - 1 : start] not in _BLANKS:
        return False
    begin = max(0, start - _REACH)
    begin = max(begin, text.rfind(" ", begin, start - 1) + 1)
    begin = max(begin, text.rfind("\n", begin, start - 1) + 1, text.rfind("\u00a0", begin, start - 1) + 1)
    return may_end_a_calling(text[begin : start - 1].rstrip(":"))


def may_end_a_calling(word: str) -> bool:
    """Whether a word is one of those that end callings, or no plain word that could tell."""
    last = word.rstrip(".")
    return not last.isalpha() or last.lower() in _last_words_of_callings()


@cache
def _last_words_of_callings() -> frozenset[str]:
    groups = _groups(person_cues())
    return frozenset(re.split(r"[ .,-]", phrase.rstrip("."))[-1] for phrases in groups for phrase in phrases)


def _left_of(text: str, start: int) -> str:
    """What stands before ``start`` in its line, without the one blank between; "" when there is no blank."""
    if text[start - 1 : start] not in _BLANKS:
        return ""
    begin = max(0, start - _REACH)
    return text[max(begin, text.rfind("\n", begin, start) + 1) : start - 1]


def _last_words(left: str) -> list[str]:
    """The words at the end, lower case, back to a bracket, quotation mark or dash."""
    words = left.lower().rsplit(None, _MOST_WORDS)[-_MOST_WORDS:]
    for at in range(len(words) - 1, -1, -1):
        if not words[at].isalnum() and not _WORD.fullmatch(words[at]):
            opened = words[at].lstrip("“\"‘'(")
            return [opened, *words[at + 1 :]] if _WORD.fullmatch(opened) else words[at + 1 :]
    return words


@cache
def _calling(phrase: str) -> Calling | None:
    cues = person_cues()
    if phrase in cues.honorifics:
        return Calling.HONORIFIC
    if phrase in cues.titles or _is_degree_chain(phrase, cues):
        return Calling.TITLE
    if phrase in cues.group_titles:
        return Calling.GROUP
    if phrase in cues.state_posts:
        return Calling.STATE_POST
    return Calling.POST if phrase in cues.posts else None


_JOINTS_OF_DEGREES = re.compile(r"[.,-]")


def _is_degree_chain(phrase: str, cues: PersonCues) -> bool:
    """ "pgs.ts", "gs,tskh", "ths.bs", "nsnd-đạo diễn"."""
    parts = [part.strip() for part in _JOINTS_OF_DEGREES.split(phrase) if part.strip()]
    return len(parts) > 1 and all(part in cues.titles for part in parts)


@lru_cache(maxsize=64)
def post_heads_chain(text: str, start: int) -> bool:
    """Whether a post and its body stand before ``start``: "Giám đốc Sở Y tế | Trần Văn Hòa"; not where the
    post is that of one named before: "Trần Văn Hòa - Trưởng Ban Quản lý Di tích | Nguyễn Du".

    Kept, for names of two to five syllables are tried at one place."""
    left = text[max(0, start - _REACH) : start]
    begin = max((found.end() for found in _BREAK.finditer(left)), default=0)
    chain = left[begin:]
    posts = list(_post_pattern().finditer(lower_letters(chain)))
    if not posts or _FIRM_BEFORE.search(chain) or _NAMED_BEFORE.search(left, 0, begin):
        return False
    return _NOT_IN_CHAIN.search(chain, posts[-1].end()) is None


_OF_A_PEOPLE = ("dân tộc ", "Dân tộc ")
"""No clan ("tộc Nguyễn"): in "cô giáo dân tộc Tày Nông Thị Mận" her name follows that of her people."""


def is_named_after(text: str, start: int) -> bool:
    """Whether what begins at ``start`` names a street, school, prize …: "đường | Lê Lợi", "số 8 | Lê Lợi"."""
    if _HOUSE_NUMBER.search(text, max(0, start - 16), start):
        return True
    if _FIRM_BEFORE.search(text, max(0, start - 60), start):
        return True
    named = _phrases_before(text, start) & person_cues().named_after
    return bool(named) and not text.endswith(_OF_A_PEOPLE, 0, start)


def is_prize_name(text: str, start: int) -> bool:
    """Whether a prize or fund takes its name from here, further on: "Giải thưởng Văn học | Hồ Xuân Hương"."""
    return _PRIZE.search(_left_of(text, start)) is not None and not is_behind_rank(text, start)


def is_behind_rank(text: str, start: int) -> bool:
    """Whether a prize with its rank ends right before: what follows is who has won it."""
    return _RANK.search(_left_of(text, start)) is not None


def is_maker(text: str, start: int) -> bool:
    """Whether a work in quotation marks is told to be of what follows: "“Mùa tôm” của | …"."""
    return text[max(0, start - 6) : start] in ("” của ", '" của ')


def is_credit(text: str, start: int) -> bool:
    """Whether a photographer or source is named: "Ảnh: | …"."""
    return _CREDIT.search(text[max(0, start - 40) : start]) is not None


def is_role(text: str, start: int) -> bool:
    """Whether a part in a play is told: "vai bà | Hai", "vào vai | Lan"."""
    return _ROLE.search(text, max(0, start - 16), start) is not None


def is_quoted_title(text: str, start: int, end: int) -> bool:
    """Whether a calling and a name are all that is quoted, a work or by-name: “Cô **Ba** Phước Tân”."""
    closes = text[end : end + 1] in ("”", '"', "»")
    return closes and _OPENS_QUOTED_CALLING.search(text, max(0, start - 8), start) is not None


def is_bare_body(text: str, start: int) -> bool:
    """Whether the word before ``start`` may stand for a body without its name: "UBND xã | Trần Văn Hòa"."""
    return not _phrases_before(text, start).isdisjoint(person_cues().bare_bodies)


def _phrases_before(text: str, start: int) -> set[str]:
    """The last one to four words before ``start``, lower case, when only blanks stand between."""
    words = _last_words(_left_of(text, start))
    return {" ".join(words[-size:]).rstrip(".") for size in range(1, min(4, len(words)) + 1)}


def is_apposition(text: str, end: int) -> bool:
    """Whether a post, age or place in the picture is told after ``end``: "… | , Giám đốc Sở Y tế"."""
    return _apposition_pattern().match(text, end) is not None


def acts(text: str, end: int) -> bool:
    """Whether a verb of persons follows at once: "… | chia sẻ"."""
    return _ACTS.match(text, end) is not None


def wins(text: str, start: int) -> bool:
    """Whether a prize is said to go to what follows: "giải Đạo diễn thuộc về | …"."""
    return text.endswith(" thuộc về ", 0, start)


_ARTISTS = re.compile(
    r"(?:diễn viên|ca sĩ|nghệ sĩ|đạo diễn) [^.;\n]{0,30}thuộc về (?:[^.;\n]{0,80}\)(?:, | và ))?$"
)


def wins_as_an_artist(text: str, start: int) -> bool:
    """Whether an artist's prize is said to go to what follows, or to a row of artists in which it stands:
    "giải diễn viên phụ thuộc về | Hồng Đào (Mùa gặt), | Bảo Định (Đò đêm)"."""
    beside = text.endswith((" thuộc về ", "), ", ") và "), 0, start)
    return beside and _ARTISTS.search(text, max(0, start - 140), start) is not None


def begins_a_body(text: str, start: int, word: str) -> bool:
    """Whether the word at ``start`` begins or ends a body or rank: "Trung | tâm", "Thành | Đoàn"."""
    if word.lower() not in _words_of_bodies():
        return False
    words = text[start : start + 24].lower().split(None, 2)[:2]
    before = text[max(0, start - 12) : start].lower().split(" ")[-2:-1]
    cues = person_cues()
    ahead = " ".join(words).rstrip(".,;:")
    across = " ".join([*before, *words[:1]]).rstrip(".,;:")
    return across in cues.heads or ahead in cues.heads or ahead in cues.posts or ahead in cues.titles


def ends_in_a_title(text: str, start: int, end: int) -> bool:
    """Whether the last syllable of what stands there begins what someone is, the rest of it in small letters:
    "ông P, **Nguyên Huấn** luyện viên trưởng"."""
    last = max(start, text.rfind(" ", start, end) + 1)
    if text[last:end].lower() not in _words_of_bodies():
        return False
    words = text[last : last + 24].split(None, 3)[:3]
    cues = person_cues()
    small = [word.islower() for word in words[1:]]
    told = [" ".join(words[:size]).lower() for size in (2, 3) if all(small[: size - 1])]
    return any(words in cues.titles or words in cues.posts or words in cues.group_titles for words in told)


@cache
def _words_of_bodies() -> frozenset[str]:
    """All words of what ``begins_a_body`` looks for, up to their first dot: most names hold none of them."""
    cues = person_cues()
    phrases = (*cues.heads, *cues.posts, *cues.titles, *cues.group_titles)
    return frozenset(word.partition(".")[0] for phrase in phrases for word in phrase.split())


@cache
def _post_pattern() -> re.Pattern[str]:
    posts = person_cues().posts | person_cues().state_posts
    return leaping(rf"(?<!\w)(?:{any_of(posts)})(?!\w)")


@cache
def _apposition_pattern() -> re.Pattern[str]:
    cues = person_cues()
    callings = any_of(cues.posts | cues.state_posts | {title for title in cues.titles if " " in title})
    prefix = r"(?:(?:nguyên|quyền|cựu|là|hiện là|hiện)\s+)?"
    return re.compile(
        rf"\s*(?:{_BORN}|(?:,|\s[-–:])\s*{prefix}(?:{callings})(?!\w)|\(\s*{prefix}(?:{callings})(?!\w))",
        re.IGNORECASE,
    )
