"""The words of a press digest, the same in every format."""

from itertools import groupby

from extractor.ground.coverage import Coverage
from extractor.ground.labels import EVENT_LABELS
from extractor.records.digest import Digest, Group, Story, Topic
from extractor.report.words import day_words, span_of_days

EMPTY = "Không có bài nào."


def title(digest: Digest) -> str:
    """ "ĐIỂM BÁO NGÀY 17/03/2026"; "ĐIỂM BÁO" of articles that were chosen one by one, without their days."""
    if digest.first_day is None and digest.last_day is None:
        return "ĐIỂM BÁO"
    return f"ĐIỂM BÁO {span_of_days(digest.first_day, digest.last_day).upper()}"


def summary(digest: Digest) -> str:
    """ "12 bài của 7 báo, gộp thành 9 tin"."""
    if not digest.articles:
        return EMPTY
    return f"{len(digest.articles)} bài của {len(digest.papers)} báo, gộp thành {len(digest.stories)} tin"


def filters(digest: Digest) -> str:
    """ "Đơn vị, cá nhân: …; từ tìm: …"; empty when nothing but days was asked."""
    return "; ".join(f"{name}: {value}" for name, value in digest.filters)


def group_heading(group: Group) -> str:
    return group.unit or ("Nhiều đơn vị" if group.several else "Tin không nêu đơn vị")


def topic_words(topic: Topic) -> str:
    if topic == "proposal":
        return "Đề nghị khen thưởng"
    return "Tin khác" if topic == "other" else EVENT_LABELS[topic].vi


def topics(group: Group) -> list[tuple[str, list[Story]]]:
    """The stories of a group by topic, in its order."""
    return [
        (topic_words(topic), list(stories)) for topic, stories in groupby(group.stories, lambda s: s.topic)
    ]


def place_words(article: Coverage) -> str:
    """ "Báo Ví dụ, 17/03/2026"."""
    return ", ".join(filter(None, (article.paper, day_words(article.published))))


def reprint_words(story: Story) -> str:
    """ "Đăng lại ở 2 báo: A, B"; empty for a story of one paper alone."""
    others = story.other_papers
    return f"Đăng lại ở {len(others)} báo: {', '.join(others)}" if others else ""
