"""The words of a press digest, the same in every format."""

from collections.abc import Mapping
from itertools import groupby

from extractor.ground.coverage import Coverage
from extractor.ground.labels import EVENT_LABELS, Speak, Wording, in_vietnamese
from extractor.records.digest import Digest, Group, Story, Topic
from extractor.report.words import day_words, span_of_days

_EMPTY = Wording("Không có bài nào.", "No articles.")
_TITLE = Wording("ĐIỂM BÁO", "PRESS DIGEST")
_SEVERAL = Wording("Nhiều đơn vị", "Several units")
_NO_UNIT = Wording("Tin chung", "General news")
_TOPICS: Mapping[Topic, Wording] = {
    "proposal": Wording("Đề nghị khen thưởng", "Proposals for awards"),
    "other": Wording("Tin khác", "Other stories"),
}
COMMENT = Wording("Nhận xét", "Comment")


def title(digest: Digest, speak: Speak = in_vietnamese) -> str:
    """ "ĐIỂM BÁO NGÀY 17/03/2026"; "ĐIỂM BÁO" of articles that were chosen one by one, without their days."""
    if digest.first_day is None and digest.last_day is None:
        return speak(_TITLE)
    return f"{speak(_TITLE)} {span_of_days(digest.first_day, digest.last_day, speak).upper()}"


def summary(digest: Digest, speak: Speak = in_vietnamese) -> str:
    """ "12 bài của 7 báo, gộp thành 9 tin"."""
    if not digest.articles:
        return speak(_EMPTY)
    articles, papers, stories = len(digest.articles), len(digest.papers), len(digest.stories)
    return speak(
        Wording(
            f"{articles} bài của {papers} báo, gộp thành {stories} tin",
            f"Articles: {articles}, papers: {papers}, stories: {stories}",
        )
    )


def filters(digest: Digest, speak: Speak = in_vietnamese) -> str:
    """ "Đơn vị, cá nhân: …; từ tìm: …"; empty when nothing but days was asked."""
    return "; ".join(f"{speak(name)}: {value}" for name, value in digest.filters)


def group_heading(group: Group, speak: Speak = in_vietnamese) -> str:
    return group.unit or speak(_SEVERAL if group.several else _NO_UNIT)


def topic_words(topic: Topic, speak: Speak = in_vietnamese) -> str:
    return speak(_TOPICS.get(topic) or EVENT_LABELS[topic])


def topics(group: Group, speak: Speak = in_vietnamese) -> list[tuple[str, list[Story]]]:
    """The stories of a group by topic, in its order."""
    return [
        (topic_words(topic, speak), list(stories))
        for topic, stories in groupby(group.stories, lambda s: s.topic)
    ]


def place_words(article: Coverage) -> str:
    """ "Báo Ví dụ, 17/03/2026"."""
    return ", ".join(filter(None, (article.paper, day_words(article.published))))


def reprint_words(story: Story, speak: Speak = in_vietnamese) -> str:
    """ "Đăng lại ở 2 báo: A, B"; empty for a story of one paper alone."""
    others = story.other_papers
    told = Wording(f"Đăng lại ở {len(others)} báo", f"Reprinted by {len(others)}")
    return f"{speak(told)}: {', '.join(others)}" if others else ""
