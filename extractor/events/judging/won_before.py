"""Prizes for which those who won them are honoured now: "Tuyên dương học sinh đoạt giải Olympic"."""

import re

from extractor.events.judging.case import Case
from extractor.events.parts.judgement import Judgement

_WON = re.compile(r"(?:đã )?(?:xuất sắc )?(?:đạt|đoạt|giành|có|mang về)(?: được)?", re.IGNORECASE)


def won_before_honouring(case: Case) -> Judgement | None:
    """As in "Em P giành Huy chương Vàng", told where P is honoured for it: won before."""
    verb = case.frame.verb
    if case.kind != "prize" or (verb is not None and _WON.fullmatch(verb.text) is None):
        return None
    if not case.setting.honours_wins_elsewhere:
        return None
    return Judgement("past", verb.span if verb is not None else None, "won-before-the-honouring")
