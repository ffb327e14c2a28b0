"""The filters of ``awards``: what each finds, what it does not, what is refused."""

from datetime import datetime
from typing import Any

import pytest

from extractor.errors import UsageError
from extractor.search import (
    AwardFilters,
    AwardRow,
    Knowledge,
    SearchRequest,
    all_awards,
    ask,
    award_order,
    award_page,
    award_row_json,
    awards,
)
from extractor.search.knowledge import NOTHING_KNOWN
from extractor.store import open_store
from extractor.store.facet_blocks import LookedUp, new_names, note_names
from tests.builders import a_page, an_article, an_award, an_extract

ROWS: dict[str, dict[str, Any]] = {
    "flag": {
        "ref": 1, "award": "Cờ thi đua của Chính phủ", "award_id": "co-thi-dua-cua-chinh-phu",
        "kind": "emulation_flag", "level": "government", "recipient": "Phòng Tham mưu",
        "recipient_parent": "Công an tỉnh Hòa Bình", "grantor": "Chính phủ", "status": "announced",
        "date": "2022-03", "period": "2021", "decision": "512/QĐ-TTg",
    },
    "set": {
        "ref": 2, "recipient_count": 2, "recipient_parent": "Cụm thi đua số 4", "period": "2016-2020",
        "grantor": "UBND tỉnh Hoà Bình", "place": "17",
    },
    "member": {"ref": 3, "member_of": 2, "recipient": "Sở Tư pháp", "grantor": "UBND tỉnh Hoà Bình"},
    "person": {
        "ref": 4, "award": "Bằng khen của Bộ trưởng Bộ Y tế", "level": "ministry", "recipient": "Lý Văn Hùng",
        "recipient_kind": "individual", "recipient_parent": "Bệnh viện Phổi",
        "grantor": "Bộ trưởng Bộ Y tế", "status": "past", "date": "2015-06-30",
    },
    "namesake": {
        "ref": 5, "recipient": "Lý Văn Hưng", "recipient_kind": "individual", "grade": "Nhì",
        "award": "Huân chương Lao động", "kind": "order", "level": "state", "grantor": "Chủ tịch nước",
    },
    "club": {"ref": 6, "recipient": "Câu lạc bộ Lý Văn Hùng", "date": "2022", "place": "40.huyen-ky-son"},
}  # fmt: skip


@pytest.fixture(scope="module")
def store():
    article = an_article(
        "Hội nghị", "Trao thưởng.", published=datetime.fromisoformat("2022-03-17T16:30:00+07:00")
    )
    rows = tuple(an_award(article, "Trao thưởng", **row) for row in ROWS.values())
    with open_store(":memory:") as opened:
        opened.save(a_page(), an_extract(article, awards=rows))
        other = an_article(
            "Bài cũ", "Trao thưởng.", url="https://www.nhandan.example/cu", publisher="Nhân Dân",
            published=datetime.fromisoformat("2019-01-02T07:00:00+07:00"),
        )  # fmt: skip
        old = an_award(other, "Trao thưởng", recipient="Hội Nông dân", kind="badge")
        opened.save(a_page(url="https://www.nhandan.example/cu"), an_extract(other, awards=(old,)))
        yield opened


def found(store: Any, **filters: Any) -> set[str]:
    names = {row["ref"]: name for name, row in ROWS.items()}
    asked = AwardFilters(**filters)
    rows = awards(store, asked)
    assert by_pages(store, asked) == rows
    with store.snapshot():
        assert list(award_order.all_awards(store, asked, NOTHING_KNOWN, behind=1)) == rows[1:]
    return {"old" if row.title == "Bài cũ" else names[row.ref] for row in rows}


def by_pages(store: Any, asked: AwardFilters) -> list[AwardRow]:
    rows: list[AwardRow] = []
    after = None
    while page := award_page(store, asked, NOTHING_KNOWN, after, 2):
        rows += page
        after = page[-1].article_id, page[-1].ref
    return rows


EVERYTHING = {*ROWS, "old"}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, EVERYTHING),
        ({"unit": "phong tham muu"}, {"flag"}),
        ({"unit": "Công an tỉnh Hoà Bình"}, {"flag"}),
        ({"unit": "Phòng Tham mưu Công an tỉnh Hòa Bình"}, {"flag"}),
        ({"unit": "Công an tỉnh Hòa Bình, Phòng Tham mưu"}, {"flag"}),
        ({"unit": "cum thi dua so 4"}, {"set", "member"}),
        ({"unit": "Cụm thi đua số"}, {"set", "member"}),
        ({"unit": "bệnh viện phổi"}, {"person"}),
        ({"unit": "bệnh viện phơi"}, set()),
        ({"unit": "an tinh"}, {"flag"}),
        ({"unit": "Công an Hòa Bình"}, {"flag"}),
        ({"unit": "Công an huyện Hòa Bình"}, set()),
        ({"unit": "tu phap so"}, set()),
        ({"unit": "chính phủ"}, set()),
        ({"person": "ly van hung"}, {"person", "namesake"}),
        ({"person": "Lý Văn Hùng"}, {"person"}),
        ({"person": "LÝ VĂN HƯNG"}, {"namesake"}),
        ({"person": "sở tư pháp"}, set()),
        ({"award": "co thi dua"}, {"flag"}),
        ({"award": "co-thi-dua-cua-chinh-phu"}, {"flag"}),
        ({"award": "co-thi-dua"}, {"flag"}),
        ({"award": "co-thi"}, {"flag"}),
        ({"award": "co-thi-d"}, set()),
        ({"award": "Bằng khen Bộ Y tế"}, {"person"}),
        ({"award": "huân chương lao động hạng nhì"}, set()),
        ({"award": "huân chương lao động nhì"}, {"namesake"}),
        ({"award": '"bằng khen của bộ"'}, {"person"}),
        ({"award": '"bằng khen bộ"'}, set()),
        ({"kind": "order"}, {"namesake"}),
        ({"kind": "order, badge"}, {"namesake", "old"}),
        ({"level": "government"}, {"flag"}),
        ({"status": "announced,past"}, {"flag", "person"}),
        ({"grantor": "ubnd hoa binh"}, {"set", "member"}),
        ({"grantor": "Bộ Y tế"}, {"person"}),
        ({"grantor": "Bộ Y tê"}, set()),
        ({"year": "2021"}, {"flag"}),
        ({"year": "2018"}, {"set"}),
        ({"year": "2015"}, {"person"}),
        ({"year": "2022"}, {"member", "namesake", "club"}),
        ({"year": "2019"}, {"set", "old"}),
        ({"year": "2014-2015"}, {"person"}),
        ({"from_day": "2022-03-18"}, {"flag", "club"}),
        ({"from_day": "2022-04-01"}, {"club"}),
        ({"to_day": "30/6/2015"}, {"person"}),
        ({"to_day": "2015-06-29"}, set()),
        ({"from_day": "2015", "to_day": "6/2015"}, {"person"}),
        ({"to_day": "2019"}, {"person", "old"}),
        ({"place": "hoa binh"}, {"flag", "set", "member"}),
        ({"place": "17"}, {"set"}),
        ({"place": "40"}, {"club"}),
        ({"place": "40.huyen-ky-son"}, {"club"}),
        ({"place": "Thanh Hóa"}, set()),
        ({"place": "Thanh Hóa", "place_codes": ("17",)}, {"set"}),
        ({"publisher": "nhan dan"}, {"old"}),
        ({"publisher": "nhandan.example"}, {"old"}),
        ({"publisher": "example"}, EVERYTHING),
        ({"publisher": "dan.example"}, set()),
        ({"decision": "512/qđ-ttg"}, {"flag"}),
        ({"decision": "512"}, {"flag"}),
        ({"decision": "12"}, set()),
        ({"unit": "cụm thi đua", "year": "2022"}, {"member"}),
    ],
)
def test_what_a_filter_finds(store: Any, filters: dict[str, Any], expected: set[str]) -> None:
    assert found(store, **filters) == expected


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        ({"kind": "flagg"}, "emulation_flag"),
        ({"kind": "order,"}, "no such code"),
        ({"level": "thôn"}, "district_commune"),
        ({"status": "given"}, "conferred"),
        ({"year": "năm 2021"}, "not a year"),
        ({"year": "2021-2019"}, "earlier year first"),
        ({"from_day": "yesterday"}, "not a date"),
        ({"to_day": "31/2/2022"}, "not a date"),
        ({"from_day": "2022-13"}, "not a date"),
        ({"from_day": "2022", "to_day": "2021"}, "earlier day first"),
        ({"unit": " , "}, "no word"),
        ({"award": "..."}, "no word"),
        ({"place": "-"}, "no word"),
        ({"publisher": "!"}, "no word"),
    ],
)
def test_what_is_refused(store: Any, filters: dict[str, Any], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        awards(store, AwardFilters(**filters))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"grantor": "Ủy ban nhân dân tỉnh"}, {"set", "member"}),
        ({"grantor": "Ủy ban nhân dân"}, set()),
        ({"award": "BK BYT"}, {"person"}),
        ({"unit": "PTM"}, {"flag"}),
        ({"unit": "PTM, Công an"}, {"flag"}),
        ({"unit": "Cụm PTM"}, set()),
        ({"person": "PTM"}, set()),
    ],
)
def test_other_wordings_are_found_as_well(store: Any, filters: dict[str, str], expected: set[str]) -> None:
    def wordings(words: str) -> list[str]:
        known = {
            "Ủy ban nhân dân tỉnh": ["…", "UBND tỉnh"],
            "BK BYT": ["Bằng khen Bộ Y tế"],
            "PTM": ["Phòng Tham mưu"],
        }
        return known.get(words, [])

    rows = awards(store, AwardFilters(**filters), Knowledge(wordings=wordings))
    names = {row["ref"]: name for name, row in ROWS.items()}
    assert {names[row.ref] for row in rows} == expected


def test_a_row_carries_its_article_and_evidence(store: Any) -> None:
    row = awards(store, AwardFilters(unit="phòng tham mưu"))[0]
    content = award_row_json(row)
    assert content["article"] == {
        "id": row.article_id, "title": "Hội nghị", "url": "https://bao.example/tin/ky-giao-uoc-1.html",
        "publisher": "Báo Ví dụ", "published": "2022-03-17T16:30:00+07:00",
    }  # fmt: skip
    assert content["evidence"]["text"] == "Trao thưởng"
    assert content["confidence"] == 0.9
    assert {**content, **ROWS["flag"]} == content


def test_rows_stand_newest_article_first_and_in_text_order(store: Any) -> None:
    rows = awards(store, AwardFilters())
    assert [(row.title, row.ref) for row in rows] == [*(("Hội nghị", n) for n in range(1, 7)), ("Bài cũ", 1)]


def test_pages_keep_the_order_of_articles_whatever_was_read_last() -> None:
    """Rows of a reading that came later have later numbers, though their article is the older one."""
    day = datetime.fromisoformat("2022-03-17T16:30:00+07:00")
    with open_store(":memory:") as store:
        for name, units in (("a", "MN"), ("b", "PQR"), ("a", "MNST")):
            url = f"https://bao.example/{name}"
            article = an_article(name, f"Trao cho {units}.", url=url, published=day)
            rows = tuple(
                an_award(article, "Trao cho", ref=ref, recipient=f"Sở {unit}")
                for ref, unit in enumerate(units, 1)
            )
            store.save(a_page(units, url=url), an_extract(article, awards=rows))
        asked = AwardFilters(unit="sở")
        rows = awards(store, asked)
        assert [row.recipient[-1:] for row in rows] == list("PQRMNST")
        assert [row.id for row in rows] != sorted((row.id for row in rows), reverse=True)
        assert by_pages(store, asked) == rows
        with store.snapshot():
            assert list(award_order.all_awards(store, asked, NOTHING_KNOWN, behind=0)) == rows


def test_a_place_is_met_by_names_that_lie_in_it_for_lists_files_and_the_search() -> None:
    """ "LĐLĐ quận Ba Đình" does not say that it is of Hà Nội."""
    article = an_article("Tin", "Khen hai đơn vị.")
    with open_store(":memory:") as store:
        names = ("LĐLĐ quận Ba Đình", "LĐLĐ huyện Kỳ Sơn", "Công an Hà Nội", "LĐLĐ Q. Ba Đình")
        rows = [
            an_award(article, "Khen", ref=ref, recipient=name, grantor=None)
            for ref, name in enumerate(names, 1)
        ]
        store.save(a_page(), an_extract(article, awards=tuple(rows)))
        placed = {
            number: LookedUp("01" if "quận" in name else "", name.replace("Q.", "quận"))
            for number, name in new_names(store, 9)
        }
        note_names(store, placed)
        asked = AwardFilters(place="Hà Nội", place_codes=("01",))
        found = awards(store, asked)
        assert [row.recipient for row in found] == [names[0], names[2], names[3]]
        assert list(all_awards(store, asked, NOTHING_KNOWN)) == by_pages(store, asked) == found
        answer = ask(store, SearchRequest(filters=asked))
        assert answer.awards.total.count == len(found)


def test_a_member_names_its_set(store: Any) -> None:
    rows = {row.ref: row for row in awards(store, AwardFilters(unit="cụm thi đua số 4"))}
    assert rows[3].member_of == rows[2].id


def test_the_filters_given_are_named_as_on_the_command_line() -> None:
    given = AwardFilters(unit="x", from_day="2022", place_codes=("01",)).given()
    assert given == {"unit": "x", "from": "2022"}
