"""Coverage that raises problems about a unit or person, sentence by sentence.

A sentence counts when the name stands in it beside a cue, or in the headline or lead of its article; a second
mention ("ông Thịnh", "nhà trường") counts as the name. Nothing is weighed: a person reads and verifies.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extractor.ground.achievements import Entry
from extractor.ground.coverage import Coverage
from extractor.ground.labels import Wording
from extractor.ground.span import Span
from extractor.lexicon.adverse import adverse
from extractor.records.accused import accuses, is_enforcer, only_cares, raised_about, those_who_suffered
from extractor.records.naming import Naming
from extractor.records.second_mentions import SecondMentions
from extractor.records.shortfalls import GROUP as SHORTFALL
from extractor.records.shortfalls import may_fall_short, shortfalls
from extractor.records.thefts import GROUP as THEFT
from extractor.records.thefts import may_take, thefts

Sentences = Callable[[str], Iterable[tuple[int, int]]]
"""Start and end of every sentence of a text."""

_DENIED = re.compile(
    r"(?<!tội )(?<!tội danh )(?<!hành vi )\b(?:bịa đặt|vu khống|minh oan|tin giả|tố cáo sai|"
    r"sai sự thật|không đúng sự thật|không có (?:cơ sở|căn cứ))\b",
    re.IGNORECASE,
)
"""Behind a cue: the matter was looked into and is none."""

_DENIES = re.compile(
    r"(?<!\w)(?:bác bỏ|phủ nhận)(?: (?:toàn bộ|hoàn toàn|mọi|các|việc|thông tin|tin đồn|tin|cáo buộc|nội dung"
    r"|phản ánh))+(?: (?:về việc|về|rằng|cho rằng|mình|công ty|đơn vị|nhà trường|có|đã|bị|để|còn))* $",
    re.IGNORECASE,
)
"""Before a cue: "Công ty A bác bỏ thông tin | nợ lương"."""
_LONGEST_DENIAL = 80

CLEARED = "cleared"
"""The group of what was denied, withdrawn or found to be untrue."""

_OTHER_MATTER = re.compile(
    r"\b(?:khen|tặng|huân chương|huy chương|danh hiệu|cờ thi đua|thi đua|thành tích|tuyên dương|biểu dương|"
    r"tôn vinh|vinh danh|hội thi|cuộc thi|tìm hiểu|tuyên truyền|tập huấn|phổ biến|phòng,? chống|ra quân|"
    r"diễn tập|hội thao|"
    r"tổng kết|sơ kết|kỷ niệm|thăm|tặng quà|phá án|xuất sắc|tiêu biểu|điển hình)\b",
    re.IGNORECASE,
)
"""Headlines of praise, teaching and campaigns: what the article tells below them without the name is mostly
the work of the one named, not its fault."""


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
    """What was asked, what was looked through, and what was found: what has no day first, then the newest.

    ``named`` articles of those ``articles`` in ``papers`` name the unit or person. Days are ISO, None open.
    ``inside`` are entries that may have been meant by a name that only stands inside theirs.
    """

    label: str
    names: tuple[str, ...]
    first_day: str | None
    last_day: str | None
    articles: int
    papers: int
    named: int
    findings: tuple[Finding, ...]
    inside: tuple[Entry, ...] = ()


def findings(article: Coverage, naming: Naming, sentences: Sentences) -> Iterator[Finding]:
    """What the article raises about whom ``naming`` finds; one finding a sentence and group."""
    if not may_raise(article.text):
        return
    head = article.text[: _end_of_head(article)]
    in_head = naming.names(head)
    again = SecondMentions(naming, article.text)
    follows_name = False
    told = list[Finding]()
    for start, end in sentences(article.text):
        place = Span(start, end)
        sentence = place.of(article.text)
        by_name = list(naming.spans(sentence))
        called = [*by_name, *again.spans(sentence, follows_name=follows_name)]
        follows_name = bool(called)
        named = [span for span in called if not only_cares(span, sentence)]
        if named or (in_head and _goes_on_from_head(head, naming, told)):
            told.extend(
                _in_sentence(article, place, named, naming, is_in_head=in_head, by_name=bool(by_name))
            )
    yield from told


_MAY_RAISE: dict[tuple[int, int], bool] = {}
_REMEMBERED = 50_000


def may_raise(text: str) -> bool:
    """Whether any sentence may raise a problem, whoever is named; remembered by the text's length and hash,
    for a body's name stands in the same hundreds of articles whenever it is checked."""
    key = len(text), hash(text)
    known = _MAY_RAISE.get(key)
    if known is None:
        known = adverse().may_find(text) or may_fall_short(text) or may_take(text)
        if len(_MAY_RAISE) >= _REMEMBERED:
            _MAY_RAISE.clear()
        _MAY_RAISE[key] = known
    return known


def _is_denied(sentence: str, cue: int) -> bool:
    """Whether what a cue raises was found to be none, or is what somebody denies."""
    before = sentence[max(0, cue - _LONGEST_DENIAL) : cue]
    return _DENIED.search(sentence, cue) is not None or _DENIES.search(before) is not None


def _in_sentence(
    article: Coverage, place: Span, named: list[Span], naming: Naming, *, is_in_head: bool, by_name: bool
) -> Iterator[Finding]:
    """What one sentence raises, the first of each group."""
    sentence = place.of(article.text)
    seen = set[str]()
    for cue, span in raised_about(sentence, named, is_in_head=is_in_head):
        if naming.is_person and _befell_another(span, sentence, naming):
            continue
        group = CLEARED if _is_denied(sentence, span.start) else cue.group
        if group not in seen:
            seen.add(group)
            yield Finding(article, group, place, _placed(span, place), by_name)
    taken = next(thefts(sentence, named, is_person=naming.is_person), None)
    if taken is not None and THEFT not in seen:
        seen.add(THEFT)
        yield Finding(article, THEFT, place, _placed(taken, place), by_name)
    wanting = next(shortfalls(sentence, named), None)
    if wanting is not None and not seen and not accuses(wanting, sentence, named):
        yield Finding(article, SHORTFALL, place, _placed(wanting, place), by_name)


def _placed(span: Span, sentence: Span) -> Span:
    """A place in the sentence as a place in its article."""
    return Span(sentence.start + span.start, sentence.start + span.end)


def _goes_on_from_head(head: str, naming: Naming, told: list[Finding]) -> bool:
    """Whether a sentence without the name may be about the one in the headline: unless that is praise or
    teaching, or the work of police and inspectors, and no sentence so far has raised a problem about it."""
    of_other_matter = _OTHER_MATTER.search(head) or any(map(is_enforcer, naming.written))
    return bool(told) or not of_other_matter


def _befell_another(span: Span, sentence: str, naming: Naming) -> bool:
    """Whether the words tell what was done to another person by name, the last one before them."""
    suffered = those_who_suffered(span, sentence)
    return bool(suffered) and not naming.names(suffered[-1])


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
