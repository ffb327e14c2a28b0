"""Marks into award rows and events.

``parts`` → ``receivers`` → ``clauses`` → ``winners``, ``rare_orders`` → ``framing`` read one sentence;
``article_wide`` → ``dating`` → ``judging`` set it into the article; ``naming``, ``givers`` tell who is meant
and who confers; ``row_making`` → ``listings`` → ``awards`` make the rows; ``reported`` finds the events.
"""

from extractor.events.awards import find_awards
from extractor.events.naming.territory import with_territories
from extractor.events.naming.whereabouts import with_whereabouts
from extractor.events.reported.happenings import find_events
from extractor.ground.reading import Reading
from extractor.ground.records import Findings

__all__ = ["find"]


def find(reading: Reading) -> Findings:
    """The award rows and the events that one article asserts."""
    awards = find_awards(reading)
    if awards:
        awards = with_whereabouts(reading, with_territories(reading, awards))
    return Findings(awards=awards, events=find_events(reading, awards))
