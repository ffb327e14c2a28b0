"""The decision that the sentence behind the award tells: "… đón nhận Huân chương Lao động hạng Ba. Quyết định
tặng thưởng mang số 118/QĐ-CTN".

Only where that sentence speaks of the decision, or of the honour just told, and gives nothing itself.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.givers.conferrers import cannot_sign
from extractor.events.parts.decisions import Decision, find_decisions
from extractor.events.parts.rows import Row
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Claim
from extractor.ground.span import Span
from extractor.viet.letters import lower_in_place

_HONOUR = (
    r"(?:phần thưởng|hình thức|danh hiệu|huân chương|huy chương|bằng khen|giấy khen|cờ thi đua|việc|đây)"
)
_SPEAKS_OF_IT = re.compile(
    r"số (?:quyết định|qđ)(?!\w)[^.;\n]{0,60}$"
    r"|(?:quyết định|qđ)(?: (?:tặng|trao|khen|phong|truy|công nhận)[^.;\n]{0,60})?(?: này)?"
    r"(?: (?:mang|có|là))?$"
    rf"|{_HONOUR}(?!\w)[^.;\n]{{0,80}}(?<!\w)(?:theo|tại|trong|bằng) (?:quyết định|qđ)$"
)
"""How a sentence begins, up to its decision number, that tells by what the honour before was given."""
_HEAD = re.compile(r"(?:\s+số)?\s*:?\s*$")
_GIVEN = frozenset({"conferred", "announced", "past"})


def with_decision_told_behind(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows, those of one award without a decision with the one that the sentence behind tells."""
    found = list(rows)
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        decision = _told_in(reading.article.text, sentence)
        if decision is None or any(sentence.span.covers(row.award_span) for row in rows):
            continue
        honours = {(row.identity.award_id, row.identity.grade) for row in found if _is_told_in(row, before)}
        lacking = [row for row in found if _is_told_in(row, before) and _lacks_it(row, decision)]
        if len(honours) == 1:
            found = [_with(row, decision) if row in lacking else row for row in found]
    return found


def _told_in(text: str, sentence: Sentence) -> Decision | None:
    """The one decision of a sentence that begins by speaking of it or of the honour."""
    lower = lower_in_place(text)
    start, end = sentence.span.start, sentence.span.end
    if not any(lower.find(word, start, end) >= 0 for word in ("quyết định", "qđ")):
        return None
    told = find_decisions(sentence.span.of(text))
    if len(told) != 1:
        return None
    span = Span(start + told[0].span.start, start + told[0].span.end)
    before = _HEAD.sub("", lower[start : span.end - len(told[0].number)])
    speaks = _SPEAKS_OF_IT.match(before) is not None and told[0].confers
    return replace(told[0], span=span) if speaks else None


def _is_told_in(row: Row, sentence: Sentence) -> bool:
    return sentence.span.covers(row.award_span) or sentence.span.covers(row.evidence)


def _lacks_it(row: Row, decision: Decision) -> bool:
    signed = row.grantor is None or not cannot_sign(decision.number, row.grantor)
    return row.decision is None and row.status in _GIVEN and signed


def _with(row: Row, decision: Decision) -> Row:
    claim = Claim("decision", decision.number, decision.span, "decision-told-behind")
    return replace(row, decision=decision.number, claims=(*row.claims, claim))
