"""Facets: counts that are true, of award rows and of articles, whatever is chosen beside them."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.search import (
    ALL_FACETS,
    Facet,
    FacetName,
    Knowledge,
    SearchAnswer,
    SearchRequest,
    ask,
    breadth,
    counting,
    facets,
    matching,
)
from extractor.store import Store, facet_blocks, open_store
from extractor.store.facet_blocks import LookedUp
from tests.builders import a_page, an_article, an_award, an_extract

UNITS = ("Công ty Sao Mai", "Trường Hoa Sen", "Hội Hồng Hà")
AWARDS = ("Giấy khen", "Bằng khen", "Cờ thi đua")
KINDS = ("letter_of_commendation", "certificate_of_merit", "emulation_flag")
LEVELS = ("unit", "province", "government")
STATUSES = ("conferred", "proposed")
PAPERS = ("Báo Một", "Báo Hai", None)

Row = dict[str, Any]


def save(store: Store, number: int, paper: str | None, rows: list[Row]) -> None:
    address = f"https://bao.example/{number}"
    published = datetime.fromisoformat(f"2022-03-{number % 28 + 1:02}T08:00:00+07:00")
    article = an_article("Tin", "Tỉnh khen đơn vị.", url=address, publisher=paper, published=published)
    awards = tuple(an_award(article, "Tỉnh khen đơn vị.", ref=ref, **row) for ref, row in enumerate(rows, 1))
    store.save(a_page(str(rows), url=address), an_extract(article, awards=awards))


def a_row(draw: st.DrawFn) -> Row:
    at = draw(st.integers(0, 2))
    first = draw(st.integers(2018, 2022))
    last = first + draw(st.integers(0, 2))
    is_person = draw(st.booleans())
    unit = draw(st.sampled_from(UNITS))
    return {
        "award": AWARDS[at], "kind": KINDS[at], "level": LEVELS[at],
        "status": draw(st.sampled_from(STATUSES)), "period": f"{first}-{last}",
        "recipient": "Lý Hùng" if is_person else unit,
        "recipient_kind": "individual" if is_person else "collective",
        "recipient_parent": draw(st.sampled_from((unit, None, "Tổng công ty Biển Xanh"))),
        "grantor": draw(st.sampled_from(("UBND tỉnh", "Bộ Y tế", None))),
    }  # fmt: skip


@st.composite
def libraries(draw: st.DrawFn) -> list[tuple[str | None, list[Row]]]:
    rows = st.lists(st.composite(a_row)(), max_size=4)
    return draw(st.lists(st.tuples(st.sampled_from(PAPERS), rows), min_size=1, max_size=6))


def values_of(name: FacetName, paper: str | None, row: Row) -> set[str]:
    """What an award row counts for, told without any of the code that counts."""
    if name == "unit":
        is_unit = row["recipient_kind"] != "individual"
        units = {row["recipient"] if is_unit else None, row["recipient_parent"]}
        return {unit.lower() for unit in units if unit}
    if name == "year":
        first, last = map(int, row["period"].split("-"))
        return {str(year) for year in range(first, last + 1)}
    if name == "publisher":
        return {paper} if paper else set()
    if name == "standing":
        return {"press"}
    if name in ("award", "grantor"):
        return {row[name].lower()} if row[name] else set()
    return {row[name]} if name in row else set()


def counts(facet: Facet) -> dict[str, int]:
    return {one.value: one.count for one in facet.values if one.count}


CHOICES: tuple[tuple[FacetName, str], ...] = (
    ("kind", "certificate_of_merit"), ("kind", "emulation_flag"), ("status", "proposed"),
    ("unit", "công ty sao mai"), ("unit", "tổng công ty biển xanh"), ("year", "2020"),
    ("publisher", "Báo Một"), ("grantor", "bộ y tế"), ("award", "giấy khen"), ("level", "unit"),
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(libraries(), st.lists(st.sampled_from(CHOICES), max_size=3, unique=True), st.booleans())
def test_counts_are_those_of_going_through_all_rows(
    library: list[tuple[str | None, list[Row]]], chosen: list[tuple[FacetName, str]], with_words: bool
) -> None:
    with open_store(":memory:") as store:
        for number, (paper, rows) in enumerate(library):
            save(store, number, paper, rows)
        answer = ask(
            store,
            SearchRequest(
                words="khen" if with_words else "",
                chosen=tuple(chosen), facets=ALL_FACETS, facet_values=50, page_size=200,
            ),
        )  # fmt: skip
    every = [(at, paper, row) for at, (paper, rows) in enumerate(library) for row in rows]
    wanted: dict[FacetName, set[str]] = {}
    for name, value in chosen:
        wanted.setdefault(name, set()).add(value)

    def meeting(besides: FacetName | None) -> list[tuple[int, str | None, Row]]:
        return [
            (at, paper, row)
            for at, paper, row in every
            if all(values_of(name, paper, row) & some for name, some in wanted.items() if name != besides)
        ]

    assert answer.awards.total.count == len(answer.awards.hits) == len(meeting(None))
    for found, is_articles in ((answer.awards, False), (answer.articles, True)):
        for facet in found.facets:
            if facet.name in ("place", "standing") or (facet.name == "publisher" and is_articles):
                continue
            expected = Counter(
                value
                for _, value in sorted(
                    {
                        (at if is_articles else number, value)
                        for number, (at, paper, row) in enumerate(meeting(facet.name))
                        for value in values_of(facet.name, paper, row)
                    }
                )
            )
            assert counts(facet) == expected, facet.name
            assert facet.precision == "exact" and facet.others == 0
    if not wanted:
        singles = {facet.name: sum(counts(facet).values()) for facet in answer.awards.facets}
        assert singles["kind"] == singles["level"] == singles["status"] == singles["standing"] == len(every)


@pytest.fixture
def store():
    with open_store(":memory:") as opened:
        save(opened, 1, "Báo Một", [{"recipient": UNITS[0], "level": "province"}] * 3)
        save(opened, 2, "Báo Hai", [{"recipient": UNITS[0], "level": "state"}])
        save(opened, 3, None, [])
        yield opened


def facet_of(answer: SearchAnswer, name: FacetName, *, articles: bool = False) -> Facet:
    found = answer.articles if articles else answer.awards
    return next(facet for facet in found.facets if facet.name == name)


def test_articles_count_once_for_a_value(store: Store) -> None:
    answer = ask(store, SearchRequest(facets=("unit", "level", "publisher")))
    assert counts(facet_of(answer, "unit")) == {"công ty sao mai": 4}
    assert counts(facet_of(answer, "unit", articles=True)) == {"công ty sao mai": 2}
    assert counts(facet_of(answer, "level", articles=True)) == {"province": 1, "state": 1}
    assert counts(facet_of(answer, "publisher", articles=True)) == {"Báo Một": 1, "Báo Hai": 1}
    assert answer.articles.total.count == 3


def test_a_chosen_value_stays_listed_with_its_count(store: Store) -> None:
    asked = SearchRequest(
        chosen=(("level", "state"), ("level", "ministry")), facets=("level",), facet_values=1
    )
    (facet,) = ask(store, asked).awards.facets
    assert [(one.value, one.count, one.chosen) for one in facet.values] == [
        ("province", 3, False), ("state", 1, True), ("ministry", 0, True),
    ]  # fmt: skip
    assert facet.values[1].label.vi == "Nhà nước"


@given(st.lists(st.integers(0, 5)), st.integers(0, 8))
def test_the_greatest_counts_are_those_of_sorting_all(given_counts: list[int], most: int) -> None:
    counts = np.array(given_counts, np.int64)
    ordered = sorted(range(len(given_counts)), key=lambda at: (-given_counts[at], at))
    assert counting.greatest(counts, most).tolist() == ordered[:most]


def test_the_very_value_of_a_facet_can_be_written_as_a_filter(store: Store) -> None:
    save(store, 4, "Báo Một", [{"recipient": "Công ty Sao Mai Xanh"}])
    assert ask(store, SearchRequest(words='đơn vị:"Công ty Sao Mai"')).awards.total.count == 5
    assert ask(store, SearchRequest(words='đơn vị:="Công ty Sao Mai"')).awards.total.count == 4
    assert ask(store, SearchRequest(words='nguồn:="Báo Một" -cấp:tỉnh')).awards.total.count == 0


def test_spellings_of_a_name_are_one_value(store: Store) -> None:
    save(store, 4, None, [{"recipient": "CÔNG TY HOÀ BÌNH"}, {"recipient": "Công ty Hòa Bình"}])
    (facet,) = ask(store, SearchRequest(facets=("unit",), about=("awards",))).awards.facets
    assert [(one.label.vi, one.count) for one in facet.values] == [
        ("Công ty Sao Mai", 4), ("Công ty Hòa Bình", 2),
    ]  # fmt: skip


def looked_up(store: Store, **in_full: str) -> None:
    """As ``pipeline.look_up_names`` does, with abbreviations of our own."""
    known = dict(facet_blocks.new_names(store, 100))
    for short, whole in in_full.items():
        known = {number: name.replace(short, whole) for number, name in known.items()}
    facet_blocks.note_names(store, {number: LookedUp("", name) for number, name in known.items()})


def test_a_short_name_is_counted_as_the_name_in_full(store: Store) -> None:
    save(
        store, 4, None, [{"recipient": "HHH xã Tân"}, {"recipient": "Lan", "recipient_parent": "HHH xã Tân"}]
    )
    save(
        store, 5, None, [{"recipient": "Hội Hồng Hà xã Tân", "grantor": "HHH tỉnh"}, {"grantor": "HHH tỉnh"}]
    )
    asked = SearchRequest(facets=("unit", "grantor"), about=("awards",), facet_values=20)
    before, _ = ask(store, asked).awards.facets
    counted = {one.label.vi: one.count for one in before.values}
    assert counted["HHH xã Tân"] == 2
    assert counted["Hội Hồng Hà xã Tân"] == 1
    looked_up(store, HHH="Hội Hồng Hà")
    units, grantors = ask(store, asked).awards.facets
    counted = {one.label.vi: one.count for one in units.values}
    assert counted["Hội Hồng Hà xã Tân"] == 3
    assert "HHH xã Tân" not in counted
    assert ("HHH tỉnh", 2) in [(one.label.vi, one.count) for one in grantors.values]
    chosen = replace(asked, chosen=(("unit", "hhh xã tân"),))
    values = ask(store, chosen).awards.facets[0].values
    assert [(one.label.vi, one.count) for one in values if "xã Tân" in one.label.vi or one.chosen] == [
        ("Hội Hồng Hà xã Tân", 3), ("hhh xã tân", 0),
    ]  # fmt: skip
    for value in ("hội hồng hà xã tân", "hhh xã tân"):
        assert ask(store, SearchRequest(chosen=(("unit", value),))).awards.total.count == 3
    assert ask(store, SearchRequest(words='đơn vị:="HHH xã Tân"')).awards.total.count == 3
    articles = ask(store, SearchRequest(about=("articles",), facets=("unit",))).articles.facets[0]
    assert {one.label.vi: one.count for one in articles.values}["Hội Hồng Hà xã Tân"] == 2


def test_a_name_in_full_that_comes_later_takes_its_short_forms_to_it(store: Store) -> None:
    save(store, 4, None, [{"recipient": "HHH xã Tân"}])
    looked_up(store, HHH="Hội Hồng Hà")
    asked = SearchRequest(facets=("unit",), about=("awards",))
    assert "HHH xã Tân" in {one.label.vi for one in ask(store, asked).awards.facets[0].values}
    save(store, 5, None, [{"recipient": "Hội Hồng Hà xã Tân"}])
    looked_up(store)
    counted = {one.label.vi: one.count for one in ask(store, asked).awards.facets[0].values}
    assert counted["Hội Hồng Hà xã Tân"] == 2


def test_an_award_is_called_as_in_the_catalogue_not_as_one_row_writes_it(store: Store) -> None:
    order = {"award_id": "huan-chuong-lao-dong", "kind": "order"}
    save(store, 4, None, [order | {"award": "Huân chương Lao động hạng Ba"}])
    save(store, 5, None, [order | {"award": "Huân chương Lao động hạng Nhì"}])
    knowing = Knowledge(award_name={"huan-chuong-lao-dong": "Huân chương Lao động"}.get)
    request = SearchRequest(facets=("award",), about=("awards",), chosen=(("award", "huan-chuong-lao-dong"),))
    (facet,) = ask(store, request, knowing).awards.facets
    assert ("Huân chương Lao động", 2) in [(one.label.vi, one.count) for one in facet.values]
    none = ask(store, replace(request, words="khôngcóchữnày"), knowing).awards.facets[0]
    assert [(one.label.vi, one.count) for one in none.values] == [("Huân chương Lao động", 0)]


def test_an_award_asked_for_by_what_a_row_writes_is_that_and_no_other_grade(store: Store) -> None:
    order = {"award_id": "huan-chuong-lao-dong", "kind": "order"}
    third, second = "Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Nhì"
    save(store, 4, None, [order | {"award": third}, order | {"award": f"{third} của Chủ tịch nước"}])
    save(
        store,
        5,
        None,
        [order | {"award": second}, order | {"award": "Huân chương Lao động", "grade": "hạng Ba"}],
    )
    knowing = Knowledge(
        award_ids=lambda name: ("huan-chuong-lao-dong",) if name == "Huân chương Lao động" else ()
    )

    def found(name: str) -> list[str]:
        rows = ask(store, SearchRequest(words=f'khen thưởng:="{name}"'), knowing).awards.hits
        return sorted(f"{hit.award.award} {hit.award.grade or ''}".strip() for hit in rows)

    assert found(third) == [third, third]
    assert found(second) == [second]
    assert len(found("Huân chương Lao động")) == 4
    assert found("Huân chương Lao động hạng Nhất") == []


def test_a_facet_that_is_unfolded_tells_its_other_values_too(store: Store) -> None:
    asked = SearchRequest(facets=("level", "kind"), facet_values=1, about=("awards",))
    folded, kinds = ask(store, asked).awards.facets
    unfolded, same_kinds = ask(store, replace(asked, unfolded="level")).awards.facets
    assert folded.others >= 1
    assert len(unfolded.values) == len(folded.values) + folded.others
    assert unfolded.others == 0
    assert kinds == same_kinds


def test_an_article_read_anew_is_counted_anew(store: Store) -> None:
    assert ask(store, SearchRequest(words="cấp:nhà nước")).awards.total.count == 1
    save(store, 2, "Báo Ba", [{"recipient": UNITS[1], "level": "province"}] * 2)
    answer = ask(store, SearchRequest(facets=("unit", "publisher")))
    assert counts(facet_of(answer, "unit")) == {"công ty sao mai": 3, "trường hoa sen": 2}
    assert counts(facet_of(answer, "publisher")) == {"Báo Một": 3, "Báo Ba": 2}


def test_places_are_counted_by_province(store: Store) -> None:
    save(
        store,
        4,
        None,
        [{"grantor": "UBND tỉnh Thanh Hóa"}, {"grantor": "Bộ Y tế", "place": "01.quan-ba-dinh"}],
    )
    names = dict(facet_blocks.new_names(store, 100))
    facet_blocks.note_names(
        store, {one: LookedUp("38" if "Thanh Hóa" in name else "", name) for one, name in names.items()}
    )
    knowing = Knowledge(place_name=lambda code: {"38": "Thanh Hóa", "01": "Hà Nội"}[code])
    (facet,) = ask(store, SearchRequest(facets=("place",), about=("awards",)), knowing).awards.facets
    assert {one.label.vi: one.count for one in facet.values} == {"Thanh Hóa": 1, "Hà Nội": 1}
    found = ask(store, SearchRequest(chosen=(("place", "38"),)), knowing).awards
    assert [hit.award.grantor for hit in found.hits] == ["UBND tỉnh Thanh Hóa"]


def test_many_articles_are_counted_in_part_and_said_to_be(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10, 50):
        save(store, number, "Báo Một", [{"recipient": UNITS[1], "level": "unit"}])
    monkeypatch.setattr(facets, "MOST_ROWS", 10)
    monkeypatch.setattr(facets, "_RUN", 2)
    answer = ask(store, SearchRequest(facets=("level",)))
    assert facet_of(answer, "level").precision == "exact"
    told = facet_of(answer, "level", articles=True)
    assert told.precision == "about"
    assert 20 <= counts(told)["unit"] <= 80


def test_years_and_papers_grow_from_windows_each_by_its_own_share(monkeypatch: pytest.MonkeyPatch) -> None:
    """A window lies in few years and papers; where every row matches, each has to come out whole."""
    for name, value in {"_FEW": 2, "_WINDOWS": 3, "_SAMPLED": 12}.items():
        monkeypatch.setattr(matching, name, value)
    monkeypatch.setattr(breadth, "CEILING", 4)
    monkeypatch.setattr(counting, "_ENOUGH", 1)
    with open_store(":memory:") as many:
        for number in range(84):
            year = 2019 if number % 28 < 5 else 2021
            paper = "Báo Một" if number % 28 < 5 else "Báo Hai"
            save(many, number, paper, [{"recipient": UNITS[0], "period": str(year)}])
        answer = ask(many, SearchRequest(words="khen", facets=("year", "publisher"), page_size=5))
        for articles in (False, True):
            years, papers = (facet_of(answer, name, articles=articles) for name in ("year", "publisher"))
            assert (years.precision, papers.precision) == ("about", "about")
            assert counts(years) == {"2021": 69, "2019": 15}
            assert counts(papers) == {"Báo Hai": 69, "Báo Một": 15}
