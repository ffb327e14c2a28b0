"""Whether a page that reads otherwise than before was edited by its paper, or stands in another frame.

A paper that gets a new design prints its old articles in it too: another box is read along, a lead or a
caption is not, and no word of the article was touched. Both pages are read by today's reader, so that what
differs is not its doing; then the article was edited where a sentence says other words than before, or where
the text stands in the page as it stood.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal, TypeAlias

from extractor.article.read import text_of
from extractor.ground.article import Article
from extractor.ground.page import Page
from extractor.publishers.tree import Element, parse
from extractor.viet.fold import old_tone_placement

Change = Literal["edited", "more_around_it", "nothing_new"]
"""``more_around_it``: the article says what it said, and the page's new frame gives more around it.
``nothing_new``: the new frame gives no more, or so much less that what was read before is the better reading.
"""

MOST_LOST = 0.2
"""Share of the words that may be missing in another frame: boxes that were read along, a caption."""

_Words: TypeAlias = tuple[str, ...]
_Path: TypeAlias = tuple[str, ...]

_WORD = re.compile(r"\w+")
_OPENING = 5
"""So many words at the head of a paragraph tell where it stands in the page."""
_SENTENCE = 6
"""Shorter lines are labels of boxes ("Tin liên quan", "Tin khác"), which say nothing."""
_INLINE = frozenset({"a", "b", "em", "font", "i", "span", "strong", "u"})
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Difference:
    """``reworded`` when a paragraph says other words than before; ``lost`` and ``added`` count words."""

    reworded: bool
    lost: int
    added: int


def change_of(before: tuple[Page, Article], now: tuple[Page, Article]) -> Change:
    """What made two pages of one article read otherwise, both being read by the same reader."""
    (page_before, article_before), (page_now, article_now) = before, now
    old, new = _paragraphs(article_before), _paragraphs(article_now)
    # The headline, which is the first of them, often stays where it was.
    common = {words[:_OPENING] for words in old[1:] if words in set(new) and len(words) >= 2 * _OPENING}
    found = _difference(old, new)
    if found.reworded or not _stands_elsewhere(page_before, page_now, common):
        return "edited"
    too_much = MOST_LOST * sum(map(len, old))
    return "more_around_it" if found.added and found.lost <= too_much else "nothing_new"


def _paragraphs(article: Article) -> list[_Words]:
    """The words of each block but captions, which come and go with the pictures of a design."""
    blocks = (block for block in article.blocks if block.kind != "caption")
    return [words for block in blocks if (words := _words(block.span.of(article.text)))]


def _words(text: str) -> _Words:
    return tuple(_WORD.findall(old_tone_placement(text).lower()))


def _difference(old: list[_Words], new: list[_Words]) -> _Difference:
    reworded, lost, added = False, 0, 0
    for tag, *ends in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        first, end, first_new, end_new = ends
        one, other = old[first:end], new[first_new:end_new]
        words, words_new = _flat(one), _flat(other)
        if tag == "replace" and _is_part(words, words_new):
            lost += max(0, len(words) - len(words_new))
            added += max(0, len(words_new) - len(words))
            continue
        reworded = reworded or any(_alike(a, b) for a in one for b in other)
        lost, added = lost + len(words), added + len(words_new)
    return _Difference(reworded, lost, added)


def _flat(paragraphs: list[_Words]) -> _Words:
    return tuple(word for words in paragraphs for word in words)


def _is_part(one: _Words, other: _Words) -> bool:
    """Whether one is the other, cut otherwise, or with a few words before or behind it: "(LĐTĐ) …", a byline.

    A sentence more is an edit.
    """
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) >= _SENTENCE:
        return False
    return longer[: len(shorter)] == shorter or longer[len(longer) - len(shorter) :] == shorter


def _alike(one: _Words, other: _Words) -> bool:
    """Whether these are two wordings of one paragraph: half of the words of the shorter are in both."""
    shorter = min(len(one), len(other))
    return shorter >= _SENTENCE and 2 * (Counter(one) & Counter(other)).total() >= shorter


def _stands_elsewhere(before: Page, now: Page, openings: set[_Words]) -> bool:
    """Whether most of the paragraphs that begin so stand in other boxes of the page now."""
    if before.media_type != "html" or now.media_type != "html":
        return False
    places, places_now = _places(before), _places(now)
    known = [(places[one], places_now[one]) for one in openings if one in places and one in places_now]
    moved = sum(there.isdisjoint(here) for there, here in known)
    return 2 * moved > len(known)


def _places(page: Page) -> Mapping[_Words, frozenset[_Path]]:
    """Of what is printed, by its first words, the boxes around it."""
    places: dict[_Words, frozenset[_Path]] = {}
    for element in parse(page.source, text_of(page)).iterfind("body//"):
        if isinstance(element.tag, str) and element.text and (words := _words(element.text)[:_OPENING]):
            places[words] = places.get(words, frozenset()) | {tuple(_boxes(element))}
    return places


def _boxes(element: Element) -> Iterator[str]:
    """Tag, class and id of what is around a paragraph, from within; numbers change with the article."""
    around = [one for one in (element, *element.iterancestors()) if one.tag not in _INLINE]
    for box in around[1:]:
        named = f"{box.tag}.{box.get('class', '')}#{box.get('id', '')}"
        yield _DIGITS.sub("0", " ".join(named.split()))
