"""How much of one listing is read. What lies beyond is left, and said to be left."""

import re
from itertools import islice

MOST_SITEMAP_TAGS = 1_200_000
"""A sitemap may hold 50,000 addresses, each with date, weight and picture."""

MOST_FEED_TAGS = 100_000
"""The entries of a full feed with fifty tags each; feedparser takes seconds for so many."""

LONGEST_TAG = 50_000
"""Characters of one tag: libxml2 takes four times as long for twice as many attributes."""

MOST_FEED_ENTRIES = 2_000
"""Newest feeds hold 10 to 100; the longest seen, archives of a whole section, some 1,000."""

MOST_SITEMAP_ENTRIES = 50_000
"""The sitemap protocol's own limit, for addresses and for sitemaps of an index."""

MOST_PAGE_LINKS = 1_000
"""Articles taken from one listing page; real section pages link to 20 to 150."""

MOST_SUMMARY = 2_000
"""Characters kept of a summary: some feeds put the whole article there."""

MOST_TITLE = 500

MOST_LINKS = 5_000
"""Links to articles, and links of pagers, that are looked at on one page."""

LONGEST_ADDRESS = 4_000
"""Characters; servers refuse longer ones, most of them sooner."""

LONGEST_TIME = 100
"""Characters in which a time is looked for."""

LONGEST_MARKUP = 50_000
"""Characters of one title or summary that are looked at."""


def cut(text: str, entry: str, most: int, most_tags: int) -> tuple[str, bool]:
    """The text before its ``most + 1``-th element named ``entry``, with at most so many tags.

    The second value tells whether that is not all.
    """
    begins = re.finditer(rf"<(?:[\w.-]{{1,40}}:)?{entry}[\s/>]", text)
    extra = next(islice(begins, most, None), None)
    kept = text[: extra.start()] if extra is not None else text
    if kept.count("<") > most_tags:
        beyond = next(islice(re.finditer("<", kept), most_tags, None))
        kept = kept[: beyond.start()]
    return kept, len(kept) < len(text)
