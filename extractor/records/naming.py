"""Where a name stands in a text: whole words, marks as written, no longer name around it."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from extractor.ground.span import Span
from extractor.lexicon.alternation import tree_of
from extractor.lexicon.leaping import leaping
from extractor.viet.fold import fold, old_tone_placement, tone_placements
from extractor.viet.letters import lower_in_place

_SPACE = re.compile(r"\s+")
_NEXT_WORD = re.compile(r"[ \u00a0]+([^\W\d_]+)")
_POST_BEHIND = re.compile(
    r"[ \u00a0]+(?:(?:Phó|Nguyên|Cựu|Quyền|Tổng) )*(?:[Cc]hủ (?:tịch|nhiệm)|[Gg]iám đốc|"
    r"[Hh]iệu trưởng|[Bb]í thư|[Tt]rưởng|[Cc]ục trưởng|[Cc]hánh|[Vv]iện trưởng|[Cc]hỉ huy)(?!\w)"
)
"""Of "ông Lê Văn An Chủ tịch xã", where no comma parts the name from the post."""


class Naming:
    """Finds any of some names. A name typed without any marks is found with every marks.

    ``longer`` are names of others that hold one of ``names``: within them it is not meant. A person's name
    ends where no further capitalised word follows ("Lê Văn An" does not stand in "Lê Văn An Bình").
    ``written`` and ``is_person`` are what was given, as is ``longer``.
    """

    def __init__(self, names: Sequence[str], longer: Sequence[str] = (), *, is_person: bool = False) -> None:
        self._plain = all(fold(name) == name.lower() for name in names)
        self.written, self.longer = tuple(names), tuple(longer)
        self.is_person = is_person

    def names(self, text: str) -> bool:
        """Whether one of the names stands in the text."""
        return next(self.spans(text), None) is not None

    def spans(self, text: str) -> Iterator[Span]:
        """Every place where one of the names stands, in order."""
        form = self._form(text)
        covered = [found.span() for found in self._longer_names.finditer(form)] if self.longer else []
        for found in self._own_names.finditer(form):
            start, end = found.span()
            if any(left <= start and end <= right for left, right in covered):
                continue
            if not (self.is_person and _name_goes_on(text, end)):
                yield Span(start, end)

    # Made when a text is looked at: where it is kept which articles name somebody, none may be.
    @cached_property
    def _own_names(self) -> re.Pattern[str]:
        return self._pattern(self.written)

    @cached_property
    def _longer_names(self) -> re.Pattern[str]:
        return self._pattern(self.longer)

    def _form(self, text: str) -> str:
        """Of the same length, so that places hold in the text."""
        return fold(text) if self._plain else lower_in_place(text)

    def _pattern(self, names: Sequence[str]) -> re.Pattern[str]:
        """One of the names, with the tone marks of "hòa" in either place: to move those of a text to one of
        them takes longer than all the rest."""
        forms = (_SPACE.sub(" ", self._form(name)).strip() for name in names)
        written = (one for form in forms for one in self._placements(form))
        phrases = tree_of(written).replace(r"\ ", r"\s+")
        return leaping(rf"(?<!\w)(?:{phrases})(?!\w)")

    def _placements(self, form: str) -> Sequence[str]:
        return (form,) if self._plain else tone_placements(old_tone_placement(form))


def _name_goes_on(text: str, end: int) -> bool:
    word = _NEXT_WORD.match(text, end)
    return word is not None and word[1].istitle() and not _POST_BEHIND.match(text, end)
