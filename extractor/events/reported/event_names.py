"""What an event is called: its headline, else the words that report it, ended where a reader would stop."""

import re

from extractor.events.reported.event_reports import Report
from extractor.ground.reading import Reading
from extractor.ground.span import Span

MOST_WORDS = 15
"""Length of an event's name, by the guidelines."""

LEAST_WORDS = 4
"""Below this many words a name says too little to be ended at a boundary."""

FEWEST_WORDS = 3
"""A name of fewer words ("Tổng kết") says less than the headline."""

_MEETING = re.compile(
    r"(?<!\w)(?:buổi lễ|lễ|hội nghị|hội thảo|chương trình|buổi|đêm|đại hội|hội thi|cuộc thi|hội thao|hội diễn"
    r"|ngày hội|liên hoan|kỳ thi|phiên họp|cuộc họp|họp mặt|gặp mặt|tọa đàm)(?!\w)[^.;,:()]{0,40}$",
    re.IGNORECASE,
)
"""The noun of a meeting shortly before the cue: "chương trình “Ánh đèn” tôn vinh …"."""

_HOLDING = re.compile(
    r"(?:(?:đã|vừa|và|cũng|cùng|long trọng|trọng thể|trang trọng|tiến hành|phối hợp|tổ chức|tham dự|dự|tại"
    r"|diễn ra)\s+)+",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"[;:]|\.(?=\s)|\s\("
    r"|,\s(?=(?:với|(?:có |các )?\d{1,5} (?:tập thể|cá nhân|đơn vị|gia đình|đồng chí|người)"
    r"|trong đó|nhằm|do|tại|kêu gọi|có|gồm|nhân|thu hút|qua đó|góp phần|đưa|giám đốc|chủ tịch"
    r"|đồng chí|ông|bà|đại tá|thượng tá|thiếu tướng)(?!\w))"
    r"|\s(?=(?:tại|do|nhằm|với (?:sự|chủ đề|đoàn|hơn|gần|\d)|sau khi|trước|để|nhân (?:dịp|kỷ niệm|ngày)"
    r"|vào (?:sáng|chiều|tối|ngày)|(?:nằm )?trong khuôn khổ|dưới sự|được tổ chức|diễn ra|đã diễn ra)(?!\w))",
    re.IGNORECASE,
)
"""Where the clause of the name ends: a place, an aim, a guest."""

_GUESTS = re.compile(
    r"\s(?=(?:có(?: sự (?:tham dự|tham gia|hiện diện))?|với|gồm) (?:(?:sự )?(?:tham dự|tham gia|hiện diện)"
    r"|(?:các )?đồng chí|ông|bà|lãnh đạo|đại diện|đại biểu|(?:nguyên )?(?:phó )?(?:chủ tịch|(?:tổng )?bí thư"
    r"|bộ trưởng|thứ trưởng|giám đốc|trưởng|thủ tướng|chủ nhiệm|cục trưởng|vụ trưởng|ủy viên|uỷ viên"
    r"|tư lệnh|chính ủy)|(?:đại|thượng|trung|thiếu) (?:tướng|tá)|hơn|gần|đông đảo|\d)(?!\w))"
    r"|\s(?=(?:do|được) [^,.;]{3,60}? tổ chức(?!\w))",
    re.IGNORECASE,
)
"""Who came, or who held it: no part of the name, however short what stands before them."""

_ABBREVIATED = re.compile(r"\s\([^()\s]{2,12}\)")
_DANGLING = re.compile(
    r"(?:(?:,|\s+và)\s+(?:đón nhận|trao(?: tặng)?|nhận|kỷ niệm)(?:\s+\d+)?"
    r"|\s+(?:và|của|cho|tại|ở|với|về|do|vì|bởi|trong|trên|năm|lần|lần thứ|tháng|ngày|giai đoạn|các|những|là"
    r"|được|đã|có|từ|đến|theo|nhân|nhân dịp|hạng|số|cùng|để|một|vào|mức|thời kỳ|nhiệm kỳ|danh hiệu|đạt|tỉnh"
    r"|huyện|xã|phường|đợt|gồm)"
    r"|[\s,;:.–-]+)+$",
    re.IGNORECASE,
)
"""Words that leave the reader waiting for the next, when the name was cut."""

_BY_ROWS = frozenset({"award-row-in-lead", "award-rows"})
"""Reports told only by their awards: no word of the body names the event, the headline does."""

_BARE = re.compile(
    r"(?:buổi )?(?:lễ|hội nghị|buổi) (?:kỷ niệm|trao tặng|khen thưởng|tổng kết)", re.IGNORECASE
)
"""Names that say no more than any meeting's: the headline says which."""

_WORD = re.compile(r"\S+")
_QUOTED = re.compile(r"[“\"«(][^”\"»)]*[”\"»)]?")


def name_of(reading: Reading, report: Report) -> str:
    """At most fifteen words: a short headline as it is, else the words of the report without who holds it."""
    title = Span(0, len(reading.article.title))
    told_by_title = report.in_title or report.rule == "fresh-lead"
    if report.rule in _BY_ROWS and len(reading.article.title.split()) <= MOST_WORDS:
        told_by_title = True
    if told_by_title:
        if len(reading.article.title.split()) <= MOST_WORDS:
            return reading.article.title.strip().rstrip(",;:.")
        cue = report.kind.cue_in(reading.article.text, title.start, title.end)
        start = _start(reading.article.text, title, cue.start()) if cue is not None else title.start
        short = _ended(reading, Span(start, title.end))
        return _capital(short if len(short.split()) >= LEAST_WORDS else _ended(reading, title))
    sentence, text = report.sentence.span, reading.article.text
    cue = report.kind.cue_in(text, report.cue.start, report.cue.end) if report.rule == "cue-in-body" else None
    start = _start(text, sentence, cue.start() if cue is not None else max(report.cue.start, sentence.start))
    name = _ended(reading, Span(start, sentence.end))
    says_what = len(name.split()) >= FEWEST_WORDS and _BARE.fullmatch(name.strip()) is None
    return _capital(name if says_what else _ended(reading, title))


def _start(text: str, sentence: Span, cue: int) -> int:
    """Where the name begins: at the noun of the meeting, past the verbs that only say that it was held."""
    noun = _MEETING.search(text, sentence.start, cue)
    start = noun.start() if noun is not None else cue
    holding = _HOLDING.match(text, start, sentence.end)
    return holding.end() if holding is not None else start


_CLOSING = {"“": "”", '"': '"'}


def _ended(reading: Reading, span: Span) -> str:
    """The words of ``span`` up to the end of their clause, or to the last that may end a name."""
    text = reading.article.text
    if text[span.start - 1 : span.start] in _CLOSING:
        closing = text.find(_CLOSING[text[span.start - 1]], span.start, span.end)
        if closing > span.start:
            return text[span.start : closing].rstrip(" ,;:.")
    words = list(_WORD.finditer(text, span.start, span.end))
    end = by_length = words[min(len(words), MOST_WORDS) - 1].end() if words else span.end
    least = words[min(len(words), LEAST_WORDS) - 1].end() if words else span.end
    quoted = [Span(q.start(), q.end()) for q in _QUOTED.finditer(text, span.start, span.end)]
    guests = _GUESTS.search(text, span.start, end)
    end = guests.start() if guests is not None and guests.start() > span.start else end
    for stop in _ENDS.finditer(text, least, end):
        inside = any(q.start < stop.start() < q.end for q in quoted)
        if not inside and _ABBREVIATED.match(text, stop.start()) is None:
            end = stop.start()
            break
    if end == span.end:
        return text[span.start : end].rstrip(" ,;:.")
    whole = [*quoted, *(mark.span for mark in reading.marks_in(span))]
    if end == by_length or text[end] == ".":
        # Elsewhere a sign or a small word ends it; here a word may go on: "GS. Trần", "doanh | nhân".
        whole += [word for s in reading.sentences if s.span.start < end < s.span.end for word in s.word_spans]
    cut = min((w.start for w in whole if w.start < end < w.end), default=end)
    return _DANGLING.sub("", text[span.start : cut if cut > least else end])


def _capital(name: str) -> str:
    name = " ".join(name.split())
    return name[:1].upper() + name[1:]
