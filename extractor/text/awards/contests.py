"""The contest that belongs to a prize: "giải Nhì **cuộc thi viết “Quê tôi”**".

A contest belongs when it has a name, or is told by what is done in it and how far it reaches ("kỳ thi học
sinh giỏi cấp tỉnh"); one that is only spoken of ("cuộc thi này", "hội thi cấp huyện") stays outside.
"""

import re

from extractor.lexicon.award_bodies import match_body
from extractor.text.awards.runs import Site, name_run, quoted, suffix

FIELD_STOPS = frozenset({
    "cho", "của", "với", "là", "thuộc", "tác", "được", "tại", "trong", "năm", "và", "về", "do", "vì", "đã",
    "có", "từ", "khi", "để", "lần", "đến", "theo", "nhưng", "sau", "trao", "gồm", "ở", "dành", "cùng",
    "thì", "sẽ", "đang", "trước", "cuộc", "hội", "trị", "dù", "mặc", "nhờ", "bởi", "cũng", "ngay",
    "nay", "này", "đó", "như", "vừa", "lên", "xuống", "ra", "vào", "sang", "bằng", "qua", "tận", "vẫn", "còn",
    "bao",
})  # fmt: skip
"""Words that neither a field nor the description of a contest goes on with."""

_CONTEST = re.compile(
    r" (?:của )?(?P<head>cuộc thi|hội thi|hội diễn|hội thao|hội khỏe|liên hoan|kỳ thi|giải thưởng"
    r"|(?:giải )?báo chí|olympic|(?:thi )?(?P<pupils>học sinh giỏi|hsg|tin học trẻ)|robocon"
    r"|giải(?= [^\W\d_]))(?!\w)"
)
_WORD = re.compile(r"[^\W\d_]+")
_MAX_WORDS = 8
"""Lower-case words between "cuộc thi" and its name or its reach: "kỳ thi chọn học sinh giỏi cấp tỉnh"."""

_REACH = re.compile(
    r" (?:cấp (?:quốc gia|toàn quốc|trung ương|bộ|ngành|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|trường"
    r"|cụm|cơ sở|khu vực)|quốc gia|quốc tế|toàn quốc|toàn tỉnh|toàn ngành|toàn quân|thế giới|châu á"
    r"|(?P<place>tỉnh|thành phố|huyện|quận)(?! (?:đoàn|ủy|hội)(?!\w)))(?!\w)"
)
_EDITION = re.compile(r" lần thứ (?:\d|[ivx]+(?!\w)|nhất|hai|ba|tư|năm)")
"""Behind the words that say what is done: "cuộc thi tiểu thuyết **lần thứ 5**" is one certain contest."""
_LANGUAGE = re.compile(r"(?<= tiếng) (?:anh|pháp|trung|nhật|nga|đức|hàn)(?!\w)")
_PHRASE = re.compile(
    r" (?:về|vì|những|các) [^.,;:()\n\"]{2,60}?(?= (?:năm|do|tại|ở|của|lần|cho|được|dành|thuộc)(?!\w)"
    r"|,? (?:và|đạt|giành|đoạt) (?:giải|\d|được)|[.,;:()\n]|$)"
)
"""How a name goes on that is a phrase: "cuộc thi Viết **về thầy cô và mái trường**"."""

_CLASS = re.compile(r"(?:(?<= lớp)| khối| lớp) \d{1,2}(?= |[,.;)]|$)")
_IN_THE_ARMY = re.compile(r" trong (?:quân đội|toàn quân|công an nhân dân)(?!\w)")
_WORKERS = re.compile(r"(?<=công nhân),? viên chức(?:,| và|) (?:người )?lao động(?!\w)")
"""Of a name's list, as in "Liên hoan tiếng hát công nhân**, viên chức, lao động**"."""


_WON_BY_SOMEBODY = re.compile(r"(?:đạt|đoạt|giành|nhận) (?:được )?$")
_CALLED_FOR = re.compile(
    r" cho [^.,;:()\n\"]{2,40}?"
    r"(?= (?:năm|do|tại|ở|lần|được|của|với|và (?:được|nhận|đạt|đoạt))(?!\w)|[.,;:()\n]|$)"
)
"""As in "giành giải Ba cuộc thi Ý tưởng **cho thành phố xanh**": whoever won stands before the verb."""


def contest_scope(site: Site, at: int) -> int:
    """End of the contest that begins directly at ``at``, level and edition included; ``at`` if none."""
    contest = _CONTEST.match(site.low, at)
    if contest is None:
        return at
    end = _name_in_capitals(site, contest) or _name_behind_words(site, contest)
    if end and _WON_BY_SOMEBODY.search(site.low, max(0, site.start - 12), site.start):
        called = _CALLED_FOR.match(site.low, end)
        end = called.end() if called is not None else end
    return suffix(site.low, end) if end else at


def _name_in_capitals(site: Site, contest: re.Match[str]) -> int | None:
    """As "Hội thi Lái xe an toàn", "Giải Thanh Tâm"."""
    text, low, head = site.text, site.low, contest.start("head")
    if not text[head].isupper():
        return None
    end = max(site.named(head), name_run(text, low, head), name_run(text, low, contest.end() + 1))
    return _to_the_names_end(low, end) if end > contest.end() + 1 else None


def _name_behind_words(site: Site, contest: re.Match[str]) -> int | None:
    """As "cuộc thi viết chính luận “…”", "kỳ thi học sinh giỏi cấp tỉnh": through the words that say what is
    done, to a name or to how far it reaches."""
    text, low, at = site.text, site.low, contest.end()
    for count in range(_MAX_WORDS):
        told = count > 0 or contest["pupils"] is not None
        if told and (reach := _REACH.match(low, at)):
            return _with_place(text, low, reach.end()) if reach["place"] else reach.end()
        if not low.startswith(" ", at):
            return None
        if (end := quoted(low, at + 1)) > at + 1:
            return end
        if told and _EDITION.match(low, at):
            return at
        if language := _LANGUAGE.match(low, at):
            at = language.end()
            continue
        if text[at + 1 : at + 2].isupper():
            owner = match_body(text, low, at + 1, after_of=False) if told else None
            end = max(owner or at, name_run(text, low, at + 1))
            return _to_the_names_end(low, end) if end > at + 1 else None
        word = _WORD.match(low, at + 1)
        if word is None or word.group() in FIELD_STOPS or word.group() == "cấp":
            return None
        at = word.end()
    return None


def _with_place(text: str, low: str, at: int) -> int:
    """As "Hội thi sáng tạo kỹ thuật tỉnh **Đồng Tháp**"."""
    end = name_run(text, low, at + 1) if low.startswith(" ", at) else at
    return end if end > at + 1 else at


def _to_the_names_end(low: str, at: int) -> int:
    for more in (_WORKERS, _CLASS, _IN_THE_ARMY, _PHRASE):
        if found := more.match(low, at):
            at = found.end()
    return at
