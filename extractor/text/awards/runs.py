"""Pieces that names of awards are built of: quoted names, runs of a name, suffixes, the attached body.

Every function takes the text, its normal form (``extractor.lexicon.award_wording.normal``, same length) and
a place in both, and returns where the piece ends; the place itself when there is no such piece.
"""

import re
from collections.abc import Mapping

from extractor.ground.value_class import value_class
from extractor.lexicon.award_bodies import match_body
from extractor.lexicon.leaping import leaping
from extractor.lexicon.places import countries
from extractor.viet.letters import UPPER

_MAX_QUOTED = 160
"""Longest name in quotation marks; the longest listed one has 74 characters."""

_MAX_RUN = 12
"""Words in a name without quotation marks."""

_QUOTED = re.compile(rf'"[ ]?([^"\n]{{2,{_MAX_QUOTED}}}?)[ ]?"')
_WORD = re.compile(r"(?:[dl]\"(?=[^\W\d_]))?[^\W_]+(?:[&./'-][^\W_]+)*")
"""One word of a name; an apostrophe is a quotation mark in normal text ("L’Oréal")."""

_JOIN = re.compile(r"[ ]?-[ ]?(?=[^\W\d_])|[ ]")
_MONTH_IN_NAME = re.compile(rf"tháng (?=[{UPPER}])")
"""A month that is written like a name belongs to one: "Sao tháng Giêng"."""

RUN_STOPS = frozenset({
    "ở", "tuổi", "thứ", "cho", "của", "năm", "ngày", "tháng", "từ", "do", "vì", "và", "trong", "tại",
    "với", "khi", "đã", "được", "là", "đến", "để", "theo", "cùng", "các", "những", "trao", "tặng", "nhận",
    "đạt", "giai", "có", "lần", "này", "đó", "nhằm", "sau", "trước", "tới", "đối", "vào", "về", "hoặc",
    "nhưng", "mà", "thì", "sẽ", "đang", "vừa", "ông", "bà", "anh", "chị", "em", "gồm", "kèm", "còn",
    "cũng", "bằng", "giấy", "huân", "huy", "danh", "kỷ", "giải", "cờ", "thư", "hạng", "thuộc", "vinh",
    "như", "ngoài", "hiện", "nhiều", "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "trị",
    "qua", "gửi", "dành", "ghi", "trên", "dưới", "nên", "bởi", "không", "chưa", "phải", "gắn", "thưởng",
    "cấp", "chọn", "gọi", "xướng", "mang", "đem",
})  # fmt: skip
"""Words that a name without quotation marks does not go on with, unless they are capitalised."""

_PHRASE_STOP = re.compile(
    r"(?:nhân (?:dịp|ngày|kỷ)|công nhận|công bố|tổ chức|đồng (?:thời|chí)|h[ằà]ng năm|thời gian|chiến sĩ"
    r"|tôn vinh|diễn ra|ra đời|ra mắt|trở thành|bắt đầu|khép lại)(?!\w)"
)
"""Stops whose first syllable also begins words of names: "vì sự nghiệp nhân đạo"."""

_NO_STOP = re.compile(
    r"(?<=bí )thư|(?<=chính )trị|(?<=quản )trị|(?<=điều )trị|(?<=trẻ )em|(?<=chỉ )huy|(?<=thực )hiện"
    r"|(?<=thể )hiện|tuổi (?:trẻ|thơ)|giải pháp|kỷ luật|nhận thức|từ thiện|cấp cứu|cờ (?:vua|tướng)|danh dự"
    r"|(?:(?<=khoa học )|(?<=văn học )|(?<=văn hóa )|(?<=giáo dục ))và (?:công nghệ|kỹ thuật|nghệ thuật"
    r"|đào tạo|giáo dục|du lịch)(?!\w)"
    r"|vì (?:cộng đồng|môi trường|người nghèo|người lao động|trẻ em|hòa bình)"
    r"(?= (?:cho|năm|lần)(?!\w)|[,.;:\"])"
)
"""Words of names of which one syllable alone would be a stop: "Hội thi Bí **thư** chi bộ giỏi"."""

_SUFFIX = re.compile(
    r" (?:cấp (?:bộ, ban, ngành, tỉnh"
    r"|tỉnh|thành phố|tp|bộ|ngành|nhà nước|quốc gia|toàn quốc|trung ương|huyện|quận|thị xã|xã"
    r"|phường|cơ sở|trường|cụm|đơn vị|tập đoàn|tổng công ty|quân khu(?: \d)?|quân đoàn(?: \d{1,2})?"
    r"|tiểu học|thcs|thpt|mầm non)(?!\w)"
    r"|bậc (?:mầm non|tiểu học|thcs|thpt|trung học)(?!\w)"
    r"|toàn quốc(?!\w)|toàn quân(?!\w)|toàn ngành(?!\w)"
    r"|(?:trong )?thời kỳ (?:đổi mới|xây dựng và bảo vệ tổ quốc"
    r"|(?:kháng chiến )?chống (?:thực dân )?(?:đế quốc )?(?:mỹ|pháp)"
    r"(?:,? cứu nước)?|kháng chiến)(?!\w)"
    r"|(?<=kháng chiến )chống (?:thực dân )?(?:đế quốc )?(?:mỹ|pháp)(?:,? cứu nước)?(?!\w)"
    r"|(?:lần )?thứ (?:[ivxlc]+|\d+|nhất|hai|ba|tư)(?!\w)|lần (?:[ivxlc]+|\d+)(?!\w))"
)
_TALLIED = leaping(r"(?<!\w)(?:hc[vbđ]|(?:huy chương|hc) (?:vàng|bạc|đồng))$")
"""As in "tấm HCV thứ hai của đoàn": how many the team has won so far, no edition."""
_SECOND_BODY = re.compile(
    r"(?: và|,) (?=thủ tướng|chính phủ|bộ |bộ trưởng|(?:chủ tịch )?ubnd|chủ tịch ủy ban|ủy ban"
    r"|tổng liên đoàn|tổng lđlđ|trung ương|đại học quốc gia)"
)
_LAST_BODY = re.compile(
    r" và (?=(?:(?:phó )?giám đốc |tư lệnh )?(?:sở|công an|quân khu|quân chủng|quân đoàn|bộ tư lệnh)(?!\w)"
    r"|(?:tỉnh|thành|huyện|quận|thị) (?:ủy|uỷ|đoàn)(?!\w)|liên đoàn lao động|lđlđ|hội )"
)
"""Before a body that confers beside another, of whom more than a body is told only where it acts itself:
"30 cá nhân nhận Bằng khen của Bộ Quốc phòng **và Quân khu 2**."."""
_LIST_END = re.compile(r"[.;:)\n]|$| (?:cho|vì|do|năm|về|và|trong)(?!\w)")
_VERB_AHEAD = re.compile(
    r" (?:đã |vừa |cũng )?(?:trao|tặng|quyết định|được|đã|khen|biểu dương|tổ chức|có|đề nghị)(?!\w)"
)


@value_class
class Site:
    """A head at ``start``..``end`` of a text; ``names`` leads from a place to where the longest name of the
    catalogue that begins there ends."""

    text: str
    low: str
    start: int
    end: int
    names: Mapping[int, int]

    def named(self, at: int) -> int:
        return self.names.get(at, at)


def quoted(low: str, at: int) -> int:
    """End of a name in quotation marks that begins at ``at``, closing mark included."""
    match = _QUOTED.match(low, at)
    return match.end() if match else at


def name_run(text: str, low: str, at: int, *, lower_start: bool = False) -> int:
    """End of a name without quotation marks: a capitalised word and what follows up to a stop word."""
    end = at
    for count in range(_MAX_RUN):
        begin = at
        if count:
            join = _JOIN.match(low, end)
            if join is None:
                break
            begin = join.end()
        word = _WORD.match(low, begin)
        if word is None or word.group().isdigit():
            break
        capital = text[begin].isupper()
        if count == 0 and not capital and not lower_start:
            break
        shouting = capital and word.end() - begin > 1 and text[begin : word.end()].isupper()
        stops = word.group() in RUN_STOPS or _PHRASE_STOP.match(low, begin) is not None
        stops = stops and not (_MONTH_IN_NAME.match(text, begin) or _NO_STOP.match(low, begin))
        if stops and (not capital or shouting or count == 0):
            break
        end = word.end()
    return end


def suffix(low: str, at: int) -> int:
    """End of level, period of heroes and edition: "cấp tỉnh", "thời kỳ đổi mới", "lần thứ IV"."""
    while (match := _SUFFIX.match(low, at)) is not None:
        if match[0].startswith(" thứ") and _TALLIED.search(low, max(0, at - 20), at):
            break
        at = match.end()
    return at


def body(text: str, low: str, at: int, *, direct: bool = False) -> int:
    """End of the attached conferring body: "của UBND tỉnh Nghệ An"; with ``direct`` also without "của".

    Further bodies joined by "và" belong when they do not begin a clause of their own; joined by a comma, or
    of those that seldom confer beside another, only when the list ends where a mention may end ("của Bộ Y tế,
    UBND tỉnh.").
    """
    if low.startswith(" của ", at):
        end = match_body(text, low, at + len(" của "), after_of=True)
    elif direct and low.startswith(" ", at) and not low.startswith(" đảng viên", at):
        end = match_body(text, low, at + 1, after_of=False)
    else:
        end = None
    if end is None:
        return at
    first = low[at:].split(maxsplit=2)[:2] if low.startswith((",", " và "), end) else []
    while (joint := _SECOND_BODY.match(low, end) or _alike(low, end, first[-1:])) is not None:
        second = match_body(text, low, joint.end(), after_of=True)
        if second is None or _VERB_AHEAD.match(low, second):
            break
        if low[end] == "," and not (_LIST_END.match(low, second) or _SECOND_BODY.match(low, second)):
            break
        end = second
    return _last_body(text, low, end)


def _last_body(text: str, low: str, at: int) -> int:
    joint = _LAST_BODY.match(low, at)
    last = match_body(text, low, joint.end(), after_of=True) if joint is not None else None
    return last if last is not None and _LIST_END.match(low, last) else at


_FURTHER = re.compile(r", (?=(hội|sở|công đoàn|liên đoàn|huyện|tỉnh)(?!\w))")


def _alike(low: str, at: int, first: list[str]) -> re.Match[str] | None:
    """As in "Giấy khen của Hội Chữ thập đỏ tỉnh**, Hội Chữ thập đỏ huyện A** vì …": a second body of the kind
    of the first, which begins with the word ``first``."""
    further = _FURTHER.match(low, at)
    return further if further and first == further[1].split()[:1] else None


_STATES = re.compile(
    r" của (?:(?:phó )?chủ tịch nước|đảng|nhà nước|chính phủ|quốc hội|hội đồng (?:nhà nước|bộ trưởng)"
    r"|thủ tướng|bộ(?! chỉ huy| tư lệnh| môn| phận)|nước|cộng ho[àòa]|chxhcn|vương quốc|hoàng gia|tổng thống"
    r"|quốc vương|nhà vua|liên bang|liên xô|liên hợp quốc|quân đội nhân dân)(?!\w)"
)


def body_of_state(text: str, low: str, at: int) -> int:
    """Like ``body`` for honours that only a state confers; of "Huân chương Lao động của Trường A" the school
    is who has received it."""
    if not low.startswith(" của ", at):
        return at
    abroad = any(text.startswith(land, at + len(" của ")) for land in countries())
    return body(text, low, at) if abroad or _STATES.match(low, at) else at


_LEADER = re.compile(r"(?:chiến sĩ thi đua|cstđ)(?= )")


def leader(text: str, low: str, at: int) -> int:
    """ "Chiến sĩ thi đua thành phố Hà Nội", "CSTĐ ngành Kiểm sát": end with the body that tells the level."""
    head = _LEADER.match(low, at)
    return body(text, low, head.end(), direct=True) if head else at
