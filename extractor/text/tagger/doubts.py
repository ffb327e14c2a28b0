"""Marks of the model that the guidelines leave out: a bare head, plain words, a team for a place."""

import re
from collections.abc import Sequence, Set
from functools import cache

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lexicon import places
from extractor.lexicon import units as lexicon
from extractor.lexicon.cues import person_cues
from extractor.text.units.tagger import BRAND_RULE
from extractor.viet.names import holds_two_names, is_surname, is_year_by_the_moon

LONGEST_BARE_HEAD = 3
"""Syllables of a bare head; longer ones may be whole names ("Trường Phổ thông Năng khiếu")."""
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{3,}\. ")
_KINDS = frozenset(
    {"cđcs", "công đoàn cơ sở", "đảng bộ", "công an", "biên phòng", "bộ đội", "quân đội", "hải quan"}
    | {"công đoàn", "đảng", "đảng cộng sản việt nam", "đội xe"}
    | {"cnvc-lđ", "cnvclđ", "cnlđ", "cbcnv", "cbcnv-lđ", "cbcs", "đvtn"}
)
"""Bodies and forces of which there are many, that name none by themselves: "lực lượng Công an"; the Party;
their people in short ("thăm **CNVC-LĐ** bị tai nạn")."""
_NO_OPENING = (
    "Tình yêu ",
    "Niềm ",
    "LHP ",
    "Tại ",
    "Trong ",
    "Theo ",
    "Với ",
    "Được ",
    "Các ",
    "Những ",
    "Ngày ",
    "Sáng ",
    "Chiều ",
    "Nhân ",
    "Ngành ",
    "PCT ",
    "TTK ",
    "Chủ tịch ",
    "Phó Chủ tịch ",
    "Trưởng ",
    "Phó Trưởng ",
    "Giám đốc ",
    "Bí thư ",
    "Ủy viên ",
    "Hội khỏe ",
    "Hội khoẻ ",
    "Bế mạc ",
    "Khai mạc ",
    "Cuộc thi ",
    "Đại hội ",
    "Ứng dụng ",
    "Nghiên cứu ",
    "Chế tạo ",
    "Giải pháp ",
    "Bộ luật ",
    "Dân ca ",
    "Kỷ niệm ",
    "Chào mừng ",
    "Xây dựng lực lượng ",
    "Phát động ",
    "Tổng kết ",
    "Tuyên dương ",
    "Sở hữu ",
)
"""Words, posts and verbs of headlines before a name, none of a name itself."""
_POSTS = (
    "Đại sứ ",
    "Tổng lãnh sự ",
    "Trợ lý ",
    "Bộ trưởng ",
    "Thứ trưởng ",
    "Thủ tướng ",
    "Tổng thống ",
    "Hiệu trưởng ",
)
"""Of a person, where a body's name may begin alike: "Đại sứ quán Áo"."""
_TERRITORY = re.compile(
    r"(?:Thành [Pp]hố|Thị xã|Thị trấn|Huyện|Quận|Xã|Phường|Tỉnh) (?!Đoàn|Ủy|Uỷ|Hội|Đội)"
    r"[A-ZĐ][^\W\d]*(?: [A-ZĐ][^\W\d]*)?$"
)
"""A place, whatever it wins: "thuộc về đơn vị Thành Phố Vinh"."""
_GUEST = re.compile(r"(?:Ông|Bà) [A-Z]{2,} [A-Z][a-z]+$")
"""A person as abroad the surname is written: "Bà **ONO Masuo**"."""
_ABOUT_SO_MANY = re.compile(r"(?:Hơn|Gần|Trên|Khoảng|Có|Tổng) \d")
"""As in "**Hơn 300 CNVCLĐ** bị bệnh"."""
_SIDE = re.compile(r"phía (?:Đông|Tây|Nam|Bắc)(?: (?:Nam|Bắc))?")
_ORDINAL = re.compile(r"[IVX]+")
"""Of congresses and terms: "các khóa VII, **VIII**, IX"."""
_CLAUSE_OF_LAW = re.compile(r"(?:[Đđ]iều|[Kk]hoản|Trung ương) \d+$")
_YEAR_OF_A_KIND = re.compile(
    r"^(?:xã|phường|thị trấn|thị xã|thành phố|huyện|quận|tỉnh) (?:19|20)\d\d$", re.IGNORECASE
)
_OF_A_LEVEL = re.compile(r" cấp (?:tỉnh|huyện|quận|xã|phường|cơ sở)$")
"""Bodies of a level: "Hội Liên hiệp Phụ nữ cấp huyện"."""
_OF_A_LAND = re.compile(r"(?:hợp tác xã|htx)(?: nông nghiệp)? (?:tỉnh|huyện|thành phố) ")
"""All of a land: "Nông dân và Hợp tác xã tỉnh A"."""
_MERIT = re.compile(
    r"(?<! đổi mới) (?:sáng tạo|tiêu biểu|xuất sắc|vững mạnh|nhiệt huyết|(?:năm|ngày) (?:nào|xưa))$"
)
"""Praise or a time of old behind the name in small letters: "cán bộ Hội Phụ nữ | sáng tạo", "chàng kỹ sư
Bách khoa | năm nào"."""
_PEOPLE = re.compile(
    r"(?:Cựu chiến binh|Phụ nữ|Nông dân|Thanh niên|Học sinh|Sinh viên|Giáo viên|Công nhân|Nhân dân|Cán bộ"
    r"|Đoàn viên|Hội viên|Đảng viên|Thiếu nhi|Tuổi trẻ) (?!xung phong)"
)
"""Those of a place or body, no body themselves: "Cựu chiến binh xã A làm giàu"."""
_STAFF = re.compile(r"(?:CNVC-?LĐ|CNVCLĐ|CNLĐ|CBCNV(?:-?LĐ)?|CB,? ?CNV|CBCS|CCVC(?:LĐ)?|ĐVTN|NLĐ)(?: |$)")
"""Those who work in a place, no body: "2.000 CNVC-LĐ TP HCM"."""
_COUNTRYSIDE = re.compile(r"vùng [^\W\d_A-ZĐ]")
"""As in "vùng đồng bào dân tộc thiểu số khu vực Tây Bắc"."""
_TEAMS = ("đoàn ", "đội ", "nhóm ", "tàu ", "tộc ", "phong cách ", "tư tưởng ", "đạo đức ")
_AWARD_HEAD = re.compile(r" (?:Bằng khen|Giấy khen|Huân chương|Huy chương|Cờ thi đua)")
"""As in "Hội Nông dân tỉnhtặng **Bằng khen**", run together by a slip."""
_FIGHTS = ("phòng chống ", "phòng, chống ")
_OF_SEVERAL = re.compile(
    r" (?:\d+|các|một số|nhiều) (?:xã|phường|thị trấn|huyện|quận|tỉnh|thôn|ấp|khu phố|cơ quan|đơn vị|trường"
    r"|địa phương)$"
)
_OF_A_KIND = re.compile(
    r" (?:các|một số|nhiều) "
    r"(?:cấp|xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|trường|cơ quan|đơn vị)(?!\w)"
)
_OF_NAMED = re.compile(
    r" các (?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố) "
    r"(?!(?:Bắc|Nam|Tây|Đông|Trung|Đồng|Duyên|Miền) )[A-ZĐ]"
)
"""As in "LĐLĐ các quận A, B", a list of units; regions have bodies of one name."""
_COUNTED = re.compile(r" (?:cơ quan|đơn vị|xã|phường|thị trấn|huyện|trường|thôn)(?! [A-ZĐ0-9])(?!\w)")
_PARTS_OF_ANY = re.compile(r"(?:phòng|ban|đội|khoa|đơn vị) (?:nghiệp vụ|chuyên môn|chức năng|trực thuộc) ")
_ENDS_IN_HAMLET = re.compile(r" (?:thôn|ấp|xóm|bản|khu phố|tổ dân phố|khu dân cư)$", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?<!\w)\d{1,3} $")
_SHARES_A_KIND = re.compile(
    r"(?:,| và) [^.,;:\n]{2,30}? các (?:cấp|xã|phường|thị trấn|huyện|quận)(?! [A-ZĐ])(?!\w)"
)
"""Behind a body without a place of its own: "**Đảng ủy** và UBND các phường ký giao ước"."""
_OF_ALL_TERRITORIES = re.compile(
    r" (?:tỉnh|huyện|quận|xã|phường)(?:,| và) (?:thành|thị|huyện|quận|xã|phường)", re.IGNORECASE
)
"""Behind "các": "các **TAND huyện**, thị xã"."""
_FIELDS = ("lĩnh vực ", "chuyên ngành ")
_NAMED_ALONE = frozenset({"whole", "place"})
"""Shapes of heads that may stand for a body by themselves ("Chính phủ", "Đảng ủy" in a list)."""


_UNNAMED_TROOPS = re.compile(r"(?:(?:Tiểu|Trung|Lữ|Sư|Quân) đoàn|(?:Tiểu|Trung|Đại) đội)(?: [a-zà-ỹđ]+)+")
"""As in "phong trào của **Trung đoàn phát triển toàn diện**": a regiment is told by its number or name."""


def is_no_unit(text: str) -> bool:
    """As "Bệnh viện", "Trung đoàn" alone; "phòng, chống dịch Covid-19"; "Bahrain. Morocco" across a full
    stop; one half of a bracket ("CCB) tỉnh"); a people or a sport ("Êđê", "Judo"); words in small letters
    before a name ("nhi đồng tỉnh Hà Nam"); bodies of a kind ("Hội Nông dân 15 xã", "LĐLĐ các quận A"); those
    of a contest's name ("Hội thi Bí thư Chi bộ giỏi")."""
    low = text.lower().replace("ð", "đ")
    if text.count("(") != text.count(")"):
        return True
    if _TERRITORY.match(text) or text.endswith(" Mầm") or _GUEST.match(text) or _ABOUT_SO_MANY.match(text):
        return True
    if (
        _ORDINAL.fullmatch(text)
        or _CLAUSE_OF_LAW.match(text)
        or text.startswith(("Tư pháp - Hộ tịch ", "Tổ quốc "))
    ):
        return True
    if _STAFF.match(text) or _COUNTRYSIDE.match(text) or _UNNAMED_TROOPS.fullmatch(text):
        return True
    if text.startswith(_POSTS) and not text.startswith(("Đại sứ quán", "Tổng lãnh sự quán")):
        return True
    if _SENTENCE_ENDS.search(text) or low in _bare_heads() or low in _KINDS or text.startswith(_NO_OPENING):
        return True
    if _PEOPLE.match(text) or _OF_A_LEVEL.search(text) or _OF_A_LAND.match(low) or _MERIT.search(text):
        return True
    if low in lexicon.brand_words().no_brands or _AWARD_HEAD.search(text) or low.endswith(" giỏi"):
        return True
    if text[0].islower() and (low.startswith(_FIGHTS) or low.split()[0] not in _first_words()):
        return True
    if (_OF_SEVERAL.search(low) or _OF_NAMED.search(text)) and "khối " not in low and "cụm " not in low:
        return True
    plain = low == text and not any(map(str.isdigit, text))
    return plain and ("," in text or not low.startswith(_crew_heads()))


def is_of_several(text: str, name: Span) -> bool:
    """Whether bodies of one kind stand there, or the day of a force, none of them named: "Hội Nông dân
    **các cấp**", "Đảng ủy **các xã** A, B", "Hội LHPN **một số xã**", "Công đoàn 9 **cơ quan**", "**các**
    đội nghiệp vụ Công an", "**40** Chi hội Nông dân ấp"; or a field of work: "**lĩnh vực** Khoa học Xã hội
    và Nhân văn"; or part of a number ("3987/**UBND-KGVX**")."""
    if text.endswith(("các ", "những "), 0, name.start) and _PARTS_OF_ANY.match(text, name.start):
        return True
    if text.endswith((*_FIELDS, "Ngày truyền thống ", "/"), 0, name.start):
        return True
    if _SHARES_A_KIND.match(text, name.end) and name.of(text).lower() in _bodies_of_places():
        return True
    if _ENDS_IN_HAMLET.search(text, name.start, name.end) and _NUMBER_BEFORE.search(
        text, max(0, name.start - 5), name.start
    ):
        return True
    if text.endswith("các ", 0, name.start) and _OF_ALL_TERRITORIES.search(text, name.start, name.end + 12):
        return True
    counted = text[name.end - 1].isdigit() and _COUNTED.match(text, name.end) is not None
    return counted or _OF_A_KIND.match(text, name.end) is not None


def is_a_direction(text: str, name: Span) -> bool:
    """As in "biên giới phía **Bắc** (tác giả Lê Mai)", no person."""
    return text.endswith(("phía ", "miền ", "hướng "), 0, name.start)


def is_an_author(text: str, name: Span, people: Set[int]) -> bool:
    """Whether bare words stand alone in brackets behind a work, in a row where persons stand so: "Đợi mưa (Lê
    Vũ Trung), Khúc dời đô (**Duy Quân**)"; ``people`` are where persons begin."""
    if name.start == 0 or text[name.start - 1] != "(" or not text.startswith(")", name.end):
        return False
    opened = text.rfind("(", max(0, name.start - 60), name.start - 1)
    between = text[opened : name.start - 1] if opened >= 0 else ""
    return opened + 1 in people and "), " in between and name.of(text).count(" ") == 1


def is_a_leader(text: str, name: Span) -> bool:
    """As in "ngày sinh của Chủ tịch **Hồ Chí Minh**", no city."""
    return text.endswith(("Chủ tịch ", "Bác "), 0, name.start)


def is_of_a_title(text: str, name: Span) -> bool:
    """Whether a place ends the name of an open contest, a festival of films, a work, a trade or a wind:
    "Giải cờ vua **Thái Lan** mở rộng", "Liên hoan phim quốc tế **Hà Nội**", "bài Gió **miền Tây** (tác
    giả …)", "ngành Bưu điện **Việt Nam**", "xứ gió **Lào**"."""
    if text.startswith(" (tác giả", name.end) and _CAPITAL_BEFORE.search(
        text, max(0, name.start - 12), name.start
    ):
        return True
    if text.endswith((*_FESTIVALS, "gió "), 0, name.start):
        return True
    if text.endswith("? (", 0, name.start) and text.startswith((" - ", " – "), name.end):
        return True  # "…? (**Hồng Nhung** – Bình Phước)": a reader who asks
    if name.of(text) == "Việt Nam" and _TRADE.search(text, max(0, name.start - 40), name.start):
        return True
    opened = text.startswith(" mở rộng", name.end)
    return opened and _CONTEST.search(text, max(0, name.start - 50), name.start) is not None


_FESTIVALS = ("hoan phim ", "hoan phim quốc tế ", "hoan Phim ", "hoan Phim Quốc tế ", "hoan Phim quốc tế ")
_CAPITAL_BEFORE = re.compile(r"(?<!\w)[A-ZĐ][^\W\d_]* $")
_TRADE = re.compile(r"(?<!\w)ngành (?:[A-ZĐ][^\W\d_]* |[^\W\d_A-Z]+ ){1,3}$")
_CONTEST = re.compile(r"[Gg]iải [^.,;\n]*$")


def is_no_place(text: str) -> bool:
    """As "đoàn Ninh Giang", of which only the place is one; "phong cách Hồ Chí Minh", "tộc Jarai", "Judo";
    "các xã, phường, **thị trấn 2019**"; "Đại sứ Việt Nam tại **Lào Nguyễn Bá Hùng**"; "tại
    **nhà khách** UBND tỉnh"; "trên **kênh VTV1**"."""
    if _is_land_with_person(text.split()) or text.startswith(_HOUSES) or _CHANNEL.match(text):
        return True
    if _YEAR_OF_A_KIND.search(text) or _CLAUSE_OF_LAW.match(text) or _SIDE.fullmatch(text):
        return True
    return text.startswith(_TEAMS) or text.lower() in lexicon.brand_words().no_brands


_CHANNEL = re.compile(r"kênh [A-Z]{2,}")
_HOUSES = ("nhà khách ", "hội trường ", "trụ sở ", "khuôn viên ")


def _is_land_with_person(words: Sequence[str]) -> bool:
    """Whether a country is followed by what looks like a whole personal name."""
    return any(
        is_surname(words[size]) and " ".join(words[:size]) in places.countries()
        for size in range(1, len(words) - 2)
    )


def is_no_person(text: str) -> bool:
    """As in "Bộ đội **Cụ Hồ**", soldiers of the people; one syllable of the list may be a name too; "**Buôn
    M’Duk**", "**Làng Văn**"; "**Xuân Mậu Thân** 1968"."""
    if text.startswith(("Buôn ", "Plei ", "Thôn ", "Làng ", "Xóm ")) or is_year_by_the_moon(text.split()):
        return True
    return " " in text and (holds_two_names(text.split()) or text in person_cues().not_after_honorific)


def has_no_head(by: str) -> bool:
    """Whether the rule that read a unit found no head noun in it ("Robocon"), only a look of its own."""
    return by == BRAND_RULE


def is_place_of_body(mark: Mark, unit: Mark) -> bool:
    """As "Phù Cừ" out of "Văn phòng Đăng ký đất đai khu vực Phù Cừ": the place behind a head with its field
    belongs to the name; behind "Đoàn", "Đội tuyển" it may stand alone."""
    inside = unit.span.start < mark.span.start and mark.span.end == unit.span.end
    if mark.label != "LOC" or unit.label != "UNIT" or not inside or has_no_head(unit.by):
        return False
    before = unit.text[: mark.span.start - unit.span.start].split()
    if unit.text.startswith(_OF_HAMLETS):
        return True
    return len(before) > LONGEST_BARE_HEAD and before[0][0].isupper() and "các" not in before


_OF_HAMLETS = ("Đoàn thôn ", "Đoàn xã ", "Đoàn phường ", "Đoàn thị trấn ", "Chi đoàn ", "Chi bộ ")
"""With a place behind these are bodies, where "Đoàn Hà Nội" may be those who come from there."""


def is_whole_body(text: str) -> bool:
    """As "Chính phủ", "Bộ Chính trị": only a country completes the name, which the rules read."""
    return text in _bodies_of_state()


@cache
def _bodies_of_state() -> frozenset[str]:
    return frozenset(word for head in lexicon.head_classes() if head.id == "state" for word in head.words)


@cache
def _bare_heads() -> frozenset[str]:
    heads = (word for head in lexicon.head_classes() if head.shape not in _NAMED_ALONE for word in head.words)
    short = (word.lower() for word in heads if len(word.split()) <= LONGEST_BARE_HEAD)
    return frozenset(short) - lexicon.end_words("bare_heads")


@cache
def _bodies_of_places() -> frozenset[str]:
    return frozenset(
        word.lower() for head in lexicon.head_classes() if head.shape == "place" for word in head.words
    )


@cache
def _crew_heads() -> tuple[str, ...]:
    """What sub-units begin with that may be all in small letters: "tổ nuôi quân"."""
    return tuple(f"{head} " for head in lexicon.crews())


@cache
def _first_words() -> frozenset[str]:
    """What the name of a body or house may begin with in small letters: "công ty", "tiệm vàng"."""
    heads = (word for head in lexicon.head_classes() for word in head.words)
    bodies = frozenset(word.lower().split()[0] for word in (*heads, *lexicon.crews()))
    return bodies | lexicon.end_words("shops")
