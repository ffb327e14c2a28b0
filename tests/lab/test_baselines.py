from extractor.ground.article import Article, join_blocks
from extractor.lab.baselines import raw_underthesea, rules_alone


def article() -> Article:
    text, blocks = join_blocks([("paragraph", "Ông Nguyễn Khắc Chúc đang làm việc tại Hà Nội.")])
    return Article("", text, blocks)


def test_raw_names_lie_on_their_words() -> None:
    marks = raw_underthesea(article()).marks
    assert ("PERSON", "Nguyễn Khắc Chúc") in [(mark.label, mark.text) for mark in marks]
    assert all(mark.span.of(article().text) == mark.text for mark in marks)


def test_rules_alone_hold_nothing_of_the_model() -> None:
    marks = rules_alone(article()).marks
    assert ("LOC", "Hà Nội") in [(mark.label, mark.text) for mark in marks]
    assert all(mark.by != "crf" for mark in marks)
