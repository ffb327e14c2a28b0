"""Whose merit a sentence opens with, where it names nobody else to whom the award goes: "Ghi nhận đóng góp
của ông, Chủ tịch UBND tỉnh đã tặng Bằng khen"."""

import re

from extractor.events.clauses.stretch import Stretch
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.recipients import read_recipients

_OPENS = re.compile(
    r"(?:để |nhằm )?(?:ghi nhận|tri ân|vinh danh|tôn vinh|ghi công|đánh giá cao|trân trọng|với|từ|bằng)",
    re.IGNORECASE,
)
_MERIT = re.compile(
    r"(?<!\w)(?:đóng góp|thành tích|cống hiến|công lao|nỗ lực|công sức|thành quả|kết quả|việc làm|tấm lòng)"
    r"(?!\w)",
    re.IGNORECASE,
)
_LONGEST_OPENING = 4
"""Pieces of "Ghi nhận | những nỗ lực | và | đóng góp" before "của"."""


class MeritOwners(Stretch):
    """Reads the owner of the merit that opens the sentence."""

    def read(self, verb: int | None, passive_at: int | None) -> tuple[Recipient, ...]:
        if verb is None or passive_at is not None or not self.pieces[verb].plays("give"):
            return ()
        if any(piece.plays("to") for piece in self.pieces[self.last + 1 : self.ceiling]):
            return ()
        of = self._of_whom()
        comma = next((i for i in range(of + 1, verb) if self.pieces[i].is_mark(",")), None) if of else None
        if of is None or comma is None:
            return ()
        found = read_recipients(self.text, self.pieces[:comma], of + 1)
        alone = found.end == comma and len(found.recipients) == 1
        return found.recipients if alone and self._goes_on_with(found.recipients) else ()

    def _of_whom(self) -> int | None:
        """Where "của" stands behind the merit with which the sentence opens."""
        if not self.pieces or _OPENS.match(self.pieces[0].text) is None:
            return None
        for index in range(1, min(_LONGEST_OPENING + 1, self.first)):
            if self.pieces[index].text.lower() == "của":
                words = " ".join(piece.text for piece in self.pieces[:index])
                return index if _MERIT.search(words) else None
        return None

    def _goes_on_with(self, owner: tuple[Recipient, ...]) -> bool:
        """Whether no award before went to anybody else."""
        return all(frame.recipients == owner for frame in self.earlier)
