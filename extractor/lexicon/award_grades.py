"""Grades of awards and ranks of prizes, as written in running text.

"hạng Nhì", "hạng II", "(hạng Ba)", "giải Nhất", "Huy chương Vàng", "hạng Nhất, Nhì, Ba".
"""

import re

from extractor.lexicon.award_wording import normal
from extractor.lexicon.leaping import leaping

_CANONICAL = {
    "nhất": "Nhất", "i": "Nhất", "1": "Nhất", "nhì": "Nhì", "ii": "Nhì", "2": "Nhì",
    "ba": "Ba", "iii": "Ba", "3": "Ba", "tư": "Tư", "iv": "Tư", "a": "A", "b": "B", "c": "C",
    "vàng": "Vàng", "bạc": "Bạc", "đồng": "Đồng",
    "bạch kim": "Bạch kim", "kim cương": "Kim cương",
    "khuyến khích": "Khuyến khích", "đặc biệt": "Đặc biệt", "xuất sắc": "Xuất sắc", "kk": "Khuyến khích",
    "nâng cao": "nâng cao", "kiểu mẫu": "kiểu mẫu",
}  # fmt: skip

_STEP = r"(?:nhất|nhì|ba|iii|ii|i|[123])(?!\w)"
_FURTHER = rf"(?:hạng {_STEP}|(?:nhất|nhì|ba|iii|ii|i)(?!\w))"
ORDER_GRADES = re.compile(rf"\(?hạng {_STEP}(?:(?:, | và |/| - ){_FURTHER})*\)?")
"""One grade, or a list of grades shared by one order, on normal text. A bare digit after a comma counts what
comes next: "hạng Nhì, 3 Huân chương …"."""
GRADES_BEHIND = re.compile(rf" {ORDER_GRADES.pattern}")
"""The same directly behind a name."""

RANK_IN_DIGITS = (
    r"[123](?= (?:cho|là|gồm|thuộc|được trao|trao|toàn đoàn|đồng đội|tập thể|cá nhân|thể loại|của|hội thi"
    r"|cuộc thi)(?!\w)"
    r"|,? giải [123kab]|[.;,)\n](?! ?\d)| và (?:\d{1,2} )?giải |$)"
)
"""As in "giải 3 cho đội A": a digit that nothing counted follows ("3 giải 3", not "giải 3 triệu đồng")."""
PRIZE_RANK = (
    r"(?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|xuất sắc|vàng|bạc|bạch kim|kim cương|đồng(?! đội(?!\w))|kk"
    r"|iii|ii|iv|i|[abc])(?!\w)"
)
_PRIZE_RANKS = re.compile(
    rf"(?:giải(?: thưởng)?|huy chương|hc|cúp|cờ|bông sen|cánh diều|loại) "
    rf'"?((?:{PRIZE_RANK}(?:, | và |/)?)+|{RANK_IN_DIGITS})'
)
SYMBOL_PRIZE = leaping(
    r"(?<!\w)(?:bông|cánh|quả|cành|ngôi sao|chuông|sư tử|gấu|rồng|trống|bàn tay|khối óc|trái tim|cây bút)"
    r"(?: [^\W\d_]+){1,2} (?:vàng|bạc|đồng)(?!\w)"
)
"""A prize named by its statuette, on normal text: "Bông Lau Vàng", "Cánh diều bạc"."""
PLACING = "award:hạng"
"""The rule by which a place told without "giải" is marked; behind an order the same words are its grade."""
BARE_RANK = "award:rank"
"""The rule by which "Nhất" of "Nhất - A; Nhì - B" is marked: the rank of a prize, told without "giải"."""
TALLIED = "award:metal"
"""The rule by which "vàng" of "67 huy chương (11 vàng, 25 bạc)" is marked: a medal, told by its metal."""
MEDAL = re.compile(r"huy chương|hc[vbđ](?!\w)|hc (?:vàng|bạc|đồng)", re.IGNORECASE)
"""How a medal is written: medals are counted by the medal, whoever won them."""
_MEDAL_SHORT = {"hcv": "Vàng", "hcb": "Bạc", "hcđ": "Đồng"}
_BADGE_YEARS = leaping(r"\d{2}(?= ?(?:,|và|đến|năm|tuổi|/))")
_PARTY_BADGE = re.compile(r"huy hiệu .*(?:đảng|\d\d năm)")
_STANDARD = re.compile(
    r"(?:nông thôn mới|ntm)(?: \(ntm\))? (nâng cao|kiểu mẫu)|(mức độ [1-3]|[345](?= sao(?!\w)))"
)


def grades_in(wording: str) -> tuple[str, ...]:
    """The grades that a wording of an award holds, in its order; ``()`` when it holds none.

    >>> grades_in("Huân chương Lao động hạng II")
    ('Nhì',)
    """
    low = normal(wording)
    if order := ORDER_GRADES.search(low):
        steps = re.findall(_STEP, order.group().replace("hạng ", ""))
        return tuple(_CANONICAL[step] for step in steps)
    if prize := _PRIZE_RANKS.search(low):
        ranks = re.findall(PRIZE_RANK, prize.group(1)) or [prize.group(1)]
        return tuple(_CANONICAL[rank] for rank in ranks)
    if low[:3] in _MEDAL_SHORT:
        return (_MEDAL_SHORT[low[:3]],)
    if _PARTY_BADGE.match(low):
        return tuple(_BADGE_YEARS.findall(low))
    if standard := _STANDARD.search(low):
        return (standard.group(1) or standard.group(2),)
    return ()


def without_grade(low: str) -> str:
    """Normal text without the grade of an order, for looking up the bare name."""
    return ORDER_GRADES.sub("", low).strip()
