"""What an article is called where others speak of it: its headline, or the first words of one without.

As in a library's catalogue, what the work itself does not bear stands in square brackets, so that nobody
takes it for the paper's headline: in lists, files, feeds and mails alike.
"""

from extractor.ground.article import BLOCK_BREAK

_MOST = 80
"""Letters of the first words: about as many as a headline has."""
_OPENS, _ENDS = "[", " …]"
_LOOSE = " ,;:–-.("


def heading(title: str, text: str) -> str:
    """
    >>> heading("Sơn Tây trao thưởng", "Sơn Tây trao thưởng …")
    'Sơn Tây trao thưởng'
    >>> heading("", "Sáng 12/8, huyện Ba Vì tặng Giấy khen cho 5 tập thể.")
    '[Sáng 12/8, huyện Ba Vì tặng Giấy khen cho 5 tập thể …]'
    """
    return title or first_words(text)


def first_words(text: str) -> str:
    """The first words of a text in brackets, whole words of its first block; empty of an empty text."""
    block = " ".join(text.strip().partition(BLOCK_BREAK)[0].split())
    words = block if len(block) <= _MOST else block[: _MOST + 1].rpartition(" ")[0] or block[:_MOST]
    words = words.rstrip(_LOOSE)
    return f"{_OPENS}{words}{_ENDS}" if words else ""


def as_first_words(called: str) -> str | None:
    """The words themselves, with their dots, if an article is called by its first words."""
    if called.startswith(_OPENS) and called.endswith(_ENDS):
        return called.removeprefix(_OPENS).removesuffix(_ENDS) + "…"
    return None
