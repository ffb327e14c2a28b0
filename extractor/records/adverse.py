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
            if cue.group not in seen and not _does_it_itself(cue, span, sentence, named):
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


def _does_it_itself(cue: Cue, span: Span, sentence: str, named: list[Span]) -> bool:
    """Whether the one named is the body that acts: "Công an huyện X đã khởi tố …"."""
    return cue.by_body and any(
        name.end <= span.start and _ON_THE_WAY.fullmatch(sentence[name.end : span.start]) for name in named
    )
