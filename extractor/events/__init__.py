"""Marks into award rows and events."""

from extractor.events.awards import find_awards
from extractor.events.happenings import find_events
from extractor.events.territory import with_territories
from extractor.events.whereabouts import with_whereabouts
from extractor.ground.reading import Reading
from extractor.ground.records import Findings

__all__ = ["find"]


def find(reading: Reading) -> Findings:
    """The award rows and the events that one article asserts."""
    awards = with_whereabouts(reading, with_territories(reading, find_awards(reading)))
    return Findings(awards=awards, events=find_events(reading, awards))
