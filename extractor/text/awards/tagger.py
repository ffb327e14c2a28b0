"""Mentions of awards in running text, by the lexicon's names and the grammar of each head.

What is an AWARD, and how far it goes, follows the annotation guidelines: head and name with its quotation
marks, grade, and the conferring body when directly attached. Grades that share one head ("hạng Nhất, Nhì,
Ba") stay one mention, as the longest sensible span; ``identify(...).grades`` tells them apart. A grade that
goes on after a bracket or a count ("hạng Nhất (2010), hạng Nhì (2005)"; "1 giải Nhất, 2 Nhì") is a mention
of its own, found as ``award:grade``.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from extractor.ground.reading import Mark
from extractor.ground.span import Span
from extractor.lexicon.award_grades import GRADES_BEHIND, TALLIED
from extractor.lexicon.award_linker import identify
from extractor.lexicon.award_wording import normal
from extractor.lexicon.leaping import leaping
from extractor.text.awards.bare_ranks import find_bare_ranks
from extractor.text.awards.bare_titles import find_bare_titles
from extractor.text.awards.names import Hit, find_names
from extractor.text.awards.placings import read_bare_champion, read_champion, read_placing
from extractor.text.awards.prizes import read_cup, read_prize
from extractor.text.awards.runs import Site, body, leader, quoted, suffix
from extractor.text.awards.spans import (
    Reader,
    read_badge,
    read_bang,
    read_certificate,
    read_commemorative,
    read_finished,
    read_flag,
    read_letter,
    read_model_commune,
    read_order,
    read_short_certificate,
    read_standard,
    read_testimonial,
)
from extractor.text.awards.tallied_metals import find_tallied_metals
from extractor.text.awards.titles import read_title
from extractor.text.awards.unnamed import find_unnamed
from extractor.viet.letters import UPPER

_READERS: Mapping[str, Reader] = {
    "danh hiệu": read_title,
    "huân chương": read_order,
    "huy chương": read_order,
    "hcv": read_order,
    "hcb": read_order,
    "hcđ": read_order,
    "hc vàng": read_order,
    "hc bạc": read_order,
    "hc đồng": read_order,
    "kỷ niệm chương": read_commemorative,
    "knc": read_commemorative,
    "huy hiệu": read_badge,
    "bằng khen": read_certificate,
    "giấy khen": read_certificate,
    "bk": read_short_certificate,
    "gk": read_short_certificate,
    "cờ": read_flag,
    "bằng": read_bang,
    "thư khen": read_letter,
    "giấy chứng nhận": read_testimonial,
    "đạt": read_standard,
    "đạt chuẩn": read_standard,
    "hoàn thành nhiệm vụ xây dựng nông thôn mới": read_finished,
    "hoàn thành xây dựng nông thôn mới": read_finished,
    "hoàn thành nhiệm vụ xây dựng ntm": read_finished,
    "hoàn thành xây dựng ntm": read_finished,
    "đạt nông thôn mới": read_standard,
    "đạt tiêu chuẩn nông thôn mới": read_standard,
    "xã nông thôn mới": read_model_commune,
    "huyện nông thôn mới": read_model_commune,
    "thôn nông thôn mới": read_model_commune,
    "bản nông thôn mới": read_model_commune,
    "ấp nông thôn mới": read_model_commune,
    "làng nông thôn mới": read_model_commune,
    "khu dân cư nông thôn mới": read_model_commune,
    "nông thôn mới nâng cao": read_model_commune,
    "nông thôn mới kiểu mẫu": read_model_commune,
    "giải thưởng": read_prize,
    "giải": read_prize,
    "cúp": read_cup,
    "hạng": read_placing,
    "chức vô địch": read_champion,
    "danh hiệu vô địch": read_champion,
    "ngôi vô địch": read_champion,
    "ngôi vị vô địch": read_champion,
    "cúp vô địch": read_champion,
    "ngôi quán quân": read_champion,
    "ngôi vị quán quân": read_champion,
    "danh hiệu quán quân": read_champion,
    "chức quán quân": read_champion,
    "quán quân": read_bare_champion,
    "ngôi á quân": read_champion,
    "ngôi vị á quân": read_champion,
    "danh hiệu á quân": read_champion,
    "chức á quân": read_champion,
    "á quân": read_bare_champion,
}

_NOT_AN_AWARD_BEFORE = leaping(
    r"(?<!\w)(?:phong trào(?: thi đua| phụ nữ| nữ công nhân)?|vận động|hội thi|cuộc thi|mô hình|chương trình"
    r"|chủ đề|câu lạc bộ|clb"
    r"|hội nghị|đại hội|(?:chuyên )?mục|chuyên đề|cuốn|quỹ|tủ sách|hội đồng|vườn hoa|gương"
    r"|điển hình tiên tiến,|phương (?:thức|pháp)|cách thức|kỹ thuật|công nghệ|tác phong|cán bộ(?:,| và| -)"
    r"|khách sạn|nhà hàng|quán|công ty|nhà hát|phim|vở|bài hát|tập thơ"
    r"|người|khẩu hiệu|chiến dịch|tiêu chí|xây dựng|đường|(?<!thành )phố|trường(?! ?:))"
    r"(?: thi đua)?(?: yêu nước)?[ :\"]*$"
)
"""What turns a name into that of a movement, a contest, a street: phong trào “Lao động giỏi”."""

_BEFORE = 40
_NEXT_QUOTED = re.compile(r'(?:,| và| hoặc|;|, và|/) ?(?=")')
_NEXT_GRADE = re.compile(
    r"(?: \([^()\n]{1,40}\)| năm \d{4})(?:,| và|;) (?P<grade>hạng (?:nhất|nhì|ba|iii|ii|i|[123]))(?!\w)"
)
_COUNTED = r"(?:,| và|;) (?:\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) "
_NEXT_RANK = re.compile(rf"{_COUNTED}(?P<rank>nhất|nhì|ba|khuyến khích)(?= và |[,.;:)\n]|$)")
_NEXT_METAL = re.compile(
    rf"{_COUNTED}(?:tấm )?(?P<metal>vàng|bạc|đồng)(?=,? (?:và|để|xếp|đứng|tại|ở|cho) |[,.;:)\n]|$)"
)
_NEXT_GRADE_FOR = re.compile(
    r" cho [^.;:\n]{3,120}?(?:,| và|;) "
    r"(?P<grade>hạng (?:nhất|nhì|ba)(?:(?:,| và) (?:hạng )?(?:nhất|nhì|ba))*)(?= cho(?!\w))"
)
"""As "Huân chương Lao động hạng Nhất cho tỉnh A, |hạng Nhì, Ba| cho 14 cá nhân"."""
_MEMBERS = r"\d{1,4} (?:đồng chí|đảng viên)"
_NEXT_YEARS = re.compile(
    rf"(?:(?:,| và|;) {_MEMBERS}(?: nhận)?"
    rf"|(?: có| cho|:)? {_MEMBERS}(?:,| và|;)(?= \d\d năm[^\d]{{,14}} {_MEMBERS}))"
    r" (?P<years>\d\d năm(?: tuổi đảng)?)(?!\w)"
)
"""As "Huy hiệu 60 năm tuổi Đảng cho 2 đồng chí, 4 đồng chí |50 năm|", "2 đồng chí; |50 năm| 4 đồng chí"."""
_MANY_BEFORE = leaping(r"(?<!\w)(?:các|những|vị) $")
_CALLED_HUNG = re.compile(r"[Aa]nh Hùng (?=[^\W\d_])")
_NAME_AHEAD = re.compile(
    r"(?: \((?:NSND|NSƯT|NGND|NGƯT|TTND|TTƯT|NNND|NNƯT|AHLĐ)\))?"
    rf" (?:[{UPPER}][^\W\d_]*)(?: [{UPPER}][^\W\d_]+)"
)
_POST_AHEAD = re.compile(
    r", (?:nguyên |cố )?(?:phó |tổng )?(?:giáo sư|tiến sĩ|thạc sĩ|giám đốc|chủ tịch|hiệu trưởng|trưởng|bí thư"
    r"|viện trưởng|chủ nhiệm|nghệ nhân|nghệ sĩ|nhạc sĩ|nhà văn|nhà thơ|đạo diễn|bác sĩ|kỹ sư|đại tá)(?!\w)"
)
"""As in "viết về Thầy thuốc Nhân dân, Giám đốc Bệnh viện A Lê B": a form of address before the post."""
_GIVEN_BEFORE = leaping(r"(?<!\w)(?:tặng|phong|là|nhận|đạt|trở thành|danh hiệu|vinh danh)[ :\"]*$")
_NEXT_BY_HEAD = {"giải": _NEXT_RANK, "huy hiệu": _NEXT_YEARS, "huy chương": _NEXT_METAL, "hc": _NEXT_METAL}
_GRADE_RULE = "award:grade"
_UNNAMED = "award:given"
_NAME = "award:name"
_SCORE = 0.95
_SHORT_FORMS = re.compile(r" \([^\W\d_]{4,6}(?:(?:, | và |/)[^\W\d_]{4,6})+\)")
_MEDALS_IN_SHORT = frozenset({"hcv", "hcb", "hcđ"})


def find_awards(text: str) -> list[Mark]:
    """All AWARD mentions of a text in NFC, in text order, without overlaps; ``id`` is the catalogue's."""
    low = normal(text)
    hits = find_names(text, low)
    names: dict[int, int] = {}
    for hit in hits:
        if hit.entry is not None:
            names[hit.start] = max(hit.end, names.get(hit.start, 0))
    marks: list[Mark] = []
    done = 0
    refused = -1
    for hit in hits:
        if hit.start < done or hit.start == refused:
            continue
        refused = hit.start
        if marks and _repeats_in_brackets(low, hit, marks[-1]):
            continue
        for start, end, by in _mentions(text, low, hit, names):
            if start < done:
                break
            wording = text[start:end]
            award_id = marks[-1].id if by == _GRADE_RULE else identify(wording).award_id
            marks.append(Mark("AWARD", Span(start, end), wording, id=award_id, score=_SCORE, by=by))
            done = end
    unnamed = ((*found, _UNNAMED) for found in chain(find_unnamed(text, low), find_bare_titles(low)))
    metals = ((*found, TALLIED) for found in find_tallied_metals(low))
    for start, end, by in chain(unnamed, find_bare_ranks(text, low), metals):
        # A name of the catalogue inside is its last part: "Top 100 doanh nghiệp | Sao Vàng đất Việt".
        marks = [
            mark
            for mark in marks
            if not (mark.by == _NAME and start < mark.span.start <= mark.span.end <= end)
        ]
        if all(mark.span.end <= start or end <= mark.span.start for mark in marks):
            wording = text[start:end]
            award_id = identify(wording).award_id
            marks.append(Mark("AWARD", Span(start, end), wording, id=award_id, score=_SCORE, by=by))
    return sorted(marks, key=lambda mark: mark.span.start)


def _mentions(text: str, low: str, hit: Hit, names: Mapping[int, int]) -> Iterator[tuple[int, int, str]]:
    """The mention that a hit begins, and those that continue it: (start, end, rule)."""
    if (reader := _reader(low, hit)) is not None:
        head_end = hit.end if hit.entry is None else hit.start + len(_head_of(low, hit))
        end = reader(Site(text, low, hit.start, head_end, names))
        if end is None:
            return
        start, end = _outer_quotes(low, hit.start, end)
        by = f"award:{low[hit.start : head_end]}"
    elif (stretch := _bare_name(text, low, hit)) is not None:
        start, end = stretch
        by = _NAME
    else:
        return
    yield start, end, by
    yield from _continued(low, start, end)


def _outer_quotes(low: str, start: int, end: int) -> tuple[int, int]:
    """A mention that stands in quotation marks as a whole takes them in: “Giải thưởng 28/7”."""
    if start == 0 or low[start - 1] != '"':
        return start, end
    if low.startswith('"', end) and '"' not in low[start:end]:
        return start - 1, end + 1
    closed = low[end - 1] == '"' and low.count('"', start, end) == 1
    return (start - 1, end) if closed else (start, end)


def _repeats_in_brackets(low: str, hit: Hit, before: Mark) -> bool:
    """As "Nghệ sĩ Nhân dân (NSND)", "Huy chương Vàng (HCV)", "“Nghệ nhân nhân dân”, “Nghệ nhân ưu tú” (NNND,
    NNƯT)": the short forms in brackets are no further mentions."""
    several = _SHORT_FORMS.match(low, before.span.end)
    if several is not None and hit.start < several.end():
        return True
    short = low[hit.start : hit.end]
    same_name = hit.entry is not None and hit.entry.id == before.id
    same_medal = short in _MEDALS_IN_SHORT and identify(short).grade == identify(before.text).grade
    return (
        (same_name or same_medal)
        and low[before.span.end : hit.start] == " ("
        and low.startswith(")", hit.end)
    )


def _head_of(low: str, hit: Hit) -> str:
    surface = low[hit.start : hit.end]
    heads = _heads_by_letter().get(surface[0], ())
    fitting = (head for head in heads if surface.startswith(head) and not surface[len(head) :][:1].isalnum())
    return next(fitting, "")


@cache
def _heads_by_letter() -> dict[str, list[str]]:
    """The heads that begin with a letter, the longest first."""
    by_letter: dict[str, list[str]] = {}
    for head in sorted(_READERS, key=len, reverse=True):
        by_letter.setdefault(head[0], []).append(head)
    return by_letter


def _reader(low: str, hit: Hit) -> Reader | None:
    return _READERS.get(_head_of(low, hit))


def _bare_name(text: str, low: str, hit: Hit) -> tuple[int, int] | None:
    """A name of the catalogue standing without a head, when it may stand so; its quotation marks belong."""
    if hit.entry is None:
        return None
    opened = hit.start > 0 and low[hit.start - 1] == '"'
    closed = low.startswith('"', hit.end)
    given = text[hit.start].isupper() and _GIVEN_BEFORE.search(low, max(0, hit.start - 12), hit.start)
    if hit.entry.stands == "marked" and not (opened and closed) and not given:
        return None
    if _is_honorific(text, low, hit):
        return None
    if hit.entry.stands == "capital" and not (text[hit.start].isupper() or (opened and closed)):
        return None
    start = hit.start - (opened and closed)
    if _NOT_AN_AWARD_BEFORE.search(low, max(0, start - _BEFORE), start):
        return None
    end = hit.end + (opened and closed)
    if hit.entry.id.startswith("chien-si-thi-dua"):
        end = max(end, leader(text, low, hit.start))
    if hit.entry.kind in ("order", "medal") and (grade := GRADES_BEHIND.match(low, end)):
        end = grade.end()
    return _outer_quotes(low, start, body(text, low, suffix(low, end)))


def _is_honorific(text: str, low: str, hit: Hit) -> bool:
    """A title of the State before a name ("NSND Trần Văn Bình") is a form of address, as a rank is; so are
    "các anh hùng lao động", and "anh Hùng lao động" is a man called Hùng."""
    if hit.entry is None or hit.entry.kind != "state_title" or "individual" not in hit.entry.recipients:
        return False
    named = _NAME_AHEAD.match(text, hit.end) is not None
    is_called = named and low.endswith(("là ", ": "), 0, hit.start)
    if not is_called and _GIVEN_BEFORE.search(low, max(0, hit.start - 12), hit.start):
        return False
    called = _CALLED_HUNG.match(text, hit.start)
    return bool(
        _NAME_AHEAD.match(text, hit.end)
        or _MANY_BEFORE.search(low, max(0, hit.start - 8), hit.start)
        or _POST_AHEAD.match(low, hit.end)
        or (called and text[called.end()].islower())
    )


def _continued(low: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Mentions that lean on the one before: further quoted titles, further grades."""
    if low[end - 1] == '"' and low.startswith("danh hiệu", start):
        while (more := _NEXT_QUOTED.match(low, end)) is not None:
            begin, end = more.end(), suffix(low, quoted(low, more.end()))
            if end == begin:
                return
            yield begin, end, "award:title"
        return
    pattern = next(
        (pattern for head, pattern in _NEXT_BY_HEAD.items() if low.startswith(head, start)), _NEXT_GRADE
    )
    of_order = low.startswith(("huân chương", "huy chương"), start)
    while further := pattern.match(low, end) or (_NEXT_GRADE_FOR.match(low, end) if of_order else None):
        end = further.end()
        yield further.start(1), end, _GRADE_RULE
