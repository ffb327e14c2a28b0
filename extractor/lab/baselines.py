"""What evaluation compares with: underthesea's own names as they come, and our rules without the model."""

from collections.abc import Callable, Iterator

from extractor.ground.article import Article
from extractor.ground.reading import Label, Mark, Reading
from extractor.ground.span import Span
from extractor.text import read
from extractor.text.sentences import find_sentences

System = Callable[[Article], Reading]

_LABELS: dict[str, Label] = {"PER": "PERSON", "ORG": "UNIT", "LOC": "LOC"}


def rules_alone(article: Article) -> Reading:
    from extractor.text.engine import read_article

    return read_article(article, rules_only=True)


def raw_underthesea(article: Article) -> Reading:
    """``underthesea.ner`` on each sentence; its words are searched in order, since it gives no places."""
    sentences = find_sentences(article)
    marks = [mark for sentence in sentences for mark in _names(article.text, sentence.span)]
    return Reading(article, sentences, tuple(marks))


def _names(text: str, sentence: Span) -> Iterator[Mark]:
    from underthesea import ner

    at = sentence.start
    begin: int | None = None
    label: Label | None = None
    end = at
    for word, _, _, tag in ner(sentence.of(text)):
        start = text.find(word, at, sentence.end)
        if tag[:2] != "I-" and begin is not None and label is not None:
            yield _mark(text, label, begin, end)
            begin = label = None
        if start < 0:
            continue
        at = start + len(word)
        if tag[:2] == "B-":
            begin, label = start, _LABELS.get(tag[2:])
        end = at
    if begin is not None and label is not None:
        yield _mark(text, label, begin, end)


def _mark(text: str, label: Label, start: int, end: int) -> Mark:
    return Mark(label, Span(start, end), text[start:end], by="underthesea.ner")


SYSTEMS: dict[str, System] = {"pipeline": read, "rules": rules_alone, "underthesea": raw_underthesea}
"""Systems by name; the first is what the program does."""
