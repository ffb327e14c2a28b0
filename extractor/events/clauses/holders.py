"""Whose the counted things are that stand before the verb: "Anh P có 2 sáng kiến và được tặng …"."""

import re

from extractor.events.clauses.guests import Guests
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients
from extractor.lexicon.award_linker import identify

_HAS = re.compile(r"(?:^|\s)có$", re.IGNORECASE)
_DOES = re.compile(
    r" (?:đã )?(?:tốt nghiệp|thi đỗ|đỗ|đậu|trúng tuyển|được xếp loại|xếp loại"
    r"|(?:đạt|giành) (?:điểm|loại|học lực))(?!\w)",
    re.IGNORECASE,
)


class Holders(Guests):
    """Reads who has what was counted, when the honour is theirs."""

    def end_of_maker(self, floor: int, verb: int) -> int | None:
        """As in "Anh P, công nhân Công ty A | có 2 sáng kiến và được tặng Bằng khen": the certificate is
        his."""
        of_works = identify(self.pieces[self.first].text).kind in {"prize", "other"}
        if of_works or verb - 1 <= floor or not self.pieces[verb - 1].is_mark(",", "và"):
            return None
        at = next((i for i in range(verb - 2, floor, -1) if self.pieces[i].count is not None), floor) - 1
        made = self.pieces[at + 1].count
        has = at > floor and self.pieces[at].kind == "gap" and _HAS.search(self.pieces[at].text) is not None
        works = made is not None and made.kind == "other"
        return at if has and works and self.light(at + 2, verb) else None

    def without_told_apart(self, verb: int, found: tuple[Recipient, ...]) -> tuple[Recipient, ...]:
        """As in "8 sinh viên tốt nghiệp loại giỏi, 11 học sinh đạt giải Ba": the eight have done something
        else than attain it. What they are honoured for with the others is no such thing ("được tặng A")."""
        attains = self.pieces[verb].text.lower() in {"đạt", "đoạt", "giành"}
        if not attains or len(found) < 2 or any(r.name for r in found):
            return found
        apart = [r for r in found[:-1] if _DOES.match(self.text, r.span.end)]
        return tuple(r for r in found if r not in apart)

    def owner_of_counted(self, floor: int, verb: int) -> tuple[Recipient, ...]:
        """As in "Trường nay có 18 phòng kiên cố, được công nhận …": behind the comma the school goes on."""
        if verb - 1 <= floor or not self.pieces[verb - 1].is_mark(","):
            return ()
        counted = [i for i in range(floor, verb) if self.pieces[i].kind == "count"]
        at = counted[-1] - 1 if counted else floor
        has = at > floor and self.pieces[at].kind == "gap" and _HAS.search(self.pieces[at].text) is not None
        owner = self.pieces[at - 1]
        if not has or owner.kind not in ("unit", "anaphor", "place") or not self.light(counted[-1] + 1, verb):
            return ()
        return read_recipients(self.text, self.pieces[:at], at - 1).recipients
