"""Awards of which somebody only tells: "Bảo tàng kể chuyện những chiến sĩ được tặng A" gives the museum
nothing, "Đoàn ôn lại những lần được tặng A" was given it long ago."""

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.beginnings import sentence_begin
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping

_TELLS = leaping(
    r"(?<!\w)(?:kể(?! (?:từ|cả|đến)(?!\w))|nhắc (?:lại|đến|tới)|trưng bày|giới thiệu|triển lãm|khắc họa"
    r"|tái hiện|viết|ra mắt|xuất bản|phát sóng|chiếu phim|tìm hiểu|tri ân|thăm)(?!\w)"
    r"[^.,;:\n]{0,60}?(?<!\w)(?:các|những|nhiều|mấy) (?!năm |lần |ngày |dịp )(?:[^\W\d]+ ){1,6}?"
    r"(?:đã |từng |vinh dự )*(?:được|nhận|đón nhận)(?!\w)"
)
"""Behind one who tells: "kể chuyện những chiến sĩ được …", "trưng bày ảnh của các thợ được …"."""
_TELLING = (
    *("kể", "nhắc ", "trưng bày", "giới thiệu", "triển lãm", "khắc họa", "tái hiện", "viết", "ra mắt"),
    *("xuất bản", "phát sóng", "chiếu phim", "tìm hiểu", "tri ân", "thăm"),
)
_ABOUT = leaping(
    r"(?<!\w)(?:kể|hát|thơ|viết|phim|chuyện|bài|sách|tranh|ảnh|ca khúc|nói)(?!\w)[^.,;:\n]{0,40}"
    r"(?<!\w)về (?:những |các |mấy |một )?(?:tấm |chiếc |bức |lá )?$"
)
"""Right before an award: "đọc bài thơ về những Huân chương tặng đoàn"."""
_REMEMBERS = leaping(
    r"(?<!\w)(?:ôn|nhớ|nhắc|kể|gợi)(?: lại)?(?! từ)(?: [^\W\d]+){0,3} "
    r"(?:lần|ngày|ngày tháng|dịp|giây phút|khoảnh khắc|thời khắc|buổi)(?: [^\W\d]+){0,7} "
    r"(?:được|nhận|đón nhận|đoạt|giành)(?!\w)"
)
"""As in "ôn lại những lần được …", "nhớ lại ngày nhà trường đón nhận …"."""
_REMEMBERING = ("ôn lại", "nhớ lại", "nhắc lại", "kể lại", "gợi lại", "nhớ ngày", "nhớ lần")


def only_told_of(text: str, frame: Frame) -> Judgement | None:
    """That whoever tells of the honoured, or of an award, receives nothing; None without such words."""
    award = frame.awards[0].span
    begin = sentence_begin(text, award.start)
    told = text[begin : award.start].lower()
    if "về " in told and frame.verb is None and _ABOUT.search(told):
        return Judgement(None, None, "told-in-a-work")
    received = "được" in told or "nhận" in told
    if not received or not any(word in told for word in _TELLING):
        return None
    found = _TELLS.search(told)
    if found is None or identify(frame.awards[0].text).kind == "prize":
        return None
    tellers = bool(frame.recipients) and all(r.span.end <= begin + found.start() for r in frame.recipients)
    return Judgement(None, None, "told-of-others") if tellers else None


def only_remembered(text: str, frame: Frame) -> Judgement | None:
    """That the honour is past of which those gathered speak; None without such words."""
    award = frame.awards[0].span
    begin = sentence_begin(text, award.start)
    told = text[begin : award.start].lower()
    found = _REMEMBERS.search(told) if any(word in told for word in _REMEMBERING) else None
    if found is None or told.find(";", found.end()) >= 0:
        return None
    return Judgement("past", Span(begin + found.start(), begin + found.end()), "remembered")
