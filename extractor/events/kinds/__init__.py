"""One file per kind of event: the words that report it, in order of precedence."""

from extractor.events.kinds.anniversary import ANNIVERSARY, TRADE_DAY
from extractor.events.kinds.award_ceremony import AWARD_CEREMONY
from extractor.events.kinds.commendation import COMMENDATION
from extractor.events.kinds.congress import CONGRESS
from extractor.events.kinds.contest import CONTEST
from extractor.events.kinds.council import COUNCIL
from extractor.events.kinds.emulation_launch import EMULATION_LAUNCH
from extractor.events.kinds.gathering import GATHERING
from extractor.events.kinds.kind import EventKind
from extractor.events.kinds.pact_signing import PACT_SIGNING
from extractor.events.kinds.people_festival import PEOPLE_FESTIVAL
from extractor.events.kinds.planning_conference import PLANNING_CONFERENCE
from extractor.events.kinds.proposal import PROPOSAL
from extractor.events.kinds.review_conference import REVIEW_CONFERENCE
from extractor.events.kinds.setting_out import SETTING_OUT
from extractor.events.kinds.staff_conference import STAFF_CONFERENCE

KINDS: tuple[EventKind, ...] = (
    PACT_SIGNING,
    COUNCIL,
    PROPOSAL,
    SETTING_OUT,
    PEOPLE_FESTIVAL,
    CONGRESS,
    EMULATION_LAUNCH,
    REVIEW_CONFERENCE,
    PLANNING_CONFERENCE,
    STAFF_CONFERENCE,
    CONTEST,
    ANNIVERSARY,
    AWARD_CEREMONY,
    COMMENDATION,
)

__all__ = [
    "ANNIVERSARY",
    "AWARD_CEREMONY",
    "COMMENDATION",
    "CONTEST",
    "COUNCIL",
    "GATHERING",
    "KINDS",
    "PROPOSAL",
    "SETTING_OUT",
    "TRADE_DAY",
    "EventKind",
]
