"""Bodies told in a bracket behind their kind: "các tập thể thuộc Bộ A (Phòng 4, Phòng 5)"."""

import re
from dataclasses import replace

from extractor.events.parts.recipient import Coordination
from extractor.events.receivers.recipient_sets import SetReader

_KIND_OF_BODIES = re.compile(r"(?:các )?(?:tập thể|đơn vị|cơ quan|lực lượng|phòng, ban)", re.IGNORECASE)


class BracketReader(SetReader):
    """Reads a kind of bodies whose names a bracket tells."""

    def named_in_bracket(self, index: int) -> Coordination | None:
        """As in "các | tập thể thuộc Bộ A (Phòng 4, Phòng 5) và Công an tỉnh B": those in it."""
        kind = self.at(index)
        if kind is None or kind.kind != "gap" or not _KIND_OF_BODIES.fullmatch(kind.text):
            return None
        link, above = self.at(index + 1), self.at(index + 2)
        within = link is not None and link.plays("member_link") and above is not None and above.kind == "unit"
        opening = index + 3 if within else index + 1
        if not self.is_punct(opening, "("):
            return None
        close = self.closing(opening)
        found = self.coordination(opening + 1, end=close).recipients
        if len(found) < 2 or not all(r.kind == "collective" and r.name for r in found):
            return None
        if within and above is not None:
            found = tuple(
                r if r.parent else replace(r, parent=above.text, parent_span=above.span) for r in found
            )
        return Coordination(found, close + 1)
