"""The digest as Markdown, for notes and e-mail."""

from collections.abc import Iterator

from extractor.ground.labels import Speak, in_vietnamese
from extractor.records.digest import Digest, Story
from extractor.report.digest import wording
from extractor.report.words import plain_markdown as plain


def markdown(digest: Digest, speak: Speak = in_vietnamese) -> str:
    """The whole digest; what an article or officer wrote is shown as it is and never as markup."""
    return "\n".join(_lines(digest, speak)) + "\n"


def _lines(digest: Digest, speak: Speak) -> Iterator[str]:
    yield f"# {wording.title(digest, speak)}"
    yield ""
    yield wording.summary(digest, speak)
    if digest.filters:
        yield f"\n{plain(wording.filters(digest, speak))}"
    if digest.officer:
        yield f"\n**{speak(wording.COMMENT)}:** {plain(digest.officer)}"
    for group in digest.groups:
        yield f"\n## {plain(wording.group_heading(group, speak))}"
        for topic, stories in wording.topics(group, speak):
            yield f"\n### {topic}"
            for story in stories:
                yield ""
                yield from _story(story, speak)


def _story(story: Story, speak: Speak) -> Iterator[str]:
    article = story.article
    yield f"- **{plain(article.heading)}** ({plain(wording.place_words(article))})"
    if article.opening:
        yield f"  {plain(article.opening)}"
    for quote in story.quotes:
        yield f"  - “{plain(quote)}”"
    if reprinted := wording.reprint_words(story, speak):
        yield f"  - {plain(reprinted)}"
    for note in story.notes:
        yield f"  - **{speak(wording.COMMENT)}:** {plain(note)}"
    if article.url:
        yield f"  - {plain(article.url)}"
