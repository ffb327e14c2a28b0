"""Coverage that raises problems about a unit or person, sentence by sentence.

A sentence counts when the name stands in it beside a cue, or in the headline or lead of its article; a second
mention ("ông Thịnh", "nhà trường") counts as the name. Nothing is weighed: a person reads and verifies.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extractor.ground.coverage import Coverage
from extractor.ground.labels import Wording
from extractor.ground.span import Span
from extractor.lexicon.adverse import Cue, adverse
from extractor.records.naming import Naming
from extractor.records.second_mentions import SecondMentions
from extractor.records.shortfalls import GROUP as SHORTFALL
from extractor.records.shortfalls import shortfalls
from extractor.viet.letters import UPPER

Sentences = Callable[[str], Iterable[tuple[int, int]]]
"""Start and end of every sentence of a text."""

_ON_THE_WAY = re.compile(
    r"\s*(?:(?:đã|vừa|đang|sẽ|cũng|kịp thời|tiếp tục|tiến hành|tổ chức|ra|ban hành|quyết định|lệnh|"
    r"đề nghị|kiến nghị|"
    r"yêu cầu|phát hiện|phối hợp|tham gia|tham mưu|chỉ đạo|tích cực|chủ động|và|,)\s*)*",
    re.IGNORECASE,
)
"""All that may stand between a body and what it does: "Công an huyện X đã ra quyết định khởi tố"."""


_CASES = r"\s*(?:hơn|gần|trên|khoảng)?\s*\d[\d.,]*\s+(?:vụ|trường hợp|đối tượng|lượt|cơ sở|hành vi|người)"
_VERB = r"(?:xử lý|xử phạt|phát hiện|lập biên bản|bắt giữ|bắt quả tang|triệt phá|khởi tố|kiểm tra)"
_CASES_BEHIND = re.compile(_CASES, re.IGNORECASE)
_CASES_BEFORE = re.compile(rf"(?<!bị ){_VERB}{_CASES}(?:/\d[\d.,]* \w+)?(?:\s+\w+){{0,2}}\s*$", re.IGNORECASE)
"""The year's work of a body: "đơn vị bắt giữ 214 vụ", "đã xử lý 1.147 vụ vi phạm"."""


_ENFORCER = re.compile(
    r"(?:công an|(?:đội )?cảnh sát|thanh tra|kiểm toán|tòa án|viện kiểm sát|ủy ban kiểm tra|ban nội chính|"
    r"(?:hạt )?kiểm lâm|chi cục|cục|(?:đội )?quản lý thị trường|hải quan|đồn biên phòng|bộ đội biên phòng|"
    r"kiểm ngư)\b",
    re.IGNORECASE,
)
_JUDGE_BEFORE = re.compile(
    r"(?:thẩm phán|điều tra viên|kiểm sát viên|luật sư|chấp hành viên) $", re.IGNORECASE
)
_ENFORCES = re.compile(
    r"(?<!bị )\b(?:ngăn chặn|phát hiện|xử lý|xét xử|tuyên phạt|thi hành|bắt|xử phạt|phạt|kiểm tra|thanh tra|"
    r"triệt phá|truy tố|khởi tố|điều tra|lập biên bản|thu giữ|khám phá|bóc gỡ|đấu tranh|bào chữa)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(r"\b(?:bị(?! (?:cáo|can|hại)\b)|nội bộ|cán bộ của mình|chính mình)\b", re.IGNORECASE)
"""Whose work it is to deal with what others did, how that work is told ("Hạt Kiểm lâm X phát hiện …"), and
what says that it is done to them."""

_CARED_FOR = re.compile(
    r"(?:đưa|chuyển|nhập viện|cấp cứu|điều trị|cứu chữa)(?: \w+){0,3} (?:vào|đến|tới|tại|ở|lên|về) $",
    re.IGNORECASE,
)
"""Of "được đưa vào Bệnh viện X", where the one named only takes care of those hurt."""

_DENIED = re.compile(
    r"\b(?:bịa đặt|vu khống|minh oan|tin giả|sai sự thật|không đúng sự thật|không có (?:cơ sở|căn cứ))\b",
    re.IGNORECASE,
)
"""Behind a cue: the matter was looked into and is none."""

_SUFFERED_BY = re.compile(rf"(?:ông|bà|anh|chị|cô|thầy) ((?:[{UPPER}]\w* ?){{2,5}})(?:(?:đã|vừa|từng) )*bị\b")
"""A person by name to whom it was done: "ông Trần Văn Quang bị kỷ luật"."""

_OWN_PREDICATE = re.compile(r"\s*(?:bị|còn|để|đã|đồng thời|vi phạm|nợ|chậm|gây|trong đó)\b", re.IGNORECASE)
"""How a part behind a semicolon begins that says something more of the same subject."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that raises a problem.

    ``sentence`` and ``cue`` are places in ``article.text``; ``in_sentence`` tells a full name in the sentence
    from one elsewhere in the article, as in the headline.
    """

    article: Coverage
    group: str
    sentence: Span
    cue: Span
    in_sentence: bool

    @property
    def quote(self) -> str:
        return self.sentence.of(self.article.text)

    @property
    def words(self) -> str:
        return self.cue.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Check:
    """What was asked, what was looked through, and what was found, the newest article first.

    ``named`` articles of those ``articles`` in ``papers`` name the unit or person. Days are ISO, None open.
    """

    label: str
    names: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    articles: int
    papers: int
    named: int
    findings: tuple[Finding, ...]


def findings(article: Coverage, naming: Naming, sentences: Sentences) -> Iterator[Finding]:
    """What the article raises about whom ``naming`` finds; one finding a sentence and group."""
    head = article.text[: _end_of_head(article)]
    in_head = naming.names(head)
    again = SecondMentions(naming, article.text)
    follows_name = False
    for start, end in sentences(article.text):
        sentence = article.text[start:end]
        by_name = list(naming.spans(sentence))
        called = [*by_name, *again.spans(sentence, follows_name=follows_name)]
        follows_name = bool(called)
        named = [span for span in called if not _CARED_FOR.search(sentence[: span.start])]
        if not named and not in_head:
            continue
        seen = set[str]()
        for cue, span in adverse().find(sentence):
            if cue.group in seen or not _is_about(cue, span, sentence, named, is_in_head=in_head):
                continue
            if naming.is_person and _befell_another(span, sentence, naming):
                continue
            seen.add(cue.group)
            place = Span(start + span.start, start + span.end)
            yield Finding(article, cue.group, Span(start, end), place, bool(by_name))
        wanting = next(shortfalls(sentence, named), None)
        if wanting is not None and not seen:
            place = Span(start + wanting.start, start + wanting.end)
            yield Finding(article, SHORTFALL, Span(start, end), place, bool(by_name))


def _is_about(cue: Cue, span: Span, sentence: str, named: list[Span], *, is_in_head: bool) -> bool:
    """Whether the words raise a problem about the one named, and not about those it deals with."""
    if named and not is_in_head and not _is_in_part(span, sentence, named):
        return False
    return not (
        _does_it_itself(cue, span, sentence, named)
        or _is_work(cue, span, sentence, named)
        or _is_enforced(span, sentence, named)
        or _DENIED.search(sentence, span.end)
    )


def _is_in_part(span: Span, sentence: str, named: list[Span]) -> bool:
    """Whether the name stands in the same part between semicolons, or the part goes on speaking of it."""
    start = sentence.rfind(";", 0, span.start) + 1
    end = sentence.find(";", span.end)
    goes_on = start > 0 and _OWN_PREDICATE.match(sentence, start) is not None
    return goes_on or any(start <= name.start and (end < 0 or name.start < end) for name in named)


def _is_enforced(span: Span, sentence: str, named: list[Span]) -> bool:
    """Whether the one named is a body or judge whose work the sentence tells: "Thanh tra tỉnh phát hiện"."""
    for name in named:
        between = sentence[name.end : span.start]
        works = _ENFORCER.match(name.of(sentence)) or _JUDGE_BEFORE.search(sentence[: name.start])
        if works and _ENFORCES.search(between) and not _OF_ITS_OWN.search(between):
            return True
    return False


def _befell_another(span: Span, sentence: str, naming: Naming) -> bool:
    """Whether the cue tells what was done to another person by name, the last one before it."""
    suffered = [found for found in _SUFFERED_BY.finditer(sentence) if found.end() <= span.end]
    return bool(suffered) and not naming.names(suffered[-1][1])


def group_name(group: str) -> Wording:
    named = adverse().groups[group]
    return Wording(named.name, named.english)


def _end_of_head(article: Coverage) -> int:
    """Where the headline and the lead end in the text."""
    end = len(article.title)
    if article.lead:
        at = article.text.find(article.lead)
        end = at + len(article.lead) if at >= 0 else end
    return end


def _is_work(cue: Cue, span: Span, sentence: str, named: list[Span]) -> bool:
    """Whether cases are counted that a body dealt with, and the one named does not stand behind them."""
    before, behind = sentence[: span.start], sentence[span.end :]
    counted = cue.by_body and not before.endswith("bị ") and _CASES_BEHIND.match(behind) is not None
    is_work = counted or _CASES_BEFORE.search(before) is not None
    return is_work and not any(name.start >= span.end for name in named)


def _does_it_itself(cue: Cue, span: Span, sentence: str, named: list[Span]) -> bool:
    """Whether the one named is the body that acts: "Công an huyện X đã khởi tố …"."""
    return cue.by_body and any(
        name.end <= span.start and _ON_THE_WAY.fullmatch(sentence[name.end : span.start]) for name in named
    )
