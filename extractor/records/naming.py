"""Where a name stands in a text: whole words, marks as written, no longer name around it."""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    ``written`` and ``is_person`` are what was given, as is ``longer``; ``is_plain`` tells that there are no
    marks. The forms are those in which names are sought in a text of small letters, without marks if plain.
    """

    def __init__(self, names: Sequence[str], longer: Sequence[str] = (), *, is_person: bool = False) -> None:
        self.is_plain = all(fold(name) == name.lower() for name in names)
        self.written, self.longer = tuple(names), tuple(longer)
        self.is_person = is_person

    def names(self, text: str) -> bool:
        """Whether one of the names stands in the text."""
        return next(self.spans(text), None) is not None

    def stand_in(self, text: str) -> bool:
        """Whether one of the names stands in a short text, whatever it means there: a headline is looked
        through before a pattern of the names is made."""
        form = " ".join(self._form(text).split())
        return any(_stands_whole(written, form) for written in self.own_forms)

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

    @cached_property
    def own_forms(self) -> tuple[str, ...]:
        return tuple(self._every_form(self.written))

    @property
    def longer_forms(self) -> Iterator[str]:
        return self._every_form(self.longer)

    # Made when a text is looked at: where it is kept which articles name somebody, none may be.
    @cached_property
    def _own_names(self) -> re.Pattern[str]:
        return self._pattern(self.own_forms)

    @cached_property
    def _longer_names(self) -> re.Pattern[str]:
        return self._pattern(self.longer_forms)

    def _form(self, text: str) -> str:
        """Of the same length, so that places hold in the text."""
        return fold(text) if self.is_plain else lower_in_place(text)

    def _pattern(self, forms: Iterable[str]) -> re.Pattern[str]:
        """One of the names, with the tone marks of "hòa" in either place: to move those of a text to one of
        them takes longer than all the rest."""
        phrases = tree_of(forms).replace(r"\ ", r"\s+")
        return leaping(rf"(?<!\w)(?:{phrases})(?!\w)")

    def _every_form(self, names: Sequence[str]) -> Iterator[str]:
        forms = (_SPACE.sub(" ", self._form(name)).strip() for name in names)
        return (one for form in forms for one in self._placements(form))

    def _placements(self, form: str) -> Sequence[str]:
        return (form,) if self.is_plain else tone_placements(old_tone_placement(form))


def _stands_whole(words: str, text: str) -> bool:
    """Whether the words stand in the text and no letter of another one before or behind them."""
    at = text.find(words)
    while at >= 0:
        around = text[max(0, at - 1) : at], text[at + len(words) : at + len(words) + 1]
        if not any(letter.isalnum() or letter == "_" for letter in around):
            return True
        at = text.find(words, at + 1)
    return False


def _name_goes_on(text: str, end: int) -> bool:
    word = _NEXT_WORD.match(text, end)
    return word is not None and word[1].istitle() and not _POST_BEHIND.match(text, end)
