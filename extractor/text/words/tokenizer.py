"""Our spaCy tokenizer: syllables, numbers and single signs, each at its exact place.

``spacy.blank("vi")`` wants pyvi unless the configuration names another tokenizer; ``BLANK_CONFIG`` names
this one. A token is a run of letters (with an apostrophe inside, "H'Hen"), a run of digits, one other sign,
or white space that is more than the one blank after a token.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from spacy.tokens import Doc
from spacy.util import registry
from spacy.vocab import Vocab

NAME = "vinhdanh.Tokenizer.v1"
BLANK_CONFIG = {"nlp": {"tokenizer": {"@tokenizers": NAME}}}

_TOKEN = re.compile(r"([^\W\d_]+(?:['’ʼ][^\W\d_]+)*|\d+|\S)( ?)|(\s+)")
"""A token and the blank behind it, or further white space."""


class Tokenizer:
    """Callable ``text -> Doc``; the text of the Doc is the text given, character by character."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        found = _TOKEN.findall(text)
        words = [token or blanks for token, _, blanks in found]
        spaces = [blank != "" for _, blank, _ in found]
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: Any) -> bytes:
        """Nothing to keep: the tokenizer is code alone."""
        return b""

    def from_bytes(self, _data: bytes, **_: Any) -> "Tokenizer":
        return self

    def to_disk(self, path: str | Path, **_: Any) -> None:
        """Nothing to keep: the tokenizer is code alone."""

    def from_disk(self, _path: str | Path, **_: Any) -> "Tokenizer":
        return self


def create_tokenizer() -> Callable[[Any], Tokenizer]:
    def create(nlp: Any) -> Tokenizer:
        return Tokenizer(nlp.vocab)

    return create


registry.tokenizers.register(NAME, func=create_tokenizer)
