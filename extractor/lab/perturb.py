"""The same article written otherwise, letter for letter in the same place: marks stay comparable."""

from collections.abc import Callable
from dataclasses import replace

from extractor.ground.article import Article
from extractor.viet.fold import old_tone_placement

Rewriting = Callable[[str], str]


def new_tone_placement(text: str) -> str:
    """Tone marks of open oa, oe, uy on the second vowel: "hòa" -> "hoà", "ủy ban" -> "uỷ ban"."""
    letters = list(text)
    for at in range(len(letters) - 1):
        pair = text[at : at + 2]
        new = _NEW_PAIRS.get(pair)
        goes_on = at + 2 < len(letters) and letters[at + 2].isalpha()
        if new is not None and not goes_on and (at == 0 or letters[at - 1] not in "qQ"):
            letters[at : at + 2] = new
    return "".join(letters)


def _spellings() -> dict[str, str]:
    found = {}
    for new in ("oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"):
        for cased in (new, new.upper(), new.capitalize()):
            found[old_tone_placement(cased)] = cased
    return found


_NEW_PAIRS = _spellings()


def straight_quotes(text: str) -> str:
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def rewritten(article: Article, rewriting: Rewriting) -> Article:
    """The article with all its text rewritten. Raises ``ValueError`` when the length would change."""
    text = rewriting(article.text)
    if len(text) != len(article.text):
        raise ValueError("a rewriting must keep the length")
    lead = None if article.lead is None else rewriting(article.lead)
    return replace(article, text=text, title=rewriting(article.title), lead=lead)


def headline_in_capitals(article: Article) -> Article:
    """The article with its title in capitals."""
    text = article.text
    for block in article.blocks_of("title"):
        text = text[: block.span.start] + upper(block.span.of(text)) + text[block.span.end :]
    return replace(article, text=text, title=upper(article.title))


def upper(words: str) -> str:
    """In capitals, letter by letter, so that the length stays."""
    return "".join(letter.upper() if len(letter.upper()) == 1 else letter for letter in words)
