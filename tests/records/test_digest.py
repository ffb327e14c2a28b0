"""What becomes of the articles of a day: stories, their unit, topic and quotations."""

from typing import Any

import pytest

from extractor.ground.coverage import Coverage, Told
from extractor.records.digest import Digest, Group, arranged, groups, topic


def an_article(number: int, title: str = "Tin", lead: str = "Mở đầu.", **fields: Any) -> Coverage:
    settings: dict[str, Any] = {
        "story": number, "text": f"{title}\n\n{lead}\n\nThân bài.", "url": None, "paper": f"Báo {number}",
        "published": "2024-03-01",
    }  # fmt: skip
    return Coverage(id=number, title=title, lead=lead, **(settings | fields))


def an_award(article: int, unit: str | None, **fields: Any) -> Told:
    settings: dict[str, Any] = {"quote": f"Trao cho {unit}", "start": 9, "recipient_kind": "collective",
                                "status": "conferred"}  # fmt: skip
    return Told(article=article, unit=unit, **(settings | fields))


def made(articles: list[Coverage], *told: Told, **notes: list[str]) -> tuple[Group, ...]:
    return groups(articles, told, {int(key[1:]): value for key, value in notes.items()})


def test_copies_are_one_story_told_by_the_first() -> None:
    articles = [an_article(1), an_article(2, story=1), an_article(3, story=1, paper="Báo 1"), an_article(4)]
    (group,) = made(articles)
    first, second = group.stories
    assert (first.article.id, [one.id for one in first.reprints], first.other_papers) == (
        1,
        [2, 3],
        ("Báo 2",),
    )
    assert (second.article.id, second.other_papers) == (4, ())


@pytest.mark.parametrize(
    ("title", "lead", "units", "expected"),
    [
        ("Tin", "Mở đầu.", ["Trường A Lưới"], ("Trường A Lưới", False)),
        ("Trường A Lưới nhận cờ", "Mở đầu.", ["Sở Tư pháp", "Trường A Lưới"], ("Trường A Lưới", False)),
        ("TRƯỜNG A LƯỚI NHẬN CỜ", "Mở đầu.", ["Sở Tư pháp", "Trường A Lưới"], ("Trường A Lưới", False)),
        (
            "UBND xã Bến đón cờ",
            "Mở đầu.",
            ["Sở Tư pháp", "Ủy ban nhân dân xã Bến"],
            ("Ủy ban nhân dân xã Bến", False),
        ),
        ("Tin", "Sở Tư pháp đón cờ.", ["Sở Tư pháp", "Trường A Lưới"], ("Sở Tư pháp", False)),
        ("Tin", "Sở Tư pháp và Trường A Lưới.", ["Sở Tư pháp", "Trường A Lưới"], (None, True)),
        ("Tin", "Mở đầu.", ["Sở Tư pháp", "Trường A Lưới"], (None, True)),
        ("Tin", "Mở đầu.", ["Trường A Lưới", "Trường A lưới"], ("Trường A Lưới", False)),
        ("Tin", "Mở đầu.", [], (None, False)),
        ("Tin", "Mở đầu.", [None], (None, False)),
    ],
)
def test_the_unit_a_story_is_about(title: str, lead: str, units: list, expected: tuple) -> None:
    (group,) = made([an_article(1, title, lead)], *(an_award(1, unit) for unit in units))
    assert (group.unit, group.several) == expected


def test_units_honoured_come_before_the_organiser() -> None:
    event = Told(1, "Lễ trao", 0, "Bộ Xây dựng", event="award_ceremony")
    assert made([an_article(1)], event, an_award(1, "Sở Tư pháp"))[0].unit == "Sở Tư pháp"
    assert made([an_article(1)], event)[0].unit == "Bộ Xây dựng"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ([Told(1, "", 0, event="pact_signing"), an_award(1, "X", status="proposed")], "pact_signing"),
        ([Told(1, "", 0, event="other"), an_award(1, "X", status="proposed")], "proposal"),
        ([an_award(1, "X", status="announced")], "commendation"),
        ([an_award(1, "X", status="proposed"), an_award(1, "Y")], "commendation"),
        ([an_award(1, "X", status="past")], "other"),
        ([an_award(1, "X", status="target")], "other"),
        ([], "other"),
    ],
)
def test_topics(told: list[Told], expected: str) -> None:
    assert topic(told) == expected


def test_quotes_are_said_once_and_not_what_the_opening_says() -> None:
    article = an_article(1, lead="Trao cho Sở A.")
    told = [an_award(1, "Sở A"), *(an_award(1, f"Sở {x}", start=at) for at, x in enumerate("BBCDE", 20))]
    ((story,),) = [group.stories for group in made([article], *told)]
    assert story.quotes == ("Trao cho Sở B", "Trao cho Sở C", "Trao cho Sở D")


def test_a_quote_within_a_longer_one_is_not_said_twice() -> None:
    told = [
        an_award(1, "Sở A", quote=quote) for quote in ("tặng cờ", "tặng cờ và bằng khen", "tặng giấy khen")
    ]
    ((story,),) = [group.stories for group in made([an_article(1)], *told)]
    assert story.quotes == ("tặng cờ và bằng khen", "tặng giấy khen")


def test_a_line_of_a_list_is_no_quotation() -> None:
    told = [
        an_award(1, "Sở A", quote="tặng cờ cho các sở"),
        an_award(1, "Sở A", quote="Sở A", is_bare_name=True),
    ]
    ((story,),) = [group.stories for group in made([an_article(1)], *told)]
    assert story.quotes == ("tặng cờ cho các sở",)


def test_units_with_most_stories_first_then_several_then_none() -> None:
    articles = [an_article(number) for number in range(1, 7)]
    told = [an_award(1, "Xã Bến"), an_award(2, "Ấp Đông"), an_award(3, "Xã Bến"), an_award(4, "Bản Ná"),
            an_award(5, "Một"), an_award(5, "Hai")]  # fmt: skip
    found = made(articles, *told)
    assert [group.unit for group in found] == ["Xã Bến", "Ấp Đông", "Bản Ná", None, None]
    assert [group.several for group in found][-2:] == [True, False]


def test_a_note_on_a_copy_stands_at_its_story() -> None:
    (group,) = made([an_article(1), an_article(2, story=1)], _2=["Cần đối chiếu."])
    assert group.stories[0].notes == ("Cần đối chiếu.",)


def test_an_article_without_lead_opens_with_its_first_block() -> None:
    assert an_article(1, lead="").opening == "Thân bài."
    assert Coverage(1, 1, "Tin", None, "Tin", None, None, None).opening == ""


def test_a_person_chooses_stories_and_their_order() -> None:
    """Left out are the others, with their copies; a topic stays together at the place of its first story."""
    articles = [an_article(number) for number in (1, 2, 3, 4)] + [an_article(5, story=1)]
    told = [an_award(1, "A"), an_award(2, "A", status="proposed"), an_award(3, "A"), an_award(4, "B")]
    digest = Digest(None, None, (), tuple(articles), made(articles, *told))
    chosen = arranged(digest, [4, 3, 2, 1])
    assert [[story.article.id for story in group.stories] for group in chosen.groups] == [[4], [3, 1, 2]]
    assert [article.id for article in arranged(digest, [2]).articles] == [2]
    assert [article.id for article in arranged(digest, [1]).articles] == [1, 5]
    assert arranged(digest, []).groups == ()
