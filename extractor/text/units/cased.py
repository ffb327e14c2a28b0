"""Names written with the capitals that the lists give them."""

from functools import cache

from extractor.text.units.tokens import SHOUT, Tokens


def cased_like(tokens: Tokens, at: int, end: int, name: str) -> bool:
    """Whether the words are written with the capitals of the name, or all in capitals."""
    if tokens.kinds[at] == SHOUT:
        return True
    written = [tokens.words[index] for index in range(at, end)]
    return all(
        not asked or word[:1].isupper() for word, asked in zip(written, _capitals_of(name), strict=True)
    )


@cache
def _capitals_of(name: str) -> tuple[bool, ...]:
    """Which words of a name of the lists begin with a capital; "Nam bộ" is written as well as "Nam Bộ"."""
    words = Tokens(name).words
    return tuple(word[:1].isupper() and not (at and word == "Bộ") for at, word in enumerate(words))
