"""Figures counted by the database are those counted from every achievement and article one by one."""

from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor import record_book
from extractor.ground.coverage import CoverageTally
from extractor.ground.records import Kind, Level, Status
from extractor.press.figures import figures
from extractor.press.naming import coverage_of, meant, press_of
from extractor.records.figures import award_charts, coverage_charts, tally
from extractor.search.coverage import Wanted, coverage, months_and_papers
from extractor.store import open_store
from extractor.store.coverage import extent
from extractor.store.criteria import ArticleCriteria
from extractor.store.record_tables import achievements, entries
from extractor.viet.times import VIETNAM
from tests.builders import a_page, an_article, an_award, an_extract

KINDS: tuple[tuple[Kind, Level], ...] = (
    ("order", "state"), ("certificate_of_merit", "province"), ("prize", "unit"),
)  # fmt: skip
STATUSES: tuple[Status, ...] = ("conferred", "past", "proposed", "target")
NAMES = ("Trường Hoa Mai", "Công ty Sao Mai", None)

told = st.tuples(
    st.sampled_from(KINDS), st.sampled_from(STATUSES), st.sampled_from(NAMES),
    st.sampled_from(("2019", "2021-2022", None)), st.sampled_from(("Báo A", "Báo B", None)),
    st.sampled_from(("2021-11-30", "2022-03-17", None)),
)  # fmt: skip


@pytest.mark.parametrize("days", [(None, None), ("2021", None), ("2022-01-01", "31/12/2022")])
@settings(max_examples=15, deadline=None)
@given(st.lists(told, max_size=6))
def test_sums_are_those_of_the_rows(
    days: tuple[str | None, str | None],
    rows: list[tuple[tuple[Kind, Level], Status, str | None, str | None, str | None, str | None]],
) -> None:
    with open_store(":memory:") as store:
        for number, ((kind, level), status, name, period, paper, day) in enumerate(rows):
            url = f"https://bao.example/{number}"
            published = None if day is None else datetime.fromisoformat(f"{day}T08:00:00+07:00")
            article = an_article(
                f"Tin {number}", "Tỉnh tặng thưởng.", url=url, publisher=paper, published=published
            )
            award = an_award(
                article, "Tỉnh tặng thưởng.", kind=kind, level=level, status=status, recipient=name,
                recipient_count=1 if name else 3, period=period,
            )  # fmt: skip
            store.save(a_page(str(number), url=url), an_extract(article, awards=(award,)))
        record_book.refresh(store)
        found = figures(store, None, *days)
        first, last = found.first_day, found.last_day
        within = [
            one
            for one in achievements(store)
            if one.year is None
            or ((first is None or int(first[:4]) <= one.year) and (last is None or one.year <= int(last[:4])))
        ]
        articles = coverage(store, Wanted(first, last))
        assert found.charts == (*award_charts(within), *coverage_charts(tally(articles)))
        assert found.articles == len(articles)
        of_all, papers = (
            extent(store, ArticleCriteria(undated=True)),
            {one.paper for one in coverage(store, Wanted())},
        )
        assert of_all == extent(store, ArticleCriteria("0000", undated=True)) == (len(rows), len(papers))
        ids = sorted(one.id for one in coverage(store, Wanted()))
        by_month = months_and_papers(store, first, last, ids)
        with pytest.MonkeyPatch.context() as of_columns:
            of_columns.setattr("extractor.search.coverage.MANY", -1)
            assert months_and_papers(store, first, last, [*ids, 10**17]) == by_month
        assert by_month.articles == sum(by_month.by_paper.values()) == len(articles)
        for entry in entries(store):
            own = [one for one in within if one.entry == entry.id]
            assert figures(store, entry.id, *days).charts[:2] == award_charts(own)


def test_of_a_unit_those_that_name_another_one_alone_do_not_count() -> None:
    """Which is told by the text where a longer name stands in it, and without reading where none does."""
    short, long, person = "Công ty Hoa Mai", "Công ty Hoa Mai Vàng", "Lê Văn An"
    texts = (
        f"Tỉnh khen {short} và {person}.", f"Tỉnh khen {long}.", f"{long} đến thăm {short} ở Huế.",
        f"{short.upper()} trồng cây.", f"{person} Bình dự họp.", "Công ty Hoa Hồng trồng mai.",
    )  # fmt: skip
    with open_store(":memory:") as store:
        for number, text in enumerate(texts):
            url, published = f"https://bao.example/{number}", datetime(2024, number + 1, 1, tzinfo=VIETNAM)
            article = an_article(f"Tin {number}", text, url=url, publisher="Báo A", published=published)
            awards = tuple(
                an_award(article, text, ref=ref, recipient=name, recipient_kind=kind)
                for ref, (name, kind) in enumerate(
                    ((short, "collective"), (long, "collective"), (person, "individual")), 1
                )
                if name in text and (name, number) not in {(short, 1), (person, 4)}
            )
            store.save(a_page(str(number), url=url), an_extract(article, awards=awards))
        record_book.refresh(store)
        for name, months in ((short, (1, 3, 4)), (long, (2, 3)), (person, (1,))):
            whom = meant(store, name)
            counted = press_of(store, whom, None, None)
            assert counted.by_month == {f"2024-{month:02}": 1 for month in months}
            assert counted.by_paper == {"Báo A": len(months)}
            assert counted == tally(coverage_of(store, whom, None, None))
        of_spring = press_of(store, meant(store, short), "2024-02-01", "2024-03-31")
        assert of_spring == CoverageTally({"2024-03": 1}, {"Báo A": 1})


def test_figures_are_kept_until_something_is_saved(tmp_path: Path) -> None:
    article = an_article("Tin", "Trường Hoa Mai được tặng Bằng khen.", url="https://bao.example/1")
    award = an_award(article, "Trường Hoa Mai", recipient="Trường Hoa Mai", date="2022")
    asked = ("Trường Hoa Mai", "2020", "2024")
    with open_store(tmp_path / "a.db") as store, open_store(tmp_path / "b.db") as other:
        for one in (store, other):
            one.save(a_page(), an_extract(article, awards=(award,)))
        first = figures(store, *asked)
        assert figures(store, *asked) is first
        assert figures(other, *asked) is not first
        assert figures(store, asked[0]) is not first
        assert figures(store, *asked, speak=lambda word: word.en).charts[0].title != first.charts[0].title
        more = an_article("Tin nữa", "Trường Hoa Mai đón khách.", url="https://bao.example/2")
        store.save(a_page(url="https://bao.example/2"), an_extract(more))
        assert figures(store, asked[0]).articles == 2
