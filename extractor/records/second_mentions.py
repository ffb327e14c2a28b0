"""How an article speaks again of the one it has named in full: "ông Thịnh", "nhà trường"."""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span
from extractor.lexicon.alternation import any_of
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.places import find as find_place
from extractor.records.naming import Naming
from extractor.viet.letters import UPPER

_ADDRESS = (
    r"(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Tt]hầy|[Cc]ụ|[Ee]m|[Bb]ác sĩ|[Nn]hà giáo|[Đđ]iều dưỡng|"
    r"[Đđ]ồng chí|(?:[Đđ]ại|[Tt]hượng|[Tt]rung|[Tt]hiếu) (?:tướng|tá|úy))"
)
_ADDRESSED = re.compile(rf"(?<!\w){_ADDRESS} $")
_LONGER = re.compile(rf"(?<!\w)[{UPPER}]\w* $")
"""A capitalised word that ends right here: what follows is the end of somebody's longer name."""
_HEADS = {
    "trường": ("hiệu trưởng", "ban giám hiệu"),
    "bệnh viện": ("giám đốc", "ban giám đốc"),
    "trung tâm": ("giám đốc", "ban giám đốc"),
    "công ty": ("giám đốc", "tổng giám đốc", "ban giám đốc"),
    "hợp tác xã": ("giám đốc", "chủ nhiệm"),
}
"""Who leads a house of that kind: "Đoàn kết luận hiệu trưởng đã …" behind a sentence that names a school."""
_IN_BRACKETS = re.compile(
    r"\s*\((?:(?:sau đây )?(?:gọi (?:tắt )?là|viết tắt là|gọi tắt)[: ]+)?[“\"]?"
    r"([A-ZĐ]\w*[A-Za-zđĐ]{2,})[”\"]?\)"
)
"""A short name of one word right behind the full one: "(QCG)", "(Habeco)"."""
_THIS = {
    "công ty": ("công ty", "doanh nghiệp", "đơn vị", "chủ đầu tư", "nhà thầu", "nhà xe", "hãng", "hãng xe"),
    "tổng công ty": ("tổng công ty", "doanh nghiệp", "đơn vị", "chủ đầu tư", "nhà thầu"),
    "tập đoàn": ("tập đoàn", "doanh nghiệp", "đơn vị", "chủ đầu tư"),
    "ngân hàng": ("ngân hàng", "nhà băng", "đơn vị"),
    "hợp tác xã": ("hợp tác xã", "đơn vị", "doanh nghiệp", "nhà xe"),
    "bệnh viện": ("bệnh viện", "cơ sở y tế", "cơ sở", "đơn vị"),
    "trường": ("trường", "cơ sở", "đơn vị"),
}
"""How the next sentence points at a house of that kind: "chủ đầu tư này"."""
_ENDS = rf"(?!\w)(?! [{UPPER}])"


_OF_ANOTHER = r"(?! (?:sở|bộ|công an|cục|chi cục|phòng|ban|tỉnh|huyện|thành phố)\b)"
"""Of "phó giám đốc sở", who leads another body."""


class SecondMentions:
    """Where one article means the one named without the full name.

    A person is meant by address and given name, unless the article names somebody else who bears it. A unit
    is meant by its kind or its head ("nhà trường", "hiệu trưởng") in the sentence behind one with its name.
    """

    def __init__(self, naming: Naming, text: str) -> None:
        self._of_person = naming.is_person
        self._pattern = _of_person(naming, text) if naming.is_person else _of_unit(naming.written)
        self._short = None if naming.is_person else _short_name(naming, text)

    def spans(self, sentence: str, *, follows_name: bool) -> Iterator[Span]:
        """Places in the sentence; ``follows_name`` tells whether the sentence before names it."""
        if self._pattern is not None and (self._of_person or follows_name):
            yield from (Span(*found.span()) for found in self._pattern.finditer(sentence))
        if self._short is not None:
            yield from (Span(*found.span()) for found in self._short.finditer(sentence))


def _short_name(naming: Naming, text: str) -> re.Pattern[str] | None:
    """What the article calls the unit from there on: "Tổng công ty Bia Lam Giang (Lagibeco)"."""
    told = (_IN_BRACKETS.match(text, name.end) for name in naming.spans(text))
    short = {found[1] for found in told if found and not find_place(found[1])}
    return re.compile(rf"(?<!\w)(?:{any_of(short)})(?!\w)") if short else None


def _of_person(naming: Naming, text: str) -> re.Pattern[str] | None:
    own = list(naming.spans(text))
    given = {name.split()[-1] for name in naming.written if " " in name}
    alone = sorted(one for one in given if own and not _is_anothers(one, own, text))
    return re.compile(rf"(?<!\w){_ADDRESS} (?:{any_of(alone)}){_ENDS}") if alone else None


def _is_anothers(given: str, own: Sequence[Span], text: str) -> bool:
    """Whether the article holds another full name that ends so."""
    for found in re.finditer(rf"(?<!\w){re.escape(given)}(?!\w)", text):
        within = any(span.start <= found.start() and found.end() <= span.end for span in own)
        before = text[max(0, found.start() - 20) : found.start()]
        if not within and _LONGER.search(before) and not _ADDRESSED.search(before):
            return True
    return False


def _of_unit(names: Sequence[str]) -> re.Pattern[str] | None:
    lower = [name.lower() for name in names]
    words = [
        word
        for word, heads in anaphors().units.items()
        if heads and any(name.startswith(tuple(heads)) for name in lower)
    ]
    words += [
        post
        for kind, posts in _HEADS.items()
        if any(name.startswith(kind) for name in lower)
        for post in posts
    ]
    pointed = [
        f"{word} {this}"
        for kind, called in _THIS.items()
        if any(name.startswith(kind) for name in lower)
        for word in called
        for this in ("này", "nói trên", "trên")
    ]
    words += dict.fromkeys(pointed)
    return re.compile(rf"(?<!\w)(?i:{any_of(words)}){_ENDS}{_OF_ANOTHER}") if words else None
