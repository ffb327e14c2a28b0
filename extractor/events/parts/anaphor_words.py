"""Words that stand for a body or person named elsewhere: "nhà trường", "Viện được …", "liên đội đạt …"."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from extractor.lexicon.alternation import any_of
from extractor.lexicon.anaphors import anaphors, ends_a_name
from extractor.lexicon.cues import person_cues
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER

_OF_A_KIND = "(?<!liên minh )(?<!cấp )(?<!tuyến )(?<!các )(?<!những )(?<!mỗi )(?<!từng )(?<!chủ )(?<!thị )"
"""Before a common word these make it a kind, or another word: "các doanh nghiệp tham gia", "cá nhân cấp
huyện", "nhóm tuyến xã", "các thị xã"."""
_NAMED_ON = re.compile(rf" \(?[{UPPER}\d]| (?:đá|chuyền|rổ|ném)(?!\w)")
"""Behind "công ty", "đội bóng" these begin its name or say more of it: no mere word for it."""
_MAKES_A_WORD = (
    r" (?:hội|sở|viên|ủy|lỵ|học|hợp|kỳ|tính|báo chí|chức năng|chức trách|chuyên trách|chuyên môn|hữu quan"
    r"|điều tra|nhà nước|thông tấn|truyền thông|hành chính|sự nghiệp|bạn|trưởng|phó"
    r"|nhà(?! (?:trường|máy|hát|nước|ga))|làng|mầm non|mẫu giáo|tiểu học|trung học|thcs|thpt"
    r"|ca|chuyền|đá|rổ|bàn|ném)(?!\w)"
)
"""As in "kinh tế - xã hội", "bậc học mầm non huyện nhà", "đội bóng chuyền", "nam sinh trường làng", "cơ quan
chuyên trách", "cấp Bằng trường tiểu học đạt chuẩn": no body named before is meant."""

_PLAIN = r"(?:cơ quan|đơn vị|huyện|thị|thị xã|thành phố|quận|xã|phường|doanh nghiệp|địa phương|ban|ngành)"
_ROW_GOES_ON = re.compile(rf",(?: và)? {_PLAIN}(?!\w)(?! (?:này|ta|[{UPPER}]))")
_ROW_BEFORE = re.compile(rf"(?<!\w){_PLAIN}, $")
"""Around a common word these make it one of a row of kinds: "khối cơ quan, **đơn vị**, huyện, thị"."""

_OPENS = r"(?:(?<=^)|(?<=[,;:(+-] )|(?<=\n)|(?<= và ))"
_OPENS_SENTENCE = r"(?:(?<=^)|(?<=[.”,;:] )|(?<=\n))"


@cache
def _anaphor_patterns() -> tuple[re.Pattern[str], ...]:
    """For common words, for heads in capitals ("Viện từng được …"), for words that call persons, for trades
    that open a clause ("…, nghệ nhân được …"), for bodies within a unit ("…, liên đội đạt danh hiệu …"); only
    the second over text as it is written."""
    words = anaphors()
    common, capital, acting, persons = map(any_of, (words.units, words.capitals, words.acting, words.persons))
    called = any_of(words.persons_acting)
    acts = r"\s+(?:được|đã|vừa|cũng|luôn|vinh dự|nhận|đạt|đoạt|giành|đón|từng|còn|có|liên tục)(?!\w)"
    is_given = r"(?: (?:đã|vừa|cũng|còn|từng|vinh dự))* (?:được|nhận|đón nhận)(?!\w)(?! thưởng)"
    given = r"\s+(?:và|cùng|vì)(?!\w)|\s*[.,;]"
    named_on = rf"\s+(?:[{UPPER}]|sở|trưởng|phó|nghị|tại|đồng|thi|thảo|trường|viên|tổ chức|diễn|khảo)"
    return (
        leaping(rf"(?<!\w){_OF_A_KIND}(?:{common})(?!\w)(?!{_MAKES_A_WORD})"),
        leaping(
            rf"(?<!\w)(?:(?:{capital})(?!\w)(?!{named_on})|(?:{acting})(?={acts})"
            rf"|(?:(?<= cho )|(?<= tặng ))(?:{acting})(?={given})|{_OPENS}đội(?={is_given})"
            rf"|(?<= tập thể )(?:đội|đồn|trạm)(?={given}))"
        ),
        leaping(
            rf"(?<!\w)(?<!thế hệ )(?<!văn )(?:(?:{persons})(?!\w)(?!,? (?:và )?trò(?!\w))"
            rf"(?! (?:thuốc|con|hùng|em|chị|nào|{any_of(person_cues().posts)})(?!\w))"
            rf"|(?<!các )(?<!những )(?<!nhiều )(?<!là )(?<!cho )(?<!tặng )(?<!khen )(?:{called})(?={acts}))"
        ),
        leaping(
            rf"(?<!\w){_OPENS_SENTENCE}(?:{any_of(words.trades)})"
            rf"(?=(?: này| ấy| trẻ| xuất sắc| \d+ tuổi)?{acts})"
        ),
        leaping(
            rf"(?<!\w){_OPENS}(?:{any_of(words.within)})(?= (?:(?:\w+ ){{0,4}}liền )?(?:đạt|được|là)(?!\w))"
        ),
    )


def find_anaphors(text: str, lower: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of ``text[start:end]``, kind by kind; ``lower`` is the text in lower case."""
    common, capital, persons, trades, within = _anaphor_patterns()
    for match in common.finditer(lower, start, end):
        goes_on = _NAMED_ON.match(text, match.end(), end)
        if not goes_on and not ends_a_name(text, match.start()) and not _is_in_a_row(text, lower, match):
            yield match
    yield from chain(
        (m for m in capital.finditer(text, start, end) if not _tells_whose_work(lower, m.start())),
        persons.finditer(lower, start, end),
        trades.finditer(lower, start, end),
        within.finditer(lower, start, end) if _names_a_part(lower, start, end) else (),
    )


def _names_a_part(lower: str, start: int, end: int) -> bool:
    """Whether a word for a body within a unit stands there at all: few sentences hold one."""
    return any(lower.find(words, start, end) >= 0 for words in anaphors().within)


_WORK_OF = re.compile(
    r"(?<!\w)(?:công tác|hoạt động|phong trào|tổ chức|xây dựng|sinh hoạt|nghiệp vụ|cán bộ|thành viên) $"
)


def _tells_whose_work(lower: str, at: int) -> bool:
    """As in "5 tập thể có thành tích trong công tác **Hội** được tặng …": a field of work, and no body."""
    return _WORK_OF.search(lower, max(0, at - 12), at) is not None


def _is_in_a_row(text: str, lower: str, match: re.Match[str]) -> bool:
    before = lower[max(0, match.start() - 14) : match.start()]
    return _ROW_GOES_ON.match(text, match.end()) is not None or _ROW_BEFORE.search(before) is not None
