"""Tags mentions of units: agencies, organisations, companies, schools, army and police units, clusters.

Find a head noun, read its name (``grammar``), then refuse what the guidelines leave out: photo credits,
venues, and heads that are part of another name ("Hải **Phòng**").
"""

from collections.abc import Iterator

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.text.credits import end_before_credit, find_credits
from extractor.text.units.brands import find_brands
from extractor.text.units.grammar import read_unit
from extractor.text.units.lists import behind_colon, sharers
from extractor.text.units.name import Name, end_phrases, head_phrases, office_before
from extractor.text.units.papers import find_papers
from extractor.text.units.place_names import bare_place, bare_places_in, type_word, typed_place
from extractor.text.units.tokens import CAPITAL, LOWER, MARK, NUMBER, UPPER, Tokens, tokens_of

RULE = "unit-grammar"
SHARED_RULE = "unit-shared-head"
SHARED_SCORE = 0.8
BRAND_RULE = "unit-brand"
BRAND_SCORE = 0.7
_HALLS = frozenset(
    {("hội", "trường"), ("nhà", "khách"), ("khuôn", "viên"), ("tiền", "sảnh"), ("nhà", "trường")}
)
"""Before a body whose house it is; "hội viên **Hội Nông dân xã A**" is of the body itself."""
SCORES = {"whole": 0.97, "place": 0.95, "closed": 0.95, "field": 0.9, "name": 0.9, "number": 0.9}
"""How far a mark is to be trusted by the shape of its head; not yet calibrated against the corpus."""


def find_units(text: str) -> list[Mark]:
    """UNIT marks of ``text`` (NFC), in order, without overlaps."""
    tokens = tokens_of(text)
    credits = find_credits(text)
    marks: list[Mark] = []
    ranges: list[tuple[int, int]] = []
    for start, end, name in _names(tokens):
        ranges.append((start, end))
        begin = tokens.starts[_behind_shared_head(tokens, name)]
        stop = end_before_credit(text, begin, tokens.ends[end - 1], credits)
        if any(credit.start <= begin < credit.end for credit in credits):
            continue
        if _is_alias(tokens, name, ranges) or _is_venue(tokens, name) or _is_of_a_day(tokens, start):
            continue
        if _ends_a_title(tokens, name):
            continue
        span = Span(begin, stop)
        marks.append(Mark("UNIT", span, span.of(text), score=SCORES[name.head.shape], by=RULE))
        for first, last in sharers(tokens, name):
            span = Span(tokens.starts[first], tokens.ends[last - 1])
            ranges.append((first, last))
            marks.append(Mark("UNIT", span, span.of(text), score=SHARED_SCORE, by=SHARED_RULE))
    for first, last in (*behind_colon(tokens), *find_papers(tokens)):
        if not any(start < last and first < end for start, end in ranges):
            ranges.append((first, last))
            span = Span(tokens.starts[first], tokens.ends[last - 1])
            marks.append(Mark("UNIT", span, span.of(text), score=SHARED_SCORE, by=SHARED_RULE))
    for first, last in find_brands(tokens, ranges):
        span = Span(tokens.starts[first], tokens.ends[last - 1])
        governed = (tokens.low_at(first - 2), tokens.low_at(first - 1)) == ("thống", "đốc")
        if not governed and not any(credit.start <= span.start < credit.end for credit in credits):
            marks.append(Mark("UNIT", span, span.of(text), score=BRAND_SCORE, by=BRAND_RULE))
    return sorted(marks, key=lambda mark: mark.span)


def _behind_shared_head(tokens: Tokens, name: Name) -> int:
    """Where the own words of the first in a list begin that shares a small head: "các công ty **Lam Kiều**,
    Sao Khuê", "các trường **THCS Lê Lợi** và THCS Kim Đồng"."""
    shared = tokens.low_at(name.start - 1) in _PLURALS and tokens.kinds[name.start] == LOWER
    listed = tokens.low_at(name.end) in (",", "và") and tokens.is_capital(name.end + 1)
    if not shared or not listed:
        return name.start
    return next((at for at in range(name.start, name.end) if tokens.is_capital(at)), name.start)


_PLURALS = frozenset({"các", "những"})


def _names(tokens: Tokens) -> Iterator[tuple[int, int, Name]]:
    head_words = head_phrases().first_words
    places = bare_places_in(tokens)
    reached = 0
    for at, (low, kind) in enumerate(zip(tokens.low, tokens.kinds, strict=True)):
        # Elsewhere neither a known place nor a head noun can begin.
        if at < reached or (low not in head_words and (kind != CAPITAL or at not in places)):
            continue
        if _is_inside_word(tokens, at) or _is_inside_name(tokens, at) or _is_standing_deputy(tokens, at):
            continue
        place = places.get(at) if kind == CAPITAL else None
        name = None if place is not None and place.end - at > 1 else read_unit(tokens, at)
        if name is not None:
            if not _is_of_a_post(tokens, name) and not _is_a_kind(tokens, name):
                yield at, name.end, name
            reached = name.end
        elif place is not None:
            reached = place.end


def _is_a_kind(tokens: Tokens, name: Name) -> bool:
    """Bodies of one kind, none of them named: "các **phòng Giáo dục và Đào tạo** các huyện", "**Hội
    Nông dân** 11 phường", "**Hội Nông dân** cấp xã", "**Hợp tác xã tỉnh A**", "28 **Đoàn Nghệ thuật quần
    chúng**", "trưởng các **phòng chuyên môn**", "các cấp **Hội Nông dân**"."""
    before, after = tokens.low_at(name.start - 1), tokens.low_at(name.end)
    if before == "các" and after == "các":
        return True
    if tokens.low[name.start : name.body] == ["làng", "nghề"] and _is_whole_land(tokens, name):
        return True  # "sản phẩm **làng nghề Việt Nam**"
    if (before == "ngành" or tokens.low[name.start : name.body] == ["đội"]) and _is_whole_land(tokens, name):
        return True  # "ngày truyền thống ngành **Điện lực Việt Nam**", "**Đội Hà Nội** về nhì"
    if tokens.low_at(name.end - 1) == "toàn" and after in _ALL_OF_IT:
        return True  # "Giải thưởng **Viễn thông Toàn** cầu"
    if tokens.low[name.start : name.start + 2] == ["hội", "báo"] and tokens.low_at(name.start + 2) in _SHOWS:
        return True  # "**Hội Báo** toàn quốc 2024"
    if (tokens.low_at(name.start - 2), before) == ("các", "cấp") and not name.parts:
        return True
    if after == "cấp" and tokens.low_at(name.end + 1) in _LEVELS:
        return True
    if tokens.low[name.start] in ("hợp", "htx", "doanh") and name.parts == 1 and _is_whole_land(tokens, name):
        return True
    if name.head.id == "pagodas" and before == "các":
        return True
    of_many = (
        tokens.kinds[name.end - 1] == LOWER
        and after in (",", "và")
        and (other := type_word(tokens, name.end + 1)) is not None
        and (before != "các" or not tokens.is_capital(other[0]))
    )
    if (
        of_many
        and type_word(tokens, name.end - 1) is not None
        and (before == "các" or _is_counted(tokens, name.start))
    ):
        return True  # "các **VKSND tỉnh**, thành phố"
    if name.closed or name.owned or name.head.shape == "whole":
        return False
    if _is_of_several(tokens, name.end):
        return True
    numbered = any(kind == NUMBER for kind in tokens.kinds[name.start : name.end])
    further = tokens.is_capital(name.end + 1) or head_phrases().longest(tokens, name.end + 1) is not None
    listed = after in (",", "và", ";") and further
    common = before in _PLURALS and tokens.kinds[name.start] == LOWER
    return (common or _is_counted(tokens, name.start)) and not (name.free or numbered or listed)


_ALL_OF_IT = frozenset({"cầu", "quốc", "tỉnh", "ngành", "diện"})
_SHOWS = frozenset({"toàn", "xuân", "tết"})


def _is_whole_land(tokens: Tokens, name: Name) -> bool:
    """Whether only a country or province stands behind the head."""
    land = typed_place(tokens, name.body) or bare_place(tokens, name.body)
    large = land is not None and land.type in (None, "tỉnh", "huyện", "thành phố", "tp", "tp.")
    return large and land is not None and land.end == name.end


_LEVELS = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})


def _is_of_several(tokens: Tokens, at: int) -> bool:
    """Whether bodies or places of a kind begin at token ``at``: "**các xã**", "**11 phường**", "**một số
    xã**", "**9 cơ quan**"; a place behind has its own name ("các xã A, B")."""
    some = (tokens.low_at(at), tokens.low_at(at + 1)) == ("một", "số")
    if not some and tokens.low_at(at) != "các" and tokens.kind_at(at) != NUMBER:
        return False
    kind = at + 1 + some
    place = type_word(tokens, kind)
    if place is not None:
        return not tokens.is_capital(place[0])
    return (tokens.low_at(kind), tokens.low_at(kind + 1)) in _KINDS_OF_BODIES


_KINDS_OF_BODIES = frozenset(
    {("cơ", "quan"), ("đơn", "vị"), ("trường", "học"), ("địa", "phương"), ("doanh", "nghiệp"), ("cơ", "sở")}
)


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether a number of bodies stands before: "28 Đoàn", "một số Phòng"; no class ("lớp 12 Trường A")."""
    plural = tokens.low_at(at - 1) in ("số", "nhiều", "mỗi", "từng", "mọi")
    number = tokens.kind_at(at - 1) == NUMBER and tokens.words[at - 1].isdigit()
    opens = tokens.low_at(at - 2) in _BEFORE_COUNTS
    return plural or (number and opens)


_BEFORE_COUNTS = frozenset(
    {",", "của", "có", "cho", "gồm", "với", "và", "từ", "tặng", "là", "cả", "khoảng", "hơn", "đủ"}
)


def _is_of_a_post(tokens: Tokens, name: Name) -> bool:
    """ "Trưởng **phòng Nhân sự**" is a job of firms; "Trưởng phòng Đào tạo" heads a part of a body."""
    small = tokens.low[name.start] in ("phòng", "ban") and tokens.kinds[name.start] == LOWER
    job = " ".join(tokens.low[name.body : name.end]) in _JOBS
    return small and job and tokens.low_at(name.start - 1) in ("trưởng", "phó")


_JOBS = frozenset({"nhân sự", "kinh doanh", "kế toán", "marketing", "bán hàng", "hành chính", "tổ chức"})


def _is_inside_word(tokens: Tokens, at: int) -> bool:
    """Whether a token only goes on a run of capitals: "Hải **Phòng**", "Văn **Đoàn**"."""
    return (
        tokens.kinds[at] == CAPITAL
        and tokens.kind_at(at - 1) == CAPITAL
        and tokens.spaced(at)
        and tokens.kind_at(at + 1) in (MARK, NUMBER)
        and not office_before(tokens, at)
    )


_SHORT_HEADS = frozenset(
    {"hội", "vùng", "kho", "lớp", "tổ", "hệ", "tàu", "đoàn", "quỹ", "đội", "viện", "khoa"}
)


def _is_inside_name(tokens: Tokens, at: int) -> bool:
    """Whether a short head goes on another name: "xã Tân **Hội** Trung", "Áo Ấm **Vùng** Cao"."""
    if tokens.low[at] not in _SHORT_HEADS or tokens.kinds[at] != CAPITAL or not tokens.spaced(at):
        return False
    first = at
    while tokens.kind_at(first - 1) == CAPITAL and tokens.spaced(first):
        first -= 1
    before = tokens.low_at(first - 1)
    if before in ("xã", "phường", "thôn", "bản", "xóm", "làng", "ấp", "huyện", "đê"):
        return True
    inside = first < at and not office_before(tokens, at) and end_phrases().longest(tokens, first) is None
    return inside and tokens.kind_at(at + 1) == CAPITAL and head_phrases().longest(tokens, first) is None


def _is_standing_deputy(tokens: Tokens, at: int) -> bool:
    """ "Phó Chủ tịch **Thường trực** UBND tỉnh", "Phó Trưởng ban **Thường trực** Ban A", "Chánh **Văn phòng**
    Huyện ủy", "Chủ tịch **Hội đồng quản trị** Công ty A", "Chủ tịch **Hội đồng trường** Đại học B": words of
    the post; "giao **ban** báo chí", a meeting."""
    if tokens.low[at] not in _WORDS_OF_POSTS:
        return False
    two = tokens.low[at], tokens.low_at(at + 1)
    if two in (("ban", "thường"), ("ban", "trực")) and tokens.low_at(at - 1) == "trưởng":
        return True
    if two[0] == "ban" and tokens.low_at(at - 1) == "giao":
        return True
    if two == ("hội", "đồng") and tokens.low_at(at - 1) == "tịch":
        further = (tokens.low_at(at + 2), tokens.low_at(at + 3))
        return further[0] == "trường" or further in _OF_FIRMS
    if two in (("văn", "phòng"), ("thanh", "tra")) and tokens.low_at(at - 1) in ("chánh", "tổng"):
        return True
    of_a_board = (tokens.low_at(at - 2), tokens.low_at(at - 1)) == ("trưởng", "ban")
    return two == ("thường", "trực") and (of_a_board or office_before(tokens, at))


_OF_FIRMS = frozenset({("quản", "trị"), ("thành", "viên"), ("chiến", "lược"), ("sáng", "lập")})
_WORDS_OF_POSTS = frozenset({"ban", "hội", "văn", "thanh", "thường"})
"""With which what a post is of begins, to be asked before anything else."""


def _is_alias(tokens: Tokens, name: Name, units: list[tuple[int, int]]) -> bool:
    """A brand or a shorter name in brackets right behind the full one: "Tập đoàn Điện lực Việt Nam
    (**EVN**)", "Đoàn Đặc nhiệm miền Nam (**Đoàn 3**)"."""
    bracketed = tokens.low_at(name.start - 1) == "(" and tokens.low_at(name.end) == ")"
    before = next((start for start, end in units if end == name.start - 1), None)
    initials = name.end - name.body == 1 and tokens.kinds[name.body] == UPPER
    shorter = bracketed and (
        name.head.id == "youth" or initials or not (name.closed or name.head.id == "ministry")
    )
    if shorter and before is not None and tokens.low[before] == tokens.low[name.start]:
        return True
    acronym = name.head.shape == "whole" and name.end - name.start == 1 and tokens.kinds[name.start] == UPPER
    short = name.head.id == "brands" or tokens.low[name.start] == "pc" or acronym
    return bracketed and short and any(end == name.start - 1 for _, end in units)


def _is_of_a_day(tokens: Tokens, at: int) -> bool:
    """Whether a body only names a memorial day: "Ngày truyền thống **BĐBP**", "Ngày **HTX Việt Nam**",
    "Ngày Truyền thống vùng **Mỏ 12/11**". One
    that was founded on its day is meant itself: "Ngày thành lập **Hội LHPN Việt Nam**"."""
    told = (tokens.low_at(at - 2), tokens.low_at(at - 1))
    if tokens.words[at - 1 : at] == ["Ngày"] or (tokens.low_at(at - 1), tokens.low[at]) == ("vùng", "mỏ"):
        return True
    return told == ("truyền", "thống") and tokens.words[max(0, at - 3)] == "Ngày"


def _ends_a_title(tokens: Tokens, name: Name) -> bool:
    """Whether a firm ends the title of a programme: "chương trình “Tuần lễ hồng **EVN**”"."""
    if name.head.id != "brands" or tokens.low_at(name.end) != '"':
        return False
    opened = next(
        (at for at in range(name.start - 1, name.start - _LONGEST_TITLE, -1) if tokens.low_at(at) == '"'), 0
    )
    named = 0 < opened < name.start - 1
    return named and (tokens.low_at(opened - 2), tokens.low_at(opened - 1)) in _PROGRAMMES


_LONGEST_TITLE = 10
_PROGRAMMES = frozenset(
    {("chương", "trình"), ("phong", "trào"), ("chiến", "dịch"), ("dự", "án"), ("ngày", "hội"), ("sự", "kiện")}
)


def _is_venue(tokens: Tokens, name: Name) -> bool:
    """Whether the name says where something takes place: "hội trường **UBND huyện**", a hall, a pagoda."""
    in_hall = (tokens.low_at(name.start - 2), tokens.low_at(name.start - 1)) in _HALLS
    before = tokens.low_at(name.start - 1)
    theatre = (tokens.low[name.start], tokens.low_at(name.start + 1)) in (("nhà", "hát"), ("nhà", "văn"))
    visited = name.head.id in ("pagodas", "hotels") and (
        before in _ON_THE_WAY or (tokens.low_at(name.start - 2), before) in _IS_BUILT
    )
    visited = visited or (name.head.id == "pagodas" and _stands_there(tokens, name.end))
    return in_hall or name.head.venue or visited or (theatre and before in ("tại", "ở"))


def _stands_there(tokens: Tokens, at: int) -> bool:
    """Whether a house is spoken of that stands somewhere: "**Chùa Hang** tọa lạc trên núi", "**Chùa Dâu**
    được xây năm 1313", "**Chùa Keo** (Vũ Thư, Thái Bình)."; one that acts is a body ("**Chùa Phước Long**
    tặng 200 suất quà")."""
    low = tokens.low_at(at)
    if low == "(":
        closed = next((i for i in range(at, at + _LONGEST_SEAT) if tokens.low_at(i) == ")"), at)
        return bare_place(tokens, closed - 1) is not None or bare_place(tokens, closed - 2) is not None
    if low == "được":
        return tokens.low_at(at + 1) in _BUILT
    return low in _STANDING or (low, tokens.low_at(at + 1)) in _IS_A_HOUSE


_LONGEST_SEAT = 12
"""Tokens of a bracket that tells where a house stands."""
_BUILT = frozenset({"xây", "dựng", "khởi", "trùng", "tu", "tôn", "công", "xếp", "phục", "mở", "lập", "đặt"})
"""Behind "được": what is done to a house; "công nhận", "trùng tu"."""
_IS_BUILT = frozenset(
    {("xây", "dựng"), ("trùng", "tu"), ("tôn", "tạo"), ("tu", "bổ"), ("phục", "dựng"), ("khởi", "công")}
)
"""As in "khởi công trùng tu **chùa Hang**"."""
_STANDING = frozenset({"tọa", "nằm", "thờ"})
_IS_A_HOUSE = frozenset(
    {("là", "ngôi"), ("là", "một"), ("có", "từ"), ("có", "tên"), ("có", "kiến"), ("còn", "có")}
)
_ON_THE_WAY = frozenset({"tại", "ở", "đến", "tới", "thăm", "viếng", "về", "vào", "ngôi", "từ"})
"""Before a pagoda or hotel where one goes or something takes place: "đến thăm **chùa Prek Chru**"."""
