"""What is told of how a page was read: whose layout, which source, whether a second reader agrees."""

from dataclasses import replace
from pathlib import Path

import pytest

from extractor.article import read_article, second_opinion
from extractor.article.blocks import Piece
from extractor.ground.page import Page
from extractor.ground.provenance import FIELDS, Origin, Provenance
from extractor.publishers.tree import parse

PAGES = Path(__file__).parents[2] / "corpora" / "pages"


def how(name: str, **fields: object) -> Provenance:
    body = (PAGES / f"{name}.html").read_bytes()
    page = Page(source=name, body=body, media_type="html")
    provenance = read_article(replace(page, **fields)).provenance
    assert provenance is not None
    return provenance


def test_each_field_names_the_source_of_the_publisher_file() -> None:
    read = how("tuoitre.vn/data-role")
    origins = dict(read.origins)
    assert (read.layouts, read.layout, read.review) == ("Tuổi Trẻ", "data-role", None)
    assert list(origins) == [name for name in FIELDS if name in origins]
    assert origins["title"] == Origin("h1[data-role=title]", 0)
    assert origins["body"] == Origin("[data-role=content]", 0)
    assert origins["tags"] == Origin(".detail-tab a", 0)


def test_a_later_source_is_counted_as_such() -> None:
    body = (PAGES / "tuoitre.vn" / "data-role.html").read_text(encoding="utf-8")
    broken = body.replace('data-role="title"', "").replace('data-role="content"', "")
    origins = dict(how("tuoitre.vn/data-role", body=broken.encode()).origins)
    assert origins["title"] == Origin("h1.article-title", 1)
    assert origins["body"] == Origin(".detail-content.afcbc-body", 1)


def test_general_rules_have_no_choice() -> None:
    read = how("general/union-br")
    assert (read.layouts, read.layout) == ("general", None)
    assert dict(read.origins)["body"] == Origin("densest text")


def test_a_text_file_has_no_provenance() -> None:
    page = Page(source="bai.txt", body="Trao cờ\n\nSáng nay, xã Khe Lim trao cờ.".encode(), media_type="text")
    assert read_article(page).provenance is None


def test_a_layout_that_points_at_the_wrong_box_is_put_up_for_review() -> None:
    """The body's name is given to a box of comments: the layout trusts it, the second reader does not."""
    paragraphs = "".join(
        f"<p>Trong năm, tổ {number} của phường vận động được {number * 3} hộ hiến đất mở ngõ, góp công sửa "
        "đường, trồng hoa và thắp sáng các lối đi chung của khu dân cư.</p>"
        for number in range(2, 9)
    )
    menu = "".join(f'<li><a href="/{number}">Chuyên mục số {number} của báo</a></li>' for number in range(60))
    page = f"""<html><head><title>Phường khen các tổ dân phố</title>
<link rel="canonical" href="https://tuoitre.vn/phuong-khen-100261118090512345.htm"></head><body><ul>{menu}</ul>
<h1 data-role="title">Phường khen các tổ dân phố</h1><div class="entry"><article>{paragraphs}</article></div>
<div data-role="content"><p>Chúc mừng các cô chú ở tổ tôi, thật xứng đáng.</p></div></body></html>"""
    read = how("tuoitre.vn/data-role", body=page.encode())
    assert read.layout == "data-role"
    assert read.agreement is not None and read.agreement < 0.3
    assert read.review == "disagreement"


TREE = parse("trang", "<html><body><p>Một đoạn dài</p><p>và phần khác của trang</p></body></html>")


@pytest.mark.parametrize(
    ("theirs", "share"),
    [
        (["Tiêu đề", "Lời dẫn", "Một đoạn dài.", "Chú thích"], 1.0),
        (["Một đoạn dài"], 1.0),
        (["Lời dẫn", "Một đoạn dài"], 1.0),
        (["Khác hẳn"], 0.0),
        (["Một đoạn khác"], 0.667),
        ([], None),
        (["Một đoạn dài và phần khác của trang"], None),
    ],
)
def test_agreement_is_the_share_of_words(
    theirs: list[str], share: float | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Title, lead and captions may be there or not; a second reading of the whole page says nothing."""
    monkeypatch.setattr(second_opinion, "second_reading", lambda _tree: theirs)
    body = [Piece("paragraph", "Một đoạn dài."), Piece("caption", "Chú thích")]
    assert second_opinion.agreement(TREE, ["Tiêu đề", "Lời dẫn"], body) == share
