"""Bracketed short forms inside the name of a unit: "Hội Cựu chiến binh (CCB) tỉnh A", never at its end."""

from extractor.text.units.hamlets import PERSON_SURE
from extractor.text.units.name import Name, end_phrases, field_phrases, head_phrases
from extractor.text.units.place_names import MAX_NAME, bare_place, capital_run, type_alone, typed_place
from extractor.text.units.tokens import CAPITAL, SHOUT, UPPER, Tokens
from extractor.viet.names import name_score

LONGEST_SHORT_FORM = 6
_BETWEEN = frozenset({"&", "-", "và"})


def short_form(tokens: Tokens, name: Name) -> int | None:
    """Past a short form behind which the name goes on with its place, a field or further capitals: "Trung tâm
    Bảo tồn **(TTBT)** Di tích Cố đô Huế"."""
    behind = behind_short_form(tokens, name.end)
    if behind is None:
        return None
    if typed_place(tokens, behind, within_unit=True) or type_alone(tokens, behind):
        return behind
    if not tokens.is_capital(behind):
        return None
    return behind if bare_place(tokens, behind) or _goes_on(tokens, name, behind) else None


def behind_short_form(tokens: Tokens, at: int) -> int | None:
    """Where the words go on behind a bracketed short form at ``at``: "Bộ Tư lệnh (BTL) **Vùng** …"."""
    if tokens.low_at(at) != "(" or tokens.kind_at(at + 1) not in (UPPER, SHOUT):
        return None
    ends = range(at + 2, at + 2 + LONGEST_SHORT_FORM)
    close = next((end for end in ends if tokens.low_at(end) == ")"), None)
    if close is None or not all(
        tokens.is_capital(i) or tokens.low[i] in _BETWEEN for i in range(at + 1, close)
    ):
        return None
    return close + 1


_HOUSES = frozenset({"hospital", "school"})
"""Named behind the short form of their kind too: "Bệnh viện Đa khoa Quốc tế (ĐKQT) **Thu Hà**"."""


def _goes_on(tokens: Tokens, name: Name, at: int) -> bool:
    """Whether capitals right behind the bracket are more of the name, no body, post or person."""
    if (
        (name.head.shape != "field" and name.head.id not in _HOUSES)
        or name.closed
        or tokens.kind_at(at) != CAPITAL
    ):
        return False
    if head_phrases().longest(tokens, at) is not None or end_phrases().longest(tokens, at) is not None:
        return False
    run = capital_run(tokens, at, MAX_NAME)
    is_name = run - at > 1 and name_score(tokens.words[at:run]) < PERSON_SURE
    return is_name or field_phrases().longest(tokens, at) is not None
