"""What a judgement on one award frame looks at."""

from extractor.events.article_wide.setting import Setting
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.ground.value_class import value_class


@value_class
class Case:
    """One frame in its article.

    ``kind`` is that of its award. ``before`` is the judgement that its clause may go on with, ``told_of`` the
    time that its paragraph or line tells of, ``at_meeting`` whether the article has come to what happens at
    the meeting itself.
    """

    text: str
    frame: Frame
    kind: Kind
    setting: Setting
    before: Judgement | None
    told_of: Span | None
    at_meeting: bool
