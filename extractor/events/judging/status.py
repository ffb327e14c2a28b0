"""Proposed, announced, conferred, past or only aimed at: the status of a frame, clause before sentence.

The order of the tests is that of the domain notes on events §2: negation and rule text first, then target,
proposal, future, past, and last whether a decision was signed or the thing was handed over.
"""

from collections.abc import Callable

from extractor.events.article_wide.setting import Setting
from extractor.events.clauses.planned import goes_on_planning, planned
from extractor.events.dating.told_day import day_told_behind
from extractor.events.judging.aims import aim_of, attained_by_part, is_quoted_before
from extractor.events.judging.case import Case
from extractor.events.judging.counted_up import (
    counted_up_to_now,
    counts_of_a_house,
    has_so_many,
    is_title_of_year,
)
from extractor.events.judging.decision_texts import given_by_article
from extractor.events.judging.done import done
from extractor.events.judging.earlier_in_affair import earlier_in_affair, goes_on_before
from extractor.events.judging.earlier_years import told_by_years
from extractor.events.judging.honoured_before import behind_aside
from extractor.events.judging.long_ago import held_long_ago
from extractor.events.judging.no_assertion import asserts_nothing
from extractor.events.judging.over_years import of_all_editions
from extractor.events.judging.past import told_as_past
from extractor.events.judging.proposals import goes_on_proposing, opinions_are_asked, proposal_in
from extractor.events.judging.reviews import given_by_host, given_from_above
from extractor.events.judging.rules_for_winners import PROMISED, only_promised
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import (
    Judgement,
    first_cue,
    pieces_before,
    said_done,
    tells_of_today,
)
from extractor.events.parts.pieces import Piece
from extractor.ground.records import Kind
from extractor.ground.span import Span


def judge(
    text: str,
    frame: Frame,
    kind: Kind,
    setting: Setting,
    before: Judgement | None,
    told_of: Span | None,
    *,
    at_meeting: bool = False,
) -> Judgement:
    """The status of a frame; ``status`` None means that the words assert no award at all.

    ``before`` is the judgement that the clause may go on with, ``told_of`` the time that its paragraph or
    line tells of, ``at_meeting`` whether the article has come to what happens at the meeting itself.
    """
    own = behind_aside(text, frame)
    if own is not frame:
        frame, before = own, None
    case = Case(text, frame, kind, setting, before, told_of, at_meeting)
    return next((told for test in _IN_ORDER if (told := test(case)) is not None), None) or done(case)


def _asserts_nothing(case: Case) -> Judgement | None:
    return asserts_nothing(case.text, case.frame, case.setting, _verb_start(case.frame))


_WISHES = frozenset({"mong muốn", "kỳ vọng"})
"""As in "Bí thư mong muốn Công ty A sớm được tặng danh hiệu …": nobody has set himself that aim."""


def _aims(case: Case) -> Judgement | None:
    target = aim_of(case.text, case.frame)
    if target is None:
        return None
    wished = target.text.lower() in _WISHES
    return Judgement(None if wished else "target", target.span, "target-cue")


def _proposes(case: Case) -> Judgement | None:
    proposal = proposal_in(case.text, case.frame)
    return Judgement("proposed", proposal.span, "proposal-cue") if proposal is not None else None


def _goes_on_with_one_subject(case: Case) -> Judgement | None:
    """As in "được tặng A năm 2019 và B": what was told of the first holds of the second, but not in "ba đội
    đạt A sẽ được tặng B"."""
    frame, before = case.frame, case.before
    if before is None or before.status is None or not (frame.inherited or frame.subject_carried):
        return None
    if not frame.inherited and frame.verb is not None and _future_before(frame) is not None:
        return None
    if before.rule == "decision-cue" and _hands_over_itself(frame):
        return None
    return told_by_years(case) or before


def _hands_over_itself(frame: Frame) -> bool:
    """As in "công bố quyết định phong tặng A cho P; thừa ủy quyền trao B cho Q": B is given there."""
    if frame.verb is None or frame.inherited or frame.passive:
        return False
    return frame.verb.plays("hand_over") and frame.verb.plays("give")


def _goes_on_promising(case: Case) -> Judgement | None:
    before = case.before
    if before is None or before.rule != PROMISED or not case.frame.inherited:
        return None
    return before if case.kind == "prize" else Judgement("announced", before.cue, "future-cue")


def _goes_on_putting_forward(case: Case) -> Judgement | None:
    before = case.before
    if before is None:
        return None
    proposing = before.status == "proposed" and goes_on_proposing(case.text, case.frame, before)
    aiming = before.status == "target" and not said_done(case.frame)
    aiming = aiming and not attained_by_part(case.text, case.frame, before)
    if before.cue is not None and is_quoted_before(case.text, before.cue, case.frame.awards[0].span.start):
        aiming = False
    return before if proposing or aiming else None


def _is_to_come(case: Case) -> Judgement | None:
    future = _future_before(case.frame)
    if future is None:
        return planned(case.text, case.frame)
    if case.kind == "prize" and only_promised(case.text, case.frame):
        return Judgement(None, future.span, PROMISED)
    return Judgement("announced", future.span, "future-cue")


def _goes_on_planning(case: Case) -> Judgement | None:
    before = case.before
    return before if before is not None and goes_on_planning(case.frame, before) else None


def _goes_on_before(case: Case) -> Judgement | None:
    return goes_on_before(case.frame, case.before)


def _given_by_article(case: Case) -> Judgement | None:
    return given_by_article(case.text, case.frame)


def _on_the_day_told(case: Case) -> Judgement | None:
    today = day_told_behind(case.text, case.frame, case.setting)
    return Judgement("conferred", today.span, "given-on-the-day-told") if today is not None else None


_OF_ALL = "all-editions"


def _is_past(case: Case) -> Judgement | None:
    over_all = of_all_editions(case.text, case.frame)
    if over_all is not None:
        return Judgement("past", over_all.span, _OF_ALL)
    return earlier_in_affair(case.text, case.frame, case.setting) or told_as_past(case)


def _goes_on_as_past(case: Case) -> Judgement | None:
    before = case.before
    if before is None or before.status != "past" or before.rule in {"earlier-year", _OF_ALL}:
        return None
    anew = given_by_host(case.frame, case.setting) or is_title_of_year(before, case)
    return before if not anew and not tells_of_today(case.frame) else None


def _given_from_above(case: Case) -> Judgement | None:
    if _goes_on_from_headline(case):
        return None
    above = given_from_above(case)
    return Judgement("past", above.span, "given-from-above") if above is not None else None


def _goes_on_from_headline(case: Case) -> bool:
    """As in "P được tặng Bằng khen của Thủ tướng; Công an huyện được Bộ Công an tặng Cờ" below a headline of
    the first: what came from above is the news."""
    before = case.before
    return before is not None and before.status == "conferred" and bool(case.setting.topic_ids - {None})


def _is_under_consultation(case: Case) -> Judgement | None:
    if not opinions_are_asked(case.text, case.frame) or case.frame.verb is None:
        return None
    return Judgement("proposed", case.frame.verb.span, "opinions-asked")


_IN_ORDER: tuple[Callable[[Case], Judgement | None], ...] = (
    _asserts_nothing,
    _aims,
    _proposes,
    _goes_on_with_one_subject,
    _goes_on_promising,
    _goes_on_putting_forward,
    _is_to_come,
    _goes_on_planning,
    _goes_on_before,
    _given_by_article,
    _on_the_day_told,
    counted_up_to_now,
    _is_past,
    held_long_ago,
    _goes_on_as_past,
    has_so_many,
    counts_of_a_house,
    _given_from_above,
    _is_under_consultation,
)
"""The first that has something to say judges; when none has, the award was decided on or handed over."""


def _future_before(frame: Frame) -> Piece | None:
    if "future" not in frame.roles:
        return None
    return first_cue(pieces_before(frame.clause, _verb_start(frame)), "future")


def _verb_start(frame: Frame) -> int:
    own_verb = frame.verb is not None and not frame.inherited
    return frame.verb.span.start if frame.verb is not None and own_verb else frame.awards[0].span.start
