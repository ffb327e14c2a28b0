"""Rarer orders of award, verb and receiver, asked when the common ones have told nobody.

Each reader knows one order and is asked in turn; what they find never takes the place of what the frame's
own grammar has found.
"""

from extractor.events.clauses.late_subjects import LateSubject
from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.frame import Direction
from extractor.events.parts.recipient import Recipient
from extractor.events.rare_orders.chosen_ones import ChosenOnes
from extractor.events.rare_orders.given_awards import GivenAwards
from extractor.events.rare_orders.hosts import Hosts
from extractor.events.rare_orders.merit_owners import MeritOwners
from extractor.events.rare_orders.praised_ones import PraisedOnes
from extractor.events.rare_orders.spokesmen import Spokesmen
from extractor.events.rare_orders.whose_awards import WhoseAwards


class LastResort(Stretch):
    """Asks the readers of rarer orders who receives an award that has no receiver yet."""

    def read(
        self, verb: int | None, passive_at: int | None
    ) -> tuple[tuple[Recipient, ...], Direction, int] | None:
        told = self.read_by(GivenAwards).read(verb) or self.read_by(Spokesmen).read(verb, passive_at)
        told = told or self.read_by(WhoseAwards).read(verb)
        if told is not None:
            return told.recipients, "forward", told.end
        tally = self.read_by(LateSubject).behind_tally() if verb is None else None
        if tally is not None:
            return tally.recipients, "backward", tally.end
        before = self.read_by(ChosenOnes).read(passive_at) or self.read_by(Hosts).read(verb)
        before = before or self.read_by(MeritOwners).read(verb, passive_at)
        before = before or (self.read_by(PraisedOnes).read(verb) if passive_at is None else ())
        return (before, "backward", self.last + 1) if before else None
