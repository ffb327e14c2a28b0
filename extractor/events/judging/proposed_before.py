"""Proposals that a sentence without awards makes and the next one spells out.

"Hội đồng thống nhất đề nghị 22 tập thể, cá nhân được khen thưởng. Trong đó, 1 tập thể nhận Huân chương A":
nobody has received it.
"""

import re
from collections.abc import Iterator

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.beginnings import BULLET, line_begin
from extractor.ground.reading import Sentence
from extractor.ground.records import Kind
from extractor.ground.span import Span

_SPELLS_OUT = re.compile(r"\W*(?:trong (?:số )?đó|cụ thể|gồm|bao gồm|theo đó)(?!\w)", re.IGNORECASE)
_PUTS_FORWARD = (
    r"(?<!theo )(?<!xét )(?<!căn cứ )(?<!cơ sở )(?<!\w)(?:đề nghị|đề xuất|kiến nghị"
    r"|(?<!chương )(?<!quá )(?<!công )(?<!quy )(?<!lộ )trình)(?!\w)(?! của)"
)
_PROPOSES = re.compile(
    _PUTS_FORWARD + r"[^.;:\n]{0,140}?"
    r"(?<!\w)(?:khen thưởng|tặng|truy tặng|phong tặng|xét tặng|công nhận)(?!\w)",
    re.IGNORECASE,
)
_LEFT_OPEN = re.compile(_PUTS_FORWARD + r"[^.;:\n]{0,140}:\s*$", re.IGNORECASE)
"""As in "thống nhất đề nghị UBND tỉnh:" over lines that begin with what it shall do."""
_VOTES = re.compile(r"(?<!\w)(?:bỏ phiếu|biểu quyết)(?!\w)", re.IGNORECASE)
_PICKED = re.compile(
    r"(?<!\w)(?:chọn|chọn ra|chấm chọn|lựa chọn|chọn được) [^.;\n]{0,80}(?:đề nghị|trình)(?!\w)",
    re.IGNORECASE,
)
"""As in "Hội đồng đã chọn 59 tác phẩm đề nghị UBND tỉnh khen thưởng. Trong đó có 3 giải A": they have won."""
_STOP = re.compile(r"[,.;:\n]")
_RULE = "proposal-told-before"
_DECIDES = re.compile(
    r"(?<!\w)(?:(?<!trình )(?<!xem xét )(?<!xét, )(?<!xét )quyết định|đã ký|ban hành|đã trao|trao tặng"
    r"|được trao)(?!\w)",
    re.IGNORECASE,
)


def proposed_before(text: str, sentence: Sentence, before: Sentence | None, kind: Kind) -> Judgement | None:
    """The proposal of the sentence before, when this one spells it out and nothing was decided there; a vote
    decides on prizes only."""
    if before is None or _SPELLS_OUT.match(text, sentence.span.start) is None:
        return None
    if kind == "prize" and _PICKED.search(text, before.span.start, before.span.end):
        return None
    proposal = _proposal_of(text, before)
    voted = None if proposal or kind == "prize" else _VOTES.search(text, before.span.start, before.span.end)
    return proposal if voted is None else Judgement("proposed", Span(voted.start(), voted.end()), _RULE)


def proposes_what_is_listed(text: str, sentence: Sentence) -> Judgement | None:
    """As in "Hội đồng lấy ý kiến, làm cơ sở đề nghị Thủ tướng khen thưởng cụ thể:" over lines of awards."""
    if not sentence.span.of(text).rstrip().endswith(":"):
        return None
    return _proposal_of(text, sentence) or _proposal_of(text, sentence, _LEFT_OPEN)


def is_line_of_it(text: str, sentence: Sentence, frame: Frame, told: Judgement | None) -> bool:
    """As in "- Tặng Cờ cho A" below "Hội nghị thống nhất đề nghị UBND tỉnh:"."""
    listed = told is not None and told.status == "proposed" and told.rule == _RULE
    if not listed or frame.verb is None or not frame.verb.plays("give"):
        return False
    begin = line_begin(text, frame.verb.span.start)
    bullet = BULLET.match(text, begin)
    opens = bullet.end() if bullet is not None else begin
    return begin == sentence.span.start and opens == frame.verb.span.start


def _proposal_of(text: str, sentence: Sentence, words: re.Pattern[str] = _PROPOSES) -> Judgement | None:
    told = words.search(text, sentence.span.start, sentence.span.end)
    if told is None or any(not _is_asked_for(text, told, it) for it in _decisions(text, sentence)):
        return None
    return Judgement("proposed", Span(told.start(), told.end()), _RULE)


def _decisions(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    return _DECIDES.finditer(text, sentence.span.start, sentence.span.end)


def _is_asked_for(text: str, told: re.Match[str], decision: re.Match[str]) -> bool:
    """As in "trình UBND tỉnh quyết định tặng A", against "theo tờ trình của Sở, UBND tỉnh quyết định"."""
    later = told.start() < decision.start() and decision[0].lower() == "quyết định"
    return later and _STOP.search(text, told.start(), decision.start()) is None
