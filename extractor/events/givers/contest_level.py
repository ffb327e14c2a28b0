"""What the name of a contest tells: how high it is, and whether one body alone holds it and so confers."""

import re
from functools import cache

from extractor.ground.records import Level
from extractor.lexicon.leaping import leaping
from extractor.lexicon.places import former, provinces

_HEAD = (
    r"(?<!\w)(?:giải(?: thưởng)?|cuộc thi|hội thi|kỳ thi|liên hoan|hội diễn|hội khỏe|hội thao|đại hội thể"
    r"|olympic|festival|trại sáng tác)(?!\w)"
)
_WORLD = r"quốc tế|thế giới|châu á|châu âu|đông nam á|đông dương|asean|châu á - thái bình dương"
_OLYMPIC = (
    r"olympic (?:[^.;,\n]{0,40}(?:quốc tế|khu vực|châu|thế giới)"
    r"|(?:tokyo|paris|rio|london|bắc kinh|mùa hè|trẻ|20\d\d)(?!\w))"
)
_PUPILS = r"(?:học sinh giỏi|hsg)(?: [^\W\d_]+){0,2}? "

_ALWAYS: tuple[tuple[re.Pattern[str], Level], ...] = (
    (leaping(rf"(?<!\w)(?:{_PUPILS}(?:cấp )?quốc gia|quốc gia thpt)(?!\w)"), "ministry"),
    (
        re.compile(
            rf"(?<!\w)(?:sea games|asiad|asian games|para games|olympiad|thế vận hội|{_OLYMPIC})"
            rf"|{_HEAD}[^.;,\n]{{0,60}}(?:{_WORLD})(?!\w)"
        ),
        "international",
    ),
)
"""Contests whose organiser the name tells, whoever holds the meeting that honours the winners."""
_PRESS_OF_A_PROVINCE = leaping(
    r"(?<!\w)giải báo chí (?:[^.;,\n]{0,60} )?(?:tỉnh|thành phố|tp)(?!\w)"
    r"|(?<!\w)hội nhà báo (?:tỉnh|thành phố|tp)(?!\w)[^.;\n]{0,40} phối hợp"
    r" [^\n]{0,120} giải báo chí(?!\w)"
)
"""Prizes of a province, though its union of journalists holds the evening."""
_NATIONAL = leaping(rf"{_HEAD}[^.;\n]{{0,80}}(?:toàn quốc|quốc gia|toàn quân)(?!\w)")
_MEET = r"(?<!\w)(?:cuộc thi|hội thi|kỳ thi|liên hoan|hội diễn|hội khỏe|hội thao|đại hội thể)(?!\w)"
_OF = (
    rf"(?:(?:{_MEET}[^.;,\n]{{0,70}}?(?<!tại)(?<!ở)(?<!của)(?<!thuộc)(?<!các) |{_PUPILS})(?:cấp |toàn )?"
    rf"|{_HEAD}[^.;,\n]{{0,70}}? cấp )"
)
_LOCAL: tuple[tuple[tuple[str, ...], re.Pattern[str], Level], ...] = (
    (("tỉnh", "thành phố", "tp"), re.compile(rf"{_OF}(?:tỉnh|thành phố|tp)(?!\w)"), "province"),
    (
        ("huyện", "quận", "xã", "phường"),
        re.compile(rf"{_OF}(?:huyện|quận|thị xã|xã|phường)(?!\w)"),
        "district_commune",
    ),
    (("cấp ",), re.compile(rf"{_OF}(?<=cấp )(?:trường|cơ sở|cụm)(?!\w)"), "unit"),
)
"""Each behind the words of which one must stand there."""
_NOT_IN_NAME = (
    r"tại|ở|của|thuộc|do|các|trường|công ty|bệnh viện|sở|chi nhánh|điện lực|hội(?! thi)|đoàn|khu|cụm"
    r"|ngân hàng|huyện|quận|thị xã|xã|phường|trung tâm|công an|báo|đài|đại học|viện"
)
"""Words between "hội thi" and a province's name that make it the place of something else."""
_VAGUE: tuple[Level | None, ...] = (None, "unit", "other")
"""What the organiser's name may say of its level without being surer than the contest's own name."""


_SHARED = leaping(r"(?<!\w)(?:phối hợp|cùng tổ chức|đồng tổ chức|liên kết)(?!\w)")
_CONTEST = leaping(
    rf"{_MEET}|(?<!\w)giải(?: thưởng)? (?:báo chí|sáng tạo|văn học|[^\W\d_]+ \w+ lần thứ)(?!\w)"
    r"|(?<!\w)(?:trao giải|ngày hội)(?!\w)"
)


def is_held_alone(opening: str) -> bool:
    """Whether title and lead tell of a contest that one body holds: then its prizes are of that body.

    Not where several share it, nor where winners of another body's contest are honoured.
    """
    low = opening.lower()
    elsewhere = any(pattern.search(low) for pattern, _ in _ALWAYS)
    return not elsewhere and _SHARED.search(low) is None and _CONTEST.search(low) is not None


def contest_level(words: str, organiser: Level | None) -> Level | None:
    """The level of a prize from the words about its contest and the level of who holds it, None unknown.

    >>> contest_level("kỳ thi chọn học sinh giỏi quốc gia", "province")
    'ministry'
    """
    low = words.lower()
    for pattern, level in _ALWAYS:
        if pattern.search(low):
            return level
    if _PRESS_OF_A_PROVINCE.search(low):
        return "province"
    if _NATIONAL.search(low):
        return organiser if organiser == "mass_organisation" else "ministry"
    if organiser not in _VAGUE:
        return organiser
    told = ((pattern, level) for words, pattern, level in _LOCAL if any(word in low for word in words))
    local = next((level for pattern, level in told if pattern.search(low)), None)
    return local or ("province" if _of_a_province().search(low) else organiser)


@cache
def _of_a_province() -> re.Pattern[str]:
    """As in "Hội thi thợ giỏi Hà Nội": the contest itself, not a school or a firm in it, bears the name."""
    names = {place.name.lower() for place in (*provinces(), *former()) if place.level == "province"}
    named = "|".join(re.escape(name) for name in sorted(names | {"thủ đô"}))
    return re.compile(
        rf"{_MEET} (?:(?!(?:{_NOT_IN_NAME})(?!\w))[\w-]+ ){{1,10}}?(?:{named})(?= lần thứ| năm|:|[.,;]|\s*\n)"
    )
