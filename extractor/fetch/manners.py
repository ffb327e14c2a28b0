"""What is remembered of the sites' wishes, shared by all fetchers of a run."""

from extractor.fetch.pace import Pace
from extractor.fetch.robots import Robots
from extractor.fetch.settings import Settings
from extractor.fetch.turns import Turns


class Manners:
    """The robots.txt and the pace of every site; for all threads."""

    def __init__(self, settings: Settings) -> None:
        self.robots = Robots()
        self.pace = Pace(
            settings.pause_seconds, per_minute=settings.pages_per_minute, turns=Turns(settings.turns)
        )
