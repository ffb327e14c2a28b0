"""The digest as Markdown, for notes and e-mail."""

from collections.abc import Iterator

from extractor.records.digest import Digest, Story
from extractor.report.digest import wording
from extractor.report.words import plain_markdown as plain


def markdown(digest: Digest) -> str:
    """The whole digest; what an article or officer wrote is shown as it is and never as markup."""
    return "\n".join(_lines(digest)) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield f"# {wording.title(digest)}"
    yield ""
    yield wording.summary(digest)
    if digest.filters:
        yield f"\n{plain(wording.filters(digest))}"
    if digest.officer:
        yield f"\n**Nhận xét:** {plain(digest.officer)}"
    for group in digest.groups:
        yield f"\n## {plain(wording.group_heading(group))}"
        for topic, stories in wording.topics(group):
            yield f"\n### {topic}"
            for story in stories:
                yield ""
                yield from _story(story)


def _story(story: Story) -> Iterator[str]:
    article = story.article
    yield f"- **{plain(article.title)}** ({plain(wording.place_words(article))})"
    if article.opening:
        yield f"  {plain(article.opening)}"
    for quote in story.quotes:
        yield f"  - “{plain(quote)}”"
    if reprinted := wording.reprint_words(story):
        yield f"  - {plain(reprinted)}"
    for note in story.notes:
        yield f"  - **Nhận xét:** {plain(note)}"
    if article.url:
        yield f"  - {plain(article.url)}"
