"""Decisions in their own words: "QUYẾT ĐỊNH: Điều 1. Tặng Bằng khen cho 23 tập thể …" hands nothing over."""

import re

from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.beginnings import line_begin

_ARTICLE = re.compile(r"[-–+*\s]*Điều \d{1,2}\s*[.:]\s*(?:Nay )?(?=\S)", re.IGNORECASE)


def given_by_article(text: str, frame: Frame) -> Judgement | None:
    """What an article of a decision gives is announced by it."""
    verb = frame.verb
    if verb is None or frame.passive or not verb.plays("give"):
        return None
    line = line_begin(text, verb.span.start)
    opening = _ARTICLE.match(text, line)
    if opening is None or opening.end() != verb.span.start:
        return None
    return Judgement("announced", verb.span, "article-of-a-decision")
