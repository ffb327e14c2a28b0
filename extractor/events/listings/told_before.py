"""The counted sets that were told last, of which a later sentence may name members."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractor.events.judging.earlier_in_affair import is_before_the_report
from extractor.events.parts.rows import Row
from extractor.ground.article import BLOCK_BREAK
from extractor.ground.reading import Sentence
from extractor.ground.records import RecipientKind

REACH = 3
"""Blocks behind a set within which its members may still be named."""
_CAPTION = re.compile(r"\((?:Ảnh|Nguồn)\W|(?<!\w)Ảnh: |[^\s.!?…:;)]\s*$")
"""A block under a picture: with a credit, or without the full stop of a sentence."""
_OF_THE_NEWS = re.compile(
    r"\s*(?:(?:trong|ở) (?:số|khối|nhóm) |danh sách )?(?:(?:các|những|một số) )?"
    r"(?:tập thể|cá nhân|đơn vị|doanh nghiệp|gương mặt|điển hình|người|hộ|gia đình|nhà giáo|học sinh|tác giả)"
    r"(?! (?:này|đó|ấy|trên|năm|đợt|kỳ))(?!\w)",
    re.IGNORECASE,
)
"""As in "Các tập thể gồm: …", but not "Trong số đó có …" or "Các đơn vị này gồm …"."""


@dataclass(frozen=True, slots=True)
class Told:
    """The sets of one sentence, with its block and its end."""

    block: int
    end: int
    sets: tuple[Row, ...]

    @property
    def is_before_the_news(self) -> bool:
        looks_back = (row.status == "past" or is_before_the_report(row) for row in self.sets)
        return bool(self.sets) and all(looks_back)


_NOTHING = Told(-REACH - 1, 0, ())


class ToldBefore:
    """Keeps the sets told last, and those told last that are the news of the article.

    As in "tặng Bằng khen cho 3 tập thể. Hai đợt trước, tỉnh đã tặng Bằng khen cho 6 tập thể. Các tập thể gồm:
    A; B; C": the look back stands between the news and its names.
    """

    def __init__(self) -> None:
        self.last = _NOTHING
        self._news = _NOTHING
        self._counted: dict[tuple[RecipientKind, int], Row] = {}

    def counted_so(self, kind: RecipientKind, count: int) -> Row | None:
        """The set of that kind and number told last, however far back."""
        return self._counted.get((kind, count))

    def note(self, sentence: Sentence, counted: Sequence[Row]) -> None:
        self._counted |= {(row.recipient.kind, row.recipient.count): row for row in counted}
        beside = self.last.sets if self.last.end == sentence.span.end else ()
        self.last = Told(sentence.block_index, sentence.span.end, (*counted, *beside))
        if not self.last.is_before_the_news:
            self._news = self.last

    def looks_back(self, text: str, start: int) -> bool:
        """Whether what was told last was before the news, with which the words at ``start`` go on."""
        near = self.last.block - self._news.block <= REACH and bool(self._news.sets)
        return self.last.is_before_the_news and near and _OF_THE_NEWS.match(text, start) is not None

    def at(self, text: str, start: int) -> Told:
        """The sets of which the words at ``start`` may name members."""
        return self._news if self.looks_back(text, start) else self.last

    def before_others(self, text: str, start: int) -> bool:
        """Whether a sentence stands between the sets told last and ``start``, captions left out: "trong đó"
        is of that."""
        behind, *blocks = text[self.last.end : start].split(BLOCK_BREAK)
        between = [behind, *(block for block in blocks if not _CAPTION.search(block))]
        return any(letter.isalpha() for words in between for letter in words)
