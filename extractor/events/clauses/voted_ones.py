"""Those whom a vote names before it proposes an honour for them."""

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients


class VotedOnes(Stretch):
    """Reads leftwards from the verb that proposes to the names that the vote before it tells."""

    def voted_for(self, verb: int) -> tuple[Recipient, ...]:
        """As in "suy tôn R là đơn vị dẫn đầu, đề nghị C tặng A": whom the vote names."""
        for index in range(verb - 1, self.floor - 1, -1):
            piece = self.pieces[index]
            if piece.kind == "cue" and piece.plays("vote"):
                proposes = (i for i in range(index + 1, verb) if self.pieces[i].text.lower() == "đề nghị")
                end = next(proposes, verb)
                start = self._behind_what_they_are(index + 1, end)
                return read_recipients(self.text, self.pieces[:end], start).recipients
        return self._ranked_for(verb)

    def _behind_what_they_are(self, start: int, end: int) -> int:
        """As in "suy tôn đơn vị dẫn đầu cụm là |xã A|": where the name stands, behind what it is to be."""
        link = next((i for i in range(start, end) if self.pieces[i].text.lower() in {"là", "gồm"}), None)
        if link is None or link == start or self.pieces[start].kind not in {"anaphor", "gap"}:
            return start
        named = any(p.kind in {"unit", "place", "person", "count"} for p in self.pieces[start:link])
        return start if named else link + 1

    def _ranked_for(self, verb: int) -> tuple[Recipient, ...]:
        """As in "suy tôn A dẫn đầu, …; B hạng nhì, đề nghị C tặng …; C, D đề nghị tặng …": the next ranks."""
        votes = any(p.kind == "cue" and p.plays("vote") for p in self.pieces[: self.floor])
        proposes = (i for i in range(self.floor, verb) if self.pieces[i].text.lower() == "đề nghị")
        end = next(proposes, None)
        if not votes or end is None or not self.pieces[self.floor].is_mark(";", "và", ","):
            return ()
        return read_recipients(self.text, self.pieces[:end], self.floor + 1).recipients
