"""The province that a body stands for: named, meant by the article, or left open."""

import pytest

from extractor.events.naming.territory import with_territories
from extractor.ground.article import Article
from extractor.ground.reading import Mark, Reading
from tests.builders import a_mark, an_article, an_award


def place_of(article: Article, marks: tuple[Mark, ...], **fields: object) -> str | None:
    (row,) = with_territories(Reading(article, (), marks), [an_award(article, "tặng Bằng khen", **fields)])
    assert row.place == next((claim.value for claim in row.claims if claim.field == "place"), None)
    for claim in row.claims:
        if claim.span is not None:
            assert claim.span.of(article.text)
    return row.place


@pytest.mark.parametrize(
    ("grantor", "code"),
    [
        ("UBND tỉnh Nghệ An", "40"),
        ("Chủ tịch UBND thành phố Hà Nội", "01"),
        ("UBND TP Hà Nội", "01"),
        ("UBND TP.HCM", "79"),
        ("UBND TP Hồ Chí Minh", "79"),
        ("Công an Đồng Nai", "75"),
        ("Tỉnh ủy Hòa Bình", "17"),
        ("Tỉnh uỷ Hoà Bình", "17"),
        ("UBND tỉnh Thừa Thiên Huế", "46"),
        ("LĐLĐ Thủ đô", "01"),
        ("Trung ương Đoàn TNCS Hồ Chí Minh", None),
        ("Quỹ Hòa Bình", None),
        ("Trường THPT Hà Nam Ninh cơ sở 2", None),
        ("UBND thành phố Vinh", None),
        ("Bộ Y tế", None),
        (None, None),
    ],
)
def test_named_in_the_grantor(grantor: str | None, code: str | None) -> None:
    article = an_article("Khen thưởng", "Đơn vị tặng Bằng khen.")
    assert place_of(article, (), grantor=grantor, award="Bằng khen") == code


HA_NOI = ("Cụm thi đua số XII thành phố Hà Nội", "UNIT")


@pytest.mark.parametrize(
    ("grantor", "level", "named", "code"),
    [
        ("UBND Thành phố", "province", [HA_NOI], "01"),
        ("Thành ủy", "province", [HA_NOI], "01"),
        ("UBND tỉnh", "province", [HA_NOI], None),
        ("UBND thành phố", "district_commune", [HA_NOI], None),
        ("UBND Thành phố", "province", [HA_NOI, ("UBND TP Đà Nẵng", "UNIT")], None),
        ("UBND tỉnh", "province", [HA_NOI, ("tỉnh Nghệ An", "LOC")], "40"),
        ("Công an tỉnh", "unit", [("LĐLĐ Nghệ An", "UNIT")], "40"),
        ("UBND tỉnh", "province", [("thành phố Vinh", "LOC", "40.thanh-pho-vinh")], "40"),
        ("UBND tỉnh", "province", [("Trường Hà Nam mới", "UNIT")], None),
        ("UBND tỉnh", "province", [("Nguyễn Nghệ An", "PERSON")], None),
        ("UBND tỉnh", "province", [], None),
    ],
)
def test_meant_by_the_article(
    grantor: str, level: str, named: list[tuple[str, ...]], code: str | None
) -> None:
    article = an_article("Khen thưởng", *(words for words, *_ in named), "Hội đồng tặng Bằng khen.")
    marks = tuple(
        a_mark(article, label, words, id=rest[0] if rest else None)  # type: ignore[arg-type]
        for words, label, *rest in named
    )
    assert place_of(article, marks, grantor=grantor, level=level, award="Bằng khen") == code


def test_among_several_the_one_in_the_headline() -> None:
    article = an_article("Khen thưởng ở tỉnh Nghệ An", "Đoàn của tỉnh Hà Tĩnh đến thăm.", "tặng Bằng khen")
    marks = (a_mark(article, "LOC", "tỉnh Nghệ An"), a_mark(article, "LOC", "tỉnh Hà Tĩnh"))
    assert place_of(article, marks, grantor="UBND tỉnh", award="Bằng khen") == "40"


def test_a_recipient_that_breaks_off_at_its_province() -> None:
    article = an_article("Khen thưởng", "Đoàn đến LĐLĐ Nghệ An.", "tặng Bằng khen")
    marks = (a_mark(article, "UNIT", "LĐLĐ Nghệ An"),)
    assert place_of(article, marks, recipient="Bệnh viện Đa khoa tỉnh", grantor="Bộ Y tế") == "40"
