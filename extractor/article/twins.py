"""Near-copies: whether two articles tell the same story in the same words, and how to find them fast.

A press release runs in many papers, each with its own headline, a shorter end, other captions. Two stories
of one template ("… ký giao ước thi đua năm 2024" of two communes) share as many words, but not the names
and numbers; so both are compared. Short notices have so few of these that one other date or place weighs
nothing; there other names or numbers in the same words part them (``extractor.article.slots_told``).
Shingling and containment after Broder (1997), signatures by MinHash cut into bands (Leskovec, Rajaraman,
Ullman, Mining of Massive Datasets, ch. 3).
"""

import re
import zlib
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from extractor.article.slots_told import contradict, name_spans, slots_of
from extractor.viet.fold import fold

if TYPE_CHECKING:
    import numpy

SHINGLE_SYLLABLES = 5
LEAST_SYLLABLES = 40
"""Shorter texts (a caption, a flash) share too much by chance to be called copies."""
SHORT_SYLLABLES = 200
"""Shorter texts are notices, of which a paper prints many from one form: here every name counts."""

SAME_WORDS = 0.65
SAME_NAMES = 0.90
"""Shares of the shorter text from which two articles are copies; measured by ``benchmarks/twins.py``."""

BANDS, ROWS_OF_BAND = 48, 3
"""48 bands of 3 find 99 of 100 pairs that share 45% of all shingles, a third of those that share a fifth."""

_SYLLABLE = re.compile(r"\w+")

_SEED = 20_220_317
_MIXER = 0x9E37_79B9_7F4A_7C15
"""2^64 divided by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4): odd, and mixes well."""


class _Hashes(dict[str, int]):
    """The hash of each syllable, kept when it is first met: a language has some thousands of them."""

    MOST = 100_000
    """Numbers and misprints are without end, so it is all forgotten then."""

    def __missing__(self, syllable: str) -> int:
        if len(self) >= self.MOST:
            self.clear()
        self[syllable] = zlib.crc32(syllable.encode())
        return self[syllable]

    def of(self, syllables: list[str]) -> list[int]:
        return [self[syllable] for syllable in syllables]


_HASHES = _Hashes()


@dataclass(frozen=True)
class Wording:
    """What of a text is compared: hashes of its shingles, and its names and numbers."""

    shingles: frozenset[int]
    length: int
    """In syllables."""
    text: str
    folded: str

    @cached_property
    def names(self) -> frozenset[str]:
        """Folded; looked for when they are asked, as most texts that share a few words are not."""
        return frozenset(self.folded[start:end] for start, end in name_spans(self.text))


@dataclass(frozen=True, slots=True)
class Likeness:
    """Shares of the shorter text, 0 to 1, that the other has too: of its shingles, of its names.

    Where the words alone tell two texts apart, the names are not asked and their share is 0. ``contradicts``
    when both shares are those of copies, but the shorter text is a short notice and the other says other
    names or numbers in the same words.
    """

    words: float
    names: float
    contradicts: bool = False

    @property
    def same_story(self) -> bool:
        return self.words >= SAME_WORDS and self.names >= SAME_NAMES and not self.contradicts


def wording(text: str) -> Wording | None:
    """What is compared of a text in NFC; None when it is too short to be a copy of anything."""
    import numpy

    folded = fold(text)
    syllables = _HASHES.of(_SYLLABLE.findall(folded))
    if len(syllables) < LEAST_SYLLABLES:
        return None
    runs = numpy.lib.stride_tricks.sliding_window_view(
        numpy.array(syllables, numpy.uint64), SHINGLE_SYLLABLES
    )
    places = numpy.uint64(_MIXER) ** numpy.arange(1, SHINGLE_SYLLABLES + 1, dtype=numpy.uint64)
    return Wording(frozenset((runs * places).sum(axis=1).tolist()), len(syllables), text, folded)


def likeness(one: Wording, other: Wording) -> Likeness:
    words = _contained(one.shingles, other.shingles)
    names = _contained(one.names, other.names) if words >= SAME_WORDS else 0.0
    is_notice = min(one.length, other.length) < SHORT_SYLLABLES
    asked = is_notice and names >= SAME_NAMES
    return Likeness(words, names, asked and contradict(slots_of(one.text), slots_of(other.text)))


def _contained(one: frozenset[int] | frozenset[str], other: frozenset[int] | frozenset[str]) -> float:
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 1.0


def bands(words: Wording) -> tuple[int, ...]:
    """``BANDS`` signed 64-bit keys; texts that share a key are worth comparing.

    The keys are the same on every machine and in every run: they are stored.
    """
    import numpy

    shingles = numpy.fromiter(words.shingles, numpy.uint64, len(words.shingles))
    factors, addends = _permutations()
    # Multiply-shift hashing: wrapping products of odd factors permute the 64-bit numbers well enough.
    smallest = ((shingles[:, None] * factors + addends) >> numpy.uint64(16)).min(axis=0)
    keys = numpy.arange(1, BANDS + 1, dtype=numpy.uint64)
    for row in smallest.reshape(BANDS, ROWS_OF_BAND).T:
        keys = (keys ^ row) * numpy.uint64(_MIXER)
    return tuple(keys.astype(numpy.int64).tolist())


@cache
def _permutations() -> "tuple[numpy.ndarray, numpy.ndarray]":
    import numpy

    drawn = numpy.random.Generator(numpy.random.PCG64(_SEED)).integers(
        0, 2**63, size=(2, BANDS * ROWS_OF_BAND), dtype=numpy.uint64
    )
    return drawn[0] * numpy.uint64(2) + numpy.uint64(1), drawn[1]
