"""Copies of articles under other names: the marks still lie on their words."""

from random import Random

from extractor.ground.article import Article
from extractor.ground.reading import Mark
from extractor.lab.augment import shouted, swapped
from extractor.lab.corpus import load_split
from extractor.lab.patterns import annotated
from extractor.lab.roots import GOLD
from extractor.lab.slots import Filler


def one(marked: str) -> tuple[Article, tuple[Mark, ...]]:
    return annotated("paragraph", marked)


def test_names_change_and_marks_follow() -> None:
    article, marks = one(
        "Bà {PERSON|Lê Thị Hoa} ({UNIT|Trường THPT Sông Mơ}) nhận "
        "{AWARD|Bằng khen của {UNIT|UBND tỉnh}}; bà {PERSON|Lê Thị Hoa} vui."
    )
    copy, moved = swapped(article, marks, Filler(Random(1)))
    assert [mark.label for mark in moved] == ["PERSON", "UNIT", "AWARD", "UNIT", "PERSON"]
    assert all(mark.span.of(copy.text) == mark.text for mark in moved)
    assert moved[0].text == moved[4].text != "Lê Thị Hoa"
    assert moved[1].text.startswith("Trường ") and moved[1].text != "Trường THPT Sông Mơ"
    assert moved[2].text == "Bằng khen của UBND tỉnh"
    assert copy.text.endswith(f"bà {moved[4].text} vui.")


def test_a_unit_of_no_known_head_stays() -> None:
    article, marks = one("Anh làm ở {UNIT|Xyz Qwerty}.")
    assert swapped(article, marks, Filler(Random(1))) == (article, marks)


def test_headline_in_capitals() -> None:
    article, marks = annotated("title", "{UNIT|Sở Y tế} họp")
    loud, same = shouted(article, marks)
    assert loud.text == loud.title == "SỞ Y TẾ HỌP"
    assert same[0].text == "SỞ Y TẾ" and same[0].span == marks[0].span


def test_whole_articles_stay_whole() -> None:
    for gold in list(load_split(GOLD / "dev"))[:20]:
        copy, marks = swapped(gold.article, gold.marks, Filler(Random(2)))
        assert len(copy.blocks) == len(gold.article.blocks)
        assert copy.blocks[-1].span.end == len(copy.text)
        assert all(mark.span.of(copy.text) == mark.text for mark in marks)
        assert [block.span.of(copy.text)[-1:] for block in copy.blocks] == [
            block.span.of(copy.text).rstrip()[-1:] for block in copy.blocks
        ]
