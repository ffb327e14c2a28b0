"""Awards that neither the catalogue nor a head word tells: “Best SME Bank”, Top 10 …, Bông Lau Vàng.

Such a name counts only where the text says that it is given: chosen or honoured as “…”, a place in a Top of
firms or brands, a symbol of gold that is won. Titles of films, firms and campaigns look just the same.
"""

import re
from collections.abc import Iterator
from itertools import chain

from extractor.lexicon.award_grades import SYMBOL_PRIZE
from extractor.lexicon.leaping import leaping
from extractor.text.awards.roles import bare_role_prizes
from extractor.text.awards.runs import name_run, quoted

_CHOSEN = leaping(r'(?<!\w)(?:bình chọn|bầu chọn|vinh danh)(?: (?:[^\s",.;:]+ ){0,4}là)? (?=")')
_REWARDED = re.compile(r'(?<!\w)(?:(?<=trao )(?P<noun>tặng thưởng)|tặng thưởng|phong tặng) (?=")')
"""As in "tặng thưởng “Tấm lòng vàng”": of "trao tặng “…”" a house or a gift may be the object. In "trao tặng
thưởng “…”" the first two syllables are part of the name."""
_REWARDING = ('tặng thưởng "', 'phong tặng "')
_CONSOLATION = leaping(
    r"(?<!\w)(?:(?<=\d )|(?<=hai )|(?<=ba )|(?<=bốn )|(?<=năm )|(?<=sáu )|(?<=đoạt )|(?<=được nhận )"
    r"|(?<=giành )|(?<=được trao )|(?<=các ))tặng thưởng(?= (?:cho|thuộc|và|của)(?!\w)|[,.;:)\n]|$)"
    r"|(?:(?<=\. )|(?<=\n)|(?<=; )|(?<=, ))tặng thưởng(?=:| (?:thuộc về|được trao cho)(?!\w))"
)
"""As in "3 giải B và 5 | tặng thưởng": the prize below the last one of the arts; else a verb."""
_NAMED_REWARD = re.compile(
    r"(?:(?<=trao )|(?<=nhận )|(?<=giành ))Tặng thưởng "
    r"(?=(?!Huân|Huy|Bằng|Giấy|Cờ|Kỷ|Danh|Giải)[A-ZĐ][^\W\d]* [^\W\d])"
)
"""As in "trao | Tặng thưởng Thành tựu trọn đời | cho nhà văn P"; read in the text as printed."""
_PRAISED = leaping(
    r"(?<!\w)(?:tuyên dương|biểu dương|tôn vinh|vinh danh|khen thưởng|công nhận|bình chọn|đạt|tặng|trao|nhận)"
    r'(?: (?:các|những|và khen thưởng|, khen thưởng))?(?: \d[\d.]*)? (?=")'
)
_TITLE_OF_MERIT = re.compile(
    r'"(?:công nhân|nông dân|gia đình|hộ|nhà giáo|giáo viên|thầy|cô|học sinh|sinh viên|thanh niên|người'
    r"|phụ nữ|cán bộ|công chức|viên chức|lao động|đoàn viên|hội viên|chiến sĩ|bác sĩ|thầy thuốc|nghệ nhân"
    r"|điều dưỡng|doanh nhân|doanh nghiệp|công dân|dòng họ|cộng đồng|gương|tập thể|đơn vị|lái xe|thợ"
    r"|chủ tịch công đoàn)(?!\w)"
    r'[^"]*(?<!\w)(?:giỏi|tiêu biểu|xuất sắc|ưu tú|tận tụy|tận tâm|tâm huyết|sáng tạo|kiểu mẫu|gương mẫu'
    r"|điển hình|tiên tiến|dẫn đầu|quyết thắng|vững mạnh"
    r"|dũng cảm|thân thiện|thanh lịch|văn hóa|học tập|hiếu học|khuyến học|hiếu thảo|tốt|đẹp|trẻ)"
    r'(?!\w)[^"]*"(?: thủ đô(?!\w))?'
)
"""As in "tuyên dương 80 “Công nhân giỏi”": who is praised, with the merit, and quoted as a title."""

_FURTHER_TITLE = re.compile(r'(?:,|;| và|, và)(?: \d[\d.]*)? (?=")')

_TOP = leaping(
    r"(?<!\w)top ?\d{1,3} (?:(?=\")|(?=(?:thương hiệu|doanh nghiệp|doanh nhân|sản phẩm|công ty|ngân hàng"
    r"|bệnh viện|trường|đại học|tập đoàn|khách sạn|công trình|nhà khoa học"
    r"|nhà tuyển dụng|nơi làm việc|nhà cung cấp|nhà thầu|chủ đầu tư|ceo)(?!\w)))"
)
_WON_BEFORE = leaping(r"(?<!\w)(?:đoạt|giành|nhận|đạt|tranh|đề cử|trao|tặng|giật|chiếc|tượng|đoạt được) $")
_WON_AFTER = re.compile(r" (?:thuộc về|gọi tên|được trao)(?!\w)")


def find_unnamed(text: str, low: str) -> Iterator[tuple[int, int]]:
    """Spans of awards told by what is done with them, in no order; ``low`` is ``normal(text)``."""
    if '"' in low:
        yield from _chosen(text, low)
    if "top" in low:
        yield from _tops(text, low)
    yield from bare_role_prizes(text, low)
    for reward in _CONSOLATION.finditer(low) if "tặng thưởng" in low else ():
        yield reward.span()
    for reward in _NAMED_REWARD.finditer(text) if "Tặng thưởng " in text else ():
        yield reward.start(), name_run(text, low, reward.end())
    for symbol in SYMBOL_PRIZE.finditer(low):
        if text[symbol.start()].isupper() and (
            _WON_BEFORE.search(low, max(0, symbol.start() - 10), symbol.start())
            or _WON_AFTER.match(low, symbol.end())
        ):
            yield symbol.span()


def _chosen(text: str, low: str) -> Iterator[tuple[int, int]]:
    rewarded = _REWARDED.finditer(low) if any(words in low for words in _REWARDING) else ()
    for chosen in chain(_CHOSEN.finditer(low), rewarded):
        at = chosen.end()
        first = text[at + 1 : at + 2]
        if (first.isupper() or first.isdigit()) and (end := quoted(low, at)) > at:
            noun = chosen.groupdict().get("noun") is not None
            yield chosen.start("noun") if noun else at, end
    for praised in _PRAISED.finditer(low):
        at = praised.end()
        while (title := _TITLE_OF_MERIT.match(low, at)) and text[title.start() + 1].isupper():
            yield title.span()
            further = _FURTHER_TITLE.match(low, title.end())
            at = further.end() if further else title.end()


def _tops(text: str, low: str) -> Iterator[tuple[int, int]]:
    for top in _TOP.finditer(low):
        start, at = top.span()
        whole = quoted(low, start - 1) if start and low[start - 1] == '"' else 0
        if whole > at:
            yield start - 1, whole
        elif (end := quoted(low, at) if low.startswith('"', at) else _end_of_top(text, low, start, at)) > at:
            yield start, end
    for top in _TOP_OF_PRIZE.finditer(low):
        end = name_run(text, low, top.end())
        if end > top.end() and f"giải thưởng {low[top.end() : end]}" in low:
            yield top.start(), end


_HONOURED = leaping(
    r"(?<!\w)(?:vinh danh|tôn vinh|bình chọn|bầu chọn|công nhận|trao|nhận|đạt|xướng tên|gọi tên)"
    r"(?: (?:trong|vào|là|thuộc|chứng nhận|danh hiệu|giải thưởng|cúp))* $"
)
_OF_MERIT = leaping(r"(?<!\w)(?:uy tín|tiêu biểu|xuất sắc|hàng đầu|(?:tốt|lớn|mạnh) nhất|bền vững)(?!\w)")


def _end_of_top(text: str, low: str, start: int, at: int) -> int:
    """End of "Top 10 | Thương hiệu mạnh", and of "Top 10 | công ty bán lẻ uy tín" behind a word of honour.

    A mere rank ("nằm trong top 500 doanh nghiệp lớn nhất") is none, nor is one that tells neither merit nor
    name.
    """
    written = name_run(text, low, at)
    if written > at or _HONOURED.search(low, max(0, start - 40), start) is None:
        return written
    end = name_run(text, low, at, lower_start=True)
    named = any(letter.isupper() for letter in text[at:end])
    return end if named or _OF_MERIT.search(low, at, end) else at


_TOP_OF_PRIZE = leaping(r"(?<!\w)top \d{1,3} (?=[^\W\d])")
"""As "Top 10 Sao Biển Việt" where the article speaks of the "Giải thưởng Sao Biển Việt"."""
