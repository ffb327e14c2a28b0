"""A unit's name while it is read, and the tables of words it is read by."""

from dataclasses import dataclass
from functools import cache

from extractor.lexicon import units as lexicon
from extractor.lexicon.units import HeadClass
from extractor.text.unit_tokens import PhraseTable, Tokens


@dataclass(slots=True)
class Name:
    """A name being read: its head class, where the parts begin, how far it goes, what it holds so far."""

    head: HeadClass
    start: int
    body: int
    end: int
    parts: int = 0
    fields: int = 0
    proper: bool = False
    """Whether a capital, a number or a place has been read: without one the words are a common noun."""
    closed: bool = False
    """Whether a place or an owner has completed the name."""
    owned: bool = False
    small: bool = False
    """Whether the last field was written in small letters, so that a further one may be."""
    free: bool = False
    """Whether an open run of capitals has been read."""


@cache
def head_phrases() -> PhraseTable[HeadClass]:
    return PhraseTable((word, head) for head in lexicon.head_classes() for word in head.words)


@cache
def field_phrases() -> PhraseTable[str]:
    """Words of fields, in small letters first: where the data has both spellings, both are allowed."""
    groups = lexicon.fields()
    words = [word for group, words in groups.items() if group != "members" for word in words]
    return PhraseTable((word, word) for word in sorted(words, key=_begins_large))


@cache
def fields_of_clusters() -> PhraseTable[str]:
    words = [word for words in lexicon.fields().values() for word in words]
    return PhraseTable((word, word) for word in sorted(words, key=_begins_large))


def _begins_large(word: str) -> bool:
    return word[0].isupper()


@cache
def end_phrases() -> PhraseTable[str]:
    return PhraseTable((word, word) for word in lexicon.name_ends())


def office_before(tokens: Tokens, at: int) -> bool:
    """Whether a post stands right before ("Giám đốc", "Phó Chủ tịch", "Trưởng")."""
    return tokens.low_at(at - 1) in lexicon.end_words("last_of_posts")
