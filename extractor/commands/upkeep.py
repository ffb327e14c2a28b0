"""What is made ready for questions after articles came, so that nobody who asks waits for it."""

from extractor.press.named_upkeep import keep_named
from extractor.questions import keep_frequent_words
from extractor.store import Store


def keep_ready(store: Store) -> None:
    """The rows in which frequent words stand, and which articles name the units most honoured. Raises
    ``StoreError``."""
    keep_frequent_words(store)
    keep_named(store)
