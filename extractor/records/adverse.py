"""Coverage that raises problems about a unit or person, sentence by sentence.

A sentence counts when the name stands in it beside a cue, or in the headline or lead of its article. Nothing
is weighed: a person reads the sentence and verifies.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from extractor.ground.coverage import Coverage
from extractor.ground.span import Span
from extractor.lexicon.adverse import Cue, adverse
from extractor.records.naming import Naming

Sentences = Callable[[str], Iterable[tuple[int, int]]]
"""Start and end of every sentence of a text."""

_ON_THE_WAY = re.compile(
    r"\s*(?:(?:đã|vừa|đang|sẽ|cũng|kịp thời|tiếp tục|tiến hành|tổ chức|ra|ban hành|quyết định|lệnh|"
    r"đề nghị|kiến nghị|"
    r"yêu cầu|phát hiện|phối hợp|tham gia|tích cực|chủ động|và|,)\s*)*",
    re.IGNORECASE,
)
"""All that may stand between a body and what it does: "Công an huyện X đã ra quyết định khởi tố"."""


_CASES = r"\s*(?:hơn|gần|trên|khoảng)?\s*\d[\d.,]*\s+(?:vụ|trường hợp|đối tượng|lượt|cơ sở|hành vi|người)"
_VERB = r"(?:xử lý|xử phạt|phát hiện|lập biên bản|bắt giữ|bắt quả tang|triệt phá|khởi tố|kiểm tra)"
_CASES_BEHIND = re.compile(_CASES, re.IGNORECASE)
_CASES_BEFORE = re.compile(rf"(?<!bị ){_VERB}{_CASES}(?:/\d[\d.,]* \w+)?(?:\s+\w+){{0,2}}\s*$", re.IGNORECASE)
"""The year's work of a body: "đơn vị bắt giữ 214 vụ", "đã xử lý 1.147 vụ vi phạm"."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence that raises a problem.

    ``sentence`` and ``cue`` are places in ``article.text``; ``in_sentence`` tells a name in the sentence from
    one in the headline or lead alone.
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
    for start, end in sentences(article.text):
        sentence = article.text[start:end]
        named = list(naming.spans(sentence))
        if not named and not in_head:
            continue
        seen = set[str]()
        for cue, span in adverse().find(sentence):
            if cue.group in seen or _does_it_itself(cue, span, sentence, named):
                continue
            if not _is_work(cue, span, sentence, named):
                seen.add(cue.group)
                place = Span(start + span.start, start + span.end)
                yield Finding(article, cue.group, Span(start, end), place, bool(named))


def group_name(group: str) -> str:
    return adverse().groups[group].name


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
