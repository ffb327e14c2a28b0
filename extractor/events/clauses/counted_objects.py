"""Counted sets between a verb and the award that it gives them: "công nhận 3 xã đạt chuẩn A"."""

from extractor.events.clauses.objects import ObjectReader
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_SEVERAL = 2


class CountedObjects(ObjectReader):
    """Reads the set right before the award group."""

    def going_on(self) -> tuple[Recipient, ...]:
        """As in "công nhận 2 xã đạt chuẩn A và **1 xã** đạt chuẩn B": the verb before goes on."""
        on = self.previous is not None and self.previous.direction == "middle" and self.first > 1
        if not on or not self.pieces[self.first - 2].is_mark("và", ","):
            return ()
        found = read_recipients(self.text, self.pieces[: self.first], self.first - 1).recipients
        return found if len(found) == 1 and found[0].name is None else ()

    def with_names(self, verb: int) -> tuple[tuple[Recipient, ...], int] | None:
        """As in "công nhận 3 xã đạt chuẩn A gồm: X, Y và Z": the set with its members behind the award, and
        the index of the first piece behind them."""
        counted = self.between(verb)
        if len(counted) != 1 or counted[0].name is not None or counted[0].count < _SEVERAL:
            return None
        found, _, end = self.with_members_behind(counted)
        return (found, end) if found[-1].members else None
